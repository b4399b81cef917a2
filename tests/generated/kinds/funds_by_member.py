"""Funds by member or country: opening + contributions - payments = closing, with a total row."""
import parts
import words
from sheet import Sheet


def make(rng, language):
    sheet = Sheet(rng, language, coarse=0.3)
    parts.frame(sheet, ["Funds by country", "Trust funds by member", "Members' funds"],
                ["Fondos por país", "Fondos fiduciarios por miembro", "Fondos de los miembros"])
    terms, closing = columns(sheet)
    members = parts.others(rng, rng.choice([words.COUNTRIES, words.COUNTRIES, words.PEOPLE]),
                           parts.rows_count(rng, 3, 30))
    cols = [c for _, c in terms]
    if len(members) > 5 and rng.random() < 0.3:
        items, totals = grouped(sheet, terms, members)
    else:
        items, totals = [member(sheet, terms, name) for name in members], []
    total = parts.total_row(sheet, totals or items, cols, rng.choice(words.GRAND) if totals else None)
    sheet.across(closing, terms, items)
    for t in totals + [total]:
        sheet.across(closing, terms, [t])
    add_sums(sheet, closing, items, totals, total)
    if rng.random() < 0.3:
        parts.share_column(sheet, closing, items + [total], total)
    finish(sheet, terms, closing, total)
    return sheet


def columns(sheet):
    rng = sheet.rng
    sheet.column(rng.choice([("Member", "Miembro"), ("Country", "País"), ("", "")]), "text")
    year = sheet.year
    terms = [(1, sheet.column(rng.choice([("Opening balance", "Saldo inicial"),
                                          (f"Balance 1 January {year}", f"Saldo al 1 de enero de {year}")])))]
    terms.append((1, sheet.column(rng.choice([("Contributions", "Aportes"), ("Receipts", "Ingresos")]))))
    sheet.interest = sheet.column(("Interest", "Intereses")) if rng.random() < 0.35 else None
    if sheet.interest is not None:
        terms.append((1, sheet.interest))
    # Some statements print outflows as negative figures and add them, others as plain figures to take away.
    sign = rng.choice([-1, -1, 1])
    terms.append((sign, sheet.column(rng.choice([("Payments", "Pagos"), ("Expenditure", "Gastos")]))))
    if rng.random() < 0.35:
        terms.append((sign, sheet.column(rng.choice([("Refunds", "Devoluciones"),
                                                     ("Transfers out", "Transferencias")]))))
    closing = sheet.column(rng.choice([("Closing balance", "Saldo final"),
                                       (f"Balance 31 December {year}", f"Saldo al 31 de diciembre de {year}")]))
    sheet.out_sign = sign
    return terms, closing


def member(sheet, terms, name):
    rng = sheet.rng
    r = sheet.row({0: name})
    idle = rng.random() < 0.2
    opening = sheet.draw_or_zero(0.25, 100, 20000)
    given = sheet.draw_or_zero(0.8 if idle else 0.2, 100, 20000)
    values = [opening, given]
    for _, c in terms[2:]:
        if c == sheet.interest:
            values.append(sheet.draw_or_zero(0.5, 5, 200))
            continue
        out = sheet.part(opening + given, 0.01, 0.6) if rng.random() > (0.8 if idle else 0.2) else 0
        values.append(-out if sheet.out_sign == 1 else out)
    for (_, c), value in zip(terms, values):
        sheet.put(r, c, value + 0)
    return r


def grouped(sheet, terms, members):
    """Members under regions, each with a subtotal above or below that may carry only the region's name."""
    rng = sheet.rng
    cols = [c for _, c in terms]
    items, totals = [], []
    sheet.own = {}
    names = rng.sample(words.REGIONS, 4)
    above = rng.random() < 0.3
    for region, some in zip(names, parts.groups(rng, members)):
        if above:
            t = sheet.row({0: region}, "subtotal")
        elif rng.random() < 0.8:
            sheet.heading(region)
        own = [member(sheet, terms, name) for name in some]
        if not above:
            t = sheet.row({0: parts.subtotal_label(rng, region)}, "subtotal")
        sheet.down(t, own, cols)
        items += own
        totals.append(t)
        sheet.own[t] = own
    return items, totals


def add_sums(sheet, closing, items, totals, total):
    """The closing column must add up downwards too."""
    for t in totals:
        sheet.equate((t, closing), [(1, (i, closing)) for i in sheet.own[t]])
    sheet.equate((total, closing), [(1, (i, closing)) for i in totals or items])


def finish(sheet, terms, closing, total):
    rng = sheet.rng
    cols = [c for _, c in terms]
    if rng.random() < 0.2:
        parts.prior_consistent(sheet, total, cols, terms, closing)
    elif rng.random() < 0.15:
        r = sheet.row({0: rng.choice([("of which restricted", "de los cuales restringidos"),
                                      ("Of which in transit", "De los cuales en tránsito")])}, "other")
        sheet.put(r, closing, sheet.part(abs(sheet.get(total, closing)), 0.05, 0.6))
