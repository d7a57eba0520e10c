"""Comparing methods in the window: the four ways as numbers are typed, and one person measured with two methods."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.desk.assessment import Assessment
from app.desk.files import example_file
from app.desk.session import Session
from app.desk.transfer import take_in
from forms.inside import Inside
from forms.pages.compare_methods import METHOD, CompareMethodsPage
from forms.shell.window import MainWindow
from forms.work import Works
from tests.helpers.accessibility import faults, walk_by_tab


@pytest.fixture
def measured(session: Session) -> Assessment:
    """Return a measurement with one of the historical methods."""
    return take_in(session, example_file(session.places, "uwv-stijl").encode())


@pytest.fixture
def page(measured: Assessment, window: MainWindow, works: Works) -> CompareMethodsPage:
    """Return the page as it is reached: from the list of methods."""
    inside = Inside(measured.session, window, works)
    window.setProperty("inside", inside)
    inside.go("methods")
    inside.go("compare_methods")
    found = window.page()
    assert isinstance(found, CompareMethodsPage)
    return found


def test_the_four_ways_on_the_example_of_the_report(page: CompareMethodsPage) -> None:
    shown = [line[:2] for line in page.ways.table.lines()]
    assert shown == [["Gemiddelde", "85%"], ["Product", "61% (61,2)"], ["Verschil", "55%"], ["Mengvorm", "60% (59,5)"]]


def test_the_four_ways_follow_what_is_typed(page: CompareMethodsPage) -> None:
    for field in page.ways.fields.values():
        field.set_value(Decimal(100))
    page.ways.fields["pace"].committed.emit(Decimal(100))
    assert [line[1] for line in page.ways.table.lines()] == ["100%"] * 4


def test_the_same_answers_read_by_another_method(page: CompareMethodsPage) -> None:
    page.second.set_value(f"{METHOD}matchcare-stijl")
    page.second.committed.emit(page.second.value())
    assert [line[0] for line in page.sides.lines()] == ["Taken en tellingen", "Drie kijkrichtingen"]
    assert [line[1] for line in page.sides.lines()] == ["73% (73,3)", "73% (73,3)"]
    assert "Het verschil is 0 punten" in page.told.text()


def test_a_measurement_that_nothing_lies_beside_says_so(session: Session, window: MainWindow) -> None:
    take_in(session, example_file(session.places, "uniform-2021").encode())
    page = CompareMethodsPage(session)
    window.show_page(page, "methods")
    assert not page.second.isEnabled()
    assert "geen methode die hetzelfde vraagt" in page.told.text()


def test_the_page_is_heard_and_left(page: CompareMethodsPage, window: MainWindow) -> None:
    assert faults(window) == []
    assert len(walk_by_tab(window)) >= 6
    assert page.first_focus() is page.first


def test_without_measurements_the_demonstration_is_there(session: Session, window: MainWindow) -> None:
    page = CompareMethodsPage(session)
    window.show_page(page, "methods")
    assert page.first_focus() is page.ways.fields["pace"]
    assert page.sides.isHidden()
    assert len(page.ways.table.lines()) == 4
