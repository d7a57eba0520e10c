"""What a measurement means in euros, for the page in the report: the wages room asked with what the case knows."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from app.desk.wages import compute, open_tables, page_for_report, understand
from app.errors import Fault, FaultyInputError
from app.reports.subject import Subject
from app.scoring.decimals import decimal_text

NAMES = {
    "wage_value": "De loonwaarde",
    "hours": "Het aantal uren werknemer",
    "full_time_week": "Het aantal voltijdsuren",
    "born": "De geboortedatum",
    "on": "De datum",
}
"""What a fact is called when it is missing or cannot be used; by field of `desk.wages.understand`."""


def money_for(subject: Subject, on: str) -> Subject:
    """Return the subject with the page about euros on a date (ISO 8601), for loonkostensubsidie.

    Raises FaultyInputError with every fact that is missing or cannot be used, and where it comes from.
    """
    case, outcome = subject.measurement.case, subject.outcome
    fields: dict[str, str | None] = {
        "on": on,
        "wage_value": None if outcome.percent is None else str(outcome.percent),
        "hours": _text(case.placement.hours_per_week),
        "full_time_week": _text(case.placement.full_time_hours),
        "born": None if case.employee.birth_date is None else case.employee.birth_date.isoformat(),
    }
    missing = [Fault("missing_field", name, f"{NAMES[name]} ontbreekt.", _remedy(name))
               for name, value in fields.items() if not value]  # fmt: skip
    if missing:
        raise FaultyInputError(missing, text="De bladzijde over geld kan nog niet gemaakt worden.")
    tables = open_tables()
    breakdown = compute(understand(fields, tables), tables)
    return replace(subject, money=page_for_report(breakdown, tables))


def _text(number: Fraction | None) -> str | None:
    return None if number is None else decimal_text(number)


def _remedy(name: str) -> str:
    if name == "wage_value":
        return "Zonder uitkomst is er niets om in euro's om te rekenen."
    return "Geef een datum, zoals 2026-07-01." if name == "on" else "Vul dit in bij de stap Gegevens."
