"""The imports there were, newest first, each to be undone as a whole."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.desk.registers import ImportRow, imports, withdraw
from app.desk.session import Session
from app.errors import LoonmaatError
from forms.reading import show_date
from forms.theme import BETWEEN
from forms.widgets.fields import TextField
from forms.widgets.flow import flow
from forms.widgets.form_row import FormRow
from forms.widgets.messages import ConfirmBox
from forms.widgets.reading_table import Grid, ReadingTable
from forms.widgets.words import Words, button, column, rule
from forms.work import Failure, failure_of


class RegisterImports(QWidget):
    """Shows the imports. Signals: `withdrawn(int)`: how many measurements no longer count; `failed(Failure)`."""

    withdrawn = Signal(int)
    failed = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows: list[ImportRow] = []
        self.table = ReadingTable(self.tr("Eerdere imports"), most_rows=6, widest=60)
        self.table.chosen.connect(lambda _row: self._allow())
        self.why = TextField()
        self._why_row = FormRow(self.tr("Waarom ongedaan maken"), self.why, optional=True, characters=40)
        self.undo = button(self.tr("Import ongedaan maken"), self.ask, icon_name="undo-2")
        self._below = flow(self._why_row, self.undo, spacing=BETWEEN, at_bottom=True)
        heading = Words(self.tr("Eerdere imports"), "heading")
        self.setLayout(column(heading, self.table, self._below, rule(), spacing=BETWEEN))
        self.box: ConfirmBox | None = None

    def refresh(self) -> None:
        """Show the imports as they are now; nothing when there are none."""
        self._rows = imports(self._session)
        headings = (self.tr("Bestand"), self.tr("Ingelezen op"), self.tr("Metingen"), self.tr("Hoe het staat"))
        self.table.show_grid(Grid(headings, tuple(self._told(one) for one in self._rows), frozenset({2})))
        self.setVisible(bool(self._rows))
        self._allow()

    def _told(self, one: ImportRow) -> tuple[str, ...]:
        state = self.tr("ongedaan gemaakt") if one.withdrawn else self.tr("telt mee")
        day = show_date(datetime.fromisoformat(one.at).astimezone().date())
        return (one.file, day, str(one.count), state)

    def _chosen(self) -> ImportRow | None:
        place = self.table.currentRow()
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def _allow(self) -> None:
        one = self._chosen()
        self.undo.setEnabled(one is not None and not one.withdrawn)

    def ask(self) -> None:
        """Ask before an import is undone."""
        one = self._chosen()
        if one is None or one.withdrawn:
            return
        self.why.finish()
        question = self.tr("De import van {0} ongedaan maken?").format(one.file)
        told = self.tr("Aantal metingen dat dan niet meer meetelt: {0}. In het logboek blijft staan wie dit deed.")
        self.box = ConfirmBox(question, told.format(one.count), self.tr("Ongedaan maken"), self.window())
        self.box.confirmed.connect(lambda: self._withdraw(one.stream))
        self.box.open()

    def _withdraw(self, stream: str) -> None:
        try:
            count = withdraw(self._session, stream, self.why.value() or "")
        except LoonmaatError as error:
            failure: Failure = failure_of(error)
            self.failed.emit(failure)
            return
        self.why.set_value(None)
        self.refresh()
        self.withdrawn.emit(count)
