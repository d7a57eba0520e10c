"""What a document cannot do without, and where to fill it in.

For employer and municipality that is the prescribed model (Regeling LKS 2021, bijlage); the letter needs whom it is to
and who can be called. The dossier piece shows what is there and what is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.dossier.open_points import REQUIRED_FIELDS
from app.errors import Fault, FaultyInputError
from app.reports.findings import ONCE, Findings, Part
from app.reports.subject import Subject
from app.scoring.definition import Respondent
from app.scoring.examples import decider

REPORT_DATE = {"dates.report": "Datum rapportage"}

MODEL = {**REQUIRED_FIELDS, **REPORT_DATE}
LETTER = {
    name: label
    for name, label in MODEL.items()
    if name
    in (
        "employee.name", "employer.name", "placement.function", "dates.visit", "dates.report", "assessor.name",
        "assessor.phone",
    )
}  # fmt: skip
COACH = {
    name: label for name, label in MODEL.items() if name in ("employee.name", "placement.function", "dates.report")
}

NEEDED: Mapping[str, Mapping[str, str]] = {
    "employer": MODEL,
    "municipality": MODEL,
    "employee": LETTER,
    "jobcoach": COACH,
    "dossier": REPORT_DATE,
}
"""By reader, the fields that may not be empty, with their names on paper."""

REMEDIES = {
    "views": "Vul dit in bij de stap Zienswijzen.",
    "dates.report": "Rond de meting af; dan komt deze datum er vanzelf in.",
}
"""Where a field is filled in, by its name or its group; every other field stands at the step Gegevens."""

STEPS: Mapping[Respondent, str] = {
    "assessor": "Afwegen",
    "employer": "Werkgever",
    "employee": "Werknemer",
    "observation": "Observatie",
    "test": "Test",
}
"""At which step a question is answered, by whose answer counts; the names on the road (`forms/road/steps.py`)."""


def demand_complete(subject: Subject, reader: str) -> None:
    """Raise FaultyInputError with everything that is empty and that this reader's document cannot do without."""
    faults = [*_empty_fields(subject, NEEDED[reader]), *(_unanswered(subject) if NEEDED[reader] is MODEL else ())]
    if faults:
        raise FaultyInputError(faults, text="Het rapport kan nog niet gemaakt worden.")


def _empty_fields(subject: Subject, needed: Mapping[str, str]) -> Iterator[Fault]:
    for name, label in needed.items():
        value: object = subject.measurement.case
        for part in name.split("."):
            value = getattr(value, part)
        if value is None or (isinstance(value, str) and not value.strip()):
            remedy = REMEDIES.get(name) or REMEDIES.get(name.partition(".")[0]) or "Vul dit in bij de stap Gegevens."
            yield Fault("missing_field", f"case.{name}", f"'{label}' ontbreekt.", remedy)


def _unanswered(subject: Subject) -> Iterator[Fault]:
    """Yield the questions of the model's header (the norm function) that have no answer."""
    findings = Findings(subject)
    for item in findings.placed("header"):
        part = Part(item, ONCE)
        asked = item.required and not item.fact and not item.per and findings.walk.relevance(item, "")
        if asked and not findings.is_answered(part):
            label = (item.short or item.text).say()
            text = f"'{label}' ontbreekt."
            remedy = f"Beantwoord de vraag '{item.text.say()}' bij de stap {STEPS[decider(item)]}."
            yield Fault("missing_field", f"answers.{item.key}", text, remedy)
