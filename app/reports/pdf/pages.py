"""From pieces to pages, and the parts that return on each page.

Letterhead, running title, footer, page number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.reports.lettering.characters import isolated
from app.reports.pdf.compose import Composer
from app.reports.pdf.pen import Pen
from app.reports.pdf.pieces import Piece, TextPiece
from app.reports.pdf.stack import draw_stack, split_stack, stack_height, tops
from app.reports.style import HouseStyle, TextStyle

_FOOT = TextStyle(8.5, 11, colour="muted")
_LOGO_HEIGHT, _LOGO_WIDTH = 44.0, 170.0
_UNDER_LETTERHEAD = 22.0
_FOOT_LINES = 3


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece on its page: number from 0, left and top in points from the top left."""

    page: int
    x: float
    top: float
    piece: Piece


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands on every page beside the story. `page_label` holds `{page}` and `{pages}`."""

    composer: Composer
    house: HouseStyle
    running_title: str
    page_label: str

    @property
    def top(self) -> float:
        """Return where the story begins on later pages, from the top of the page."""
        return self.composer.theme.margin_top

    @property
    def first_top(self) -> float:
        """Return where the story begins on the first page."""
        height = self._letterhead_height()
        return self.top + (height + _UNDER_LETTERHEAD if height else 0.0)

    @property
    def bottom(self) -> float:
        """Return where the story ends, from the top of the page."""
        theme = self.composer.theme
        extra = max(len(self._footer().lines) - 1, 0) * _FOOT.leading
        return theme.page_height - theme.margin_bottom - extra

    def draw(self, pen: Pen, page: int, pages: int) -> None:
        """Draw it, as repetition that is not read."""
        if page:
            self._draw_running_title(pen)
        else:
            self._draw_letterhead(pen)
        self._draw_foot(pen, self.page_label.format(page=page + 1, pages=pages))

    def _letterhead_height(self) -> float:
        text = stack_height([self._sender()])
        return max(text, _LOGO_HEIGHT if self.house.logo else 0.0)

    def _sender(self) -> TextPiece:
        said = filter(None, (self.house.name, *self.house.address))
        lines = "\n".join(map(isolated, said) if self.composer.rtl else said)
        half = self.composer.theme.width / 2
        return self.composer.text(lines, replace(_FOOT, size=9, leading=12), None, half, align="end")

    def _draw_letterhead(self, pen: Pen) -> None:
        theme, house = self.composer.theme, self.house
        if house.logo is not None:
            scale = min(_LOGO_HEIGHT / house.logo.height, _LOGO_WIDTH / house.logo.width)
            with pen.artifact("Pagination"):
                width, height = house.logo.width * scale, house.logo.height * scale
                x = theme.page_width - theme.margin_side - width if self.composer.rtl else theme.margin_side
                pen.logo(house.logo, x, self.top, width, height)
        sender = self._sender()
        if sender.lines:
            left = theme.margin_side + (0 if self.composer.rtl else theme.width / 2)
            sender.draw(pen, left, self.top)

    def _draw_running_title(self, pen: Pen) -> None:
        theme = self.composer.theme
        piece = self.composer.text(self.running_title, _FOOT, None, theme.width)
        replace(piece, lines=piece.lines[:1]).draw(pen, theme.margin_side, self.top - 28)

    def _footer(self) -> TextPiece:
        width = self.composer.theme.width * 0.72
        piece = self.composer.text(self.house.footer, _FOOT, None, width)
        return replace(piece, lines=piece.lines[:_FOOT_LINES])

    def _draw_foot(self, pen: Pen, label: str) -> None:
        theme = self.composer.theme
        top = self.bottom + 18
        with pen.artifact("Pagination"):
            pen.rule(theme.margin_side, top, theme.width, "line", 0.75)
        footer = self._footer()
        number = self.composer.text(label, _FOOT, None, theme.width * 0.26, align="end")
        shift = theme.width * 0.74
        if footer.lines:
            footer.draw(pen, theme.margin_side + (theme.width * 0.28 if self.composer.rtl else 0), top + 7)
        number.draw(pen, theme.margin_side + (0 if self.composer.rtl else shift), top + 7)


def lay_out(parts: Sequence[Sequence[Piece]], furniture: Furniture) -> list[tuple[Placed, ...]]:
    """Return the pages. Each of `parts` begins on a new page; every piece is placed, cut where it must be."""
    pages: list[tuple[Placed, ...]] = []
    for part in parts:
        rest = tuple(part)
        while rest:
            top = furniture.top if pages else furniture.first_top
            now, rest = split_stack(rest, furniture.bottom - top, True)
            pages.append(tuple(_placed(now, len(pages), furniture.composer.theme.margin_side, top)))
    return pages or [()]


def _placed(pieces: Sequence[Piece], page: int, x: float, top: float) -> Iterator[Placed]:
    for piece, offset in tops(pieces):
        yield Placed(page, x, top + offset, piece)


def paint(pages: Sequence[Sequence[Placed]], furniture: Furniture, pen: Pen) -> None:
    """Draw all pages."""
    for number, page in enumerate(pages):
        if number:
            pen.next_page()
        furniture.draw(pen, number, len(pages))
        for placed in page:
            draw_stack(pen, (placed.piece,), placed.x, placed.top)
