"""`report FILE --for READER --output OUT.pdf` makes a report of a measurement file, signed when asked."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.desk.files import file_bytes, read_file
from app.desk.places import Places
from app.desk.reporting import report_bytes, sign_as_assessor, subject_of, write_file
from app.errors import LoonmaatError

READERS = ("employer", "municipality")


def add_commands(subparsers: Any) -> None:  # noqa: ANN401 - argparse does not export its type
    """Add the command."""
    report = subparsers.add_parser("report", help="maak een rapport (PDF) van een meting", description=__doc__)
    report.add_argument("file", metavar="BESTAND", type=Path, help="een metingbestand (JSON)")
    report.add_argument("--for", dest="reader", required=True, choices=READERS, help="voor wie het rapport is")
    report.add_argument("--output", required=True, type=Path, metavar="UIT.pdf", help="waar het rapport komt")
    report.add_argument("--sign", type=Path, metavar="ID.p12", help="onderteken met deze identiteit (PKCS#12)")
    report.add_argument(
        "--passphrase-file", type=Path, metavar="F", help="bestand met het wachtwoord van de identiteit"
    )
    report.set_defaults(run=make)


def make(arguments: argparse.Namespace) -> int:
    """Make the report, sign it when asked, and write it."""
    places = Places.standard()
    file = read_file(places, arguments.file)
    pdf = report_bytes(subject_of(file), arguments.reader)
    if arguments.sign is not None:
        pdf = _signed(pdf, arguments, places, file.measurement.case.assessor.name)
    write_file(arguments.output, pdf)
    return 0


def _signed(pdf: bytes, arguments: argparse.Namespace, places: Places, name: str) -> bytes:
    from app.signing.identity import load_pkcs12  # noqa: PLC0415 - pyHanko is slow to import

    if arguments.passphrase_file is None:
        raise LoonmaatError("Het wachtwoord van de identiteit ontbreekt.", remedy="Geef --passphrase-file.")
    passphrase = file_bytes(arguments.passphrase_file).decode("utf-8").rstrip("\r\n")
    identity = load_pkcs12(file_bytes(arguments.sign), passphrase)
    return sign_as_assessor(pdf, identity, places, name=name, at=datetime.now(UTC))
