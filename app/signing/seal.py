"""Seal a report: the assessor certifies it, the others sign in the fields that were left for them.

Every signature is an incremental update, so the bytes that were signed before stay as they are. The fields
exist beforehand, placed and tagged by the report: a field made while signing would be neither accessible nor
allowed.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from app.signing import ink as pen
from app.signing.errors import (
    BrokenDocumentError,
    ForeignInkError,
    MustBeFirstError,
    NotCertifiedError,
    OtherWitnessError,
    UnreadableDocumentError,
)
from app.signing.evidence import TimestampAuthority, ValidationMaterial
from app.signing.findings import SignatureKind, Verification
from app.signing.identity import check_usable
from app.signing.ink import Ink
from app.signing.order import Lettering, Order, SigningIdentity
from app.signing.original import document_mark
from app.signing.texts import WITNESSED, WITNESSED_TYPED, dutch_moment, grouped, plain
from app.signing.verify import verify


class Verdict(StrEnum):
    """What somebody who is not the assessor says by signing."""

    SEEN = "Voor gezien"
    AGREED = "Akkoord"


def seal(
    pdf: bytes,
    identity: SigningIdentity,
    *,
    field: str,
    signer_name: str,
    reason: str,
    place: str,
    at: datetime,
    fonts: Sequence[Path],
    ink: Ink | None = None,
    certify: bool = True,
    authority: TimestampAuthority | None = None,
    material: ValidationMaterial | None = None,
) -> bytes:
    """Sign `pdf` in the field `field` and return the signed PDF, which begins with the bytes of `pdf`.

    With `certify` this is the assessor's certifying signature: the first, after which only the signature
    fields that are left may still be filled (DocMDP 2, ISO 32000-1, 12.8.2.2). Without it, somebody signs
    with a certificate of their own. PAdES B-B; with `authority` B-T; with `material` as well B-LT (EN 319
    142-1).

    `at` is the aware moment that the signature states; `place` may be empty. `fonts` are TTF files, the house
    letter first; `ink` a signature drawn for this very document (`original.document_mark`). Raises a `SigningError`
    that says what is the matter; `pdf` is never changed.
    """
    check_usable(identity.facts, at)
    _check_standing(verify(pdf), certify=certify)
    mark = document_mark(pdf)
    order = Order(
        field=field,
        identity=identity,
        name=plain(signer_name),
        reason=plain(reason),
        place=plain(place),
        at=at,
        certify=certify,
        lettering=_lettering([signer_name, reason, _where(place, at), *_marks(mark, identity)], fonts),
        drawing=_drawing(ink, mark),
        authority=authority,
        material=material,
    )
    return _written(pdf, order)


def countersign(
    pdf: bytes,
    witness: SigningIdentity,
    *,
    field: str,
    signer_name: str,
    role: str,
    verdict: Verdict,
    place: str,
    at: datetime,
    fonts: Sequence[Path],
    ink: Ink | None,
    authority: TimestampAuthority | None = None,
    material: ValidationMaterial | None = None,
) -> bytes:
    """Add the drawn signature of somebody without a certificate, sealed by the assessor as witness.

    `role` is who signs (`werkgever`, `werknemer`); `witness` must be the identity that certified the report. `ink`
    is None for somebody who cannot draw and typed a name instead; the signature then says so. What this proves:
    `texts.WITNESS_WORTH`. Raises `NotCertifiedError`, `OtherWitnessError` and what `seal` raises.
    """
    check_usable(witness.facts, at)
    standing = verify(pdf)
    _check_standing(standing, certify=False)
    _check_witness(standing, witness)
    mark = document_mark(pdf)
    name, said = f"{signer_name} ({role})", f"{verdict.value}. {WITNESSED if ink else WITNESSED_TYPED}"
    order = Order(
        field=field,
        identity=witness,
        name=plain(name),
        reason=said,
        place=plain(place),
        at=at,
        certify=False,
        lettering=_lettering([name, said, _where(place, at), *_marks(mark, witness)], fonts),
        drawing=_drawing(ink, mark),
        authority=authority,
        material=material,
    )
    return _written(pdf, order)


def _check_standing(standing: Verification, *, certify: bool) -> None:
    """Raise unless a signature may be added to a document of which `standing` was found."""
    if [problem.code for problem in standing.problems] == ["unsigned"]:
        return
    if not standing.signatures:
        raise UnreadableDocumentError(standing.problems[0].text)
    if not standing.intact:
        raise BrokenDocumentError(standing.problems[0].text)
    if certify:
        raise MustBeFirstError


def _check_witness(standing: Verification, witness: SigningIdentity) -> None:
    """Raise unless `witness` is the identity that certified the document."""
    certified = [found for found in standing.signatures if found.kind is SignatureKind.CERTIFIED]
    if not certified:
        raise NotCertifiedError
    if certified[0].fingerprint != witness.facts.fingerprint:
        raise OtherWitnessError


def _lettering(lines: Sequence[str], fonts: Sequence[Path]) -> Lettering:
    """Return the lines of the visible field with the fonts read in."""
    return Lettering(tuple(plain(line) for line in lines if line), tuple(font.read_bytes() for font in fonts))


def _where(place: str, at: datetime) -> str:
    """Return the line that says where and when."""
    return ", ".join(part for part in (place, dutch_moment(at)) if part)


def _marks(mark: str, identity: SigningIdentity) -> tuple[str, str]:
    """Return the lines by which a reader can tell to which report and which certificate this belongs.

    Forty-eight and eighty bits: enough to compare by telephone, too many to imitate.
    """
    return f"Rapport {grouped(mark, 3)}", f"Certificaat {grouped(identity.facts.fingerprint, 5)}"


def _drawing(ink: Ink | None, mark: str) -> pen.Drawing | None:
    """Return the smoothed drawing, provided that it was drawn for this document."""
    if ink is None:
        return None
    if ink.document != mark:
        raise ForeignInkError
    return pen.draw(ink)


def _written(pdf: bytes, order: Order) -> bytes:
    """Hand the order to the part that knows pyHanko."""
    from app.signing.pades import write_signature  # noqa: PLC0415 - pyHanko takes 0.8 s to load

    return write_signature(pdf, order)
