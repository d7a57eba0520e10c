"""The palette finds any act, page, dossier and item; tasks are moved, merged and taken from an earlier measurement."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.desk.assessment import start_with
from app.desk.methods import definition_named
from app.desk.week import week_of
from forms.road.road import Road
from tests.acceptance.driver import Hand
from tests.helpers.accessibility import told
from tests.helpers.desk import filled_dossier
from tests.helpers.tour import Tour, settle


@pytest.fixture
def tour(qapp: QApplication, tmp_path: Path) -> Iterator[Tour]:
    """Return the program with the example open at its first step."""
    made = Tour(qapp, tmp_path)
    made.inside.open_measurement(made.measurement("uniform-2021").stream, "preparation")
    settle()
    yield made
    made.close()


def road_of(tour: Tour) -> Road:
    """Return the road that is open."""
    assert tour.inside.road is not None
    return tour.inside.road


def title(tour: Tour) -> str:
    """Return the title of the page on screen."""
    page = tour.window.page()
    assert page is not None
    return page.title()


def find(tour: Tour, letters: str) -> Hand:
    """Open the palette, type some letters and take the first that is found."""
    hand = Hand(tour.program).press("Ctrl+K").at("Zoek een handeling").type(letters).press("Return")
    settle()
    return hand


FOUND = {
    "a step": ("zienswijz", "Zienswijzen"),
    "a page": ("ga naar instel", "Instellen"),
    "a dossier": ("sam de vries", "Sam de Vries"),
    "an act of the page": ("hoofdtaak toev", "Taken en normfunctie"),
}


@pytest.mark.parametrize("what", FOUND)
def test_it_finds_by_a_few_letters(tour: Tour, what: str) -> None:
    letters, there = FOUND[what]
    if what.startswith("an act"):
        road_of(tour).show("work")
        settle()
    find(tour, letters)
    assert title(tour) == there


def test_it_finds_an_item_of_one_task(tour: Tour) -> None:
    hand = find(tour, "kwaliteit sorteren")
    assert "Sorteren" in hand.name()
    assert "waliteit" in hand.name()


def test_tasks_are_moved_by_keyboard_and_undone(tour: Tour) -> None:
    road = road_of(tour)
    road.go_to("work", "main_task", road.assessment.rows_of("main_task")[1][0])
    settle()
    hand = Hand(tour.program)
    names = [name for _key, name in road.assessment.rows_of("main_task")]
    while "Hoofdtaak 2" not in hand.name():
        hand.press("Shift+Tab")
    hand.press("Alt+Up")
    assert [name for _, name in road.assessment.rows_of("main_task")] == [names[1], names[0], names[2]]
    hand.at("Hoofdtaak 1").press("Ctrl+Z")
    assert [name for _, name in road.assessment.rows_of("main_task")] == names


def parts_of_the_week(road: Road) -> dict[str, Fraction | None]:
    """Return the part of the week of each task, in percent."""
    week = week_of(road.assessment, road.assessment.graph.repeats["main_task"])
    assert week is not None
    return {row.key: row.percent for row in week.rows}


@pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen a menu can neither be raised nor grab keys
def test_two_tasks_are_merged_into_one_with_their_time_together(tour: Tour) -> None:
    road = road_of(tour)
    road.show("work")
    settle()
    key, other = (one for one, _ in road.assessment.rows_of("main_task")[1:3])
    before, parts = len(road.assessment.rows_of("main_task")), parts_of_the_week(road)
    hand = Hand(tour.program)
    while hand.name() != "Samenvoegen: Hoofdtaak 2":
        hand.press("Tab")
    hand.press("Space")
    menu = QApplication.activePopupWidget()
    assert menu is not None, "it asks with which of the two others"
    assert menu.accessibleName() == "Samenvoegen met welke taak?"
    actions = menu.actions()
    assert [one.text() for one in actions] == ["met Strijken en vouwen", "met Inpakken"]
    actions[1].trigger()
    menu.close()
    settle()
    rows = road.assessment.rows_of("main_task")
    assert len(rows) == before - 1
    assert key in {one for one, _ in rows}
    assert other not in {one for one, _ in rows}
    assert parts_of_the_week(road)[key] == (parts[key] or 0) + (parts[other] or 0) == 50
    hand.press("Ctrl+Z")
    settle()
    assert len(road.assessment.rows_of("main_task")) == before


def test_the_tasks_of_the_same_job_are_offered_and_nothing_of_the_person(tour: Tour) -> None:
    session = tour.inside.session
    dossier = filled_dossier(session, employee__name="Robin Ander")
    made = start_with(session, dossier, definition_named(session.places, "uniform-2021"))
    tour.inside.open_measurement(made.stream, "work")
    settle()
    shown = told(tour.window)
    assert "Deze functie is eerder gemeten." in shown
    assert "Sam de Vries" not in shown
    hand = Hand(tour.program)
    while hand.name() != "Deze taken gebruiken":
        hand.press("Shift+Tab")
    hand.press("Space")
    settle()
    now = road_of(tour).assessment
    assert [name for _, name in now.rows_of("main_task")] == ["Strijken en vouwen", "Sorteren", "Inpakken"]
    assert {by for _, _, by in now.draft.given} == {"assessor"}
    assert "pace" not in {item for item, _, _ in now.draft.given}
