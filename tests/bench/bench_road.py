"""Measures the road: key press to repainted result with five tasks, opening a page, memory with the window open.

Run: python tests/bench/bench_road.py [--presses N]. It prints and asserts nothing. Aim: under 16.7 ms at p99 from the
key to the painted result, stored in the encrypted vault on the way.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings  # noqa: E402 - after the path to the program was set
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from app.desk.assessment import Assessment, start_with  # noqa: E402
from app.desk.methods import definition_named  # noqa: E402
from app.desk.session import Session  # noqa: E402
from forms.program import Program  # noqa: E402
from forms.road.step_page import StepPage  # noqa: E402
from forms.start import make_program  # noqa: E402
from tests.helpers.desk import filled_dossier, means, places_at, session_at  # noqa: E402

FACTORS = ("pace", "quality", "net_working_time")
SAID_BY = ("employer", "employee", "observation", "assessor")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--presses", type=int, default=150)
    presses = parser.parse_args().presses
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        for session in session_at(Path(folder)):
            _measure(app, Path(folder), session, presses)


def _measure(app: QApplication, folder: Path, session: Session, presses: int) -> None:
    places = places_at(folder)
    settings = QSettings(str(folder / "w.ini"), QSettings.Format.IniFormat)
    program = make_program(app, places, means(), settings)
    program.window.resize(1366, 768)
    program.open()
    program.entrance.opened.emit(session)
    measured = _five_tasks(session)
    long = start_with(session, measured.dossier, definition_named(places, "activa-stijl"))
    _opened(app, program, measured, "five tasks, employer", "employer")
    _pressed(app, program, presses)
    _opened(app, program, long, "42 questions, employer", "employer")
    print(f"memory with the window open: {_memory()} MB")
    program.window.close()


def _five_tasks(session: Session) -> Assessment:
    made = start_with(session, filled_dossier(session), definition_named(session.places, "uniform-2021"))
    for number in range(5):
        row = made.add_row("main_task", f"Taak {number + 1}")
        made.answer("time", row, "assessor", "20%")
        for item in FACTORS:
            for by in SAID_BY:
                made.answer(item, row, by, "80", "gezien")  # type: ignore[arg-type]  # four respondents
    return made


def _opened(app: QApplication, program: Program, measured: Assessment, name: str, step: str) -> None:
    inside = program.inside
    assert inside is not None, "the vault did not open"
    started = time.perf_counter()
    inside.open_measurement(measured.stream, step)
    app.processEvents()
    print(f"open {name}: {(time.perf_counter() - started) * 1000:.0f} ms, the measurement read from the vault included")


def _pressed(app: QApplication, program: Program, presses: int) -> None:
    program.window.activateWindow()
    QTest.qWaitForWindowActive(program.window, 5000)
    page = program.window.page()
    assert isinstance(page, StepPage), "no step came"
    assert program.inside is not None, "the vault is closed"
    assert program.inside.road is not None, "the road is gone"
    rows = page.rows[:6]
    taken = []
    for number in range(presses):
        rows[number % len(rows)].setFocus()
        app.processEvents()
        before = program.inside.road.assessment.ledger.count
        started = time.perf_counter()
        QTest.keyClick(QApplication.focusWidget() or rows[0], str(1 + (number + number // len(rows)) % 5))
        app.processEvents()
        ended = time.perf_counter()
        if program.inside.road.assessment.ledger.count > before:
            taken.append((ended - started) * 1000)
    taken.sort()
    p99 = taken[min(len(taken) - 1, round(len(taken) * 0.99))]
    print(f"key to painted result, 5 tasks: median {statistics.median(taken):.1f} ms, p99 {p99:.1f} ms, n {len(taken)}")


def _memory() -> int:
    try:
        import resource
    except ImportError:
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
