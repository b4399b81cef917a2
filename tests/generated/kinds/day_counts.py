"""Calendars and leave: days by month, or entitlement, carried, taken and left by person."""
import calendar
from decimal import Decimal

import parts
import words
from sheet import Sheet


def make(rng, language):
    sheet = Sheet(rng, language)
    if rng.random() < 0.5:
        months(sheet)
    else:
        leave(sheet)
    return sheet


def months(sheet):
    rng = sheet.rng
    parts.frame(sheet, ["School days", "Working days of the year"], ["Días de clase", "Días hábiles del año"], False)
    sheet.column(("Month", "Mes"), "text")
    days = sheet.column(rng.choice([("Days", "Días"), ("Calendar days", "Días calendario")]), "count")
    saturdays = sheet.column(("Saturdays", "Sábados"), "count") if rng.random() < 0.6 else None
    sundays = sheet.column(("Sundays", "Domingos"), "count")
    holidays = sheet.column(("Holidays", "Feriados"), "count")
    work = sheet.column(rng.choice([("Working days", "Días hábiles"), ("Days of class", "Días de clase")]), "count")
    off = [c for c in (saturdays, sundays, holidays) if c is not None]
    items = []
    for number in range(rng.choice([1, 1, 3]), rng.choice([7, 11, 13, 13])):
        items.append(month(sheet, number, days, saturdays, sundays, holidays))
    last = parts.total_row(sheet, items, [days] + off)
    sheet.across(work, [(1, days)] + [(-1, c) for c in off], items + [last])
    sheet.equate((last, work), [(1, (i, work)) for i in items])
    if rng.random() < 0.2:
        parts.average_row(sheet, items, [work])


def month(sheet, number, days, saturdays, sundays, holidays):
    r = sheet.row({0: words.MONTHS[number - 1]})
    last = calendar.monthrange(sheet.year, number)[1]
    week = [calendar.weekday(sheet.year, number, d) for d in range(1, last + 1)]
    sheet.put(r, days, last)
    if saturdays is not None:
        sheet.put(r, saturdays, week.count(5))
    sheet.put(r, sundays, week.count(6))
    sheet.put(r, holidays, sheet.rng.choice([0, 0, 1, 1, 2, 3]))
    return r


def leave(sheet):
    rng = sheet.rng
    parts.frame(sheet, ["Leave by staff member", "Holiday balances"],
                ["Vacaciones del personal", "Saldos de vacaciones"], False)
    sheet.column(("Name", "Nombre"), "text")
    since = sheet.column(("Since", "Desde"), "code") if rng.random() < 0.4 else None
    tenths = rng.choice([0, 0, 1])
    kind = "rate" if tenths else "count"
    carried = sheet.column(("Carried over", "Saldo anterior"), kind, tenths)
    due = sheet.column((f"Due {sheet.year}", f"Gestión {sheet.year}"), kind, tenths)
    taken = sheet.column(("Taken", "Tomados"), kind, tenths)
    left = sheet.column(("Left", "Saldo"), kind, tenths)
    sick = sheet.column(("Sick days", "Días de baja"), "count") if rng.random() < 0.4 else None
    drawn = [carried, due, taken] + ([sick] if sick is not None else [])
    items = []
    for name in rng.sample(words.PEOPLE, parts.rows_count(rng, 3, 25)):
        r = sheet.row({0: name})
        items.append(r)
        person(sheet, r, carried, due, taken, sick, tenths)
        if since is not None:
            sheet.put(r, since, str(rng.randint(1990, sheet.year)))
    rows = items
    if rng.random() < 0.75:
        rows = items + [parts.total_row(sheet, items, drawn)]
    sheet.across(left, [(1, carried), (1, due), (-1, taken)], rows)
    if len(rows) > len(items):
        sheet.equate((rows[-1], left), [(1, (i, left)) for i in items])


def person(sheet, r, carried, due, taken, sick, tenths):
    rng = sheet.rng
    before, new = halved(rng, rng.choice([0, 0, rng.randint(1, 15)]), tenths), rng.choice([15, 15, 20, 30])
    sheet.put(r, carried, before)
    sheet.put(r, due, new)
    sheet.put(r, taken, halved(rng, rng.choice([0, new, rng.randint(1, new)]), tenths))
    if sick is not None:
        sheet.put(r, sick, rng.choice([0, 0, 0, 1, 2, 5]))


def halved(rng, days, tenths):
    """Where half days are kept, some have one."""
    return Decimal(days) - rng.choice([0, 0, 1]) * Decimal("0.5") if tenths and days else Decimal(days)
