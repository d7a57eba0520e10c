"""Long acts on the vault by turns: a piece, then the window, then the next piece, with progress and a way to stop.

    Turns(registers.import_steps(session, found)).success(told).failure(bar.tell).start(page)

The vault belongs to the window's thread, so what takes seconds there cannot go to a worker (`forms/work.py`). The desk
gives such an act as a generator (`app/desk/steps.py`). Like `forms/work.py` this is the border where a broad `except`
stands: an environment error becomes a message, anything else a plain one and a crash report.
"""

from __future__ import annotations

from typing import Self, TypeVar

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from app.desk.steps import Steps
from forms.work import Step, Told, Works, failure_of

T = TypeVar("T")

SLICE_MS = 12
"""How long a turn lasts: shorter than a frame, so that a key is answered at once."""


class Turns(Told[T]):
    """One long act. Started once; told at its end, whichever way."""

    def __init__(self, steps: Steps[T], works: Works) -> None:
        """`works` takes the crash report when something of ours breaks."""
        super().__init__()
        self._steps, self._works = steps, works
        self._owner: QObject = works  # until it is started
        self._ended = False

    def start(self, owner: QObject) -> Self:
        """Begin at once; when `owner` is gone nobody is told and no turn follows. What is quick ends here."""
        self._owner = owner
        self._turn()
        return self

    def cancel(self) -> None:
        """Stop between two pieces: what stands in a transaction is rolled back now."""
        if not self._ended:
            self._end()
            self._cancelled()

    def is_running(self) -> bool:
        """Return whether it has neither ended nor been stopped."""
        return not self._ended

    def _turn(self) -> None:
        if self._ended:
            return
        watch = QElapsedTimer()
        watch.start()
        try:
            at = next(self._steps)
            while watch.elapsed() < SLICE_MS:
                at = next(self._steps)
        except StopIteration as end:
            self._ended = True
            result: T = end.value
        except Exception as error:
            self._fail(error)
            return
        else:
            QTimer.singleShot(0, self._owner, self._turn)  # before telling: an error there must not leave it halfway
            self._step(Step(*at))
            return
        self._success(result)

    def _fail(self, error: Exception) -> None:
        self._end()
        failure = failure_of(error)
        if failure.crash is not None:
            self._works.tell_crash(failure.crash)
        self._failure(failure)

    def _end(self) -> None:
        self._ended = True
        self._steps.close()
