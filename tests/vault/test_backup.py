"""A backup is a vault of its own, whole or not there at all, made while work goes on."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest

from app.vault import backup
from app.vault.errors import DamagedVault, FolderNotEmpty, NoSpace, VaultExists, WrongPassphrase
from app.vault.opening import unlock_by_passphrase
from app.vault.store import Vault
from tests.helpers.vaults import CHEAP, PASSPHRASE, PERSON, entry, fill, new_vault, summary, texts


def test_a_backup_opens_with_both_secrets(tmp_path: Path) -> None:
    vault, recovery_key = new_vault(tmp_path / "kluis")
    vault.append(entry("één"), summary())
    assert vault.backup(tmp_path / "reserve" / "maandag") == tmp_path / "reserve" / "maandag"
    vault.append(entry("twee"))
    vault.close()
    with Vault.open(tmp_path / "reserve" / "maandag", passphrase=PASSPHRASE) as copy:
        assert texts(copy) == ["één"]
        assert (copy.notices, copy.examine()) == ((), [])
    Vault.open_with_recovery_key(tmp_path / "reserve" / "maandag", recovery_key=recovery_key.text).close()


def test_a_lost_vault_is_put_back_by_copying_the_folder(vault: Vault, tmp_path: Path) -> None:
    vault.append(entry("één"))
    vault.backup(tmp_path / "reserve")
    vault.close()
    shutil.rmtree(vault.folder)
    shutil.copytree(tmp_path / "reserve", vault.folder)
    with Vault.open(vault.folder, passphrase=PASSPHRASE) as again:
        assert texts(again) == ["één"]
        again.append(entry("twee"))


def test_the_header_of_a_backup_opens_the_vault_it_came_from(vault: Vault, tmp_path: Path) -> None:
    """What the error about a lost header advises."""
    vault.append(entry("één"))
    vault.backup(tmp_path / "reserve")
    vault.append(entry("twee"))
    vault.close()
    for name in ("kluis-kop.json", "kluis-kop-kopie.json"):
        (vault.folder / name).unlink()
    shutil.copy(tmp_path / "reserve" / "kluis-kop.json", vault.folder)
    with Vault.open(vault.folder, passphrase=PASSPHRASE) as again:
        assert texts(again) == ["één", "twee"]


def test_a_backup_keeps_the_passphrase_of_its_day(vault: Vault, tmp_path: Path) -> None:
    vault.backup(tmp_path / "oud")
    vault.change_passphrase(PASSPHRASE, "acht eenden zwemmen snel", cost=CHEAP)
    vault.backup(tmp_path / "nieuw")
    unlock_by_passphrase(tmp_path / "oud", PASSPHRASE)
    with pytest.raises(WrongPassphrase):
        unlock_by_passphrase(tmp_path / "nieuw", PASSPHRASE)


def test_it_holds_one_moment_while_answers_go_on(vault: Vault, tmp_path: Path) -> None:
    """In a worker thread; each page that is copied gives the chance to append, and the copy must not see it."""
    fill(vault, 3000)
    heard: list[float] = []
    go_on, went_on = threading.Event(), threading.Event()

    def progress(part: float) -> None:
        heard.append(part)
        if len(heard) == 1:
            go_on.set()
            assert went_on.wait(20)

    job = vault.backup_job(tmp_path / "reserve")
    worker = threading.Thread(target=lambda: job.run(progress))
    worker.start()
    assert go_on.wait(20)
    vault.append(entry("tijdens"))
    went_on.set()
    worker.join()
    assert heard == sorted(heard)
    assert (len(heard) >= 1, heard[-1]) == (True, 1.0)
    assert len(vault.entries(PERSON)) == 3001
    with Vault.open(tmp_path / "reserve", passphrase=PASSPHRASE) as copy:
        assert len(copy.entries(PERSON)) == 3000
        assert copy.examine() == []


def test_never_over_anything(vault: Vault, tmp_path: Path) -> None:
    vault.backup(tmp_path / "reserve")
    with pytest.raises(VaultExists):
        vault.backup(tmp_path / "reserve")
    (tmp_path / "vakantie").mkdir()
    (tmp_path / "vakantie" / "foto.jpg").touch()
    with pytest.raises(FolderNotEmpty):
        vault.backup(tmp_path / "vakantie")


class Stopped(Exception):  # noqa: N818 - stands for the user's Cancel
    """The user does not want to wait."""


def _stop(_: float) -> None:
    raise Stopped


def test_cancel_leaves_nothing(vault: Vault, tmp_path: Path) -> None:
    vault.append(entry())
    with pytest.raises(Stopped):
        vault.backup(tmp_path / "reserve" / "half", _stop)
    assert list((tmp_path / "reserve").iterdir()) == []


def test_too_little_room_is_told_before_beginning(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)._replace(free=1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    with pytest.raises(NoSpace):
        vault.backup(tmp_path / "reserve")
    assert not (tmp_path / "reserve").exists()


def test_a_copy_that_is_not_equal_is_not_kept(vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vault.append(entry())
    counted = iter([[1], [2]])
    monkeypatch.setattr(backup, "_counts", lambda _: next(counted))
    with pytest.raises(DamagedVault):
        vault.backup(tmp_path / "reserve" / "scheef")
    assert list((tmp_path / "reserve").iterdir()) == []


def test_a_damaged_vault_gives_no_backup(vault: Vault, tmp_path: Path) -> None:
    fill(vault, 200)
    vault.close()
    path = vault.folder / "kluis.db"
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    with (
        Vault.open(vault.folder, passphrase=PASSPHRASE, thorough=False) as damaged,
        pytest.raises(DamagedVault),
    ):
        damaged.backup(tmp_path / "reserve")
    assert not (tmp_path / "reserve").exists()
