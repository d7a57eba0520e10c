"""Slow work off the window's thread: an `Operation` says what to do and who wants to hear of it; `Works` runs it.

    Operation(make_report).success(show).failure(bar.tell).progress(bar.advance).start(works)

The shape is Anki's (`aqt/operations`). All that is told arrives on the window's thread. This is one of the borders
where a broad `except` stands: an environment error becomes a message with its remedy, anything else a crash report
without personal data and a plain message.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Self, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThreadPool, Signal
from shiboken6 import isValid

from app.errors import Fault, FaultyInputError, LoonmaatError
from forms.crash import CrashReport, report_of

T = TypeVar("T")


class CancelledError(Exception):
    """The user asked to stop. Raised in the work itself by `Progress.step`; never shown as an error."""


@dataclass(frozen=True, slots=True)
class Step:
    """How far the work is: `done` of `total` (total 0: not known), and what is being done now, in Dutch."""

    done: int
    total: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Failure:
    """What the user is told: text, remedy and single faults in Dutch; `crash` is there only when the fault is ours."""

    text: str
    remedy: str
    faults: tuple[Fault, ...] = ()
    crash: CrashReport | None = None


class Progress:
    """What the work itself holds: it tells how far it is and hears that it must stop. Safe from any thread."""

    def __init__(self, tell: Callable[[Step], None]) -> None:
        self._tell = tell
        self._stop = threading.Event()

    def step(self, done: int, total: int = 0, text: str = "") -> None:
        """Tell how far the work is; raises CancelledError when it must stop."""
        if self._stop.is_set():
            raise CancelledError
        self._tell(Step(done, total, text))

    def stop(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    @property
    def stopped(self) -> bool:
        """Whether someone asked to stop."""
        return self._stop.is_set()


@dataclass(frozen=True, slots=True)
class _End:
    """How an operation ended: whom to tell, and the crash report if there is one."""

    deliver: Callable[[], None]
    crash: CrashReport | None = None


class _Courier(QObject):
    """Carries what a worker tells to the window's thread."""

    stepped = Signal(object)
    ended = Signal(object)


class Told(Generic[T]):
    """Who wants to hear of slow work: how it ends, whichever way, and how far it is. What nobody asked goes nowhere."""

    def __init__(self) -> None:
        self._success: Callable[[T], None] = lambda _result: None
        self._failure: Callable[[Failure], None] = lambda _failure: None
        self._step: Callable[[Step], None] = lambda _step: None
        self._cancelled: Callable[[], None] = lambda: None

    def success(self, tell: Callable[[T], None]) -> Self:
        """Tell the result."""
        self._success = tell
        return self

    def failure(self, tell: Callable[[Failure], None]) -> Self:
        """Tell what went wrong."""
        self._failure = tell
        return self

    def progress(self, tell: Callable[[Step], None]) -> Self:
        """Tell how far it is."""
        self._step = tell
        return self

    def cancelled(self, tell: Callable[[], None]) -> Self:
        """Tell that it stopped because it was asked to."""
        self._cancelled = tell
        return self


class Operation(Told[T]):
    """One piece of slow work. `run` gets a Progress, works on another thread and returns its result."""

    def __init__(self, run: Callable[[Progress], T]) -> None:
        super().__init__()
        self._run = run
        self._owner: QObject | None = None
        self._courier = _Courier()
        self._progress = Progress(self._courier.stepped.emit)

    def owned_by(self, owner: QObject) -> Self:
        """Tell nobody any more when `owner` is gone: a page that was closed while the work went on."""
        self._owner = owner
        return self

    def start(self, works: Works) -> Self:
        """Put the work on a worker. An operation is started once."""
        works.take(self)
        return self

    def cancel(self) -> None:
        """Ask it to stop; a result that is ready all the same is thrown away."""
        self._progress.stop()

    def connect_to(self, works: Works) -> None:
        """Have the courier deliver on the thread of `works`."""
        queued = Qt.ConnectionType.QueuedConnection
        self._courier.moveToThread(works.thread())
        self._courier.stepped.connect(self._deliver_step, queued)
        self._courier.ended.connect(lambda end: works.finish(self, end), queued)

    def work(self) -> None:
        """Do the work and send its end home. Runs on a worker."""
        try:
            self._courier.ended.emit(self._good(self._run(self._progress)))
        except CancelledError:
            self._courier.ended.emit(_End(self._cancelled))
        except LoonmaatError as error:
            self._courier.ended.emit(self._bad(failure_of(error)))
        except Exception as error:
            self._courier.ended.emit(self._bad(failure_of(error)))

    def _good(self, result: T) -> _End:
        return _End(lambda: self._cancelled() if self._progress.stopped else self._success(result))

    def _bad(self, failure: Failure) -> _End:
        return _End(lambda: self._failure(failure), failure.crash)

    def is_wanted(self) -> bool:
        """Return whether there is still someone to tell."""
        return self._owner is None or isValid(self._owner)

    def _deliver_step(self, step: Step) -> None:
        if not self._progress.stopped and self.is_wanted():
            self._step(step)


def failure_of(error: Exception) -> Failure:
    """Return what the user is told of an error: its own words when it is the environment's, plain ones when ours."""
    if isinstance(error, FaultyInputError):
        return Failure(error.text, error.remedy, error.faults)
    if isinstance(error, LoonmaatError):
        return Failure(error.text, error.remedy)
    text = QCoreApplication.translate("Work", "Er ging iets mis in Loonmaat zelf. Uw gegevens zijn niet veranderd.")
    remedy = QCoreApplication.translate("Work", "Probeer het opnieuw. Lukt het weer niet, stuur dan het foutverslag.")
    return Failure(text, remedy, crash=report_of(error))


class Works(QObject):
    """Runs operations and keeps them alive until they have been told. Lives on the window's thread.

    `reporter` gets every crash report (the door writes it to the folder for reports). Signal `busy(bool)`.
    """

    busy = Signal(bool)

    def __init__(
        self, reporter: Callable[[CrashReport], None], *, threads: int = 2, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._report = reporter
        self._running: set[object] = set()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)

    def take(self, operation: Operation[T]) -> None:
        """Start an operation; it is held until it has ended."""
        operation.connect_to(self)
        self._running.add(operation)
        if len(self._running) == 1:
            self.busy.emit(True)
        self._pool.start(operation.work)

    def finish(self, operation: Operation[T], end: _End) -> None:
        """Deliver the end of an operation and let it go."""
        self._running.discard(operation)
        if end.crash is not None:
            self._report(end.crash)
        if operation.is_wanted():
            end.deliver()
        if not self._running:
            self.busy.emit(False)

    def tell_crash(self, crash: CrashReport) -> None:
        """Hand on the crash report of work that was done by turns (`forms/turns.py`)."""
        self._report(crash)

    @property
    def running(self) -> int:
        """How many operations have not been told yet."""
        return len(self._running)

    def wait(self, milliseconds: int = -1) -> bool:
        """Wait until no worker is busy, for closing the program; False when time ran out."""
        return self._pool.waitForDone(milliseconds)
