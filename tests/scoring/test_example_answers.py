"""The example measurement that is made of a worked example: whole, with a note wherever one is asked."""

from __future__ import annotations

import pytest

from app.scoring.example_answers import filled_answers
from tests.helpers.scoring import NUMBERS, RESULT, graph_of

OVERRIDDEN = """
[[items]]
key = "rated"
text = "Hoe ging het?"
scale = "number"
respondents = ["employer", "assessor"]
reconcile = { policy = "primary", primary = "employer" }

[[nodes]]
key = "n"
text = "n"
rule = "sum"
of = ["rated", "a"]

[[examples]]
name = "Ingegrepen"
source = "zelf bedacht"
answers = { a = 1, rated = { employer = 2, assessor = 3 } }
expected = { percent = 400 }
"""


@pytest.mark.parametrize(("item", "by", "explained"), [("rated", "assessor", True), ("rated", "employer", False)])
def test_who_overrides_says_why(item: str, by: str, explained: bool) -> None:
    answers = filled_answers(graph_of(NUMBERS + OVERRIDDEN + RESULT, role="checking"), {})
    assert [bool(a.note) for a in answers.given.values() if (a.item, a.by) == (item, by)] == [explained]
