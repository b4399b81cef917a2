"""Payroll: gross pay, deductions of several kinds, net pay."""
from decimal import Decimal

import parts
import words
from sheet import Sheet

PAY = [("Overtime", "Horas extras"), ("Bonus", "Bonificación"), ("Family allowance", "Asignación familiar"),
       ("Seniority", "Antigüedad")]
LESS = [("Pension", "Pensión"), ("Health insurance", "Seguro de salud"), ("Income tax", "Impuesto a la renta"),
        ("Loan", "Préstamo"), ("Union dues", "Cuota sindical"), ("Absences", "Faltas"), ("Advance", "Anticipo")]


def make(rng, language):
    sheet = Sheet(rng, language)
    parts.frame(sheet, ["Payroll", "Payroll for the month", "Salaries paid"],
                ["Planilla de sueldos", "Nómina del mes", "Planilla de haberes"])
    info = lead(sheet)
    base = sheet.column(("Basic pay", "Sueldo básico"))
    pay = [base] + [sheet.column(h) for h in rng.sample(PAY, rng.randint(0, 3))]
    gross = sheet.column(rng.choice([("Gross", "Total ganado"),
                                     ("Total earnings", "Total ingresos")])) if len(pay) > 1 else base
    less = [sheet.column(h) for h in rng.sample(LESS, rng.randint(1, 4))]
    all_less = sheet.column(("Total deductions", "Total descuentos")) if len(less) > 1 and rng.random() < 0.8 else None
    net = sheet.column(rng.choice([("Net pay", "Líquido pagable"), ("Net", "Neto a pagar")]))
    names = rng.sample(words.PEOPLE, parts.rows_count(rng, 3, 28))
    items = [person(sheet, info, pay, less, name, n) for n, name in enumerate(names, 1)]
    total = parts.total_row(sheet, items, pay + less, None, info["name"])
    derive(sheet, pay, gross, less, all_less, net, items, total)
    if rng.random() < 0.15:
        sheet.rows[total].cells[info["name"]] = sheet.say(("TOTAL", "TOTAL"))
        average(sheet, info, items, net)
    return sheet


def lead(sheet):
    rng = sheet.rng
    info = {}
    if rng.random() < 0.5:
        info["no"] = sheet.column(rng.choice([("No.", "N.º"), ("ID", "C.I."), ("Code", "Código")]), "code")
    info["name"] = sheet.column(("Name", "Nombre"), "text")
    if rng.random() < 0.4:
        info["post"] = sheet.column(("Post", "Cargo"), "text")
    if rng.random() < 0.35:
        info["days"] = sheet.column(("Days", "Días"), "code")
    info["long"] = rng.random() < 0.5
    return info


def person(sheet, info, pay, less, name, n):
    rng = sheet.rng
    r = sheet.row({info["name"]: name})
    if "no" in info:
        sheet.put(r, info["no"], str(rng.randint(1000000, 9999999)) if info["long"] else str(n))
    if "post" in info:
        sheet.put(r, info["post"], sheet.say(rng.choice([("Teacher", "Docente"), ("Driver", "Chofer"),
                                                        ("Accountant", "Contador"), ("Clerk", "Auxiliar")])))
    if "days" in info:
        sheet.put(r, info["days"], str(rng.choice([30, 30, 30, 30, 28, 15])))
    base = sheet.draw(800, 3000)
    sheet.put(r, pay[0], base)
    for c in pay[1:]:
        sheet.put(r, c, sheet.part(base, 0.02, 0.2) if rng.random() < 0.4 else 0)
    for k, c in enumerate(less):
        rate = Decimal(["0.0945", "0.13", "0.0271", "0.05"][k])
        sheet.put(r, c, sheet.fit(base * rate) if k < 2 else (sheet.part(base, 0.01, 0.1) if rng.random() < 0.3 else 0))
    return r


def derive(sheet, pay, gross, less, all_less, net, items, total):
    rows = items + [total]
    derived = [net]
    if gross != pay[0]:
        sheet.across(gross, [(1, c) for c in pay], rows)
        derived.append(gross)
    terms = [(1, gross)]
    if all_less is None:
        terms += [(-1, c) for c in less]
    else:
        sheet.across(all_less, [(1, c) for c in less], rows)
        derived.append(all_less)
        terms.append((-1, all_less))
    sheet.across(net, terms, rows)
    for c in derived:
        sheet.equate((total, c), [(1, (i, c)) for i in items])


def average(sheet, info, items, net):
    r = parts.average_row(sheet, items, [net], ("Average", "Promedio"))
    if info["name"] != 0:
        sheet.rows[r].cells[info["name"]] = sheet.rows[r].cells.pop(0)
