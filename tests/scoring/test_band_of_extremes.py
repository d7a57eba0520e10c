"""The band of a least or greatest holds what the answers can bring about, and nothing else."""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.scoring.evaluate import Evaluation
from app.scoring.items import BandItems, ExactItems
from app.scoring.numbers import Bands
from tests.helpers.scoring import NUMBERS, RESULT, answers_to, graph_of

SOMETIMES_ASKED = """
[[scales]]
key = "steps"
kind = "levels"
levels = [{{ value = 0, text = "niet" }}, {{ value = 1, text = "wel" }}]

[[items]]
key = "needed"
text = "Is het nodig?"
scale = "steps"

[[items]]
key = "sometimes"
text = "Alleen als het nodig is"
scale = "number"
relevant = {{ of = "needed", above = 0 }}

[[nodes]]
key = "n"
text = "n"
rule = "{rule}"
of = ["sometimes", "c"]
not_applicable = "skip"
"""


@pytest.mark.parametrize("rule", ["least", "greatest"])
def test_a_part_that_may_not_count_brings_in_no_zero(rule: str) -> None:
    """Not needed (0) is estimated to half a step, so that `sometimes` may count or not: 3 or 5, never 0."""
    graph = graph_of(NUMBERS + SOMETIMES_ASKED.format(rule=rule) + RESULT)
    exact = ExactItems(graph, answers_to(graph, "needed = 0\nsometimes = 3\nc = 5"))
    low, high = Evaluation(graph, Bands(), BandItems(exact)).node("n", "").number
    assert Fraction(3) <= low <= high == Fraction(5)
