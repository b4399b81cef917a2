"""Balance sheet of two years: assets equal liabilities and equity; note numbers in a column of their own."""
import parts
from sheet import Sheet

CURRENT = [("Cash and banks", "Caja y bancos"), ("Accounts receivable", "Cuentas por cobrar"),
           ("Inventories", "Inventarios"),
           ("Prepaid expenses", "Gastos pagados por anticipado"),
           ("Short-term investments", "Inversiones a corto plazo"),
           ("Other assets", "Otros activos")]
FIXED = [("Property, plant and equipment", "Propiedad, planta y equipo"), ("Intangible assets", "Activos intangibles"),
         ("Investments", "Inversiones"), ("Deferred charges", "Cargos diferidos")]
DEBTS = [("Accounts payable", "Cuentas por pagar"), ("Taxes payable", "Impuestos por pagar"),
         ("Social charges payable", "Cargas sociales por pagar"), ("Short-term loans", "Préstamos a corto plazo"),
         ("Advances from customers", "Anticipos de clientes"), ("Others", "Otros")]
LONG = [("Long-term loans", "Préstamos a largo plazo"), ("Severance provision", "Previsión para indemnizaciones"),
        ("Deferred income", "Ingresos diferidos")]
EQUITY = [("Capital", "Capital"), ("Reserves", "Reservas"), ("Retained earnings", "Resultados acumulados"),
          ("Result for the year", "Resultado del ejercicio")]


def make(rng, language):
    sheet = Sheet(rng, language, coarse=0.4)
    parts.frame(sheet, ["Balance sheet", "Statement of financial position"],
                ["Balance general", "Estado de situación financiera"])
    sheet.column(("", ""), "text")
    head = rng.choice([("Note", "Nota"), ("Notes", "Notas")])
    sheet.note = sheet.column(head, "code") if rng.random() < 0.6 else None
    sheet.note_form = rng.choice(["{}", "{}", "{}", "5.{}", "({})"])
    sheet.next_note = rng.randint(3, 5)
    years = parts.years(sheet)
    cols = [sheet.column(y) for y in (years if rng.random() < 0.85 else years[:1])]
    bare = rng.random() < 0.25
    assets = side(sheet, cols, ("Assets", "Activo"), [
        (("Current assets", "Activo corriente"), CURRENT, 2, 5),
        (("Non-current assets", "Activo no corriente"), FIXED, 1, 3)], bare)
    debts = side(sheet, cols, ("Liabilities", "Pasivo"), [
        (("Current liabilities", "Pasivo corriente"), DEBTS, 2, 4),
        (("Non-current liabilities", "Pasivo no corriente"), LONG, 1, 2)], bare)
    equity = own_funds(sheet, cols, assets, debts)
    last = sheet.row({0: ("Total liabilities and equity", "Total pasivo y patrimonio")}, "total")
    sheet.down(last, [debts, equity], cols)
    for c in cols:
        sheet.equate((last, c), [(1, (assets, c))])
    return sheet


def side(sheet, cols, name, blocks, bare):
    """One side of the sheet, each block with its subtotal; `bare` ones carry only the block's name."""
    rng = sheet.rng
    if rng.random() < 0.7:
        sheet.heading((name[0].upper(), name[1].upper()))
    subtotals = []
    for title, names, low, high in blocks:
        subtotals.append(block(sheet, cols, title, rng.sample(names, rng.randint(low, high)), bare))
    r = sheet.row({0: (f"Total {name[0].lower()}", f"Total {name[1].lower()}")}, "total")
    sheet.down(r, subtotals, cols)
    return r


def block(sheet, cols, title, names, bare):
    """A block's subtotal stands below its items, or above them when it carries the name alone."""
    rng = sheet.rng
    if bare:
        r = sheet.row({0: title}, "subtotal")
        sheet.down(r, [item(sheet, cols, name) for name in names], cols)
        return r
    if rng.random() < 0.85:
        sheet.heading(title)
    items = [item(sheet, cols, name) for name in names]
    if rng.random() < 0.1:
        parts.of_which(sheet, items[-1], cols, ("of which restricted", "de los cuales restringidos"))
    if rng.random() < 0.2 and title[0].endswith("assets"):
        items.append(allowance(sheet, cols, items[0], title[0]))
    full = (f"Total {title[0].lower()}", f"Total {title[1].lower()}")
    label = rng.choice([full, full, full, ("", ""), ("Subtotal", "Subtotal")])
    r = sheet.row({0: label}, "subtotal")
    sheet.down(r, items, cols)
    return r


def item(sheet, cols, name):
    rng = sheet.rng
    r = sheet.row({0: name})
    if sheet.note is not None and rng.random() < 0.8:
        sheet.put(r, sheet.note, sheet.note_form.format(sheet.next_note))
        sheet.next_note += 1
    value = sheet.draw_or_zero(0.08, 100, 20000)
    for c in cols:
        sheet.put(r, c, value)
        value = value if rng.random() < 0.12 else sheet.draw_or_zero(0.1, 100, 20000)
    return r


def allowance(sheet, cols, above, title):
    label = ("Less: allowances", "Menos: previsiones")
    if title == "Non-current assets":
        label = ("Less: accumulated depreciation", "Menos: depreciación acumulada")
    r = sheet.row({0: label})
    for c in cols:
        sheet.put(r, c, -sheet.part(sheet.get(above, c), 0.01, 0.3))
    return r


def own_funds(sheet, cols, assets, debts):
    """Equity, with a result or accumulated deficit that makes the two sides meet."""
    rng = sheet.rng
    sheet.heading(rng.choice([("EQUITY", "PATRIMONIO"), ("Equity", "Patrimonio neto")]))
    names = EQUITY if rng.random() < 0.6 else EQUITY[:1] + EQUITY[2:]
    items = [item(sheet, cols, name) for name in names]
    for c in cols:
        rest = sheet.get(assets, c) - sheet.get(debts, c)
        sheet.put(items[-1], c, rest - sum(sheet.get(i, c) for i in items[:-1]))
    r = sheet.row({0: rng.choice([("Total equity", "Total patrimonio"), ("Net assets", "Patrimonio neto")])},
                  "subtotal")
    sheet.down(r, items, cols)
    return r
