"""Population by sex and age or place, with men per 100 women."""
from decimal import Decimal

import parts
import words
from sheet import Sheet


def make(rng, language):
    sheet = Sheet(rng, language)
    by_age = rng.random() < 0.6
    if by_age:
        parts.frame(sheet, ["Population by sex and age", "Pupils by sex and age"],
                    ["Población por sexo y edad", "Alumnos por sexo y edad"], False)
    else:
        parts.frame(sheet, "Population by sex and district", "Población por sexo y distrito", False)
    sheet.column(("Age", "Edad") if by_age else ("District", "Distrito"), "text")
    first = rng.random() < 0.5
    total = sheet.column(rng.choice([("Total", "Total"), ("Both sexes", "Ambos sexos")]), "count") if first else None
    sexes = [sheet.column(("Men", "Hombres"), "count"), sheet.column(("Women", "Mujeres"), "count")]
    if not first:
        total = sheet.column(("Total", "Total"), "count")
    ratio = sheet.column(rng.choice([("Men per 100 women", "Hombres por cada 100 mujeres"),
                                     ("Sex ratio", "Índice de masculinidad")]), "rate",
                                     rng.choice([1, 1, 2])) if rng.random() < 0.7 else None
    share = sheet.column(("%", "%"), "percent", rng.choice([1, 2])) if rng.random() < 0.4 else None
    last, items = body(sheet, sexes, ages(rng) if by_age else rng.sample(words.TOWNS, rng.randint(3, 20)))
    rows = items + [last]
    sheet.across(total, [(1, c) for c in sexes], rows)
    sheet.equate((last, total), [(1, (i, total)) for i in items])
    for r in rows:
        if ratio is not None:
            sheet.ratio((r, ratio), (r, sexes[0]), (r, sexes[1]), missing="-")
        if share is not None:
            sheet.ratio((r, share), (r, total), (last, total))
    tail(sheet, sexes, total, last, by_age)
    return sheet


def ages(rng):
    step, top = rng.choice([(5, 80), (10, 80), (5, 65), (15, 60), (1, 18)])
    names = [(str(a), str(a)) if step == 1 else (f"{a}-{a + step - 1}", f"{a}-{a + step - 1}")
             for a in range(0, top, step)]
    return names + ([(f"{top}+", f"{top} y más")] if rng.random() < 0.7 else [(f"{top} and over", f"{top} o más")])


def body(sheet, sexes, names):
    """The total stands first in a census, last elsewhere."""
    rng = sheet.rng
    above = rng.random() < 0.5
    size = rng.choice([8, 60, 900, 20000])
    last = sheet.row({0: ("Total", "Total")}, "total") if above else None
    items = []
    for name in names:
        r = sheet.row({0: name})
        items.append(r)
        base = rng.randint(0, size)
        for c in sexes:
            sheet.put(r, c, max(0, int(base * rng.uniform(0.85, 1.15))))
    if not above:
        last = sheet.row({0: ("Total", "Total")}, "total")
    sheet.down(last, items, sexes)
    return last, items


def tail(sheet, sexes, total, last, by_age):
    rng = sheet.rng
    if rng.random() < 0.3:
        adults = ("of which 18 and over", "de los cuales 18 y más")
        label = adults if by_age else ("of which urban", "de los cuales urbana")
        r = parts.of_which(sheet, last, sexes, label)
        sheet.across(total, [(1, c) for c in sexes], [r])
    if by_age and rng.random() < 0.3:
        r = sheet.row({0: rng.choice([("Median age", "Edad mediana"), ("Average age", "Edad promedio")])}, "other")
        for c in sexes + [total]:
            sheet.put(r, c, f"{Decimal(rng.randint(180, 390)) / 10}".replace(".", sheet.style.decimal))
