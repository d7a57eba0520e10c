"""How an amount goes on: 1 January, birthdays, the end of the lump sum, and figures that are not known yet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from fractions import Fraction

from app.wages.course import Stretch, next_new_year, year_course
from app.wages.rows import WageTables
from app.wages.situation import Situation

Read = Callable[..., Situation]


def months(stretches: tuple[Stretch, ...]) -> list[tuple[str, str]]:
    """Return the begin and the minimum wage of every stretch, "?" where it is not known."""
    return [
        (
            stretch.start.isoformat(),
            "?" if stretch.breakdown is None else str(stretch.breakdown.step("Minimumloon met vakantiebijslag").value),
        )
        for stretch in stretches
    ]


def with_allowance(*amounts: str) -> list[str]:
    return ["?" if amount == "?" else str(Fraction(amount) * Fraction("1.08")) for amount in amounts]


def test_a_subsidy_from_july_2025_changes_on_the_first_of_january_only(tables: WageTables, situation: Read) -> None:
    course = year_course(situation(on="2025-07-01", wage_value="60", hours="32"), tables)
    amounts = with_allowance("2245.80", "2294.40")
    assert months(course) == list(zip(["2025-07-01", "2026-01-01"], amounts, strict=True))
    assert course[-1].end == date(2026, 12, 31)


def test_a_birthday_inside_the_year(tables: WageTables, situation: Read) -> None:
    """Becomes 20 on 10 March and 21 a year later; the adult amount stays that of the last 1 January."""
    course = year_course(situation(on="2025-01-01", born="2005-03-10", wage_value="60", hours="36"), tables)
    days = ["2025-01-01", "2025-03-10", "2026-01-01", "2026-03-10"]
    assert months(course) == list(zip(days, with_allowance("1315.08", "1753.44", "1835.52", "2294.40"), strict=True))
    assert course[1].reasons == ("De werknemer wordt 20 jaar",)


def test_the_lump_sum_ends_inside_the_year(tables: WageTables, situation: Read) -> None:
    asked = situation(on="2025-03-01", hours="36", wage_value="60", lump_sum=True)
    first, second, _third = year_course(asked, tables)
    assert first.end == date(2025, 8, 31)
    assert second.reasons == ("De eerste zes maanden zijn voorbij: de gemeten loonwaarde telt",)
    assert first.breakdown is not None
    assert second.breakdown is not None
    assert second.breakdown.per_month / first.breakdown.per_month == Fraction(40, 50)


def test_a_lump_sum_without_a_wage_value_says_what_is_missing(tables: WageTables, situation: Read) -> None:
    stretches = year_course(situation(on="2025-03-01", hours="36", lump_sum=True), tables)
    assert stretches[1].breakdown is None
    assert "daarna telt de gemeten loonwaarde" in stretches[1].unknown


def test_next_new_year_with_known_figures(tables: WageTables, situation: Read) -> None:
    stretch = next_new_year(situation(on="2025-07-01", wage_value="60", hours="36"), tables)
    assert stretch.breakdown is not None
    assert stretch.breakdown.per_month == Fraction("2294.40") * Fraction("1.08") * Fraction(40, 100) * Fraction("1.25")


def test_next_new_year_that_is_not_known_yet(tables: WageTables, situation: Read) -> None:
    stretch = next_new_year(situation(on="2026-07-01", wage_value="60", hours="36"), tables)
    assert stretch.breakdown is None
    assert "tot en met 31 december 2026" in stretch.unknown


def test_the_change_of_july_2016_is_a_turn(tables: WageTables, situation: Read) -> None:
    asked = situation(on="2016-01-01", wage_value="60", hours="36", full_time_week="36", cao_wage="1800")
    turns = {stretch.start: stretch for stretch in year_course(asked, tables)}
    assert turns[date(2016, 7, 4)].reasons == ("De regels van de wet veranderen",)


def test_dispensation_follows_each_new_minimum_wage(tables: WageTables, situation: Read) -> None:
    asked = situation(on="2025-01-01", wage_value="70", hours="32", scheme="loondispensatie")
    starts = [stretch.start.isoformat() for stretch in year_course(asked, tables)]
    assert starts == ["2025-01-01", "2025-07-01", "2026-01-01", "2026-07-01"]


def test_what_falls_on_the_first_day_itself_is_no_turn(tables: WageTables, situation: Read) -> None:
    """The rules of January 2017 and a birthday on the day of the start are part of the beginning."""
    asked = situation(on="2017-01-01", born="1998-01-01", wage_value="60", hours="36", full_time_week="36")
    assert year_course(asked, tables)[0].reasons == ("Begin",)


def test_a_scheme_that_ends_is_told(tables: WageTables, situation: Read) -> None:
    course = year_course(situation(on="2012-07-01", wage_value="50", hours="32", scheme="pilot"), tables)
    ended = next(stretch for stretch in course if stretch.start == date(2013, 1, 1))
    assert ended.breakdown is None
    assert "gold niet op 1 januari 2013" in ended.unknown


def test_stretches_join_without_gap(tables: WageTables, situation: Read) -> None:
    asked = situation(on="2025-02-28", born="2006-02-28", wage_value="60", hours="36", lump_sum=True)
    stretches = year_course(replace(asked, hours=Fraction(24)), tables)
    ends = [stretch.end.toordinal() + 1 for stretch in stretches[:-1]]
    assert [stretch.start.toordinal() for stretch in stretches[1:]] == ends
