"""Budget against actual: difference, percentage, and a word or letter that says which way is good."""
import parts
import words
from sheet import Sheet

SIGNS = [(("F", "F"), ("U", "D")), (("Favourable", "Favorable"), ("Unfavourable", "Desfavorable")),
         (("+", "+"), ("-", "-"))]


def make(rng, language):
    sheet = Sheet(rng, language, coarse=0.25)
    parts.frame(sheet, ["Budget variances", "Budget against actual", "Comparison with budget"],
                ["Variaciones presupuestarias", "Presupuesto y ejecución", "Comparación con el presupuesto"])
    sheet.column(rng.choice(words.NAMES), "text")
    budget, actual = sheet.column(("Budget",
                                   "Presupuesto")), sheet.column(rng.choice([("Actual", "Real"),
                                                                             ("Actual", "Ejecutado")]))
    if rng.random() < 0.2:
        budget, actual = actual, budget
        sheet.columns[budget], sheet.columns[actual] = sheet.columns[actual], sheet.columns[budget]
    gap = sheet.column(rng.choice([("Difference", "Diferencia"), ("Variance", "Variación")]))
    cols = [budget, actual]
    if rng.random() < 0.45:
        totals, items, costs = two_sides(sheet, cols)
    else:
        names = parts.others(rng, words.SPENDING, parts.rows_count(rng, 3, 22))
        items = costs = [line(sheet, cols, name) for name in names]
        totals = [parts.total_row(sheet, items, cols)]
    derive(sheet, budget, actual, gap, items + totals, costs, totals)
    return sheet


def line(sheet, cols, name):
    rng = sheet.rng
    r = sheet.row({0: name})
    value = sheet.draw_or_zero(0.06, 50, 9000)
    sheet.put(r, cols[0], value)
    chance = rng.random()
    sheet.put(r, cols[1], value if chance < 0.2 else 0 if chance < 0.27 else sheet.part(value, 0.4, 1.4) if value
              else sheet.draw())
    return r


def two_sides(sheet, cols):
    rng = sheet.rng
    totals, items, costs = [], [], []
    sheet.own = []
    for title, names in ((("Income", "Ingresos"), words.INCOME), (("Expenses", "Gastos"), words.SPENDING)):
        sheet.heading(title)
        own = [line(sheet, cols, name) for name in rng.sample(names, rng.randint(2, 8))]
        t = sheet.row({0: rng.choice([(f"Total {title[0].lower()}", f"Total {title[1].lower()}"),
                                      ("Subtotal", "Subtotal")])}, "subtotal")
        sheet.down(t, own, cols)
        sheet.own.append((t, own))
        items += own
        totals.append(t)
        costs = own + [t]
    r = sheet.row({0: rng.choice([("Surplus (deficit)", "Superávit (déficit)"), ("Net", "Neto"),
                                  ("Result", "Resultado")])}, "total")
    sheet.down(r, [totals[0], (-1, totals[1])], cols)
    return totals + [r], items, costs


def derive(sheet, budget, actual, gap, rows, costs, totals):
    rng = sheet.rng
    costs = set(costs) | ({totals[0]} if len(totals) == 1 else set())
    # Either plainly actual less budget, or such that good news is positive, or budget less actual: all are met.
    way = rng.choice(["actual", "budget", "good"])
    for r in sorted(rows):
        sign = 1 if way == "actual" or (way == "good" and r not in costs) else -1
        sheet.across(gap, [(sign, actual), (-sign, budget)], [r])
    upright(sheet, gap, rows, totals, way)
    if rng.random() < 0.6:
        c = sheet.column(("%", "%"), "percent", rng.choice([0, 1, 2]))
        for r in sorted(rows):
            if sheet.get(r, budget) > 0:
                sheet.ratio((r, c), (r, gap), (r, budget))
            else:
                sheet.put(r, c, "n/a")
    if rng.random() < 0.4:
        marks(sheet, budget, actual, sorted(rows), costs)


def upright(sheet, gap, rows, totals, way):
    if len(totals) == 1:
        sheet.equate((totals[0], gap), [(1, (r, gap)) for r in sorted(rows) if r != totals[0]])
        return
    for t, own in sheet.own:
        sheet.equate((t, gap), [(1, (r, gap)) for r in own])
    sheet.equate((totals[2], gap), [(1, (totals[0], gap)), (1 if way == "good" else -1, (totals[1], gap))])


def marks(sheet, budget, actual, rows, costs):
    good, bad = sheet.rng.choice(SIGNS)
    c = sheet.column(sheet.rng.choice([("F/U", "F/D"), ("", ""), ("Type", "Tipo")]), "text")
    for r in rows:
        over = sheet.get(r, actual) - sheet.get(r, budget)
        if over:
            sheet.put(r, c, sheet.say(bad if (over > 0) == (r in costs) else good))
