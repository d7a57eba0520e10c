"""Letters that join: the right form of each Arabic letter in its word, by HarfBuzz (which pyHanko brings).

reportlab embeds by character, HarfBuzz answers by glyph. A glyph that has a character of its own (most joined
forms do) is drawn by that one; any other gets a private character (U+F0000 + its number), the same on every
machine. Whoever draws shaped letters must say what they stand for (ActualText), because of that and because
they stand in visual order.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.reports.lettering.fonts import Face

_PRIVATE = 0xF0000


@dataclass(frozen=True, slots=True)
class Glyph:
    """One drawn letter form.

    Its character, where it stands from the start of its word, and its rise, in points.
    """

    character: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Shaped:
    """A word from left to right as it is seen."""

    glyphs: tuple[Glyph, ...]
    width: float


def shape(face: Face, text: str, size: float) -> Shaped:
    """Shape `text`, which runs from right to left, in `face` at `size` points."""
    import uharfbuzz  # noqa: PLC0415  late: only texts with Hebrew or Arabic need it

    font = uharfbuzz.Font(uharfbuzz.Face(face.data))
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl"
    uharfbuzz.shape(font, buffer)
    scale = size / font.scale[0]
    glyphs: list[Glyph] = []
    x = 0.0
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        character = _character(face, info.codepoint, font.get_glyph_h_advance(info.codepoint) / font.scale[0])
        glyphs.append(Glyph(character, x + position.x_offset * scale, position.y_offset * scale))
        x += position.x_advance * scale
    return Shaped(tuple(glyphs), x)


def _character(face: Face, glyph: int, advance: float) -> str:
    """Return the character by which reportlab draws a glyph; `advance` is its width as a part of the size."""
    ttf = face.font.face
    known: list[int] = ttf.glyphToChar.get(glyph, [])
    if known:
        return chr(min(known))
    private = _PRIVATE + glyph
    if private not in ttf.charToGlyph:
        ttf.charToGlyph[private] = glyph
        ttf.charWidths[private] = advance * 1000  # PDF/A asks that the stated width is the font's own
    return chr(private)
