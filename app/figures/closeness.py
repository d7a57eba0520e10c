"""How close an assessor is to reference values, and whether that changes over time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from app.figures.words import norm_sentences


@dataclass(frozen=True, slots=True)
class Scored:
    """One reference case that was scored: when, the value given, and the reference (percents)."""

    at: str
    value: Fraction
    gold: Fraction

    @property
    def difference(self) -> Fraction:
        """The value given minus the reference, in points."""
        return self.value - self.gold


@dataclass(frozen=True, slots=True)
class Closeness:
    """How close values are to their references.

    `mean` is the mean signed difference (too high is positive), `apart` the mean absolute one; shares are of all.
    """

    n: int
    mean: Fraction | None
    apart: Fraction | None
    within_10: Fraction | None
    within_15: Fraction | None
    sentences: tuple[str, ...]


def closeness(scored: Sequence[Scored], least: int) -> Closeness:
    """Return how close some scores are; `least` is how many are needed to conclude from."""
    n = len(scored)
    if not n:
        return Closeness(0, None, None, None, None, ("Er is nog geen casus gescoord.",))
    differences = [one.difference for one in scored]
    within_10, within_15 = (Fraction(sum(abs(one) <= points for one in differences), n) for points in (10, 15))
    return Closeness(
        n=n,
        mean=sum(differences, Fraction(0)) / n,
        apart=sum(map(abs, differences), Fraction(0)) / n,
        within_10=within_10,
        within_15=within_15,
        sentences=norm_sentences(within_10, within_15, n, least),
    )


def running(scored: Sequence[Scored], window: int = 5) -> tuple[tuple[str, Fraction], ...]:
    """Return per score, in order of time, how far it and the ones before it (`window` in all) lie off on average."""
    ordered = sorted(scored, key=lambda one: one.at)
    found = []
    for place, one in enumerate(ordered, start=1):
        last = ordered[max(0, place - window) : place]
        found.append((one.at, sum((abs(it.difference) for it in last), Fraction(0)) / len(last)))
    return tuple(found)
