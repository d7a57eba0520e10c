"""A new vault: never over another, never half, and its keys can be changed without touching the database."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.vault import creating
from app.vault.errors import (
    FolderNotEmpty,
    NoSpace,
    VaultExists,
    WeakPassphrase,
    WrongPassphrase,
    WrongRecoveryKey,
)
from app.vault.layout import COPY_NAME, MAIN_NAME
from app.vault.recovery import RecoveryKey
from app.vault.store import Vault
from tests.helpers.clock import SeededRandomness
from tests.helpers.vaults import CHEAP, PASSPHRASE, entry, new_vault, texts

NEW = "acht eenden zwemmen snel"


def test_a_vault_is_made_in_a_missing_or_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    for name in ("leeg", "diep/er/in"):
        vault, _ = new_vault(tmp_path / name)
        vault.append(entry())
        vault.close()


@pytest.mark.parametrize("kept", ["kluis.db", MAIN_NAME, COPY_NAME])
def test_never_over_any_part_of_another(folder: Path, kept: str) -> None:
    folder.mkdir()
    (folder / kept).write_bytes(b"kostbaar")
    with pytest.raises(VaultExists):
        new_vault(folder)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {kept: b"kostbaar"}
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]


def test_never_among_other_things(folder: Path) -> None:
    folder.mkdir()
    (folder / "foto.jpg").touch()
    with pytest.raises(FolderNotEmpty):
        new_vault(folder)


def test_a_failure_halfway_leaves_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(creating, "move_folder", full)
    with pytest.raises(NoSpace):
        new_vault(folder)
    assert list(folder.parent.iterdir()) == []


def test_a_short_passphrase_makes_nothing(folder: Path) -> None:
    with pytest.raises(WeakPassphrase):
        Vault.create(folder, "kort", randomness=SeededRandomness(), cost=CHEAP)
    assert not folder.exists()


def test_changing_the_passphrase_needs_the_old_one(vault: Vault, folder: Path) -> None:
    with pytest.raises(WrongPassphrase):
        vault.change_passphrase("de verkeerde oude zin", NEW, cost=CHEAP)
    vault.change_passphrase(PASSPHRASE, NEW, randomness=SeededRandomness(4), cost=CHEAP)
    vault.append(entry("daarna"))
    vault.close()
    with pytest.raises(WrongPassphrase):
        Vault.open(folder, passphrase=PASSPHRASE)
    with Vault.open(folder, passphrase=NEW) as again:
        assert texts(again) == ["daarna"]


def test_changing_the_passphrase_leaves_the_database_alone(vault: Vault, folder: Path) -> None:
    vault.append(entry())
    vault.close()
    before = (folder / "kluis.db").read_bytes()
    with Vault.open(folder, passphrase=PASSPHRASE) as again:
        again.change_passphrase(PASSPHRASE, NEW, cost=CHEAP)
    assert (folder / "kluis.db").read_bytes() == before


def test_no_copy_of_the_header_keeps_the_old_passphrase(vault: Vault, folder: Path) -> None:
    vault.change_passphrase(PASSPHRASE, NEW, cost=CHEAP)
    assert (folder / MAIN_NAME).read_bytes() == (folder / COPY_NAME).read_bytes()


def test_a_second_copy_that_fails_does_not_undo_the_change(
    vault: Vault, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise NoSpace

    with monkeypatch.context() as broken:
        broken.setattr("app.vault.store.write_copy", full)
        vault.change_passphrase(PASSPHRASE, NEW, cost=CHEAP)
    assert [notice.code for notice in vault.notices] == ["header_not_copied"]
    vault.close()
    with Vault.open(folder, passphrase=NEW) as again:
        assert [notice.code for notice in again.notices] == ["header_healed"]
    assert (folder / MAIN_NAME).read_bytes() == (folder / COPY_NAME).read_bytes()


def test_a_first_copy_that_fails_leaves_the_old_passphrase(
    vault: Vault, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise NoSpace

    with monkeypatch.context() as broken:
        broken.setattr("app.vault.store.write_main", full)
        with pytest.raises(NoSpace):
            vault.change_passphrase(PASSPHRASE, NEW, cost=CHEAP)
    vault.close()
    Vault.open(folder, passphrase=PASSPHRASE).close()


def test_the_recovery_key_gives_a_new_passphrase(folder: Path) -> None:
    made, recovery_key = new_vault(folder)
    with pytest.raises(WrongRecoveryKey):
        made.reset_passphrase(RecoveryKey(bytes(20)).text, NEW, cost=CHEAP)
    made.reset_passphrase(recovery_key.text, NEW, cost=CHEAP)
    made.close()
    Vault.open(folder, passphrase=NEW).close()


def test_a_renewed_recovery_key_replaces_the_old_one(folder: Path) -> None:
    made, old = new_vault(folder)
    made.check_recovery_key(old.text)
    with pytest.raises(WrongPassphrase):
        made.renew_recovery_key("niet de goede zin")
    renewed = made.renew_recovery_key(PASSPHRASE, randomness=SeededRandomness(9))
    made.check_recovery_key(renewed.text)
    with pytest.raises(WrongRecoveryKey):
        made.check_recovery_key(old.text)
    made.close()
    Vault.open_with_recovery_key(folder, recovery_key=renewed.text).close()
