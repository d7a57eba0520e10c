"""Many at once: chosen by keyboard, told per row, stopped when asked, and one that fails fails alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.desk import batch, documents
from app.desk.assessment import Assessment
from app.errors import LoonmaatError
from app.reports.subject import Subject
from forms.pages.batch import BatchPage
from forms.shell.window import MainWindow
from forms.theme import Look, Scheme, Theme
from forms.work import Works
from tests.helpers.accessibility import faults, walk_by_tab

Settled = Callable[[], None]


@pytest.fixture
def page(ready: Assessment, works: Works, window: MainWindow) -> BatchPage:
    """Return the page, shown, with three measurements that were concluded."""
    for _number in range(2):
        copied(ready)
    made = BatchPage(ready.session, works)
    window.show_page(made, "reports")
    return made


def copied(assessment: Assessment) -> None:
    """Put a second measurement beside one that is concluded: the same entries under another id."""
    session = assessment.session
    stream = session.means.new_id()
    for one in session.vault.entries(assessment.stream):
        session.vault.append(
            replace(one, id=session.means.new_id(), stream=stream, number=0, link=""), assessment._summary(one.at)
        )


def made_all(page: BatchPage, qtbot: QtBot) -> None:
    """Start, and wait until the page says how it went."""
    page.start()
    qtbot.waitUntil(lambda: not page.message.isHidden(), timeout=60_000)


def test_every_chosen_one_is_made_and_each_row_says_so(page: BatchPage, tmp_path: Path, qtbot: QtBot) -> None:
    page.folder.set_value(str(tmp_path))
    page.everything.click()
    wanted = page.primary()
    assert (wanted.text, wanted.why_not) == ("3 documenten maken", "")
    made_all(page, qtbot)
    assert len(list(tmp_path.glob("*.pdf"))) == 3
    assert all("gemaakt: Rapport Loonwaardemeting - Sam de Vries - 2026-03-02" in row for row in page.rows())
    assert "Gemaakt: 3. Niet gemaakt: 0." in page.message.words()


def test_one_that_fails_does_not_stop_the_rest(
    page: BatchPage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []

    def now_and_then(subject: Subject, order: object) -> bytes:
        calls.append(subject.measurement.id)
        if len(calls) == 2:
            raise LoonmaatError("Hier ontbreekt iets.")
        return documents.report_bytes(subject, order)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(batch, "report_bytes", now_and_then)
    page.folder.set_value(str(tmp_path))
    page.everything.click()
    made_all(page, qtbot)
    assert len(list(tmp_path.glob("*.pdf"))) == 2
    assert "niet gemaakt: Hier ontbreekt iets." in page.rows()[1]
    assert "Gemaakt: 2. Niet gemaakt: 1. Bij elke regel staat waarom." in page.message.words()
    assert len(list(page._checked())) == 1  # what failed stays chosen, to be tried again


def test_stopping_finishes_the_one_at_hand_and_begins_no_other(page: BatchPage, tmp_path: Path, qtbot: QtBot) -> None:
    page.folder.set_value(str(tmp_path))
    page.everything.click()
    page.start()
    page.bar.stop()
    qtbot.waitUntil(lambda: not page.message.isHidden(), timeout=60_000)
    assert len(list(tmp_path.glob("*.pdf"))) == 1
    assert "2 niet meer begonnen" in page.message.words()
    assert list(tmp_path.glob("*.deel")) == []


def test_a_folder_that_is_not_there_is_told_before_anything(page: BatchPage, tmp_path: Path) -> None:
    page.folder.set_value(str(tmp_path / "weg"))
    page.everything.click()
    page.start()
    assert page.bar.words() == ""
    assert "Deze map is er niet" in page._folder_row.error()


def test_a_folder_that_goes_away_meanwhile_is_told_per_row(page: BatchPage, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "usb"
    folder.mkdir()
    page.folder.set_value(str(folder))
    page.everything.click()
    page.start()
    folder.rmdir()
    qtbot.waitUntil(lambda: not page.message.isHidden(), timeout=60_000)
    assert all("map is er niet meer" in row for row in page.rows())


def test_choosing_and_searching_with_the_keyboard(page: BatchPage, qtbot: QtBot) -> None:
    page.list.setFocus()
    page.list.setCurrentRow(0)
    QTest.keyClick(page.list, Qt.Key.Key_Space)
    assert page.primary().text == "1 document maken"
    QTest.keyClicks(page.search, "niemand")
    qtbot.waitUntil(lambda: page.list.count() == 0, timeout=5000)
    assert page.primary().why_not == "Kies eerst metingen."


@pytest.mark.parametrize("percent", [100, 200])
def test_it_can_be_heard_and_fits(page: BatchPage, theme: Theme, percent: int, qtbot: QtBot) -> None:
    theme.choose(Look(Scheme.LIGHT, percent))
    qtbot.waitUntil(lambda: faults(page) == [], timeout=5000)  # once everything stands where it will stand
    sheet, room = page.sheet_and_room()
    assert sheet.width() <= room.width()


def test_tab_goes_through_everything(page: BatchPage, window: MainWindow) -> None:
    page.focus_first()
    assert page.list in walk_by_tab(window)
