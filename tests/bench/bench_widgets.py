"""Measures the widgets: building and showing a page of 42 choices, a key press until it is painted, a new result.

Run: python tests/bench/bench_widgets.py [--rounds N]. It prints and asserts nothing. Aims: a page within 100 ms, a key
press to the painted answer under 16.7 ms at p99. Qt paints offscreen, so the time of the graphics card is not in it.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEventLoop, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from forms.shell.page import Page
from forms.shell.window import MainWindow
from forms.theme import Look, Scheme, Theme
from forms.widgets.focus import FocusRing
from forms.widgets.form_row import FormRow
from forms.widgets.gradual import Gradual
from forms.widgets.level_choice import LevelChoice
from forms.widgets.note_editor import NoteEditor
from forms.widgets.result_panel import ResultPanel, ResultView
from forms.widgets.words import column
from tests.helpers import gallery

ROOT = Path(__file__).resolve().parents[2]
ITEMS = 42


class Items(Page):
    """A page of as many items as the longest method has, each with five levels, help and a note."""

    def __init__(self) -> None:
        super().__init__("Vragen", "Zo vraagt de langste methode.")
        self.choices: list[LevelChoice] = []
        self.items = Gradual([self._make] * ITEMS)
        self.add(self.items, 1)

    def _make(self) -> QWidget:
        choice, item = LevelChoice(gallery.LEVELS[:5]), QWidget()
        self.choices.append(choice)
        question = f"Vraag {len(self.choices)}: lukt dit zonder hulp?"
        item.setLayout(column(FormRow(question, choice, "Denk aan een gewone dag."), NoteEditor()))
        return item


def turn(work: Callable[[], object]) -> float:
    """Return how long some work takes with one turn of the event loop: what is painted first."""
    began = time.perf_counter()
    work()
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, 1)
    return (time.perf_counter() - began) * 1000


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long some work takes, painted and all."""
    began = time.perf_counter()
    work()
    QApplication.processEvents()
    return (time.perf_counter() - began) * 1000


def tell(name: str, times: list[float]) -> None:
    """Print median, p99 and the worst."""
    ordered = sorted(times)
    p99 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    print(f"{name:44} median {statistics.median(times):6.1f} ms   p99 {p99:6.1f} ms   most {ordered[-1]:6.1f} ms")


def pages(window: MainWindow, rounds: int) -> None:
    """Build and show the page, and show it again."""
    opened, rest, again = [], [], []
    for _ in range(rounds):
        made: list[Items] = []
        opened.append(turn(lambda: (made.append(Items()), window.show_page(made[0]), window.repaint())))  # noqa: B023
        page = made[0]
        rest.append(milliseconds(page.items.rows))
        other = Page("Leeg")
        window.show_page(other)
        QApplication.processEvents()
        again.append(milliseconds(lambda: window.show_page(page)))  # noqa: B023 - used at once
        window.show_page(other)
        window.drop_page(page)
        QApplication.processEvents()
    tell(f"a page of {ITEMS} items, made and painted", opened)
    tell("the rows out of sight, in turns of their own", rest)
    tell("show it again", again)


def keys(window: MainWindow, rounds: int) -> None:
    """Answer every item by a digit, with a new result painted each time."""
    page, panel, times = Items(), ResultPanel(announcer=lambda _widget, _text: None), []
    page.items.rows()
    page.panel = lambda: panel  # type: ignore[method-assign]  # a bench may
    window.show_page(page)
    number = iter(range(10_000_000))
    for choice in page.choices:
        choice.committed.connect(lambda _key: panel.show_result(result(next(number))))
    QApplication.processEvents()
    for _ in range(rounds):
        page.choices[0].setFocus()
        for _choice in page.choices[:-1]:
            key = Qt.Key.Key_1 if next(number) % 2 else Qt.Key.Key_2
            times.append(milliseconds(lambda: QTest.keyClick(QApplication.focusWidget(), key)))  # noqa: B023
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)  # over the note
    tell("a digit until answer and result are painted", times)


def result(number: int) -> ResultView:
    """Return another result for each number."""
    pace = Decimal(number % 40)
    losses = (gallery.Loss("Tempo", pace), gallery.Loss("Kwaliteit", Decimal(8)))
    return ResultView(92 - pace, (87 - pace, 97 - pace), losses, gallery.RESULT.headings, gallery.RESULT.tasks * 2)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=10)
    rounds = parser.parse_args().rounds
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(["bench", "-style", "fusion"])
    Theme(app, ROOT / "resources" / "fonts", Look(Scheme.LIGHT, 100))
    FocusRing(app)
    window = gallery.window(QSettings("nowhere.ini", QSettings.Format.IniFormat))
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    pages(window, rounds)
    keys(window, max(1, rounds // 3))


if __name__ == "__main__":
    main()
