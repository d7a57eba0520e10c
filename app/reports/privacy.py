"""Who may see what: a document is made from what its reader may see and from nothing else.

Every story, and the measurement that is attached to it, starts from `seen_by`. So what must not be in a document
cannot get into it by a slip in a story. Sources: loonwaarde.md D (Regeling LKS 2021, bijlage: no BSN, no field about
health; nvab on the AP's view: an employer keeps no medical data of an employee).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from app.dossier.case_fields import field_names
from app.dossier.people import Case
from app.errors import Fault, FaultyInputError
from app.reports.subject import Subject
from app.scoring.answers import Answer, Answers, Words
from app.scoring.graph import Graph

T = TypeVar("T")

PRIVATE_TAGS = frozenset({"health", "medical"})
"""Items and rows with one of these tags are about health. They reach the dossier piece only."""

COUNTS = ("placement.hours_per_week", "placement.full_time_hours", "placement.working_days")
"""Numbers that a definition may compute with; without them the attached measurement could not be recomputed."""

MODEL_FIELDS = frozenset(
    {
        "employee.name", "employee.birth_date", "employer.name", "employer.contact", "employer.email",
        "employer.interviewed", "placement.function", *COUNTS, "assessor.name", "assessor.phone",
        "assessor.organisation", "assessor.qualification", "dates.visit", "dates.report", "dates.again",
        "assignment.ordered_by",
        "views.employee.opinion", "views.employee.text", "views.employer.opinion", "views.employer.text",
    }
)  # fmt: skip
"""The prescribed model, with what issue and law add: who measured and how qualified, who decides, when again."""

LETTER_FIELDS = frozenset(
    {
        "employee.name", "employer.name", "employer.interviewed", "placement.function", *COUNTS, "assessor.name",
        "assessor.phone", "assessor.organisation", "dates.visit", "dates.report", "dates.again",
        "assignment.ordered_by", "views.employee.opinion", "views.employee.text", "agreements.goals",
    }
)  # fmt: skip
COACH_FIELDS = frozenset(
    {
        "employee.name", "employer.name", "placement.function", *COUNTS, "assessor.name", "assessor.phone",
        "assessor.organisation", "dates.visit", "dates.report", "dates.again", "agreements.goals",
    }
)  # fmt: skip

FIELDS: Mapping[str, frozenset[str]] = {
    "employer": MODEL_FIELDS,
    "municipality": MODEL_FIELDS,
    "employee": LETTER_FIELDS,
    "jobcoach": COACH_FIELDS,
    "dossier": frozenset(field_names()),
}
"""Which fields of the case each reader sees."""

READERS = tuple(FIELDS)


def seen_by(subject: Subject, reader: str) -> Subject:
    """Return the subject as one of `READERS` may see it, the earlier measurement included."""
    if reader == "dossier":
        return subject
    hidden = hidden_names(subject.graph)
    measurement = subject.measurement
    answers = visible_answers(measurement.answers, hidden)
    seen = replace(measurement, case=visible_case(measurement.case, FIELDS[reader]), answers=answers)
    before = None if subject.previous is None else seen_by(subject.previous, reader)
    return replace(subject, measurement=seen, previous=before, entries=(), hidden=hidden)


def hidden_names(graph: Graph) -> frozenset[str]:
    """Return the keys of items and fixed rows that are about health."""
    items = {item.key for item in graph.method.items if PRIVATE_TAGS.intersection(item.tags)}
    rows = {key for key, row in graph.rows_by_name.items() if PRIVATE_TAGS.intersection(row.tags)}
    return frozenset(items | rows)


def visible_answers(answers: Answers, hidden: frozenset[str]) -> Answers:
    """Return the answers without the hidden ones, and without the notes that only the assessor keeps.

    What employer and employee answered stands side by side in the report; what was written down beside it does not.
    """
    given = {
        key: answer if answer.by == "assessor" else replace(answer, note="")
        for key, answer in answers.given.items()
        if key[0] not in hidden and key[1] not in hidden
    }
    return replace(answers, given=given)


def visible_case(case: Case, fields: frozenset[str]) -> Case:
    """Return the case with every field emptied that is not named."""
    for name in field_names():
        if name not in fields:
            case = _emptied(case, Case(), name)
    return case


def _emptied(part: T, empty: T, name: str) -> T:
    """Return a part of a case with the field at a dotted name as it is in an empty case."""
    first, _, rest = name.partition(".")
    value = _emptied(getattr(part, first), getattr(empty, first), rest) if rest else getattr(empty, first)
    changed: T = replace(part, **{first: value})  # type: ignore[type-var]  # every part of a case is a dataclass
    return changed


# --- no citizen service number -----------------------------------------------------------------------------------

_NINE_DIGITS = re.compile(r"(?<![\d.,-])\d{9}(?![\d.,-]*\d)")
_REMEDY = "Haal het weg. Is het een ander nummer? Schrijf het dan met streepjes."


def demand_no_bsn(subject: Subject) -> None:
    """Raise FaultyInputError for every text that holds a burgerservicenummer (Regeling LKS 2021: the model has none).

    A BSN has nine digits that pass the eleven-test; another number of nine digits does so one time in eleven.
    """
    faults = [
        Fault("bsn", place, "Hier staat een burgerservicenummer; dat hoort niet in een rapport.", _REMEDY)
        for place, text in _texts(subject)
        if any(is_bsn(digits) for digits in _NINE_DIGITS.findall(text))
    ]
    if faults:
        raise FaultyInputError(faults, text="Het rapport kan nog niet gemaakt worden.")


def is_bsn(digits: str) -> bool:
    """Tell whether nine digits pass the eleven-test: 9, 8, ... 2 and -1 times the digits make a multiple of eleven."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    total = sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True))
    return digits != "000000000" and total % 11 == 0


def _texts(subject: Subject) -> Iterator[tuple[str, str]]:
    """Yield every text that people typed, with its place in the measurement."""
    measurement = subject.measurement
    for name in field_names():
        value: object = measurement.case
        for part in name.split("."):
            value = getattr(value, part)
        if isinstance(value, str):
            yield f"case.{name}", value
    for rows in measurement.answers.rows.values():
        yield from ((f"rows.{row.key}.title", row.title) for row in rows)
    for answer in measurement.answers.given.values():
        yield from _typed(answer)
    yield from ((f"refusals.{refusal.role}", refusal.reason) for refusal in subject.refusals)


def _typed(answer: Answer) -> Iterator[tuple[str, str]]:
    place = ".".join(filter(None, ("answers", answer.item, answer.row, answer.by)))
    yield f"{place}.note", answer.note
    if isinstance(answer.value, Words):
        yield place, answer.value.text
