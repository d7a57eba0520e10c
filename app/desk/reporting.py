"""Acts on a report that was made (`documents.py`): sign it, let the others sign, keep it, write it somewhere."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.desk.assessment import Assessment
from app.desk.places import Places
from app.errors import LoonmaatError
from app.reports.signatures import FIELDS, signers

if TYPE_CHECKING:
    from app.signing.ink import Ink
    from app.signing.order import SigningIdentity


Strokes = tuple[tuple[tuple[int, int], ...], ...]
"""A drawn signature: strokes of points across and down, in the units of the surface it was drawn on."""


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs: role (assessor, employer, employee), name as in the report, and the field in the PDF."""

    role: str
    name: str
    field: str


@dataclass(frozen=True, slots=True)
class PartyOrder:
    """Everything needed to let employer or employee sign, gathered on the window's thread for work on another."""

    pdf: bytes
    identity: SigningIdentity
    signer: Signer
    agrees: bool
    strokes: Strokes
    at: datetime
    fonts: list[Path]


def signed_report(assessment: Assessment) -> bytes | None:
    """Return the report as it was last signed, or None when nobody has signed yet."""
    vault = assessment.session.vault
    reports = [info for info in vault.documents(assessment.stream) if info.kind == "report"]
    return vault.document(assessment.stream, reports[-1].sha256) if reports else None


def signer_of(assessment: Assessment, role: str) -> Signer:
    """Return who signs in a role (assessor, employer, employee): the name in the report and the field for it."""
    return Signer(role, signers(assessment.case)[role], FIELDS[role])


def who_must_sign(assessment: Assessment) -> list[str]:
    """Return the roles that have not signed and not refused, in the order they usually do."""
    settled = {str(body.get("role")) for body in (*assessment.draft.signatures, *assessment.draft.refusals)}
    return [role for role in ("assessor", "employee", "employer") if role not in settled]


def sign_as_party(order: PartyOrder) -> bytes:
    """Add the drawn signature of employer or employee, sealed by the assessor as witness. Any thread."""
    from app.signing.seal import Verdict, countersign  # noqa: PLC0415 - as below

    roles = {"employer": "werkgever", "employee": "werknemer"}
    return countersign(
        order.pdf, order.identity, field=order.signer.field, signer_name=order.signer.name,
        role=roles[order.signer.role], verdict=Verdict.AGREED if order.agrees else Verdict.SEEN, place="",
        at=order.at, fonts=order.fonts, ink=ink_for(order.pdf, order.strokes),
    )  # fmt: skip


def ink_for(pdf: bytes, strokes: Strokes) -> Ink | None:
    """Return a drawn signature bound to this very report; None when nothing was drawn."""
    from app.signing.ink import Ink  # noqa: PLC0415 - as below
    from app.signing.original import document_mark  # noqa: PLC0415 - as below

    return Ink(document_mark(pdf), strokes) if strokes else None


def record(assessment: Assessment, signer: Signer, verdict: str, pdf: bytes) -> None:
    """Keep a report that was just signed, with who signed it and what that says."""
    sha256 = content_hash(pdf)
    body = {"role": signer.role, "name": signer.name, "verdict": verdict, "field": signer.field, "sha256": sha256}
    assessment.record_signature(body, pdf, sha256)


def sign_as_assessor(
    pdf: bytes, identity: SigningIdentity, places: Places, *, name: str, at: datetime, ink: Ink | None = None
) -> bytes:
    """Certify a report as its assessor. Any thread. Raises SigningError."""
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
