"""The house style: everything that cannot be used is told at once, and what can is on the paper."""

from __future__ import annotations

import io

import pikepdf
import pytest
from PIL import Image

from app.errors import FaultyInputError
from app.reports.organisation import Organisation
from tests.helpers.measured import short
from tests.helpers.paper import paper
from tests.helpers.read_aloud import artifacts


def picture(kind: str = "PNG") -> bytes:
    """Return a small picture file."""
    out = io.BytesIO()
    Image.new("RGB", (40, 20), (11, 93, 102)).save(out, kind)
    return out.getvalue()


def wide(side: int) -> bytes:
    """Return a small file that unpacks to a square of so many points."""
    out = io.BytesIO()
    Image.new("1", (side, side)).save(out, "PNG")
    return out.getvalue()


def faults(**values: object) -> list[str]:
    """Return the codes and places of what is wrong with a house style."""
    with pytest.raises(FaultyInputError) as caught:
        Organisation(**values)  # type: ignore[arg-type]
    assert all(fault.remedy for fault in caught.value.faults)
    return [f"{fault.code} {fault.place}" for fault in caught.value.faults]


SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({"accent": "geel"}, ["colour accent"]),
        ({"accent": "#ffff00"}, ["colour_contrast accent"]),
        ({"name": "a" * 81}, ["text_too_long name"]),
        ({"footer": "a" * 301}, ["text_too_long footer"]),
        ({"letter": "a" * 1501}, ["text_too_long letter"]),
        ({"address": ("a",) * 6}, ["text_too_long address"]),
        ({"address": ("a" * 61,)}, ["text_too_long address"]),
        ({"logo": SVG}, ["logo_kind logo"]),
        ({"logo": picture()[:60]}, ["logo_broken logo"]),
        ({"logo": wide(3500)}, ["logo_size logo"]),
        ({"logo": wide(10_000)}, ["logo_size logo"]),
        ({"logo": wide(14_000)}, ["logo_size logo"]),
        ({"logo": b"\x89PNG\r\n\x1a\n" + bytes(200_000_000)}, ["logo_size logo"]),
    ],
)
def test_what_cannot_be_used_is_told(values: dict[str, object], found: list[str]) -> None:
    assert faults(**values) == found


def test_everything_is_told_at_once() -> None:
    assert faults(name="a" * 81, accent="#ffff00", logo=b"x") == [
        "text_too_long name", "colour_contrast accent", "logo_kind logo",
    ]  # fmt: skip


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_name_address_footer_and_logo_are_on_the_paper(kind: str) -> None:
    house = Organisation("Gemeente Voorbeeld", ("Postbus 1", "1234 AB Plaats"), "Bel 14 0123.", logo=picture(kind))
    data = paper(short(), "employer", organisation=house)
    pages = artifacts(data)
    assert all(word in pages[0] for word in ("Gemeente Voorbeeld", "Postbus 1", "Bel 14 0123."))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert len(pdf.pages[0].get_images()) == 1


def test_without_a_name_the_organisation_of_the_assessor_stands_there() -> None:
    assert "Jansen Loonwaarde" in artifacts(paper(short(), "employer"))[0]


def test_the_accent_colours_the_pictures() -> None:
    """Every page of another colour: the bytes differ, the words do not."""
    plain, coloured = (
        paper(short(), "employer"),
        paper(short(), "employer", organisation=Organisation(accent="#7a1f5c")),
    )
    assert plain != coloured
    assert artifacts(plain) == artifacts(coloured)
