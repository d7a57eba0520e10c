"""The one walk over the graph of nodes.

Run on fractions it gives the result and its trace; on bands the band; on columns a whole register.
The walk asks an `Items` for answers and a `Numbers` for arithmetic, and knows no method, no person and no file.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any, Generic, NamedTuple, TypeVar

from app.scoring.cells import Cell, Items, Part, Reason, RowRef
from app.scoring.definition import Condition, Item, Node
from app.scoring.graph import Graph, split_name
from app.scoring.numbers import Numbers
from app.scoring.rules import RULES, enough

N = TypeVar("N")
B = TypeVar("B")
T = TypeVar("T")

Input = tuple[str, str, Cell[N, B], B]
"""One input of a node before it is settled: (name, row, cell, asked)."""


class Done(NamedTuple, Generic[N, B]):
    """A finished step of the walk: the rule, its inputs as they were settled, and its value."""

    rule: str
    parts: Sequence[Part[N, B]]
    cell: Cell[N, B]


class Evaluation(Generic[N, B]):
    """One walk over one graph with one set of answers. Every node is computed once per row and remembered.

    `done` holds the finished steps by (place, row), each after the steps it uses. A place is the name of a node or
    item; `name@respondent` is what one respondent said, and `…#entered` the answer in the units of its scale.
    """

    def __init__(
        self,
        graph: Graph,
        numbers: Numbers[N, B],
        items: Items[N, B],
        *,
        forced: Mapping[str, Fraction] | None = None,
        asked_by: Evaluation[Fraction, bool] | None = None,
    ) -> None:
        """Prepare a walk.

        `forced` gives nodes (`node`, or `node.row` for one row) a value of their own, to ask what would then come out.
        `asked_by` is a walk that decides which questions and rows are there at all: a band is about the answers that
        were given, not about questions that another answer would have brought up.
        """
        self.graph = graph
        self.numbers = numbers
        self.items = items
        self.forced = forced or {}
        self._asked_by = asked_by
        self.reasons: list[tuple[B, Reason]] = []
        self.no = numbers.truth(False)
        self.yes = numbers.truth(True)
        self.zero = numbers.number(Fraction(0))
        self.one = numbers.number(Fraction(1))
        self.done: dict[tuple[str, str], Done[N, B]] = {}
        self._rows: dict[str, list[RowRef[B]]] = {}
        self._kept: dict[str, Any] = {}

    # --- small arithmetic on truths and cells ----------------------------------------------------------------

    def either(self, a: B, b: B) -> B:
        """Tell whether at least one holds."""
        if a is self.no:
            return b
        if b is self.no:
            return a
        negate = self.numbers.negate
        return negate(self.numbers.both(negate(a), negate(b)))

    def absent(self, cell: Cell[N, B]) -> B:
        """Tell whether a cell is n.v.t."""
        if cell.present is self.yes:
            return self.no
        both, negate = self.numbers.both, self.numbers.negate
        return both(negate(cell.present), both(negate(cell.missing), negate(cell.stopped)))

    def constant(self, value: Fraction) -> Cell[N, B]:
        """Return a cell that holds a number of the definition."""
        return Cell(self.numbers.number(value), self.yes, self.no, self.no)

    def stop(self, cell: Cell[N, B], where: B, reason: tuple[str, str], node: Node, row: str) -> Cell[N, B]:
        """Withhold the cell where `where` holds, and note why: `reason` is a code and its detail."""
        where = self.numbers.both(where, cell.present)
        if where is self.no:
            return cell
        text = node.because.say() if node.because is not None else ""
        self.reasons.append((where, Reason(reason[0], node.key, row, text, reason[1])))
        present = self.numbers.both(cell.present, self.numbers.negate(where))
        return Cell(cell.number, present, cell.missing, self.either(cell.stopped, where))

    def once(self, key: str, make: Callable[[], T]) -> T:
        """Return what `make` returned the first time it was asked for under this key."""
        if key not in self._kept:
            self._kept[key] = make()
        kept: T = self._kept[key]
        return kept

    # --- values by name --------------------------------------------------------------------------------------

    def value(self, name: str | Fraction, row: str) -> Cell[N, B]:
        """Return the value of a number, item, node, parameter or row value, as seen from `row`."""
        if isinstance(name, Fraction):
            return self.constant(name)
        if name in self.graph.nodes:
            return self.node(name, row)
        key, by = split_name(name)
        if key in self.graph.items:
            return self._answer(name, self.graph.items[key], row, entered=False)
        if by is None and key in self.graph.parameters:
            return self.constant(self.graph.parameters[key].value)
        return self._row_value(key, row)

    def node(self, key: str, row: str) -> Cell[N, B]:
        """Return the value of a node, in a row when it belongs to a repeat."""
        node = self.graph.nodes[key]
        row = row if node.per else ""
        known = self.done.get((key, row))
        if known is None:
            known = self._compute(node, row)
            self.done[key, row] = known
        return known.cell

    def item(self, key: str, row: str, *, entered: bool = False) -> Cell[N, B]:
        """Return the reconciled value of an item; n.v.t. where the item is not relevant."""
        return self._answer(key, self.graph.items[key], row, entered=entered)

    def entered(self, name: str, row: str) -> Cell[N, B]:
        """Return what a condition compares: an answer in the units of its scale, anything else as it is."""
        key, _ = split_name(name)
        if key not in self.graph.items:
            return self.value(name, row)
        return self._answer(name, self.graph.items[key], row, entered=True)

    def _answer(self, name: str, item: Item, row: str, *, entered: bool) -> Cell[N, B]:
        """Return the answer at `name` (the item's key, or key@respondent) and remember it as a step."""
        row = row if item.per else ""
        place = (f"{name}#entered" if entered else name, row)
        known = self.done.get(place)
        if known is None:
            _, by = split_name(name)
            if by is None:
                cell = self.items.settled(item, row, entered=entered)
            else:
                cell = self.items.said(item, row, by, entered=entered)
            known = Done("answer_entered" if entered else "answer", (), self._relevant(item, row, cell))
            self.done[place] = known
        return known.cell

    def _relevant(self, item: Item, row: str, cell: Cell[N, B]) -> Cell[N, B]:
        truth = self.relevance(item, row)
        if truth is self.yes:
            return cell
        both = self.numbers.both
        return Cell(cell.number, both(cell.present, truth), both(cell.missing, truth), both(cell.stopped, truth))

    def relevance(self, item: Item, row: str) -> B:
        """Tell whether an item is asked at all in this row."""
        if self._asked_by is not None:
            return self.numbers.truth(self._asked_by.relevance(item, row))
        truth = self.yes if item.relevant is None else self.holds(item.relevant, row)
        fixed = self.graph.fixed_row(item.per, row) if item.per else None
        if fixed is not None and fixed.relevant is not None:
            truth = self.numbers.both(truth, self.holds(fixed.relevant, row))
        return truth

    def _row_value(self, key: str, row: str) -> Cell[N, B]:
        fixed = self.graph.row_named(row)
        if fixed is not None and key in fixed.values:
            return self.constant(fixed.values[key])
        return Cell(self.zero, self.no, self.no, self.no)

    def rows(self, repeat: str, where: Condition | None = None) -> list[RowRef[B]]:
        """Return the rows of a repeat that fixed relevance and `where` leave; a row's existence may be a column."""
        known = self._rows.get(repeat)
        if known is None:
            known = self._asked_rows(repeat)
            self._rows[repeat] = known
        return known if where is None else [self._only(ref, where) for ref in known]

    def _asked_rows(self, repeat: str) -> list[RowRef[B]]:
        refs = self.items.rows(repeat)
        if self._asked_by is None:
            return [self._only(ref, ref.fixed.relevant if ref.fixed is not None else None) for ref in refs]
        asked = {ref.key: ref.exists for ref in self._asked_by.rows(repeat)}
        return [RowRef(ref.key, self.numbers.truth(asked[ref.key]), ref.title, ref.fixed) for ref in refs]

    def _only(self, ref: RowRef[B], condition: Condition | None) -> RowRef[B]:
        if condition is None:
            return ref
        counts = self.numbers.both(ref.exists, self.holds(condition, ref.key))
        return RowRef(ref.key, counts, ref.title, ref.fixed)

    # --- conditions ------------------------------------------------------------------------------------------

    def holds(self, condition: Condition, row: str) -> B:
        """Tell whether a condition holds, as seen from `row`."""
        row = condition.row or row
        truth = self._compared(condition, row)
        for check in (*self._chosen(condition, row), *self._nested(condition, row)):
            truth = self.numbers.both(truth, check)
        return truth

    def _compared(self, condition: Condition, row: str) -> B:
        limits = (condition.above, condition.at_least, condition.below, condition.at_most, condition.equals)
        asked = (condition.answered, condition.not_applicable)
        if not condition.of or (limits == (None,) * 5 and asked == (None, None)):
            return self.yes
        cell = self.entered(condition.of, row)
        return self.numbers.both(self._within(cell, limits), self._state(cell, *asked))

    def _within(self, cell: Cell[N, B], limits: tuple[Fraction | None, ...]) -> B:
        above, at_least, below, at_most, equals = limits
        n, truth = self.numbers, cell.present
        if limits == (None,) * 5:
            return self.yes
        if above is not None:
            truth = n.both(truth, n.below(n.number(above), cell.number))
        if at_least is not None:
            truth = n.both(truth, n.negate(n.below(cell.number, n.number(at_least))))
        if below is not None:
            truth = n.both(truth, n.below(cell.number, n.number(below)))
        if at_most is not None:
            truth = n.both(truth, n.negate(n.below(n.number(at_most), cell.number)))
        if equals is not None:
            truth = n.both(truth, n.equal(cell.number, n.number(equals)))
        return truth

    def _state(self, cell: Cell[N, B], answered: bool | None, not_applicable: bool | None) -> B:
        negate, truth = self.numbers.negate, self.yes
        if answered is not None:
            truth = negate(cell.missing) if answered else cell.missing
        if not_applicable is not None:
            absent = self.absent(cell)
            truth = self.numbers.both(truth, absent if not_applicable else negate(absent))
        return truth

    def _chosen(self, condition: Condition, row: str) -> list[B]:
        found = []
        for option in (condition.is_, condition.includes):
            if option:
                key, by = split_name(condition.of)
                item = self.graph.items[key]
                at = row if item.per else ""
                chosen = self.items.option(item, at, by, option)
                found.append(self.numbers.both(self.relevance(item, at), chosen))
        if condition.tag:
            found.append(self.numbers.truth(condition.tag in self.graph.tags_of(row)))
        if condition.overlap:
            found.append(self._overlap([self.graph.items[name] for name in condition.overlap], row))
        return found

    def _overlap(self, items: Sequence[Item], row: str) -> B:
        found = self.no
        for number, first in enumerate(items):
            for second in items[number + 1 :]:
                shared = self.items.shares(first, second, row)
                asked = self.numbers.both(self.relevance(first, row), self.relevance(second, row))
                found = self.either(found, self.numbers.both(asked, shared))
        return found

    def _nested(self, condition: Condition, row: str) -> list[B]:
        found = [self.holds(one, row) for one in condition.all]
        if condition.any:
            truth = self.no
            for one in condition.any:
                truth = self.either(truth, self.holds(one, row))
            found.append(truth)
        found += [self.numbers.negate(self.holds(one, row)) for one in condition.none]
        return found

    # --- computing a node ------------------------------------------------------------------------------------

    def _compute(self, node: Node, row: str) -> Done[N, B]:
        forced = self.forced.get(f"{node.key}.{row}" if row else node.key, self.forced.get(node.key))
        if forced is not None:
            return Done("forced", (), self.constant(forced))
        parts = [
            self._settle(node, given, self._weight(node, place, given[1]))
            for place, given in enumerate(self._inputs(node, row))
        ]
        cell = RULES[node.rule](self, node, row, parts)
        return Done(node.rule, parts, enough(self, node, row, parts, cell))

    def _inputs(self, node: Node, row: str) -> list[Input[N, B]]:
        """Gather a node's inputs as (name, row, cell, asked): its names here, or its first name in every row."""
        if node.rule == "share":
            name = str(node.of[0])
            return self.once(f"{node.key}#inputs", lambda: self._shares(name, node.per))
        if node.rule == "entered":
            name = str(node.of[0])
            return [(self._place(name), row, self.entered(name, row), self.yes)]
        if node.rule == "if":
            truth = self.holds(node.when, row) if node.when is not None else self.yes
            asked = (truth, self.numbers.negate(truth))
            return [(str(n), row, self.value(n, row), a) for n, a in zip(node.of, asked, strict=True)]
        if node.over:
            only = node.of[0]
            rows = self.rows(node.over, node.where)
            return [(str(only), ref.key, self.value(only, ref.key), ref.exists) for ref in rows]
        return [(str(name), row, self.value(name, row), self.yes) for name in node.of]

    def _shares(self, name: str, repeat: str) -> list[Input[N, B]]:
        rows = self.rows(repeat)
        return [(self._place(name), ref.key, self.entered(name, ref.key), ref.exists) for ref in rows]

    def _place(self, name: str) -> str:
        return f"{name}#entered" if split_name(name)[0] in self.graph.items else name

    def _weight(self, node: Node, index: int, row: str) -> Cell[N, B] | None:
        if node.weights:
            return self.constant(node.weights[index])
        return self.value(node.weight, row) if node.weight else None

    def _settle(self, node: Node, given: Input[N, B], weight: Cell[N, B] | None) -> Part[N, B]:
        """Apply what the node says of missing and n.v.t. inputs; an input that is skipped does not count."""
        name, row, cell, asked = given
        if cell.present is self.yes:
            return Part(name, row, cell, weight, asked, asked, cell)
        missing, not_applicable = self.graph.policies[node.key]
        absent = self.absent(cell)
        settled, counts = self._replaced(cell, asked, cell.missing, missing)
        settled, counts = self._replaced(settled, counts, absent, not_applicable)
        if not_applicable == "stop":
            where = self.numbers.both(counts, absent)
            self.reasons.append((where, Reason("not_applicable", node.key, row, detail=name)))
            settled = Cell(settled.number, settled.present, settled.missing, self.either(settled.stopped, where))
        return Part(name, row, settled, weight, counts, asked, cell)

    def _replaced(self, cell: Cell[N, B], counts: B, where: B, policy: str | Fraction) -> tuple[Cell[N, B], B]:
        both, negate = self.numbers.both, self.numbers.negate
        if policy == "skip":
            return cell, both(counts, negate(where))
        if not isinstance(policy, Fraction):
            return cell, counts
        number = self.numbers.choose(where, self.numbers.number(policy), cell.number)
        return Cell(number, self.either(cell.present, where), both(cell.missing, negate(where)), cell.stopped), counts
