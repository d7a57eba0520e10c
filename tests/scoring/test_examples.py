"""Every worked example of every method that comes with the program comes out, and one that does not is told."""

from __future__ import annotations

import pytest

from app.scoring.definition import Example
from app.scoring.examples import run_example
from app.scoring.graph import Graph
from tests.helpers.scoring import METHODS, NUMBERS, RESULT, graph_of, shipped

SHIPPED = sorted(path.parent.name for path in METHODS.glob("*/method.toml"))
GRAPHS = {name: shipped(name) for name in SHIPPED}
EXAMPLES = [(name, example) for name, graph in GRAPHS.items() for example in graph.method.examples]


@pytest.mark.parametrize(("method", "example"), EXAMPLES, ids=[f"{name}: {e.name}" for name, e in EXAMPLES])
def test_a_worked_example_comes_out(method: str, example: Example) -> None:
    assert run_example(GRAPHS[method], example, example.name) == ()


@pytest.mark.parametrize("method", SHIPPED)
def test_every_method_has_three_examples_or_more(method: str) -> None:
    assert len(GRAPHS[method].method.examples) >= 3


BODY = """
[[nodes]]
key = "n"
text = "n"
rule = "product"
of = ["a", "b"]

[[checks]]
code = "high"
severity = "note"
text = "Hoog."
when = { of = "n", at_least = "0.7" }

[[examples]]
name = "x"
source = "eigen"
answers = { a = "0.8", b = "0.9" }
expected = { EXPECTED }
"""


def graph_expecting(expected: str) -> Graph:
    return graph_of(NUMBERS + BODY.replace("EXPECTED", expected) + RESULT)


@pytest.mark.parametrize(
    "expected",
    [
        "percent = 72",
        'exact = "72"',
        'exact = "72.004"',  # within half of the fourth decimal of the fraction
        'exact = "72.4", decimals = 2',
        'percent = 72, values = { n = "0.72", a = "0.8" }, warnings = ["high"]',
    ],
)
def test_an_example_that_comes_out(expected: str) -> None:
    graph = graph_expecting(expected)
    assert run_example(graph, graph.method.examples[0], "examples[0]") == ()


@pytest.mark.parametrize(
    ("expected", "fault"),
    [
        ("percent = 73", "examples[0].expected.percent: Verwacht 73, het werd 72."),
        ('exact = "72.006"', "examples[0].expected.exact: Verwacht 0.72006, het werd 0.72."),
        ('values = { n = "0.73" }', "examples[0].expected.values.n: Verwacht 0.73, het werd 0.72."),
        ('values = { c = "1" }', "examples[0].expected.values.c: Verwacht 1, maar er is geen waarde."),
        ('warnings = ["low"]', "examples[0].expected.warnings: De opmerking 'low' verschijnt niet."),
        ("withheld = true", "examples[0].expected.withheld: Verwacht: geen uitkomst; er is een uitkomst."),
    ],
)
def test_an_example_that_does_not_come_out_is_told(expected: str, fault: str) -> None:
    graph = graph_expecting(expected)
    found = run_example(graph, graph.method.examples[0], "examples[0]")
    assert [f"{one.place}: {one.text}" for one in found] == [fault]


def test_a_withheld_example_says_why_it_was_not_expected() -> None:
    graph = graph_of(NUMBERS + BODY.replace("EXPECTED", "percent = 72").replace(', b = "0.9"', "") + RESULT)
    texts = [fault.text for fault in run_example(graph, graph.method.examples[0], "examples[0]")]
    assert texts == [
        "Verwacht 72, het werd niets.",
        "Verwacht: een uitkomst; Nog niet ingevuld: Vraag b.",
    ]


def test_an_example_that_cannot_be_read_is_told_with_its_place() -> None:
    body = BODY.replace("EXPECTED", "percent = 72").replace('a = "0.8"', 'a = "veel", d = 1')
    graph = graph_of(NUMBERS + body + RESULT)
    found = [(one.code, one.place) for one in run_example(graph, graph.method.examples[0], "examples[0]")]
    assert found == [("not_a_number", "examples[0].answers.a"), ("unknown_name", "examples[0].answers.d")]
