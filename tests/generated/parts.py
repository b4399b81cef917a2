"""Rows, columns and sentences that many kinds share."""
import datetime
from decimal import Decimal
from fractions import Fraction

import words


def others(rng, names, count):
    """A choice of names, now and then in their given order or ending in a row of others."""
    chosen = rng.sample(names, min(count, len(names)))
    if rng.random() < 0.4:
        chosen.sort(key=names.index)
    if len(chosen) > 2 and rng.random() < 0.3:
        chosen[-1] = rng.choice(words.OTHERS)
    return chosen


def rows_count(rng, low=3, high=20):
    """Most tables are short, some long, a few of a single row."""
    if rng.random() < 0.05:
        return 1
    return min(high, low + int(rng.expovariate(1 / ((high - low) / 3))))


def total_label(sheet):
    return sheet.rng.choice(words.TOTALS)


def total_row(sheet, items, columns, label=None, label_column=0, kind="total", extra=None):
    r = sheet.row({label_column: label or total_label(sheet), **(extra or {})}, kind)
    sheet.down(r, items, columns)
    return r


def subtotal_label(rng, group):
    english, spanish = pair(group)
    forms = [
        (f"Total {english.lower()}", f"Total {spanish.lower()}"), (f"Subtotal {english}", f"Subtotal {spanish}"),
        ("Subtotal", "Subtotal"), (english, spanish), ("Sub-total", "Sub-total"),
    ]
    return rng.choice(forms)


def pair(name):
    return (name, name) if isinstance(name, str) else name


def average_row(sheet, items, columns, label=None):
    """An average under the total, rounded to the units of its column."""
    r = sheet.row({0: label or sheet.rng.choice([("Average", "Promedio"), ("Mean", "Media")])}, "other")
    for c in columns:
        filled = [i for i in items if sheet.has(i, c)]
        if filled:
            sheet.put(r, c, sum(sheet.get(i, c) for i in filled) / len(filled))
            sheet.equate((r, c), [(Fraction(1, len(filled)), (i, c)) for i in filled])
    return r


def average_column(sheet, head, rows, columns, decimals=1):
    c = sheet.column(head, "rate", decimals)
    for r in rows:
        filled = [i for i in columns if sheet.has(r, i)]
        if not filled:
            continue
        sheet.put(r, c, sum(sheet.get(r, i) for i in filled) / len(filled))
        sheet.equate((r, c), [(Fraction(1, len(filled)), (r, i)) for i in filled])
    return c


def of_which(sheet, r, columns, label):
    """A part of the row above, which no total adds again."""
    new = sheet.row({0: label}, "other")
    for c in columns:
        sheet.put(new, c, small_part(sheet, c, sheet.get(r, c)))
    return new


def small_part(sheet, c, value):
    if sheet.columns[c].kind == "count":
        return Decimal(int(value * Decimal(str(round(sheet.rng.uniform(0, 0.8), 3)))))
    return sheet.part(value, 0.0, 0.8)


def prior_row(sheet, total, columns, label=None):
    """The total of the year before, for comparison only."""
    year = sheet.year - 1
    forms = [(f"Total {year}", f"Total {year}"), (f"Prior year ({year})", f"Año anterior ({year})"),
             (f"Previous period", "Período anterior")]
    r = sheet.row({0: label or sheet.rng.choice(forms)}, "other")
    for c in columns:
        value = sheet.get(total, c)
        near = value * Decimal(str(round(sheet.rng.uniform(0.6, 1.4), 3)))
        sheet.put(r, c, Decimal(int(near)) if sheet.columns[c].kind == "count" else sheet.fit(near))
    return r


def prior_consistent(sheet, total, columns, terms, target):
    """The prior year's total where one column follows from the others."""
    r = prior_row(sheet, total, columns)
    sheet.across(target, terms, [r])
    return r


def groups(rng, names, low=2, high=4):
    """Splits names into between low and high groups of one or more."""
    count = max(1, min(rng.randint(low, high), len(names)))
    cuts = sorted(rng.sample(range(1, len(names)), count - 1)) if len(names) > 1 else []
    return [names[a:b] for a, b in zip([0] + cuts, cuts + [len(names)])]


def share_column(sheet, value_column, rows, under, head=("%", "%"), decimals=None):
    """Each row's percentage of the row `under`; percentages need not print to a sum of exactly 100."""
    decimals = sheet.rng.choice([0, 1, 1, 2]) if decimals is None else decimals
    c = sheet.column(head, "percent", decimals)
    for r in rows:
        sheet.ratio((r, c), (r, value_column), (under, value_column))
    return c


def share_sum(sheet, c, items, total):
    """The percentages' own sum, which their rounding may leave a little off."""
    if sheet.has(total, c):
        sheet.equate((total, c), [(1, (i, c)) for i in items])


def day(sheet, number):
    """A date of the year, as its tables print it."""
    date = datetime.date(sheet.year, 1, 1) + datetime.timedelta(days=number)
    forms = {0: "%d/%m/%Y", 1: "%Y-%m-%d", 2: "%d-%m-%y", 3: "%d.%m.%Y"}
    if not hasattr(sheet, "date_form"):
        sheet.date_form = forms[sheet.rng.choice([0, 0, 0, 1, 2, 3])]
    return date.strftime(sheet.date_form)


def frame(sheet, english, spanish, money=True, period=True):
    """Title, sentences before and after, and the caption that declares currency and rounding.

    The title is a word in each language, or a list of equally many.
    """
    rng = sheet.rng
    if isinstance(english, list):
        english, spanish = rng.choice(list(zip(english, spanish)))
    body = rng.choice(words.BODIES)
    year = sheet.year
    sheet.title = sheet.say((english, spanish))
    if rng.random() < 0.4:
        sheet.title += f" {year}"
    sentences = [
        (f"{body[0]}.", f"{body[1]}."),
        (f"Year ended 31 December {year}.", f"Ejercicio cerrado el 31 de diciembre de {year}."),
        (f"From 1 January to 31 December {year}.", f"Del 1 de enero al 31 de diciembre de {year}."),
        (f"Approved by the board in act no. {rng.randint(2, 80)}.",
         f"Aprobado por la junta en acta n.º {rng.randint(2, 80)}."),
    ]
    if period:
        sheet.before = [sheet.prose(*s) for s in rng.sample(sentences, rng.randint(0, 2))]
    if money or sheet.scale > 1:
        sheet.caption = money_caption(sheet)
    sheet.after = closing(sheet)


def money_caption(sheet):
    rng = sheet.rng
    english, spanish = sheet.style.currency[3:]
    if sheet.scale == 1:
        if rng.random() < 0.5:
            return ""
        return rng.choice(["{}", "({})"]).format(sheet.say((f"In {english}", f"En {spanish}")))
    size = ("thousands", "miles") if sheet.scale == 1000 else ("millions", "millones")
    text = sheet.say((f"In {size[0]} of {english}", f"En {size[1]} de {spanish}"))
    if rng.random() < 0.6:
        note = sheet.prose("Figures may not add up because of rounding.",
                           "Las cifras pueden no sumar debido al redondeo.")
        return f"{text}. {note}"
    return rng.choice(["{}", "({})"]).format(text)


def closing(sheet):
    rng = sheet.rng
    forms = [
        ("The notes are an integral part of this statement.", "Las notas son parte integrante de este estado."),
        ("Source: own records.", "Fuente: registros propios."),
        ("Prepared by the treasurer.", "Elaborado por tesorería."),
        (f"Signed on {rng.randint(1, 28)} March {sheet.year + 1}.",
         f"Firmado el {rng.randint(1, 28)} de marzo de {sheet.year + 1}."),
    ]
    return [sheet.prose(*s) for s in rng.sample(forms, rng.randint(0, 2))]


def code_column(sheet, head=None):
    return sheet.column(head or sheet.rng.choice(words.NUMBERS), "code")


def years(sheet):
    """Two years as column heads, the later first or last."""
    now, before = str(sheet.year), str(sheet.year - 1)
    return (now, before) if sheet.rng.random() < 0.7 else (before, now)
