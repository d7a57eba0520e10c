"""Two methods side by side: the same answers read twice, or one person measured twice."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from app.scoring.answers import Answers
from app.scoring.compare import carried, compare, on_the_same_answers, shared_questions, side
from app.scoring.examples import run_example
from app.scoring.graph import Graph
from app.scoring.load import load
from tests.helpers.scoring import answers_to, graph_of

WAYS = Path(__file__).resolve().parents[2] / "resources" / "demonstrations"


def way(name: str) -> Graph:
    definition = load((WAYS / f"{name}.toml").read_bytes()).definition
    assert definition is not None
    return definition.graph


FOUR = {name: way(name) for name in ("mean", "product", "difference", "mixture")}


def three(pace: int, quality: int, deployability: int) -> Answers:
    table = f"pace = {pace}\nquality = {quality}\ndeployability = {deployability}"
    return answers_to(FOUR["mean"], table)


@pytest.mark.parametrize("name", FOUR)
def test_the_examples_of_each_way_come_out(name: str) -> None:
    for example in FOUR[name].method.examples:
        assert run_example(FOUR[name], example, example.name) == ()


def test_the_four_historic_ways_on_the_same_answers() -> None:
    """Panteia 2012, in AKC Cahier 13a: 0.80, 0.90 and 0.85 give .8500, .6120, .5500 and .5950."""
    sides = on_the_same_answers(list(FOUR.values()), three(80, 90, 85))
    assert [one.outcome.exact for one in sides] == [85, Fraction("61.2"), 55, Fraction("59.5")]
    for one in sides:
        assert one.outcome.exact is not None
        assert sum(drop.points for drop in one.drops) == 100 - one.outcome.exact
    assert [one.title for one in sides] == ["Gemiddelde", "Product", "Verschil", "Mengvorm"]


def test_the_same_answers_differ_by_calculation_only() -> None:
    found = compare((FOUR["mean"], three(80, 90, 85)), (FOUR["product"], three(80, 90, 85)))
    assert found.shared == ("pace", "quality", "deployability")
    assert (found.difference, found.by_calculation, found.by_answers) == (Fraction("-23.8"), Fraction("-23.8"), 0)
    assert found.differing == ()


def test_the_same_method_differs_by_answers_only() -> None:
    found = compare((FOUR["product"], three(80, 90, 100)), (FOUR["product"], three(60, 90, 100)))
    assert (found.difference, found.by_calculation, found.by_answers) == (-18, 0, -18)
    one = found.differing[0]
    assert (one.item, one.first, one.second, one.points) == ("pace", Fraction("0.8"), Fraction("0.6"), 18)


def test_a_difference_is_told_apart_into_calculation_and_answers() -> None:
    found = compare((FOUR["mean"], three(80, 90, 85)), (FOUR["product"], three(70, 90, 80)))
    assert found.difference is not None
    assert (found.by_calculation, found.by_answers) == (Fraction("-23.8"), Fraction("50.4") - Fraction("61.2"))
    assert found.difference == Fraction("50.4") - 85
    assert [(one.item, one.points) for one in found.differing] == [
        ("pace", Fraction("7.2")),
        ("deployability", Fraction("3.15")),
    ]


def test_without_one_of_the_results_nothing_is_compared() -> None:
    unfinished = three(80, 90, 85).without(("pace", "", "assessor"))
    for pair in ((unfinished, three(80, 90, 85)), (three(80, 90, 85), unfinished)):
        found = compare((FOUR["mean"], pair[0]), (FOUR["product"], pair[1]))
        assert (found.difference, found.by_calculation, found.by_answers) == (None, None, None)
        assert [one.item for one in found.differing] == ["pace"]
        assert found.differing[0].points is None


OTHER = """
[[scales]]
key = "percent"
kind = "number"
divide_by = SCALE

[[repeats]]
key = "task"
text = "Taak"
maximum = 3

[[items]]
key = "pace"
text = "Snelheid"
scale = "percent"
respondents = ["assessor"]

[[items]]
key = "quality"
per = "task"
text = "Kwaliteit"
scale = "percent"

[[nodes]]
key = "mean"
text = "m"
rule = "mean"
over = "task"
of = ["quality"]

[[nodes]]
key = "n"
text = "n"
rule = "product"
of = ["pace", "mean"]

[defaults]
missing = "stop"
not_applicable = "stop"

[result]
node = "n"
"""
TASKS = graph_of(OTHER.replace("SCALE", "100"))


def test_questions_are_shared_when_they_ask_and_count_the_same() -> None:
    assert shared_questions(FOUR["mean"], TASKS) == ("pace",)  # quality is asked per task here
    assert shared_questions(TASKS, TASKS) == ("pace", "quality")
    assert shared_questions(TASKS, graph_of(OTHER.replace("SCALE", "10"))) == ()  # other scale, other meaning


def test_one_person_measured_with_two_methods() -> None:
    measured = answers_to(TASKS, "pace = 70\nquality.a = 90\nquality.b = 80")
    found = compare((FOUR["product"], three(80, 90, 85)), (TASKS, measured))
    assert found.first.outcome.exact == Fraction("61.2")
    assert found.second.outcome.exact == Fraction("59.5")
    assert found.by_calculation == Fraction("0.8") * Fraction("0.85") * 100 - Fraction("61.2")
    assert found.by_answers == Fraction("59.5") - Fraction("68")
    assert [(one.item, one.points) for one in found.differing] == [("pace", Fraction("8.5"))]


def test_rows_travel_with_the_questions_that_are_asked_in_them() -> None:
    first = answers_to(TASKS, "pace = 100\nquality.a = 100\nquality.b = 50")
    second = answers_to(TASKS, "pace = 100\nquality.c = 80")
    found = compare((TASKS, first), (TASKS, second))
    assert (found.difference, found.by_calculation, found.by_answers) == (5, 0, 5)
    assert found.differing == ()  # they have no row in common


def test_only_what_a_method_asks_is_read() -> None:
    answers = answers_to(TASKS, "pace = 70\nquality.a = 90")
    sides = on_the_same_answers([FOUR["product"], TASKS], answers)
    assert [one.outcome.percent for one in sides] == [None, 63]
    assert set(sides[0].answers.given) == {("pace", "", "assessor")}


def test_carried_answers_keep_their_rows() -> None:
    answers = answers_to(TASKS, "pace = 70\nquality.a = 90", facts={"hours_per_week": 32})
    kept = carried(answers, ["quality"])
    assert set(kept.given) == {("quality", "a", "assessor")}
    assert (kept.rows, kept.facts) == (answers.rows, answers.facts)


def test_a_side_shows_its_band() -> None:
    found = side(FOUR["product"], three(80, 90, 85))
    assert found.outcome.band == (
        Fraction("0.775") * Fraction("0.875") * Fraction("0.825") * 100,
        Fraction("0.825") * Fraction("0.925") * Fraction("0.875") * 100,
    )
