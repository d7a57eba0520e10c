"""The first step: who ordered the measurement, what is known beforehand, and questionnaires out and in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.desk.questionnaires import ON_PAPER, Intake, intakes
from app.scoring.definition import Respondent
from forms.case_form import CaseForm
from forms.road.questionnaires import Questionnaires
from forms.road.step_page import StepPage
from forms.theme import GRID
from forms.widgets.flow import flow
from forms.widgets.words import Button, Words, button, column

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
        self.paper = Questionnaires(self, road)
        self._list = QWidget()
        self._shown: tuple[Intake, ...] = ()
        self.add(*(self.form.row(name, optional=True) for name in ASSIGNMENT))
        told = self.tr(
            "Stel de vragen in een gesprek, of geef ze vooraf mee als vragenlijst voor Excel. Er staat geen naam in."
        )
        self.add(Words(self.tr("Vragen aan anderen"), "heading"), Words(told, "muted"), self.paper.bar, self._list)

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
        acts = [button(self.tr("Naar {0}").format(title.lower()), lambda: self.road.show(intake.by), "quiet")]
        if intake.by in ON_PAPER and intake.asked and not self.assessment.is_closed:
            acts += self._acts_on_paper(intake.by, title)
        line = QWidget()
        line.setLayout(column(Words(told), flow(*acts), spacing=0))
        return line

    def _acts_on_paper(self, by: Respondent, title: str) -> list[Button]:
        """Return the buttons to hand a questionnaire out, and to take in what came back."""
        out = button(self.tr("Vragenlijst maken"), lambda: self.paper.hand_out(by), "quiet", icon_name="file-text")
        back = button(self.tr("Antwoorden inlezen"), lambda: self.paper.take_in(by), "quiet", icon_name="download")
        for one in (out, back):
            one.setAccessibleName(f"{one.words()}: {title}")
        return [out, back]

    def jump(self, name: str, row: str) -> bool:  # noqa: ARG002 - fields have no rows
        """Put the focus on a field."""
        return self.form.focus(name)
