"""What is true between the figures of a table, and whether it still holds as printed."""
from dataclasses import dataclass
from fractions import Fraction
from itertools import product


@dataclass(frozen=True)
class Equation:
    """target = sum of coefficient x cell."""

    target: tuple
    terms: tuple
    linear = True

    def cells(self):
        return {self.target} | {cell for _, cell in self.terms}

    def holds(self, values, halves):
        gap = values[self.target] - sum(Fraction(k) * values[cell] for k, cell in self.terms)
        slack = halves[self.target] + sum(abs(Fraction(k)) * halves[cell] for k, cell in self.terms)
        return abs(gap) <= slack

    def trivial(self, values):
        return all(values[cell] == 0 for cell in self.cells())


@dataclass(frozen=True)
class Ratio:
    """target = factor x over / under."""

    target: tuple
    over: tuple
    under: tuple
    factor: Fraction
    linear = False

    def cells(self):
        return {self.target, self.over, self.under}

    def holds(self, values, halves):
        low, high = values[self.under] - halves[self.under], values[self.under] + halves[self.under]
        if low <= 0 <= high:
            return True
        tops = (values[self.over] - halves[self.over], values[self.over] + halves[self.over])
        corners = [self.factor * top / bottom for top in tops for bottom in (low, high)]
        return within(values[self.target], halves[self.target], corners)

    def trivial(self, values):
        return values[self.over] == 0 or values[self.under] == 0


@dataclass(frozen=True)
class Product:
    """target = factor x left x right, rounded to the units in which the target is kept."""

    target: tuple
    left: tuple
    right: tuple
    factor: Fraction
    half: Fraction
    linear = False

    def cells(self):
        return {self.target, self.left, self.right}

    def holds(self, values, halves):
        sides = [(values[cell] - halves[cell], values[cell] + halves[cell]) for cell in (self.left, self.right)]
        corners = [self.factor * a * b for a, b in product(*sides)]
        return within(values[self.target], self.half, corners)

    def trivial(self, values):
        return all(values[cell] == 0 for cell in self.cells())


def within(value, half, corners):
    return min(corners) - half <= value <= max(corners) + half


def rank(equations):
    """How many of the equations say something of their own."""
    rows = []
    for equation in equations:
        line = {equation.target: Fraction(-1)}
        for k, cell in equation.terms:
            line[cell] = line.get(cell, Fraction(0)) + Fraction(k)
        rows.append({cell: k for cell, k in line.items() if k})
    count = 0
    while rows:
        first = rows.pop()
        if not first:
            continue
        count += 1
        pivot, weight = next(iter(first.items()))
        rows = [reduced(row, first, pivot, weight) for row in rows]
    return count


def reduced(row, first, pivot, weight):
    if pivot not in row:
        return row
    share = row[pivot] / weight
    merged = {cell: row.get(cell, 0) - share * first.get(cell, 0) for cell in set(row) | set(first)}
    return {cell: k for cell, k in merged.items() if k}
