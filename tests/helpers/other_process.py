"""Another running program that holds a vault open: to see what a second one is told, and what a killed one leaves."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_HOLD = """
import sys
from pathlib import Path
from app.vault.store import Vault
vault = Vault.open(Path(sys.argv[1]), passphrase=sys.argv[2])
print("open", flush=True)
sys.stdin.read()
"""

_APPEND = """
import itertools, sys, uuid
from pathlib import Path
from app.dossier.entry import StoredEntry
from app.dossier.summary import Summary
from app.vault.store import Vault
folder, passphrase, stream, kind = Path(sys.argv[1]), *sys.argv[2:5]
vault = Vault.open(folder, passphrase=passphrase)
for number in itertools.count():
    entry = StoredEntry(id=str(uuid.uuid4()), stream=stream, stream_kind=kind, at="2026-03-02T09:00:00Z",
                        author="A", device="B", act="answer", body={"note": f"{number} " + "tekst " * 50})
    vault.append(entry, Summary(title="Jan", state="draft", changed=f"{number:09}"))
    print(entry.id, flush=True)
"""


def holding(folder: Path, passphrase: str) -> subprocess.Popen[str]:
    """Start a program that opens the vault and keeps it open until its standard input ends; return when it is open."""
    process = _started(_HOLD, str(folder), passphrase)
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    return process


def appending(folder: Path, passphrase: str, stream: str, kind: str) -> subprocess.Popen[str]:
    """Start a program that appends to a stream for ever and prints the id of each entry once it is kept."""
    return _started(_APPEND, str(folder), passphrase, stream, kind)


def _started(program: str, *arguments: str) -> subprocess.Popen[str]:
    """Start a Python program of ours with pipes."""
    return subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
    )
