"""Kill the program at a random moment while answers are being kept: every acknowledged one is there afterwards.

Twenty times in an ordinary run; LOONMAAT_KILLS=200 for more. A killed process, not a power cut: the system still has
what was written to it. (For a power cut there is synchronous=FULL, which cannot be tested from here.)
"""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from app.vault.store import Vault
from tests.helpers.other_process import appending
from tests.helpers.vaults import PASSPHRASE, PERSON, new_vault

KILLS = int(os.environ.get("LOONMAAT_KILLS", "20"))
MOST_BEFORE_A_KILL = 120


def acknowledged_until_killed(folder: Path, after: int) -> list[str]:
    """Let another program append; kill it once it acknowledged so many; return every id it acknowledged."""
    process = appending(folder, PASSPHRASE, PERSON, "measurement")
    assert process.stdout is not None
    told = [process.stdout.readline() for _ in range(after)]
    process.kill()
    rest, _ = process.communicate()
    lines = "".join(told) + rest
    return [line for line in lines.splitlines(keepends=True) if line.endswith("\n")]


@pytest.mark.slow
@pytest.mark.timeout(60 + 3 * KILLS)
def test_every_acknowledged_entry_survives_a_kill(folder: Path) -> None:
    draw = random.Random(os.urandom(8))  # noqa: S311 - a moment, not a secret
    vault, _ = new_vault(folder)
    vault.close()
    kept: list[str] = []
    for _ in range(KILLS):
        told = acknowledged_until_killed(folder, draw.randrange(MOST_BEFORE_A_KILL))
        with Vault.open(folder, passphrase=PASSPHRASE) as again:
            found = [entry.id for entry in again.entries(PERSON)]
            faults = again.examine()
        expected = [*kept, *(line.strip() for line in told)]
        assert found[: len(expected)] == expected
        assert len(found) - len(expected) <= 1, "at most the one whose acknowledgement was cut off"
        assert faults == []
        kept = found
    assert len(kept) > KILLS
