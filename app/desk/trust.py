"""The certificates that the user of this vault trusts. Nobody is trusted until somebody says so."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.desk.session import Session
from app.errors import LoonmaatError

if TYPE_CHECKING:
    from app.signing.identity import Identity

_PREFIX = "trusted."
"""Each certificate is a content of the vault, named by its fingerprint."""

LARGEST_FILE = 1_000_000
"""Bytes. A whole chain of certificates is a few thousand."""


def trusted_certificates(session: Session) -> tuple[bytes, ...]:
    """Return the certificates that are trusted (DER), as `verify` wants them."""
    names = [name for name in session.vault.secret_names() if name.startswith(_PREFIX)]
    return tuple(session.vault.secret(name) for name in names)


def trusted_people(session: Session) -> tuple[Identity, ...]:
    """Return who the trusted certificates belong to, by name."""
    from app.signing.certificates import read_certificates  # noqa: PLC0415 - signing is slow to import

    people = [read_certificates(certificate)[0] for certificate in trusted_certificates(session)]
    return tuple(sorted(people, key=lambda one: (one.name.casefold(), one.fingerprint)))


def trust(session: Session, content: bytes) -> tuple[Identity, ...]:
    """Trust the certificates in a PEM or DER file from now on; return whose they are.

    Raises UnreadableCertificateError, and then trusts none of them.
    """
    from app.signing.certificates import read_certificates  # noqa: PLC0415 - as above

    people = read_certificates(content)
    with session.vault.together():
        for one in people:
            session.vault.put_secret(_PREFIX + one.fingerprint, one.certificate)
    return people


def certificate_file(file: Path) -> bytes:
    """Return the bytes of a file with certificates. Raises LoonmaatError when it cannot be read or is far too large."""
    try:
        with file.open("rb") as stream:
            content = stream.read(LARGEST_FILE + 1)
    except OSError as error:
        text = "Dit bestand kan niet gelezen worden."
        raise LoonmaatError(text, place=file.name, remedy="Kijk of het er nog is en of u het mag openen.") from error
    if len(content) > LARGEST_FILE:
        raise LoonmaatError("Dit bestand is te groot voor een certificaat.", place=file.name, remedy="Kies een ander.")
    return content


def distrust(session: Session, fingerprint: str) -> None:
    """Trust the certificate with this fingerprint (SHA-256, hexadecimal) no longer."""
    session.vault.remove_secret(_PREFIX + fingerprint)
