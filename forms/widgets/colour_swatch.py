"""A colour as it will look: as letters on white paper, and as a ground with white letters."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.reports.style import WHITE, Colour
from forms.theme import INSIDE, colours
from forms.widgets.paint import box, painting, pen

_SAMPLE = "66%"


class ColourSwatch(QWidget):
    """Shows one colour; its name says which, and how well it can be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = WHITE
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_colour(self, colour: Colour) -> None:
        """Show a colour."""
        self._colour = colour
        ratio = f"{colour.contrast(WHITE):.1f}".replace(".", ",")
        self.setAccessibleName(self.tr("Kleur {0}, contrast met wit {1}").format(colour.hex, ratio))
        self.setToolTip(self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for two samples in the size of the text."""
        metrics = self.fontMetrics()
        return QSize(2 * (metrics.horizontalAdvance(_SAMPLE) + 4 * INSIDE), metrics.height() + 2 * INSIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw both samples; paper is white in every palette."""
        half = self.width() / 2
        left, right = QRectF(0, 0, half, self.height()), QRectF(half, 0, half, self.height())
        with painting(self) as painter:
            box(painter, left, "#ffffff", colours().edge, 0)
            box(painter, right, self._colour.hex, colours().edge, 0)
            for room, hue in ((left, self._colour.hex), (right, "#ffffff")):
                painter.setPen(pen(hue))
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, _SAMPLE)
