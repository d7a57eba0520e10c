"""The methods that come with the program, and what one of their worked examples comes to."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import floor

from app.scoring.answers import Answers
from app.scoring.definition import Example, Method
from app.scoring.examples import answers_of
from app.scoring.graph import Graph, names_in
from app.scoring.outcome import Outcome, score
from app.scoring.shape import Faults
from tests.helpers.scoring import METHODS, shipped

NAMES = sorted(folder.parent.name for folder in METHODS.glob("*/method.toml"))

GRAPHS = {name: shipped(name) for name in NAMES}

MEASURING = [name for name in NAMES if GRAPHS[name].method.result is not None]
TREES = [name for name in NAMES if GRAPHS[name].method.tree is not None]
STYLES = [name for name in NAMES if name.endswith("-stijl")]


def method_of(name: str) -> Method:
    """Return the definition of a shipped method."""
    return GRAPHS[name].method


def example_of(name: str, title: str) -> Example:
    """Return a worked example by its name."""
    return next(one for one in method_of(name).examples if one.name == title)


def answers_in(name: str, example: Example) -> Answers:
    """Return the answers of a worked example; it must be readable."""
    faults = Faults()
    answers = answers_of(GRAPHS[name], example, faults, example.name)
    assert not faults.found, faults.found
    return answers


def outcome_of(name: str, title: str) -> Outcome:
    """Return what a worked example comes to."""
    return score(GRAPHS[name], answers_in(name, example_of(name, title)))


def four_decimals(number: Fraction) -> str:
    """Return a number to four decimals, half up, as the worked examples are printed."""
    units = floor(number * 10_000 + Fraction(1, 2))
    return f"{'-' if units < 0 else ''}{abs(units) // 10_000}.{abs(units) % 10_000:04d}"


def reached_from(graph: Graph, start: str) -> set[str]:
    """Return the items, nodes, parameters and row values that a node is made of."""
    return set(_reached(graph, start, set()))


def _reached(graph: Graph, name: str, seen: set[str]) -> Iterator[str]:
    for used in names_in(graph.nodes[name]):
        if used not in seen:
            seen.add(used)
            yield used
            if used in graph.nodes:
                yield from _reached(graph, used, seen)
