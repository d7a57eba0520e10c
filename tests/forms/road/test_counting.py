"""Counting during the observation, by keyboard: F4, the space bar, and a clock that stands where a test puts it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.desk.assessment import Assessment
from app.desk.samples import samples_of
from forms.road import counting_row
from tests.acceptance.driver import Hand
from tests.helpers.accessibility import told
from tests.helpers.desk import TASKS, filled_dossier
from tests.helpers.tour import Tour, settle


class Clock:
    """A clock that stands where it is put."""

    now = 1000.0

    def __call__(self) -> float:
        """Return the time that was set."""
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Return the clock of all instruments."""
    made = Clock()
    monkeypatch.setattr(counting_row, "waking_clock", made)
    return made


@pytest.fixture
def tour(qapp: QApplication, tmp_path: Path, clock: Clock) -> Iterator[Tour]:
    """Return the program with a measurement of one task open at its observation."""
    made = Tour(qapp, tmp_path)
    session = made.inside.session
    started = Assessment.start(session, filled_dossier(session), "uniform-2021")
    row = started.add_row("main_task", TASKS[0][0])
    started.answer("time", row, "assessor", "100%")
    made.inside.open_measurement(started.stream, "observation")
    settle()
    yield made
    made.close()


@pytest.fixture
def measured(tour: Tour) -> Assessment:
    assert tour.inside.road is not None
    return tour.inside.road.assessment


def counted(measured: Assessment, item: str) -> tuple[tuple[Fraction, Fraction], ...]:
    """Return the samples of an answer of the observation."""
    row = measured.rows_of("main_task")[0][0]
    return samples_of(measured, item, row, "observation")


def tally(hand: Hand, clock: Clock, presses: int, seconds: float) -> None:
    """Press the space bar so often, with so many seconds between."""
    for _ in range(presses):
        hand.press("Space")
        clock.now += seconds


def test_pieces_are_counted_with_one_key_and_samples_are_told_together(
    tour: Tour, measured: Assessment, clock: Clock
) -> None:
    hand = Hand(tour.program).at("Hoeveel doet de werknemer").press("F4").at("Wat wilt u tellen").type("1")
    hand.at("Tel er één").press("Shift+Tab").at("gewone collega doet per uur").answer("60", "Tab")
    for seconds in (90, 60):  # 40, then 60 an hour
        tally(hand.at("Tel er één"), clock, 11, seconds)
        hand.press("Tab", "Tab").at("Telling toevoegen").press("Space")
    assert counted(measured, "pace") == ((Fraction(10), Fraction(15)), (Fraction(10), Fraction(10)))
    shown = told(tour.window)
    assert "telling 1: 10 van 15 = 66,7 %" in shown
    assert "2 tellingen samen: 80 %, los tussen 66,7 en 100 %" in shown


@pytest.mark.parametrize("kind", ["1", "2", "3", "4"])
def test_what_one_counts_with_is_in_sight_as_soon_as_it_is_chosen(tour: Tour, kind: str) -> None:
    hand = Hand(tour.program).press("F4").type(kind)
    settle()
    focused = hand.focused()
    page = tour.window.page()
    assert page is not None
    _sheet, room = page.sheet_and_room()
    place = focused.mapTo(room, focused.rect().bottomLeft())
    assert 0 <= place.y() - focused.height() <= place.y() <= room.height()


def test_the_stopwatch_times_pieces_that_take_long(tour: Tour, measured: Assessment, clock: Clock) -> None:
    hand = Hand(tour.program).press("F4").type("2").at("Start (spatie)")
    hand.press("Shift+Tab").at("doet over één stuk").answer("5", "Tab").at("Start (spatie)").press("Space")
    clock.now += 500
    hand.press("Space").press("Tab", "Tab").at("Zoveel stuks").press("Tab").at("Telling toevoegen")
    hand.press("Space")
    assert counted(measured, "pace") == ((Fraction(1), Fraction(167, 100)),)
    row = measured.rows_of("main_task")[0][0]
    assert measured.draft.given_note("pace", row, "observation") == "8:20 op de stopwatch"


def test_a_stopwatch_that_runs_gives_no_sample_yet(tour: Tour, measured: Assessment, clock: Clock) -> None:
    hand = Hand(tour.program).press("F4").type("2").press("Shift+Tab").answer("5", "Tab").press("Space")
    clock.now += 60
    settle()
    assert "nu:" not in told(tour.window)
    hand.press("Tab", "Tab", "Tab")
    assert hand.name() != "Telling toevoegen"


def test_wrong_pieces_are_counted_with_f(tour: Tour, measured: Assessment, clock: Clock) -> None:
    hand = Hand(tour.program).press("Tab", "Tab").at("Welk deel van het werk is goed").press("F4").type("3")
    tally(hand.at("goed"), clock, 9, 5)
    hand.type("f")
    while hand.name() != "Telling toevoegen":
        hand.press("Tab")
    hand.press("Space")
    assert counted(measured, "quality") == ((Fraction(9), Fraction(10)),)


def test_working_time_is_marked_with_its_causes(tour: Tour, measured: Assessment, clock: Clock) -> None:
    hand = Hand(tour.program).press(*["Tab"] * 4).at("Welk deel van de tijd").press("F4").type("4")
    for seconds in (540, 60):  # works nine minutes, then a minute not
        hand.at("spatie").press("Space")
        clock.now += seconds
    hand.press("Space")
    while hand.name() != "Telling toevoegen":
        hand.press("Tab")
    hand.press("Space")
    assert counted(measured, "net_working_time") == ((Fraction(540), Fraction(600)),)
    row = measured.rows_of("main_task")[0][0]
    assert measured.draft.given_note("net_working_time", row, "observation").startswith("niet gewerkt 1:00")


def test_what_was_counted_is_called_counted_where_it_is_weighed(tour: Tour, measured: Assessment, clock: Clock) -> None:
    hand = Hand(tour.program).press("F4").type("1").press("Shift+Tab").answer("60", "Tab")
    tally(hand, clock, 11, 90)
    hand.press("Tab", "Tab", "Space", "Ctrl+PgDown")
    settle()
    assert "66,7 (geteld)" in told(tour.window)


def test_a_sample_that_went_wrong_is_taken_away(tour: Tour, measured: Assessment, clock: Clock) -> None:
    hand = Hand(tour.program).press("F4").type("1").press("Shift+Tab").answer("60", "Tab")
    tally(hand, clock, 11, 90)
    hand.press("Tab", "Tab", "Space")
    assert len(counted(measured, "pace")) == 1
    while not hand.name().startswith("Weg: telling 1"):
        hand.press("Tab")
    hand.press("Space")
    assert counted(measured, "pace") == ()
