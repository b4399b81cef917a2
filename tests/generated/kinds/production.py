"""Production: volumes in unlike units, unit prices and values; only values add up."""
from decimal import Decimal

import parts
import words
from sheet import Sheet

UNITS = [("t", "t"), ("kg", "kg"), ("qq", "qq")]
OWN_UNITS = {"Milk": ("l", "l"), "Eggs": ("dozen", "docena"), "Timber": ("m³", "m³"), "Cement": ("bag", "bolsa")}


def make(rng, language):
    sheet = Sheet(rng, language, coarse=0.2)
    if sheet.scale > 1000:
        sheet.scale = 1000
    parts.frame(sheet, ["Production by product", "Agricultural output", "Exports by product"],
                ["Producción por producto", "Producción agropecuaria", "Exportaciones por producto"])
    sheet.column(("Product", "Producto"), "text")
    mixed = rng.random() < 0.6
    unit = sheet.column(("Unit", "Unidad"), "text") if mixed else None
    years = parts.years(sheet) if rng.random() < 0.35 else [""]
    sets = [columns(sheet, y) for y in years]
    items = []
    for name in rng.sample(words.PRODUCTS, parts.rows_count(rng, 4, 18)):
        r = sheet.row({0: name})
        items.append(r)
        if mixed:
            sheet.put(r, unit, sheet.say(OWN_UNITS.get(name[0]) or rng.choice(UNITS)))
        fill(sheet, sets, r)
    total = parts.total_row(sheet, items, [value for _, _, value in sets])
    if not mixed:
        sheet.down(total, items, [volume for volume, _, _ in sets])
        if rng.random() < 0.4:
            for volume, price, value in sets:
                # The mean price under the total: value over volume, and no sum.
                sheet.ratio((total, price), (total, value), (total, volume), 1)
    if rng.random() < 0.35:
        parts.share_column(sheet, sets[0][2], items + [total], total)
    return sheet


def columns(sheet, year):
    rng = sheet.rng
    volume = sheet.column(rng.choice([("Volume", "Volumen"), ("Quantity", "Cantidad")]), "count", over=year)
    price = sheet.column(rng.choice([("Unit price", "Precio unitario"), ("Price", "Precio")]), "price",
                         rng.choice([2, 2, 3]), over=year)
    value = sheet.column(rng.choice([("Value", "Valor"), ("Amount", "Importe")]), over=year)
    return volume, price, value


def fill(sheet, sets, r):
    rng = sheet.rng
    # Three decimals are for what costs little.
    dear = all(sheet.columns[price].decimals == 2 for _, price, _ in sets)
    amount, cost = rng.randint(0, rng.choice([90, 2000, 60000])), rng.uniform(0.3, 600 if dear else 9)
    for volume, price, value in sets:
        decimals = sheet.columns[price].decimals
        sheet.put(r, volume, amount)
        sheet.put(r, price, Decimal(str(round(cost, decimals))))
        sheet.product((r, value), (r, volume), (r, price))
        amount, cost = int(amount * rng.uniform(0.7, 1.4)), cost * rng.uniform(0.9, 1.2)
