"""The lock after idle time: ten minutes, a laptop that slept, a clock that goes back."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from forms.shell.idle_lock import DEFAULT_SECONDS, IdleLock, waking_clock


class Clock:
    """A clock that stands where it is put."""

    now = 1000.0

    def __call__(self) -> float:
        """Return the time that was set."""
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def lock(qapp: QApplication, clock: Clock) -> Iterator[IdleLock]:
    made = IdleLock(qapp, clock=clock)
    made.start()
    yield made
    made.stop()
    made.deleteLater()


def test_the_usual_time_is_ten_minutes() -> None:
    assert DEFAULT_SECONDS == 600


def test_it_is_due_once_after_the_time(lock: IdleLock, clock: Clock) -> None:
    due = QSignalSpy(lock.due)
    clock.now += 599
    lock.look()
    assert due.count() == 0
    clock.now += 1
    lock.look()
    lock.look()
    assert due.count() == 1


def test_a_touch_begins_anew(lock: IdleLock, clock: Clock) -> None:
    due = QSignalSpy(lock.due)
    clock.now += 500
    lock.touch()
    clock.now += 500
    lock.look()
    assert due.count() == 0


def test_a_clock_that_goes_back_does_no_harm(lock: IdleLock, clock: Clock) -> None:
    due = QSignalSpy(lock.due)
    clock.now -= 3600
    lock.look()
    clock.now += 599
    lock.look()
    assert due.count() == 0


def test_after_start_it_counts_again_with_the_time_that_is_given(lock: IdleLock, clock: Clock) -> None:
    due = QSignalSpy(lock.due)
    clock.now += 600
    lock.look()
    lock.start(60)
    clock.now += 60
    lock.look()
    assert due.count() == 2


def test_what_is_stopped_is_never_due(lock: IdleLock, clock: Clock) -> None:
    due = QSignalSpy(lock.due)
    lock.stop()
    clock.now += 10_000
    lock.look()
    assert due.count() == 0


def test_a_key_in_the_window_counts_as_someone_being_there(
    lock: IdleLock, clock: Clock, shown: Callable[[QWidget], QWidget], qtbot: QtBot
) -> None:
    due = QSignalSpy(lock.due)
    field = QLineEdit()
    shown(field)
    clock.now += 500
    qtbot.keyClick(field.windowHandle(), Qt.Key.Key_A)
    clock.now += 500
    lock.look()
    assert due.count() == 0


def test_a_laptop_that_wakes_is_due_before_the_first_touch(
    lock: IdleLock, clock: Clock, shown: Callable[[QWidget], QWidget], qtbot: QtBot
) -> None:
    field = QLineEdit()
    shown(field)
    due = QSignalSpy(lock.due)
    clock.now += 8 * 3600
    qtbot.keyClick(field.windowHandle(), Qt.Key.Key_A)
    assert due.count() == 1


def test_the_clock_goes_on() -> None:
    assert waking_clock() <= waking_clock()
