"""A long column of rows that is there at once: the first rows are made now, the others one by one while one reads.

The longest method asks 42 items on a page, and a page must open within 100 ms (issue 4). Each further row takes a turn
of the event loop of its own, so no key waits for more than one row.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from forms.theme import BETWEEN
from forms.widgets.words import column

Maker = Callable[[], QWidget]


class Gradual(QWidget):
    """Shows a row for each maker, in order. Signal `complete()` once, when the last one is there."""

    complete = Signal()

    def __init__(self, makers: Sequence[Maker], *, at_once: int = 8, parent: QWidget | None = None) -> None:
        """`at_once`: how many rows are made before this returns; what fits on a screen and a bit."""
        super().__init__(parent)
        self._left = list(makers)
        self._rows: list[QWidget] = []
        self._column = column(spacing=BETWEEN)
        self.setLayout(self._column)
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._make_one)
        for _ in range(min(at_once, len(self._left))):
            self._make_one()
        self._turn.start()

    def row(self, place: int) -> QWidget:
        """Return a row (from 0), made now if it is not there yet: for a jump to an open item."""
        while place >= len(self._rows) and self._left:
            self._make_one()
        return self._rows[place]

    def rows(self) -> tuple[QWidget, ...]:
        """Return every row, made now where that is needed."""
        while self._left:
            self._make_one()
        return tuple(self._rows)

    def is_growing(self) -> bool:
        """Return whether rows are still to come."""
        return bool(self._left)

    def _make_one(self) -> None:
        if not self._left:
            self._turn.stop()
            self.complete.emit()
            return
        made = self._left.pop(0)()
        self._rows.append(made)
        self._column.addWidget(made)
