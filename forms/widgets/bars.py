"""The pictures of the result: the bar with its band, the waterfall of what is lost, small bars per main task.

Numbers come in exact and become lengths only here. Each picture says the same in words to who cannot see it.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from forms.palette import Colours
from forms.theme import GRID, INSIDE, colours, motion_ms
from forms.widgets.paint import box, brush, painting, part_of, pen
from forms.widgets.shown import Number, points, whole_percent

_BAR, _THIN = 18, 6
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class Loss:
    """One step down from 100: what costs how many points, for example pace, 19."""

    label: str
    points: Number


@dataclass(frozen=True, slots=True)
class TaskFactors:
    """One main task in small: its name and its factors in percent, in the order of the headings; None is open."""

    name: str
    factors: tuple[Number | None, ...]


class Picture(QWidget):
    """A picture as wide as it gets and as high as it needs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def height_needed(self) -> int:
        """Return the height in the present font."""
        return self.fontMetrics().height()

    def sizeHint(self) -> QSize:
        """Return a modest width and the height that is needed."""
        return QSize(self.fontMetrics().averageCharWidth() * 30, self.height_needed())

    def minimumSizeHint(self) -> QSize:
        """Return the least that is still to be read."""
        return QSize(self.fontMetrics().averageCharWidth() * 16, self.height_needed())

    def changeEvent(self, event: QEvent) -> None:
        """Ask for the height in the new font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()


class BandBar(Picture):
    """From 0 to 100: filled up to the result, with a bracket beneath it for the band."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._percent: Number | None = None
        self._band: tuple[Number, Number] | None = None
        self._drawn = 0.0
        self._motion = QVariantAnimation(self)
        self._motion.valueChanged.connect(self._move)

    def show_result(self, percent: Number | None, band: tuple[Number, Number] | None) -> None:
        """Show a result and its band, both in percent; None when there is none."""
        self._percent, self._band = percent, band
        self.setAccessibleName(self._words())
        target = min(100.0, max(0.0, float(percent or 0)))
        self._motion.stop()
        duration = motion_ms(self) if self.isVisible() else 0
        if not duration:
            self._move(target)
            return
        self._motion.setDuration(duration)
        self._motion.setStartValue(self._drawn)
        self._motion.setEndValue(target)
        self._motion.start()

    def _move(self, value: float) -> None:
        self._drawn = value
        self.update()

    def _words(self) -> str:
        if self._percent is None:
            return self.tr("Balk: nog geen uitkomst")
        told = self.tr("Balk: {0} procent").format(whole_percent(self._percent))
        if self._band is None:
            return told
        low, high = (whole_percent(number) for number in self._band)
        return told + ", " + self.tr("tussen {0} en {1}").format(low, high)

    def height_needed(self) -> int:
        """Return bar and bracket."""
        return _BAR + 2 * INSIDE

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar and the bracket."""
        hues = colours()
        with painting(self) as painter:
            bar = QRectF(0, 0, self.width(), _BAR)
            box(painter, bar, hues.surface, hues.edge)
            if self._drawn > 0:
                box(painter, QRectF(0, 0, self._drawn / 100 * self.width(), _BAR), hues.accent)
            self._paint_band(painter, hues)

    def _paint_band(self, painter: QPainter, hues: Colours) -> None:
        if self._band is None:
            return
        low, high = (min(1.0, max(0.0, part_of(number, 1))) * (self.width() - 2) + 1 for number in self._band)
        top = _BAR + GRID
        painter.setPen(pen(hues.ink, 2))
        painter.drawLine(QPointF(low, top + GRID), QPointF(high, top + GRID))
        for end in (low, high):
            painter.drawLine(QPointF(end, top), QPointF(end, top + GRID))


class Waterfall(Picture):
    """From 100 down to the result: a line for each loss, with its bar hanging where it was lost."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._start = ""
        self._end = ""
        self._losses: tuple[Loss, ...] = ()

    def show_losses(self, start: str, losses: tuple[Loss, ...], end: str) -> None:
        """Show what is lost; `start` and `end` name the first and last line (a regular colleague, the result)."""
        self._start, self._losses, self._end = start, losses, end
        told = ", ".join(f"{loss.label} {points(loss.points)}" for loss in losses)
        self.setAccessibleName(self.tr("Van 100 naar de uitkomst: {0}").format(told))
        self.updateGeometry()
        self.update()

    def _rows(self) -> list[tuple[str, str, Number, Number]]:
        """Return label, figure, and where the bar begins and ends in percent."""
        level: Number = 100
        rows: list[tuple[str, str, Number, Number]] = [(self._start, "100", 0, 100)]
        for loss in self._losses:
            below = level - loss.points  # type: ignore[operator]  # Decimal and Fraction are not mixed in one result
            rows.append((loss.label, points(loss.points), below, level))
            level = below
        rows.append((self._end, whole_percent(level), 0, level))
        return rows

    def height_needed(self) -> int:
        """Return a line and a thin bar for each step."""
        return (len(self._losses) + 2) * self._row_height()

    def _row_height(self) -> int:
        return self.fontMetrics().height() + _THIN + INSIDE

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint each step."""
        hues = colours()
        with painting(self) as painter:
            rows = self._rows()
            for place, (label, figure, begin, end) in enumerate(rows):
                top = place * self._row_height()
                _label_line(painter, self.fontMetrics(), QRect(0, top, self.width(), 0), label, figure)
                whole = place in {0, len(rows) - 1}
                self._paint_bar(painter, hues, top, (begin, end), whole=whole)

    def _paint_bar(
        self, painter: QPainter, hues: Colours, top: int, ends: tuple[Number, Number], *, whole: bool
    ) -> None:
        y = top + self.fontMetrics().height() + 1
        begin, end = (part_of(number, self.width()) for number in ends)
        painter.setPen(pen(hues.line))
        painter.drawLine(QPointF(0, y + _THIN / 2), QPointF(self.width(), y + _THIN / 2))
        bar = QRectF(begin, y, max(2.0, end - begin), _THIN)
        box(painter, bar, hues.accent if whole else hues.attention, radius=1)


class TaskBars(Picture):
    """Small multiples: a row for each main task, a small bar for each factor under its heading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headings: tuple[str, ...] = ()
        self._tasks: tuple[TaskFactors, ...] = ()

    def show_tasks(self, headings: tuple[str, ...], tasks: tuple[TaskFactors, ...]) -> None:
        """Show the factors of each task; `headings` name the factors."""
        self._headings, self._tasks = headings, tasks
        self.setAccessibleName("; ".join(self._told(task) for task in tasks))
        self.updateGeometry()
        self.update()

    def _told(self, task: TaskFactors) -> str:
        told = (f"{head} {_open_or(number)}" for head, number in zip(self._headings, task.factors, strict=True))
        return f"{task.name}: {', '.join(told)}"

    def height_needed(self) -> int:
        """Return the headings, and for each task its name, figures and bars."""
        return self._head_height() + len(self._tasks) * self._task_height()

    def _column(self) -> float:
        return (self.width() - 2 * INSIDE * (len(self._headings) - 1)) / max(1, len(self._headings))

    def _head_height(self) -> int:
        room = QRect(0, 0, max(1, int(self._column())), 10_000)
        wrap = int(Qt.TextFlag.TextWordWrap)
        return max((self.fontMetrics().boundingRect(room, wrap, head).height() for head in self._headings), default=0)

    def _task_height(self) -> int:
        return 2 * self.fontMetrics().height() + _THIN + INSIDE

    def resizeEvent(self, _event: object) -> None:
        """Headings wrap differently at another width."""
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint headings and rows."""
        hues, column = colours(), self._column()
        with painting(self) as painter:
            painter.setPen(hues.muted)
            for place, head in enumerate(self._headings):
                room = QRectF(place * (column + 2 * INSIDE), 0, column, self._head_height())
                painter.drawText(room, int(Qt.TextFlag.TextWordWrap), head)
            for row, task in enumerate(self._tasks):
                self._paint_task(painter, hues, task, self._head_height() + row * self._task_height())

    def _paint_task(self, painter: QPainter, hues: Colours, task: TaskFactors, top: int) -> None:
        metrics, column = self.fontMetrics(), self._column()
        _label_line(painter, metrics, QRect(0, top, self.width(), 0), task.name, "")
        below = top + metrics.height()
        for place, number in enumerate(task.factors):
            left = place * (column + 2 * INSIDE)
            painter.setPen(hues.ink)
            painter.drawText(QPointF(left, below + metrics.ascent()), _open_or(number))
            bar = QRectF(left, below + metrics.height(), column, _THIN)
            box(painter, bar, hues.surface, hues.edge, radius=1)
            if number is not None:
                filled = QRectF(bar.left(), bar.top(), part_of(min(number, 100), column), _THIN)
                painter.fillRect(filled, brush(hues.accent))


def _open_or(number: Number | None) -> str:
    return "—" if number is None else whole_percent(number)


def _label_line(painter: QPainter, metrics: QFontMetrics, room: QRect, label: str, figure: str) -> None:
    """Write a label on the left and a figure on the right of one line."""
    painter.setPen(colours().ink)
    line = QRect(room.left(), room.top(), room.width(), metrics.height())
    painter.drawText(line, int(_RIGHT), figure)
    wide = room.width() - metrics.horizontalAdvance(figure) - INSIDE
    painter.drawText(line, int(_LEFT), metrics.elidedText(label, Qt.TextElideMode.ElideRight, wide))
