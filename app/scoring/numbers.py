"""The kinds of numbers that one walk over a method can be run on.

`Numbers` is the small arithmetic that the evaluator needs. `Exact` gives the result itself (fractions, the same on
every machine); `Bands` carries a range for every estimate, so the same walk gives the band around the result. A third
kind, whole columns of a register at once, lives in `arrays.py`.

A truth (`B`) is a kind of its own, because a comparison between ranges can be undecided.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from math import isqrt
from typing import NamedTuple, Protocol, TypeVar

N = TypeVar("N")
B = TypeVar("B")

ZERO = Fraction(0)

BOUNDLESS = Fraction(10**15)
"""Stands for "any size" in a band; every ratio in a definition has a cap far below it."""

ROOT_DIGITS = 10**24
"""A square root is rarely a fraction; it is given to 24 decimals. Only checks use it, never a result."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of stretches [start, end) with a value each; `end` None is open, `start` None too.

    With `interpolate` the values are points at `start`, joined by straight lines, flat outside.
    """

    starts: tuple[Fraction | None, ...]
    ends: tuple[Fraction | None, ...]
    values: tuple[Fraction, ...]
    interpolate: bool = False

    def at(self, x: Fraction) -> Fraction | None:
        """Return the value at x, or None where the table has none."""
        if self.interpolate:
            return self._between(x)
        for start, end, value in zip(self.starts, self.ends, self.values, strict=True):
            if (start is None or x >= start) and (end is None or x < end):
                return value
        return None

    def _between(self, x: Fraction) -> Fraction:
        points = self.points()
        if x <= points[0][0]:
            return points[0][1]
        for (x0, y0), (x1, y1) in pairwise(points):
            if x <= x1:
                return y0 + (y1 - y0) * (x - x0) / (x1 - x0)
        return points[-1][1]

    def covers(self, low: Fraction, high: Fraction) -> bool:
        """Whether the table has a value for every number from low to high."""
        if self.interpolate:
            return True
        at: Fraction | None = low
        while at is not None and at <= high:
            ends = [
                end
                for start, end in zip(self.starts, self.ends, strict=True)
                if (start is None or at >= start) and (end is None or at < end)
            ]
            if not ends:
                return False
            at = ends[0]
        return True

    def points(self) -> list[tuple[Fraction, Fraction]]:
        """Return (start, value) of every stretch that has a start, in order."""
        return sorted((s, v) for s, v in zip(self.starts, self.values, strict=True) if s is not None)

    def reached(self, low: Fraction, high: Fraction) -> list[Fraction]:
        """Return every value that a number from low to high can get; for lines, the values at ends and corners."""
        if self.interpolate:
            corners = [x for x, _ in self.points() if low < x < high]
            return [self._between(x) for x in (low, *corners, high)]
        return [
            value
            for start, end, value in zip(self.starts, self.ends, self.values, strict=True)
            if (start is None or high >= start) and (end is None or low < end)
        ]


class Numbers(Protocol[N, B]):
    """The arithmetic one reading of the graph is done in. `N` is a number, `B` a truth, of that reading.

    `truth(True)` and `truth(False)` are each always the same object, so that the walk can tell a plain truth by `is`.
    """

    def number(self, value: Fraction) -> N:
        """Return a constant of the definition as a number of this kind."""
        ...

    def truth(self, value: bool) -> B:
        """Return a plain truth as a truth of this kind."""
        ...

    def add(self, a: N, b: N) -> N:
        """Return a + b."""
        ...

    def subtract(self, a: N, b: N) -> N:
        """Return a - b."""
        ...

    def multiply(self, a: N, b: N) -> N:
        """Return a x b."""
        ...

    def divide(self, a: N, b: N) -> N:
        """Return a / b; where b is zero the answer is a harmless zero (the walk has marked it as withheld)."""
        ...

    def root(self, a: N) -> N:
        """Return the square root of a (a is not negative)."""
        ...

    def least(self, a: N, b: N) -> N:
        """Return the smaller of two."""
        ...

    def greatest(self, a: N, b: N) -> N:
        """Return the larger of two."""
        ...

    def below(self, a: N, b: N) -> B:
        """Tell whether a < b."""
        ...

    def equal(self, a: N, b: N) -> B:
        """Tell whether a = b."""
        ...

    def both(self, a: B, b: B) -> B:
        """Tell whether both hold."""
        ...

    def negate(self, a: B) -> B:
        """Tell whether it does not hold."""
        ...

    def choose(self, a: B, then: N, otherwise: N) -> N:
        """Return `then` where a holds, else `otherwise`."""
        ...

    def lookup(self, a: N, table: Table) -> tuple[N, B]:
        """Return the value of the table at a, and whether the table has one there (zero where it has none)."""
        ...

    def mean(self, parts: Sequence[tuple[N, N, B]]) -> N:
        """Return the weighted mean over (weight, number, counts); zero where the counting weights total zero."""
        ...


class Exact:
    """Fractions: the result itself."""

    def number(self, value: Fraction) -> Fraction:
        """See `Numbers`."""
        return value

    def truth(self, value: bool) -> bool:
        """See `Numbers`."""
        return value

    def add(self, a: Fraction, b: Fraction) -> Fraction:
        """See `Numbers`."""
        return a + b

    def subtract(self, a: Fraction, b: Fraction) -> Fraction:
        """See `Numbers`."""
        return a - b

    def multiply(self, a: Fraction, b: Fraction) -> Fraction:
        """See `Numbers`."""
        return a * b

    def divide(self, a: Fraction, b: Fraction) -> Fraction:
        """See `Numbers`."""
        return a / b if b else ZERO

    def root(self, a: Fraction) -> Fraction:
        """See `Numbers`; rounded down at the 24th decimal."""
        return Fraction(isqrt(int(a * ROOT_DIGITS**2)), ROOT_DIGITS)

    def least(self, a: Fraction, b: Fraction) -> Fraction:
        """See `Numbers`."""
        return min(a, b)

    def greatest(self, a: Fraction, b: Fraction) -> Fraction:
        """See `Numbers`."""
        return max(a, b)

    def below(self, a: Fraction, b: Fraction) -> bool:
        """See `Numbers`."""
        return a < b

    def equal(self, a: Fraction, b: Fraction) -> bool:
        """See `Numbers`."""
        return a == b

    def both(self, a: bool, b: bool) -> bool:
        """See `Numbers`."""
        return a and b

    def negate(self, a: bool) -> bool:
        """See `Numbers`."""
        return not a

    def choose(self, a: bool, then: Fraction, otherwise: Fraction) -> Fraction:
        """See `Numbers`."""
        return then if a else otherwise

    def lookup(self, a: Fraction, table: Table) -> tuple[Fraction, bool]:
        """See `Numbers`."""
        value = table.at(a)
        return (ZERO, False) if value is None else (value, True)

    def mean(self, parts: Sequence[tuple[Fraction, Fraction, bool]]) -> Fraction:
        """See `Numbers`."""
        total = sum((weight for weight, _, counts in parts if counts), ZERO)
        return self.divide(sum((weight * x for weight, x, counts in parts if counts), ZERO), total)


class Band(NamedTuple):
    """All numbers from `low` to `high`."""

    low: Fraction
    high: Fraction

    @property
    def is_point(self) -> bool:
        """Whether the band holds one number only."""
        return self.low is self.high or self.low == self.high


class Maybe(NamedTuple):
    """A truth about bands: can it hold, and can it fail? Undecided when both."""

    can_hold: bool
    can_fail: bool


SURE = Maybe(True, False)
NEVER = Maybe(False, True)
NOTHING = Band(ZERO, ZERO)


class Bands:
    """Ranges: every operation returns a band that holds every outcome its inputs allow."""

    def number(self, value: Fraction) -> Band:
        """See `Numbers`."""
        return Band(value, value)

    def truth(self, value: bool) -> Maybe:
        """See `Numbers`."""
        return SURE if value else NEVER

    def add(self, a: Band, b: Band) -> Band:
        """See `Numbers`."""
        return Band(a.low + b.low, a.high + b.high)

    def subtract(self, a: Band, b: Band) -> Band:
        """See `Numbers`."""
        return Band(a.low - b.high, a.high - b.low)

    def multiply(self, a: Band, b: Band) -> Band:
        """See `Numbers`."""
        if a.low is a.high and b.low is b.high:
            return self.number(a.low * b.low)
        if a.low >= 0 and b.low >= 0:
            return Band(a.low * b.low, a.high * b.high)
        return _hull([a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high])

    def divide(self, a: Band, b: Band) -> Band:
        """See `Numbers`; dividing by what may be nearly zero reaches to `BOUNDLESS`."""
        ends = [end for end in (b.low, b.high) if end]
        if not ends:
            return NOTHING
        reached = [x / y for x in (a.low, a.high) for y in ends]
        if b.low <= 0 <= b.high:
            reached.append(ZERO)
            for x in (a.low, a.high):
                reached += [BOUNDLESS if (x > 0) == (y > 0) else -BOUNDLESS for y in ends if x]
        return _hull(reached)

    def root(self, a: Band) -> Band:
        """See `Numbers`."""
        exact = Exact()
        step = Fraction(1, ROOT_DIGITS)
        return Band(exact.root(max(a.low, ZERO)), exact.root(max(a.high, ZERO)) + step)

    def least(self, a: Band, b: Band) -> Band:
        """See `Numbers`."""
        return Band(min(a.low, b.low), min(a.high, b.high))

    def greatest(self, a: Band, b: Band) -> Band:
        """See `Numbers`."""
        return Band(max(a.low, b.low), max(a.high, b.high))

    def below(self, a: Band, b: Band) -> Maybe:
        """See `Numbers`."""
        return Maybe(a.low < b.high, a.high >= b.low)

    def equal(self, a: Band, b: Band) -> Maybe:
        """See `Numbers`."""
        overlap = a.low <= b.high and b.low <= a.high
        return Maybe(overlap, not (a.is_point and b.is_point and a.low == b.low))

    def both(self, a: Maybe, b: Maybe) -> Maybe:
        """See `Numbers`."""
        if a is SURE:
            return b
        if b is SURE or a is NEVER:
            return a
        return Maybe(a.can_hold and b.can_hold, a.can_fail or b.can_fail)

    def negate(self, a: Maybe) -> Maybe:
        """See `Numbers`."""
        if a is SURE:
            return NEVER
        return SURE if a is NEVER else Maybe(a.can_fail, a.can_hold)

    def choose(self, a: Maybe, then: Band, otherwise: Band) -> Band:
        """See `Numbers`; both when it is undecided."""
        if not a.can_fail:
            return then
        if not a.can_hold:
            return otherwise
        return Band(min(then.low, otherwise.low), max(then.high, otherwise.high))

    def lookup(self, a: Band, table: Table) -> tuple[Band, Maybe]:
        """See `Numbers`."""
        reached = table.reached(a.low, a.high)
        if not reached:
            return NOTHING, NEVER
        return _hull(reached), SURE if table.covers(a.low, a.high) else Maybe(True, True)

    def mean(self, parts: Sequence[tuple[Band, Band, Maybe]]) -> Band:
        """See `Numbers`; with weights that are not negative a mean never leaves the range of what it is a mean of."""
        counting = [(weight, x, counts) for weight, x, counts in parts if counts.can_hold]
        known = all(weight.is_point and not counts.can_fail for weight, _, counts in counting)
        total = self._total([(weight, counts) for weight, _, counts in counting])
        if not known and all(weight.low >= 0 for weight, _, _ in counting):
            weighing = [x for weight, x, _ in counting if weight.high > 0]
            return _hull([end for x in weighing for end in x]) if weighing else NOTHING
        return self.divide(self._total([(self.multiply(w, x), counts) for w, x, counts in counting]), total)

    def _total(self, parts: Sequence[tuple[Band, Maybe]]) -> Band:
        total = NOTHING
        for x, counts in parts:
            total = self.add(total, self.choose(counts, x, NOTHING))
        return total


def _hull(ends: Sequence[Fraction]) -> Band:
    return Band(min(ends), max(ends))
