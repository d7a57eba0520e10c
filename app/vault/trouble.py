"""From what the system says to what the user must know: OSError and SQLite result codes become vault errors.

Only what the environment can cause is translated. A result code that only our own SQL can cause (a
constraint, a misuse) passes through unchanged and becomes a crash report.
"""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

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

_SPACE = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_RIGHTS = {errno.EACCES, errno.EPERM, errno.EROFS}
_MISSING = {errno.ENOENT, errno.ENOTDIR}
_TAKEN = {errno.ENOTEMPTY, errno.EEXIST}
_WINDOWS_IN_USE = {32, 33}  # ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION; Python gives both errno EACCES

# Primary result codes, the low byte of sqlite_errorcode: https://sqlite.org/rescode.html
_BY_RESULT_CODE: dict[int, type[VaultError]] = {
    3: NoRights,  # SQLITE_PERM
    5: VaultInUse,  # SQLITE_BUSY
    6: VaultInUse,  # SQLITE_LOCKED
    8: NoRights,  # SQLITE_READONLY
    11: DamagedVault,  # SQLITE_CORRUPT
    13: NoSpace,  # SQLITE_FULL
    23: NoRights,  # SQLITE_AUTH
    26: DamagedVault,  # SQLITE_NOTADB
}
_IOERR, _CANTOPEN = 10, 14

_BARELY_ANYTHING = 1024 * 1024
"""Bytes free under which a failed write is called a full disk (some systems say it as an I/O error)."""


@contextmanager
def file_trouble(place: Path) -> Iterator[None]:
    """Turn an OSError inside the block into the vault error that tells its cause, at this place."""
    try:
        yield
    except OSError as error:
        raise from_os_error(error, place) from error


def from_os_error(error: OSError, place: Path) -> VaultError:
    """Return the vault error for an OSError at a place."""
    if getattr(error, "winerror", None) in _WINDOWS_IN_USE:
        return VaultInUse(place=str(place))
    if error.errno in _SPACE:
        return NoSpace(place=str(place))
    if error.errno in _RIGHTS:
        return NoRights(place=str(place))
    if error.errno in _TAKEN:
        return FolderNotEmpty(place=str(place))
    if error.errno in _MISSING:
        return VaultMissing("Deze map of dit bestand bestaat niet.", place=str(place))
    return DiskFailure(place=str(place))


def from_result_code(code: int, place: Path) -> VaultError | None:
    """Return the vault error for an SQLite result code, or None when only a fault of ours can cause it."""
    primary = code & 0xFF
    kind = _BY_RESULT_CODE.get(primary)
    if primary == _CANTOPEN:
        kind = NoRights if place.exists() else VaultMissing
    elif primary == _IOERR:
        kind = NoSpace if _is_full(place) else DiskFailure
    return kind(place=str(place)) if kind else None


def _is_full(place: Path) -> bool:
    """Tell whether the disk of `place` has next to nothing left; one out of reach is not full."""
    try:
        return shutil.disk_usage(place.parent).free < _BARELY_ANYTHING
    except OSError:
        return False
