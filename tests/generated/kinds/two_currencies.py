"""Contributions in two currencies with the rate of each payment."""
from decimal import Decimal

import parts
import words
from sheet import Sheet


def make(rng, language):
    sheet = Sheet(rng, language)
    sheet.decimals, sheet.step = 2, Decimal("0.01")
    parts.frame(sheet, ["Contributions received in two currencies", "Donations and exchange"],
                ["Aportes recibidos en dos monedas", "Donaciones y tipo de cambio"], False)
    dated = rng.random() < 0.4
    date = sheet.column(("Date", "Fecha"), "text") if dated else None
    label = sheet.column(rng.choice([("Country", "País"), ("Donor", "Donante")]), "text")
    foreign = sheet.column(rng.choice([("USD", "USD"), ("Amount in EUR", "Importe en EUR")]))
    rate = sheet.column(rng.choice([("Exchange rate", "Tipo de cambio"), ("Rate", "T/C")]), "rate",
                        rng.choice([2, 3, 4]))
    local = sheet.column(rng.choice([("Bs", "Bs"), ("Local currency", "Moneda nacional"), ("Soles", "Soles")]))
    one_rate = rng.random() < 0.4
    base = rng.choice([Decimal("6.96"), Decimal("3.75"), Decimal("7.81"), Decimal("18.2"), Decimal("0.92")])
    names = parts.others(rng, words.COUNTRIES, parts.rows_count(rng, 3, 22))
    items = []
    for n, name in enumerate(names):
        r = sheet.row({label: name})
        items.append(r)
        if dated:
            sheet.put(r, date, parts.day(sheet, 7 * n))
        sheet.put(r, foreign, sheet.draw_or_zero(0.08, 50, 20000))
        quote = base if one_rate else base * Decimal(str(round(rng.uniform(0.96, 1.05), 4)))
        sheet.put(r, rate, quote.quantize(Decimal(1).scaleb(-sheet.columns[rate].decimals)))
        sheet.product((r, local), (r, foreign), (r, rate))
    parts.total_row(sheet, items, [foreign, local], None, label)
    received(sheet)
    return sheet


def received(sheet):
    if sheet.rng.random() < 0.2:
        c = sheet.column(("Received on", "Recibido en"), "text")
        for r, row in enumerate(sheet.rows):
            if row.kind == "item":
                sheet.put(r, c, sheet.say(sheet.rng.choice(words.MONTHS)))
