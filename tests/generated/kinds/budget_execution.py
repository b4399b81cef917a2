"""Budget execution: approved, modified, committed, accrued, paid, with percentage and balance."""
import parts
import words
from sheet import Sheet


def make(rng, language):
    sheet = Sheet(rng, language, coarse=0.3)
    parts.frame(sheet, ["Budget execution", "Statement of budget execution", "Budget performance"],
                ["Ejecución presupuestaria", "Estado de ejecución del presupuesto", "Ejecución del gasto"])
    coded = rng.random() < 0.4
    if coded:
        parts.code_column(sheet, ("Code", "Partida"))
    label = sheet.column(rng.choice(words.NAMES), "text")
    cols = columns(sheet)
    if rng.random() < 0.5:
        items, totals, total = grouped(sheet, cols, label, coded)
    else:
        names = parts.others(rng, words.SPENDING, parts.rows_count(rng, 4, 24))
        items = [line(sheet, cols, label, name, coded, str(n)) for n, name in enumerate(names, 1)]
        totals, total = [], parts.total_row(sheet, items, cols["drawn"], None, label)
    derive(sheet, cols, items + totals + [total])
    upright(sheet, cols, items, totals, total)
    if rng.random() < 0.15 and not cols["percent"]:
        parts.prior_row(sheet, total, [cols["approved"]])
    return sheet


def columns(sheet):
    rng = sheet.rng
    span = rng.random() < 0.3
    over = ("Budget", "Presupuesto") if span else ""
    done = ("Execution", "Ejecución") if span else ""
    cols = {"approved": sheet.column(("Approved", "Aprobado"), over=over)}
    cols["changes"] = sheet.column(("Modifications", "Modificaciones"), over=over)
    cols["current"] = sheet.column(rng.choice([("Current", "Vigente"), ("Revised", "Codificado")]), over=over)
    cols["committed"] = sheet.column(("Committed", "Comprometido"), over=done) if rng.random() < 0.7 else None
    cols["accrued"] = sheet.column(("Accrued", "Devengado"), over=done)
    cols["paid"] = sheet.column(("Paid", "Pagado"), over=done) if rng.random() < 0.7 else None
    wanted = rng.choice(["percent", "balance", "both", "both", "swapped"])
    cols["percent"] = cols["balance"] = None
    if wanted == "swapped":
        cols["balance"] = sheet.column(("Balance", "Saldo"), over=done)
    if wanted != "balance":
        cols["percent"] = sheet.column(rng.choice([("% executed", "% ejecución"), ("%", "%")]), "percent",
                                       rng.choice([0, 1, 2]), over=done)
    if wanted in ("balance", "both"):
        cols["balance"] = sheet.column(rng.choice([("Balance", "Saldo"), ("Available", "Por ejecutar")]), over=done)
    keys = ("approved", "changes", "committed", "accrued", "paid")
    cols["drawn"] = [cols[k] for k in keys if cols[k] is not None]
    return cols


def line(sheet, cols, label, name, coded=False, code=""):
    rng = sheet.rng
    r = sheet.row({label: name})
    if coded:
        sheet.put(r, 0, code)
    approved = sheet.draw_or_zero(0.06, 200, 20000)
    change = sheet.part(approved, 0.01, 0.4) if rng.random() < 0.5 else 0
    if rng.random() < 0.4:
        change = -change
    if approved == 0:
        change = sheet.draw(100, 2000)
    committed = part_or(sheet, approved + change)
    accrued = part_or(sheet, committed)
    paid = part_or(sheet, accrued)
    values = {"approved": approved, "changes": change, "committed": committed, "accrued": accrued, "paid": paid}
    for key, value in values.items():
        if cols[key] is not None:
            sheet.put(r, cols[key], value)
    return r


def part_or(sheet, value):
    """All of it, none of it, or a part, as budgets go."""
    chance = sheet.rng.random()
    return value if chance < 0.3 else value * 0 if chance < 0.4 else sheet.part(value, 0.3, 0.99)


def grouped(sheet, cols, label, coded):
    rng = sheet.rng
    names = rng.sample(words.SPENDING, rng.randint(5, 20))
    above = rng.random() < 0.4
    items, totals = [], []
    for n, (group, some) in enumerate(zip(rng.sample(words.GROUPS, 5), parts.groups(rng, names, 2, 5)), 1):
        if above:
            t = sheet.row({label: group}, "subtotal")
        else:
            sheet.heading(group, label)
        own = [line(sheet, cols, label, name, coded, f"{n}.{k}") for k, name in enumerate(some, 1)]
        if not above:
            t = sheet.row({label: parts.subtotal_label(rng, group)}, "subtotal")
        if coded and above:
            sheet.put(t, 0, str(n))
        sheet.down(t, own, cols["drawn"])
        cols.setdefault("own", {})[t] = own
        items += own
        totals.append(t)
    total = parts.total_row(sheet, totals, cols["drawn"], rng.choice(words.GRAND), label)
    return items, totals, total


def derive(sheet, cols, rows):
    sheet.across(cols["current"], [(1, cols["approved"]), (1, cols["changes"])], rows)
    missing = sheet.rng.choice(["n/a", "-", ""])
    base = cols["committed"] if cols["committed"] is not None and sheet.rng.random() < 0.2 else cols["accrued"]
    if cols["balance"] is not None:
        sheet.across(cols["balance"], [(1, cols["current"]), (-1, base)], rows)
    if cols["percent"] is not None:
        for r in rows:
            sheet.ratio((r, cols["percent"]), (r, cols["accrued"]), (r, cols["current"]), missing=missing)


def upright(sheet, cols, items, totals, total):
    """Derived columns add up downwards as well."""
    for c in [cols["current"], cols["balance"]]:
        if c is None:
            continue
        for t, own in cols.get("own", {}).items():
            sheet.equate((t, c), [(1, (i, c)) for i in own])
        sheet.equate((total, c), [(1, (i, c)) for i in totals or items])
