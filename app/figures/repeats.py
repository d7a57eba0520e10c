"""Measured again: who rose, who fell, and by how much."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from app.dossier.register_form import UNKNOWN, Limits
from app.dossier.tally import Pair
from app.figures.tables import TOTAL, FigureRow, Table, root


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


FEW_PEOPLE = "Minder dan {limit} mensen: trek hier geen conclusie uit."


def table_of_repeats(found: Repeats, limits: Limits) -> Table:
    """Return the groups as a table: people, mean change in points and its spread, with what may not be concluded."""
    by_group = {
        "rose": [one for one in found.changes if one > 0],
        "same": [one for one in found.changes if one == 0],
        "fell": [one for one in found.changes if one < 0],
    }
    rows = tuple(_row(group.label, group.key, by_group[group.key], limits) for group in found.groups)
    total = _row(TOTAL, "", found.changes, limits)
    notes = ["Het gemiddelde is de verandering in punten, van de eerste tot de laatste meting van ieder."]
    notes += [total.note] if total.note else []
    notes += [] if total.n else ["Er is nog niemand opnieuw gemeten."]
    return Table("repeats", "Opnieuw gemeten", ("change",), rows, total, tuple(notes), "change", counts=True)


def table_of_groups(
    found: Repeats, by: str, keys: Mapping[str, str], labels: Mapping[str, str], limits: Limits
) -> Table:  # fmt: skip
    """Return the changes of everybody by group; `keys` gives the group of a first measurement by its stream.

    Rows stand in the order of `labels`. A group is that of the first measurement: who fell into another class since
    then stays where they were.
    """
    groups: dict[str, list[Fraction]] = defaultdict(list)
    for pair in found.pairs:
        groups[keys.get(pair.first.stream, UNKNOWN)].append(pair.change)
    known = [key for key in labels if key in groups]
    ordered = [*known, *sorted(key for key in groups if key not in labels)]
    rows = tuple(_row(labels.get(key, key), key, groups[key], limits) for key in ordered)
    whole = table_of_repeats(found, limits)
    few = [row.label for row in rows if row.note]
    more = (f"Uit groepen met minder dan {limits.conclude_from} mensen trekt u geen conclusie: {', '.join(few[:12])}.",)
    return replace(whole, by=(by,), rows=rows, notes=(*whole.notes, *(more if few else ())))


def _row(label: str, key: str, changes: Sequence[Fraction], limits: Limits) -> FigureRow:
    n = len(changes)
    mean = sum(changes, Fraction(0)) / n if n else None
    note = FEW_PEOPLE.format(limit=limits.conclude_from) if 0 < n < limits.conclude_from else ""
    return FigureRow(label, (key,) if key else (), n, n, mean, _spread(changes, mean), note)


def _spread(changes: Sequence[Fraction], mean: Fraction | None) -> Decimal | None:
    """Return the standard deviation (n - 1); None for fewer than two."""
    if mean is None or len(changes) < 2:
        return None
    return root(sum(((one - mean) ** 2 for one in changes), Fraction(0)) / (len(changes) - 1))
