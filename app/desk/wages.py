"""What a user can ask about money: compute, look up a minimum wage, "what if" in pictures, the next 1 January.

Everything here is pure: tables and a situation in, values out. The page *Wat betekent dit*, the calculator
without a dossier and the commands all take this road.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from importlib.resources import files
from pathlib import Path

from app.wages.breakdown import Breakdown
from app.wages.calculation import calculate
from app.wages.course import Stretch, next_new_year, year_course
from app.wages.employer import EmployerView, employer_view
from app.wages.lookup import hours_row
from app.wages.minimum import MinimumWage, minimum_wage
from app.wages.page import MoneyPage, money_page
from app.wages.parts import full_time_week
from app.wages.rows import WageTables
from app.wages.situation import FieldReader, Situation, read_situation
from app.wages.tables import load_tables

WAGE_VALUES = range(101)
AS_LUMP_SUM = Fraction(50)
"""Where a situation without a measurement stands in a picture: the lump sum is that of a wage value of 50%."""

MOST_YEARS = 120
"""A higher age is a typing error."""


@dataclass(frozen=True, slots=True)
class Point:
    """One point of a picture: x as asked for (percent, hours, euros or an ordinal day), y in euros per month."""

    x: Fraction
    y: Fraction


@dataclass(frozen=True, slots=True)
class Series:
    """A line in a picture: its Dutch titles, its points in order of x, and the point of the situation itself."""

    title: str
    x_title: str
    y_title: str
    points: tuple[Point, ...]
    here: Point


def shipped_tables() -> Path:
    """Return the folder of the tables that come with the program."""
    return Path(str(files("resources") / "wages"))


def open_tables(extra: Path | None = None) -> WageTables:
    """Return the shipped tables with an administrator's folder laid over them.

    Raises FaultyInputError with every fault when a table cannot be used.
    """
    return load_tables(shipped_tables(), extra)


def understand(
    fields: Mapping[str, str | None], tables: WageTables, *, lump_sum: bool = False, not_met: tuple[str, ...] = ()
) -> Situation:
    """Return the situation that filled-in texts describe (keys: `app.wages.situation.read_situation`).

    Raises FaultyInputError with one fault for each field that cannot be right; `Fault.place` is the field's
    key.
    """
    return read_situation(fields, tables.known, lump_sum=lump_sum, not_met=not_met)


def compute(situation: Situation, tables: WageTables) -> Breakdown:
    """Return what a situation means in euros, with steps, notes and confidence."""
    return calculate(situation, tables)


def look_up_minimum_wage(fields: Mapping[str, str | None], tables: WageTables, *, bbl: bool = False) -> MinimumWage:
    """Return the minimum wage for the texts `on` and `age`. Raises FaultyInputError with every fault at once."""
    read = FieldReader(fields)
    read.need("on", "Vul een datum in, bijvoorbeeld 2026-07-01.")
    read.need("age", "Vul de leeftijd in hele jaren in.")
    on, age = read.day("on"), read.whole("age")
    if age is not None and not 0 <= age <= MOST_YEARS:
        read.fault("age", f"{age} jaar kan niet.", "Vul een leeftijd van 15 jaar of ouder in.")
    read.raise_faults()
    return minimum_wage(tables, on or tables.known.start, age or 0, bbl=bbl)


def for_employer(breakdown: Breakdown, tables: WageTables) -> EmployerView:
    """Return the employer's month: wage, allowance, estimated premiums, subsidy and what remains."""
    return employer_view(breakdown, tables)


def course_of_the_year(situation: Situation, tables: WageTables) -> tuple[Stretch, ...]:
    """Return the amounts from the day asked about to the end of the next year, with the reason of each change."""
    return year_course(situation, tables)


def at_next_new_year(situation: Situation, tables: WageTables) -> Stretch:
    """Return what the amount becomes on the next 1 January, or why that is not known yet."""
    return next_new_year(situation, tables)


def page_for_report(breakdown: Breakdown, tables: WageTables) -> MoneyPage:
    """Return the money page of the report as headings, sentences and rows."""
    return money_page(breakdown, tables)


def by_wage_value(situation: Situation, tables: WageTables) -> Series:
    """Return the amount per month for wage values 0 to 100 percent, all else equal."""
    here = situation.wage_value if situation.wage_value is not None else AS_LUMP_SUM
    axis = _Axis("Bedrag per maand bij elke loonwaarde", "Loonwaarde in procenten", tuple(WAGE_VALUES), here)
    return _series(axis, tables, lambda x: replace(situation, wage_value=x))


def by_hours(situation: Situation, tables: WageTables, most: int = 40) -> Series:
    """Return the amount per month for 1 to `most` hours a week, all else equal."""
    hours = tuple(range(1, most + 1))
    axis = _Axis("Bedrag per maand bij elk aantal uren", "Uren per week", hours, situation.hours)
    return _series(axis, tables, lambda x: replace(situation, hours=x))


def by_date(situation: Situation, tables: WageTables) -> Series:
    """Return the amount per month for a start on each day the minimum wage changed; x is the ordinal of the day.

    Days on which the scheme did not exist, or the worker was too young, are left out.
    """
    days = [row.period.start for row in tables.minimum_wages if _possible(situation, tables, row.period.start)]
    ordinals = tuple(day.toordinal() for day in days)
    here = Fraction(situation.on.toordinal())
    axis = _Axis("Bedrag per maand bij elke begindatum", "Begindatum", ordinals, here)
    return _series(axis, tables, lambda x: _starting(situation, date.fromordinal(int(x))))


def remaining_by_cao_wage(situation: Situation, tables: WageTables, wages: tuple[Fraction, ...]) -> Series:
    """Return what remains for the employer per month for full-time month wages `wages` (euros)."""

    def remaining(wage: Fraction) -> Point:
        changed = replace(situation, cao_wage=wage)
        return Point(wage, employer_view(calculate(changed, tables), tables).remaining)

    here = situation.cao_wage or minimum_of(situation, tables)
    points = tuple(remaining(wage) for wage in wages)
    return Series("Kosten voor de werkgever", "Cao-loon per maand", "Euro per maand", points, remaining(here))


def minimum_of(situation: Situation, tables: WageTables) -> Fraction:
    """Return the minimum wage per month for the worker of a situation (reference month from 2024)."""
    return calculate(situation, tables).steps[0].value


@dataclass(frozen=True, slots=True)
class _Axis:
    """What is varied: the titles, the values, and where the situation itself stands."""

    title: str
    x_title: str
    values: tuple[int, ...]
    here: Fraction


def _series(axis: _Axis, tables: WageTables, change: Callable[[Fraction], Situation]) -> Series:
    def point(x: Fraction) -> Point:
        asked = change(x)
        return Point(x, calculate(replace(asked, since=asked.started), tables).per_month)

    points = tuple(point(Fraction(value)) for value in axis.values)
    return Series(axis.title, axis.x_title, "Euro per maand", points, point(axis.here))


def _starting(situation: Situation, day: date) -> Situation:
    return replace(situation, on=day, since=day)


def _possible(situation: Situation, tables: WageTables, day: date) -> bool:
    rows = [row for row in tables.schemes if row.scheme is situation.scheme]
    in_force = any(row.period.holds(day) for row in rows)
    return in_force and replace(situation, on=day).old_enough()


def full_time_week_of(situation: Situation, tables: WageTables) -> Fraction:
    """Return the full-time week that a situation is computed with: given or assumed, at most the maximum."""
    return full_time_week(hours_row(tables, situation.on), situation)
