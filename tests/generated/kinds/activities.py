"""Activities planned and done: small counts and percentages achieved."""
import parts
from sheet import Sheet

WORK = [("Workshops", "Talleres"), ("Home visits", "Visitas domiciliarias"), ("Meetings held", "Reuniones realizadas"),
        ("Persons trained", "Personas capacitadas"), ("Wells dug", "Pozos perforados"),
        ("Trees planted", "Árboles plantados"),
        ("Radio spots", "Cuñas radiales"), ("Bulletins", "Boletines"), ("Families helped", "Familias atendidas"),
        ("Vaccinations", "Vacunaciones"), ("Inspections", "Inspecciones"), ("Masses", "Misas"),
        ("Baptisms", "Bautizos"),
        ("Kitchens built", "Cocinas construidas"), ("Reports", "Informes"), ("Studies", "Estudios")]


def make(rng, language):
    sheet = Sheet(rng, language)
    parts.frame(sheet, ["Activities planned and carried out", "Progress of the work plan"],
                ["Actividades programadas y ejecutadas", "Avance del plan operativo"], False)
    numbered = rng.random() < 0.4
    if numbered:
        parts.code_column(sheet, ("No.", "N.º"))
    label = sheet.column(("Activity", "Actividad"), "text")
    planned = sheet.column(rng.choice([("Planned", "Programado"), ("Target", "Meta")]), "count")
    heads = [("1st half", "1.er semestre"), ("2nd half", "2.º semestre")] if rng.random() < 0.4 else []
    halves = [sheet.column(h, "count") for h in heads]
    done = sheet.column(rng.choice([("Done", "Ejecutado"), ("Achieved", "Logrado")]), "count")
    left = sheet.column(("Remaining", "Pendiente"), "count") if rng.random() < 0.4 else None
    percent = sheet.column(rng.choice([("% achieved", "% de avance"), ("%", "%")]), "percent", rng.choice([0, 0, 1]))
    items = activities(sheet, label, planned, halves, done, numbered)
    rows = items
    if rng.random() < 0.45:
        total = parts.total_row(sheet, items, [planned] + (halves or [done]), None, label)
        if halves:
            sheet.across(done, [(1, c) for c in halves], [total])
            sheet.equate((total, done), [(1, (i, done)) for i in items])
        rows = items + [total]
    if left is not None:
        sheet.across(left, [(1, planned), (-1, done)], rows)
        if len(rows) > len(items):
            sheet.equate((rows[-1], left), [(1, (i, left)) for i in items])
    for r in rows:
        sheet.ratio((r, percent), (r, done), (r, planned), missing="-")
    return sheet


def activities(sheet, label, planned, halves, done, numbered):
    rng = sheet.rng
    items = []
    for n, name in enumerate(rng.sample(WORK, parts.rows_count(rng, 3, 15)), 1):
        r = sheet.row({label: name})
        items.append(r)
        if numbered:
            sheet.put(r, 0, str(n))
        fill(sheet, r, planned, halves, done)
    return items


def fill(sheet, r, planned, halves, done):
    rng = sheet.rng
    size = rng.choice([4, 12, 12, 60, 500])
    goal = rng.randint(1, size)
    sheet.put(r, planned, goal)
    achieved = goal if rng.random() < 0.35 else rng.randint(0, goal + goal // 5)
    if not halves:
        sheet.put(r, done, achieved)
        return
    early = rng.randint(0, achieved)
    sheet.put(r, halves[0], early)
    sheet.put(r, halves[1], achieved - early)
    sheet.across(done, [(1, c) for c in halves], [r])
