"""One level of a choice, as a button: its key on the left (a tick when chosen), its words, its note, its picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QWidget

from forms.icons import drawing
from forms.palette import Colours
from forms.stylesheet import set_look
from forms.theme import GRID, INSIDE, TARGET, TOUCH, colours
from forms.widgets.paint import box, painting

WRAP = int(Qt.TextFlag.TextWordWrap)
ARROWS_BACK = {Qt.Key.Key_Left, Qt.Key.Key_Up}
ARROWS_ON = {Qt.Key.Key_Right, Qt.Key.Key_Down}
_PICTURE = 10  # height of the blocks that show how far up the scale a level is


@dataclass(frozen=True, slots=True)
class Level:
    """One answer that can be given.

    `key` goes out with the signal; `note` stands small with the words (20 %); `anchor` tells what it means; `letters`
    are keys that choose it besides its digit. An `apart` level (n.v.t., weet ik niet) stands after the others and
    has letters only.
    """

    key: str
    text: str
    note: str = ""
    anchor: str = ""
    letters: str = ""
    apart: bool = False


class LevelButton(QRadioButton):
    """One level. The whole of it can be pressed. LevelChoice keeps one chosen and handles the keys.

    Signal `focused(anchor)` when the focus comes.
    """

    focused = Signal(str)

    def __init__(self, level: Level, sign: str, parent: QWidget, *, big: bool = False) -> None:
        super().__init__(parent)
        self.level, self._sign, self._big = level, sign, big
        self._filled, self._blocks = 0, 0
        self._stacked = False
        self._measured: dict[str, int] = {}
        self._heights: dict[int, int] = {}
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setText(" ".join(part for part in (sign, level.text, level.note) if part).replace("&", "&&"))
        self.setAccessibleDescription(level.anchor)
        if big:
            set_look(self, "big")

    def show_picture(self, filled: int, blocks: int) -> None:
        """Show how far up the scale this is: `filled` of `blocks`."""
        self._filled, self._blocks = filled, blocks
        self._heights.clear()
        self.update()

    def stack(self, *, stacked: bool) -> None:
        """Keep note and picture below the words, as the others beside it do, also where there is room behind them."""
        if stacked != self._stacked:
            self._stacked = stacked
            self._heights.clear()
            self.update()

    def nextCheckState(self) -> None:
        """Leave it to LevelChoice."""

    def hitButton(self, pos: QPoint) -> bool:
        """Everything within the edge counts as hit."""
        return self.rect().contains(pos)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have the anchor shown."""
        super().focusInEvent(event)
        self.focused.emit(self.level.anchor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to LevelChoice."""
        if event.key() in ARROWS_BACK | ARROWS_ON:
            event.ignore()
            return
        super().keyPressEvent(event)

    def sign(self) -> str:
        """Return the key that chooses it, as it is shown."""
        return self._sign

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in the new font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._measured.clear()
            self._heights.clear()

    def _measure(self, name: str, measure: Callable[[], int]) -> int:
        """Remember a measure until the font changes: layouts ask for each many times over."""
        if name not in self._measured:
            self._measured[name] = measure()
        return self._measured[name]

    def sign_width(self) -> int:
        """Return the room for the key or the tick."""
        return self._measure("sign", lambda: self.fontMetrics().height() + INSIDE)

    def wanted_width(self) -> int:
        """Return the width at which the words stand on one line."""
        words = self._measure("words", lambda: self.fontMetrics().horizontalAdvance(self.level.text))
        return self.sign_width() + words + 2 * INSIDE

    def longest_word(self) -> int:
        """Return the width at which no word is cut."""
        return self.sign_width() + self._measure("longest", self._longest) + 2 * INSIDE

    def _longest(self) -> int:
        words = (*self.level.text.split(), self.level.note)
        return max(self.fontMetrics().horizontalAdvance(word) for word in words)

    def height_at(self, width: int) -> int:
        """Return the height at a width, with the words wrapped."""
        if width not in self._heights:
            least = TOUCH + BIGGER if self._big else TARGET + GRID
            self._heights[width] = max(self._inner_height(width) + 2 * INSIDE, least)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Return the size with the words on one line."""
        width = self.wanted_width()
        return QSize(width, self.height_at(width))

    def _note_beside(self, width: int) -> bool:
        """Return whether there is room for the note behind the words."""
        note = self._measure("note", lambda: self.fontMetrics().horizontalAdvance(self.level.note))
        return bool(self.level.note) and not self._stacked and self.wanted_width() + note + 4 * INSIDE <= width

    def _words_height(self, width: int) -> int:
        room = QRect(0, 0, max(1, width - self.sign_width() - INSIDE), 10_000)
        return self.fontMetrics().boundingRect(room, WRAP, self.level.text).height()

    def _inner_height(self, width: int) -> int:
        note = self.fontMetrics().height() if self.level.note and not self._note_beside(width) else 0
        picture = _PICTURE + INSIDE if self._blocks and not self._picture_beside(width) else 0
        return self._words_height(width) + note + picture

    def _picture_beside(self, width: int) -> bool:
        """Return whether there is room for the picture behind the words, before the note when that stands there."""
        picture = self._blocks * (3 * _PICTURE + GRID) + 2 * INSIDE
        return not self._stacked and self.wanted_width() + picture + self._note_room(width) <= width

    def _note_room(self, width: int) -> int:
        """Return the room that the note takes behind the words."""
        if not self._note_beside(width):
            return 0
        return self.fontMetrics().horizontalAdvance(self.level.note) + 2 * INSIDE

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, key or tick, words, note and picture."""
        hues = colours()
        with painting(self) as painter:
            self._paint_ground(painter, hues)
            self._paint_sign(painter, hues)
            self._paint_words(painter, hues)

    def _paint_ground(self, painter: QPainter, hues: Colours) -> None:
        chosen, pointed = self.isChecked(), self.underMouse() and self.isEnabled()
        ground = hues.accent if chosen else hues.accent_soft if pointed else hues.surface
        box(painter, self.rect().toRectF(), ground, hues.accent if chosen or pointed else hues.edge, 6)

    def _paint_sign(self, painter: QPainter, hues: Colours) -> None:
        room = QRect(0, 0, self.sign_width(), self.height())
        if not self.isChecked():
            painter.setPen(hues.muted)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), self._sign)
            return
        size = round(self.fontMetrics().height() * 0.9)
        tick = drawing("check", hues.on_accent, size, self.devicePixelRatioF())
        painter.drawPixmap(room.center().x() - size // 2, room.center().y() - size // 2, tick)

    def _paint_words(self, painter: QPainter, hues: Colours) -> None:
        metrics, left = self.fontMetrics(), self.sign_width()
        wide = self.width() - left - INSIDE
        top = (self.height() - self._inner_height(self.width())) // 2
        painter.setPen(hues.on_accent if self.isChecked() else hues.ink if self.isEnabled() else hues.muted)
        high = self._words_height(self.width())
        painter.drawText(QRect(left, top, wide, high), WRAP, self.level.text)
        below = top + high
        if self.level.note:
            beside = self._note_beside(self.width())
            self._paint_note(painter, hues, QRect(left, top if beside else below, wide, metrics.height()))
            below += 0 if beside else metrics.height()
        if self._blocks and self._picture_beside(self.width()):
            room = self._blocks * (3 * _PICTURE + GRID)
            middle = (self.height() - _PICTURE) / 2
            left_edge = self.width() - room - INSIDE - self._note_room(self.width())
            self._paint_picture(painter, hues, QRectF(left_edge, middle, room, _PICTURE))
        elif self._blocks:
            self._paint_picture(painter, hues, QRectF(left, below + INSIDE, wide, _PICTURE))

    def _paint_note(self, painter: QPainter, hues: Colours, room: QRect) -> None:
        side = Qt.AlignmentFlag.AlignRight if self._note_beside(self.width()) else Qt.AlignmentFlag.AlignLeft
        painter.setPen(hues.on_accent if self.isChecked() else hues.muted)
        painter.drawText(room, int(side), self.level.note)

    def _paint_picture(self, painter: QPainter, hues: Colours, room: QRectF) -> None:
        full, ground = (hues.on_accent, hues.accent) if self.isChecked() else (hues.accent, hues.surface)
        each = min((room.width() - GRID * (self._blocks - 1)) / self._blocks, 3.0 * _PICTURE)
        for place in range(self._blocks):
            block = QRectF(room.left() + place * (each + GRID), room.top(), each, room.height())
            box(painter, block, full if place < self._filled else ground, full, 2)


BIGGER = 28  # what a level of conversation mode is higher than the smallest touch target
