"""One measurement leaves a vault and enters another: the same entries, the same chain, the same result."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.desk.assessment import Assessment
from app.desk.dossiers import new_dossier, set_field
from app.desk.files import example_file
from app.desk.finding import DossierSearch, measurements_of
from app.desk.session import Session
from app.desk.transfer import measurement_as_file, take_in
from app.dossier.entry import check_chain
from app.errors import FaultyInputError, RefusedError
from tests.helpers.desk import means, session_at


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Session]:
    """Yield a session at another vault, on another computer."""
    folder = tmp_path / "ander"
    folder.mkdir()
    for session in session_at(folder):
        yield replace(session, means=means(seed=8))


@pytest.fixture
def assessment(session: Session) -> Assessment:
    """Return a draft with one task, an answer, and one answer that was undone."""
    dossier = new_dossier(session)
    for name, value in {"employee.name": "Sam de Vries", "placement.hours_per_week": "32"}.items():
        dossier = set_field(session, dossier, name, value)
    made = Assessment.start(session, dossier, "uniform-2021")
    row = made.add_row("main_task", "Sorteren")
    made.answer("time", row, "assessor", "100%")
    made.answer("pace", row, "employer", "60")
    made.answer("pace", row, "employer", "70")
    made.undo()
    return made


def test_the_same_measurement_arrives(assessment: Assessment, other: Session) -> None:
    arrived = take_in(other, measurement_as_file(assessment).encode())
    assert arrived.answers == assessment.answers
    assert arrived.definition.sha256 == assessment.definition.sha256
    assert arrived.case.employee == assessment.case.employee


def test_entries_keep_their_authors_times_and_chain(assessment: Assessment, other: Session) -> None:
    arrived = take_in(other, measurement_as_file(assessment).encode())
    before = assessment.session.vault.entries(assessment.stream)
    after = other.vault.entries(arrived.stream)
    assert after[: len(before)] == before
    assert check_chain(after) == []


def test_undo_goes_on_where_it_was(assessment: Assessment, other: Session) -> None:
    arrived = take_in(other, measurement_as_file(assessment).encode())
    assert [row.stream for row in measurements_of(other, arrived.dossier.stream)] == [arrived.stream]
    row = arrived.answers.rows["main_task"][0].key
    arrived.answer("pace", row, "employee", "80")
    assert arrived.undo() is not None


def test_a_measurement_that_is_here_already_is_refused(assessment: Assessment) -> None:
    with pytest.raises(RefusedError, match="staat al in de kluis"):
        take_in(assessment.session, measurement_as_file(assessment).encode())


def test_a_changed_entry_is_found_and_nothing_is_stored(assessment: Assessment, other: Session) -> None:
    data = json.loads(measurement_as_file(assessment))
    changed = next(entry for entry in data["entries"] if entry["act"] == "answer")
    changed["author"] = "Iemand anders"
    with pytest.raises(FaultyInputError) as caught:
        take_in(other, json.dumps(data).encode())
    assert {fault.code for fault in caught.value.faults} == {"chain_changed"}
    assert other.vault.heads() == []


def test_a_file_without_entries_becomes_a_measurement_of_its_own(other: Session) -> None:
    arrived = take_in(other, example_file(other.places, "uniform-2021").encode())
    assert arrived.outcome.percent == 66
    assert arrived.case.employer.name == "Wasserij De Lelie"
    search = DossierSearch(other)
    assert [row.name for row in search.next_page()] == ["Sam de Vries"]
