"""The page of dossiers: found by anything typed, filtered, sorted by any column, opened, all by keyboard."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desk.assessment import Assessment, start_with
from app.desk.dossiers import new_dossier, set_field
from app.desk.follow import add_note
from app.desk.methods import definition_named
from app.desk.session import Session
from forms.pages.dossiers import DOSSIERS, MEASUREMENTS, DossiersPage
from forms.shell.window import MainWindow
from forms.theme import Look, Scheme, Theme
from tests.helpers.accessibility import faults, walk_by_tab

PEOPLE = (
    ("Ans Bos", "Wasserij De Lelie", "strijker", "Gemeente Ede", "uniform-2021", "2026-03-02", "2027-03-02", "Kim"),
    ("Bob de Wit", "Bakkerij Smit", "inpakker", "Gemeente Goes", "uniform-2021", "2026-01-12", "2026-02-01", "Loes"),
    ("Cor Aalders", "Amber bv", "tuinman", "Gemeente Ede", "uniform-2021", "2026-02-09", "", "Kim"),
)
"""Name, employer, function, municipality, method, visit, to measure again, assessor."""

NAMES = ("employee.name", "employer.name", "placement.function")


def measured(session: Session, person: tuple[str, ...]) -> Assessment:
    """Return a draft of a person of the table."""
    dossier = new_dossier(session)
    for name, text in zip(NAMES, person, strict=False):
        dossier = set_field(session, dossier, name, text)
    made = start_with(session, dossier, definition_named(session.places, person[4]))
    for name, text in zip(
        ("assignment.ordered_by", "dates.visit", "dates.again", "assessor.name"), (person[3], *person[5:]), strict=True
    ):
        if text:
            made.set_field(name, text)
    return made


@pytest.fixture
def people(session: Session) -> dict[str, Assessment]:
    """Return the measurements of three people, by the first name."""
    return {person[0].split()[0]: measured(session, person) for person in PEOPLE}


@pytest.fixture
def page(people: dict[str, Assessment], session: Session, window: MainWindow) -> DossiersPage:
    """Return the page, shown, with three people."""
    made = DossiersPage(session)
    window.show_page(made, "dossiers")
    return made


def names(page: DossiersPage, column: int = 0) -> list[str]:
    """Return the first word of each row, as shown."""
    model = page.table.model()
    return [str(model.index(row, column).data()).split()[0] for row in range(model.rowCount(QModelIndex()))]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("ans b", ["Ans"]),
        ("bakkerij", ["Bob"]),
        ("tuin", ["Cor"]),
        ("ede", ["Ans", "Cor"]),
        ("goes", ["Bob"]),
        ("uniforme", ["Ans", "Bob", "Cor"]),
        ("loes", ["Bob"]),
        ("kassa", ["Cor"]),
        ("kim ede lelie", ["Ans"]),
        ("niemand", []),
    ],
)
def test_anything_typed_finds_the_dossier(
    page: DossiersPage, people: dict[str, Assessment], typed: str, expected: list[str]
) -> None:
    cor = people["Cor"]
    add_note(cor.session, cor.dossier.stream, ("", "", ""), "oefent met de kassa")
    QTest.keyClicks(page.search, typed)
    assert names(page) == expected
    page.turn_to(MEASUREMENTS)
    assert names(page) == ([] if typed == "kassa" else expected)  # a note of the job coach is of the dossier


def test_a_note_with_an_answer_finds_the_measurement(page: DossiersPage, people: dict[str, Assessment]) -> None:
    people["Bob"].answer("norm_function", "", "assessor", "inpakker", "volgens de bedrijfsleider")
    QTest.keyClicks(page.search, "bedrijfsl")
    assert names(page) == ["Bob"]
    page.turn_to(MEASUREMENTS)
    assert names(page) == ["Bob"]


def test_enter_opens_the_first_and_down_goes_to_the_list(
    page: DossiersPage, people: dict[str, Assessment], qtbot: QtBot
) -> None:
    QTest.keyClicks(page.search, "bob")
    with qtbot.waitSignal(page.opened) as told:
        QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert told.args == [people["Bob"].dossier.stream]
    QTest.keyClick(page.search, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is page.table
    with qtbot.waitSignal(page.opened) as told:
        QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert told.args == [people["Bob"].dossier.stream]


def test_a_measurement_opens_itself(page: DossiersPage, people: dict[str, Assessment], qtbot: QtBot) -> None:
    page.turn_to(MEASUREMENTS)
    QTest.keyClicks(page.search, "cor")
    with qtbot.waitSignal(page.measurement_opened) as told:
        QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert told.args == [people["Cor"].stream]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("werknemer", ["Ans", "Bob", "Cor"]),
        ("werkgever en functie", ["Cor", "Bob", "Ans"]),
        ("bezoek", ["Ans", "Cor", "Bob"]),
        ("opnieuw meten", ["Cor", "Bob", "Ans"]),
        ("gemeente", ["Ans", "Cor", "Bob"]),
        ("beoordelaar", ["Ans", "Cor", "Bob"]),
    ],
)
def test_any_column_sorts_and_turns_round(page: DossiersPage, heading: str, expected: list[str]) -> None:
    page.turn_to(MEASUREMENTS)
    headings = [one.title for one in page.models[MEASUREMENTS].columns]
    page.table.sort_wanted.emit(headings.index(heading))
    first = names(page)
    page.table.sort_wanted.emit(headings.index(heading))
    assert names(page) == first[::-1]
    assert heading in ("gemeente", "beoordelaar") or first == expected
    assert sorted(first) == sorted(expected)


def test_the_order_is_chosen_and_turned_by_keyboard(page: DossiersPage) -> None:
    page.order.setFocus()
    QTest.keyClicks(page.order, "werkn")
    page.order.activated.emit(page.order.currentIndex())
    assert names(page) == ["Ans", "Bob", "Cor"]
    page._way.setFocus()
    QTest.keyClick(page._way, Qt.Key.Key_Space)
    assert names(page) == ["Cor", "Bob", "Ans"]
    assert page._way.words() == "Aflopend"


def test_filters_hold_for_dossiers_and_measurements(page: DossiersPage, people: dict[str, Assessment]) -> None:
    page.filters.assessor.set_value("Loes")
    page.filters.changed.emit()
    assert names(page) == ["Bob"]
    assert page._filter.words() == "Filters (1)"
    page.turn_to(MEASUREMENTS)
    assert names(page) == ["Bob"]
    page.filters.clear()
    assert len(names(page)) == 3


@pytest.mark.parametrize(
    ("due", "since", "until", "expected"),
    [
        ("late", None, None, ["Bob"]),
        (None, date(2026, 2, 1), None, ["Ans", "Cor"]),
        (None, None, date(2026, 2, 9), ["Bob", "Cor"]),
        (None, date(2026, 2, 1), date(2026, 2, 28), ["Cor"]),
        ("60", None, None, ["Bob"]),
    ],
)
def test_filters_on_days(
    page: DossiersPage, due: str | None, since: date | None, until: date | None, expected: list[str]
) -> None:
    page.filters.due.set_value(due)
    page.filters.since.set_value(since)
    page.filters.until.set_value(until)
    page.filters.changed.emit()
    assert sorted(names(page)) == expected


def test_filters_that_leave_nothing_say_how_to_mend_it(page: DossiersPage) -> None:
    page.filters.state.set_value("signed")
    page.filters.changed.emit()
    assert page.none.text() == "Niets gevonden. Typ minder letters, of haal filters weg."
    assert not page.empty.isVisible()


def test_a_value_that_must_stay_unseen_is_not_in_the_list(page: DossiersPage, session: Session) -> None:
    from app.desk.follow import agree_on, start_second_opinion
    from tests.desk.test_registers import concluded

    first = concluded(session)
    percent = first.outcome.percent
    assert percent is not None
    agree_on(session, first.stream, Fraction(percent + 1), who="a", why="b", basis="c")
    page.turn_to(MEASUREMENTS)
    QTest.keyClicks(page.search, "sam")
    assert f"{percent} %" in cells(page)
    start_second_opinion(session, first.stream, "activa-stijl")
    page._find()
    assert "nog dicht" in cells(page)
    assert f"{percent} %" not in cells(page)


def cells(page: DossiersPage) -> list[str]:
    """Return every cell of the table."""
    model = page.table.model()
    rows, columns = model.rowCount(QModelIndex()), model.columnCount(QModelIndex())
    return [str(model.index(row, column).data()) for row in range(rows) for column in range(columns)]


def test_more_comes_as_one_scrolls(session: Session, window: MainWindow) -> None:
    for number in range(70):
        set_field(session, new_dossier(session), "employee.name", f"Persoon {number:03}")
    page = DossiersPage(session)
    window.show_page(page, "dossiers")
    page.table.sort_wanted.emit(0)
    model = page.models[DOSSIERS]
    assert model.rowCount() == 50
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert model.rowCount() == 70
    assert [row.name for row in page._dossiers.rows] == [f"Persoon {number:03}" for number in range(70)]


@pytest.mark.parametrize("what", [DOSSIERS, MEASUREMENTS])
@pytest.mark.parametrize("percent", [100, 200])
def test_it_can_be_heard_and_fits(page: DossiersPage, theme: Theme, percent: int, what: str, qtbot: QtBot) -> None:
    page.turn_to(what)
    page._filter.click()
    theme.choose(Look(Scheme.LIGHT, percent))
    qtbot.waitUntil(lambda: faults(page) == [], timeout=5000)
    sheet, room = page.sheet_and_room()
    assert sheet.width() <= room.width()


def test_who_listens_hears_a_whole_row(page: DossiersPage) -> None:
    page.turn_to(MEASUREMENTS)
    QTest.keyClicks(page.search, "ans b")
    heard = page.table.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.startswith("Ans Bos, Wasserij De Lelie  ·  strijker, stand concept, bezoek 2-3-2026")


def test_tab_goes_through_everything(page: DossiersPage, window: MainWindow) -> None:
    page._filter.click()
    page.focus_first()
    stops = walk_by_tab(window)
    assert {page.search, page.what, page.order, page.filters.state, page.filters.until, page.table} <= set(stops)
