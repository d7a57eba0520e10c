"""The trace of every example can be redone by a stranger: each step from its own data and the steps before it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import pytest

from app.scoring.answers import Answers, Chosen
from app.scoring.definition import Item, Node, Question
from app.scoring.examples import answers_of
from app.scoring.faults import Faults
from app.scoring.graph import Graph, split_name
from app.scoring.outcome import Outcome, score
from app.scoring.steps import Input
from app.scoring.words import rule_in_words
from tests.helpers.redo import redo, redo_condition
from tests.helpers.scoring import METHODS, shipped

SHIPPED = sorted(path.parent.name for path in METHODS.glob("*/method.toml"))


def examples() -> Iterator[tuple[Graph, str, Outcome]]:
    for name in SHIPPED:
        graph = shipped(name)
        for example in graph.method.examples:
            yield graph, f"{name}: {example.name}", score(graph, answers_of(graph, example, Faults(), ""))


TRACES = list(examples())


@pytest.mark.parametrize(("graph", "outcome"), [(g, o) for g, _, o in TRACES], ids=[name for _, name, _ in TRACES])
def test_every_step_can_be_redone_from_the_trace_alone(graph: Graph, outcome: Outcome) -> None:
    for step in outcome.steps:
        if step.value is not None:
            assert redo(step) == step.value, step
        if isinstance(step.says, Node) and step.says.when is not None:
            assert redo_condition(step.says.when, step.seen, step.row, graph.per) is step.held, step


@pytest.mark.parametrize(("graph", "outcome"), [(g, o) for g, _, o in TRACES], ids=[name for _, name, _ in TRACES])
def test_every_input_comes_from_an_earlier_step_or_the_definition(graph: Graph, outcome: Outcome) -> None:
    known: dict[tuple[str, str], set[Fraction | None]] = {}
    for step in outcome.steps:
        for one in step.inputs:
            assert one.was or one.value in sources(graph, known, one), (step, one)
        known.setdefault((step.node, step.row), set()).add(step.value)


def sources(graph: Graph, known: dict[tuple[str, str], set[Fraction | None]], one: Input) -> set[Fraction | None]:
    """Return the values that an input may have: of an earlier step, a parameter, a value of the row, or a number."""
    key = split_name(one.name)[0]
    if key in graph.items or key in graph.nodes:
        return known[one.name, one.row if graph.per(key) else ""]
    if key in graph.parameters:
        return {graph.parameters[key].value}
    row = graph.row_named(one.row)
    if row is not None and key in row.values:
        return {row.values[key]}
    return {Fraction(one.name)}


@pytest.mark.parametrize(("graph", "outcome"), [(g, o) for g, _, o in TRACES], ids=[name for _, name, _ in TRACES])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_step_can_be_told(graph: Graph, outcome: Outcome, language: str) -> None:
    for step in outcome.steps:
        told = rule_in_words(step, "nl" if language == "nl" else "en", graph)
        assert told
        assert "{" not in told


def test_the_result_is_the_value_of_its_step() -> None:
    for graph, _, outcome in TRACES:
        if outcome.exact is not None and graph.method.result is not None and not graph.method.stages:
            step = next(one for one in outcome.steps if one.node == graph.method.result.node)
            assert step.value == outcome.exact / 100


def test_a_stranger_can_follow_the_path_through_every_tree() -> None:
    """Each fork follows from the answer before it, and the last step is the ending: nothing else is needed."""
    trees = [(graph, outcome) for graph, _, outcome in TRACES if graph.method.tree is not None]
    assert len(trees) >= 9
    for graph, outcome in trees:
        assert graph.method.tree is not None
        at = graph.method.tree.start
        for answer, fork in zip(outcome.steps[0:-1:2], outcome.steps[1::2], strict=True):
            assert isinstance(fork.says, Question)
            assert answer.settled is not None
            assert (fork.node, fork.says.item) == (at, answer.node)
            given = answer.settled.said[0].given
            assert isinstance(given, Chosen)
            at = {"yes": fork.says.yes, "no": fork.says.no, "unknown": fork.says.unknown}[given.options[0]]
            assert fork.leads == at
        assert outcome.path is not None
        assert outcome.path.ending is not None
        assert outcome.steps[-1].node == at == outcome.path.ending.code


def test_a_tree_that_waits_ends_its_trace_with_the_question_that_is_open() -> None:
    graph = shipped("praktijkroute")
    steps = score(graph, Answers()).steps
    assert [(step.node, step.rule, step.state) for step in steps] == [("municipality_responsible", "answer", "missing")]


def test_the_steps_carry_the_definition_they_follow() -> None:
    outcome = TRACES[0][2]
    assert all(isinstance(step.says, (Item, Node)) for step in outcome.steps)
    assert all(step.says is None or step.node.partition("@")[0] == step.says.key for step in outcome.steps)
