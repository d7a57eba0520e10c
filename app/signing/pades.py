"""The part of signing that works with pyHanko: one PAdES signature in one field, as an incremental update.

Loads pyHanko (0.8 s): imported by `seal` only when something is signed.

Three departures from pyHanko's defaults, each because `verify` is strict
(docs/decisions/0051-strict-verification.md): nothing but the signature is written (no new /Info or XMP),
validation data goes into the same revision as the signature, and the signed attributes name every certificate
that is embedded.
"""

from __future__ import annotations

import asyncio
import urllib.error
import urllib.request
from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256
from io import BytesIO
from urllib.parse import urlsplit

import pkcs11
from asn1crypto import keys, tsp, x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign import attributes, fields, signers
from pyhanko.sign.general import SigningError as PyHankoSigningError
from pyhanko.sign.pkcs11 import PKCS11Signer
from pyhanko.sign.signers.constants import ESIC_EXTENSION_1
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes
from pyhanko.sign.signers.pdf_signer import DSSContentSettings, PdfSigningSession, SigDSSPlacementPreference
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.sign.timestamps.common_utils import TimestampRequestError, set_tsp_headers
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore

from app.signing.appearance import SealStyle
from app.signing.document import FrugalWriter, check_field, check_open, open_for_update
from app.signing.errors import TimestampError, ValidationMaterialError
from app.signing.evidence import TimestampAuthority, ValidationMaterial
from app.signing.order import Order, SigningIdentity
from app.signing.token import TokenIdentity, token_error

DIGEST = "sha256"
LARGEST_ANSWER = 1 << 20
"""Bytes read from a timestamp authority at most; a token is a few thousand."""


class FrugalSigner(signers.PdfSigner):
    """A signer that leaves the version of the PDF alone.

    For a key on an elliptic curve pyHanko raises it to 2.0 (ISO/TS 32002), and PDF/A-3 is 1.7. Every reader knows
    these signatures without.
    """

    def register_extensions(self, pdf_out: BasePdfFileWriter, *, md_algorithm: str) -> None:  # noqa: ARG002 - pyHanko's
        """Declare PAdES (ETSI TS 102 778-4, 6.2) and nothing else."""
        pdf_out.register_extension(ESIC_EXTENSION_1)


class BoundAttributes(attributes.SignedAttributeProviderSpec):
    """The signed attributes of PAdES (EN 319 142-1, 6.3), which guard every embedded certificate.

    RFC 5035, 3: the certificates after the first limit which others may be used; here they also keep anyone
    from changing a byte of them. RFC 6211 does the same for the algorithms.
    """

    def __init__(self, signer: signers.Signer, certificates: list[x509.Certificate]) -> None:
        self._signer = signer
        self._certificates = certificates

    def signed_attr_providers(
        self,
        data_digest: bytes,  # noqa: ARG002 - pyHanko adds the message digest itself
        digest_algorithm: str,
    ) -> Iterable[attributes.CMSAttributeProvider]:
        """Return what adds the attributes to the signature."""
        mechanism = self._signer.get_signature_mechanism_for_digest(digest_algorithm)
        yield AllCertificates(self._certificates)
        yield attributes.CMSAlgorithmProtectionProvider(digest_algorithm, mechanism)


class AllCertificates(attributes.CMSAttributeProvider):
    """The attribute signing-certificate-v2, for the signer's certificate and the chain above it."""

    attribute_type = "signing_certificate_v2"

    def __init__(self, certificates: list[x509.Certificate]) -> None:
        self._certificates = certificates

    async def build_attr_value(
        self,
        dry_run: bool = False,  # noqa: ARG002 - pyHanko asks for the size first: it is the same
    ) -> tsp.SigningCertificateV2:
        """Return the hashes of the certificates. SHA-256 is the default algorithm and so is not written."""
        hashes = [{"cert_hash": sha256(certificate.dump()).digest()} for certificate in self._certificates]
        return tsp.SigningCertificateV2({"certs": [tsp.ESSCertIDv2(entry) for entry in hashes]})


class HttpTimeStamper(TimeStamper):
    """Asks a timestamp authority over HTTP (RFC 3161, 3.4) with the standard library alone."""

    def __init__(self, authority: TimestampAuthority) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # pyHanko left it without annotations
        self._authority = authority

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        """Send one request and return the answer. Raises `TimestampError`."""
        body = await asyncio.to_thread(self._post, req.dump())
        try:
            return tsp.TimeStampResp.load(body, strict=True)
        except ValueError as error:
            raise TimestampError from error

    def _post(self, body: bytes) -> bytes:
        """Return the answer to `body`."""
        if urlsplit(self._authority.url).scheme not in {"http", "https"}:
            raise TimestampError("Het adres van de tijdstempeldienst begint niet met http of https.")
        request = urllib.request.Request(self._authority.url, body, set_tsp_headers({}))  # noqa: S310 - checked above
        wait = self._authority.timeout_seconds
        try:
            with urllib.request.urlopen(request, timeout=wait) as answer:  # noqa: S310 - checked above
                return bytes(answer.read(LARGEST_ANSWER))
        except urllib.error.HTTPError as error:
            error.close()  # it holds the answer, and with it the connection
            raise TimestampError("De tijdstempeldienst weigert het verzoek.") from error
        except (OSError, ValueError) as error:
            raise TimestampError("De tijdstempeldienst is niet bereikbaar.") from error


def write_signature(pdf: bytes, order: Order) -> bytes:
    """Set one signature and return the whole PDF: the old bytes, unchanged, and an update after them.

    Raises a `DocumentError`, a `TokenError`, `TimestampError` or `ValidationMaterialError`.
    """
    writer = open_for_update(pdf)
    check_field(writer, order.field)
    check_open(writer)
    try:
        return asyncio.run(_write(writer, order))
    except pkcs11.PKCS11Error as error:
        raise token_error(error) from error
    except TimestampRequestError as error:
        raise TimestampError from error
    except PyHankoSigningError as error:
        if order.material is None:
            raise
        raise ValidationMaterialError from error


async def _write(writer: FrugalWriter, order: Order) -> bytes:
    """Do what `write_signature` says."""
    metadata = _metadata(order)
    pdf_signer = FrugalSigner(
        metadata,
        signer_for(order.identity),
        timestamper=HttpTimeStamper(order.authority) if order.authority else None,
        stamp_style=SealStyle(lettering=order.lettering, drawing=order.drawing),
    )
    session: PdfSigningSession = pdf_signer.init_signing_session(writer, existing_fields_only=True)
    session.system_time = order.at  # pyHanko would look at the clock of the computer
    known = await session.perform_presign_validation(writer)
    size = await session.estimate_signature_container_size(known)
    document = session.prepare_tbs_document(known, size)
    output = BytesIO()
    prepared, _ = document.digest_tbs_document(output=output)
    done = await document.perform_signature(prepared.document_digest, PdfCMSSignedAttributes(signing_time=order.at))
    await done.post_signature_processing(output)
    return output.getvalue()


def _metadata(order: Order) -> signers.PdfSignatureMetadata:
    """Return the order in pyHanko's words."""
    return signers.PdfSignatureMetadata(
        field_name=order.field,
        md_algorithm=DIGEST,
        name=order.name,
        reason=order.reason,
        location=order.place or None,
        subfilter=fields.SigSeedSubFilter.PADES,
        certify=order.certify,
        docmdp_permissions=fields.MDPPerm.FILL_FORMS,
        embed_validation_info=order.material is not None,
        validation_context=_context(order.material, order.at) if order.material else None,
        signer_key_usage=set(),
        dss_settings=DSSContentSettings(include_vri=False, placement=SigDSSPlacementPreference.TOGETHER_WITH_SIGNATURE),
    )


def _context(material: ValidationMaterial, at: datetime) -> ValidationContext:
    """Return the ground on which the chain is checked before signing: nothing is fetched."""
    return ValidationContext(
        trust_roots=[x509.Certificate.load(root) for root in material.roots],
        crls=list(material.crls),
        ocsps=list(material.ocsps),
        moment=at,
        allow_fetching=False,
        revocation_mode="require",
    )


def signer_for(identity: SigningIdentity) -> signers.Signer:
    """Return the pyHanko signer for an identity."""
    chain = [x509.Certificate.load(der) for der in identity.facts.chain]
    certificate = x509.Certificate.load(identity.facts.certificate)
    if isinstance(identity, TokenIdentity):
        # Named by its id, not handed over: pyHanko would then embed the certificate twice.
        signer: signers.Signer = PKCS11Signer(
            identity.session, cert_id=identity.key_id, key_id=identity.key_id, ca_chain=chain
        )
    else:
        store = SimpleCertificateStore()  # type: ignore[no-untyped-call]  # as above
        store.register_multiple(chain)
        key = identity.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
        signer = signers.SimpleSigner(certificate, keys.PrivateKeyInfo.load(key), store)
    signer.signed_attr_prov_spec = BoundAttributes(signer, [certificate, *chain])
    return signer
