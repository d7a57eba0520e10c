"""Loondispensatie (Wajong) and the pilot of 2010-2012."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest

from app.wages.amounts import cents_text
from app.wages.dispensation import Household, pilot_supplement, wajong_offset
from app.wages.lookup import NotInForceError

Ask = Callable[..., Any]
DISPENSATION = {"scheme": "loondispensatie", "hours": "32"}
PILOT = {"scheme": "pilot", "hours": "32", "full_time_week": "40"}


def test_seventy_percent_of_the_minimum_wage_per_hour(ask: Ask) -> None:
    """Besluit loondispensatie Wajong art. 3, the government's own example of 1 July 2026; no rounding is named."""
    answer = ask(on="2026-07-01", wage_value="70", **DISPENSATION)
    assert answer.per_hour == Fraction("10.493")
    assert answer.per_month == Fraction("10.493") * 32 * 52 / 12


def test_a_rise_in_july_is_followed_at_once(ask: Ask) -> None:
    running = {"wage_value": "70", "since": "2026-01-01", **DISPENSATION}
    assert ask(on="2026-06-30", **running).per_hour == Fraction("14.71") * Fraction(70, 100)
    assert ask(on="2026-07-01", **running).per_hour == Fraction("14.99") * Fraction(70, 100)


def test_before_2024_the_month_is_the_basis(ask: Ask) -> None:
    """1615.80 x 70% x 32/40 per month; 372.90 x 70% / 40 per hour."""
    answer = ask(on="2019-03-01", wage_value="70", full_time_week="40", **DISPENSATION)
    assert answer.per_month == Fraction("1615.80") * Fraction(70, 100) * 32 / 40
    assert answer.per_hour == Fraction("372.90") * Fraction(70, 100) / 40


def test_youth_hour_wage_is_rounded_before_the_percentage(ask: Ask) -> None:
    """18 years on 1 July 2026: 50% of 14.99 is 7.495, so 7.50; then 70%."""
    answer = ask(on="2026-07-01", wage_value="70", born="2008-01-01", **DISPENSATION)
    assert answer.per_hour == Fraction("7.50") * Fraction(70, 100)


def test_without_wajong_the_full_wage_is_due(ask: Ask) -> None:
    answer = ask(on="2026-07-01", wage_value="70", not_met=("wajong",), **DISPENSATION)
    assert answer.per_hour == Fraction("14.99")
    assert any("volle loon" in note for note in answer.notes)


def test_pilot_pays_the_wage_value_and_names_the_supplement(ask: Ask) -> None:
    """1435.20 x 50% x 32/40; the supplement depends on the household (Uitvoeringsbesluit art. 6)."""
    answer = ask(on="2011-07-01", wage_value="50", **PILOT)
    assert answer.per_month == Fraction("574.08")
    assert answer.step("Verschil met het minimumloon").value == Fraction("574.08")
    assert any("0,625 x (A - B) - C" in note for note in answer.notes)


def test_pilot_wage_value_is_of_the_wage_of_the_job(ask: Ask) -> None:
    assert ask(on="2011-07-01", wage_value="50", cao_wage="1800", **PILOT).per_month == 720


@pytest.mark.parametrize("share", ["19", "100"])
def test_pilot_outside_twenty_to_hundred_percent_leaves_the_full_wage(share: str, ask: Ask) -> None:
    """Tijdelijke wet pilot loondispensatie art. 7 lid 4."""
    answer = ask(on="2011-07-01", wage_value=share, **PILOT)
    assert answer.per_month == Fraction("1435.20") * 32 / 40
    assert answer.step("Verschil met het minimumloon").value == 0


@pytest.mark.parametrize("day", ["2010-06-08", "2013-01-01"])
def test_pilot_only_in_its_years(day: str, ask: Ask) -> None:
    with pytest.raises(NotInForceError, match="9 juni 2010 tot en met 31 december 2012"):
        ask(on=day, wage_value="50", **PILOT)


SUPPLEMENT = """
gehuwd             | 1336.42 | 500 | 0   | 836.42
alleenstaande ouder | 1336.42 | 500 | 0   | 731.87
alleenstaande      | 1336.42 | 500 | 0   | 522.76
alleenstaande      | 1336.42 | 500 | 100 | 422.76
alleenstaande      | 1336.42 | 500 | 600 | 0.00
"""


@pytest.mark.parametrize("line", SUPPLEMENT.strip().splitlines())
def test_pilot_supplement(line: str) -> None:
    """Norm of 1 January 2012 (bijstandsnormen.nl/2012); A, B and C of Uitvoeringsbesluit art. 6 lid 1."""
    household, norm, wage, other, expected = (part.strip() for part in line.split("|"))
    found = pilot_supplement(Household(household), Fraction(norm), Fraction(wage), Fraction(other))
    assert cents_text(found) == expected


def test_wajong_offset_is_never_negative() -> None:
    assert wajong_offset(Fraction(20, 100)) == 0
    assert wajong_offset(Fraction(30, 100)) == 0
