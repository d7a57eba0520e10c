"""What the assessor signs with, and which outside party puts a timestamp with it, if any.

An identity stands in the vault (made here, or brought as a file) or on a card or token.
What is slow (making a key, opening a file, asking a card) knows no vault and may run on any thread; what keeps or reads
belongs to the thread of the session. A PIN is kept nowhere.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from app.desk import trust
from app.desk.session import Means, Session
from app.errors import Fault, FaultyInputError, RefusedError

if TYPE_CHECKING:
    from app.signing.evidence import TimestampAuthority
    from app.signing.identity import Identity
    from app.signing.order import SigningIdentity
    from app.signing.revocation import RevocationList

IDENTITY = "identity.p12"
PASSPHRASE = "identity.passphrase"  # noqa: S105 - the name of a secret, not a secret
CERTIFICATE = "identity.certificate"
TOKEN_CERTIFICATE = "identity.token.certificate"  # noqa: S105 - a token is a card here
TOKEN = "identity.token"  # noqa: S105 - as above
CHOICE = "identity.choice"
TIMESTAMP = "signing.timestamp"
REVOCATION = "revocation."
"""Each list is a content of the vault, named by the hash of whom it is about."""

IN_VAULT, ON_TOKEN = "vault", "token"

ENDS_SOON = timedelta(days=60)
"""How long beforehand the page says that an identity ends: enough to ask for another."""


class Standing(StrEnum):
    """Whether an identity can be signed with today."""

    GOOD = "good"
    ENDS_SOON = "ends_soon"
    EXPIRED = "expired"
    NOT_YET = "not_yet"


@dataclass(frozen=True, slots=True)
class NewIdentity:
    """An identity that was made or read and is not kept yet: the PKCS#12 file, its passphrase, and whose it is."""

    file: bytes = field(repr=False)
    passphrase: str = field(repr=False)
    facts: Identity


@dataclass(frozen=True, slots=True)
class TokenPlace:
    """Where an identity is that is on a card or token: the library of its maker, and its label."""

    library: Path
    label: str


@dataclass(frozen=True, slots=True)
class SigningMeans:
    """What to sign with, gathered from the vault so that any thread can use it. The secrets are in no repr."""

    file: bytes = field(default=b"", repr=False)
    passphrase: str = field(default="", repr=False)
    token: TokenPlace | None = None
    pin: str = field(default="", repr=False)
    authority: TimestampAuthority | None = None
    lists: tuple[bytes, ...] = field(default=(), repr=False)
    trusted: tuple[bytes, ...] = field(default=(), repr=False)

    @contextmanager
    def opened(self) -> Iterator[SigningIdentity]:
        """Give the identity, open for one signature; a card or token is let go of afterwards. Raises IdentityError."""
        from app.signing.identity import load_pkcs12  # noqa: PLC0415 - signing is slow to import

        if self.token is None:
            yield load_pkcs12(self.file, self.passphrase)
            return
        from app.signing.token import open_token  # noqa: PLC0415 - as above

        with open_token(self.token.library, self.token.label, self.pin) as identity:
            yield identity


# --- making, reading, asking: any thread -------------------------------------------------------------------------


def new_identity(name: str, organisation: str, means: Means) -> NewIdentity:
    """Make a self-signed identity; its passphrase is random and will never leave the vault.

    Raises FaultyInputError for a name that no certificate can hold.
    """
    from app.signing.identity import load_pkcs12  # noqa: PLC0415 - as above
    from app.signing.own_identity import make_own_identity  # noqa: PLC0415 - not at start

    passphrase = base64.urlsafe_b64encode(means.randomness(24)).decode("ascii")
    file = make_own_identity(name, organisation, now=means.now(), passphrase=passphrase)
    return NewIdentity(file, passphrase, load_pkcs12(file, passphrase).facts)


def read_identity(content: bytes, passphrase: str) -> NewIdentity:
    """Return the identity in a PKCS#12 file. Raises IdentityError when the passphrase is wrong or it cannot sign."""
    from app.signing.identity import load_pkcs12  # noqa: PLC0415 - as above

    return NewIdentity(content, passphrase, load_pkcs12(content, passphrase).facts)


def tokens_at(library: Path) -> tuple[str, ...]:
    """Return the labels of the cards and tokens in a reader now. Needs no PIN. Raises TokenError."""
    from app.signing.token import token_labels  # noqa: PLC0415 - as above

    return token_labels(library)


def ask_token(place: TokenPlace, pin: str) -> Identity:
    """Return whose identity is on a card or token; the PIN is tried once. Raises IdentityError."""
    from app.signing.token import open_token  # noqa: PLC0415 - as above

    with open_token(place.library, place.label, pin) as identity:
        return identity.facts


# --- keeping and reading: the thread of the session --------------------------------------------------------------


def has_identity(session: Session) -> bool:
    """Tell whether there is an identity to sign with."""
    names = session.vault.secret_names()
    return IDENTITY in names or TOKEN_CERTIFICATE in names


def keep_identity(session: Session, new: NewIdentity) -> None:
    """Keep an identity in the vault and sign with it from now on; its own certificate is trusted when checking."""
    with session.vault.together():
        session.vault.put_secret(IDENTITY, new.file)
        session.vault.put_secret(PASSPHRASE, new.passphrase.encode("utf-8"))
        session.vault.put_secret(CERTIFICATE, new.facts.certificate)
        session.vault.set_setting(CHOICE, IN_VAULT)
        trust.trust(session, new.facts.certificate)


def keep_token(session: Session, place: TokenPlace, facts: Identity) -> None:
    """Sign with a card or token from now on. What is kept: where it is, and its certificate, which is no secret."""
    with session.vault.together():
        session.vault.set_setting(TOKEN, json.dumps({"library": str(place.library), "label": place.label}))
        session.vault.put_secret(TOKEN_CERTIFICATE, facts.certificate)
        session.vault.set_setting(CHOICE, ON_TOKEN)
        trust.trust(session, facts.certificate)


def make_identity(session: Session, name: str, organisation: str) -> None:
    """Make a self-signed identity and keep it. Raises FaultyInputError for a name that no certificate can hold."""
    keep_identity(session, new_identity(name, organisation, session.means))


def bring_identity(session: Session, content: bytes, passphrase: str) -> None:
    """Keep an identity from a PKCS#12 file, when the passphrase opens it. Raises IdentityError otherwise."""
    keep_identity(session, read_identity(content, passphrase))


def token_place(session: Session) -> TokenPlace | None:
    """Return which card or token was chosen last; None when none ever was."""
    kept = session.vault.setting(TOKEN)
    if not kept:
        return None
    found = json.loads(kept)
    return TokenPlace(Path(str(found["library"])), str(found["label"]))


def signs_with_token(session: Session) -> bool:
    """Tell whether a PIN must be asked to sign."""
    return session.vault.setting(CHOICE) == ON_TOKEN


def facts(session: Session) -> Identity:
    """Return whose identity is signed with. Raises RefusedError when there is none."""
    from app.signing.identity import IdentityKind, describe, is_self_signed, load_der  # noqa: PLC0415 - as above

    if not has_identity(session):
        raise RefusedError("Er is nog geen identiteit om mee te ondertekenen.", remedy="Maak er een bij Instellen.")
    on_token = signs_with_token(session)
    certificate = load_der(session.vault.secret(TOKEN_CERTIFICATE if on_token else CERTIFICATE))
    own = IdentityKind.OWN if is_self_signed(certificate) else IdentityKind.PKCS12
    return describe(certificate, [], IdentityKind.TOKEN if on_token else own)


def signing_means(session: Session, pin: str = "") -> SigningMeans:
    """Return what to sign with. Raises RefusedError when there is nothing, or a PIN is needed and empty."""
    lists = tuple(one.der for one in revocation_lists(session))
    asked = SigningMeans(
        authority=timestamp_authority(session), lists=lists, trusted=trust.trusted_certificates(session)
    )
    if not has_identity(session):
        raise RefusedError("Er is nog geen identiteit om mee te ondertekenen.", remedy="Maak er een bij Instellen.")
    if not signs_with_token(session):
        passphrase = session.vault.secret(PASSPHRASE).decode("utf-8")
        return replace(asked, file=session.vault.secret(IDENTITY), passphrase=passphrase)
    if not pin:
        raise RefusedError("De pincode van uw kaart of token ontbreekt.", remedy="Typ de pincode en onderteken.")
    return replace(asked, token=token_place(session), pin=pin)


def standing(identity: Identity, now: datetime) -> Standing:
    """Return whether an identity can be signed with at a moment (aware)."""
    if now < identity.valid_from:
        return Standing.NOT_YET
    if now > identity.valid_until:
        return Standing.EXPIRED
    return Standing.ENDS_SOON if now > identity.valid_until - ENDS_SOON else Standing.GOOD


def worth(identity: Identity) -> str:
    """Return in plain Dutch what a signature with this identity proves, and what it does not."""
    from app.signing.texts import ISSUED_WORTH, OWN_IDENTITY_WORTH  # noqa: PLC0415 - as above

    return OWN_IDENTITY_WORTH if identity.self_signed else ISSUED_WORTH


# --- revocation lists: so that a signature can be checked for years ----------------------------------------------


def revocation_lists(session: Session) -> tuple[RevocationList, ...]:
    """Return the lists that go into each signature, by whom they are about."""
    from app.signing.revocation import read_revocation_list  # noqa: PLC0415 - as above

    names = [name for name in session.vault.secret_names() if name.startswith(REVOCATION)]
    found = [read_revocation_list(session.vault.secret(name)) for name in names]
    return tuple(sorted(found, key=lambda one: (one.issuer.casefold(), one.until)))


def keep_revocation_list(session: Session, content: bytes) -> RevocationList:
    """Keep a list from now on, in place of an older one of the same authority. Raises UnreadableRevocationListError."""
    from app.signing.revocation import read_revocation_list  # noqa: PLC0415 - as above

    new = read_revocation_list(content)
    session.vault.put_secret(REVOCATION + hashlib.sha256(new.issuer.encode("utf-8")).hexdigest(), new.der)
    return new


def forget_revocation_lists(session: Session) -> None:
    """Sign without lists from now on."""
    with session.vault.together():
        for name in [name for name in session.vault.secret_names() if name.startswith(REVOCATION)]:
            session.vault.remove_secret(name)


# --- the timestamp: the only thing here that uses a network ------------------------------------------------------


def timestamp_authority(session: Session) -> TimestampAuthority | None:
    """Return who puts a timestamp with each signature; None, as it usually is, when nobody does."""
    from app.signing.evidence import TimestampAuthority  # noqa: PLC0415 - as above

    url = session.vault.setting(TIMESTAMP)
    return TimestampAuthority(url) if url else None


def set_timestamp_authority(session: Session, url: str) -> None:
    """Ask this address (http or https) for a timestamp with each signature; an empty one asks nobody.

    Raises FaultyInputError for what is no such address.
    """
    url = url.strip()
    try:
        parts = urlsplit(url)
        usable = not url or (parts.scheme in ("http", "https") and bool(parts.hostname) and not set(url) & set(" \t\n"))
    except ValueError:
        usable = False
    if not usable:
        remedy = "Typ een adres dat begint met https:// of http://, of maak het veld leeg."
        raise FaultyInputError([Fault("timestamp_url", "timestamp", "Dit is geen internetadres.", remedy)])
    session.vault.set_setting(TIMESTAMP, url)
