"""What one wants to see of many measurements: which table, divided by what, over which period, of whom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from app.desk.agreement import COMPARED
from app.desk.figures import scope_of
from app.errors import FaultyInputError
from app.figures.labels import DIMENSIONS
from app.figures.tables import TABLES
from app.vault.register import Scope
from forms.theme import BETWEEN
from forms.widgets.fields import DateField, PickField
from forms.widgets.flow import flow
from forms.widgets.form_row import FormRow
from forms.widgets.words import column

REPEATS, AGREEMENT = "repeats", "agreement"


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked: the table, what it is divided by ("" for nothing), and which measurements count."""

    table: str
    by: str
    scope: Scope


class FiguresChoice(QWidget):
    """Asks. Signal `changed()` after each choice."""

    changed = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table, self.by, self.which = PickField(), PickField(), PickField()
        self.start, self.end = DateField(today), DateField(today)
        self.for_others = QCheckBox(self.tr("Zoals anderen de tabel krijgen: kleine groepen weggelaten"))
        self._by_row = FormRow(self.tr("Verder verdeeld naar"), self.by, characters=26)
        self._start_row = FormRow(self.tr("Vanaf"), self.start, optional=True, characters=18)
        self._end_row = FormRow(self.tr("Tot en met"), self.end, optional=True, characters=18)
        self._which_row = FormRow(self.tr("Welke metingen"), self.which, characters=26)
        self._fill()
        what = flow(FormRow(self.tr("Tabel"), self.table, characters=42), self._by_row, spacing=BETWEEN, at_bottom=True)
        when = flow(self._start_row, self._end_row, self._which_row, spacing=BETWEEN, at_bottom=True)
        self.setLayout(column(what, when, self.for_others, spacing=BETWEEN))
        self._listen()

    def _fill(self) -> None:
        more = (
            (REPEATS, self.tr("Opnieuw gemeten: wie steeg en wie daalde")),
            (AGREEMENT, self.tr("Zijn ze het eens")),
        )
        self.table.offer((*((name, one.title) for name, one in TABLES.items()), *more))
        self.which.offer(
            (
                ("all", self.tr("alle metingen")),
                ("first", self.tr("van ieder de eerste")),
                ("last", self.tr("van ieder de laatste")),
            )
        )
        self._offer_by("per-method")

    def _listen(self) -> None:
        self.table.committed.connect(lambda _value: self._choose_table())
        for field in (self.by, self.which, self.start, self.end):
            field.committed.connect(lambda _value: self.changed.emit())
        self.for_others.toggled.connect(lambda _on: self.changed.emit())

    def _choose_table(self) -> None:
        self._offer_by(self.table.value() or "")
        self._show_what_counts()
        self.changed.emit()

    def _offer_by(self, table: str) -> None:
        agreement = table == AGREEMENT
        if agreement:
            self.by.offer(tuple(COMPARED.items()))
        else:
            own = TABLES[table].by if table in TABLES else ""
            others = tuple((key, title) for key, title in DIMENSIONS.items() if key != own)
            self.by.offer(others, self.tr("niet verder verdeeld"))
        self._by_row.relabel(self.tr("Wie of wat naast elkaar") if agreement else self.tr("Verder verdeeld naar"))

    def _show_what_counts(self) -> None:
        table = self.table.value()
        self._which_row.setVisible(table not in (REPEATS, AGREEMENT))  # these are about two measurements of each
        self.for_others.setVisible(table != AGREEMENT)

    def choose(self, table: str, by: str = "") -> None:
        """Choose a table without telling."""
        self.table.set_value(table)
        self._offer_by(table)
        self._show_what_counts()
        self.by.setCurrentIndex(max(0, self.by.findData(by or None)))

    def asked(self) -> Asked | None:
        """Return what is asked; None when the period cannot be, which is then said beneath it."""
        self._end_row.clear_error()
        table = self.table.value() or "per-method"
        which = "all" if table in (REPEATS, AGREEMENT) else self.which.value() or "all"
        first, last = (day.isoformat() if day else "" for day in (self.start.value(), self.end.value()))
        try:
            scope = scope_of(first, last, which)
        except FaultyInputError as error:
            self._end_row.set_error(error.faults[0].text, error.faults[0].remedy)
            return None
        return Asked(table, self.by.value() or "", scope)

    def is_for_others(self) -> bool:
        """Return whether the table must be shown as others get it."""
        return self.for_others.isChecked() and self.table.value() != AGREEMENT
