"""A person's story in the window: seen at a glance, added to by keyboard, printed; and two measurements beside it."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desk.assessment import Assessment
from app.desk.follow import add_appointment, add_goal, add_note, agree_on, follow_up, start_second_opinion
from app.desk.repeat import start_repeat
from app.desk.session import Session
from forms.inside import Inside
from forms.pages.dossier import DossierPage
from forms.pages.side_by_side import SideBySidePage
from forms.pages.story import StoryPage
from forms.pages.story_acts import StoryActPage
from forms.shell.window import MainWindow
from forms.theme import Look, Scheme, Theme
from forms.widgets.fields import PickField
from forms.work import Works
from tests.desk.test_registers import concluded
from tests.helpers.accessibility import faults, told, walk_by_tab

DAY = datetime.date


@pytest.fixture
def first(session: Session) -> Assessment:
    """Return a measurement that was concluded."""
    return concluded(session)


@pytest.fixture
def second(first: Assessment, session: Session) -> Assessment:
    """Return a repeat of it, in which the pace of the first task went up."""
    again = start_repeat(session, first.stream)
    again.set_field("dates.visit", "2026-03-02")
    row = again.rows_of("main_task")[0][0]
    again.answer("pace", row, "assessor", "80", "gewend aan de machine")
    return again


@pytest.fixture
def inside(session: Session, window: MainWindow, works: Works) -> Inside:
    """Return everything behind the lock, as the program has it."""
    return Inside(session, window, works)


@pytest.fixture
def page(first: Assessment, inside: Inside) -> StoryPage:
    """Return the story of the measured person, shown."""
    inside.open_story(first.dossier.stream)
    assert inside.story_page is not None
    return inside.story_page


def act_page(window: MainWindow) -> StoryActPage:
    """Return the act that is asked now."""
    found = window.page()
    assert isinstance(found, StoryActPage)
    return found


def type_into(text: str) -> None:
    """Type into what has the focus."""
    QTest.keyClicks(QApplication.focusWidget(), text)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    QTest.keyClick(QApplication.focusWidget(), key, modifier)
    QApplication.processEvents()


def finish_with_ctrl_enter() -> None:
    """Do the primary act."""
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_the_dossier_leads_to_the_story(first: Assessment, inside: Inside, window: MainWindow) -> None:
    inside.open_dossier(first.dossier.stream)
    shown = window.page()
    assert isinstance(shown, DossierPage)
    assert "Terugkijken, doelen en afspraken" in [command.title for command in shown.commands()]
    shown.look_back.setFocus()
    press(Qt.Key.Key_Return)
    assert isinstance(window.page(), StoryPage)
    assert window.page().title() == "Terugkijken: Sam de Vries"  # type: ignore[union-attr]  # it is one


def test_a_measurement_is_told_whole(page: StoryPage, first: Assessment) -> None:
    (line,) = page.points.lines
    assert line[:2] == ("2 maart 2026", "eerste meting")
    assert line[2].startswith(f"{first.outcome.percent}% (marge ")
    assert line[4] == "afgerond"
    heard = told(page)
    assert "Gemeten door: Anna Jansen" in heard
    assert f"kenmerk {first.definition.sha256[:8]}" in heard
    decided = {row[0]: row[1:] for row in page.decided.lines}
    assert decided["Tempo (Strijken en vouwen)"] == ("70 van 100 geteld = 70%", "gezien op de werkplek")


def test_the_picture_says_in_words_what_it_shows(page: StoryPage, first: Assessment) -> None:
    assert page.picture.isVisible()
    assert f"{first.outcome.percent} procent" in page.picture.accessibleName()


def test_a_goal_by_keyboard(page: StoryPage, first: Assessment, window: MainWindow, session: Session) -> None:
    finish_with_ctrl_enter()  # the primary act of the story
    asked = act_page(window)
    assert asked.title() == "Doel afspreken"
    about = asked.rows["about"].field
    assert isinstance(about, PickField)
    while about.currentText() != "Tempo (Sorteren)":
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Tab)
    type_into("Elke week een doos meer")
    press(Qt.Key.Key_Tab)
    type_into("1-6-2026")
    finish_with_ctrl_enter()
    assert window.page() is page
    (goal,) = follow_up(session, first.dossier.stream).goals
    assert (goal.measurement, goal.item, goal.text, goal.again) == (
        first.stream, "pace", "Elke week een doos meer", DAY(2026, 6, 1),
    )  # fmt: skip
    assert page.goals.lines == [("Tempo (Sorteren)", "Elke week een doos meer", "1 juni 2026", "")]
    assert "Eerstvolgende dag om te kijken: 1 juni 2026: Elke week een doos meer" in told(page)
    assert window.foot.status.text() == "Doel vastgelegd."


def test_a_goal_is_brought_up_to_date_and_finished(
    page: StoryPage, first: Assessment, window: MainWindow, session: Session
) -> None:
    add_goal(session, first.dossier.stream, ("", "", ""), "Een doos meer", DAY(2026, 6, 1))
    page.entered()
    page.goals.setFocus()
    press(Qt.Key.Key_Return)
    asked = act_page(window)
    assert asked.title() == "Doel bijwerken"
    asked.rows["outcome"].field.setFocus()
    type_into("Gehaald in mei")
    finish_with_ctrl_enter()
    assert page.goals.lines == [("het geheel", "Een doos meer", "afgerond", "Gehaald in mei")]
    assert QApplication.focusWidget() is page.goals


def test_what_is_missing_is_told_beneath_its_field(page: StoryPage, window: MainWindow, first: Assessment) -> None:
    page.acts["agree"].click()
    asked = act_page(window)
    finish_with_ctrl_enter()
    assert asked.rows["agreed"].error() == "Vul de waarde in die is afgesproken."
    type_into("70")
    finish_with_ctrl_enter()
    assert [asked.rows[name].error()[:21] for name in ("who", "why", "basis")] == [
        "Hier ontbreekt wie di", "Hier ontbreekt waarom", "Hier ontbreekt waarop",
    ]  # fmt: skip
    assert QApplication.focusWidget() is asked.rows["who"].field


def test_an_agreed_value_stands_beside_the_measured_one(page: StoryPage, window: MainWindow, first: Assessment) -> None:
    page.acts["agree"].click()
    for text in ("70", "gemeente en werkgever", "de second opinion", "het gesprek van 3 maart"):
        type_into(text)
        press(Qt.Key.Key_Tab)
    finish_with_ctrl_enter()
    assert page.points.lines[0][2].endswith("; afgesproken 70%")
    heard = told(page)
    assert f"70% in plaats van de gemeten {first.outcome.percent}%. Afgesproken door gemeente en werkgever." in heard
    assert "Waarom: de second opinion. Op grond van: het gesprek van 3 maart." in heard
    assert "afgesproken 70%" in page.picture.accessibleName()


def test_an_appointment_needs_a_day(page: StoryPage, window: MainWindow) -> None:
    page.acts["appointment"].click()
    asked = act_page(window)
    finish_with_ctrl_enter()
    assert asked.rows["on"].error() == "Kies een dag."
    type_into("1-5-2026")
    press(Qt.Key.Key_Tab)
    type_into("Langs op het werk")
    finish_with_ctrl_enter()
    assert page.appointments.lines == [("1 mei 2026", "Langs op het werk", "")]


def test_a_note_and_a_forfait(page: StoryPage, window: MainWindow) -> None:
    page.acts["note"].click()
    press(Qt.Key.Key_Tab)
    type_into("Werkt graag in de ochtend")
    finish_with_ctrl_enter()
    assert page.notes.lines == [("het geheel", "Werkt graag in de ochtend", "Anna Jansen, 2 maart 2026")]
    page.acts["lump_sum"].click()
    type_into("1-4-2026")
    finish_with_ctrl_enter()
    assert "Het forfait loopt af op 1 april 2026." in told(page)


def test_a_view_that_was_asked_is_told_until_it_comes(second: Assessment, inside: Inside, window: MainWindow) -> None:
    inside.open_story(second.dossier.stream)
    page = inside.story_page
    assert page is not None
    page.points.selectRow([line[4] for line in page.points.lines].index("concept"))
    page.acts["view"].click()
    finish_with_ctrl_enter()
    assert "Zienswijze gevraagd aan de werknemer op 2 maart 2026; nog niet gekomen." in told(page)


def test_a_second_opinion_of_the_same_kind_is_refused_in_words(page: StoryPage, window: MainWindow) -> None:
    page.acts["opinion"].click()
    finish_with_ctrl_enter()
    assert "Dezelfde beoordelaar met dezelfde methode is geen second opinion." in act_page(window).message.words()


def test_the_first_measurement_stays_shut_while_a_second_opinion_is_made(
    page: StoryPage, first: Assessment, inside: Inside, window: MainWindow, session: Session
) -> None:
    start_second_opinion(session, first.stream, "activa-stijl")
    page.entered()
    page.points.selectRow([line[2] for line in page.points.lines].index("nog dicht"))
    heard = told(page)
    assert f"{first.outcome.percent}%" not in heard
    assert "blijft dicht zolang uw second opinion niet is afgerond" in heard
    assert not page.acts["open"].isVisible()
    inside.open_measurement(first.stream)
    assert inside.road is None
    assert "blijft dicht" in page.message.words()
    inside.open_dossier(first.dossier.stream)
    shown = window.page()
    assert isinstance(shown, DossierPage)
    assert f"{first.outcome.percent} %" not in told(shown)
    assert shown.primary().text == "Nieuwe meting"


def test_the_story_is_kept_as_pdf_and_as_vectors(page: StoryPage, tmp_path: Path, settled: Callable[[], None]) -> None:
    page.save_pdf(tmp_path / "verhaal.pdf")
    settled()
    page.save_svg(tmp_path / "verhaal.svg")
    settled()
    assert (tmp_path / "verhaal.pdf").read_bytes().startswith(b"%PDF-")
    assert (tmp_path / "verhaal.svg").read_text(encoding="utf-8").startswith("<svg")
    page.save_pdf(tmp_path / "weg" / "verhaal.pdf")
    settled()
    assert "deze map is er niet meer" in page.message.words()


# Side by side


@pytest.fixture
def beside(second: Assessment, inside: Inside, window: MainWindow) -> SideBySidePage:
    """Return two measurements side by side, reached from the story by keyboard."""
    inside.open_story(second.dossier.stream)
    assert inside.story_page is not None
    inside.story_page.acts["beside"].setFocus()
    press(Qt.Key.Key_Return)
    found = window.page()
    assert isinstance(found, SideBySidePage)
    return found


def test_what_changed_comes_first_with_its_reason(beside: SideBySidePage) -> None:
    assert beside.found is not None
    verdicts = [line[4] for line in beside.table.lines]
    assert verdicts == sorted(verdicts)
    changed = next(line for line in beside.table.lines if line[0] == "Tempo (Strijken en vouwen)")
    one, other = ("70 van 100 geteld = 70%", "80%")
    assert changed[1:3] in ((one, other), (other, one))
    assert {"anders", "gelijk"} == set(verdicts)


def test_other_two_can_be_chosen(beside: SideBySidePage) -> None:
    streams = (beside.before.value(), beside.after.value())
    beside.before.set_value(streams[1])
    beside.after.set_value(streams[0])
    beside.before.activated.emit(0)
    assert beside.found is not None
    assert (beside.found.before.stream, beside.found.after.stream) == (streams[1], streams[0])


def test_going_back_from_side_by_side(beside: SideBySidePage, window: MainWindow) -> None:
    beside.back.emit()
    assert isinstance(window.page(), StoryPage)


# Seen, heard, reached


@pytest.fixture
def full(second: Assessment, inside: Inside) -> StoryPage:
    """Return a story with something of everything, shown."""
    session, dossier = second.session, second.dossier.stream
    first = second.draft.previous
    agree_on(session, first, Fraction(70), who="gemeente", why="bezwaar", basis="beschikking")
    add_goal(session, dossier, (first, "pace", ""), "Een doos meer", DAY(2026, 6, 1))
    add_note(session, dossier, ("", "", ""), "Gaat goed")
    add_appointment(session, dossier, DAY(2026, 5, 1), "Langs")
    inside.open_story(dossier)
    assert inside.story_page is not None
    return inside.story_page


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_it_can_be_heard_and_fits(full: StoryPage, theme: Theme, scheme: Scheme, percent: int, qtbot: QtBot) -> None:
    theme.choose(Look(scheme, percent))
    qtbot.waitUntil(lambda: faults(full) == [], timeout=5000)
    sheet, room = full.sheet_and_room()
    assert sheet.width() <= room.width()


@pytest.mark.parametrize("percent", [100, 200])
def test_side_by_side_can_be_heard_and_fits(beside: SideBySidePage, theme: Theme, percent: int, qtbot: QtBot) -> None:
    theme.choose(Look(Scheme.LIGHT, percent))
    qtbot.waitUntil(lambda: faults(beside) == [], timeout=5000)
    sheet, room = beside.sheet_and_room()
    assert sheet.width() <= room.width()


@pytest.mark.parametrize("act", ["goal", "note", "appointment", "agree", "opinion", "lump_sum"])
def test_every_act_can_be_heard_and_fits(
    page: StoryPage, window: MainWindow, theme: Theme, act: str, qtbot: QtBot
) -> None:
    page.acts[act].click()
    theme.choose(Look(Scheme.LIGHT, 200))
    qtbot.waitUntil(lambda: faults(act_page(window)) == [], timeout=5000)
    sheet, room = act_page(window).sheet_and_room()
    assert sheet.width() <= room.width()


def test_tab_goes_through_everything(page: StoryPage, window: MainWindow) -> None:
    page.focus_first()
    stops = walk_by_tab(window)
    assert {page.points, page.decided, page.acts["agree"], page.acts["note"], page.acts["pdf"]} <= set(stops)
