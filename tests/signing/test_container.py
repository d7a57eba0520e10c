"""The container of a signature is accepted in one way of writing only, also from other programs."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from asn1crypto import cms, core, keys, x509
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko.sign.signers.pdf_signer import PdfTimeStamper
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore

from app.signing.container import ContainerError, check_container, signed_data
from app.signing.findings import SignatureKind
from app.signing.frame import gap_of
from app.signing.verify import verify
from tests.signing.pki import NOW, Holder, World


class OtherSigner(signers.SimpleSigner):
    """A signer that writes parts of the container its own way."""

    by_key = False
    unsigned: cms.CMSAttribute | None = None

    def signer_info(self, digest_algorithm: str, signed_attrs: object, signature: bytes) -> cms.SignerInfo:
        """Return the signer info, with the signer named by key identifier when asked."""
        info = super().signer_info(digest_algorithm, signed_attrs, signature)
        if self.by_key:
            info["version"] = "v3"
            info["sid"] = cms.SignerIdentifier("subject_key_identifier", self.signing_cert.key_identifier)
        return info

    def _package_signature(self, **parts: object) -> cms.ContentInfo:
        if self.by_key:
            parts["cms_version"] = "v3"
        if self.unsigned is not None:
            parts["unsigned_attrs"] = cms.CMSAttributes([self.unsigned])
        return super()._package_signature(**parts)


def signed(pdf: bytes, holder: Holder, *, digest: str = "sha256", **ways: object) -> bytes:
    """Return `pdf` signed by another program that writes the container in these ways."""
    signer = OtherSigner(
        x509.Certificate.load(holder.der), keys.PrivateKeyInfo.load(holder.key_der), SimpleCertificateStore()
    )
    for way, value in ways.items():
        setattr(signer, way, value)
    about = signers.PdfSignatureMetadata(
        field_name="werkgever", md_algorithm=digest, subfilter=fields.SigSeedSubFilter.ADOBE_PKCS7_DETACHED
    )
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    return bytes(signers.sign_pdf(writer, about, signer=signer, bytes_reserved=16_000).getvalue())


def container_of(pdf: bytes) -> bytes:
    """Return the last container in the file."""
    numbers = re.findall(rb"/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]", pdf)[-1]
    return gap_of(pdf, [int(number) for number in numbers]).container


@pytest.mark.parametrize("digest", ["sha256", "sha384", "sha512"])
def test_digests_that_count_are_accepted(report: bytes, people: World, digest: str) -> None:
    assert verify(signed(report, people.assessor, digest=digest)).intact


@pytest.mark.parametrize("digest", ["sha1", "md5"])
def test_digests_that_do_not_count_are_refused(report: bytes, people: World, digest: str) -> None:
    found = verify(signed(report, people.assessor, digest=digest))
    assert [problem.code for problem in found.problems] == ["signature_broken"]


def test_a_signer_named_by_key_is_accepted(report: bytes, people: World) -> None:
    found = verify(signed(report, people.employer, by_key=True))
    assert (found.intact, found.signatures[0].signer) == (True, "Wim Werkgever")


def test_a_note_that_no_signature_covers_is_refused(report: bytes, people: World) -> None:
    note = cms.CMSAttribute(
        {"type": "1.2.840.113549.1.9.16.2.4", "values": [core.Any(core.OctetString(b"96 procent"))]}
    )
    assert not verify(signed(report, people.assessor, unsigned=note)).intact


def test_every_container_of_ours_is_canonical(certified: bytes) -> None:
    check_container(container_of(certified))


@pytest.mark.parametrize("part", ["version", "certificates", "digest_algorithms"])
def test_a_part_that_no_signature_covers_cannot_differ(certified: bytes, people: World, part: str) -> None:
    content = cms.ContentInfo.load(container_of(certified))
    data = content["content"]
    others = {
        "version": "v3",
        "certificates": [*[choice.chosen for choice in data["certificates"]][:1]],
        "digest_algorithms": [{"algorithm": "sha512"}],
    }
    data[part] = others[part]
    with pytest.raises(ContainerError):
        check_container(content.dump(force=True))


def test_two_signers_in_one_container_are_refused(certified: bytes) -> None:
    content = cms.ContentInfo.load(container_of(certified))
    (signer,) = content["content"]["signer_infos"]
    content["content"]["signer_infos"] = [signer, signer.copy()]
    with pytest.raises(ValueError, match="unpack"):
        check_container(content.dump(force=True))


@pytest.mark.parametrize("junk", [b"", b"\x30\x00", b"\x04\x02ab", bytes(50)], ids=len)
def test_what_is_no_container_is_a_value_error(junk: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        check_container(junk)


def test_a_signature_without_certificate_chain_is_accepted(certified: bytes, people: World) -> None:
    alone = Holder(people.employer.key, people.employer.certificate)
    assert verify(signed(certified, alone)).intact


def test_the_chain_is_named_in_the_signed_attributes(certified: bytes) -> None:
    (signer,) = signed_data(container_of(certified))["signer_infos"]
    named = [each for each in signer["signed_attrs"] if each["type"].native == "signing_certificate_v2"]
    assert len(named[0]["values"][0]["certs"]) == 3


def test_a_timestamp_of_an_archive_over_the_whole_file_is_accepted(certified: bytes, people: World) -> None:
    """An archive adds such a timestamp every few years (PAdES B-LTA)."""
    stamper = DummyTimeStamper(
        tsa_cert=x509.Certificate.load(people.authority.der),
        tsa_key=keys.PrivateKeyInfo.load(people.authority.key_der),
        fixed_dt=NOW,
    )
    writer = IncrementalPdfFileWriter(BytesIO(certified))
    kept = PdfTimeStamper(stamper, field_name="archief").timestamp_pdf(writer, "sha256").getvalue()
    found = verify(kept, trust=[people.root.der], now=NOW)
    assert found.intact
    last = found.signatures[-1]
    assert (last.kind, last.signer, last.when, last.trusted) == (
        SignatureKind.TIMESTAMP, "Proef Tijdstempel", NOW, True,
    )  # fmt: skip


def test_a_timestamp_alone_does_not_make_a_report_signed(report: bytes, people: World) -> None:
    stamper = DummyTimeStamper(
        tsa_cert=x509.Certificate.load(people.authority.der),
        tsa_key=keys.PrivateKeyInfo.load(people.authority.key_der),
        fixed_dt=NOW,
    )
    writer = IncrementalPdfFileWriter(BytesIO(report))
    kept = PdfTimeStamper(stamper, field_name="archief").timestamp_pdf(writer, "sha256").getvalue()
    assert (verify(kept).signed, verify(kept).intact) == (False, True)
