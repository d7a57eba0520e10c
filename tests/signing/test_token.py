"""An identity on a card or token, with SoftHSM in the part of the card."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pkcs11
import pytest

from app.signing import errors
from app.signing.findings import SignatureKind
from app.signing.identity import IdentityKind
from app.signing.token import TokenIdentity, open_token, token_error, token_labels
from app.signing.verify import verify
from tests.signing import pki, tokens
from tests.signing.acts import certify, witnessed
from tests.signing.pki import DAY, NOW, World
from tests.signing.tokens import PIN, library


@pytest.fixture(scope="module", autouse=True)
def reader(tmp_path_factory: pytest.TempPathFactory, people: World) -> Iterator[Path]:
    """Put tokens in the reader: a good one, one with two certificates, one to pull out, and poor ones."""
    before = os.environ.get("SOFTHSM2_CONF")
    folder = tmp_path_factory.mktemp("softhsm")
    labels = ["goed", "twee", "weg", "leeg", "kaal", "verlopen"]
    tokens.make_tokens(folder, labels)
    for label in ("goed", "weg"):
        tokens.put(label, b"\x01", people.assessor)
        tokens.put(label, b"\x09", people.middle, key=False)
    login = pki.holder("Anna Inlog", people.middle, pki.rsa_key(), signing=False)
    tokens.put("twee", b"\x01", login)
    tokens.put("twee", b"\x02", people.assessor)
    tokens.put("kaal", b"\x01", people.assessor, certificate=False)
    tokens.put("verlopen", b"\x01", pki.holder("Anna", None, pki.rsa_key(), until=NOW - DAY))
    yield folder
    if before is None:
        os.environ.pop("SOFTHSM2_CONF", None)
    else:
        os.environ["SOFTHSM2_CONF"] = before


@pytest.fixture
def card() -> Iterator[TokenIdentity]:
    """Return the identity on the good token, open."""
    with open_token(library(), "goed", PIN) as identity:
        yield identity


def test_it_says_whose_it_is(card: TokenIdentity, people: World) -> None:
    assert (card.facts.name, card.facts.kind) == ("Anna Beoordelaar", IdentityKind.TOKEN)
    assert card.facts.certificate == people.assessor.der
    assert card.facts.chain == (people.middle.der,)


def test_it_signs(report: bytes, card: TokenIdentity, pdfsig: Callable[[bytes], str]) -> None:
    signed = witnessed(certify(report, card), card, "werkgever")
    found = verify(signed)
    assert found.intact
    assert [each.kind for each in found.signatures] == [SignatureKind.CERTIFIED, SignatureKind.WITNESSED]
    assert pdfsig(signed).count("Signature is Valid") == 2


def test_the_certificate_for_documents_is_taken(people: World) -> None:
    with open_token(library(), "twee", PIN) as identity:
        assert identity.facts.certificate == people.assessor.der
        assert identity.key_id == b"\x02"


def test_an_expired_one_can_be_shown_but_not_used(report: bytes) -> None:
    with open_token(library(), "verlopen", PIN) as identity, pytest.raises(errors.ExpiredIdentityError):
        certify(report, identity)


def test_what_is_in_a_reader_is_listed_without_a_pin() -> None:
    assert {"goed", "twee", "leeg"} <= set(token_labels(library()))


def test_listing_with_a_driver_that_is_none_is_told_apart(tmp_path: Path) -> None:
    with pytest.raises(errors.TokenLibraryError):
        token_labels(tmp_path / "weg.so")


def test_a_wrong_pin_is_told_apart() -> None:
    with pytest.raises(errors.WrongPinError, match="pincode"):
        open_token(library(), "goed", "000000")


def test_a_token_that_is_not_there_is_named() -> None:
    with pytest.raises(errors.TokenMissingError, match="'thuis'"):
        open_token(library(), "thuis", PIN)


@pytest.mark.parametrize(("label", "missing"), [("leeg", "sleutel"), ("kaal", "certificaat")])
def test_what_is_missing_is_named(label: str, missing: str) -> None:
    with pytest.raises(errors.IncompleteIdentityError, match=missing):
        open_token(library(), label, PIN)


def test_a_driver_that_is_none_is_told_apart(tmp_path: Path) -> None:
    with pytest.raises(errors.TokenLibraryError):
        open_token(tmp_path / "weg.so", "goed", PIN)
    text = tmp_path / "tekst.so"
    text.write_text("geen stuurprogramma", encoding="utf-8")
    with pytest.raises(errors.TokenLibraryError):
        open_token(text, "goed", PIN)


def test_a_token_pulled_out_while_signing_leaves_the_report_as_it_was(report: bytes, reader: Path) -> None:
    """The files of the token are thrown away between opening it and signing, as pulling out a card does."""
    with open_token(library(), "weg", PIN) as identity:
        for folder in (reader / "tokens").iterdir():
            if b"weg" in (folder / "token.object").read_bytes():
                shutil.rmtree(folder)
        with pytest.raises(errors.TokenRemovedError, match="er tijdens het ondertekenen uit gehaald"):
            certify(report, identity)


@pytest.mark.qt_no_exception_capture
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # python-pkcs11 clears up a gone session
def test_a_closed_token_cannot_sign(report: bytes) -> None:
    identity = open_token(library(), "goed", PIN)
    identity.close()
    identity.close()
    with pytest.raises(errors.TokenError):
        certify(report, identity)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (pkcs11.exceptions.DeviceRemoved, errors.TokenRemovedError),
        (pkcs11.exceptions.TokenNotPresent, errors.TokenRemovedError),
        (pkcs11.exceptions.SessionHandleInvalid, errors.TokenRemovedError),
        (pkcs11.exceptions.PinIncorrect, errors.WrongPinError),
        (pkcs11.exceptions.PinLocked, errors.LockedTokenError),
        (pkcs11.exceptions.MechanismInvalid, errors.TokenError),
    ],
)
def test_what_a_driver_says_is_told_in_our_words(said: type[pkcs11.PKCS11Error], told: type[errors.TokenError]) -> None:
    error = token_error(said())
    assert type(error) is told
    assert error.remedy
