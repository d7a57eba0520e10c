"""From a folder and a secret to an open database: the two halves of opening a vault.

`unlock_*` is the slow half (the key derivation, about half a second on purpose); it touches no database and
may run in a worker thread. `open_checked` is the quick half, on the thread that will use the vault.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.vault.backup import BackupJob
from app.vault.engine import Database, DatabasePlace, database_trouble, open_database
from app.vault.errors import DamagedHeader, DamagedVault, HeaderMismatch, VaultMissing
from app.vault.examine import page_faults
from app.vault.header import FoundHeader, Header, find_header, has_header
from app.vault.keys import DataKey, key_by_passphrase, key_by_recovery_key
from app.vault.layout import BACKUP_FOLDER, database_path
from app.vault.recovery import parse_recovery_key
from app.vault.schema import STEPS, Step, migrate, pending, version_of
from app.vault.trouble import file_trouble

CHECKED_UP_TO = 64 * 1024 * 1024
"""Bytes. Up to this size each page is checked at each opening (0.1 s); beyond it by backup and by menu."""


@dataclass(frozen=True, slots=True)
class Unlocked:
    """A vault whose key is known: what the quick half needs.

    `sound` is false when one copy of the header is bad.
    """

    folder: Path
    header: Header
    data_key: DataKey
    sound: bool = True

    def place(self, journal: str) -> DatabasePlace:
        """Return where its database lies and what opens it."""
        return DatabasePlace(database_path(self.folder), self.data_key, self.header.database_salt, journal)


def unlock_by_passphrase(folder: Path, passphrase: str) -> Unlocked:
    """Find the key with the passphrase.

    Raises VaultMissing, DamagedHeader, VaultTooNew, WrongPassphrase, NoRights, DiskFailure, NoMemory.
    """
    found = _header_of(folder)
    return Unlocked(folder, found.header, key_by_passphrase(found.header, passphrase), found.sound)


def unlock_by_recovery_key(folder: Path, recovery_key: str) -> Unlocked:
    """Find the key with the recovery key as typed. Raises WrongRecoveryKey, and as unlock_by_passphrase."""
    typed = parse_recovery_key(recovery_key)
    found = _header_of(folder)
    return Unlocked(folder, found.header, key_by_recovery_key(found.header, typed), found.sound)


def open_checked(
    unlocked: Unlocked, *, journal: str, thorough: bool = True, steps: tuple[Step, ...] = STEPS
) -> Database:
    """Open the database, check it, and bring it to the present version; the caller holds the lock.

    `thorough=False` leaves out the check of the pages, to rescue what can still be read. Before any step of
    migration a backup is made in the folder `reservekopieen`. Raises DamagedVault, HeaderMismatch,
    VaultTooNew, VaultInUse, NoRights, NoSpace, DiskFailure.
    """
    place = unlocked.place(journal)
    first_bytes = _first_bytes(place.path)
    try:
        database = open_database(place)
    except DamagedVault as error:
        if len(first_bytes) == len(place.salt) and first_bytes != place.salt:
            raise HeaderMismatch(place=str(place.path)) from error
        raise
    try:
        with database_trouble(place.path):
            _check_and_migrate(database, unlocked, place, steps, thorough=thorough)
    except BaseException:
        database.conn.close()
        raise
    return database


def _check_and_migrate(
    database: Database, unlocked: Unlocked, place: DatabasePlace, steps: tuple[Step, ...], *, thorough: bool
) -> None:
    """Check the pages, then do the steps that are still to do."""
    if thorough:
        _demand_whole(database, place.path)
    todo = pending(database, steps)
    if todo:
        name = f"voor-versie-{todo[-1].major}.{todo[-1].minor}-van-{version_of(database):x}"
        BackupJob(place, unlocked.header, _unused(unlocked.folder / BACKUP_FOLDER / name)).run()
        migrate(database, todo)


def _header_of(folder: Path) -> FoundHeader:
    """Read the header of a vault that is there.

    The database must be there too, or there is nothing to unlock.
    """
    with file_trouble(folder):
        database_there, header_there = database_path(folder).exists(), has_header(folder)
    if not database_there and not header_there:
        raise VaultMissing(place=str(folder))
    if not database_there:
        raise VaultMissing(
            "Het bestand van de kluis (kluis.db) is weg; alleen de kop staat er nog.",
            place=str(folder),
            remedy="Zet kluis.db terug uit een reservekopie.",
        )
    if not header_there:
        raise DamagedHeader(place=str(folder))
    return find_header(folder)


def _first_bytes(path: Path) -> bytes:
    """Return the first 16 bytes of the database.

    Before it is opened, and never after: on POSIX, closing any handle on a file drops the locks that SQLite
    has on it in this process (https://sqlite.org/howtocorrupt.html, 2.2).
    """
    with file_trouble(path), path.open("rb") as file:
        return file.read(16)


def _demand_whole(database: Database, path: Path) -> None:
    """Refuse a database with a damaged page, if it is small enough to look at every time.

    The write-ahead log goes into the file first: a power cut can leave half a page there that the log still
    mends.
    """
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    if path.stat().st_size > CHECKED_UP_TO:
        return
    if faults := page_faults(database):
        raise DamagedVault(f"Het bestand van de kluis is beschadigd ({len(faults)} plaatsen).", place=str(path))


def _unused(path: Path) -> Path:
    """Return the path, or else path-2, path-3 and so on: an earlier try may have left its backup there."""
    candidate, number = path, 2
    while candidate.exists():
        candidate = path.with_name(f"{path.name}-{number}")
        number += 1
    return candidate
