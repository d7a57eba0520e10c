"""The answers as the walk asks for them: exact, and with a band around every estimate."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from app.scoring.answers import Amount, Answer, Answers, Chosen, Counted, NotApplicable, TimeShare, Value
from app.scoring.cells import Cell, RowRef
from app.scoring.definition import Item, Level, Respondent, Scale
from app.scoring.graph import Graph, reconcile_of
from app.scoring.numbers import Band, Maybe, Table

ExactCell = Cell[Fraction, bool]
BandCell = Cell[Band, Maybe]

ZERO = Fraction(0)
MISSING: ExactCell = Cell(ZERO, False, True, False)
ABSENT: ExactCell = Cell(ZERO, False, False, False)


def number_cell(number: Fraction) -> ExactCell:
    """Return a cell that holds a number."""
    return Cell(number, True, False, False)


def convert(scale: Scale, entered: Fraction) -> Fraction:
    """Return what a number in units of the scale counts as: its level's fraction, its stretch, or the number divided."""
    for level in scale.levels:
        if level.value == entered and level.counts_as is not None:
            return level.counts_as
    if scale.stretches:
        starts, ends = tuple(s.from_ for s in scale.stretches), tuple(s.to for s in scale.stretches)
        found = Table(starts, ends, tuple(s.value for s in scale.stretches)).at(entered)
        return ZERO if found is None else found
    return entered / scale.divide_by if scale.divide_by else entered


def entered_number(scale: Scale, options: Sequence[str], value: Value) -> Fraction | None:
    """Return an answer as a number in units of its scale: an option as its place in the list, a pair as own of norm.

    None for a text, for n.v.t. and for a pair whose norm is zero.
    """
    match value:
        case Amount(number):
            return number
        case Counted(own, norm) if norm:
            return own / norm * (scale.divide_by or Fraction(1))
        case TimeShare(amount, _):
            return amount
        case Chosen(chosen) if len(chosen) == 1:
            return Fraction(options.index(chosen[0])) if chosen[0] in options else None
    return None


class ExactItems:
    """The answers in fractions, one value per item after reconciliation."""

    def __init__(self, graph: Graph, answers: Answers) -> None:
        """Take the answers of one measurement; they were found to fit the definition (`fit.py`)."""
        self.graph = graph
        self.answers = answers
        self._rows = {repeat: self._make_rows(repeat) for repeat in graph.repeats}

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
            return MISSING if fact is None else number_cell(fact)
        rule = reconcile_of(item)
        decided = self._by_assessor(item, row, entered=entered)
        if decided is not None:
            return decided
        if rule.policy == "assessor":
            return MISSING
        if rule.policy == "primary":
            return self.said(item, row, rule.primary or item.respondents[0], entered=entered)
        if rule.policy == "weighted":
            return self._weighted(item, row, entered=entered)
        return self._mean_if_close(item, row, entered=entered)

    def _by_assessor(self, item: Item, row: str, *, entered: bool) -> ExactCell | None:
        """Return the assessor's own answer where the assessor has a say and gave one."""
        rule = reconcile_of(item)
        if "assessor" not in item.respondents or "assessor" in rule.weights:
            return None
        if rule.policy != "assessor" and self.graph.method.role == "guiding":
            return None
        answer = self.answers.get(item.key, row, "assessor")
        return None if answer is None else self._cell(item, answer, entered=entered)

    def said(self, item: Item, row: str, by: Respondent, *, entered: bool) -> ExactCell:
        """See `Items`."""
        answer = self.answers.get(item.key, row, by)
        return MISSING if answer is None else self._cell(item, answer, entered=entered)

    def _cell(self, item: Item, answer: Answer, *, entered: bool) -> ExactCell:
        if isinstance(answer.value, NotApplicable):
            return ABSENT
        scale = self.graph.scale_of(item)
        options = [o.key for o in self.graph.options(item)]
        number = entered_number(scale, options, answer.value)
        if number is None:
            return ABSENT if not isinstance(answer.value, Counted) else Cell(ZERO, False, False, True)
        return number_cell(number if entered else convert(scale, number))

    def _weighted(self, item: Item, row: str, *, entered: bool) -> ExactCell:
        rule = reconcile_of(item)
        cells = {by: self.said(item, row, by, entered=entered) for by in item.respondents if by in rule.weights}
        if any(cells[by].missing for by in rule.needs):
            return MISSING
        present = [(rule.weights[by], cell.number) for by, cell in cells.items() if cell.present]
        total = sum((weight for weight, _ in present), ZERO)
        if not total:
            return ABSENT if any(not c.missing for c in cells.values()) else MISSING
        return number_cell(sum((weight * x for weight, x in present), ZERO) / total)

    def _mean_if_close(self, item: Item, row: str, *, entered: bool) -> ExactCell:
        others = [by for by in item.respondents if by != "assessor"]
        cells = [self.said(item, row, by, entered=entered) for by in others]
        raw = [
            self.said(item, row, by, entered=True).number
            for by, cell in zip(others, cells, strict=True)
            if cell.present
        ]
        present = [cell.number for cell in cells if cell.present]
        if not present:
            return ABSENT if any(not c.missing for c in cells) else MISSING
        limit = reconcile_of(item).limit
        if limit is not None and max(raw) - min(raw) > limit:
            return MISSING
        return number_cell(sum(present, ZERO) / len(present))

    def option(self, item: Item, row: str, by: Respondent | None, option: str) -> bool:
        """See `Items`; without a respondent, the answer that decides."""
        answer = self._deciding(item, row) if by is None else self.answers.get(item.key, row, by)
        if answer is None:
            return False
        if isinstance(answer.value, TimeShare):
            return answer.value.unit == option
        return isinstance(answer.value, Chosen) and option in answer.value.options

    def shares(self, first: Item, second: Item, row: str) -> bool:
        """See `Items`."""
        return bool(self._options(first, row) & self._options(second, row))

    def _options(self, item: Item, row: str) -> set[str]:
        answer = self._deciding(item, row)
        return set(answer.value.options) if answer is not None and isinstance(answer.value, Chosen) else set()

    def _deciding(self, item: Item, row: str) -> Answer | None:
        """Return the answer that a choice or a share is read from: the assessor's, else the first respondent's."""
        order = sorted(item.respondents, key=lambda by: by != "assessor")
        given = (self.answers.get(item.key, row, by) for by in order)
        return next((answer for answer in given if answer is not None), None)

    def estimates(self, item: Item, row: str) -> list[Fraction]:
        """Return what each respondent entered as a number, in units of the scale."""
        cells = (self.said(item, row, by, entered=True) for by in item.respondents)
        return [cell.number for cell in cells if cell.present]

    def is_counted(self, item: Item, row: str) -> bool:
        """Whether the answer that decides was counted, so that it carries no band."""
        answer = self._deciding(item, row)
        return answer is not None and isinstance(answer.value, Counted)


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
        return [RowRef(r.key, _sure(r.exists), r.title, r.fixed) for r in self.exact.rows(repeat)]

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
        reached = [low, high] if entered else [cell.number, *reached_by(scale, low, high)]
        return Cell(
            Band(min(*reached, cell.number), max(*reached, cell.number)),
            _sure(True),
            _sure(False),
            _sure(False),
        )

    def _ends(self, item: Item, row: str, scale: Scale) -> tuple[Fraction, Fraction] | None:
        """Return the band of an estimate in units of the scale, or None when the value is no estimate."""
        if item.fact or scale.kind not in ("number", "levels") or self.exact.is_counted(item, row):
            return None
        result = self.exact.graph.method.result
        if result is not None and result.band == "respondents":
            said = self.exact.estimates(item, row)
            return (min(said), max(said)) if said else None
        if scale.step is None:
            return None
        middle = self.exact.settled(item, row, entered=True).number
        return _within(scale, middle - scale.step / 2, middle + scale.step / 2)


def reached_by(scale: Scale, low: Fraction, high: Fraction) -> list[Fraction]:
    """Return what the numbers from low to high count as: for levels the points halfway to the neighbours."""
    levels = [level for level in scale.levels if level.counts_as is not None]
    if levels:
        points = _joined(levels)
        return points.reached(low, high)
    ends = [convert(scale, low), convert(scale, high)]
    return ends + [s.value for s in scale.stretches if s.from_ is not None and low < s.from_ <= high]


def _joined(levels: Sequence[Level]) -> Table:
    """Return the levels as points joined by lines, so that half a level is halfway in what it counts as."""
    starts = tuple(level.value for level in levels)
    values = tuple(level.counts_as if level.counts_as is not None else ZERO for level in levels)
    return Table(starts, starts, values, interpolate=True)


def _within(scale: Scale, low: Fraction, high: Fraction) -> tuple[Fraction, Fraction]:
    """Keep a band on the scale: nobody estimates below its lowest or above its highest answer."""
    values = [level.value for level in scale.levels]
    bottom = min(values) if values else scale.minimum
    top = max(values) if values else scale.maximum
    return (low if bottom is None else max(low, bottom)), (high if top is None else min(high, top))


def _sure(truth: bool) -> Maybe:
    return Maybe(truth, not truth)


def _point(cell: ExactCell) -> BandCell:
    return Cell(Band(cell.number, cell.number), _sure(cell.present), _sure(cell.missing), _sure(cell.stopped))
