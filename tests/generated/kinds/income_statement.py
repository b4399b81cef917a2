"""Income statement: revenue less costs with stepwise results, two years and often the change."""
import parts
import words
from sheet import Sheet


def make(rng, language):
    sheet = Sheet(rng, language, coarse=0.4)
    parts.frame(sheet, ["Income statement", "Statement of activities", "Profit and loss account"],
                ["Estado de resultados", "Estado de ingresos y gastos", "Cuenta de pérdidas y ganancias"])
    sheet.column(("", ""), "text")
    sheet.note = sheet.column(("Note", "Nota"), "code") if rng.random() < 0.4 else None
    cols = [sheet.column(y) for y in parts.years(sheet)]
    # With minus signs costs are added; without, the word "less" or custom tells the reader to take them away.
    sheet.minus = rng.random() < 0.5
    if rng.random() < 0.55:
        company(sheet, cols)
    else:
        association(sheet, cols)
    changes(sheet, cols)
    return sheet


def line(sheet, cols, label, low=50, high=5000, cost=False, kind="item"):
    rng = sheet.rng
    r = sheet.row({0: label}, kind)
    if sheet.note is not None and rng.random() < 0.6:
        sheet.put(r, sheet.note, str(rng.randint(5, 30)))
    for c in cols:
        value = sheet.draw_or_zero(0.06, low, high)
        sheet.put(r, c, -value if cost and sheet.minus else value)
    return r


def company(sheet, cols):
    rng = sheet.rng
    sign = 1 if sheet.minus else -1
    less = ("Less: ", "Menos: ") if rng.random() < 0.6 else ("", "")
    lead = [line(sheet, cols, ("Sales", "Ventas"), 5000, 60000)]
    if rng.random() < 0.4:
        lead.append(line(sheet, cols, ("Other operating income", "Otros ingresos operativos"), 20, 900))
        revenue = sheet.row({0: ("Total revenue", "Total ingresos")}, "subtotal")
        sheet.down(revenue, lead, cols)
    else:
        revenue = lead[0]
    cost = line(sheet, cols, (less[0] + "Cost of sales", less[1] + "Costo de ventas"), 2000, 30000, True)
    gross = step(sheet, cols, ("Gross profit", "Utilidad bruta"), [revenue, (sign, cost)])
    if rng.random() < 0.5:
        sheet.heading(("Operating expenses", "Gastos de operación"))
    names = rng.sample(words.SPENDING, rng.randint(2, 8))
    costs = [line(sheet, cols, name, 50, 3000, True) for name in names]
    if rng.random() < 0.6:
        total = sheet.row({0: ("Total operating expenses", "Total gastos de operación")}, "subtotal")
        sheet.down(total, costs, cols)
        taken = [(sign, total)]
    else:
        taken = [(sign, r) for r in costs]
    operating = step(sheet, cols, ("Operating result", "Resultado operativo"), [gross] + taken)
    below(sheet, cols, operating, sign, less)


def below(sheet, cols, operating, sign, less):
    """Financial items, tax and the net result."""
    rng = sheet.rng
    terms = [operating]
    if rng.random() < 0.6:
        terms.append(line(sheet, cols, ("Financial income", "Ingresos financieros"), 5, 200))
    if rng.random() < 0.6:
        terms.append((sign, line(sheet, cols, ("Financial expenses", "Gastos financieros"), 5, 400, True)))
    if len(terms) > 1:
        operating = step(sheet, cols, ("Result before tax", "Resultado antes de impuestos"), terms)
    tax = line(sheet, cols, (less[0] + "Income tax", less[1] + "Impuesto a la renta"), 5, 500, True)
    step(sheet, cols, rng.choice([("Net result", "Resultado neto"), ("Net profit (loss)", "Utilidad (pérdida) neta")]),
         [operating, (sign, tax)], "total")


def step(sheet, cols, label, terms, kind="subtotal"):
    r = sheet.row({0: label}, kind)
    sheet.down(r, terms, cols)
    return r


def association(sheet, cols):
    """Income and spending of a body without profit, surplus at the end."""
    rng = sheet.rng
    sign = 1 if sheet.minus else -1
    totals = []
    for title, names, cost in ((("Income", "Ingresos"), words.INCOME, False),
                               (("Expenses", "Gastos"), words.SPENDING, True)):
        sheet.heading(title)
        items, of = [], None
        for name in parts.others(rng, names, rng.randint(2, 10)):
            items.append(line(sheet, cols, name, 50, 8000 if not cost else 3000, cost))
            if of is None and rng.random() < 0.1:
                of = parts.of_which(sheet, items[-1], cols, ("of which: from members", "de los cuales: de socios"))
        label = rng.choice([(f"Total {title[0].lower()}", f"Total {title[1].lower()}"), ("Total", "Total"), title])
        total = sheet.row({0: label}, "subtotal")
        sheet.down(total, items, cols)
        totals.append(total)
    step(sheet, cols, rng.choice([("Surplus (deficit)", "Superávit (déficit)"), ("Result", "Resultado")]),
         [totals[0], (sign, totals[1])], "total")


def changes(sheet, cols):
    rng = sheet.rng
    way = rng.choice(["none", "percent", "difference", "both"])
    now, before = sorted(cols, key=lambda c: sheet.columns[c].head, reverse=True)
    rows = [r for r in range(len(sheet.rows)) if sheet.has(r, now) and sheet.has(r, before)]
    helper = None
    if way in ("difference", "both", "percent"):
        helper = sheet.column(rng.choice([("Change", "Variación"), ("Difference", "Diferencia")]))
        sheet.across(helper, [(1, now), (-1, before)], rows)
    if way in ("both", "percent"):
        c = sheet.column(("%", "%"), "percent", rng.choice([0, 1, 2]))
        for r in rows:
            # The sign of a change from a loss has no agreed meaning; statements leave it out.
            if sheet.get(r, before) > 0:
                sheet.ratio((r, c), (r, helper), (r, before), missing="n/a")
            else:
                sheet.put(r, c, rng.choice(["n/a", "-"]))
