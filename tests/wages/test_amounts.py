"""Reading and writing exact amounts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.wages.amounts import (
    cents_text,
    day_text,
    euro,
    exact_text,
    parse_decimal,
    percent,
    plain_number,
    round_to_step,
)

CENT = Fraction(1, 100)


@pytest.mark.parametrize("text", ["60", "60,5", "60.5", " 8,33 ", "+5", "-5", "0,000001"])
def test_comma_and_point_are_both_read(text: str) -> None:
    assert parse_decimal(text) == Fraction(text.strip().replace(",", "."))


@pytest.mark.parametrize(
    "text", ["", "1.000,50", "1,000.50", "1 000", "1e3", "1/2", "nan", "inf", "٣", "5%", "--5", "5."]
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the text itself is all there is to say
        parse_decimal(text)


@pytest.mark.parametrize(("value", "cents"), [
    ("1.005", "1.01"), ("1.004999", "1.00"), ("0", "0.00"), ("0.005", "0.01"), ("-0.005", "0.00"),
    ("1234567.895", "1234567.90"),
])  # fmt: skip
def test_cents_half_up(value: str, cents: str) -> None:
    assert cents_text(Fraction(value)) == cents


@pytest.mark.parametrize(("value", "step", "rounded"), [
    ("108.375", "0.05", "108.40"), ("108.374", "0.05", "108.35"), ("7.495", "0.01", "7.50"),
    ("1835.52", "0", "1835.52"),
])  # fmt: skip
def test_round_to_step(value: str, step: str, rounded: str) -> None:
    assert round_to_step(Fraction(value), Fraction(step)) == Fraction(rounded)


def test_exact_text_ends_or_says_that_it_was_cut() -> None:
    assert exact_text(Fraction("1121.76")).text == "1121.76"
    assert exact_text(Fraction("1514.376")).text == "1514.376"
    assert exact_text(Fraction(5)).text == "5.00"
    third = exact_text(Fraction(1000, 3))
    assert (third.text, third.ends) == ("333.3333333333333333333333333", False)


def test_dutch_spelling() -> None:
    assert euro(Fraction("2337")) == "€ 2.337,00"
    assert euro(Fraction("-1121.755")) == "-€ 1.121,76"
    assert euro(Fraction("1234567.5")) == "€ 1.234.567,50"
    assert percent(Fraction("23.5")) == "23,5%"
    assert plain_number(Fraction(100)) == "100"
    assert day_text(date(2026, 7, 1)) == "1 juli 2026"


@given(st.decimals(min_value=-(10**6), max_value=10**6, places=6))
def test_a_decimal_written_and_read_is_the_same(number: Decimal) -> None:
    text = exact_text(Fraction(number))
    assert text.ends
    assert parse_decimal(text.text) == Fraction(number)


@given(st.fractions(min_value=-(10**6), max_value=10**6), st.sampled_from([CENT, Fraction("0.05"), Fraction("0.60")]))
def test_rounding_moves_at_most_half_a_step(value: Fraction, step: Fraction) -> None:
    rounded = round_to_step(value, step)
    assert (rounded / step).denominator == 1
    assert abs(rounded - value) <= step / 2
