"""*Register in en uit* as somebody uses it: choose, point out columns, mend, take in, stop, undo, hand out."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desk.figures import make_table
from app.desk.registers import dry_run, import_register, imports
from app.desk.session import Session
from forms.pages.register import RegisterPage
from forms.shell.window import MainWindow
from forms.theme import Look, Scheme, Theme
from forms.work import Works
from tests.helpers.accessibility import faults, told, walk_by_tab
from tests.helpers.pilot_register import write_register
from tests.helpers.workbooks import GOOD, ole, with_cell, workbook

Wait = Callable[[], None]


@pytest.fixture
def page(session: Session, works: Works, window: MainWindow) -> RegisterPage:
    """Return the page, shown, at an empty vault."""
    made = RegisterPage(session, works)
    window.show_page(made, "figures")
    return made


@pytest.fixture
def wait(page: RegisterPage, works: Works, qtbot: QtBot) -> Wait:
    """Return a way to wait until nothing is going on any more."""

    def until() -> None:
        for _ in range(3):
            QApplication.processEvents()
            qtbot.waitUntil(lambda: works.running == 0 and not page.taking.is_busy(), timeout=60_000)
            qtbot.waitUntil(page.handing.start.isEnabled, timeout=60_000)

    return until


def counted(session: Session) -> int:
    """Return how many measurements the figures count."""
    return make_table(session, "per-method").total.n


# --- in ----------------------------------------------------------------------------------------------------------


def test_a_good_register_goes_in_after_it_was_looked_through(
    page: RegisterPage, session: Session, wait: Wait, tmp_path: Path
) -> None:
    page.open(write_register(tmp_path / "pilot.xlsx"))
    wait()
    assert page.taking.run.heading.text() == "Alles klopt: 247 metingen kunnen worden ingelezen."
    assert "Dariuz: 93" in page.taking.run.told.text()
    assert counted(session) == 0
    assert page.primary().text == "247 metingen inlezen"
    page.primary().run()
    wait()
    assert counted(session) == 247
    assert "ingelezen en tellen mee" in page.message.words()
    assert page.imports.table.lines()[0][0] == "pilot.xlsx"
    assert page.primary().text == "Register kiezen"


def test_every_problem_is_told_per_cell_and_nothing_goes_in(
    page: RegisterPage, session: Session, wait: Wait, tmp_path: Path
) -> None:
    page.open(
        workbook(tmp_path / "r.xlsx", [GOOD, with_cell(pseudoniem="8", loonwaarde=130), with_cell(datum="30-2-12")])
    )
    wait()
    assert [line[0] for line in page.taking.run.faults.lines()] == ["Metingen!E3", "Metingen!D4"]
    assert "130 kan niet" in told(page)
    assert page.taking.run.faults.hasFocus()  # where one goes on reading
    page.taking.take()
    wait()
    assert counted(session) == 0
    assert imports(session) == []


def test_a_file_that_was_mended_is_looked_through_again(page: RegisterPage, wait: Wait, tmp_path: Path) -> None:
    file = workbook(tmp_path / "r.xlsx", [with_cell(loonwaarde=130)])
    page.open(file)
    wait()
    assert page.primary().text == "Opnieuw nakijken"
    workbook(file, [GOOD])
    page.primary().run()
    wait()
    assert page.primary().text == "1 meting inlezen"


def test_the_focus_stays_on_the_page_when_what_has_it_goes_away(page: RegisterPage, wait: Wait, tmp_path: Path) -> None:
    page.open(workbook(tmp_path / "r.xlsx", [with_cell(loonwaarde=130)]))
    wait()
    assert page.taking.run.faults.hasFocus()
    page.open(workbook(tmp_path / "goed.xlsx"))
    wait()
    assert page.taking.choose.hasFocus()


def test_the_list_of_problems_can_be_saved(page: RegisterPage, wait: Wait, tmp_path: Path) -> None:
    page.open(workbook(tmp_path / "r.xlsx", [with_cell(pseudoniem=str(one), loonwaarde=130) for one in range(300)]))
    wait()
    assert len(page.taking.run.faults.lines()) == 200
    assert page.taking.run.more.text() == "Nog 100 problemen staan in de lijst."
    page.taking.write_list(tmp_path / "lijst.csv")
    wait()
    lines = (tmp_path / "lijst.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 301
    assert lines[1].startswith("Metingen!E2;")


def test_a_file_that_is_refused_whole_is_told_with_the_reason(page: RegisterPage, wait: Wait, tmp_path: Path) -> None:
    file = tmp_path / "geheim.xlsx"
    file.write_bytes(ole("EncryptedPackage"))
    page.open(file)
    wait()
    assert "wachtwoord" in page.message.words()
    assert page.primary().text == "Register kiezen"


def test_the_same_register_does_not_go_in_twice(
    page: RegisterPage, session: Session, wait: Wait, tmp_path: Path
) -> None:
    file = workbook(tmp_path / "r.xlsx")
    import_register(session, dry_run(session, file))
    page.open(file)
    wait()
    assert "al ingelezen" in told(page)
    assert page.primary().text == "Opnieuw nakijken"


def test_a_file_can_be_dropped_on_the_page(page: RegisterPage, wait: Wait, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(workbook(tmp_path / "r.xlsx")))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPointF(9, 9), copy, data, left, none))
    wait()
    assert page.primary().text == "1 meting inlezen"


# --- other people's columns --------------------------------------------------------------------------------------

FOREIGN = ("Klant nr", "Plaats", "Instrument", "Dag", "LW", "Geboortejaar", "Duur uitkering", "Vrij")


def test_columns_with_other_words_are_pointed_out_with_the_keyboard(
    page: RegisterPage, session: Session, wait: Wait, tmp_path: Path
) -> None:
    page.open(workbook(tmp_path / "anders.xlsx", heading=FOREIGN))
    wait()
    assert "Wijs nog aan waar dit staat: Pseudoniem, Gemeente, Datum meting." in told(page)
    assert page.primary().why_not == "Wijs eerst alle verplichte kolommen aan."
    for heading, letters in (("Klant nr", "Pseu"), ("Plaats", "Gemeente"), ("Dag", "Datum")):
        pick = page.taking.mapping.pick(heading)
        pick.setFocus()
        QTest.keyClicks(pick, letters)
    assert page.taking.mapping.missing() == []
    page.primary().run()
    wait()
    assert page.primary().text == "1 meting inlezen"
    page.primary().run()
    wait()
    assert counted(session) == 1
    assert make_table(session, "per-municipality").rows[0].label == "Oss"


def test_a_column_can_be_left_out(page: RegisterPage, wait: Wait, tmp_path: Path) -> None:
    page.open(workbook(tmp_path / "r.xlsx", [with_cell(geboortejaar="heel lang geleden")]))
    wait()
    assert page.taking.run.faults.lines()
    page.taking.mapping.turn.click()
    pick = page.taking.mapping.pick("Geboortejaar")
    pick.setCurrentIndex(0)
    pick.activated.emit(0)
    page.primary().run()
    wait()
    assert page.primary().text == "1 meting inlezen"


def test_an_empty_register_can_be_made_and_goes_through(page: RegisterPage, wait: Wait, tmp_path: Path) -> None:
    target = tmp_path / "leeg.xlsx"
    page.taking.write_template(target)
    wait()
    assert load_workbook(target).sheetnames == ["Metingen", "Uitleg", "_lijsten"]
    page.open(target)
    wait()
    assert page.taking.mapping.missing() == []
    assert "Er staat geen enkele meting in" in told(page)


# --- stopping and undoing ----------------------------------------------------------------------------------------


def test_stopping_an_import_leaves_nothing(page: RegisterPage, session: Session, wait: Wait, tmp_path: Path) -> None:
    page.open(workbook(tmp_path / "r.xlsx", [with_cell(pseudoniem=str(one)) for one in range(2000)]))
    wait()
    page.primary().run()
    box = page.taking._box
    assert box is not None
    assert box.isModal()
    QTest.keyClick(box, Qt.Key.Key_Escape)
    wait()
    assert not box.isVisible()
    assert imports(session) == []
    assert counted(session) == 0
    assert page.primary().text == "2000 metingen inlezen"


def test_leaving_halfway_leaves_nothing(page: RegisterPage, session: Session, wait: Wait, tmp_path: Path) -> None:
    """The lock may come while an import is going on: the vault closes over a transaction that was rolled back."""
    page.open(workbook(tmp_path / "r.xlsx", [with_cell(pseudoniem=str(one)) for one in range(2000)]))
    wait()
    page.primary().run()
    assert page.taking.is_busy()
    page.left()
    assert not page.taking.is_busy()
    assert imports(session) == []


def test_an_import_is_undone_as_a_whole_after_a_question(
    page: RegisterPage, session: Session, wait: Wait, tmp_path: Path
) -> None:
    import_register(session, dry_run(session, workbook(tmp_path / "r.xlsx")))
    page.entered()
    QTest.keyClicks(page.imports.why, "verkeerd bestand")
    page.imports.undo.click()
    assert counted(session) == 1
    assert page.imports.box is not None
    page.imports.box.accept()
    assert counted(session) == 0
    assert page.imports.table.lines()[0][-1] == "ongedaan gemaakt"
    assert not page.imports.undo.isEnabled()
    assert "1 meting telt niet meer mee" in page.message.words()
    batch = imports(session)[0].stream
    assert session.vault.entries(batch)[-1].body == {"why": "verkeerd bestand"}


# --- out ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["xlsx", "csv", "json"])
def test_all_measurements_go_out(page: RegisterPage, session: Session, wait: Wait, tmp_path: Path, kind: str) -> None:
    import_register(session, dry_run(session, workbook(tmp_path / "r.xlsx")))
    page.handing.format.set_value(kind)
    target = tmp_path / f"uit.{kind}"
    page.handing.write_to(target)
    wait()
    assert target.stat().st_size > 50
    assert f"De metingen staan in uit.{kind}." in page.message.words()
    if kind == "json":
        (row,) = json.loads(target.read_text(encoding="utf-8"))["rows"]
        assert (row["pseudonym"], row["municipality"]) == ("007", "Oss")


def test_for_research_nobody_can_be_recognised(
    page: RegisterPage, session: Session, wait: Wait, tmp_path: Path
) -> None:
    import_register(session, dry_run(session, workbook(tmp_path / "r.xlsx")))
    page.handing.pseudonymous.click()
    assert "AVG" in told(page.handing)
    page.handing.format.set_value("json")
    page.handing.write_to(tmp_path / "o.json")
    wait()
    (row,) = json.loads((tmp_path / "o.json").read_text(encoding="utf-8"))["rows"]
    assert row["pseudonym"] != "007"
    assert "note" not in row
    assert row["day"] == "2012-01-01"


# --- who hears, who has no mouse ---------------------------------------------------------------------------------


@pytest.fixture
def full(page: RegisterPage, session: Session, wait: Wait, tmp_path: Path) -> RegisterPage:
    """Return the page with an import, and a file whose columns must be pointed out."""
    import_register(session, dry_run(session, workbook(tmp_path / "eerder.xlsx")))
    page.entered()
    page.open(workbook(tmp_path / "anders.xlsx", [with_cell(loonwaarde=130)], heading=FOREIGN))
    wait()
    return page


@pytest.mark.parametrize("percent", [100, 200])
def test_it_can_be_heard_and_fits(full: RegisterPage, theme: Theme, percent: int, qtbot: QtBot) -> None:
    theme.choose(Look(Scheme.LIGHT, percent))
    qtbot.waitUntil(lambda: faults(full) == [], timeout=5000)
    sheet, room = full.sheet_and_room()
    assert sheet.width() <= room.width()


def test_tab_goes_through_everything_and_back(
    page: RegisterPage, wait: Wait, window: MainWindow, tmp_path: Path
) -> None:
    page.open(workbook(tmp_path / "anders.xlsx", heading=FOREIGN))
    wait()
    page.focus_first()
    stops = walk_by_tab(window)
    assert page.taking.mapping.pick("Plaats") in stops
    assert page.handing.start in stops
