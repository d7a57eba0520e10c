"""*Kalibratie* as an assessor uses it: blind first, then how close, over time and beside colleagues."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.desk.calibration import attempts, cases, score_case
from app.desk.session import Session
from forms.pages.calibration import CalibrationPage
from forms.shell.window import MainWindow
from forms.theme import Look, Scheme, Theme
from tests.helpers.accessibility import faults, told, walk_by_tab


@pytest.fixture
def page(session: Session, window: MainWindow) -> CalibrationPage:
    """Return the page, shown, nothing scored yet."""
    made = CalibrationPage(session)
    window.show_page(made, "figures")
    return made


def score(page: CalibrationPage, value: str, why: str = "") -> None:
    """Type a value and a reason, and press Enter where the primary act is."""
    page.value.setFocus()
    QTest.keyClicks(page.value, value)
    QTest.keyClick(page.value, Qt.Key.Key_Tab)
    QTest.keyClicks(page.why, why)
    page.primary().run()


def test_a_case_is_read_blind(page: CalibrationPage, session: Session) -> None:
    heard = told(page)
    assert "Yusuf werkt 32 uur" in heard
    assert page.primary().text == "Waarde vastleggen"
    case = cases(session)[0]
    assert case.explanation.strip()[:30] not in heard
    assert "De referentie is" not in heard
    assert not page.progress.isVisible()


def test_the_reference_comes_after_the_value(page: CalibrationPage, session: Session) -> None:
    score(page, "70", "tempo 75, kwaliteit 95")
    assert page.verdict.text() == "U: 70%. De referentie is 64%: u zit 6 punten hoger."
    assert "0,75 x 0,95 x 0,90" in page.explanation.text()
    assert not page.value.isVisible()  # there is no second first time
    (kept,) = attempts(session)
    assert (kept.value, kept.why, kept.counts) == (Fraction(70), "tempo 75, kwaliteit 95", True)


def test_then_the_next_case(page: CalibrationPage) -> None:
    score(page, "64")
    assert page.verdict.text() == "U: 64%. De referentie is ook 64%."
    assert page.primary().text == "Volgende casus"
    page.primary().run()
    assert "Marit werkt bij een hoveniersbedrijf" in told(page)
    assert page.value.hasFocus()
    assert page.value.text() == ""


def test_all_cases_one_after_the_other(page: CalibrationPage, session: Session) -> None:
    for number, case in enumerate(cases(session)):
        if number:
            page.primary().run()
        score(page, str(case.gold))
    assert page.primary().why_not == "U hebt alle casussen gescoord."
    assert len(page.progress.attempts.lines()) == 5
    assert "Binnen 10 punten: 100%" in page.progress.norms.text()


def test_without_a_value_it_says_so(page: CalibrationPage, session: Session) -> None:
    page.primary().run()
    assert "Er staat nog geen waarde" in told(page)
    assert attempts(session) == ()


def test_a_value_that_cannot_be_is_told(page: CalibrationPage, session: Session) -> None:
    page.value.setFocus()
    QTest.keyClicks(page.value, "130")
    QTest.keyClick(page.value, Qt.Key.Key_Return)
    page.primary().run()
    assert "grootste getal dat hier kan is 100" in told(page)
    assert attempts(session) == ()


def test_how_close_over_time(page: CalibrationPage, session: Session) -> None:
    for key, value in (("inpakken", 84), ("groen", 60), ("kantine", 76)):
        score_case(session, key, Fraction(value), "")
    score_case(session, "groen", Fraction(71), "")
    page.entered()
    lines = page.progress.attempts.lines()
    assert [line[4] for line in lines] == ["0", "+2", "−11", "+20"]
    assert lines[0][5] == "telt niet mee: u kende het antwoord"
    assert page.progress.chart.isVisible()
    assert "nu 11 punten ernaast" in page.progress.chart.accessibleName()
    assert "Binnen 15 punten: 67%" in page.progress.norms.text()


def test_beside_colleagues_nobody_is_named(page: CalibrationPage, session: Session) -> None:
    score(page, "70")
    assert "nog geen collega" in page.progress.beside.text()
    score_case(replace(session, author="Bea Smit"), "inpakken", Fraction(60), "")
    score_case(replace(session, author="Cor Bos"), "inpakken", Fraction(80), "")
    page.entered()
    mine, theirs = page.progress.group.lines()
    assert mine[:3] == ["u", "1", "6"]
    assert (theirs[0], theirs[1], theirs[2], theirs[-1]) == ("collega's samen", "2", "10", "2")
    assert "te weinig casussen" in page.progress.beside.text()
    assert "Bea" not in told(page)


def test_a_colleague_is_still_blind(page: CalibrationPage, session: Session, window: MainWindow) -> None:
    score(page, "70")
    other = CalibrationPage(replace(session, author="Bea Smit"))
    window.show_page(other, "figures")
    assert other.primary().text == "Waarde vastleggen"
    assert "De referentie is" not in told(other)


@pytest.mark.parametrize("percent", [100, 200])
def test_it_can_be_heard_and_fits(page: CalibrationPage, theme: Theme, percent: int, qtbot: QtBot) -> None:
    score(page, "70")
    page.primary().run()
    score(page, "60")
    theme.choose(Look(Scheme.DARK, percent))
    qtbot.waitUntil(lambda: faults(page) == [], timeout=5000)
    sheet, room = page.sheet_and_room()
    assert sheet.width() <= room.width()


def test_tab_goes_through_everything_and_back(page: CalibrationPage, window: MainWindow) -> None:
    page.focus_first()
    stops = walk_by_tab(window)
    assert {page.case, page.value, page.why} <= set(stops)
