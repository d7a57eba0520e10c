"""The published cases in cases.toml, and the published examples that we do not follow.

Which examples differ and why: docs/decisions/0032-wages-published-examples.md.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from app.wages.amounts import cents_text, round_to_step
from app.wages.calculation import calculate
from app.wages.dispensation import wajong_offset
from app.wages.employer import due_wage
from app.wages.minimum import hourly_indication, minimum_wage
from app.wages.rows import WageTables
from app.wages.situation import Situation

Case = dict[str, Any]
CASES: list[Case] = tomllib.loads((Path(__file__).parent / "cases.toml").read_text(encoding="utf-8"))["case"]
ON = date(2026, 7, 1)


def cases(group: str) -> list[Any]:
    """Return the cases of a group as parameters named after their id."""
    found = [pytest.param(case, id=case["id"]) for case in CASES if case["group"] == group]
    assert found, group
    return found


def cents(amount: Fraction) -> Fraction:
    return Fraction(cents_text(amount))


def subsidy_situation(inputs: Case, **more: Any) -> Situation:
    """Return the situation of a case that names its amounts with holiday allowance instead of a wage value."""
    gross = Fraction(inputs["wml_incl_vb"])
    value = Fraction(inputs["loonwaarde_incl_vb"]) / gross * 100 if "loonwaarde_incl_vb" in inputs else None
    hours = Fraction(inputs.get("hours", "36"))
    return Situation(on=ON, hours=hours, wage_value=value, lump_sum=value is None, **more)


@pytest.mark.parametrize("case", cases("subsidy"))
def test_subsidy_cases(case: Case, illustrative: WageTables) -> None:
    answer = calculate(subsidy_situation(case["inputs"]), illustrative)
    steps = {"gross": "Verschil", "cap": "Hoogste bedrag", "lks_fulltime36": "Verschil"}
    for key, name in steps.items():
        if key in case["expected"]:
            assert cents(answer.step(name).value) == Fraction(case["expected"][key])
    assert cents(answer.per_month) == Fraction(case["expected"]["lks"])


REASONS = {
    "B07-rr-no-right-doelgroep": "target_group",
    "B08-rr-no-right-wsw": "not_wsw",
    "B09-rr-no-right-late": "in_time",
    "B19-rr-sadee-lks0": "target_group",
}


@pytest.mark.parametrize("case", cases("no_right"))
def test_no_subsidy_when_the_user_says_a_condition_is_not_met(case: Case, illustrative: WageTables) -> None:
    asked = subsidy_situation(case["inputs"], not_met=(REASONS[case["id"]],))
    answer = calculate(asked, illustrative)
    assert answer.per_month == Fraction(case["expected"]["lks"]) == 0
    assert answer.step("Geen subsidie").article.startswith("Participatiewet art.")


@pytest.mark.parametrize("case", cases("ratio"))
def test_subsidy_as_a_part_of_the_minimum_wage(case: Case, tables: WageTables) -> None:
    """The ratio holds on any date; B02 names the surcharge of 2017, 23%."""
    share = Fraction(case["inputs"].get("loonwaarde_pct") or Fraction(case["description"].split()[-1].rstrip("%")))
    asked = Situation(on=date(2017, 3, 1), hours=Fraction(40), wage_value=share, full_time_week=Fraction(40))
    answer = calculate(asked, tables)
    gross = answer.step("Minimumloon met vakantiebijslag").value
    part = answer.step("Subsidie zonder werkgeverslasten").value / gross
    assert part == 1 - share / 100
    if "lks_pct_of_wml" in case["expected"]:
        assert part * 100 == Fraction(case["expected"]["lks_pct_of_wml"])
    else:
        assert answer.per_month / answer.step("Minimumloon per maand").value == Fraction("0.6642")


YOUTH_DAYS = {
    "E01-wml-2010-07": date(2010, 7, 1),
    "E03-wml-2017-07": date(2017, 7, 1),
    "E05-wml-2021-01": date(2021, 1, 1),
    "E07-wml-2024-01": date(2024, 1, 1),
    "E08-wml-2025-01": date(2025, 1, 1),
}


@pytest.mark.parametrize("case", cases("youth_table"))
def test_youth_tables(case: Case, tables: WageTables) -> None:
    """Every age of the published table: per month until 2023, per hour from 2024."""
    day = YOUTH_DAYS[case["id"]]
    found = {}
    for age in case["expected"]:
        wage = minimum_wage(tables, day, int(age.removesuffix("bbl")), bbl=age.endswith("bbl"))
        found[age] = wage.month if wage.hour is None else wage.hour
    assert found == {age: Fraction(amount) for age, amount in case["expected"].items()}


@pytest.mark.parametrize("case", cases("week"))
def test_week_is_three_thirteenths_of_the_month(case: Case, tables: WageTables) -> None:
    months = [Fraction(month) for month in case["inputs"]["monthly"]]
    rows = {row.month: row for row in tables.minimum_wages}
    assert [rows[month].week for month in months] == [Fraction(week) for week in case["expected"]["weekly"]]


@pytest.mark.parametrize("case", cases("hour_indication"))
def test_hourly_indication_before_2024(case: Case) -> None:
    found = [hourly_indication(Fraction(week), Fraction(hours)) for week, hours in case["inputs"]["weekly_hours"]]
    assert found == [Fraction(hour) for hour in case["expected"]["hourly"]]


@pytest.mark.parametrize("case", cases("month_and_hour"))
def test_month_and_hour_are_both_kept(case: Case, tables: WageTables) -> None:
    """They are revised apart, so neither is ever computed from the other."""
    kept = {row.month: row.hour for row in tables.minimum_wages}
    months, hours = case["inputs"]["ref_month"], case["expected"]["hourly"]
    pairs = [(Fraction(month), Fraction(hour)) for month, hour in zip(months, hours, strict=True)]
    assert [kept[month] for month, _ in pairs] == [hour for _, hour in pairs]
    assert any(round_to_step(month / 156, Fraction(1, 100)) != hour for month, hour in pairs)


@pytest.mark.parametrize("case", cases("part_time"))
def test_part_time_minimum_wage_2020(case: Case, tables: WageTables) -> None:
    inputs = case["inputs"]
    week, hours = Fraction(inputs["fulltime"]), Fraction(inputs["hours"])
    asked = Situation(on=date(2020, 7, 1), hours=hours, wage_value=Fraction(50), full_time_week=week)
    assert due_wage(asked, tables) == Fraction(case["expected"]["wml_part_time"])


@pytest.mark.parametrize("case", cases("dispensation"))
def test_dispensation_per_hour(case: Case, ask: Callable[..., Any]) -> None:
    share = case["inputs"]["percentage"]
    answer = ask(on="2026-07-01", wage_value=share, hours="32", scheme="loondispensatie")
    assert answer.step("Minimumloon per uur").value == Fraction(case["inputs"]["wml_hour"])
    assert answer.per_hour == Fraction(case["expected"]["per_hour_eur"])


@pytest.mark.parametrize("case", cases("wajong"))
def test_wajong_offset(case: Case) -> None:
    assert wajong_offset(Fraction(case["inputs"]["loonwaarde"])) == Fraction("0.7")
    assert wajong_offset(Fraction(1, 2)) == Fraction("0.4")


def test_every_case_of_the_file_is_used() -> None:
    groups = "subsidy no_right ratio youth_table week hour_indication month_and_hour part_time dispensation wajong"
    assert {case["group"] for case in CASES} == set(groups.split())


def test_not_seventy_percent_of_the_difference(ask: Callable[..., Any]) -> None:
    """Contradicts the law: stroomopwaarts.nl tells employers the subsidy is 70% of the difference.

    Art. 10d lid 4: the whole difference, at most 70% of the minimum wage with allowance. At a wage value of 60% the
    web page would give 28% of the minimum wage where the law gives 40%.
    """
    answer = ask(on="2026-07-01", wage_value="60", hours="36")
    gross = answer.step("Minimumloon met vakantiebijslag").value
    assert answer.step("Subsidie zonder werkgeverslasten").value == gross * Fraction(40, 100)
    assert answer.step("Verschil").value * Fraction(70, 100) == gross * Fraction(28, 100)


def test_part_time_factor_counts_once(ask: Callable[..., Any]) -> None:
    """Contradicts itself: the dispensation example of limoencoaching.nl (2015, wage value 50%, 32 of 40 hours).

    It prints 1563.29 as full costs (1507.80 x 1.08 x 1.20 x 80%), 603.20 as dispensed wage and 625.40 as its costs.
    Half of 1507.80 x 80% is 603.12, and half of 1563.29 is 781.64: its 625.40 takes the part-time 80% twice.
    """
    asked = {"on": "2015-07-01", "hours": "32", "full_time_week": "40", "scheme": "loondispensatie"}
    full, half = ask(wage_value="100", **asked), ask(wage_value="50", **asked)
    costs = Fraction("1.08") * Fraction("1.20")
    assert cents(full.per_month * costs) == Fraction("1563.29")
    assert half.per_month == Fraction("603.12") != Fraction("603.20")
    assert cents(half.per_month * costs) == Fraction("781.64")
    assert cents(Fraction("603.20") * costs * Fraction(80, 100)) == Fraction("625.40")


SMALLER_SLIPS = """
2014-01-01 | 1485.65 | 1485.60 | three sites; not a multiple of 0.60, and the youth amounts follow from 1485.60
2013-07-01 | 1435.20 | 1477.80 | hsupayrollservices.nl repeats the amount of two years before
2011-01-01 | 1424.33 | 1424.40 | lorje-consultants.nl; its own amount for 22 years, 1210.75, is 85% of 1424.40
"""


@pytest.mark.parametrize("line", SMALLER_SLIPS.strip().splitlines())
def test_misprinted_months(line: str, tables: WageTables) -> None:
    """Misprints in published tables, told apart by the rule that a month is a multiple of 0.60 (WML art. 14 lid 9)."""
    day, printed, ours, _why = (part.strip() for part in line.split("|"))
    month = minimum_wage(tables, date.fromisoformat(day), 30).month
    assert month == Fraction(ours) != Fraction(printed)
    assert (month / Fraction("0.60")).denominator == 1


@pytest.mark.parametrize(("hours", "printed", "ours"), [("38", "11.76", "11.75"), ("40", "11.17", "11.16")])
def test_misprinted_hours_of_2023(hours: str, printed: str, ours: str) -> None:
    """adfinadvies.nl prints 11.76 and 11.17 beside 12.40 for 36 hours, though 446.40 / 40 is 11.16 exactly."""
    assert hourly_indication(Fraction("446.40"), Fraction(hours)) == Fraction(ours) != Fraction(printed)
