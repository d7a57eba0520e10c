"""Bytes kept as they are, by their SHA-256: definitions of methods, and signed documents of a stream.

The hash is looked at again on the way out: a definition that scores a person, or a report somebody signed, is
the very same bytes or nothing.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from app.vault.engine import Database
from app.vault.errors import DamagedVault, DefinitionConflict, NotInVault


@dataclass(frozen=True, slots=True)
class DefinitionInfo:
    """Which method and version the definition with this hash is."""

    sha256: str
    method: str
    version: str


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """A document of a stream without its bytes: `kind` is a short word, `at` UTC in ISO 8601."""

    stream: str
    sha256: str
    kind: str
    at: str
    size: int


def put_definition(database: Database, info: DefinitionInfo, content: bytes) -> None:
    """Keep a definition; the same one twice is no fault.

    Raises DefinitionConflict when this version of the method is there with another content.
    """
    _demand_hash(content, info.sha256)
    database.execute(
        """INSERT INTO definition (sha256, method, version, content) VALUES (?, ?, ?, ?)
           ON CONFLICT DO NOTHING""",
        [info.sha256, info.method, info.version, content],
    )
    if info not in definitions(database):
        raise DefinitionConflict(place=f"{info.method} {info.version}")


def definition(database: Database, sha256: str) -> bytes:
    """Return a definition. Raises NotInVault, DamagedVault."""
    row = database.execute("SELECT content FROM definition WHERE sha256 = ?", [sha256]).fetchone()
    return _whole(row, sha256)


def definitions(database: Database) -> list[DefinitionInfo]:
    """Return which definitions there are, by method and version."""
    rows = database.execute("SELECT sha256, method, version FROM definition ORDER BY method, version")
    return [DefinitionInfo(*row) for row in rows]


def put_document(database: Database, info: DocumentInfo, content: bytes) -> None:
    """Keep a document with its stream, which must have an entry already; the same bytes twice is no fault.

    Raises NotInVault when there is no such stream.
    """
    _demand_hash(content, info.sha256)
    if not database.execute("SELECT 1 FROM stream WHERE id = ?", [info.stream]).fetchone():
        raise NotInVault("Dit dossier staat niet in de kluis.")
    database.execute(
        """INSERT INTO document (stream, sha256, kind, at, size, content) VALUES (?, ?, ?, ?, ?, ?)
           ON CONFLICT DO NOTHING""",
        [info.stream, info.sha256, info.kind, info.at, len(content), content],
    )


def document(database: Database, stream: str, sha256: str) -> bytes:
    """Return the bytes of a document. Raises NotInVault, DamagedVault."""
    row = database.execute("SELECT content FROM document WHERE stream = ? AND sha256 = ?", [stream, sha256]).fetchone()
    return _whole(row, sha256)


def documents(database: Database, stream: str) -> list[DocumentInfo]:
    """Return the documents of a stream, oldest first."""
    rows = database.execute(
        "SELECT stream, sha256, kind, at, size FROM document WHERE stream = ? ORDER BY at, sha256", [stream]
    )
    return [DocumentInfo(*row) for row in rows]


def streams_with(database: Database, sha256: str) -> list[str]:
    """Return which streams hold a document with this hash; answered from an index, without reading any document."""
    rows = database.execute("SELECT stream FROM document WHERE sha256 = ? ORDER BY stream", [sha256])
    return [str(row[0]) for row in rows]


def sha256_of(content: bytes) -> str:
    """Return the name that bytes are kept under: 64 hex digits."""
    return hashlib.sha256(content).hexdigest()


def _demand_hash(content: bytes, sha256: str) -> None:
    """Refuse bytes under another's hash: a fault in the caller, not something a user did."""
    if sha256_of(content) != sha256:
        raise ValueError("these bytes have another SHA-256")


def _whole(row: tuple[bytes] | None, sha256: str) -> bytes:
    """Return the bytes of a row, if there is one and it is what it was."""
    if row is None:
        raise NotInVault(place=sha256)
    if sha256_of(row[0]) != sha256:
        raise DamagedVault("Een bewaard document is veranderd.", place=sha256)
    return row[0]
