"""Every character gets a font that has it, or a sign that it has none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.reports.lettering.characters import REPLACEMENT, clean
from app.reports.lettering.fonts import load_fonts

FACES = [
    # text       face             drawn as
    ("Loonwaarde ≥ € “é”", "LmText", "Loonwaarde ≥ € “é”"),
    ("✓", "LmOther", "✓"),
    ("мир", "LmOther", "мир"),
    ("عربي", "LmOther", "عربي"),
    ("👍", "LmEmoji", "👍"),
    ("👍🏽", "LmEmoji", "👍"),
    ("👩\u200d🔧", "LmEmoji", "👩🔧"),
    ("中", "LmOther", REPLACEMENT),
    ("niet\u2011hier", None, None),
]


@pytest.mark.parametrize(("text", "face", "drawn"), [row for row in FACES if row[1]])
def test_which_font_draws_what(text: str, face: str, drawn: str) -> None:
    (segment,) = load_fonts().segments(text)
    assert (segment.face.name, segment.shown, segment.actual) == (face, drawn, text)


def test_a_hyphen_that_may_not_break_is_drawn_as_a_hyphen() -> None:
    shown = [segment.shown for segment in load_fonts().segments("niet\u2011hier")]
    assert shown == ["niet", "-", "hier"]


@given(st.text(), st.booleans(), st.booleans())
def test_all_that_is_drawn_is_in_its_font_and_means_the_text(text: str, bold: bool, italic: bool) -> None:
    segments = load_fonts().segments(clean(text).replace("\n", " "), bold, italic)
    assert "".join(segment.actual for segment in segments) == clean(text).replace("\n", " ")
    assert all(segment.face.characters.issuperset(segment.shown) for segment in segments)
