"""The one place where sqlite-utils meets SQLCipher, and what it must never do again."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest
import sqlite_utils

from app.vault.engine import close_database, dbapi2, file_uri, open_database
from app.vault.store import Vault
from tests.helpers.vaults import PERSON, entry, texts

ROOT = Path(__file__).resolve().parents[2]


def test_sqlite_utils_works_with_sqlcipher() -> None:
    assert sqlite_utils.utils.OperationalError is dbapi2.OperationalError


def test_a_failed_insert_returning_leaves_no_transaction_open(vault: Vault) -> None:
    """Without the alias it did, and everything kept after it was silently lost (docs/decisions/0007)."""
    database = vault._database
    assert database is not None
    with pytest.raises(dbapi2.IntegrityError):
        list(database.query("INSERT INTO secret (name, content) VALUES (NULL, NULL) RETURNING name"))
    assert not database.conn.in_transaction
    vault.append(entry("daarna"))
    database.conn.close()
    vault._database = open_database(vault._place)
    assert texts(vault) == ["daarna"]


def test_a_fault_of_ours_is_not_told_as_the_users(vault: Vault) -> None:
    with pytest.raises(dbapi2.OperationalError, match="no such table"), vault._working() as database:
        database.execute("SELECT * FROM niets")


@pytest.mark.parametrize(
    ("pragma", "expected"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("temp_store", 2),
        ("cache_size", -64000),
        ("trusted_schema", 0),
        ("cipher_page_size", "4096"),
        ("cipher_hmac_algorithm", "HMAC_SHA512"),
    ],
)
def test_every_setting_is_in_force(vault: Vault, pragma: str, expected: object) -> None:
    assert vault._database is not None
    assert vault._database.execute(f"PRAGMA {pragma}").fetchone()[0] == expected


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (PurePosixPath("/home/ann/mijn kluis?/é#.db"), "file:///home/ann/mijn%20kluis%3F/%C3%A9%23.db?mode=rw"),
        (PureWindowsPath(r"C:\Users\Ann\kluis.db"), "file:///C:/Users/Ann/kluis.db?mode=rw"),
        (PureWindowsPath(r"\\server\share\kluis.db"), "file:////server/share/kluis.db?mode=rw"),
    ],
)
def test_paths_become_uris(path: PurePath, uri: str) -> None:
    assert file_uri(path, create=False) == uri
    assert file_uri(path, create=True) == uri + "c"


def test_a_folder_of_any_name_works(tmp_path: Path) -> None:
    from tests.helpers.vaults import new_vault

    vault, _ = new_vault(tmp_path / "Zoë's map #1 ?50% [x]")
    vault.append(entry())
    close_database(vault._database, vault._place.path)  # type: ignore[arg-type]  # it is open
    assert (tmp_path / "Zoë's map #1 ?50% [x]" / "kluis.db").stat().st_size > 4096
    assert PERSON


LIGHT = ["app.vault.errors", "app.vault.header", "app.vault.cost", "app.vault.place", "app.dossier.entry"]


def modules_after(statement: str) -> set[str]:
    """Return which modules a fresh Python has loaded after a statement."""
    program = f"{statement}; import sys; print(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize("name", LIGHT)
def test_who_only_wants_to_know_does_not_pay_for_the_database(name: str) -> None:
    assert not modules_after(f"import {name}") & {"sqlite_utils", "sqlcipher3", "cryptography", "numpy", "filelock"}


def test_the_vault_does_not_load_numpy_and_leaves_it_to_be_loaded() -> None:
    assert "numpy" not in modules_after("import app.vault.store")
    assert "numpy" in modules_after("import app.vault.store, numpy")


def test_the_alias_is_not_made_too_late() -> None:
    program = "import sqlite_utils; import app.vault.engine"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "sqlite_utils was imported before" in done.stderr
