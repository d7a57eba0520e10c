"""Reading what people type: dates, numbers, hours; the tables are what an assessor would write."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.reading import (
    UnreadableError,
    read_date,
    read_decimal,
    read_hours,
    show_date,
    show_decimal,
    show_hours,
)

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("3-7-2026", date(2026, 7, 3)),
        ("03-07-2026", date(2026, 7, 3)),
        ("3/7/26", date(2026, 7, 3)),
        ("3.7.2026", date(2026, 7, 3)),
        ("3 7 2026", date(2026, 7, 3)),
        ("2026-07-03", date(2026, 7, 3)),
        ("3 juli 2026", date(2026, 7, 3)),
        ("3 JULI", date(2026, 7, 3)),
        ("3 jul.", date(2026, 7, 3)),
        ("vr 3 juli", date(2026, 7, 3)),
        ("vrijdag 3 juli 2026", date(2026, 7, 3)),
        ("1 mrt 2026", date(2026, 3, 1)),
        ("3-7", date(2026, 7, 3)),
        ("14-2-68", date(1968, 2, 14)),
        ("14-2-31", date(2031, 2, 14)),
        ("vandaag", TODAY),
        ("gisteren", date(2026, 11, 21)),
        ("29-2-2028", date(2028, 2, 29)),
    ],
)
def test_dates_as_people_write_them(typed: str, meant: date) -> None:
    assert read_date(typed, TODAY) == meant


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("31-6-2026", "bestaat niet"),
        ("29 februari 2026", "bestaat niet"),
        ("soms", "niet als datum"),
        ("3 ju", "niet"),
    ],
)
def test_what_is_no_date_is_told_with_a_remedy(typed: str, told: str) -> None:
    with pytest.raises(UnreadableError, match=told) as caught:
        read_date(typed, TODAY)
    assert caught.value.remedy


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)))
def test_a_date_shown_is_read_back(day: date) -> None:
    assert read_date(show_date(day), TODAY) == day


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("87,5", "87.5"),
        ("87.5", "87.5"),
        ("87,5 %", "87.5"),
        ("€ 1.234,50", "1234.50"),
        ("1,234.50", "1234.50"),
        ("1 234", "1234"),
        ("1.234.567", "1234567"),
        ("1,234", "1.234"),
        ("0.125", "0.125"),
        (",5", "0.5"),
        ("-3", "-3"),
    ],
)
def test_numbers_with_comma_and_with_point(typed: str, meant: str) -> None:
    assert read_decimal(typed) == Decimal(meant)


@pytest.mark.parametrize("typed", ["", "veel", "1,2,3", "1e5", "NaN", "--1", "٣"])
def test_what_is_no_number_is_told(typed: str) -> None:
    with pytest.raises(UnreadableError):
        read_decimal(typed)


def test_a_point_that_can_mean_two_things_is_not_guessed() -> None:
    with pytest.raises(UnreadableError) as caught:
        read_decimal("1.234")
    assert caught.value.remedy == "Schrijf 1234 of 1,234."


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9, places=3))
def test_a_number_shown_is_read_back_exactly(number: Decimal) -> None:
    assert read_decimal(show_decimal(number)) == number


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("36", Fraction(36)),
        ("7,5", Fraction(15, 2)),
        ("7.5 uur", Fraction(15, 2)),
        ("1:30", Fraction(3, 2)),
        ("1u20", Fraction(4, 3)),
        ("1 uur 20", Fraction(4, 3)),
        ("90 min", Fraction(3, 2)),
    ],
)
def test_hours_as_people_write_them(typed: str, hours: Fraction) -> None:
    assert read_hours(typed) == hours


@pytest.mark.parametrize("typed", ["1:75", "lang", "u", ":30"])
def test_what_is_no_time_is_told(typed: str) -> None:
    with pytest.raises(UnreadableError):
        read_hours(typed)


@given(st.integers(min_value=0, max_value=60 * 100))
def test_hours_shown_are_read_back(minutes: int) -> None:
    assert read_hours(show_hours(Fraction(minutes, 60))) == Fraction(minutes, 60)
