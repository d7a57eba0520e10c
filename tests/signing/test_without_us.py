"""What docs/signing.md tells somebody without this program to type, typed: it must come out as it says."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from app.reports.texts import load_texts
from app.signing.identity import Pkcs12Identity, load_pkcs12
from app.signing.own_identity import make_own_identity
from app.signing.texts import grouped
from tests.signing.acts import certify, witnessed
from tests.signing.attacks import turn_the_page, updated
from tests.signing.pki import NOW, PASSPHRASE


@pytest.fixture(scope="module")
def own() -> Pkcs12Identity:
    """Return an identity that the program made."""
    made = make_own_identity("Anna Beoordelaar", "Bureau Proef", now=NOW, passphrase=PASSPHRASE)
    return load_pkcs12(made, PASSPHRASE)


@pytest.fixture(scope="module")
def signed(report: bytes, own: Pkcs12Identity) -> bytes:
    """Return a report signed with it, and drawn by the employer."""
    return witnessed(certify(report, own), own, "werkgever")


def commands(root: Path) -> list[list[str]]:
    """Return the commands in the last block of code of the page that begins with pdfsig."""
    page = (root / "docs" / "signing.md").read_text(encoding="utf-8")
    block = next(block for block in re.findall(r"```\n(.*?)```", page, re.DOTALL) if block.startswith("pdfsig"))
    return [shlex.split(line) for line in block.strip().splitlines()]


def typed(words: list[str], folder: Path) -> str:
    """Run one command in `folder` and return what it prints."""
    if shutil.which(words[0]) is None:
        pytest.fail(f"{words[0]} is missing. On Debian: apt-get install poppler-utils openssl", pytrace=False)
    return subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False).stdout


def test_the_commands_say_what_the_page_says(
    signed: bytes, own: Pkcs12Identity, tmp_path: Path, project_root: Path
) -> None:
    (tmp_path / "rapport.pdf").write_bytes(signed)
    said = [typed(words, tmp_path) for words in commands(project_root)]
    assert said[0].count("Signature is Valid") == 2
    assert said[0].rstrip().split("Signature #2")[1].count("Total document signed") == 1
    print_of = said[-1].split("Fingerprint=")[1].strip().replace(":", "").lower()
    assert print_of == own.facts.fingerprint
    assert "Zelf gemaakte identiteit (Loonmaat)" in said[-1]


def test_the_page_quotes_what_stands_on_the_last_page_of_a_report(project_root: Path) -> None:
    page = (project_root / "docs" / "signing.md").read_text(encoding="utf-8")
    texts = load_texts([project_root / "resources" / "texts"], "nl")
    for line in (*texts.lines("report.checking.steps"), texts.say("report.checking.recompute")):
        assert f"> - {line}\n" in page


def test_the_mark_in_the_field_is_the_start_of_that_fingerprint(own: Pkcs12Identity) -> None:
    assert own.facts.fingerprint.upper().startswith(grouped(own.facts.fingerprint, 5).replace(" ", ""))


def test_pdfsig_alone_does_not_see_a_turned_page(signed: bytes, tmp_path: Path) -> None:
    """The warning on the page is true. Should poppler learn to see it, this test says so and the page can change."""
    (tmp_path / "rapport.pdf").write_bytes(updated(signed, turn_the_page))
    said = typed(["pdfsig", "-nocert", "rapport.pdf"], tmp_path)
    assert said.count("Signature is Valid") == 2
    assert said.count("Not total document signed") == 2
