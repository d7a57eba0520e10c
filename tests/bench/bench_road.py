"""Measures the road: opening pages, key press to repainted result, memory after opening many measurements.

Run: python tests/bench/bench_road.py [--presses N] [--opened N]. It prints and asserts nothing. Aims: a page of 42
questions within 100 ms; under 16.7 ms at p99 from the key to the painted result, stored in the encrypted vault on the
way; no growth of memory.
"""

from __future__ import annotations

import argparse
import gc
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QSettings  # noqa: E402 - after the path to the program was set
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from app.desk.assessment import Assessment, start_with  # noqa: E402
from app.desk.files import example_file  # noqa: E402
from app.desk.methods import definition_named  # noqa: E402
from app.desk.session import Session  # noqa: E402
from app.desk.transfer import take_in  # noqa: E402
from forms.program import Program  # noqa: E402
from forms.road.road import Road  # noqa: E402
from forms.road.step_page import StepPage  # noqa: E402
from forms.start import make_program  # noqa: E402
from forms.widgets.gradual import Gradual  # noqa: E402
from tests.helpers.desk import filled_dossier, means, places_at, session_at  # noqa: E402

FACTORS = ("pace", "quality", "net_working_time")
SAID_BY = ("employer", "employee", "observation", "assessor")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--presses", type=int, default=150)
    parser.add_argument("--opened", type=int, default=100)
    asked = parser.parse_args()
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        for session in session_at(Path(folder)):
            _measure(app, Path(folder), session, asked)


def _measure(app: QApplication, folder: Path, session: Session, asked: argparse.Namespace) -> None:
    places = places_at(folder)
    settings = QSettings(str(folder / "w.ini"), QSettings.Format.IniFormat)
    program = make_program(app, places, means(), settings)
    program.window.resize(1366, 768)
    program.open()
    program.entrance.opened.emit(session)
    five, long = _five_tasks(session), _long(session)
    gc.collect()
    gc.freeze()  # as the program does once all is imported, see forms/start.py
    _opened(app, program, five, "five tasks", "employer")
    _pressed(app, program, "5 tasks", asked.presses)
    _opened(app, program, long, "42 questions", "preparation")
    for step in ("employer", "weighing"):
        _shown(app, program, f"42 questions, {step}", step)
    _pressed(app, program, "42 questions", asked.presses)
    _opened_one_after_another(app, program, session, asked.opened)
    program.window.close()


def _long(session: Session) -> Assessment:
    """Return a measurement with the largest method, about work in which every question is asked."""
    made = start_with(session, filled_dossier(session), definition_named(session.places, "activa-stijl"))
    for item in made.graph.method.items:
        if made.graph.scale_of(item).kind == "yes_no":
            made.answer(item.key, "", "assessor", "no" if item.key == "alone" else "yes")
    return made


def _five_tasks(session: Session) -> Assessment:
    made = start_with(session, filled_dossier(session), definition_named(session.places, "uniform-2021"))
    for number in range(5):
        row = made.add_row("main_task", f"Taak {number + 1}")
        made.answer("time", row, "assessor", "20%")
        for item in FACTORS:
            for by in SAID_BY:
                made.answer(item, row, by, "80", "gezien")  # type: ignore[arg-type]  # four respondents
    return made


def _road(program: Program) -> Road:
    assert program.inside is not None, "the vault is closed"
    assert program.inside.road is not None, "the road is gone"
    return program.inside.road


def _opened(app: QApplication, program: Program, measured: Assessment, name: str, step: str) -> None:
    assert program.inside is not None, "the vault did not open"
    started = time.perf_counter()
    program.inside.open_measurement(measured.stream, step)
    app.processEvents()
    print(f"open {name}: {_since(started):.0f} ms, the measurement read from the vault and its first page painted")


def _shown(app: QApplication, program: Program, name: str, step: str) -> None:
    """Show a step for the first time: until it can be used, and until its last question is there."""
    road = _road(program)
    started = time.perf_counter()
    road.show(step)
    program.window.repaint()
    usable = _since(started)
    while any(column.is_growing() for column in program.window.findChildren(Gradual)):
        app.processEvents()
    print(f"page {name}: {usable:.0f} ms to the painted page, {_since(started):.0f} ms to its last question")


def _since(started: float) -> float:
    return (time.perf_counter() - started) * 1000


def _pressed(app: QApplication, program: Program, name: str, presses: int) -> None:
    program.window.activateWindow()
    QTest.qWaitForWindowActive(program.window, 5000)
    page, road = program.window.page(), _road(program)
    assert isinstance(page, StepPage), "no step came"
    rows = [row for row in page.rows if not row.isHidden()][:6]
    taken = []
    for number in range(presses):
        rows[number % len(rows)].setFocus()
        app.processEvents()
        before = road.assessment.ledger.count
        started = time.perf_counter()
        QTest.keyClick(QApplication.focusWidget() or rows[0], str(1 + (number + number // len(rows)) % 5))
        app.processEvents()
        ended = _since(started)
        if road.assessment.ledger.count > before:
            taken.append(ended)
    taken.sort()
    p99 = taken[min(len(taken) - 1, round(len(taken) * 0.99))]
    print(f"key to painted result, {name}: median {statistics.median(taken):.1f} ms, p99 {p99:.1f} ms, n {len(taken)}")


def _opened_one_after_another(app: QApplication, program: Program, session: Session, count: int) -> None:
    """Open so many measurements, walk to the weighing in each, and print the memory on the way."""
    assert program.inside is not None, "the vault did not open"
    text = example_file(session.places, "uniform-2021").encode("utf-8")
    streams = [take_in(session, text).stream for _ in range(count)]
    print(f"memory with the window open: {_memory()} MB")
    for number, stream in enumerate(streams, 1):
        program.inside.open_measurement(stream, "employer")
        app.processEvents()
        _road(program).show("weighing")
        app.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if number in (10, count // 2, count):
            print(f"memory after {number} measurements: {_memory()} MB")


def _memory() -> int:
    """Return what the process holds now, in MB; on systems without /proc the most it ever held, or 0."""
    pages = Path("/proc/self/statm")
    if pages.exists():
        return int(pages.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1_000_000
    try:
        import resource
    except ImportError:
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
