"""Pieces beside each other: table rows, list items, labels with values, columns, and the tables made of such rows.

reportlab's own tables cannot be used here: they do not cut a row that is higher than a page where text is
(stack.md 3).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from app.reports.pdf.pen import Pen
from app.reports.pdf.pieces import NO_SPACE, Piece, Spacing, TextPiece
from app.reports.pdf.stack import draw_stack, split_stack, stack_height

BOX_PADDING = 12.0
_AROUND_TABLE = Spacing(6, 12)
_AROUND_BOX = Spacing(8, 12)

_SMALL_ROW = 90.0
"""A row lower than this is moved to the next page rather than cut."""

FEWEST_ROWS = 2
"""No page begins or ends with one low row of a longer table."""

Pieces: TypeAlias = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class CellPiece:
    """The pieces of one cell, and where it stands in its row."""

    x: float
    width: float
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class RowPiece:
    """Cells beside each other, aligned at the top.

    `fill` and the lines are colours of the palette, or nothing.
    """

    cells: tuple[CellPiece, ...]
    width: float
    padding: float = 0.0
    spacing: Spacing = NO_SPACE
    fill: str = ""
    line_above: str = ""
    line_below: str = ""
    line_weight: float = 0.75
    height: float = field(init=False)
    """In points: that of the highest cell."""

    def __post_init__(self) -> None:
        highest = max((stack_height(cell.pieces) for cell in self.cells), default=0.0)
        object.__setattr__(self, "height", highest + 2 * self.padding)

    def split(self, room: float, force: bool) -> tuple[Piece | None, Piece | None]:
        """Cut every cell at the same height; a low row is not cut but moved."""
        if not force and self.height < _SMALL_ROW:
            return None, self
        halves = [split_stack(cell.pieces, room - 2 * self.padding, False) for cell in self.cells]
        if not any(first for first, _ in halves):
            if not force:
                return None, self
            halves = [split_stack(cell.pieces, room - 2 * self.padding, True) for cell in self.cells]
        first, rest = (
            tuple(replace(cell, pieces=half[part]) for cell, half in zip(self.cells, halves, strict=True))
            for part in (0, 1)
        )
        if not any(cell.pieces for cell in rest):
            return self, None
        upper = replace(self, cells=first, spacing=replace(self.spacing, after=0.0), line_below="")
        return upper, replace(self, cells=rest, spacing=replace(self.spacing, before=0.0), line_above="")

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw ground and lines as decoration, then the cells in reading order."""
        if self.fill or self.line_above or self.line_below:
            self._draw_ground(pen, x, top)
        for cell in self.cells:
            draw_stack(pen, cell.pieces, x + cell.x, top + self.padding)

    def _draw_ground(self, pen: Pen, x: float, top: float) -> None:
        height = self.height
        with pen.artifact():
            if self.fill:
                pen.rectangle(x, top, self.width, height, fill=self.fill)
            if self.line_above:
                pen.rule(x, top, self.width, self.line_above, self.line_weight)
            if self.line_below:
                pen.rule(x, top + height, self.width, self.line_below, self.line_weight)


@dataclass(frozen=True, slots=True)
class TablePiece:
    """Rows under header rows.

    Every page it continues on begins with the header rows again, not read again.
    """

    header: tuple[RowPiece, ...]
    rows: tuple[Piece, ...]
    spacing: Spacing = _AROUND_TABLE
    header_height: float = field(init=False)
    height: float = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "header_height", stack_height(self.header))
        object.__setattr__(self, "height", stack_height((*self.header, *self.rows)))

    def split(self, room: float, force: bool) -> tuple[Piece | None, Piece | None]:
        """Cut between rows or inside a high row; the header never stands alone."""
        first, rest = split_stack(self.rows, room - self.header_height, False)
        if not first and force:
            first, rest = split_stack(self.rows, max(room - self.header_height, 0.0), True)
        if not force:
            first, rest = self._without_loners(first, rest)
        if not first:
            return None, self
        if not rest:
            return self, None
        upper = TablePiece(self.header, first, replace(self.spacing, after=0.0))
        again = tuple(_repeated(row) for row in self.header)
        return upper, TablePiece(again, rest, replace(self.spacing, before=0.0))

    def _without_loners(self, first: Pieces, rest: Pieces) -> tuple[Pieces, Pieces]:
        """Move a cut so that no low row stands alone before or after it, where that can be."""
        if rest and len(first) == 1 and first[0] is self.rows[0] and first[0].height < _SMALL_ROW:
            return (), self.rows
        whole_last = len(rest) == 1 and rest[0] is self.rows[-1]
        if whole_last and rest[0].height < _SMALL_ROW and len(first) > FEWEST_ROWS:
            return first[:-1], (first[-1], *rest)
        return first, rest

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw header and rows."""
        draw_stack(pen, (*self.header, *self.rows), x, top)


def _repeated(row: RowPiece) -> RowPiece:
    """Return a header row that is drawn again and not read again."""
    return replace(row, cells=tuple(replace(cell, pieces=tuple(_unread(cell))) for cell in row.cells))


def _unread(cell: CellPiece) -> Iterator[Piece]:
    for piece in cell.pieces:
        yield replace(piece, inline=None) if isinstance(piece, TextPiece) else piece


@dataclass(frozen=True, slots=True)
class BoxPiece:
    """Pieces on a light ground with a line at the side where reading begins.

    May continue on the next page.
    """

    pieces: tuple[Piece, ...]
    width: float
    bar: str
    rtl: bool = False
    spacing: Spacing = _AROUND_BOX
    padding: float = BOX_PADDING

    @property
    def height(self) -> float:
        """Return the height in points."""
        return stack_height(self.pieces) + 2 * self.padding

    def split(self, room: float, force: bool) -> tuple[Piece | None, Piece | None]:
        """Cut the pieces inside."""
        first, rest = split_stack(self.pieces, room - 2 * self.padding, force)
        if not first:
            return None, self
        if not rest:
            return self, None
        upper = replace(self, pieces=first, spacing=replace(self.spacing, after=0.0))
        return upper, replace(self, pieces=rest, spacing=replace(self.spacing, before=0.0))

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw ground and bar as decoration, then what is inside."""
        with pen.artifact():
            pen.rectangle(x, top, self.width, self.height, fill="tint")
            pen.rectangle(x + (self.width - 3 if self.rtl else 0), top, 3, self.height, fill=self.bar)
        draw_stack(pen, self.pieces, x + self.padding + (0 if self.rtl else 3), top + self.padding)
