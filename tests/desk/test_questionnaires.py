"""What was asked of whom, and what has come in."""

from __future__ import annotations

from app.desk.questionnaires import Intake, intakes
from app.desk.session import Session
from tests.helpers.desk import answered, started


def test_nothing_is_asked_before_there_is_a_task(session: Session) -> None:
    assert [(one.asked, one.given) for one in intakes(started(session))] == [(0, 0)] * 3


def test_three_tasks_with_three_factors_each_are_nine_questions_per_respondent(session: Session) -> None:
    assert intakes(answered(session)) == (
        Intake("employer", 9, 9),
        Intake("employee", 9, 9),
        Intake("observation", 9, 9),
    )
