"""Vaults and entries for tests: real encryption, a key derivation that costs nothing, fixed times and ids."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from app.dossier.entry import Json, StoredEntry
from app.dossier.summary import Summary
from app.vault.keys import KdfCost
from app.vault.recovery import RecoveryKey
from app.vault.store import Vault
from tests.helpers.clock import SeededRandomness

CHEAP = KdfCost(memory_kib=8, iterations=1, lanes=1)
"""The least that Argon2id accepts: 0.1 ms."""

PASSPHRASE = "vier paarden lopen langzaam"
PERSON = "f3a1c2d4-0000-4000-8000-000000000001"
OTHER_PERSON = "f3a1c2d4-0000-4000-8000-000000000002"

_ids = SeededRandomness()


def new_vault(folder: Path, *, seed: int = 1) -> tuple[Vault, RecoveryKey]:
    """Make and open a vault; the same seed gives the same keys."""
    return Vault.create(folder, PASSPHRASE, randomness=SeededRandomness(seed), cost=CHEAP)


def reopened(vault: Vault) -> Vault:
    """Close a vault and open it again."""
    vault.close()
    return Vault.open(vault.folder, passphrase=PASSPHRASE)


def entry(
    text: str = "goed",
    *,
    stream: str = PERSON,
    kind: str = "measurement",
    number: int = 0,
    at: str = "2026-03-02T09:00:00Z",
    entry_id: str = "",
    body: Mapping[str, Json] | None = None,
) -> StoredEntry:
    """Return an answer with this text, ready to append."""
    return StoredEntry(
        id=entry_id or str(_ids.uuid()),
        stream=stream,
        stream_kind=kind,
        number=number,
        at=at,
        author="A. Deskundige",
        device="laptop",
        act="answer",
        body={"item": "tempo", "value": "87.5", "note": text} if body is None else body,
    )


def texts(vault: Vault, stream: str = PERSON) -> list[object]:
    """Return the texts of a stream's answers, in order."""
    return [found.body["note"] for found in vault.entries(stream)]


def summary(title: str = "Jan de Vries", **fields: object) -> Summary:
    """Return a summary with this name."""
    known: dict[str, object] = {"state": "draft", "changed": "2026-03-02T09:00:00Z"}
    return Summary(title=title, **{**known, **fields})  # type: ignore[arg-type]  # a test's own fields


def fill(vault: Vault, count: int, *, stream: str = PERSON) -> None:
    """Append so many answers, enough text in each to spread over many pages."""
    vault.append_all([entry(f"{number} " + "rustig aan " * 40, stream=stream) for number in range(1, count + 1)])
