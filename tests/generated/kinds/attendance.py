"""Attendance by month and group, with an average row or column; totals only sometimes."""
import statistics
from decimal import Decimal

import parts
import words
from sheet import Sheet


def make(rng, language):
    sheet = Sheet(rng, language)
    parts.frame(sheet, ["Attendance by month", "Sunday attendance", "Pupils present"],
                ["Asistencia por mes", "Asistencia dominical", "Alumnos presentes"], False)
    sheet.column(("Month", "Mes"), "text")
    names = rng.choice([[(f"Grade {k}", f"Grado {k}") for k in range(1, 7)], ["8:00", "10:00", "12:00", "18:00"],
                        [("Children", "Niños"), ("Young people", "Jóvenes"), ("Adults", "Adultos")]])
    cols = [sheet.column(n, "count") for n in names]
    summed = rng.random() < 0.6
    total = sheet.column(rng.choice(words.TOTAL_HEADS), "count") if summed else None
    months = words.MONTHS[rng.choice([0, 0, 2]):rng.randint(6, 12)]
    size = rng.choice([8, 35, 35, 300])
    items = [month(sheet, cols, name, size) for name in months]
    if summed:
        sheet.across(total, [(1, c) for c in cols], items)
    end(sheet, cols, total, items)
    if not summed and rng.random() < 0.4:
        parts.average_column(sheet, ("Average", "Promedio"), items, cols)
    return sheet


def month(sheet, cols, name, size):
    rng = sheet.rng
    r = sheet.row({0: name})
    closed = rng.random() < 0.06
    for c in cols:
        if closed:
            # Holidays: no class, and nothing was counted.
            continue
        sheet.put(r, c, rng.randint(size // 2, size) if rng.random() > 0.04 else 0)
    return r


def end(sheet, cols, total, items):
    rng = sheet.rng
    way = rng.choice(["total", "average", "both", "median", "range"])
    filled = [i for i in items if sheet.has(i, cols[0])]
    if way in ("total", "both"):
        r = parts.total_row(sheet, filled, cols)
        if total is not None:
            sheet.across(total, [(1, c) for c in cols], [r])
            sheet.equate((r, total), [(1, (i, total)) for i in items if sheet.has(i, total)])
    if way in ("average", "both"):
        parts.average_row(sheet, filled, cols)
    if way == "median":
        row_of(sheet, cols, ("Median", "Mediana"), filled, statistics.median)
    if way == "range":
        row_of(sheet, cols, ("Highest", "Máximo"), filled, max)
        row_of(sheet, cols, ("Lowest", "Mínimo"), filled, min)


def row_of(sheet, cols, label, items, of):
    r = sheet.row({0: label}, "other")
    for c in cols:
        sheet.put(r, c, Decimal(of([sheet.get(i, c) for i in items])))
