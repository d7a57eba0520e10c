"""Making a vault: a folder filled under another name and renamed when complete; a crash leaves no half one.

No connection is left open, so this may run in a worker thread (it pays for a key derivation); the thread that
is to use the vault then opens it with `Vault(unlocked)`.
"""

from __future__ import annotations

import secrets
import shutil
from pathlib import Path

from app.vault.engine import close_database, database_trouble, open_database
from app.vault.errors import FolderNotEmpty, VaultExists
from app.vault.files import move_folder, sync_file
from app.vault.header import write_header
from app.vault.keys import KdfCost, Randomness, RecoveryKey, make_keys
from app.vault.layout import database_path, holds_vault, is_free
from app.vault.opening import Unlocked
from app.vault.schema import STEPS, migrate
from app.vault.trouble import file_trouble


def create_files(
    folder: Path, passphrase: str, *, randomness: Randomness, cost: KdfCost
) -> tuple[Unlocked, RecoveryKey]:
    """Make the files of a new vault in a folder that is missing or empty, durable on return.

    Raises VaultExists, FolderNotEmpty, WeakPassphrase, NoRights, NoSpace, DiskFailure, NoMemory; nothing is
    left then.
    """
    demand_room(folder)
    new = make_keys(passphrase, randomness=randomness, cost=cost)
    beside = folder.with_name(f"{folder.name}.nieuw-{secrets.token_hex(4)}")
    with file_trouble(folder):
        beside.mkdir(parents=True, mode=0o700)
        try:
            _fill(Unlocked(beside, new.header, new.data_key))
            move_folder(beside, folder)
        except BaseException:
            shutil.rmtree(beside, ignore_errors=True)
            raise
    return Unlocked(folder, new.header, new.data_key), new.recovery_key


def demand_room(folder: Path) -> None:
    """Refuse a folder that holds a vault (VaultExists) or anything else (FolderNotEmpty)."""
    with file_trouble(folder):
        if holds_vault(folder):
            raise VaultExists(place=str(folder))
        if not is_free(folder):
            raise FolderNotEmpty(place=str(folder))


def _fill(unlocked: Unlocked) -> None:
    """Make the database and the header of a new vault."""
    place = unlocked.place("WAL")
    database = open_database(place, create=True)
    try:
        with database_trouble(place.path):
            migrate(database, STEPS)
    finally:
        close_database(database, place.path)
    sync_file(database_path(unlocked.folder))
    write_header(unlocked.folder, unlocked.header)
