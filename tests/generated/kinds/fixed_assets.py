"""Fixed assets: cost, additions, disposals, depreciation and net book value, by class down or across."""
import parts
import words
from sheet import Sheet

CLASSES = [("Land", "Terrenos"), ("Buildings", "Edificios"), ("Vehicles", "Vehículos"),
           ("Furniture", "Muebles y enseres"),
           ("Computer equipment", "Equipos de computación"), ("Machinery", "Maquinaria"), ("Tools", "Herramientas"),
           ("Works in progress", "Obras en curso"), ("Library", "Biblioteca")]


def make(rng, language):
    sheet = Sheet(rng, language, coarse=0.35)
    parts.frame(sheet, ["Property, plant and equipment", "Fixed assets"],
                ["Propiedad, planta y equipo", "Activo fijo"])
    names = rng.sample(CLASSES, rng.choice([1, 3, 4, 4, 5, 6, 8]))
    if rng.random() < 0.5:
        movements_across(sheet, names)
    else:
        movements_down(sheet, names[:6])
    return sheet


def amounts(sheet, name):
    """Opening cost, additions, disposals, opening depreciation, charge, depreciation of disposals; none on land."""
    rng = sheet.rng
    cost = sheet.draw(500, 50000)
    additions = sheet.draw_or_zero(0.4, 100, 9000)
    disposals = sheet.part(cost, 0.01, 0.3) if rng.random() < 0.35 else 0
    if name in (CLASSES[0], CLASSES[7]):
        return [cost, additions, disposals, 0, 0, 0]
    old = sheet.part(cost, 0.1, 0.6)
    charge = sheet.part(cost, 0.02, 0.1)
    return [cost, additions, disposals, old, charge, sheet.part(min(old, disposals), 0.1, 0.9) if disposals else 0]


def movements_across(sheet, names):
    rng, year = sheet.rng, sheet.year
    sheet.column(rng.choice([("Class", "Clase"), ("Asset", "Bien"), ("", "")]), "text")
    sign = rng.choice([1, 1, -1])
    span = rng.random() < 0.4
    cost_over, dep_over = (("Cost", "Costo"), ("Depreciation", "Depreciación")) if span else ("", "")
    heads = [(f"Cost {year - 1}", f"Costo {year - 1}"), ("Additions", "Adiciones"), ("Disposals", "Bajas"),
             (f"Cost {year}", f"Costo {year}")]
    cost = [sheet.column(h, over=cost_over) for h in heads]
    heads = [(f"Accumulated {year - 1}", f"Acumulada {year - 1}"), ("Charge", "Del ejercicio"),
             ("On disposals", "De bajas"), (f"Accumulated {year}", f"Acumulada {year}")]
    dep = [sheet.column(h, over=dep_over) for h in heads]
    net = sheet.column(("Net book value", "Valor neto"))
    items = []
    for name in names:
        r = sheet.row({0: name})
        for c, value in zip(cost[:3] + dep[:3], amounts(sheet, name)):
            # Where reductions are printed as negatives, cost falls by disposals and depreciation stands below zero.
            flip = sign == -1 and c in (cost[2], dep[0], dep[1])
            sheet.put(r, c, -value if flip else value)
        items.append(r)
    total = parts.total_row(sheet, items, cost[:3] + dep[:3])
    rows = items + [total]
    less = -1 if sign == 1 else 1
    sheet.across(cost[3], [(1, cost[0]), (1, cost[1]), (less, cost[2])], rows)
    sheet.across(dep[3], [(1, dep[0]), (1, dep[1]), (less, dep[2])], rows)
    sheet.across(net, [(1, cost[3]), (less, dep[3])], rows)
    for c in (cost[3], dep[3], net):
        sheet.equate((total, c), [(1, (i, c)) for i in items])


def movements_down(sheet, names):
    rng, year = sheet.rng, sheet.year
    sheet.column(("", ""), "text")
    classes = [sheet.column(name) for name in names]
    total = sheet.column(rng.choice(words.TOTAL_HEADS))
    data = [amounts(sheet, name) for name in names]
    negative = rng.random() < 0.6
    rows = []
    cost = block(sheet, classes, data, 0, ("Cost", "Costo"), negative, rows)
    dep = block(sheet, classes, data, 3, ("Accumulated depreciation", "Depreciación acumulada"), negative, rows)
    if rng.random() < 0.7:
        sheet.heading(("Net book value", "Valor neto en libros"))
    last = sheet.row({0: (f"At 31 December {year}", f"Al 31 de diciembre de {year}")}, "total")
    sheet.down(last, [cost[1], (-1, dep[1])], classes)
    if rng.random() < 0.6:
        before = sheet.row({0: (f"At 31 December {year - 1}", f"Al 31 de diciembre de {year - 1}")}, "total")
        sheet.down(before, [cost[0], (-1, dep[0])], classes)
        rows.append(before)
    sheet.across(total, [(1, c) for c in classes], rows + [last])
    upright(sheet, total, cost, dep, last, negative)


def block(sheet, classes, data, start, title, negative, rows):
    rng, year = sheet.rng, sheet.year
    sheet.heading(title)
    labels = [(f"At 1 January {year}", f"Al 1 de enero de {year}"),
              ("Additions", "Adiciones") if start == 0 else ("Charge for the year", "Cargo del ejercicio"),
              ("Disposals", "Bajas")]
    own = [sheet.row({0: label}) for label in labels]
    for c, values in zip(classes, data):
        for k, r in enumerate(own):
            value = values[start + k]
            sheet.put(r, c, -value if negative and k == 2 else value)
    last = sheet.row({0: (f"At 31 December {year}", f"Al 31 de diciembre de {year}")}, "subtotal")
    sheet.down(last, [own[0], own[1], (1 if negative else -1, own[2])], classes)
    rows += own + [last]
    return own[0], last, own


def upright(sheet, total, cost, dep, last, negative):
    """The total column follows the same movements as the classes."""
    for _, end, own in (cost, dep):
        sheet.equate((end, total), [(1, (own[0], total)), (1, (own[1], total)),
                                    (1 if negative else -1, (own[2], total))])
    sheet.equate((last, total), [(1, (cost[1], total)), (-1, (dep[1], total))])
