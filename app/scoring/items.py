"""The answers as the walk asks for them: exact, and with a band around every estimate."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from app.scoring.answers import Amount, Answer, Answers, Chosen, Counted, TimeShare, Value
from app.scoring.cells import Cell, RowRef
from app.scoring.definition import Item, Level, Respondent, Scale
from app.scoring.graph import Graph
from app.scoring.numbers import NEVER, SURE, Band, Exact, Maybe, Table
from app.scoring.reconcile import Reconciler, has_last_word, heard

ExactCell = Cell[Fraction, bool]
BandCell = Cell[Band, Maybe]

ZERO = Fraction(0)
MISSING: ExactCell = Cell(ZERO, False, True, False)
ABSENT: ExactCell = Cell(ZERO, False, False, False)
STOPPED: ExactCell = Cell(ZERO, False, False, True)


def number_cell(number: Fraction) -> ExactCell:
    """Return a cell that holds a number."""
    return Cell(number, True, False, False)


def convert(scale: Scale, entered: Fraction) -> Fraction | None:
    """Return what a number in units of the scale counts as: its level's fraction, its stretch, or the number divided.

    None for a number that none of the scale's stretches holds.
    """
    for level in scale.levels:
        if level.value == entered and level.counts_as is not None:
            return level.counts_as
    if scale.stretches:
        return table_of_scale(scale).at(entered)
    return entered / scale.divide_by if scale.divide_by else entered


def table_of_scale(scale: Scale) -> Table:
    """Return the stretches of a scale as a table."""
    starts, ends = tuple(s.from_ for s in scale.stretches), tuple(s.to for s in scale.stretches)
    return Table(starts, ends, tuple(s.value for s in scale.stretches))


def entered_number(graph: Graph, item: Item, value: Value) -> Fraction | None:
    """Return an answer as a number in units of its scale: an option as its place in the list, a pair as own of norm.

    None for what is no number: a text, n.v.t., several options, the answer `unknown`, a pair whose norm is zero.
    """
    match value:
        case Amount(number):
            return number
        case Counted(own, norm) if norm:
            return own / norm * (graph.scale_of(item).divide_by or Fraction(1))
        case TimeShare(amount, _):
            return amount
        case Chosen((chosen,)) if chosen != "unknown":
            options = [option.key for option in graph.options(item)]
            return Fraction(options.index(chosen)) if chosen in options else None
    return None


def fact_cell(graph: Graph, item: Item, number: Fraction, *, entered: bool) -> ExactCell:
    """Return a number of the dossier, in units of its item's scale or as what it counts as."""
    counts = number if entered else convert(graph.scale_of(item), number)
    return STOPPED if counts is None else number_cell(counts)


def answer_cells(graph: Graph, item: Item, value: Value) -> tuple[ExactCell, ExactCell]:
    """Return an answer in units of its scale, and as what it counts as."""
    number = entered_number(graph, item, value)
    if number is not None:
        return number_cell(number), fact_cell(graph, item, number, entered=False)
    lost = STOPPED if isinstance(value, Counted) else ABSENT
    return lost, lost


class ExactItems:
    """The answers in fractions, one value per item after reconciliation."""

    def __init__(self, graph: Graph, answers: Answers) -> None:
        """Take the answers of one measurement; they were found to fit the definition (`fit.py`)."""
        self.graph = graph
        self.answers = answers
        self._rows = {repeat: self._make_rows(repeat) for repeat in graph.repeats}
        self._cells: dict[tuple[str, str, Respondent], tuple[ExactCell, ExactCell]] = {}

    def rows(self, repeat: str) -> Sequence[RowRef[bool]]:
        """See `Items`."""
        return self._rows[repeat]

    def _make_rows(self, repeat: str) -> list[RowRef[bool]]:
        fixed = self.graph.repeats[repeat].rows
        if fixed:
            return [RowRef(row.key, True, row.text.say(), row) for row in fixed]
        return [RowRef(row.key, True, row.title) for row in self.answers.rows.get(repeat, ())]

    def settled(self, item: Item, row: str, *, entered: bool) -> ExactCell:
        """See `Items`."""
        if item.fact:
            fact = self.answers.facts.get(item.fact)
            return MISSING if fact is None else fact_cell(self.graph, item, fact, entered=entered)
        rule, role = self.graph.reconcile[item.key], self.graph.method.role
        return RECONCILER.settle(item, rule, role, lambda by, raw: self.said(item, row, by, entered=raw), entered)

    def said(self, item: Item, row: str, by: Respondent, *, entered: bool) -> ExactCell:
        """See `Items`."""
        key = (item.key, row, by)
        cells = self._cells.get(key)
        if cells is None:
            answer = self.answers.given.get(key)
            cells = (MISSING, MISSING) if answer is None else answer_cells(self.graph, item, answer.value)
            self._cells[key] = cells
        return cells[0] if entered else cells[1]

    def option(self, item: Item, row: str, by: Respondent | None, option: str) -> bool:
        """See `Items`; without a respondent, the answer that decides."""
        answer = self._deciding(item, row) if by is None else self.answers.get(item.key, row, by)
        if answer is not None and isinstance(answer.value, TimeShare):
            return answer.value.unit == option
        return answer is not None and isinstance(answer.value, Chosen) and option in answer.value.options

    def chosen(self, item: Item, row: str, by: Respondent | None) -> tuple[str, ...]:
        """Return the options of the answer that `option` looks at."""
        answer = self._deciding(item, row) if by is None else self.answers.get(item.key, row, by)
        if answer is not None and isinstance(answer.value, TimeShare):
            return (answer.value.unit,)
        return answer.value.options if answer is not None and isinstance(answer.value, Chosen) else ()

    def shares(self, first: Item, second: Item, row: str) -> bool:
        """See `Items`."""
        ours, theirs = (self.chosen(item, row if item.per else "", None) for item in (first, second))
        return not set(ours).isdisjoint(theirs)

    def used(self, item: Item, row: str) -> tuple[str, tuple[Respondent, ...]]:
        """Return by which policy an item is settled here, and whose answers take part in it."""
        rule, role = self.graph.reconcile[item.key], self.graph.method.role
        if has_last_word(item, rule, role) and self.answers.get(item.key, row, "assessor") is not None:
            return "assessor", ("assessor",)
        given = [by for by in heard(item, rule) if self.answers.get(item.key, row, by) is not None]
        return rule.policy, tuple(given)

    def _deciding(self, item: Item, row: str) -> Answer | None:
        """Return the answer that a choice or a share is read from: the first of those that take part."""
        _, used = self.used(item, row)
        return self.answers.get(item.key, row, used[0]) if used else None

    def estimates(self, item: Item, row: str) -> list[Fraction]:
        """Return what each respondent entered as a number, in units of the scale."""
        cells = (self.said(item, row, by, entered=True) for by in item.respondents)
        return [cell.number for cell in cells if cell.present]

    def is_counted(self, item: Item, row: str) -> bool:
        """Whether the answers that decide were all counted, so that the value carries no band."""
        _, used = self.used(item, row)
        answers = [self.answers.get(item.key, row, by) for by in used]
        return bool(answers) and all(one is not None and isinstance(one.value, Counted) for one in answers)


RECONCILER: Reconciler[Fraction, bool] = Reconciler(Exact())
"""Holds nothing but constants, so one serves all."""


class BandItems:
    """The same answers with a band around every estimate.

    What the band means is the definition's choice: half a step of the scale around the value that counts, or from the
    lowest to the highest respondent. A counted pair, an option and a share are what they are: a band of one number.
    """

    def __init__(self, exact: ExactItems) -> None:
        """Take the exact answers; every presence is decided there."""
        self.exact = exact

    def rows(self, repeat: str) -> Sequence[RowRef[Maybe]]:
        """See `Items`."""
        return [RowRef(ref.key, _sure(ref.exists), ref.title, ref.fixed) for ref in self.exact.rows(repeat)]

    def settled(self, item: Item, row: str, *, entered: bool) -> BandCell:
        """See `Items`."""
        cell = self.exact.settled(item, row, entered=entered)
        if not cell.present:
            return _point(cell)
        return self._wide(item, row, cell, entered=entered)

    def said(self, item: Item, row: str, by: Respondent, *, entered: bool) -> BandCell:
        """See `Items`; what one respondent said is taken as said."""
        return _point(self.exact.said(item, row, by, entered=entered))

    def option(self, item: Item, row: str, by: Respondent | None, option: str) -> Maybe:
        """See `Items`."""
        return _sure(self.exact.option(item, row, by, option))

    def shares(self, first: Item, second: Item, row: str) -> Maybe:
        """See `Items`."""
        return _sure(self.exact.shares(first, second, row))

    def _wide(self, item: Item, row: str, cell: ExactCell, *, entered: bool) -> BandCell:
        scale = self.exact.graph.scale_of(item)
        ends = self._ends(item, row, scale)
        if ends is None:
            return _point(cell)
        low, high = ends
        reached = [cell.number, *((low, high) if entered else reached_by(scale, low, high))]
        return Cell(Band(min(reached), max(reached)), SURE, NEVER, NEVER)

    def _ends(self, item: Item, row: str, scale: Scale) -> tuple[Fraction, Fraction] | None:
        """Return the band of an estimate in units of the scale, or None when the value is no estimate."""
        if item.fact or scale.kind not in ("number", "levels") or self.exact.is_counted(item, row):
            return None
        result = self.exact.graph.method.result
        if result is not None and result.band == "respondents":
            said = self.exact.estimates(item, row)
            return (min(said), max(said)) if said else None
        middle = self.exact.settled(item, row, entered=True).number
        return half_a_step_around(scale, middle)


def half_a_step_around(scale: Scale, middle: Fraction) -> tuple[Fraction, Fraction] | None:
    """Return the numbers that an estimate may stand for; None where the scale has no steps.

    Of levels: to halfway the levels beside it. Nobody estimates below the lowest or above the highest answer.
    """
    if scale.kind == "levels":
        values = sorted(level.value for level in scale.levels)
        under = max((value for value in values if value < middle), default=middle)
        over = min((value for value in values if value > middle), default=middle)
        return (under + middle) / 2, (middle + over) / 2
    if scale.step is None:
        return None
    low, high = middle - scale.step / 2, middle + scale.step / 2
    low = low if scale.minimum is None else max(low, scale.minimum)
    high = high if scale.maximum is None else min(high, scale.maximum)
    return min(low, middle), max(high, middle)


def reached_by(scale: Scale, low: Fraction, high: Fraction) -> list[Fraction]:
    """Return what the numbers from low to high count as: for levels the points halfway to the neighbours."""
    levels = [level for level in scale.levels if level.counts_as is not None]
    if levels:
        points = _joined(levels)
        return points.reached(low, high)
    if scale.stretches:
        return table_of_scale(scale).reached(low, high)
    return [end / (scale.divide_by or 1) for end in (low, high)]


def _joined(levels: Sequence[Level]) -> Table:
    """Return the levels as points joined by lines, so that half a level is halfway in what it counts as."""
    starts = tuple(level.value for level in levels)
    values = tuple(level.counts_as if level.counts_as is not None else ZERO for level in levels)
    return Table(starts, starts, values, interpolate=True)


def _sure(truth: bool) -> Maybe:
    return SURE if truth else NEVER


def _point(cell: ExactCell) -> BandCell:
    return Cell(Band(cell.number, cell.number), _sure(cell.present), _sure(cell.missing), _sure(cell.stopped))
