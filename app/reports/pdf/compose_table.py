"""From a `Table` block to rows: columns, header cells with their scope, spans, sums."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.reports.pdf.blocks import Align, Cell, Table, Text
from app.reports.pdf.pieces import Piece, Spacing
from app.reports.pdf.rows import RowPiece, TablePiece
from app.reports.pdf.structure import Attribute, Element, scope

if TYPE_CHECKING:
    from app.reports.pdf.compose import Composer

_PADDING = 5.0
_SIDE = 6.0


@dataclass(frozen=True, slots=True)
class _Column:
    """A column: its left side, width and how its texts are aligned."""

    x: float
    width: float
    align: Align


@dataclass(frozen=True, slots=True)
class _Look:
    """How a row is set: which cells are headers, whether it is bold, its ground and lines."""

    bold: bool = False
    header_row: bool = False
    header_column: bool = False
    fill: str = ""
    line_above: str = ""
    line_below: str = "line"


def compose_table(composer: Composer, block: Table, parent: Element, width: float) -> Iterator[Piece]:
    """Yield the title, if any, and the table, and put their elements under `parent`."""
    if not block.header or not block.rows:
        raise ValueError("a table needs a header row and a row")
    element = parent.add("Table")
    if block.summary:
        element.attributes.append(Attribute("Table", "Summary", block.summary, as_text=True))
    if block.title:
        style = replace(composer.theme.cell, bold=True)
        title = composer.added_text(block.title, style, element, width, "Caption")
        yield replace(title, spacing=Spacing(8, 2, keep=True))
    maker = _RowMaker(composer, _columns(block, width), element, width)
    head = _Look(bold=True, header_row=True, fill="tint", line_below="accent")
    header = tuple(maker.row(row, head) for row in block.header)
    rows = tuple(maker.row(row, _look(block, number)) for number, row in enumerate(block.rows))
    yield TablePiece(header, rows)


def _columns(block: Table, width: float) -> tuple[_Column, ...]:
    unit = width / sum(block.widths)
    aligns = [block.align] * len(block.widths) if isinstance(block.align, str) else list(block.align)
    columns: list[_Column] = []
    x = 0.0
    for part, align in zip(block.widths, aligns, strict=True):
        columns.append(_Column(x, part * unit, align))
        x += part * unit
    return tuple(columns)


def _look(block: Table, number: int) -> _Look:
    first_foot = len(block.rows) - block.foot
    if number < first_foot:
        return _Look(header_column=block.header_column)
    above = "ink" if number == first_foot else ""
    return _Look(bold=True, header_column=block.header_column, line_above=above)


@dataclass(frozen=True, slots=True)
class _RowMaker:
    """Makes the rows of one table."""

    composer: Composer
    columns: Sequence[_Column]
    table: Element
    width: float

    def row(self, row: Sequence[Text | Cell], look: _Look) -> RowPiece:
        """Return one row. Its cells together take all columns, or it is our mistake."""
        cells = [cell if isinstance(cell, Cell) else Cell(cell) for cell in row]
        taken = sum(cell.columns for cell in cells)
        if taken != len(self.columns):
            raise ValueError(f"a row takes {len(self.columns)} columns, not {taken}")
        element = self.table.add("TR")
        parts: list[tuple[float, float, Sequence[Piece]]] = []
        at = 0
        for cell in cells:
            columns = self.columns[at : at + cell.columns]
            inside = sum(column.width for column in columns) - 2 * _SIDE
            piece = self._cell(cell, columns[0], look, _cell_element(element, cell, look, at), inside)
            parts.append((columns[0].x + _SIDE, inside, (piece,)))
            at += cell.columns
        made = self.composer.side_by_side(parts, self.width)
        return replace(made, padding=_PADDING, fill=look.fill, line_above=look.line_above, line_below=look.line_below)

    def _cell(self, cell: Cell, column: _Column, look: _Look, element: Element, width: float) -> Piece:
        style = self.composer.theme.cell
        align = cell.align or column.align
        return self.composer.text(cell.text, style, element, width, align=align, bold=look.bold, tabular=align == "end")


def _cell_element(row: Element, cell: Cell, look: _Look, at: int) -> Element:
    """Put the element of the cell that begins in column `at` under its row."""
    is_header = look.header_row or (look.header_column and at == 0)
    element = row.add("TH" if is_header else "TD")
    if is_header:
        element.attributes.append(scope("Column" if look.header_row else "Row"))
    if cell.columns > 1:
        element.attributes.append(Attribute("Table", "ColSpan", cell.columns))
    return element
