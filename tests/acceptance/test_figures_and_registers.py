"""A coordinator's morning by keyboard alone: an empty vault, a register in, a table, and a lock that comes halfway."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.desk.registers import imports
from forms.pages.calibration import CalibrationPage
from forms.pages.figures import FiguresPage
from forms.pages.register import RegisterPage
from tests.acceptance.driver import Hand
from tests.helpers.pilot_register import write_register
from tests.helpers.tour import Tour, settle
from tests.helpers.workbooks import with_cell, workbook


@pytest.fixture
def tour(qapp: QApplication, tmp_path: Path) -> Iterator[Tour]:
    """Return the program, unlocked, at an empty vault."""
    made = Tour(qapp, tmp_path / "person")
    yield made
    made.close()


@pytest.fixture
def hand(tour: Tour) -> Hand:
    """Return a hand at the keyboard."""
    return Hand(tour.program)


def figures(tour: Tour) -> FiguresPage:
    """Return the page of figures that is shown."""
    page = tour.window.page()
    assert isinstance(page, FiguresPage)
    return page


def register(tour: Tour) -> RegisterPage:
    """Return the page of registers that is shown."""
    page = tour.window.page()
    assert isinstance(page, RegisterPage)
    return page


def test_from_an_empty_vault_to_table_9_7(tour: Tour, hand: Hand, tmp_path: Path) -> None:
    hand.press("Alt+3").wait()
    assert figures(tour).empty.isVisible()
    hand.at("Register inlezen").press("Return")
    hand.at("Register kiezen")
    register(tour).open(write_register(tmp_path / "pilot.xlsx"))  # what the dialog for files would do
    hand.until(lambda: register(tour).primary().text == "247 metingen inlezen", "the register was looked through")
    hand.press("Ctrl+Return")
    hand.until(register(tour).message.isVisible, "the register was taken in")
    hand.press("Alt+3").wait()
    hand.until(lambda: bool(figures(tour).outcome.table.lines()), "the table came")
    hand.at("Gemiddelde loonwaarde per methode")
    assert figures(tour).outcome.table.lines()[-1][:2] == ["totaal", "247"]
    hand.press("Down").wait()
    assert figures(tour).outcome.title.text() == "Loonwaarde naar belangrijkste beperking"


def test_a_lock_halfway_an_import_leaves_nothing(tour: Tour, hand: Hand, tmp_path: Path) -> None:
    tour.go("register")
    page = register(tour)
    page.open(workbook(tmp_path / "r.xlsx", [with_cell(pseudoniem=str(one)) for one in range(1500)]))
    hand.until(lambda: page.primary().text == "1500 metingen inlezen", "the register was looked through")
    hand.press("Ctrl+Return")
    assert page.taking.is_busy()
    tour.program.lock()
    settle()
    tour.unlock()
    assert imports(tour.inside.session) == []


def test_while_an_import_is_going_on_nothing_else_can_be_asked(tour: Tour, hand: Hand, tmp_path: Path) -> None:
    """Whatever was written meanwhile would be rolled back with it."""
    tour.go("register")
    page = register(tour)
    page.open(workbook(tmp_path / "r.xlsx", [with_cell(pseudoniem=str(one)) for one in range(1500)]))
    hand.until(lambda: page.primary().text == "1500 metingen inlezen", "the register was looked through")
    hand.press("Ctrl+Return")
    assert QApplication.activeModalWidget() is page.taking._box
    hand.press("Alt+2")
    assert tour.window.page() is page
    QTest.keyClick(QApplication.activeModalWidget() or page, "\x1b")
    hand.until(lambda: not page.taking.is_busy(), "the import was stopped")
    assert imports(tour.inside.session) == []


def test_calibration_is_found_from_the_figures(tour: Tour, hand: Hand) -> None:
    hand.press("Alt+3").wait()
    figures(tour).calibration_wanted.emit()
    settle()
    hand.at("Inpakken in een magazijn")
    assert isinstance(tour.window.page(), CalibrationPage)
