"""The assessor certifies, the others sign; everything that must not happen is refused in words."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from io import BytesIO
from itertools import permutations

import pikepdf
import pytest

from app.signing import errors
from app.signing.findings import SignatureKind
from app.signing.identity import Pkcs12Identity, load_pkcs12
from app.signing.original import document_mark, unsigned_part
from app.signing.seal import Verdict
from app.signing.verify import verify
from tests.signing import documents, pki
from tests.signing.acts import certify, ink_for, witnessed
from tests.signing.attacks import signed_by_other_program
from tests.signing.pki import DAY, NOW, PASSPHRASE, World


def test_the_signed_file_begins_with_the_unsigned_one(report: bytes, certified: bytes) -> None:
    assert certified.startswith(report)
    assert len(certified) > len(report)


def test_a_certified_report_says_who_when_where_and_why(certified: bytes) -> None:
    (found,) = verify(certified).signatures
    assert (found.kind, found.field) == (SignatureKind.CERTIFIED, "beoordelaar")
    assert (found.name, found.signer, found.organisation) == ("Anna Beoordelaar",) * 2 + ("Gemeente Proefstad",)
    assert (found.reason, found.place, found.when) == ("Vastgesteld", "Utrecht", NOW)


def test_a_certified_report_is_intact_and_covered_to_its_last_byte(certified: bytes) -> None:
    found = verify(certified)
    assert (found.signed, found.intact, found.problems) == (True, True, ())
    assert found.signatures[0].covers_whole_file
    assert found.signatures[0].changed_after == "Daarna is niets veranderd."


def test_a_drawn_signature_is_sealed_by_the_assessor_and_says_so(countersigned: bytes) -> None:
    first, second = verify(countersigned).signatures
    assert second.kind is SignatureKind.WITNESSED
    assert second.fingerprint == first.fingerprint
    assert second.name == "Wim de Werkgever (werkgever)"
    assert second.reason.startswith("Akkoord. Getekend op de laptop van de beoordelaar")
    assert first.changed_after == "Daarna is alleen getekend in het veld werkgever."


def test_who_cannot_draw_types_a_name_and_the_signature_says_so(certified: bytes, assessor: Pkcs12Identity) -> None:
    second = verify(witnessed(certified, assessor, "werknemer", ink=None)).signatures[1]
    assert second.reason.startswith("Akkoord. Naam getypt op de laptop van de beoordelaar")


@pytest.mark.parametrize("order", list(permutations(["werkgever", "werknemer"])))
def test_the_others_sign_in_any_order(certified: bytes, assessor: Pkcs12Identity, order: tuple[str, str]) -> None:
    signed = certified
    for role in order:
        signed = witnessed(signed, assessor, role, verdict=Verdict.SEEN)
    found = verify(signed)
    assert found.intact
    assert [each.field for each in found.signatures] == ["beoordelaar", *order]


def test_an_employer_may_sign_with_a_certificate_of_their_own(
    certified: bytes, assessor: Pkcs12Identity, employer: Pkcs12Identity
) -> None:
    signed = certify(certified, employer, field="werkgever", certify=False, signer_name="Wim", ink=None)
    signed = witnessed(signed, assessor, "werknemer")
    kinds = [each.kind for each in verify(signed).signatures]
    assert kinds == [SignatureKind.CERTIFIED, SignatureKind.SIGNED, SignatureKind.WITNESSED]
    assert verify(signed).intact


def test_pdfsig_finds_every_signature_valid(countersigned: bytes, pdfsig: Callable[[bytes], str]) -> None:
    said = pdfsig(countersigned)
    assert said.count("Signature is Valid") == 2
    assert said.count("ETSI.CAdES.detached") == 2
    assert "- Total document signed" in said


def test_pdfsig_finds_a_changed_byte(certified: bytes, pdfsig: Callable[[bytes], str]) -> None:
    changed = bytearray(certified)
    changed[len(documents.report()) // 2] ^= 1
    assert "Signature is Valid" not in pdfsig(bytes(changed))


def test_the_moment_is_the_one_given_not_that_of_the_computer(report: bytes, assessor: Pkcs12Identity) -> None:
    at = datetime(2026, 7, 1, 14, 3, tzinfo=timezone(timedelta(hours=2)))
    signed = certify(report, assessor, at=at)
    assert verify(signed).signatures[0].when == at


def test_signing_writes_nothing_but_the_signature(report: bytes, countersigned: bytes) -> None:
    before, after = pikepdf.open(BytesIO(report)), pikepdf.open(BytesIO(countersigned))
    assert before.Root.Metadata.read_bytes() == after.Root.Metadata.read_bytes()
    assert dict(before.trailer.Info) == dict(after.trailer.Info)
    assert before.pages[0].Contents.read_bytes() == after.pages[0].Contents.read_bytes()


def test_signing_keeps_the_tags(countersigned: bytes) -> None:
    pdf = pikepdf.open(BytesIO(countersigned))
    elements = list(pdf.Root.StructTreeRoot.K[0].K)
    assert [str(element.S) for element in elements] == ["/P", "/Form", "/Form", "/Form"]
    assert [str(element.K.Obj.T) for element in elements[1:]] == list(documents.FIELDS)


def test_the_mark_of_a_document_stays_when_signatures_are_added(report: bytes, countersigned: bytes) -> None:
    assert document_mark(report) == document_mark(countersigned)
    assert document_mark(documents.report(text="Iets anders.")) != document_mark(report)


def test_a_signed_report_gives_back_the_unsigned_one(report: bytes, countersigned: bytes) -> None:
    assert unsigned_part(countersigned) == report
    assert unsigned_part(report) == report


def test_the_identity_must_be_valid_at_the_moment(report: bytes) -> None:
    late = load_pkcs12(pki.holder("Anna", None, until=NOW - DAY).pkcs12(), PASSPHRASE)
    early = load_pkcs12(pki.holder("Anna", None, since=NOW + DAY).pkcs12(), PASSPHRASE)
    with pytest.raises(errors.ExpiredIdentityError, match=r"verlopen: ze gold tot en met 1 maart 2026"):
        certify(report, late)
    with pytest.raises(errors.NotYetValidIdentityError, match=r"geldt pas vanaf 3 maart 2026"):
        certify(report, early)


def test_a_field_that_is_not_there_is_named_with_those_that_are(report: bytes, assessor: Pkcs12Identity) -> None:
    with pytest.raises(errors.FieldMissingError, match=r"'getuige' \(wel: beoordelaar, werkgever, werknemer\)"):
        certify(report, assessor, field="getuige")


def test_a_field_is_signed_once(countersigned: bytes, assessor: Pkcs12Identity) -> None:
    with pytest.raises(errors.FieldSignedError):
        witnessed(countersigned, assessor, "werkgever")


def test_the_assessor_certifies_first(certified: bytes, employer: Pkcs12Identity) -> None:
    with pytest.raises(errors.MustBeFirstError):
        certify(certified, employer, field="werkgever")


def test_nobody_draws_on_a_report_that_is_not_certified(report: bytes, assessor: Pkcs12Identity) -> None:
    with pytest.raises(errors.NotCertifiedError):
        witnessed(report, assessor, "werkgever")


def test_only_the_certifier_can_be_the_witness(certified: bytes, employer: Pkcs12Identity) -> None:
    with pytest.raises(errors.OtherWitnessError):
        witnessed(certified, employer, "werknemer")


def test_nobody_signs_on_top_of_a_broken_report(certified: bytes, assessor: Pkcs12Identity) -> None:
    with pytest.raises(errors.BrokenDocumentError):
        witnessed(certified + b"\n", assessor, "werkgever", ink=ink_for(certified))


def test_a_drawing_for_another_document_is_refused(report: bytes, assessor: Pkcs12Identity) -> None:
    with pytest.raises(errors.ForeignInkError):
        certify(report, assessor, ink=ink_for(documents.report(text="Een ander rapport.")))


def test_a_closed_report_takes_no_signature(report: bytes, people: World, assessor: Pkcs12Identity) -> None:
    closed = signed_by_other_program(report, people.employer, "beoordelaar", certify=True, closed=True)
    with pytest.raises(errors.ClosedDocumentError):
        certify(closed, assessor, field="werkgever", certify=False)


@pytest.mark.parametrize("junk", [b"", b"geen pdf", b"%PDF-1.7\n%%EOF\n"])
def test_what_is_no_pdf_is_refused_in_words(junk: bytes, assessor: Pkcs12Identity) -> None:
    with pytest.raises(errors.UnreadableDocumentError):
        certify(junk, assessor, ink=None)


def test_an_encrypted_report_is_refused(report: bytes, assessor: Pkcs12Identity) -> None:
    out = BytesIO()
    pikepdf.open(BytesIO(report)).save(out, encryption=pikepdf.Encryption(owner="a", user=""))
    with pytest.raises(errors.UnreadableDocumentError, match="wachtwoord"):
        certify(out.getvalue(), assessor, ink=None)


def test_showing_an_identity_does_not_load_pyhanko() -> None:
    rooms = "app.signing.seal, app.signing.verify, app.signing.identity, app.signing.own_identity, app.signing.ink"
    program = f"import sys, {rooms}; sys.exit('pyhanko' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
