"""Entries and streams in the database: append at the end, read in order, never change.

Plain SQL on purpose: the statements are the same for every entry, and sqlite-utils' insert looks at the table's shape
each time, eight times the work per row of an import (docs/decisions/0035-vault-tables.md). Every function runs inside
the caller's transaction.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from app.dossier.entry import StoredEntry, json_text, placed
from app.vault.engine import Database
from app.vault.errors import EntryConflict


@dataclass(frozen=True, slots=True)
class StreamHead:
    """Where a stream stands: its kind ("dossier", ...), the number and the link of its last entry."""

    stream: str
    kind: str
    last_number: int
    last_link: str


def add_entry(database: Database, entry: StoredEntry) -> StoredEntry:
    """Put an entry at the end of its stream and return it with its number and link.

    Raises EntryConflict when the entry says another number than the next one, when the stream is of another
    kind, or when an entry with this id is there already.
    """
    head = stream_head(database, entry.stream) or StreamHead(entry.stream, entry.stream_kind, 0, "")
    number = head.last_number + 1
    if entry.number not in (0, number) or entry.stream_kind != head.kind:
        raise EntryConflict
    if database.execute("SELECT 1 FROM entry WHERE id = ?", [entry.id]).fetchone():
        raise EntryConflict("Deze handeling staat al in de kluis.")
    stored = placed(entry, number, head.last_link)
    _move_head(database, stored)
    _insert(database, stored)
    return stored


def entries_of(database: Database, stream: str) -> list[StoredEntry]:
    """Return the entries of a stream in order; an empty list when there is no such stream."""
    rows = database.execute(
        """SELECT entry.id, stream.kind, entry.number, entry.at, entry.author, entry.device, entry.act,
                  entry.body, entry.link
           FROM entry JOIN stream ON stream.id = entry.stream WHERE entry.stream = ? ORDER BY entry.number""",
        [stream],
    )
    return [
        StoredEntry(
            id=id_,
            stream=stream,
            stream_kind=kind,
            number=number,
            at=at,
            author=author,
            device=device,
            act=act,
            body=json.loads(body),
            link=link,
        )
        for id_, kind, number, at, author, device, act, body, link in rows
    ]


def stream_head(database: Database, stream: str) -> StreamHead | None:
    """Return where a stream stands, or None when nothing was ever appended to it."""
    row = database.execute("SELECT id, kind, last_number, last_link FROM stream WHERE id = ?", [stream]).fetchone()
    return StreamHead(*row) if row else None


def all_heads(database: Database) -> Iterator[StreamHead]:
    """Go through every stream there is."""
    for row in database.execute("SELECT id, kind, last_number, last_link FROM stream ORDER BY id").fetchall():
        yield StreamHead(*row)


def _move_head(database: Database, stored: StoredEntry) -> None:
    """Note the new last number and link of the stream; make the stream with its first entry."""
    database.execute(
        """INSERT INTO stream (id, kind, last_number, last_link) VALUES (?, ?, ?, ?)
           ON CONFLICT (id) DO UPDATE
           SET last_number = excluded.last_number, last_link = excluded.last_link""",
        [stored.stream, stored.stream_kind, stored.number, stored.link],
    )


def _insert(database: Database, stored: StoredEntry) -> None:
    """Write one entry."""
    database.execute(
        """INSERT INTO entry (id, stream, number, at, author, device, act, body, link)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        [
            stored.id,
            stored.stream,
            stored.number,
            stored.at,
            stored.author,
            stored.device,
            stored.act,
            json_text(stored.body),
            stored.link,
        ],
    )
