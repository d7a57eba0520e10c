"""What is still open before a measurement can be concluded: a list in the order of the road."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from app.dossier.people import Case
from app.scoring.answers import Answers
from app.scoring.definition import Item
from app.scoring.evaluate import Evaluation
from app.scoring.examples import decider
from app.scoring.graph import Graph
from app.scoring.items import ExactItems
from app.scoring.numbers import Exact
from app.scoring.outcome import Outcome
from app.scoring.phrases import Language
from app.scoring.reasons import row_title

REQUIRED_FIELDS = {
    "employee.name": "Naam van de werknemer",
    "employee.birth_date": "Geboortedatum",
    "employer.name": "Werkgever",
    "employer.contact": "Contactpersoon werkgever",
    "employer.email": "E-mail contactpersoon",
    "employer.interviewed": "Geïnterviewde werkgever",
    "placement.function": "Uitgevoerde functie",
    "placement.hours_per_week": "Aantal uren werknemer",
    "placement.full_time_hours": "Aantal voltijdsuren",
    "placement.working_days": "Werkdagen per week",
    "dates.visit": "Datum bedrijfsbezoek",
    "assessor.name": "Loonwaardedeskundige",
    "assessor.phone": "Telefoonnummer loonwaardedeskundige",
    "views.employee.opinion": "Zienswijze werknemer",
    "views.employer.opinion": "Zienswijze werkgever",
}
"""Fields of the prescribed model (Regeling LKS 2021, bijlage) that a report cannot do without. The date of the report
is filled when it is made."""

IN_ENGLISH: Mapping[str, str] = {
    "employee.name": "Name of the employee",
    "employee.birth_date": "Date of birth",
    "employer.name": "Employer",
    "employer.contact": "Contact at employer",
    "employer.email": "E-mail of contact",
    "employer.interviewed": "Interviewed for employer",
    "placement.function": "Job actually done",
    "placement.hours_per_week": "Hours of employee",
    "placement.full_time_hours": "Full-time hours",
    "placement.working_days": "Working days a week",
    "dates.visit": "Date of company visit",
    "assessor.name": "Wage value expert",
    "assessor.phone": "Telephone number of wage value expert",
    "views.employee.opinion": "View of employee",
    "views.employer.opinion": "View of employer",
}
"""The same fields for a window in English, in the words of resources/texts/en."""


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """One thing that is still open.

    `kind` is `field`, `answer`, `rows` or `remark`; `severity` is `open` for what is not filled in, else that of the
    remark. `name` is the field's dotted name, the item's key or the remark's code; `row` where the item repeats.
    """

    kind: str
    severity: str
    text: str
    name: str
    row: str = ""
    item: str = ""


def open_points(
    graph: Graph, answers: Answers, case: Case, outcome: Outcome, language: Language = "nl"
) -> tuple[OpenPoint, ...]:
    """Return everything open: empty fields of the model, unanswered questions, and remarks that ask for something.

    `outcome` is in the language too (see `retold`). Another language changes texts only, never which points there are
    nor their order.
    """
    walk = Evaluation(graph, Exact(), ExactItems(graph, answers))
    fields = list(_fields(case, language))
    points = [*fields, *_rows(graph, answers, language)]
    for item in graph.method.items:
        points += _unanswered(walk, answers, item, language)
    points += [
        OpenPoint("remark", remark.severity, remark.text, remark.code, remark.row, remark.item)
        for remark in outcome.remarks
        if remark.severity in ("question", "reason", "blocks") and not _is_asked(graph, remark.item, fields)
    ]
    return tuple(points)


def _is_asked(graph: Graph, name: str, fields: Sequence[OpenPoint]) -> bool:
    """Tell whether a remark is about a number of the dossier whose field is open: the same thing is not asked twice."""
    item = graph.items.get(name)
    return item is not None and bool(item.fact) and any(one.name == f"placement.{item.fact}" for one in fields)


def blocking(points: tuple[OpenPoint, ...]) -> tuple[OpenPoint, ...]:
    """Return the points that must be settled before concluding; a question to talk about does not hold it up."""
    return tuple(point for point in points if point.severity != "question")


def _fields(case: Case, language: Language) -> Iterator[OpenPoint]:
    for name, label in (REQUIRED_FIELDS if language == "nl" else IN_ENGLISH).items():
        value: object = case
        for part in name.split("."):
            value = getattr(value, part)
        if value in ("", None):
            yield OpenPoint("field", "open", label, name)


def _rows(graph: Graph, answers: Answers, language: Language) -> Iterator[OpenPoint]:
    for repeat in graph.method.repeats:
        if not repeat.rows and repeat.minimum and not answers.rows.get(repeat.key):
            yield OpenPoint("rows", "open", (repeat.plural or repeat.text).say(language), repeat.key)


def _unanswered(
    walk: Evaluation[Fraction, bool], answers: Answers, item: Item, language: Language
) -> Iterator[OpenPoint]:
    if not item.required or item.fact:
        return
    rows = [ref.key for ref in walk.rows(item.per) if ref.exists] if item.per else [""]
    for row in rows:
        if not walk.relevance(item, row) or not _is_missing(walk, answers, item, row):
            continue
        label = (item.short or item.text).say(language)
        title = row_title(walk.graph, answers, row, language)
        yield OpenPoint("answer", "open", f"{label}: {title}" if title else label, item.key, row, item.key)


def _is_missing(walk: Evaluation[Fraction, bool], answers: Answers, item: Item, row: str) -> bool:
    if walk.graph.scale_of(item).kind in ("text", "choices"):
        return answers.get(item.key, row, decider(item)) is None
    return bool(walk.item(item.key, row).missing)
