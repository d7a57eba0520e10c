"""The minimum wage by date and age, and what the whole table must hold."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from app.wages.amounts import round_to_step
from app.wages.lookup import UnknownDateError
from app.wages.minimum import TooYoungError, minimum_wage
from app.wages.rows import MinimumWageRow, WageTables

PUBLISHED = """
dag        | leeftijd | maand   | week   | dag   | bron
2012-01-01 | 23       | 1446.60 | 333.85 | 66.77 | vlht.nl
2012-01-01 | 22       | 1229.60 | 283.75 | 56.75 | vlht.nl
2012-01-01 | 20       | 889.65  | 205.30 | 41.06 | vlht.nl
2012-01-01 | 15       | 434.00  | 100.15 | 20.03 | vlht.nl
2011-07-01 | 16       | 495.15  | 114.25 | 22.85 | vertiadvies.nl
2011-01-01 | 22       | 1210.75 | 279.40 | 55.88 | lorje-consultants.nl
2011-01-01 | 21       | 1032.70 | 238.30 | 47.66 | lorje-consultants.nl
2017-07-01 | 21       | 1330.60 | 307.05 | 61.41 | seasonalwork.nl
2017-07-01 | 15       | 469.60  | 108.40 | 21.68 | adviesbureaulautenschlager.nl
2019-03-01 | 20       | 1131.05 | 261.05 | 52.21 | Besluit minimumjeugdloonregeling
2023-01-01 | 18       | 967.20  | 223.20 | 44.64 | uwv.nl
2023-06-30 | 16       | 667.35  | 154.00 | 30.80 | uwv.nl
"""


@pytest.mark.parametrize("line", PUBLISHED.strip().splitlines()[1:])
def test_published_amounts_per_month_week_and_day(line: str, tables: WageTables) -> None:
    on, age, month, week, day, _source = (part.strip() for part in line.split("|"))
    wage = minimum_wage(tables, date.fromisoformat(on), int(age))
    assert (wage.month, wage.week, wage.day, wage.hour) == (Fraction(month), Fraction(week), Fraction(day), None)


HOURS_2026 = "15:4.50 17:5.92 18:7.50 20:11.99 21:14.99 64:14.99"


@pytest.mark.parametrize("pair", HOURS_2026.split())
def test_hourly_wage_of_july_2026(pair: str, tables: WageTables) -> None:
    """Published table of the government; half a cent goes up (Besluit minimumjeugdloon art. 2 lid 2)."""
    age, hour = pair.split(":")
    wage = minimum_wage(tables, date(2026, 7, 1), int(age))
    assert (wage.hour, wage.week, wage.day) == (Fraction(hour), None, None)


ROUTE = """
2026-07-01 | 20 | 9.22
2026-07-01 | 19 | 7.87
2026-07-01 | 18 | 6.82
2026-07-01 | 17 | 5.92
"""


@pytest.mark.parametrize("line", ROUTE.strip().splitlines())
def test_work_study_route(line: str, tables: WageTables) -> None:
    on, age, hour = (part.strip() for part in line.split("|"))
    assert minimum_wage(tables, date.fromisoformat(on), int(age), bbl=True).hour == Fraction(hour)


def test_work_study_route_has_no_percentages_before_july_2017(tables: WageTables) -> None:
    wage = minimum_wage(tables, date(2017, 6, 30), 20, bbl=True)
    assert wage.month == minimum_wage(tables, date(2017, 6, 30), 20).month
    assert any("geen eigen bbl-percentage" in note for note in wage.notes)


@pytest.mark.parametrize(("day", "age", "full"), [
    (date(2017, 6, 30), 22, False), (date(2017, 7, 1), 22, True), (date(2017, 7, 1), 21, False),
    (date(2019, 6, 30), 21, False), (date(2019, 7, 1), 21, True), (date(2019, 7, 1), 20, False),
])  # fmt: skip
def test_age_of_the_full_amount(day: date, age: int, full: bool, tables: WageTables) -> None:
    assert (minimum_wage(tables, day, age).share == 100) is full


def test_no_minimum_wage_below_fifteen(tables: WageTables) -> None:
    with pytest.raises(TooYoungError, match="begint bij 15 jaar"):
        minimum_wage(tables, date(2026, 7, 1), 14)


@pytest.mark.parametrize("day", [date(2009, 12, 31), date(2027, 1, 1)])
def test_outside_the_table_it_says_what_is_known(day: date, tables: WageTables) -> None:
    with pytest.raises(UnknownDateError, match="van 1 januari 2010 tot en met 31 december 2026"):
        minimum_wage(tables, day, 30)


def old_rows(tables: WageTables) -> list[MinimumWageRow]:
    return [row for row in tables.minimum_wages if row.hour is None]


def test_months_to_2023_are_multiples_of_sixty_cents(tables: WageTables) -> None:
    """WML art. 14 lid 9: a misprint such as 1485.65 would show here."""
    assert all((row.month / Fraction("0.60")).denominator == 1 for row in old_rows(tables))


def test_weeks_and_days_to_2023_follow_from_the_month(tables: WageTables) -> None:
    """WML art. 14 lid 10: 3/13 and 3/65 of the month. Two tables that disagree would show here."""
    for row in old_rows(tables):
        week = round_to_step(row.month * 3 / 13, Fraction("0.05"))
        assert row.week in (None, week)
        assert row.day in (None, week / 5)


def test_a_week_that_was_not_published_is_computed_and_told(tables: WageTables) -> None:
    wage = minimum_wage(tables, date(2012, 7, 1), 30)
    assert (wage.week, wage.day) == (Fraction("336.05"), Fraction("67.21"))
    assert any("berekend" in note for note in wage.notes)


def test_there_is_a_row_for_every_half_year(tables: WageTables) -> None:
    starts = [row.period.start for row in tables.minimum_wages]
    assert starts == [date(year, month, 1) for year in range(2010, 2027) for month in (1, 7)]


def test_a_minimum_wage_never_falls(tables: WageTables) -> None:
    months = [row.month for row in tables.minimum_wages]
    assert months == sorted(months)
