"""Places to sign: there beforehand, named, tagged, and ready for two signatures that leave everything intact."""

import io
from pathlib import Path

import pikepdf
from asn1crypto import keys, x509
from pyhanko.pdf_utils.content import RawContent
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import fields, signers
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.stamp import StaticStampStyle
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore

from tests.helpers.read_aloud import elements, read_aloud, spoken
from tests.helpers.verapdf import PROFILES, VeraPdf
from tests.signing.pki import NOW, Holder, holder

STAMP = StaticStampStyle(background=RawContent(b"0 0 200 60 re f", box=BoxConstraints(width=200, height=60)))
"""A plain block: pyHanko's own stamp is set in Courier, which is not embedded and so refused by PDF/A and PDF/UA."""


def signed(data: bytes, field: str, who: Holder, *, certify: bool = False) -> bytes:
    """Return the document signed in one of its fields."""
    store = SimpleCertificateStore()  # type: ignore[no-untyped-call]  # pyHanko's own is not annotated
    signer = signers.SimpleSigner(x509.Certificate.load(who.der), keys.PrivateKeyInfo.load(who.key_der), store)
    about = signers.PdfSignatureMetadata(
        field_name=field,
        subfilter=fields.SigSeedSubFilter.PADES,
        md_algorithm="sha256",
        certify=certify,
        docmdp_permissions=fields.MDPPerm.FILL_FORMS,
    )
    out = io.BytesIO()
    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    signers.PdfSigner(about, signer, stamp_style=STAMP).sign_pdf(writer, output=out, existing_fields_only=True)
    return out.getvalue()


def test_the_fields_are_named_and_stand_on_the_page(full_report: bytes) -> None:
    with pikepdf.open(io.BytesIO(full_report)) as pdf:
        found = list(pdf.Root.AcroForm.Fields)
        assert [str(field.T) for field in found] == ["Assessor", "Employer"]
        assert [str(field.TU) for field in found] == ["Handtekening deskundige", "Handtekening werkgever"]
        assert all(field.objgen in {each.objgen for each in field.P.Annots} for field in found)


def test_a_field_is_the_only_kid_of_its_element_and_not_in_an_array(full_report: bytes) -> None:
    """An array of one here, and pyHanko calls every second signature a suspicious change."""
    with pikepdf.open(io.BytesIO(full_report)) as pdf:
        forms = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/Form"]
        assert len(forms) == 2
        assert all(form.K.Type == "/OBJR" for form in forms)


def test_two_signatures_stand_beside_each_other(full_report: bytes, vera: VeraPdf, tmp_path: Path) -> None:
    assessor, employer = holder("Anna Beoordelaar", None), holder("Wim Werkgever", None)
    twice = signed(signed(full_report, "Assessor", assessor, certify=True), "Employer", employer)
    roots = [x509.Certificate.load(who.der) for who in (assessor, employer)]
    trust = ValidationContext(trust_roots=roots, allow_fetching=False, moment=NOW)
    for signature in PdfFileReader(io.BytesIO(twice)).embedded_signatures:
        status = validate_pdf_signature(signature, trust)
        assert status.bottom_line
    file = tmp_path / "twice.pdf"
    file.write_bytes(twice)
    assert [vera.check(file, profile) for profile in PROFILES] == [[], []]
    assert read_aloud(twice) == read_aloud(full_report)


def test_a_field_says_what_it_is_for(full_report: bytes) -> None:
    assessor, employer = elements(spoken(full_report), "Form")
    assert assessor.attributes["alt"] == "Handtekening deskundige"
    assert employer.text == "Handtekening werkgever"
