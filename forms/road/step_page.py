"""The base of every step: shares header and panel, shows what is stored, and goes on with Ctrl+Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.desk.assessment import Assessment
from forms.road.answer_row import AnswerRow
from forms.shell.page import Act, Page

if TYPE_CHECKING:
    from forms.road.road import Road


class StepPage(Page):
    """One step of the road. Subclasses fill it in `build` and add rows with `ask`."""

    def __init__(self, road: Road, title: str, purpose: str) -> None:
        super().__init__(title, purpose)
        self.road = road
        self.rows: list[AnswerRow] = []

    @property
    def assessment(self) -> Assessment:
        """The measurement."""
        return self.road.assessment

    def ask(self, row: AnswerRow) -> AnswerRow:
        """Keep a row so that it is refreshed and can be jumped to; return it to be put in its place."""
        self.rows.append(row)
        return row

    def header(self) -> QWidget:
        """Return the road, which all steps share."""
        return self.road.header

    def panel(self) -> QWidget:
        """Return the live result, which all steps share."""
        return self.road.panel

    def primary(self) -> Act | None:
        """Go to the next step."""
        return Act(self.tr("Verder"), self.road.next)

    def entered(self) -> None:
        """Show what is stored now."""
        self.refresh()

    def refresh(self) -> None:
        """Show what is stored now; steps with more to show extend this."""
        for row in self.rows:
            row.refresh()
            row.setEnabled(not self.assessment.is_closed)

    def jump(self, name: str, row: str) -> bool:
        """Put the focus on a question; False when this step does not have it."""
        for one in self.rows:
            if one.item.key == name and one.row == row:
                one.setFocus()
                return True
        return False
