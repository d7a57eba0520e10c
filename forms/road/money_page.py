"""*Wat betekent dit*: the result in euros for the employer, and what changes for the employee."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.desk import wages
from app.scoring.words import decimal_text
from forms.pages.money_view import MoneyView
from forms.road.step_page import StepPage

if TYPE_CHECKING:
    from forms.road.road import Road


class MoneyPage(StepPage):
    """Starts from what the measurement knows; what is tried out here changes nothing in it."""

    def __init__(self, road: Road) -> None:
        super().__init__(road, "", "")
        self.retitle(
            self.tr("Wat betekent dit"),
            self.tr("De uitkomst in euro's. Wat u hier verandert om te kijken, verandert niets aan de meting."),
        )
        places = self.assessment.session.places
        extra = places.own_wages
        self._tables = wages.open_tables(extra if extra.is_dir() else None)
        self.view = MoneyView(self._tables, self.assessment.session.means.today)
        self.add(self.view)

    def first_focus(self) -> QWidget:
        """Begin at the date."""
        return self.view.fields["on"]

    def entered(self) -> None:
        """Fill in what the measurement knows now."""
        super().entered()
        self.view.fill(self._known())

    def _known(self) -> dict[str, str]:
        case, outcome = self.assessment.case, self.assessment.outcome
        today = self.assessment.session.means.today()
        hours, week, born = case.placement.hours_per_week, case.placement.full_time_hours, case.employee.birth_date
        return {
            "on": (case.dates.visit or today).isoformat(),
            "wage_value": "" if outcome.percent is None else str(outcome.percent),
            "hours": "" if hours is None else decimal_text(hours),
            "full_time_week": "" if week is None else decimal_text(week),
            "born": "" if born is None else born.isoformat(),
            "holiday_allowance": "8",
        }
