"""Which values a definition can reach at all: the same walk, with every answer the scales allow at once.

Every item is a band from the lowest to the highest answer it can get, every presence undecided. A condition that
cannot hold even then never holds; a table's stretch that no band touches is never used. The bands are generous (they
forget that the same answer is used twice), so what is said to be out of reach really is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from app.scoring.cells import Cell, RowRef
from app.scoring.definition import Item, Respondent, Scale
from app.scoring.evaluate import Done, Evaluation
from app.scoring.graph import Graph
from app.scoring.items import convert, table_of_scale
from app.scoring.numbers import BOUNDLESS, NEVER, SURE, Band, Bands, Maybe

UNSURE = Maybe(True, True)
ZERO, ONE = Fraction(0), Fraction(1)

Reach = Evaluation[Band, Maybe]


def reach(graph: Graph) -> Reach:
    """Return a walk over everything a definition allows."""
    walk: Reach = Evaluation(graph, Bands(), WholeItems(graph))
    for node in graph.method.nodes:
        if node.rule == "share":
            # A share lies between nothing and the whole; its bands alone would not know that.
            for ref in walk.items.rows(node.per):
                walk.done[node.key, ref.key] = Done("share", (), Cell(Band(ZERO, ONE), UNSURE, UNSURE, UNSURE))
    return walk


class WholeItems:
    """All answers that a definition allows, at once."""

    def __init__(self, graph: Graph) -> None:
        """Take a definition in which every name is known."""
        self.graph = graph

    def rows(self, repeat: str) -> Sequence[RowRef[Maybe]]:
        """See `Items`; of rows that the assessor makes, as many as there may be."""
        found = self.graph.repeats[repeat]
        if found.rows:
            return [RowRef(row.key, SURE, "", row) for row in found.rows]
        return [RowRef(f"#{number}", UNSURE) for number in range(found.maximum)]

    def settled(self, item: Item, row: str, *, entered: bool) -> Cell[Band, Maybe]:  # noqa: ARG002 - all rows alike
        """See `Items`."""
        scale = self.graph.scale_of(item)
        if scale.kind == "text":
            return Cell(Band(ZERO, ZERO), NEVER, UNSURE, NEVER)
        low, high = ends(self.graph, item)
        reached = [low, high] if entered else converted(scale, low, high)
        return Cell(Band(min(reached), max(reached)), UNSURE, UNSURE, UNSURE if scale.counted else NEVER)

    def said(self, item: Item, row: str, by: Respondent, *, entered: bool) -> Cell[Band, Maybe]:  # noqa: ARG002 - of the base
        """See `Items`; all respondents can say the same."""
        return self.settled(item, row, entered=entered)

    def option(self, item: Item, row: str, by: Respondent | None, option: str) -> Maybe:  # noqa: ARG002 - all alike
        """See `Items`; which options there are, was looked at before."""
        return UNSURE

    def shares(self, first: Item, second: Item, row: str) -> Maybe:  # noqa: ARG002 - all rows alike
        """See `Items`."""
        ours, theirs = ({option.key for option in self.graph.options(item)} for item in (first, second))
        return UNSURE if ours & theirs else NEVER


def ends(graph: Graph, item: Item) -> tuple[Fraction, Fraction]:
    """Return the lowest and highest answer to an item, in units of its scale."""
    scale = graph.scale_of(item)
    if item.fact:
        return ZERO, BOUNDLESS
    if scale.kind == "levels":
        values = [level.value for level in scale.levels]
        return min(values), max(values)
    if scale.kind in ("choice", "choices", "yes_no"):
        count = 2 if scale.kind == "yes_no" else len(scale.options)
        return ZERO, Fraction(count - 1)
    lowest = ZERO if scale.kind == "share" else -BOUNDLESS
    low = scale.minimum if scale.minimum is not None else lowest
    high = scale.maximum if scale.maximum is not None else BOUNDLESS
    # A counted pair is not held to the scale: 84 of 80 is 105% on a scale that ends at 100 (`fit.py`).
    return (min(low, ZERO), BOUNDLESS) if scale.counted else (low, high)


def converted(scale: Scale, low: Fraction, high: Fraction) -> list[Fraction]:
    """Return what the answers from low to high count as: the ends are enough where nothing jumps in between."""
    counted = [level.counts_as for level in scale.levels if level.counts_as is not None]
    if counted:
        return counted
    if scale.stretches:
        return table_of_scale(scale).reached(low, high) or [ZERO]
    return [number for number in (convert(scale, low), convert(scale, high)) if number is not None]


def rows_seen(walk: Reach, repeat: str) -> Iterable[str]:
    """Return the rows from which something of a repeat must be looked at; rows of the assessor are all alike."""
    if not repeat:
        return [""]
    rows = walk.graph.repeats[repeat].rows
    return [row.key for row in rows] or ["#0"]
