"""Acts on reports: make one, sign it as the assessor, let the others sign, check one."""

from __future__ import annotations

import hashlib
import os
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.desk.places import Places
from app.errors import LoonmaatError
from app.exchange.measurement_file import MeasurementFile
from app.reports.subject import Subject
from app.scoring.outcome import score

if TYPE_CHECKING:
    from app.signing.ink import Ink
    from app.signing.order import SigningIdentity


def subject_of(file: MeasurementFile) -> Subject:
    """Return what a report about a measurement file is about."""
    return Subject(file.measurement, file.definition, score(file.definition.graph, file.measurement.answers))


def report_bytes(subject: Subject, reader: str) -> bytes:
    """Return the unsigned report. Any thread. Raises FaultyInputError when something of the model is empty."""
    from app.reports.making import make_report  # noqa: PLC0415 - reportlab is slow to import

    return make_report(subject, reader)


def sign_as_assessor(
    pdf: bytes, identity: SigningIdentity, places: Places, *, name: str, at: datetime, ink: Ink | None = None
) -> bytes:
    """Certify a report as its assessor. Any thread. Raises SigningError."""
    from app.reports.employer import FIELDS  # noqa: PLC0415 - as above
    from app.signing.seal import seal  # noqa: PLC0415 - pyHanko is slow to import

    return seal(
        pdf, identity, field=FIELDS["assessor"], signer_name=name, reason="Vastgesteld", place="", at=at, ink=ink,
        fonts=font_files(places),
    )  # fmt: skip


def font_files(places: Places) -> list[Path]:
    """Return the house letter for what is written in a signature field."""
    return sorted((places.resources / "fonts").glob("AtkinsonHyperlegible-Regular.ttf"))


def content_hash(content: bytes) -> str:
    """Return the hash by which a document is kept."""
    return hashlib.sha256(content).hexdigest()


def write_file(target: Path, content: bytes) -> None:
    """Write a file where the user asked for it: beside it first, then in its place, so that it is whole or not there.

    Raises LoonmaatError with the cause (no space, no rights, open elsewhere).
    """
    beside = target.with_name(f".{target.name}.{os.getpid()}.deel")
    try:
        with beside.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(target)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise LoonmaatError(
            f"Het bestand kan niet geschreven worden ({error.strerror}).",
            place=str(target),
            remedy="Kijk of er ruimte is, of de map beschreven mag worden en of het bestand niet ergens openstaat.",
        ) from error
