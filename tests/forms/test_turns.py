"""Long acts by turns: told step by step, stopped between two steps, rolled back, and never told to who is gone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desk.steps import Steps, followed
from app.errors import LoonmaatError
from forms import turns
from forms.crash import CrashReport
from forms.turns import Turns
from forms.work import Failure, Works


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each turn one step."""
    monkeypatch.setattr(turns, "SLICE_MS", 0)


@pytest.fixture
def reports() -> list[CrashReport]:
    return []


@pytest.fixture
def works(qapp: QApplication, reports: list[CrashReport]) -> Iterator[Works]:
    """Return what crash reports go to."""
    made = Works(reports.append)
    yield made
    assert made.wait(10_000)


def counting(seen: list[str], steps: int = 3, fail: Exception | None = None) -> Steps[str]:
    """Count, and say when it is closed before its end."""
    try:
        for step in range(steps):
            yield step, steps
        if fail is not None:
            raise fail
        seen.append("done")
    except GeneratorExit:
        seen.append("rolled back")
        raise
    return "result"


def test_steps_are_told_and_then_the_result(works: Works, qtbot: QtBot) -> None:
    told: list[object] = []
    Turns(counting([]), works).progress(lambda step: told.append(step.done)).success(told.append).start(works)
    qtbot.waitUntil(lambda: "result" in told, timeout=2000)
    assert told == [0, 1, 2, "result"]


def test_the_window_gets_its_turn_between_two_steps(works: Works) -> None:
    running = Turns(counting([]), works).start(works)
    assert running.is_running()


def test_stopping_closes_the_act_at_once(works: Works, qtbot: QtBot) -> None:
    seen: list[str] = []
    ends: list[str] = []
    running = Turns(counting(seen), works).cancelled(lambda: ends.append("stopped")).success(ends.append).start(works)
    running.cancel()
    running.cancel()
    QApplication.processEvents()
    assert (seen, ends) == (["rolled back"], ["stopped"])


def test_an_error_of_the_environment_is_told_in_its_own_words(
    works: Works, qtbot: QtBot, reports: list[CrashReport]
) -> None:
    failures: list[Failure] = []
    Turns(counting([], fail=LoonmaatError("De kluis is vol.")), works).failure(failures.append).start(works)
    qtbot.waitUntil(lambda: bool(failures), timeout=2000)
    assert (failures[0].text, reports) == ("De kluis is vol.", [])


def test_an_error_of_ours_is_told_plainly_and_reported(works: Works, qtbot: QtBot, reports: list[CrashReport]) -> None:
    failures: list[Failure] = []
    Turns(counting([], fail=KeyError("geheim")), works).failure(failures.append).start(works)
    qtbot.waitUntil(lambda: bool(failures), timeout=2000)
    assert "geheim" not in failures[0].text
    assert len(reports) == 1


def test_nobody_is_told_when_the_owner_is_gone(works: Works, qtbot: QtBot) -> None:
    told: list[str] = []
    owner = QObject()
    Turns(counting([]), works).success(told.append).start(owner)
    owner.deleteLater()
    qtbot.wait(20)
    assert told == []


def test_who_can_wait_follows_an_act_to_its_end() -> None:
    heard: list[tuple[int, int]] = []
    assert followed(counting([]), lambda done, expected: heard.append((done, expected))) == "result"
    assert heard == [(0, 3), (1, 3), (2, 3)]


def test_who_stops_halfway_closes_the_act() -> None:
    seen: list[str] = []

    def stop(done: int, _expected: int) -> None:
        if done:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        followed(counting(seen), stop)
    assert seen == ["rolled back"]
