"""The outcome where no percentage is made: of a decision tree, and of a method that has no result.

Each test here ends a mutant that no other test noticed (docs/testing.md, Mutation testing).
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.scoring.answers import Answers, RowEntry
from app.scoring.cells import Reason
from app.scoring.graph import Graph
from app.scoring.outcome import Outcome, score
from tests.helpers.scoring import NUMBERS, RESULT, graph_of
from tests.scoring.test_tree import TREE

ROWS = """
[[repeats]]
key = "task"
text = "Taak"
maximum = 1
"""
NODE = '[[nodes]]\nkey = "n"\ntext = "n"\nrule = "value"\nof = ["a"]\n'
TWO_ROWS = Answers.of([], {"task": (RowEntry("a"), RowEntry("b"))})


def without_result() -> Graph:
    """Return a graph that no definition can have, since the loader asks for a result or a tree."""
    graph = graph_of(NUMBERS + ROWS + NODE + RESULT)
    return replace(graph, method=replace(graph.method, result=None))


def test_a_method_without_a_result_says_so_and_still_remarks() -> None:
    outcome = score(without_result(), TWO_ROWS)
    assert [remark.code for remark in outcome.remarks] == ["too_many_rows"]
    no_result = (Reason("no_result", ""),)
    assert outcome == Outcome(None, None, None, no_result, outcome.remarks, (), {}, provisional=None, path=None)


@pytest.mark.parametrize(("answers", "codes"), [(Answers(), []), (TWO_ROWS, ["too_many_rows"])])
def test_a_tree_has_no_values_and_still_remarks(answers: Answers, codes: list[str]) -> None:
    outcome = score(graph_of(TREE + ROWS), answers)
    assert [remark.code for remark in outcome.remarks] == codes
    assert outcome == Outcome(None, None, None, (), outcome.remarks, outcome.steps, {}, path=outcome.path)
