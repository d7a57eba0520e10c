"""A measurement told in English: the same things in the same order, and numbers as they stand in the fields."""

from __future__ import annotations

import pytest

from app.desk import assessment as desk
from app.desk import outcome as told
from app.desk import story_paper as paper
from app.desk import today as due
from app.desk.assessment import Assessment
from app.desk.repeat import answers_in_words, changes, start_repeat
from app.desk.session import Session
from app.desk.story import story
from app.desk.weighing import said
from app.dossier.open_points import IN_ENGLISH, REQUIRED_FIELDS, OpenPoint
from tests.helpers.desk import answered, started


def skeleton(points: tuple[OpenPoint, ...]) -> list[tuple[str, ...]]:
    """Return what a language may not change."""
    return [(point.kind, point.severity, point.name, point.row, point.item) for point in points]


def test_the_same_points_are_open_in_both_languages(session: Session) -> None:
    for assessment in (started(session), answered(session)):
        assert skeleton(assessment.open_points_in("en")) == skeleton(assessment.open_points)
        assert assessment.open_points_in("nl") == assessment.open_points


def test_an_empty_measurement_says_in_english_what_is_open(session: Session) -> None:
    texts = [point.text for point in started(session).open_points_in("en")]
    assert {"Date of company visit", "View of employer", "Main tasks"} <= set(texts)


def test_every_field_of_the_model_has_an_english_name() -> None:
    assert list(IN_ENGLISH) == list(REQUIRED_FIELDS)


@pytest.mark.parametrize(
    "sentences",
    [desk.SENTENCES, told.WITHHELD, due.SENTENCES, due.TITLES, paper.SENTENCES, paper.KINDS_OF, paper.STATES],
    ids=["repeat", "withheld", "due", "titles", "story", "kinds", "states"],
)
def test_both_languages_have_the_same_sentences(sentences: dict[str, dict[str, str]]) -> None:
    assert sentences["nl"].keys() == sentences["en"].keys()


def test_what_was_taken_over_is_told_in_english(session: Session) -> None:
    previous = answered(session)
    previous._append("conclude", {"case": {}})
    repeat = start_repeat(session, previous.stream)
    assert "Taken over, still to be confirmed: Sorteren" in [point.text for point in repeat.open_points_in("en")]
    reasons = [one.text for one in repeat.outcome_in("en").withheld]
    assert "Taken over, still to be confirmed: the work as a whole." in reasons


def test_what_an_outcome_lacks_follows_the_answers(session: Session) -> None:
    assessment = started(session)
    before = assessment.outcome_in("en")
    assessment.add_row("main_task", "Sorteren")
    assert assessment.outcome_in("en") is not before


def one_count(session: Session) -> tuple[Assessment, str]:
    """Return a measurement where somebody counted, and the row."""
    assessment = started(session)
    row = assessment.add_row("main_task", "Sorteren")
    assessment.answer("pace", row, "observation", "70/80", "gezien")
    assessment.answer("pace", row, "assessor", "87.5", "gezien")
    return assessment, row


def test_what_a_source_said_is_english_with_a_comma(session: Session) -> None:
    assessment, row = one_count(session)
    (found,) = said(assessment, assessment.graph.items["pace"], row, "en")
    assert found.told == "70 of 80 counted = 87,5%"


def test_answers_and_changes_have_english_names(session: Session) -> None:
    previous = answered(session)
    previous._append("conclude", {"case": {}})
    repeat = start_repeat(session, previous.stream)
    row = next(key for key, title in repeat.rows_of("main_task") if title == "Sorteren")
    assert ("Pace", "80%") in answers_in_words(repeat, row, "en")
    repeat.answer("pace", row, "assessor", "75", "gezien op de werkplek")
    assert [(one.label, one.after) for one in changes(repeat, "en")] == [("Pace", "75%")]


def test_a_draft_that_is_due_is_told_in_english(session: Session) -> None:
    answered(session)
    (draft,) = due.today(session, language="en").drafts
    assert draft.text == f"{draft.open_points} still open."


def test_what_is_known_of_a_measurement_is_told_in_english(session: Session) -> None:
    assessment = answered(session)
    (point,) = story(session, assessment.dossier.stream).points
    facts = dict(paper.facts_of(point, "en"))
    assert (facts["State"], facts["Signed"]) == ("draft", "not yet")
    assert facts["Wage value"] == "66% (margin 61 to 71)"
