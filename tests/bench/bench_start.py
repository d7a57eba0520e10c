"""Measures the start: our window against a bare PySide6 window in the same run, until the first paint.

Run: python tests/bench/bench_start.py [--runs N]. It prints and asserts nothing. Aim: at most 1.3 times bare. Each
start is a process of its own, the kinds take turns, and time counts from before the interpreter starts. Also prints
the memory at the first paint and what Python imports for longest.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_UNTIL_PAINT = """
import resource, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
class First(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint:
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            print(time.time(), peak, flush=True)
            window.removeEventFilter(self)
            QTimer.singleShot(0, app.quit)
        return False
first = First()
window.installEventFilter(first)
window.show()
app.exec()
"""

_BARE = """
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QLabel("Loonmaat"))
window.resize(1366, 768)
"""

_FOUNDATION = """
import pathlib, sys
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from forms.language import Language, Speaker
from forms.shell.memory import WindowMemory
from forms.shell.navigation import Place
from forms.shell.page import Page
from forms.shell.window import MainWindow
from forms.theme import Theme
from forms.widgets.focus import FocusRing
from forms.widgets.fields import TextField
from forms.widgets.form_row import FormRow
app = QApplication([])
resources = pathlib.Path("resources").resolve()
Speaker(app, resources / "translations").speak(Language.DUTCH)
theme = Theme(app, resources / "fonts")
FocusRing(app)
icons = ("sun", "folder-open", "chart-column", "book-open-text", "calculator", "shield-check", "settings")
places = tuple(Place(name, name.title(), name) for name in icons)
window = MainWindow(places, WindowMemory(QSettings("nowhere.ini", QSettings.Format.IniFormat)))
page = Page("Welkom terug", "Typ uw wachtzin om de kluis te openen.")
page.add(FormRow("Wachtzin", TextField()), 1)
window.show_page(page)
"""

_KINDS = {"bare window": _BARE, "our window": _FOUNDATION}
_SLOW_TO_IMPORT = ("reportlab", "numpy", "pikepdf", "pyhanko", "openpyxl", "sqlcipher3", "sqlite3", "cryptography")


@dataclass(frozen=True, slots=True)
class Start:
    """One start: seconds until the first paint, and megabytes at that moment."""

    seconds: float
    megabytes: int


def start(kind: str) -> Start:
    """Start a process of this kind and wait for its first paint."""
    began = time.time()
    done = subprocess.run(
        [sys.executable, "-c", _KINDS[kind] + _UNTIL_PAINT],
        env={**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    painted, megabytes = done.stdout.split()
    return Start(float(painted) - began, int(megabytes))


def print_starts(runs: int) -> None:
    """Print the median of each kind, and ours against bare."""
    for kind in _KINDS:
        start(kind)  # once for the disk, not counted
    starts = {kind: [] for kind in _KINDS}
    for _ in range(runs):
        for kind in _KINDS:
            starts[kind].append(start(kind))
    medians = {}
    for kind, found in starts.items():
        seconds = [one.seconds for one in found]
        medians[kind] = statistics.median(seconds)
        memory = statistics.median(one.megabytes for one in found)
        spread = f"{min(seconds) * 1000:.0f}-{max(seconds) * 1000:.0f}"
        print(f"{kind:12} {medians[kind] * 1000:5.0f} ms to first paint ({spread}), {memory:.0f} MB at most")
    print(f"our window takes {medians['our window'] / medians['bare window']:.2f} times the bare one")


def print_imports() -> None:
    """Print the slowest modules of our own, and any of the slow libraries that came along."""
    code = _FOUNDATION.split("app = ", maxsplit=1)[0]
    told = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    ).stderr
    lines = [line.removeprefix("import time:").split("|") for line in told.splitlines() if "|" in line]
    times = [(int(own), name.strip()) for own, _all, name in lines if own.strip().isdigit()]
    for own, name in sorted(times, reverse=True)[:12]:
        print(f"  {own / 1000:6.1f} ms  {name}")
    came = sorted({name.split(".")[0] for _own, name in times} & set(_SLOW_TO_IMPORT))
    print(f"slow libraries imported at start: {', '.join(came) or 'none'}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9)
    print_starts(parser.parse_args().runs)
    print_imports()


if __name__ == "__main__":
    main()
