"""Checking a file: what it is, whether this vault knows it, and that nothing put on top of a report is taken for it."""

from __future__ import annotations

import io
import zlib
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from app.desk import checking, trust
from app.desk.assessment import Assessment
from app.desk.checking import CheckedReport, Content, Known
from app.desk.house_style import house_style, set_house_style
from app.desk.session import Session
from app.errors import LoonmaatError
from app.exchange.measurement_file import LARGEST_FILE
from tests.helpers.desk import session_at
from tests.helpers.reports import report, sign


def checked(session: Session, pdf: bytes) -> CheckedReport:
    """Return what checking finds, as the page does it."""
    look = checking.first_look(pdf, checking.trust_of(session))
    return checking.answer(look, checking.question_about(session, pdf, look))


def test_a_report_as_it_was_signed_here_is_known_trusted_and_equal(ready: Assessment) -> None:
    pdf = sign(ready, "assessor")
    found = checked(ready.session, pdf)
    assert (found.known, found.content) == (Known.SAME, Content.EQUAL)
    assert found.verification.intact
    assert found.verification.signatures[0].trusted


def test_an_earlier_state_is_known_as_that(ready: Assessment) -> None:
    first = sign(ready, "assessor")
    sign(ready, "employer")
    found = checked(ready.session, first)
    assert (found.known, found.content) == (Known.EARLIER, Content.EQUAL)


def test_who_refused_later_does_not_make_the_report_another(ready: Assessment) -> None:
    pdf = sign(ready, "assessor")
    ready.record_refusal("employer", "Noor Bakker", "niet eens")
    assert checked(ready.session, pdf).content is Content.EQUAL


def test_another_house_style_since_is_told_apart_from_other_content(ready: Assessment) -> None:
    pdf = sign(ready, "assessor")
    session = ready.session
    set_house_style(session, replace(house_style(session), footer="Voortaan met een voet"))
    assert checked(session, pdf).content is Content.AS_SIGNED


def test_an_unsigned_report_is_compared_as_well(ready: Assessment) -> None:
    found = checked(ready.session, report(ready))
    assert (found.known, found.content) == (Known.UNKNOWN, Content.EQUAL)
    assert not found.verification.signed


def test_a_measurement_that_went_on_differs(ready: Assessment) -> None:
    pdf = report(ready)
    ready.reopen()
    ready.answer("conditions", "", "assessor", "een andere werkplek")
    ready.conclude()
    assert checked(ready.session, pdf).content is Content.DIFFERENT


def test_a_report_of_another_vault_is_unknown(ready: Assessment, tmp_path: Path) -> None:
    pdf = sign(ready, "assessor")
    for other in session_at(tmp_path / "ander"):
        found = checked(other, pdf)
        assert (found.known, found.content) == (Known.UNKNOWN, Content.UNKNOWN)
        assert found.verification.intact
        assert not found.verification.signatures[0].trusted


def with_update(pdf: bytes) -> bytes:
    """Return a PDF with its first page turned in an update after its end."""
    from pyhanko.pdf_utils.generic import NumberObject, pdf_name
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    page = writer.root["/Pages"]["/Kids"][0].get_object()
    page[pdf_name("/Rotate")] = NumberObject(90)
    writer.mark_update(writer.root["/Pages"]["/Kids"].raw_get(0))
    out = io.BytesIO()
    writer.write(out)
    assert out.getvalue().startswith(pdf)
    return out.getvalue()


def test_what_is_put_on_top_of_an_unsigned_report_is_not_taken_for_it(ready: Assessment) -> None:
    assert checked(ready.session, with_update(report(ready))).content is Content.SAME_DATA


def test_what_is_put_on_top_of_a_signed_report_is_not_even_compared(ready: Assessment) -> None:
    found = checked(ready.session, with_update(sign(ready, "assessor")))
    assert not found.verification.intact
    assert found.content is Content.NOT_COMPARED


@pytest.mark.parametrize(
    "junk", [b"", b"%PDF-1.7\n%%EOF\n", b"x" * 5000, b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n"], ids=len
)
def test_what_is_no_report_is_unknown_and_nothing_breaks(session: Session, junk: bytes) -> None:
    found = checked(session, junk)
    assert (found.known, found.content) == (Known.UNKNOWN, Content.UNKNOWN)
    assert found.verification.problems


def attached(content: bytes, name: str = "meting.json") -> bytes:
    """Return a PDF with one file in it."""
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.attachments[name] = pikepdf.AttachedFileSpec(pdf, content, filename=name)
        pdf.save(out)
    return out.getvalue()


def test_a_file_that_unpacks_to_gigabytes_is_not_unpacked() -> None:
    """Thirty megabytes of zeros pack to thirty kilobytes; no measurement is that large."""
    bomb = zlib.compress(bytes(LARGEST_FILE + 10_000_000))
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(attached(b"x"))) as pdf:
        stream = pdf.attachments["meting.json"].obj.EF.F
        stream.write(bomb, filter=pikepdf.Name.FlateDecode)
        pdf.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    assert len(out.getvalue()) < 100_000
    assert checking.attached_measurement(out.getvalue()) == b""


@pytest.mark.parametrize("text", [b"[]", b'{"id": 3}', b"geen json", b"[" * 100_000, b'{"id": "onbekend"}'], ids=len)
def test_an_attachment_that_names_no_measurement_of_ours_is_unknown(session: Session, text: bytes) -> None:
    assert checking.attached_measurement(attached(text)) == text
    assert checked(session, attached(text)).content is Content.UNKNOWN


def test_a_file_that_is_too_large_or_gone_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "groot.pdf"
    file.write_bytes(b"x" * 100)
    with monkeypatch.context() as patched:
        patched.setattr(checking, "LARGEST_REPORT", 99)
        with pytest.raises(LoonmaatError, match="te groot"):
            checking.read_report(file)
    with pytest.raises(LoonmaatError, match="niet gelezen"):
        checking.read_report(tmp_path / "weg.pdf")
    with pytest.raises(LoonmaatError, match="niet gelezen"):
        checking.read_report(tmp_path)


def test_distrusting_ones_own_certificate_is_heard(ready: Assessment) -> None:
    pdf, session = sign(ready, "assessor"), ready.session
    (mine,) = trust.trusted_people(session)
    trust.distrust(session, mine.fingerprint)
    (signature,) = checked(session, pdf).verification.signatures
    assert not signature.trusted
    assert trust.trust(session, signature.certificate) == (mine,)
    assert checked(session, pdf).verification.signatures[0].trusted
