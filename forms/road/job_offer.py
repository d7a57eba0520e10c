"""The offer to reuse the tasks of an earlier measurement in the same job. Nothing about a person comes along."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desk.jobs import Job
from forms.reading import show_date
from forms.theme import GRID, INSIDE
from forms.widgets.words import Frame, Words, button, column, row

_MOST = 3


class JobOffer(Frame):
    """Shows up to three jobs, each with one button; hidden when there is none."""

    def __init__(self, take: Callable[[Job], None], parent: QWidget | None = None) -> None:
        super().__init__("message", parent)
        self._take = take
        told = self.tr("Deze functie is eerder gemeten. Alleen taken en normfunctie komen mee; niets over een persoon.")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(INSIDE)
        self._shown: list[QWidget] = []
        layout = column(Words(told, "strong"), spacing=INSIDE, margin=INSIDE + GRID)
        layout.addLayout(self._lines)
        self.setLayout(layout)
        self.hide()

    def show_jobs(self, jobs: list[Job]) -> None:
        """Offer these jobs."""
        for part in self._shown:
            part.hide()
            part.deleteLater()
        self._shown = [self._line(job) for job in jobs[:_MOST]]
        for part in self._shown:
            self._lines.addWidget(part)
        self.setVisible(bool(jobs))

    def _line(self, job: Job) -> QWidget:
        dated = show_date(date.fromisoformat(job.dated)) if job.dated else ""
        parts = (", ".join(job.tasks), job.norm_function, dated)
        line = QWidget()
        use = button(self.tr("Deze taken gebruiken"), lambda: self._take(job), icon_name="copy")
        line.setLayout(column(Words(" · ".join(part for part in parts if part)), row(use, 1), spacing=GRID))
        return line
