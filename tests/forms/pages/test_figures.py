"""*Cijfers* as a coordinator uses it: a table chosen by keyboard, what it says, what it withholds, and a file of it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desk.registers import dry_run, import_register
from app.desk.session import Session
from app.scoring.outcome import rounded
from forms.pages.figures import FiguresPage
from forms.shell.window import MainWindow
from forms.theme import Look, Scheme, Theme
from forms.work import Works
from tests.desk.test_registers import concluded
from tests.helpers.accessibility import faults, told, walk_by_tab
from tests.helpers.desk import session_at
from tests.helpers.pilot_register import TABLE_9_7, write_register
from tests.helpers.workbooks import workbook

Wait = Callable[[], None]
PAIRS = ("Pseudoniem", "Gemeente", "Methode", "Datum meting", "Loonwaarde (%)", "Eerste of herhaling", "Beoordelaar",
         "Kenmerk meting", "Second opinion op")  # fmt: skip


@pytest.fixture(scope="module")
def pilot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """Return a session at a vault with the register of the pilot; nothing in it may be changed."""
    folder = tmp_path_factory.mktemp("pilot")
    for session in session_at(folder):
        import_register(session, dry_run(session, write_register(folder / "pilot.xlsx")))
        yield session


def with_pairs(session: Session, folder: Path) -> None:
    """Take in two second opinions and two repeats: one rose, one fell."""
    day = datetime.date
    rows = [
        ("anna", "Oss", "Dariuz", day(2012, 1, 1), 48, "eerste", "jansen", "m1", None),
        ("anna", "Oss", "VTA", day(2012, 2, 1), 74, "second_opinion", "smit", "m2", "m1"),
        ("bert", "Oss", "Dariuz", day(2012, 1, 1), 60, "eerste", "jansen", "m3", None),
        ("bert", "Oss", "VTA", day(2012, 2, 1), 62, "second_opinion", "smit", "m4", "m3"),
        ("anna", "Oss", "Dariuz", day(2012, 9, 1), 55, "herhaling", "jansen", "m5", None),
        ("bert", "Oss", "Dariuz", day(2012, 9, 1), 50, "herhaling", "jansen", "m6", None),
    ]
    import_register(session, dry_run(session, workbook(folder / "r.xlsx", rows, heading=PAIRS)))


@pytest.fixture
def wait(works: Works, qtbot: QtBot) -> Wait:
    """Return a way to wait until everything was counted and drawn."""

    def until() -> None:
        for _ in range(3):
            QApplication.processEvents()
            qtbot.waitUntil(lambda: works.running == 0, timeout=60_000)

    return until


@pytest.fixture
def page(pilot: Session, works: Works, window: MainWindow, wait: Wait) -> FiguresPage:
    """Return the page with the register of the pilot, counted."""
    made = FiguresPage(pilot, works)
    window.show_page(made, "figures")
    wait()
    return made


def of(session: Session, works: Works, window: MainWindow, wait: Wait) -> FiguresPage:
    """Return the page of another vault, counted."""
    made = FiguresPage(session, works)
    window.show_page(made, "figures")
    wait()
    return made


def choose(page: FiguresPage, wait: Wait, table: str, by: str = "") -> None:
    """Choose as somebody does who walks through the list with the arrow keys."""
    page.choice.choose(table, by)
    page.choice.table.activated.emit(page.choice.table.currentIndex()) if not by else page.show_figures()
    wait()


# --- what stands there -------------------------------------------------------------------------------------------


def test_table_9_7_stands_there_with_its_note(page: FiguresPage) -> None:
    """The third progress report of the pilot, table 9.7."""
    lines = page.outcome.table.lines()
    shown = {line[0]: (int(line[1]), rounded_text(line[2])) for line in lines}
    assert shown == TABLE_9_7
    marked = [line[0] for line in lines if "geen conclusie" in line[-1]]
    assert marked == ["Arbolab", "Matchcare", "VTA"]


def rounded_text(shown: str) -> int:
    """Return a Dutch decimal as a whole number, half up."""
    from fractions import Fraction

    return rounded(Fraction(shown.replace(",", ".")))


def test_intervals_chance_and_correction_come_with_it(page: FiguresPage) -> None:
    dariuz = next(line for line in page.outcome.table.lines() if line[0] == "Dariuz")
    assert " tot " in dariuz[3]
    assert "groter dan toeval meestal maakt" in page.outcome.told.text()
    assert "Gecorrigeerd voor leeftijd, geslacht" in page.outcome.told.text()
    heading = page.outcome.table.horizontalHeaderItem(5)
    assert heading is not None
    assert heading.text() == "Gecorrigeerd"


def test_it_says_what_may_not_be_concluded(page: FiguresPage) -> None:
    assert "Het zegt niet wie er gelijk heeft" in page.outcome.notes.text()
    assert "zegt niets over één mens" in page.outcome.cautions.text()


def test_the_picture_is_told_in_words(page: FiguresPage) -> None:
    assert page.outcome.picture.isVisible()
    assert "Dariuz: 93 metingen, gemiddeld 48,8 procent" in page.outcome.picture.accessibleName()
    assert page.outcome.picture.height() > 100


@pytest.mark.parametrize(
    "name", ["per-limitation", "per-age", "per-sex", "per-duration", "per-municipality", "classes"]
)
def test_every_table_of_the_pilot_can_be_asked(page: FiguresPage, wait: Wait, name: str) -> None:
    choose(page, wait, name)
    lines = page.outcome.table.lines()
    assert lines[-1][:2] == ["totaal", "247"]
    assert sum(int(line[1]) for line in lines[:-1]) == 247


def test_any_by_any(page: FiguresPage, wait: Wait) -> None:
    choose(page, wait, "per-method", "sex")
    assert "Dariuz · vrouw" in [line[0] for line in page.outcome.table.lines()]
    assert page.outcome.title.text() == "Gemiddelde loonwaarde per methode, verder naar geslacht"


# --- by keyboard -------------------------------------------------------------------------------------------------


def test_the_arrow_keys_go_from_table_to_table(page: FiguresPage, wait: Wait) -> None:
    page.focus_first()
    assert QApplication.focusWidget() is page.choice.table
    QTest.keyClick(page.choice.table, Qt.Key.Key_Down)
    wait()
    assert page.outcome.title.text() == "Loonwaarde naar belangrijkste beperking"


def test_a_period_is_typed_as_people_write_it(page: FiguresPage, wait: Wait) -> None:
    page.choice.start.setFocus()
    QTest.keyClicks(page.choice.start, "1-1-2011")
    QTest.keyClick(page.choice.start, Qt.Key.Key_Return)
    wait()
    late = int(page.outcome.table.lines()[-1][1])
    assert 0 < late < 247


def test_a_period_backwards_is_told_beneath_it(page: FiguresPage, wait: Wait) -> None:
    page.choice.start.set_value(datetime.date(2012, 1, 1))
    page.choice.end.set_value(datetime.date(2011, 1, 1))
    page.show_figures()
    wait()
    assert "Het einde ligt voor het begin" in told(page)


def test_tab_goes_through_everything_and_back(page: FiguresPage, window: MainWindow) -> None:
    page.focus_first()
    stops = walk_by_tab(window)
    assert page.outcome.table in stops
    assert page.choice.for_others in stops


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.HIGH_CONTRAST])
def test_it_can_be_heard_and_fits(page: FiguresPage, theme: Theme, scheme: Scheme, percent: int, qtbot: QtBot) -> None:
    theme.choose(Look(scheme, percent))
    qtbot.waitUntil(lambda: faults(page) == [], timeout=5000)
    sheet, room = page.sheet_and_room()
    assert sheet.width() <= room.width()


# --- what leaves the house ---------------------------------------------------------------------------------------


def test_as_others_get_it_small_groups_are_left_out(page: FiguresPage, wait: Wait) -> None:
    page.choice.for_others.click()
    wait()
    left_out = {line[0] for line in page.outcome.table.lines() if line[1] == "weggelaten"}
    assert left_out == {"Arbolab", "Matchcare"}
    assert "Matchcare" not in page.outcome.picture.accessibleName()


def test_a_saved_table_has_small_groups_left_out(page: FiguresPage, wait: Wait, tmp_path: Path) -> None:
    page.save_to(tmp_path / "tabel.xlsx")
    wait()
    rows = {row[0].value: row[1].value for row in load_workbook(tmp_path / "tabel.xlsx")["Tabel"].iter_rows(min_row=2)}
    assert (rows["Matchcare"], rows["Dariuz"], rows["totaal"]) == ("weggelaten", 93, 247)
    assert "Opgeslagen als tabel.xlsx" in page.message.words()


def test_a_folder_that_is_not_there_is_told(page: FiguresPage, wait: Wait, tmp_path: Path) -> None:
    page.save_to(tmp_path / "weg" / "tabel.csv")
    wait()
    assert page.message.isVisible()
    assert "map" in page.message.words()


# --- measured again, and do they agree ---------------------------------------------------------------------------


def test_who_was_measured_again(session: Session, works: Works, window: MainWindow, wait: Wait, tmp_path: Path) -> None:
    with_pairs(session, tmp_path)
    page = of(session, works, window, wait)
    choose(page, wait, "repeats")
    assert [line[:3] for line in page.outcome.table.lines()] == [
        ["gestegen", "1", "7"],
        ["gelijk gebleven", "0", "—"],
        ["gedaald", "1", "−10"],
        ["totaal", "2", "−1,5"],
    ]
    assert "1 gedaald, 0 gelijk, 1 gestegen" in page.outcome.picture.accessibleName()
    assert "niet het gevolg van begeleiding" in page.outcome.cautions.text()
    page.choice.for_others.click()  # a bar for each person is not for others
    wait()
    assert not page.outcome.picture.isVisible()


def test_whether_first_and_second_opinion_agree(
    session: Session, works: Works, window: MainWindow, wait: Wait, tmp_path: Path
) -> None:
    with_pairs(session, tmp_path)
    page = of(session, works, window, wait)
    choose(page, wait, "agreement", "second-opinion")
    (line,) = page.outcome.table.lines()
    assert line[:3] == ["eerste meting – second opinion", "2", "14"]
    assert line[-2:] == ["50%", "50%"]
    assert "trek er geen conclusie uit" in page.outcome.told.text()
    assert "ze kunnen dezelfde fout maken" in page.outcome.cautions.text()
    assert "Gemiddeld verschil 14 punten" in page.outcome.picture.accessibleName()
    page.save_to(tmp_path / "eens.csv")
    wait()
    assert "second opinion;weggelaten" in (tmp_path / "eens.csv").read_text(encoding="utf-8-sig")


def test_employer_and_employee_are_compared_per_question_with_krippendorff(
    session: Session, works: Works, window: MainWindow, wait: Wait
) -> None:
    concluded(session)
    page = of(session, works, window, wait)
    choose(page, wait, "agreement", "party")
    assert len(page.outcome.table.lines()) == 3
    assert "Krippendorffs alfa over alle vragen" in page.outcome.notes.text()
    assert "Krippendorff" not in page.outcome.cautions.text()


def test_without_pairs_there_is_nothing_to_save(page: FiguresPage, wait: Wait) -> None:
    choose(page, wait, "agreement", "assessor")
    assert "Er zijn geen paren om te vergelijken" in page.outcome.notes.text()
    assert page.primary().why_not == "Er is nog niets om op te slaan."


def test_another_comparison_is_looked_at_with_the_arrow_keys(
    session: Session, works: Works, window: MainWindow, wait: Wait, tmp_path: Path
) -> None:
    rows = [
        (person, "Oss", method, datetime.date(2012, month, 1), value, "eerste", assessor, None, None)
        for person in ("anna", "bert")
        for method, month, value, assessor in (("Dariuz", 1, 40, "a"), ("VTA", 2, 50, "b"), ("Arbolab", 3, 70, "c"))
    ]
    import_register(session, dry_run(session, workbook(tmp_path / "r.xlsx", rows, heading=PAIRS)))
    page = of(session, works, window, wait)
    choose(page, wait, "agreement", "method")
    assert len(page.outcome.table.lines()) == 3
    first = page.outcome.told.text()
    page.outcome.table.setFocus()
    QTest.keyClick(page.outcome.table, Qt.Key.Key_Down)
    wait()
    assert page.outcome.told.text() != first


# --- nothing there -----------------------------------------------------------------------------------------------


def test_an_empty_register_says_what_to_do_first(
    session: Session, works: Works, window: MainWindow, wait: Wait, qtbot: QtBot
) -> None:
    page = of(session, works, window, wait)
    assert "Nog geen metingen om te tellen" in told(page)
    assert not page.outcome.isVisible()
    with qtbot.waitSignal(page.register_wanted):
        page.primary().run()


def test_leaving_stops_the_counting(page: FiguresPage) -> None:
    page.choice.choose("per-age")
    page.show_figures()
    page.left()
    assert page._turns is not None
    assert not page._turns.is_running()
