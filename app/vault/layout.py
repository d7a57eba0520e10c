"""Where the files of a vault lie within its folder."""

from __future__ import annotations

from pathlib import Path

DATABASE_NAME = "kluis.db"
MAIN_NAME = "kluis-kop.json"
COPY_NAME = "kluis-kop-kopie.json"
BACKUP_FOLDER = "reservekopieen"

_VAULT_NAMES = (DATABASE_NAME, MAIN_NAME, COPY_NAME)


def database_path(folder: Path) -> Path:
    """Return the path of the encrypted database."""
    return folder / DATABASE_NAME


def holds_vault(folder: Path) -> bool:
    """Tell whether any part of a vault stands in a folder: enough to never make another there."""
    return any((folder / name).exists() for name in _VAULT_NAMES)


def is_free(folder: Path) -> bool:
    """Tell whether a folder is missing or empty, so that a vault can be given it."""
    return not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))
