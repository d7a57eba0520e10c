"""The inside of a signature: a CMS structure (RFC 5652) that can only have been written one way.

A signature covers the whole file except its own container, and inside the container it does not cover
everything either. What it leaves open is built anew here and compared, so that no byte can be changed unseen:
a changed byte either breaks the signature, or breaks a certificate, or differs from what we build.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha1, sha256

from asn1crypto import algos, cms, core, tsp
from cryptography import x509

from app.signing.identity import was_issued_by

TIMESTAMP_ATTRIBUTE = "signature_time_stamp_token"
SHA2 = ("sha256", "sha384", "sha512")


class ContainerError(ValueError):
    """A container that is not written the one way that we accept."""


def check_container(der: bytes) -> None:
    """Raise `ContainerError` (or a ValueError, TypeError or KeyError) unless `der` is canonical."""
    content = cms.ContentInfo.load(der, strict=True)
    if _rebuilt(content) != der:
        raise ContainerError("not canonical")


def signed_data(der: bytes) -> cms.SignedData:
    """Return the signed data in a container."""
    return cms.ContentInfo.load(der, strict=True)["content"]


def certificates_in(data: cms.SignedData) -> list[bytes]:
    """Return every certificate in the container, in DER."""
    return [choice.chosen.dump() for choice in data["certificates"]]


def loose_certificates(data: cms.SignedData, trust: Iterable[bytes]) -> list[bytes]:
    """Return the embedded certificates of which nothing guards every byte.

    A certificate is guarded when the signed attributes hold its hash, or when it was signed by another that
    is embedded or trusted, or by itself.
    """
    embedded = certificates_in(data)
    named = _named_hashes(data["signer_infos"][0])
    issuers = [x509.load_der_x509_certificate(der) for der in {*embedded, *trust}]
    return [
        der
        for der in embedded
        if not named & _hashes(der)
        and not any(was_issued_by(x509.load_der_x509_certificate(der), issuer) for issuer in issuers)
    ]


def strange_certificates(data: cms.SignedData) -> bool:
    """Return whether other certificates are embedded than the signed attributes name.

    An attribute that names one certificate is about the signer's alone; one that names more, as ours, limits
    which others may be used (RFC 5035, 3), and then it must name them all.
    """
    named, embedded = _named_hashes(data["signer_infos"][0]), certificates_in(data)
    return len(named) > 1 and (len(named) != len(embedded) or not all(named & _hashes(der) for der in embedded))


def timestamp_token(data: cms.SignedData) -> bytes | None:
    """Return the signature timestamp in the container, in DER, when there is one."""
    unsigned = data["signer_infos"][0]["unsigned_attrs"]
    return None if unsigned is core.VOID or not len(unsigned) else unsigned[0]["values"][0].dump()


def _rebuilt(content: cms.ContentInfo) -> bytes:
    """Return the container written anew from the parts that a signature guards, and constants."""
    data = content["content"]
    (signer,) = data["signer_infos"]
    inner = _inner(data["encap_content_info"])
    by_key = signer["sid"].name == "subject_key_identifier"
    newer = by_key or data["encap_content_info"]["content_type"].native != "data"
    parts = [
        core.Integer(3 if newer else 1).dump(),
        _tlv(0x31, _digest_algorithm(signer)),
        inner,
        _tlv(0xA0, b"".join(certificates_in(data))),
        _tlv(0x31, _signer(signer, _certificate_of(data, signer), by_key=by_key)),
    ]
    signed = _tlv(0xA0, _tlv(0x30, b"".join(parts)))
    return _tlv(0x30, cms.ContentType("signed_data").dump() + signed)


def _inner(inner: cms.EncapsulatedContentInfo) -> bytes:
    """Return what is signed: nothing for a PDF (detached), the timestamp itself for a token."""
    kind = inner["content_type"]
    if kind.native == "data":
        return _tlv(0x30, kind.dump())
    if kind.native == "tst_info":
        return _tlv(0x30, kind.dump() + _tlv(0xA0, _tlv(0x04, bytes(inner["content"]))))
    raise ContainerError("content type")


def _signer(signer: cms.SignerInfo, certificate: cms.Certificate, *, by_key: bool) -> bytes:
    """Return the signer info: who, how, the signed attributes, the signature, perhaps a timestamp."""
    if by_key:
        identifier = _tlv(0x80, certificate.key_identifier)
    else:
        serial = certificate["tbs_certificate"]["serial_number"].dump()
        identifier = _tlv(0x30, certificate.issuer.dump() + serial)
    attributes = signer["signed_attrs"]
    parts = [
        core.Integer(3 if by_key else 1).dump(),
        identifier,
        _digest_algorithm(signer),
        _tlv(0xA0, attributes.contents),
        _signature_algorithm(signer),
        _tlv(0x04, signer["signature"].native),
        _unsigned(signer["unsigned_attrs"]),
    ]
    return _tlv(0x30, b"".join(parts))


def _unsigned(attributes: cms.CMSAttributes) -> bytes:
    """Return the unsigned attributes: none, or one timestamp, itself canonical."""
    if attributes is core.VOID:
        return b""
    (attribute,) = attributes
    (value,) = attribute["values"]
    if attribute["type"].native != TIMESTAMP_ATTRIBUTE:
        raise ContainerError("unsigned attribute")
    token = value.dump()
    check_container(token)
    return _tlv(0xA1, _tlv(0x30, attribute["type"].dump() + _tlv(0x31, token)))


def _certificate_of(data: cms.SignedData, signer: cms.SignerInfo) -> cms.Certificate:
    """Return the embedded certificate that the signer info points at."""
    identifier = signer["sid"].chosen
    for choice in data["certificates"]:
        certificate = choice.chosen
        if signer["sid"].name == "subject_key_identifier":
            if certificate.key_identifier == identifier.native:
                return certificate
        elif certificate.serial_number == identifier["serial_number"].native:
            return certificate
    raise ContainerError("no certificate of the signer")


def _digest_algorithm(signer: cms.SignerInfo) -> bytes:
    """Return the digest algorithm, when it is one that we know, written one of the two ways there are."""
    written = signer["digest_algorithm"].dump()
    if written not in DIGESTS:
        raise ContainerError("digest algorithm")
    return bytes(written)


def _signature_algorithm(signer: cms.SignerInfo) -> bytes:
    """Return the signature algorithm, when it is one that we know."""
    written = signer["signature_algorithm"].dump()
    if written not in SIGNATURES:
        raise ContainerError("signature algorithm")
    return bytes(written)


def _named_hashes(signer: cms.SignerInfo) -> set[bytes]:
    """Return the hashes of certificates in the signed attributes (RFC 5035, RFC 2634)."""
    kinds = {"signing_certificate_v2": tsp.SigningCertificateV2, "signing_certificate": tsp.SigningCertificate}
    return {
        entry["cert_hash"].native
        for attribute in signer["signed_attrs"]
        if attribute["type"].native in kinds
        for value in attribute["values"]
        for entry in kinds[attribute["type"].native].load(value.dump())["certs"]
    }


def _hashes(der: bytes) -> set[bytes]:
    """Return the hashes by which a signed attribute may name a certificate."""
    return {sha256(der).digest(), sha1(der, usedforsecurity=False).digest()}


def _tlv(tag: int, body: bytes) -> bytes:
    """Return `body` in DER under `tag`, with the shortest length there is (X.690, 10.1)."""
    size = len(body)
    if size < 0x80:
        return bytes([tag, size]) + body
    digits = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([tag, 0x80 | len(digits)]) + digits + body


def _algorithm(name: core.ObjectIdentifier, parameters: bytes) -> bytes:
    """Return an algorithm identifier."""
    return _tlv(0x30, bytes(name.dump()) + parameters)


def _pss(digest: str) -> bytes:
    """Return the parameters of RSA-PSS as RFC 4055 lays them down: the same digest throughout, salt as long."""
    lengths = {"sha256": 32, "sha384": 48, "sha512": 64}
    plain = {"algorithm": digest}
    mask = {"algorithm": "mgf1", "parameters": algos.DigestAlgorithm(plain)}
    parameters = {"hash_algorithm": plain, "mask_gen_algorithm": mask, "salt_length": lengths[digest]}
    return bytes(algos.RSASSAPSSParams(parameters).dump())


NULL = bytes(core.Null().dump())
DIGESTS = frozenset(
    _algorithm(algos.DigestAlgorithmId(digest), parameters) for digest in SHA2 for parameters in (b"", NULL)
)
SIGNATURES = frozenset(
    [
        _algorithm(algos.SignedDigestAlgorithmId("rsassa_pkcs1v15"), NULL),
        *(_algorithm(algos.SignedDigestAlgorithmId(f"{digest}_rsa"), NULL) for digest in SHA2),
        *(_algorithm(algos.SignedDigestAlgorithmId(f"{digest}_ecdsa"), b"") for digest in SHA2),
        *(_algorithm(algos.SignedDigestAlgorithmId("rsassa_pss"), _pss(digest)) for digest in SHA2),
    ]
)
