"""Taking over what a source said, and what each source said in words."""

from __future__ import annotations

import pytest

from app.desk.assessment import Assessment
from app.desk.session import Session
from app.desk.weighing import agreed, needs_reason, said, take
from app.scoring.definition import Item, Respondent
from tests.helpers.desk import started


def one_task(session: Session, **given: str) -> tuple[Assessment, Item, str]:
    """Return a measurement with a task and what each source said of its pace."""
    assessment = started(session)
    row = assessment.add_row("main_task", "Sorteren")
    for by, value in given.items():
        assessment.answer("pace", row, by, value, f"zegt {by}")  # type: ignore[arg-type]  # the respondents
    return assessment, assessment.graph.items["pace"], row


def test_each_source_is_told_in_words(session: Session) -> None:
    assessment, item, row = one_task(session, employer="60", observation="70/80")
    found = said(assessment, item, row)
    assert [(one.by, one.told, one.counted) for one in found] == [
        ("employer", "60%", False),
        ("observation", "70 van 80 geteld = 87,5%", True),
    ]


@pytest.mark.parametrize(
    ("given", "whose"),
    [
        ({}, None),
        ({"employer": "60"}, "employer"),
        ({"employer": "60", "employee": "60"}, "employer"),
        ({"employer": "60", "employee": "80"}, None),
        ({"employer": "60", "employee": "80", "observation": "70"}, "observation"),
    ],
)
def test_one_key_takes_what_was_seen_or_what_all_said(
    session: Session, given: dict[str, str], whose: Respondent | None
) -> None:
    assessment, item, row = one_task(session, **given)
    assert agreed(assessment, item, row) == whose


def test_the_note_of_the_source_becomes_the_reason(session: Session) -> None:
    assessment, item, row = one_task(session, observation="70")
    assert take(assessment, item, row, "observation")
    assert assessment.draft.given["pace", row, "assessor"].note == "zegt observation"
    assert not needs_reason(assessment, item, row)


def test_a_reason_that_was_written_stays(session: Session) -> None:
    assessment, item, row = one_task(session, observation="70")
    assessment.note("pace", row, "assessor", "gewogen")
    take(assessment, item, row, "observation")
    assert assessment.draft.given["pace", row, "assessor"].note == "gewogen"


def test_a_count_stays_a_count(session: Session) -> None:
    assessment, item, row = one_task(session, observation="70/80")
    take(assessment, item, row, "observation")
    assert assessment.answers.get("pace", row, "assessor") != assessment.answers.get("pace", row, "employer")
    assert assessment.draft.given["pace", row, "assessor"].value == {"own": "70", "norm": "80"}


def test_nothing_is_taken_from_who_said_nothing(session: Session) -> None:
    assessment, item, row = one_task(session, employer="60")
    assert not take(assessment, item, row, "employee")
    assert not take(assessment, item, row, None)
    assert ("pace", row, "assessor") not in assessment.draft.given
