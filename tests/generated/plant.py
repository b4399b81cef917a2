"""Copies of a sheet with one wrong figure, and what can be known of it from the table alone."""
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from relations import Equation, rank


@dataclass
class Planted:
    sheet: object
    cell: tuple
    how: str
    determined: bool
    broken: list
    # False where only a ratio or a product breaks, which no sum can tell.
    sums: bool


def digits_of(value, decimals):
    return f"{abs(value):.{decimals}f}".replace(".", "")


def from_digits(digits, decimals, like):
    value = Decimal(digits or "0").scaleb(-decimals)
    return -value if like < 0 else value


def one_digit(rng, sheet, cell, value, decimals):
    digits = list(digits_of(value, decimals))
    i = rng.randrange(len(digits))
    choices = [d for d in "0123456789" if d != digits[i] and not (i == 0 and d == "0")]
    digits[i] = rng.choice(choices)
    return from_digits("".join(digits), decimals, value)


def swapped(rng, sheet, cell, value, decimals):
    digits = list(digits_of(value, decimals))
    places = [i for i in range(len(digits) - 1) if digits[i] != digits[i + 1] and (i or digits[1] != "0")]
    if not places:
        return None
    i = rng.choice(places)
    digits[i], digits[i + 1] = digits[i + 1], digits[i]
    return from_digits("".join(digits), decimals, value)


def sign_lost(rng, sheet, cell, value, decimals):
    return -value if value < 0 else None


def dropped(rng, sheet, cell, value, decimals):
    digits = digits_of(value, decimals)
    if len(digits) - decimals < 2:
        return None
    i = rng.randrange(len(digits) - decimals)
    return from_digits(digits[:i] + digits[i + 1:], decimals, value)


def shifted(rng, sheet, cell, value, decimals):
    if not decimals:
        return None
    unit = Decimal(1).scaleb(-decimals)
    return (value * rng.choice([10, Decimal("0.1")])).quantize(unit, ROUND_HALF_UP)


def left_out(rng, sheet, cell, value, decimals):
    """The target of a sum, added up without one of its items."""
    sums = [e for e in sheet.relations if isinstance(e, Equation) and e.target == cell and len(e.terms) > 2]
    items = [(k, item) for e in sums for k, item in e.terms if abs(k) == 1 and sheet.printed(*item)]
    same = [(k, item) for k, item in items if sheet.columns[item[1]].decimals == decimals]
    if not same:
        return None
    k, item = rng.choice(same)
    return value - k * sheet.printed(*item)


def neighbour(rng, sheet, cell, value, decimals):
    r, c = cell
    near = [(r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)]
    near = [x for x in near if 0 <= x[0] < len(sheet.rows) and 0 <= x[1] < len(sheet.columns) and sheet.has(*x)]
    near = [x for x in near if sheet.columns[x[1]].decimals == decimals and sheet.printed(*x)]
    return sheet.printed(*rng.choice(near)) if near else None


WAYS = (one_digit, one_digit, swapped, sign_lost, dropped, shifted, left_out, neighbour)


def broken_by(sheet, values, halves, cell):
    return [e for e in sheet.relations if cell in e.cells() and not e.holds(values, halves)]


def is_determined(sheet, cell, broken, values, halves):
    """Two independent sums break, and no other cell could be the cause of it."""
    sums = [e for e in broken if e.linear]
    if rank(sums) < 2:
        return False
    suspects = set.intersection(*(e.cells() for e in sums))
    for e in sheet.relations:
        if e.linear and not e.trivial(values) and e.holds(values, halves):
            suspects -= e.cells()
    return suspects == {cell}


def plant(rng, sheet):
    """One error that the table's own figures can show, or None where there is nothing that could."""
    targets = sorted({cell for e in sheet.relations for cell in e.cells()})
    halves = sheet.halves()
    for _ in range(60 if targets else 0):
        cell, way = rng.choice(targets), rng.choice(WAYS)
        decimals = sheet.columns[cell[1]].decimals
        value = sheet.printed(*cell)
        if value == 0 and way is not neighbour:
            continue
        wrong = way(rng, sheet, cell, value, decimals)
        if wrong is None or wrong == value:
            continue
        other = sheet.with_change(cell, wrong)
        values = other.values()
        broken = broken_by(other, values, halves, cell)
        if broken:
            known = is_determined(other, cell, broken, values, halves)
            return Planted(other, cell, way.__name__, known, broken, any(e.linear for e in broken))
    return None
