"""What mutation testing asked for where an answer becomes a number: scales without bounds, and answers as they stand.

Each test here ends a mutant that no other test noticed (docs/testing.md, Mutation testing).
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from app.scoring.answers import Answer, Answers, Chosen, Counted, Value
from app.scoring.cells import Cell, RowRef
from app.scoring.definition import Role
from app.scoring.items import BandItems, ExactItems, entered_number, fact_cell, half_a_step_around, reached_by
from app.scoring.numbers import NEVER, NOTHING, SURE
from tests.helpers.scoring import QUESTIONS, RESULT, answers_to, graph_of

PLAIN = """
[[scales]]
key = "plain"
kind = "number"
step = 2

[[items]]
key = "plain"
text = "Kaal"
scale = "plain"
"""
OF_TWO = """
[[items]]
key = "causes"
per = "cluster"
text = "Oorzaken"
scale = "causes"
respondents = ["employer", "assessor"]

[[items]]
key = "pace_of_two"
text = "Tempo"
scale = "percent"
respondents = ["employer", "assessor"]
reconcile = { policy = "primary", primary = "employer" }

[[items]]
key = "hours"
text = "Uren"
scale = "percent"
fact = "hours_per_week"

[[items]]
key = "days"
text = "Dagen"
scale = "plain"
fact = "working_days"
"""
BODY = QUESTIONS + PLAIN + OF_TWO + RESULT.replace('"n"', '"mean"')
GRAPH = graph_of(BODY)
SCALE = GRAPH.scales["plain"]


@pytest.mark.parametrize(
    ("item", "answer", "number"),
    [
        ("plain", Counted(Fraction(3), Fraction(4)), Fraction(3, 4)),
        ("pace", Counted(Fraction(3), Fraction(4)), 75),
        ("guests_come", Chosen(("no_such_answer",)), None),
    ],
)
def test_an_answer_in_units_of_its_scale(item: str, answer: Value, number: Fraction | None) -> None:
    assert entered_number(GRAPH, GRAPH.items[item], answer) == number


@pytest.mark.parametrize(("entered", "number"), [(True, Fraction(50)), (False, Fraction(1, 2))])
def test_a_number_of_the_dossier_as_entered_and_as_what_it_counts_as(number: Fraction, *, entered: bool) -> None:
    cell = fact_cell(GRAPH, GRAPH.items["pace"], Fraction(50), entered=entered)
    assert cell == Cell(number, True, False, False)


def test_an_estimate_on_a_scale_without_bounds_lies_half_a_step_to_either_side() -> None:
    assert half_a_step_around(SCALE, Fraction(-7)) == (-8, -6)
    assert reached_by(SCALE, Fraction(-8), Fraction(-6)) == [-8, -6]


def test_in_a_band_too_a_pair_of_nothing_is_withheld() -> None:
    pair = Answer("plain", "", "assessor", Counted(Fraction(3), Fraction(0)))
    items = BandItems(ExactItems(GRAPH, Answers.of([pair])))
    assert items.settled(GRAPH.items["plain"], "", entered=False) == Cell(NOTHING, NEVER, NEVER, SURE)


@pytest.mark.parametrize(("entered", "number"), [(True, Fraction(36)), (False, Fraction(36, 100))])
def test_a_fact_is_settled_as_it_is_asked_for(number: Fraction, *, entered: bool) -> None:
    items = ExactItems(GRAPH, answers_to(GRAPH, "", facts={"hours_per_week": 36}))
    assert items.settled(GRAPH.items["hours"], "", entered=entered) == Cell(number, True, False, False)


@pytest.mark.parametrize(("role", "number", "used"), [("steering", 80, ("assessor",)), ("guiding", 60, ("employer",))])
def test_an_assessor_who_guides_does_not_have_the_last_word(role: Role, number: int, used: tuple[str, ...]) -> None:
    # The loader refuses such a definition; the engine does not count on that.
    graph = replace(GRAPH, method=replace(GRAPH.method, role=role))
    items = ExactItems(graph, answers_to(GRAPH, "pace_of_two @employer = 60\npace_of_two @assessor = 80"))
    assert items.settled(graph.items["pace_of_two"], "", entered=True).number == number
    assert items.used(graph.items["pace_of_two"], "")[1] == used


def test_what_one_respondent_said_is_converted_once() -> None:
    items = ExactItems(GRAPH, answers_to(GRAPH, "pace @employer = 60"))
    pace = GRAPH.items["pace"]
    assert items.said(pace, "", "employer", entered=True) is items.said(pace, "", "employer", entered=True)


def test_the_options_are_those_of_the_row_and_the_respondent_that_are_asked_for() -> None:
    table = "causes.tempo @employer = noise\ncauses.tempo @assessor = pain\ncauses.care @employer = other"
    items, causes = ExactItems(GRAPH, answers_to(GRAPH, table)), GRAPH.items["causes"]
    assert items.chosen(causes, "tempo", "employer") == ("noise",)
    assert items.chosen(causes, "care", "employer") == ("other",)
    assert items.chosen(causes, "tempo", None) == ("pain",)
    assert items.chosen(causes, "care", None) == ()


def test_answers_without_rows_have_in_common_what_they_have_seen_from_any_row() -> None:
    items = ExactItems(GRAPH, answers_to(GRAPH, "first = pain\nsecond = pain, noise\ncauses.care @assessor = noise"))
    first, second, causes = (GRAPH.items[key] for key in ("first", "second", "causes"))
    assert [items.shares(first, second, row) for row in ("", "tempo")] == [True, True]
    assert [items.shares(second, causes, row) for row in ("tempo", "care")] == [False, True]


def test_in_a_band_rows_that_are_there_are_surely_there() -> None:
    fixed = GRAPH.fixed_rows["cluster"]
    titles = {"tempo": "Tempo", "care": "Zorg", "guests": "Gasten"}
    rows = BandItems(ExactItems(GRAPH, Answers())).rows("cluster")
    assert rows == [RowRef(key, SURE, title, fixed[key]) for key, title in titles.items()]


def test_in_a_band_an_option_is_surely_chosen_or_not() -> None:
    table = "causes.tempo @employer = noise\ncauses.tempo @assessor = pain\nsecond = pain, noise"
    items, causes = BandItems(ExactItems(GRAPH, answers_to(GRAPH, table))), GRAPH.items["causes"]
    assert [items.option(causes, "tempo", "employer", option) for option in ("noise", "pain")] == [SURE, NEVER]
    assert [items.option(causes, "tempo", None, option) for option in ("noise", "pain")] == [NEVER, SURE]
    assert items.option(causes, "care", "employer", "noise") is NEVER
    assert [items.shares(GRAPH.items["second"], causes, row) for row in ("tempo", "care")] == [SURE, NEVER]


def test_a_fact_is_no_estimate_and_has_no_band() -> None:
    items = BandItems(ExactItems(GRAPH, answers_to(GRAPH, "plain = 5", facts={"working_days": 5})))
    assert items.settled(GRAPH.items["plain"], "", entered=True).number == (4, 6)
    assert items.settled(GRAPH.items["days"], "", entered=True).number == (5, 5)
