"""What a signature looks like on the page: the drawn strokes, and below them who, why, where and when.

Drawn as one form XObject with embedded letters, so that PDF/A and PDF/UA still hold. Loads pyHanko: imported
only while signing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from io import BytesIO

from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]  # no stubs
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # as above
from fontTools.ttLib.scaleUpem import scale_upem  # type: ignore[import-untyped]  # as above
from pyhanko.pdf_utils.content import ResourceType
from pyhanko.pdf_utils.font.opentype import GlyphAccumulator
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.stamp.base import BaseStamp, BaseStampStyle

from app.signing import ink as pen
from app.signing.ink import Drawing
from app.signing.order import Lettering

MARGIN = 3.0
"""White space between the frame of the field and what is in it, in points."""

LARGEST, SMALLEST = 9, 5
"""Size of the letters, in points. The text shrinks until it fits; below the smallest it is cut off with an
ellipsis, because the full text also stands in the signature itself (/Name, /Reason)."""

LEADING = 1.22
EM = 1000
TEXT_SHARE = 0.62
"""Of the height, for the text when there is a drawing above it."""

_RIGHT = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"
_FROM_THE_RIGHT = re.compile(f"({_RIGHT}+(?:[ '’.-]+{_RIGHT}+)*)")
"""Words in Hebrew or Arabic letters, with what stands between two of them."""

TEXT_COLOUR = b"0.114 0.137 0.153 rg"
FRAME_COLOUR = b"0.55 0.57 0.58 RG"


class Letter:
    """A font for one appearance: how wide its signs are, and pyHanko's engine that embeds those that are used.

    `text` is all that the appearance may write.
    """

    def __init__(self, data: bytes, text: str) -> None:
        self._data = data
        self._text = text
        self._engine: GlyphAccumulator | None = None

    @cached_property
    def widths(self) -> dict[int, float]:
        """How wide each sign is, in em. Read at first use: the second font is seldom needed."""
        face = TTFont(BytesIO(self._data))
        metrics, em = face["hmtx"], int(face["head"].unitsPerEm)
        return {sign: int(metrics[glyph][0]) / em for sign, glyph in face.getBestCmap().items()}

    def engine(self, writer: BasePdfFileWriter, size: int) -> GlyphAccumulator:
        """Return the engine, made at first use: pyHanko cannot write a font of which nothing is used."""
        if self._engine is None:
            self._engine = GlyphAccumulator(writer, BytesIO(in_thousandths(self._data, self._text)), size)
        return self._engine


def in_thousandths(data: bytes, text: str) -> bytes:
    """Return a font of which the em is a thousand units, as widths in a PDF are (ISO 32000-1, 9.7.4.3).

    pyHanko 0.38 writes the font's own units as widths, so that letters of a font with another em stand apart and
    PDF/A is broken. Of such a font only what `text` needs is kept, with the rules by which its letters join.
    """
    face = TTFont(BytesIO(data), recalcTimestamp=False)
    if face["head"].unitsPerEm == EM:
        return data
    needed = Subsetter(Options(layout_features=["*"], hinting=False, notdef_outline=True))
    needed.populate(text=text)
    needed.subset(face)
    scale_upem(face, EM)
    smaller = BytesIO()
    face.save(smaller)
    return smaller.getvalue()


@dataclass(frozen=True)
class SealStyle(BaseStampStyle):
    """Tells pyHanko how to draw a seal into a field of any size."""

    lettering: Lettering = field(default_factory=lambda: Lettering((), ()))
    drawing: Drawing | None = None

    def create_stamp(
        self,
        writer: BasePdfFileWriter,
        box: BoxConstraints,
        text_params: dict[str, str],  # noqa: ARG002 - pyHanko's template texts; ours are complete
    ) -> SealAppearance:
        """Return the appearance for a field of the size `box`."""
        return SealAppearance(writer, self, box)


class SealAppearance(BaseStamp):
    """The appearance of one seal in one field."""

    def __init__(self, writer: BasePdfFileWriter, style: SealStyle, box: BoxConstraints) -> None:
        super().__init__(writer, style, box)
        self._lettering = style.lettering
        self._drawing = style.drawing
        self._fonts = [Letter(data, "".join(style.lettering.lines)) for data in style.lettering.fonts]

    def render(self) -> bytes:
        """Return the operators: frame, drawing, text."""
        width, height = float(self.box.width), float(self.box.height)
        text_height = (height - 2 * MARGIN) * (TEXT_SHARE if self._drawing else 1.0)
        text = self._text(width - 2 * MARGIN, text_height)
        frame = b"q 0.5 w %s 0.25 0.25 %.2f %.2f re S Q" % (FRAME_COLOUR, width - 0.5, height - 0.5)
        return b"\n".join([frame, self._ink(width, height, text_height), text])

    def _ink(self, width: float, height: float, text_height: float) -> bytes:
        """Return the operators for the drawing in what the text leaves free."""
        if self._drawing is None:
            return b""
        bottom = MARGIN + text_height
        return pen.to_pdf(
            self._drawing,
            left=Fraction(MARGIN),
            bottom=Fraction(bottom),
            width=Fraction(width - 2 * MARGIN),
            height=Fraction(height - bottom - MARGIN),
        )

    def _text(self, width: float, height: float) -> bytes:
        """Return the operators for the lines, at the bottom of the field, as large as fits."""
        size, lines = self._fitted(width, height)
        operators, top = [b"q", TEXT_COLOUR], MARGIN + len(lines) * size * LEADING
        for number, line in enumerate(lines):
            baseline = top - (number + 1) * size * LEADING + size * (LEADING - 1)
            operators.append(self._line(line, size, baseline))
        return b"\n".join([*operators, b"Q"])

    def _line(self, line: str, size: int, baseline: float) -> bytes:
        """Return the operators for one line of text, run after run."""
        operators, left = [], MARGIN
        for run in runs(line):
            which, drawable = self._choose(run)
            engine = self._fonts[which].engine(self._ensure_writer, size)
            self.set_resource(ResourceType.FONT, pdf_name(f"/F{which}"), engine.as_resource())
            shaped = engine.shape(drawable)
            place = b"BT /F%d %d Tf %.2f %.2f Td " % (which, size, left, baseline)
            operators.append(place + shaped.graphics_ops + b" ET")
            left += shaped.x_advance * size
        return b"\n".join(operators)

    def _choose(self, run: str) -> tuple[int, str]:
        """Return which font draws a run, and the run; signs that no font has become a question mark."""
        for which, font in enumerate(self._fonts):
            if all(ord(sign) in font.widths for sign in run):
                return which, run
        return 0, "".join(sign if ord(sign) in self._fonts[0].widths else "?" for sign in run)

    def _fitted(self, width: float, height: float) -> tuple[int, list[str]]:
        """Return the largest size at which the lines fit, and the lines broken for it."""
        size = LARGEST
        while size > SMALLEST:
            lines = self._broken(size, width)
            if len(lines) * size * LEADING <= height:
                return size, lines
            size -= 1
        room = max(1, int(height / (SMALLEST * LEADING)))
        lines = self._broken(SMALLEST, width)
        cut = lines[:room]
        if len(lines) > room:
            cut[-1] = self._shortened(cut[-1] + "…", width / SMALLEST)
        return SMALLEST, cut

    def _broken(self, size: int, width: float) -> list[str]:
        """Return the lines broken between words, and inside a word that is wider than the field."""
        room = width / size
        return [part for line in self._lettering.lines for part in self._parts(line.split(), room)]

    def _parts(self, words: Sequence[str], room: float) -> list[str]:
        """Return the words laid out over lines of at most `room` em."""
        lines, line = [], ""
        for word in words:
            longer = f"{line} {word}".strip()
            if self._width(longer) <= room:
                line = longer
                continue
            lines += [line] if line else []
            line = self._shortened(word, room)
        return [*lines, line] if line else lines

    def _shortened(self, text: str, room: float) -> str:
        """Return the text, cut off with an ellipsis when it is wider than `room` em."""
        if self._width(text) <= room:
            return text
        most, least = len(text), 0
        while least < most:
            middle = (least + most + 1) // 2
            fits = self._width(text[:middle] + "…") <= room
            least, most = (middle, most) if fits else (least, middle - 1)
        return text[:least] + "…"

    def _width(self, text: str) -> float:
        """Return how wide the text is, in em; joined letters take no more room than loose ones."""
        chosen = (self._choose(run) for run in runs(text))
        return sum(self._fonts[which].widths[ord(sign)] for which, drawable in chosen for sign in drawable)


def runs(line: str) -> list[str]:
    """Return the parts of a line that are drawn at once: words from right to left, and what stands between them.

    The line itself runs from left to right, as the Dutch words in it do; within a run HarfBuzz joins and turns.
    """
    return [part for part in _FROM_THE_RIGHT.split(line) if part]
