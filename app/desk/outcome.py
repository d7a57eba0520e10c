"""An outcome as plain data: what `score` prints, and what is attached to a report."""

from __future__ import annotations

from collections.abc import Mapping

from app.scoring.answers import Answers
from app.scoring.definition import Question
from app.scoring.graph import Graph
from app.scoring.load import Definition
from app.scoring.outcome import Outcome, banded, whole_band
from app.scoring.phrases import Language
from app.scoring.reasons import told
from app.scoring.steps import Input, Step
from app.scoring.words import decimal_text, rule_in_words

WITHHELD: Mapping[Language, Mapping[str, str]] = {
    "nl": {"waits": "Nog niet beantwoord: {question}", "no_ending": "De boom heeft geen uitkomst."},
    "en": {"waits": "Not answered yet: {question}", "no_ending": "The tree has no outcome."},
}
"""Why a decision tree has no outcome yet."""


def outcome_as_json(definition: Definition, answers: Answers, outcome: Outcome) -> Mapping[str, object]:
    """Return an outcome as plain JSON data; every number is a decimal string, `band` is in whole percents, outward."""
    graph, method = definition.graph, definition.method
    found: dict[str, object] = {
        "percent": outcome.percent,
        "exact": None if outcome.exact is None else decimal_text(outcome.exact),
        "band": None if outcome.band is None else list(whole_band(outcome.band)),
        "withheld": withheld_text(graph, answers, outcome),
        "warnings": [
            {"code": r.code, "text": r.text, "item": r.item or None, "task": r.row or None, "severity": r.severity}
            for r in outcome.remarks
        ],
        "method": {"id": method.id, "version": method.version, "sha256": definition.sha256},
        "shown": _shown(graph, outcome),
        "trace": [_step(graph, answers, step) for step in outcome.steps],
    }
    if outcome.path is not None:
        ending = outcome.path.ending
        found["ending"] = None if ending is None else {"code": ending.code, "text": ending.text.say()}
        found["path"] = [{"question": f.question, "item": f.item, "answer": f.answer} for f in outcome.path.forks]
    return found


def withheld_text(graph: Graph, answers: Answers, outcome: Outcome, language: Language = "nl") -> str | None:
    """Return why there is no result, each reason a sentence; None when there is one (or an ending of a tree)."""
    say = WITHHELD[language]
    if outcome.path is not None and outcome.path.ending is None:
        item = graph.items[outcome.path.waits_for] if outcome.path.waits_for else None
        return say["waits"].format(question=item.text.say(language)) if item else say["no_ending"]
    sentences = list(dict.fromkeys(told(graph, answers, reason, language) for reason in outcome.withheld))
    return " ".join(sentences) or None


def _shown(graph: Graph, outcome: Outcome) -> Mapping[str, object]:
    result = graph.method.result
    if outcome.exact is None or result is None:
        return {}
    exact = outcome.exact
    return {str(width): list(banded(exact, width)) for width in result.shown_in if width > 1}


def _step(graph: Graph, answers: Answers, step: Step) -> Mapping[str, object]:
    found: dict[str, object] = {
        "node": step.node,
        "task": step.row or None,
        "label": _label(graph, step),
        "rule": step.rule,
        "in_words": rule_in_words(step, "nl", graph, answers),
        "inputs": [_input(one) for one in step.inputs],
        "state": step.state,
        "value": None if step.value is None else decimal_text(step.value),
    }
    if step.leads:
        found["leads_to"] = step.leads
    return found


def _label(graph: Graph, step: Step) -> str:
    if step.says is None:
        return step.node
    return (graph.items[step.says.item] if isinstance(step.says, Question) else step.says).text.say()


def _input(one: Input) -> Mapping[str, object]:
    found: dict[str, object] = {
        "name": one.name,
        "task": one.row or None,
        "state": one.state,
        "value": None if one.value is None else decimal_text(one.value),
    }
    if one.weight is not None:
        found["weight"] = decimal_text(one.weight)
    return found
