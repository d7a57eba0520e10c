"""Small helpers for the widgets that paint themselves."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from forms.widgets.shown import Number


@contextmanager
def painting(widget: QWidget) -> Iterator[QPainter]:
    """Paint on a widget with smooth edges; the painter ends whatever happens."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        yield painter
    finally:
        painter.end()


def pen(colour: str, width: float = 1.0, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """Return a pen of a colour of the palette."""
    return QPen(QBrush(QColor(colour)), width, style)


def brush(colour: str, pattern: Qt.BrushStyle = Qt.BrushStyle.SolidPattern) -> QBrush:
    """Return a brush of a colour of the palette."""
    return QBrush(QColor(colour), pattern)


def box(painter: QPainter, rect: QRectF, ground: str, edge: str = "", radius: float = 3) -> None:
    """Fill a rectangle with rounded corners, with an edge of one pixel when one is given."""
    painter.setPen(pen(edge) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(brush(ground))
    inset = 0.5 if edge else 0
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def part_of(number: Number, whole: float) -> float:
    """Return `number` percent of a length, for drawing only; numbers that count stay exact."""
    return float(number) / 100 * whole
