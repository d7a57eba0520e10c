"""What was decided in a measurement and why, in words; and what a goal or a note can be about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from app.desk.assessment import Assessment
from app.desk.follow import blinded, follow_up
from app.desk.repeat import answer_in_words
from app.desk.session import Session
from app.errors import RefusedError
from app.scoring.definition import Item
from app.scoring.examples import decider
from app.scoring.phrases import Language
from app.vault import register

Place = tuple[str, str, str]
"""Measurement, item and row that a goal or a note is about; an empty item is the whole."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One question with the answer that decides, in words, and the reason that was given; `where` names its row."""

    item: str
    row: str
    label: str
    where: str
    answer: str
    why: str

    @property
    def name(self) -> str:
        """The question, with the row it is about."""
        return f"{self.label} ({self.where})" if self.where else self.label


def decisions(session: Session, stream: str, language: Language = "nl") -> tuple[Decision, ...]:
    """Return everything that was decided in a measurement, in the order of its definition.

    Raises RefusedError while this user makes a second opinion on it.
    """
    demand_seen(session, stream)
    return tuple(_decisions(Assessment.open(session, stream), language))


def demand_seen(session: Session, stream: str) -> None:
    """Raise RefusedError when this user is making a second opinion on a measurement: it stays shut until then."""
    dossier = session.vault.ask(partial(register.parent_of, stream=stream))
    if dossier and stream in blinded(session, follow_up(session, dossier)):
        raise RefusedError(
            "Deze meting blijft dicht zolang uw second opinion niet is afgerond.",
            remedy="Rond eerst de second opinion af.",
        )


def _decisions(assessment: Assessment, language: Language) -> Iterator[Decision]:
    for item in assessment.graph.method.items:
        if item.fact or not item.respondents:
            continue
        for row, where in _rows(assessment, item, language):
            given = assessment.draft.given.get((item.key, row, decider(item)))
            told = answer_in_words(assessment, item, given.value, language) if given is not None else ""
            if given is not None and told:
                yield Decision(item.key, row, (item.short or item.text).say(language), where, told, given.note)


def _rows(assessment: Assessment, item: Item, language: Language = "nl") -> tuple[tuple[str, str], ...]:
    if not item.per:
        return (("", ""),)
    return tuple(assessment.rows_of(item.per, language)) if item.per in assessment.graph.repeats else ()


def titles_of(session: Session, stream: str) -> Mapping[tuple[str, str], str]:
    """Return the name of each question of a measurement, by item and row, answered or not."""
    assessment = Assessment.open(session, stream)
    found: dict[tuple[str, str], str] = {}
    for item in assessment.graph.method.items:
        if not item.fact and item.respondents:
            label = (item.short or item.text).say()
            for row, where in _rows(assessment, item):
                found[item.key, row] = f"{label} ({where})" if where else label
    return found
