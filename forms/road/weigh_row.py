"""A decision among levels or choices: what each source said stands above it, and one letter takes it over."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.desk.assessment import Assessment
from app.desk.weighing import agreed, needs_reason, said, take
from app.errors import FaultyInputError
from app.scoring.definition import Item, Respondent
from forms.language import spoken
from forms.road.answer_row import AnswerRow
from forms.widgets.sources_table import AGREED, TAKING
from forms.widgets.words import Words


class WeighRow(AnswerRow):
    """The usual row with a line of sources; letters as in the table: w, m, g and =."""

    def __init__(
        self,
        assessment: Assessment,
        place: tuple[Item, str, Respondent],
        changed: Callable[[], None],
        *,
        label: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(assessment, place, changed, label=label, parent=parent)
        self._sources = Words("", "muted")
        self._parts.insertWidget(0, self._sources)
        self._sources.hide()

    def refresh(self) -> None:
        """Show what is stored, also of the sources."""
        super().refresh()
        names = {
            "employer": self.tr("werkgever"),
            "employee": self.tr("werknemer"),
            "observation": self.tr("gezien"),
            "test": self.tr("test"),
        }
        told = " · ".join(
            f"{names[one.by]}: {one.told}" for one in said(self.assessment, self.item, self.row, spoken())
        )
        self._sources.setText(told)
        self._sources.setVisible(bool(told))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take over what a source says."""
        source = TAKING.get(event.text().lower())
        if source is None or event.modifiers() or self.assessment.is_closed:
            super().keyPressEvent(event)
            return
        self._take(agreed(self.assessment, self.item, self.row) if source == AGREED else _respondent(source))

    def _take(self, by: Respondent | None) -> None:
        try:
            taken = take(self.assessment, self.item, self.row, by)
        except FaultyInputError as error:
            self.form_row.set_error(error.faults[0].text, error.faults[0].remedy)
            return
        if not taken:
            return
        self._changed()
        if needs_reason(self.assessment, self.item, self.row):
            self.open_note()
        else:
            self.went_on.emit(self)


def _respondent(source: str) -> Respondent | None:
    return next((one for one in ("employer", "employee", "observation") if one == source), None)
