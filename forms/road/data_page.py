"""Who and what it is about. One place for all fields of the prescribed model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from forms.case_form import CaseForm
from forms.road.step_page import StepPage
from forms.widgets.words import Words

if TYPE_CHECKING:
    from forms.road.road import Road

VISIT = ("dates.visit", "dates.again")
EMPLOYEE = ("employee.name", "employee.birth_date")
EMPLOYER = ("employer.name", "employer.contact", "employer.email", "employer.interviewed")
PLACEMENT = (
    "placement.function", "placement.hours_per_week", "placement.full_time_hours", "placement.working_days",
)  # fmt: skip
ASSESSOR = ("assessor.name", "assessor.phone", "assessor.qualification")
OPTIONAL = ("dates.again", "assessor.qualification")


class DataPage(StepPage):
    """Shows the fields in groups; dossier fields are stored in the dossier, the others in the measurement."""

    def __init__(self, road: Road) -> None:
        super().__init__(road, "", "")
        self.retitle(
            self.tr("Gegevens"), self.tr("Om wie en welk werk het gaat. Wat al in het dossier staat, staat hier ook.")
        )
        self.form = CaseForm(road.store_field, self.assessment.session.means.today, self)
        self.form.stored.connect(lambda _name: road.changed())
        for heading, names in (
            (self.tr("Bezoek"), VISIT),
            (self.tr("Werknemer"), EMPLOYEE),
            (self.tr("Werkgever"), EMPLOYER),
            (self.tr("Werk"), PLACEMENT),
            (self.tr("Loonwaardedeskundige"), ASSESSOR),
        ):
            rows = [self.form.row(name, optional=name in OPTIONAL) for name in names]
            self.add(Words(heading, "heading"), *rows)

    def first_focus(self) -> QWidget | None:
        """Begin at the first field that is empty, else at the first one."""
        fields = self.road.all_fields()
        empty = (name for name in self.form.fields if name not in OPTIONAL and not fields.get(name))
        return self.form.fields[next(empty, VISIT[0])]

    def refresh(self) -> None:
        """Show what is stored now."""
        self.form.show(self.road.all_fields())
        for row in self.form.rows.values():
            row.setEnabled(not self.assessment.is_closed)

    def jump(self, name: str, row: str) -> bool:  # noqa: ARG002 - fields have no rows
        """Put the focus on a field."""
        return self.form.focus(name)
