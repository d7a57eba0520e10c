"""Hands a questionnaire out and takes in what came back, for the first step of a measurement."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from app.desk.questionnaires import EXPLANATION, question_rows, take_in_answers
from app.desk.reporting import write_file
from app.errors import LoonmaatError
from app.exchange.questionnaire import FilledRow, as_workbook, read_workbook
from app.scoring.definition import Respondent
from forms.shell.page import Page
from forms.widgets.failure_words import tell_failure
from forms.widgets.work_bar import WorkBar
from forms.work import Failure, Operation, failure_of

if TYPE_CHECKING:
    from forms.road.road import Road


class Questionnaires(QObject):
    """Works for one page, on a worker; what came back is stored on the window's thread. `bar` shows how far it is."""

    def __init__(self, page: Page, road: Road) -> None:
        super().__init__(page)
        self._page, self._road = page, road
        self.bar = WorkBar()

    def hand_out(self, by: Respondent) -> None:
        """Ask where the questionnaire goes, and write it there."""
        title = self._road.step_title(by).lower()
        name = self.tr("vragenlijst {0}.xlsx").format(title)
        kinds = self.tr("Excel-bestanden (*.xlsx)")
        chosen, _ = QFileDialog.getSaveFileName(self._page, self.tr("Vragenlijst maken"), name, kinds)
        if chosen:
            self.write_to(by, Path(chosen))

    def write_to(self, by: Respondent, target: Path) -> None:
        """Write the questionnaire."""
        rows = question_rows(self._road.assessment, by)
        at = self._road.assessment.session.means.now()

        def work(_progress: object) -> None:
            write_file(target, as_workbook(rows, EXPLANATION, at).content)

        told = self.tr("De vragenlijst staat in {0}.").format(target.name)
        operation: Operation[None] = Operation(work)
        operation.success(lambda _nothing: self._tell(told))
        self._run(operation, self.tr("De vragenlijst wordt gemaakt…"))

    def take_in(self, by: Respondent) -> None:
        """Ask which file came back, and take it in."""
        kinds = self.tr("Excel-bestanden (*.xlsx)")
        chosen, _ = QFileDialog.getOpenFileName(self._page, self.tr("Antwoorden inlezen"), "", kinds)
        if chosen:
            self.read_from(by, Path(chosen))

    def read_from(self, by: Respondent, file: Path) -> None:
        """Read a questionnaire that came back and store all of it, or nothing."""
        operation = Operation(lambda progress: read_workbook(file, progress.step))
        operation.success(lambda filled: self._store(by, filled))
        self._run(operation, self.tr("De antwoorden worden gelezen…"))

    def _run(self, operation: Operation[None] | Operation[tuple[FilledRow, ...]], text: str) -> None:
        operation.owned_by(self).failure(self._fail).cancelled(self.bar.end)
        self.bar.watch(operation, text)
        operation.start(self._road.works)

    def _store(self, by: Respondent, filled: tuple[FilledRow, ...]) -> None:
        try:
            count = take_in_answers(self._road.assessment, by, filled)
        except LoonmaatError as error:  # also: closed meanwhile, the vault busy, no room left
            self._fail(failure_of(error))
            return
        self._road.changed()
        if count:
            self._tell(self.tr("{0} antwoorden ingelezen.").format(count), self.tr("Ctrl+Z haalt ze samen terug."))
        else:
            self._tell(self.tr("In deze vragenlijst was nog niets ingevuld."))

    def _tell(self, told: str, more: str = "") -> None:
        self.bar.end()
        self._page.message.tell(told, more)

    def _fail(self, failure: Failure) -> None:
        """Tell what is wrong, each with the cell it stands in."""
        self.bar.end()
        faults = (replace(fault, text=f"{fault.place}: {fault.text}") for fault in failure.faults)
        tell_failure(self._page.message, replace(failure, faults=tuple(faults)))
