"""A document as the report room makes it, signed by three: still accessible, still fit for the archive.

Checked by veraPDF, which knows nothing of how we made it. Also what a reader of the page sees in the fields.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from app.reports.pdf.blocks import Heading, Paragraph, SignaturePlace
from app.reports.pdf.document import Document
from app.signing.evidence import TimestampAuthority, ValidationMaterial
from app.signing.identity import Pkcs12Identity
from app.signing.verify import verify
from tests.helpers.read_aloud import read_aloud
from tests.helpers.verapdf import PROFILES, VeraPdf
from tests.signing import authority
from tests.signing.acts import certify, witnessed
from tests.signing.pki import NOW, World

ROLES = ("beoordelaar", "werkgever", "werknemer")


@pytest.fixture(scope="module")
def vera() -> Iterator[VeraPdf]:
    """Yield veraPDF; a test that needs it fails where it is missing."""
    with VeraPdf() as checker:
        yield checker


@pytest.fixture(scope="module")
def real() -> bytes:
    """Return a document with three places to sign."""
    places = [SignaturePlace(role, f"Handtekening {role}", role.title()) for role in ROLES]
    story = [Heading(1, "Rapport Loonwaardemeting"), Paragraph("De loonwaarde is 66 procent."), *places]
    return Document("Rapport Loonwaardemeting").build(story, NOW)


@pytest.fixture(scope="module")
def signed(real: bytes, assessor: Pkcs12Identity, people: World) -> bytes:
    """Return it signed by all three, the first time for years (B-LT)."""
    material = ValidationMaterial((people.root.der,), people.crls)
    with authority.serving(authority.honest(people.authority, NOW)) as url:
        first = certify(real, assessor, authority=TimestampAuthority(url), material=material)
    return witnessed(witnessed(first, assessor, "werkgever"), assessor, "werknemer")


@pytest.mark.parametrize("profile", PROFILES)
def test_the_checker_finds_nothing_after_three_signatures(
    signed: bytes, vera: VeraPdf, tmp_path: Path, profile: str
) -> None:
    file = tmp_path / "signed.pdf"
    file.write_bytes(signed)
    assert vera.check(file, profile) == []


def test_it_is_intact(signed: bytes) -> None:
    found = verify(signed)
    assert found.intact
    assert [each.field for each in found.signatures] == list(ROLES)


def test_it_is_read_aloud_as_before(real: bytes, signed: bytes) -> None:
    assert read_aloud(signed) == read_aloud(real)


def test_every_letter_in_a_field_is_embedded(signed: bytes) -> None:
    with pikepdf.open(BytesIO(signed)) as pdf:
        fonts = [font for field in pdf.Root.AcroForm.Fields for font in dict(field.AP.N.Resources.Font).values()]
        assert len(fonts) == 3
        assert all("/FontFile2" in font.DescendantFonts[0].FontDescriptor for font in fonts)
        assert all("/ToUnicode" in font for font in fonts)
