"""Do two or more agree? Difference, limits of agreement, intraclass correlation, closeness, Krippendorff's alpha.

The distributions (t and F, also with broken degrees of freedom) come from scipy; the few lines around them follow the
papers that are named, and the tests hold them to the papers' own worked examples. The libraries that offer these
measures ready-made cannot be part of this program: docs/decisions/0066-agreement.md.

Numbers here are floats: these are estimates of estimates, and nobody's wage value comes from them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import sqrt
from typing import TypeAlias

Interval: TypeAlias = tuple[float, float]
"""Lower and upper end of a 95% interval."""

CONFIDENCE = 0.95
NORMAL = 1.96
"""95% of a normal distribution lies within so many standard deviations (Bland and Altman, Lancet 1986)."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two series of measurements of the same people agree, in points.

    `difference` is the mean of second minus first, `limits` hold about 95 of 100 differences, `icc` is ICC(2,1). None
    where there is too little to say it: an interval asks for two pairs, an ICC for people who differ. The shares within
    10 and 15 points are exact, because norms are met or not met by them.
    """

    n: int
    difference: float
    interval: Interval | None
    sd: float | None
    limits: Interval | None
    lower_limit: Interval | None
    upper_limit: Interval | None
    icc: float | None
    icc_interval: Interval | None
    within_10: Fraction
    within_15: Fraction


def agreement(first: Sequence[float], second: Sequence[float]) -> Agreement:
    """Return how far two series agree, pair by pair. Raises ValueError without a pair, or with unequal lengths."""
    if not first or len(first) != len(second):
        raise ValueError("agreement needs pairs")
    differences = [b - a for a, b in zip(first, second, strict=True)]
    n, mean = len(differences), sum(differences) / len(differences)
    within = [Fraction(sum(abs(one) <= points for one in differences), n) for points in (10, 15)]
    if n == 1:
        return Agreement(n, mean, None, None, None, None, None, None, None, within[0], within[1])
    sd = sqrt(sum((one - mean) ** 2 for one in differences) / (n - 1))
    t = t_point(n - 1)
    lower, upper = mean - NORMAL * sd, mean + NORMAL * sd
    icc = intraclass([list(pair) for pair in zip(first, second, strict=True)])
    return Agreement(
        n=n,
        difference=mean,
        interval=around(mean, t * sd / sqrt(n)),
        sd=sd,
        limits=(lower, upper),
        lower_limit=around(lower, t * sd * sqrt(3 / n)),  # Bland and Altman 1986: variance of a limit is about 3s2/n
        upper_limit=around(upper, t * sd * sqrt(3 / n)),
        icc=icc[0] if icc else None,
        icc_interval=icc[1] if icc else None,
        within_10=within[0],
        within_15=within[1],
    )


def around(middle: float, half: float) -> Interval:
    """Return the interval of so much on both sides."""
    return middle - half, middle + half


def mean_interval(mean: float, sd: float, n: int) -> Interval:
    """Return the 95% interval of a mean of n measurements with this standard deviation (n - 1). Needs n > 1."""
    return around(mean, t_point(n - 1) * sd / sqrt(n))


def t_point(freedom: float) -> float:
    """Return the point of Student's t that leaves 2.5% above it."""
    from scipy.special import stdtrit  # noqa: PLC0415 - 0.7 s to import, and only needed here

    return float(stdtrit(freedom, (1 + CONFIDENCE) / 2))


def _f(above: float, below: float) -> float:
    """Return the point of the F distribution that leaves 2.5% above it."""
    from scipy.special import fdtri  # noqa: PLC0415 - as above

    return float(fdtri(above, below, (1 + CONFIDENCE) / 2))


def intraclass(table: Sequence[Sequence[float]]) -> tuple[float, Interval] | None:
    """Return ICC(2,1) and its interval of a table with a row for each person and a column for each rater.

    Two-way random effects, absolute agreement, one rater: Shrout and Fleiss, Psychological Bulletin 1979; the interval
    by McGraw and Wong, Psychological Methods 1996, table 7. None when the people do not differ at all, or there are
    fewer than two of either.
    """
    n, k = len(table), len(table[0]) if table else 0
    if n < 2 or k < 2:
        return None
    rows, columns, rest = _mean_squares(table)
    spread = rows + (k - 1) * rest + k * (columns - rest) / n
    if rows == 0 or spread == 0:
        return None
    icc = (rows - rest) / spread
    if rest == 0 and columns == 0:
        return 1.0, (1.0, 1.0)
    return icc, _icc_interval(icc, (n, k), (rows, columns, rest))


def _mean_squares(table: Sequence[Sequence[float]]) -> tuple[float, float, float]:
    """Return the mean squares between people, between raters and of the rest."""
    n, k = len(table), len(table[0])
    grand = sum(map(sum, table)) / (n * k)
    by_row = [sum(row) / k for row in table]
    by_column = [sum(column) / n for column in zip(*table, strict=True)]
    rows = k * sum((mean - grand) ** 2 for mean in by_row) / (n - 1)
    columns = n * sum((mean - grand) ** 2 for mean in by_column) / (k - 1)
    residuals = (
        (value - row - column + grand) ** 2
        for row, values in zip(by_row, table, strict=True)
        for column, value in zip(by_column, values, strict=True)
    )
    return rows, columns, sum(residuals) / ((n - 1) * (k - 1))


def _icc_interval(icc: float, size: tuple[int, int], squares: tuple[float, float, float]) -> Interval:
    """Return McGraw and Wong's interval of ICC(A,1)."""
    (n, k), (rows, columns, rest) = size, squares
    if icc >= 1:
        return 1.0, 1.0
    a = k * icc / (n * (1 - icc))
    b = 1 + k * icc * (n - 1) / (n * (1 - icc))
    top = (a * columns + b * rest) ** 2
    bottom = (a * columns) ** 2 / (k - 1) + (b * rest) ** 2 / ((n - 1) * (k - 1))
    freedom = top / bottom
    lower_f, upper_f = _f(n - 1, freedom), _f(freedom, n - 1)
    noise = k * columns + (k * n - k - n) * rest
    lower = n * (rows - lower_f * rest) / (lower_f * noise + n * rows)
    upper = n * (upper_f * rows - rest) / (noise + n * upper_f * rows)
    return lower, upper


def krippendorff(units: Sequence[Sequence[float | None]]) -> float | None:
    """Return Krippendorff's alpha for numbers (interval data): a row for each unit, None where a rater gave none.

    Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011, section C with squared differences. None when no
    unit has two values, or all values are the same.
    """
    paired = [values for unit in units if len(values := [one for one in unit if one is not None]) > 1]
    every = [value for values in paired for value in values]
    total = len(every)
    if total < 2:
        return None
    expected = _squares(every) / (total - 1)
    if expected == 0:
        return None
    observed = sum(_squares(values) / (len(values) - 1) for values in paired)
    return 1 - observed / expected


def _squares(values: Sequence[float]) -> float:
    """Return the sum of squared differences over all ordered pairs."""
    middle = sum(values) / len(values)
    return 2 * len(values) * sum((one - middle) ** 2 for one in values)
