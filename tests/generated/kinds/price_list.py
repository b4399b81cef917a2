"""Lists in which nothing adds up: prices, salary scales, directories, calendars of dues."""
from decimal import Decimal

import parts
import words
from sheet import Sheet


def make(rng, language):
    sheet = Sheet(rng, language)
    {"prices": prices, "scale": scale, "directory": directory, "accounts": accounts, "rates": rates}[
        rng.choice(["prices", "scale", "directory", "accounts", "rates"])](sheet)
    return sheet


def prices(sheet):
    rng = sheet.rng
    parts.frame(sheet, "Price list", "Lista de precios")
    parts.code_column(sheet, ("Code", "Código"))
    sheet.column(("Item", "Artículo"), "text")
    cols = [sheet.column(h) for h in [("Retail", "Por menor"), ("Wholesale", "Por mayor"),
                                      ("Members", "Socios")][:rng.randint(1, 3)]]
    for name in rng.sample(words.GOODS, parts.rows_count(rng, 3, 22)):
        r = sheet.row({0: str(rng.randint(1000, 9999)), 1: name})
        value = sheet.draw(2, 300)
        for c in cols:
            sheet.put(r, c, value)
            value = sheet.part(value, 0.8, 0.98)


def scale(sheet):
    """Grades down, numbered steps across."""
    rng = sheet.rng
    parts.frame(sheet, "Salary scale", "Escala salarial")
    sheet.column(rng.choice([("Grade", "Grado"), ("Level", "Nivel")]), "text")
    steps = [sheet.column(rng.choice([str(k), str(k)]) if rng.random() < 0.5 else (f"Step {k}", f"Escalón {k}"))
             for k in range(1, rng.randint(3, 9))]
    value = sheet.draw(500, 1500)
    rise = sheet.part(value, 0.02, 0.08)
    for grade in range(rng.randint(3, 12), 0, -1):
        r = sheet.row({0: f"P-{grade}" if rng.random() < 0.3 else str(grade)})
        for k, c in enumerate(steps):
            sheet.put(r, c, value + k * rise)
        value += sheet.part(value, 0.05, 0.3)


def directory(sheet):
    rng = sheet.rng
    parts.frame(sheet, "Directory of members", "Directorio de socios", False)
    sheet.column(("No.", "N.º"), "code")
    sheet.column(("Name", "Nombre"), "text")
    sheet.column(("Telephone", "Teléfono"), "code")
    sheet.column(("Joined", "Ingreso"), "code")
    if rng.random() < 0.5:
        sheet.column(("Account", "Cuenta"), "code")
    form = rng.choice(["{}{:07}", "{}{:07}", "+591 {}{:07}", "{}-{:07}"])
    for n, name in enumerate(rng.sample(words.PEOPLE, parts.rows_count(rng, 3, 28)), 1):
        r = sheet.row({0: str(n), 1: name, 2: form.format(rng.choice([2, 4, 6, 7]), rng.randint(0, 9999999)),
                       3: str(rng.randint(1985, sheet.year))})
        if len(sheet.columns) > 4:
            sheet.put(r, 4, str(rng.randint(10 ** 9, 10 ** 10 - 1)))


def accounts(sheet):
    """Bank accounts with their balances of one day, listed without a total."""
    rng = sheet.rng
    parts.frame(sheet, "Bank accounts", "Cuentas bancarias")
    sheet.column(("Bank", "Banco"), "text")
    sheet.column(("Account number", "Número de cuenta"), "code")
    sheet.column(("Currency", "Moneda"), "text")
    sheet.column(("Balance", "Saldo"))
    for _ in range(rng.randint(2, 9)):
        bank = rng.choice(["Banco Unión", "Banco Central", "Northern Bank", "Caja Rural", "BCP"])
        sheet.row({0: bank, 1: str(rng.randint(10 ** 8, 10 ** 9)), 2: rng.choice(["USD", "EUR", "BOB"]),
                   3: sheet.draw_or_zero(0.1)})


def rates(sheet):
    """Exchange rates or interest rates by month, over years."""
    rng = sheet.rng
    parts.frame(sheet, *rng.choice([("Exchange rates", "Tipos de cambio"), ("Interest rates", "Tasas de interés")]),
                False)
    sheet.column(("Month", "Mes"), "text")
    cols = [sheet.column(str(sheet.year - k), "rate", rng.choice([2, 2, 4])) for k in range(rng.randint(1, 5))]
    for month in words.MONTHS[:rng.choice([6, 12, 12])]:
        r = sheet.row({0: month})
        for c in cols:
            sheet.put(r, c, Decimal(str(round(rng.uniform(3.2, 9.8), sheet.columns[c].decimals))))
