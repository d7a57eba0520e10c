"""Counting while watching: a stopwatch, a tally, and marks of working and not working. One key each: the space bar.

The clock comes in from outside (seconds, never going back), so that a test can set it and a laptop that sleeps does
not spoil a count. Seconds go out exact, in tenths.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from forms.widgets.shown import clock, one_decimal
from forms.widgets.words import Line, button, column, row

Clock = Callable[[], float]
_REDRAW_MS = 250


def tenths(seconds: float) -> Decimal:
    """Return seconds as an exact number of tenths."""
    return Decimal(round(seconds * 10)) / 10


class Stopwatch(QWidget):
    """Start, pause, go on, and note a time. Signals: `noted(Decimal seconds)`, `running(bool)`."""

    noted = Signal(object)
    running = Signal(bool)

    def __init__(self, now: Clock, parent: QWidget | None = None, *, notes: bool = True) -> None:
        """Take the clock; `notes`: whether a time can be noted while it runs."""
        super().__init__(parent)
        self._now = now
        self._since: float | None = None
        self._before = 0.0
        self._shown = Line("0:00", "result")
        self._turn = button(self.tr("Start (spatie)"), self.turn, icon_name="play")
        self._note = button(self.tr("Tijd noteren"), self.note, icon_name="timer")
        self._note.setVisible(notes)
        self._zero = button(self.tr("Op nul"), self.reset, "quiet", icon_name="rotate-ccw")
        self.setLayout(column(self._shown, row(self._turn, self._note, self._zero, 1)))
        self.setFocusProxy(self._turn)
        self._redraw = QTimer(self, interval=_REDRAW_MS)
        self._redraw.timeout.connect(self._show)
        self._show()

    def seconds(self) -> Decimal:
        """Return the time that has been counted."""
        return tenths(self._before + (0.0 if self._since is None else self._now() - self._since))

    def is_running(self) -> bool:
        """Return whether it counts now."""
        return self._since is not None

    def turn(self) -> None:
        """Start when it stands still, pause when it runs."""
        if self._since is None:
            self._since = self._now()
            self._redraw.start()
        else:
            self._before, self._since = self._before + self._now() - self._since, None
            self._redraw.stop()
        self._show()
        self.running.emit(self._since is not None)

    def note(self) -> None:
        """Tell the time that has been counted; it goes on."""
        self.noted.emit(self.seconds())

    def reset(self) -> None:
        """Back to nothing, standing still."""
        self._since, self._before = None, 0.0
        self._redraw.stop()
        self._show()
        self.running.emit(False)

    def _show(self) -> None:
        runs = self._since is not None
        self._shown.setText(clock(self.seconds()))
        self._shown.setAccessibleName(self.tr("Stopwatch: {0}").format(clock(self.seconds())))
        start = self.tr("Verder (spatie)") if self.seconds() else self.tr("Start (spatie)")
        self._turn.say(self.tr("Pauze (spatie)") if runs else start)
        self._turn.show_icon("pause" if runs else "play")
        self._note.setEnabled(runs or self.seconds() > 0)


class TallyCounter(QWidget):
    """Count one by one. Signal `counted(int, Decimal seconds)`: the count and when, since the first."""

    counted = Signal(int, object)

    def __init__(self, now: Clock, unit: str, parent: QWidget | None = None) -> None:
        """Take what is counted as `unit`: stuks."""
        super().__init__(parent)
        self._now, self._unit = now, unit
        self._moments: list[float] = []
        self._shown, self._pace = Line("0", "result"), Line("", "small")
        self._more = button(self.tr("Tel er één (spatie)"), self.add, icon_name="plus")
        self._less = button(self.tr("Eén terug"), self.take_back, "quiet", icon_name="undo-2")
        for one in (self._more, self._less):
            one.setAccessibleName(f"{one.words()}: {unit}")  # two tallies may stand together
        self.setLayout(column(row(self._shown, self._pace, 1), row(self._more, self._less, 1)))
        self.setFocusProxy(self._more)
        self._show()

    def add(self) -> None:
        """Count one."""
        self._moments.append(self._now())
        self._tell()

    def take_back(self) -> None:
        """Take the last one back."""
        if self._moments:
            self._moments.pop()
            self._tell()

    def reset(self) -> None:
        """Start again from nothing."""
        self._moments.clear()
        self._show()

    def moments(self) -> tuple[Decimal, ...]:
        """Return when each was counted, in seconds since the first."""
        return tuple(tenths(moment - self._moments[0]) for moment in self._moments)

    def _tell(self) -> None:
        self._show()
        self.counted.emit(len(self._moments), self.moments()[-1] if self._moments else Decimal(0))

    def _show(self) -> None:
        count = len(self._moments)
        self._shown.setText(str(count))
        self._shown.setAccessibleName(self.tr("Geteld: {0} {1}").format(count, self._unit))
        self._less.setEnabled(count > 0)
        self._pace.setText(self._pace_words(count))

    def _pace_words(self, count: int) -> str:
        """Return the pace so far; the first count only starts the clock."""
        moments = self.moments()
        if count < 2 or moments[-1] == 0:
            return self._unit
        per_hour = Decimal(count - 1) * 3600 / moments[-1]
        return self.tr("{0} · {1} per uur").format(self._unit, one_decimal(per_hour))


class WorkMarks(QWidget):
    """Mark when someone works and when not. Signal `marked(bool working, Decimal seconds)` as a stretch ends."""

    marked = Signal(bool, object)

    def __init__(self, now: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._since: float | None = None
        self._works = True
        self._spent = {True: Decimal(0), False: Decimal(0)}
        self._shown = Line("")
        self._turn = button(self.tr("Begin (spatie)"), self.turn, icon_name="play")
        self._end = button(self.tr("Klaar"), self.end, "quiet", icon_name="check")
        self.setLayout(column(self._shown, row(self._turn, self._end, 1)))
        self.setFocusProxy(self._turn)
        self._show()

    def turn(self) -> None:
        """Begin, or change from working to not working and back."""
        if self._since is not None:
            self._close()
            self._works = not self._works
        self._since = self._now()
        self._show()

    def end(self) -> None:
        """Stop watching."""
        if self._since is not None:
            self._close()
        self._since, self._works = None, True
        self._show()

    def reset(self) -> None:
        """Start again from nothing."""
        self._since, self._works = None, True
        self._spent = {True: Decimal(0), False: Decimal(0)}
        self._show()

    def spent(self) -> tuple[Decimal, Decimal]:
        """Return the seconds worked and not worked, in stretches that have ended."""
        return self._spent[True], self._spent[False]

    def _close(self) -> None:
        stretch = tenths(self._now() - (self._since or 0.0))
        self._spent[self._works] += stretch
        self.marked.emit(self._works, stretch)

    def _show(self) -> None:
        works, rests = self.spent()
        told = self.tr("werkt {0} · werkt niet {1}").format(clock(works), clock(rests))
        if works + rests:
            told += f" · {one_decimal(works * 100 / (works + rests))} %"
        self._shown.setText(told)
        words = self.tr("Werkt nu niet (spatie)") if self._works else self.tr("Werkt weer (spatie)")
        self._turn.say(self.tr("Begin (spatie)") if self._since is None else words)
        self._turn.show_icon("play" if self._since is None or not self._works else "pause")
        self._end.setEnabled(self._since is not None)
