"""Who sees what: nothing about health, no citizen service number, no field that is not for this reader.

The words looked for stand nowhere else, so that finding one is a leak; the measurement inside the file is searched too.
"""

from __future__ import annotations

import io
from dataclasses import replace
from functools import cache

import pikepdf
import pytest

from app.dossier.case_fields import case_of, field_names
from app.dossier.example import example_case
from app.errors import FaultyInputError
from app.reports.privacy import FIELDS, READERS, is_bsn, seen_by
from app.reports.subject import Subject
from app.scoring.answers import Answer, Words
from app.scoring.graph import Graph
from tests.helpers.measured import short, subject
from tests.helpers.paper import paper
from tests.helpers.read_aloud import all_text

BSN = "123456782"
"""Passes the eleven-test; belongs to nobody (it is the number of examples)."""

OTHERS = tuple(reader for reader in READERS if reader != "dossier")


def everything_in(data: bytes) -> str:
    """Return all that a document says, shows and holds: text, metadata, and the file inside it."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        inside = [spec.get_file().read_bytes().decode() for spec in pdf.attachments.values()]
        return "\n".join([all_text(data), str(pdf.Root.Metadata.read_bytes()), str(dict(pdf.trailer.Info)), *inside])


# --- fields ------------------------------------------------------------------------------------------------------

TYPED = {name: f"geheim-{name.replace('_', '-')}" for name in field_names()} | {
    "employee.birth_date": "1998-04-12", "placement.kind": "trial", "placement.start": "2024-02-29",
    "placement.hours_per_week": "31.25", "placement.full_time_hours": "37.75", "placement.working_days": "4",
    "assignment.ordered_on": "2025-01-31", "dates.visit": "2026-11-10", "dates.report": "2026-11-13",
    "dates.again": "2027-07-07", "views.employee.opinion": "agrees", "views.employer.opinion": "agrees",
}  # fmt: skip
"""A case in which every text is its own name, so that it can be found back."""

TEXTS = tuple(name for name, value in TYPED.items() if value.startswith("geheim"))


@cache
def documents() -> dict[str, str]:
    """Return everything that is in the document of each reader."""
    made = short()
    marked = replace(made, measurement=replace(made.measurement, case=case_of(TYPED)))
    return {reader: everything_in(paper(marked, reader)) for reader in READERS}


@pytest.mark.parametrize("reader", READERS)
def test_a_field_that_is_not_for_a_reader_is_nowhere_in_the_file(reader: str) -> None:
    leaked = [name for name in TEXTS if name not in FIELDS[reader] and TYPED[name] in documents()[reader]]
    assert leaked == []


@pytest.mark.parametrize("reader", ["employer", "municipality", "dossier"])
def test_a_field_that_is_for_a_reader_is_there(reader: str) -> None:
    assert [name for name in TEXTS if name in FIELDS[reader] and TYPED[name] not in documents()[reader]] == []


@pytest.mark.parametrize("reader", READERS)
def test_dates_and_kinds_outside_the_model_are_for_the_dossier_only(reader: str) -> None:
    found = [
        word for word in ("29 februari 2024", "2024-02-29", "31 januari 2025", "trial") if word in documents()[reader]
    ]
    assert bool(found) == (reader == "dossier")


def test_the_letter_tells_no_date_of_birth() -> None:
    assert "1998" not in documents()["employee"]
    assert "12 april 1998" in documents()["employer"]


# --- health ------------------------------------------------------------------------------------------------------

SECRET = "slaapt-slecht-door-pillen"
QUESTION = "Welke klachten heeft de werknemer?"


def about_health(tag: str) -> Subject:
    """Return a measurement whose definition also asks about health, with an answer and a note."""
    made = short()
    definition = made.definition
    asked = replace(
        definition.graph.items["conditions"], key="complaints", text=type(definition.method.title)({"nl": QUESTION}),
        tags=(tag,), short=None, report=("explanation", "functions", "header", "conditions", "appendix", "profile"),
    )  # fmt: skip
    graph = Graph.of(replace(definition.method, items=(*definition.method.items, asked)))
    answers = made.measurement.answers.with_answer(Answer("complaints", "", "assessor", Words(SECRET), SECRET))
    measurement = replace(made.measurement, answers=answers)
    return replace(made, definition=replace(definition, graph=graph), measurement=measurement)


@pytest.mark.parametrize("tag", ["health", "medical"])
@pytest.mark.parametrize("reader", OTHERS)
def test_nothing_about_health_leaves_the_dossier(tag: str, reader: str) -> None:
    said = everything_in(paper(about_health(tag), reader))
    assert SECRET not in said
    assert QUESTION not in said


def test_the_dossier_piece_has_it() -> None:
    assert SECRET in everything_in(paper(about_health("health"), "dossier"))


@pytest.mark.parametrize("reader", OTHERS)
def test_an_answer_without_that_tag_would_be_seen(reader: str) -> None:
    """The same question without the tag: the test above can fail."""
    assert SECRET in everything_in(paper(about_health("work"), reader))


@pytest.mark.parametrize("reader", ["employer", "municipality", "employee", "jobcoach"])
def test_what_was_noted_beside_the_words_of_others_stays_with_the_assessor(reader: str) -> None:
    made = short()
    heard = Answer("pace", "a", "employee", made.measurement.answers.given["pace", "a", "assessor"].value, SECRET)
    marked = replace(made, measurement=replace(made.measurement, answers=made.measurement.answers.with_answer(heard)))
    assert SECRET not in everything_in(paper(marked, reader))


def test_an_earlier_measurement_is_seen_through_the_same_eyes() -> None:
    now = short()
    before = replace(now, measurement=replace(now.measurement, case=case_of(TYPED)))
    seen = seen_by(replace(now, previous=before), "employer").previous
    assert seen is not None
    assert seen.measurement.case.assignment.known == ""


def test_seeing_changes_nothing() -> None:
    made = about_health("health")
    before = made.measurement
    seen_by(made, "employer")
    assert made.measurement is before


# --- no BSN ------------------------------------------------------------------------------------------------------


def with_text(text: str) -> Subject:
    """Return a measurement in which somebody typed a text as explanation."""
    made = short()
    pace = made.measurement.answers.given["pace", "a", "assessor"]
    return subject("uniform-2021", made.measurement.answers.with_answer(replace(pace, note=text)), example_case())


@pytest.mark.parametrize("reader", READERS)
def test_a_bsn_is_refused_with_its_place_and_without_repeating_it(reader: str) -> None:
    with pytest.raises(FaultyInputError) as caught:
        paper(with_text(f"Zijn bsn is {BSN}."), reader)
    (fault,) = caught.value.faults
    assert (fault.code, fault.place) == ("bsn", "answers.pace.a.assessor.note")
    assert BSN not in f"{fault} {caught.value}"


@pytest.mark.parametrize(
    "text", ["Order 123456789.", "Bel 0612345678.", "2026-11-13", "1234567821", "12345678-2", "1,123456782"]
)
def test_other_numbers_may_stand_in_a_report(text: str) -> None:
    assert text in all_text(paper(with_text(text), "employer"))


@pytest.mark.parametrize(
    ("digits", "holds"), [(BSN, True), ("111222333", True), ("123456789", False), ("000000000", False)]
)
def test_the_eleven_test(digits: str, holds: bool) -> None:
    assert is_bsn(digits) is holds
