"""Acts on registers: take one in from elsewhere, see first what would happen, undo it as a whole, and hand one out.

Reading and writing files may run on any thread; what touches the vault belongs to the thread of the session. An import
is one transaction: all rows or none, and nothing before the user has seen that nothing is wrong.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from app.desk.follow import register_form, shipped_form
from app.desk.methods import active_methods
from app.desk.places import Places
from app.desk.registered import Definitions, imported, own_measurement, quiet, refresh_steps, registered_own, row_of
from app.desk.registered import with_answers as answers_of
from app.desk.session import Session
from app.desk.steps import Steps, followed
from app.dossier.entry import Json
from app.dossier.register_form import RegisterForm, folded
from app.dossier.registered import BATCH, KIND, Registered
from app.dossier.summary import Summary
from app.errors import Fault, FaultyInputError, RefusedError
from app.exchange.json_form import plain
from app.exchange.pseudonymous import Closed, pseudonymised
from app.exchange.register_reading import Mapped, Reading, headings_of, read_register
from app.exchange.register_writing import as_csv, as_json, as_workbook, table_of, template
from app.exchange.sheets import Progress
from app.exchange.table_writing import SmallTable, table_as_csv
from app.exchange.workbook_out import Written
from app.scoring.outcome import rounded
from app.vault import register
from app.vault.search import Filters

_AT_ONCE = 100

FORMATS = ("xlsx", "csv", "json")


@dataclass(frozen=True, slots=True)
class DryRun:
    """What an import would do: how many measurements, by method, over which days; every problem; what is left out."""

    reading: Reading
    sha256: str
    count: int
    methods: tuple[tuple[str, int], ...]
    first_day: str
    last_day: str
    faults: tuple[Fault, ...]
    notices: tuple[str, ...]

    @property
    def may_import(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One import: when, which file, how many measurements, and whether it was undone."""

    stream: str
    file: str
    at: str
    count: int
    withdrawn: bool


def headings(file: Path, form: RegisterForm, progress: Progress = quiet) -> tuple[tuple[str, str], ...]:
    """Return each heading of a register with the key of the column it is taken for ("" for none). Any thread."""
    return headings_of(file, form, progress)


def reader(
    session: Session, file: Path, mapping: Mapped | None = None
) -> Callable[[Progress], tuple[Reading, str]]:  # fmt: skip
    """Return what reads a register and the hash of its file, on any thread.

    What it returns raises WorkbookRefusedError for a file that is refused whole.
    """
    form, today = register_form(session), session.means.today()

    def read(progress: Progress) -> tuple[Reading, str]:
        reading = read_register(file, form, today, mapping=mapping, progress=progress)
        return reading, hashlib.sha256(file.read_bytes()).hexdigest()

    return read


def dry_run(session: Session, file: Path, *, mapping: Mapped | None = None, progress: Progress = quiet) -> DryRun:
    """Say what an import would do, and write nothing. Raises WorkbookRefusedError for a file that is refused whole."""
    reading, sha256 = reader(session, file, mapping)(progress)
    return followed(dry_run_steps(session, reading, sha256), progress)


def dry_run_steps(session: Session, reading: Reading, sha256: str) -> Steps[DryRun]:
    """Lay what was read beside what the vault holds; write nothing."""
    faults = reading.faults or tuple(_same_file(session, sha256))
    if not faults:
        faults = tuple((yield from _there_already(session, reading)))
    titles = {method.key: method.title for method in register_form(session).method}
    counts: dict[str, int] = {}
    for row in reading.rows:
        title = titles.get(row.measurement.method, row.measurement.method)
        counts[title] = counts.get(title, 0) + 1
    days = sorted(row.measurement.day.isoformat() for row in reading.rows) or [""]
    return DryRun(
        reading, sha256, len(reading.rows), tuple(sorted(counts.items())), days[0], days[-1], tuple(faults),
        reading.notices,
    )  # fmt: skip


def faults_as_csv(found: DryRun) -> Written:
    """Return every problem of a register as a list to mend it by: cell, what, how."""
    lines = tuple((fault.place, fault.text, fault.remedy) for fault in found.faults)
    return table_as_csv(SmallTable(found.reading.file, ("Cel", "Wat er mis is", "Hoe u het herstelt"), lines, ()))


def _same_file(session: Session, sha256: str) -> Iterator[Fault]:
    for row in imports(session):
        if not row.withdrawn and _body(session, row.stream).get("sha256") == sha256:
            text = f"Dit bestand is al ingelezen, op {row.at[:10]}."
            yield Fault("same_file", row.file, text, "Maak die import eerst ongedaan als u opnieuw wilt inlezen.")


def _there_already(session: Session, reading: Reading) -> Steps[list[Fault]]:
    """Return a fault for each measurement that is in the vault already."""
    faults = []
    for place, row in enumerate(reading.rows):
        if place % _AT_ONCE == 0:
            yield place, len(reading.rows)
        one = row.measurement
        found = session.vault.ask(
            partial(register.doubles, person=one.person, method=one.method, day=one.day.isoformat())
        )
        stage = "indicative" if one.is_indicative else "definitive"
        if (folded(one.assessor), stage) in {(assessor, kept) for assessor, kept, _ in found}:
            text = "Deze meting staat al in de kluis: zelfde persoon, methode, datum en beoordelaar."
            faults.append(Fault("in_vault", f"{reading.sheet}!A{row.number}", text, "Haal de regel weg."))
    return faults


def import_register(session: Session, found: DryRun, progress: Progress = quiet) -> str:
    """Take in what a dry run found; return the stream of the import, by which it can be undone.

    One transaction: `progress` may raise to stop, and then nothing is kept. Raises FaultyInputError when anything was
    wrong.
    """
    return followed(import_steps(session, found), progress)


def import_steps(session: Session, found: DryRun) -> Steps[str]:
    """Do what `import_register` does, a piece at a time; who stops halfway keeps nothing.

    Between two pieces the transaction stays open and the vault refuses everybody else (`Vault.waiting`).
    """
    if not found.may_import:
        raise FaultyInputError(found.faults, text="Dit register kan zo niet ingelezen worden.")
    batch, form = session.means.new_id(), register_form(session)
    body: dict[str, Json] = {
        "file": found.reading.file, "sha256": found.sha256, "sheet": found.reading.sheet, "count": found.count,
    }  # fmt: skip
    entry = session.entry(batch, BATCH, "import", body, 1)
    with session.vault.together():
        session.vault.append(entry, _batch_summary(found.reading.file, entry.at, found.count, withdrawn=False))
        for start in range(0, found.count, _AT_ONCE):
            _take(session, form, batch, [row.measurement for row in found.reading.rows[start : start + _AT_ONCE]])
            with session.vault.waiting():
                yield min(start + _AT_ONCE, found.count), found.count
    return batch


def _take(session: Session, form: RegisterForm, batch: str, measurements: Iterable[Registered]) -> None:
    entries, summaries, rows = [], {}, []
    for one in measurements:
        stream = session.means.new_id()
        body: dict[str, Json] = {**_json(one), "batch": batch}
        entry = session.entry(stream, KIND, "register", body, 1)
        entries.append(entry)
        summaries[stream] = _row_summary(one, batch, entry.at)
        rows.append(row_of(form, one, stream, batch=batch))
    session.vault.append_all(entries, summaries)
    session.vault.ask(partial(register.put_rows, rows=rows))


def _json(one: Registered) -> dict[str, Json]:
    return plain(one)  # type: ignore[return-value]  # plain() returns JSON only


def _row_summary(one: Registered, batch: str, at: str) -> Summary:
    return Summary(
        title=one.name or one.pseudonym, state="imported", changed=at, dated=one.day.isoformat(), parent=batch,
        method=one.method, assessor=one.assessor, employer=one.employer, municipality=one.municipality,
        percent=None if one.value is None else rounded(one.value),
        words=" ".join([one.pseudonym, one.function, one.note]),
    )  # fmt: skip


def _batch_summary(file: str, at: str, count: int, *, withdrawn: bool) -> Summary:
    state = "withdrawn" if withdrawn else "imported"
    return Summary(title=file, state=state, changed=at, dated=at[:10], body={"count": count})


def _body(session: Session, batch: str) -> dict[str, Json]:
    return dict(session.vault.entries(batch)[0].body)


def imports(session: Session) -> list[ImportRow]:
    """Return every import there was, newest first."""
    found = [
        ImportRow(
            row.stream, row.summary.title, row.summary.changed, _count(row.summary), row.summary.state == "withdrawn"
        )
        for row in session.vault.streams(BATCH)
    ]
    return sorted(found, key=lambda row: row.at, reverse=True)


def _count(summary: Summary) -> int:
    count = summary.body.get("count", 0)
    return count if isinstance(count, int) else 0


def withdraw(session: Session, batch: str, why: str) -> int:
    """Undo an import as a whole; return how many measurements no longer count.

    Nothing is erased: the entries stay, with one more that says who took them back and why. Raises RefusedError when
    there is no such import, or it was undone before.
    """
    known = {row.stream: row for row in imports(session)}
    if batch not in known or known[batch].withdrawn:
        raise RefusedError("Deze import is er niet, of is al ongedaan gemaakt.")
    row = known[batch]
    with session.vault.together():
        entry = session.entry(batch, BATCH, "withdraw", {"why": why})
        session.vault.append(entry, _batch_summary(row.file, entry.at, row.count, withdrawn=True))
        gone = session.vault.ask(partial(register.remove_batch, batch=batch))
        session.vault.ask(partial(register.set_state, parent=batch, state="withdrawn"))
    return len(gone)


# Out


@dataclass(frozen=True, slots=True)
class Export:
    """All that a file of measurements is made of: no vault is needed any more, so it may be written on any thread."""

    form: RegisterForm
    measurements: tuple[Registered, ...]
    at: datetime.datetime
    key: bytes
    closed: Closed
    pseudonymous: bool = False


def export_steps(session: Session, *, pseudonymous: bool = False) -> Steps[Export]:
    """Collect every measurement that counts: those made here with their answers, and those from elsewhere."""
    form = register_form(session)
    yield from refresh_steps(session, form)
    definitions = Definitions(session)
    own, batches = session.vault.ask(register.own_streams), session.vault.ask(register.batch_streams)
    found: list[Registered] = []
    for stream in own:
        one = own_measurement(session, definitions, stream)
        found += [] if one is None else [answers_of(registered_own(one), one)]
        yield len(found), len(own) + len(batches)
    for start in range(0, len(batches), _AT_ONCE):
        found += imported(session, batches[start : start + _AT_ONCE])
        yield len(found), len(own) + len(batches)
    closed = _closed(session) if pseudonymous else _nothing_closed
    return Export(form, tuple(found), session.means.now(), session.means.randomness(32), closed, pseudonymous)


def export_rows(session: Session, progress: Progress = quiet) -> list[Registered]:
    """Return every measurement that counts: those made here with their answers, and those from elsewhere."""
    return list(followed(export_steps(session), progress).measurements)


def export(session: Session, format_: str, *, pseudonymous: bool = False, progress: Progress = quiet) -> Written:
    """Return the register of this vault as a file; see `written_export`."""
    return written_export(followed(export_steps(session, pseudonymous=pseudonymous), progress), format_, progress)


def written_export(found: Export, format_: str, progress: Progress = quiet) -> Written:
    """Return measurements as a file: xlsx, csv or json. Any thread.

    `pseudonymous` is for research: no names, no free text, codes that cannot be traced back, dates to the quarter, and
    what few people share is left out (app/exchange/pseudonymous.py).
    """
    measurements: Sequence[Registered] = found.measurements
    notes = [f"{len(measurements)} metingen."]
    if found.pseudonymous:
        measurements, told = pseudonymised(found.form, measurements, found.key, found.closed)
        notes += told
    table = table_of(found.form, measurements)
    if format_ == "csv":
        return as_csv(table)
    if format_ == "json":
        return as_json(table, notes)
    return as_workbook(found.form, table, notes, found.at, progress)


def _nothing_closed(_sha256: str, _item: str) -> bool:
    return False


def _closed(session: Session) -> Closed:
    """Return which items of which definitions cannot hold a free text; every definition is read now, for any thread."""
    definitions = Definitions(session)
    kinds: dict[tuple[str, str], str] = {}
    for info in session.vault.definitions():
        definition = definitions.get(info.sha256)
        if definition is not None:
            graph = definition.graph
            kinds |= {(info.sha256, key): graph.scale_of(item).kind for key, item in graph.items.items()}

    def closed(sha256: str, item: str) -> bool:
        return kinds.get((sha256, item), "text") != "text"

    return closed


def empty_register(places: Places, now: datetime.datetime, progress: Progress = quiet) -> Written:
    """Return an empty register with its explanation: no vault is needed for it."""
    form = shipped_form(places).with_methods(active_methods(places))
    return template(form, now, progress)


def imported_rows(session: Session, batch: str, limit: int = 50) -> list[str]:
    """Return the titles of the first measurements of an import, to show what it brought."""
    page = session.vault.find("", Filters(kind=KIND, parent=batch), limit=limit)
    return [row.summary.title for row in page.rows]
