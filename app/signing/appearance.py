"""What a signature looks like on the page: the drawn strokes, and below them who, why, where and when.

Drawn as one form XObject with embedded letters, so that PDF/A and PDF/UA still hold. Loads pyHanko: imported
only while signing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from io import BytesIO

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # no stubs
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
TEXT_SHARE = 0.62
"""Of the height, for the text when there is a drawing above it."""

TEXT_COLOUR = b"0.114 0.137 0.153 rg"
FRAME_COLOUR = b"0.55 0.57 0.58 RG"


class Letter:
    """A font for one appearance: how wide its signs are, and pyHanko's engine that embeds those that are used."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._engine: GlyphAccumulator | None = None
        face = TTFont(BytesIO(data))
        metrics, em = face["hmtx"], int(face["head"].unitsPerEm)
        self.widths = {sign: int(metrics[glyph][0]) / em for sign, glyph in face.getBestCmap().items()}

    def engine(self, writer: BasePdfFileWriter, size: int) -> GlyphAccumulator:
        """Return the engine, made at first use: pyHanko cannot write a font of which nothing is used."""
        if self._engine is None:
            self._engine = GlyphAccumulator(writer, BytesIO(self._data), size)
        return self._engine


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
        self._fonts = [Letter(data) for data in style.lettering.fonts]

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
        """Return the operators for one line of text."""
        which, drawable = self._choose(line)
        engine = self._fonts[which].engine(self._ensure_writer, size)
        self.set_resource(ResourceType.FONT, pdf_name(f"/F{which}"), engine.as_resource())
        place = b"BT /F%d %d Tf %.2f %.2f Td " % (which, size, MARGIN, baseline)
        return place + engine.shape(drawable).graphics_ops + b" ET"

    def _choose(self, line: str) -> tuple[int, str]:
        """Return which font draws the line, and the line; signs that no font has become a question mark."""
        for which, font in enumerate(self._fonts):
            if all(ord(sign) in font.widths for sign in line):
                return which, line
        return 0, "".join(sign if ord(sign) in self._fonts[0].widths else "?" for sign in line)

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
        """Return how wide the text is, in em."""
        which, drawable = self._choose(text)
        return sum(self._fonts[which].widths[ord(sign)] for sign in drawable)
