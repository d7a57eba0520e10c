"""A choice out of a few: the levels of a scale, yes or no, a short list. A digit chooses and goes on.

Arrows walk over the levels without choosing, so that every answer is meant; Space chooses, Enter chooses and goes
on, Backspace takes the answer away. The anchor text of the level under the focus stands beneath. Levels stand in a
row when there is room for their words and below each other when there is not; those apart keep their distance.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from forms.theme import BETWEEN, GRID, LINE_LENGTH, TARGET
from forms.widgets.focus import focus_after
from forms.widgets.level_button import ARROWS_BACK, ARROWS_ON, WRAP, Level, LevelButton
from forms.widgets.words import Words

__all__ = ["Level", "LevelChoice", "yes_no"]

_WIDEST_OF_FEW = 160  # a yes and a no need not fill the page


class LevelChoice(QWidget):
    """Choose one of the levels, or none.

    Signals: `committed(key or None)` when an answer is given or taken away; `went_on()` when a digit or Enter gave it,
    after which the focus has moved on (unless `goes_on` is False).
    """

    committed = Signal(object)
    went_on = Signal()

    def __init__(
        self,
        levels: tuple[Level, ...] = (),
        parent: QWidget | None = None,
        *,
        upright: bool = False,
        big: bool = False,
        goes_on: bool = True,
        may_clear: bool = True,
    ) -> None:
        """`upright`: always below each other; `big`: for conversation mode; `may_clear`: Backspace takes it away."""
        super().__init__(parent)
        self._upright, self._big, self._goes_on, self._may_clear = upright, big, goes_on, may_clear
        self._buttons: list[LevelButton] = []
        self._placed: dict[int, tuple[list[QRect], int]] = {}
        self._anchor = Words("", "small", self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.offer(levels)

    def offer(self, levels: tuple[Level, ...]) -> None:
        """Offer these levels and choose none."""
        for button in self._buttons:
            button.hide()  # it is gone for who looks before it is gone for Qt
            button.deleteLater()
        digits = iter("1234567890")
        signs = [level.letters[:1] if level.apart else next(digits, "") for level in levels]
        self._buttons = [self._made(level, sign) for level, sign in zip(levels, signs, strict=True)]
        self._show_pictures()
        self._anchor.setVisible(any(level.anchor for level in levels))
        self._keep_one_stop()
        self._placed.clear()
        self.updateGeometry()
        if self.isVisible():  # otherwise its first size arranges it
            self._arrange()

    def _show_pictures(self) -> None:
        """In conversation mode, show with blocks how far up an ordered scale of three or more each level is."""
        scale = [button for button in self._buttons if not button.level.apart]
        if self._big and len(scale) >= 3:
            for place, button in enumerate(scale, 1):
                button.show_picture(place, len(scale))

    def _made(self, level: Level, sign: str) -> LevelButton:
        button = LevelButton(level, sign, self, big=self._big)
        button.clicked.connect(lambda _on=False: self._choose(button))
        button.focused.connect(self._show_anchor)
        if self._big:
            button.ensurePolished()  # its large letter comes from the stylesheet; measured without it, words are cut
        if self.isVisible():
            button.show()
        return button

    def _show_anchor(self, anchor: str) -> None:
        if anchor != self._anchor.text():
            self._anchor.setText(anchor)

    def set_value(self, key: str | None) -> None:
        """Choose without telling; None chooses nothing."""
        for button in self._buttons:
            button.setAutoExclusive(False)  # Qt would keep the last one chosen; none is an answer here too
            button.setChecked(button.level.key == key)
        for button in self._buttons:
            button.setAutoExclusive(True)  # which is what makes it a radio button for who listens
        self._keep_one_stop()

    def value(self) -> str | None:
        """Return the key that is chosen."""
        return next((button.level.key for button in self._buttons if button.isChecked()), None)

    def buttons(self) -> tuple[LevelButton, ...]:
        """Return the buttons in order, for tests and for pages that mark one."""
        return tuple(self._buttons)

    def anchor(self) -> str:
        """Return the anchor text that is shown."""
        return self._anchor.text()

    def _choose(self, button: LevelButton, *, go_on: bool = False) -> None:
        changed = not button.isChecked()
        self.set_value(button.level.key)
        button.setFocus(Qt.FocusReason.OtherFocusReason)
        if changed:
            self.committed.emit(button.level.key)
        if go_on:
            self._go_on()

    def _go_on(self) -> None:
        if self._goes_on:
            focus_after(self)
        self.went_on.emit()

    def _clear(self) -> None:
        if self._may_clear and self.value() is not None:
            self.set_value(None)
            self.committed.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits and letters choose and go on; arrows walk; Enter chooses and goes on; Backspace takes away."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if plain and (button := self._named(event.text())):
            self._choose(button, go_on=True)
        elif plain and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if focused := self._focused():
                self._choose(focused, go_on=True)
        elif plain and key in ARROWS_BACK | ARROWS_ON:
            self._walk(1 if key in ARROWS_ON else -1)
        elif plain and key in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}:
            self._clear()
        else:
            super().keyPressEvent(event)

    def _named(self, text: str) -> LevelButton | None:
        wanted = text.lower()
        for button in self._buttons:
            if wanted and (wanted in button.level.letters or wanted == button.sign()):
                return button
        return None

    def _focused(self) -> LevelButton | None:
        return next((button for button in self._buttons if button.hasFocus()), None)

    def _walk(self, step: int) -> None:
        focused = self._focused()
        if focused is None or not self._buttons:
            return
        place = (self._buttons.index(focused) + step) % len(self._buttons)
        self._buttons[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _keep_one_stop(self) -> None:
        """Let Tab stop once: at what is chosen, else at the first."""
        stop = next((button for button in self._buttons if button.isChecked()), next(iter(self._buttons), None))
        for button in self._buttons:
            policy = Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)
        if stop is not None:
            self.setFocusProxy(stop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the levels out for the new width."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Lay the levels out for the new font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._placed.clear()
            self.updateGeometry()
            if self.isVisible():  # before that each new parent brings its font; showing brings the size
                self._arrange()

    def hasHeightForWidth(self) -> bool:
        """Words wrap, so the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at a width."""
        return self._place(width)[1]

    def sizeHint(self) -> QSize:
        """Return the size in a row."""
        widest = max((button.wanted_width() for button in self._buttons), default=0)  # all are as wide as the widest
        apart = BETWEEN if any(button.level.apart for button in self._buttons) else 0
        width = (widest + GRID) * len(self._buttons) + apart
        return QSize(width, self._place(width)[1])

    def minimumSizeHint(self) -> QSize:
        """Return the least size: below each other, the longest word whole."""
        return QSize(max((button.longest_word() for button in self._buttons), default=0), TARGET)

    def _arrange(self) -> None:
        rects, height = self._place(self.width())
        for button, rect in zip(self._buttons, rects, strict=True):
            button.setGeometry(rect)
        below = rects[-1].bottom() + GRID if rects else 0
        self._anchor.setGeometry(0, below, min(self.width(), self._anchor.maximumWidth()), height - below)

    def _place(self, width: int) -> tuple[list[QRect], int]:
        """Return where each level stands and the height of the whole, with room for the longest anchor."""
        if not self._buttons:
            return [], 0
        if width not in self._placed:
            self._placed[width] = self._place_anew(width)
        return self._placed[width]

    def _place_anew(self, width: int) -> tuple[list[QRect], int]:
        scale = [button for button in self._buttons if not button.level.apart]
        apart = [button for button in self._buttons if button.level.apart]
        beside = self._fits(width, scale, apart)
        for button in scale:
            button.stack(stacked=beside and self._big)
        place = self._in_rows if beside else self._below_each_other
        rects = place(width, scale, apart)
        return rects, rects[-1].bottom() + 1 + self._anchor_height(width)

    def _fits(self, width: int, scale: list[LevelButton], apart: list[LevelButton]) -> bool:
        """Whether a row has room: no word cut, and no more than two lines of words in any level."""
        if self._upright:
            return False
        each = self._each(width, scale, apart)
        widest = max(button.wanted_width() for button in self._buttons)
        longest = max(button.longest_word() for button in self._buttons)
        return each >= longest and each * 2 >= widest

    def _each(self, width: int, scale: list[LevelButton], apart: list[LevelButton]) -> int:
        """Return the width of each level in a row; in conversation mode those apart have a row of their own."""
        beside = [] if self._big else apart
        count = max(1, len(scale) + len(beside))
        room = width - GRID * (count - 1) - (BETWEEN - GRID if beside else 0)
        widest = max(button.wanted_width() for button in self._buttons)
        return room // count if self._big else min(room // count, max(widest, _WIDEST_OF_FEW))

    def _in_rows(self, width: int, scale: list[LevelButton], apart: list[LevelButton]) -> list[QRect]:
        each = self._each(width, scale, apart)
        high = max(button.height_at(each) for button in (scale if self._big else self._buttons))
        rects = [QRect(place * (each + GRID), 0, each, high) for place in range(len(scale))]
        left, top = (0, high + BETWEEN) if self._big else (rects[-1].right() + 1 + BETWEEN if rects else 0, 0)
        for button in apart:
            wide = button.wanted_width() + BETWEEN if self._big else each
            rects.append(QRect(left, top, wide, button.height_at(wide) if self._big else high))
            left += wide + (BETWEEN if self._big else GRID)
        return rects

    def _below_each_other(self, width: int, scale: list[LevelButton], apart: list[LevelButton]) -> list[QRect]:
        """Those apart share the last line when they fit on it."""
        rects, top = [], 0
        wide = min(width, self.fontMetrics().averageCharWidth() * LINE_LENGTH)
        each = (wide - GRID * (len(apart) - 1)) // max(1, len(apart))
        shared = bool(scale) and all(button.wanted_width() <= each for button in apart)
        for button in scale if shared else self._buttons:
            high = button.height_at(wide)
            rects.append(QRect(0, top, wide, high))
            top += high + GRID
        if shared:
            high = max((button.height_at(each) for button in apart), default=0)
            rects += [QRect(place * (each + GRID), top, each, high) for place in range(len(apart))]
        return rects

    def _anchor_height(self, width: int) -> int:
        anchors = [button.level.anchor for button in self._buttons if button.level.anchor]
        if not anchors:
            return 0
        room = QRect(0, 0, min(width, self._anchor.maximumWidth()), 10_000)
        metrics = self._anchor.fontMetrics()
        return GRID + max(metrics.boundingRect(room, WRAP, anchor).height() for anchor in anchors)


def yes_no(yes: str, no: str) -> LevelChoice:
    """Return the choice between yes and no (keys `true` and `false`); the letters j, y and n choose too."""
    return LevelChoice((Level("true", yes, letters="jy"), Level("false", no, letters="n")))
