"""Who signs: an identity out of a PKCS#12 file, and what can be said of any identity.

An identity is a certificate with the private key that belongs to it. Nothing here loads pyHanko (0.8 s):
a page that only shows whose identity this is stays quick.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from asn1crypto import pkcs12 as asn1_pkcs12
from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.serialization import Encoding, pkcs12
from cryptography.x509.oid import NameOID

from app.signing.errors import (
    DamagedIdentityError,
    ExpiredIdentityError,
    IncompleteIdentityError,
    NotYetValidIdentityError,
    UnsuitableIdentityError,
    WrongIdentityPassphraseError,
)

LEAST_RSA_BITS = 2048
"""Below this no validator accepts a signature (ETSI TS 119 312 v1.4.3, 2023-08, table 2)."""

CURVES = frozenset({"secp256r1", "secp384r1", "secp521r1"})
"""The curves that PDF readers know."""


class IdentityKind(StrEnum):
    """Where an identity comes from, which says what a signature with it is worth."""

    PKCS12 = "pkcs12"
    TOKEN = "token"  # noqa: S105 - a PKCS#11 token, no password
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Identity:
    """What is shown of an identity, and its certificate with the chain above it (DER, nearest issuer first).

    `fingerprint` is the SHA-256 of the certificate in hexadecimal; `valid_from` and `valid_until` are in UTC.
    """

    name: str
    organisation: str
    issuer: str
    valid_from: datetime
    valid_until: datetime
    self_signed: bool
    fingerprint: str
    kind: IdentityKind
    certificate: bytes = field(repr=False)
    chain: tuple[bytes, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Pkcs12Identity:
    """An identity whose private key is in memory. The key is in no repr, and nothing writes it anywhere."""

    facts: Identity
    key: RSAPrivateKey | EllipticCurvePrivateKey = field(repr=False)


def load_pkcs12(data: bytes, passphrase: str) -> Pkcs12Identity:
    """Open a PKCS#12 file (.p12, .pfx) and return the identity in it.

    Whether it is valid today is not judged here but when it signs (`check_usable`), so that an expired
    identity can still be shown. Raises `DamagedIdentityError`, `WrongIdentityPassphraseError`,
    `IncompleteIdentityError` or `UnsuitableIdentityError`.
    """
    _check_structure(data)
    try:
        content = pkcs12.load_pkcs12(data, passphrase.encode("utf-8"))
    except UnsupportedAlgorithm as error:
        raise DamagedIdentityError("Dit bestand is versleuteld op een verouderde manier.") from error
    except ValueError as error:  # the same error for a wrong passphrase and for content that fails its check value
        raise WrongIdentityPassphraseError from error
    if content.key is None:
        raise IncompleteIdentityError("de persoonlijke sleutel")
    if content.cert is None or content.cert.certificate.public_key() != content.key.public_key():
        raise IncompleteIdentityError("het certificaat bij de sleutel")
    if not isinstance(content.key, RSAPrivateKey | EllipticCurvePrivateKey):
        raise UnsuitableIdentityError("Dit soort sleutel kunnen PDF-lezers niet controleren.")
    certificate = content.cert.certificate
    check_suitable(certificate)
    chain = chain_above(certificate, [other.certificate for other in content.additional_certs])
    kind = IdentityKind.OWN if is_self_signed(certificate) else IdentityKind.PKCS12
    return Pkcs12Identity(describe(certificate, chain, kind), content.key)


def check_usable(identity: Identity, now: datetime) -> None:
    """Raise `NotYetValidIdentityError` or `ExpiredIdentityError` unless it is valid at `now` (aware)."""
    if now < identity.valid_from:
        raise NotYetValidIdentityError(identity.valid_from)
    if now > identity.valid_until:
        raise ExpiredIdentityError(identity.valid_until)


def check_suitable(certificate: x509.Certificate) -> None:
    """Raise `UnsuitableIdentityError` when this is not meant for signatures or its key is too weak."""
    check_strong(certificate)
    if not may_sign(certificate):
        raise UnsuitableIdentityError("Deze identiteit is niet bedoeld om mee te ondertekenen.")


def check_strong(certificate: x509.Certificate) -> None:
    """Raise `UnsuitableIdentityError` when a signature with this key could be forged or is of no known kind."""
    key = certificate.public_key()
    if isinstance(key, RSAPublicKey):
        strong = key.key_size >= LEAST_RSA_BITS
    else:
        strong = isinstance(key, EllipticCurvePublicKey) and key.curve.name in CURVES
    if not strong:
        raise UnsuitableIdentityError("De sleutel van deze identiteit is te zwak of van een onbekend soort.")


def may_sign(certificate: x509.Certificate) -> bool:
    """Return whether the key usage, when stated (RFC 5280, 4.2.1.3), allows signing documents."""
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return True
    return usage.digital_signature or usage.content_commitment


def describe(certificate: x509.Certificate, chain: list[x509.Certificate], kind: IdentityKind) -> Identity:
    """Return what is known of the identity that this certificate stands for."""
    return Identity(
        name=_name(certificate.subject),
        organisation=_part(certificate.subject, NameOID.ORGANIZATION_NAME),
        issuer=_name(certificate.issuer),
        valid_from=certificate.not_valid_before_utc,
        valid_until=certificate.not_valid_after_utc,
        self_signed=is_self_signed(certificate),
        fingerprint=certificate.fingerprint(hashes.SHA256()).hex(),
        kind=kind,
        certificate=certificate.public_bytes(Encoding.DER),
        chain=tuple(above.public_bytes(Encoding.DER) for above in chain),
    )


def load_der(certificate: bytes) -> x509.Certificate:
    """Return a certificate that was checked before, from its DER."""
    return x509.load_der_x509_certificate(certificate)


def is_self_signed(certificate: x509.Certificate) -> bool:
    """Return whether the certificate vouches for itself."""
    return was_issued_by(certificate, certificate)


def was_issued_by(certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    """Return whether `issuer` signed `certificate`: names match and the signature holds."""
    try:
        certificate.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm):
        return False
    return True


def chain_above(certificate: x509.Certificate, others: list[x509.Certificate]) -> list[x509.Certificate]:
    """Return the issuers of `certificate` found among `others`, nearest first; leave the rest out."""
    chain: list[x509.Certificate] = []
    below, left = certificate, list(others)
    while not is_self_signed(below):
        above = next((other for other in left if was_issued_by(below, other)), None)
        if above is None:
            break
        chain.append(above)
        left.remove(above)
        below = above
    return chain


def _check_structure(data: bytes) -> None:
    """Raise `DamagedIdentityError` when the bytes are not even shaped like PKCS#12 (RFC 7292)."""
    if data.lstrip().startswith(b"-----BEGIN"):
        raise DamagedIdentityError("Dit is een PEM-bestand; nodig is een identiteit in een .p12- of .pfx-bestand.")
    try:
        archive = asn1_pkcs12.Pfx.load(data, strict=True)
        _ = archive["version"].native, archive["auth_safe"]["content_type"].native, archive.authenticated_safe
        _ = archive["mac_data"].native
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise DamagedIdentityError from error


def _name(name: x509.Name) -> str:
    """Return what to call the holder: the common name, else the organisation, else the whole name."""
    common = _part(name, NameOID.COMMON_NAME) or _part(name, NameOID.ORGANIZATION_NAME)
    return common or name.rfc4514_string()


def _part(name: x509.Name, kind: x509.ObjectIdentifier) -> str:
    """Return one part of a name, or an empty text when it is not there."""
    values = name.get_attributes_for_oid(kind)
    return str(values[0].value) if values else ""
