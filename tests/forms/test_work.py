"""Slow work: results, faults and cancelling arrive on the window's thread, in the words they should have."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.errors import Fault, FaultyInputError, LoonmaatError
from forms.crash import CrashReport, report_of
from forms.work import Failure, Operation, Progress, Step, Works


@pytest.fixture
def reports() -> list[CrashReport]:
    return []


@pytest.fixture
def works(qapp: object, reports: list[CrashReport]) -> Iterator[Works]:
    works = Works(reports.append)
    yield works
    assert works.wait(5000)


def run_to_end(qtbot: QtBot, works: Works, start: Callable[[], object]) -> None:
    start()
    qtbot.waitUntil(lambda: works.running == 0, timeout=5000)


def test_the_result_is_told_on_the_thread_of_the_window(qtbot: QtBot, works: Works) -> None:
    told: list[tuple[int, bool]] = []
    here = threading.current_thread()
    run = Operation(lambda _progress: 42).success(lambda n: told.append((n, threading.current_thread() is here)))
    run_to_end(qtbot, works, lambda: run.start(works))
    assert told == [(42, True)]


def test_the_work_itself_is_not_on_the_thread_of_the_window(qtbot: QtBot, works: Works) -> None:
    threads: list[threading.Thread] = []
    run = Operation(lambda _progress: threading.current_thread()).success(threads.append)
    run_to_end(qtbot, works, lambda: run.start(works))
    assert threads[0] is not threading.current_thread()


def test_an_environment_error_is_told_with_its_remedy_and_is_no_crash(
    qtbot: QtBot, works: Works, reports: list[CrashReport]
) -> None:
    told: list[Failure] = []

    def full(_progress: Progress) -> None:
        raise LoonmaatError("De schijf is vol.", remedy="Maak ruimte vrij.")

    run_to_end(qtbot, works, lambda: Operation(full).failure(told.append).start(works))
    assert told == [Failure("De schijf is vol.", "Maak ruimte vrij.")]
    assert reports == []


def test_faulty_input_tells_every_fault(qtbot: QtBot, works: Works) -> None:
    fault = Fault("unknown", "B3", "Deze rij heeft geen naam.", "Vul de naam in.")
    told: list[Failure] = []

    def faulty(_progress: Progress) -> None:
        raise FaultyInputError([fault])

    run_to_end(qtbot, works, lambda: Operation(faulty).failure(told.append).start(works))
    assert told[0].faults == (fault,)


def test_a_fault_of_ours_becomes_a_crash_report_without_what_was_typed(
    qtbot: QtBot, works: Works, reports: list[CrashReport]
) -> None:
    told: list[Failure] = []

    def broken(_progress: Progress) -> None:
        name = "Sam de Vries"
        raise ValueError(f"{name} heeft geen geboortedatum")

    run_to_end(qtbot, works, lambda: Operation(broken).failure(told.append).start(works))
    assert told[0].crash == reports[0]
    assert "Sam" not in reports[0].text() + told[0].text + told[0].remedy
    assert reports[0].kinds == ("builtins.ValueError",)
    assert any("test_work.py" in place for place in reports[0].places)


def test_progress_is_told_in_order(qtbot: QtBot, works: Works) -> None:
    steps: list[Step] = []

    def count(progress: Progress) -> None:
        for n in range(3):
            progress.step(n, 3, "Bladzijde maken")

    run_to_end(qtbot, works, lambda: Operation(count).progress(steps.append).start(works))
    assert [(step.done, step.total) for step in steps] == [(0, 3), (1, 3), (2, 3)]


def test_cancelling_stops_the_work_at_its_next_step(qtbot: QtBot, works: Works) -> None:
    told: list[str] = []
    begun, go_on = threading.Event(), threading.Event()

    def endless(progress: Progress) -> None:
        begun.set()
        go_on.wait(5)
        while True:
            progress.step(1)

    run = Operation(endless).success(lambda _r: told.append("success")).cancelled(lambda: told.append("cancelled"))
    run.start(works)
    assert begun.wait(5)
    run.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: works.running == 0, timeout=5000)
    assert told == ["cancelled"]


def test_a_result_that_was_ready_when_cancelled_is_thrown_away(qtbot: QtBot, works: Works) -> None:
    told: list[str] = []
    run = Operation(lambda _p: 1).success(lambda _r: told.append("success")).cancelled(lambda: told.append("no"))
    run.start(works)
    run.cancel()
    qtbot.waitUntil(lambda: works.running == 0, timeout=5000)
    assert told == ["no"]


def test_a_page_that_is_gone_is_not_told(qtbot: QtBot, works: Works) -> None:
    page, told = QObject(), []
    go_on = threading.Event()
    run = Operation(lambda _p: go_on.wait(5)).success(told.append).owned_by(page)
    run.start(works)
    shiboken6.delete(page)
    go_on.set()
    qtbot.waitUntil(lambda: works.running == 0, timeout=5000)
    assert told == []


def test_busy_is_said_once_at_the_start_and_once_at_the_end(qtbot: QtBot, works: Works) -> None:
    said: list[bool] = []
    works.busy.connect(said.append)
    Operation(lambda _p: 1).start(works)
    Operation(lambda _p: 2).start(works)
    qtbot.waitUntil(lambda: works.running == 0, timeout=5000)
    assert said == [True, False]


def test_a_crash_report_names_the_errors_that_led_to_it_and_no_folder_of_a_person() -> None:
    try:
        try:
            raise KeyError("Sam")
        except KeyError as first:
            raise RuntimeError("Sam") from first
    except RuntimeError as error:
        report = report_of(error)
    assert report.kinds == ("builtins.RuntimeError", "builtins.KeyError")
    assert not any(place.startswith("/") for place in report.places)
    assert "Sam" not in report.text()
