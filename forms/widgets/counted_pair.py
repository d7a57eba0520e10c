"""A counted pair: what this person did against what a regular colleague does in the same time (70 of 80 = 87,5 %)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from forms.reading import UnreadableError, read_decimal
from forms.widgets.fields import NumberField
from forms.widgets.shown import as_decimal, one_decimal
from forms.widgets.words import Line, row

Pair = tuple[Decimal, Decimal]


class CountedPair(QWidget):
    """Two numbers and what they come to.

    Signals: `committed((own, norm) or None)`, both exact, when a whole pair stands or is taken away;
    `faulty(text, remedy)` and `mended()`.
    """

    committed = Signal(object)
    faulty = Signal(str, str)
    mended = Signal()

    def __init__(self, unit: str, parent: QWidget | None = None) -> None:
        """Take what is counted as `unit`: stuks, minuten, fouten."""
        super().__init__(parent)
        self._own, self._norm = (NumberField(lowest=Decimal(0)) for _ in range(2))
        self._own.setAccessibleName(self.tr("geteld bij deze medewerker, in {0}").format(unit))
        self._norm.setAccessibleName(self.tr("gewone collega in dezelfde tijd, in {0}").format(unit))
        self._outcome = Line("", "strong")
        for field in (self._own, self._norm):
            field.setFixedWidth(96)
            field.committed.connect(lambda _value: self._tell())
            field.faulty.connect(self.faulty)
            field.mended.connect(self.mended)
            field.typed.connect(lambda _value: self._show_typed())
        parts = (self._own, Line(self.tr("van")), self._norm, Line(unit, "muted"), self._outcome, 1)
        self.setLayout(row(*parts))
        self.setFocusProxy(self._own)
        self._show(None)

    def set_value(self, pair: Pair | None) -> None:
        """Fill both without telling."""
        self._own.set_value(pair[0] if pair else None)
        self._norm.set_value(pair[1] if pair else None)
        self._show(pair)

    def value(self) -> Pair | None:
        """Return the pair; None unless both stand and the norm is more than 0."""
        own, norm = self._own.value(), self._norm.value()
        return (own, norm) if own is not None and norm is not None and norm > 0 else None

    def _tell(self) -> None:
        if self._norm.value() == 0:
            told = self.tr("Een gewone collega doet er meer dan 0.")
            self.faulty.emit(told, self.tr("Vul in hoeveel een gewone collega doet."))
            return
        if (self._own.value() is None) is (self._norm.value() is None):
            self._show(self.value())
            self.committed.emit(self.value())

    def _show_typed(self) -> None:
        numbers = [_number(field.text()) for field in (self._own, self._norm)]
        own, norm = numbers
        self._show((own, norm) if own is not None and norm else None)

    def _show(self, pair: Pair | None) -> None:
        if pair is None:
            self._outcome.setText("")
            return
        percent = Fraction(pair[0]) / Fraction(pair[1]) * 100
        exact = as_decimal(percent) * 10 % 1 == 0
        sign = "=" if exact else self.tr("is ongeveer")
        self._outcome.setText(f"{sign} {one_decimal(percent)} %")


def _number(text: str) -> Decimal | None:
    try:
        return read_decimal(text)
    except UnreadableError:
        return None
