"""A small world of certificates for the tests: a root, people below it, a timestamp authority, a revocation list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
"""The moment at which the tests sign: that of `tests.helpers.clock`."""

PASSPHRASE = "een lange wachtzin"
DAY = timedelta(days=1)
STAMPING = ExtendedKeyUsageOID.TIME_STAMPING
Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


@dataclass(frozen=True)
class Holder:
    """A key with its certificate, and the certificates above it."""

    key: Key
    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...] = ()

    @property
    def der(self) -> bytes:
        """The certificate in DER."""
        return self.certificate.public_bytes(Encoding.DER)

    @property
    def key_der(self) -> bytes:
        """The private key in DER, open."""
        return self.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())

    def pkcs12(self, passphrase: str = PASSPHRASE) -> bytes:
        """Return a PKCS#12 file of this."""
        lock = BestAvailableEncryption(passphrase.encode())
        return pkcs12.serialize_key_and_certificates(b"id", self.key, self.certificate, self.chain, lock)


@dataclass(frozen=True)
class World:
    """Everyone who occurs in the tests."""

    root: Holder
    middle: Holder
    assessor: Holder
    employer: Holder
    authority: Holder
    crls: tuple[bytes, ...]


def rsa_key(bits: int = 2048) -> rsa.RSAPrivateKey:
    """Return an RSA key."""
    return rsa.generate_private_key(65537, bits)


def curve_key() -> ec.EllipticCurvePrivateKey:
    """Return a P-256 key: made in no time."""
    return ec.generate_private_key(ec.SECP256R1())


def holder(
    name: str,
    issuer: Holder | None,
    key: Key | None = None,
    *,
    ca: bool = False,
    signing: bool = True,
    extended: x509.ObjectIdentifier | None = None,
    since: datetime = NOW - 30 * DAY,
    until: datetime = NOW + 700 * DAY,
) -> Holder:
    """Return somebody with a certificate from `issuer`, or self-signed without one."""
    key = key or curve_key()
    subject = x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "NL"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Gemeente Proefstad"),
            x509.NameAttribute(NameOID.COMMON_NAME, name),
        ]
    )
    above = issuer.certificate.subject if issuer else subject
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(above)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(since)
        .not_valid_after(until)
        .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
        .add_extension(_usage(ca=ca, signing=signing), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )
    if issuer:
        identifier = x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer.key.public_key())
        builder = builder.add_extension(identifier, critical=False)
    if extended:
        builder = builder.add_extension(x509.ExtendedKeyUsage([extended]), critical=True)
    certificate = builder.sign(issuer.key if issuer else key, hashes.SHA256())
    chain = (issuer.certificate, *issuer.chain) if issuer else ()
    return Holder(key, certificate, chain)


def crl(issuer: Holder, *revoked: Holder, at: datetime = NOW) -> bytes:
    """Return a revocation list of `issuer`, in DER, that holds from the day before `at` for a month."""
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(issuer.certificate.subject)
        .last_update(at - DAY)
        .next_update(at + 30 * DAY)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer.key.public_key()), False)
        .add_extension(x509.CRLNumber(1), False)
    )
    for gone in revoked:
        entry = x509.RevokedCertificateBuilder().serial_number(gone.certificate.serial_number)
        builder = builder.add_revoked_certificate(entry.revocation_date(NOW - DAY).build())
    return builder.sign(issuer.key, hashes.SHA256()).public_bytes(Encoding.DER)


def world() -> World:
    """Return everyone, newly made."""
    root = holder("Proef Root CA", None, ca=True, until=NOW + 3650 * DAY)
    middle = holder("Proef Burger CA", root, ca=True, until=NOW + 3650 * DAY)
    return World(
        root=root,
        middle=middle,
        assessor=holder("Anna Beoordelaar", middle, rsa_key()),
        employer=holder("Wim Werkgever", middle),
        authority=holder("Proef Tijdstempel", root, rsa_key(), extended=STAMPING),
        crls=(crl(root), crl(middle)),
    )


def _usage(*, ca: bool, signing: bool) -> x509.KeyUsage:
    """Return the key usage of an authority, of a signer, or of neither."""
    sign = signing and not ca
    return x509.KeyUsage(sign, sign, not sign and not ca, False, False, ca, ca, False, False)
