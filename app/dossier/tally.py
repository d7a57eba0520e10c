"""What the vault counts for the figures: sums per group, and measurements that belong together in pairs.

Values are whole hundredths (5,650 is 56.50 percent), so that SQL adds exactly; here they become fractions.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

HUNDRED = 100
"""Parts that a percent, or a euro, is kept in."""


@dataclass(frozen=True, slots=True)
class Tally:
    """One group: its keys, how many rows it has, and of how many of them the measure is known, with their sums."""

    keys: tuple[str, ...]
    rows: int
    n: int
    total: int
    squares: int
    least: int = 0
    most: int = 0
    repeats: int = 0
    """How many of the rows are repeats: then some people count more than once."""

    def plus(self, other: Tally) -> Tally:
        """Return the two groups as one, under the keys of this one."""
        known = [one for one in (self, other) if one.n]
        return Tally(
            self.keys,
            self.rows + other.rows,
            self.n + other.n,
            self.total + other.total,
            self.squares + other.squares,
            min((one.least for one in known), default=0),
            max((one.most for one in known), default=0),
            self.repeats + other.repeats,
        )

    @property
    def mean(self) -> Fraction | None:
        """The mean of the measure in its own units; None of nothing."""
        return Fraction(self.total, self.n * HUNDRED) if self.n else None

    @property
    def variance(self) -> Fraction | None:
        """The variance with n - 1; None of fewer than two."""
        if self.n < 2:
            return None
        return Fraction(self.squares * self.n - self.total**2, self.n * (self.n - 1) * HUNDRED**2)


@dataclass(frozen=True, slots=True)
class Side:
    """One measurement of a pair."""

    stream: str
    day: str
    method: str
    assessor: str
    value: Fraction


@dataclass(frozen=True, slots=True)
class Pair:
    """Two measurements of one person, the earlier first."""

    person: str
    first: Side
    second: Side

    @property
    def change(self) -> Fraction:
        """The second minus the first, in points."""
        return self.second.value - self.first.value
