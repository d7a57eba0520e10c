"""A line of parts, the most telling ones first to stay: with little room whole parts go, and at last the end of one."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from forms.widgets.words import Line

_BETWEEN = " · "


class Elided(Line):
    """Shows as many parts as there is room for; the tool tip and who listens get the whole."""

    def __init__(self, look: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", look, parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._parts: tuple[str, ...] = ()

    def show_parts(self, kind: str, *telling: str) -> None:
        """Show these parts. With little room `kind` goes first, then the last of the telling ones."""
        self._parts = (kind, *(part for part in telling if part))
        self.setText(_BETWEEN.join(self._parts))
        self.setToolTip(self.text())

    def shown(self) -> str:
        """Return what there is room for."""
        metrics = self.fontMetrics()
        forms = tuple(self._shorter())
        fitting = (one for one in forms if metrics.horizontalAdvance(one) <= self.width())
        return next(fitting, metrics.elidedText(forms[-1], Qt.TextElideMode.ElideRight, self.width()))

    def _shorter(self) -> Iterator[str]:
        yield self.text()
        for end in range(len(self._parts), 1, -1):
            yield _BETWEEN.join(self._parts[1:end])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as much as there is room for."""
        painter = QPainter(self)
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.shown())
        painter.end()
