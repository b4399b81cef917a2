"""Cash book: date, concept, receipts, payments and a running balance."""
import parts
import words
from sheet import Sheet


def make(rng, language):
    sheet = Sheet(rng, language)
    parts.frame(sheet, ["Cash book", "Petty cash", "Bank account book"],
                ["Libro de caja", "Caja chica", "Libro de bancos"])
    cols = columns(sheet)
    opening = sheet.draw(200, 3000)
    style = rng.choice(["balance", "receipt", "none"])
    first = open_book(sheet, cols, style, opening)
    items = [entry(sheet, cols, n) for n in days(rng)]
    if first is not None and rng.random() < 0.85:
        cover(sheet, cols, first, items, style)
    every = rng.choice([1, 1, 1, 1, 4])
    balances(sheet, cols, first, items, every)
    close_book(sheet, cols, first, items, style)
    return sheet


def columns(sheet):
    rng = sheet.rng
    cols = {"date": sheet.column(("Date", "Fecha"), "text")}
    if rng.random() < 0.4:
        cols["no"] = sheet.column(rng.choice([("Voucher", "Comprobante"), ("No.", "N.º"), ("Ref.", "Ref.")]), "code")
    cols["concept"] = sheet.column(rng.choice([("Concept", "Concepto"), ("Details", "Detalle")]), "text")
    heads = [(("Receipts", "Ingresos"), ("Payments", "Egresos")), (("Debit", "Debe"), ("Credit", "Haber")),
             (("In", "Entradas"), ("Out", "Salidas"))]
    money_in, money_out = rng.choice(heads)
    # The two sides of a cash book stay empty where nothing moves, whatever else prints a zero.
    cols["in"], cols["out"] = sheet.column(money_in), sheet.column(money_out)
    cols["balance"] = sheet.column(("Balance", "Saldo"))
    cols["voucher"] = rng.randint(1, 900)
    return cols


def days(rng):
    return sorted(rng.randint(0, 30) for _ in range(parts.rows_count(rng, 4, 60)))


def open_book(sheet, cols, style, opening):
    if style == "none":
        return None
    label = sheet.rng.choice([("Balance brought forward", "Saldo anterior"), ("Opening balance", "Saldo inicial")])
    r = sheet.row({cols["date"]: parts.day(sheet, 0), cols["concept"]: label}, "other")
    sheet.put(r, cols["balance"], opening)
    if style == "receipt":
        sheet.put(r, cols["in"], opening)
        sheet.equate((r, cols["balance"]), [(1, (r, cols["in"]))])
    return r


def entry(sheet, cols, number):
    rng = sheet.rng
    receipt = rng.random() < 0.35
    name = rng.choice(words.INCOME if receipt else words.SPENDING)
    if sheet.language == "en" and rng.random() < 0.15:
        name = f"{name[0]} - {rng.choice(words.FIRMS)}"
    r = sheet.row({cols["date"]: parts.day(sheet, number), cols["concept"]: name})
    if "no" in cols:
        cols["voucher"] += 1
        sheet.put(r, cols["no"], f"{cols['voucher']:04}" if sheet.decimals else str(cols["voucher"]))
    side = cols["in" if receipt else "out"]
    sheet.put(r, side, sheet.draw(30, 3000) if receipt else sheet.draw(10, 900))
    if rng.random() < 0.03:
        # A correction is booked as a negative figure on its own side.
        sheet.put(r, side, -sheet.get(r, side))
    return r


def cover(sheet, cols, first, items, style):
    """Raises the opening balance so that the cash never runs out."""
    running, lowest = 0, 0
    for r in items:
        running += sheet.get(r, cols["in"]) - sheet.get(r, cols["out"])
        lowest = min(lowest, running)
    opening = sheet.get(first, cols["balance"]) - lowest
    sheet.put(first, cols["balance"], opening)
    if style == "receipt":
        sheet.put(first, cols["in"], opening)


def balances(sheet, cols, first, items, every):
    """The running balance of each row, or only of some rows where the book is kept so."""
    last = first
    since = []
    for n, r in enumerate(items, 1):
        since.append(r)
        if n % every and r != items[-1]:
            continue
        terms = [(1, (last, cols["balance"]))] if last is not None else []
        terms += [(1, (i, cols["in"])) for i in since] + [(-1, (i, cols["out"])) for i in since]
        sheet.settle((r, cols["balance"]), terms)
        last, since = r, []


def close_book(sheet, cols, first, items, style):
    rng = sheet.rng
    way = rng.choice(["closing", "blank", "row", "none"])
    if way == "none":
        return
    counted = items if style != "receipt" else [first] + items
    r = sheet.row({cols["concept"]: parts.total_label(sheet)}, "total")
    sheet.down(r, counted, [cols["in"], cols["out"]])
    place = r
    if way == "row":
        place = sheet.row({cols["concept"]: ("Closing balance", "Saldo final")}, "other")
    if way != "blank":
        terms = [(1, (r, cols["in"])), (-1, (r, cols["out"]))]
        if style == "balance":
            terms.append((1, (first, cols["balance"])))
        sheet.settle((place, cols["balance"]), terms)
        sheet.equate((place, cols["balance"]), [(1, (items[-1], cols["balance"]))])
