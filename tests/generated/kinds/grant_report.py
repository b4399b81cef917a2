"""Project grant report: budget lines, spent to date and remaining, or donors beside each other."""
import parts
import words
from sheet import Sheet

DONORS = ["UNDP", "AECID", "Caritas", "Misereor", "EU", "USAID", "SIDA", "Cosude"]


def make(rng, language):
    sheet = Sheet(rng, language, coarse=0.1)
    parts.frame(sheet, ["Financial report of the project", "Grant report", "Project budget by donor"],
                ["Informe financiero del proyecto", "Informe de la subvención", "Presupuesto por financiador"])
    coded = rng.random() < 0.5
    if coded:
        parts.code_column(sheet, ("Line", "Línea"))
    label = sheet.column(rng.choice([("Budget line", "Rubro"), ("Description", "Descripción")]), "text")
    if rng.random() < 0.55:
        drawn, rules, percent = spending(sheet)
    else:
        drawn, rules, percent = donors(sheet)
    items, totals, total = body(sheet, label, coded, drawn)
    rows = sorted(items + [t for t, _ in totals] + [total])
    for c, terms in rules:
        sheet.across(c, terms, rows)
        for t, own in totals:
            sheet.equate((t, c), [(1, (i, c)) for i in own])
        sheet.equate((total, c), [(1, (i, c)) for i in [t for t, _ in totals] or items])
    if percent:
        for r in rows:
            sheet.ratio((r, percent[0]), (r, percent[1]), (r, percent[2]), missing="-")
    return sheet


def spending(sheet):
    rng = sheet.rng
    budget = sheet.column(("Budget", "Presupuesto"))
    before = sheet.column(("Spent in prior periods", "Gastado períodos anteriores"))
    now = sheet.column(("Spent this period", "Gastado este período"))
    to_date = sheet.column(("Spent to date", "Gastado a la fecha"))
    left = sheet.column(("Remaining", "Saldo"))
    percent = (sheet.column(("% spent", "% ejecutado"), "percent", rng.choice([0, 1])), to_date,
               budget) if rng.random() < 0.5 else None
    sheet.shares = {before: budget, now: budget}
    return [budget, before, now], [(to_date, [(1, before), (1, now)]), (left, [(1, budget), (-1, to_date)])], percent


def donors(sheet):
    """Several donors, the body's own share as co-financing, and the total."""
    rng = sheet.rng
    names = rng.sample(DONORS, rng.randint(1, 4))
    over = ("Donors", "Financiadores") if len(names) > 1 and rng.random() < 0.25 else ""
    cols = [sheet.column(n, over=over) for n in names]
    own = sheet.column(rng.choice([("Own share", "Contraparte"), ("Co-financing", "Cofinanciamiento")]))
    total = sheet.column(rng.choice(words.TOTAL_HEADS))
    sheet.shares = {}
    return cols + [own], [(total, [(1, c) for c in cols + [own]])], None


def line(sheet, label, coded, drawn, name, code):
    rng = sheet.rng
    r = sheet.row({label: name})
    if coded:
        sheet.put(r, 0, code)
    for c in drawn:
        base = sheet.shares.get(c)
        if base is not None:
            sheet.put(r, c, sheet.part(sheet.get(r, base), 0.05, 0.5) if rng.random() < 0.75 else 0)
        else:
            sheet.put(r, c, sheet.draw_or_zero(0.05 if sheet.shares else 0.35, 50, 9000))
    return r


def body(sheet, label, coded, drawn):
    rng = sheet.rng
    names = rng.sample(words.SPENDING, parts.rows_count(rng, 4, 20))
    if len(names) < 5 or rng.random() < 0.4:
        items = [line(sheet, label, coded, drawn, name, str(n)) for n, name in enumerate(names, 1)]
        return items, [], parts.total_row(sheet, items, drawn, None, label)
    items, totals = [], []
    word = rng.choice([("Component", "Componente"), ("Objective", "Objetivo"), ("Result", "Resultado")])
    for n, some in enumerate(parts.groups(rng, names), 1):
        group = (f"{word[0]} {n}", f"{word[1]} {n}")
        sheet.heading(group, label)
        own = [line(sheet, label, coded, drawn, name, f"{n}.{k}") for k, name in enumerate(some, 1)]
        t = sheet.row({label: parts.subtotal_label(rng, group)}, "subtotal")
        sheet.down(t, own, drawn)
        items += own
        totals.append((t, own))
    if rng.random() < 0.4:
        # Overheads stand by themselves after the components.
        extra = line(sheet, label, coded, drawn, ("Indirect costs", "Costos indirectos"), str(len(totals) + 1))
        totals.append((extra, []))
    total = sheet.row({label: rng.choice(words.GRAND)}, "total")
    sheet.down(total, [t for t, _ in totals], drawn)
    return items, totals, total
