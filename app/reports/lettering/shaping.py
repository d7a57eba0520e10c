"""Letters that join: the right form of each Arabic letter in its word, by HarfBuzz.

reportlab embeds by character, HarfBuzz answers by glyph. A glyph that has a character of its own (most joined forms
do) is drawn by that one; any other gets a private character, the same on every machine, and says what it means.
Glyphs are given in the order in which they are read, each with its place: so the page itself holds the text in reading
order, and a reader that sorts by place and turns (poppler, PDFium) comes out right as well.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from app.reports.lettering.fonts import Face

_PRIVATE = 0xF0000
_GLYPHS = 0x2000
"""Private characters for each face: more than any of ours has glyphs."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One drawn letter form: its character, what it means, where it stands from the left of its word, its rise."""

    character: str
    meaning: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Shaped:
    """A word in joined letters, in reading order; `width` in points."""

    glyphs: tuple[Glyph, ...]
    width: float


def shape(face: Face, text: str, size: float) -> Shaped:
    """Shape `text`, which runs from right to left, in `face` at `size` points."""
    import uharfbuzz  # noqa: PLC0415  late: only texts with Hebrew or Arabic need it

    font = uharfbuzz.Font(uharfbuzz.Face(face.data))
    buffer = uharfbuzz.Buffer()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl"
    uharfbuzz.shape(font, buffer)
    scale = size / font.scale[0]
    meanings = _meanings([info.cluster for info in buffer.glyph_infos], text)
    glyphs: list[Glyph] = []
    x = 0.0
    for info, position, meaning in zip(buffer.glyph_infos, buffer.glyph_positions, meanings, strict=True):
        advance = font.get_glyph_h_advance(info.codepoint) / font.scale[0]
        character = _character(face, info.codepoint, meaning, advance)
        glyphs.append(Glyph(character, meaning, x + position.x_offset * scale, position.y_offset * scale))
        x += position.x_advance * scale
    return Shaped(tuple(reversed(glyphs)), x)


def _meanings(starts: list[int], text: str) -> Iterator[str]:
    """Yield for each glyph, from left to right, the characters that it stands for; a second glyph of one, nothing."""
    ends = sorted({*starts, len(text)})
    following = dict(pairwise(ends))
    for index, start in enumerate(starts):
        again = start in starts[index + 1 :]
        yield "" if again else text[start : following[start]]


def _character(face: Face, glyph: int, meaning: str, advance: float) -> str:
    """Return the character by which reportlab draws a glyph; `advance` is its width as a part of the size.

    The glyph's own character, unless it means another (a bracket is turned round in text from the right).
    """
    ttf = face.font.face
    for known in sorted(ttf.glyphToChar.get(glyph, [])):
        if plain_form(chr(known)) == meaning:
            return chr(known)
    private = _PRIVATE + face.number * _GLYPHS + glyph
    if private not in ttf.charToGlyph:
        ttf.charToGlyph[private] = glyph
        ttf.charWidths[private] = advance * 1000  # PDF/A asks that the stated width is the font's own
    return chr(private)


def is_private(character: str) -> bool:
    """Tell whether a character is one of those made here."""
    return ord(character) >= _PRIVATE


def plain_form(character: str) -> str:
    """Return the letters that a joined form (U+FB1D to U+FEFC) stands for; any other character as it is."""
    return unicodedata.normalize("NFKC", character) if "\ufb1d" <= character <= "\ufefc" else character
