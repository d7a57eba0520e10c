"""A repeat measurement: everything of the previous one is there, marked as taken over, and counts once it is confirmed.

Only what was answered about the work and the performance is taken over. The visit, the assignment, the views and the
signatures belong to each measurement by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from app.desk.assessment import Assessment, start_with
from app.desk.methods import definition_named, kept_versions
from app.desk.session import Session
from app.dossier.acts import Draft
from app.dossier.entry import Json
from app.errors import LoonmaatError, RefusedError
from app.scoring.answers import Words
from app.scoring.definition import Item
from app.scoring.examples import decider
from app.scoring.graph import Graph
from app.scoring.items import entered_number
from app.scoring.load import Definition
from app.scoring.phrases import Language
from app.scoring.shape import Faults
from app.scoring.words import Teller
from app.scoring.written import read_answer


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is not as it was. Before and after are in words, empty where there was or is nothing.

    `item` is empty for a row that came or went. `why` is the note with the present answer; `shown` says whether the
    number became higher (1), lower (-1) or cannot be compared (0).
    """

    item: str
    row: str
    label: str
    where: str
    before: str
    after: str
    why: str
    direction: int = 0


def start_repeat(session: Session, previous: str) -> Assessment:
    """Start a measurement that repeats `previous`, with the newest definition of the same method.

    Raises RefusedError for a previous measurement that was never concluded: there is nothing settled to repeat.
    """
    before = Assessment.open(session, previous)
    if not before.is_closed:
        raise RefusedError("Deze meting is nog niet afgerond.", remedy="Werk haar af; herhalen kan daarna.")
    with session.vault.together():
        after = start_with(session, before.dossier, _newest(session, before.definition), previous=previous)
        after.take_over(_rows(before, after), list(_answers(before, after)))
    return after


def _newest(session: Session, definition: Definition) -> Definition:
    """Return the definition in force; the very one of the previous measurement when there is no newer one."""
    try:
        found = definition_named(session.places, definition.method.id, kept_versions(session))
    except LoonmaatError:
        return definition
    return found if found.method.status == "active" else definition


def _rows(before: Assessment, after: Assessment) -> dict[str, Json]:
    return {
        repeat: [{"key": row.key, "title": row.title} for row in rows]
        for repeat, rows in before.draft.rows.items()
        if repeat in after.graph.repeats and not after.graph.repeats[repeat].rows
    }


def _answers(before: Assessment, after: Assessment) -> Iterator[Mapping[str, Json]]:
    """Yield what can still be answered so in the definition of the new measurement."""
    for (key, row, by), given in before.draft.given.items():
        item = after.graph.items.get(key)
        if item is None or by not in item.respondents or given.value is None:
            continue
        if read_answer(after.graph, item, given.value, Faults(), "") is not None:
            yield {"item": key, "row": row, "by": by, "value": given.value, "note": given.note}


def answers_in_words(assessment: Assessment, row: str, language: Language = "nl") -> list[tuple[str, str]]:
    """Return label and answer of everything that decides in a row (empty: what is asked once), in words."""
    found = []
    for item in assessment.graph.method.items:
        if item.fact or not item.respondents or (row and not item.per) or (item.per and not row):
            continue
        given = assessment.draft.given.get((item.key, row, decider(item)))
        told = answer_in_words(assessment, item, given.value, language) if given is not None else ""
        if told:
            found.append(((item.short or item.text).say(language), told))
    return found


def percent_before(assessment: Assessment) -> int | None:
    """Return the wage value of the measurement that is repeated, in whole percents."""
    if not assessment.draft.previous:
        return None
    return Assessment.open(assessment.session, assessment.draft.previous).outcome.percent


def changes(assessment: Assessment, language: Language = "nl") -> tuple[Change, ...]:
    """Return what differs from the previous measurement, in the order of the definition; nothing when none repeats."""
    before = assessment.before
    if before is None:
        return ()
    repeats = assessment.graph.repeats
    found = [one for repeat in repeats for one in _changed_rows(assessment, before, repeat, language)]
    for item in assessment.graph.method.items:
        if not item.fact and item.respondents:
            found += _changed_answers(assessment, before, item, language)
    return tuple(found)


def _changed_rows(assessment: Assessment, before: Draft, repeat: str, language: Language) -> Iterator[Change]:
    if assessment.graph.repeats[repeat].rows:
        return
    label = assessment.graph.repeats[repeat].text.say(language)
    old = {row.key: row.title for row in before.rows.get(repeat, ())}
    new = dict(assessment.rows_of(repeat))
    for key in dict.fromkeys((*old, *new)):
        if old.get(key, "") != new.get(key, ""):
            title = new.get(key) or old.get(key, "")
            yield Change("", key, label, title, old.get(key, ""), new.get(key, ""), "")


def _changed_answers(assessment: Assessment, before: Draft, item: Item, language: Language) -> Iterator[Change]:
    by = decider(item)
    titles = dict(assessment.rows_of(item.per, language)) if item.per else {"": ""}
    for row, title in titles.items():
        old, new = before.given.get((item.key, row, by)), assessment.draft.given.get((item.key, row, by))
        told = [answer_in_words(assessment, item, one.value if one else None, language) for one in (old, new)]
        if told[0] != told[1]:
            label = (item.short or item.text).say(language)
            direction = _direction(assessment, item, old.value if old else None, new.value if new else None)
            why = new.note if new else ""
            yield Change(item.key, row, label, title, told[0], told[1], why, direction)


def answer_in_words(assessment: Assessment, item: Item, written: Json, language: Language = "nl") -> str:
    """Return an answer in words; empty when there is none or it can no longer be read."""
    return written_in_words(assessment.graph, item, written, language)


def written_in_words(graph: Graph, item: Item, written: Json, language: Language = "nl") -> str:
    """Return an answer to a question of this method in words; empty when there is none or it cannot be read."""
    value = None if written is None else read_answer(graph, item, written, Faults(), "")
    if value is None or isinstance(value, Words):
        return "" if value is None else value.text
    return Teller(language, dutch_numbers=True).given(value, graph.scale_of(item), entered_number(graph, item, value))


def _direction(assessment: Assessment, item: Item, before: Json, after: Json) -> int:
    """Return 1 when the number became higher, -1 when lower, 0 when they cannot be compared."""
    numbers: list[Fraction] = []
    for written in (before, after):
        value = None if written is None else read_answer(assessment.graph, item, written, Faults(), "")
        number = None if value is None else entered_number(assessment.graph, item, value)
        if number is None:
            return 0
        numbers.append(number)
    return (numbers[1] > numbers[0]) - (numbers[1] < numbers[0])
