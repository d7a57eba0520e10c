"""The commands `subsidy` and `minimum-wage`: JSON on stdout, one Dutch fault a line on stderr, exit codes 0 and 2."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.cli.commands import run as run_command

Run = Callable[..., tuple[int, str, list[str]]]
JULY = ["subsidy", "--on", "2026-07-01", "--wage-value", "60", "--hours", "32"]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function from command words to exit code, stdout and the lines of stderr."""

    def command(*words: str) -> tuple[int, str, list[str]]:
        try:
            code = run_command(words)
        except SystemExit as left:
            code = int(left.code or 0)
        out, err = capsys.readouterr()
        return code, out, err.splitlines()

    return command


@pytest.fixture
def answer(run: Run) -> Callable[..., dict[str, Any]]:
    """Return a function from command words to the JSON of an answer that must succeed."""

    def command(*words: str) -> dict[str, Any]:
        code, out, err = run(*words)
        assert (code, err) == (0, [])
        found: dict[str, Any] = json.loads(out)
        return found

    return command


def test_subsidy_as_the_issue_asks_it(answer: Callable[..., dict[str, Any]]) -> None:
    found = answer(*JULY, "--full-time-week", "38", "--born", "1990-01-01", "--holiday-allowance", "8")
    assert set(found) == {"inputs", "steps", "result", "result_shown", "notes", "confidence"}
    assert found["result"] == {"per_month": "1121.76", "per_year": "13461.12"}
    assert found["result_shown"] == {"per_month": "1121.76", "per_year": "13461.12"}
    assert found["confidence"] == "M"
    assert all(set(step) == {"name", "formula", "article", "value"} for step in found["steps"])
    assert all(Decimal(step["value"]) >= 0 for step in found["steps"])


def test_inputs_are_told_as_understood(answer: Callable[..., dict[str, Any]]) -> None:
    inputs = answer("subsidy", "--on", "1-7-2026", "--wage-value", "62,50", "--hours", "32,0")["inputs"]
    assert inputs == {
        "scheme": "lks",
        "on": "2026-07-01",
        "since": None,
        "wage_value": "62.5",
        "hours": "32",
        "full_time_week": "40",
        "full_time_week_given": False,
        "born": None,
        "age": None,
        "holiday_allowance": "8",
        "cao_wage": None,
        "amounts_of": "2026-07-01",
        "forfait": False,
        "not_met": [],
    }


def test_result_is_unrounded_and_shown_is_in_cents(answer: Callable[..., dict[str, Any]]) -> None:
    found = answer("subsidy", "--on", "2026-07-01", "--wage-value", "61", "--hours", "31")
    assert found["result"]["per_month"] == "1059.537375"
    assert found["result_shown"]["per_month"] == "1059.54"


def test_a_value_that_does_not_end_is_cut_and_told(answer: Callable[..., dict[str, Any]]) -> None:
    """10.493 x 32 x 52 / 12 goes on for ever; the year, twelve times that, does not."""
    found = answer(
        "subsidy", "--on", "2026-07-01", "--wage-value", "70", "--hours", "32", "--scheme", "loondispensatie"
    )
    assert found["result"]["per_month"] == "1455.029333333333333333333333"
    assert found["result"]["per_year"] == "17460.352"
    assert "28 cijfers" in found["notes"][-1]


def test_lump_sum_needs_no_wage_value(answer: Callable[..., dict[str, Any]]) -> None:
    found = answer("subsidy", "--on", "2026-07-01", "--hours", "36", "--forfait")
    assert found["result_shown"]["per_month"] == "1577.48"
    assert found["inputs"]["forfait"] is True


def test_dispensation_has_an_hourly_result(answer: Callable[..., dict[str, Any]]) -> None:
    found = answer(
        "subsidy", "--on", "2026-07-01", "--wage-value", "70", "--hours", "32", "--scheme", "loondispensatie"
    )
    assert found["result"]["per_hour"] == "10.493"
    assert found["result_shown"]["per_hour"] == "10.49"


def test_pilot(answer: Callable[..., dict[str, Any]]) -> None:
    found = answer("subsidy", "--on", "2011-07-01", "--wage-value", "50", "--hours", "40", "--scheme", "pilot")
    assert found["result"]["per_month"] == "717.60"


def test_a_running_subsidy(answer: Callable[..., dict[str, Any]]) -> None:
    found = answer(*JULY, "--since", "2025-03-01")
    assert (found["inputs"]["amounts_of"], found["result_shown"]["per_month"]) == ("2026-01-01", "1101.31")


def test_a_condition_that_is_not_met(answer: Callable[..., dict[str, Any]]) -> None:
    assert answer(*JULY, "--not-met", "target_group")["result"]["per_month"] == "0.00"


def test_minimum_wage_before_2024(answer: Callable[..., dict[str, Any]]) -> None:
    found = answer("minimum-wage", "--on", "2019-03-01", "--age", "20")
    amounts = {key: value for key, value in found.items() if key.startswith("per_")}
    assert amounts == {"per_month": "1131.05", "per_week": "261.05", "per_day": "52.21"}
    assert found["from"] == "2019-01-01"
    assert found["source"].startswith("Stcrt. 2018, 59237")
    assert found["source"].endswith("[minimum-wage.toml, meegeleverd]")


def test_minimum_wage_for_the_work_study_route(answer: Callable[..., dict[str, Any]]) -> None:
    found = answer("minimum-wage", "--on", "2026-07-01", "--age", "20", "--bbl")
    assert (found["per_hour"], found["percentage"]) == ("9.22", "61.5")
    assert "per_week" not in found


def test_an_administrators_folder(answer: Callable[..., dict[str, Any]], tmp_path: Path) -> None:
    row = (
        "format = 1\n[[row]]\nfrom = 2027-01-01\nuntil = 2027-06-30\nadult_age = 21\n"
        'month = "2380.20"\nhour = "15.26"\n'
        'article = "WML art. 8"\nsource = "verzonnen"\nconfidence = "H"\n'
    )
    (tmp_path / "minimum-wage.toml").write_text(row, encoding="utf-8")
    found = answer("minimum-wage", "--on", "2027-02-01", "--age", "30", "--tables", str(tmp_path))
    assert (found["per_hour"], found["source"]) == ("15.26", "verzonnen [minimum-wage.toml, tabel van de beheerder]")


REFUSED = """
subsidy --on 2026-07-01 --wage-value 60 --hours 0              | --hours: 0 uur per week kan niet
subsidy --on 2026-07-01 --wage-value 60 --hours 200            | --hours: 200 uur per week kan niet
subsidy --on 2026-07-01 --wage-value -5 --hours 32             | --wage-value: -5 kan niet
subsidy --on 2026-07-01 --wage-value 101 --hours 32            | --wage-value: 101 kan niet
subsidy --on 2026-02-31 --wage-value 60 --hours 32             | --on: '2026-02-31' bestaat niet
subsidy --on 2009-12-31 --wage-value 60 --hours 32             | --on: 31 december 2009 ligt voor de eerste
subsidy --on 2027-01-01 --wage-value 60 --hours 32             | Het minimumloon op 1 januari 2027 is niet bekend
subsidy --on 2012-01-01 --wage-value 60 --hours 32             | De regeling loonkostensubsidie (
subsidy --on 2026-07-01 --hours 32                             | --wage-value: ontbreekt
subsidy --wage-value 60 --hours 32                             | --on: ontbreekt
subsidy --on 2026-07-01 --wage-value 60 --hours 32 --born 2026-08-01 | --born: 1 augustus
subsidy --on 2026-07-01 --wage-value 60 --hours 32 --scheme lsk | Bedoelt u 'lks'?
subsidy --on 2026-07-01 --wage-value 60 --hours                | Bij --hours hoort een waarde
subsidy --on 2026-07-01 --wage-value 60 --hours 32 --bruto     | Dit hoort hier niet: --bruto
subsidy --on 2026-07-01 --wage-value 60 --hours 32 --tables geen | geen: is geen map
minimum-wage --on 2019-03-01 --age 14                          | Voor iemand van 14 jaar is er geen
minimum-wage --on 2019-03-01 --age 20,5                        | --age: '20,5' is geen heel getal
minimum-wage --on 2019-03-01 --age 130                         | --age: 130 jaar kan niet
minimum-wage --on 2009-03-01 --age 20                          | Het minimumloon op 1 maart 2009 is niet bekend
minimum-wage --on 2019-03-01                                   | --age: ontbreekt
"""


@pytest.mark.parametrize("line", REFUSED.strip().splitlines())
def test_impossible_input_leaves_with_two_and_says_why(line: str, run: Run) -> None:
    words, expected = (part.strip() for part in line.split(" | "))
    code, out, err = run(*words.split())
    assert (code, out) == (2, "")
    assert expected in err[0]
    assert not [line for line in err[1:] if not line.startswith("Hulp:")]


def test_every_fault_has_a_line_of_its_own(run: Run) -> None:
    code, _out, err = run("subsidy", "--on", "morgen", "--wage-value", "-5", "--hours", "200", "--born", "gisteren")
    assert code == 2
    assert [line.split(":")[0] for line in err] == ["--on", "--hours", "--wage-value", "--born"]


ENGLISH = ("usage", "error", "argument", "option", "show this", "invalid", "required")


@pytest.mark.parametrize("words", [["subsidy", "--help"], ["minimum-wage", "--help"]])
def test_help_is_dutch(words: list[str], run: Run) -> None:
    code, out, _err = run(*words)
    assert code == 0
    assert out.startswith("gebruik: loonmaat")
    assert not [word for word in ENGLISH if word in out.lower().replace("--", "")]
