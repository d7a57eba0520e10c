"""The one place where the encrypted database is opened: sqlite-utils over SQLCipher.

sqlite-utils takes whatever module is called `pysqlite3` for its database, and catches *that* module's errors.
So SQLCipher must carry that name before sqlite-utils is first imported; without it a failed INSERT ...
RETURNING leaves a transaction open, and later saves are silently lost (docs/decisions/0007-sqlite-utils.md).
Nobody else imports either.

A connection is used from the thread that opened it, and SQLCipher raises ProgrammingError otherwise.
"""

# ruff: noqa: E402 - the alias has to stand before the import of sqlite_utils, that is what this module is for

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Any, cast
from urllib.parse import quote

import sqlcipher3
from sqlcipher3 import dbapi2

if "sqlite_utils" in sys.modules and sys.modules.get("pysqlite3") is not sqlcipher3:
    raise ImportError("sqlite_utils was imported before app.vault.engine: it would not catch SQLCipher's errors")
sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = dbapi2


@contextmanager
def _without(name: str) -> Iterator[None]:
    """Hide an optional module from an import.

    sqlite-utils imports numpy, when it is there, only to know more column types: 140 ms and 12 MB at every
    start (measured, docs/decisions/0035-vault-tables.md), for types that never enter the vault.
    """
    if name in sys.modules:
        yield
        return
    modules = cast("dict[str, object]", sys.modules)
    modules[name] = None  # documented: makes `import name` raise ImportError
    try:
        yield
    finally:
        del modules[name]


with _without("numpy"):
    from sqlite_utils import Database

from app.vault.errors import DamagedVault, VaultMissing
from app.vault.keys import DataKey
from app.vault.trouble import from_result_code

__all__ = ["Database", "DatabasePlace", "close_database", "database_trouble", "file_uri", "open_database"]


PAGE_SIZE = 4096
"""Bytes in a page of the database, as SQLCipher 4 has it."""

_PATIENCE = 2
"""Seconds to wait for another program that reads the file (a copier, a virus scanner) before VaultInUse."""


@dataclass(frozen=True, slots=True)
class DatabasePlace:
    """Where an encrypted database lies and what opens it. `salt` are the 16 bytes that the file begins with.

    `journal` is WAL, or DELETE on a network drive, where the shared memory that WAL needs does not work
    (lessons D5).
    """

    path: Path
    key: DataKey
    salt: bytes = field(repr=False)
    journal: str = "WAL"


@contextmanager
def database_trouble(path: Path) -> Iterator[None]:
    """Turn an SQLite error that the environment caused into its vault error.

    A fault of ours passes unchanged.
    """
    try:
        yield
    except dbapi2.Error as error:
        cause = from_result_code(getattr(error, "sqlite_errorcode", 0), path)
        if cause is None:
            raise
        raise cause from error


def open_database(place: DatabasePlace, *, create: bool = False) -> Database:
    """Open the database and set it up. Without `create` nothing is ever made: a missing file is VaultMissing.

    Raises DamagedVault when the key does not open it, VaultInUse, NoRights, NoSpace, DiskFailure.
    """
    if not create:
        _demand_file(place.path)
    with database_trouble(place.path):
        connection = dbapi2.connect(
            file_uri(place.path, create=create), uri=True, isolation_level=None, timeout=_PATIENCE
        )
        try:
            return _set_up(connection, place)
        except BaseException:
            connection.close()
            raise


def close_database(database: Database, path: Path) -> None:
    """Bring the write-ahead log into the one file, and close.

    The connection is closed even when that fails.
    """
    with database_trouble(path):
        try:
            database.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            database.conn.close()


def file_uri(path: PurePath, *, create: bool) -> str:
    """Return the SQLite URI of an absolute path. Only a URI can say "never create" (mode=rw).

    The three forms, https://sqlite.org/uri.html: file:///a/b, file:///C:/a/b, and four slashes for a Windows
    share, because SQLite accepts no authority other than localhost.
    """
    posix = path.as_posix()
    leading = "" if posix.startswith("/") else "/"
    return f"file://{leading}{quote(posix, safe='/:')}?mode={'rwc' if create else 'rw'}"


def _demand_file(path: Path) -> None:
    """Refuse a file that is gone (VaultMissing) or under a page long: SQLite would begin a fresh database in it."""
    try:
        size = path.stat().st_size
    except FileNotFoundError as error:
        raise VaultMissing(place=str(path)) from error
    if size < PAGE_SIZE:
        raise DamagedVault("Het bestand van de kluis is bijna leeg.", place=str(path))


def _set_up(connection: Any, place: DatabasePlace) -> Database:  # noqa: ANN401 - sqlcipher3 has no types
    """Give the key and the settings (docs/decisions/0035-vault-tables.md says why each); see whether the key fits."""
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{place.key.secret.hex()}{place.salt.hex()}'\"")
    _execute(connection, "cipher_compatibility = 4", "cipher_memory_security = OFF", "temp_store = MEMORY")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # a wrong key fails here, before any write
    _execute(connection, "cache_size = -64000", "foreign_keys = ON", "trusted_schema = OFF")
    _execute(connection, f"journal_mode = {place.journal}", "synchronous = FULL", "fullfsync = ON")
    _try_to_write(connection)
    return Database(connection, execute_plugins=False)


def _execute(connection: Any, *pragmas: str) -> None:  # noqa: ANN401 - sqlcipher3 has no types
    """Make settings."""
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}")


def _try_to_write(connection: Any) -> None:  # noqa: ANN401 - sqlcipher3 has no types
    """Begin a write and take it back: a file that may only be read fails here, and not at the first answer."""
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("PRAGMA user_version = 0")
    connection.execute("ROLLBACK")
