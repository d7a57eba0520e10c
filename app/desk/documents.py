"""Acts on documents: what they are about, in which house style and language, and their bytes.

What needs the vault (the house style, the earlier measurement, the list of entries) is gathered on the thread that
opened it; making the bytes can then be done on any thread.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.desk.assessment import Assessment
from app.desk.house_style import house_style
from app.desk.places import Places
from app.errors import LoonmaatError
from app.exchange.measurement_file import EntryPart, MeasurementFile, write_measurement
from app.reports.organisation import Organisation
from app.reports.privacy import READERS
from app.reports.subject import Entry, Money, Refusal, Subject
from app.reports.texts import languages, load_texts
from app.scoring.outcome import score

if TYPE_CHECKING:
    from app.reports.making import Order

__all__ = [
    "READERS",
    "document_languages",
    "named_languages",
    "order_of",
    "report_bytes",
    "report_order",
    "subject_of",
    "subject_of_assessment",
]


# --- what a document is about ------------------------------------------------------------------------------------


def subject_of(
    file: MeasurementFile, *, previous: MeasurementFile | None = None, money: Money | None = None
) -> Subject:
    """Return what a document about a measurement file is about.

    `previous` is the measurement it is compared with. Raises LoonmaatError when that is about somebody else, or later.
    """
    before = None if previous is None else subject_of(previous)
    entries = tuple(file.entries)
    outcome = score(file.definition.graph, file.measurement.answers)
    subject = Subject(file.measurement, file.definition, outcome, None, entries, _refusals(entries), money)
    return subject if before is None else following(subject, before)


def subject_of_assessment(assessment: Assessment, *, money: Money | None = None) -> Subject:
    """Return what a document about an open measurement is about, with the measurement that it repeats, if any."""
    draft = assessment.draft
    refusals = tuple(Refusal(str(b["role"]), str(b["name"]), str(b["reason"])) for b in draft.refusals)
    entries = tuple(assessment.session.vault.entries(assessment.stream))
    subject = Subject(assessment.measurement, assessment.definition, assessment.outcome, None, entries, refusals, money)
    if not draft.previous:
        return subject
    before = Assessment.open(assessment.session, draft.previous)
    return replace(subject, previous=subject_of_assessment(before))


def following(subject: Subject, before: Subject) -> Subject:
    """Return a subject with the measurement before it. Raises LoonmaatError when that cannot be."""
    now, then = subject.measurement.case, before.measurement.case
    if (now.employee.name, now.employee.birth_date) != (then.employee.name, then.employee.birth_date):
        text = "De eerdere meting gaat over iemand anders: naam of geboortedatum is niet gelijk."
        raise LoonmaatError(text, remedy="Kies een eerdere meting van dezelfde werknemer.")
    if now.dates.visit and then.dates.visit and now.dates.visit < then.dates.visit:
        text = "De eerdere meting is van na deze meting."
        raise LoonmaatError(text, remedy="Wissel de twee bestanden om.")
    return replace(subject, previous=before)


def _refusals(entries: Sequence[EntryPart]) -> tuple[Refusal, ...]:
    """Return who would not sign, from the list of entries of a file."""
    bodies = [entry.body for entry in entries if entry.act == "refuse" and isinstance(entry.body, Mapping)]
    return tuple(Refusal(*(str(body.get(name, "")) for name in ("role", "name", "reason"))) for body in bodies)


# --- how it is made ----------------------------------------------------------------------------------------------


def text_folders(places: Places) -> tuple[Path, ...]:
    """Return where the texts of the documents are: those of the program, then those that an organisation added."""
    return places.resources / "texts", places.own / "texts"


def document_languages(places: Places) -> tuple[str, ...]:
    """Return the languages that documents can be made in."""
    return languages(text_folders(places))


def named_languages(places: Places) -> tuple[tuple[str, str], ...]:
    """Return the languages with what each calls itself; a translation that is faulty has only its code."""
    return tuple((code, _own_name(places, code)) for code in document_languages(places))


def _own_name(places: Places, code: str) -> str:
    try:
        return load_texts(text_folders(places), code).say("common.language_name")
    except LoonmaatError:
        return code


def report_order(
    places: Places, reader: str, *, language: str = "nl", organisation: Organisation | None = None
) -> Order:
    """Return what is asked for. Raises LoonmaatError for a language that is not there or whose texts are faulty."""
    from app.reports.making import Order  # noqa: PLC0415 - reportlab is slow to import

    texts = load_texts(text_folders(places), language)
    return Order(reader, texts, organisation or Organisation(), measurement_bytes)


def report_bytes(subject: Subject, order: Order) -> bytes:
    """Return the unsigned document. Any thread. Raises FaultyInputError with everything that must be mended first."""
    from app.reports.making import make_report  # noqa: PLC0415 - as above

    return make_report(subject, order)


def order_of(assessment: Assessment, reader: str, *, language: str = "nl") -> Order:
    """Return what is asked for of an open measurement, in the house style that its vault keeps."""
    session = assessment.session
    return report_order(session.places, reader, language=language, organisation=house_style(session))


def measurement_bytes(seen: Subject) -> bytes:
    """Return the measurement as a reader may see it, with its method, as a file that can be scored again."""
    entries = [_entry_part(entry) for entry in seen.entries]
    text = write_measurement(seen.measurement, seen.graph, definition=seen.definition.text, entries=entries)
    return text.encode("utf-8")


def _entry_part(entry: Entry) -> EntryPart:
    return EntryPart(
        id=entry.id, number=entry.number, at=entry.at, author=entry.author, device=entry.device, act=entry.act,
        body=entry.body, link=entry.link,
    )  # fmt: skip
