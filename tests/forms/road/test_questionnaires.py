"""The first step hands a questionnaire out and takes in what came back, in the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QApplication, QFileDialog

from forms.road.preparation_page import PreparationPage
from tests.acceptance.driver import Hand
from tests.helpers.accessibility import told
from tests.helpers.tour import Tour, settle


@pytest.fixture
def tour(qapp: QApplication, tmp_path: Path) -> Iterator[Tour]:
    """Return the program with the example open at its first step."""
    made = Tour(qapp, tmp_path)
    made.inside.open_measurement(made.measurement("uniform-2021").stream, "preparation")
    settle()
    yield made
    made.close()


@pytest.fixture
def page(tour: Tour) -> PreparationPage:
    found = tour.window.page()
    assert isinstance(found, PreparationPage)
    return found


def press(tour: Tour, name: str) -> None:
    """Go by Tab to a button and press it; wait for what it does."""
    hand = Hand(tour.program)
    for _ in range(40):
        if hand.name() == name:
            break
        hand.press("Tab")
    hand.at(name).press("Space").until(lambda: tour.program.works.running == 0, "the work ends")


def test_out_by_keyboard_and_in_again(
    tour: Tour, page: PreparationPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "vragenlijst werkgever.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(file), ""))
    press(tour, "Vragenlijst maken: Werkgever")
    assert "De vragenlijst staat in vragenlijst werkgever.xlsx." in told(tour.window)
    book = load_workbook(file)
    for row in range(2, 11):
        book["Vragen"][f"D{row}"] = 80
    book.save(file)
    press(tour, "Antwoorden inlezen: Werkgever")
    shown = told(tour.window)
    assert "9 antwoorden ingelezen." in shown
    assert "Werkgever: 9 van 9 vragen beantwoord" in shown
    Hand(tour.program).press("Ctrl+Z")
    settle()
    assert "Werkgever: 3 van 9 vragen beantwoord" in told(tour.window)


def test_what_is_wrong_is_told_with_its_cell(tour: Tour, page: PreparationPage, tmp_path: Path) -> None:
    file = tmp_path / "terug.xlsx"
    hand = Hand(tour.program)
    page.paper.write_to("employee", file)
    hand.until(file.exists, "the file is there")
    book = load_workbook(file)
    book["Vragen"]["D3"] = "heel goed"
    book.save(file)
    page.paper.read_from("employee", file)
    hand.until(lambda: "D3:" in told(tour.window), "the cell is named")
    assert "Deze vragenlijst kan zo niet ingelezen worden." in told(tour.window)


def test_a_file_that_is_no_workbook_is_refused_in_words(tour: Tour, page: PreparationPage, tmp_path: Path) -> None:
    file = tmp_path / "brief.xlsx"
    file.write_text("geen werkmap", encoding="utf-8")
    page.paper.read_from("employee", file)
    Hand(tour.program).until(lambda: not page.message.isHidden(), "it is told")
    shown = told(page.message)
    assert "Dit is geen Excel-bestand, wat de naam ook zegt." in shown
    assert "Open het in Excel en sla het op als .xlsx." in shown
