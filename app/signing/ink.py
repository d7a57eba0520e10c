"""A signature drawn by hand: strokes, smoothed and kept as curves, never as pixels.

An `Ink` belongs to one document: it carries that document's mark (`original.document_mark`) and `seal` refuses it
on any other. It has no way of being saved; its only lasting place is inside the signed PDF.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from app.signing.errors import EmptyInkError, TooMuchInkError

MOST_POINTS = 50_000
"""A minute of drawing with a pen that reports 800 times a second; a signature takes seconds."""

JITTER = Fraction(1, 250)
"""Points nearer than this part of the drawing's longest side to the one before are the hand's tremble."""

PEN_WIDTH = Fraction(11, 10)
"""In points: like a fineliner."""

PEN_COLOUR = (13, 38, 102)
"""Dark blue ink, as red, green, blue of 255: 14 : 1 on white, and a black copy shows that it is one."""

Point = tuple[int, int]
"""Across and down, in the units of the drawing surface (screen pixels, or finer)."""

Position = tuple[Fraction, Fraction]


@dataclass(frozen=True, slots=True)
class Ink:
    """The strokes of one drawn signature for the document with the mark `document`; `y` runs down."""

    document: str
    strokes: tuple[tuple[Point, ...], ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Curve:
    """A cubic Bézier curve: from `start` to `end`, drawn towards `towards` and arriving from `arriving`."""

    start: Position
    towards: Position
    arriving: Position
    end: Position


@dataclass(frozen=True, slots=True)
class Drawing:
    """The smoothed strokes, each a row of curves, in a frame of `width` by `height`; `y` runs down."""

    width: Fraction
    height: Fraction
    strokes: tuple[tuple[Curve, ...], ...]


def draw(ink: Ink) -> Drawing:
    """Smooth the strokes and move them to a frame that just holds them.

    Raises `EmptyInkError` when there is next to nothing, `TooMuchInkError` above `MOST_POINTS` points.
    """
    points = [point for stroke in ink.strokes for point in stroke]
    if len(points) > MOST_POINTS:
        raise TooMuchInkError
    if len(set(points)) < 2:
        raise EmptyInkError
    left, top = min(x for x, _ in points), min(y for _, y in points)
    width, height = max(x for x, _ in points) - left, max(y for _, y in points) - top
    tremble = JITTER * max(width, height)
    strokes = tuple(
        smooth(steadied([(x - left, y - top) for x, y in stroke], tremble)) for stroke in ink.strokes if stroke
    )
    return Drawing(Fraction(width), Fraction(height), strokes)


def steadied(stroke: Sequence[Point], tremble: Fraction) -> list[Point]:
    """Return the stroke without points nearer than `tremble` to the one before; both ends stay."""
    kept = [stroke[0]]
    for point in stroke[1:]:
        if _distance_squared(kept[-1], point) > tremble * tremble:
            kept.append(point)
    if kept[-1] != stroke[-1]:
        kept[-1:] = [stroke[-1]] if len(kept) > 1 else [kept[0], stroke[-1]]
    return kept


def smooth(points: Sequence[Point]) -> tuple[Curve, ...]:
    """Return the curves through `points` (a uniform Catmull-Rom spline); one point becomes a dot.

    The spline passes through every point that was drawn and leaves no corner: Catmull and Rom, "A class of
    local interpolating splines", 1974.
    """
    places = [(Fraction(x), Fraction(y)) for x, y in points]
    if len(places) == 1:
        return (Curve(places[0], places[0], places[0], places[0]),)
    around = [places[0], *places, places[-1]]
    return tuple(_between(*around[at : at + 4]) for at in range(len(places) - 1))


def to_pdf(drawing: Drawing, *, left: Fraction, bottom: Fraction, width: Fraction, height: Fraction) -> bytes:
    """Return PDF path operators that draw it as large as fits in the box, centred. All in points, `y` up.

    The pen's own width stays inside the box too.
    """
    scale = _scale(drawing, width - PEN_WIDTH, height - PEN_WIDTH)
    shift_x = left + (width - drawing.width * scale) / 2
    shift_y = bottom + (height + drawing.height * scale) / 2

    def place(position: Position) -> str:
        return f"{_hundredths(shift_x + position[0] * scale)} {_hundredths(shift_y - position[1] * scale)}"

    colour = " ".join(_hundredths(Fraction(part, 255)) for part in PEN_COLOUR)
    operators = [f"q {_hundredths(PEN_WIDTH)} w 1 J 1 j {colour} RG"]
    for stroke in drawing.strokes:
        operators.append(f"{place(stroke[0].start)} m")
        operators += [f"{place(c.towards)} {place(c.arriving)} {place(c.end)} c" for c in stroke]
        operators.append("S")
    return "\n".join([*operators, "Q"]).encode("ascii")


def to_svg(drawing: Drawing) -> str:
    """Return the drawing as a stand-alone SVG picture, for a preview on screen."""
    pen = max(drawing.width, drawing.height) / 120
    frame = [-pen, -pen, drawing.width + 2 * pen, drawing.height + 2 * pen]
    paths = []
    for stroke in drawing.strokes:
        curves = " ".join(f"C{_pair(c.towards)} {_pair(c.arriving)} {_pair(c.end)}" for c in stroke)
        paths.append(f'<path d="M{_pair(stroke[0].start)} {curves}"/>')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{" ".join(map(_hundredths, frame))}">'
        f'<g fill="none" stroke="#{bytes(PEN_COLOUR).hex()}" stroke-width="{_hundredths(pen)}" '
        f'stroke-linecap="round" stroke-linejoin="round">{"".join(paths)}</g></svg>'
    )


def _between(before: Position, start: Position, end: Position, after: Position) -> Curve:
    """Return one piece of the spline as Bézier: the tangent at a point is half the chord around it."""
    towards = (start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6)
    arriving = (end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6)
    return Curve(start, towards, arriving, end)


def _scale(drawing: Drawing, width: Fraction, height: Fraction) -> Fraction:
    """Return the largest factor at which the drawing fits; a straight line has no height to fit."""
    sides = [(width, drawing.width), (height, drawing.height)]
    return min(room / size for room, size in sides if size > 0)


def _distance_squared(one: Point, other: Point) -> int:
    """Return the square of the distance, which needs no root and stays exact."""
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2


def _pair(position: Position) -> str:
    """Return a position as SVG writes it."""
    return f"{_hundredths(position[0])},{_hundredths(position[1])}"


def _hundredths(value: Fraction) -> str:
    """Return the value to two decimals, without trailing zeros: `12.5`, `-3`, `0`."""
    rounded = round(value * 100)
    sign, whole, part = "-" if rounded < 0 else "", abs(rounded) // 100, abs(rounded) % 100
    return f"{sign}{whole}.{part:02d}".rstrip("0").rstrip(".")
