"""Rows for the fields of a case: one row per field, told to the desk as a dotted name and a text.

The labels are those of the prescribed model "Rapport Loonwaardemeting LKS"; help says what belongs there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QObject, Signal

from app.errors import FaultyInputError
from forms.widgets.fields import DateField, LongTextField, NumberField, TextField
from forms.widgets.form_row import FormRow
from forms.widgets.level_choice import Level, LevelChoice

Field = TextField | LongTextField | DateField | NumberField | LevelChoice
Store = Callable[[str, str], None]
"""Stores a field by name and text; raises FaultyInputError when it cannot stand."""


class CaseForm(QObject):
    """Makes rows and keeps them in step with the desk. Signal `stored(name)` when a field was stored."""

    stored = Signal(str)

    def __init__(self, store: Store, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._today = store, today
        self.rows: dict[str, FormRow] = {}
        self.fields: dict[str, Field] = {}

    def row(self, name: str, *, optional: bool = False) -> FormRow:
        """Return the row of a field; `optional` marks it as one that may stay empty."""
        label, help_text, unit, characters = self._words()[name]
        field = self._field(name)
        made = FormRow(label, field, help_text, unit=unit, characters=characters, optional=optional)
        field.committed.connect(lambda value: self._keep(name, value))
        self.rows[name], self.fields[name] = made, field
        return made

    def show(self, fields: Mapping[str, str]) -> None:
        """Fill every row with what is stored; nothing is told."""
        for name, field in self.fields.items():
            _fill(field, fields.get(name, ""))

    def focus(self, name: str) -> bool:
        """Put the focus on a field; False when this form does not have it."""
        if name not in self.fields:
            return False
        self.fields[name].setFocus()
        return True

    def _keep(self, name: str, value: object) -> None:
        try:
            self._store(name, _text(value))
        except FaultyInputError as error:
            fault = error.faults[0]
            self.rows[name].set_error(fault.text, fault.remedy)
            return
        self.rows[name].clear_error()
        self.stored.emit(name)

    def _field(self, name: str) -> Field:
        if name in ("employee.birth_date", "placement.start") or name.startswith("dates.") or name.endswith("_on"):
            return DateField(self._today)
        if name in ("placement.hours_per_week", "placement.full_time_hours", "placement.working_days"):
            return NumberField(lowest=Decimal(0), highest=Decimal(7 if name.endswith("days") else 168))
        if name in ("assignment.known", "views.employee.text", "views.employer.text"):
            return LongTextField()
        choices = self._choices().get(name)
        if choices is not None:
            return LevelChoice(tuple(Level(key, text) for key, text in choices))
        return TextField()

    def _choices(self) -> dict[str, tuple[tuple[str, str], ...]]:
        opinions = (
            ("agrees", self.tr("eens met de loonwaarde")),
            ("disagrees", self.tr("oneens met de loonwaarde")),
            ("none", self.tr("geeft geen zienswijze")),
        )
        return {
            "placement.kind": (("trial", self.tr("proefplaatsing")), ("employment", self.tr("dienstverband"))),
            "views.employee.opinion": opinions,
            "views.employer.opinion": opinions,
        }

    def _words(self) -> dict[str, tuple[str, str, str, int]]:
        """Label, help, unit and width in characters (0: as wide as the column) of every field."""
        return {
            "employee.name": (self.tr("Naam werknemer"), "", "", 0),
            "employee.birth_date": (self.tr("Geboortedatum"), self.tr("Bijvoorbeeld 12-4-1998."), "", 16),
            "employer.name": (self.tr("Werkgever"), "", "", 0),
            "employer.contact": (self.tr("Contactpersoon werkgever"), "", "", 0),
            "employer.email": (self.tr("E-mail contactpersoon"), "", "", 0),
            "employer.interviewed": (
                self.tr("Geïnterviewde werkgever"),
                self.tr("Naam en rol van wie u sprak."),
                "",
                0,
            ),
            "placement.function": (
                self.tr("Uitgevoerde functie"),
                self.tr("Het werk dat de werknemer echt doet."),
                "",
                0,
            ),
            "placement.kind": (self.tr("Soort plaatsing"), "", "", 0),
            "placement.start": (self.tr("Begonnen op"), "", "", 16),
            "placement.hours_per_week": (self.tr("Aantal uren werknemer"), "", self.tr("uur per week"), 8),
            "placement.full_time_hours": (
                self.tr("Aantal voltijdsuren"),
                self.tr("Een volle week in deze functie, volgens de cao of het bedrijf."),
                self.tr("uur per week"),
                8,
            ),
            "placement.working_days": (self.tr("Werkdagen"), "", self.tr("dagen per week"), 8),
            "assignment.ordered_by": (self.tr("Opdrachtgever"), self.tr("De gemeente of UWV."), "", 0),
            "assignment.reference": (self.tr("Kenmerk opdracht"), "", "", 0),
            "assignment.ordered_on": (self.tr("Datum opdracht"), "", "", 16),
            "assignment.known": (
                self.tr("Wat is vooraf bekend over het werk?"),
                self.tr("Noem geen ziekte of beperking."),
                "",
                0,
            ),
            "dates.visit": (self.tr("Datum bedrijfsbezoek"), "", "", 16),
            "dates.again": (
                self.tr("Opnieuw meten op"),
                self.tr("Een afspraak, geen wettelijke termijn. Vaak na een jaar."),
                "",
                16,
            ),
            "assessor.name": (self.tr("Loonwaardedeskundige"), "", "", 0),
            "assessor.phone": (self.tr("Telefoonnummer"), "", "", 0),
            "assessor.qualification": (self.tr("Opleiding of registratie"), "", "", 0),
            "views.employee.opinion": (self.tr("Zienswijze werknemer"), "", "", 0),
            "views.employee.text": (self.tr("Toelichting werknemer"), self.tr("In de eigen woorden."), "", 0),
            "views.employer.opinion": (self.tr("Zienswijze werkgever"), "", "", 0),
            "views.employer.text": (self.tr("Toelichting werkgever"), self.tr("In de eigen woorden."), "", 0),
        }


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def _fill(field: Field, text: str) -> None:
    """Fill a field, unless it holds this already: what is being typed there, and the cursor, then stay."""
    if isinstance(field, DateField):
        day = date.fromisoformat(text) if text else None
        if day != field.value():
            field.set_value(day)
    elif isinstance(field, NumberField):
        number = Decimal(text) if text else None
        if number != field.value():
            field.set_value(number)
    elif (text or None) != field.value():
        field.set_value(text or None)
