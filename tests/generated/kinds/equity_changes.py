"""Statement of changes in equity: components across, movements down, one or two years."""
import parts
import words
from sheet import Sheet

PARTS = [("Share capital", "Capital social"), ("Legal reserve", "Reserva legal"), ("Other reserves", "Otras reservas"),
         ("Revaluation surplus", "Superávit por revaluación"), ("Retained earnings", "Resultados acumulados")]
COOPERATIVE = [("Members' contributions", "Aportes de socios"), ("Reserve fund", "Fondo de reserva"),
               ("Education fund", "Fondo de educación"), ("Results", "Resultados")]


def make(rng, language):
    sheet = Sheet(rng, language, coarse=0.3)
    parts.frame(sheet, "Statement of changes in equity", "Estado de cambios en el patrimonio")
    sheet.column(("", ""), "text")
    names = rng.choice([PARTS, COOPERATIVE])
    names = names if rng.random() < 0.4 else sorted(rng.sample(names[:-1], 2), key=names.index) + [names[-1]]
    cols = [sheet.column(name) for name in names]
    total = sheet.column(rng.choice(words.TOTAL_HEADS + [("Total equity", "Total patrimonio")]))
    years = rng.choice([1, 1, 2, 2, 3])
    start = sheet.year - years
    rows = [opening(sheet, cols, start)]
    groups = []
    for year in range(start + 1, sheet.year + 1):
        moves = movements(sheet, cols)
        last = sheet.row({0: balance(sheet, year)}, "total")
        sheet.down(last, [rows[-1]] + moves, cols)
        groups.append((rows[-1], moves, last))
        rows += moves + [last]
    sheet.across(total, [(1, c) for c in cols], rows)
    for first, moves, last in groups:
        sheet.equate((last, total), [(1, (r, total)) for r in [first] + moves])
    return sheet


def balance(sheet, year):
    if not hasattr(sheet, "balance_form"):
        sheet.balance_form = sheet.rng.randint(0, 2)
    return [(f"Balance at 31 December {year}", f"Saldo al 31 de diciembre de {year}"),
            (f"Balance {year}", f"Saldo {year}"), (f"31.12.{year}", f"31.12.{year}")][sheet.balance_form]


def opening(sheet, cols, year):
    r = sheet.row({0: balance(sheet, year)}, "total")
    for c in cols:
        sheet.put(r, c, sheet.draw_or_zero(0.1, 500, 30000))
    if sheet.rng.random() < 0.2:
        sheet.put(r, cols[-1], -sheet.get(r, cols[-1]))
    return r


def movements(sheet, cols):
    rng = sheet.rng
    moves = []
    # Whether untouched cells are empty or zero is a habit of the whole statement.
    if not hasattr(sheet, "empty"):
        sheet.empty = rng.random() < 0.5
    profit = sheet.draw(100, 5000) * rng.choice([1, 1, 1, -1])
    moves.append(move(sheet, cols, ("Result for the year", "Resultado del ejercicio"), {cols[-1]: profit}))
    if rng.random() < 0.6:
        moved = sheet.part(abs(profit), 0.05, 0.2)
        moves.append(move(sheet, cols, ("Transfer to reserves", "Traspaso a reservas"),
                          {cols[-1]: -moved, cols[1]: moved}))
    if rng.random() < 0.5:
        moves.append(move(sheet, cols, ("Dividends paid", "Distribución de excedentes"),
                          {cols[-1]: -sheet.part(abs(profit), 0.1, 0.6)}))
    if rng.random() < 0.4:
        moves.append(move(sheet, cols, ("Capital paid in", "Aportes de capital"), {cols[0]: sheet.draw(100, 5000)}))
    if rng.random() < 0.15:
        moves.append(move(sheet, cols, ("Prior year adjustments", "Ajustes de ejercicios anteriores"),
                          {cols[-1]: -sheet.draw(5, 300)}))
    return moves


def move(sheet, cols, label, values):
    r = sheet.row({0: label})
    for c in cols:
        if c in values or not sheet.empty:
            sheet.put(r, c, values.get(c, 0))
    return r
