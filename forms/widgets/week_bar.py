"""The week in main tasks: one bar with a part for each task, what is left of it, and beneath it the same in words.

The number in a part is the number of the task in the list, so no one has to tell the colours apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from forms.palette import CHART, Colours, contrast
from forms.theme import GRID, INSIDE, colours
from forms.widgets.bars import Picture
from forms.widgets.paint import box, brush, painting, part_of, pen
from forms.widgets.shown import Number, one_decimal
from forms.widgets.words import Line, Words, column

_HEIGHT = 36


@dataclass(frozen=True, slots=True)
class TaskShare:
    """One main task: its share of the week in percent, its hours in words, and what is wrong with it, if anything."""

    name: str
    share: Number
    hours: str = ""
    remark: str = ""


def total_share(tasks: tuple[TaskShare, ...]) -> Fraction:
    """Return what the shares come to in percent, exact."""
    return sum((Fraction(task.share) for task in tasks), start=Fraction(0))


class WeekBar(QWidget):
    """Shows the tasks of the week and what is left to 100 percent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = _Parts()
        self._list = QGridLayout()
        self._list.setSpacing(GRID)
        self._list.setColumnStretch(1, 1)
        self._list.setHorizontalSpacing(INSIDE)
        self.setLayout(column(self._picture, self._list, spacing=INSIDE))
        self._shown: list[QWidget] = []

    def show_tasks(self, tasks: tuple[TaskShare, ...]) -> None:
        """Show these tasks, in order."""
        self._picture.show_tasks(tasks)
        for widget in self._shown:
            widget.deleteLater()
        self._shown.clear()
        for number, task in enumerate(tasks, 1):
            self._add_row(number, task)
        left = 100 - total_share(tasks)
        self._add_rest(len(tasks), left)

    def _add_row(self, number: int, task: TaskShare) -> None:
        key = _Key(number)
        share = Line(" · ".join(part for part in (f"{one_decimal(task.share)} %", task.hours) if part))
        words = Words(task.name)
        self._put(number, key, words, share)
        if task.remark:
            words.setText(f"{task.name}\n{task.remark}")

    def _add_rest(self, count: int, left: Fraction) -> None:
        if left == 0:
            return
        told = self.tr("nog te verdelen") if left > 0 else self.tr("te veel verdeeld")
        self._put(count + 1, Line(""), Words(told, "attention"), Line(f"{one_decimal(abs(left))} %", "attention"))

    def _put(self, at: int, *parts: QWidget) -> None:
        for place, part in enumerate(parts):
            side = Qt.AlignmentFlag.AlignRight if place == len(parts) - 1 else Qt.AlignmentFlag(0)
            self._list.addWidget(part, at, place, Qt.AlignmentFlag.AlignTop | side)
            self._shown.append(part)


class _Parts(Picture):
    """The bar itself."""

    def __init__(self) -> None:
        super().__init__()
        self._tasks: tuple[TaskShare, ...] = ()

    def show_tasks(self, tasks: tuple[TaskShare, ...]) -> None:
        self._tasks = tasks
        shares = ((task.name, one_decimal(task.share)) for task in tasks)
        told = ", ".join(self.tr("{0} {1} procent").format(*share) for share in shares)
        self.setAccessibleName(self.tr("De week: {0}").format(told or self.tr("nog geen hoofdtaken")))
        self.update()

    def height_needed(self) -> int:
        return max(_HEIGHT, self.fontMetrics().height() + INSIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        hues = colours()
        whole = max(100.0, float(total_share(self._tasks)))
        with painting(self) as painter:
            left = 0.0
            for number, task in enumerate(self._tasks, 1):
                wide = part_of(task.share, self.width()) * 100 / whole
                _paint_part(painter, hues, QRectF(left, 0, wide, self.height()), number)
                left += wide
            if left < self.width() - 1:
                painter.setBrush(brush(hues.surface))
                painter.setPen(pen(hues.edge, 1, Qt.PenStyle.DashLine))
                painter.drawRect(QRectF(left + 0.5, 0.5, self.width() - left - 1, self.height() - 1))


class _Key(QWidget):
    """The square with the number of the task, in its colour."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = self.fontMetrics().height() + 2
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as painter:
            _paint_part(painter, colours(), self.rect().toRectF(), self._number)


def _paint_part(painter: QPainter, hues: Colours, rect: QRectF, number: int) -> None:
    """Paint one part with its number, in whichever of black and white reads best on it."""
    ground = CHART[(number - 1) % len(CHART)]
    box(painter, rect, ground, hues.edge, radius=2)
    painter.setPen(max(("#000000", "#ffffff"), key=lambda ink: contrast(ink, ground)))
    if painter.fontMetrics().horizontalAdvance(str(number)) < rect.width():
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), str(number))
