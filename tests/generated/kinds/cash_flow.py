"""Cash flow statement: three activities, net change, opening and closing cash."""
import parts
from sheet import Sheet

WORK = [("Receipts from customers", "Cobros a clientes", 1), ("Grants received", "Subvenciones recibidas", 1),
        ("Payments to suppliers", "Pagos a proveedores", -1), ("Payments to staff", "Pagos al personal", -1),
        ("Taxes paid", "Impuestos pagados", -1), ("Interest paid", "Intereses pagados", -1),
        ("Other receipts", "Otros cobros", 1)]
INDIRECT = [("Depreciation", "Depreciación", 1), ("Change in receivables", "Variación de cuentas por cobrar", 0),
            ("Change in inventories", "Variación de inventarios", 0),
            ("Change in payables", "Variación de cuentas por pagar", 0)]
BUY = [("Purchase of equipment", "Compra de equipos", -1), ("Sale of vehicles", "Venta de vehículos", 1),
       ("Purchase of investments", "Compra de inversiones", -1), ("Loans granted", "Préstamos otorgados", -1)]
MONEY = [("Loans received", "Préstamos recibidos", 1), ("Repayment of loans", "Amortización de préstamos", -1),
         ("Dividends paid", "Dividendos pagados", -1), ("Capital contributions", "Aportes de capital", 1)]
ACTIVITIES = (("operating", "operación", WORK), ("investing", "inversión", BUY), ("financing", "financiamiento", MONEY))


def make(rng, language):
    sheet = Sheet(rng, language, coarse=0.4)
    parts.frame(sheet, "Cash flow statement", "Estado de flujo de efectivo")
    sheet.column(("", ""), "text")
    note = sheet.column(("Note", "Nota"), "code") if rng.random() < 0.3 else None
    cols = [sheet.column(y) for y in (parts.years(sheet) if rng.random() < 0.75 else [str(sheet.year)])]
    direct = rng.random() < 0.6
    shown = [names for names in ACTIVITIES if names[0] == "operating" or rng.random() < 0.85]
    nets = [activity(sheet, cols, *names, direct) for names in shown]
    changed = nets
    if rng.random() < 0.25:
        changed = nets + [exchange(sheet, cols)]
    end(sheet, cols, changed)
    if note is not None:
        for r in rng.sample(range(len(sheet.rows)), 4):
            if sheet.rows[r].kind == "item":
                sheet.put(r, note, str(rng.randint(4, 28)))
    return sheet


def activity(sheet, cols, english, spanish, names, direct):
    rng = sheet.rng
    sheet.heading((f"Cash flows from {english} activities", f"Flujos de actividades de {spanish}"))
    items = []
    if english == "operating" and not direct:
        items.append(line(sheet, cols, ("Result for the year", "Resultado del ejercicio", rng.choice([1, 1, 0]))))
        names = INDIRECT
    chosen = rng.sample(names, rng.randint(1, len(names)))
    items += [line(sheet, cols, name) for name in sorted(chosen, key=names.index)]
    label = rng.choice([(f"Net cash from {english} activities", f"Flujo neto de actividades de {spanish}"),
                        (f"Total {english} activities", f"Total actividades de {spanish}"), ("Net cash", "Flujo neto")])
    r = sheet.row({0: label}, "subtotal")
    sheet.down(r, items, cols)
    return r


def line(sheet, cols, name):
    rng = sheet.rng
    r = sheet.row({0: name[:2]})
    for c in cols:
        sheet.put(r, c, sheet.draw_or_zero(0.15, 50, 9000) * (name[2] or rng.choice([1, -1])))
    return r


def exchange(sheet, cols):
    return line(sheet, cols, ("Effect of exchange rates", "Efecto de diferencias de cambio", 0))


def end(sheet, cols, changed):
    rng = sheet.rng
    net = sheet.row({0: rng.choice([("Net increase (decrease) in cash", "Aumento (disminución) neto de efectivo"),
                                    ("Net change in cash", "Variación neta del efectivo")])}, "subtotal")
    sheet.down(net, changed, cols)
    opening = sheet.row({0: ("Cash at beginning of year", "Efectivo al inicio del año")})
    closing = sheet.row({0: ("Cash at end of year", "Efectivo al final del año")}, "total")
    ordered = sorted(cols, key=lambda c: sheet.columns[c].head)
    sums = [sum(sheet.get(net, c) for c in ordered[:k + 1]) for k in range(len(ordered))]
    shortfall = max(0, -min(sums))
    for k, c in enumerate(ordered):
        # This year opens with what last year closed with.
        value = sheet.draw(500, 9000) + shortfall if k == 0 else sheet.get(closing, ordered[k - 1])
        sheet.put(opening, c, value)
        sheet.settle((closing, c), [(1, (net, c)), (1, (opening, c))])
        if k:
            sheet.equate((opening, c), [(1, (closing, ordered[k - 1]))])
