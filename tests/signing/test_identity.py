"""Opening a PKCS#12 file: what works, and every way in which it does not, told apart."""

from __future__ import annotations

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, NoEncryption, pkcs12
from hypothesis import given
from hypothesis import strategies as st

from app.signing import errors
from app.signing.identity import IdentityKind, check_usable, load_pkcs12
from tests.signing import pki
from tests.signing.pki import DAY, NOW, PASSPHRASE, Holder, World


def test_it_says_whose_it_is_and_how_long(people: World) -> None:
    facts = load_pkcs12(people.assessor.pkcs12(), PASSPHRASE).facts
    assert (facts.name, facts.organisation, facts.issuer) == (
        "Anna Beoordelaar", "Gemeente Proefstad", "Proef Burger CA",
    )  # fmt: skip
    assert (facts.valid_from, facts.valid_until) == (NOW - 30 * DAY, NOW + 700 * DAY)
    assert (facts.self_signed, facts.kind) == (False, IdentityKind.PKCS12)


def test_the_chain_is_in_order_nearest_first(people: World) -> None:
    facts = load_pkcs12(people.assessor.pkcs12(), PASSPHRASE).facts
    assert facts.chain == (people.middle.der, people.root.der)


def test_certificates_that_do_not_belong_are_left_out(people: World) -> None:
    stranger = pki.holder("Vreemde CA", None, ca=True)
    mixed = Holder(people.assessor.key, people.assessor.certificate, (stranger.certificate, people.middle.certificate))
    assert load_pkcs12(mixed.pkcs12(), PASSPHRASE).facts.chain == (people.middle.der,)


def test_a_self_signed_one_is_called_own(people: World) -> None:
    assert load_pkcs12(pki.holder("Zelf", None).pkcs12(), PASSPHRASE).facts.kind is IdentityKind.OWN


def test_the_key_is_in_no_text(people: World) -> None:
    identity = load_pkcs12(people.assessor.pkcs12(), PASSPHRASE)
    assert "key=" not in repr(identity)
    assert "certificate=" not in repr(identity.facts)


@pytest.mark.parametrize("passphrase", ["", "fout", PASSPHRASE + " ", PASSPHRASE.upper()])
def test_a_wrong_passphrase_is_told_apart(people: World, passphrase: str) -> None:
    with pytest.raises(errors.WrongIdentityPassphraseError):
        load_pkcs12(people.assessor.pkcs12(), passphrase)


@pytest.mark.parametrize("passphrase", ["wachtwoord met é en €", "密码", "a" * 500])
def test_any_passphrase_works(people: World, passphrase: str) -> None:
    assert load_pkcs12(people.employer.pkcs12(passphrase), passphrase).facts.name == "Wim Werkgever"


def test_a_file_without_a_passphrase_works(people: World) -> None:
    open_file = pkcs12.serialize_key_and_certificates(
        b"id", people.employer.key, people.employer.certificate, None, NoEncryption()
    )
    assert load_pkcs12(open_file, "").facts.name == "Wim Werkgever"


@pytest.mark.parametrize("junk", [b"", b"geen identiteit", b"\x30\x03\x02\x01\x03", b"%PDF-1.7", bytes(5000)], ids=len)
def test_what_is_no_identity_is_told_apart(junk: bytes) -> None:
    with pytest.raises(errors.DamagedIdentityError):
        load_pkcs12(junk, PASSPHRASE)


def test_half_a_file_is_damaged(people: World) -> None:
    whole = people.assessor.pkcs12()
    with pytest.raises(errors.DamagedIdentityError):
        load_pkcs12(whole[: len(whole) // 2], PASSPHRASE)


def test_a_pem_file_is_named_as_such(people: World) -> None:
    with pytest.raises(errors.DamagedIdentityError, match="PEM"):
        load_pkcs12(b"-----BEGIN CERTIFICATE-----\n", PASSPHRASE)


@given(st.integers(min_value=0, max_value=10_000), st.integers(min_value=1, max_value=255))
def test_any_damage_is_an_error_in_our_words(place: int, flip: int) -> None:
    whole = bytearray(FILE)
    whole[place % len(whole)] ^= flip
    try:
        opened = load_pkcs12(bytes(whole), PASSPHRASE)
    except errors.IdentityError:
        return
    assert opened.facts.name == "Fuzz"


def test_a_file_without_a_key_is_incomplete(people: World) -> None:
    lock = BestAvailableEncryption(PASSPHRASE.encode())
    bare = pkcs12.serialize_key_and_certificates(b"id", None, None, [people.assessor.certificate], lock)
    with pytest.raises(errors.IncompleteIdentityError, match="persoonlijke sleutel"):
        load_pkcs12(bare, PASSPHRASE)


def test_a_file_without_a_certificate_is_incomplete(people: World) -> None:
    lock = BestAvailableEncryption(PASSPHRASE.encode())
    bare = pkcs12.serialize_key_and_certificates(b"id", people.employer.key, None, None, lock)
    with pytest.raises(errors.IncompleteIdentityError, match="certificaat"):
        load_pkcs12(bare, PASSPHRASE)


@pytest.mark.parametrize(
    "key",
    [pki.rsa_key(1024), ec.generate_private_key(ec.SECP224R1())],
    ids=["RSA 1024", "P-224"],
)
def test_a_weak_key_is_refused(key: pki.Key) -> None:
    with pytest.raises(errors.UnsuitableIdentityError, match="zwak"):
        load_pkcs12(pki.holder("Zwak", None, key).pkcs12(), PASSPHRASE)


def test_a_key_that_readers_do_not_know_is_refused() -> None:
    key = ed25519.Ed25519PrivateKey.generate()
    with pytest.raises(errors.UnsuitableIdentityError):
        load_pkcs12(_of_edwards(key), PASSPHRASE)


def test_a_certificate_for_something_else_is_refused() -> None:
    with pytest.raises(errors.UnsuitableIdentityError, match="niet bedoeld"):
        load_pkcs12(pki.holder("Server", None, signing=False).pkcs12(), PASSPHRASE)


def test_validity_is_judged_at_a_given_moment(people: World) -> None:
    facts = load_pkcs12(people.assessor.pkcs12(), PASSPHRASE).facts
    check_usable(facts, facts.valid_from)
    check_usable(facts, facts.valid_until)
    with pytest.raises(errors.NotYetValidIdentityError):
        check_usable(facts, facts.valid_from - DAY / 24)
    with pytest.raises(errors.ExpiredIdentityError):
        check_usable(facts, facts.valid_until + DAY / 24)


def _of_edwards(key: ed25519.Ed25519PrivateKey) -> bytes:
    """Return a PKCS#12 file of a key that PDF readers cannot check."""
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Ed")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(NOW)
        .not_valid_after(NOW + DAY)
        .sign(key, None)
    )
    lock = BestAvailableEncryption(PASSPHRASE.encode())
    return pkcs12.serialize_key_and_certificates(b"id", key, certificate, None, lock)


FILE = pki.holder("Fuzz", None).pkcs12()
