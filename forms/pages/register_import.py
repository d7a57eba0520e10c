"""A register from elsewhere: chosen, its columns pointed out, looked through, and only then taken in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.desk import registers
from app.desk.follow import register_form
from app.desk.registers import DryRun
from app.desk.reporting import write_file
from app.desk.session import Session
from app.exchange.register_reading import Reading
from forms.pages.register_dry_run import RegisterDryRun
from forms.pages.register_mapping import RegisterMapping
from forms.shell.page import Act
from forms.theme import BETWEEN
from forms.turns import Turns
from forms.widgets.busy_box import BusyBox
from forms.widgets.words import Words, button, column, row
from forms.widgets.work_bar import WorkBar
from forms.work import Failure, Operation, Progress, Works


class RegisterImport(QWidget):
    """Takes a register in. Signals: `act_changed()`; `failed(Failure)`; `said(str)`; `taken(str)`: the import.

    `changed` is what the page's primary act follows: choose, look through, take in.
    """

    act_changed = Signal()
    failed = Signal(object)
    said = Signal(str)
    taken = Signal(str)

    def __init__(self, session: Session, works: Works, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._works = session, works
        self._form = register_form(session)
        self._file: Path | None = None
        self._found: DryRun | None = None
        self._running: Operation[Any] | Turns[Any] | None = None
        self._box: BusyBox | None = None
        self.bar, self.mapping, self.run = WorkBar(), RegisterMapping(self._form), RegisterDryRun()
        self.name = Words("", "strong")
        self.template = button(self.tr("Leeg register maken"), self._ask_template, icon_name="file-text")
        self.choose = button(self.tr("Register kiezen"), self._ask_file, icon_name="folder-open")
        told = Words(
            self.tr(
                "Een register is een Excel-bestand met een regel per meting. Begin met een leeg register, of kies uw "
                "eigen bestand en wijs aan welke kolom wat is. Er wordt niets ingelezen voor alles klopt."
            )
        )
        self.setLayout(
            column(
                Words(self.tr("Metingen van elders inlezen"), "heading"), told, row(self.choose, self.template, 1),
                self.bar, self.name, self.mapping, self.run, spacing=BETWEEN,
            )
        )  # fmt: skip
        self.name.hide()
        self.mapping.changed.connect(self._remap)
        self.run.list_wanted.connect(self._ask_list)

    # --- what the page asks ----------------------------------------------------------------------------------

    def act(self) -> Act:
        """Return what comes next: choose, look through, or take in."""
        busy = self.tr("Een ogenblik.") if self.is_busy() else ""
        if self._file is None:
            return Act(self.tr("Register kiezen"), self._ask_file, busy)
        if self._found is not None and self._found.may_import:
            count = self._found.count
            text = self.tr("1 meting inlezen") if count == 1 else self.tr("{0} metingen inlezen").format(count)
            return Act(text, self.take, busy)
        missing = self.mapping.missing()
        why_not = self.tr("Wijs eerst alle verplichte kolommen aan.") if missing else busy
        return Act(self.tr("Opnieuw nakijken") if self._found else self.tr("Nakijken"), self.check, why_not)

    def is_busy(self) -> bool:
        """Return whether something is going on."""
        return self._running is not None

    def stop(self) -> None:
        """Stop what is going on."""
        if self._running is not None:
            self._running.cancel()

    # --- choosing --------------------------------------------------------------------------------------------

    def _ask_file(self) -> None:
        kinds = self.tr("Excel-bestanden (*.xlsx);;Alle bestanden (*)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Register kiezen"), "", kinds)
        if name:
            self.open(Path(name))

    def open(self, file: Path) -> None:
        """Read the headings of a file; look it through at once when every column is understood."""
        if self.is_busy():
            return
        self._forget()
        form = self._form
        operation = Operation(lambda progress: registers.headings(file, form, progress.step))
        self._slowly(operation, lambda found: self._show_headings(file, found), self.tr("Het bestand wordt geopend…"))

    def _show_headings(self, file: Path, headings: tuple[tuple[str, str], ...]) -> None:
        self._file = file
        self.name.setText(file.name)
        self.name.show()
        self.mapping.show_headings(headings)
        if headings and self.mapping.missing():
            self.said.emit(self.tr("Niet alle kolommen zijn herkend."))
            self.mapping.first_field().setFocus()
            self.act_changed.emit()
            return
        self.check()

    def _forget(self) -> None:
        self._file, self._found = None, None
        focus = self.focusWidget()
        if any(part.isAncestorOf(focus) for part in (self.mapping, self.run) if focus is not None):
            self.choose.setFocus()  # what has the focus goes away; without this it would land among the places
        for part in (self.name, self.mapping, self.run):
            part.hide()
        self.act_changed.emit()

    def _remap(self) -> None:
        self._found = None
        self.run.hide()
        self.act_changed.emit()

    # --- looking through -------------------------------------------------------------------------------------

    def check(self) -> None:
        """Look the register through; write nothing."""
        if self._file is None or self.is_busy():
            return
        read = registers.reader(self._session, self._file, self.mapping.mapping())
        operation: Operation[tuple[Reading, str]] = Operation(lambda progress: read(progress.step))
        self._slowly(operation, self._compare, self.tr("Het register wordt gelezen…"))

    def _compare(self, read: tuple[Reading, str]) -> None:
        turns = Turns(registers.dry_run_steps(self._session, *read), self._works)
        self._by_turns(turns, self._show_run, self.tr("Het register wordt vergeleken met de kluis…"))

    def _show_run(self, found: DryRun) -> None:
        self._found = found
        self.run.show_run(found)
        self.said.emit(self.run.heading.text())
        if found.faults:
            self.run.faults.setFocus()
        self.act_changed.emit()

    # --- taking in -------------------------------------------------------------------------------------------

    def take(self) -> None:
        """Take in what was found to be right: all of it, or nothing when it is stopped."""
        if self._found is None or not self._found.may_import or self.is_busy():
            return
        turns = Turns(registers.import_steps(self._session, self._found), self._works)
        remark = self.tr("Wie nu stopt, leest niets in.")
        self._box = BusyBox(self.tr("De metingen worden ingelezen…"), remark, turns.cancel, self.window())
        turns.progress(self._box.advance)
        turns.success(lambda batch: self._end(lambda: self._tell_taken(batch)))
        turns.failure(lambda failure: self._end(lambda: self.failed.emit(failure)))
        turns.cancelled(lambda: self._end(lambda: self.said.emit(self.tr("Gestopt; er is niets ingelezen."))))
        self._running = turns
        self._box.open()
        turns.start(self)

    def _tell_taken(self, batch: str) -> None:
        self._forget()
        self.taken.emit(batch)

    # --- files -----------------------------------------------------------------------------------------------

    def _ask_template(self) -> None:
        self._ask_where(self.tr("Leeg register maken"), self.tr("register.xlsx"), self.write_template)

    def write_template(self, target: Path) -> None:
        """Write an empty register with its explanation."""
        places, now = self._session.places, self._session.means.now()

        def work(progress: Progress) -> None:
            write_file(target, registers.empty_register(places, now, progress.step).content)

        told = self.tr("Het lege register staat in {0}.").format(target.name)
        self._slowly(Operation(work), lambda _nothing: self.said.emit(told), self.tr("Het register wordt gemaakt…"))

    def _ask_list(self) -> None:
        self._ask_where(self.tr("Lijst opslaan"), self.tr("problemen.csv"), self.write_list)

    def write_list(self, target: Path) -> None:
        """Write every problem as a list."""
        found = self._found
        if found is None:
            return
        told = self.tr("De lijst staat in {0}.").format(target.name)
        operation = Operation(lambda _progress: write_file(target, registers.faults_as_csv(found).content))
        self._slowly(operation, lambda _nothing: self.said.emit(told), self.tr("De lijst wordt gemaakt…"))

    def _ask_where(self, title: str, name: str, then: Callable[[Path], None]) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, title, name)
        if chosen:
            then(Path(chosen))

    # --- slow work -------------------------------------------------------------------------------------------

    def _slowly(self, operation: Operation[Any], then: Callable[[Any], None], text: str) -> None:
        operation.owned_by(self).success(lambda result: self._end(lambda: then(result)))
        operation.failure(lambda failure: self._end(lambda: self._fail(failure)))
        operation.cancelled(lambda: self._end(lambda: self.said.emit(self.tr("Gestopt."))))
        self._running = operation
        self.bar.watch(operation, text)
        operation.start(self._works)
        self.act_changed.emit()

    def _by_turns(self, turns: Turns[Any], then: Callable[[Any], None], text: str) -> None:
        turns.success(lambda result: self._end(lambda: then(result)))
        turns.failure(lambda failure: self._end(lambda: self._fail(failure)))
        turns.cancelled(lambda: self._end(lambda: self.said.emit(self.tr("Gestopt."))))
        turns.progress(lambda step: self.bar.advance(step.done, step.total))
        self._running = turns
        self.bar.begin(text, turns.cancel)
        turns.start(self)

    def _fail(self, failure: Failure) -> None:
        self.failed.emit(failure)

    def _end(self, tell: Callable[[], None]) -> None:
        self._running = None
        self.bar.end()
        box, self._box = self._box, None
        if box is not None:
            box.done(0)
            box.deleteLater()
        tell()
        self.act_changed.emit()
