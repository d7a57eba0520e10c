"""The tables of the vault and the steps by which an older vault becomes a present one.

Each step runs in one transaction with the record that it was done (`PRAGMA user_version`, major << 16 |
minor), so a step has happened wholly or not at all. A newer minor version is accepted, since minor steps only
add; a newer major one is refused (VaultTooNew). Steps are never changed once released, only added.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.vault.engine import Database
from app.vault.errors import DamagedVault, VaultTooNew
from app.vault.register import add_register


@dataclass(frozen=True, slots=True)
class Step:
    """One step to version `major`.`minor`; `change` alters the tables and never commits by itself."""

    major: int
    minor: int
    change: Callable[[Database], None]

    @property
    def version(self) -> int:
        """The version as SQLite keeps it."""
        return self.major << 16 | self.minor


def version_of(database: Database) -> int:
    """Return the version of the tables; 0 for a database without any."""
    return int(database.execute("PRAGMA user_version").fetchone()[0])


def pending(database: Database, steps: Sequence[Step]) -> list[Step]:
    """Return the steps still to do on an existing vault.

    Raises VaultTooNew for a newer major version, DamagedVault when there is nothing in it at all.
    """
    version = version_of(database)
    if version == 0:
        raise DamagedVault("Het bestand van de kluis is leeg.")
    if version >> 16 > max(step.major for step in steps):
        raise VaultTooNew
    return [step for step in steps if step.version > version]


def migrate(database: Database, steps: Sequence[Step]) -> None:
    """Do the steps, each in a transaction together with its record."""
    for step in steps:
        with database.atomic():
            step.change(database)
            database.execute(f"PRAGMA user_version = {step.version}")


def _first_tables(database: Database) -> None:
    """Make the tables of version 1.0. Nothing outside may depend on a row number: ids are UUIDs or hashes."""
    for statement in _FIRST_TABLES:
        database.execute(statement)


_FIRST_TABLES = (
    # A stream is a dossier or a measurement; its last number and link are kept apart from its entries, so
    # that entries taken off the end are missed.
    """CREATE TABLE stream (
        id TEXT NOT NULL PRIMARY KEY,
        kind TEXT NOT NULL,
        last_number INTEGER NOT NULL,
        last_link TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE entry (
        id TEXT NOT NULL PRIMARY KEY,
        stream TEXT NOT NULL REFERENCES stream (id),
        number INTEGER NOT NULL,
        at TEXT NOT NULL,
        author TEXT NOT NULL,
        device TEXT NOT NULL,
        act TEXT NOT NULL,
        body TEXT NOT NULL,
        link TEXT NOT NULL,
        UNIQUE (stream, number)
    ) STRICT""",
    # The columns of a summary are keys to sort and filter by (folded: no case, no accents); what is shown is
    # the JSON. `number` joins the words to it and means nothing outside this file.
    """CREATE TABLE summary (
        number INTEGER PRIMARY KEY,
        stream TEXT NOT NULL UNIQUE REFERENCES stream (id),
        kind TEXT NOT NULL,
        title TEXT NOT NULL,
        employer TEXT NOT NULL,
        assessor TEXT NOT NULL,
        municipality TEXT NOT NULL,
        method TEXT NOT NULL,
        state TEXT NOT NULL,
        parent TEXT NOT NULL,
        changed TEXT NOT NULL,
        dated TEXT NOT NULL,
        due TEXT NOT NULL,
        percent INTEGER NOT NULL,
        shown TEXT NOT NULL
    ) STRICT""",
    *(
        f"CREATE INDEX summary_by_{column} ON summary (kind, {column}, stream)"
        for column in (
            "title",
            "employer",
            "assessor",
            "municipality",
            "method",
            "state",
            "changed",
            "dated",
            "due",
            "percent",
        )
    ),
    "CREATE INDEX summary_by_parent ON summary (parent)",
    """CREATE VIRTUAL TABLE summary_words USING fts5 (
        words, content = '', contentless_delete = 1, prefix = '1 2 3',
        tokenize = 'unicode61 remove_diacritics 2'
    )""",
    """CREATE TABLE definition (
        sha256 TEXT NOT NULL PRIMARY KEY,
        method TEXT NOT NULL,
        version TEXT NOT NULL,
        content BLOB NOT NULL,
        UNIQUE (method, version)
    ) STRICT""",
    """CREATE TABLE document (
        stream TEXT NOT NULL REFERENCES stream (id),
        sha256 TEXT NOT NULL,
        kind TEXT NOT NULL,
        at TEXT NOT NULL,
        size INTEGER NOT NULL,
        content BLOB NOT NULL,
        PRIMARY KEY (stream, sha256)
    ) STRICT""",
    "CREATE TABLE secret (name TEXT NOT NULL PRIMARY KEY, content BLOB NOT NULL) STRICT",
    "CREATE TABLE setting (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT",
)

STEPS: tuple[Step, ...] = (Step(1, 0, _first_tables), Step(1, 1, add_register))
"""All steps there are, oldest first."""
