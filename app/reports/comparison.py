"""What changed since an earlier measurement: before, after, and which parts made the difference."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from app.reports.findings import Findings, Part, Row
from app.reports.telling import Telling

MOST_CHANGES = 12
"""Changes in a table; the rest is small, and the dossier piece has them all."""


@dataclass(frozen=True, slots=True)
class Change:
    """A part that was answered both times: as it was and is, and what that is as a part of a regular colleague.

    `steps` are both answers in the units of the scale.
    """

    part: Part
    before: str
    after: str
    steps: tuple[Fraction, Fraction]
    moved: Fraction
    note: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two measurements side by side. `changes` are sorted, the largest first.

    `same_method` tells whether the very same definition was used; where it was not, numbers do not compare.
    `new` and `gone` are the names of rows that are in one of the two only. `points` is how many whole points the result
    went up (down, below zero); None without two results that compare. `certain` tells whether the margins of the two
    lie apart; where they overlap, the difference may be no more than that of two estimates. `times` are the names of
    the rows that took another part of the working time, with that part then and now.
    """

    earlier: Telling
    same_method: bool
    changes: tuple[Change, ...]
    new: tuple[str, ...]
    gone: tuple[str, ...]
    points: int | None
    certain: bool = True
    times: tuple[tuple[str, Fraction, Fraction], ...] = ()


def compare(telling: Telling) -> Comparison | None:
    """Return the comparison with the measurement before, or None when there is none."""
    earlier = telling.before()
    if earlier is None:
        return None
    same = telling.subject.graph.method.id == earlier.subject.graph.method.id
    pairs = list(_pairs(telling, earlier)) if same else []
    changes = [change for now, then in pairs if (change := _change(telling, now, earlier, then)) is not None]
    changes.sort(key=lambda change: -abs(change.moved))
    now, then = _row_names(telling), _row_names(earlier)
    new = tuple(name for name in now if _plain(name) not in {_plain(other) for other in then})
    gone = tuple(name for name in then if _plain(name) not in {_plain(other) for other in now})
    after, before = telling.outcome.percent, earlier.outcome.percent
    points = None if after is None or before is None or not same else after - before
    certain = points is None or _apart(telling, earlier)
    times = tuple(_times(telling, earlier)) if same else ()
    return Comparison(earlier, same, tuple(changes), new if same else (), gone if same else (), points, certain, times)


def _times(telling: Telling, earlier: Telling) -> Iterator[tuple[str, Fraction, Fraction]]:
    """Yield the rows that are in both and whose part of the working time changed."""
    then = {name: part for name, _, part in _parts_of_time(earlier)}
    for name, title, part in _parts_of_time(telling):
        if name in then and part != then[name]:
            yield title, then[name], part


def _parts_of_time(telling: Telling) -> Iterator[tuple[str, str, Fraction]]:
    for overview in telling.findings.overviews:
        for row in overview.rows:
            part = telling.findings.share(overview, row)
            if part is not None:
                yield _row_name(telling, row), telling.title(row), part


def _apart(telling: Telling, earlier: Telling) -> bool:
    """Tell whether the margins of two results do not touch; a result without one is its own margin."""
    (low, high), (lowest, highest) = (_margin(one) for one in (telling, earlier))
    return high < lowest or highest < low


def _margin(telling: Telling) -> tuple[int, int]:
    percent = telling.outcome.percent or 0
    return telling.band or (percent, percent)


def _pairs(telling: Telling, earlier: Telling) -> Iterator[tuple[Part, Part]]:
    """Yield the scored parts that are in both: the same question, in the row of the same name."""
    before = {(part.item.key, _row_name(earlier, part.row)): part for part in _scored(earlier.findings)}
    for part in _scored(telling.findings):
        same = before.get((part.item.key, _row_name(telling, part.row)))
        if same is not None:
            yield part, same


def _scored(findings: Findings) -> tuple[Part, ...]:
    return findings.parts(findings.scored)


def _change(telling: Telling, now: Part, earlier: Telling, then: Part) -> Change | None:
    after, before = telling.findings.counts_as(now), earlier.findings.counts_as(then)
    if after is None or before is None or after == before:
        return None
    entered = (earlier.findings.entered(then) or Fraction(0), telling.findings.entered(now) or Fraction(0))
    told = telling.plain_decision(now)
    return Change(now, earlier.plain_decision(then), told, entered, after - before, telling.note(now))


def _row_names(telling: Telling) -> tuple[str, ...]:
    """Return the names of the rows that the assessor made."""
    made = [repeat.key for repeat in telling.findings.graph.method.repeats if not repeat.rows]
    return tuple(telling.title(row) for key in made for row in telling.findings.rows(key))


def _row_name(telling: Telling, row: Row) -> str:
    """Return by what a row is known in two measurements: its key where the definition made it, else its name."""
    return row.key if row.fixed is not None else _plain(telling.title(row))


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
