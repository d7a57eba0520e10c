"""Measures the start: our window against a bare PySide6 window in the same run, until the first paint. And memory.

Run: python tests/bench/bench_start.py [--runs N]. It prints and asserts nothing. Aims: at most 1.3 times bare; under
150 MB with the window open. Each start is a process of its own, the kinds take turns, and time counts from before the
interpreter starts; the processor's time counts too, which other work on the machine disturbs less. All read compiled
modules, as an installed program does.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_UNTIL_PAINT = """
import os, resource, time
from PySide6.QtCore import QEvent, QObject, QTimer
class First(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint:
            used = resource.getrusage(resource.RUSAGE_SELF)
            print(time.time(), used.ru_utime + used.ru_stime, used.ru_maxrss // 1024, flush=True)
            os._exit(0)
        return False
first = First()
window.installEventFilter(first)
"""

_BARE = f"""
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QLabel("Loonmaat"))
window.resize(1366, 768)
{_UNTIL_PAINT}
window.show()
app.exec()
"""

_OURS = """
import gc
gc.disable()  # as main.py does
from forms.start import *
app = QApplication(["bench", *STYLE_ARGUMENTS])
places = Places.standard()
program = make_program(app, places, Means.real())
window = program.window
"""

_FIRST_START = f"""
{_OURS}
{_UNTIL_PAINT}
program.open()
app.exec()
"""

_LOCK = f"""
import pathlib
from platformdirs import user_data_path
vault = user_data_path("Loonmaat", "Loonmaat", roaming=False) / "vault"
vault.mkdir(parents=True, exist_ok=True)
(vault / "kluis.db").touch()
{_FIRST_START}
"""

_OPEN = f"""
{_OURS}
from tests.helpers.vaults import new_vault
from app.desk.session import Session
program.open()
vault, _key = new_vault(places.vault)
program.entrance.opened.emit(Session(vault, places, Means.real(), "A. Deskundige"))
for place in ("dossiers", "methods", "calculator", "settings"):
    program.go(place)
    app.processEvents()
program.inside.start_dossier()
program.inside.start_measurement(program.inside.dossier_page.dossier, "uniform-2021")
for step in program.inside.road.plan.steps:
    program.inside.road.show(step)
    app.processEvents()
import resource, time
used = resource.getrusage(resource.RUSAGE_SELF)
print(time.time(), used.ru_utime + used.ru_stime, used.ru_maxrss // 1024, flush=True)
program.window.close()
"""

_KINDS = {"bare window": _BARE, "first start": _FIRST_START, "the lock": _LOCK}
_SLOW_TO_IMPORT = ("reportlab", "numpy", "pikepdf", "pyhanko", "openpyxl", "sqlcipher3", "sqlite3", "cryptography")


@dataclass(frozen=True, slots=True)
class Start:
    """One start: seconds until the first paint, seconds of the processor, and megabytes at that moment."""

    seconds: float
    busy: float
    megabytes: int


def start(code: str, person: Path) -> Start:
    """Start a process that runs this code as a new person, and wait for what it prints."""
    home = str(Path(tempfile.mkdtemp(dir=person)))
    begun = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    begun.pop("PYTHONDONTWRITEBYTECODE", None)
    for variable in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA"):
        begun[variable] = home
    begun["PYTHONPYCACHEPREFIX"] = str(person / "compiled")
    began = time.time()
    done = subprocess.run([sys.executable, "-c", code], env=begun, cwd=ROOT, capture_output=True, text=True, check=True)
    painted, busy, megabytes = done.stdout.split()
    return Start(float(painted) - began, float(busy), int(megabytes))


def print_starts(runs: int, person: Path) -> None:
    """Print the median of each kind, and ours against bare."""
    starts: dict[str, list[Start]] = {kind: [] for kind in _KINDS}
    for code in _KINDS.values():
        start(code, person)  # once for the disk and to compile, not counted
    for _ in range(runs):
        for kind, code in _KINDS.items():
            starts[kind].append(start(code, person))
    for kind in _KINDS:
        print(_told(kind, starts[kind], starts["bare window"]))


def _told(kind: str, found: list[Start], bare: list[Start]) -> str:
    seconds, busy = [one.seconds for one in found], [one.busy for one in found]
    times = statistics.median(seconds) / statistics.median(one.seconds for one in bare)
    times_busy = min(busy) / min(one.busy for one in bare)
    return (
        f"{kind:12} {statistics.median(seconds) * 1000:5.0f} ms to first paint (least {min(seconds) * 1000:.0f}), "
        f"{times:.2f} times bare; processor {min(busy) * 1000:.0f} ms at least, {times_busy:.2f} times bare; "
        f"{max(one.megabytes for one in found)} MB"
    )


def print_imports(person: Path) -> None:
    """Print the slowest modules of the start, and any of the slow libraries that came along."""
    begun = {**os.environ, "PYTHONPYCACHEPREFIX": str(person / "compiled")}
    begun.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-X", "importtime", "-c", "import forms.start"]
    told = subprocess.run(command, env=begun, cwd=ROOT, capture_output=True, text=True, check=True).stderr
    lines = [line.removeprefix("import time:").split("|") for line in told.splitlines() if "|" in line]
    times = [(int(own), name.strip()) for own, _all, name in lines if own.strip().isdigit()]
    for own, name in sorted(times, reverse=True)[:8]:
        print(f"  {own / 1000:6.1f} ms  {name}")
    came = sorted({name.split(".")[0] for _own, name in times} & set(_SLOW_TO_IMPORT))
    print(f"slow libraries imported at start: {', '.join(came) or 'none'}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        print_starts(runs, Path(folder))
        print_imports(Path(folder))
        print(f"unlocked, every step of a measurement opened: {start(_OPEN, Path(folder)).megabytes} MB at most")


if __name__ == "__main__":
    main()
