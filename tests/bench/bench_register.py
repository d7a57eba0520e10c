"""Measures a register of 100,000 measurements in 1,000,000 entries: lists, search, every table, in and out, memory.

Run: python tests/bench/bench_register.py [--dossiers N] [--duckdb FOLDER]. It prints and asserts nothing. The same
aggregate is run in plain sqlite3 and, when a folder that holds the package is named, in DuckDB, on the same rows in the
same run: neither of them encrypts.
"""

# ruff: noqa: S311 - invented measurements need no strong randomness

from __future__ import annotations

import argparse
import os
import resource
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from fractions import Fraction
from functools import partial
from pathlib import Path
from random import Random
from typing import TypeVar
from uuid import UUID

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from app.desk import figures, registers
from app.desk.agreement import compare
from app.desk.places import Places
from app.desk.session import Means, Session
from app.dossier.entry import StoredEntry
from app.dossier.registered import Registered
from app.dossier.summary import Summary
from app.exchange.register_writing import as_workbook, table_of
from app.vault import register
from app.vault.keys import KdfCost
from app.vault.owners import values_of
from app.vault.register import RegisterRow
from app.vault.search import Filters, Order, Sorting
from app.vault.store import Vault

T = TypeVar("T")

_ENTRIES = 9
"""Entries of each measurement; its dossier has one more."""

_FIRST = ["Jan", "Piet", "Fatima", "Noor", "Mohammed", "Sanne", "Daan", "Zoë", "Jörg", "Anouk", "Emre", "Lotte"]
_LAST = ["de Vries", "Jansen", "Bakker", "el Amrani", "Visser", "Smit", "Yılmaz", "Meijer", "van Dijk", "Mulder"]
_TOWNS = [f"gemeente {number}" for number in range(340)]
_METHODS = ["uniform-2021", "dariuz", "vta", "activa", "loonbalans", "matchcare"]
_JOBS = ["magazijn", "groenvoorziening", "inpakken", "schoonmaak", "kantine", "administratie", "montage"]
_AGES = ["under_25", "25_34", "35_44", "45_up", ""]
_LIMITS = ["physical", "psychological", "psychosocial", "intellectual", "wsw", ""]
_SEXES = ["man", "woman", ""]
_DURATIONS = ["under_6", "6_12", "12_24", "over_24", "wsw", ""]

_AGGREGATE = """SELECT method, count(*), count(value), sum(value), sum(value * value), min(value), max(value),
                       sum(CASE WHEN occasion = 'repeat' THEN 1 ELSE 0 END)
                FROM register WHERE counted = 1 GROUP BY method"""


def main() -> None:
    """Run every measurement once and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dossiers", type=int, default=100_000)
    parser.add_argument("--duckdb", default="", help="a folder that holds the package duckdb")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        session = _session(Path(place, "kluis"))
        rows = _fill(session, options.dossiers)
        _memory("after laying down")
        _bench_lists(session)
        _bench_tables(session)
        _bench_others(rows, Path(place), options.duckdb)
        _memory("after every table")
        _bench_triggers(session)
        session.vault.close()
        _bench_in_and_out(Path(place))
        _memory("after import and export")


def _session(folder: Path) -> Session:
    vault, _ = Vault.create(folder, "een wachtzin om te meten", randomness=os.urandom, cost=KdfCost(64, 1, 1))
    return Session(vault, Places.standard(), Means.real(), "A. Deskundige")


def _uuid(random: Random) -> str:
    return str(UUID(int=random.getrandbits(128), version=4))


def _entry(random: Random, stream: str, kind: str, number: int) -> StoredEntry:
    body = {"item": f"item_{number}", "row": "", "by": "assessor", "value": "87.5", "note": "telt twee keer na"}
    return StoredEntry(
        id=_uuid(random), stream=stream, stream_kind=kind, at="2026-11-22T09:00:00Z", author="A. Deskundige",
        device="laptop", act="answer", body=body, number=number,
    )  # fmt: skip


def _row(random: Random, stream: str, person: str) -> RegisterRow:
    day = date(2021, 7, 1) + timedelta(days=random.randint(0, 1900))
    value = min(10_000, max(1_000, round(random.gauss(5_100, 1_400))))
    town, assessor = random.choice(_TOWNS), f"deskundige {random.randint(1, 400)}"
    return RegisterRow(
        stream=stream, person=person, counted=True, day=day.isoformat(), value=value,
        occasion=random.choice(["first", "first", "repeat"]), method=random.choice(_METHODS),
        limitation=random.choice(_LIMITS), age=random.choice(_AGES), sex=random.choice(_SEXES),
        duration=random.choice(_DURATIONS), value_class=f"{value // 2000 * 20}_{value // 2000 * 20 + 19}",
        municipality=town, municipality_title=town.title(), assessor=assessor, assessor_title=assessor.title(),
        reference=stream, due=(day + timedelta(days=365)).isoformat(),
    )  # fmt: skip


def _summary(random: Random, row: RegisterRow, number: int, parent: str) -> Summary:
    return Summary(
        title=f"{random.choice(_FIRST)} {random.choice(_LAST)} {number}",
        state=random.choice(["draft", "signed", "signed"]),
        changed=f"{row.day}T09:00:00Z", dated=row.day, due=row.due, parent=parent, method=row.method,
        assessor=row.assessor_title, employer=f"{random.choice(_LAST)} {random.choice(_JOBS)} bv",
        municipality=row.municipality_title, percent=(row.value or 0) // 100,
        words=f"{random.choice(_JOBS)} {random.choice(_JOBS)} werkt rustig en telt na dossier{number}",
    )  # fmt: skip


def _fill(session: Session, dossiers: int) -> list[RegisterRow]:
    """Lay down dossiers with a measurement each, 500 in a transaction; a third of the people were measured twice."""
    random, rows = Random(1), []
    started = time.perf_counter()
    for start in range(0, dossiers, 500):
        entries, summaries, some = [], {}, []
        for number in range(start, min(start + 500, dossiers)):
            dossier, stream = _uuid(random), _uuid(random)
            person = rows[-1].person if rows and random.random() < 0.3 else dossier
            row = _row(random, stream, person)
            entries.append(_entry(random, dossier, "dossier", 1))
            entries += [_entry(random, stream, "measurement", place) for place in range(1, _ENTRIES + 1)]
            found = _summary(random, row, number, dossier)
            summaries |= {dossier: found, stream: found}
            some.append(row)
        with session.vault.together():
            session.vault.append_all(entries, summaries)
            session.vault.ask(partial(register.put_rows, rows=some))
            session.vault.ask(partial(register.done, streams=[entry.stream for entry in entries]))
        rows += some
    size = (session.vault.folder / "kluis.db").stat().st_size / 1e6
    took = time.perf_counter() - started
    print(f"{'laid down':46} {dossiers} dossiers, {dossiers * (_ENTRIES + 1)} entries, {size:.0f} MB in {took:.0f} s")
    return rows


def _bench_lists(session: Session) -> None:
    vault, every = session.vault, Filters(kind="measurement")
    _bench_dossiers(vault)
    _many("first page, measurements by percent", lambda: vault.find("", every, Sorting(Order.PERCENT)), 30)
    typed = [word[:end] for word in ("jansen m", "fatima bakker", "zoe groen") for end in range(1, len(word) + 1)]
    for order in (Sorting(Order.CHANGED, descending=True), Sorting(Order.DUE)):
        keys = iter(typed)
        search = lambda keys=keys, order=order: vault.find(next(keys), every, order)  # noqa: E731 - named for its length
        _many(f"each keystroke, by {order.by.value}", search, len(typed))
    narrow = Filters(kind="measurement", states=("signed",), methods=("vta",), assessor="Deskundige 7")
    _many("filters: state, method, assessor", lambda: vault.find("", narrow), 20)
    _many("what is due", lambda: vault.ask(partial(register.due_rows, until="2023-01-01", limit=500)), 10)


def _bench_dossiers(vault: Vault) -> None:
    """Find dossiers by themselves and by all that belongs to them, as their page does."""
    every, newest = Filters(kind="measurement"), Sorting(Order.CHANGED, descending=True)
    _many("first page, dossiers", lambda: vault.find_owners("dossier", "", every, newest), 30)
    typed = [word[:end] for word in ("jansen m", "fatima bakker", "gemeente 12") for end in range(1, len(word) + 1)]
    for order in (Sorting(Order.TITLE), newest):
        keys = iter(typed)
        search = lambda keys=keys, order=order: vault.find_owners("dossier", next(keys), every, order)  # noqa: E731
        _many(f"dossiers, each keystroke, by {order.by.value}", search, len(typed))
    for told, parts in (
        ("half", Filters(kind="measurement", states=("signed",))),
        ("few", Filters(kind="measurement", states=("signed",), methods=("vta",), assessor="Deskundige 7")),
        ("a month", Filters(kind="measurement", due_from="2023-01-01", due_to="2023-01-31")),
    ):
        for text in ("", "j"):
            search = lambda text=text, parts=parts: vault.find_owners("dossier", text, parts, newest)  # noqa: E731
            _many(f"dossiers, filters leave {told}, typed {text!r}", search, 20)
    assessors = partial(values_of, kind="measurement", column=Order.ASSESSOR)
    _many("every assessor there is", lambda: vault.ask(assessors), 10)


def _bench_tables(session: Session) -> None:
    for name in figures.TABLES:
        _many(f"table {name}", lambda name=name: figures.make_table(session, name), 5)
    for by in ("sex", "age", "municipality"):
        _many(f"table per-method by {by}", lambda by=by: figures.make_table(session, "per-method", by), 5)
    year = figures.scope_of("2024-01-01", "2024-12-31")
    _many("table per-method, one year", lambda: figures.make_table(session, "per-method", scope=year), 5)
    first = figures.scope_of(which="first")
    _many("table per-method, first of each person", lambda: figures.make_table(session, "per-method", scope=first), 3)
    _many("measured again", lambda: figures.measured_again(session), 3)
    _many("methods on the same people", lambda: compare(session, "method"), 3)
    _many("means corrected for the people", lambda: figures.corrected_means(session, "method"), 3)


def _bench_others(rows: list[RegisterRow], place: Path, duckdb_folder: str) -> None:
    """Run the same aggregate elsewhere, unencrypted."""
    values = [(row.method, row.value, row.occasion, int(row.counted)) for row in rows]
    plain = sqlite3.connect(place / "plain.db")
    plain.execute("CREATE TABLE register (method TEXT, value INTEGER, occasion TEXT, counted INTEGER)")
    plain.executemany("INSERT INTO register VALUES (?, ?, ?, ?)", values)
    plain.commit()
    expected = sorted(plain.execute(_AGGREGATE).fetchall())
    _many("  the same aggregate, plain sqlite3, 4 columns", lambda: plain.execute(_AGGREGATE).fetchall(), 10)
    plain.close()
    if not duckdb_folder:
        print(f"{'  the same aggregate, DuckDB':46} not measured: name its folder with --duckdb")
        return
    sys.path.append(duckdb_folder)
    import duckdb  # type: ignore[import-not-found]  # only where the bench is run with it

    other = duckdb.connect(str(place / "duck.db"))
    other.execute("CREATE TABLE register (method TEXT, value INTEGER, occasion TEXT, counted INTEGER)")
    other.execute("BEGIN")
    for start in range(0, len(values), 5000):
        chunk = values[start : start + 5000]
        marks = ", ".join(["(?, ?, ?, ?)"] * len(chunk))
        other.execute(f"INSERT INTO register VALUES {marks}", [one for row in chunk for one in row])  # noqa: S608 - ours
    other.execute("COMMIT")
    same = sorted(
        tuple(int(x) if not isinstance(x, str) else x for x in row) for row in other.execute(_AGGREGATE).fetchall()
    )
    print(f"{'  the three agree':46} {same == expected}")
    _many("  the same aggregate, DuckDB, 4 columns", lambda: other.execute(_AGGREGATE).fetchall(), 10)


def _bench_triggers(session: Session) -> None:
    """Measure what noting a change for the figures adds to an answer."""
    random = Random(5)

    def append(stream: str, numbers: Iterator[int]) -> None:
        session.vault.append(_entry(random, stream, "measurement", next(numbers)))

    for told in ("with the note for the figures", "without it"):
        _many(f"append {told}", partial(append, _uuid(random), iter(range(1, 2000))), 500)
        for name in ("register_begun", "register_changed"):
            session.vault.ask(lambda database, name=name: database.execute(f"DROP TRIGGER IF EXISTS {name}"))


def _bench_in_and_out(place: Path) -> None:
    """Import and export 10,000 rows."""
    session, random = _session(place / "tweede"), Random(3)
    form = registers.register_form(session)
    made = [
        Registered(
            pseudonym=f"{number:05}", municipality=random.choice(_TOWNS), method=random.choice(_METHODS),
            day=date(2021, 7, 1) + timedelta(days=random.randint(0, 1500)), value=_percent(random), occasion="first",
            limitation="physical", wsw="no", birth_year=random.randint(1960, 2000), sex=random.choice(["man", "woman"]),
            benefit=str(random.randint(1, 60)), assessor=f"deskundige {random.randint(1, 40)}", note="rustig aan",
        )
        for number in range(10_000)
    ]  # fmt: skip
    file = place / "register.xlsx"
    content = _once(
        "write 10,000 rows as xlsx", lambda: as_workbook(form, table_of(form, made), [], session.means.now(), _quiet)
    )
    file.write_bytes(content.content)
    found = _once("read and check 10,000 rows", lambda: registers.dry_run(session, file))
    _once("import 10,000 rows", lambda: registers.import_register(session, found))
    for format_ in ("xlsx", "csv", "json"):
        _once(f"export 10,000 rows as {format_}", lambda format_=format_: registers.export(session, format_))
    _once("undo the import", lambda: registers.withdraw(session, registers.imports(session)[0].stream, "bench"))
    session.vault.close()


def _percent(random: Random) -> Fraction:
    return Fraction(random.randint(20, 99))


def _quiet(_done: int, _expected: int) -> None:
    """Hear nothing."""


def _memory(when: str) -> None:
    print(f"{'memory ' + when:46} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most")


def _many(name: str, act: Callable[[], object], times: int) -> None:
    took = []
    for _ in range(times):
        started = time.perf_counter()
        act()
        took.append((time.perf_counter() - started) * 1000)
    took.sort()
    print(f"{name:46} median {statistics.median(took):8.1f} ms   worst {took[-1]:8.1f} ms", flush=True)


def _once(name: str, act: Callable[[], T]) -> T:
    started = time.perf_counter()
    done = act()
    print(f"{name:46} {time.perf_counter() - started:.1f} s", flush=True)
    return done


if __name__ == "__main__":
    main()
