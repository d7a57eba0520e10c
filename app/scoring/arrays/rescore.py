"""Every result of a register in one go, equal to the exact reading to the last shown digit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from app.scoring.arrays.columns import Column, Columns, Mask, Truth
from app.scoring.arrays.grid import Bools, Floats, Whole
from app.scoring.arrays.items import ColumnItems, Conversions
from app.scoring.arrays.register import Group, Register
from app.scoring.definition import Result
from app.scoring.evaluate import Evaluation
from app.scoring.graph import Graph
from app.scoring.outcome import result_node, result_only, stage_of

PIECE = 32_768
"""Measurements read at once: their columns then stay in the processor's own memory."""

Percents = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Rescored:
    """The results of a register, in the order in which its answers were given.

    `percent` is rounded as the definition says and `exact` is before rounding, both in percent and both meaningless
    where `withheld` holds. `recomputed` tells how many measurements were too near a tie for columns of floats.
    """

    percent: Percents
    exact: Floats
    withheld: Bools
    recomputed: int


def rescore(graph: Graph, register: Register) -> Rescored:
    """Return the result of every measurement of a register by the rules of one definition.

    The answers must fit the definition (`fit.py`). Equal to `score` of each in the percentage and in what is withheld.
    """
    return rescore_converted(Conversions(graph, register))


def rescore_converted(conversions: Conversions) -> Rescored:
    """Return the results of a register whose answers were converted before, or will be now."""
    graph, register = conversions.graph, conversions.register
    size = len(register)
    percent, exact = np.zeros(size, dtype=np.int64), np.zeros(size)
    withheld, doubt = np.ones(size, dtype=np.bool_), np.zeros(size, dtype=np.bool_)
    for group, part in _parts(graph, register):
        found = _Piece(conversions, group, part)
        percent[part], exact[part] = found.percent, found.exact
        withheld[part], doubt[part] = found.withheld, found.doubt
    doubt[register.mixed_up(graph.rows_by_name)] = True
    places = np.flatnonzero(doubt)
    for place in places:
        percent[place], exact[place], withheld[place] = _exactly(graph, register, int(place))
    back = np.empty(size, dtype=np.intp)
    back[register.order] = np.arange(size)
    return Rescored(percent[back], exact[back], withheld[back], len(places))


def _parts(graph: Graph, register: Register) -> Iterator[tuple[Group, slice]]:
    """Yield the parts to read one by one; none for a method without a percentage, such as a decision tree."""
    if graph.method.result is not None:
        for group in register.groups:
            for start in range(group.start, group.end, PIECE):
                yield group, slice(start, min(start + PIECE, group.end))


def _exactly(graph: Graph, register: Register, place: int) -> tuple[int, float, bool]:
    percent, exact = result_only(graph, register.answers[place])
    if percent is None or exact is None:
        return 0, 0.0, True
    return percent, exact.numerator / exact.denominator, False


class _Piece:
    """The results of the measurements in one part of a group."""

    def __init__(self, conversions: Conversions, group: Group, part: slice) -> None:
        result = conversions.graph.method.result or Result(node="")
        self.numbers = Columns(part.stop - part.start)
        items = ColumnItems(conversions, self.numbers, group, part.start, part.stop)
        self.walk: Evaluation[Column, Truth] = Evaluation(conversions.graph, self.numbers, items)
        stage = stage_of(conversions.graph, group.stage)
        cell = self.walk.node(result_node(conversions.graph, group.stage), "")
        there = cell.present
        if stage is not None and stage.needs is not None:
            there = self.numbers.both(there, self.walk.holds(stage.needs, ""))
        there = self.numbers.both(there, self._unbarred(group))
        self.exact = _spread(self.numbers.multiply(cell.number, self.numbers.number(Fraction(100))), self.numbers.size)
        self.percent = self._rounded(cell.number, result.rounding.step)
        self.withheld, doubt = _withheld(there, self.numbers.size)
        self.doubt = doubt | (self.numbers.doubt & ~self.withheld)

    def _unbarred(self, group: Group) -> Truth:
        """Tell where no check and no number of rows stands in the way of a result."""
        graph, both, negate = self.walk.graph, self.numbers.both, self.numbers.negate
        free: Truth = all(
            repeat.rows or group.rows.get(repeat.key, 0) in range(repeat.minimum, repeat.maximum + 1)
            for repeat in graph.method.repeats
            if group.rows.get(repeat.key, 0)
        )
        for check in graph.method.checks:
            if check.severity == "blocks":
                rows = self.walk.rows(check.per) if check.per else []
                places = [(ref.key, ref.exists) for ref in rows] if check.per else [("", True)]
                for row, exists in places:
                    free = both(free, negate(both(exists, self.walk.holds(check.when, row))))
        return free

    def _rounded(self, number: Column, step: Fraction) -> Percents:
        """Round half up to multiples of `step` percent; what is too near a tie is in doubt."""
        n = self.numbers
        raised = n.add(n.multiply(number, n.number(Fraction(100) / step)), n.number(Fraction(1, 2)))
        values = _spread(raised, n.size)
        near = np.rint(values)
        below = n.below(Column(values, raised.grid), Column(near, Whole(1)))
        holds = below.holds if isinstance(below, Mask) else np.full(n.size, below)
        if isinstance(below, Mask) and below.doubt is not None:
            n.doubt |= below.doubt
        whole = np.trunc((near - holds) * (step.numerator / step.denominator))
        return np.asarray(whole, dtype=np.int64)


def _spread(column: Column, size: int) -> Floats:
    """Return a column as an array of its full length."""
    return np.full(size, column.values) if isinstance(column.values, float) else column.values


def _withheld(there: Truth, size: int) -> tuple[Bools, Bools]:
    """Return where a result is withheld, and where that is in doubt."""
    if isinstance(there, bool):
        return np.full(size, not there), np.zeros(size, dtype=np.bool_)
    doubt = np.zeros(size, dtype=np.bool_) if there.doubt is None else there.doubt
    return ~there.holds, doubt
