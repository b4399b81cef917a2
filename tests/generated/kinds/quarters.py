"""Months or quarters across with year to date, or months down with totals by half-year."""
import parts
import words
from sheet import Sheet


def make(rng, language):
    sheet = Sheet(rng, language, coarse=0.25)
    parts.frame(sheet, ["Income by month", "Quarterly results", "Spending by quarter"],
                ["Ingresos por mes", "Resultados trimestrales", "Gasto por trimestre"])
    way = rng.choice(["quarters", "months", "down", "cumulative", "halves"])
    if way == "down":
        months_down(sheet)
    elif way == "cumulative":
        cumulative(sheet)
    else:
        periods_across(sheet, way)
    return sheet


def periods_across(sheet, way):
    rng = sheet.rng
    sheet.column(rng.choice(words.NAMES), "text")
    terms, derived = [], []
    if way == "months":
        count = rng.choice([3, 6, 12, 12])
        terms = [(1, sheet.column(m)) for m in words.MONTHS_SHORT[:count]]
    elif way == "quarters":
        heads = rng.choice([[f"Q{k}" for k in range(1, 5)], [(f"Quarter {k}", f"Trimestre {k}") for k in range(1, 5)],
                            ["I", "II", "III", "IV"]])
        terms = [(1, sheet.column(h)) for h in heads[:rng.choice([2, 3, 4, 4])]]
    else:
        for half in (0, 1):
            own = [(1, sheet.column(f"Q{2 * half + k}")) for k in (1, 2)]
            terms += own
            derived.append((sheet.column((f"H{half + 1}", f"S{half + 1}")), own))
    total = sheet.column(rng.choice([("Year to date", "Acumulado"), ("Total", "Total"), ("Year", "Año")]))
    cols = [c for _, c in terms]
    names = parts.others(rng, rng.choice([words.INCOME, words.SPENDING, words.REGIONS]), parts.rows_count(rng, 3, 14))
    items = [line(sheet, cols, name) for name in names]
    last = parts.total_row(sheet, items, cols)
    for c, own in derived:
        sheet.across(c, own, items + [last])
        sheet.equate((last, c), [(1, (i, c)) for i in items])
    sheet.across(total, [(1, c) for c, _ in derived] or terms, items + [last])
    sheet.equate((last, total), [(1, (i, total)) for i in items])
    tail(sheet, cols, total, items, last)


def line(sheet, cols, name):
    """Seasonal, steady or rare amounts."""
    rng = sheet.rng
    r = sheet.row({0: name})
    way = rng.choice(["free", "free", "same", "rare"])
    fixed = sheet.draw(20, 3000)
    for c in cols:
        sheet.put(r, c, fixed if way == "same" else sheet.draw_or_zero(0.8 if way == "rare" else 0.07, 20, 3000))
    return r


def tail(sheet, cols, total, items, last):
    rng = sheet.rng
    if rng.random() < 0.2:
        parts.average_row(sheet, items, cols + [total])
    elif rng.random() < 0.2:
        r = parts.prior_row(sheet, last, cols)
        sheet.across(total, [(1, c) for c in cols], [r])
    elif rng.random() < 0.2:
        budget = sheet.column(("Annual budget", "Presupuesto anual"))
        for r in items:
            sheet.put(r, budget, sheet.part(sheet.get(r, total) or sheet.draw(), 0.8, 1.5))
        sheet.down(last, items, [budget])


def months_down(sheet):
    """Months as rows; some print half-year subtotals among them."""
    rng = sheet.rng
    sheet.column(("Month", "Mes"), "text")
    heads = rng.sample(words.INCOME, rng.randint(1, 4))
    cols = [sheet.column(h) for h in heads]
    total = sheet.column(rng.choice(words.TOTAL_HEADS)) if len(cols) > 1 else None
    halves = rng.random() < 0.35
    tops, groups, items = [], [], []
    for start in (0, 6):
        own = [line(sheet, cols, m) for m in words.MONTHS[start:start + 6]]
        items += own
        if halves:
            half = 1 + start // 6
            t = sheet.row({0: rng.choice([(f"Half-year {half}", f"Semestre {half}"), ("Subtotal", "Subtotal")])},
                          "subtotal")
            sheet.down(t, own, cols)
            tops.append(t)
            groups.append((t, own))
    last = parts.total_row(sheet, tops or items, cols)
    if total is not None:
        sheet.across(total, [(1, c) for c in cols], items + tops + [last])
        for t, own in groups + [(last, tops or items)]:
            sheet.equate((t, total), [(1, (i, total)) for i in own])
    if not halves and rng.random() < 0.35:
        parts.average_row(sheet, items, cols + ([total] if total is not None else []),
                          ("Monthly average", "Promedio mensual"))


def cumulative(sheet):
    """Each month beside what the year has come to so far; only the month column has a total."""
    rng = sheet.rng
    sheet.column(("Month", "Mes"), "text")
    cols = [sheet.column(h) for h in rng.sample(words.INCOME, rng.randint(1, 3))]
    total = sheet.column(("Total for month", "Total del mes")) if len(cols) > 1 else cols[0]
    so_far = sheet.column(rng.choice([("Cumulative", "Acumulado"), ("Year to date", "Acumulado del año")]))
    items = [line(sheet, cols, m) for m in words.MONTHS[:rng.randint(3, 12)]]
    if total != cols[0]:
        sheet.across(total, [(1, c) for c in cols], items)
    for n, r in enumerate(items):
        before = [(1, (items[n - 1], so_far))] if n else []
        sheet.settle((r, so_far), before + [(1, (r, total))])
    if rng.random() < 0.6:
        last = parts.total_row(sheet, items, sorted(set(cols + [total])))
        if total != cols[0]:
            sheet.across_true(total, [(1, c) for c in cols], [last])
