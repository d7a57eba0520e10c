"""*Vandaag*: grouped by how soon, opened with Enter, kept as a calendar that names nobody; all by keyboard."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desk.assessment import Assessment
from app.desk.dossiers import new_dossier
from app.desk.follow import add_appointment, add_goal, ask_view, set_lump_sum
from app.desk.session import Session
from forms import turns
from forms.pages.today import DRAFTS, LATE, LATER, NOW, WEEK, TodayPage
from forms.shell.window import MainWindow
from forms.theme import Look, Scheme, Theme
from forms.work import Works
from tests.desk.test_registers import concluded
from tests.helpers.accessibility import faults, walk_by_tab
from tests.helpers.desk import answered

DAY = datetime.date
TODAY = DAY(2026, 3, 2)


@pytest.fixture
def measured(session: Session) -> Assessment:
    """Return a concluded measurement with a goal long past, an appointment today, one next week, and a lump sum."""
    one = concluded(session)
    dossier = one.dossier.stream
    assert session.means.today() == TODAY
    add_goal(session, dossier, (one.stream, "pace", ""), "Bespreek het tempo", DAY(2026, 2, 27))
    add_appointment(session, dossier, TODAY, "Bellen met Noor")
    add_appointment(session, dossier, DAY(2026, 3, 8), "Langs op het werk")
    set_lump_sum(session, dossier, DAY(2026, 4, 1))
    return one


@pytest.fixture
def draft(session: Session) -> Assessment:
    """Return a draft of which the employee was asked for a view, which did not come."""
    one = answered(session)
    ask_view(session, one.dossier.stream, one.stream, "employee", DAY(2026, 2, 20))
    return one


@pytest.fixture
def page(measured: Assessment, draft: Assessment, works: Works, window: MainWindow) -> TodayPage:
    """Return the page, shown."""
    assert measured.session is draft.session
    made = TodayPage(draft.session, works)
    window.show_page(made, "today")
    return made


def lines(page: TodayPage, group: str) -> list[tuple[str, ...]]:
    """Return when and what of each line of a group."""
    return [line[:2] for line in page.groups[group].table.lines]


def test_what_is_due_stands_in_groups_the_longest_overdue_first(page: TodayPage, draft: Assessment) -> None:
    assert lines(page, LATE) == [
        ("20 februari 2026: 10 dagen te laat", "Zienswijze gevraagd. Gevraagd aan de werknemer"),
        ("27 februari 2026: 3 dagen te laat", "Doel bespreken. Bespreek het tempo"),
    ]
    assert lines(page, NOW) == [("vandaag", "Afspraak. Bellen met Noor")]
    assert lines(page, WEEK) == [("8 maart 2026", "Afspraak. Langs op het werk")]
    assert lines(page, LATER) == [("1 april 2026", "Forfait loopt af. Dan moet de loonwaarde gemeten zijn")]
    (unfinished,) = lines(page, DRAFTS)
    assert unfinished[1].startswith("Meting afmaken. Nog ")
    assert page.groups[LATE].table.lines[1][2] == "Sam de Vries  ·  Wasserij De Lelie"


def test_what_is_late_says_so_in_words_beside_its_sign(page: TodayPage) -> None:
    assert page.groups[LATE].table.accessibleName() == "Te laat (2)"
    heard = page.groups[LATE].table.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.startswith("27 februari 2026: 3 dagen te laat, Doel bespreken. Bespreek het tempo, Sam de Vries")


def test_enter_opens_what_a_line_is_about(
    page: TodayPage, measured: Assessment, draft: Assessment, qtbot: QtBot
) -> None:
    table = page.groups[LATE].table
    assert QApplication.focusWidget() is table
    with qtbot.waitSignal(page.measurement_wanted) as told:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [draft.stream]
    QTest.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.story_wanted) as told:
        QTest.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [measured.dossier.stream]
    page.groups[LATER].table.setFocus()
    with qtbot.waitSignal(page.dossier_wanted) as told:
        QTest.keyClick(page.groups[LATER].table, Qt.Key.Key_Return)
    assert told.args == [measured.dossier.stream]


def test_looking_further_ahead_shows_the_repeat(page: TodayPage, measured: Assessment) -> None:
    assert all("Opnieuw meten" not in line[1] for line in lines(page, LATER))
    page.ahead.setFocus()
    QTest.keyClick(page.ahead, Qt.Key.Key_End)
    page.ahead.activated.emit(page.ahead.currentIndex())
    assert lines(page, LATER)[-1] == ("2 maart 2027", "Opnieuw meten")


def test_the_calendar_holds_every_day_and_nobody(page: TodayPage, tmp_path: Path) -> None:
    page.save_calendar(tmp_path / "agenda.ics")
    written = (tmp_path / "agenda.ics").read_text(encoding="utf-8")
    assert written.count("BEGIN:VEVENT") == 5
    assert [secret for secret in ("Sam", "Vries", "Lelie", "Noor", "tempo") if secret in written] == []
    assert page.message.words().startswith("5 afspraken staan in agenda.ics.")
    assert page.groups[LATE].items[0].code in written


def test_a_calendar_that_cannot_be_written_says_why(page: TodayPage, tmp_path: Path) -> None:
    page.save_calendar(tmp_path / "weg" / "agenda.ics")
    assert "deze map is er niet meer" in page.message.words()


def test_the_count_is_of_what_is_due_until_today(page: TodayPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.counted) as told:
        page.refresh()
    assert told.args == [3]


def test_with_nothing_due_the_page_says_so(session: Session, works: Works, window: MainWindow) -> None:
    page = TodayPage(session, works)
    window.show_page(page, "today")
    assert page._none.isVisible()
    assert page.primary() is None
    assert not any(view.isVisible() for view in page.groups.values())


def test_when_much_changed_it_is_looked_up_by_turns(
    page: TodayPage, session: Session, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    for _number in range(60):
        new_dossier(session)
    monkeypatch.setattr(turns, "SLICE_MS", 0)
    page.groups[LATE].show_items((), ())
    page.refresh()
    assert lines(page, LATE) == []
    qtbot.waitUntil(lambda: len(lines(page, LATE)) == 2, timeout=10_000)
    page.refresh()
    assert len(lines(page, LATE)) == 2


@pytest.mark.parametrize("percent", [100, 200])
def test_it_can_be_heard_and_fits(page: TodayPage, theme: Theme, percent: int, qtbot: QtBot) -> None:
    theme.choose(Look(Scheme.LIGHT, percent))
    qtbot.waitUntil(lambda: faults(page) == [], timeout=5000)
    sheet, room = page.sheet_and_room()
    assert sheet.width() <= room.width()


def test_tab_goes_through_every_group(page: TodayPage, window: MainWindow) -> None:
    page.focus_first()
    assert {view.table for view in page.groups.values()} <= set(walk_by_tab(window))
