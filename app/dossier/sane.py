"""What in a case cannot be: numbers of a week that no week has, and dates in an order that time does not have."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from app.dossier.people import Case
from app.errors import Fault
from app.scoring.words import shown_number

MOST_HOURS = 84
"""Hours a week: twelve a day, seven days. Nobody agrees to more, whatever the law of the day says."""

MOST_DAYS = 7


def impossible(case: Case) -> Iterator[Fault]:
    """Yield every fault in a case, each at its field; what is not filled in is no fault."""
    placement, dates = case.placement, case.dates
    yield from _between("placement.hours_per_week", placement.hours_per_week, MOST_HOURS, "uur per week")
    yield from _between("placement.full_time_hours", placement.full_time_hours, MOST_HOURS, "uur per week")
    yield from _between("placement.working_days", placement.working_days, MOST_DAYS, "dagen per week")
    born = case.employee.birth_date
    yield from _order("employee.birth_date", born, dates.visit, "De geboortedatum ligt na het bedrijfsbezoek.")
    yield from _order("dates.visit", dates.visit, dates.report, "Het bedrijfsbezoek ligt na de datum van het rapport.")


def _between(name: str, number: Fraction | None, most: int, unit: str) -> Iterator[Fault]:
    if number is not None and not 0 < number <= most:
        remedy = f"Vul meer dan 0 en hoogstens {most} in."
        yield Fault("impossible", f"case.{name}", f"{shown_number(number)} {unit} kan niet.", remedy)


def _order(name: str, first: date | None, then: date | None, text: str) -> Iterator[Fault]:
    if first is not None and then is not None and first > then:
        yield Fault("impossible", f"case.{name}", text, "Kijk beide datums na.")
