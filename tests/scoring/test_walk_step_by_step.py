"""What mutation testing asked for in the walk: each step made once, in its own row, and a plain truth in every state.

Each test here ends a mutant that no other test noticed (docs/testing.md, Mutation testing).
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.scoring.answers import Answer, Answers, Chosen, Counted
from app.scoring.cells import Cell, Part, Reason, RowRef
from app.scoring.definition import Condition
from app.scoring.numbers import NEVER, SURE
from app.scoring.outcome import band_walk, exact_walk
from app.scoring.rules import used
from tests.helpers.scoring import QUESTIONS, RESULT, answers_to, graph_of, walk_over

GRAPH = graph_of(QUESTIONS + RESULT.replace('"n"', '"mean"'))


def test_a_node_without_rows_is_one_step_from_whichever_row_it_is_asked() -> None:
    walk = walk_over(GRAPH, "pace = 50")
    assert walk.value("raw", "tempo") == walk.value("raw", "care") == Cell(Fraction(50), True, False, False)
    assert [row for place, row in walk.done if place == "raw"] == [""]


def test_an_answer_is_read_once() -> None:
    walk = walk_over(GRAPH, "score.tempo = 50\nguests_come = no\nsometimes = 50")
    assert walk.item("sometimes", "") is walk.item("sometimes", "")
    assert walk.item("score", "tempo") == Cell(Fraction(1, 2), True, False, False)
    assert walk.item("score", "care") == Cell(Fraction(0), False, True, False)


def test_a_step_tells_whether_an_answer_is_taken_as_entered() -> None:
    walk = walk_over(GRAPH, "pace = 50")
    assert [walk.item("pace", "", entered=entered).number for entered in (False, True)] == [Fraction(1, 2), 50]
    assert {place: done.rule for (place, _), done in walk.done.items()} == {
        "pace": "answer",
        "pace#entered": "answer_entered",
    }


def test_an_answer_to_a_question_that_is_not_asked_withholds_nothing() -> None:
    no = Answer("guests_come", "", "assessor", Chosen(("no",)))
    nothing_to_compare_with = Counted(Fraction(3), Fraction(0))
    answers = Answers.of([no, Answer("sometimes", "", "assessor", nothing_to_compare_with)])
    assert exact_walk(GRAPH, answers).item("sometimes", "") == Cell(Fraction(0), False, False, False)


def test_in_a_row_that_is_not_asked_no_question_is_asked() -> None:
    score = GRAPH.items["score"]
    exact = walk_over(GRAPH, "guests_come = no")
    assert (exact.relevance(score, "guests"), exact.relevance(score, "tempo")) == (False, True)
    band = band_walk(exact)
    assert (band.relevance(score, "guests"), band.relevance(score, "tempo")) == (NEVER, SURE)
    assert walk_over(GRAPH, "guests_come = yes").relevance(score, "guests") is True


def test_whether_a_row_is_asked_may_depend_on_the_row_itself() -> None:
    only_core = QUESTIONS.replace('relevant = { of = "guests_come", is = "yes" } },', 'relevant = { tag = "core" } },')
    only_core = only_core.replace("values = { part = 3 } }", 'values = { part = 3 }, relevant = { tag = "core" } }')
    graph = graph_of(only_core + RESULT.replace('"n"', '"mean"'))
    walk = walk_over(graph, "guests_come = yes")
    asked = {row: walk.relevance(graph.items["score"], row) for row in ("tempo", "care", "guests")}
    assert asked == {"tempo": True, "care": True, "guests": False}


def test_rows_are_made_once_and_keep_their_name() -> None:
    exact = walk_over(GRAPH, "guests_come = yes")
    fixed = GRAPH.fixed_rows["cluster"]
    titles = {"tempo": "Tempo", "care": "Zorg", "guests": "Gasten"}
    assert exact.rows("cluster") is exact.rows("cluster")
    assert exact.rows("cluster") == [RowRef(key, True, title, fixed[key]) for key, title in titles.items()]
    core = exact.rows("cluster", Condition(tag="core"))
    assert core == [RowRef(key, key != "guests", title, fixed[key]) for key, title in titles.items()]
    assert band_walk(exact).rows("cluster") == [RowRef(key, SURE, title, fixed[key]) for key, title in titles.items()]


def test_a_condition_on_an_option_reads_no_number() -> None:
    walk = walk_over(GRAPH, "guests_come = yes")
    assert walk.holds(Condition(of="guests_come", is_="yes"), "") is True
    assert walk.done == {}


def test_none_of_is_seen_from_the_row() -> None:
    walk = walk_over(GRAPH, "")
    not_core = Condition(none=(Condition(tag="core"),))
    assert {row: walk.holds(not_core, row) for row in ("tempo", "guests")} == {"tempo": False, "guests": True}


CAUSES_PER_ROW = """
[[items]]
key = "{key}"
per = "cluster"
text = "Oorzaken"
scale = "causes"
respondents = ["employer", "assessor"]
reconcile = {{ policy = "assessor" }}
relevant = {{ tag = "core" }}
"""


def test_causes_in_common_are_looked_for_in_the_row_and_with_the_respondent() -> None:
    items = CAUSES_PER_ROW.format(key="ours") + CAUSES_PER_ROW.format(key="theirs")
    graph = graph_of(QUESTIONS + items + RESULT.replace('"n"', '"mean"'))
    same = "\n".join(f"{item}.{row} = pain" for item in ("ours", "theirs") for row in ("tempo", "guests"))
    walk = walk_over(graph, f"{same}\nours.tempo @employer = noise")
    overlap = Condition(overlap=("ours", "theirs"))
    assert {row: walk.holds(overlap, row) for row in ("tempo", "guests")} == {"tempo": True, "guests": False}
    noise = {of: walk.holds(Condition(of=of, includes="noise"), "tempo") for of in ("ours", "ours@employer")}
    assert noise == {"ours": False, "ours@employer": True}


@pytest.mark.parametrize(
    ("forced", "tempo", "care"), [("half", 7, 7), ("half.tempo", 7, 3), ("half.care", 3, 7), ("mean", 3, 3)]
)
def test_a_node_is_forced_in_one_row_or_in_all(forced: str, tempo: int, care: int) -> None:
    answers = answers_to(GRAPH, "score.tempo = 100\nscore.care = 100")
    walk = exact_walk(GRAPH, answers, forced={forced: Fraction(7)})
    assert [walk.node("half", row).number for row in ("tempo", "care")] == [tempo, care]
    assert {done.parts for done in walk.done.values() if done.rule == "forced"} <= {()}
    assert exact_walk(GRAPH, answers, forced={"mean": Fraction(7)}).node("mean", "").number == 7


def test_why_a_value_is_withheld_names_the_node_the_row_and_what_is_not_applicable() -> None:
    walk = walk_over(GRAPH, "score.tempo = 50\nscore.care = n.v.t.")
    assert [walk.node("half", row).stopped for row in ("tempo", "care")] == [False, True]
    found = [reason for holds, reason in walk.reasons if holds]
    assert found == [Reason("not_applicable", "half", "care", detail="score")]


@pytest.mark.parametrize(("weight", "takes_part"), [("value", True), ("missing", False), ("none", True)])
def test_a_number_whose_weight_is_not_there_takes_no_part(weight: str, *, takes_part: bool) -> None:
    number, missing = Cell(Fraction(3), True, False, False), Cell(Fraction(0), False, True, False)
    weights = {"value": number, "missing": missing, "none": None}
    part = Part("a", "", number, weights[weight], True, True, number)
    assert used(walk_over(GRAPH, ""), part) is takes_part
