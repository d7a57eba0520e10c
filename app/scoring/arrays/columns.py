"""Columns of numbers: the arithmetic of the walk on many measurements at once (see `Numbers`)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from app.scoring.arrays.grid import Bools, Floats, Grid, Places, Whole, common, numerators, product, quotient, whole
from app.scoring.numbers import Exact, Table

NEAR = 1e-9
"""Numbers that differ less than this are compared on their grids. A float of the walk is right to about 1e-14."""


class Column:
    """The numbers of many measurements, or one number (`constant`) for all of them."""

    __slots__ = ("constant", "grid", "values")

    def __init__(self, values: Floats | float, grid: Grid | None, constant: Fraction | None = None) -> None:
        """Take the values and the grid they lie on; `constant` is the exact number where there is one for all."""
        self.values = values
        self.grid = grid
        self.constant = constant

    def at(self, places: Places) -> Floats:
        """Return the values of some rows."""
        if isinstance(self.values, float):
            return np.full(len(places), self.values)
        return self.values[places]


@dataclass(frozen=True, slots=True, eq=False)
class Mask:
    """Where something holds, and where that could not be decided (`doubt`, None for nowhere)."""

    holds: Bools
    doubt: Bools | None = None


Truth = bool | Mask
"""A plain truth when it is the same for all measurements."""


class Columns:
    """Floats in columns. `doubt` gathers where an undecided truth changed a number."""

    def __init__(self, size: int) -> None:
        """Prepare for columns of `size` measurements."""
        self.size = size
        self.doubt: Bools = np.zeros(size, dtype=np.bool_)

    def number(self, value: Fraction) -> Column:
        """See `Numbers`."""
        return Column(value.numerator / value.denominator, whole(value.denominator), value)

    def truth(self, value: bool) -> Truth:
        """See `Numbers`."""
        return value

    def add(self, a: Column, b: Column) -> Column:
        """See `Numbers`."""
        if a.constant is not None and b.constant is not None:
            return self.number(a.constant + b.constant)
        return Column(a.values + b.values, common(a.grid, b.grid))

    def subtract(self, a: Column, b: Column) -> Column:
        """See `Numbers`."""
        if a.constant is not None and b.constant is not None:
            return self.number(a.constant - b.constant)
        return Column(a.values - b.values, common(a.grid, b.grid))

    def multiply(self, a: Column, b: Column) -> Column:
        """See `Numbers`."""
        if a.constant is not None and b.constant is not None:
            return self.number(a.constant * b.constant)
        return Column(a.values * b.values, product(a.grid, b.grid))

    def divide(self, a: Column, b: Column) -> Column:
        """See `Numbers`."""
        if b.constant is not None:
            return self.multiply(a, self.number(1 / b.constant)) if b.constant else self.number(Fraction(0))
        divisor = np.asarray(b.values)
        empty = divisor == 0
        if not np.any(empty):
            values = a.values / divisor
        else:
            values = np.where(empty, 0.0, a.values / np.where(empty, 1.0, divisor))
        return Column(values, quotient(a.grid, divisor, b.grid))

    def root(self, a: Column) -> Column:
        """See `Numbers`."""
        if a.constant is not None:
            return self.number(Exact().root(a.constant))
        return Column(np.sqrt(np.maximum(a.values, 0.0)), None)

    def least(self, a: Column, b: Column) -> Column:
        """See `Numbers`."""
        if a.constant is not None and b.constant is not None:
            return self.number(min(a.constant, b.constant))
        return Column(np.minimum(a.values, b.values), common(a.grid, b.grid))

    def greatest(self, a: Column, b: Column) -> Column:
        """See `Numbers`."""
        if a.constant is not None and b.constant is not None:
            return self.number(max(a.constant, b.constant))
        return Column(np.maximum(a.values, b.values), common(a.grid, b.grid))

    def below(self, a: Column, b: Column) -> Truth:
        """See `Numbers`."""
        if a.constant is not None and b.constant is not None:
            return a.constant < b.constant
        apart = np.asarray(a.values - b.values)
        holds = apart < 0
        near = np.flatnonzero(np.abs(apart) < NEAR)
        if not len(near):
            return Mask(holds)
        sign, sure = self._compare(a, b, near)
        holds[near] = sign < 0
        return Mask(holds, self._unsure(near, sure))

    def equal(self, a: Column, b: Column) -> Truth:
        """See `Numbers`."""
        if a.constant is not None and b.constant is not None:
            return a.constant == b.constant
        near = np.flatnonzero(np.abs(np.asarray(a.values - b.values)) < NEAR)
        if not len(near):
            return False
        sign, sure = self._compare(a, b, near)
        holds = np.zeros(self.size, dtype=np.bool_)
        holds[near] = sign == 0
        return Mask(holds, self._unsure(near, sure))

    def _compare(self, a: Column, b: Column, places: Places) -> tuple[npt.NDArray[np.int64], Bools]:
        """Return the sign of a - b in these rows on whole numbers, and where that is sure."""
        if a.grid is None or b.grid is None:
            return np.zeros(len(places), dtype=np.int64), np.zeros(len(places), dtype=np.bool_)
        na, ga, sure_a = numerators(a.at(places), a.grid, places)
        nb, gb, sure_b = numerators(b.at(places), b.grid, places)
        apart = [x * h - y * g for x, g, y, h in zip(na, ga, nb, gb, strict=True)]
        return np.array([(one > 0) - (one < 0) for one in apart], dtype=np.int64), sure_a & sure_b

    def _unsure(self, places: Places, sure: Bools) -> Bools | None:
        if np.all(sure):
            return None
        doubt = np.zeros(self.size, dtype=np.bool_)
        doubt[places] = ~sure
        return doubt

    def both(self, a: Truth, b: Truth) -> Truth:
        """See `Numbers`."""
        if isinstance(a, bool):
            return b if a else False
        if isinstance(b, bool):
            return a if b else False
        holds = a.holds & b.holds
        if a.doubt is None and b.doubt is None:
            return Mask(holds)
        return Mask(holds, (_doubt(a) & _perhaps(b)) | (_doubt(b) & _perhaps(a)))

    def negate(self, a: Truth) -> Truth:
        """See `Numbers`."""
        if isinstance(a, bool):
            return not a
        return Mask(~a.holds, a.doubt)

    def choose(self, a: Truth, then: Column, otherwise: Column) -> Column:
        """See `Numbers`."""
        if isinstance(a, bool):
            return then if a else otherwise
        if a.doubt is not None:
            self.doubt |= a.doubt
        return Column(np.where(a.holds, then.values, otherwise.values), common(then.grid, otherwise.grid))

    def lookup(self, a: Column, table: Table) -> tuple[Column, Truth]:
        """See `Numbers`."""
        if a.constant is not None:
            value = table.at(a.constant)
            return self.number(Fraction(0) if value is None else value), value is not None
        if table.interpolate:
            return self._along(a, table), True
        found, covered = self.number(Fraction(0)), self.truth(False)
        stretches = list(zip(table.starts, table.ends, table.values, strict=True))
        for start, end, value in reversed(stretches):  # where stretches overlap, the first one counts
            inside = self.truth(True) if start is None else self.negate(self.below(a, self.number(start)))
            inside = inside if end is None else self.both(inside, self.below(a, self.number(end)))
            found = self.choose(inside, self.number(value), found)
            covered = self.negate(self.both(self.negate(covered), self.negate(inside)))
        return found, covered

    def _along(self, a: Column, table: Table) -> Column:
        points = table.points()
        values = np.interp(a.values, [float(x) for x, _ in points], [float(y) for _, y in points])
        grid: Grid | None = Whole(1)
        for (x0, y0), (x1, y1) in pairwise(points):
            slope = (y1 - y0) / (x1 - x0)
            line = common(product(a.grid, whole(slope.denominator)), whole((y0 - slope * x0).denominator))
            grid = common(grid, line)
        for _, y in points:
            grid = common(grid, whole(y.denominator))
        return Column(np.asarray(values, dtype=np.float64), grid)

    def mean(self, parts: Sequence[tuple[Column, Column, Truth]]) -> Column:
        """See `Numbers`."""
        zero = self.number(Fraction(0))
        above = below = zero
        for weight, x, counts in parts:
            above = self.add(above, self.choose(counts, self.multiply(weight, x), zero))
            below = self.add(below, self.choose(counts, weight, zero))
        return self.divide(above, below)


def _doubt(a: Mask) -> Bools:
    return np.zeros_like(a.holds) if a.doubt is None else a.doubt


def _perhaps(a: Mask) -> Bools:
    return a.holds if a.doubt is None else a.holds | a.doubt
