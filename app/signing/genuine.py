"""Whether one signature is genuine: it covers what it says, in the one way there is, and the sums are right.

Loads pyHanko. Says nothing about who signed; that is `trusting`.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from asn1crypto import cms
from cryptography import x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation.generic_cms import validate_sig_integrity, validate_tst_signed_data
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko_certvalidator import ValidationContext

from app.signing import container, frame
from app.signing.document import signature_in
from app.signing.errors import UnsuitableIdentityError
from app.signing.frame import Gap
from app.signing.identity import Identity, IdentityKind, check_strong, describe, was_issued_by

SUBFILTERS = ("/ETSI.CAdES.detached", "/adbe.pkcs7.detached", "/ETSI.RFC3161")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A genuine timestamp: its moment, who gave it, and the certificates beside it."""

    at: datetime
    holder: Identity
    embedded: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Genuine:
    """A genuine signature in a field, with what it leaves out of the file and who holds its certificate.

    `loose`: among the certificates beside it is one of which nothing guards every byte. `stamp` is the
    timestamp on it; for a timestamp over the document (`is_timestamp`) its own.
    """

    field: str
    signature: EmbeddedPdfSignature
    gap: Gap
    holder: Identity
    embedded: tuple[bytes, ...]
    loose: bool
    is_timestamp: bool
    stamp: Stamp | None


class NotGenuineError(ValueError):
    """A signature that does not hold: the file was changed, or it was never a signature."""


def check_signature(pdf: bytes, reader: PdfFileReader, field: str, trust: tuple[bytes, ...]) -> Genuine:
    """Return the signature in `field`, checked. Raises `NotGenuineError`, `FrameError` or one of `HOSTILE`."""
    signature = signature_in(reader, field)
    if signature.sig_object.get("/SubFilter") not in SUBFILTERS:
        raise NotGenuineError("unknown kind")
    gap = frame.gap_of(pdf, [int(number) for number in signature.byte_range])
    if signature.pkcs7_content != bytes.fromhex(pdf[gap.start + 1 : gap.end - 1].decode("ascii")):
        raise NotGenuineError("the container is elsewhere")
    container.check_container(gap.container)
    if container.strange_certificates(container.signed_data(gap.container)):
        raise NotGenuineError("other certificates")
    is_timestamp = signature.sig_object_type == "/DocTimeStamp"
    stamp = _checked_stamp(gap.container, signature.compute_digest) if is_timestamp else _signed(signature, gap)
    embedded = tuple(container.certificates_in(signature.signed_data))
    return Genuine(
        field=field,
        signature=signature,
        gap=gap,
        holder=holder_of(signature.signer_cert.dump()),
        embedded=embedded,
        loose=bool(container.loose_certificates(signature.signed_data, trust)),
        is_timestamp=is_timestamp,
        stamp=stamp,
    )


def holder_of(certificate: bytes) -> Identity:
    """Return what is known of the holder of a certificate. Raises `NotGenuineError` when its key is too weak."""
    parsed = x509.load_der_x509_certificate(certificate)
    try:
        check_strong(parsed)
    except UnsuitableIdentityError as error:
        raise NotGenuineError("weak key") from error
    return describe(parsed, [], IdentityKind.OWN if was_issued_by(parsed, parsed) else IdentityKind.PKCS12)


def _signed(signature: EmbeddedPdfSignature, gap: Gap) -> Stamp | None:
    """Check the cryptography of a person's signature and return the timestamp on it, checked as well."""
    unchanged, valid = validate_sig_integrity(
        signature.signer_info, signature.signer_cert, "data", signature.compute_digest()
    )
    if not (unchanged and valid):
        raise NotGenuineError("signature")
    data = container.signed_data(gap.container)
    token = container.timestamp_token(data)
    if token is None:
        return None
    value: bytes = data["signer_infos"][0]["signature"].native
    return _checked_stamp(token, lambda algorithm: _digest(algorithm, value))


def _digest(algorithm: str, value: bytes) -> bytes:
    """Return the digest of `value`, when the algorithm is one that still counts."""
    if algorithm not in container.SHA2:
        raise NotGenuineError("weak digest")
    return hashlib.new(algorithm, value).digest()


def _checked_stamp(token: bytes, imprint: Callable[[str], bytes]) -> Stamp:
    """Check the cryptography of a timestamp and return it. `imprint` gives the digest that it must be on."""
    data: cms.SignedData = container.signed_data(token)
    nobody = ValidationContext(trust_roots=[], allow_fetching=False)
    found = asyncio.run(validate_tst_signed_data(data, nobody, imprint))
    if not (found["intact"] and found["valid"]):
        raise NotGenuineError("timestamp")
    embedded = tuple(container.certificates_in(data))
    return Stamp(found["timestamp"], holder_of(found["signing_cert"].dump()), embedded)
