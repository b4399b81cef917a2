"""Votes by polling station: lists, valid, blank, null, turnout."""
import parts
import words
from sheet import Sheet


def make(rng, language):
    sheet = Sheet(rng, language)
    parts.frame(sheet, ["Results by polling station", "Election of the board", "Votes by district"],
                ["Resultados por mesa", "Elección de la directiva", "Votos por distrito"], False)
    sheet.column(rng.choice([("Station", "Mesa"), ("Place", "Recinto"), ("District", "Distrito")]), "text")
    registered = sheet.column(("Registered", "Inscritos"), "count") if rng.random() < 0.7 else None
    names = rng.choice([[("List A", "Lista A"), ("List B", "Lista B"), ("List C", "Lista C"), ("List D", "Lista D")],
                        [("Yes", "Sí"), ("No", "No")], ["Aguilar", "Flores", "Quispe"]])
    lists = [sheet.column(n, "count") for n in names[:rng.randint(2, len(names))]]
    valid = sheet.column(("Valid", "Válidos"), "count")
    blank = sheet.column(("Blank", "Blancos"), "count")
    null = sheet.column(("Null", "Nulos"), "count")
    cast = sheet.column(rng.choice([("Votes cast", "Votos emitidos"), ("Total", "Total")]), "count")
    turnout = sheet.column(("Turnout %", "Participación %"), "percent", rng.choice([0, 1, 2])) \
        if registered is not None and rng.random() < 0.75 else None
    stations = place_names(sheet)
    counted = lists + [blank, null]
    items = [station(sheet, name, lists, blank, null) for name in stations]
    sheet.across(valid, [(1, c) for c in lists], items)
    sheet.across(cast, [(1, valid), (1, blank), (1, null)], items)
    if registered is not None:
        for r in items:
            sheet.put(r, registered, int(int(sheet.get(r, cast)) * rng.uniform(1, 1.8)) + rng.randint(0, 9))
    total = parts.total_row(sheet, items, counted + ([registered] if registered is not None else []))
    finish(sheet, lists, valid, blank, null, cast, items, total)
    if turnout is not None:
        for r in items + [total]:
            sheet.ratio((r, turnout), (r, cast), (r, registered), missing="-")
    if rng.random() < 0.35:
        percent_row(sheet, lists, valid, total)
    return sheet


def place_names(sheet):
    rng = sheet.rng
    count = parts.rows_count(rng, 3, 30)
    if rng.random() < 0.5:
        first = rng.choice([1, 1, 101, 4021])
        return [str(first + n) if first > 1 else (f"Station {n + 1}", f"Mesa {n + 1}") for n in range(count)]
    return rng.sample(words.TOWNS, min(count, len(words.TOWNS)))


def station(sheet, name, lists, blank, null):
    rng = sheet.rng
    r = sheet.row({0: name})
    size = rng.choice([12, 80, 80, 200])
    for c in lists:
        sheet.put(r, c, rng.randint(0, size))
    sheet.put(r, blank, rng.choice([0, 0, rng.randint(0, 9)]))
    sheet.put(r, null, rng.choice([0, rng.randint(0, 12)]))
    return r


def finish(sheet, lists, valid, blank, null, cast, items, total):
    sheet.across(valid, [(1, c) for c in lists], [total])
    sheet.across(cast, [(1, valid), (1, blank), (1, null)], [total])
    for c in (valid, cast):
        sheet.equate((total, c), [(1, (i, c)) for i in items])


def percent_row(sheet, lists, valid, total):
    """Each list's share of the valid votes, printed with its sign since the column holds counts."""
    if not sheet.get(total, valid):
        return
    r = sheet.row({0: sheet.rng.choice([("%", "%"), ("% of valid votes", "% de votos válidos")])}, "other")
    for c in lists + [valid]:
        share = 100 * sheet.get(total, c) / sheet.get(total, valid)
        sheet.put(r, c, f"{share:.1f}%".replace(".", sheet.style.decimal))
