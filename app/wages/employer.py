"""What the employer pays, gets and keeps paying in a month, with and without the scheme.

The cao wage does not change the subsidy since July 2016; all of it above the minimum wage is for the employer
(rendement.nl/loonkostensubsidie). The true employer premiums are not known here: the municipality's own
percentage is used as an estimate, and the lines say so.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from app.wages import lookup
from app.wages.amounts import HUNDRED, percent, plain_number
from app.wages.breakdown import MONTHS_IN_YEAR, Breakdown
from app.wages.dispensation import WEEKS_IN_YEAR
from app.wages.minimum import MinimumWage
from app.wages.parts import full_time_week, wage_of
from app.wages.rows import Scheme, WageTables
from app.wages.situation import Situation


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a sum: what it is, how it comes about (Dutch) and the amount in euros per month, exact."""

    label: str
    explanation: str
    amount: Fraction


@dataclass(frozen=True, slots=True)
class EmployerView:
    """The employer's month: lines that add up to `remaining`. Amounts exact, in euros per month."""

    lines: tuple[Line, ...]
    remaining: Fraction


def employer_view(breakdown: Breakdown, tables: WageTables) -> EmployerView:
    """Return the employer's month for an answer: wage, holiday allowance, estimated premiums, subsidy, remainder."""
    situation = breakdown.situation
    wage = _wage_line(breakdown, tables)
    rate = situation.holiday_allowance
    allowance = Line("Vakantiebijslag", f"{percent(rate)} van het loon", wage.amount * rate / HUNDRED)
    lines = [wage, allowance]
    if situation.scheme is Scheme.SUBSIDY:
        lines += _subsidy_lines(breakdown, tables, wage.amount + allowance.amount)
    return EmployerView(tuple(lines), sum((line.amount for line in lines), Fraction(0)))


def due_wage(situation: Situation, tables: WageTables) -> Fraction:
    """Return the gross month wage due for the agreed hours: the cao wage, and at least the minimum wage."""
    rule = lookup.hours_row(tables, situation.on)
    part = situation.hours / full_time_week(rule, situation)
    minimum = _minimum_for_hours(wage_of(situation, tables, situation.on), situation, part)
    return max((situation.cao_wage or Fraction(0)) * part, minimum)


def _minimum_for_hours(wage: MinimumWage, situation: Situation, part: Fraction) -> Fraction:
    """Return the minimum wage of a month: hours x 52 / 12 from 2024, before that part of a full month."""
    if wage.hour is None:
        return wage.month * min(part, Fraction(1))
    return wage.hour * situation.hours * WEEKS_IN_YEAR / MONTHS_IN_YEAR


def _wage_line(breakdown: Breakdown, tables: WageTables) -> Line:
    situation = breakdown.situation
    hours = f"{plain_number(situation.hours)} uur per week"
    if situation.scheme is not Scheme.SUBSIDY:
        return Line("Brutoloon", f"Het verlaagde loon voor {hours}", breakdown.per_month)
    words = "Het cao-loon, en ten minste het minimumloon," if situation.cao_wage else "Het minimumloon"
    return Line("Brutoloon", f"{words} voor {hours}", due_wage(situation, tables))


def _subsidy_lines(breakdown: Breakdown, tables: WageTables, wage_costs: Fraction) -> list[Line]:
    rate = lookup.figure(tables, breakdown.amounts_of, "employer_costs").value
    estimate = f"Schatting: {percent(rate)}, het percentage van de vergoeding. Uw eigen premies kunnen anders zijn"
    return [
        Line("Werkgeverslasten", estimate, wage_costs * rate / HUNDRED),
        Line("Af: loonkostensubsidie", "Betaalt de gemeente aan de werkgever", -breakdown.per_month),
    ]
