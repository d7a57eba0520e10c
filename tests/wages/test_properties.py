"""What holds for every subsidy: never negative, never above the cap, monotone, continuous but for the law's jumps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.desk.wages import open_tables
from app.wages.calculation import calculate
from app.wages.rows import Scheme
from app.wages.situation import Situation

TABLES = open_tables()
FIRST, LAST = date(2015, 1, 1), date(2026, 12, 31)

DAYS = st.dates(min_value=FIRST, max_value=LAST)
WAGE_VALUES = st.decimals(min_value=0, max_value=100, places=2).map(Fraction)
HOURS = st.decimals(min_value="0.25", max_value=60, places=2).map(Fraction)
WEEKS = st.sampled_from([Fraction(36), Fraction(38), Fraction(40), None])
ALLOWANCES = st.decimals(min_value=8, max_value=12, places=2).map(Fraction)
BIRTHS = st.one_of(st.none(), st.dates(min_value=date(1950, 1, 1), max_value=date(2000, 1, 1)))
SITUATIONS = st.builds(
    Situation,
    on=DAYS,
    hours=HOURS,
    wage_value=WAGE_VALUES,
    full_time_week=WEEKS,
    born=BIRTHS,
    holiday_allowance=ALLOWANCES,
)


def per_month(situation: Situation) -> Fraction:
    return calculate(situation, TABLES).per_month


@given(SITUATIONS)
def test_never_negative_and_never_above_the_cap(situation: Situation) -> None:
    answer = calculate(situation, TABLES)
    highest = answer.step("Hoogste bedrag").value
    before_costs = answer.step("Subsidie zonder werkgeverslasten").value
    assert 0 <= before_costs <= highest == answer.step("Minimumloon met vakantiebijslag").value * Fraction(70, 100)
    assert 0 <= answer.per_month <= highest * Fraction(5, 4) * Fraction(40, 36) * Fraction(3, 2)


@given(SITUATIONS, HOURS)
def test_more_hours_never_give_less(situation: Situation, more: Fraction) -> None:
    assert per_month(replace(situation, hours=min(situation.hours + more, Fraction(60)))) >= per_month(situation)


@given(SITUATIONS, WAGE_VALUES)
def test_a_higher_wage_value_never_gives_more(situation: Situation, other: Fraction) -> None:
    low, high = sorted((situation.wage_value or Fraction(0), other))
    assert per_month(replace(situation, wage_value=high)) <= per_month(replace(situation, wage_value=low))


@given(SITUATIONS)
def test_a_hundred_percent_gives_nothing(situation: Situation) -> None:
    assert per_month(replace(situation, wage_value=Fraction(100))) == 0


@given(SITUATIONS)
def test_a_small_change_of_the_wage_value_is_a_small_change_of_the_amount(situation: Situation) -> None:
    """No jumps at the cap or anywhere: a hundredth of a percent is never worth more than a euro."""
    value = min(situation.wage_value or Fraction(0), Fraction("99.99"))
    lower, higher = replace(situation, wage_value=value), replace(situation, wage_value=value + Fraction(1, 100))
    assert per_month(lower) - per_month(higher) <= 1


@given(SITUATIONS)
def test_a_running_subsidy_changes_on_the_first_of_january_only(situation: Situation) -> None:
    """Two days of one year, same age, same rules: the same amount, whatever the minimum wage did in July."""
    start = replace(situation, on=date(2017, 5, 1), since=date(2017, 5, 1), born=None)
    days = [date(2019, 1, 1) + timedelta(days=days) for days in (0, 100, 181, 364)]
    assert len({per_month(replace(start, on=day)) for day in days}) == 1


@given(WAGE_VALUES, HOURS, WEEKS)
def test_continuous_in_july_2016_at_the_minimum_wage(value: Fraction, hours: Fraction, week: Fraction | None) -> None:
    """The wage value became a part of the minimum wage; who earned just that, keeps the same subsidy."""
    before = Situation(on=date(2016, 7, 3), since=date(2016, 2, 1), wage_value=value, hours=hours, full_time_week=week)
    assert per_month(before) == per_month(replace(before, on=date(2016, 7, 4)))


@given(WAGE_VALUES, st.decimals(min_value="0.25", max_value=36, places=2).map(Fraction))
def test_at_36_hours_the_new_base_of_2024_changes_only_the_minimum_wage(value: Fraction, hours: Fraction) -> None:
    """The law jumps at 1 January 2024 for other full-time weeks; with 36 hours only the wage itself is new."""
    old = Situation(on=date(2023, 12, 31), since=date(2023, 9, 1), wage_value=value, hours=hours)
    old = replace(old, full_time_week=Fraction(36))
    new = replace(old, on=date(2024, 1, 1))
    assert per_month(new) * Fraction("1995.00") == per_month(old) * Fraction("2069.40")


@given(WAGE_VALUES, st.sampled_from([38, 40]))
def test_the_jump_of_2024_is_the_full_time_week_over_36(value: Fraction, week: int) -> None:
    old = Situation(on=date(2023, 12, 31), since=date(2023, 9, 1), wage_value=value, hours=Fraction(week))
    old = replace(old, full_time_week=Fraction(week))
    new = replace(old, on=date(2024, 1, 1))
    assert per_month(new) * Fraction("1995.00") * 36 == per_month(old) * Fraction("2069.40") * week


@pytest.mark.parametrize(("day", "old", "new", "wages"), [
    (date(2018, 1, 1), "1.23", "1.235", ("1565.40", "1578.00")),
    (date(2025, 1, 1), "1.235", "1.25", ("2133.60", "2191.80")),
])  # fmt: skip
def test_new_employer_costs_jump_by_their_own_ratio(day: date, old: str, new: str, wages: tuple[str, str]) -> None:
    start = day - timedelta(days=30)
    before = Situation(on=day - timedelta(days=1), since=start, wage_value=Fraction(60), hours=Fraction(30))
    after = replace(before, on=day)
    was, becomes = (Fraction(wage) for wage in wages)
    assert per_month(after) * was * Fraction(old) == per_month(before) * becomes * Fraction(new)


@given(DAYS, WAGE_VALUES.filter(lambda value: value > 0), HOURS)
def test_dispensation_never_pays_above_the_minimum_wage(day: date, value: Fraction, hours: Fraction) -> None:
    asked = Situation(on=day, hours=hours, wage_value=value, scheme=Scheme.DISPENSATION)
    full = replace(asked, wage_value=Fraction(100))
    assert 0 < per_month(asked) <= per_month(full)
    assert per_month(asked) == per_month(full) * value / 100
