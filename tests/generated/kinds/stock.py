"""Stock: opening, in, out, closing, unit price and value; only values have a total."""
from decimal import Decimal

import parts
import words
from sheet import Sheet

UNITS = [("unit", "unidad"), ("kg", "kg"), ("box", "caja"), ("l", "l"), ("bag", "bolsa"), ("pack", "paquete")]


def make(rng, language):
    sheet = Sheet(rng, language)
    sheet.decimals, sheet.step = 2, Decimal("0.01")
    parts.frame(sheet, ["Stock at year end", "Inventory", "Warehouse movements"],
                ["Existencias al cierre", "Inventario valorado", "Movimiento de almacén"])
    coded, units = rng.random() < 0.5, rng.random() < 0.6
    if coded:
        parts.code_column(sheet, ("Code", "Código"))
    label = sheet.column(("Item", "Artículo"), "text")
    unit = sheet.column(("Unit", "Unidad"), "text") if units else None
    heads = [("Opening", "Inicial"), ("In", "Entradas"), ("Out", "Salidas"), ("Closing", "Final")]
    moves = [sheet.column(h, "count") for h in heads]
    price = sheet.column(rng.choice([("Unit price", "Precio unitario"), ("Unit cost", "Costo unitario")]), "price",
                         rng.choice([2, 2, 3, 4]))
    value = sheet.column(rng.choice([("Value", "Valor"), ("Amount", "Importe")]))
    items = []
    for n, name in enumerate(rng.sample(words.GOODS, parts.rows_count(rng, 4, 22)), 1):
        r = item(sheet, label, name, moves, price, value)
        items.append(r)
        if coded:
            sheet.put(r, 0, f"A-{n:03}")
        if units:
            sheet.put(r, unit, sheet.say(rng.choice(UNITS)))
    if rng.random() < 0.85:
        total = sheet.row({label: parts.total_label(sheet)}, "total")
        sheet.down(total, items, [value])
        if rng.random() < 0.2:
            # Some add the pieces up although they are of different things.
            sheet.down(total, items, moves)
            sheet.across_true(moves[3], [(1, moves[0]), (1, moves[1]), (-1, moves[2])], [total])
    return sheet


def item(sheet, label, name, moves, price, value):
    rng = sheet.rng
    r = sheet.row({label: name})
    big = rng.choice([20, 20, 200, 3000])
    opening = rng.choice([0, rng.randint(1, big), rng.randint(1, big)])
    came = rng.choice([0, 0, rng.randint(1, big), 10 * rng.randint(1, 9)])
    gone = rng.choice([0, rng.randint(0, opening + came), opening + came if rng.random() < 0.3 else 0])
    for c, number in zip(moves, (opening, came, gone)):
        sheet.put(r, c, number)
    sheet.across(moves[3], [(1, moves[0]), (1, moves[1]), (-1, moves[2])], [r])
    # More than two decimals are for what costs little.
    dear = sheet.columns[price].decimals == 2 and rng.random() < 0.5
    cost = rng.uniform(5, 400) if dear else rng.uniform(0.5, 9)
    unit = Decimal(1).scaleb(-sheet.columns[price].decimals)
    sheet.put(r, price, Decimal(str(round(cost, 4))).quantize(unit))
    sheet.product((r, value), (r, moves[3]), (r, price))
    return r
