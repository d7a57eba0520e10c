"""A backup: a folder that is itself a vault, opened by the same passphrase and recovery key.

It is made under another name beside its target, opened with the key, checked page by page and counted against
the original; only then does it get its name (lessons E7). So a folder under the name of a backup is a whole
backup.

A `BackupJob` opens a connection of its own, so it may run in a worker thread while entries are being
appended: it copies the vault as it stood at its first page.
"""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from app.vault.engine import Database, DatabasePlace, close_database, database_trouble, open_database
from app.vault.errors import DamagedVault, FolderNotEmpty, NoSpace, VaultExists
from app.vault.examine import page_faults, table_faults
from app.vault.files import move_folder, sync_file
from app.vault.header import Header, write_header
from app.vault.layout import database_path, holds_vault, is_free
from app.vault.trouble import file_trouble

Progress = Callable[[float], None]

_PAGES_AT_ONCE = 2000
_COUNTED = ("stream", "entry", "summary", "definition", "document", "secret", "setting")


def _silent(_: float) -> None:
    """Tell nobody how far a backup is."""


@dataclass(frozen=True, slots=True)
class BackupJob:
    """All that is needed to copy a vault, wherever and on whichever thread that is done."""

    source: DatabasePlace
    header: Header
    target: Path

    def run(self, progress: Progress = _silent) -> Path:
        """Make the backup and return its folder.

        `progress` hears fractions from 0 to 1, and may raise to stop.
        Raises VaultExists or FolderNotEmpty when the target is taken, NoSpace, NoRights, DamagedVault when
        the original is damaged; nothing is then left at the target.
        """
        _demand_free(self.target)
        beside = self.target.with_name(f"{self.target.name}.nieuw-{secrets.token_hex(4)}")
        with file_trouble(self.target):
            self._demand_space()
            beside.mkdir(parents=True, mode=0o700)
            try:
                self._fill(beside, progress)
                move_folder(beside, self.target)
            except BaseException:
                shutil.rmtree(beside, ignore_errors=True)
                raise
        return self.target

    def _demand_space(self) -> None:
        """Refuse at once when the copy cannot fit."""
        self.target.parent.mkdir(parents=True, exist_ok=True)
        if shutil.disk_usage(self.target.parent).free < self.source.path.stat().st_size:
            raise NoSpace("Er is op deze schijf geen plaats voor een reservekopie.", place=str(self.target))

    def _fill(self, folder: Path, progress: Progress) -> None:
        """Copy the database, check the copy, and put the header beside it."""
        place = replace(self.source, path=database_path(folder))
        original = open_database(self.source)
        try:
            with database_trouble(self.source.path):
                _demand_whole(original, self.source.path)
                counted = self._copy(original, place, progress)
        finally:
            original.conn.close()
        _verify(place, counted)
        sync_file(place.path)
        write_header(folder, self.header)

    def _copy(self, original: Database, place: DatabasePlace, progress: Progress) -> list[int]:
        """Copy every page as of one moment, and return what the original held at that moment."""

        def heard(_status: int, remaining: int, total: int) -> None:
            progress(1 - remaining / total if total else 1.0)

        copy = open_database(place, create=True)
        try:
            with original.atomic():  # one reading transaction: appends go on, this copy does not see them
                counted = _counts(original)
                original.conn.backup(copy.conn, pages=_PAGES_AT_ONCE, progress=heard)
        finally:
            close_database(copy, place.path)
        return counted


def _demand_whole(original: Database, path: Path) -> None:
    """Refuse to copy a damaged page.

    The copy of it gets a valid authentication code, and then no check of pages can tell (seen, SQLCipher 4.19).
    """
    if faults := page_faults(original):
        raise DamagedVault(
            f"De kluis is beschadigd ({len(faults)} plaatsen); er is geen reservekopie gemaakt.", place=str(path)
        )


def _verify(place: DatabasePlace, counted: list[int]) -> None:
    """Open a copy as a user would, and see that it is whole."""
    copy = open_database(place)
    try:
        with database_trouble(place.path):
            if page_faults(copy) or table_faults(copy) or _counts(copy) != counted:
                raise DamagedVault("De reservekopie is niet gelijk aan de kluis, en is niet bewaard.")
    finally:
        close_database(copy, place.path)


def _counts(database: Database) -> list[int]:
    """Return how many rows each table holds."""
    return [int(database.execute(f"SELECT count(*) FROM {name}").fetchone()[0]) for name in _COUNTED]  # noqa: S608 - ours


def _demand_free(target: Path) -> None:
    """Refuse a target that is taken."""
    if holds_vault(target):
        raise VaultExists(place=str(target))
    if not is_free(target):
        raise FolderNotEmpty(place=str(target))
