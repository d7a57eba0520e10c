"""The identity that the program makes itself, and what it says about its own worth."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import pkcs12

from app.errors import FaultyInputError
from app.signing.identity import IdentityKind, load_pkcs12
from app.signing.own_identity import make_own_identity
from app.signing.texts import OWN_IDENTITY_LABEL, OWN_IDENTITY_WORTH
from app.signing.verify import verify
from tests.signing.acts import certify
from tests.signing.pki import NOW, PASSPHRASE


@pytest.fixture(scope="module")
def made() -> bytes:
    return make_own_identity("Anna Beoordelaar", "Bureau Proef", now=NOW, passphrase=PASSPHRASE)


def test_it_opens_with_its_passphrase(made: bytes) -> None:
    facts = load_pkcs12(made, PASSPHRASE).facts
    assert (facts.name, facts.organisation) == ("Anna Beoordelaar", "Bureau Proef")
    assert (facts.kind, facts.self_signed, facts.chain) == (IdentityKind.OWN, True, ())


def test_it_is_valid_for_five_years_from_now(made: bytes) -> None:
    facts = load_pkcs12(made, PASSPHRASE).facts
    assert (facts.valid_from, facts.valid_until) == (NOW, NOW.replace(year=2031))


def test_the_certificate_says_what_it_is(made: bytes) -> None:
    certificate = _certificate(made)
    (unit,) = certificate.subject.get_attributes_for_oid(x509.NameOID.ORGANIZATIONAL_UNIT_NAME)
    assert unit.value == OWN_IDENTITY_LABEL


def test_the_certificate_can_only_sign(made: bytes) -> None:
    certificate = _certificate(made)
    usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    assert (usage.digital_signature, usage.content_commitment, usage.key_cert_sign) == (True, True, False)
    assert not certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca


def test_a_report_signed_with_it_is_intact_and_not_trusted(report: bytes, made: bytes) -> None:
    (found,) = verify(certify(report, load_pkcs12(made, PASSPHRASE))).signatures
    assert (found.intact, found.trusted, found.self_signed) == (True, False, True)
    assert found.why_trusted.startswith("Zelf gemaakt: niemand heeft gecontroleerd wie dit is.")


def test_it_is_trusted_by_whoever_names_it(report: bytes, made: bytes) -> None:
    identity = load_pkcs12(made, PASSPHRASE)
    (found,) = verify(certify(report, identity), trust=[identity.facts.certificate], now=NOW).signatures
    assert found.trusted


def test_two_are_never_the_same() -> None:
    first, second = (make_own_identity("A", "", now=NOW, passphrase="x") for _ in range(2))
    prints = {load_pkcs12(made, "x").facts.fingerprint for made in (first, second)}
    assert len(prints) == 2


def test_a_leap_day_becomes_the_day_before() -> None:
    made = make_own_identity("A", "", now=datetime(2028, 2, 29, tzinfo=UTC), passphrase="x")
    assert load_pkcs12(made, "x").facts.valid_until == datetime(2033, 2, 28, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "organisation", "passphrase", "places"),
    [
        ("", "", "x", ["naam"]),
        ("  \t ", "", "x", ["naam"]),
        ("a" * 65, "b" * 65, "x", ["naam", "organisatie"]),
        ("A", "", "", ["wachtwoord"]),
        ("", "c" * 65, "", ["naam", "organisatie", "wachtwoord"]),
    ],
)
def test_every_fault_is_told_at_once(name: str, organisation: str, passphrase: str, places: list[str]) -> None:
    with pytest.raises(FaultyInputError) as caught:
        make_own_identity(name, organisation, now=NOW, passphrase=passphrase)
    assert [fault.place for fault in caught.value.faults] == places
    assert all(fault.remedy for fault in caught.value.faults)


def test_control_characters_do_not_reach_the_certificate() -> None:
    made = make_own_identity("Anna\r\n\x00 B.", "", now=NOW, passphrase="x")
    assert load_pkcs12(made, "x").facts.name == "Anna B."


@pytest.mark.parametrize("words", ["Niemand heeft gecontroleerd", "niet bewijst", "geen gekwalificeerde"])
def test_the_statement_of_worth_is_honest(words: str) -> None:
    assert words in OWN_IDENTITY_WORTH


def _certificate(made: bytes) -> x509.Certificate:
    """Return the certificate in the file."""
    entry = pkcs12.load_pkcs12(made, PASSPHRASE.encode()).cert
    assert entry is not None
    return entry.certificate
