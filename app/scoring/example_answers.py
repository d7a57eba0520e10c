"""The answers of a complete example measurement, taken from a definition's own worked examples."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from app.scoring.answers import Answer, Answers, Chosen, Words
from app.scoring.definition import Example
from app.scoring.examples import answers_of, decider
from app.scoring.graph import Graph
from app.scoring.shape import Faults

NOTE = "Zo gezien tijdens het werk op de werkplek."


def filled_answers(graph: Graph, facts: Mapping[str, Fraction]) -> Answers:
    """Return the fullest worked example that has a result, with its notes and open texts filled in.

    `facts` of the case replace those of the example where the answers do not depend on them.
    """
    chosen = max(graph.method.examples, key=lambda example: _fullness(graph, example))
    answers = answers_of(graph, chosen, Faults(), "")
    noted = {key: replace(answer, note=NOTE) for key, answer in answers.given.items() if _explains(graph, answer)}
    given = {**{key: replace(a, note="") for key, a in answers.given.items()}, **noted}
    for item in graph.method.items:
        key = (item.key, "", decider(item))
        if not item.per and not item.fact and key not in given and item.relevant is None:
            default = _default(graph, item.key)
            if default is not None:
                given[key] = Answer(item.key, "", decider(item), default)
    return replace(answers, given=given, facts=dict(facts))


def _fullness(graph: Graph, example: Example) -> tuple[bool, int]:
    """Return whether an example has a result in the last stage, and how many answers of all respondents it has."""
    count = len(answers_of(graph, example, Faults(), "").given)
    return (not example.expected.withheld and not example.stage), count


def _explains(graph: Graph, answer: Answer) -> bool:
    """Whether an answer is one that is explained: it decides and asks for it, or it overrides what others said."""
    item = graph.items[answer.item]
    overrides = answer.by == "assessor" and decider(item) != "assessor"
    return overrides or (item.reason != "never" and answer.by == decider(item))


def _default(graph: Graph, item: str) -> Words | Chosen | None:
    scale = graph.scale_of(graph.items[item])
    if scale.kind == "text":
        return Words("Zoals besproken op de werkplek.")
    return Chosen(("no",)) if scale.kind == "yes_no" else None
