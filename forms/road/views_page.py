"""The views: what employee and employer say of the draft (Besluit LKS 2021, art. 3 lid 3 d)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from forms.case_form import CaseForm
from forms.road.step_page import StepPage

if TYPE_CHECKING:
    from forms.road.road import Road

NAMES = ("views.employee.opinion", "views.employee.text", "views.employer.opinion", "views.employer.text")


class ViewsPage(StepPage):
    """Asks both views."""

    def __init__(self, road: Road) -> None:
        super().__init__(road, "", "")
        self.retitle(
            self.tr("Zienswijzen"),
            self.tr("Wat werknemer en werkgever van de uitkomst vinden. Schrijf het op zoals zij het zeggen."),
        )
        self.form = CaseForm(road.store_field, self.assessment.session.means.today, self)
        self.form.stored.connect(lambda _name: road.changed())
        self.add(*(self.form.row(name, optional=name.endswith("text")) for name in NAMES))

    def first_focus(self) -> QWidget | None:
        """Begin at the first view that was not asked."""
        fields = self.road.all_fields()
        empty = (name for name in NAMES if name.endswith("opinion") and not fields.get(name))
        return self.form.fields[next(empty, NAMES[0])]

    def refresh(self) -> None:
        """Show what is stored now."""
        self.form.show(self.road.all_fields())
        for row in self.form.rows.values():
            row.setEnabled(not self.assessment.is_closed)

    def jump(self, name: str, row: str) -> bool:  # noqa: ARG002 - fields have no rows
        """Put the focus on a field."""
        return self.form.focus(name)
