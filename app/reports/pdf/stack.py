"""Pieces above each other: how high a stack is, where it is cut, how it is drawn.

Pages, cells and boxes are stacks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.reports.pdf.pen import Pen
from app.reports.pdf.pieces import Piece, Spacing

_SLACK = 1e-6


def tops(pieces: Sequence[Piece]) -> Iterator[tuple[Piece, float]]:
    """Yield each piece with the distance of its top from the top of the stack.

    The first has no white before it.
    """
    at, before_white = 0.0, 0.0
    for index, piece in enumerate(pieces):
        if index:
            at += max(before_white, piece.spacing.before)
        yield piece, at
        at += piece.height
        before_white = piece.spacing.after


def stack_height(pieces: Sequence[Piece]) -> float:
    """Return the height of the stack, without white above and below."""
    return max((top + piece.height for piece, top in tops(pieces)), default=0.0)


def draw_stack(pen: Pen, pieces: Sequence[Piece], x: float, top: float) -> None:
    """Draw the stack with its top left there."""
    for piece, offset in tops(pieces):
        piece.draw(pen, x, top + offset)


def split_stack(pieces: Sequence[Piece], room: float, force: bool) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Return what fits in `room` and the rest; nothing that must be kept with the next ends the first part.

    With `force` the first part is not empty (unless there is nothing).
    """
    for index, (piece, top) in enumerate(tops(pieces)):
        if top + piece.height <= room + _SLACK:
            continue
        first, rest = piece.split(room - top, force and index == 0)
        if first is not None:
            after = (rest,) if rest is not None else ()
            return (*pieces[:index], first), (*after, *pieces[index + 1 :])
        cut = _before_kept(pieces, index)
        if cut == 0 and force:
            return _forced(pieces, index, room)
        return tuple(pieces[:cut]), tuple(pieces[cut:])
    return tuple(pieces), ()


def _before_kept(pieces: Sequence[Piece], index: int) -> int:
    """Return the last place at or before `index` where a page may end."""
    while index and pieces[index - 1].spacing.keep:
        index -= 1
    return index


def _forced(pieces: Sequence[Piece], index: int, room: float) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Take something on an empty page although all that fits asks to be kept with the next.

    Cut the next one hard.
    """
    top = stack_height(pieces[:index])
    first, rest = pieces[index].split(room - top, True)
    if first is None or top + first.height > room + _SLACK:
        return tuple(pieces[:index]), tuple(pieces[index:])
    after = (rest,) if rest is not None else ()
    return (*pieces[:index], first), (*after, *pieces[index + 1 :])


@dataclass(frozen=True, slots=True)
class GroupPiece:
    """Pieces that stay together as long as a page can hold them."""

    pieces: tuple[Piece, ...]

    @property
    def height(self) -> float:
        """Return the height in points."""
        return stack_height(self.pieces)

    @property
    def spacing(self) -> Spacing:
        """Return the white before the first and after the last."""
        if not self.pieces:
            return Spacing()
        last = self.pieces[-1].spacing
        return Spacing(self.pieces[0].spacing.before, last.after, last.keep)

    def split(self, room: float, force: bool) -> tuple[Piece | None, Piece | None]:
        """Move to the next page whole; cut only on an empty page that is too small."""
        if not force:
            return None, self
        first, rest = split_stack(self.pieces, room, force)
        return GroupPiece(first) if first else None, GroupPiece(rest) if rest else None

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw the pieces."""
        draw_stack(pen, self.pieces, x, top)
