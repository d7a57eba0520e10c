"""The command `verify`: JSON on stdout, exit code 0 only for a signed and intact report."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from app.cli.commands import run as run_command
from app.signing.identity import load_pkcs12
from tests.signing import documents, pki
from tests.signing.acts import certify
from tests.signing.pki import PASSPHRASE, World

Run = Callable[..., tuple[int, Any, str]]


@pytest.fixture(scope="module")
def people() -> World:
    """Return everyone who occurs here."""
    return pki.world()


@pytest.fixture(scope="module")
def signed(people: World) -> bytes:
    """Return a certified report."""
    return certify(documents.report(), load_pkcs12(people.assessor.pkcs12(), PASSPHRASE))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function from command words to exit code, the JSON on stdout, and stderr."""

    def command(*words: object) -> tuple[int, Any, str]:
        code = run_command([str(word) for word in words])
        out, err = capsys.readouterr()
        return code, json.loads(out) if out else None, err

    return command


@pytest.fixture
def report(tmp_path: Path, signed: bytes) -> Path:
    """Return the file of a certified report."""
    file = tmp_path / "rapport.pdf"
    file.write_bytes(signed)
    return file


def test_a_signed_report_ends_with_0(run: Run, report: Path) -> None:
    code, found, err = run("verify", report)
    assert (code, err) == (0, "")
    assert (found["signed"], found["intact"], found["problems"]) == (True, True, [])


def test_each_signature_tells_all(run: Run, report: Path) -> None:
    _, found, _ = run("verify", report)
    (signature,) = found["signatures"]
    assert set(signature) == {
        "field", "kind", "name", "signer", "organisation", "when", "reason", "place", "intact", "covers_whole_file",
        "changed_after", "trusted", "why_trusted", "self_signed", "fingerprint", "valid_from", "valid_until",
        "timestamp",
    }  # fmt: skip
    assert (signature["kind"], signature["signer"]) == ("certified", "Anna Beoordelaar")
    assert signature["when"] == "2026-03-02T09:00:00+00:00"


def test_a_changed_report_ends_with_1(run: Run, report: Path) -> None:
    report.write_bytes(report.read_bytes().replace(b"/Type", b"/Tipe", 1))
    code, found, _ = run("verify", report)
    assert code == 1
    assert not found["intact"]
    assert all({"code", "place", "text", "remedy"} == set(problem) for problem in found["problems"])


def test_an_unsigned_report_ends_with_1(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "los.pdf"
    file.write_bytes(documents.report())
    code, found, _ = run("verify", file)
    assert code == 1
    assert [problem["code"] for problem in found["problems"]] == ["unsigned"]


@pytest.mark.parametrize("content", [b"", b"platte tekst", b"%PDF-1.7", bytes(1000)], ids=len)
def test_what_is_no_pdf_ends_with_1(run: Run, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "geen.pdf"
    file.write_bytes(content)
    code, found, err = run("verify", file)
    assert (code, found["signed"], err) == (1, False, "")


def test_a_file_that_is_not_there_ends_with_2(run: Run, tmp_path: Path) -> None:
    code, found, err = run("verify", tmp_path / "weg.pdf")
    assert (code, found) == (2, None)
    assert "weg.pdf: Dit bestand kan niet worden gelezen." in err


def test_a_folder_ends_with_2(run: Run, tmp_path: Path) -> None:
    assert run("verify", tmp_path)[0] == 2


@pytest.mark.parametrize("encoding", [Encoding.PEM, Encoding.DER])
def test_a_named_root_is_trusted(run: Run, report: Path, people: World, tmp_path: Path, encoding: Encoding) -> None:
    root = tmp_path / "root.cer"
    root.write_bytes(people.root.certificate.public_bytes(encoding))
    _, found, _ = run("verify", report, "--trust", root)
    assert found["signatures"][0]["trusted"]
    assert "Proef Root CA, dat u vertrouwt" in found["signatures"][0]["why_trusted"]


def test_several_certificates_can_be_named(run: Run, report: Path, people: World, tmp_path: Path) -> None:
    files = []
    for name, holder in (("a.pem", people.authority), ("b.pem", people.root)):
        file = tmp_path / name
        file.write_bytes(holder.certificate.public_bytes(Encoding.PEM))
        files += ["--trust", file]
    assert run("verify", report, *files)[1]["signatures"][0]["trusted"]


def test_a_certificate_that_is_none_ends_with_2(run: Run, report: Path, tmp_path: Path) -> None:
    none = tmp_path / "geen.cer"
    none.write_bytes(b"-----BEGIN CERTIFICATE-----\nonzin\n-----END CERTIFICATE-----\n")
    code, found, err = run("verify", report, "--trust", none)
    assert (code, found) == (2, None)
    assert "Dit is geen certificaat." in err
