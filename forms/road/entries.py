"""Short entries of the road: a part of the week, and a number that may also be a counted pair."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from app.scoring.answers import Value
from app.scoring.words import decimal_text
from forms.reading import UnreadableError, read_decimal, show_decimal
from forms.theme import INSIDE
from forms.widgets.faulty import is_faulty
from forms.widgets.fields import TypedField

_PAIR = re.compile(r"(.+?)\s*(?:/|van|:)\s*(.+)")


class AnswerField(QWidget):
    """Base of the fields for an answer; see `answer_fields`."""

    answered = Signal(object)
    cleared = Signal()
    went_on = Signal()
    faulty = Signal(str, str)
    mended = Signal()

    def show_value(self, value: Value | None) -> None:
        """Fill the field without telling."""
        raise NotImplementedError

    def take_back(self, stored: Value | None) -> None:
        """Show what is stored, after an answer that could not be; long texts stay as they were typed."""
        self.show_value(stored)

    def tell(self, written: object) -> None:
        """Tell an answer, or that it was taken away."""
        if written is None:
            self.cleared.emit()
        else:
            self.answered.emit(written)

    def follow(self, entry: ShortEntry) -> None:
        """Tell what is typed in an entry, and what is wrong with it."""
        entry.committed.connect(self.tell)
        entry.entered.connect(self.went_on)
        entry.faulty.connect(self.faulty)
        entry.mended.connect(self.mended)
        self.setFocusProxy(entry)


class ShortEntry(TypedField):
    """A typed field as wide as what goes into it. Signal `entered()` for Enter on something that can be read."""

    entered = Signal()
    characters = 8

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Keep its width in the new font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("0") * self.characters + 3 * INSIDE)

    def _next(self) -> None:
        if not is_faulty(self):
            self.entered.emit()


class ShareEntry(ShortEntry):
    """A part of the week: `16` or `16 u` is hours, `50%` is percent. The value is the written form."""

    def read(self, text: str) -> dict[str, str]:
        """Read hours or percent."""
        percent = text.rstrip().endswith("%")
        number = read_decimal(re.sub(r"\s*(%|u|uur|uren|h)\s*\Z", "", text))
        if number < 0 or number > (100 if percent else 168):
            raise UnreadableError(
                self.tr("Zo veel kan hier niet."), remedy=self.tr("Vul uren per week in, of procenten met %.")
            )
        return {"percent" if percent else "hours": decimal_text(Fraction(number))}

    def written(self, value: object) -> str:
        """Write hours as they are, percents with their sign."""
        if not isinstance(value, dict):
            return ""
        unit, number = next(iter(value.items()))
        shown = number.replace(".", ",")
        return f"{shown}%" if unit == "percent" else str(shown)


class AmountEntry(ShortEntry):
    """A number within bounds, or a counted pair: `70/80`, `70 van 80`. The value is the written form."""

    characters = 9

    def __init__(
        self, lowest: Decimal | None, highest: Decimal | None, *, counted: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._lowest, self._highest, self._counted = lowest, highest, counted
        if counted:
            self.setPlaceholderText(self.tr("of 70/80"))
            self.setToolTip(self.tr("Een getal, of geteld: eigen aantal / gewone collega, zoals 70/80"))

    def read(self, text: str) -> str | dict[str, str]:
        """Read a number, or both numbers of a pair."""
        pair = _PAIR.fullmatch(text) if self._counted else None
        if pair is not None:
            return self._pair(read_decimal(pair[1]), read_decimal(pair[2]))
        number = read_decimal(text)
        if (self._lowest is not None and number < self._lowest) or (
            self._highest is not None and number > self._highest
        ):
            ends = [show_decimal(end) if end is not None else "…" for end in (self._lowest, self._highest)]
            remedy = self.tr("Vul een getal van {0} tot en met {1} in.").format(*ends)
            raise UnreadableError(self.tr("Dit getal kan hier niet."), remedy=remedy)
        return str(number)

    def _pair(self, own: Decimal, norm: Decimal) -> dict[str, str]:
        if own < 0 or norm <= 0:
            remedy = self.tr("Vul in hoeveel een gewone collega in dezelfde tijd doet, zoals 70/80.")
            raise UnreadableError(self.tr("Een gewone collega doet er meer dan 0."), remedy=remedy)
        return {"own": str(own), "norm": str(norm)}

    def written(self, value: object) -> str:
        """Write a number with a comma, a pair with a stroke."""
        if isinstance(value, Mapping):
            return f"{value['own']}/{value['norm']}".replace(".", ",")
        return str(value).replace(".", ",")
