"""The band of a least or greatest holds what the answers can bring about, and nothing else."""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.scoring.evaluate import Evaluation
from app.scoring.items import BandItems, ExactItems
from app.scoring.numbers import SURE, Bands
from app.scoring.outcome import band_walk, exact_walk
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
    """Not needed (0) is estimated to half a step, so that `sometimes` may count or not: 3 or 5, never 0.

    (The outcome does not leave this open, see below; a condition of a node may.)
    """
    graph = graph_of(NUMBERS + SOMETIMES_ASKED.format(rule=rule) + RESULT)
    exact = ExactItems(graph, answers_to(graph, "needed = 0\nsometimes = 3\nc = 5"))
    low, high = Evaluation(graph, Bands(), BandItems(exact)).node("n", "").number
    assert Fraction(3) <= low <= high == Fraction(5)


def test_what_is_asked_is_what_the_exact_reading_asks() -> None:
    """A band is about the answers given: no half step brings up a question, or takes one away."""
    graph = graph_of(NUMBERS + SOMETIMES_ASKED.format(rule="least") + RESULT)
    for table, low, high in (("needed = 0\nc = 5", 5, 5), ("needed = 1\nsometimes = 3\nc = 5", 3, 3)):
        walk = exact_walk(graph, answers_to(graph, table))
        assert band_walk(walk).node("n", "").number == (low, high)
        assert band_walk(walk).node("n", "").present is SURE


SOMETIMES_A_ROW = """
[[scales]]
key = "steps"
kind = "levels"
levels = [{ value = 0, text = "niet" }, { value = 1, text = "wel" }]

[[items]]
key = "needed"
text = "Is het nodig?"
scale = "steps"

[[repeats]]
key = "skill"
text = "Vaardigheid"
maximum = 2
rows = [
  { key = "always", text = "Altijd", values = { part = 4 } },
  { key = "sometimes", text = "Soms", values = { part = 8 }, relevant = { of = "needed", above = 0 } },
]

[[nodes]]
key = "n"
text = "n"
rule = "mean"
over = "skill"
of = ["part"]
"""


@pytest.mark.parametrize(("needed", "mean"), [(0, 4), (1, 6)])
def test_which_rows_there_are_is_what_the_exact_reading_finds(needed: int, mean: int) -> None:
    graph = graph_of(NUMBERS + SOMETIMES_A_ROW + RESULT)
    walk = exact_walk(graph, answers_to(graph, f"needed = {needed}"))
    assert walk.node("n", "").number == mean
    assert band_walk(walk).node("n", "").number == (mean, mean)
