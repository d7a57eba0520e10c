"""The organisation's own look: only colours that can be read, only logos that are pictures."""

import io

import pytest
from PIL import Image

from app.errors import FaultyInputError
from app.reports.pdf.blocks import Heading
from app.reports.pdf.document import Document
from app.reports.pdf.logo import MOST_BYTES, read_logo
from app.reports.style import WHITE, Colour, HouseStyle, Palette, accent_colour, readable
from tests.helpers.read_aloud import artifacts
from tests.reports.pdf.stories import NOW


def png(width: int, height: int, mode: str = "RGBA") -> bytes:
    """Return a picture as PNG."""
    out = io.BytesIO()
    Image.new(mode, (width, height), None if mode != "RGBA" else (255, 0, 0, 128)).save(out, "PNG")
    return out.getvalue()


CONTRASTS = [("#000000", 21.0), ("#ffffff", 1.0), ("#767676", 4.54), ("#0000ff", 8.59)]


@pytest.mark.parametrize(("colour", "ratio"), CONTRASTS)
def test_contrast_with_white_is_that_of_wcag(colour: str, ratio: float) -> None:
    assert Colour.parse(colour).contrast(WHITE) == pytest.approx(ratio, abs=0.02)


def test_our_own_colours_can_be_read() -> None:
    palette = Palette()
    for name in ("ink", "muted", "accent", "attention", "agreed"):
        colour = getattr(palette, name)
        assert colour.contrast(palette.paper) >= 4.5
        assert colour.contrast(palette.tint) >= 4.5


def test_a_colour_that_is_too_light_is_refused_with_one_that_is_not() -> None:
    with pytest.raises(FaultyInputError) as refused:
        accent_colour("#ffcc00")
    (fault,) = refused.value.faults
    assert fault.code == "colour_contrast"
    suggestion = fault.remedy.rstrip(".").split()[-1]
    assert accent_colour(suggestion) == readable(Colour.parse("#ffcc00"))


def test_what_is_no_colour_is_refused() -> None:
    with pytest.raises(FaultyInputError) as refused:
        accent_colour("rood")
    assert refused.value.faults[0].code == "colour"


def test_a_logo_is_flattened_onto_white() -> None:
    logo = read_logo(png(4, 2))
    assert (logo.width, logo.height) == (4, 2)
    assert logo.rgb[:3] == bytes([255, 127, 127])


def test_a_large_logo_is_made_smaller() -> None:
    logo = read_logo(png(2400, 1200))
    assert (logo.width, logo.height) == (1200, 600)


REFUSED = [
    # what came in                                         code
    (b"\x89PNG\r\n\x1a\n" + bytes(MOST_BYTES), "logo_size"),
    (b"<svg onload='alert(1)'/>", "logo_kind"),
    (b"", "logo_kind"),
    (png(40, 40)[:60], "logo_broken"),
    (b"\xff\xd8\xff\xe0 geen foto", "logo_broken"),
    (png(5000, 3000, "1"), "logo_size"),
]


@pytest.mark.parametrize(("data", "code"), REFUSED, ids=range(len(REFUSED)))
def test_what_is_no_logo_is_refused_with_a_remedy(data: bytes, code: str) -> None:
    with pytest.raises(FaultyInputError) as refused:
        read_logo(data)
    (fault,) = refused.value.faults
    assert fault.code == code
    assert fault.remedy


def test_letterhead_and_footer_come_from_the_house_style() -> None:
    house = HouseStyle("Gemeente X", ("Straat 1",), "voet " * 200, Colour.parse("#7a1f5c"), read_logo(png(300, 100)))
    (page,) = artifacts(Document("Titel", house_style=house).build([Heading(1, "Titel")], NOW))
    assert "Gemeente X Straat 1" in page
    assert page.count("voet") < 100  # a footer takes three lines at most
