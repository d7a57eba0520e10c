"""The acts around money: pictures, the next 1 January, and one road for window and command."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from app.desk import wages as desk
from app.errors import FaultyInputError
from app.wages.rows import WageTables
from app.wages.situation import Situation

JULY = {"on": "2026-07-01", "wage_value": "60", "hours": "36"}


@pytest.fixture(scope="module")
def tables() -> WageTables:
    return desk.open_tables()


@pytest.fixture(scope="module")
def july(tables: WageTables) -> Situation:
    return desk.understand(JULY, tables)


def test_by_wage_value_is_flat_to_thirty_and_then_falls_to_nothing(tables: WageTables, july: Situation) -> None:
    series = desk.by_wage_value(july, tables)
    amounts = [point.y for point in series.points]
    assert [point.x for point in series.points] == list(range(101))
    assert len(set(amounts[:31])) == 1
    assert amounts[30:] == sorted(amounts[30:], reverse=True)
    assert amounts[100] == 0
    assert series.here == desk.Point(Fraction(60), desk.compute(july, tables).per_month)


def test_by_hours_is_a_straight_line(tables: WageTables, july: Situation) -> None:
    points = desk.by_hours(july, tables).points
    assert len(points) == 40
    assert {point.y / point.x for point in points} == {points[0].y}


def test_by_date_knows_when_the_scheme_began(tables: WageTables, july: Situation) -> None:
    days = [date.fromordinal(int(point.x)) for point in desk.by_date(july, tables).points]
    assert days[0] == date(2015, 1, 1)
    assert days[-1] == date(2026, 7, 1)
    assert len(days) == 24


def test_by_date_leaves_out_days_below_fifteen(tables: WageTables) -> None:
    young = desk.understand({**JULY, "born": "2008-07-01"}, tables)
    points = desk.by_date(young, tables).points
    assert date.fromordinal(int(points[0].x)) == date(2023, 7, 1)


def test_a_higher_cao_wage_costs_the_employer_more_once_above_the_minimum(tables: WageTables, july: Situation) -> None:
    wages = tuple(Fraction(wage) for wage in (1000, 2000, 3000, 4000))
    remaining = [point.y for point in desk.remaining_by_cao_wage(july, tables, wages).points]
    assert remaining[0] == remaining[1] < remaining[2] < remaining[3]


def test_next_new_year_says_what_is_not_known(tables: WageTables, july: Situation) -> None:
    stretch = desk.at_next_new_year(july, tables)
    assert stretch.start == date(2027, 1, 1)
    assert "niet bekend" in stretch.unknown
    assert desk.course_of_the_year(july, tables)[-1] == stretch


def test_the_page_and_the_employers_month_come_from_one_answer(tables: WageTables, july: Situation) -> None:
    answer = desk.compute(july, tables)
    page = desk.page_for_report(answer, tables)
    last = page.sections[0].rows[-1]
    assert last.label == "Blijft voor de werkgever"
    assert (
        sum(line.amount for line in desk.for_employer(answer, tables).lines)
        == desk.for_employer(answer, tables).remaining
    )


def test_minimum_wage_of_a_situation(tables: WageTables, july: Situation) -> None:
    assert desk.minimum_of(july, tables) == Fraction("2337.00")


def test_a_form_with_faults_tells_them_all(tables: WageTables) -> None:
    with pytest.raises(FaultyInputError) as caught:
        desk.look_up_minimum_wage({"on": "31-02-2020", "age": "oud"}, tables)
    assert [fault.place for fault in caught.value.faults] == ["on", "age"]
