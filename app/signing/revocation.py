"""Revocation lists out of a file, as an authority publishes them, and what they make a signature: checkable for years.

Nothing is fetched. Whoever wants long-term signatures (PAdES B-LT) gets the lists from the authority and gives them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from cryptography import x509
from cryptography.x509.oid import NameOID

from app.signing.errors import SigningError
from app.signing.evidence import ValidationMaterial
from app.signing.identity import Identity


class UnreadableRevocationListError(SigningError):
    """The bytes are no revocation list, or one that does not say until when it holds."""

    code = "revocation_list_unreadable"

    def __init__(self) -> None:
        super().__init__("Dit is geen intrekkingslijst.", remedy="Geef een intrekkingslijst als .crl, in DER of PEM.")


@dataclass(frozen=True, slots=True)
class RevocationList:
    """A list: whose certificates it is about, until when it holds (aware), and the list itself (DER)."""

    issuer: str
    until: datetime
    der: bytes = field(repr=False)


def read_revocation_list(content: bytes) -> RevocationList:
    """Return the list in a DER or PEM file. Raises `UnreadableRevocationListError`."""
    from cryptography.hazmat.primitives.serialization import Encoding  # noqa: PLC0415 - slow to import

    try:
        pem = content.lstrip().startswith(b"-----BEGIN")
        found = x509.load_pem_x509_crl(content) if pem else x509.load_der_x509_crl(content)
        names = found.issuer.get_attributes_for_oid(NameOID.COMMON_NAME)
    except ValueError as error:
        raise UnreadableRevocationListError from error
    if found.next_update_utc is None:
        raise UnreadableRevocationListError
    issuer = str(names[0].value) if names else found.issuer.rfc4514_string()
    return RevocationList(issuer, found.next_update_utc, found.public_bytes(Encoding.DER))


def material_for(
    identity: Identity, lists: Sequence[bytes], trusted: Sequence[bytes] = ()
) -> ValidationMaterial | None:
    """Return what makes the signatures of an identity last; None when there are no lists, or nobody stands above it.

    The chain must end at the highest certificate that came with the identity, or at one of `trusted` (DER), as that of
    a timestamp authority does.
    """
    if not lists or identity.self_signed or not identity.chain:
        return None
    below = {identity.certificate, *identity.chain[:-1]}  # trusted or not, of these must be shown that they hold
    roots = dict.fromkeys((identity.chain[-1], *(one for one in trusted if one not in below)))
    return ValidationMaterial(tuple(roots), tuple(lists))
