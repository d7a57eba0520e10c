"""Makes the program's own identity, for an assessor who has no certificate yet.

What that is worth: `texts.OWN_IDENTITY_WORTH`.
"""

from __future__ import annotations

from datetime import datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import PrivateFormat, pkcs12
from cryptography.x509.oid import NameOID

from app.errors import Fault, FaultyInputError
from app.signing.texts import OWN_IDENTITY_LABEL, plain

KEY_BITS = 3072
"""RSA with PKCS#1 v1.5 is what every PDF reader checks; 3072 bits may be used after 2030 (NIST SP 800-57
part 1 rev. 5, table 4)."""

YEARS_VALID = 5
LONGEST_NAME = 64
"""Upper bound of a common name and an organisation name in a certificate (RFC 5280, appendix A.1)."""

KEY_DERIVATION_ROUNDS = 100_000
"""Of the passphrase, in the file. Windows refuses to import a PKCS#12 with more than 600,000."""


def make_own_identity(name: str, organisation: str, *, now: datetime, passphrase: str) -> bytes:
    """Make a self-signed identity and return it as a PKCS#12 file, locked with `passphrase`.

    `name` is the assessor's own name, `organisation` may be empty, `now` is aware; the identity is valid for
    `YEARS_VALID` years from then. Raises `FaultyInputError` for names that no certificate can hold or an
    empty passphrase.
    """
    person, office = plain(name), plain(organisation)
    _check(person, office, passphrase)
    key = rsa.generate_private_key(public_exponent=65537, key_size=KEY_BITS)
    certificate = _certificate(key, _subject(person, office), now)
    protection = (
        PrivateFormat.PKCS12.encryption_builder()
        .kdf_rounds(KEY_DERIVATION_ROUNDS)
        .key_cert_algorithm(pkcs12.PBES.PBESv2SHA256AndAES256CBC)
        .hmac_hash(hashes.SHA256())
        .build(passphrase.encode("utf-8"))
    )
    return pkcs12.serialize_key_and_certificates(person.encode("utf-8"), key, certificate, None, protection)


def _check(person: str, office: str, passphrase: str) -> None:
    """Raise `FaultyInputError` with everything that is wrong."""
    faults = []
    if not person:
        faults.append(Fault("name_empty", "naam", "De naam is leeg.", "Vul uw eigen naam in."))
    for place, text in (("naam", person), ("organisatie", office)):
        if len(text) > LONGEST_NAME:
            faults.append(
                Fault(
                    "name_long",
                    place,
                    f"Langer dan {LONGEST_NAME} tekens.",
                    "Kort de naam in, zo dat u herkenbaar blijft.",
                )
            )
    if not passphrase:
        faults.append(Fault("passphrase_empty", "wachtwoord", "Het wachtwoord is leeg.", "Kies een wachtwoord."))
    if faults:
        raise FaultyInputError(faults, text="De identiteit kan zo niet worden gemaakt.")


def _subject(person: str, office: str) -> x509.Name:
    """Return the name in the certificate: who, of which organisation, and that nobody checked it."""
    parts = [(NameOID.COUNTRY_NAME, "NL"), (NameOID.ORGANIZATIONAL_UNIT_NAME, OWN_IDENTITY_LABEL)]
    parts += [(NameOID.ORGANIZATION_NAME, office)] if office else []
    parts += [(NameOID.COMMON_NAME, person)]
    return x509.Name([x509.NameAttribute(kind, text) for kind, text in parts])


def _certificate(key: rsa.RSAPrivateKey, subject: x509.Name, now: datetime) -> x509.Certificate:
    """Return the self-signed certificate, for signing only and unable to vouch for others."""
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now)
        .not_valid_after(_years_later(now))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )


def _years_later(now: datetime) -> datetime:
    """Return the same day `YEARS_VALID` years on; 29 February becomes 28."""
    day = 28 if (now.month, now.day) == (2, 29) else now.day
    return now.replace(year=now.year + YEARS_VALID, day=day)
