"""The long questionnaire (42 questions) by keyboard only: what does not fit the work is never asked.

The method is history, so a measurement with it comes from elsewhere; here it is opened and filled in from the first
key.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.desk.assessment import Assessment, start_with
from app.desk.methods import definition_named
from forms.road.items_page import ItemsPage
from forms.road.step_page import StepPage
from tests.acceptance.driver import Hand
from tests.helpers.accessibility import told
from tests.helpers.desk import filled_dossier
from tests.helpers.tour import Tour, settle

FEATURES = 11
"""Questions about the work, of which the other questions depend."""

ALWAYS, WITH_TOOLS = 32, 33
"""Questions that are asked of work with none of the features, and of work with tools or machines."""

TOOL_QUESTION = "Wordt het goede gereedschap gekozen?"


@pytest.fixture
def tour(qapp: QApplication, tmp_path: Path) -> Iterator[Tour]:
    made = Tour(qapp, tmp_path)
    yield made
    made.close()


@pytest.fixture
def measured(tour: Tour) -> Assessment:
    """Return an empty measurement with the method, open at its first step."""
    session = tour.inside.session
    made = start_with(session, filled_dossier(session), definition_named(session.places, "activa-stijl"))
    tour.inside.open_measurement(made.stream)
    settle()
    assert tour.inside.road is not None
    return tour.inside.road.assessment


def to_the_work(hand: Hand) -> None:
    """Pass the preparation and the data."""
    hand.at("Opdrachtgever").answer("Gemeente Voorbeeldstad").press("Ctrl+Return")
    hand.at("Datum bedrijfsbezoek").answer("2-3-2026").press("Ctrl+Return")


def the_work(hand: Hand, *, tools: bool) -> None:
    """Fill in the work: with tools or machines, or with none of the features."""
    hand.at("Met welke gewone functie").type("medewerker wasserij").press("Tab")
    hand.at("gereedschap").choose("1" if tools else "2", *["2"] * (FEATURES - 1)).press("Return")


def shown_questions(tour: Tour) -> list[str]:
    """Return the questions that are on the page, in order."""
    page = tour.window.page()
    assert isinstance(page, ItemsPage)
    settle()
    return [row.item.key for row in page.rows if not row.isHidden()]


def _percent(measured: Assessment) -> int | None:
    return measured.outcome.percent


def test_the_whole_questionnaire_without_a_mouse(tour: Tour, measured: Assessment) -> None:
    hand = Hand(tour.program)
    to_the_work(hand)
    the_work(hand, tools=True)
    assert len(shown_questions(tour)) == WITH_TOOLS
    hand.choose(*["5"] * WITH_TOOLS).at("Verder").press("Return")  # the employer
    hand.choose("5", "2", *["5"] * (WITH_TOOLS - 2)).at("Verder").press("Return")  # the employee: one far apart
    assert _percent(measured) is None, "the difference must be decided first"
    assert "Gesprekspunten" in told(tour.window)
    hand.press("Shift+Tab", "Return").at("gereedschap").choose("5").press("F2").answer("samen bekeken", "Ctrl+Return")
    assert _percent(measured) == 80, "all levels decided are 80, so any weighted mean of means is"
    print("\n" + hand.count.told("long questionnaire, from empty to result"))


def test_an_answer_about_the_work_shows_and_hides_its_questions_at_once(tour: Tour, measured: Assessment) -> None:
    hand = Hand(tour.program)
    to_the_work(hand)
    the_work(hand, tools=False)
    without = shown_questions(tour)
    assert (len(without), "right_tool" in without) == (ALWAYS, False)
    hand.press("Ctrl+PgUp").at("Met welke").press("Tab").at("gereedschap").choose("1").press("Ctrl+PgDown")
    with_tools = shown_questions(tour)
    assert [key for key in with_tools if key not in without] == ["right_tool"]
    assert with_tools.index("right_tool") == 1, "in its own place, after the first question"
    hand.press("Ctrl+Z")
    page = tour.window.page()
    assert isinstance(page, StepPage)
    assert "right_tool" not in {row.item.key for row in page.rows if not row.isHidden()}
    assert measured.answers.get("tools", "", "assessor") is not None


def test_not_applicable_is_offered_only_where_the_definition_allows_it(tour: Tour, measured: Assessment) -> None:
    hand = Hand(tour.program)
    to_the_work(hand)
    assert "n.v.t." not in told(tour.window), "the questions about the work have none"
    the_work(hand, tools=False)
    hand.choose("n")
    answer = measured.answers.get("knows_steps", "", "employer")
    assert answer is not None
    assert type(answer.value).__name__ == "NotApplicable"
