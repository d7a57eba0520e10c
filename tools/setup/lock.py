"""Reads requirements.lock, the one list of which package comes in which version with which hashes."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

NAME = "requirements.lock"


def read_lock(project_root: Path) -> str:
    """Return the text of the lock."""
    return (project_root / NAME).read_text(encoding="utf-8")


def fingerprint(lock: str) -> str:
    """Return the SHA-256 of the lock's text: another lock, another environment."""
    return hashlib.sha256(lock.encode()).hexdigest()


def entries(lock: str) -> dict[str, str]:
    """Return each package's part of the lock, hashes included, by its name in small letters.

    A package that stands there twice, with different markers, keeps both parts under its one name.
    """
    found: dict[str, str] = {}
    for part in re.split(r"^(?=[A-Za-z0-9])", lock, flags=re.MULTILINE):
        if name := re.match(r"([A-Za-z0-9._-]+)==", part):
            found[name[1].lower()] = found.get(name[1].lower(), "") + part
    return found


def versions(lock: str) -> dict[str, list[str]]:
    """Return the versions of each package in the lock; more than one where markers choose between them."""
    return {name: re.findall(r"^\S+?==([^\s;\\]+)", part, re.MULTILINE) for name, part in entries(lock).items()}
