"""Invoices with taxable base, rate, tax and total, of several rates."""
from decimal import Decimal

import parts
import words
from sheet import Sheet

RATES = (["21", "10", "4"], ["13", "0"], ["18", "0"], ["20", "5", "0"], ["12"], ["19", "5", "0"], ["16", "8"])


def make(rng, language):
    sheet = Sheet(rng, language)
    sheet.decimals, sheet.step = 2, Decimal("0.01")
    parts.frame(sheet, ["VAT register: sales", "Invoices received", "Sales invoices"],
                ["Libro de ventas IVA", "Facturas recibidas", "Facturas emitidas"])
    rates = rng.choice(RATES)
    columns = lead(sheet)
    base = sheet.column(rng.choice([("Base", "Base imponible"), ("Net amount", "Importe neto")]))
    exempt = sheet.column(("Exempt", "Exento")) if rng.random() < 0.2 else None
    rate = sheet.column(rng.choice([("Rate", "Tipo"), ("VAT %", "IVA %")]), "percent", 0, zero="formatted") \
        if rng.random() < 0.75 else None
    rates = rates if rate is not None else rates[:1]
    tax = sheet.column(rng.choice([("VAT", "IVA"), ("Tax", "Cuota")]))
    total = sheet.column(rng.choice(words.TOTAL_HEADS))
    money = {"base": base, "exempt": exempt, "rate": rate, "tax": tax, "total": total}
    number = rng.randint(1, 9000)
    days = sorted(rng.randint(0, 89) for _ in range(parts.rows_count(rng, 3, 40)))
    items = [invoice(sheet, columns, money, rng.choice(rates), day, number + n) for n, day in enumerate(days)]
    label = columns["name"]
    last = sheet.row({label: parts.total_label(sheet)}, "total")
    sheet.down(last, items, [c for c in (base, exempt, tax, total) if c is not None])
    sheet.across_true(total, terms(money), [last])
    if rate is not None and len(rates) > 1 and rng.random() < 0.35:
        by_rate(sheet, label, money, rates, items)
    return sheet


def lead(sheet):
    rng = sheet.rng
    columns = {"date": sheet.column(("Date", "Fecha"), "text"), "no": sheet.column(("Invoice", "Factura"), "code")}
    columns["name"] = sheet.column(("Customer", "Cliente"), "text")
    if rng.random() < 0.3:
        columns["id"] = sheet.column(("Tax ID", "NIT"), "code")
    columns["form"] = rng.choice(["{}", "{:06}", "F-{:04}", "001-001-{:09}"])
    return columns


def terms(money):
    return [(1, c) for c in (money["base"], money["exempt"], money["tax"]) if c is not None]


def invoice(sheet, columns, money, rate, day, number):
    rng = sheet.rng
    r = sheet.row({columns["date"]: parts.day(sheet, day), columns["no"]: columns["form"].format(number),
                   columns["name"]: rng.choice(words.FIRMS)})
    if "id" in columns:
        sheet.put(r, columns["id"], str(rng.randint(10 ** 9, 10 ** 10)))
    base = sheet.draw(20, 4000)
    if rng.random() < 0.05:
        # A credit note.
        base = -base
    sheet.put(r, money["base"], base)
    if money["exempt"] is not None:
        sheet.put(r, money["exempt"], sheet.draw_or_zero(0.7, 10, 500))
    if money["rate"] is not None:
        sheet.put(r, money["rate"], Decimal(rate))
        sheet.product((r, money["tax"]), (r, money["base"]), (r, money["rate"]), "0.01")
    else:
        sheet.put(r, money["tax"], sheet.fit(base * Decimal(rate) / 100))
    sheet.across(money["total"], terms(money), [r])
    return r


def by_rate(sheet, label, money, rates, items):
    """A summary under the total that splits the same invoices again."""
    for rate in rates:
        own = [i for i in items if sheet.get(i, money["rate"]) == Decimal(rate)]
        if not own:
            continue
        r = sheet.row({label: (f"of which at {rate}%", f"del cual al {rate}%")}, "other")
        sheet.down(r, own, [money["base"], money["tax"]])
