"""Acts on a report that was made (`documents.py`): sign it, let the others sign, keep it, write it somewhere."""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.desk.assessment import Assessment
from app.desk.identity import SigningMeans, signing_means
from app.desk.places import Places
from app.dossier.entry import Json
from app.errors import LoonmaatError
from app.reports.signatures import FIELDS, signers

if TYPE_CHECKING:
    from app.signing.evidence import TimestampAuthority
    from app.signing.ink import Ink
    from app.signing.order import SigningIdentity


ROLES = ("assessor", "employee", "employer")
ESTABLISHED = "Vastgesteld"
"""What the assessor says by signing."""

Strokes = tuple[tuple[tuple[int, int], ...], ...]
"""A drawn signature: strokes of points across and down, in the units of the surface it was drawn on."""


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs: role (assessor, employer, employee), name as in the report, and the field in the PDF."""

    role: str
    name: str
    field: str


@dataclass(frozen=True, slots=True)
class Edition:
    """Of what kind a signed report is, so that it can be made again: its language, and the date of a page on euros."""

    language: str = "nl"
    money: str = ""


@dataclass(frozen=True, slots=True)
class SignOrder:
    """Everything needed to set one signature, gathered on the thread of the session for work on another.

    `agrees` says what employer or employee signs for; the assessor always establishes.
    """

    pdf: bytes = field(repr=False)
    means: SigningMeans
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
    return [role for role in ROLES if role not in settled]


def who_may_sign(assessment: Assessment) -> list[str]:
    """Return the roles that can sign now: the assessor first, because certifying comes first, then in any order."""
    left = who_must_sign(assessment)
    return ["assessor"] if "assessor" in left else left


def edition(assessment: Assessment) -> Edition:
    """Return of what kind the signed report is; the usual kind when nobody has signed."""
    body = next(iter(assessment.draft.signatures), {})
    return Edition(str(body.get("language", "nl")), str(body.get("money", "")))


def sign_order(
    assessment: Assessment, pdf: bytes, signer: Signer, *, agrees: bool, strokes: Strokes, pin: str = ""
) -> SignOrder:
    """Return the order for one signature, now. Raises RefusedError when there is nothing to sign with.

    The moment is that of the clock on the wall, because that is what people read in the field they signed.
    """
    session = assessment.session
    means, fonts = signing_means(session, pin), font_files(session.places)
    return SignOrder(pdf, means, signer, agrees, strokes, session.means.now().astimezone(), fonts)


def sign(order: SignOrder) -> bytes:
    """Return the report with one signature more. Any thread; the report that was handed over is never changed.

    The assessor certifies; a signature of employer or employee is sealed by the assessor as witness. Raises
    SigningError (wrong PIN, card pulled out, identity expired, no timestamp) or VaultError.
    """
    with order.means.opened() as identity:
        return _certified(order, identity) if order.signer.role == "assessor" else _witnessed(order, identity)


def _certified(order: SignOrder, identity: SigningIdentity) -> bytes:
    from app.signing.revocation import material_for  # noqa: PLC0415 - pyHanko is slow to import
    from app.signing.seal import seal  # noqa: PLC0415 - as above

    return seal(
        order.pdf, identity, field=order.signer.field, signer_name=order.signer.name, reason=ESTABLISHED, place="",
        at=order.at, fonts=order.fonts, ink=ink_for(order.pdf, order.strokes), authority=order.means.authority,
        material=material_for(identity.facts, order.means.lists, order.means.trusted),
    )  # fmt: skip


def _witnessed(order: SignOrder, identity: SigningIdentity) -> bytes:
    from app.signing.seal import Verdict, countersign  # noqa: PLC0415 - as above

    roles = {"employer": "werkgever", "employee": "werknemer"}
    return countersign(
        order.pdf, identity, field=order.signer.field, signer_name=order.signer.name, role=roles[order.signer.role],
        verdict=Verdict.AGREED if order.agrees else Verdict.SEEN, place="", at=order.at, fonts=order.fonts,
        ink=ink_for(order.pdf, order.strokes), authority=order.means.authority,
    )  # fmt: skip


def ink_for(pdf: bytes, strokes: Strokes) -> Ink | None:
    """Return a drawn signature bound to this very report; None when nothing was drawn."""
    from app.signing.ink import Ink  # noqa: PLC0415 - as below
    from app.signing.original import document_mark  # noqa: PLC0415 - as below

    return Ink(document_mark(pdf), strokes) if strokes else None


def record(assessment: Assessment, signer: Signer, verdict: str, pdf: bytes, kind: Edition | None = None) -> None:
    """Keep a report that was just signed: who signed, what that says, and of which kind the report is.

    `mark` is the hash of the report below the signatures: by it a copy is known that others signed elsewhere.
    """
    from app.signing.original import document_mark  # noqa: PLC0415 - as above

    kind = kind or edition(assessment)
    body: dict[str, Json] = {
        "role": signer.role,
        "name": signer.name,
        "verdict": verdict,
        "field": signer.field,
        "sha256": content_hash(pdf),
        "mark": document_mark(pdf),
        "language": kind.language,
        "money": kind.money,
    }
    assessment.record_signature(body, pdf, content_hash(pdf))


def sign_as_assessor(
    pdf: bytes, identity: SigningIdentity, places: Places, *, name: str, at: datetime, ink: Ink | None = None,
    authority: TimestampAuthority | None = None, lists: Sequence[bytes] = (), trusted: Sequence[bytes] = (),
) -> bytes:  # fmt: skip
    """Certify a report as its assessor, with a timestamp and with revocation lists (DER) where these are given.

    Any thread. Raises SigningError.
    """
    from app.signing.revocation import material_for  # noqa: PLC0415 - pyHanko is slow to import
    from app.signing.seal import seal  # noqa: PLC0415 - as above

    return seal(
        pdf, identity, field=FIELDS["assessor"], signer_name=name, reason=ESTABLISHED, place="", at=at, ink=ink,
        fonts=font_files(places), authority=authority, material=material_for(identity.facts, lists, trusted),
    )  # fmt: skip


def font_files(places: Places) -> list[Path]:
    """Return the letters for what is written in a signature field: that of the house, then one with more scripts."""
    return [places.resources / "fonts" / name for name in ("AtkinsonHyperlegible-Regular.ttf", "DejaVuSans.ttf")]


def content_hash(content: bytes) -> str:
    """Return the hash by which a document is kept."""
    return hashlib.sha256(content).hexdigest()


def write_file(target: Path, content: bytes) -> None:
    """Write a file where the user asked for it: beside it first, then in its place, so that it is whole or not there.

    Raises LoonmaatError with the cause (no space, no rights, open elsewhere).
    """
    target = target.resolve()  # a link is written through, not replaced
    if target.exists() and not target.is_file():
        text = "Het bestand is niet geschreven: hier staat iets anders dan een gewoon bestand."
        raise LoonmaatError(text, place=str(target), remedy=_REMEDY)
    beside = target.with_name(f".{target.name}.{os.getpid()}.deel")
    try:
        with beside.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(target)
    except OSError as error:
        with suppress(OSError):  # the folder itself may be gone
            beside.unlink(missing_ok=True)
        raise LoonmaatError(
            f"Het bestand is niet geschreven: {_cause(error)}.", place=str(target), remedy=_REMEDY
        ) from error


_REMEDY = "Kies een andere plaats of een andere naam. De meting zelf is niet veranderd."
_CAUSES = {
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "de schijf is vol",
    errno.EROFS: "op deze plaats kan alleen gelezen worden",
    errno.EACCES: "u mag hier niet schrijven, of het bestand staat open in een ander programma",
    errno.EPERM: "u mag hier niet schrijven, of het bestand staat open in een ander programma",
    errno.EBUSY: "het bestand staat open in een ander programma",
    errno.ENOENT: "deze map is er niet meer",
    errno.ENOTDIR: "deze map is er niet meer",
    errno.EISDIR: "dit is een map",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.EIO: "de schijf doet het niet",
}


def _cause(error: OSError) -> str:
    """Return why a file could not be written, in words; the system's own only for what is not foreseen."""
    return _CAUSES.get(error.errno or 0, error.strerror or "onbekende oorzaak")
