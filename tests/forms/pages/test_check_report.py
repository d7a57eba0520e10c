"""*Rapport controleren*: what is found is said in words, trust is a decision, and junk is only junk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from pytestqt.qtbot import QtBot

from app.desk import trust
from app.desk.assessment import Assessment
from app.desk.checking import CheckedReport, Content, Known
from app.desk.session import Session
from forms.pages.check_report import CheckReportPage
from forms.shell.window import MainWindow
from forms.theme import Look, Scheme, Theme
from forms.widgets.messages import ConfirmBox
from forms.widgets.words import Button
from forms.work import Works
from tests.helpers.accessibility import faults, told, walk_by_tab
from tests.helpers.reports import sign

Settled = Callable[[], None]


@pytest.fixture
def session(ready: Assessment) -> Session:
    """Return the session of an assessor who concluded a measurement."""
    return ready.session


@pytest.fixture
def page(session: Session, works: Works, window: MainWindow) -> CheckReportPage:
    """Return the page, shown."""
    made = CheckReportPage(session, works)
    window.show_page(made, "check")
    return made


@pytest.fixture
def signed(ready: Assessment, tmp_path: Path) -> Path:
    """Return a report that was signed by assessor and employer."""
    sign(ready, "assessor")
    file = tmp_path / "rapport.pdf"
    file.write_bytes(sign(ready, "employer"))
    return file


def test_a_report_of_our_own_is_told_with_who_when_and_what_changed(
    page: CheckReportPage, signed: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.checked, timeout=60_000) as found:
        page.check(signed)
    report = found.args[0]
    assert isinstance(report, CheckedReport)
    assert (report.known, report.content) == (Known.SAME, Content.EQUAL)
    said = page.told()
    for words in (
        "In orde", "precies het rapport dat in uw kluis staat", "Beoordelaar: Anna Jansen", "2 maart 2026",
        "Daarna is alleen getekend in het veld Werkgever", "Gezet op de laptop van de beoordelaar",
        "Vertrouwd. Dit certificaat staat zelf in uw lijst",
    ):  # fmt: skip
        assert words in said, words


def test_a_changed_byte_is_not_in_order_and_nothing_is_offered_to_trust(
    page: CheckReportPage, signed: Path, qtbot: QtBot
) -> None:
    content = bytearray(signed.read_bytes())
    content[len(content) // 3] ^= 1
    signed.write_bytes(content)
    with qtbot.waitSignal(page.checked, timeout=60_000):
        page.check(signed)
    assert page.verdict().startswith("Niet in orde")
    assert "niet vergeleken" in page.told()
    assert [one for one in page.findChildren(Button) if one.words() == "Dit certificaat vertrouwen"] == []


def test_dropping_a_file_checks_it(page: CheckReportPage, signed: Path, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(signed))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(5, 5).toPoint(), copy, data, left, none)
    page.dragEnterEvent(enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(page.checked, timeout=60_000):
        page.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none))
    assert page.verdict().startswith("In orde")


def test_trusting_is_asked_with_the_mark_and_can_be_taken_back(
    page: CheckReportPage, session: Session, signed: Path, qtbot: QtBot
) -> None:
    (mine,) = trust.trusted_people(session)
    trust.distrust(session, mine.fingerprint)
    page.entered()
    assert "vertrouwt nog niemand" in told(page)
    with qtbot.waitSignal(page.checked, timeout=60_000):
        page.check(signed)
    assert "staat nog niet vast" in page.verdict()
    ask = next(one for one in page.findChildren(Button) if one.words() == "Dit certificaat vertrouwen")
    ask.click()
    (box,) = page.findChildren(ConfirmBox)
    assert mine.fingerprint[:4].upper() in box.accessibleDescription()
    with qtbot.waitSignal(page.checked, timeout=60_000):
        box.accept()
    assert page.verdict().startswith("In orde")
    with qtbot.waitSignal(page.checked, timeout=60_000):
        page.trusted.distrusted.emit(mine.fingerprint)
    assert "staat nog niet vast" in page.verdict()


@pytest.mark.parametrize("junk", [b"", b"geen pdf", b"%PDF-1.7\n%%EOF\n"], ids=len)
def test_junk_is_told_as_that(page: CheckReportPage, tmp_path: Path, qtbot: QtBot, junk: bytes) -> None:
    file = tmp_path / "iets.pdf"
    file.write_bytes(junk)
    with qtbot.waitSignal(page.checked, timeout=60_000):
        page.check(file)
    assert "niet ondertekend of kan niet worden gecontroleerd" in page.verdict()


def test_a_file_that_is_gone_is_told_and_takes_the_last_outcome_away(
    page: CheckReportPage, signed: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.checked, timeout=60_000):
        page.check(signed)
    page.check(tmp_path / "weg.pdf")
    assert "niet gelezen" in page.message.words()
    assert page.verdict() == ""


def test_a_file_that_is_no_certificate_is_told(page: CheckReportPage, session: Session, tmp_path: Path) -> None:
    file = tmp_path / "brief.txt"
    file.write_bytes(b"Geachte heer")
    page.trust_file(file)
    assert "geen certificaat" in page.message.words()
    page.trust_file(tmp_path / "weg.pem")
    assert "niet gelezen" in page.message.words()
    assert len(trust.trusted_certificates(session)) == 1  # one's own, as before


def test_stopping_shows_nothing_half(page: CheckReportPage, signed: Path, settled: Settled) -> None:
    page.check(signed)
    page.bar.stop()
    settled()
    assert page.verdict() == ""
    wanted = page.primary()
    assert wanted.why_not == ""


@pytest.mark.parametrize("percent", [100, 200])
def test_the_outcome_can_be_heard_and_fits(
    page: CheckReportPage, signed: Path, theme: Theme, percent: int, qtbot: QtBot
) -> None:
    theme.choose(Look(Scheme.LIGHT, percent))
    with qtbot.waitSignal(page.checked, timeout=60_000):
        page.check(signed)
    qtbot.waitUntil(lambda: faults(page) == [], timeout=5000)  # once everything stands where it will stand
    sheet, room = page.sheet_and_room()
    assert sheet.width() <= room.width()
    assert page.first_focus() is page._verdict


def test_tab_goes_through_everything(page: CheckReportPage, window: MainWindow) -> None:
    page.focus_first()
    assert page.trusted.add in walk_by_tab(window)
