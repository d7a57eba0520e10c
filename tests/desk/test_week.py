"""The week in main tasks while it is being entered."""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.desk.assessment import Assessment
from app.desk.session import Session
from app.desk.week import Week, week_of
from tests.helpers.desk import started


def week_with(session: Session, *times: str) -> tuple[Assessment, Week]:
    """Return the week of a measurement of 32 hours with a task for each time; an empty one is not entered."""
    assessment = started(session)
    for number, time in enumerate(times, 1):
        row = assessment.add_row("main_task", f"Taak {number}")
        if time:
            assessment.answer("time", row, "assessor", time)
    week = week_of(assessment, assessment.graph.repeats["main_task"])
    assert week is not None
    return assessment, week


@pytest.mark.parametrize(
    ("times", "percents", "left"),
    [
        ((), [], 100),
        (("16 h",), [50], 50),
        (("16 h", "9.6 h", "6.4 h"), [50, 30, 20], 0),
        (("50%", "30%"), [50, 30], 20),
        (("16 h", ""), [50, None], 50),
        (("24 h", "16 h"), [75, 50], -25),
    ],
)
def test_what_is_left_follows_what_was_entered(
    session: Session, times: tuple[str, ...], percents: list[int | None], left: int
) -> None:
    _, week = week_with(session, *times)
    assert [row.percent for row in week.rows] == percents
    assert week.left == left


def test_percents_are_told_in_hours_too(session: Session) -> None:
    _, week = week_with(session, "25%")
    assert week.rows[0].hours == Fraction(8)


def test_a_task_that_is_too_small_says_why(session: Session) -> None:
    _, week = week_with(session, "31 h", "1 h")
    assert week.rows[0].remarks == ()
    assert "1/16" in week.rows[1].remarks[0]
    assert "30 minuten" in week.rows[1].remarks[1]
