"""Weighing up: what each source said of a question, and taking over what one of them said as the decision."""

from __future__ import annotations

from dataclasses import dataclass

from app.desk.assessment import Assessment
from app.dossier.entry import Json
from app.scoring.answers import Counted, Words
from app.scoring.definition import Item, Respondent
from app.scoring.items import entered_number
from app.scoring.phrases import Language
from app.scoring.words import Teller

SOURCES: tuple[Respondent, ...] = ("employer", "employee", "observation", "test")
"""Who can say something that the assessor then weighs, in the order in which it is shown."""


@dataclass(frozen=True, slots=True)
class Said:
    """What one source said, in words."""

    by: Respondent
    told: str
    counted: bool


def said(assessment: Assessment, item: Item, row: str, language: Language = "nl") -> tuple[Said, ...]:
    """Return what each source said of a question in a row, told in a language; who said nothing is left out."""
    found = []
    for by in SOURCES:
        answer = assessment.answers.get(item.key, row, by)
        if answer is None:
            continue
        value, scale = answer.value, assessment.graph.scale_of(item)
        entered = entered_number(assessment.graph, item, value)
        teller = Teller(language, dutch_numbers=True)
        told = value.text if isinstance(value, Words) else teller.given(value, scale, entered)
        found.append(Said(by, told, isinstance(value, Counted)))
    return tuple(found)


def agreed(assessment: Assessment, item: Item, row: str) -> Respondent | None:
    """Return whose answer one key takes over: what was seen, else anyone's when all who answered said the same."""
    given = {by: _value(assessment, item, row, by) for by in SOURCES}
    known = {by: value for by, value in given.items() if value is not None}
    if "observation" in known:
        return "observation"
    values = list(known.values())
    return next(iter(known)) if values and all(value == values[0] for value in values) else None


def take(assessment: Assessment, item: Item, row: str, by: Respondent | None) -> bool:
    """Take over what a source said as the decision; return False when there is nothing to take.

    The note of the source comes along as the reason, unless the assessor wrote one already: whoever noted at the
    machine what was seen need not type it again. Raises FaultyInputError when it cannot stand.
    """
    value = None if by is None else _value(assessment, item, row, by)
    if by is None or value is None:
        return False
    own = assessment.draft.given_note(item.key, row, "assessor")
    assessment.answer(item.key, row, "assessor", value, own or assessment.draft.given_note(item.key, row, by))
    return True


def needs_reason(assessment: Assessment, item: Item, row: str) -> bool:
    """Tell whether the decision still asks for a reason."""
    sought = ("reason_missing", item.key, row)
    return any((one.code, one.item, one.row) == sought for one in assessment.outcome.remarks)


def _value(assessment: Assessment, item: Item, row: str, by: Respondent) -> Json:
    given = assessment.draft.given.get((item.key, row, by))
    return None if given is None else given.value
