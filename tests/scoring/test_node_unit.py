"""A value that is no percentage is told in its own unit."""

from __future__ import annotations

import pytest

from app.scoring.outcome import score
from tests.helpers.scoring import NUMBERS, RESULT, answers_to, graph_of

CHECK = """
[[nodes]]
key = "n"
text = "n"
rule = "value"
of = ["a"]
{unit}

[[checks]]
code = "seen"
severity = "note"
text = "Het is {{waarde}}."
when = {{ of = "n", at_least = 0 }}
"""


@pytest.mark.parametrize(
    ("unit", "told"),
    [("", "Het is 250%."), ('unit = "euro per uur"', "Het is 2,5 euro per uur.")],
)
def test_a_remark_tells_a_value_in_its_unit(unit: str, told: str) -> None:
    graph = graph_of(NUMBERS + CHECK.format(unit=unit) + RESULT)
    assert told in [remark.text for remark in score(graph, answers_to(graph, "a = 2.5")).remarks]
