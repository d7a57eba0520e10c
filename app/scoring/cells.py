"""A value on its way through the graph: a number, or one of the three ways of not being one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Generic, Protocol, TypeVar

from app.scoring.definition import Item, Respondent, Row

N = TypeVar("N")
B = TypeVar("B")
NC = TypeVar("NC", covariant=True)
BC = TypeVar("BC", covariant=True)


@dataclass(frozen=True, slots=True)
class Cell(Generic[N, B]):
    """One value. Exactly one holds: `present`, `missing`, `stopped` (withheld), or none of these: n.v.t.

    `number` means something only where `present` holds.
    """

    number: N
    present: B
    missing: B
    stopped: B


@dataclass(frozen=True, slots=True)
class RowRef(Generic[B]):
    """A row of a repeat as the walk meets it; `exists` is a column of truths when many measurements are read at once."""

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
        """Tell whether the answer (of one respondent, or the reconciled one) includes an option or unit."""
        ...

    def shares(self, first: Item, second: Item, row: str) -> B:
        """Tell whether two choice items have a chosen option in common."""
        ...


@dataclass(frozen=True, slots=True)
class Part(Generic[N, B]):
    """One input of a node: what it is called, where it stands, its value, its weight, and whether it counts."""

    name: str
    row: str
    cell: Cell[N, B]
    weight: Cell[N, B] | None
    counts: B


@dataclass(frozen=True, slots=True)
class Reason:
    """Why there is no result: a code that never changes, and where."""

    code: str
    node: str
    row: str = ""
    text: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Input:
    """One input of a step in the trace."""

    name: str
    row: str
    state: str
    value: Fraction | None
    weight: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the trace: which node or item, its rule, its inputs and its value.

    `state` is `value`, `missing`, `not_applicable` or `withheld`.
    """

    node: str
    row: str
    rule: str
    inputs: tuple[Input, ...]
    state: str
    value: Fraction | None
