"""The acts of signing as the tests do them: everything filled in, each part replaceable."""

from __future__ import annotations

import math

from app.signing.ink import Ink
from app.signing.order import SigningIdentity
from app.signing.original import document_mark
from app.signing.seal import Verdict, countersign, seal
from tests.signing import documents
from tests.signing.pki import NOW


def ink_for(pdf: bytes) -> Ink:
    """Return a drawn signature for this document: a wave and a stroke under it."""
    wave = tuple((4 * at, int(60 + 40 * math.sin(at / 6) * (1 - at / 110))) for at in range(95))
    return Ink(document_mark(pdf), (wave, ((10, 110), (300, 96))))


def certify(pdf: bytes, identity: SigningIdentity, **changed: object) -> bytes:
    """Return `pdf` certified by `identity`, as an assessor does it; `changed` replaces arguments of `seal`."""
    usual = {
        "field": "beoordelaar",
        "signer_name": "Anna Beoordelaar",
        "reason": "Vastgesteld",
        "place": "Utrecht",
        "at": NOW,
        "fonts": documents.FONTS,
        "ink": ink_for(pdf),
    }
    return seal(pdf, identity, **(usual | changed))  # type: ignore[arg-type]  # the table above is checked by use


def witnessed(pdf: bytes, identity: SigningIdentity, role: str, **changed: object) -> bytes:
    """Return `pdf` with the drawn signature of an employer or employee, sealed by the assessor."""
    usual = {
        "field": role,
        "signer_name": f"Wim de {role.title()}",
        "role": role,
        "verdict": Verdict.AGREED,
        "place": "Utrecht",
        "at": NOW,
        "fonts": documents.FONTS,
        "ink": ink_for(pdf),
    }
    return countersign(pdf, identity, **(usual | changed))  # type: ignore[arg-type]  # as above
