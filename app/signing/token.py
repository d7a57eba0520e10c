"""An identity on a card or USB token (PKCS#11): the private key never leaves it.

Works with any PKCS#11 library that the maker of the token supplies (a .dll on Windows, a .so on Linux).
Tested with SoftHSM 2; which real tokens were tried stands in docs/signing.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import pkcs11
from cryptography import x509
from pkcs11 import Attribute, ObjectClass
from pkcs11 import exceptions as refused

from app.signing.errors import (
    DamagedIdentityError,
    IncompleteIdentityError,
    LockedTokenError,
    TokenError,
    TokenLibraryError,
    TokenMissingError,
    TokenRemovedError,
    UnsuitableIdentityError,
    WrongPinError,
)
from app.signing.identity import Identity, IdentityKind, chain_above, check_suitable, describe

if TYPE_CHECKING:
    from pkcs11 import Session, Slot, Token

GONE = (
    refused.DeviceRemoved,
    refused.DeviceError,
    refused.TokenNotPresent,
    refused.TokenNotRecognised,
    refused.SessionHandleInvalid,
    refused.SessionClosed,
    refused.ObjectHandleInvalid,
    refused.KeyHandleInvalid,
    refused.UserNotLoggedIn,
    refused.FunctionFailed,
    refused.GeneralError,
)
"""What drivers say when a token that was open is no longer there. PKCS#11 v2.40, 5.1, names the first five;
the rest is what drivers return in practice once the session behind a handle has gone."""


@dataclass(frozen=True, slots=True)
class TokenIdentity:
    """An identity on a token that is open now. Close it, or use it in a `with`, when signing is done."""

    facts: Identity
    key_id: bytes
    session: Session = field(repr=False)

    def close(self) -> None:
        """Log out of the token; a token that is already gone is closed."""
        try:
            self.session.close()
        except pkcs11.PKCS11Error:
            return

    def __enter__(self) -> Self:
        """Return this identity, open."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the token."""
        self.close()


def token_labels(library: Path) -> tuple[str, ...]:
    """Return the labels of the cards and tokens that are in a reader now; needs no PIN.

    Raises `TokenLibraryError` when this is no PKCS#11 library, or a `TokenError` when it does not answer.
    """
    driver = _driver(library)
    try:
        return tuple(token.label for token in _tokens(driver.get_slots(token_present=True)) if token.label)
    except pkcs11.PKCS11Error as error:
        raise token_error(error) from error


def open_token(library: Path, label: str, pin: str) -> TokenIdentity:
    """Log in to the token `label` through its PKCS#11 `library` and return the identity on it.

    When the token holds more than one, the one meant for documents (non-repudiation) is taken: that is how
    UZI and PKIoverheid cards are laid out. The PIN is tried once. Raises a `TokenError` that says what is the
    matter, `IncompleteIdentityError` or `UnsuitableIdentityError`.
    """
    session = _login(library, label, pin)
    try:
        return _identity(session)
    except pkcs11.PKCS11Error as error:
        session.close()
        raise token_error(error) from error
    except (TokenError, IncompleteIdentityError, UnsuitableIdentityError, DamagedIdentityError):
        session.close()
        raise


def token_error(error: pkcs11.PKCS11Error) -> TokenError:
    """Return the error in our words for what the driver of a token said."""
    if isinstance(error, refused.PinIncorrect | refused.PinInvalid | refused.PinLenRange):
        return WrongPinError()
    if isinstance(error, refused.PinLocked | refused.PinExpired):
        return LockedTokenError()
    # The bare class is pyHanko's own: the key or certificate that was there is not found any more.
    if isinstance(error, GONE) or type(error) is pkcs11.PKCS11Error:
        return TokenRemovedError()
    return TokenError(
        f"De kaart of token weigert ({type(error).__name__}).",
        remedy="Haal haar eruit, steek haar er weer in en probeer het opnieuw.",
    )


def _login(library: Path, label: str, pin: str) -> Session:
    """Return an open session with the token of this label."""
    driver = _driver(library)
    try:
        token = next((token for token in _tokens(driver.get_slots(token_present=True)) if token.label == label), None)
        if token is None:
            raise TokenMissingError(label)
        return token.open(user_pin=pin)
    except pkcs11.PKCS11Error as error:
        raise TokenMissingError(label) if isinstance(error, GONE) else token_error(error) from error


def _driver(library: Path) -> Any:  # noqa: ANN401 - python-pkcs11 does not export its class
    """Return the driver of a token. Raises `TokenLibraryError`."""
    try:
        return pkcs11.lib(str(library))
    except (RuntimeError, OSError, pkcs11.PKCS11Error) as error:  # RuntimeError: no such file, or no PKCS#11 in it
        raise TokenLibraryError(str(library)) from error


def _tokens(slots: Iterable[Slot]) -> Iterator[Token]:
    """Give the tokens in the readers; one that does not answer is passed over."""
    for slot in slots:
        try:
            yield slot.get_token()
        except pkcs11.PKCS11Error:
            continue


def _identity(session: Session) -> TokenIdentity:
    """Return the identity in an open session: the best certificate that has its private key on the token."""
    keys = {bytes(key[Attribute.ID]) for key in session.get_objects({Attribute.CLASS: ObjectClass.PRIVATE_KEY})}
    if not keys:
        raise IncompleteIdentityError("de persoonlijke sleutel")
    found = [
        (bytes(item[Attribute.ID]), _certificate(bytes(item[Attribute.VALUE])))
        for item in session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE})
    ]
    own = sorted((entry for entry in found if entry[0] in keys), key=lambda entry: not _for_documents(entry[1]))
    if not own:
        raise IncompleteIdentityError("het certificaat bij de sleutel")
    key_id, certificate = own[0]
    check_suitable(certificate)
    chain = chain_above(certificate, [other for _, other in found if other != certificate])
    return TokenIdentity(describe(certificate, chain, IdentityKind.TOKEN), key_id, session)


def _certificate(der: bytes) -> x509.Certificate:
    """Return the certificate in these bytes of the token."""
    try:
        return x509.load_der_x509_certificate(der)
    except ValueError as error:
        raise DamagedIdentityError("Een certificaat op de kaart of token is beschadigd.") from error


def _for_documents(certificate: x509.Certificate) -> bool:
    """Return whether this certificate is meant for documents rather than for logging in."""
    try:
        return certificate.extensions.get_extension_for_class(x509.KeyUsage).value.content_commitment
    except x509.ExtensionNotFound:
        return False
