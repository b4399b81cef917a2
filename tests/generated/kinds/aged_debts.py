"""Receivables or payables by age, most cells zero."""
import parts
import words
from sheet import Sheet

BANDS = (
    [("0-30", "0-30"), ("31-60", "31-60"), ("61-90", "61-90"), ("Over 90", "Más de 90")],
    [("Current", "Por vencer"), ("1–30 days", "1–30 días"), ("31–60 days", "31–60 días"), ("61–90 days", "61–90 días"),
     ("91–180 days", "91–180 días"), (">180 days", ">180 días")],
    [("Not due", "No vencido"), ("Up to 30 days", "Hasta 30 días"), ("30 to 60", "De 30 a 60"),
     ("More than 60", "Más de 60")],
    [("0–30 days", "0–30 días"), ("31–90 days", "31–90 días"), ("91–365 days", "91–365 días"),
     ("> 1 year", "> 1 año")],
)


def make(rng, language):
    sheet = Sheet(rng, language)
    parts.frame(sheet, ["Aged receivables", "Aged debtors", "Accounts payable by age"],
                ["Antigüedad de cuentas por cobrar", "Cartera por antigüedad", "Cuentas por pagar por antigüedad"])
    coded = rng.random() < 0.3
    if coded:
        parts.code_column(sheet)
    label = sheet.column(rng.choice([("Name", "Nombre"), ("Member", "Socio")]), "text")
    first = rng.random() < 0.2
    total_column = sheet.column(rng.choice(words.TOTAL_HEADS)) if first else None
    bands = [sheet.column(name) for name in rng.choice(BANDS)]
    if not first:
        total_column = sheet.column(rng.choice(words.TOTAL_HEADS + [("Balance", "Saldo")]))
    names = parts.others(rng, rng.choice([words.FIRMS, words.PEOPLE]), parts.rows_count(rng, 3, 30))
    items = [debtor(sheet, bands, label, name, coded) for name in names]
    total = parts.total_row(sheet, items, bands, None, label)
    sheet.across(total_column, [(1, c) for c in bands], items + [total])
    sheet.equate((total, total_column), [(1, (i, total_column)) for i in items])
    tail(sheet, bands, total_column, total, label)
    return sheet


def debtor(sheet, bands, label, name, coded):
    rng = sheet.rng
    r = sheet.row({label: name})
    if coded:
        sheet.put(r, 0, f"{rng.randint(1, 99999):05}")
    filled = rng.sample(bands, rng.choice([1, 1, 1, 2, 2, 3]))
    if rng.random() < 0.08:
        filled = []
    for c in bands:
        sheet.put(r, c, sheet.draw(20, 4000) if c in filled else 0)
    if filled and rng.random() < 0.06:
        # An unapplied credit note.
        sheet.put(r, filled[0], -sheet.get(r, filled[0]))
    return r


def tail(sheet, bands, total_column, total, label):
    rng = sheet.rng
    if rng.random() < 0.3:
        percents(sheet, bands, total_column, total, label)
    elif rng.random() < 0.3:
        r = sheet.row({label: ("Provision", "Provisión")}, "other")
        for c in bands:
            sheet.put(r, c, sheet.part(max(sheet.get(total, c), 0), 0, 0.5) * (-1 if c != bands[0] else 0))
        sheet.across(total_column, [(1, c) for c in bands], [r])
        net = sheet.row({label: ("Net", "Neto")}, "total")
        sheet.down(net, [total, r], bands + [total_column])
        sheet.across_true(total_column, [(1, c) for c in bands], [net])


def percents(sheet, bands, total_column, total, label):
    """A row of percentages under money columns, as text so that it keeps its own decimals."""
    if sheet.get(total, total_column) <= 0:
        return
    r = sheet.row({label: rng_label(sheet)}, "other")
    for c in bands + [total_column]:
        share = 100 * sheet.get(total, c) / sheet.get(total, total_column)
        text = f"{share:.1f}".replace(".", sheet.style.decimal)
        sheet.put(r, c, text + "%")


def rng_label(sheet):
    return sheet.rng.choice([("%", "%"), ("Share", "Participación"), ("% of total", "% del total")])
