"""`report`: from a measurement file to a PDF, signed when asked, and nothing half written."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.cli.commands import run
from app.signing.own_identity import make_own_identity
from app.signing.verify import verify
from tests.signing import authority, pki
from tests.signing.pki import DAY

PASSPHRASE = "vier woorden op rij"


@pytest.fixture
def measurement(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    run(["example", "uniform-2021"])
    file = tmp_path / "meting.json"
    file.write_text(capsys.readouterr().out, encoding="utf-8")
    return file


@pytest.fixture
def identity(tmp_path: Path) -> list[str]:
    """Options that sign with an identity of the program's own making."""
    file, words = tmp_path / "id.p12", tmp_path / "wachtwoord.txt"
    file.write_bytes(make_own_identity("Anna Jansen", "", now=datetime.now(UTC), passphrase=PASSPHRASE))
    words.write_text(PASSPHRASE + "\n", encoding="utf-8")
    return ["--sign", str(file), "--passphrase-file", str(words)]


def test_the_same_measurement_gives_the_same_bytes(measurement: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "1.pdf", tmp_path / "2.pdf"
    for target in (first, second):
        assert run(["report", str(measurement), "--for", "employer", "--output", str(target)]) == 0
    assert first.read_bytes() == second.read_bytes()


def test_a_signed_report_verifies_and_a_changed_byte_is_found(
    measurement: Path, identity: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "rapport.pdf"
    assert run(["report", str(measurement), "--for", "employer", "--output", str(target), *identity]) == 0
    assert run(["verify", str(target)]) == 0
    content = bytearray(target.read_bytes())
    content[len(content) // 3] ^= 1
    target.write_bytes(content)
    capsys.readouterr()
    assert run(["verify", str(target)]) == 1
    assert json.loads(capsys.readouterr().out)["intact"] is False


def test_an_unsigned_report_does_not_verify(measurement: Path, tmp_path: Path) -> None:
    target = tmp_path / "rapport.pdf"
    run(["report", str(measurement), "--for", "employer", "--output", str(target)])
    assert run(["verify", str(target)]) == 1


def test_missing_fields_are_named_and_nothing_is_written(
    measurement: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = json.loads(measurement.read_text(encoding="utf-8"))
    del data["case"]["employer"]["contact"]
    del data["case"]["dates"]["visit"]
    measurement.write_text(json.dumps(data), encoding="utf-8")
    target = tmp_path / "rapport.pdf"
    assert run(["report", str(measurement), "--for", "employer", "--output", str(target)]) == 2
    told = capsys.readouterr().err
    assert "case.employer.contact" in told
    assert "case.dates.visit" in told
    assert not target.exists()


def test_a_wrong_passphrase_is_said_and_nothing_is_written(
    measurement: Path, identity: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(identity[3]).write_text("iets anders", encoding="utf-8")
    target = tmp_path / "rapport.pdf"
    assert run(["report", str(measurement), "--for", "employer", "--output", str(target), *identity]) == 2
    assert capsys.readouterr().err
    assert not target.exists()


def test_a_place_that_cannot_be_written_is_told(
    measurement: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "geen" / "map" / "rapport.pdf"
    assert run(["report", str(measurement), "--for", "employer", "--output", str(target)]) == 2
    assert "niet geschreven" in capsys.readouterr().err


def test_a_signature_of_an_authority_can_be_made_to_last(measurement: Path, tmp_path: Path) -> None:
    """With a timestamp and revocation lists, from a local authority: what `verify` then tells of revocation."""
    now = datetime.now(UTC)
    root = pki.holder("Proef Root CA", None, ca=True, since=now - DAY, until=now + 90 * DAY)
    assessor = pki.holder("Anna Jansen", root, since=now - DAY, until=now + 30 * DAY)
    stamps = pki.holder("Proef Tijdstempel", root, pki.rsa_key(), extended=pki.STAMPING, since=now - DAY)
    files = {"id.p12": assessor.pkcs12(), "w.txt": pki.PASSPHRASE.encode(), "root.crl": pki.crl(root, at=now)}
    for name, content in {**files, "root.cer": root.der}.items():
        (tmp_path / name).write_bytes(content)
    target = tmp_path / "rapport.pdf"
    signing = ["--sign", "id.p12", "--passphrase-file", "w.txt", "--revocation", "root.crl", "--trust", "root.cer"]
    options = [str(tmp_path / one) if "." in one else one for one in signing]
    with authority.serving(authority.honest(stamps, now)) as url:
        words = ["report", str(measurement), "--for", "employer", "--output", str(target), *options]
        assert run([*words, "--timestamp", url]) == 0
    (found,) = verify(target.read_bytes(), trust=[root.der]).signatures
    assert found.timestamp is not None
    assert found.timestamp.trust.trusted
    assert "Niet ingetrokken" in found.why_trusted


@pytest.mark.parametrize("option", ["--timestamp", "--revocation", "--trust", "--passphrase-file"])
def test_what_belongs_to_a_signature_is_refused_without_one(
    measurement: Path, tmp_path: Path, option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "rapport.pdf"
    assert run(["report", str(measurement), "--for", "employer", "--output", str(target), option, "x"]) == 2
    assert option in capsys.readouterr().err
    assert not target.exists()
