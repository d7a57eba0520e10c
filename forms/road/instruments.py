"""Instruments to count with while one watches: pieces in a time, time for pieces, good and wrong, working and not.

Each tells a sample: what this person did against what is usual, exact, in the same unit. All work by the space bar;
the clock comes in from outside. The names of signals and methods are the same, so that a panel can hold any of them.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from forms.theme import INSIDE
from forms.widgets.counting import Clock, Stopwatch, TallyCounter, WorkMarks
from forms.widgets.fields import NumberField, PickField
from forms.widgets.form_row import FormRow
from forms.widgets.shown import clock
from forms.widgets.words import column

Sample = tuple[Fraction, Fraction]
_CENT = Decimal("0.01")
_HOUR = Decimal(3600)


class Instrument(QWidget):
    """Base. Signal `changed()` when the sample may be another."""

    changed = Signal()

    def sample(self) -> Sample | None:
        """Return own and usual; None while there is nothing to compare."""
        raise NotImplementedError

    def told(self) -> str:
        """Return what was noted besides the numbers, for the note of the answer; empty when nothing was."""
        return ""

    def reset(self) -> None:
        """Begin a new count."""
        raise NotImplementedError


class PiecesPerTime(Instrument):
    """Pieces counted by the space bar against what a regular colleague does in an hour.

    The first press starts the clock, so that only whole pieces and the time between them count.
    """

    def __init__(self, now: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tally = TallyCounter(now, self.tr("stuks"))
        self.per_hour = NumberField(lowest=Decimal(1), places=2)
        self.tally.counted.connect(lambda _count, _seconds: self.changed.emit())
        self.per_hour.committed.connect(lambda _value: self.changed.emit())
        told = self.tr("De eerste druk op de spatiebalk start de klok; druk daarna bij elk stuk dat klaar is.")
        norm = FormRow(self.tr("Een gewone collega doet per uur"), self.per_hour, told, characters=8)
        self.setLayout(column(norm, self.tally, spacing=INSIDE))
        self.setFocusProxy(self.tally)

    def sample(self) -> Sample | None:
        """Return the pieces, and what a regular colleague does in the same time (to a hundredth of a piece)."""
        moments, per_hour = self.tally.moments(), self.per_hour.value()
        if len(moments) < 2 or not moments[-1] or per_hour is None:
            return None
        usual = (per_hour * moments[-1] / _HOUR).quantize(_CENT, ROUND_HALF_UP)
        return (Fraction(len(moments) - 1), Fraction(usual)) if usual else None

    def reset(self) -> None:
        """Begin a new count; the norm stays."""
        self.tally.reset()
        self.changed.emit()


class TimePerPiece(Instrument):
    """A stopwatch for work whose pieces take long: how many were done while it ran, and how long one usually takes."""

    def __init__(self, now: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.watch = Stopwatch(now, notes=False)
        self.usual, self.pieces = NumberField(lowest=_CENT, places=2), NumberField(lowest=_CENT, places=2)
        self.pieces.set_value(Decimal(1))
        self.watch.running.connect(lambda _runs: self.changed.emit())
        for field in (self.usual, self.pieces):
            field.committed.connect(lambda _value: self.changed.emit())
        usual = FormRow(self.tr("Een gewone collega doet over één stuk, in minuten"), self.usual, characters=8)
        pieces = FormRow(self.tr("Zoveel stuks zijn gedaan terwijl de stopwatch liep"), self.pieces, characters=8)
        self.setLayout(column(usual, self.watch, pieces, spacing=INSIDE))
        self.setFocusProxy(self.watch)

    def sample(self) -> Sample | None:
        """Return the pieces, and how many a regular colleague does in the time on the watch, once that stands still."""
        pieces, usual, seconds = self.pieces.value(), self.usual.value(), self.watch.seconds()
        if self.watch.is_running() or not seconds or not pieces or not usual:
            return None
        expected = (seconds / (usual * 60)).quantize(_CENT, ROUND_HALF_UP)
        return (Fraction(pieces), Fraction(expected)) if expected else None

    def told(self) -> str:
        """Return the time that was measured."""
        return self.tr("{0} op de stopwatch").format(clock(self.watch.seconds()))

    def reset(self) -> None:
        """Put the watch back; what is usual stays."""
        self.watch.reset()
        self.changed.emit()


class GoodAndWrong(Instrument):
    """Good pieces by the space bar, wrong ones by F; what a regular colleague also gets wrong does not count."""

    def __init__(self, now: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.good, self.wrong = TallyCounter(now, self.tr("goed")), TallyCounter(now, self.tr("fout (toets F)"))
        self.usual = NumberField(lowest=Decimal(0), places=0)
        self.usual.set_value(Decimal(0))
        for tally in (self.good, self.wrong):
            tally.counted.connect(lambda _count, _seconds: self.changed.emit())
        self.usual.committed.connect(lambda _value: self.changed.emit())
        fewer = FormRow(self.tr("Zoveel fouten maakt een gewone collega hierbij ook"), self.usual, characters=6)
        self.setLayout(column(self.good, self.wrong, fewer, spacing=INSIDE))
        self.setFocusProxy(self.good)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F counts a wrong one."""
        if event.text().lower() == "f":
            self.wrong.add()
            return
        super().keyPressEvent(event)

    def sample(self) -> Sample | None:
        """Return the good pieces, and how many of the same pieces a regular colleague gets right."""
        good, wrong = len(self.good.moments()), len(self.wrong.moments())
        usual = good + wrong - int(self.usual.value() or 0)
        return (Fraction(good), Fraction(usual)) if usual > 0 else None

    def reset(self) -> None:
        """Begin a new count; the usual errors stay."""
        self.good.reset()
        self.wrong.reset()
        self.changed.emit()


class WorkingTime(Instrument):
    """Stretches of working and not working by the space bar, with a cause for each stretch of not working."""

    def __init__(self, now: Clock, causes: tuple[tuple[str, str], ...], parent: QWidget | None = None) -> None:
        """`causes`: key and words of what can be the cause, from the definition."""
        super().__init__(parent)
        self.marks = WorkMarks(now)
        self.cause = PickField()
        self.cause.offer(causes, self.tr("geen oorzaak gekozen"))
        self.usual = NumberField(lowest=Decimal(0), places=1)
        self.usual.set_value(Decimal(0))
        self._words = dict(causes)
        self._rests: list[tuple[str, Decimal]] = []
        self.marks.marked.connect(self._marked)
        self.cause.committed.connect(self._caused)
        self.usual.committed.connect(lambda _value: self.changed.emit())
        self._cause_row = FormRow(self.tr("Waardoor werd er niet gewerkt?"), self.cause)
        self._cause_row.setVisible(False)
        usual = FormRow(
            self.tr("Zoveel minuten werkt een gewone collega in deze tijd ook niet"), self.usual, characters=6
        )
        self.setLayout(column(self.marks, self._cause_row, usual, spacing=INSIDE))
        self.setFocusProxy(self.marks)

    def _marked(self, works: bool, seconds: Decimal) -> None:
        if not works:
            self._rests.append(("", seconds))
            self.cause.set_value(None)
            self._cause_row.setVisible(bool(self._words))
        self.changed.emit()

    def _caused(self, key: object) -> None:
        if self._rests:
            self._rests[-1] = (str(key or ""), self._rests[-1][1])
        self.marks.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def sample(self) -> Sample | None:
        """Return the seconds worked, and the seconds a regular colleague works in the time that was watched."""
        works, rests = self.marks.spent()
        usual = works + rests - (self.usual.value() or Decimal(0)) * 60
        return (Fraction(works), Fraction(usual)) if usual > 0 else None

    def told(self) -> str:
        """Return how long there was no work, and why: niet gewerkt 3:10 (extra pauzes 2:00, uitleg 1:10)."""
        spent: dict[str, Decimal] = {}
        for key, seconds in self._rests:
            spent[key] = spent.get(key, Decimal(0)) + seconds
        if not spent:
            return ""
        whole = clock(sum(spent.values(), Decimal(0)))
        named = [f"{self._words[key]} {clock(seconds)}" for key, seconds in spent.items() if key in self._words]
        return self.tr("niet gewerkt {0}").format(whole) + (f" ({', '.join(named)})" if named else "")

    def reset(self) -> None:
        """Begin to watch anew; the usual rest stays."""
        self.marks.reset()
        self._rests.clear()
        self._cause_row.setVisible(False)
        self.changed.emit()
