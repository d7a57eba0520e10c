"""The first step: who ordered the measurement, what is known beforehand, and which questions are out and in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.desk.questionnaires import Intake, intakes
from forms.case_form import CaseForm
from forms.road.step_page import StepPage
from forms.theme import GRID
from forms.widgets.words import Words, button, column, row

if TYPE_CHECKING:
    from forms.road.road import Road

ASSIGNMENT = ("assignment.ordered_by", "assignment.reference", "assignment.ordered_on", "assignment.known")


class PreparationPage(StepPage):
    """Asks the assignment and lists the questions per respondent."""

    def __init__(self, road: Road) -> None:
        super().__init__(road, "", "")
        self.retitle(
            self.tr("Voorbereiding"),
            self.tr("Wie om de meting vroeg en wat er al bekend is. Dit mag leeg blijven; u kunt meteen verder."),
        )
        self.form = CaseForm(road.store_field, self.assessment.session.means.today, self)
        self.form.stored.connect(lambda _name: road.changed())
        self._list = QWidget()
        self._shown: tuple[Intake, ...] = ()
        self.add(*(self.form.row(name, optional=True) for name in ASSIGNMENT))
        self.add(Words(self.tr("Vragen aan anderen"), "heading"), self._list)

    def first_focus(self) -> QWidget | None:
        """Begin at who ordered it."""
        return self.form.fields[ASSIGNMENT[0]]

    def refresh(self) -> None:
        """Show what is stored now."""
        self.form.show(self.road.all_fields())
        for one in self.form.rows.values():
            one.setEnabled(not self.assessment.is_closed)
        found = intakes(self.assessment)
        if found != self._shown:
            self._shown = found
            self._show(found)

    def _show(self, found: tuple[Intake, ...]) -> None:
        old, self._list = self._list, QWidget()
        lines = (self._line(intake) for intake in found)
        self._list.setLayout(column(*lines, spacing=GRID))
        old.hide()
        old.deleteLater()
        self.add(self._list)
        self._list.show()

    def _line(self, intake: Intake) -> QWidget:
        title = self.road.step_title(intake.by)
        told = self.tr("{0}: {1} van {2} vragen beantwoord").format(title, intake.given, intake.asked)
        if not intake.asked:
            told = self.tr("{0}: vragen volgen uit de hoofdtaken").format(title)
        ask = button(self.tr("Naar {0}").format(title.lower()), lambda: self.road.show(intake.by), "quiet")
        line = QWidget()
        line.setLayout(row(Words(told), ask, 1))
        return line

    def jump(self, name: str, row: str) -> bool:  # noqa: ARG002 - fields have no rows
        """Put the focus on a field."""
        return self.form.focus(name)
