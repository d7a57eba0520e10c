"""The road of a measurement: every step with its state, where you are, and how much is done.

A state is a sign and a word, never a colour alone. Ctrl+PgUp and Ctrl+PgDn go a step back and on. When not all
titles fit, the steps keep their number and name for who asks, and the words beneath say where you are.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRect, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from forms.icons import drawing
from forms.palette import Colours
from forms.stylesheet import set_look
from forms.theme import GRID, INSIDE, colours, motion_ms
from forms.widgets.paint import brush, painting, pen
from forms.widgets.words import Sign, Words, column, row


class StepState(Enum):
    """How a step stands; the value is its icon (an open step shows its number)."""

    DONE = "check"
    OPEN = ""
    ATTENTION = "triangle-alert"


@dataclass(frozen=True, slots=True)
class RoadStep:
    """One step: `key` goes out with the signal; `note` is said of the present step (nog 2 open)."""

    key: str
    title: str
    state: StepState = StepState.OPEN
    note: str = ""


class StepButton(QPushButton):
    """One step: a round sign with its number or state, its title beneath."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_look(self, "step")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._state, self._number, self._titled, self._here = StepState.OPEN, 1, True, False

    def show_step(self, number: int, step: RoadStep, told: str, *, here: bool) -> None:
        """Show this step; `told` is its name for who listens, `here` whether one is at it."""
        self._state, self._number, self._here = step.state, number, here
        self.setText(step.title.replace("&", "&&"))
        self.setAccessibleName(told)
        self.setToolTip(told)
        self.updateGeometry()
        self.update()

    def show_title(self, *, titled: bool) -> None:
        """Show the title, or only the sign."""
        if titled is not self._titled:
            self._titled = titled
            self.updateGeometry()
            self.update()

    def titled_width(self) -> int:
        """Return the width with the title."""
        return max(self._round(), self.fontMetrics().horizontalAdvance(self.text())) + INSIDE + GRID

    def sizeHint(self) -> QSize:
        """Return sign, and title when it is shown."""
        title = self.fontMetrics().height() if self._titled else 0
        wide = self.titled_width() if self._titled else self._round() + INSIDE
        return QSize(wide, self._round() + title + GRID)

    def minimumSizeHint(self) -> QSize:
        """Return the room for the sign."""
        return QSize(self._round() + GRID, self.sizeHint().height())

    def _round(self) -> int:
        return self.fontMetrics().height() + INSIDE

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint sign and title."""
        hues, side = colours(), self._round()
        with painting(self) as painter:
            room = QRect((self.width() - side) // 2, 0, side, side)
            self._paint_sign(painter, hues, room)
            if self._titled:
                font = self.font()
                font.setBold(self._here)
                painter.setFont(font)
                painter.setPen(hues.ink if self._here or self.underMouse() else hues.muted)
                title = QRect(0, side + GRID // 2, self.width(), self.fontMetrics().height())
                painter.drawText(title, int(Qt.AlignmentFlag.AlignHCenter), self.text().replace("&&", "&"))

    def _paint_sign(self, painter: QPainter, hues: Colours, room: QRect) -> None:
        here, attention = self._here, self._state is StepState.ATTENTION
        tone = hues.attention if attention else hues.accent if self._state is StepState.DONE else hues.edge
        painter.setPen(pen(hues.accent if here else tone, 1.5))
        painter.setBrush(brush(hues.accent if here else hues.accent_soft if self.underMouse() else hues.paper))
        painter.drawEllipse(room.toRectF().adjusted(1, 1, -1, -1))
        ink = hues.on_accent if here else hues.ink if self._state is StepState.OPEN else tone
        if self._state is StepState.OPEN:
            painter.setPen(ink)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), str(self._number))
            return
        size = round(room.width() * 0.62)
        sign = drawing(self._state.value, ink, size, self.devicePixelRatioF())
        painter.drawPixmap(room.center().x() - size // 2 + 1, room.center().y() - size // 2, sign)


class ProgressLine(QWidget):
    """A thin line that is filled as far as the road is done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._drawn = 0.0
        self._motion = QVariantAnimation(self)
        self._motion.valueChanged.connect(self._move)

    def sizeHint(self) -> QSize:
        """Return the height of a line that can be seen."""
        return QSize(100, GRID - 1)

    def show_part(self, done: int, total: int) -> None:
        """Fill `done` of `total`."""
        self.setAccessibleName(self.tr("{0} van {1} stappen klaar").format(done, total))
        self._motion.stop()
        target = done / total if total else 0.0
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

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line."""
        hues = colours()
        with painting(self) as painter:
            painter.fillRect(self.rect(), brush(hues.line))
            painter.fillRect(0, 0, round(self._drawn * self.width()), self.height(), brush(hues.accent))


class StepperBar(QWidget):
    """Shows the road; signal `chosen(key)` when someone wants to go to a step."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[RoadStep, ...] = ()
        self._current = ""
        self._buttons: list[StepButton] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._sign, self._words, self._progress = (
            Sign("triangle-alert", "attention"),
            Words("", "small"),
            ProgressLine(),
        )
        beneath = row(self._sign, self._words, 1, spacing=GRID)
        self.setLayout(column(self._row, self._progress, beneath, spacing=GRID))
        for keys, way in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda way=way: self.go(way))

    def show_steps(self, steps: tuple[RoadStep, ...], current: str) -> None:
        """Show these steps; `current` is the key of the one that is open."""
        if len(steps) != len(self._buttons):
            self._remake(len(steps))
        self._steps, self._current = steps, current
        for number, (button, step) in enumerate(zip(self._buttons, steps, strict=True), 1):
            button.show_step(number, step, self._told(number, step), here=step.key == current)
        self._progress.show_part(sum(step.state is StepState.DONE for step in steps), len(steps))
        self._show_words()
        self._fit()

    def go(self, way: int) -> None:
        """Ask for the step `way` steps on (or back); nothing beyond the ends."""
        keys = [step.key for step in self._steps]
        if self._current not in keys:
            return
        place = keys.index(self._current) + way
        if 0 <= place < len(keys):
            self.chosen.emit(keys[place])

    def button_here(self) -> QWidget | None:
        """Return the button of the step that is open."""
        keys = [step.key for step in self._steps]
        return self._buttons[keys.index(self._current)] if self._current in keys else None

    def _remake(self, count: int) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = [StepButton(self) for _ in range(count)]
        for place, button in enumerate(self._buttons):
            button.clicked.connect(lambda _on=False, place=place: self.chosen.emit(self._steps[place].key))
            self._row.addWidget(button)

    def _told(self, number: int, step: RoadStep) -> str:
        parts = (number, len(self._steps), step.title, self._state_word(step.state))
        told = self.tr("Stap {0} van {1}: {2}, {3}").format(*parts)
        here = self.tr("u bent hier")
        return f"{told}, {here}" if step.key == self._current else told

    def _state_word(self, state: StepState) -> str:
        words = {
            StepState.DONE: self.tr("klaar"),
            StepState.OPEN: self.tr("nog open"),
            StepState.ATTENTION: self.tr("vraagt aandacht"),
        }
        return words[state]

    def _show_words(self) -> None:
        for number, step in enumerate(self._steps, 1):
            if step.key == self._current:
                where = self.tr("Stap {0} van {1}").format(number, len(self._steps))
                told = (where, step.title, step.note or self._state_word(step.state))
                self._words.setText(" · ".join(told))
                self._sign.setVisible(step.state is StepState.ATTENTION)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the titles when they fit."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return the least width: the signs only."""
        wide = sum(button.minimumSizeHint().width() for button in self._buttons)
        return QSize(wide, super().minimumSizeHint().height())

    def _fit(self) -> None:
        titled = sum(button.titled_width() for button in self._buttons) <= self.width()
        for button in self._buttons:
            button.show_title(titled=titled)
