"""Of which fraction the numbers of a column are multiples: the certificate that decides a tie exactly.

The number in row i of a column is n / G(i) with n and G(i) whole. G follows from the answers and the arithmetic (a sum
lies on the common multiple of its terms, a product on the product), and is only worked out for the few rows that lie
near a tie. There the float, times G, is rounded to the whole number that it must be.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm
from typing import Protocol

import numpy as np
import numpy.typing as npt

Bools = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]
Places = npt.NDArray[np.intp]

FINEST = 10**11
"""The finest grid that is trusted. A float of the walk is right to some 1e-14, so times this it is within 0.01 of n."""

COARSE = 1_000
"""Up to this, the answers of a column share one grid; counted pairs have a denominator each."""

DEEPEST = 200
"""Steps of arithmetic that a grid is followed through."""


class Grid(Protocol):
    """A column of whole numbers, worked out for some rows; infinite where it would be finer than `FINEST`."""

    @property
    def depth(self) -> int:
        """How many steps of arithmetic lie below it."""
        ...

    def at(self, places: Places) -> Floats:
        """Return G of these rows, as floats that hold whole numbers."""
        ...


@dataclass(frozen=True, slots=True)
class Whole:
    """The same whole number in every row."""

    number: int
    depth: int = 0

    def at(self, places: Places) -> Floats:
        """See `Grid`."""
        return np.full(len(places), float(self.number))


@dataclass(frozen=True, slots=True, eq=False)
class Denominators:
    """The denominators of a column of answers."""

    known: Floats
    codes: npt.NDArray[np.int32]
    depth: int = 0

    def at(self, places: Places) -> Floats:
        """See `Grid`."""
        return self.known[self.codes[places]]


@dataclass(frozen=True, slots=True, eq=False)
class Product:
    """The grid of a product."""

    first: Grid
    second: Grid
    depth: int

    def at(self, places: Places) -> Floats:
        """See `Grid`."""
        return _trusted(self.first.at(places) * self.second.at(places))


@dataclass(frozen=True, slots=True, eq=False)
class Common:
    """The grid on which both of two columns lie: that of a sum, a choice, the least of two."""

    first: Grid
    second: Grid
    depth: int

    def at(self, places: Places) -> Floats:
        """See `Grid`."""
        a, b = self.first.at(places), self.second.at(places)
        known = np.isfinite(a) & np.isfinite(b)
        common = np.gcd(np.where(known, a, 1.0).astype(np.int64), np.where(known, b, 1.0).astype(np.int64))
        return _trusted(np.where(known, a / common * b, np.inf))


@dataclass(frozen=True, slots=True, eq=False)
class Numerators:
    """The whole numbers that a column is on its grid: what is divided by when the column is a divisor."""

    values: Floats
    grid: Grid
    depth: int

    def at(self, places: Places) -> Floats:
        """See `Grid`; 1 where the column is zero, for nothing is divided by that."""
        return _trusted(np.maximum(np.abs(np.rint(self.values[places] * self.grid.at(places))), 1.0))


def _trusted(found: Floats) -> Floats:
    return np.where(found <= FINEST, found, np.inf)


def product(a: Grid | None, b: Grid | None) -> Grid | None:
    """Return the grid of products of numbers on these grids; None when nothing is known of one."""
    if a is None or b is None:
        return None
    if isinstance(a, Whole) and isinstance(b, Whole):
        return whole(a.number * b.number)
    if isinstance(b, Whole) and b.number == 1:
        return a
    return _within_depth(Product(a, b, 1 + max(a.depth, b.depth)))


def common(a: Grid | None, b: Grid | None) -> Grid | None:
    """Return the grid on which the numbers of both lie."""
    if a is None or b is None:
        return None
    if isinstance(a, Whole) and isinstance(b, Whole):
        return whole(lcm(a.number, b.number))
    for one, other in ((a, b), (b, a)):
        if isinstance(one, Whole) and one.number == 1:
            return other
    return a if a is b else _within_depth(Common(a, b, 1 + max(a.depth, b.depth)))


def quotient(a: Grid | None, values: Floats, b: Grid | None) -> Grid | None:
    """Return the grid of numbers on `a` divided by `values` on `b`: (na / Ga) / (nb / Gb) is whole times Ga x nb."""
    return None if b is None else product(a, Numerators(values, b, b.depth + 1))


def whole(number: int) -> Grid | None:
    """Return the grid of multiples of 1 / number."""
    return Whole(number) if number <= FINEST else None


def grid_of(numbers: Sequence[Fraction]) -> Grid | None:
    """Return one grid on which all these numbers lie, or None when it would be fine: each has its own then."""
    shared = 1
    for number in numbers:
        shared = shared * (number.denominator // gcd(shared, number.denominator))
        if shared > COARSE:
            return None
    return Whole(shared)


def _within_depth(grid: Grid) -> Grid | None:
    return grid if grid.depth <= DEEPEST else None


def numerators(values: Floats, grid: Grid, places: Places) -> tuple[list[int], list[int], Bools]:
    """Return n and G of these values in these rows, and which of them are sure."""
    found = grid.at(places)
    raw = values * np.where(np.isfinite(found), found, 0.0)
    n = np.rint(raw)
    sure = np.isfinite(found) & (np.abs(n) <= FINEST) & (np.abs(raw - n) < 0.1)
    return _integers(n, sure), _integers(found, sure), sure


def _integers(numbers: Floats, sure: Bools) -> list[int]:
    return [int(number) for number in np.where(sure, numbers, 1.0)]
