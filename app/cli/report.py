"""`report FILE --for READER --output OUT.pdf` makes a document of a measurement file, signed when asked."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from typing import Any

from app.cli.parser import named_path
from app.cli.verify import certificates_of
from app.desk.documents import READERS, report_bytes, report_order, subject_of
from app.desk.files import file_bytes, read_file
from app.desk.money import money_for
from app.desk.places import Places
from app.desk.reporting import sign_as_assessor, write_file
from app.errors import LoonmaatError

_WORDS = "Maakt een document (PDF) van een metingbestand, en ondertekent het rapport als u dat vraagt."

SIGNED = ("employer", "municipality")
"""Documents that have places to sign."""


def add_commands(subparsers: Any) -> None:  # noqa: ANN401 - argparse does not export its type
    """Add the command."""
    report = subparsers.add_parser("report", help="maak een document (PDF) van een meting", description=_WORDS)
    report.add_argument("file", metavar="BESTAND", type=named_path, help="een metingbestand (JSON)")
    report.add_argument("--for", dest="reader", required=True, choices=READERS, help="voor wie het document is")
    report.add_argument("--output", required=True, type=named_path, metavar="UIT.pdf", help="waar het document komt")
    report.add_argument("--language", default="nl", metavar="TAAL", help="taal van het document: nl (gewoonlijk) of en")
    report.add_argument(
        "--previous", type=named_path, metavar="EERDER", help="een eerdere meting om mee te vergelijken"
    )
    report.add_argument("--money", metavar="DATUM", help="voeg toe wat de uitkomst op deze datum in euro's betekent")
    report.add_argument("--sign", type=named_path, metavar="ID.p12", help="onderteken met deze identiteit (PKCS#12)")
    report.add_argument(
        "--passphrase-file", type=named_path, metavar="F", help="bestand met het wachtwoord van de identiteit"
    )
    report.add_argument("--timestamp", metavar="URL", default="", help="laat deze dienst het moment bevestigen")
    report.add_argument(
        "--revocation",
        type=named_path,
        action="append",
        default=[],
        metavar="LIJST.crl",
        help="een intrekkingslijst, zodat de handtekening jaren te controleren is; mag vaker",
    )
    report.add_argument(
        "--trust",
        type=named_path,
        action="append",
        default=[],
        metavar="CERTIFICAAT",
        help="waar de keten van de tijdstempeldienst op eindigt; alleen nodig bij --revocation",
    )
    report.set_defaults(run=make)


def make(arguments: argparse.Namespace) -> int:
    """Make the document, sign it when asked, and write it. What cannot be made leaves nothing behind."""
    places = Places.standard()
    if arguments.sign is not None and arguments.reader not in SIGNED:
        text = "Dit document wordt niet ondertekend."
        raise LoonmaatError(text, place="--sign", remedy=f"Onderteken het rapport: --for {SIGNED[0]}.")
    _refuse_without_identity(arguments)
    file = read_file(places, arguments.file)
    previous = read_file(places, arguments.previous) if arguments.previous is not None else None
    subject = subject_of(file, previous=previous)
    if arguments.money is not None:
        subject = money_for(subject, arguments.money)
    pdf = report_bytes(subject, report_order(places, arguments.reader, language=arguments.language))
    if arguments.sign is not None:
        pdf = _signed(pdf, arguments, places, file.measurement.case.assessor.name)
    write_file(arguments.output, pdf)
    return 0


def _refuse_without_identity(arguments: argparse.Namespace) -> None:
    """Raise LoonmaatError for an option that only says something of a signature, when nobody signs."""
    if arguments.sign is not None:
        return
    for name in ("passphrase_file", "timestamp", "revocation", "trust"):
        if getattr(arguments, name):
            option = f"--{name.replace('_', '-')}"
            text = "Dit hoort bij een handtekening, maar er is geen identiteit om mee te ondertekenen."
            raise LoonmaatError(text, place=option, remedy=f"Geef ook --sign, of laat {option} weg.")


def _signed(pdf: bytes, arguments: argparse.Namespace, places: Places, name: str) -> bytes:
    from app.signing.evidence import TimestampAuthority  # noqa: PLC0415 - pyHanko is slow to import
    from app.signing.identity import load_pkcs12  # noqa: PLC0415 - as above
    from app.signing.revocation import read_revocation_list  # noqa: PLC0415 - as above

    if arguments.passphrase_file is None:
        raise LoonmaatError("Het wachtwoord van de identiteit ontbreekt.", remedy="Geef --passphrase-file.")
    passphrase = file_bytes(arguments.passphrase_file).decode("utf-8").rstrip("\r\n")
    identity = load_pkcs12(file_bytes(arguments.sign), passphrase)
    return sign_as_assessor(
        pdf, identity, places, name=name, at=datetime.now(UTC).astimezone(),
        authority=TimestampAuthority(arguments.timestamp) if arguments.timestamp else None,
        lists=[read_revocation_list(file_bytes(file)).der for file in arguments.revocation],
        trusted=[one for file in arguments.trust for one in certificates_of(file)],
    )  # fmt: skip
