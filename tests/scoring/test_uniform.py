"""The uniform method: published cases, and what must hold for every measurement (Besluit LKS 2021, art. 1, 3-5)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import floor
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.scoring.outcome import Outcome, score
from app.scoring.reasons import told
from tests.helpers.scoring import answers_to, shipped

CASES = tomllib.loads((Path(__file__).parent / "cases.toml").read_text(encoding="utf-8"))["results"]
UNIFORM = shipped("uniform-2021")
FACTS = {"hours_per_week": 40, "working_days": 5}


class Task(NamedTuple):
    """One main task as it is entered: part of the week, pace, quality, net working time."""

    time: str
    pace: str
    quality: str
    net: str


def outcome_of(tasks: Sequence[Task], extra: str = "") -> Outcome:
    return score(UNIFORM, answers_to(UNIFORM, table_of(tasks, extra), facts=FACTS))


def table_of(tasks: Sequence[Task], extra: str = "") -> str:
    lines = ["regular_performance = no"] if "regular_performance" not in extra else []
    for letter, task in zip("abcdefgh", tasks, strict=False):
        lines += [
            f"time.{letter} = {task.time}",
            f"pace.{letter} = {task.pace}",
            f"quality.{letter} = {task.quality}",
            f"net_working_time.{letter} = {task.net}",
        ]
    return "\n".join([*lines, extra])


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_published_case(case: dict[str, str]) -> None:
    outcome = outcome_of([Task(*task.split()) for task in case["tasks"]])
    assert (outcome.percent, outcome.exact) == (case["percent"], Fraction(case["exact"]))


def test_regular_performance_is_100() -> None:
    assert outcome_of([Task("100%", "50", "50", "50")], "regular_performance = yes").percent == 100


# --- remarks on time ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "unknown"),
    [
        ({"hours_per_week": 40, "working_days": 5}, False),
        ({"hours_per_week": 40}, True),
        ({"working_days": 5}, True),
        ({}, True),
        ({"hours_per_week": 40, "working_days": 0}, True),
    ],
)
def test_without_working_days_it_is_told_that_30_minutes_cannot_be_seen(
    facts: Mapping[str, int], *, unknown: bool
) -> None:
    """Art. 1: a main task takes at least 30 minutes a day; without the days that rule must not go silent."""
    table = table_of([Task("40 h", "80", "90", "90")])
    outcome = score(UNIFORM, answers_to(UNIFORM, table, facts=facts))
    assert ("minutes_unknown" in {remark.code for remark in outcome.remarks}) is unknown
    assert outcome.percent == 65


@pytest.mark.parametrize(
    ("times", "told"),
    [
        (("20 h", "20 h"), ""),
        (("20 h", "19.75 h"), ""),
        (("20 h", "19.5 h"), "De hoofdtaken zijn samen 39,5 uur per week."),
        (("30 h", "20 h"), "De hoofdtaken zijn samen 50 uur per week."),
        (("50%", "50%"), ""),
    ],
)
def test_hours_that_do_not_add_up_to_the_hours_agreed_are_remarked(times: tuple[str, str], told: str) -> None:
    outcome = outcome_of([Task(time, "80", "90", "90") for time in times])
    found = [remark.text for remark in outcome.remarks if remark.code == "hours_do_not_add_up"]
    assert [text.startswith(told) for text in found] == ([True] if told else [])


# --- for every measurement ---------------------------------------------------------------------------------------

percents = st.one_of(
    st.integers(0, 20).map(lambda fives: Fraction(5 * fives)),
    st.decimals(0, 100, places=2).map(Fraction),
)
paces = st.one_of(percents, st.integers(100, 160).map(Fraction))
factors = st.tuples(paces, percents, percents)
works = st.lists(st.tuples(st.integers(4, 16), factors), min_size=1, max_size=5)
Work = list[tuple[int, tuple[Fraction, Fraction, Fraction]]]


def written(number: Fraction) -> str:
    return f"{number.numerator / number.denominator:.2f}"


def in_hours(work: Work) -> list[Task]:
    return [Task(f"{hours} h", *map(written, three)) for hours, three in work]


def result(tasks: Sequence[Task]) -> Fraction:
    """Return the result that is there unless a bar to signing (a task that is too small) withholds it."""
    provisional = outcome_of(tasks).provisional
    assert provisional is not None
    return provisional


@given(works)
def test_the_result_is_the_formula_of_article_5(work: Work) -> None:
    total = sum(hours for hours, _ in work)
    expected = sum(
        Fraction(hours, total) * min(pace, Fraction(100)) * quality * net / 100**3
        for hours, (pace, quality, net) in work
    )
    assert result(in_hours(work)) == expected * 100


@given(works, st.integers(0, 4), st.integers(0, 2), percents)
def test_the_result_never_rises_when_a_factor_falls(work: Work, task: int, factor: int, lower: Fraction) -> None:
    assume(task < len(work))
    before = result(in_hours(work))
    hours, three = work[task]
    fallen = tuple(min(lower, value) if place == factor else value for place, value in enumerate(three))
    work[task] = (hours, (fallen[0], fallen[1], fallen[2]))
    assert result(in_hours(work)) <= before


@given(works, st.randoms(use_true_random=False))
def test_the_order_of_the_tasks_changes_nothing(work: Work, chance: Random) -> None:
    before = result(in_hours(work))
    chance.shuffle(work)
    assert result(in_hours(work)) == before


@given(st.lists(factors, min_size=2, max_size=5))
def test_hours_and_percents_give_the_same(three: list[tuple[Fraction, Fraction, Fraction]]) -> None:
    even = {2: (50, 20), 3: (30, 12), 4: (25, 10), 5: (20, 8)}[len(three)]
    last = (100 - even[0] * (len(three) - 1), 40 - even[1] * (len(three) - 1))
    parts = [even] * (len(three) - 1) + [last]
    numbers = [tuple(map(written, one)) for one in three]
    percent = [Task(f"{p}%", *one) for (p, _), one in zip(parts, numbers, strict=True)]
    hours = [Task(f"{h} h", *one) for (_, h), one in zip(parts, numbers, strict=True)]
    assert result(percent) == result(hours)


@given(works)
def test_the_result_lies_in_its_band_and_in_0_to_100(work: Work) -> None:
    outcome = outcome_of(in_hours(work))
    assume(outcome.exact is not None)
    assert outcome.exact is not None
    assert outcome.band is not None
    assert 0 <= outcome.band[0] <= outcome.exact <= outcome.band[1] <= 100


@given(works)
def test_the_result_is_the_sum_in_its_trace(work: Work) -> None:
    outcome = outcome_of(in_hours(work))
    parts = [step.value for step in outcome.steps if step.node == "contribution"]
    total = next(step for step in outcome.steps if step.node == "total_performance")
    assert [one.value for one in total.inputs] == parts
    assert outcome.provisional == sum((part or 0 for part in parts), Fraction(0)) * 100


@given(works)
def test_only_the_sum_is_rounded_and_half_goes_up(work: Work) -> None:
    outcome = outcome_of(in_hours(work))
    assume(outcome.exact is not None)
    assert outcome.exact is not None
    assert outcome.percent == floor(outcome.exact + Fraction(1, 2))


@given(works, st.sampled_from(["pace", "quality", "net_working_time", "time"]))
def test_missing_not_applicable_and_zero_are_three_things(work: Work, item: str) -> None:
    table = table_of(in_hours(work)).splitlines()
    missing = [line for line in table if not line.startswith(f"{item}.a")]
    zero = [*missing, f"{item}.a = 0{' h' if item == 'time' else ''}"]
    absent = [*missing, f"{item}.a = nvt"]
    found = [score(UNIFORM, answers_to(UNIFORM, "\n".join(one), facts=FACTS)) for one in (missing, absent, zero)]
    assert [reason.code for reason in found[0].withheld] == ["missing"]
    assert [reason.code for reason in found[1].withheld] == ["not_applicable"]
    assert found[2].provisional is not None or (item == "time" and len(work) == 1)


# --- what stands in the way of a result ----------------------------------------------------------------------------

GOOD = Task("20 h", "80", "90", "100")

WITHHELD = [
    # tasks, extra -> every sentence that the user reads
    ([], "", ["Er zijn nog geen hoofdtaken. Voeg er ten minste één toe."]),
    ([Task("50%", "80", "90", "100"), Task("51%", "80", "90", "100")], "",
     ["De hoofdtaken zijn samen 101%; dat moet 100% zijn."]),
    ([Task("50%", "80", "90", "100"), Task("49%", "80", "90", "100")], "",
     ["De hoofdtaken zijn samen 99%; dat moet 100% zijn."]),
    ([Task("0 h", "80", "90", "100")], "", ["De tijd van alle hoofdtaken samen is nul."]),
    ([GOOD] * 6, "", ["Er zijn 6 hoofdtaken; er mogen er hoogstens 5 zijn. Voeg samen wat bij elkaar hoort."]),
    ([GOOD], "pace.b = 80\nquality.b = 80\ntime.b = 20 h", ["Nog niet ingevuld: Netto werktijd bij 'Taak b'."]),
    ([GOOD], "pace.b = nvt\nquality.b = 80\ntime.b = 20 h\nnet_working_time.b = 80",
     ["'N.v.t.' kan niet meetellen: Tempo bij 'Taak b'."]),
    ([Task("38 h", "80", "90", "100"), Task("2 h", "80", "90", "100")], "",
     ["'Taak b' is kleiner dan 1/16 van de week (5%). Dat is geen hoofdtaak. Voeg de taak samen met een andere.",
      "'Taak b' duurt minder dan 30 minuten per werkdag. Dat is geen hoofdtaak. Voeg de taak samen met een andere."]),
    ([GOOD, GOOD], "in_norm_function.a = yes\nin_norm_function.b = no",
     ["De normfunctie komt voor minder dan 60% overeen met het echte werk. Stel een normfunctie samen en zeg per taak "
      "waar u de norm vond."]),
]  # fmt: skip


@pytest.mark.parametrize(("tasks", "extra", "expected"), WITHHELD)
def test_why_there_is_no_result(tasks: list[Task], extra: str, expected: list[str]) -> None:
    answers = answers_to(UNIFORM, table_of(tasks, extra), facts=FACTS)
    outcome = score(UNIFORM, answers)
    assert (outcome.percent, outcome.exact, outcome.band) == (None, None, None)
    assert [told(UNIFORM, answers, reason) for reason in dict.fromkeys(outcome.withheld)][: len(expected)] == expected


def test_shares_of_99_6_percent_are_taken_as_parts_of_their_total() -> None:
    outcome = outcome_of([Task("50%", "80", "100", "100"), Task("49.6%", "60", "100", "100")])
    assert outcome.exact == (Fraction(50) * 80 + Fraction("49.6") * 60) / Fraction("99.6")


@pytest.mark.parametrize(
    ("task", "days", "is_barred"),
    [
        ("2.5 h", 5, False),  # exactly 1/16 of 40 hours and exactly 30 minutes a day
        ("2.4 h", 5, True),
        ("2.5 h", 6, True),  # the same task over six days is 25 minutes a day
    ],
)
def test_a_main_task_is_at_least_a_sixteenth_and_half_an_hour(task: str, days: int, *, is_barred: bool) -> None:
    rest = f"{40 - float(task.split(maxsplit=1)[0])} h"
    table = table_of([Task(rest, "80", "90", "100"), Task(task, "80", "90", "100")])
    outcome = score(UNIFORM, answers_to(UNIFORM, table, facts={"hours_per_week": 40, "working_days": days}))
    assert bool(outcome.withheld) is is_barred
    assert outcome.provisional == 72  # it can be seen while the work goes on


NOTICED = [
    ([Task("40 h", "120", "90", "100")], "", "pace_above_norm",
     "Het tempo bij 'Taak a' is 120%. Het blijft zo staan en telt als 100%."),
    ([Task("40 h", "80", "110/100", "100")], "", "quality_above_norm",
     "De getelde kwaliteit bij 'Taak a' is 110%. Ze telt als 100%."),
    ([GOOD], "pace_causes.a = endurance, overview\nquality_causes.a = overview", "same_cause",
     "Bij 'Taak a' staat dezelfde oorzaak onder twee factoren. Een oorzaak telt maar één keer mee."),
    ([GOOD], "pace.a @employer = 60\npace.a @employee = 80", "discuss",
     "'Tempo': de bronnen verschillen 20. Bespreek dit."),
    ([Task("40 h", "0", "90", "100")], "", "low_result",
     "De loonwaarde is 0%. Klopt het dat in geen enkele taak iets gedaan wordt?"),
    ([GOOD], "regular_performance = yes", "regular_differs",
     "U zegt dat de prestatie regulier is, maar de taken komen samen lager uit. Kijk welke van de twee klopt."),
]  # fmt: skip


@pytest.mark.parametrize(("tasks", "extra", "code", "text"), NOTICED)
def test_what_is_noticed(tasks: list[Task], extra: str, code: str, text: str) -> None:
    found = {remark.code: remark.text for remark in outcome_of(tasks, extra).remarks}
    assert found.get(code) == text


def test_an_ordinary_measurement_gives_no_remarks() -> None:
    assert outcome_of([GOOD, GOOD], "in_norm_function.a = yes\nin_norm_function.b = yes").remarks == ()
