"""How wide the columns of a table are: as wide as their heads need, so that no word in a head is cut."""

from __future__ import annotations

from collections.abc import Sequence

from app.reports.pdf.blocks import Cell, Text, plain

SMALLEST = 5
"""Letters. A narrower column does not hold a percentage."""


def widths(header: Sequence[Text | Cell], *, first: int = 18) -> list[float]:
    """Return the parts of the width for each column; the first, which names the rows, has room for `first` letters."""
    return [float(first), *(float(_longest_word(head) + 3) for head in header[1:])]


def _longest_word(head: Text | Cell) -> int:
    words = plain(head.text if isinstance(head, Cell) else head).split()
    return max(SMALLEST, *(len(word) for word in words), 0)
