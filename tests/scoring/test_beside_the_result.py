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
