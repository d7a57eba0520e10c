"""The process is killed at a random moment while answers are typed; every answer that was said to be stored is there.

Eight times in the normal run; `LOONMAAT_KILLS=200` for the long one.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.dossier.acts import Ledger
from app.dossier.entry import check_chain
from app.vault.store import Vault
from tests.helpers.desk import ROOT, answered, session_at
from tests.helpers.vaults import PASSPHRASE

KILLS = int(os.environ.get("LOONMAAT_KILLS", "8"))


@pytest.fixture
def stream(tmp_path: Path) -> str:
    """Make a vault with one measurement in it; return the measurement's id."""
    for session in session_at(tmp_path):
        made = answered(session).stream
    return made


def typed_until_killed(folder: Path, stream: str, seconds: float, seed: int) -> list[str]:
    """Let the child type for a while, kill it, and return the ids it acknowledged."""
    words = [sys.executable, "-m", "tests.acceptance.typing_child", str(folder), stream, str(seed)]
    child = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT)
    assert child.stdout is not None
    first = child.stdout.readline().strip()
    if first != "ready":
        child.kill()
        pytest.fail(f"the window did not come: {child.communicate()[1]}")
    time.sleep(seconds)
    child.kill()
    told, _ = child.communicate()
    return [line for line in told.split("\n")[:-1] if line]


@pytest.mark.slow
@pytest.mark.timeout(60 + 15 * KILLS)
def test_every_acknowledged_answer_is_found_again(tmp_path: Path, stream: str) -> None:
    chance = random.Random(2026)  # noqa: S311 - moments to kill at, no secret
    acknowledged = 0
    for number in range(KILLS):
        told = typed_until_killed(tmp_path, stream, chance.uniform(0.02, 0.6), seed=100 + number)
        acknowledged += len(told)
        with Vault.open(tmp_path / "vault", passphrase=PASSPHRASE) as vault:
            entries = vault.entries(stream)
        assert set(told) <= {entry.id for entry in entries}
        assert check_chain(entries) == []
        assert Ledger.of(entries).draft.method is not None
    assert acknowledged > KILLS, "the child typed too little for this to show anything"
