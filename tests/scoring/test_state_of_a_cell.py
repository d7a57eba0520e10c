"""What mutation testing asked for: exactly one state in every cell, one input alone, one answer that cannot count.

Each test here ends a mutant that no other test noticed (docs/testing.md, Mutation testing).
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.scoring.answers import Answer, Answers, Chosen, Counted, RowEntry
from app.scoring.cells import Cell, Reason
from app.scoring.items import BandItems, ExactItems
from app.scoring.numbers import NEVER, SURE, Table
from app.scoring.outcome import band_walk, exact_walk, result_node, result_only, score
from tests.helpers.scoring import NUMBERS, QUESTIONS, RESULT, answers_to, graph_of, shipped

NODE = '[[nodes]]\nkey = "n"\ntext = "n"\n'
ROWS = """
[[repeats]]
key = "part"
text = "deel"
maximum = 3

[[items]]
key = "q"
text = "q"
per = "part"
scale = "number"
"""


@pytest.mark.parametrize(("rule", "value"), [("least", 3), ("greatest", 3), ("range", 0), ("count", 1)])
def test_a_rule_on_one_input_alone(rule: str, value: int) -> None:
    graph = graph_of(f'{NUMBERS}{NODE}rule = "{rule}"\nof = ["a"]\n{RESULT}')
    cell = exact_walk(graph, answers_to(graph, "a = 3")).node("n", "")
    assert cell == Cell(Fraction(value), True, False, False)


@pytest.mark.parametrize("rule", ["least", "greatest", "range"])
def test_an_extreme_of_no_rows_at_all_is_not_applicable(rule: str) -> None:
    graph = graph_of(f'{NUMBERS}{ROWS}{NODE}rule = "{rule}"\nover = "part"\nof = ["q"]\n{RESULT}')
    assert exact_walk(graph, Answers()).node("n", "") == Cell(Fraction(0), False, False, False)


def test_a_number_that_a_row_does_not_have_is_not_applicable() -> None:
    graph = graph_of(f'{NUMBERS}{NODE}rule = "value"\nof = ["a"]\n{RESULT}')
    assert exact_walk(graph, Answers()).value("no_such_number", "row") == Cell(Fraction(0), False, False, False)


def test_why_a_value_is_withheld_has_no_detail_where_there_is_none() -> None:
    lookup = 'rule = "lookup"\nof = ["a"]\nstretches = [{ from = 0, to = 1, value = 1 }]\n'
    withhold = 'rule = "withhold"\nof = ["a"]\nwhen = { of = "a", above = 1 }\nbecause = "Zo is het."\n'
    weights = 'rule = "weighted_mean"\nof = ["a"]\nweight = "b"\n'
    for rule in (lookup, withhold, weights, 'rule = "ratio"\nof = ["a", "b"]\n'):
        graph = graph_of(NUMBERS + NODE + rule + RESULT)
        walk = exact_walk(graph, answers_to(graph, "a = 2\nb = 0"))
        assert walk.node("n", "") == Cell(walk.node("n", "").number, False, False, True)
        assert [(reason.node, reason.detail) for _, reason in walk.reasons] == [("n", "")]


def test_one_respondent_whose_answer_cannot_count_withholds_the_mean() -> None:
    who = 'text = "Vraag a"\nrespondents = ["employer", "employee"]\nreconcile = { policy = "mean_if_close" }'
    graph = graph_of(NUMBERS.replace('text = "Vraag a"', who) + NODE + 'rule = "value"\nof = ["a"]\n' + RESULT)
    nothing_to_compare_with = Counted(Fraction(3), Fraction(0))
    answers = answers_to(graph, "a @employer = 3").with_answer(Answer("a", "", "employee", nothing_to_compare_with))
    cell = ExactItems(graph, answers).settled(graph.items["a"], "", entered=False)
    assert (cell.present, cell.missing, cell.stopped) == (False, False, True)


@pytest.mark.parametrize(
    ("x", "value"), [("0", "1"), ("0.5", "0.75"), ("1", "0.5"), ("2", "0"), ("-1", "1"), ("3", "0")]
)
def test_a_line_that_goes_down_is_read_by_its_numbers(x: str, value: str) -> None:
    ends = (Fraction(0), Fraction(2))
    assert Table(ends, ends, (Fraction(1), Fraction(0)), interpolate=True).at(Fraction(x)) == Fraction(value)


def test_which_node_is_the_result() -> None:
    assert result_node(shipped("uniform-2021"), "") == "wage_value"
    assert result_node(shipped("arbolab-stijl"), "indicative") == "indicative"
    assert result_node(shipped("arbolab-stijl"), "") == "definitive"
    assert result_node(shipped("praktijkroute"), "") == ""


def test_a_register_too_has_no_result_with_too_many_rows() -> None:
    uniform = shipped("uniform-2021")
    rows = tuple(RowEntry(letter) for letter in "abcdef")
    table = "\n".join(
        f"time.{row.key} = 10 h\npace.{row.key} = 100\nquality.{row.key} = 100\nnet_working_time.{row.key} = 100"
        for row in rows
    )
    answers = answers_to(uniform, f"{table}\nregular_performance = no")
    assert result_only(uniform, Answers.of(answers.given.values(), {"main_task": rows[:5]}))[0] == 100
    assert result_only(uniform, Answers.of(answers.given.values(), {"main_task": rows})) == (None, None)


STAGES = """
[[stages]]
key = "early"
node = "n"
text = "vroeg"

[[stages]]
key = "late"
node = "n"
needs = { of = "b", above = 0 }
because = "Eerst b."
text = "laat"
"""


@pytest.mark.parametrize(
    ("stage", "b", "percent"), [("early", 0, 50), ("late", 0, None), ("late", 1, 50), ("", 0, None)]
)
def test_the_precondition_of_its_own_stage_holds_a_result_back(stage: str, b: int, percent: int | None) -> None:
    graph = graph_of(NUMBERS + NODE + 'rule = "value"\nof = ["a"]\n' + STAGES + RESULT)
    given = answers_to(graph, f"a = 0.5\nb = {b}").given.values()
    assert result_only(graph, Answers.of(given, stage=stage))[0] == percent


@pytest.mark.parametrize(("second", "shared"), [("noise", True), ("other", False)])
def test_answers_in_common_are_as_sure_in_a_band_as_they_are_exactly(second: str, *, shared: bool) -> None:
    graph = graph_of(QUESTIONS + RESULT.replace('"n"', '"mean"'))
    given = [
        Answer("first", "", "assessor", Chosen(("pain", "noise"))),
        Answer("second", "", "assessor", Chosen((second,))),
    ]
    exact = ExactItems(graph, Answers.of(given))
    first, other = graph.items["first"], graph.items["second"]
    assert exact.shares(first, other, "") is shared
    assert BandItems(exact).shares(first, other, "") is (SURE if shared else NEVER)


def test_what_is_withheld_has_no_provisional_number_either() -> None:
    graph = graph_of(
        NUMBERS + NODE + 'rule = "value"\nof = ["a"]\n' + RESULT + 'warn_below = 10\nwarn_text = "Laag."\n'
    )
    outcome = score(graph, Answers())
    assert (outcome.percent, outcome.exact, outcome.band, outcome.provisional) == (None, None, None, None)
    assert outcome.remarks == ()


def test_a_check_that_bars_a_result_names_the_question_and_the_row() -> None:
    check = (
        'code = "low"\nper = "part"\nitem = "q"\nwhen = { of = "q", below = 1 }\nseverity = "blocks"\ntext = "Te laag."'
    )
    body = f'{NUMBERS}{ROWS}{NODE}rule = "sum"\nover = "part"\nof = ["q"]\n{RESULT}\n[[checks]]\n{check}\n'
    graph = graph_of(body)
    outcome = score(graph, answers_to(graph, "q.first = 1\nq.second = 0"))
    assert outcome.withheld == (Reason("blocked", "q", "second", "Te laag."),)
    assert (outcome.percent, outcome.provisional) == (None, 100)


def test_a_stage_that_is_not_ready_names_its_node_and_itself() -> None:
    graph = graph_of(NUMBERS + NODE + 'rule = "value"\nof = ["a"]\n' + STAGES + RESULT)
    outcome = score(graph, answers_to(graph, "a = 0.5\nb = 0", stage="late"))
    assert outcome.withheld == (Reason("stage", "n", "", "Eerst b.", "late"),)


def test_what_is_forced_is_forced_in_the_band_too() -> None:
    graph = graph_of(NUMBERS + NODE + 'rule = "value"\nof = ["a"]\n' + RESULT)
    walk = exact_walk(graph, answers_to(graph, "a = 1"), forced={"n": Fraction(7)})
    assert band_walk(walk).node("n", "").number == (7, 7)


def test_too_few_has_no_detail() -> None:
    mean = 'rule = "mean"\nof = ["a", "b"]\nmissing = "skip"\nat_least = 2\ntoo_few = "withhold"\n'
    graph = graph_of(NUMBERS + NODE + mean + RESULT)
    walk = exact_walk(graph, answers_to(graph, "a = 2"))
    assert walk.node("n", "").stopped is True
    assert [reason for holds, reason in walk.reasons if holds] == [Reason("too_few", "n")]
