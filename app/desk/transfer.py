"""One measurement leaves a vault as a file, and enters another.

The file carries the measurement, the exact text of its method and the list of entries it is made of. What enters is the
same measurement with the same entries and the same chain, so a draft goes on where it was, and undo, times and authors
stay. Signed reports are files of their own and do not travel in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from app.desk.assessment import KIND, Assessment, start_with
from app.desk.dossiers import Dossier, new_dossier, open_dossier, set_field
from app.desk.methods import definitions_of
from app.desk.session import Session
from app.dossier.case_fields import DOSSIER_PARTS
from app.dossier.entry import Json, StoredEntry, check_chain
from app.errors import Fault, FaultyInputError, RefusedError
from app.exchange.json_form import answer_value, plain
from app.exchange.measurement_file import EntryPart, MeasurementFile, read_measurement, write_measurement
from app.scoring.answers import NotApplicable

if TYPE_CHECKING:
    from app.dossier.people import Case


def measurement_as_file(assessment: Assessment) -> str:
    """Return a measurement as the text of a file that another vault can take in."""
    entries = [_part(entry) for entry in assessment.session.vault.entries(assessment.stream)]
    return write_measurement(
        assessment.measurement, assessment.graph, definition=assessment.definition.text, entries=entries
    )


def take_in(session: Session, text: bytes, *, place: str = "bestand") -> Assessment:
    """Take a measurement file into the vault and return the measurement, open.

    Raises FaultyInputError with every fault of the file, and RefusedError when the measurement is here already. Nothing
    is stored then.
    """
    file = read_measurement(text, definitions_of(session), place=place)
    stream = file.measurement.id
    if session.vault.entries(stream):
        raise RefusedError("Deze meting staat al in de kluis.", remedy="Open haar in het dossier.")
    if not file.entries:
        return _made_anew(session, file)
    entries = [_entry(part, stream) for part in file.entries]
    faults = check_chain(entries)
    if faults:
        raise FaultyInputError(faults, text="De regels in dit bestand kloppen niet.", place=place)
    return _taken_in(session, file, entries)


def _taken_in(session: Session, file: MeasurementFile, entries: list[StoredEntry]) -> Assessment:
    method = file.measurement.method
    with session.vault.together():
        _dossier(session, _dossier_id(entries), file.measurement.case)
        session.vault.put_definition(method.sha256, method.id, method.version, file.definition.text)
        session.vault.append_all(entries)
        assessment = Assessment.open(session, file.measurement.id)
        assessment.note_received()
    return assessment


def _made_anew(session: Session, file: MeasurementFile) -> Assessment:
    """Make the entries that a file without them stands for: a filled-in example, a file from a script."""
    with session.vault.together():
        dossier = new_dossier(session)
        for name, value in _fields(file.measurement.case).items():
            if name.partition(".")[0] in DOSSIER_PARTS:
                dossier = set_field(session, dossier, name, value)
        assessment = start_with(session, dossier, file.definition, previous=file.measurement.previous)
        for name, value in _fields(file.measurement.case).items():
            if name.partition(".")[0] not in DOSSIER_PARTS:
                assessment.set_field(name, value)
        _answer_all(assessment, file)
        assessment.note_received()
    return assessment


def _answer_all(assessment: Assessment, file: MeasurementFile) -> None:
    answers = file.measurement.answers
    keys = {
        (repeat, row.key): assessment.add_row(repeat, row.title)
        for repeat, rows in answers.rows.items()
        for row in rows
    }
    graph = assessment.graph
    for answer in answers.given.values():
        item = graph.items[answer.item]
        absent = isinstance(answer.value, NotApplicable)
        written = "nvt" if absent else answer_value(graph, item, answer.value)
        row = keys.get((item.per, answer.row), answer.row)
        assessment.answer(answer.item, row, answer.by, written, answer.note)


def _dossier(session: Session, stream: str, case: Case) -> Dossier:
    """Return the dossier of a measurement that comes in; made with what the file knows when it is not here yet."""
    if session.vault.entries(stream):
        return open_dossier(session, stream)
    dossier = new_dossier(session, stream)
    for name, value in _fields(case).items():
        if name.partition(".")[0] in DOSSIER_PARTS:
            dossier = set_field(session, dossier, name, value)
    return dossier


def _dossier_id(entries: list[StoredEntry]) -> str:
    return str(entries[0].body.get("dossier", ""))


def _fields(case: Case) -> dict[str, str]:
    """Return a case as named texts; what is empty is left out."""
    return dict(_flat(plain(case), ""))


def _flat(value: object, name: str) -> list[tuple[str, str]]:
    if isinstance(value, Mapping):
        return [pair for key, one in value.items() for pair in _flat(one, f"{name}.{key}" if name else str(key))]
    return [(name, str(value))]


def _part(entry: StoredEntry) -> EntryPart:
    return EntryPart(
        id=entry.id, number=entry.number, at=entry.at, author=entry.author, device=entry.device, act=entry.act,
        body=entry.body, link=entry.link,
    )  # fmt: skip


def _entry(part: EntryPart, stream: str) -> StoredEntry:
    """Return an entry as it was. Raises FaultyInputError for one that no vault could have written."""
    try:
        body: Mapping[str, Json] = part.body if isinstance(part.body, Mapping) else {}
        return StoredEntry(
            id=part.id, stream=stream, stream_kind=KIND, at=part.at, author=part.author, device=part.device,
            act=part.act, body=body, number=part.number, link=part.link,
        )  # fmt: skip
    except (ValueError, TypeError) as error:
        fault = Fault("bad_entry", f"entries[{part.number - 1}]", "Deze regel kan niet door een kluis gemaakt zijn.")
        raise FaultyInputError([fault], place="entries") from error
