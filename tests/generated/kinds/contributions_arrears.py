"""Assessed contributions and arrears by member; rich in zeros, some members in credit."""
from decimal import Decimal

import parts
import words
from sheet import Sheet


def make(rng, language):
    sheet = Sheet(rng, language, coarse=0.15)
    year = sheet.year
    parts.frame(sheet, "Status of contributions", "Estado de las contribuciones")
    sheet.column(rng.choice([("Member State", "Estado miembro"), ("Country", "País"), ("Partner", "Socio")]), "text")
    scale = sheet.column(("Scale %", "Escala %"), "percent", rng.choice([2, 3])) if rng.random() < 0.35 else None
    old = sheet.column((f"Arrears at 1 January {year}", f"Adeudos al 1 de enero de {year}"))
    due = sheet.column((f"Assessed {year}", f"Cuota {year}"))
    paid_old = sheet.column(("Paid to prior years", "Pagado años anteriores")) if rng.random() < 0.5 else None
    paid = sheet.column(("Paid", "Pagado") if paid_old is None else ("Paid to current year", "Pagado año corriente"))
    paid_all = sheet.column(("Total paid", "Total pagado")) if paid_old is not None and rng.random() < 0.6 else None
    left = sheet.column(rng.choice([("Outstanding", "Pendiente"), (f"Arrears at 31 December {year}",
                                                                 f"Adeudos al 31 de diciembre de {year}")]))
    cols = {"old": old, "due": due, "paid_old": paid_old, "paid": paid}
    quota = sheet.draw(1000, 9000)
    names = parts.others(rng, words.COUNTRIES, parts.rows_count(rng, 4, 32))
    items = [member(sheet, cols, name, quota) for name in names]
    total = parts.total_row(sheet, items, [c for c in cols.values() if c is not None])
    settle(sheet, cols, paid_all, left, items, total)
    if scale is not None:
        for r in items + [total]:
            sheet.ratio((r, scale), (r, due), (total, due))
    tail(sheet, cols, left, items, total)
    return sheet


def member(sheet, cols, name, quota):
    rng = sheet.rng
    r = sheet.row({0: name})
    kind = rng.choice(["good", "good", "good", "late", "late", "none", "ahead"])
    by_quota = rng.random() < 0.6
    due = sheet.fit(quota * rng.choice([1, 1, 1, 2, 3, Decimal("0.5")])) if by_quota else sheet.draw(500, 20000)
    old = Decimal(0) if kind == "good" else sheet.draw_or_zero(0.3, 200, 9000)
    if kind == "ahead":
        # Paid in advance: a credit is carried as negative arrears.
        old = -sheet.part(due, 0.1, 0.9)
    paid_old = old if kind == "good" else sheet.part(max(old, Decimal(0)), 0.0, 1.0)
    paid = {"good": due, "late": sheet.part(due), "ahead": due + old}.get(kind, Decimal(0))
    values = {"old": old, "due": due, "paid_old": paid_old, "paid": paid}
    for key, c in cols.items():
        if c is not None:
            sheet.put(r, c, values[key])
    return r


def settle(sheet, cols, paid_all, left, items, total):
    terms = [(1, cols["old"]), (1, cols["due"]), (-1, cols["paid"])]
    if cols["paid_old"] is not None:
        terms.append((-1, cols["paid_old"]))
    if paid_all is not None:
        sheet.across(paid_all, [(1, cols["paid_old"]), (1, cols["paid"])], items + [total])
        sheet.equate((total, paid_all), [(1, (i, paid_all)) for i in items])
        terms = [(1, cols["old"]), (1, cols["due"]), (-1, paid_all)]
    sheet.across(left, terms, items + [total])
    sheet.equate((total, left), [(1, (i, left)) for i in items])


def tail(sheet, cols, left, items, total):
    rng = sheet.rng
    if rng.random() < 0.25:
        r = sheet.row({0: rng.choice([("of which more than two years", "de los cuales más de dos años"),
                                      ("Of which current year", "De los cuales año corriente")])}, "other")
        sheet.put(r, left, sheet.part(abs(sheet.get(total, left)), 0.0, 0.7))
    if rng.random() < 0.25:
        c = sheet.column(("% paid", "% pagado"), "percent", rng.choice([0, 1]))
        for r in items + [total]:
            sheet.ratio((r, c), (r, cols["paid"]), (r, cols["due"]), missing=rng.choice(["n/a", "-", ""]))
    elif rng.random() < 0.25:
        parts.prior_row(sheet, total, [cols["due"]])
