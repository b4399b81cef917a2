"""Pivot tables that print the total above its parts, at one or two levels."""
import parts
import words
from sheet import Sheet


def make(rng, language):
    sheet = Sheet(rng, language, coarse=0.2)
    counts = rng.random() < 0.45
    if counts:
        sheet.scale = 1
    if counts:
        parts.frame(sheet, ["Beneficiaries by region", "Cases by place"],
                    ["Beneficiarios por región", "Casos por lugar"], False)
    else:
        parts.frame(sheet, "Spending by region", "Gasto por región")
    sheet.column(rng.choice([("Region", "Región"), ("", ""), ("Row labels", "Etiquetas de fila")]), "text")
    kind = "count" if counts else "money"
    heads = column_heads(sheet)
    first = rng.random() < 0.6
    total = sheet.column(rng.choice(words.TOTAL_HEADS), kind) if first and len(heads) > 1 else None
    cols = [sheet.column(h, kind) for h in heads]
    if total is None and len(heads) > 1:
        total = sheet.column(rng.choice(words.TOTAL_HEADS), kind)
    fill(sheet, cols, total, counts)
    return sheet


def column_heads(sheet):
    rng = sheet.rng
    way = rng.choice(["years", "groups", "sex", "one"])
    if way == "years":
        return [str(y) for y in range(sheet.year - rng.randint(1, 5), sheet.year + 1)]
    if way == "groups":
        return rng.sample(words.GROUPS, rng.randint(2, 5))
    return [("Women", "Mujeres"), ("Men", "Hombres")] if way == "sex" else [("Amount", "Cantidad")]


def fill(sheet, cols, total, counts):
    rng = sheet.rng
    deep = rng.random() < 0.5
    grand = sheet.row({0: rng.choice([("Total", "Total"), ("TOTAL", "TOTAL"), ("All regions", "Todas las regiones")])},
                      "total")
    tops, own = [], []
    indent = rng.choice(["", "", "- "])
    for region in parts.others(rng, words.REGIONS, parts.rows_count(rng, 3, 9)):
        r = sheet.row({0: region}, "subtotal" if deep else "item")
        tops.append(r)
        if not deep:
            leaf(sheet, cols, r, counts)
            continue
        leaves = [sheet.row({0: indent + town}) for town in rng.sample(words.TOWNS, rng.randint(1, 5))]
        for i in leaves:
            leaf(sheet, cols, i, counts)
        sheet.down(r, leaves, cols)
        own.append((r, leaves))
    sheet.down(grand, tops, cols)
    if total is None:
        return
    sheet.across(total, [(1, c) for c in cols], range(len(sheet.rows)))
    for r, leaves in own + [(grand, tops)]:
        sheet.equate((r, total), [(1, (i, total)) for i in leaves])


def leaf(sheet, cols, r, counts):
    rng = sheet.rng
    big = rng.choice([5, 30, 30, 400])
    for c in cols:
        value = rng.randint(0, big) if counts else sheet.draw_or_zero(0.2, 20, 5000)
        sheet.put(r, c, value)
