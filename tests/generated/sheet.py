"""The model of a table: its rows and columns, its raw figures, and what is true of them."""
import copy
import math
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import style as styles
from relations import Equation, Product, Ratio

FIGURES = ("money", "count", "percent", "price", "rate")
RATIOS = ("percent", "price", "rate")


@dataclass
class Column:
    head: str
    kind: str
    decimals: int
    over: str = ""
    scale: int = 1
    # In statements drawn without zeros a blank would hide what the reader needs.
    zero: str = None


@dataclass
class Row:
    kind: str
    cells: dict = field(default_factory=dict)


class Sheet:
    """Rows are added in printed order; a figure is kept unrounded and rounded only when it is printed."""

    def __init__(self, rng, language, coarse=0.0):
        self.rng, self.language = rng, language
        self.style = styles.pick(rng, language)
        self.title, self.caption = "", ""
        self.before, self.after = [], []
        self.columns, self.rows, self.relations, self.changed = [], [], [], {}
        self.year = rng.randint(2009, 2025)
        self.spanish_first = rng.random() < 0.6
        self.scale = rng.choice([1000, 1000, 1000, 1000000]) if rng.random() < coarse else 1
        self.decimals = rng.choice([0, 0, 0, 1]) if self.scale > 1 else rng.choice([0, 0, 2, 2, 2])
        self.step = Decimal(1) if self.scale > 1 else Decimal(1).scaleb(-self.decimals)
        self.neat = rng.choice([None, None, 5, 10, 50, 100, 500]) if self.scale == 1 else None
        self.size = Decimal(10) ** rng.choice([0, 0, 0, 1, 1, 2, 3])

    # Words

    def say(self, pair):
        """A label in the language of the table; a plain string is the same in each."""
        if isinstance(pair, str):
            return pair
        english, spanish = pair
        if self.language == "en" or english == spanish:
            return english
        if self.language == "es":
            return spanish
        return f"{spanish} / {english}" if self.spanish_first else f"{english} / {spanish}"

    def prose(self, english, spanish):
        if self.language == "both":
            return f"{spanish} {english}" if self.spanish_first else f"{english} {spanish}"
        return english if self.language == "en" else spanish

    # Figures

    def fit(self, value):
        """The nearest amount that the table's money can express exactly."""
        return Decimal(value).quantize(self.step, ROUND_HALF_UP)

    def draw(self, low=20, high=5000):
        """An amount as books have them: many small, some large, a good part of them round."""
        value = Decimal(math.exp(self.rng.uniform(math.log(low), math.log(high)))) * self.size * self.scale
        if self.neat and self.rng.random() < 0.7 and value > self.neat:
            value = (value / self.neat).quantize(Decimal(1), ROUND_HALF_UP) * self.neat
        return max(self.fit(value), self.step)

    def part(self, value, low=0.05, high=0.95):
        return self.fit(Decimal(value) * Decimal(str(round(self.rng.uniform(low, high), 4))))

    def draw_or_zero(self, chance, low=20, high=5000):
        return Decimal(0) if self.rng.random() < chance else self.draw(low, high)

    # Building

    def column(self, head, kind="money", decimals=None, over="", zero=None):
        if decimals is None:
            decimals = self.decimals if kind == "money" else 0
        scale = self.scale if kind == "money" else 1
        self.columns.append(Column(self.say(head), kind, decimals, self.say(over), scale, zero))
        return len(self.columns) - 1

    def row(self, cells, kind="item"):
        named = {c: self.say(v) if isinstance(v, tuple) else v for c, v in cells.items()}
        self.rows.append(Row(kind, {c: Decimal(v) if isinstance(v, int) else v for c, v in named.items()}))
        return len(self.rows) - 1

    def heading(self, label, column=0):
        return self.row({column: label}, "heading")

    def put(self, r, c, value):
        self.rows[r].cells[c] = Decimal(value) if isinstance(value, int) else value

    def get(self, r, c):
        value = self.rows[r].cells.get(c)
        return value if isinstance(value, Decimal) else Decimal(0)

    def has(self, r, c):
        return isinstance(self.rows[r].cells.get(c), Decimal)

    def equate(self, target, terms):
        """Declares target = sum of coefficient x cell; blank cells take no part."""
        kept = tuple((k, cell) for k, cell in terms if self.has(*cell))
        if kept and self.has(*target):
            self.relations.append(Equation(target, kept))

    def settle(self, target, terms):
        """Fills the target with the sum and declares it."""
        self.put(*target, sum((self.get(*cell) * k for k, cell in terms), Decimal(0)))
        self.equate(target, terms)

    def down(self, r, items, columns):
        """Row r is the sum of the item rows; an item is a row or (coefficient, row)."""
        pairs = [item if isinstance(item, tuple) else (1, item) for item in items]
        for c in columns:
            self.settle((r, c), [(k, (i, c)) for k, i in pairs])

    def across(self, c, terms, rows):
        """Column c is the sum of the terms' columns in each of the rows."""
        for r in rows:
            self.settle((r, c), [(k, (r, other)) for k, other in terms])

    def across_true(self, c, terms, rows):
        """As across, for rows already filled another way, where both must agree."""
        for r in rows:
            self.equate((r, c), [(k, (r, other)) for k, other in terms])

    def ratio(self, target, over, under, factor=100, missing=None):
        if self.get(*under) == 0:
            self.put(*target, missing)
            return
        self.put(*target, Decimal(factor) * self.get(*over) / self.get(*under))
        self.relations.append(Ratio(target, over, under, Fraction(factor)))

    def product(self, target, left, right, factor=1):
        value = self.get(*left) * self.get(*right) * Decimal(factor)
        # In rounded units a second rounding beforehand could tip a figure over by a whole unit.
        self.put(*target, self.fit(value) if self.scale == 1 else value)
        self.relations.append(Product(target, left, right, Fraction(Decimal(factor)), self.half(target[1])))

    # Printing

    def printed(self, r, c):
        """The figure as printed, in the units of its column."""
        if (r, c) in self.changed:
            return self.changed[r, c]
        column = self.columns[c]
        unit = Decimal(1).scaleb(-column.decimals)
        return (self.rows[r].cells[c] / column.scale).quantize(unit, ROUND_HALF_UP)

    def cells(self):
        return [(r, c) for r in range(len(self.rows)) for c in range(len(self.columns)) if self.has(r, c)]

    def values(self):
        """What each printed figure says, brought back to single units."""
        return {(r, c): Fraction(self.printed(r, c)) * self.columns[c].scale for r, c in self.cells()}

    def halves(self):
        """The rounding that a reader must allow for in each figure.

        Where the units are declared to be rounded, or the column is one of ratios, all of its figures may be; else only
        the figure that does not come out even, such as an average.
        """
        lossy = {cell for cell in self.cells() if self.is_lossy(*cell)}
        columns = {c for _, c in lossy if self.columns[c].scale > 1 or self.columns[c].kind in RATIOS}
        return {cell: self.half(cell[1]) if cell in lossy or cell[1] in columns else Fraction(0)
                for cell in self.cells()}

    def is_lossy(self, r, c):
        column = self.columns[c]
        exact = self.rows[r].cells[c] / column.scale
        return exact != exact.quantize(Decimal(1).scaleb(-column.decimals), ROUND_HALF_UP)

    def half(self, c):
        return Fraction(self.columns[c].scale, 2 * 10 ** self.columns[c].decimals)

    def with_change(self, cell, value):
        other = copy.copy(self)
        other.changed = {cell: value}
        return other
