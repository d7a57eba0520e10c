"""From blocks to pieces: every block gets its lines, sizes and structure elements, in story order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

from app.reports.foreign import Drawing
from app.reports.lettering.characters import isolated, one_line
from app.reports.lettering.direction import is_rtl
from app.reports.lettering.fonts import Fonts
from app.reports.lettering.lines import Format, Setting, break_lines
from app.reports.pdf import blocks
from app.reports.pdf.blocks import Align, Block, Span, Text, plain, stretches
from app.reports.pdf.compose_table import compose_table
from app.reports.pdf.pieces import (
    FieldPiece,
    FigurePiece,
    InlineElements,
    Piece,
    RulePiece,
    SpacePiece,
    Spacing,
    TextPiece,
)
from app.reports.pdf.rows import BOX_PADDING, BoxPiece, CellPiece, RowPiece
from app.reports.pdf.stack import GroupPiece
from app.reports.pdf.structure import Element, list_numbering, writing_mode
from app.reports.style import TextStyle, Theme

_ADDRESS = re.compile(r"(https?://|mailto:)[^\s<>\"]+\Z")
_BULLET = "•"
_GAP = 18.0
"""White between columns."""


@dataclass(frozen=True, slots=True)
class Composer:
    """What composing needs everywhere: fonts, sizes, and whether the document runs from right to left."""

    fonts: Fonts
    theme: Theme
    rtl: bool = False

    def compose(self, story: Sequence[Block], parent: Element, width: float) -> list[Piece]:
        """Return the pieces of `story`, `width` points wide, and put their elements under `parent`."""
        return [piece for block in story for piece in self._pieces(block, parent, width)]

    def _pieces(self, block: Block, parent: Element, width: float) -> Iterator[Piece]:  # noqa: PLR0912  a case each
        """Yield the pieces of one block."""
        match block:
            case blocks.Heading():
                yield self._heading(block, parent, width)
            case blocks.Paragraph():
                yield from self._paragraph(block, parent, width)
            case blocks.BulletList():
                items = [(_BULLET, item) for item in block.items]
                yield from self._list(items, "Disc", parent, width)
            case blocks.NumberedList():
                items = [(f"{number}.", item) for number, item in enumerate(block.items, block.first)]
                yield from self._list(items, "Decimal", parent, width)
            case blocks.DefinitionList():
                yield from self._definitions(block, parent, width)
            case blocks.Table():
                yield from compose_table(self, block, parent, width)
            case blocks.Figure():
                yield from self._figure(block, parent, width)
            case blocks.Note():
                yield self._note(block, parent, width)
            case blocks.Columns():
                yield self._columns(block, parent, width)
            case blocks.KeepTogether():
                yield GroupPiece(tuple(self.compose(block.blocks, parent, width)))
            case blocks.SignaturePlace():
                yield self._signature(block, parent, width)
            case blocks.Rule():
                yield RulePiece(width)
            case blocks.Space():
                yield SpacePiece(block.height)
            case blocks.PageBreak():
                raise ValueError("a page break can only stand in the story itself")

    def text(
        self, text: Text, style: TextStyle, element: Element | None, width: float,
        align: Align = "start", *, bold: bool = False, tabular: bool = False,
    ) -> TextPiece:  # fmt: skip
        """Return `text` as lines that belong to `element`."""
        formatted = list(_formatted(stretches(text), style, bold, self.rtl))
        lines = break_lines(formatted, width, Setting(self.fonts, self.rtl, tabular))
        return TextPiece(
            lines,
            style.leading,
            style.size,
            width,
            InlineElements(element) if element is not None else None,
            Spacing(style.before, style.after),
            "centre" if align == "centre" else "right" if (align == "end") != self.rtl else "left",
            rtl=self.rtl,
        )

    def added_text(self, text: Text, style: TextStyle, parent: Element, width: float, tag: str = "P") -> TextPiece:
        """Return `text` as a new element `tag` under `parent`."""
        return self.text(text, style, parent.add(tag), width)

    def _style(self, name: str | TextStyle) -> TextStyle:
        if isinstance(name, TextStyle):
            return name
        style: TextStyle = getattr(self.theme, name)
        return style

    def measure(self, width: float, style: TextStyle) -> float:
        """Return the longest line that reads well, in larger letters a longer one; from the right, all there is."""
        return width if self.rtl else min(width, self.theme.measure * max(1.0, style.size / self.theme.body.size))

    def _heading(self, block: blocks.Heading, parent: Element, width: float) -> Piece:
        style = self.theme.headings[block.level - 1]
        element = parent.add(f"H{block.level}")
        piece = self.text(block.text, style, element, self.measure(width, style), bold=True)
        spacing = Spacing(style.before, style.after, keep=True)
        return replace(piece, spacing=spacing, bookmark=(block.level, one_line(plain(block.text))))

    def _paragraph(self, block: blocks.Paragraph, parent: Element, width: float) -> Iterator[Piece]:
        style = self._style(block.style)
        element = parent.add("P", language=block.language)
        here = replace(self, rtl=is_rtl(block.language)) if block.language else self
        if here.rtl != self.rtl:
            element.attributes.append(writing_mode(here.rtl))
        piece = here.text(block.text, style, element, here.measure(width, style), align=block.align)
        if piece.lines:
            yield replace(piece, spacing=replace(piece.spacing, keep=block.keep_with_next))

    def side_by_side(self, parts: Sequence[tuple[float, float, Sequence[Piece]]], width: float) -> RowPiece:
        """Return a row of cells, each given as left side, width and pieces; mirrored where reading is."""
        cells = tuple(
            CellPiece(width - x - its_width if self.rtl else x, its_width, tuple(pieces))
            for x, its_width, pieces in parts
        )
        return RowPiece(cells, width)

    def _list(
        self, items: Sequence[tuple[str, Text]], numbering: str, parent: Element, width: float
    ) -> Iterator[Piece]:
        style = replace(self.theme.body, before=0, after=0)
        indent = 16.0 if numbering == "Disc" else 12.0 + 6.5 * max((len(label) for label, _ in items), default=0)
        room = self.measure(width, style) - indent
        element = parent.add("L", list_numbering(numbering))
        for index, (label, item) in enumerate(items):
            entry = element.add("LI")
            name = self.text(label, style, entry.add("Lbl"), indent)
            body = self.text(item, style, entry.add("LBody"), room)
            last = index == len(items) - 1
            row = self.side_by_side([(2, indent, [name]), (2 + indent, room, [body])], width)
            yield replace(row, spacing=Spacing(0, self.theme.body.after if last else 3))

    def _definitions(self, block: blocks.DefinitionList, parent: Element, width: float) -> Iterator[Piece]:
        style = replace(self.theme.cell, before=0, after=0)
        left = width * block.label_part
        right = width - left - _GAP
        element = parent.add("L", list_numbering("None"))
        for label, value in block.pairs:
            entry = element.add("LI")
            name = self.text(label, replace(style, colour="muted"), entry.add("Lbl"), left)
            body = self.text(value, style, entry.add("LBody"), right)
            row = self.side_by_side([(0, left, [name]), (left + _GAP, right, [body])], width)
            yield replace(row, padding=3.0, line_below="line")
        yield SpacePiece(8)

    def _figure(self, block: blocks.Figure, parent: Element, width: float) -> Iterator[Piece]:
        alt = one_line(block.alt)
        if not alt:
            raise ValueError("a figure needs a text alternative")
        drawing = _fitted(block.drawing, width, self.theme.page_height * 0.55)
        spare = width - drawing.width
        indent = {"start": 0.0, "centre": spare / 2, "end": spare}[block.align]
        figure = FigurePiece(drawing, parent.add("Figure", alt=alt), spare - indent if self.rtl else indent)
        if not plain(block.caption):
            yield figure
            return
        caption = self.text(block.caption, self.theme.caption, parent.add("P"), self.measure(width, self.theme.caption))
        yield GroupPiece((replace(figure, spacing=Spacing(6, 3, keep=True)), caption))

    def _note(self, block: blocks.Note, parent: Element, width: float) -> Piece:
        padding = BOX_PADDING
        inner = width - 2 * padding - 3
        element = parent.add("Div")
        inside: list[Piece] = []
        if block.title:
            style = replace(self.theme.body, bold=True, after=3, colour=_tone(block.tone))
            title = self.added_text(block.title, style, element, inner)
            inside.append(replace(title, spacing=Spacing(0, 3, keep=True)))
        inside += self.compose(block.blocks, element, inner)
        return BoxPiece(tuple(inside), width, _tone(block.tone), self.rtl)

    def _columns(self, block: blocks.Columns, parent: Element, width: float) -> Piece:
        widths = block.widths or [1] * len(block.columns)
        unit = (width - _GAP * (len(widths) - 1)) / sum(widths)
        parts: list[tuple[float, float, Sequence[Piece]]] = []
        x = 0.0
        for part, story in zip(widths, block.columns, strict=True):
            parts.append((x, part * unit, self.compose(story, parent, part * unit)))
            x += part * unit + _GAP
        return replace(self.side_by_side(parts, width), spacing=Spacing(4, 8))

    def _signature(self, block: blocks.SignaturePlace, parent: Element, width: float) -> Piece:
        if not re.fullmatch(r"[A-Za-z0-9_-]+", block.name):
            raise ValueError(f"a field's name is letters, digits, - and _: {block.name!r}")
        wide = min(block.width, width)
        label = self.added_text(block.label, replace(self.theme.small, after=2), parent, wide)
        tooltip = one_line(block.tooltip)
        element = parent.add("Form", alt=tooltip)
        field = FieldPiece(element, block.name, tooltip, wide, block.height)
        stack = (replace(label, spacing=Spacing(4, 2, keep=True)), field)
        row = self.side_by_side([(0, wide, (GroupPiece(stack),))], width)
        return replace(row, spacing=Spacing(4, 8))


def _formatted(spans: Sequence[Span], style: TextStyle, bold: bool, rtl: bool) -> Iterator[tuple[str, Format]]:
    """Yield each span's text with its format; links and other languages get a number of their own.

    A language that runs the other way than the document is isolated, so that its full stop stands at its end.
    """
    marks = count(1)
    for span in spans:
        if span.link and not _ADDRESS.match(span.link):
            raise ValueError(f"not an http, https or mailto address: {span.link!r}")
        mark = next(marks) if span.link or span.language else 0
        colour = span.colour or ("accent" if span.link else style.colour)
        heavy = bold or style.bold or span.bold
        turned = bool(span.language) and is_rtl(span.language) != rtl
        text = "\n".join(map(isolated, span.text.split("\n"))) if turned else span.text
        yield text, Format(style.size, heavy, span.italic, colour, span.link, span.language, mark)


def _tone(tone: blocks.Tone) -> str:
    return "accent" if tone == "plain" else tone


def _fitted(drawing: Drawing, width: float, height: float) -> Drawing:
    """Return the drawing, shrunk if it is larger than `width` by `height`."""
    factor = min(1.0, width / drawing.width, height / drawing.height)
    if factor == 1.0:
        return drawing
    smaller = drawing.copy()
    smaller.scale(factor, factor)
    smaller.width, smaller.height = drawing.width * factor, drawing.height * factor
    return smaller
