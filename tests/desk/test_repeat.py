"""A repeat measurement: all there, nothing counted unseen, and what changed with why."""

from __future__ import annotations

import pytest

from app.desk.assessment import Assessment
from app.desk.repeat import changes, percent_before, start_repeat
from app.desk.session import Session
from app.errors import RefusedError
from tests.helpers.desk import answered


@pytest.fixture
def previous(session: Session) -> Assessment:
    """Return a measurement that was concluded."""
    assessment = answered(session)
    assessment._append("conclude", {"case": {}})
    return assessment


@pytest.fixture
def repeat(session: Session, previous: Assessment) -> Assessment:
    """Return a measurement that repeats it, nothing confirmed yet."""
    return start_repeat(session, previous.stream)


def confirm_all(assessment: Assessment) -> None:
    """Confirm every row as the first page of a repeat does."""
    for row in assessment.draft.unconfirmed:
        assessment.confirm(row)


def test_a_measurement_that_is_not_settled_cannot_be_repeated(session: Session) -> None:
    with pytest.raises(RefusedError):
        start_repeat(session, answered(session).stream)


def test_everything_of_the_work_is_there_and_nothing_counts(repeat: Assessment, previous: Assessment) -> None:
    assert repeat.rows_of("main_task") == previous.rows_of("main_task")
    assert repeat.answers.given.keys() == previous.answers.given.keys()
    assert repeat.outcome.percent is None
    assert repeat.outcome.provisional is None
    assert "Overgenomen, nog bevestigen: Sorteren" in [point.text for point in repeat.blocking_points]


def test_visit_and_views_are_not_taken_over(repeat: Assessment) -> None:
    assert repeat.case.dates.visit is None
    assert repeat.case.views.employee.opinion == ""


def test_it_counts_once_every_row_was_confirmed(repeat: Assessment) -> None:
    rows = repeat.draft.unconfirmed
    assert len(rows) == 4, "three tasks and what is asked once"
    for row in rows:
        assert repeat.outcome.percent is None
        repeat.confirm(row)
    assert repeat.outcome.percent == 66
    assert changes(repeat) == ()


def test_opened_again_it_still_waits_for_confirmation(session: Session, repeat: Assessment) -> None:
    repeat.confirm("")
    again = Assessment.open(session, repeat.stream)
    assert again.outcome.percent is None
    assert len(again.draft.unconfirmed) == 3


def test_undo_takes_a_confirmation_back(repeat: Assessment) -> None:
    repeat.confirm("")
    repeat.undo()
    assert "" in repeat.draft.unconfirmed


def test_a_task_whose_answers_were_all_given_anew_needs_no_confirmation(repeat: Assessment) -> None:
    row = repeat.rows_of("main_task")[1][0]
    for (item, at, by), given in list(repeat.draft.given.items()):
        if at == row:
            repeat.answer(item, at, by, given.value)
    assert row not in repeat.draft.unconfirmed


def test_what_changed_is_told_with_before_after_and_why(repeat: Assessment) -> None:
    confirm_all(repeat)
    row = repeat.rows_of("main_task")[1][0]
    repeat.answer("pace", row, "assessor", "90", "gewend aan de machine")
    (change,) = changes(repeat)
    assert (change.label, change.where) == ("Tempo", "Sorteren")
    assert (change.before, change.after, change.why) == ("80%", "90%", "gewend aan de machine")
    assert change.direction == 1
    assert percent_before(repeat) == 66


def test_the_old_reason_does_not_explain_a_new_answer(repeat: Assessment) -> None:
    confirm_all(repeat)
    row = repeat.rows_of("main_task")[1][0]
    repeat.answer("pace", row, "assessor", "90")
    assert repeat.draft.given["pace", row, "assessor"].note == ""
    assert [point.row for point in repeat.blocking_points if point.name == "reason_missing"] == [row]


def test_a_counted_answer_that_changed_asks_why(repeat: Assessment) -> None:
    confirm_all(repeat)
    row = repeat.rows_of("main_task")[0][0]
    repeat.answer("pace", row, "assessor", "80/100")
    assert [point.text for point in repeat.blocking_points if point.kind == "why"] == [
        "Zeg waarom dit veranderd is: Tempo: Strijken en vouwen"
    ]
    repeat.note("pace", row, "assessor", "geteld na het omzetten van de tafel")
    assert not [point for point in repeat.blocking_points if point.kind == "why"]


def test_a_task_that_came_and_one_that_went_are_changes(repeat: Assessment) -> None:
    confirm_all(repeat)
    repeat.remove_row("main_task", repeat.rows_of("main_task")[2][0])
    repeat.add_row("main_task", "Labelen")
    found = [(one.before, one.after) for one in changes(repeat) if not one.item]
    assert found == [("Inpakken", ""), ("", "Labelen")]
