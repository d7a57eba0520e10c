"""The answers of a register as the walk asks for them: whole columns, converted exactly, each different answer once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from app.scoring.answers import Chosen, NotApplicable, TimeShare, Value
from app.scoring.arrays.columns import Column, Columns, Mask, Truth
from app.scoring.arrays.grid import Bools, Denominators, Floats, Grid, grid_of
from app.scoring.arrays.register import Codes, Group, Register, row_name
from app.scoring.cells import Cell, RowRef
from app.scoring.definition import Item, Respondent
from app.scoring.fit import KINDS
from app.scoring.graph import Graph
from app.scoring.items import ExactCell, answer_cells, fact_cell
from app.scoring.reconcile import Reconciler, has_last_word, heard

ColumnCell = Cell[Column, Truth]


@dataclass(frozen=True, slots=True, eq=False)
class Converted:
    """What the different answers of a column are: number and state by code; code 0 is a missing answer.

    `numbered` tells that every answer but the missing one is a number.
    """

    numbers: Floats
    present: Bools
    missing: Bools
    stopped: Bools
    denominators: Floats
    grid: Grid | None
    numbered: bool

    @staticmethod
    def of(cells: Sequence[ExactCell]) -> Converted:
        """Return the tables of these cells, the first of which is the missing answer."""
        exact = [cell.number for cell in cells]
        return Converted(
            np.array([x.numerator / x.denominator for x in exact]),
            np.array([cell.present for cell in cells]),
            np.array([cell.missing for cell in cells]),
            np.array([cell.stopped for cell in cells]),
            np.array([float(x.denominator) for x in exact]),
            grid_of(exact),
            all(cell.present for cell in cells[1:]),
        )

    def cell(self, codes: Codes) -> ColumnCell:
        """Return the column that these codes stand for."""
        grid = self.grid or Denominators(self.denominators, codes)
        number = Column(np.take(self.numbers, codes), grid)
        if self.numbered and codes.min() > 0:
            return Cell(number, True, False, False)
        return Cell(number, _truth(self.present[codes]), _truth(self.missing[codes]), _truth(self.stopped[codes]))


def _truth(column: Bools) -> Truth:
    if column.all():
        return True
    return Mask(column) if column.any() else False


MISSING_CELL: ExactCell = Cell(Fraction(0), False, True, False)
NOT_HERE = (MISSING_CELL, MISSING_CELL)
"""An answer of another kind than the scale asks for: it occurs in the register, but not in these columns."""


class Conversions:
    """Converts each different answer of a register once, by the rules of one definition."""

    def __init__(self, graph: Graph, register: Register) -> None:
        """Take the definition and the register; nothing is converted before it is asked for."""
        self.graph = graph
        self.register = register
        self._answers: dict[tuple[str, bool], Converted] = {}
        self._facts: dict[tuple[str, bool], Converted] = {}
        self._options: dict[str, Bools] = {}

    def of(self, item: Item, *, entered: bool) -> Converted:
        """Return all answers, in units of the item's scale or as what they count as there."""
        known = self._answers.get((item.scale, entered))
        if known is None:
            kinds = KINDS[self.graph.scale_of(item).kind]
            pairs = [
                answer_cells(self.graph, item, value) if isinstance(value, (*kinds, NotApplicable)) else NOT_HERE
                for value in self.register.values
            ]
            for raw in (True, False):
                cells = [MISSING_CELL, *(pair[0] if raw else pair[1] for pair in pairs)]
                self._answers[item.scale, raw] = Converted.of(cells)
            known = self._answers[item.scale, entered]
        return known

    def of_fact(self, item: Item, *, entered: bool) -> Converted:
        """Return the numbers of the dossier, in units of the item's scale or as what they count as there."""
        known = self._facts.get((item.scale, entered))
        if known is None:
            cells = [fact_cell(self.graph, item, number, entered=entered) for number in self.register.fact_values]
            known = self._facts[item.scale, entered] = Converted.of([MISSING_CELL, *cells])
        return known

    def including(self, option: str) -> Bools:
        """Return which answers include an option, or a unit of time."""
        known = self._options.get(option)
        if known is None:
            known = np.array([False, *(_includes(value, option) for value in self.register.values)])
            self._options[option] = known
        return known


class ColumnItems:
    """The answers of one group of a register (see `Items`), from `start` up to `end`."""

    def __init__(self, conversions: Conversions, numbers: Columns, group: Group, start: int, end: int) -> None:
        """Take the part of a group to read; `numbers` must be of its size."""
        self.conversions = conversions
        self.graph = conversions.graph
        self.register = conversions.register
        self.group = group
        self.part = slice(start, end)
        self.reconciler: Reconciler[Column, Truth] = Reconciler(numbers)
        self.numbers = numbers

    def rows(self, repeat: str) -> Sequence[RowRef[Truth]]:
        """See `Items`."""
        fixed = self.graph.repeats[repeat].rows
        if fixed:
            return [RowRef(row.key, True, row.text.say(), row) for row in fixed]
        return [RowRef(row_name(number), True) for number in range(self.group.rows.get(repeat, 0))]

    def settled(self, item: Item, row: str, *, entered: bool) -> ColumnCell:
        """See `Items`."""
        if item.fact:
            facts = self.register.facts.get(item.fact)
            if facts is None:
                return self.reconciler.missing
            return self.conversions.of_fact(item, entered=entered).cell(facts[self.part])
        rule, role = self.graph.reconcile[item.key], self.graph.method.role
        return self.reconciler.settle(item, rule, role, lambda by, raw: self.said(item, row, by, entered=raw), entered)

    def said(self, item: Item, row: str, by: Respondent, *, entered: bool) -> ColumnCell:
        """See `Items`."""
        codes = self.register.columns.get((item.key, row, by))
        if codes is None:
            return self.reconciler.missing
        return self.conversions.of(item, entered=entered).cell(codes[self.part])

    def option(self, item: Item, row: str, by: Respondent | None, option: str) -> Truth:
        """See `Items`; without a respondent, the answer that decides."""
        found: Truth = False
        for one in (by,) if by is not None else reversed(self._order(item)):
            codes = self.register.columns.get((item.key, row, one))
            if codes is not None:
                found = self._first(codes[self.part], option, found)
        return found

    def shares(self, first: Item, second: Item, row: str) -> Truth:
        """See `Items`."""
        found: Truth = False
        for option in self.graph.options(first):
            ours, theirs = (self.option(item, row if item.per else "", None, option.key) for item in (first, second))
            both = self.numbers.both(ours, theirs)
            found = self.numbers.negate(self.numbers.both(self.numbers.negate(found), self.numbers.negate(both)))
        return found

    def _order(self, item: Item) -> list[Respondent]:
        """Return whose answer decides a choice: the first of these who gave one."""
        rule, role = self.graph.reconcile[item.key], self.graph.method.role
        first: list[Respondent] = ["assessor"] if has_last_word(item, rule, role) else []
        return [*first, *heard(item, rule)]

    def _first(self, codes: Codes, option: str, otherwise: Truth) -> Truth:
        """Return whether the answers of a column include an option, and `otherwise` where there is none."""
        given, here = _truth(codes > 0), _truth(self.conversions.including(option)[codes])
        rest = self.numbers.both(self.numbers.negate(given), otherwise)
        return self.numbers.negate(self.numbers.both(self.numbers.negate(here), self.numbers.negate(rest)))


def _includes(value: Value, option: str) -> bool:
    if isinstance(value, TimeShare):
        return value.unit == option
    return isinstance(value, Chosen) and option in value.options
