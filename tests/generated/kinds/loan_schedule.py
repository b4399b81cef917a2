"""Loan schedule: instalment = interest + principal, and the balance that is left."""
from decimal import Decimal

import parts
from sheet import Sheet


def make(rng, language):
    sheet = Sheet(rng, language)
    parts.frame(sheet, ["Loan schedule", "Repayment plan"],
                ["Cuadro de amortización", "Plan de pagos"])
    cols = {"no": sheet.column(("No.", "N.º"), "code")}
    if rng.random() < 0.6:
        cols["date"] = sheet.column(rng.choice([("Date", "Fecha"), ("Due", "Vencimiento")]), "text")
    order = rng.choice([("pay", "interest", "principal"), ("principal", "interest", "pay"),
                        ("interest", "principal", "pay")])
    fees = rng.random() < 0.25
    heads = {"pay": rng.choice([("Instalment", "Cuota"), ("Payment", "Pago")]), "interest": ("Interest", "Interés"),
             "principal": ("Principal", "Capital")}
    for key in order:
        cols[key] = sheet.column(heads[key])
        if key == "interest" and fees:
            cols["fees"] = sheet.column(rng.choice([("Insurance", "Seguro"), ("Fees", "Comisiones")]))
    cols["balance"] = sheet.column(("Balance", "Saldo"))
    schedule(sheet, cols, rng.choice([1, 6, 10, 12, 12, 18, 24, 36, 48]))
    return sheet


def schedule(sheet, cols, months):
    rng = sheet.rng
    balance = sheet.draw(2000, 50000)
    rate = Decimal(rng.choice(["0.01", "0.0125", "0.008", "0.015", "0.02"]))
    level = rng.random() < 0.6
    pay = sheet.fit(balance * rate / (1 - (1 + rate) ** -months))
    fee = sheet.draw(1, 20)
    last = None
    if rng.random() < 0.6:
        last = sheet.row({cols["no"]: "0", cols["balance"]: balance}, "other")
    items = []
    step = sheet.fit(balance / months)
    for n in range(1, months + 1):
        interest = sheet.fit(balance * rate)
        principal = balance if n == months else min(balance, pay - interest if level else step)
        values = {cols["no"]: str(n), cols["interest"]: interest, cols["principal"]: principal}
        if "fees" in cols:
            values[cols["fees"]] = fee
        r = sheet.row(values)
        items.append(r)
        if "date" in cols:
            sheet.put(r, cols["date"], parts.day(sheet, 15 + 30 * n))
        balance -= principal
        sheet.put(r, cols["balance"], balance)
        if last is not None:
            sheet.equate((r, cols["balance"]), [(1, (last, cols["balance"])), (-1, (r, cols["principal"]))])
        last = r
    finish(sheet, cols, items)


def finish(sheet, cols, items):
    terms = [(1, cols["interest"]), (1, cols["principal"])] + ([(1, cols["fees"])] if "fees" in cols else [])
    sheet.across(cols["pay"], terms, items)
    if sheet.rng.random() < 0.7:
        r = sheet.row({cols["no"]: parts.total_label(sheet)}, "total")
        sheet.down(r, items, [c for _, c in terms] + [cols["pay"]])
        sheet.across_true(cols["pay"], terms, [r])
