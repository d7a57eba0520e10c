"""The week in main tasks while it is being entered: what each takes, and what is left of the agreed hours.

Shown live, so it does not wait until the shares come to 100% as the calculation does. Hours become percents of the
agreed hours; where those are not known, of what was entered in hours together.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from app.desk.assessment import Assessment
from app.scoring.answers import TimeShare
from app.scoring.definition import Item, Repeat
from app.scoring.phrases import Language
from app.scoring.remarks import Remark

HUNDRED = Fraction(100)


@dataclass(frozen=True, slots=True)
class WeekRow:
    """One row and its part of the week, None where that is not known; `remarks` say in words what is wrong with it."""

    key: str
    title: str
    percent: Fraction | None
    hours: Fraction | None
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Week:
    """The rows in order. `left` is what is still to be divided in percent; below 0 when too much was."""

    rows: tuple[WeekRow, ...]
    left: Fraction


def share_item(assessment: Assessment, repeat: Repeat) -> Item | None:
    """Return the question about time of a repeat; None when the method asks no such thing."""
    graph = assessment.graph
    asked = (item for item in graph.method.items if item.per == repeat.key and graph.scale_of(item).kind == "share")
    return next(asked, None)


def week_of(assessment: Assessment, repeat: Repeat, language: Language = "nl") -> Week | None:
    """Return the week as entered so far; None when the rows of this repeat have no share of the time.

    The language is that of the remarks.
    """
    item = share_item(assessment, repeat)
    if item is None:
        return None
    given = {row: _given(assessment, item, row) for row, _ in assessment.rows_of(repeat.key)}
    whole = assessment.case.placement.hours_per_week or _hours_together(given.values())
    remarks = [one for one in assessment.outcome_in(language).remarks if one.severity == "blocks"]
    rows = tuple(
        _row(assessment, row, given[row[0]], whole, _texts_of(remarks, item, row[0]))
        for row in assessment.rows_of(repeat.key)
    )
    return Week(rows, HUNDRED - sum((row.percent or Fraction(0) for row in rows), start=Fraction(0)))


def _given(assessment: Assessment, item: Item, row: str) -> TimeShare | None:
    answer = assessment.answers.get(item.key, row, "assessor")
    return answer.value if answer is not None and isinstance(answer.value, TimeShare) else None


def _hours_together(given: Iterable[TimeShare | None]) -> Fraction:
    hours = (one.amount for one in given if one is not None and one.unit == "hours")
    return sum(hours, start=Fraction(0))


def _texts_of(remarks: Iterable[Remark], item: Item, row: str) -> tuple[str, ...]:
    return tuple(one.text for one in remarks if (one.item, one.row) == (item.key, row))


def _row(
    assessment: Assessment,
    row: tuple[str, str],
    share: TimeShare | None,
    whole: Fraction,
    remarks: tuple[str, ...],
) -> WeekRow:
    key, title = row
    if share is None:
        return WeekRow(key, title, None, None, remarks)
    if share.unit == "hours":
        return WeekRow(key, title, share.amount / whole * HUNDRED if whole else None, share.amount, remarks)
    hours = assessment.case.placement.hours_per_week
    return WeekRow(key, title, share.amount, None if hours is None else share.amount * hours / HUNDRED, remarks)
