"""The lock after a time in which nobody touched anything. A laptop that slept longer than that locks as it wakes.

The clock comes in from outside and must go on while the laptop sleeps (`waking_clock`); a clock that goes back does no
harm: the time then starts anew.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

DEFAULT_SECONDS = 600.0
_LOOK_EVERY_MS = 5_000
_TOUCHES = {
    QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel,
    QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TabletPress, QEvent.Type.TabletMove,
}  # fmt: skip


def waking_clock() -> float:
    """Return seconds that also count while the laptop sleeps, and never go back.

    On Windows the monotonic clock does so by itself; on Linux CLOCK_BOOTTIME does (time.clock_gettime, 3.7).
    """
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot is None else time.clock_gettime(boot)


class IdleLock(QObject):
    """Watches the window that has the focus. Signal `due()` once when the time is over; `touch` or `start` begin anew.

    Only the windows themselves are watched, not every widget: they get each key and click first.
    """

    due = Signal()

    def __init__(
        self,
        app: QGuiApplication,
        *,
        clock: Callable[[], float] = waking_clock,
        seconds: float = DEFAULT_SECONDS,
    ) -> None:
        super().__init__(app)
        self._clock, self._seconds = clock, seconds
        self._last = clock()
        self._window: QWindow | None = None
        self._timer = QTimer(self, interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        app.focusWindowChanged.connect(self._follow)

    def start(self, seconds: float | None = None) -> None:
        """Begin to count; with another time if one is given."""
        self._seconds = self._seconds if seconds is None else seconds
        self.touch()
        self._timer.start()

    def stop(self) -> None:
        """Stop counting: it is locked, or nothing is open."""
        self._timer.stop()

    def touch(self) -> None:
        """Someone is here."""
        self._last = self._clock()

    def look(self) -> None:
        """See whether the time is over. The timer calls this; a test may."""
        idle = self._clock() - self._last
        if idle < 0:
            self.touch()
        elif idle >= self._seconds and self._timer.isActive():
            self.stop()
            self.due.emit()

    def _follow(self, window: QWindow | None) -> None:
        if window is None:
            return
        self.look()  # a laptop that wakes gives the focus back before anyone touches it
        window.removeEventFilter(self)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note that someone is here."""
        if event.type() in _TOUCHES:
            self.look()  # the first touch after a long sleep comes too late
            self.touch()
        return False
