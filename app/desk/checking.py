"""Acts of checking a report that came from somewhere: is it signed and whole, and is it the one in this vault?"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from app.desk.reporting import content_hash
from app.desk.session import Session
from app.errors import LoonmaatError

if TYPE_CHECKING:
    from app.signing.findings import Verification

LARGEST_REPORT = 50_000_000
"""Bytes. A report of ours is well under one million."""


class Known(StrEnum):
    """How a report relates to the vault."""

    SAME = "same"
    EARLIER = "earlier"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class CheckedReport:
    """What was found: the verification, and whether the vault holds this very file."""

    verification: Verification
    known: Known


def read_report(file: Path) -> bytes:
    """Return the bytes of a file to check. Raises LoonmaatError when it cannot be read or is far too large."""
    try:
        if file.stat().st_size > LARGEST_REPORT:
            raise LoonmaatError("Dit bestand is te groot voor een rapport.", place=file.name)
        return file.read_bytes()
    except OSError as error:
        raise LoonmaatError(f"Dit bestand kan niet gelezen worden ({error.strerror}).", place=file.name) from error


def known_in(session: Session, pdf: bytes) -> Known:
    """Tell whether the vault holds this very report: as it was last signed, or as it was before a later signature."""
    sha256 = content_hash(pdf)
    for row in session.vault.streams("measurement"):
        held = [info.sha256 for info in session.vault.documents(row.stream)]
        if sha256 in held:
            return Known.SAME if held[-1] == sha256 else Known.EARLIER
    return Known.UNKNOWN


def verification_of(pdf: bytes) -> Verification:
    """Return what the signatures of a PDF prove. Any thread; never raises on a hostile file."""
    from app.signing.verify import verify  # noqa: PLC0415 - pyHanko is slow to import

    return verify(pdf)
