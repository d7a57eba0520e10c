"""What is going on in the background, in words, with the way to stop it. Comes only when there is time to read it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QWidget

from forms.theme import GRID, INSIDE
from forms.widgets.speech import Announcer, announce
from forms.widgets.words import Frame, Words, button, column, row
from forms.work import Operation

PATIENCE_MS = 300
"""What is ready sooner is not announced: a bar that comes and goes says nothing."""


class WorkBar(Frame):
    """Shows one thing at a time: `watch` an operation or `begin` something of one's own, then `end`, whichever way."""

    def __init__(self, parent: QWidget | None = None, *, announcer: Announcer = announce) -> None:
        super().__init__("message", parent)
        self._announce = announcer
        self._going_on = False
        self._act: Callable[[], object] = lambda: None
        self._words = Words("", "strong")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._stop = button(self.tr("Stoppen"), self.stop, icon_name="x")
        words = column(self._words, self._bar, spacing=GRID)
        layout = row(spacing=INSIDE, margin=INSIDE + GRID)
        layout.addLayout(words, 1)
        layout.addWidget(self._stop)
        self.setLayout(layout)
        self._soon = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._soon.timeout.connect(self._show)
        self.hide()

    def watch(self, operation: Operation[Any], text: str) -> None:
        """Show how far an operation is until `end`; it must not have been started yet."""
        operation.progress(lambda step: self.advance(step.done, step.total, step.text))
        self.begin(text, operation.cancel)

    def begin(self, text: str, stop: Callable[[], object]) -> None:
        """Show that something is going on until `end`; `stop` asks it to stop."""
        self._going_on, self._act = True, stop
        self._say(text)
        self._bar.setRange(0, 1)
        self._bar.setValue(0)
        self._bar.hide()
        self._stop.setEnabled(True)
        self._soon.start()

    def advance(self, done: int, total: int, text: str = "") -> None:
        """Show how far it is; `total` 0 when that is not known."""
        if not self._going_on:
            return
        if text:
            self._say(text)
        if total:
            self._bar.setRange(0, total)
            self._bar.setValue(done)
            self._bar.show()

    def end(self) -> None:
        """Go away again; what comes late is not shown any more."""
        self._going_on = False
        self._soon.stop()
        self.hide()

    def stop(self) -> None:
        """Ask it to stop."""
        if self._going_on:
            self._stop.setEnabled(False)
            self._say(self.tr("Wordt gestopt…"))
            self._act()

    def words(self) -> str:
        """Return what it says; empty when nothing is going on."""
        return self._words.text() if self._going_on else ""

    def _say(self, text: str) -> None:
        self._words.setText(text)
        self._bar.setAccessibleName(text)

    def _show(self) -> None:
        self.show()
        self._announce(self, self._words.text())
