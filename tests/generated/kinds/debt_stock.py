"""Debt stock by creditor: opening, drawn, repaid, revalued, closing; interest beside it, outside the sum."""
import parts
import words
from sheet import Sheet

LENDERS = {
    ("Multilateral", "Multilaterales"): ["IDB", "World Bank", "CAF", "IFAD", "FONPLATA", "OPEC Fund"],
    ("Bilateral", "Bilaterales"): [("Germany", "Alemania"), ("Japan", "Japón"), ("Spain", "España"),
                                   ("Brazil", "Brasil"),
                                   ("France", "Francia"), ("China", "China")],
    ("Commercial banks", "Banca comercial"): ["Banco Unión", "BCP", "Northern Bank", "Banco Sur"],
}


def make(rng, language):
    sheet = Sheet(rng, language, coarse=0.5)
    parts.frame(sheet, ["Debt stock by creditor", "External debt", "Loans outstanding"],
                ["Saldo de la deuda por acreedor", "Deuda externa", "Préstamos vigentes"])
    sheet.column(rng.choice([("Creditor", "Acreedor"), ("", "")]), "text")
    terms, closing = columns(sheet)
    interest = sheet.column(("Interest paid", "Intereses pagados")) if rng.random() < 0.5 else None
    drawn = [c for _, c in terms] + ([interest] if interest is not None else [])
    above = rng.random() < 0.4
    totals, items = [], []
    names = rng.sample(list(LENDERS), rng.randint(1, 3))
    if len(names) == 1 or rng.random() < 0.25:
        items = [loan(sheet, terms, interest, n) for group in names
                 for n in rng.sample(LENDERS[group], rng.randint(1, 4))]
    else:
        for group in names:
            totals.append(creditors(sheet, terms, interest, drawn, group, above))
        items = [i for _, own in totals for i in own]
    tops = [t for t, _ in totals] or items
    total = parts.total_row(sheet, tops, drawn, rng.choice(words.GRAND) if totals else None)
    sheet.across(closing, terms, sorted(set(items + tops + [total])))
    for t, own in totals + [(total, tops)]:
        sheet.equate((t, closing), [(1, (i, closing)) for i in own])
    if rng.random() < 0.25:
        r = sheet.row({0: ("of which guaranteed", "de la cual garantizada")}, "other")
        sheet.put(r, closing, sheet.part(abs(sheet.get(total, closing)), 0.1, 0.8))
    elif rng.random() < 0.3:
        parts.share_column(sheet, closing, sorted(set(items + tops + [total])), total)
    return sheet


def columns(sheet):
    rng, year = sheet.rng, sheet.year
    sign = rng.choice([-1, -1, 1])
    terms = [(1, sheet.column(rng.choice([(f"Stock {year - 1}", f"Saldo {year - 1}"), ("Opening", "Saldo inicial")]))),
             (1, sheet.column(("Disbursements", "Desembolsos"))),
             (sign, sheet.column(rng.choice([("Repayments", "Amortizaciones"), ("Principal paid", "Capital pagado")])))]
    if rng.random() < 0.5:
        terms.append((1, sheet.column(rng.choice([("Revaluation", "Revaluación"),
                                                  ("Exchange effect", "Variación cambiaria")]))))
    return terms, sheet.column(rng.choice([(f"Stock {year}", f"Saldo {year}"), ("Closing", "Saldo final")]))


def loan(sheet, terms, interest, name):
    rng = sheet.rng
    r = sheet.row({0: name})
    stock = sheet.draw_or_zero(0.08, 500, 60000)
    repaid = sheet.part(stock, 0.02, 0.3) if rng.random() < 0.75 else 0
    values = [stock, sheet.draw_or_zero(0.5, 100, 9000), repaid * -terms[2][0],
              sheet.part(stock, 0.001, 0.05) * rng.choice([1, -1, 0])]
    for (_, c), value in zip(terms, values):
        sheet.put(r, c, value + 0)
    if interest is not None:
        sheet.put(r, interest, sheet.part(stock, 0.005, 0.06))
    return r


def creditors(sheet, terms, interest, drawn, group, above):
    rng = sheet.rng
    if above:
        t = sheet.row({0: group}, "subtotal")
    elif rng.random() < 0.8:
        sheet.heading(group)
    own = [loan(sheet, terms, interest, n) for n in rng.sample(LENDERS[group], rng.randint(1, 4))]
    if not above:
        t = sheet.row({0: parts.subtotal_label(rng, group)}, "subtotal")
    sheet.down(t, own, drawn)
    return t, own
