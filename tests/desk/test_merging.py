"""Merging two tasks: times add up, texts join, and nothing is made up."""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.desk.assessment import Assessment
from app.desk.merging import merge_rows
from app.desk.session import Session
from app.scoring.answers import Answer, TimeShare, Words
from tests.helpers.desk import started


def two_tasks(session: Session, times: tuple[str, str], paces: tuple[str, str]) -> tuple[Assessment, str, str]:
    """Return a measurement with two tasks, their times and what the assessor decided about pace."""
    assessment = started(session)
    rows = [assessment.add_row("main_task", title) for title in ("Vegen", "Afval")]
    for row, time, pace in zip(rows, times, paces, strict=True):
        assessment.answer("time", row, "assessor", time)
        assessment.answer("description", row, "assessor", f"tekst {time}")
        assessment.answer("pace", row, "assessor", pace, f"reden {pace}")
    return assessment, rows[0], rows[1]


def given(assessment: Assessment, item: str, row: str) -> Answer | None:
    """Return what the assessor answered."""
    return assessment.answers.get(item, row, "assessor")


@pytest.mark.parametrize(
    ("times", "together"),
    [
        (("2 h", "1.5 h"), TimeShare(Fraction(7, 2), "hours")),
        (("10%", "5%"), TimeShare(Fraction(15), "percent")),
    ],
)
def test_times_add_up_in_either_unit(session: Session, times: tuple[str, str], together: TimeShare) -> None:
    assessment, kept, gone = two_tasks(session, times, ("80", "80"))
    merge_rows(assessment, "main_task", kept, gone)
    found = given(assessment, "time", kept)
    assert found is not None
    assert found.value == together


def test_the_merged_task_carries_both_names_and_texts(session: Session) -> None:
    assessment, kept, gone = two_tasks(session, ("2 h", "1 h"), ("80", "80"))
    merge_rows(assessment, "main_task", kept, gone)
    assert assessment.rows_of("main_task") == [(kept, "Vegen en Afval")]
    text = given(assessment, "description", kept)
    assert text is not None
    assert text.value == Words("tekst 2 h\ntekst 1 h")


def test_an_answer_that_differs_is_asked_anew(session: Session) -> None:
    assessment, kept, gone = two_tasks(session, ("2 h", "1 h"), ("80", "60"))
    merge_rows(assessment, "main_task", kept, gone)
    assert given(assessment, "pace", kept) is None


def test_an_answer_that_was_the_same_is_kept_with_both_reasons(session: Session) -> None:
    assessment, kept, gone = two_tasks(session, ("2 h", "1 h"), ("80", "80"))
    assessment.note("pace", gone, "assessor", "andere reden")
    merge_rows(assessment, "main_task", kept, gone)
    found = given(assessment, "pace", kept)
    assert found is not None
    assert found.note == "reden 80\nandere reden"


def test_one_undo_brings_both_back(session: Session) -> None:
    assessment, kept, gone = two_tasks(session, ("2 h", "1 h"), ("80", "60"))
    before = assessment.answers
    merge_rows(assessment, "main_task", kept, gone)
    assessment.undo()
    assert assessment.answers == before
