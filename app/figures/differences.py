"""Whether a difference between groups is larger than chance makes, and what is left of it when the people are alike.

Welch's test for groups that spread differently; and a regression on what is known of the people (limitation, age, sex,
duration of the benefit), so that methods are compared as if they had measured the same people. Both work on sums per
group, so that 100,000 measurements cost as much as 10.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.dossier.register_form import UNKNOWN
from app.dossier.tally import Tally
from app.figures.agreement import Interval, around, t_point

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Matrix = NDArray[np.float64]

MOST_UNKNOWN = 0.2
"""A trait that is not recorded for more than a fifth of the people cannot correct for it: own choice."""

PER_PARAMETER = 10
"""Measurements for each parameter of the regression: the usual rule of thumb (Harrell, Regression Modeling Strategies,
2015, section 4.4, gives 10 to 20)."""

SURE = 0.05


@dataclass(frozen=True, slots=True)
class Chance:
    """How likely differences like these would be if the groups did not differ: Welch's F and its p."""

    f: float
    p: float

    @property
    def is_more_than_chance(self) -> bool:
        """Whether p is under 5%."""
        return self.p < SURE


@dataclass(frozen=True, slots=True)
class AdjustedRow:
    """One group: its plain mean, and its mean had it held the same people as the whole, with a 95% interval."""

    key: str
    n: int
    mean: float
    adjusted: float
    interval: Interval


@dataclass(frozen=True, slots=True)
class Adjusted:
    """Means corrected for the people. Without rows, `why` says why it could not be done."""

    rows: tuple[AdjustedRow, ...] = ()
    corrected_for: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    too_small: tuple[str, ...] = ()
    why: str = ""


def welch(groups: Sequence[Tally]) -> Chance | None:
    """Return Welch's test of groups, each of two or more that differ; None when fewer than two of those are left.

    Welch, On the comparison of several mean values, Biometrika 1951.
    """
    from scipy.special import fdtrc  # noqa: PLC0415 - 0.7 s to import, and only needed here

    usable = [(one.n, _number(one.mean), _number(one.variance)) for one in groups if one.n > 1 and one.variance]
    k = len(usable)
    if k < 2:
        return None
    weights = [n / variance for n, _, variance in usable]
    total = sum(weights)
    grand = sum(weight * mean for weight, (_, mean, _) in zip(weights, usable, strict=True)) / total
    between = sum(w * (mean - grand) ** 2 for w, (_, mean, _) in zip(weights, usable, strict=True)) / (k - 1)
    lost = sum((1 - w / total) ** 2 / (n - 1) for w, (n, _, _) in zip(weights, usable, strict=True))
    f = between / (1 + 2 * (k - 2) * lost / (k**2 - 1))
    return Chance(f, float(fdtrc(k - 1, (k**2 - 1) / (3 * lost), f)))


def _number(value: Any) -> float:  # noqa: ANN401 - a Fraction or None; None was left out before
    return float(value)


def adjusted(tallies: Sequence[Tally], traits: Sequence[str], least: int) -> Adjusted:
    """Return the means of groups corrected for traits; the first key of each tally is the group, the others its traits.

    `least` is how many measurements a group needs to be compared at all.
    """
    known = [one for one in tallies if one.n]
    sizes = _sizes(known, 0)
    small = tuple(sorted(key for key, n in sizes.items() if n < least))
    cells = [one for one in known if sizes[one.keys[0]] >= least]
    if len(sizes) - len(small) < 2:
        return Adjusted(too_small=small, why="Er zijn geen twee groepen die groot genoeg zijn om te vergelijken.")
    used = [place for place in range(1, len(traits) + 1) if _is_known(cells, place)]
    left_out = tuple(name for place, name in enumerate(traits, start=1) if place not in used)
    names = tuple(traits[place - 1] for place in used)
    if not used:
        why = "Van de mensen is te weinig vastgelegd om te corrigeren."
        return Adjusted(left_out=left_out, too_small=small, why=why)
    rows, why = _regression(cells, used)
    return Adjusted(rows, names, left_out, small, why)


def _sizes(tallies: Sequence[Tally], place: int) -> Mapping[str, int]:
    sizes: dict[str, int] = {}
    for one in tallies:
        sizes[one.keys[place]] = sizes.get(one.keys[place], 0) + one.n
    return sizes


def _is_known(cells: Sequence[Tally], place: int) -> bool:
    """Tell whether a trait is recorded often enough, and differs at all."""
    sizes = _sizes(cells, place)
    return len(sizes) > 1 and sizes.get(UNKNOWN, 0) <= MOST_UNKNOWN * sum(sizes.values())


def _regression(cells: Sequence[Tally], used: Sequence[int]) -> tuple[tuple[AdjustedRow, ...], str]:
    """Return the corrected means, or why there are none: weighted least squares on the cells."""
    import numpy as np  # noqa: PLC0415 - 0.3 s to import, and only needed here

    groups = sorted({one.keys[0] for one in cells})
    design, n = _design(cells, groups, used), np.array([one.n for one in cells], dtype=float)
    freedom = int(n.sum()) - design.shape[1]
    if freedom < PER_PARAMETER * design.shape[1] - design.shape[1]:
        return (), "Er zijn te weinig metingen voor zoveel kenmerken."
    inner = design.T @ (design * n[:, None])
    if np.linalg.matrix_rank(inner) < design.shape[1]:
        return (), "Groepen en kenmerken vallen samen: het verschil is niet te scheiden."
    sums = np.array([one.total / 100 for one in cells])
    squares = sum(one.squares for one in cells) / 10_000
    inverse = np.linalg.inv(inner)
    weights = inverse @ (design.T @ sums)
    variance = max(0.0, float(squares - weights @ (design.T @ sums))) / freedom
    population = (design[:, len(groups) :] * n[:, None]).sum(axis=0) / n.sum()
    half = t_point(freedom) * np.sqrt(variance)
    rows = []
    for place, key in enumerate(groups):
        asked = np.concatenate([np.eye(len(groups))[place], population])
        middle, error = float(asked @ weights), float(np.sqrt(asked @ inverse @ asked))
        mine = [one for one in cells if one.keys[0] == key]
        count = sum(one.n for one in mine)
        mean = sum(one.total for one in mine) / count / 100
        rows.append(AdjustedRow(key, count, mean, middle, around(middle, float(half) * error)))
    return tuple(rows), ""


def _design(cells: Sequence[Tally], groups: Sequence[str], used: Sequence[int]) -> Matrix:
    """Return a row for each cell: a column for each group, and for each level of a trait but its first."""
    import numpy as np  # noqa: PLC0415 - as above

    levels = [(place, level) for place in used for level in sorted({one.keys[place] for one in cells})[1:]]
    return np.array(
        [
            [*(float(one.keys[0] == key) for key in groups), *(float(one.keys[p] == level) for p, level in levels)]
            for one in cells
        ]
    )
