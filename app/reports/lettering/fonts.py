"""The fonts of our documents, what each can show, and which one a character gets.

Atkinson Hyperlegible for all that it has; DejaVu Sans for other letters (Greek, Cyrillic, Hebrew, Arabic) and
signs; Noto Emoji for emoji. What none has is shown as U+FFFD and keeps its real character for whoever reads
by ear or copies. Licences and sources: resources/fonts. reportlab keeps fonts in a registry of its own, by
name; ours begin with `Lm`.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib import resources
from itertools import groupby

from app.reports.foreign import TrueType
from app.reports.lettering.characters import REPLACEMENT, clusters

FAMILY = "Atkinson Hyperlegible"
"""The name under which a screen knows the main font."""

REGULAR, BOLD, ITALIC, BOLD_ITALIC = "LmText", "LmText-Bold", "LmText-Italic", "LmText-BoldItalic"

_FILES = {
    REGULAR: "AtkinsonHyperlegible-Regular.ttf",
    BOLD: "AtkinsonHyperlegible-Bold.ttf",
    ITALIC: "AtkinsonHyperlegible-Italic.ttf",
    BOLD_ITALIC: "AtkinsonHyperlegible-BoldItalic.ttf",
    "LmOther": "DejaVuSans.ttf",
    "LmOther-Bold": "DejaVuSans-Bold.ttf",
    "LmEmoji": "NotoEmoji-Regular.ttf",
}

_SHOWN_AS = {"\u2010": "-", "\u2011": "-", "\u202f": "\u00a0", "\u2007": "\u00a0"}
"""Signs that look like another one that the main font has."""

_UNSEEN = frozenset(
    map(
        chr,
        (*range(0x200C, 0x2010), *range(0xFE00, 0xFE10), *range(0x1F3FB, 0x1F400), *range(0xE0020, 0xE0080)),
    )
)
"""Joiners, direction marks, variation selectors, skin tones.

They steer a neighbour and are no sign of their own.
"""

_SIGNS = "\u2190"
"""Arrows, symbols and emoji begin here; only letters, below, need their joiners to be shaped."""


@dataclass(frozen=True, eq=False)
class Face:
    """One font file: its name for reportlab, and the width of its characters in thousandths of the size."""

    name: str
    number: int
    widths: Mapping[int, float] = field(repr=False)
    font: TrueType = field(repr=False)
    data: bytes = field(repr=False)

    @cached_property
    def characters(self) -> frozenset[str]:
        """Return all characters the face can show."""
        return frozenset(chr(code) for code in self.font.face.charToGlyph)

    def width(self, text: str, size: float) -> float:
        """Return how wide `text` is in points, without shaping."""
        widths = self.widths
        return sum([widths.get(ord(character), 0.0) for character in text]) * size / 1000

    @cached_property
    def digit(self) -> float:
        """Return the width of the widest digit, in thousandths of the size."""
        return max(self.widths[ord(digit)] for digit in "0123456789")


@dataclass(frozen=True, slots=True)
class Segment:
    """Neighbouring characters in one face: `actual` is what it says, `shown` what is drawn for it."""

    face: Face
    shown: str
    actual: str


class Fonts:
    """The faces, read from the program's own files when first needed."""

    def __init__(self) -> None:
        self._faces: dict[str, Face] = {}

    def face(self, name: str) -> Face:
        """Return the face of that name, registered with reportlab."""
        if name not in self._faces:
            self._faces[name] = _load(name)
        return self._faces[name]

    def text_face(self, bold: bool = False, italic: bool = False) -> Face:
        """Return the main face in that weight and slope."""
        return self.face(((REGULAR, ITALIC), (BOLD, BOLD_ITALIC))[bold][italic])

    def segments(self, text: str, bold: bool = False, italic: bool = False) -> list[Segment]:
        """Cut cleaned `text` where the face changes; the `actual` of all segments together is `text`."""
        main = self.text_face(bold, italic)
        if main.characters.issuperset(text):
            return [Segment(main, text, text)] if text else []
        chain = (main, "LmOther-Bold" if bold else "LmOther", "LmEmoji")
        parts = [self._pick(cluster, chain) for cluster in clusters(text)]
        return list(_joined(parts))

    def _pick(self, cluster: str, chain: tuple[Face, str, str]) -> Segment:
        shown = "".join(_SHOWN_AS.get(character, character) for character in cluster)
        bare = "".join(character for character in shown if character not in _UNSEEN) or shown
        for drawn in (shown, bare) if len(cluster) == 1 or cluster[0] < _SIGNS else (bare,):
            for item in chain:
                face = item if isinstance(item, Face) else self.face(item)
                if face.characters.issuperset(drawn):
                    return Segment(face, drawn, cluster)
        return Segment(self.face("LmOther"), REPLACEMENT, cluster)


def _joined(parts: list[Segment]) -> Iterator[Segment]:
    """Join neighbours of one face that show what they are; one that stands for something else stays alone."""
    for (face, same), group in groupby(parts, key=lambda part: (part.face, part.shown == part.actual)):
        if same:
            text = "".join(part.actual for part in group)
            yield Segment(face, text, text)
        else:
            yield from group


def _load(name: str) -> Face:
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415  late: reportlab costs a quarter second at start
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415  late: as above

    data = (resources.files("resources") / "fonts" / _FILES[name]).read_bytes()
    font = TTFont(name, io.BytesIO(data))
    # Not the same file name for each: reportlab numbers embedded files by it.
    font.face.filename = _FILES[name]
    pdfmetrics.registerFont(font)
    return Face(name, list(_FILES).index(name), font.face.charWidths, font, data)


@cache
def load_fonts() -> Fonts:
    """Return the program's fonts. Reading them again would give the same, so they are kept.

    Drawings of reportlab begin in Times, which is never embedded and so never accessible: they begin in ours
    instead.
    """
    from reportlab.graphics import shapes  # noqa: PLC0415  late: see _load

    fonts = Fonts()
    for name in (REGULAR, BOLD):
        fonts.face(name)
    shapes.STATE_DEFAULTS["fontName"] = REGULAR
    return fonts
