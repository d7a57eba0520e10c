"""An unlocked vault with what every act needs: who acts, on which device, the clock and new ids."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from app.desk.places import Places

if TYPE_CHECKING:
    from app.dossier.entry import Json, StoredEntry
    from app.vault.store import Vault


@dataclass(frozen=True, slots=True)
class Means:
    """What comes from outside, so that every test can fix it: the clock, new ids, randomness, the device's name."""

    now: Callable[[], datetime]
    new_id: Callable[[], str]
    randomness: Callable[[int], bytes]
    device: str

    def today(self) -> date:
        """Return the day it is here."""
        return self.now().astimezone().date()

    @staticmethod
    def real() -> Means:
        """Return the means of a real computer."""
        return Means(lambda: datetime.now(UTC), _new_id, os.urandom, platform.node() or "laptop")


def _new_id() -> str:
    from uuid import uuid4  # noqa: PLC0415 - it loads a library of the system, and the lock needs no ids

    return str(uuid4())


@dataclass(frozen=True, slots=True)
class Session:
    """One user at one open vault. Belongs to the thread that opened the vault."""

    vault: Vault
    places: Places
    means: Means
    author: str = ""

    def entry(self, stream: str, kind: str, act: str, body: Mapping[str, Json], number: int = 0) -> StoredEntry:
        """Return a new entry, made now and here; `number` is what its place in the stream must be."""
        from app.dossier.entry import StoredEntry  # noqa: PLC0415 - the window starts without entries

        return StoredEntry(
            id=self.means.new_id(),
            stream=stream,
            stream_kind=kind,
            at=self.means.now().astimezone(UTC).isoformat(timespec="milliseconds"),
            author=self.author,
            device=self.means.device,
            act=act,
            body=body,
            number=number,
        )
