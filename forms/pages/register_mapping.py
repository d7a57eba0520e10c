"""Which column of somebody else's register holds what: each of their headings beside the column of ours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.dossier.register_form import RegisterForm
from forms.theme import BETWEEN, GRID, INSIDE
from forms.widgets.fields import PickField
from forms.widgets.words import Line, Words, button, column, row

_LONGEST = 40


class RegisterMapping(QWidget):
    """Asks per heading. Signal `changed()` after each choice."""

    changed = Signal()

    def __init__(self, form: RegisterForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple((one.key, one.title) for one in form.column)
        self._required = tuple((one.key, one.title) for one in form.column if one.required)
        self._picks: dict[str, PickField] = {}
        self._understood: Mapping[str, str] = {}
        self._told = Words("")
        self.turn = button("", self._turn, icon_name="list-checks")
        self._sheet = QWidget()
        self._grid = QGridLayout(self._sheet)
        self._grid.setContentsMargins(0, INSIDE, 0, 0)
        self._grid.setHorizontalSpacing(BETWEEN)
        self._grid.setVerticalSpacing(GRID)
        self._grid.setColumnStretch(2, 1)
        self.setLayout(column(self._told, row(self.turn, 1), self._sheet, spacing=INSIDE))
        self.hide()

    def show_headings(self, headings: Sequence[tuple[str, str]]) -> None:
        """Show the headings of a file, each with the key it was understood as; opens when something is needed."""
        self._clear()
        self._understood = dict(headings)
        self._grid.addWidget(Line(self.tr("Kop in het bestand"), "small"), 0, 0)
        self._grid.addWidget(Line(self.tr("Wat het is"), "small"), 0, 1)
        for number, (heading, key) in enumerate(headings, start=1):
            self._add(number, heading, key)
        self._sheet.setVisible(bool(self.missing()))
        self._say()
        self.setVisible(bool(headings))

    def _clear(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        self._picks.clear()

    def _add(self, number: int, heading: str, key: str) -> None:
        pick = PickField()
        pick.offer(self._columns, self.tr("niet gebruiken"))
        pick.set_value(key or None)
        pick.setAccessibleName(self.tr("Wat is '{0}'").format(heading))
        pick.setMinimumContentsLength(24)
        pick.committed.connect(lambda _value: self._choose())
        shown = Words(heading)
        shown.setToolTip(heading)
        self._grid.addWidget(shown, number, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(pick, number, 1)
        self._picks[heading] = pick

    def _choose(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        missing = self.missing()
        used = sum(pick.value() is not None for pick in self._picks.values())
        told = self.tr("{0} van de {1} kolommen worden gebruikt.").format(used, len(self._picks))
        if missing:
            told = self.tr("Wijs nog aan waar dit staat: {0}.").format(", ".join(missing))
        self._told.setText(told)
        self.turn.say(self.tr("Kolommen dichtklappen") if not self._sheet.isHidden() else self.tr("Kolommen aanwijzen"))

    def _turn(self) -> None:
        self._sheet.setVisible(self._sheet.isHidden())
        self._say()

    def missing(self) -> list[str]:
        """Return the titles of the columns that must be there and were not pointed out."""
        there = {pick.value() for pick in self._picks.values()}
        return [title for key, title in self._required if key not in there]

    def mapping(self) -> dict[str, str]:
        """Return what differs from what was understood: heading to key, "" for one that is left out."""
        chosen = {heading: pick.value() or "" for heading, pick in self._picks.items()}
        return {heading: key for heading, key in chosen.items() if key != self._understood.get(heading, "")}

    def pick(self, heading: str) -> PickField:
        """Return the field of a heading."""
        return self._picks[heading]

    def first_field(self) -> QWidget:
        """Return where the focus goes when something must be pointed out."""
        return next((pick for pick in self._picks.values() if pick.value() is None), self.turn)
