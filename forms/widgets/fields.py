"""Fields in which one types: text, long text, date, number, hours, percent. And one to pick from a long list.

Every field tells a value when it is finished (`committed`), says in words when it cannot read what was typed
(`faulty`: text, remedy), and can be filled without telling (`set_value`). Enter goes to the next field, Escape takes
back what was typed since. `FormRow` shows what they say.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from forms import reading
from forms.reading import UnreadableError
from forms.widgets.faulty import is_faulty, mark_faulty

# Control characters come along with pasted text and break Excel and PDF later (lessons D7); tab and newline may stay.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u2028\u2029\ufffe\uffff]")
PAUSE_MS = 600  # a long text is told after this pause in typing, so that a crash costs no sentence


def clean(text: str) -> str:
    """Return the text without control characters and without spaces around it."""
    return _CONTROL.sub("", text).strip()


def _asks_program(event: QEvent, *, unchanged: bool) -> bool:
    """Return whether this is undo or redo in a field where nothing was typed: that belongs to the whole program."""
    if event.type() is not QEvent.Type.ShortcutOverride or not unchanged or not isinstance(event, QKeyEvent):
        return False
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


class TypedField(QLineEdit):
    """One line that is read when it is finished. Subclasses say how to read and write.

    Signals: `committed(value or None)` when a new value stands; `faulty(text, remedy)` when it cannot be read and
    `mended()` when that is over; `typed(value or None)` at each key, None while it cannot be read.
    """

    committed = Signal(object)
    faulty = Signal(str, str)
    mended = Signal()
    typed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standing = ""
        self._refused: str | None = None
        self._value: object = None
        self.editingFinished.connect(self.finish)
        self.textEdited.connect(self._tell_typing)
        self.returnPressed.connect(self._next)

    def read(self, text: str) -> object:
        """Return the value of a text that is not empty; raises UnreadableError."""
        return text

    def finish(self) -> None:
        """Read what stands here and tell it, if it changed."""
        text = clean(self.text())
        if text == self._standing:
            self._take_back()
            return
        if text == self._refused:  # said already; Enter and leaving both end up here
            return
        try:
            value = self.read(text) if text else None
        except UnreadableError as error:
            self._refused = text
            mark_faulty(self, faulty=True)
            self.faulty.emit(error.text, error.remedy)
            return
        self.put(value, self.written(value) if text else "")
        self.committed.emit(value)

    def written(self, value: object) -> str:
        """Return the value as it stands in the field."""
        return str(value)

    def put(self, value: object, text: str) -> None:
        """Fill the field without telling."""
        self._value, self._standing = value, text
        self._take_back()

    def held(self) -> object:
        """Return the value that stands, as it was read; None when empty."""
        return self._value

    def event(self, event: QEvent) -> bool:
        """Leave undo to the program when nothing was typed here since the last finished value."""
        if _asks_program(event, unchanged=self.text() == self._standing):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes back what was typed since the last finished value."""
        if event.key() == Qt.Key.Key_Escape and self.text() != self._standing:
            self._take_back()
            self._tell_typing(self._standing)
            return
        super().keyPressEvent(event)

    def _take_back(self) -> None:
        self._refused = None
        self.setText(self._standing)
        if is_faulty(self):
            mark_faulty(self, faulty=False)
            self.mended.emit()

    def _next(self) -> None:
        self.finish()
        if not is_faulty(self):
            self.focusNextPrevChild(True)

    def _tell_typing(self, text: str) -> None:
        try:
            self.typed.emit(self.read(clean(text)) if clean(text) else None)
        except UnreadableError:
            self.typed.emit(None)


class TextField(TypedField):
    """A line of text. An empty line is None."""

    def __init__(self, parent: QWidget | None = None, *, longest: int = 500) -> None:
        super().__init__(parent)
        self.setMaxLength(longest)

    def set_value(self, value: str | None) -> None:
        """Fill the field without telling."""
        self.put(value, value or "")

    def value(self) -> str | None:
        """Return the text; None when empty."""
        held = self.held()
        return held if isinstance(held, str) else None


class DateField(TypedField):
    """A date, typed as people write it (3-7-2026, 3 juli, vandaag) and shown in words."""

    def __init__(
        self,
        today: Callable[[], date],
        parent: QWidget | None = None,
        *,
        earliest: date = date(1900, 1, 1),
        latest: date = date(2199, 12, 31),
    ) -> None:
        """`today` is the injected clock; outside `earliest` to `latest` a date is refused in words."""
        super().__init__(parent)
        self._today, self._earliest, self._latest = today, earliest, latest
        self.setPlaceholderText(self.tr("bijvoorbeeld 3-7-2026"))

    def read(self, text: str) -> date:
        """Read a date within the bounds."""
        day = reading.read_date(text, self._today())
        if not self._earliest <= day <= self._latest:
            bounds = (reading.show_date(self._earliest), reading.show_date(self._latest))
            remedy = self.tr("Kies een dag van {0} tot en met {1}.").format(*bounds)
            raise UnreadableError(self.tr("Deze datum kan hier niet."), remedy=remedy)
        return day

    def written(self, value: object) -> str:
        """Write the date in words."""
        return reading.show_date(value) if isinstance(value, date) else ""

    def set_value(self, value: date | None) -> None:
        """Fill the field without telling."""
        self.put(value, self.written(value))

    def value(self) -> date | None:
        """Return the date; None when empty."""
        held = self.held()
        return held if isinstance(held, date) else None


class NumberField(TypedField):
    """An exact number with comma or point, within bounds; `unit` is named when it is out of them."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        lowest: Decimal | None = None,
        highest: Decimal | None = None,
        unit: str = "",
        places: int | None = None,
    ) -> None:
        """`places`: the most decimals that are accepted (None: any)."""
        super().__init__(parent)
        self._lowest, self._highest, self.unit, self._places = lowest, highest, unit, places
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setMaxLength(20)

    def read(self, text: str) -> Decimal:
        """Read a number within the bounds."""
        number = reading.read_decimal(text.removesuffix(self.unit) if self.unit else text)
        self._check(number)
        return number

    def _check(self, number: Decimal) -> None:
        if self._places is not None and -int(number.as_tuple().exponent) > self._places:
            self._refuse(self.tr("Hier passen hoogstens {0} cijfers achter de komma.").format(self._places))
        if self._lowest is not None and number < self._lowest:
            self._refuse(self.tr("Het kleinste getal dat hier kan is {0}.").format(self._worded(self._lowest)))
        if self._highest is not None and number > self._highest:
            self._refuse(self.tr("Het grootste getal dat hier kan is {0}.").format(self._worded(self._highest)))

    def _worded(self, number: Decimal) -> str:
        return f"{reading.show_decimal(number)} {self.unit}".strip()

    def _refuse(self, text: str) -> None:
        raise UnreadableError(text, remedy=self.tr("Vul een ander getal in."))

    def written(self, value: object) -> str:
        """Write the number with a comma."""
        return reading.show_decimal(value) if isinstance(value, Decimal) else ""

    def set_value(self, value: Decimal | None) -> None:
        """Fill the field without telling."""
        self.put(value, self.written(value))

    def value(self) -> Decimal | None:
        """Return the number; None when empty."""
        held = self.held()
        return held if isinstance(held, Decimal) else None


def percent_field(highest: Decimal | None = Decimal(100)) -> NumberField:
    """Return a field for a percentage from 0; `highest` None for one that may pass 100 (pace as observed)."""
    return NumberField(lowest=Decimal(0), highest=highest, unit="%", places=2)


class HoursField(TypedField):
    """Hours: 36 · 7,5 · 7:30 · 90 min. The value is an exact fraction of an hour."""

    def __init__(self, parent: QWidget | None = None, *, highest: Fraction = Fraction(168)) -> None:
        super().__init__(parent)
        self._highest = highest
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setMaxLength(20)

    def read(self, text: str) -> Fraction:
        """Read hours up to the highest."""
        hours = reading.read_hours(text)
        if not 0 <= hours <= self._highest:
            most = reading.show_hours(self._highest)
            remedy = self.tr("Vul hoogstens {0} uur in.").format(most)
            raise UnreadableError(self.tr("Zo veel uur kan hier niet."), remedy=remedy)
        return hours

    def written(self, value: object) -> str:
        """Write hours as 7,5 or 1:20."""
        return reading.show_hours(value) if isinstance(value, Fraction) else ""

    def set_value(self, value: Fraction | None) -> None:
        """Fill the field without telling."""
        self.put(value, self.written(value))

    def value(self) -> Fraction | None:
        """Return hours; None when empty."""
        held = self.held()
        return held if isinstance(held, Fraction) else None


class LongTextField(QPlainTextEdit):
    """A text of more lines that grows with what is written. Tab leaves it. Told after a pause and when left."""

    committed = Signal(object)
    faulty = Signal(str, str)

    def __init__(self, parent: QWidget | None = None, *, lines: int = 3, most_lines: int = 12) -> None:
        super().__init__(parent)
        self._standing = ""
        self._lines, self._most = lines, most_lines
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.finish)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._pause.start)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def set_value(self, value: str | None) -> None:
        """Fill the field without telling."""
        self._standing = value or ""
        self.setPlainText(self._standing)
        self._pause.stop()

    def value(self) -> str | None:
        """Return the text as it was last told; None when empty."""
        return self._standing or None

    def finish(self) -> None:
        """Tell what stands here, if it changed."""
        self._pause.stop()
        text = clean(self.toPlainText())
        if text != self._standing:
            self._standing = text
            self.committed.emit(text or None)

    def not_kept(self, stored: str) -> None:
        """Hear that what was told could not be kept: it stays here, and is told again when it is left."""
        self._standing = stored

    def event(self, event: QEvent) -> bool:
        """Leave undo to the program when nothing was typed here since it was last told."""
        if _asks_program(event, unchanged=self.toPlainText() == self._standing):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell it when it is left."""
        super().focusOutEvent(event)
        self.finish()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page instead when there is nothing to scroll here."""
        if self.verticalScrollBar().maximum() == 0:
            event.ignore()
        else:
            super().wheelEvent(event)

    def _fit(self) -> None:
        written = round(self.document().size().height())
        lines = min(max(written, self._lines), self._most)
        edges = self.contentsMargins().top() + self.contentsMargins().bottom()
        margin = 2 * round(self.document().documentMargin())
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + margin + edges + 2 * self.frameWidth())


class PickField(QComboBox):
    """One of many, found by typing its first letters. Never changed by a wheel that passes over it."""

    committed = Signal(object)
    faulty = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.activated.connect(lambda _place: self.committed.emit(self.value()))

    def offer(self, choices: tuple[tuple[str, str], ...], empty: str = "") -> None:
        """Offer (key, text) pairs; with `empty` also the choice of nothing, worded so."""
        self.clear()
        if empty:
            self.addItem(empty, None)
        for key, text in choices:
            self.addItem(text, key)

    def set_value(self, value: str | None) -> None:
        """Choose without telling; None chooses nothing."""
        self.setCurrentIndex(self.findData(value))

    def value(self) -> str | None:
        """Return the key that is chosen; None for nothing."""
        data = self.currentData()
        return data if isinstance(data, str) else None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()
