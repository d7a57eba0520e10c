"""Pieces: blocks that have got their lines and sizes, and can be measured, cut at a page end, and drawn.

A piece is made for one width. Cut in two, both halves belong to the same structure element.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Literal, Protocol

from app.reports.foreign import Drawing
from app.reports.lettering.lines import Format, Line
from app.reports.pdf.pen import Pen
from app.reports.pdf.structure import Attribute, Element

FEWEST_LINES = 2
"""No page begins or ends with one line of a longer paragraph."""

_ASCENT, _DESCENT = 0.95, 0.29
"""Of Atkinson Hyperlegible, as parts of its size; other faces are set on the same line."""


@dataclass(frozen=True, slots=True)
class Spacing:
    """White before and after a piece, in points; between two pieces the larger counts. `keep`.

    Never last on a page.
    """

    before: float = 0.0
    after: float = 0.0
    keep: bool = False


NO_SPACE = Spacing()
_AROUND_RULE = Spacing(8, 8)
_AROUND_FIGURE = Spacing(6, 8)
_AROUND_FIELD = Spacing(2, 10)


class Piece(Protocol):
    """What can stand on a page."""

    @property
    def height(self) -> float:
        """Return the height in points."""

    @property
    def spacing(self) -> Spacing:
        """Return the white around it."""

    def split(self, room: float, force: bool) -> tuple[Piece | None, Piece | None]:
        """Return what fits in `room` and the rest. With `force` (an empty page) something must be taken."""

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it with its top left there."""


class InlineElements:
    """The element of a paragraph and the elements inside it (links, stretches in another language), made when drawn.

    Shared by the halves of a paragraph that was cut, so that a link over a page end stays one link.
    """

    def __init__(self, element: Element) -> None:
        self.element = element
        self._inside: dict[int, Element] = {}

    def of(self, form: Format) -> Element:
        """Return the element that text in this format belongs to."""
        if not form.mark:
            return self.element
        if form.mark not in self._inside:
            self._inside[form.mark] = self.element.add("Link" if form.link else "Span", language=form.language)
        return self._inside[form.mark]


@dataclass(frozen=True, slots=True)
class TextPiece:
    """Lines of text. Without an element it is repetition, which is not read again."""

    lines: tuple[Line, ...]
    leading: float
    size: float
    width: float
    inline: InlineElements | None
    spacing: Spacing = NO_SPACE
    align: Literal["left", "right", "centre"] = "left"
    bookmark: tuple[int, str] | None = None
    rtl: bool = False

    @property
    def height(self) -> float:
        """Return the height in points."""
        return self.leading * len(self.lines)

    def split(self, room: float, force: bool) -> tuple[TextPiece | None, TextPiece | None]:
        """Cut between lines, leaving at least two on either side where that can be."""
        count, fits = len(self.lines), int(room / self.leading + 1e-6)
        if fits >= count:
            return self, None
        keep = min(fits, count - FEWEST_LINES)
        if keep < FEWEST_LINES:
            keep = max(fits, 1) if force else 0
        if not keep:
            return None, self
        first = replace(self, lines=self.lines[:keep], spacing=replace(self.spacing, after=0.0))
        rest = replace(self, lines=self.lines[keep:], spacing=replace(self.spacing, before=0.0), bookmark=None)
        return first, rest

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw the lines, the underlining of links, and put links and bookmark in place."""
        if self.bookmark is not None:
            pen.bookmark(*self.bookmark, top)
        placed = list(self._placed(x, top))
        if self.inline is None:
            with pen.artifact("Pagination"):
                pen.lines(placed)
            return
        self._draw_read(pen, placed, self.inline)
        self._draw_links(pen, placed, self.inline)

    def _placed(self, x: float, top: float) -> Iterator[tuple[Line, float, float]]:
        """Yield each line with its left side and baseline."""
        rise = (self.leading - (_ASCENT + _DESCENT) * self.size) / 2 + _ASCENT * self.size
        for number, line in enumerate(self.lines):
            yield line, x + self._indent(line), top + number * self.leading + rise

    def _indent(self, line: Line) -> float:
        if self.align == "centre":
            return (self.width - line.width) / 2
        if self.align == "right":
            return self.width - (line.full if self.rtl else line.width)
        return line.width - line.full if self.rtl else 0.0

    def _draw_read(self, pen: Pen, placed: list[tuple[Line, float, float]], inline: InlineElements) -> None:
        atoms = [
            (atom, x + offset, pen.upward(baseline)) for line, x, baseline in placed for atom, offset in line.placed()
        ]
        for element, group in groupby(atoms, key=lambda item: inline.of(item[0].format)):
            with pen.element(element):
                pen.atoms(list(group))

    def _draw_links(self, pen: Pen, placed: list[tuple[Line, float, float]], inline: InlineElements) -> None:
        for line, x, baseline in placed:
            for link, left, right in _link_places(line):
                with pen.artifact():
                    pen.rule(x + left, baseline + 0.14 * self.size, right - left, link.colour, 0.6)
                box = (x + left, baseline - self.size, x + right, baseline + 0.3 * self.size)
                pen.link(inline.of(link), box, link.link, line.text.strip())


def _link_places(line: Line) -> Iterator[tuple[Format, float, float]]:
    """Yield each link on a line with where it begins and ends."""
    for form, group in groupby(line.placed(), key=lambda item: item[0].format):
        if form.link:
            ends = [(x, x + atom.width - atom.blank) for atom, x in group]
            yield form, min(left for left, _ in ends), max(right for _, right in ends)


@dataclass(frozen=True, slots=True)
class RulePiece:
    """A thin line."""

    width: float
    spacing: Spacing = _AROUND_RULE
    height: float = 0.75

    def split(self, room: float, force: bool) -> tuple[Piece | None, Piece | None]:
        """Never cut."""
        return whole_or_nothing(self, room, force)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it as decoration."""
        with pen.artifact():
            pen.rule(x, top, self.width, "line", self.height)


@dataclass(frozen=True, slots=True)
class SpacePiece:
    """White; it vanishes at a page end."""

    height: float
    spacing: Spacing = NO_SPACE

    def split(self, room: float, force: bool) -> tuple[Piece | None, Piece | None]:  # noqa: ARG002  Piece's
        """Give up what does not fit."""
        return (SpacePiece(min(self.height, max(room, 0.0))), None)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw nothing."""


@dataclass(frozen=True, slots=True)
class FigurePiece:
    """A drawing with its words."""

    drawing: Drawing = field(repr=False)
    element: Element
    indent: float = 0.0
    spacing: Spacing = _AROUND_FIGURE

    @property
    def height(self) -> float:
        """Return the height in points."""
        return float(self.drawing.height)

    def split(self, room: float, force: bool) -> tuple[Piece | None, Piece | None]:
        """Never cut."""
        return whole_or_nothing(self, room, force)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it and say where it stands (a Figure needs a BBox)."""
        with pen.element(self.element):
            box = pen.drawing(self.drawing, x + self.indent, top)
        self.element.attributes += [
            Attribute("Layout", "BBox", box),
            Attribute("Layout", "Placement", "Block"),
        ]


@dataclass(frozen=True, slots=True)
class FieldPiece:
    """An empty box to sign in."""

    element: Element
    name: str
    tooltip: str
    width: float
    height: float
    spacing: Spacing = _AROUND_FIELD

    def split(self, room: float, force: bool) -> tuple[Piece | None, Piece | None]:
        """Never cut."""
        return whole_or_nothing(self, room, force)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw the box as decoration, with a line under it to write on, and put the field there.

        The line is the edge of the box: a signature fills the box with words, and no line may run through those.
        """
        with pen.artifact():
            pen.rectangle(x, top, self.width, self.height, fill="tint")
            pen.rule(x, top + self.height, self.width, "muted", 0.75)
        pen.field(self.element, (x, top, x + self.width, top + self.height), self.name, self.tooltip)


def whole_or_nothing(piece: Piece, room: float, force: bool) -> tuple[Piece | None, Piece | None]:
    """Split a piece that cannot be cut."""
    return (piece, None) if force or piece.height <= room + 1e-6 else (None, piece)
