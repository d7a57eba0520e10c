"""An outcome in another language than Dutch: the same remarks and reasons, with other texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from app.scoring.answers import Answers
from app.scoring.graph import Graph
from app.scoring.outcome import HUNDRED, Outcome, exact_walk, result_node
from app.scoring.phrases import Language
from app.scoring.remarks import Remark, remarks
from app.scoring.tree import follow


def retold(graph: Graph, answers: Answers, outcome: Outcome, language: Language) -> Outcome:
    """Return `outcome`, which must be the one of these answers, with its texts in a language; order and codes stay.

    Dutch costs nothing; another language walks through the graph once more.
    """
    if language == "nl":
        return outcome
    told = _remarks(graph, answers, language)
    words = {one.text: other.text for one, other in zip(outcome.remarks, told, strict=True)}
    words.update(_because(graph, language))
    withheld = tuple(replace(one, text=words.get(one.text, one.text)) for one in outcome.withheld)
    return replace(outcome, remarks=told, withheld=withheld)


def _remarks(graph: Graph, answers: Answers, language: Language) -> tuple[Remark, ...]:
    """Return the remarks of these answers; those on steps look at what was computed before them, as `score` does."""
    walk, method = exact_walk(graph, answers), graph.method
    if method.tree is not None:
        follow(method.tree, walk)
        return remarks(walk, answers, None, language)
    if method.result is None:
        return remarks(walk, answers, None, language)
    cell = walk.node(result_node(graph, answers.stage), "")
    return remarks(walk, answers, cell.number * HUNDRED if cell.present else None, language)


def _because(graph: Graph, language: Language) -> Mapping[str, str]:
    """Return what a definition says of its own withholding, from Dutch to a language."""
    nodes = [node.because for node in graph.method.nodes]
    stages = [stage.because for stage in graph.method.stages]
    return {text.say(): text.say(language) for text in (*nodes, *stages) if text is not None}
