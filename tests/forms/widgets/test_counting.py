"""Counting while watching: one key, exact tenths, a clock that is handed in."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from forms.widgets.counted_pair import CountedPair
from forms.widgets.counting import Stopwatch, TallyCounter, WorkMarks
from forms.widgets.fields import NumberField
from tests.helpers.accessibility import told

Show = Callable[[QWidget], QWidget]


class Clock:
    """A clock that goes on when it is told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        """Return the time that was set."""
        return self.now

    def go_on(self, seconds: float) -> None:
        """Go on by so many seconds."""
        self.now += seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


def space(qtbot: QtBot, widget: QWidget) -> None:
    widget.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)


def test_the_stopwatch_starts_pauses_and_goes_on_by_one_key(shown: Show, qtbot: QtBot, clock: Clock) -> None:
    watch = Stopwatch(clock)
    shown(watch)
    space(qtbot, watch)
    clock.go_on(65.25)
    space(qtbot, watch)
    clock.go_on(1000)
    assert watch.seconds() == Decimal("65.2")
    space(qtbot, watch)
    clock.go_on(5)
    assert watch.seconds() == Decimal("70.2")
    assert "Pauze (spatie)" in told(watch)


def test_a_time_is_noted_while_it_runs(shown: Show, clock: Clock) -> None:
    watch = Stopwatch(clock)
    shown(watch)
    noted = QSignalSpy(watch.noted)
    watch.turn()
    clock.go_on(12.3)
    watch.note()
    assert noted.at(0) == [Decimal("12.3")]
    watch.reset()
    assert watch.seconds() == 0


def test_the_tally_counts_with_the_moment_and_the_pace(shown: Show, qtbot: QtBot, clock: Clock) -> None:
    tally = TallyCounter(clock, "stuks")
    shown(tally)
    counted = QSignalSpy(tally.counted)
    for _ in range(3):
        space(qtbot, tally)
        clock.go_on(30)
    assert [tuple(counted.at(place)) for place in range(3)] == [(1, Decimal(0)), (2, Decimal(30)), (3, Decimal(60))]
    assert "120 per uur" in told(tally)
    assert "Geteld: 3 stuks" in told(tally)


def test_one_too_many_is_taken_back(shown: Show, clock: Clock) -> None:
    tally = TallyCounter(clock, "stuks")
    shown(tally)
    tally.add()
    tally.add()
    tally.take_back()
    assert len(tally.moments()) == 1
    tally.take_back()
    tally.take_back()
    assert tally.moments() == ()


def test_working_and_not_working_add_up(shown: Show, qtbot: QtBot, clock: Clock) -> None:
    marks = WorkMarks(clock)
    shown(marks)
    stretches = QSignalSpy(marks.marked)
    space(qtbot, marks)
    clock.go_on(90)
    space(qtbot, marks)
    clock.go_on(10)
    marks.end()
    assert [tuple(stretches.at(place)) for place in range(2)] == [(True, Decimal(90)), (False, Decimal(10))]
    assert marks.spent() == (Decimal(90), Decimal(10))
    assert "90 %" in told(marks)


def type_in(qtbot: QtBot, field: NumberField, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_pair_is_told_when_it_is_whole_and_shown_while_one_types(shown: Show, qtbot: QtBot) -> None:
    pair = CountedPair("stuks")
    shown(pair)
    own, norm = pair.findChildren(NumberField)
    pairs = QSignalSpy(pair.committed)
    type_in(qtbot, own, "70")
    norm.setFocus()
    qtbot.keyClicks(norm, "80")
    assert "= 87,5 %" in told(pair)
    assert pairs.count() == 0
    qtbot.keyClick(norm, Qt.Key.Key_Return)
    assert pairs.at(0) == [(Decimal(70), Decimal(80))]


def test_a_pair_that_does_not_come_out_says_about(shown: Show) -> None:
    pair = CountedPair("stuks")
    pair.set_value((Decimal(1), Decimal(3)))
    shown(pair)
    assert "is ongeveer 33,3 %" in told(pair)


def test_a_norm_of_nothing_is_refused_in_words(shown: Show, qtbot: QtBot) -> None:
    pair = CountedPair("stuks")
    shown(pair)
    own, norm = pair.findChildren(NumberField)
    faulty, pairs = QSignalSpy(pair.faulty), QSignalSpy(pair.committed)
    type_in(qtbot, own, "70")
    type_in(qtbot, norm, "0")
    assert "meer dan 0" in faulty.at(0)[0]
    assert pairs.count() == 0
    assert pair.value() is None


def test_a_pair_taken_away_is_told_as_none(shown: Show, qtbot: QtBot) -> None:
    pair = CountedPair("stuks")
    pair.set_value((Decimal(70), Decimal(80)))
    shown(pair)
    own, norm = pair.findChildren(NumberField)
    pairs = QSignalSpy(pair.committed)
    for field in (own, norm):
        field.setFocus()
        field.selectAll()
        qtbot.keyClick(field, Qt.Key.Key_Backspace)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert pairs.at(pairs.count() - 1) == [None]
