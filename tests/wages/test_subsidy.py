"""Loonkostensubsidie by date: a table a municipal officer can check with a pocket calculator, and the edge rules.

The check: minimum wage x 1.08 x (100% - wage value, at most 70%) x (1 + employer costs) x hours / hours of the base.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from app.errors import FaultyInputError, RefusedError
from app.wages.amounts import cents_text
from app.wages.calculation import calculate
from app.wages.lookup import NotInForceError, UnknownDateError
from app.wages.parts import amounts_of
from app.wages.rows import Scheme, WageTables
from app.wages.situation import Situation

Ask = Callable[..., Any]

BY_DATE = """
begin      | loonwaarde | uren | voltijd | per maand | waarom
2026-07-01 | 60         | 32   | 38      | 1121.76   | 2337,00 x 1,08 x 40% x 1,25 x 32/36
2026-07-01 | 60         | 36   | 38      | 1261.98   | 36 uur is de hele basis
2026-07-01 | 60         | 40   | 40      | 1402.20   | sinds 2024 ook omhoog
2026-07-01 | 60         | 40   | 38      | 1332.09   | niet meer dan een volledige week van 38 uur
2026-07-01 | 60         | 40   | 36      | 1261.98   | idem, 36 uur
2026-07-01 | 31         | 36   | 36      | 2176.92   | net boven de grens: 69%
2026-07-01 | 30         | 36   | 36      | 2208.47   | precies 70%
2026-07-01 | 29         | 36   | 36      | 2208.47   | nooit meer dan 70%
2026-07-01 | 0          | 36   | 36      | 2208.47   | nooit meer dan 70%
2026-07-01 | 99         | 36   | 36      | 31.55     | 1%
2026-07-01 | 100        | 36   | 36      | 0.00      | geen subsidie bij 100%
2026-01-01 | 60         | 32   | 38      | 1101.31   | 2294,40
2025-01-01 | 45         | 30   | 36      | 1356.18   | 2191,80 en 25%
2024-07-01 | 45         | 30   | 36      | 1304.32   | 2133,60 en 23,5%
2024-01-01 | 60         | 32   | 40      | 981.39    | naar 36 uur
2023-07-01 | 60         | 32   | 40      | 851.50    | naar de volledige week van 40 uur
2023-07-01 | 60         | 32   | 36      | 946.11    | naar de volledige week van 36 uur
2023-07-01 | 60         | 44   | 40      | 1064.37   | voor 2024 nooit omhoog
2023-07-01 | 60         | 40   | 48      | 1064.37   | een volledige week telt tot 40 uur
2018-01-01 | 50         | 20   | 40      | 526.18    | 1578,00 en 23,5%
2017-01-01 | 50         | 20   | 40      | 515.29    | 1551,60 en 23%
2016-07-04 | 60         | 36   | 36      | 816.81    | loonwaarde over het minimumloon
"""


def table(text: str) -> list[dict[str, str]]:
    """Return the lines of a table as dictionaries by the heads of its first line."""
    heads, *lines = [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]
    return [dict(zip(heads, line, strict=True)) for line in lines]


@pytest.mark.parametrize("row", table(BY_DATE), ids=lambda row: f"{row['begin']} {row['waarom']}")
def test_subsidy_by_date(row: dict[str, str], ask: Ask) -> None:
    answer = ask(on=row["begin"], wage_value=row["loonwaarde"], hours=row["uren"], full_time_week=row["voltijd"])
    assert cents_text(answer.per_month) == row["per maand"]
    assert answer.per_year == 12 * answer.per_month


def test_cap_first_surcharge_after(ask: Ask) -> None:
    """Art. 10d lid 4, in the order of its text: the 70% is taken before the employer costs are added."""
    answer = ask(on="2026-07-01", wage_value="10", hours="36")
    capped = answer.step("Hoogste bedrag").value
    assert answer.step("Subsidie zonder werkgeverslasten").value == capped
    assert answer.per_month == capped * Fraction(125, 100)


def test_before_july_2016_the_wage_value_is_of_the_wage_of_the_job(ask: Ask) -> None:
    """Old dossiers: 1524.60 x 1.08 - 60% x 1800 x 1.08, plus 23% (steps published by svland.nl)."""
    old = {"on": "2016-07-03", "hours": "36", "full_time_week": "36"}
    assert cents_text(ask(wage_value="60", cao_wage="1800", since="2016-03-01", **old).per_month) == "590.61"
    assert ask(wage_value="90", cao_wage="1800", since="2016-03-01", **old).per_month == 0
    assert any("loon van de functie is niet opgegeven" in note for note in ask(wage_value="60", **old).notes)


def test_since_july_2016_the_cao_wage_does_not_matter(ask: Ask) -> None:
    new = {"on": "2016-07-04", "wage_value": "60", "hours": "36", "full_time_week": "36"}
    assert ask(**new).per_month == ask(cao_wage="1800", **new).per_month


def test_holiday_allowance_above_eight_counts_on_the_side_of_the_wage_value_only(ask: Ask) -> None:
    """(2337.00 x 1.08 - 60% x 2337.00 x 1.0833) x 1.25."""
    answer = ask(on="2026-07-01", wage_value="60", hours="36", holiday_allowance="8,33")
    assert answer.step("Minimumloon met vakantiebijslag").value == Fraction("2523.96")
    assert cents_text(answer.per_month) == "1256.20"


def test_a_high_holiday_allowance_never_makes_it_negative(ask: Ask) -> None:
    assert ask(on="2026-07-01", wage_value="99,9", hours="36", holiday_allowance="10").per_month == 0


STARTS = """
gevraagd   | begonnen   | bedragen van
2026-07-01 |            | 2026-07-01
2026-09-15 | 2026-07-01 | 2026-07-01
2026-07-01 | 2025-03-01 | 2026-01-01
2026-12-31 | 2026-01-01 | 2026-01-01
2025-12-31 | 2025-07-01 | 2025-07-01
2026-01-01 | 2025-07-01 | 2026-01-01
"""


@pytest.mark.parametrize("row", table(STARTS), ids=lambda row: f"{row['gevraagd']} since {row['begonnen']}")
def test_amounts_are_those_of_the_start_then_of_each_first_of_january(row: dict[str, str]) -> None:
    """Art. 10d lid 7: set anew on 1 January and at no other time; a start uses the amounts of its own day."""
    since = date.fromisoformat(row["begonnen"]) if row["begonnen"] else None
    asked = Situation(on=date.fromisoformat(row["gevraagd"]), hours=Fraction(36), since=since)
    assert amounts_of(asked) == date.fromisoformat(row["bedragen van"])


def test_first_of_july_changes_nothing_for_a_running_subsidy(ask: Ask) -> None:
    running = {"wage_value": "60", "hours": "32", "since": "2025-03-01"}
    assert ask(on="2026-06-30", **running).per_month == ask(on="2026-07-01", **running).per_month
    assert ask(on="2025-12-31", **running).per_month != ask(on="2026-01-01", **running).per_month


def test_a_start_in_july_names_the_other_reading_with_its_amount(ask: Ask) -> None:
    notes = ask(on="2026-07-01", wage_value="60", hours="32").notes
    assert any("Liep zij al voor 1 januari 2026" in note and "€ 1.101,31" in note for note in notes)


def test_no_earlier_subsidy_is_named_where_none_could_exist(ask: Ask) -> None:
    assert not any("Liep zij al" in note for note in ask(on="2015-03-01", wage_value="60", hours="32").notes)


def test_new_employer_costs_start_on_the_first_of_january(ask: Ask) -> None:
    running = {"wage_value": "60", "hours": "36", "since": "2024-03-01"}
    before, after = ask(on="2024-12-31", **running), ask(on="2025-01-01", **running)
    assert "23,5%" in before.step("Vergoeding werkgeverslasten").formula
    assert "25%" in after.step("Vergoeding werkgeverslasten").formula


LUMP_SUM = """
dag        | vast
2026-01-15 | ja
2026-07-14 | ja
2026-07-15 | nee
"""


@pytest.mark.parametrize("row", table(LUMP_SUM), ids=lambda row: row["dag"])
def test_lump_sum_for_six_months_then_measured(row: dict[str, str], ask: Ask) -> None:
    """Art. 10d lid 5, start 15 January: 50% up to 14 July, the measured value from month seven."""
    answer = ask(on=row["dag"], since="2026-01-15", hours="36", wage_value="60", lump_sum=True)
    share = Fraction(50 if row["vast"] == "ja" else 40, 100)
    gross = answer.step("Minimumloon met vakantiebijslag").value
    assert answer.per_month == gross * share * Fraction(125, 100)


def test_lump_sum_steps_name_its_own_paragraph(ask: Ask) -> None:
    answer = ask(on="2026-01-15", hours="36", lump_sum=True)
    after_minimum = [step for step in answer.steps if "inimumloon" not in step.name]
    assert all("art. 10d lid 5" in step.article or "lid 4 en 5" in step.article for step in after_minimum)


def test_lump_sum_needs_no_wage_value_until_it_ends(ask: Ask) -> None:
    assert ask(on="2026-01-15", hours="36", lump_sum=True).per_month > 0
    with pytest.raises(RefusedError, match="15 juli 2026"):
        ask(on="2026-07-15", since="2026-01-15", hours="36", lump_sum=True)


def test_lump_sum_from_the_last_day_of_august_ends_with_february(ask: Ask) -> None:
    running = {"since": "2025-08-31", "hours": "36", "wage_value": "60", "lump_sum": True}
    february = [ask(on=f"2026-02-{day}", **running).step("Minimumloon met vakantiebijslag") for day in (27, 28)]
    assert len(february) == 2
    assert "Vast bedrag zonder werkgeverslasten" in [s.name for s in ask(on="2026-02-27", **running).steps]
    assert "Verschil" in [s.name for s in ask(on="2026-02-28", **running).steps]


@pytest.mark.parametrize("scheme", list(Scheme))
def test_without_a_wage_value_nothing_is_made_up(scheme: Scheme, tables: WageTables) -> None:
    day = date(2011, 7, 1) if scheme is Scheme.PILOT else date(2026, 7, 1)
    with pytest.raises(RefusedError, match="De loonwaarde ontbreekt"):
        calculate(Situation(on=day, hours=Fraction(36), scheme=scheme), tables)


def test_a_step_that_does_not_exist_is_a_mistake_of_ours(ask: Ask) -> None:
    with pytest.raises(KeyError, match="Loon per uur"):
        ask(on="2026-07-01", wage_value="60", hours="36").step("Loon per uur")


def test_no_lump_sum_before_2017(ask: Ask) -> None:
    with pytest.raises(RefusedError, match="1 januari 2017"):
        ask(on="2016-12-31", hours="36", lump_sum=True)


YOUTH = """
dag        | geboren    | minimumloon | waarom
2026-07-01 | 2005-07-01 | 2337.00     | wordt die dag 21
2026-07-01 | 2005-07-02 | 1869.60     | 20 jaar, 80%
2026-07-01 | 2006-07-02 | 1402.20     | 19 jaar, 60%
2026-01-01 | 2007-06-01 | 1147.20     | 18 jaar, 50%, niet afgerond
2026-01-01 | 2005-06-01 | 1835.52     | 20 jaar, 80%, sinds 2024 niet meer op 0,05 afgerond
2021-01-01 | 2000-06-01 | 1347.85     | 20 jaar, op 0,05 afgerond
2018-03-01 | 1996-03-02 | 1341.30     | 21 jaar, 85%
2017-03-01 | 1994-06-01 | 1318.85     | 22 jaar, 85%
2017-07-01 | 1994-06-30 | 1565.40     | 23 jaar, het volle bedrag
2019-07-01 | 1998-06-01 | 1635.60     | 21 jaar krijgt het volle bedrag
"""


@pytest.mark.parametrize("row", table(YOUTH), ids=lambda row: f"{row['dag']} {row['waarom']}")
def test_youth_amounts_count_in_the_subsidy(row: dict[str, str], ask: Ask) -> None:
    """Participatiewet art. 2: the minimum wage that holds for the age."""
    answer = ask(on=row["dag"], born=row["geboren"], wage_value="60", hours="36")
    assert answer.step("Minimumloon met vakantiebijslag").value == Fraction(row["minimumloon"]) * Fraction("1.08")


def test_a_leap_day_birthday_falls_on_the_first_of_march(ask: Ask) -> None:
    asked = {"born": "2004-02-29", "wage_value": "60", "hours": "36"}
    assert ask(on="2025-02-28", **asked).per_month < ask(on="2025-03-01", **asked).per_month


def test_a_condition_that_is_not_met_gives_nil_and_names_its_article(ask: Ask) -> None:
    answer = ask(on="2026-07-01", wage_value="60", hours="36", not_met=("not_wsw",))
    assert answer.per_month == 0
    assert answer.step("Geen subsidie").article == "Participatiewet art. 10d lid 3"
    assert any("De gemeente beslist" in note for note in answer.notes)


def test_an_unknown_condition_is_refused_with_a_hint(ask: Ask) -> None:
    with pytest.raises(FaultyInputError) as caught:
        ask(on="2026-07-01", wage_value="60", hours="36", not_met=("not_wssw",))
    assert "'not_wsw'" in str(caught.value.faults[0])


def test_no_subsidy_of_this_law_before_2015(ask: Ask) -> None:
    with pytest.raises(NotInForceError, match="1 januari 2015"):
        ask(on="2014-12-31", wage_value="60", hours="36")


def test_beyond_the_last_figure_it_says_so_and_does_not_guess(ask: Ask) -> None:
    with pytest.raises(UnknownDateError, match="tot en met 31 december 2026"):
        ask(on="2027-01-01", wage_value="60", hours="36")


CONFIDENCE = """
dag        | zekerheid | om
2026-07-01 | M         | minimumloon van 1 juli 2026
2026-01-01 | M         | vergoeding werkgeverslasten
2023-07-01 | H         |
2016-09-01 | M         | waarvan de loonwaarde een deel is
2024-03-01 | M         | regel over de uren
2014-06-01 | M         | minimumloon van 1 januari 2014
"""


@pytest.mark.parametrize("row", table(CONFIDENCE), ids=lambda row: row["dag"])
def test_an_inferred_figure_is_shown_as_such(row: dict[str, str], ask: Ask) -> None:
    scheme = "lks" if row["dag"] > "2015" else "loondispensatie"
    answer = ask(on=row["dag"], wage_value="60", hours="36", full_time_week="36", scheme=scheme)
    doubts = [note for note in answer.notes if note.startswith("Niet zeker")]
    assert answer.confidence == row["zekerheid"]
    assert any(row["om"] in note for note in doubts) if row["om"] else not doubts


def test_an_assumed_full_time_week_is_told(ask: Ask) -> None:
    assert any("aanname" in note for note in ask(on="2023-07-01", wage_value="60", hours="32").notes)
    assert any("aanname" in note for note in ask(on="2026-07-01", wage_value="60", hours="40").notes)
    assert not any("aanname" in note for note in ask(on="2026-07-01", wage_value="60", hours="32").notes)


def test_every_step_has_words_and_an_article(ask: Ask) -> None:
    for step in ask(on="2026-07-01", wage_value="60", hours="32", born="2007-01-01").steps:
        assert step.name
        assert step.formula
        assert "art." in step.article
