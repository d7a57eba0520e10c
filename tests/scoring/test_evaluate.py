"""The walk: conditions, rows, relevance, and each step computed once and before what uses it."""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.scoring.graph import Graph
from app.scoring.outcome import exact_walk
from tests.helpers.scoring import QUESTIONS, answers_to, graph_of, shown, walk_over


def graph_with(when: str = '{ of = "pace", above = 0 }', *, per: str = "") -> Graph:
    check = f'[[checks]]\ncode = "x"\nseverity = "note"\ntext = "x"\nwhen = {when}\n'
    check += f'per = "{per}"\n' if per else ""
    return graph_of(f'{QUESTIONS}\n{check}\n[result]\nnode = "mean"\n')


CONDITIONS = [
    # condition, answers, holds
    ('{ of = "pace", above = 80 }', "pace = 80", False),
    ('{ of = "pace", above = 80 }', "pace = 80.1", True),
    ('{ of = "pace", at_least = 80 }', "pace = 80", True),
    ('{ of = "pace", at_least = 80 }', "pace = 79.9", False),
    ('{ of = "pace", below = 80 }', "pace = 80", False),
    ('{ of = "pace", below = 80 }', "pace = 79.9", True),
    ('{ of = "pace", at_most = 80 }', "pace = 80", True),
    ('{ of = "pace", at_most = 80 }', "pace = 80.1", False),
    ('{ of = "pace", equals = 80 }', "pace = 80", True),
    ('{ of = "pace", equals = 80 }', "pace = 79.9", False),
    ('{ of = "pace", at_least = 60, below = 80 }', "pace = 60", True),
    ('{ of = "pace", at_least = 60, below = 80 }', "pace = 80", False),
    ('{ of = "pace", above = 0 }', "", False),  # nothing is known, so nothing holds
    ('{ of = "pace", below = 0 }', "", False),
    ('{ of = "pace", below = 80 }', "pace = nvt", False),
    ('{ of = "pace@employer", above = 80 }', "pace @employer = 90\npace = 60", True),
    ('{ of = "pace@employee", above = 80 }', "pace @employer = 90\npace = 60", False),
    ('{ of = "limit", above = "0.5" }', "", True),  # a parameter is compared as it is
    ('{ of = "raw", above = "0.9" }', "pace = 80", True),  # and so is a node
    ('{ of = "pace", answered = true }', "pace = 0", True),
    ('{ of = "pace", answered = true }', "pace = nvt", True),
    ('{ of = "pace", answered = true }', "", False),
    ('{ of = "pace", answered = false }', "", True),
    ('{ of = "pace", not_applicable = true }', "pace = nvt", True),
    ('{ of = "pace", not_applicable = true }', "pace = 0", False),
    ('{ of = "pace", not_applicable = true }', "", False),
    ('{ of = "pace", not_applicable = false }', "pace = nvt", False),
    ('{ of = "pace", not_applicable = false }', "", True),
    ('{ of = "words", answered = true }', "words = ja hoor", True),
    ('{ of = "words", answered = false }', "", True),
    ('{ of = "guests_come", is = "yes" }', "guests_come = yes", True),
    ('{ of = "guests_come", is = "yes" }', "guests_come = unknown", False),
    ('{ of = "guests_come", is = "yes" }', "", False),
    ('{ of = "first", includes = "pain" }', "first = noise, pain", True),
    ('{ of = "first", includes = "pain" }', "first = noise", False),
    ('{ overlap = ["first", "second"] }', "guests_come = yes\nfirst = pain\nsecond = noise, pain", True),
    ('{ overlap = ["first", "second"] }', "guests_come = yes\nfirst = pain\nsecond = noise", False),
    ('{ overlap = ["first", "second"] }', "guests_come = no\nfirst = pain\nsecond = pain", False),  # not asked
    ('{ of = "score", row = "care", above = 50 }', "score.care = 60", True),
    ('{ of = "score", row = "care", above = 50 }', "score.tempo = 60", False),
    ('{ all = [{ of = "pace", above = 1 }, { of = "pace", below = 9 }] }', "pace = 5", True),
    ('{ all = [{ of = "pace", above = 1 }, { of = "pace", below = 9 }] }', "pace = 9", False),
    ('{ any = [{ of = "pace", below = 1 }, { of = "pace", above = 9 }] }', "pace = 10", True),
    ('{ any = [{ of = "pace", below = 1 }, { of = "pace", above = 9 }] }', "pace = 5", False),
    ('{ none = [{ of = "pace", below = 1 }, { of = "pace", above = 9 }] }', "pace = 5", True),
    ('{ none = [{ of = "pace", below = 1 }, { of = "pace", above = 9 }] }', "pace = 0", False),
    ('{ of = "pace", above = 1, none = [{ of = "guests_come", is = "yes" }] }', "pace = 5\nguests_come = no", True),
    ('{ of = "pace", above = 1, none = [{ of = "guests_come", is = "yes" }] }', "pace = 5\nguests_come = yes", False),
]


@pytest.mark.parametrize(("when", "table", "expected"), CONDITIONS)
def test_a_condition(when: str, table: str, *, expected: bool) -> None:
    graph = graph_with(when)
    assert walk_over(graph, table).holds(graph.method.checks[0].when, "") is expected


@pytest.mark.parametrize(
    ("when", "row", "expected"),
    [
        ('{ tag = "speed" }', "tempo", True),
        ('{ tag = "speed" }', "care", False),
        ('{ of = "score", above = 50 }', "tempo", True),
        ('{ of = "score", above = 50 }', "care", False),
        ('{ of = "pace", above = 50 }', "care", True),  # asked once, seen from every row
        ('{ of = "part", above = 2 }', "care", True),
        ('{ of = "part", above = 2 }', "tempo", False),
    ],
)
def test_a_condition_in_a_row(when: str, row: str, *, expected: bool) -> None:
    graph = graph_with(when, per="cluster")
    walk = walk_over(graph, "pace = 60\nscore.tempo = 60\nscore.care = 40")
    assert walk.holds(graph.method.checks[0].when, row) is expected


SCORES = "score.tempo = 80\nscore.care = 60\nscore.guests = 90\n"

NODES = [
    # node, answers, value
    ("mean", SCORES + "guests_come = yes", "0.79"),
    ("mean", SCORES + "guests_come = no", "0.68"),  # the row is not part of this work
    ("mean", SCORES, "0.68"),
    ("mean", "score.tempo = 80\nscore.care = nvt", "0.8"),
    ("core", SCORES + "guests_come = yes", "0.7"),
    ("high", SCORES + "guests_come = yes", "2"),
    ("high", SCORES + "guests_come = no", "1"),
    ("what_boss_said", "pace = 70\npace @employer = 60", "0.1"),
    ("what_boss_said", "pace = 70", "missing"),
    ("raw", "pace = 70", "70"),
    ("maybe", "pace = 70\nguests_come = yes\nsometimes = 20", "0.9"),
    ("maybe", "pace = 70\nguests_come = yes", "missing"),
    ("maybe", "pace = 70\nguests_come = no\nsometimes = 20", "0.7"),  # an old answer no longer counts
    ("maybe", "pace = 70\nguests_come = no", "0.7"),
]


@pytest.mark.parametrize(("node", "table", "expected"), NODES)
def test_a_node(node: str, table: str, expected: str) -> None:
    assert shown(walk_over(graph_with(), table).node(node, "")) == expected


def test_a_node_per_row_multiplies_answer_parameter_and_number() -> None:
    walk = walk_over(graph_with(), SCORES + "guests_come = yes")
    assert [shown(walk.node("half", row)) for row in ("tempo", "care", "guests")] == ["2.4", "1.8", "2.7"]


def test_a_row_without_a_value_of_that_name_is_not_applicable() -> None:
    body = QUESTIONS.replace("values = { part = 2 }", "values = { other = 2 }")
    graph = graph_of(f'{body}\n[result]\nnode = "mean"\n')
    assert shown(walk_over(graph, SCORES).node("mean", "")) == "not_applicable"


def test_every_step_comes_after_the_steps_it_uses() -> None:
    walk = walk_over(graph_with(), SCORES + "guests_come = yes")
    walk.node("mean", "")
    seen: set[str] = set()
    for (name, _), done in walk.done.items():
        assert {part.name for part in done.parts} <= seen | {"part"}
        seen.add(name)


def test_a_forced_node_answers_what_the_result_would_be() -> None:
    graph = graph_of(f'{QUESTIONS}\n[[nodes]]\nkey = "n"\ntext = "n"\nrule = "sum"\nof = ["mean", 1]\n'
                     '[result]\nnode = "n"\n')  # fmt: skip
    walk = exact_walk(graph, answers_to(graph, SCORES), forced={"mean": Fraction(3)})
    assert shown(walk.node("n", "")) == "4"
    assert walk.done["mean", ""].rule == "forced"


def test_either_of_two_truths() -> None:
    walk = walk_over(graph_with(), "")
    pairs = [(a, b) for a in (False, True) for b in (False, True)]
    assert [walk.either(a, b) for a, b in pairs] == [False, True, True, True]
