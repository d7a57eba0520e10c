"""The brush: puts lines, bars, patterns and words into a reportlab Drawing, with y from the top, as one reads.

Words get the right font for each letter and are never smaller than 8 points. Bars that must be told apart also have a
pattern, for paper without colour. Patterns are plain lines, cut to size here, so that every program draws them alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from app.reports.foreign import Drawing, Shape
from app.reports.lettering.direction import begins_rtl
from app.reports.lettering.fonts import Face, load_fonts
from app.reports.lettering.lines import Atom, Format, Line, Setting, break_lines
from app.reports.style import Colour, Palette

SMALLEST = 8.0
"""Points. Smaller print is not read (lessons.md G1)."""

_RISE = 0.34
"""From the middle of a line of text down to its baseline, as a part of its size."""

Point: TypeAlias = tuple[float, float]
"""Distances from the left and from the top."""

Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, width, height."""

Stroke: TypeAlias = tuple[Point, Point]
"""The ends of a line."""

Anchor: TypeAlias = Literal["start", "middle", "end"]
Pattern: TypeAlias = Literal["solid", "rising", "falling", "upright", "level", "crossed", "none"]

OKABE_ITO = tuple(
    Colour.parse(code)
    for code in ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442", "#000000")
)
"""Colours that people with any kind of colour blindness can tell apart (Okabe and Ito, 2008)."""

PATTERNS: tuple[Pattern, ...] = ("solid", "rising", "level", "falling", "upright", "crossed")
"""What goes with the colours, in the same order."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing and what it shows, in words."""

    drawing: Drawing
    alt: str


@dataclass(slots=True)
class Brush:
    """Draws one picture, `width` by `height` points."""

    width: float
    height: float
    palette: Palette = field(default_factory=Palette)
    drawing: Drawing = field(init=False)

    def __post_init__(self) -> None:
        from reportlab.graphics.shapes import Drawing as NewDrawing  # noqa: PLC0415  late: see lettering.fonts

        load_fonts()
        self.drawing = NewDrawing(self.width, self.height)

    def bar(self, box: Box, fill: Colour, pattern: Pattern = "solid") -> None:
        """Draw a bar; one with a pattern has a light ground and lines in its colour."""
        x, top, width, height = box
        if width <= 0:
            return
        if pattern == "solid":
            self._rectangle(box, fill, None)
            return
        self._rectangle(box, fill.mixed(self.palette.paper, 0.82), fill)
        for start, end in _hatching((x, top, x + width, top + height), pattern):
            self.line(start, end, fill, 0.8)

    def frame(self, box: Box, edge: Colour, fill: Colour | None = None) -> None:
        """Draw a box with an edge."""
        self._rectangle(box, fill, edge)

    def _rectangle(self, box: Box, fill: Colour | None, edge: Colour | None) -> None:
        from reportlab.graphics.shapes import Rect  # noqa: PLC0415  late: see lettering.fonts

        x, top, width, height = box
        rectangle = Rect(x, self.height - top - height, width, height)
        rectangle.fillColor, rectangle.strokeColor = _foreign(fill), _foreign(edge)
        rectangle.strokeWidth = 0.8 if edge else 0
        self.drawing.add(rectangle)

    def line(self, start: Point, end: Point, colour: Colour, weight: float = 0.75, *, dashed: bool = False) -> None:
        """Draw a line from one point to another."""
        from reportlab.graphics.shapes import Line as LineShape  # noqa: PLC0415  late: see lettering.fonts

        line = LineShape(start[0], self.height - start[1], end[0], self.height - end[1])
        line.strokeColor, line.strokeWidth = _foreign(colour), weight
        line.strokeDashArray = [2, 2] if dashed else None
        self.drawing.add(line)

    def polygon(self, points: Sequence[tuple[float, float]], fill: Colour | None, edge: Colour) -> None:
        """Draw a closed figure through the points."""
        from reportlab.graphics.shapes import Polygon  # noqa: PLC0415  late: see lettering.fonts

        flat = [number for x, y in points for number in (x, self.height - y)]
        shape = Polygon(flat)
        shape.fillColor, shape.strokeColor, shape.strokeWidth = _foreign(fill), _foreign(edge), 1
        self.drawing.add(shape)

    def circle(self, x: float, y: float, radius: float, fill: Colour | None, edge: Colour) -> None:
        """Draw a circle around a point."""
        from reportlab.graphics.shapes import Circle  # noqa: PLC0415  late: see lettering.fonts

        shape = Circle(x, self.height - y, radius)
        shape.fillColor, shape.strokeColor, shape.strokeWidth = _foreign(fill), _foreign(edge), 1
        self.drawing.add(shape)

    def words(
        self, text: str, x: float, middle: float, *, size: float = 9.5, bold: bool = False,
        anchor: Anchor = "start", colour: str = "ink", width: float = 10_000, lines: int = 1,
    ) -> float:  # fmt: skip
        """Write text around the height `middle`, in at most `lines` lines of `width`; return how wide it became.

        What does not fit ends in an ellipsis: the whole of it stands in the text alternative.
        """
        if size < SMALLEST:
            raise ValueError(f"text of {size} points cannot be read")
        broken = fitted(text, Format(size, bold, colour=colour), width, lines)
        leading = size * 1.25
        first = middle - leading * (len(broken) - 1) / 2 + _RISE * size
        for number, line in enumerate(broken):
            shift = {"start": 0.0, "middle": line.width / 2, "end": line.width}[anchor]
            self._write(line, x - shift, self.height - first - number * leading)
        return max((line.width for line in broken), default=0.0)

    def _write(self, line: Line, x: float, y: float) -> None:
        from reportlab.graphics.shapes import String  # noqa: PLC0415  late: see lettering.fonts

        for letters, face, form, at, rise in _strings(line):
            string = String(x + at, y + rise, letters, fontName=face.name, fontSize=form.size)
            string.fillColor = _foreign(getattr(self.palette, form.colour))
            self.drawing.add(string)


def fitted(text: str, form: Format, width: float, lines: int) -> tuple[Line, ...]:
    """Break text into at most `lines` lines; a longer text ends in an ellipsis."""
    setting = Setting(load_fonts(), begins_rtl(text))
    flat = " ".join(text.split())
    broken = break_lines([(flat, form)], width, setting)
    while len(broken) > lines:
        flat = flat[: min(len(flat) - 1, sum(len(line.text) for line in broken[:lines]))].rstrip()
        broken = break_lines([(flat + "…", form)], width, setting)
    return broken


def text_width(text: str, size: float, bold: bool = False) -> float:
    """Return how wide a text is on one line."""
    lines = break_lines([(text, Format(size, bold))], 1e6, Setting(load_fonts()))
    return max((line.width for line in lines), default=0.0)


def _strings(line: Line) -> Iterator[tuple[str, Face, Format, float, float]]:
    """Yield what can be drawn at once: letters, face, format, distance from the left, rise. Neighbours are joined."""
    waiting: tuple[Atom, float, str] | None = None
    for atom, x in line.placed():
        if waiting and atom.shaped is None and _joins(waiting, atom, x):
            waiting = (waiting[0], waiting[1], waiting[2] + atom.shown)
            continue
        if waiting:
            yield waiting[2], waiting[0].face, waiting[0].format, waiting[1], 0.0
        waiting = (atom, x, atom.shown) if atom.shaped is None else None
        for glyph in atom.shaped.glyphs if atom.shaped else ():
            yield glyph.character, atom.face, atom.format, x + glyph.x, glyph.y
    if waiting:
        yield waiting[2], waiting[0].face, waiting[0].format, waiting[1], 0.0


def _joins(waiting: tuple[Atom, float, str], atom: Atom, x: float) -> bool:
    first, start, text = waiting
    end = start + first.face.width(text, first.format.size)
    return first.face is atom.face and first.format == atom.format and abs(end - x) < 0.01


def _foreign(colour: Colour | None) -> Shape:
    """Return the colour as reportlab has it."""
    from reportlab.lib.colors import Color  # noqa: PLC0415  late: see lettering.fonts

    return None if colour is None else Color(colour.red / 255, colour.green / 255, colour.blue / 255)


def _hatching(corners: tuple[float, float, float, float], pattern: Pattern) -> Iterator[Stroke]:
    """Yield the lines of a pattern inside left, top, right, bottom."""
    left, top, right, bottom = corners
    if pattern == "level":
        yield from (((left, y), (right, y)) for y in _steps(top, bottom, 4.0))
    if pattern == "upright":
        yield from (((x, top), (x, bottom)) for x in _steps(left, right, 4.0))
    if pattern in {"rising", "crossed"}:
        yield from _slanted(corners, rising=True)
    if pattern in {"falling", "crossed"}:
        yield from _slanted(corners, rising=False)


def _steps(start: float, end: float, step: float) -> Iterator[float]:
    at = start + step
    while at < end - 0.5:
        yield at
        at += step


def _slanted(corners: tuple[float, float, float, float], *, rising: bool) -> Iterator[Stroke]:
    """Yield lines at 45 degrees, cut where they leave the box."""
    left, top, right, bottom = corners
    height = bottom - top
    for start in _steps(left - height, right, 5.5):
        x1, x2 = max(start, left), min(start + height, right)
        if x2 - x1 < 0.5:
            continue
        y1, y2 = x1 - start, x2 - start
        yield ((x1, bottom - y1), (x2, bottom - y2)) if rising else ((x1, top + y1), (x2, top + y2))
