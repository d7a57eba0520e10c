"""Conversation mode shows one question to who sits across the table, and nothing of what that person should not see.

What is on screen is read from the accessibility tree, as a screen reader would, question by question. The same words
are first found on the assessor's pages, so that this test could fail.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from app.desk.assessment import Assessment
from app.desk.dossiers import new_dossier, set_field
from app.desk.talking import questions_for
from app.scoring.definition import Respondent
from tests.acceptance.driver import Hand
from tests.helpers.accessibility import all_texts, told
from tests.helpers.tour import Tour, settle

SAID = {"employer": "zegt de teamleider", "employee": "zegt de werknemer", "observation": "gezien bij de mangel",
        "assessor": "besloten na overleg"}  # fmt: skip
"""A note of everybody with an answer."""

RESULT = ("Loonwaarde nu", "Nog open", "Gesprekspunten", "tussen 61 en 71")
OTHER_PERSON = "Kim Ander"
PLACES = ("Dossiers", "Cijfers", "Instellen", "Werkgever", "Werknemer", "Afwegen")


@pytest.fixture
def tour(qapp: QApplication, tmp_path: Path) -> Iterator[Tour]:
    made = Tour(qapp, tmp_path)
    yield made
    made.close()


@pytest.fixture
def measured(tour: Tour) -> Assessment:
    """Return a measurement with a result and a note of everybody, with another dossier beside it."""
    session = tour.inside.session
    set_field(session, new_dossier(session), "employee.name", OTHER_PERSON)
    found = tour.measurement("uniform-2021")
    row = found.rows_of("main_task")[0][0]
    for by, words in SAID.items():
        found.note("pace", row, by, words)  # type: ignore[arg-type]  # four respondents
    return found


def at_step(tour: Tour, measured: Assessment, step: str) -> Hand:
    """Open the measurement at a step."""
    tour.inside.open_measurement(measured.stream, step)
    settle()
    return Hand(tour.program)


def seen(tour: Tour) -> str:
    """Return all that can be read, heard or pointed at now, in every window that is open."""
    dialogs = tour.window.findChildren(QDialog)
    windows = [window for window in (tour.window, *dialogs) if window.isVisible()]
    return "\n".join(
        text for window in windows for text in (window.windowTitle(), told(window), *sorted(all_texts(window)))
    )


def test_what_must_be_hidden_is_on_the_pages_of_the_assessor(tour: Tour, measured: Assessment) -> None:
    found = ""
    for step in ("employer", "employee", "observation", "weighing"):
        at_step(tour, measured, step)
        found += seen(tour)
    tour.go("dossiers")
    found += seen(tour)
    assert [words for words in (*SAID.values(), *RESULT, *PLACES, OTHER_PERSON) if words not in found] == []


@pytest.mark.parametrize(("by", "other"), [("employer", "employee"), ("employee", "employer")])
def test_nothing_of_others_is_seen_at_any_question(
    tour: Tour, measured: Assessment, by: Respondent, other: Respondent
) -> None:
    hidden = [*(words for who, words in SAID.items() if who != by), *RESULT, *PLACES, OTHER_PERSON, "Sam de Vries"]
    hand = at_step(tour, measured, by).press("F9")
    screens = [seen(tour)]
    for _ in range(len(questions_for(measured, by)) * 2):
        if "Dank u wel" in screens[-1]:
            break
        hand.press("Return")
        screens.append(seen(tour))
    assert "Dank u wel" in screens[-1], "the conversation came to its end"
    assert len(screens) > 5
    assert [words for words in hidden for screen in screens if words in screen] == []


def test_the_answer_that_is_chosen_is_ones_own(tour: Tour, measured: Assessment) -> None:
    hand = at_step(tour, measured, "employee").press("F9")
    while "vraag 1 van" not in seen(tour):
        tour.inside.talk.view.back.emit()  # type: ignore[union-attr]  # the conversation was just begun
        settle()
    assert hand.at("Hoe snel gaat dit werk").name().startswith("4"), "80, as the employee said; the employer said 60"


@pytest.mark.parametrize("key", ["Ctrl+K", "F1", "Alt+2", "Ctrl+PgUp", "Ctrl+PgDown", "Ctrl+Z", "F8", "Ctrl+Return"])
def test_no_key_leads_out_of_it(tour: Tour, measured: Assessment, key: str) -> None:
    hand = at_step(tour, measured, "employer").press("F9")
    before, count = seen(tour), measured.ledger.count
    hand.press(key)
    settle()
    assert seen(tour) == before
    assert measured.ledger.count == count


@pytest.mark.parametrize("key", ["Escape", "F9"])
def test_leaving_it_asks_for_the_assessor_and_comes_back_to_the_place(
    tour: Tour, measured: Assessment, key: str
) -> None:
    at_step(tour, measured, "employee").press("F9").press(key)
    settle()
    shown = seen(tour)
    assert "De kluis is op slot" in shown
    assert [words for words in (*SAID.values(), *RESULT, *PLACES, OTHER_PERSON, "Sam") if words in shown] == []
    tour.unlock()
    page = tour.window.page()
    assert page is not None
    assert page.title() == "Gesprek met de werknemer"


def test_titles_of_windows_never_name_anybody(tour: Tour, measured: Assessment) -> None:
    at_step(tour, measured, "weighing")
    dialogs = [tour.window.open_palette(), tour.window.open_sheet()]
    assert {window.windowTitle() for window in (tour.window, *dialogs)} == {"Loonmaat"}
    for dialog in dialogs:
        dialog.close()
