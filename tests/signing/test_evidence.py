"""Timestamps (PAdES B-T) and validation data for years (B-LT), with an authority and a CA of our own. No network."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from io import BytesIO

import pikepdf
import pytest
from asn1crypto import crl
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.validation import DocumentSecurityStore

from app.signing import errors
from app.signing.evidence import TimestampAuthority, ValidationMaterial
from app.signing.identity import Pkcs12Identity, load_pkcs12
from app.signing.verify import verify
from tests.signing import authority, pki
from tests.signing.acts import certify, witnessed
from tests.signing.attacks import updated
from tests.signing.pki import DAY, NOW, World
from tests.signing.tampering import tamperings

YEARS_LATER = NOW + 4 * 365 * DAY
STAMPED = NOW + timedelta(seconds=7)


@pytest.fixture(scope="module")
def address(people: World) -> Iterator[str]:
    """Return the address of an honest authority."""
    with authority.serving(authority.honest(people.authority, STAMPED)) as url:
        yield url


@pytest.fixture(scope="module")
def material(people: World) -> ValidationMaterial:
    """Return the root and the revocation lists."""
    return ValidationMaterial((people.root.der,), people.crls)


@pytest.fixture(scope="module")
def stamped(report: bytes, assessor: Pkcs12Identity, address: str) -> bytes:
    """Return a report certified with a timestamp: B-T."""
    return certify(report, assessor, authority=TimestampAuthority(address))


@pytest.fixture(scope="module")
def lasting(report: bytes, assessor: Pkcs12Identity, address: str, material: ValidationMaterial) -> bytes:
    """Return a report certified with timestamp and validation data: B-LT."""
    return certify(report, assessor, authority=TimestampAuthority(address), material=material)


def test_a_timestamp_says_when_and_by_whom(stamped: bytes) -> None:
    stamp = verify(stamped).signatures[0].timestamp
    assert stamp is not None
    assert (stamp.at, stamp.authority, stamp.intact) == (STAMPED, "Proef Tijdstempel", True)


def test_a_timestamp_is_trusted_through_its_root(stamped: bytes, people: World) -> None:
    alone, named = verify(stamped).signatures[0], verify(stamped, trust=[people.root.der]).signatures[0]
    assert alone.timestamp is not None
    assert named.timestamp is not None
    assert (alone.timestamp.trust.trusted, named.timestamp.trust.trusted) == (False, True)


def test_an_ordinary_certificate_makes_no_trusted_timestamp(
    report: bytes, assessor: Pkcs12Identity, people: World
) -> None:
    """Only who may stamp (extended key usage, RFC 3161, 2.3) is trusted to."""
    with authority.serving(authority.honest(people.assessor, STAMPED)) as url:
        signed = certify(report, assessor, authority=TimestampAuthority(url))
    stamp = verify(signed, trust=[people.root.der]).signatures[0].timestamp
    assert stamp is not None
    assert not stamp.trust.trusted


def test_validation_data_lies_under_the_signature(lasting: bytes) -> None:
    """It goes into the same revision, so that the signature covers the file to its last byte."""
    found = verify(lasting)
    assert found.intact
    assert found.signatures[0].covers_whole_file
    with pikepdf.open(BytesIO(lasting)) as pdf:
        assert len(pdf.Root.DSS.CRLs) == 2
        assert len(pdf.Root.DSS.Certs) >= 3


def test_without_validation_data_revocation_is_unknown_and_said_so(certified: bytes, people: World) -> None:
    (found,) = verify(certified, trust=[people.root.der]).signatures
    assert found.why_trusted.endswith("Of het is ingetrokken, is niet nagegaan.")


def test_with_validation_data_revocation_is_known(lasting: bytes, people: World) -> None:
    (found,) = verify(lasting, trust=[people.root.der]).signatures
    assert found.why_trusted.endswith("Niet ingetrokken, volgens gegevens in het bestand.")


def test_after_years_only_a_timestamp_keeps_a_signature_trusted(
    certified: bytes, report: bytes, people: World, assessor: Pkcs12Identity
) -> None:
    """The certificate has expired; a timestamp whose own certificate still holds proves that it was in time."""
    long = pki.holder("Lang Tijdstempel", people.root, pki.rsa_key(), extended=pki.STAMPING, until=NOW + 3650 * DAY)
    with authority.serving(authority.honest(long, STAMPED)) as url:
        stamped = certify(report, assessor, authority=TimestampAuthority(url))
    plain = verify(certified, trust=[people.root.der], now=YEARS_LATER).signatures[0]
    kept = verify(stamped, trust=[people.root.der], now=YEARS_LATER).signatures[0]
    assert (plain.trusted, kept.trusted) == (False, True)
    assert "verlopen" in plain.why_trusted


def test_the_intactness_of_a_report_never_expires(certified: bytes, people: World) -> None:
    assert verify(certified, trust=[people.root.der], now=YEARS_LATER + 365 * 50 * DAY).intact


def test_a_revoked_certificate_cannot_be_used_for_lasting_signatures(
    report: bytes, assessor: Pkcs12Identity, people: World
) -> None:
    revoked = ValidationMaterial((people.root.der,), (pki.crl(people.root), pki.crl(people.middle, people.assessor)))
    with pytest.raises(errors.ValidationMaterialError):
        certify(report, assessor, material=revoked)


def test_a_revoked_certificate_is_not_trusted(lasting: bytes, people: World) -> None:
    """Somebody signs, is revoked later, and the new list comes along with a later signature."""
    other = pki.holder("Ander", people.middle)
    lists = (pki.crl(people.root), pki.crl(people.middle, people.assessor))
    signed = certify(
        lasting, load_pkcs12(other.pkcs12(), pki.PASSPHRASE), field="werkgever", certify=False,
        material=ValidationMaterial((people.root.der,), lists),
    )  # fmt: skip
    first = verify(signed, trust=[people.root.der]).signatures[0]
    assert (first.trusted, first.why_trusted) == (False, "Dit certificaat is ingetrokken.")


@pytest.mark.parametrize("lists", [(), "root only"])
def test_incomplete_material_is_refused(report: bytes, assessor: Pkcs12Identity, people: World, lists: object) -> None:
    crls = people.crls[:1] if lists else ()
    with pytest.raises(errors.ValidationMaterialError):
        certify(report, assessor, material=ValidationMaterial((people.root.der,), crls))


def test_material_of_another_root_is_refused(report: bytes, assessor: Pkcs12Identity) -> None:
    stranger = pki.holder("Vreemde CA", None, ca=True)
    with pytest.raises(errors.ValidationMaterialError):
        certify(report, assessor, material=ValidationMaterial((stranger.der,), (pki.crl(stranger),)))


def test_others_sign_after_a_lasting_signature(
    lasting: bytes, assessor: Pkcs12Identity, address: str, material: ValidationMaterial
) -> None:
    extras = {"authority": TimestampAuthority(address), "material": material}
    signed = witnessed(witnessed(lasting, assessor, "werkgever", **extras), assessor, "werknemer")
    found = verify(signed)
    assert found.intact
    assert [each.timestamp is not None for each in found.signatures] == [True, True, False]


def test_pdfsig_finds_a_lasting_signature_valid(lasting: bytes, pdfsig: Callable[[bytes], str]) -> None:
    assert "Signature is Valid" in pdfsig(lasting)
    assert "Total document signed" in pdfsig(lasting)


def test_no_change_of_a_lasting_report_is_accepted(lasting: bytes) -> None:
    found = [(done.kind, done.at) for done in tamperings(lasting, 100, seed=3) if verify(done.changed).intact]
    assert found == []


def test_validation_data_added_by_others_afterwards_is_not_covered_and_told(certified: bytes, people: World) -> None:
    def add(writer: IncrementalPdfFileWriter) -> None:
        DocumentSecurityStore.supply_dss_in_writer(
            writer, None, crls=[crl.CertificateList.load(der) for der in people.crls]
        )

    found = verify(updated(certified, add))
    assert [problem.code for problem in found.problems] == ["appended"]


@pytest.mark.parametrize("answer", [authority.refusing, authority.babbling, authority.failing])
def test_an_authority_that_gives_no_timestamp_is_told(
    report: bytes, assessor: Pkcs12Identity, answer: authority.Answer
) -> None:
    with authority.serving(answer) as url, pytest.raises(errors.TimestampError) as caught:
        certify(report, assessor, authority=TimestampAuthority(url))
    assert "Het rapport is niet veranderd." in caught.value.remedy


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/", "file:///etc/passwd", "onzin", ""])
def test_an_address_that_is_none_is_told(report: bytes, assessor: Pkcs12Identity, url: str) -> None:
    with pytest.raises(errors.TimestampError):
        certify(report, assessor, authority=TimestampAuthority(url, timeout_seconds=2))


def test_the_moment_of_a_stamp_needs_no_clock_of_ours(stamped: bytes) -> None:
    when: datetime | None = verify(stamped).signatures[0].when
    assert when == NOW
