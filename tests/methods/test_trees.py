"""The decision trees: every way through them, written as an assessor would go."""

from __future__ import annotations

from itertools import pairwise

import pytest

from app.scoring.answers import Answer, Answers, Chosen
from app.scoring.outcome import score
from app.scoring.tree import Path
from tests.helpers.shipped_methods import GRAPHS, TREES, method_of

WORDS = {"ja": "yes", "nee": "no", "weet niet": "unknown"}


def way(name: str, answers: str) -> Path:
    """Return the way through a tree when its questions are answered one after the other: `nee, ja, nee`."""
    given: list[Answer] = []
    path = score(GRAPHS[name], Answers()).path
    for word in answers.split(", "):
        assert path is not None
        assert path.waits_for, f"after {len(given)} answers nothing is asked any more"
        given.append(Answer(path.waits_for, "", "assessor", Chosen((WORDS[word],))))
        path = score(GRAPHS[name], Answers.of(given)).path
    assert path is not None
    return path


ACCESS = [
    # Wsw indication, wide reading, limitation, at least 20%, the full minimum wage
    ("ja", "DOELGROEP_WSW"),
    ("nee, nee, nee", "GEEN_DOELGROEP_GEEN_BEPERKING"),
    ("nee, ja, nee", "GEEN_DOELGROEP_GEEN_BEPERKING"),
    ("nee, nee, ja, nee", "GEEN_DOELGROEP_ONDERGRENS"),
    ("nee, ja, ja, nee", "GEEN_DOELGROEP_ONDERGRENS"),
    ("nee, nee, ja, ja, ja", "GEEN_DOELGROEP_BOVENGRENS"),
    ("nee, ja, ja, ja, ja", "GEEN_DOELGROEP_BOVENGRENS"),
    ("nee, nee, ja, ja, nee", "DOELGROEP"),
    ("nee, ja, ja, ja, nee", "DOELGROEP"),
]

CRITERIA = [
    # a task, instructions, agreements, one hour, four hours, two hours, the hourly minimum wage
    ("nee", "GEEN_ARBEIDSVERMOGEN"),
    ("ja, nee", "GEEN_ARBEIDSVERMOGEN"),
    ("ja, ja, nee", "GEEN_ARBEIDSVERMOGEN"),
    ("ja, ja, ja, nee", "GEEN_ARBEIDSVERMOGEN"),
    ("ja, ja, ja, ja, ja", "ARBEIDSVERMOGEN"),
    ("ja, ja, ja, ja, nee, nee", "GEEN_ARBEIDSVERMOGEN"),
    ("ja, ja, ja, ja, nee, ja, nee", "GEEN_ARBEIDSVERMOGEN"),
    ("ja, ja, ja, ja, nee, ja, ja", "ARBEIDSVERMOGEN"),
]

ROUTE = [
    # the municipality, a workplace, measured there, below 100%
    ("nee", "ANDERE_ROUTE_UWV"),
    ("ja, nee", "EERST_WERKPLEK"),
    ("ja, ja, nee", "EERST_METEN"),
    ("ja, ja, ja, nee", "GEEN_OPNAME_VIA_DEZE_ROUTE"),
    ("ja, ja, ja, ja", "OPNAME_IN_REGISTER"),
]

WAYS = [
    *(("toegangstoets-stijl", answers, ending) for answers, ending in ACCESS),
    *(("arbeidsvermogen-criteria", answers, ending) for answers, ending in CRITERIA),
    *(("praktijkroute", answers, ending) for answers, ending in ROUTE),
]


@pytest.mark.parametrize(("name", "answers", "ending"), WAYS)
def test_a_way_ends_where_it_should(name: str, answers: str, ending: str) -> None:
    path = way(name, answers)
    assert path.ending is not None
    assert path.ending.code == ending
    assert [fork.answer for fork in path.forks] == [WORDS[word] for word in answers.split(", ")]


@pytest.mark.parametrize("name", TREES)
def test_unknown_always_leads_to_further_enquiry(name: str) -> None:
    tree = method_of(name).tree
    assert tree is not None
    assert {question.unknown for question in tree.questions} == {"NADER_ONDERZOEK"}


@pytest.mark.parametrize("name", TREES)
def test_only_the_next_question_is_asked(name: str) -> None:
    """A question that the way does not pass is not asked: it applies only after the answer that leads to it."""
    items = [item for item in method_of(name).items if item.scale == "yes_no"]
    assert items[0].relevant is None
    assert all(later.relevant is not None for _, later in pairwise(items))


def test_four_criteria() -> None:
    tags = {tag for item in method_of("arbeidsvermogen-criteria").items for tag in item.tags}
    assert tags == {"criterion_1", "criterion_2", "criterion_3", "criterion_4"}


@pytest.mark.parametrize("name", ["arbeidsvermogen-criteria", "praktijkroute"])
def test_what_is_law_is_in_force_and_says_who_decides(name: str) -> None:
    method = method_of(name)
    assert method.status == "active"
    assert method.disclaimer is not None
    assert "UWV" in method.disclaimer.say()
