"""What a user may fill in: every fault at once, in plain Dutch, at its own field."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import FaultyInputError
from app.wages.rows import Scheme, WageTables
from app.wages.situation import FieldReader, Situation, add_months, age_on, read_date, read_situation

Read = Callable[..., Situation]
GOOD = {"on": "2026-07-01", "wage_value": "60", "hours": "32"}

REFUSED = """
veld              | waarde      | wat er staat
hours             | 0           | 0 uur per week kan niet
hours             | 200         | 200 uur per week kan niet
hours             | -8          | -8 uur per week kan niet
hours             | 60,01       | 60,01 uur per week kan niet
hours             | veel        | 'veel' is geen getal
hours             | 1.000,50    | '1.000,50' is geen getal
hours             | 1e1         | '1e1' is geen getal
hours             |             | ontbreekt
full_time_week    | 0           | 0 uur per week kan niet
wage_value        | -5          | -5 kan niet
wage_value        | 100,5       | 100,5 kan niet
wage_value        | nan         | 'nan' is geen getal
wage_value        |             | ontbreekt
on                |             | ontbreekt
on                | 2009-12-31  | ligt voor de eerste bekende datum, 1 januari 2010
on                | 2026-02-31  | '2026-02-31' bestaat niet in de kalender
on                | 31-02-2026  | '31-02-2026' bestaat niet in de kalender
on                | morgen      | 'morgen' is geen datum
born              | 2026-07-02  | ligt na de gevraagde datum
born              | 1899-12-31  | is te lang geleden
born              | 2011-07-02  | De werknemer is dan 14 jaar
born              | 30-02-1990  | bestaat niet in de kalender
holiday_allowance | 7,99        | 7,99% vakantiebijslag kan niet
holiday_allowance | 51          | 51% vakantiebijslag kan niet
scheme            | lsk         | 'lsk' is geen bekende regeling
since             | 2026-07-02  | ligt na de gevraagde datum
since             | 2009-01-01  | ligt voor de eerste bekende datum
cao_wage          | 0           | is geen loon
"""


@pytest.mark.parametrize("line", REFUSED.strip().splitlines()[1:])
def test_impossible_input_is_refused_at_its_field(line: str, tables: WageTables) -> None:
    field, value, expected = (part.strip() for part in line.split("|"))
    with pytest.raises(FaultyInputError) as caught:
        read_situation({**GOOD, field: value}, tables.known)
    assert [fault.place for fault in caught.value.faults] == [field]
    assert expected in caught.value.faults[0].text


def test_every_fault_is_told_at_once(tables: WageTables) -> None:
    with pytest.raises(FaultyInputError) as caught:
        read_situation({"on": "31-2-2026", "hours": "0", "wage_value": "-5", "born": "gisteren"}, tables.known)
    assert {fault.place for fault in caught.value.faults} == {"on", "hours", "wage_value", "born"}


def test_the_lump_sum_belongs_to_the_subsidy(tables: WageTables) -> None:
    with pytest.raises(FaultyInputError, match="invoer klopt niet") as caught:
        read_situation({**GOOD, "scheme": "loondispensatie"}, tables.known, lump_sum=True)
    assert caught.value.faults[0].place == "forfait"


def test_what_is_understood(situation: Read) -> None:
    asked = situation(on=" 1-7-2026 ", wage_value="62,5", hours="32.5", born="1990-01-01", full_time_week="38")
    assert (asked.on, asked.wage_value, asked.hours) == (date(2026, 7, 1), Fraction("62.5"), Fraction("32.5"))
    assert (asked.age, asked.scheme, asked.holiday_allowance) == (36, Scheme.SUBSIDY, Fraction(8))


@pytest.mark.parametrize("edge", [{"hours": "60"}, {"hours": "0,5"}, {"wage_value": "0"}, {"wage_value": "100"}])
def test_edges_that_are_possible(edge: dict[str, str], situation: Read) -> None:
    assert situation(**{**GOOD, **edge}).on == date(2026, 7, 1)


@pytest.mark.parametrize(("born", "day", "age"), [
    ("2004-02-29", "2025-02-28", 20), ("2004-02-29", "2025-03-01", 21), ("2004-02-29", "2024-02-29", 20),
    ("1990-07-01", "2026-06-30", 35), ("1990-07-01", "2026-07-01", 36),
])  # fmt: skip
def test_age(born: str, day: str, age: int) -> None:
    assert age_on(date.fromisoformat(born), date.fromisoformat(day)) == age


@pytest.mark.parametrize(("day", "months", "later"), [
    ("2026-01-15", 6, "2026-07-15"), ("2025-08-31", 6, "2026-02-28"), ("2023-08-31", 6, "2024-02-29"),
    ("2026-12-01", 12, "2027-12-01"),
])  # fmt: skip
def test_add_months(day: str, months: int, later: str) -> None:
    assert add_months(date.fromisoformat(day), months) == date.fromisoformat(later)


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)))
def test_dates_read_back_in_both_spellings(day: date) -> None:
    assert read_date(day.isoformat()) == day
    assert read_date(f"{day.day}-{day.month}-{day.year}") == day


@given(st.text(max_size=20))
def test_any_text_is_read_or_refused_in_dutch_never_worse(text: str) -> None:
    reader = FieldReader({"on": text})
    day = reader.day("on")
    told = [fault.text for fault in reader.faults]
    assert (day is None) == (told != [] or not text.strip())
    assert all("datum" in fault or "kalender" in fault for fault in told)
