"""Densities, unit values and growth under a "Total" row that is a ratio of totals and no sum."""
from decimal import Decimal

import parts
import words
from sheet import Sheet


def make(rng, language):
    sheet = Sheet(rng, language, coarse=0.15)
    way = rng.choice(["density", "unit", "growth", "index"])
    titles = {"density": ("Area, population and density", "Superficie, población y densidad"),
              "unit": ("Students and cost per student", "Alumnos y costo por alumno"),
              "growth": ("Growth of income", "Crecimiento de los ingresos"),
              "index": ("Price index", "Índice de precios")}
    if way in ("density", "index"):
        sheet.scale = 1
    parts.frame(sheet, *titles[way], way in ("unit", "growth"))
    sheet.column(rng.choice([("District", "Distrito"), ("Municipality", "Municipio"), ("Area", "Zona")])
                 if way in ("density", "unit") else rng.choice([("Group", "Grupo"), ("", "")]), "text")
    {"density": density, "unit": unit, "growth": growth, "index": index}[way](sheet)
    return sheet


def frame_rows(sheet, names):
    """Item rows, and the total row first or last."""
    rng = sheet.rng
    above = rng.random() < 0.4
    last = sheet.row({0: parts.total_label(sheet)}, "total") if above else None
    items = [sheet.row({0: name}) for name in names]
    if not above:
        last = sheet.row({0: parts.total_label(sheet)}, "total")
    return items, last


def density(sheet):
    rng = sheet.rng
    area = sheet.column(("Area (km²)", "Superficie (km²)"), "rate", rng.choice([0, 1, 2]))
    people = sheet.column(("Population", "Población"), "count")
    dense = sheet.column(("Density (per km²)", "Densidad (hab./km²)"), "rate", rng.choice([1, 2]))
    items, last = frame_rows(sheet, rng.sample(words.TOWNS, rng.randint(3, 18)))
    for r in items:
        sheet.put(r, area, rng.randint(5, 4000))
        sheet.put(r, people, rng.randint(200, 90000))
    sheet.down(last, items, [area, people])
    for r in items + [last]:
        sheet.ratio((r, dense), (r, people), (r, area), 1)
    if rng.random() < 0.4:
        parts.share_column(sheet, people, items + [last], last, ("% of population", "% de la población"))


def unit(sheet):
    rng = sheet.rng
    pupils = sheet.column(("Students", "Alumnos"), "count")
    teachers = sheet.column(("Teachers", "Docentes"), "count") if rng.random() < 0.5 else None
    cost = sheet.column(("Cost", "Costo"))
    each = sheet.column(rng.choice([("Cost per student", "Costo por alumno"), ("Unit cost", "Costo unitario")]),
                        "price", 2)
    load = sheet.column(("Students per teacher", "Alumnos por docente"), "rate", 1) if teachers is not None else None
    items, last = frame_rows(sheet, rng.sample(words.TOWNS, rng.randint(3, 15)))
    for r in items:
        sheet.put(r, pupils, rng.randint(10, 900))
        sheet.put(r, cost, sheet.draw(2000, 90000))
        if teachers is not None:
            sheet.put(r, teachers, rng.randint(1, 40))
    sheet.down(last, items, [c for c in (pupils, teachers, cost) if c is not None])
    for r in items + [last]:
        sheet.ratio((r, each), (r, cost), (r, pupils), 1)
        if load is not None:
            sheet.ratio((r, load), (r, pupils), (r, teachers), 1)


def growth(sheet):
    rng = sheet.rng
    years = [sheet.year - k for k in range(rng.randint(1, 3), -1, -1)]
    cols = [sheet.column(str(y)) for y in years]
    if rng.random() < 0.5:
        gap = sheet.column(("Change", "Variación"))
        shown = True
    else:
        shown = False
    rate = sheet.column(("Growth %", "Crecimiento %"), "percent", rng.choice([1, 2]))
    items, last = frame_rows(sheet, parts.others(rng, words.INCOME, rng.randint(3, 12)))
    for r in items:
        value = sheet.draw(100, 9000)
        for c in cols:
            sheet.put(r, c, value)
            value = sheet.part(value, 0.7, 1.5)
    sheet.down(last, items, cols)
    for r in items + [last]:
        if shown:
            sheet.across(gap, [(1, cols[-1]), (-1, cols[-2])], [r])
            sheet.ratio((r, rate), (r, gap), (r, cols[-2]))
        else:
            sheet.put(r, rate, 100 * (sheet.get(r, cols[-1]) / sheet.get(r, cols[-2]) - 1))
    if shown:
        sheet.equate((last, gap), [(1, (i, gap)) for i in items])


def index(sheet):
    """A price index whose general level is a weighted mean that the table does not let one recompute."""
    rng = sheet.rng
    weights = sheet.column(("Weight", "Ponderación"), "rate", 1) if rng.random() < 0.5 else None
    names = [("Food", "Alimentos"), ("Clothing", "Vestido"), ("Housing", "Vivienda"), ("Health", "Salud"),
             ("Transport", "Transporte"), ("Education", "Educación"), ("Others", "Otros")]
    years = [str(y) for y in range(sheet.year - rng.randint(2, 6), sheet.year + 1)]
    cols = [sheet.column(y, "rate", 1) for y in years]
    items, last = frame_rows(sheet, names[:rng.randint(3, 7)])
    sheet.rows[last].cells[0] = sheet.say(rng.choice([("General index", "Índice general"), ("Total", "Total"),
                                                      ("All items", "Nivel general")]))
    shares = [rng.randint(50, 300) for _ in items]
    shares[-1] += 1000 - sum(shares) if sum(shares) < 1000 else 0
    levels = [[100.0] for _ in items]
    for level in levels:
        for _ in cols[1:]:
            level.append(level[-1] * rng.uniform(0.98, 1.12))
    mean = [sum(s * level[k] for s, level in zip(shares, levels)) / sum(shares) for k in range(len(cols))]
    for r, level in zip(items + [last], levels + [mean]):
        for c, value in zip(cols, level):
            sheet.put(r, c, tenth(value))
    if weights is not None:
        for r, share in zip(items, shares):
            sheet.put(r, weights, tenth(share / 10))
        sheet.down(last, items, [weights])


def tenth(value):
    return Decimal(str(round(value, 1)))
