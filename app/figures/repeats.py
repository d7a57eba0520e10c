"""Measured again: who rose, who fell, and by how much."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from app.dossier.tally import Pair


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """Those who rose, fell or stayed: how many, and the mean, least and most of their changes in points."""

    key: str
    label: str
    n: int
    mean: Fraction | None
    least: Fraction | None
    most: Fraction | None


@dataclass(frozen=True, slots=True)
class Repeats:
    """Everybody who was measured again: one change a person, the largest fall first."""

    pairs: tuple[Pair, ...]
    groups: tuple[ChangeGroup, ...]

    @property
    def changes(self) -> tuple[Fraction, ...]:
        """The changes in points, sorted: falls at the left, rises at the right (pilot, figure 9.2)."""
        return tuple(pair.change for pair in self.pairs)


def repeats(pairs: Sequence[Pair]) -> Repeats:
    """Return what became of those who were measured again; each pair is a person's first and latest measurement."""
    ordered = tuple(sorted(pairs, key=lambda pair: (pair.change, pair.person)))
    rose = [pair.change for pair in ordered if pair.change > 0]
    same = [pair.change for pair in ordered if pair.change == 0]
    fell = [pair.change for pair in ordered if pair.change < 0]
    groups = (
        _group("rose", "gestegen", rose),
        _group("same", "gelijk gebleven", same),
        _group("fell", "gedaald", fell),
    )
    return Repeats(ordered, groups)


def _group(key: str, label: str, changes: Sequence[Fraction]) -> ChangeGroup:
    if not changes:
        return ChangeGroup(key, label, 0, None, None, None)
    closest, furthest = min(changes, key=abs), max(changes, key=abs)
    return ChangeGroup(key, label, len(changes), sum(changes, Fraction(0)) / len(changes), closest, furthest)
