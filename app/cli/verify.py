"""`verify`: is a report intact, and who signed it? As JSON, without a window.

Exit code 0 only when it is signed and intact, 1 when it is not, 2 when the file cannot be read at all. Trust does not
weigh in the exit code: without `--trust` nobody is trusted, and an intact report is intact all the same.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from app.cli.parser import named_path
from app.errors import Fault, LoonmaatError
from app.signing.certificates import UnreadableCertificateError, read_certificates
from app.signing.findings import SignatureFinding, TimestampFinding, Verification
from app.signing.verify import verify

WORDS = "Controleer een ondertekend rapport: is het niet veranderd, en wie tekende wanneer?"


class SubParsers(Protocol):
    """What `add_commands` needs of argparse's subparsers."""

    def add_parser(self, name: str, *, help: str, description: str) -> argparse.ArgumentParser:
        """Add a command and return its parser."""
        ...


class UnreadableFileError(LoonmaatError):
    """A file that was named cannot be read."""

    code = "file_unreadable"


def add_commands(subparsers: SubParsers) -> None:
    """Add the command; it sets `run`, a function from the parsed arguments to an exit code."""
    parser = subparsers.add_parser("verify", help=WORDS, description=WORDS)
    parser.add_argument("file", type=named_path, metavar="RAPPORT.pdf", help="het ondertekende rapport")
    parser.add_argument(
        "--trust",
        type=named_path,
        action="append",
        default=[],
        metavar="CERTIFICAAT",
        help="een certificaat dat u vertrouwt (.pem, .cer, .crt of .der); mag vaker",
    )
    parser.set_defaults(run=run_verify)


def run_verify(arguments: argparse.Namespace) -> int:
    """Check the file and print what was found. Raises `UnreadableFileError`."""
    trust = [certificate for file in arguments.trust for certificate in certificates_of(file)]
    found = verify(_read(arguments.file), trust=trust, now=datetime.now(UTC))
    print(json.dumps(told(found), indent=2))  # signs beyond ASCII are escaped: any console can show it
    return 0 if found.signed and found.intact else 1


def certificates_of(file: Path) -> list[bytes]:
    """Return the certificates in a PEM or DER file, each in DER. Raises `UnreadableFileError`."""
    try:
        return [one.certificate for one in read_certificates(_read(file))]
    except UnreadableCertificateError as error:
        raise UnreadableFileError(error.text, place=str(file), remedy=error.remedy) from error


def told(found: Verification) -> dict[str, object]:
    """Return the outcome as JSON values; a moment is written in ISO 8601."""
    return {
        "signed": found.signed,
        "intact": found.intact,
        "text": found.text,
        "signatures": [_signature(signature) for signature in found.signatures],
        "problems": [_fault(fault) for fault in found.problems],
        "warnings": [_fault(fault) for fault in found.warnings],
    }


def _signature(found: SignatureFinding) -> dict[str, object]:
    stamp = found.timestamp
    return {
        "field": found.field,
        "kind": found.kind.value,
        "name": found.name,
        "signer": found.signer,
        "organisation": found.organisation,
        "when": _moment(found.when),
        "reason": found.reason,
        "place": found.place,
        "intact": found.intact,
        "covers_whole_file": found.covers_whole_file,
        "changed_after": found.changed_after,
        "trusted": found.trusted,
        "why_trusted": found.why_trusted,
        "self_signed": found.self_signed,
        "fingerprint": found.fingerprint,
        "valid_from": _moment(found.valid_from),
        "valid_until": _moment(found.valid_until),
        "timestamp": _stamp(stamp) if stamp else None,
    }


def _stamp(stamp: TimestampFinding) -> dict[str, object]:
    return {
        "at": _moment(stamp.at),
        "authority": stamp.authority,
        "intact": stamp.intact,
        "trusted": stamp.trust.trusted,
        "why_trusted": stamp.trust.why,
    }


def _fault(fault: Fault) -> dict[str, str]:
    return asdict(fault)


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        remedy = "Kijk of het pad klopt en of u het bestand mag lezen."
        raise UnreadableFileError("Dit bestand kan niet worden gelezen.", place=str(file), remedy=remedy) from error
