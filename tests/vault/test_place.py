"""Places that are unwise for a vault, recognised by documented signs on each system."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from app.vault.opening import unlock_by_passphrase
from app.vault.place import Surroundings, is_network, is_synced, notices_about, these_surroundings, windows_drive_type
from app.vault.store import Vault
from tests.helpers.vaults import PASSPHRASE, entry, texts

MOUNTS = """/dev/sda2 / ext4 rw,relatime 0 0
server:/export /home/team nfs4 rw,vers=4.2 0 0
//server/share /mnt/mijn\\040schijf cifs rw 0 0
tmpfs /home/team/lokaal tmpfs rw 0 0
half
"""


def around(home: Path = Path("/nowhere"), mounts: str = "", **environment: str) -> Surroundings:
    """Return surroundings with these variables; drive Z: is a mapped network drive."""
    drives: Callable[[str], int] = lambda root: 4 if root == "Z:\\" else 3  # noqa: E731 - one use, typed
    return Surroundings(environment, home, mounts, drives)


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        (PureWindowsPath(r"C:\Users\ann\AppData\Local\Loonmaat\kluis"), False),
        (PureWindowsPath(r"Z:\kluis"), True),
        (PureWindowsPath(r"\\server\share\kluis"), True),
        (PureWindowsPath(r"\\?\UNC\server\share\kluis"), True),
        (PureWindowsPath(r"\\?\C:\kluis"), False),
        (PurePosixPath("/home/ann/kluis"), False),
        (PurePosixPath("/home/team/kluis"), True),
        (PurePosixPath("/home/teamwerk/kluis"), False),
        (PurePosixPath("/home/team/lokaal/kluis"), False),
        (PurePosixPath("/mnt/mijn schijf/kluis"), True),
    ],
)
def test_network_drives(folder: PurePath, expected: bool) -> None:
    assert is_network(folder, around(mounts=MOUNTS)) is expected


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        (PureWindowsPath(r"D:\Wolk\kluis"), True),
        (PureWindowsPath(r"d:\wolk\kluis"), True),
        (PureWindowsPath(r"D:\Wolken\kluis"), False),
        (PureWindowsPath(r"C:\Users\ann\OneDrive - Gemeente\kluis"), True),
        (PureWindowsPath(r"C:\Users\ann\Dropbox (Werk)\kluis"), True),
        (PureWindowsPath(r"C:\Users\ann\Documents\kluis"), False),
    ],
)
def test_synchronised_folders(folder: PurePath, expected: bool) -> None:
    assert is_synced(folder, around(OneDriveCommercial=r"D:\Wolk")) is expected


@pytest.mark.parametrize(
    "text", ["{}", "geen json", json.dumps({"personal": {}}), json.dumps({"personal": {"path": 3}})]
)
def test_dropbox_says_where_it_is_or_nothing(tmp_path: Path, text: str) -> None:
    info = tmp_path / ".dropbox" / "info.json"
    info.parent.mkdir()
    info.write_text(text, encoding="utf-8")
    assert not is_synced(tmp_path / "wolk" / "kluis", around(home=tmp_path))
    info.write_text(json.dumps({"business": {"path": str(tmp_path / "wolk")}}), encoding="utf-8")
    assert is_synced(tmp_path / "wolk" / "kluis", around(home=tmp_path))


def test_little_space_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert notices_about(tmp_path, around()) == ()
    usage = shutil.disk_usage(tmp_path)._replace(free=1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    assert [notice.code for notice in notices_about(tmp_path, around())] == ["little_space"]


def test_a_disk_that_does_not_say_gets_no_notice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def lost(_: Path) -> object:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(shutil, "disk_usage", lost)
    assert notices_about(tmp_path, around()) == ()


def test_both_at_once(tmp_path: Path) -> None:
    found = notices_about(tmp_path, around(mounts=f"x {tmp_path} cifs rw 0 0", OneDrive=str(tmp_path)))
    assert [notice.code for notice in found] == ["network_folder", "synced_folder"]


def test_these_surroundings_can_be_read(tmp_path: Path) -> None:
    assert notices_about(tmp_path, these_surroundings()) == ()
    assert windows_drive_type("C:\\") in (0, 3)


def test_on_a_network_drive_the_vault_warns_and_works_without_a_shared_log(vault: Vault, folder: Path) -> None:
    """Lessons D5: the shared memory of a write-ahead log fails on a share, silently."""
    vault.close()
    unlocked = unlock_by_passphrase(folder, PASSPHRASE)
    on_a_share = around(mounts=f"server:/x {folder} nfs4 rw 0 0")
    with Vault(unlocked, surroundings=on_a_share) as shared:
        assert [notice.code for notice in shared.notices] == ["network_folder"]
        shared.append(entry("op het netwerk"))
        assert not (folder / "kluis.db-wal").exists()
        shared.backup(folder.parent / "reserve")
    with Vault.open(folder, passphrase=PASSPHRASE) as again:
        assert again.notices == ()
        assert texts(again) == ["op het netwerk"]
