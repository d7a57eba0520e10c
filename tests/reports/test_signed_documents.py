"""A real report, signed by all three: as accessible as before, and what it says about checking it is true."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from app.desk.reporting import font_files
from app.reports.signatures import FIELDS
from app.signing.identity import load_pkcs12
from app.signing.verify import verify
from tests.helpers.desk import places_at
from tests.helpers.measured import five_tasks
from tests.helpers.paper import paper
from tests.helpers.read_aloud import read_aloud
from tests.helpers.verapdf import PROFILES, VeraPdf
from tests.reports.test_attachment import attached
from tests.signing import pki
from tests.signing.acts import certify, witnessed

ASSESSOR = pki.holder("Anna Jansen", None, pki.curve_key())


@pytest.fixture(scope="module")
def vera() -> Iterator[VeraPdf]:
    """Yield veraPDF; a test that needs it fails where it is missing."""
    with VeraPdf() as checker:
        yield checker


@pytest.fixture(scope="module")
def report() -> bytes:
    """Return the report as it is before anybody signs."""
    return paper(five_tasks(), "employer")


@pytest.fixture(scope="module")
def signed(report: bytes) -> bytes:
    """Return it signed by all three, with an identity that the assessor made."""
    identity = load_pkcs12(ASSESSOR.pkcs12(), pki.PASSPHRASE)
    certified = certify(report, identity, field=FIELDS["assessor"])
    employee = witnessed(certified, identity, "werknemer", field=FIELDS["employee"])
    return witnessed(employee, identity, "werkgever", field=FIELDS["employer"])


@pytest.mark.parametrize("profile", PROFILES)
def test_it_stays_accessible_and_archivable(signed: bytes, vera: VeraPdf, tmp_path: Path, profile: str) -> None:
    file = tmp_path / "signed.pdf"
    file.write_bytes(signed)
    assert vera.check(file, profile) == []


@pytest.mark.parametrize("profile", PROFILES)
def test_so_it_does_under_names_in_other_scripts(report: bytes, vera: VeraPdf, tmp_path: Path, profile: str) -> None:
    """With the letters that the program itself signs with: another em, and letters that join."""
    identity = load_pkcs12(ASSESSOR.pkcs12(), pki.PASSPHRASE)
    fonts = font_files(places_at(tmp_path))
    certified = certify(report, identity, field=FIELDS["assessor"], signer_name="Ольга Łukasz", fonts=fonts)
    both = witnessed(
        certified, identity, "werknemer", field=FIELDS["employee"], signer_name="Sam سارة", fonts=fonts, ink=None
    )
    file = tmp_path / "signed.pdf"
    file.write_bytes(both)
    assert vera.check(file, profile) == []
    shown = shown_on_paper(both)
    assert "Ольга Łukasz" in shown
    assert "????" not in shown


def test_it_is_read_as_before(report: bytes, signed: bytes) -> None:
    assert read_aloud(signed) == read_aloud(report)


def test_the_measurement_inside_is_still_there(report: bytes, signed: bytes) -> None:
    assert attached(signed) == attached(report)


def test_after_the_last_signature_nothing_has_changed(signed: bytes) -> None:
    """Second line of "Zo controleert u dit rapport"."""
    found = verify(signed)
    assert found.intact
    assert len(found.signatures) == 3


def test_one_changed_byte_is_seen(signed: bytes) -> None:
    spoilt = bytearray(signed)
    spoilt[len(signed) // 3] ^= 1
    assert not verify(bytes(spoilt)).intact


def test_the_mark_to_compare_stands_behind_the_word_in_each_signature(signed: bytes) -> None:
    """Third line: what the reader compares by telephone is printed in the signature itself."""
    mark = verify(signed).signatures[0].fingerprint
    grouped = " ".join(mark[start : start + 4].upper() for start in range(0, 20, 4))
    assert shown_on_paper(signed).count(f"Certificaat {grouped}") == 3


def shown_on_paper(data: bytes) -> str:
    """Return all that PDFium draws, signatures included, on one line."""
    with pypdfium2.PdfDocument(data) as pdf:
        pdf.init_forms()
        for number in range(len(pdf)):
            pdf[number].flatten()
        pages = [pdf[number].get_textpage().get_text_range() for number in range(len(pdf))]
    return re.sub(r"\s+", " ", " ".join(pages))
