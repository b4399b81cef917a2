"""Budget by codes of three levels, where each parent stands above its children."""
import parts
import words
from sheet import Sheet


def make(rng, language):
    sheet = Sheet(rng, language, coarse=0.25)
    parts.frame(sheet, ["Budget by account", "Budget classification", "Expenditure by object"],
                ["Presupuesto por cuenta", "Clasificador de gastos", "Gasto por objeto"])
    sheet.column(rng.choice([("Code", "Código"), ("Account", "Cuenta"), ("No.", "N.º")]), "code")
    sheet.column(rng.choice(words.NAMES[:3]), "text")
    money, difference = columns(sheet)
    forms = rng.choice([("{}", "{}.{}", "{}.{}.{:02}"), ("{}", "{}.{}", "{}.{}.{}"), ("{}.", "{}.{}.", "{}.{}.{}."),
                        ("{}0000", "{}{}00", "{}{}{:02}")])
    first = rng.random() < 0.25
    total = sheet.row({1: parts.total_label(sheet)}, "total") if first else None
    groups = rng.sample(words.GROUPS, rng.randint(1, 4))
    tops = [branch(sheet, money, forms, n, group) for n, group in enumerate(groups, 1)]
    if not first and rng.random() < 0.85:
        total = sheet.row({1: parts.total_label(sheet)}, "total")
    if total is not None:
        sheet.down(total, tops, money)
    if difference is not None:
        sheet.across(difference, [(1, money[0]), (-1, money[1])], range(len(sheet.rows)))
    if total is not None and rng.random() < 0.25:
        parts.share_column(sheet, money[0], [r for r in range(len(sheet.rows)) if sheet.has(r, money[0])], total)
    return sheet


def columns(sheet):
    rng = sheet.rng
    year = sheet.year
    way = rng.choice(["one", "two", "years", "difference"])
    if way == "one":
        return [sheet.column(rng.choice([("Amount", "Importe"), ("Budget", "Presupuesto")]))], None
    if way == "years":
        return [sheet.column(str(y)) for y in range(year - rng.randint(1, 3), year + 1)], None
    money = [sheet.column(("Budget", "Presupuesto")), sheet.column(("Executed", "Ejecutado"))]
    return money, sheet.column(("Difference", "Diferencia")) if way == "difference" else None


def branch(sheet, money, forms, n, group):
    rng = sheet.rng
    top = sheet.row({0: forms[0].format(n), 1: group}, "subtotal")
    middles = []
    for m in range(1, rng.randint(1, 4) + 1):
        code = forms[1].format(n, m)
        middle = sheet.row({0: code, 1: rng.choice(words.SPENDING)}, "subtotal")
        middles.append(middle)
        names = rng.sample(words.SPENDING, rng.choice([0, 1, 2, 3, 4, 5]))
        leaves = [leaf(sheet, money, forms[2].format(n, m, k), name) for k, name in enumerate(names, 1)]
        if leaves:
            sheet.down(middle, leaves, money)
        else:
            fill(sheet, money, middle)
    sheet.down(top, middles, money)
    return top


def leaf(sheet, money, code, name):
    r = sheet.row({0: code, 1: name})
    fill(sheet, money, r)
    return r


def fill(sheet, money, r):
    value = sheet.draw_or_zero(0.12, 50, 9000)
    for c in money:
        sheet.put(r, c, value)
        same = sheet.rng.random() < 0.15
        value = value if same else sheet.part(value, 0.4, 1.3) if value else sheet.draw_or_zero(0.7)
