"""One open measurement: what is stored, refused, and taken over from the settings."""

from __future__ import annotations

import pytest

from app.desk.assessment import Assessment
from app.desk.session import Session
from app.errors import FaultyInputError, RefusedError
from tests.helpers.desk import answered, started


def test_what_is_known_of_the_assessor_is_filled_in_at_the_start(session: Session) -> None:
    assessment = started(session)
    assert assessment.case.assessor.name == "Anna Jansen"
    assert assessment.case.assessor.phone == "06 0000 0000"
    assert not [point for point in assessment.open_points if point.name.startswith("assessor.")]


def test_it_is_still_there_after_opening_again(session: Session) -> None:
    stream = started(session).stream
    session.vault.set_setting("assessor.name", "Iemand Anders")
    assert Assessment.open(session, stream).case.assessor.name == "Anna Jansen"


def test_an_answer_that_cannot_stand_is_refused_and_stores_nothing(session: Session) -> None:
    assessment = started(session)
    row = assessment.add_row("main_task", "Sorteren")
    count = assessment.ledger.count
    with pytest.raises(FaultyInputError):
        assessment.answer("quality", row, "assessor", "120")
    assert assessment.ledger.count == count
    assert len(session.vault.entries(assessment.stream)) == count


def test_the_same_answer_again_stores_nothing(session: Session) -> None:
    assessment = started(session)
    assessment.answer("regular_performance", "", "assessor", "no")
    count = assessment.ledger.count
    assessment.answer("regular_performance", "", "assessor", "no")
    assert assessment.ledger.count == count


def test_several_acts_together_are_undone_together(session: Session) -> None:
    assessment = started(session)
    first = {"act": "add_row", "repeat": "main_task", "key": "a", "title": "Sorteren"}
    second = {"act": "answer", "item": "time", "row": "a", "by": "assessor", "value": {"percent": "100"}}
    assessment.do_together([first, second], why="job")
    assert assessment.rows_of("main_task") == [("a", "Sorteren")]
    assert assessment.answers.get("time", "a", "assessor") is not None

    undone = assessment.undo()

    assert undone is not None
    assert undone.body["why"] == "job"
    assert assessment.rows_of("main_task") == []
    assert assessment.answers.given == {}


def test_a_measurement_that_is_complete_scores_and_opens_the_same(session: Session) -> None:
    assessment = answered(session)
    assert assessment.outcome.percent == 66
    again = Assessment.open(session, assessment.stream)
    assert again.outcome == assessment.outcome
    assert again.open_points == assessment.open_points


def test_an_unknown_stream_is_refused_in_words(session: Session) -> None:
    with pytest.raises(RefusedError):
        Assessment.open(session, session.means.new_id())


def test_what_lacks_in_the_dossier_is_asked_once(session: Session) -> None:
    """An open field of the dossier is one point, not a field and a remark about the same number."""
    assessment = started(session, placement__working_days="")
    assert [point.name for point in assessment.open_points if "working_days" in (point.name, point.item)] == []
    names = [point.name for point in assessment.open_points]
    assert names.count("placement.working_days") == 1
    assert "minutes_unknown" not in names
