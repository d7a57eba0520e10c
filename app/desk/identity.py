"""The assessor's signing identity: made by the program itself, or brought as a PKCS#12 file. Kept in the vault."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from app.desk.session import Session
from app.errors import RefusedError

if TYPE_CHECKING:
    from app.signing.identity import Pkcs12Identity

IDENTITY = "identity.p12"
PASSPHRASE = "identity.passphrase"  # noqa: S105 - the name of a secret, not a secret


def has_identity(session: Session) -> bool:
    """Tell whether there is an identity to sign with."""
    return IDENTITY in session.vault.secret_names()


def make_identity(session: Session, name: str, organisation: str) -> None:
    """Make a self-signed identity and keep it; its passphrase is random and never leaves the vault.

    Raises FaultyInputError for a name that no certificate can hold.
    """
    from app.signing.own_identity import make_own_identity  # noqa: PLC0415 - signing is slow to import

    passphrase = base64.urlsafe_b64encode(session.means.randomness(24)).decode("ascii")
    content = make_own_identity(name, organisation, now=session.means.now(), passphrase=passphrase)
    _keep(session, content, passphrase)


def bring_identity(session: Session, content: bytes, passphrase: str) -> None:
    """Keep an identity from a PKCS#12 file, when the passphrase opens it. Raises a SigningError otherwise."""
    from app.signing.identity import load_pkcs12  # noqa: PLC0415 - as above

    load_pkcs12(content, passphrase)
    _keep(session, content, passphrase)


def identity(session: Session) -> Pkcs12Identity:
    """Return the identity to sign with. Raises RefusedError when there is none."""
    from app.signing.identity import load_pkcs12  # noqa: PLC0415 - as above

    if not has_identity(session):
        raise RefusedError("Er is nog geen identiteit om mee te ondertekenen.", remedy="Maak er een bij Instellen.")
    return load_pkcs12(session.vault.secret(IDENTITY), session.vault.secret(PASSPHRASE).decode("utf-8"))


def _keep(session: Session, content: bytes, passphrase: str) -> None:
    with session.vault.together():
        session.vault.put_secret(IDENTITY, content)
        session.vault.put_secret(PASSPHRASE, passphrase.encode("utf-8"))
