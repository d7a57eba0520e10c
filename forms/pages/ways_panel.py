"""The demonstration: what the four ways of the pilots make of the same pace, quality and deployability."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QWidget

from app.desk.comparing import SideView, band_words, costs_words, four_ways, outcome_words
from app.desk.places import Places
from app.errors import LoonmaatError
from forms.language import spoken
from forms.theme import BETWEEN
from forms.widgets.fields import NumberField, percent_field
from forms.widgets.flow import flow
from forms.widgets.form_row import FormRow
from forms.widgets.reading_table import Grid, ReadingTable
from forms.widgets.words import Words, column

BEGIN = {"pace": Decimal(80), "quality": Decimal(90), "deployability": Decimal(85)}
"""The example of the report itself (Panteia 2012, in AKC Cahier 13a): it gives 85, 61, 55 and 60."""


class WaysPanel(QWidget):
    """Three percentages, and what each way makes of them as they are typed."""

    def __init__(self, places: Places, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places = places
        self.fields: dict[str, NumberField] = {key: percent_field() for key in BEGIN}
        names = (self.tr("Tempo"), self.tr("Kwaliteit"), self.tr("Inzetbaarheid"))
        rows = [FormRow(name, field, characters=8) for name, field in zip(names, self.fields.values(), strict=True)]
        self.table = sides_table(self.tr("Wat elke manier ervan maakt"))
        purpose = self.tr(
            "De methoden van vóór 2021 voegden tempo, kwaliteit en inzetbaarheid elk anders samen. "
            "Daarom kreeg één persoon bij de ene methode veel meer dan bij de andere."
        )
        self.setLayout(column(Words(purpose), flow(*rows, spacing=BETWEEN), self.table, spacing=BETWEEN))
        for key, field in self.fields.items():
            field.set_value(BEGIN[key])
            field.committed.connect(lambda _value: self._show())
        self._show()

    def first_field(self) -> QWidget:
        """Return where the focus begins."""
        return self.fields["pace"]

    def _show(self) -> None:
        """Show the outcomes; a number that is missing or cannot be leaves what was shown."""
        written = {key: str(field.value() if field.value() is not None else "") for key, field in self.fields.items()}
        try:
            sides = four_ways(self._places, written, spoken())
        except LoonmaatError:
            return  # the field itself says what is wrong
        headings = (self.tr("manier"), self.tr("uitkomst"), self.tr("band"), self.tr("wat elke factor kost"))
        self.table.show_grid(sides_grid(sides, headings))


def sides_table(name: str) -> ReadingTable:
    """Return a table for methods side by side."""
    return ReadingTable(name, widest=60)


def sides_grid(sides: tuple[SideView, ...], headings: tuple[str, ...]) -> Grid:
    """Return methods side by side as the rows of a table."""
    rows = tuple((side.title, outcome_words(side), band_words(side), costs_words(side)) for side in sides)
    return Grid(headings, rows, wide=3)
