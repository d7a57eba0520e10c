"""Away from the laptop, a clock that goes back, a laptop that slept: no word and no place is lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.desk.settings import Preferences
from forms.shell.idle_lock import DEFAULT_SECONDS
from tests.acceptance.driver import Hand
from tests.helpers.accessibility import told
from tests.helpers.clock import FixedClock
from tests.helpers.tour import Tour, settle


@pytest.fixture
def tour(qapp: QApplication, tmp_path: Path) -> Iterator[Tour]:
    """Return the program with the example open at a step halfway."""
    made = Tour(qapp, tmp_path)
    made.inside.open_measurement(made.measurement("uniform-2021").stream, "views")
    settle()
    yield made
    made.close()


def title(tour: Tour) -> str:
    """Return the title of the page on screen."""
    page = tour.window.page()
    assert page is not None
    return page.title()


def test_the_usual_time_is_ten_minutes() -> None:
    assert Preferences().idle_minutes * 60 == DEFAULT_SECONDS == 600


def test_what_was_half_typed_is_there_again_at_the_same_place(tour: Tour) -> None:
    hand = Hand(tour.program).press("Tab").at("Toelichting werknemer").press("Ctrl+A").type("Half een zin")
    tour.program.idle.due.emit()
    settle()
    assert "De kluis is op slot" in told(tour.window)
    assert "Half een zin" not in told(tour.window)
    tour.unlock()
    assert title(tour) == "Zienswijzen"
    assert tour.inside.road is not None
    assert tour.inside.road.all_fields()["views.employee.text"] == "Half een zin"
    assert hand.focused().isVisible()


def test_a_lock_in_a_conversation_comes_back_to_the_step_it_began_at(tour: Tour) -> None:
    assert tour.inside.road is not None
    tour.inside.road.show("employee")
    settle()
    Hand(tour.program).press("F9")
    tour.program.idle.due.emit()
    tour.unlock()
    assert title(tour) == "Gesprek met de werknemer"
    assert tour.inside.talk is None


def test_a_clock_that_goes_back_stores_in_order_all_the_same(tour: Tour) -> None:
    road = tour.inside.road
    assert road is not None
    clock = tour.inside.session.means.now
    assert isinstance(clock, FixedClock)
    hand = Hand(tour.program).at("Zienswijze werknemer").choose("2")
    clock.now -= timedelta(days=400)
    hand.press("Shift+Tab").choose("1")
    settle()
    entries = tour.inside.session.vault.entries(road.stream)
    assert [entry.number for entry in entries] == list(range(1, len(entries) + 1))
    assert road.all_fields()["views.employee.opinion"] == "agrees"
    hand.press("Ctrl+Z")
    assert road.all_fields()["views.employee.opinion"] == "disagrees"
