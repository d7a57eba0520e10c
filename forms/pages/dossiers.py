"""Dossiers and measurements: found by typing anything, filtered, sorted by any column; Enter opens one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from app.desk.files import file_bytes
from app.desk.finding import (
    NEWEST,
    DossierRow,
    DossierSearch,
    FoundMeasurement,
    MeasurementSearch,
    used_assessors,
    used_methods,
)
from app.desk.session import Session
from app.desk.transfer import take_in
from app.errors import FaultyInputError, LoonmaatError
from app.vault.search import Order, Sorting
from forms.pages.finding_filters import FindingFilters, state_names
from forms.pages.found_table import Column, FoundModel, FoundTable, short_day
from forms.shell.page import Act, Page
from forms.theme import BETWEEN
from forms.widgets.commands import Command
from forms.widgets.fields import PickField
from forms.widgets.flow import flow
from forms.widgets.form_row import FormRow
from forms.widgets.messages import EmptyState, Tone
from forms.widgets.words import Button, Words, button, row

MOST_FAULTS = 8
"""Of a file that cannot be read; the command line shows them all."""

DOSSIERS, MEASUREMENTS = "dossiers", "measurements"


class SearchField(QLineEdit):
    """What one looks for. Signal `down_pressed()`: on to what was found."""

    down_pressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to what was found."""
        if event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
            return
        super().keyPressEvent(event)


class DossiersPage(Page):
    """Signals: `opened(stream)` of a dossier, `measurement_opened(stream)`, `new_wanted()`."""

    opened = Signal(str)
    measurement_opened = Signal(str)
    new_wanted = Signal()
    fills = True

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.retitle(self.tr("Dossiers"), self.tr("Een dossier is één werknemer bij één werkgever in één functie."))
        self._session = session
        self._dossiers, self._measurements = DossierSearch(session), MeasurementSearch(session)
        self._titles: dict[str, str] = {}
        self._states = dict(state_names())
        self._descending = False
        self.models: dict[str, FoundModel[DossierRow] | FoundModel[FoundMeasurement]] = {
            DOSSIERS: FoundModel(self._dossiers, self._dossier_columns(), self),
            MEASUREMENTS: FoundModel(self._measurements, self._measurement_columns(), self),
        }
        self.search, self.table, self.filters = SearchField(), FoundTable(), FindingFilters(session.means.today)
        self.what, self.order = PickField(), PickField()
        self.filters.hide()
        self._build()
        self._listen()

    def _build(self) -> None:
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(self.search.fontMetrics().averageCharWidth() * 40)
        self.what.offer(((DOSSIERS, self.tr("dossiers")), (MEASUREMENTS, self.tr("metingen"))))
        self.what.set_value(DOSSIERS)
        self._way: Button = button("", self._turn, icon_name="arrow-up")
        self._filter: Button = button(self.tr("Filters"), self._show_filters)
        self._filter.setCheckable(True)
        help_text = self.tr("Of op gemeente, methode, beoordelaar, of een woord uit een toelichting of notitie.")
        self._search_row = FormRow(self.tr("Zoek op naam, werkgever of functie"), self.search, help_text)
        self._choices = flow(
            FormRow(self.tr("Toon"), self.what, characters=18),
            FormRow(self.tr("Sorteer op"), self.order, characters=26),
            self._way,
            self._filter,
            spacing=BETWEEN,
            at_bottom=True,
        )
        self.none = Words("", "muted")
        self.empty = EmptyState(
            self.tr("Nog geen dossiers"),
            self.tr("Maak een dossier voor de werknemer. Daarna begint u een meting."),
            self.tr("Eerste dossier maken"),
            icon_name="folder-open",
        )
        take = button(self.tr("Meting uit bestand inlezen"), self._choose_file, "quiet", icon_name="upload")
        self.add(self._search_row, self._choices, self.filters, self.none, self.table, self.empty, row(take, 1))
        self._show_what()

    def _listen(self) -> None:
        self.empty.acted.connect(self.new_wanted)
        self.search.textChanged.connect(lambda _text: self._find())
        self.search.returnPressed.connect(lambda: self._open(0))
        self.search.down_pressed.connect(self._to_table)
        self.what.committed.connect(lambda _key: self._change_what())
        self.order.committed.connect(lambda _key: self._change_order())
        self.filters.changed.connect(self._find)
        self.table.opened.connect(self._open)
        self.table.sort_wanted.connect(self._sort_by_column)

    # --- columns ---------------------------------------------------------------------------------------------

    def _dossier_columns(self) -> tuple[Column[DossierRow], ...]:
        return (
            Column(self.tr("werknemer"), Order.TITLE, lambda one: one.name or self._nameless(), 26),
            Column(self.tr("werkgever en functie"), Order.EMPLOYER, lambda one: _work(one.employer, one.function), 44),
            Column(self.tr("gewijzigd"), Order.CHANGED, lambda one: short_day(one.changed), 20, falls=True),
        )

    def _measurement_columns(self) -> tuple[Column[FoundMeasurement], ...]:
        return (
            Column(self.tr("werknemer"), Order.TITLE, lambda one: one.name or self._nameless(), 16),
            Column(self.tr("werkgever en functie"), Order.EMPLOYER, lambda one: _work(one.employer, one.function), 24),
            Column(self.tr("stand"), Order.STATE, lambda one: self._states.get(one.state, one.state), 12),
            Column(self.tr("loonwaarde"), Order.PERCENT, self._value, 12, falls=True),
            Column(self.tr("bezoek"), Order.DATED, lambda one: short_day(one.dated), 14, falls=True),
            Column(self.tr("opnieuw meten"), Order.DUE, lambda one: short_day(one.due), 15),
            Column(self.tr("methode"), Order.METHOD, lambda one: self._titles.get(one.method, one.method), 18),
            Column(self.tr("beoordelaar"), Order.ASSESSOR, lambda one: one.assessor, 13),
            Column(self.tr("gemeente"), Order.MUNICIPALITY, lambda one: one.municipality, 13),
        )

    def _nameless(self) -> str:
        return self.tr("(nog geen naam)")

    def _value(self, one: FoundMeasurement) -> str:
        if one.hidden:
            return self.tr("nog dicht")
        return "" if one.percent is None else f"{one.percent} %"

    # --- what the shell asks ---------------------------------------------------------------------------------

    def first_focus(self) -> QWidget:
        """Begin at the search, or at the one button of an empty list."""
        return self.empty if self.empty.isVisibleTo(self) else self.search

    def primary(self) -> Act:
        """Make a dossier."""
        return Act(self.tr("Nieuw dossier"), self.new_wanted.emit)

    def commands(self) -> tuple[Command, ...]:
        """Offer what has no key of its own."""
        return (
            Command(self.tr("Meting uit bestand inlezen"), self._choose_file),
            Command(self.tr("Toon dossiers"), lambda: self.turn_to(DOSSIERS)),
            Command(self.tr("Toon metingen"), lambda: self.turn_to(MEASUREMENTS)),
            Command(self.tr("Filters"), self._filter.click),
        )

    def entered(self) -> None:
        """Show what is there now."""
        methods = used_methods(self._session)
        self._titles = dict(methods)
        self.filters.offer(methods, used_assessors(self._session))
        self._find()

    # --- a file ----------------------------------------------------------------------------------------------

    def take_in(self, file: Path) -> None:
        """Take a measurement file into the vault and open its dossier; say what is wrong with it otherwise."""
        try:
            arrived = take_in(self._session, file_bytes(file), place=file.name)
        except FaultyInputError as error:
            told = "\n".join(str(fault) for fault in error.faults[:MOST_FAULTS])
            self.message.tell(error.text, told, tone=Tone.ATTENTION)
            return
        except LoonmaatError as error:
            self.message.tell(error.text, error.remedy, tone=Tone.ATTENTION)
            return
        self.opened.emit(arrived.dossier.stream)

    def _choose_file(self) -> None:
        told = self.tr("Metingen (*.json);;Alle bestanden (*)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Meting kiezen"), "", told)
        if name:
            self.take_in(Path(name))

    # --- finding ---------------------------------------------------------------------------------------------

    def shown(self) -> str:
        """Return what the rows are: dossiers or measurements."""
        return self.what.value() or DOSSIERS

    def turn_to(self, what: str) -> None:
        """Show dossiers, or measurements."""
        self.what.set_value(what)
        self._change_what()

    def sorting(self) -> Sorting:
        """Return the order that was chosen; when none was: newest first, and by name when words were typed."""
        chosen = self.order.value()
        if chosen is None:
            return Sorting(Order.TITLE) if self.search.text() else NEWEST
        return Sorting(Order(chosen), self._descending)

    def _show_what(self) -> None:
        """Show the columns of what is shown, and what it can be sorted by."""
        model = self.models[self.shown()]
        chosen = self.order.value()
        self.order.offer(tuple((one.order.value, one.title) for one in model.columns), empty=self.tr("vanzelf"))
        self.order.set_value(chosen if self.order.findData(chosen) >= 0 else None)
        measurements = self.shown() == MEASUREMENTS
        name = self.tr("Gevonden metingen") if measurements else self.tr("Gevonden dossiers")
        self.table.setAccessibleName(name)
        self.table.show_model(model, model.columns)

    def _change_what(self) -> None:
        self._show_what()
        self._find()

    def _change_order(self) -> None:
        columns = self.models[self.shown()].columns
        self._descending = any(one.falls for one in columns if one.order.value == self.order.value())
        self._find()

    def _turn(self) -> None:
        """Turn the order round; the one that came by itself becomes a chosen one."""
        now = self.sorting()
        self.order.set_value(now.by.value)
        self._descending = not now.descending
        self._find()

    def _sort_by_column(self, place: int) -> None:
        wanted = self.models[self.shown()].columns[place].order
        if wanted is self.sorting().by:
            self._turn()
            return
        self.order.set_value(wanted.value)
        self._change_order()

    def _show_filters(self) -> None:
        self.filters.setVisible(self._filter.isChecked())
        if self._filter.isChecked():
            self.filters.state.setFocus()

    def _find(self) -> None:
        text, order, filters = self.search.text(), self.sorting(), self.filters.filters()
        found = self._measurements if self.shown() == MEASUREMENTS else self._dossiers
        model = self.models[self.shown()]
        model.renew(lambda: found.begin(text, filters, order))
        self.table.show_sorting(order)
        self._tell_order(order)
        self._tell_found(model.rowCount())

    def _tell_order(self, order: Sorting) -> None:
        self._way.say(self.tr("Aflopend") if order.descending else self.tr("Oplopend"))
        self._way.show_icon("arrow-down" if order.descending else "arrow-up")
        self._way.setAccessibleName(self.tr("{0}; keer de volgorde om").format(self._way.words()))
        count = self.filters.count()
        self._filter.say(self.tr("Filters ({0})").format(count) if count else self.tr("Filters"))

    def _tell_found(self, count: int) -> None:
        asked = bool(self.search.text()) or self.filters.count() > 0
        nothing = count == 0
        empty = nothing and not asked and self.shown() == DOSSIERS
        self.empty.setVisible(empty)
        for part in (self._search_row, self._choices):
            part.setVisible(not empty)
        self.table.setVisible(not nothing)
        self.none.setVisible(nothing and not empty)
        told = self.tr("Er zijn nog geen metingen.")
        if asked:
            told = self.tr("Niets gevonden. Typ minder letters, of haal filters weg.")
        self.none.setText(told)
        if asked:
            self.said.emit(told if nothing else "")

    # --- opening ---------------------------------------------------------------------------------------------

    def _to_table(self) -> None:
        if self.models[self.shown()].rowCount():
            self.table.setFocus(Qt.FocusReason.TabFocusReason)
            self.table.selectRow(0)

    def _open(self, place: int) -> None:
        if place >= self.models[self.shown()].rowCount():
            return
        if self.shown() == MEASUREMENTS:
            self.measurement_opened.emit(self._measurements.rows[place].stream)
        else:
            self.opened.emit(self._dossiers.rows[place].stream)


def _work(employer: str, function: str) -> str:
    return "  ·  ".join(part for part in (employer, function) if part)
