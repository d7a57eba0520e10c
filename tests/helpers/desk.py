"""A desk for tests: a session at a cheap vault with a clock and ids that never differ, and measurements on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.desk.assessment import Assessment, start_with
from app.desk.dossiers import Dossier, new_dossier, set_field
from app.desk.methods import definition_named
from app.desk.places import Places
from app.desk.session import Means, Session
from app.desk.unlock import ASSESSOR_FIELDS
from app.scoring.load import Definition, load
from tests.helpers.clock import START, FixedClock, SeededRandomness
from tests.helpers.vaults import new_vault

ROOT = Path(__file__).resolve().parents[2]

DOSSIER: Mapping[str, str] = {
    "employee.name": "Sam de Vries",
    "employee.birth_date": "1998-04-12",
    "employer.name": "Wasserij De Lelie",
    "employer.contact": "Noor Bakker",
    "employer.email": "noor@delelie.example",
    "employer.interviewed": "Noor Bakker, teamleider",
    "placement.function": "medewerker wasserij",
    "placement.hours_per_week": "32",
    "placement.full_time_hours": "38",
    "placement.working_days": "4",
}
"""A dossier with every field that a report needs. Nobody in it exists."""

ASSESSOR: Mapping[str, str] = {
    "assessor.name": "Anna Jansen",
    "assessor.phone": "06 0000 0000",
    "assessor.qualification": "Registerdeskundige loonwaarde",
}

TASKS: Sequence[tuple[str, str, Mapping[str, str]]] = (
    (
        "Strijken en vouwen",
        "16 h",
        {"pace": "60 80 70/100 70/100", "quality": "90 95 95 95", "net_working_time": "85 95 90 90"},
    ),
    ("Sorteren", "9.6 h", {"pace": "75 85 80 80", "quality": "90 90 90 90", "net_working_time": "90 90 90 90"}),
    ("Inpakken", "6.4 h", {"pace": "100 100 100 100", "quality": "100 100 100 100", "net_working_time": "85 85 85 85"}),
)
"""Per task: title, time, and per factor what employer, employee and observation said and what was decided."""


class Ticking(FixedClock):
    """A clock that goes on by a second each time it is read, so that entries are in order of time."""

    def __call__(self) -> datetime:
        """Return the moment, a second after the one before."""
        self.now += timedelta(seconds=1)
        return self.now


def places_at(folder: Path) -> Places:
    """Return the places of the program with the user's own in a folder of the test."""
    return Places(ROOT / "methods", ROOT / "resources", folder)


def means(seed: int = 7, now: datetime = START) -> Means:
    """Return means that give the same times and ids every time."""
    chance = SeededRandomness(seed)
    return Means(Ticking(now.astimezone(UTC)), lambda: str(chance.uuid()), chance, "laptop")


def session_at(folder: Path, *, known: bool = True) -> Iterator[Session]:
    """Yield a session at a new vault; `known`: the assessor has said who they are."""
    places = places_at(folder)
    vault, _key = new_vault(places.vault)
    with vault:
        if known:
            for name in ASSESSOR_FIELDS:
                vault.set_setting(name, ASSESSOR.get(name, ""))
        yield Session(vault, places, means(), ASSESSOR["assessor.name"] if known else "")


def filled_dossier(session: Session, **fields: str) -> Dossier:
    """Return a dossier with everything filled in; `fields` with __ for the point come instead."""
    dossier = new_dossier(session)
    other = {name.replace("__", "."): text for name, text in fields.items()}
    for name, text in {**DOSSIER, **other}.items():
        dossier = set_field(session, dossier, name, text)
    return dossier


def started(session: Session, method: str = "uniform-2021", **fields: str) -> Assessment:
    """Return a measurement that was just started in a filled dossier."""
    return start_with(session, filled_dossier(session, **fields), definition_named(session.places, method))


def answered(session: Session) -> Assessment:
    """Return a measurement with the prescribed method, three tasks and everything answered but the views."""
    assessment = started(session)
    for title, time, factors in TASKS:
        row = assessment.add_row("main_task", title)
        assessment.answer("time", row, "assessor", time)
        assessment.answer("in_norm_function", row, "assessor", "yes")
        for item, said in factors.items():
            for by, value in zip(("employer", "employee", "observation", "assessor"), said.split(), strict=True):
                note = "gezien op de werkplek" if by == "assessor" else None
                assessment.answer(item, row, by, value, note)  # type: ignore[arg-type]  # the four respondents
    for item, written in (
        ("norm_function", "medewerker wasserij"),
        ("norm_function_source", "employer"),
        ("regular_performance", "no"),
        ("conditions", "een vaste werkplek"),
    ):
        assessment.answer(item, "", "assessor", written)
    assessment.set_field("dates.visit", "2026-03-02")
    return assessment


def definition_of(text: str) -> Definition:
    """Return the definition in a text; the test fails when it has faults."""
    loaded = load(text.encode("utf-8"))
    assert loaded.definition is not None, loaded.faults
    return loaded.definition
