"""What a report shows beside the result is computed too, and never changes it."""

from __future__ import annotations

from fractions import Fraction

from app.scoring.outcome import score
from tests.helpers.scoring import NUMBERS, RESULT, answers_to, graph_of

NODES = """
[[nodes]]
key = "n"
text = "n"
rule = "value"
of = ["a"]

[[nodes]]
key = "beside"
text = "ernaast"
rule = "ratio"
of = ["b", "c"]
report = ["profile"]
"""

GRAPH = graph_of(NUMBERS + NODES + RESULT)


def test_a_reported_node_has_a_value_though_the_result_does_not_use_it() -> None:
    outcome = score(GRAPH, answers_to(GRAPH, "a = 0.5\nb = 3\nc = 4"))
    assert outcome.values["beside", ""] == Fraction(3, 4)


def test_a_fault_beside_the_result_does_not_withhold_it() -> None:
    outcome = score(GRAPH, answers_to(GRAPH, "a = 0.5\nb = 3\nc = 0"))
    assert (outcome.percent, outcome.withheld) == (50, ())


PER_ROW = """
[[repeats]]
key = "part"
text = "deel"
maximum = 3

[[items]]
key = "q"
text = "q"
per = "part"
scale = "number"

[[nodes]]
key = "of_row"
per = "part"
text = "van de rij"
rule = "value"
of = ["q"]
report = ["profile"]
"""


def test_a_reported_node_of_rows_has_a_value_in_each() -> None:
    graph = graph_of(NUMBERS + NODES + PER_ROW + RESULT)
    outcome = score(graph, answers_to(graph, "a = 1\nq.x = 3\nq.y = 4"))
    assert {place: value for place, value in outcome.values.items() if place[0] == "of_row"} == {
        ("of_row", "x"): 3,
        ("of_row", "y"): 4,
    }
