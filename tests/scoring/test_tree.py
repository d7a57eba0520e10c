"""Decision trees: yes, no and unknown lead somewhere, and the path is the explanation."""

from __future__ import annotations

import pytest

from app.scoring.outcome import score
from tests.helpers.scoring import answers_to, graph_of

TREE = """
[[scales]]
key = "yes_no"
kind = "yes_no"

[[items]]
key = "limited"
text = "Is er een beperking?"
scale = "yes_no"

[[items]]
key = "twenty"
text = "Kan de persoon 20% verdienen?"
scale = "yes_no"

[tree]
start = "q1"
questions = [
  { key = "q1", item = "limited", yes = "q2", no = "GEEN_BEPERKING", unknown = "NADER_ONDERZOEK" },
  { key = "q2", item = "twenty", yes = "DOELGROEP", no = "ONDERGRENS", unknown = "NADER_ONDERZOEK" },
]
endings = [
  { code = "GEEN_BEPERKING", text = "Geen beperking" },
  { code = "ONDERGRENS", text = "Onder de grens" },
  { code = "DOELGROEP", text = "Doelgroep" },
  { code = "NADER_ONDERZOEK", text = "Nader onderzoek" },
]
"""


@pytest.mark.parametrize(
    ("table", "forks", "ending"),
    [
        ("limited = no", "q1 no", "GEEN_BEPERKING"),
        ("limited = yes\ntwenty = no", "q1 yes, q2 no", "ONDERGRENS"),
        ("limited = yes\ntwenty = yes", "q1 yes, q2 yes", "DOELGROEP"),
        ("limited = unknown", "q1 unknown", "NADER_ONDERZOEK"),
        ("limited = yes\ntwenty = unknown", "q1 yes, q2 unknown", "NADER_ONDERZOEK"),
        ("limited = yes", "q1 yes", "waits for twenty"),
        ("", "", "waits for limited"),
        ("limited = no\ntwenty = yes", "q1 no", "GEEN_BEPERKING"),  # an answer off the path changes nothing
    ],
)
def test_the_way_through_a_tree(table: str, forks: str, ending: str) -> None:
    graph = graph_of(TREE)
    outcome = score(graph, answers_to(graph, table))
    path = outcome.path
    assert path is not None
    assert outcome.percent is None
    assert ", ".join(f"{fork.question} {fork.answer}" for fork in path.forks) == forks
    assert (path.ending.code if path.ending else f"waits for {path.waits_for}") == ending
