"""All measurements of the vault as a file: to read, to compute with, or for research without who it was."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget

from app.desk.registers import Export, export_steps, written_export
from app.desk.reporting import write_file
from app.desk.session import Session
from forms.theme import BETWEEN
from forms.turns import Turns
from forms.widgets.fields import PickField
from forms.widgets.form_row import FormRow
from forms.widgets.words import Words, button, column, row
from forms.widgets.work_bar import WorkBar
from forms.work import Failure, Operation, Progress, Works


class RegisterExport(QWidget):
    """Asks which file and writes it. Signals: `failed(Failure)`; `written(str, int)`: the name, and signs replaced."""

    failed = Signal(object)
    written = Signal(str, int)

    def __init__(self, session: Session, works: Works, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._works = session, works
        self._running: Operation[Any] | Turns[Any] | None = None
        self.format, self.bar = PickField(), WorkBar()
        self.format.offer((("xlsx", "Excel (xlsx)"), ("csv", "CSV"), ("json", "JSON")))
        self.pseudonymous = QCheckBox(self.tr("Voor onderzoek: zonder namen en vrije tekst, met codes voor mensen"))
        self.pseudonymous.toggled.connect(lambda _on: self._warn())
        self.start = button(self.tr("Metingen uitvoeren"), self._ask_where, icon_name="download")
        self._warning = Words("", "attention")
        self.setLayout(
            column(
                Words(self.tr("Metingen uitvoeren"), "heading"),
                FormRow(self.tr("Soort bestand"), self.format, characters=18),
                self.pseudonymous, self._warning, row(self.start, 1), self.bar, spacing=BETWEEN,
            )
        )  # fmt: skip
        self._warn()

    def _warn(self) -> None:
        self._warning.setText(
            self.tr("Het blijven persoonsgegevens: sluit een overeenkomst met wie ze krijgt (AVG, artikel 4 onder 5).")
            if self.pseudonymous.isChecked()
            else self.tr("Dit bestand noemt mensen en is niet versleuteld. Bewaar het op een veilige plaats.")
        )

    def _ask_where(self) -> None:
        kind = self.format.value() or "xlsx"
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Metingen uitvoeren"), self.tr("metingen.{0}").format(kind))
        if name:
            self.write_to(Path(name))

    def write_to(self, target: Path) -> None:
        """Collect the measurements by turns, then write them on a worker."""
        if self._running is not None:
            return
        turns = Turns(export_steps(self._session, pseudonymous=self.pseudonymous.isChecked()), self._works)
        kind = self.format.value() or "xlsx"
        turns.success(lambda found: self._write(found, kind, target)).failure(self._fail).cancelled(self._end)
        turns.progress(lambda step: self.bar.advance(step.done, step.total))
        self._turn_busy(turns)
        self.bar.begin(self.tr("De metingen worden verzameld…"), turns.cancel)
        turns.start(self)

    def _write(self, found: Export, kind: str, target: Path) -> None:
        def work(progress: Progress) -> int:
            made = written_export(found, kind, progress.step)
            write_file(target, made.content)
            return made.replaced

        operation = Operation(work).owned_by(self)
        operation.success(lambda replaced: self._tell(target, replaced)).failure(self._fail).cancelled(self._end)
        self._turn_busy(operation)
        self.bar.watch(operation, self.tr("Het bestand wordt geschreven…"))
        operation.start(self._works)

    def stop(self) -> None:
        """Stop what is going on."""
        if self._running is not None:
            self._running.cancel()

    def _tell(self, target: Path, replaced: int) -> None:
        self._end()
        self.written.emit(target.name, replaced)

    def _fail(self, failure: Failure) -> None:
        self._end()
        self.failed.emit(failure)

    def _turn_busy(self, running: Operation[Any] | Turns[Any]) -> None:
        self._running = running
        self.start.setEnabled(False)

    def _end(self) -> None:
        self._running = None
        self.start.setEnabled(True)
        self.bar.end()
