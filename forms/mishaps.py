"""What becomes of an error that no page caught: it is told on the page that is shown, and never lost in silence.

Python hands it to `sys.excepthook`, also for what breaks in a slot or an event of Qt (PySide6 calls PyErr_Print). An
error of the environment, such as a disk that is full while somebody answers, becomes a message with its remedy.
Anything else is ours: a plain message, and a crash report without personal data in a folder of the user's own.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication

from forms.crash import CrashReport
from forms.widgets.messages import Tone
from forms.work import Failure, failure_of

Tell = Callable[[str, str, Tone], None]
"""Takes text, remedy and tone."""

MOST_REPORTS = 20
"""Reports of one run: what breaks at every repaint would fill the disk."""


class Reports:
    """The folder with crash reports. The same fault is written once in a run."""

    def __init__(self, folder: Path, now: Callable[[], datetime]) -> None:
        self.folder, self._now = folder, now
        self._written: set[CrashReport] = set()

    def keep(self, report: CrashReport) -> None:
        """Write a report. A disk that is full keeps none; that must not hide the fault itself."""
        if report in self._written or len(self._written) >= MOST_REPORTS:
            return
        self._written.add(report)
        name = f"foutverslag-{self._now():%Y%m%d-%H%M%S}-{len(self._written)}.txt"
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / name).write_text(report.text() + "\n", encoding="utf-8")


class Mishaps:
    """Takes errors from `sys.excepthook`, tells them, and has reports kept."""

    def __init__(self, tell: Tell, reports: Reports) -> None:
        """`tell` shows a message on the page that is on screen."""
        self._tell, self._reports = tell, reports

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Tell an error. Who interrupts the program, or ends it, is let through."""
        if not isinstance(error, Exception):
            sys.__excepthook__(kind, error, trace)
            return
        failure = failure_of(error)
        if failure.crash is not None:
            self._reports.keep(failure.crash)
        self._tell(failure.text, self._remedy(failure), Tone.ATTENTION)

    def _remedy(self, failure: Failure) -> str:
        if failure.crash is None:
            return failure.remedy
        where = QCoreApplication.translate("Mishaps", "Het foutverslag staat in {0}. Er staat niets over personen in.")
        return f"{failure.remedy} {where.format(self._reports.folder)}"
