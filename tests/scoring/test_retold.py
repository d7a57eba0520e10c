"""An outcome in English: the same remarks and reasons in the same order, in other words."""

from __future__ import annotations

import re

import pytest

from app.scoring import reasons, remarks
from app.scoring.outcome import Outcome, score
from app.scoring.retold import retold
from tests.helpers.scoring import RESULT, answers_to, graph_of
from tests.helpers.shipped_methods import GRAPHS, NAMES, answers_in, method_of
from tests.scoring.test_remarks import ITEM

PLACEHOLDER = re.compile(r"\{\w+\}")


def skeleton(outcome: Outcome) -> list[tuple[str, ...]]:
    """Return what a language may not change."""
    noticed = [(one.code, one.severity, one.item, one.row) for one in outcome.remarks]
    return [*noticed, *((one.code, one.node, one.row, one.detail) for one in outcome.withheld)]


@pytest.mark.parametrize("name", NAMES)
def test_a_language_changes_texts_only(name: str) -> None:
    for example in method_of(name).examples:
        answers = answers_in(name, example)
        outcome = score(GRAPHS[name], answers)
        told = retold(GRAPHS[name], answers, outcome, "en")
        assert skeleton(told) == skeleton(outcome), example.name
        assert (told.percent, told.exact, told.band) == (outcome.percent, outcome.exact, outcome.band)


def test_dutch_is_the_outcome_itself() -> None:
    graph = graph_of(ITEM.replace("{respondents}", '["employer", "assessor"]').replace("{extra}", "") + RESULT)
    answers = answers_to(graph, "pace.b @employer = 50")
    outcome = score(graph, answers)
    assert retold(graph, answers, outcome, "nl") is outcome


def test_a_difference_is_told_in_english_with_the_number_as_it_was_typed() -> None:
    items = ITEM.replace("{respondents}", '["employer", "employee", "assessor"]')
    graph = graph_of(items.replace("{extra}", "discuss_from = 10") + RESULT)
    answers = answers_to(graph, "pace.b @employer = 50\npace.b @employee = 72.5\npace.c @employer = 50")
    told = retold(graph, answers, score(graph, answers), "en")
    assert [one.text for one in told.remarks if one.code == "discuss"] == [
        "'Tempo': the sources differ by 22,5. Talk about this."
    ]


@pytest.mark.parametrize("sentences", [remarks.SENTENCES, reasons.SENTENCES], ids=["remarks", "reasons"])
def test_both_languages_have_the_same_sentences(sentences: dict[str, dict[str, str]]) -> None:
    dutch, english = sentences["nl"], sentences["en"]
    assert dutch.keys() == english.keys()
    different = [key for key in dutch if set(PLACEHOLDER.findall(dutch[key])) != set(PLACEHOLDER.findall(english[key]))]
    assert different == []
