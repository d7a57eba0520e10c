"""The register: one derived row per measurement that counts, whoever made it, so that SQL can make the figures.

It is derived like a summary: whoever holds the entries can make it again. Triggers note which streams changed since
(`register_todo`), also when an older program wrote them; the desk derives those anew before it counts
(app/desk/registered.py). Nothing here knows what a row means: texts are keys, values whole hundredths.

Every function runs inside the caller's transaction.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from fractions import Fraction
from typing import Literal

from app.dossier.tally import HUNDRED, Pair, Side, Tally
from app.vault.engine import Database
from app.vault.summaries import NO_PERCENT, SummaryRow, storable, summary_in

Dimension = Literal[
    "method", "limitation", "wsw", "age", "sex", "duration", "municipality", "value_class", "assessor", "occasion",
    "access", "year",
]  # fmt: skip
"""What rows can be grouped by."""

Measure = Literal["value", "cost", "minutes"]
"""What can be averaged."""

Which = Literal["all", "first", "last"]
"""Every measurement of a person, only the first one, or only the latest."""

_TITLED = ("municipality", "assessor")
"""Dimensions whose keys are folded; the words as written stand beside them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterRow:
    """One row. Empty texts and None mean: not recorded. Values are hundredths; `day` and `due` ISO dates."""

    stream: str
    batch: str = ""
    person: str
    counted: bool
    stage: str = "definitive"
    day: str
    occasion: str = ""
    value: int | None = None
    agreed: int | None = None
    cost: int | None = None
    minutes: int | None = None
    method: str = ""
    limitation: str = ""
    wsw: str = ""
    age: str = ""
    sex: str = ""
    duration: str = ""
    value_class: str = ""
    access: str = ""
    municipality: str = ""
    municipality_title: str = ""
    assessor: str = ""
    assessor_title: str = ""
    reference: str = ""
    second_opinion_of: str = ""
    due: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Which rows to count: a period (ISO dates, both ends included) and which measurements of a person."""

    day_from: str = ""
    day_to: str = ""
    which: Which = "all"


EVERYTHING = Scope()


@dataclass(frozen=True, slots=True)
class DueRow:
    """An own measurement that has no later one, and the day it was agreed to look again."""

    stream: str
    person: str
    due: str


_COLUMNS = tuple(field.name for field in fields(RegisterRow))


def add_register(database: Database) -> None:
    """Make the tables of version 1.1, and note every stream there is as still to do."""
    for statement in _TABLES:
        database.execute(statement)


_KINDS = "('measurement', 'dossier', 'follow')"
_NOTE = "INSERT INTO register_todo SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM register_todo WHERE stream = new.id)"

_TABLES = (
    """CREATE TABLE register (
        stream TEXT NOT NULL PRIMARY KEY REFERENCES stream (id) ON DELETE CASCADE,
        batch TEXT NOT NULL, person TEXT NOT NULL, counted INTEGER NOT NULL, stage TEXT NOT NULL,
        day TEXT NOT NULL, occasion TEXT NOT NULL,
        value INTEGER, agreed INTEGER, cost INTEGER, minutes INTEGER,
        method TEXT NOT NULL, limitation TEXT NOT NULL, wsw TEXT NOT NULL, age TEXT NOT NULL, sex TEXT NOT NULL,
        duration TEXT NOT NULL, value_class TEXT NOT NULL, access TEXT NOT NULL,
        municipality TEXT NOT NULL, municipality_title TEXT NOT NULL,
        assessor TEXT NOT NULL, assessor_title TEXT NOT NULL,
        reference TEXT NOT NULL, second_opinion_of TEXT NOT NULL, due TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX register_by_person ON register (person, day, stream)",
    "CREATE INDEX register_by_batch ON register (batch)",
    "CREATE INDEX register_by_reference ON register (reference) WHERE reference <> ''",
    "CREATE INDEX register_by_due ON register (due) WHERE due <> ''",
    "CREATE TABLE register_todo (stream TEXT NOT NULL PRIMARY KEY REFERENCES stream (id) ON DELETE CASCADE) STRICT",
    f"CREATE TRIGGER register_begun AFTER INSERT ON stream WHEN new.kind IN {_KINDS} BEGIN {_NOTE}; END",
    f"CREATE TRIGGER register_changed AFTER UPDATE ON stream WHEN new.kind IN {_KINDS} BEGIN {_NOTE}; END",
    f"INSERT INTO register_todo SELECT id FROM stream WHERE kind IN {_KINDS}",  # noqa: S608 - ours
)


def put_rows(database: Database, rows: Iterable[RegisterRow]) -> None:
    """Keep rows, each in place of the one there was of its stream."""
    places = ", ".join("?" * len(_COLUMNS))
    sql = f"INSERT OR REPLACE INTO register ({', '.join(_COLUMNS)}) VALUES ({places})"  # noqa: S608 - our names
    values = ([_kept(getattr(row, name)) for name in _COLUMNS] for row in rows)
    database.conn.executemany(sql, values)


def _kept(value: str | int | None) -> str | int | None:
    return storable(value) if isinstance(value, str) else value if value is None else int(value)


def remove_rows(database: Database, streams: Iterable[str]) -> None:
    """Take rows out: a measurement that was opened again, or that does not count any more."""
    database.conn.executemany("DELETE FROM register WHERE stream = ?", ([stream] for stream in streams))


def remove_batch(database: Database, batch: str) -> list[str]:
    """Take out all rows of one import; return their streams."""
    streams = [row[0] for row in database.execute("SELECT stream FROM register WHERE batch = ?", [batch])]
    database.execute("DELETE FROM register WHERE batch = ?", [batch])
    return streams


def batch_streams(database: Database) -> list[str]:
    """Return the streams of all imported rows, in the order of day and person."""
    rows = database.execute("SELECT stream FROM register WHERE batch <> '' ORDER BY day, person, stream")
    return [row[0] for row in rows]


def own_streams(database: Database) -> list[str]:
    """Return the streams of all own measurements that count, by day."""
    return [row[0] for row in database.execute("SELECT stream FROM register WHERE batch = '' ORDER BY day, stream")]


def set_state(database: Database, parent: str, state: str) -> None:
    """Change the state in the summaries of everything that belongs to a stream, as lists and filters see it."""
    database.execute(
        "UPDATE summary SET state = ?, shown = json_set(shown, '$.state', ?) WHERE parent = ?", [state, state, parent]
    )


# What still has to be derived


def todo(database: Database, limit: int) -> list[tuple[str, str]]:
    """Return streams that changed since their row was made, with their kind; at most `limit`."""
    sql = "SELECT stream.id, stream.kind FROM register_todo JOIN stream ON stream.id = register_todo.stream LIMIT ?"
    return [(str(stream), str(kind)) for stream, kind in database.execute(sql, [limit])]


def todo_count(database: Database) -> int:
    """Return how many streams still have to be looked at."""
    return int(database.execute("SELECT count(*) FROM register_todo").fetchone()[0])


def done(database: Database, streams: Iterable[str]) -> None:
    """Note that these streams were looked at."""
    database.conn.executemany("DELETE FROM register_todo WHERE stream = ?", ([stream] for stream in streams))


def measurements_of(database: Database, dossiers: Sequence[str]) -> list[str]:
    """Return the streams of the measurements of some dossiers."""
    sql = "SELECT stream FROM summary WHERE parent = ? AND kind = 'measurement'"
    return [row[0] for dossier in dossiers for row in database.execute(sql, [dossier])]


def parent_of(database: Database, stream: str) -> str:
    """Return the dossier that a stream belongs to by its summary; empty when it has none."""
    row = database.execute("SELECT parent FROM summary WHERE stream = ?", [stream]).fetchone()
    return str(row[0]) if row else ""


def summary_of(database: Database, stream: str) -> SummaryRow | None:
    """Return the summary of a stream; None when it has none."""
    row = database.execute("SELECT kind, shown FROM summary WHERE stream = ?", [stream]).fetchone()
    return None if row is None else SummaryRow(stream, str(row[0]), summary_in(str(row[1])))


def percent_of(database: Database, stream: str) -> int | None:
    """Return the wage value in the summary of a measurement, in whole percents; None when there is none."""
    row = database.execute("SELECT percent FROM summary WHERE stream = ?", [stream]).fetchone()
    return None if row is None or row[0] == NO_PERCENT else int(row[0])


# Counting


def tallies(
    database: Database, by: Sequence[Dimension], measure: Measure = "value", scope: Scope = EVERYTHING
) -> list[Tally]:
    """Return a tally for each combination of keys that occurs; without dimensions one for everything."""
    names = [_column(one) for one in by]
    where, values = _where(scope)
    heads = "".join(f"{name}, " for name in names)
    group = f" GROUP BY {', '.join(names)}" if names else ""
    sql = f"""SELECT {heads}count(*), count({measure}), sum({measure}), sum({measure} * {measure}),
                     min({measure}), max({measure}), sum(occasion = 'repeat')
              FROM register WHERE {where}{group}"""  # noqa: S608 - names from the lists above
    width = len(names)
    return [
        Tally(tuple(str(key) for key in row[:width]), *(int(number or 0) for number in row[width:]))
        for row in database.execute(sql, values).fetchall()
    ]


def titles(database: Database, dimension: Dimension) -> dict[str, str]:
    """Return the words as written for the keys of a dimension whose keys are folded; nothing for the others."""
    if dimension not in _TITLED:
        return {}
    sql = f"SELECT {dimension}, min({dimension}_title) FROM register GROUP BY {dimension}"  # noqa: S608 - as above
    return {str(key): str(title) for key, title in database.execute(sql)}


def people(database: Database, scope: Scope = EVERYTHING) -> int:
    """Return how many people the rows are about."""
    where, values = _where(scope)
    return int(database.execute(f"SELECT count(DISTINCT person) FROM register WHERE {where}", values).fetchone()[0])  # noqa: S608 - our words


def _column(dimension: Dimension) -> str:
    return "substr(day, 1, 4)" if dimension == "year" else dimension


def _where(scope: Scope) -> tuple[str, list[str]]:
    clauses, values = ["counted = 1"], []
    if scope.day_from or scope.day_to:
        clauses.append("day BETWEEN ? AND ?")
        values += [scope.day_from or "0", scope.day_to or "9999-12-31"]
    if scope.which != "all":
        beyond = "<" if scope.which == "first" else ">"
        clauses.append(
            f"""NOT EXISTS (SELECT 1 FROM register AS other WHERE other.person = register.person
                AND other.counted = 1 AND (other.day, other.stream) {beyond} (register.day, register.stream))"""  # noqa: S608 - ours
        )
    return " AND ".join(clauses), values


# Measurements that belong together

_SIDES = "{0}.stream, {0}.day, {0}.method, {0}.assessor, {0}.value"
_BOTH = f"{_SIDES.format('a')}, {_SIDES.format('b')}"


def repeats(database: Database, scope: Scope = EVERYTHING) -> list[Pair]:
    """Return the first and the latest measurement of everybody who was measured again; the period is of the latest.

    A later measurement that says to be a first one is of another job: no repeat.
    """
    values = [scope.day_from or "0", scope.day_to or "9999-12-31"]
    sql = f"""WITH ranked AS (
                SELECT *, row_number() OVER (PARTITION BY person ORDER BY day, stream) AS place,
                       row_number() OVER (PARTITION BY person ORDER BY day DESC, stream DESC) AS back
                FROM register WHERE counted = 1 AND value IS NOT NULL)
              SELECT a.person, {_BOTH} FROM ranked AS a JOIN ranked AS b ON b.person = a.person
              WHERE a.place = 1 AND b.back = 1 AND b.place > 1 AND b.occasion IN ('repeat', '')
                AND b.day BETWEEN ? AND ? ORDER BY a.person"""  # noqa: S608 - our names
    return [_pair(row) for row in database.execute(sql, values).fetchall()]


def keys_of(database: Database, by: Dimension) -> dict[str, str]:
    """Return the key of a dimension for each row that counts, by its stream."""
    sql = f"SELECT stream, {_column(by)} FROM register WHERE counted = 1"  # noqa: S608 - a name from the list above
    return {str(stream): str(key) for stream, key in database.execute(sql).fetchall()}


def second_opinions(database: Database) -> list[Pair]:
    """Return every second opinion with the measurement it is about."""
    sql = f"""SELECT a.person, {_BOTH} FROM register AS b
              JOIN register AS a ON a.reference = b.second_opinion_of AND a.person = b.person AND a.stream <> b.stream
              WHERE b.second_opinion_of <> '' AND a.reference <> '' AND a.value IS NOT NULL AND b.value IS NOT NULL
              ORDER BY a.person, a.stream, b.stream"""  # noqa: S608 - our names
    return [_pair(row) for row in database.execute(sql).fetchall()]


def pairs_by(database: Database, dimension: Literal["method", "assessor", "stage"], days: int) -> list[Pair]:
    """Return measurements of one person that differ in method, assessor or stage and lie at most `days` apart.

    Of a pair the key that comes first in the alphabet stands first, so that all pairs of two keys compare alike;
    repeats are left out, because people change.
    """
    stages = "" if dimension == "stage" else "AND a.stage <> 'indicative' AND b.stage <> 'indicative'"
    sql = f"""SELECT a.person, {_BOTH} FROM register AS a
              JOIN register AS b ON b.person = a.person AND b.{dimension} > a.{dimension}
              WHERE a.{dimension} <> '' AND a.value IS NOT NULL AND b.value IS NOT NULL {stages}
                AND a.occasion <> 'repeat' AND b.occasion <> 'repeat'
                AND abs(julianday(a.day) - julianday(b.day)) <= ?
              ORDER BY a.{dimension}, b.{dimension}, a.person, a.stream, b.stream"""  # noqa: S608 - our names
    return [_pair(row) for row in database.execute(sql, [days]).fetchall()]


def _pair(row: Sequence[object]) -> Pair:
    return Pair(str(row[0]), _side(row[1:6]), _side(row[6:11]))


def _side(row: Sequence[object]) -> Side:
    stream, day, method, assessor = (str(one) for one in row[:4])
    return Side(stream, day, method, assessor, Fraction(int(str(row[4])), HUNDRED))


# What is there already


def doubles(database: Database, person: str, method: str, day: str) -> list[tuple[str, str, str]]:
    """Return assessor, stage and reference of the rows of a person with this method on this day."""
    sql = "SELECT assessor, stage, reference FROM register WHERE person = ? AND day = ? AND method = ?"
    return [(str(a), str(s), str(r)) for a, s, r in database.execute(sql, [person, day, method])]


def due_rows(database: Database, until: str, limit: int) -> list[DueRow]:
    """Return own measurements whose day to look again is here by `until` and that have no later one, oldest first."""
    sql = """SELECT stream, person, due FROM register WHERE batch = '' AND due <> '' AND due <= ?
             AND NOT EXISTS (SELECT 1 FROM register AS later WHERE later.person = register.person
                             AND later.day > register.day AND later.occasion <> 'second_opinion')
             AND occasion <> 'second_opinion' ORDER BY due, stream LIMIT ?"""
    return [DueRow(str(a), str(b), str(c)) for a, b, c in database.execute(sql, [until, limit])]
