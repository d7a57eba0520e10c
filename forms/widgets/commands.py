"""What can be done and by which keys, as values: pages name them without loading the dialogs that show them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """Something that can be done: its name in words, a hint (what it belongs to), what it does, its keys."""

    title: str
    run: Callable[[], object]
    hint: str = ""
    keys: str = ""


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Keys that belong together: a heading and (keys, what they do) pairs. Keys in Qt's portable words (Ctrl+K)."""

    title: str
    keys: tuple[tuple[str, str], ...]
