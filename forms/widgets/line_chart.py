"""A line in a picture: an amount for every wage value, number of hours or date, with the point where one is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QWidget

from forms.palette import Colours
from forms.theme import GRID, INSIDE, colours
from forms.widgets.bars import Picture
from forms.widgets.paint import brush, painting, pen
from forms.widgets.shown import Number

_LINES = 9
_STEPS = 4


@dataclass(frozen=True, slots=True)
class LineView:
    """What the chart shows: titles, points (x, y) in order of x, the point where one is, and that point in words."""

    title: str
    x_title: str
    points: tuple[tuple[Number, Number], ...]
    here: tuple[Number, Number]
    here_told: str
    x_marks: tuple[tuple[Number, str], ...]
    y_marks: tuple[tuple[Number, str], ...]


class LineChart(Picture):
    """Draws a LineView; the same in words for who cannot see it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: LineView | None = None

    def show_line(self, view: LineView) -> None:
        """Show a line."""
        self._view = view
        self.setAccessibleName(f"{view.title}. {view.here_told}")
        self.update()

    def height_needed(self) -> int:
        """Return room for a dozen lines of text."""
        return self.fontMetrics().height() * _LINES

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint axes, line and point."""
        view = self._view
        if view is None or len(view.points) < 2:
            return
        with painting(self) as painter:
            ground = self._ground(view)
            self._axes(painter, view, ground)
            line = QPolygonF([self._at(view, ground, point) for point in view.points])
            painter.setPen(pen(colours().accent, 2))
            painter.drawPolyline(line)
            self._point(painter, view, ground, colours())

    def _ground(self, view: LineView) -> QRectF:
        words = self.fontMetrics()
        left = max(words.horizontalAdvance(told) for _, told in view.y_marks) + INSIDE
        below = words.height() * 2 + GRID
        return QRectF(left, INSIDE, self.width() - left - INSIDE * 3, self.height() - below - INSIDE)

    def _at(self, view: LineView, ground: QRectF, point: tuple[Number, Number]) -> QPointF:
        first, last = float(view.points[0][0]), float(view.points[-1][0])
        top = float(view.y_marks[-1][0]) or 1.0
        across = (float(point[0]) - first) / ((last - first) or 1.0)
        up = float(point[1]) / top
        return QPointF(ground.left() + across * ground.width(), ground.bottom() - up * ground.height())

    def _axes(self, painter: QPainter, view: LineView, ground: QRectF) -> None:
        hues, height = colours(), self.fontMetrics().height()
        for value, told in view.y_marks:
            y = self._at(view, ground, (view.points[0][0], value)).y()
            painter.setPen(pen(hues.line))
            painter.drawLine(QPointF(ground.left(), y), QPointF(ground.right(), y))
            painter.setPen(pen(hues.muted))
            box = QRectF(0, y - height / 2, ground.left() - GRID, height)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight, told)
        for value, told in view.x_marks:
            x = self._at(view, ground, (value, 0)).x()
            box = QRectF(x - 60, ground.bottom() + GRID, 120, height)
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, told)
        box = QRectF(ground.left(), ground.bottom() + height + GRID, ground.width(), height)
        painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, view.x_title)

    def _point(self, painter: QPainter, view: LineView, ground: QRectF, hues: Colours) -> None:
        at = self._at(view, ground, view.here)
        painter.setPen(pen(hues.paper, 2))
        painter.setBrush(brush(hues.attention))
        painter.drawEllipse(at, 6, 6)
        told = view.here_told
        width = self.fontMetrics().horizontalAdvance(told)
        left = min(at.x() + INSIDE, ground.right() - width)
        above = at.y() - self.fontMetrics().height() - INSIDE
        top = above if above > 0 else at.y() + INSIDE
        painter.setPen(pen(hues.ink))
        painter.drawText(QRectF(left, top, width + 2, self.fontMetrics().height()), Qt.AlignmentFlag.AlignLeft, told)


def round_marks(highest: Number) -> tuple[int, ...]:
    """Return five round values from 0 to at least `highest` for an axis."""
    step = 1
    while step * _STEPS < highest:
        step *= 2 if str(step)[0] in "15" else 1
        if step * _STEPS < highest and str(step)[0] == "2":
            step = step * 5 // 2
    return tuple(step * number for number in range(_STEPS + 1))
