"""Amounts and their share of each block's own total, block by block."""
import parts
import words
from sheet import Sheet


def make(rng, language):
    sheet = Sheet(rng, language, coarse=0.25)
    parts.frame(sheet, ["Income and expenditure by source", "Structure of income", "Distribution by block"],
                ["Ingresos y gastos por fuente", "Estructura de ingresos", "Distribución por bloque"])
    sheet.column(rng.choice(words.NAMES), "text")
    years = rng.choice([1, 1, 2])
    heads = [str(sheet.year - k) for k in range(years)] if years > 1 else [rng.choice([("Amount", "Monto"),
                                                                                       ("Value", "Valor")])]
    pairs = []
    decimals = rng.choice([0, 1, 1, 2])
    for head in heads:
        money = sheet.column(head if years == 1 else ("Amount", "Monto"), over=head if years > 1 else "")
        pairs.append((money, sheet.column(("%", "%"), "percent", decimals, over=head if years > 1 else "")))
    themes = rng.sample([(("Income", "Ingresos"), words.INCOME), (("Expenses", "Gastos"), words.SPENDING),
                         (("By programme", "Por programa"), words.GROUPS),
                         (("By country", "Por país"), words.COUNTRIES),
                         (("By region", "Por región"), words.REGIONS)], rng.randint(1, 3))
    for title, names in themes:
        block(sheet, pairs, title, parts.others(rng, names, rng.randint(2, 9)))
    return sheet


def block(sheet, pairs, title, names):
    rng = sheet.rng
    above = rng.random() < 0.25
    if above:
        total = sheet.row({0: title}, "total")
    else:
        sheet.heading(title)
    items = []
    for name in names:
        r = sheet.row({0: name})
        items.append(r)
        for money, _ in pairs:
            sheet.put(r, money, sheet.draw_or_zero(0.12, 50, 9000))
    if not above:
        label = rng.choice([("Total", "Total"), ("Subtotal", "Subtotal"),
                            (f"Total {title[0].lower()}", f"Total {title[1].lower()}"), title])
        total = sheet.row({0: label}, "total")
    for money, percent in pairs:
        sheet.down(total, items, [money])
        for r in items + [total]:
            sheet.ratio((r, percent), (r, money), (total, money), missing="-")
        parts.share_sum(sheet, percent, [i for i in items if sheet.has(i, percent)], total)
