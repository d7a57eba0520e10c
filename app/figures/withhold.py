"""What may not leave the house: cells of so few people that somebody can be recognised, also by subtraction.

A cell with fewer than the limit is withheld. If it could be found by subtracting the others from a total, others are
withheld with it: in every line (row, column, or the one line of a simple table) the withheld cells are at least two
and together at least the limit. In a table of two dimensions a withheld cell may still follow from several lines
together; that is so exactly when it is a bridge in the graph that joins rows and columns by the withheld cells, so
bridges are covered too (Duncan, Elliot and Salazar-González, Statistical Confidentiality, 2011, chapter 4). The totals
of rows and columns are taken as known, because the simple tables tell them.

What this cannot prevent: tables of two periods, or of registers that differ by one person, laid beside each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from app.figures.tables import FigureRow, Table

Cell = tuple[str, ...]
WITHHELD = "Weggelaten: te weinig mensen, of anders af te leiden."


def withhold(table: Table, limit: int) -> Table:
    """Return the table as it may be handed to others: small cells withheld, and a note that says so."""
    hidden = hidden_cells({row.keys: size_of(row) for row in table.rows}, limit)
    total_small = 0 < size_of(table.total) < limit
    if not hidden and not total_small:
        return table
    rows = tuple(_without(row) if row.keys in hidden else row for row in table.rows)
    total = _without(table.total) if total_small else table.total
    note = (
        f"{len(hidden)} van de {len(rows)} groepen zijn weggelaten: minder dan {limit} mensen, of daaruit af te leiden."
    )
    return replace(table, rows=rows, total=total, notes=(*table.notes, note))


def size_of(row: FigureRow) -> int:
    """Return how many people a row says something about: those whose measure is known, else all of them."""
    return row.n or row.rows


def hidden_cells(sizes: Mapping[Cell, int], limit: int) -> frozenset[Cell]:
    """Return the cells to withhold, given how many people each holds; cells of nobody are shown."""
    counted = {cell: size for cell, size in sizes.items() if size}
    hidden = {cell for cell, size in counted.items() if size < limit}
    while more := _uncovered(counted, hidden, limit):
        hidden.add(more)
    return frozenset(hidden)


def _uncovered(counted: Mapping[Cell, int], hidden: set[Cell], limit: int) -> Cell | None:
    """Return the smallest cell that must be withheld too, or None when nothing can be found by subtraction."""
    for line in _lines(counted):
        within = [cell for cell in line if cell in hidden]
        exposed = len(within) == 1 or 0 < sum(counted[cell] for cell in within) < limit
        shown = [cell for cell in line if cell not in hidden]
        if within and exposed and shown:
            return min(shown, key=lambda cell: (counted[cell], cell))
    for bridge in _bridges(hidden):
        shown = [cell for cell in counted if cell not in hidden and _share_a_line(cell, bridge)]
        if shown:
            return min(shown, key=lambda cell: (counted[cell], cell))
    return None


def _lines(counted: Mapping[Cell, int]) -> Iterator[list[Cell]]:
    """Yield the cells of each line that has a total: the whole of a simple table, each row and column of another."""
    width = len(next(iter(counted), ()))
    if width < 2:
        yield list(counted)
        return
    for place in range(width):
        for key in sorted({cell[place] for cell in counted}):
            yield [cell for cell in counted if cell[place] == key]


def _share_a_line(one: Cell, other: Cell) -> bool:
    return any(a == b for a, b in zip(one, other, strict=True))


def _bridges(hidden: set[Cell]) -> list[Cell]:
    """Return the withheld cells of a table of two dimensions that follow from the totals of lines together."""
    edges = sorted(cell for cell in hidden if len(cell) == 2)
    return [edge for edge in edges if not _joined(edge, [other for other in edges if other != edge])]


def _joined(edge: Cell, edges: list[Cell]) -> bool:
    """Tell whether row and column of a cell are still joined by other withheld cells."""
    reached, growing = {("row", edge[0])}, True
    while growing:
        more = {
            end
            for row, column in edges
            for end in (("row", row), ("column", column))
            if ("row", row) in reached or ("column", column) in reached
        }
        growing = not more <= reached
        reached |= more
    return ("column", edge[1]) in reached


def _without(row: FigureRow) -> FigureRow:
    return replace(row, rows=0, n=0, mean=None, sd=None, note=WITHHELD, withheld=True)
