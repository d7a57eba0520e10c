"""Migration: each step with its record or not at all, a backup before it, a newer vault left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.vault import opening
from app.vault.engine import Database
from app.vault.errors import VaultTooNew
from app.vault.opening import Unlocked, unlock_by_passphrase
from app.vault.schema import STEPS, Step, migrate, version_of
from app.vault.store import Vault
from tests.helpers.vaults import PASSPHRASE, entry, texts


def _add_note(database: Database) -> None:
    database.execute("ALTER TABLE entry ADD COLUMN note TEXT NOT NULL DEFAULT ''")


def _fail_halfway(database: Database) -> None:
    database.execute("CREATE TABLE half (a)")
    raise RuntimeError("a fault in a step")


def _drop_setting(database: Database) -> None:
    database.execute("DROP TABLE setting")


@pytest.fixture
def unlocked(vault: Vault, folder: Path) -> Unlocked:
    """Return the key of a closed vault with one entry, as a later program finds it."""
    vault.append(entry("van vroeger"))
    vault.close()
    return unlock_by_passphrase(folder, PASSPHRASE)


def migrated(unlocked: Unlocked, *steps: Step) -> Database:
    """Open with these steps after the present ones."""
    return opening.open_checked(unlocked, journal="WAL", steps=(*STEPS, *steps))


def set_version(folder: Path, version: int) -> None:
    """Pretend that another program wrote the vault."""
    with Vault.open(folder, passphrase=PASSPHRASE) as vault:
        assert vault._database is not None
        vault._database.execute(f"PRAGMA user_version = {version}")


def test_a_new_vault_is_of_the_present_version(vault: Vault) -> None:
    assert vault._database is not None
    assert version_of(vault._database) == STEPS[-1].version == 1 << 16 | 1


def test_steps_are_in_order_and_no_version_is_used_twice() -> None:
    versions = [step.version for step in STEPS]
    assert versions == sorted(set(versions))


def test_a_step_is_done_once_and_a_backup_is_made_before_it(unlocked: Unlocked, folder: Path) -> None:
    step = Step(1, 9, _add_note)
    database = migrated(unlocked, step)
    assert version_of(database) == step.version
    assert "note" in [column.name for column in database["entry"].columns]
    database.conn.close()
    migrated(unlocked, step).conn.close()
    (made,) = (folder / "reservekopieen").iterdir()
    with Vault.open(made, passphrase=PASSPHRASE) as before:
        assert texts(before) == ["van vroeger"]
        assert before._database is not None
        assert version_of(before._database) == STEPS[-1].version


def test_a_step_that_fails_has_not_happened(unlocked: Unlocked, folder: Path) -> None:
    good, bad = Step(1, 9, _add_note), Step(1, 10, _fail_halfway)
    with pytest.raises(RuntimeError, match="a fault in a step"):
        migrated(unlocked, good, bad)
    with Vault.open(folder, passphrase=PASSPHRASE) as again:
        assert again._database is not None
        assert version_of(again._database) == good.version
        assert not again._database["half"].exists()
        assert texts(again) == ["van vroeger"]
    migrated(unlocked, good, Step(1, 10, _drop_setting)).conn.close()
    assert len(list((folder / "reservekopieen").iterdir())) == 2


def test_a_newer_major_version_is_refused_and_left_alone(unlocked: Unlocked, folder: Path) -> None:
    set_version(folder, 2 << 16)
    before = (folder / "kluis.db").read_bytes()
    with pytest.raises(VaultTooNew):
        Vault(unlocked)
    assert (folder / "kluis.db").read_bytes() == before


def test_a_newer_minor_version_is_accepted(unlocked: Unlocked, folder: Path) -> None:
    set_version(folder, 1 << 16 | 77)
    with Vault(unlocked) as vault:
        vault.append(entry("met een ouder programma"))
        assert texts(vault) == ["van vroeger", "met een ouder programma"]


def test_a_step_and_its_record_are_one_transaction(vault: Vault) -> None:
    assert vault._database is not None
    with pytest.raises(RuntimeError):
        migrate(vault._database, [Step(1, 9, _fail_halfway)])
    assert not vault._database.conn.in_transaction
    assert version_of(vault._database) == STEPS[-1].version
