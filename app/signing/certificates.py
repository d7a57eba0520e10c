"""Certificates out of a file, as people get them from an authority or export them from a PDF reader."""

from __future__ import annotations

from cryptography import x509

from app.signing.errors import SigningError
from app.signing.identity import Identity, IdentityKind, describe


class UnreadableCertificateError(SigningError):
    """The bytes are no certificate."""

    code = "certificate_unreadable"

    def __init__(self) -> None:
        super().__init__("Dit is geen certificaat.", remedy="Geef een certificaat als .pem, .cer, .crt of .der.")


def read_certificates(content: bytes) -> tuple[Identity, ...]:
    """Return who the certificates in a PEM or DER file belong to, in the order of the file; at least one.

    Raises `UnreadableCertificateError`.
    """
    try:
        if b"-----BEGIN" in content:
            found = x509.load_pem_x509_certificates(content)
        else:
            found = [x509.load_der_x509_certificate(content)]
    except ValueError as error:
        raise UnreadableCertificateError from error
    return tuple(describe(certificate, [], IdentityKind.PKCS12) for certificate in found)
