"""What is always in sight in a measurement: where one is, what is open, that all is stored, and where the focus is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.desk.assessment import start_with
from app.desk.methods import definition_named
from forms.road.elided import Elided
from forms.road.road import Road
from forms.shell.page import Page
from forms.theme import Look, Scheme
from forms.widgets.stepper_bar import StepperBar
from tests.acceptance.driver import Hand
from tests.helpers.accessibility import told
from tests.helpers.desk import filled_dossier
from tests.helpers.tour import Tour, settle


@pytest.fixture(scope="module")
def whole(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tour]:
    """Return the program, once for all tests here."""
    made = Tour(qapp, tmp_path_factory.mktemp("tour"))
    yield made
    made.close()


@pytest.fixture
def tour(whole: Tour) -> Tour:
    """Return the program in its usual look."""
    whole.wear(Look(Scheme.LIGHT, 100))
    return whole


def opened(tour: Tour, stream: str, step: str = "") -> Road:
    """Open a measurement at a step."""
    tour.inside.open_measurement(stream, step)
    settle()
    assert tour.inside.road is not None
    return tour.inside.road


def example(tour: Tour, step: str) -> Road:
    """Open the example of the prescribed method, which has one open point: a difference to talk about."""
    return opened(tour, tour.measurement("uniform-2021").stream, step)


def empty(tour: Tour, step: str) -> Road:
    """Open a new measurement."""
    session = tour.inside.session
    made = start_with(session, filled_dossier(session), definition_named(session.places, "uniform-2021"))
    return opened(tour, made.stream, step)


def page(tour: Tour) -> Page:
    """Return the page on screen."""
    found = tour.window.page()
    assert found is not None
    return found


def test_each_step_says_where_one_is_that_all_is_stored_and_how_much_is_open(tour: Tour) -> None:
    road = example(tour, "preparation")
    for number, step in enumerate(road.plan.steps, 1):
        road.show(step)
        settle()
        shown = told(tour.window)
        assert f"Stap {number} van {len(road.plan.steps)} · {road.step_title(step)}" in shown, step
        assert "Opgeslagen · nog 1 open (F7)" in shown, step
        assert "Nog open (1)" in shown, step


def test_a_place_elsewhere_does_not_say_what_is_open_in_a_measurement(tour: Tour) -> None:
    example(tour, "preparation")
    tour.go("settings")
    assert "nog 1 open" not in told(tour.window)


def test_a_conversation_that_is_not_over_is_not_called_done(tour: Tour) -> None:
    example(tour, "employer")
    assert "Werkgever · 3 van 9 beantwoord" in told(tour.window)


def test_f7_goes_from_one_open_point_to_the_next_and_round(tour: Tour) -> None:
    road = empty(tour, "sign")
    points = road.assessment.open_points
    assert len(points) > 3
    hand, places = Hand(tour.program), []
    for _ in range(len(points) + 1):
        hand.press("F7")
        settle()
        places.append((road.step, hand.focused()))
    assert len(set(places)) == len(points), "each has its own place"
    assert places[-1] == places[0]


def test_what_cannot_be_concluded_yet_leads_to_what_is_open(tour: Tour) -> None:
    road = empty(tour, "sign")
    hand = Hand(tour.program).at("Nog open")
    hand.press("Return")
    settle()
    assert road.step != "sign"


@pytest.mark.parametrize("make", [example, empty])
def test_there_is_a_focus_in_every_step(tour: Tour, make: Callable[[Tour, str], Road]) -> None:
    road = make(tour, "preparation")
    without = []
    for step in road.plan.steps:
        road.show(step)
        settle()
        focused = QApplication.focusWidget()
        if focused is None or not focused.isVisible():
            without.append(step)
    assert without == []


@pytest.mark.parametrize("step", ["preparation", "data", "work", "result", "money", "views", "sign"])
def test_at_200_percent_a_page_begins_at_its_beginning(tour: Tour, step: str) -> None:
    tour.wear(Look(Scheme.LIGHT, 200))
    example(tour, step)
    assert page(tour).scroll_bar().value() == 0


@pytest.mark.parametrize("percent", [100, 200])
def test_whole_parts_of_the_title_go_before_any_word_is_cut(tour: Tour, percent: int) -> None:
    tour.wear(Look(Scheme.LIGHT, percent))
    road = example(tour, "work")
    title = next(iter(road.header.findChildren(Elided)))
    assert title.shown() == (
        "Meting · medewerker wasserij · Wasserij De Lelie" if percent == 100 else "medewerker wasserij"
    )
    assert title.toolTip() == "Meting · medewerker wasserij · Wasserij De Lelie"
    assert road.header.findChildren(StepperBar)
