"""A value on its way through the graph: a number, or one of the three ways of not being one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, Protocol, TypeVar

from app.scoring.definition import Item, Respondent, Row

N = TypeVar("N")
B = TypeVar("B")


class Cell(NamedTuple, Generic[N, B]):
    """One value. Exactly one holds: `present`, `missing`, `stopped` (withheld), or none of these: n.v.t.

    `number` means something only where `present` holds.
    """

    number: N
    present: B
    missing: B
    stopped: B


@dataclass(frozen=True, slots=True)
class RowRef(Generic[B]):
    """A row of a repeat as the walk meets it; `exists` is a column of truths when many measurements are read."""

    key: str
    exists: B
    title: str = ""
    fixed: Row | None = None


class Items(Protocol[N, B]):
    """Where a reading gets its answers from, as cells of its own kind of number."""

    def rows(self, repeat: str) -> Sequence[RowRef[B]]:
        """Return the rows of a repeat, in order."""
        ...

    def settled(self, item: Item, row: str, *, entered: bool) -> Cell[N, B]:
        """Return the one value of an item after its respondents were reconciled.

        `entered` asks for the number in units of the scale instead of the fraction it counts as.
        """
        ...

    def said(self, item: Item, row: str, by: Respondent, *, entered: bool) -> Cell[N, B]:
        """Return what one respondent answered."""
        ...

    def option(self, item: Item, row: str, by: Respondent | None, option: str) -> B:
        """Tell whether the answer (of one respondent, or the one that decides) includes an option or unit."""
        ...

    def shares(self, first: Item, second: Item, row: str) -> B:
        """Tell whether two choice items have a chosen option in common."""
        ...


class Part(NamedTuple, Generic[N, B]):
    """One input of a node: what it is called, where it stands, its value, its weight, and whether it counts.

    `name` is the place of the finished step it comes from, see `Evaluation.done`. `asked` tells whether it belongs to
    the input at all (its row exists, its branch was chosen); a part can be asked and yet not count, when it is skipped.
    `was` is the value before the node's own rule for missing and n.v.t. was applied.
    """

    name: str
    row: str
    cell: Cell[N, B]
    weight: Cell[N, B] | None
    counts: B
    asked: B
    was: Cell[N, B]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why there is no result: a code that never changes, and where."""

    code: str
    node: str
    row: str = ""
    text: str = ""
    detail: str = ""
