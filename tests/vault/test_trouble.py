"""What the system says, and what the user is told: one table for each."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from app.vault.errors import (
    DamagedVault,
    DiskFailure,
    FolderNotEmpty,
    NoRights,
    NoSpace,
    VaultError,
    VaultInUse,
    VaultMissing,
)
from app.vault.trouble import file_trouble, from_os_error, from_result_code


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, NoSpace),
        (errno.EFBIG, NoSpace),
        (errno.EACCES, NoRights),
        (errno.EPERM, NoRights),
        (errno.EROFS, NoRights),
        (errno.ENOENT, VaultMissing),
        (errno.ENOTDIR, VaultMissing),
        (errno.ENOTEMPTY, FolderNotEmpty),
        (errno.EIO, DiskFailure),
        (errno.ENODEV, DiskFailure),
    ],
)
def test_errors_of_the_system(tmp_path: Path, number: int, kind: type[VaultError]) -> None:
    error = from_os_error(OSError(number, "x"), tmp_path)
    assert type(error) is kind
    assert error.place == str(tmp_path)


@pytest.mark.parametrize("winerror", [32, 33])
def test_windows_says_in_use_as_no_rights(tmp_path: Path, winerror: int) -> None:
    error = PermissionError(errno.EACCES, "x")
    error.winerror = winerror  # type: ignore[attr-defined]  # Windows has it
    assert type(from_os_error(error, tmp_path)) is VaultInUse


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (3, NoRights),
        (5, VaultInUse),
        (6 | 1 << 8, VaultInUse),
        (8 | 4 << 8, NoRights),
        (11, DamagedVault),
        (13, NoSpace),
        (26, DamagedVault),
        (10 | 3 << 8, DiskFailure),
        (1, None),
        (19 | 8 << 8, None),
        (21, None),
    ],
)
def test_result_codes_of_sqlite(tmp_path: Path, code: int, kind: type[VaultError] | None) -> None:
    error = from_result_code(code, tmp_path / "kluis.db")
    assert (type(error) if error else None) is kind


def test_a_file_that_cannot_be_opened_is_missing_or_forbidden(tmp_path: Path) -> None:
    assert type(from_result_code(14, tmp_path / "weg")) is VaultMissing
    assert type(from_result_code(14, tmp_path)) is NoRights


@pytest.mark.parametrize(("free", "kind"), [(0, NoSpace), (10**9, DiskFailure)])
def test_a_failed_write_on_a_full_disk_is_no_space(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, kind: type[VaultError]
) -> None:
    import shutil

    usage = shutil.disk_usage(tmp_path)._replace(free=free)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    assert type(from_result_code(10 | 3 << 8, tmp_path / "kluis.db")) is kind


def test_a_lost_drive_is_a_failure_of_the_disk(tmp_path: Path) -> None:
    assert type(from_result_code(10, tmp_path / "weg" / "kluis.db")) is DiskFailure


def test_vault_errors_pass_unchanged(tmp_path: Path) -> None:
    thrown = NoSpace("vol")
    with pytest.raises(NoSpace) as caught, file_trouble(tmp_path):
        raise thrown
    assert caught.value is thrown


def kinds() -> list[type[VaultError]]:
    """Return every vault error there is."""
    found, todo = [], [VaultError]
    while todo:
        found.append(todo.pop())
        todo += found[-1].__subclasses__()
    return found


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.__name__)
def test_every_error_says_what_and_how_to_mend(kind: type[VaultError]) -> None:
    error = kind(place="hier")
    assert error.text.endswith(".")
    assert str(error).startswith("hier: ")
    assert "!" not in str(error)
    assert kind.__name__ in ("VaultError", "NotInVault") or error.remedy.endswith((".", ")"))


def test_no_two_errors_share_a_code() -> None:
    codes = [kind.code for kind in kinds()]
    assert len(codes) == len(set(codes)) > 15
