"""Writing whole files so that a crash leaves the old one or the new one, never half of one.

The road: a temporary file beside the target, flush, fsync, replace, fsync of the folder. (lessons D1: an
editor that opens a file for writing and then fails leaves an empty file and nothing to recover.)
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

from app.vault.trouble import file_trouble

Pause = Callable[[float], None]

ON_WINDOWS = os.name == "nt"

_TRIES = 6
_FIRST_PAUSE = 0.02


def write_safely(path: Path, content: bytes, *, pause: Pause = time.sleep) -> None:
    """Replace the file at `path` by `content`, wholly or not at all; durable on return.

    Readable by its owner only.
    Raises NoRights, NoSpace, DiskFailure (app/vault/errors.py); the old file is then still there.
    """
    beside = path.with_name(path.name + ".nieuw")
    with file_trouble(path):
        try:
            _write_through(beside, content)
            replace_patiently(beside, path, pause=pause)
        except OSError:
            beside.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)


def replace_patiently(source: Path, target: Path, *, pause: Pause = time.sleep) -> None:
    """Rename `source` over `target`; on Windows try for about a second while somebody looks at it.

    A virus scanner opens a fresh file for a moment, and Windows then refuses the rename with a
    PermissionError (lessons E6). Elsewhere a PermissionError is final and is raised at once.
    """
    for attempt in range(_TRIES):
        try:
            os.replace(source, target)  # noqa: PTH105 - the call that the tests make fail by name
        except PermissionError:
            if not ON_WINDOWS or attempt == _TRIES - 1:
                raise
            pause(_FIRST_PAUSE * 2**attempt)
        else:
            return


def move_folder(source: Path, target: Path) -> None:
    """Give a finished folder its final name.

    `target` may be missing, or there and empty; anything else is refused.
    Raises OSError: Windows renames no folder onto another, so an empty one is taken away first; a folder with
    something in it makes that fail everywhere.
    """
    if target.exists():
        target.rmdir()
    source.rename(target)
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename in this folder durable. Windows has no such call: NTFS keeps its own journal of names."""
    if ON_WINDOWS:
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_file(path: Path) -> None:
    """Make what was written to a file by others (SQLite) durable."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _write_through(path: Path, content: bytes) -> None:
    """Write a new file and return when the disk has it."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
