"""Arabic letters join, and still mean what was written."""

from app.reports.lettering.fonts import load_fonts
from app.reports.lettering.shaping import plain_form, shape


def test_letters_take_the_form_that_joins_them() -> None:
    shaped = shape(load_fonts().face("LmOther"), "بب", 10)
    assert [glyph.character for glyph in shaped.glyphs] == ["\ufe91", "\ufe90"]  # begin form, end form
    assert shaped.glyphs[0].x > shaped.glyphs[1].x


def test_two_letters_in_one_form_mean_both() -> None:
    shaped = shape(load_fonts().face("LmOther"), "سلام", 10)
    assert "لا" in [glyph.meaning for glyph in shaped.glyphs]
    assert "".join(glyph.meaning for glyph in shaped.glyphs) == "سلام"


def test_a_bracket_is_turned_and_still_means_itself() -> None:
    shaped = shape(load_fonts().text_face(), "(", 10)
    assert [glyph.meaning for glyph in shaped.glyphs] == ["("]
    assert shaped.glyphs[0].character != "("


def test_joined_forms_are_known_by_their_letters() -> None:
    assert plain_form("\ufefb") == "لا"
    assert plain_form("½") == "½"
