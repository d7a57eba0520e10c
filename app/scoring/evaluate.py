"""The one walk over the graph of nodes.

Run on fractions it gives the result and, with a recorder, its trace; on bands the band; on arrays a whole register.
The walk asks an `Items` for answers and a `Numbers` for arithmetic, and knows no method, no person and no file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Generic, TypeVar

from app.scoring.cells import Cell, Items, Part, Reason, RowRef
from app.scoring.definition import Condition, Item, Node
from app.scoring.graph import Graph, split_name
from app.scoring.numbers import Numbers
from app.scoring.rules import RULES

N = TypeVar("N")
B = TypeVar("B")


@dataclass(frozen=True, slots=True)
class Done(Generic[N, B]):
    """A finished step of the walk: the rule, its inputs as they were settled, and its value."""

    rule: str
    parts: Sequence[Part[N, B]]
    cell: Cell[N, B]


class Evaluation(Generic[N, B]):
    """One walk over one graph with one set of answers. Every node is computed once per row and remembered."""

    def __init__(
        self,
        graph: Graph,
        numbers: Numbers[N, B],
        items: Items[N, B],
        *,
        forced: Mapping[str, Fraction] | None = None,
    ) -> None:
        """Prepare a walk. `forced` gives nodes a value of their own, to ask what the result would then be."""
        self.graph = graph
        self.numbers = numbers
        self.items = items
        self.forced = forced or {}
        self.reasons: list[tuple[B, Reason]] = []
        self.no = numbers.truth(False)
        self.yes = numbers.truth(True)
        self.zero = numbers.number(Fraction(0))
        self.done: dict[tuple[str, str], Done[N, B]] = {}

    # --- small arithmetic on truths -------------------------------------------------------------------------

    def either(self, a: B, b: B) -> B:
        """Tell whether at least one holds."""
        negate = self.numbers.negate
        return negate(self.numbers.both(negate(a), negate(b)))

    def constant(self, value: Fraction) -> Cell[N, B]:
        """Return a cell that holds a number of the definition."""
        return Cell(self.numbers.number(value), self.yes, self.no, self.no)

    def stop(self, cell: Cell[N, B], where: B, reason: Reason) -> Cell[N, B]:
        """Withhold the cell where `where` holds, and note why."""
        where = self.numbers.both(where, cell.present)
        self.reasons.append((where, reason))
        present = self.numbers.both(cell.present, self.numbers.negate(where))
        return Cell(cell.number, present, cell.missing, self.either(cell.stopped, where))

    # --- values by name -------------------------------------------------------------------------------------

    def value(self, name: str | Fraction, row: str) -> Cell[N, B]:
        """Return the value of a number, item, node, parameter or row value, as seen from `row`."""
        if isinstance(name, Fraction):
            return self.constant(name)
        key, by = split_name(name)
        if by is not None:
            item = self.graph.items[key]
            return self._relevant(item, row, self.items.said(item, row if item.per else "", by, entered=False))
        if key in self.graph.nodes:
            return self.node(key, row)
        if key in self.graph.items:
            return self.item(key, row)
        if key in self.graph.parameters:
            return self.constant(self.graph.parameters[key].value)
        return self._row_value(key, row)

    def node(self, key: str, row: str) -> Cell[N, B]:
        """Return the value of a node, in a row when it belongs to a repeat."""
        node = self.graph.nodes[key]
        row = row if node.per else ""
        known = self.done.get((key, row))
        if known is None:
            known = self.done[key, row] = self._compute(node, row)
        return known.cell

    def item(self, key: str, row: str, *, entered: bool = False) -> Cell[N, B]:
        """Return the reconciled value of an item; n.v.t. where the item is not relevant."""
        item = self.graph.items[key]
        row = row if item.per else ""
        place = (f"{key}#entered" if entered else key, row)
        known = self.done.get(place)
        if known is None:
            cell = self._relevant(item, row, self.items.settled(item, row, entered=entered))
            known = self.done[place] = Done("answer_entered" if entered else "answer", (), cell)
        return known.cell

    def rows(self, repeat: str, where: Condition | None = None) -> list[RowRef[B]]:
        """Return the rows of a repeat that fixed relevance and `where` leave; a row's existence may be a column."""
        kept = []
        for ref in self.items.rows(repeat):
            counts = ref.exists
            if ref.fixed is not None and ref.fixed.relevant is not None:
                counts = self.numbers.both(counts, self.holds(ref.fixed.relevant, ref.key))
            if where is not None:
                counts = self.numbers.both(counts, self.holds(where, ref.key))
            kept.append(RowRef(ref.key, counts, ref.title, ref.fixed))
        return kept

    # --- conditions -----------------------------------------------------------------------------------------

    def holds(self, condition: Condition, row: str) -> B:
        """Tell whether a condition holds, as seen from `row`."""
        row = condition.row or row
        both, truth = self.numbers.both, self.yes
        for check in (
            self._compared(condition, row),
            *self._chosen(condition, row),
            *self._nested(condition, row),
        ):
            truth = both(truth, check)
        return truth

    def _compared(self, condition: Condition, row: str) -> B:
        limits = (condition.above, condition.at_least, condition.below, condition.at_most, condition.equals)
        asked = condition.answered, condition.not_applicable
        if not condition.of or all(one is None for one in (*limits, *asked)):
            return self.yes
        cell = self._entered(condition.of, row)
        return self.numbers.both(self._within(cell, limits), self._state(cell, *asked))

    def _entered(self, name: str, row: str) -> Cell[N, B]:
        """Return what a condition compares: an item in the units of its scale, anything else as it is."""
        key, by = split_name(name)
        if key not in self.graph.items:
            return self.value(name, row)
        item = self.graph.items[key]
        if by is None:
            return self.item(key, row, entered=True)
        return self._relevant(item, row, self.items.said(item, row if item.per else "", by, entered=True))

    def _within(self, cell: Cell[N, B], limits: tuple[Fraction | None, ...]) -> B:
        n = self.numbers
        above, at_least, below, at_most, equals = (None if one is None else n.number(one) for one in limits)
        truth = self.yes
        if above is not None:
            truth = n.both(truth, n.below(above, cell.number))
        if at_least is not None:
            truth = n.both(truth, n.negate(n.below(cell.number, at_least)))
        if below is not None:
            truth = n.both(truth, n.below(cell.number, below))
        if at_most is not None:
            truth = n.both(truth, n.negate(n.below(at_most, cell.number)))
        if equals is not None:
            truth = n.both(truth, n.equal(cell.number, equals))
        asked = any(one is not None for one in limits)
        return n.both(truth, cell.present) if asked else truth

    def _state(self, cell: Cell[N, B], answered: bool | None, not_applicable: bool | None) -> B:
        both, negate = self.numbers.both, self.numbers.negate
        truth = self.yes
        if answered is not None:
            truth = both(truth, negate(cell.missing) if answered else cell.missing)
        if not_applicable is not None:
            absent = both(negate(cell.present), both(negate(cell.missing), negate(cell.stopped)))
            truth = both(truth, absent if not_applicable else negate(absent))
        return truth

    def _chosen(self, condition: Condition, row: str) -> list[B]:
        found = []
        for option in (condition.is_, condition.includes):
            if option:
                key, by = split_name(condition.of)
                item = self.graph.items[key]
                found.append(self.items.option(item, row if item.per else "", by, option))
        if condition.tag:
            found.append(self.numbers.truth(condition.tag in self._tags(row)))
        if condition.overlap:
            found.append(self._overlap([self.graph.items[name] for name in condition.overlap], row))
        return found

    def _overlap(self, items: Sequence[Item], row: str) -> B:
        found = self.no
        for number, first in enumerate(items):
            for second in items[number + 1 :]:
                found = self.either(found, self.items.shares(first, second, row))
        return found

    def _tags(self, row: str) -> tuple[str, ...]:
        for rows in self.graph.fixed_rows.values():
            if row in rows:
                return rows[row].tags
        return ()

    def _nested(self, condition: Condition, row: str) -> list[B]:
        found = [self.holds(one, row) for one in condition.all]
        if condition.any:
            truth = self.no
            for one in condition.any:
                truth = self.either(truth, self.holds(one, row))
            found.append(truth)
        found += [self.numbers.negate(self.holds(one, row)) for one in condition.none]
        return found

    # --- computing a node -----------------------------------------------------------------------------------

    def _compute(self, node: Node, row: str) -> Done[N, B]:
        if node.key in self.forced:
            return Done("forced", (), self.constant(self.forced[node.key]))
        parts = [
            self._settle(node, Part(name, at, cell, self._weight(node, index, at), counts))
            for index, (name, at, cell, counts) in enumerate(self._inputs(node, row))
        ]
        return Done(node.rule, parts, RULES[node.rule](self, node, row, parts))

    def _inputs(self, node: Node, row: str) -> list[tuple[str, str, Cell[N, B], B]]:
        """Gather a node's inputs as (name, row, cell, counts): its names here, or its first name in every row."""
        if node.rule == "share":
            name = str(node.of[0])
            return [(name, ref.key, self.item(name, ref.key, entered=True), ref.exists) for ref in self.rows(node.per)]
        if node.rule == "entered":
            return [(str(node.of[0]), row, self._entered(str(node.of[0]), row), self.yes)]
        if node.rule == "if":
            truth = self.holds(node.when, row) if node.when is not None else self.yes
            counts = (truth, self.numbers.negate(truth))
            return [(str(n), row, self.value(n, row), c) for n, c in zip(node.of, counts, strict=True)]
        if node.over:
            name = node.of[0]
            rows = self.rows(node.over, node.where)
            return [(str(name), ref.key, self.value(name, ref.key), ref.exists) for ref in rows]
        return [(str(name), row, self.value(name, row), self.yes) for name in node.of]

    def _weight(self, node: Node, index: int, row: str) -> Cell[N, B] | None:
        if node.weights:
            return self.constant(node.weights[index])
        return self.value(node.weight, row) if node.weight else None

    def _settle(self, node: Node, part: Part[N, B]) -> Part[N, B]:
        """Apply what the node says of missing and n.v.t. inputs; an input that is skipped does not count."""
        missing, absent_says = self._policies(node)
        cell, both, negate = part.cell, self.numbers.both, self.numbers.negate
        absent = both(negate(cell.present), both(negate(cell.missing), negate(cell.stopped)))
        counts = part.counts
        cell, counts = self._replaced(cell, counts, cell.missing, missing)
        cell, counts = self._replaced(cell, counts, absent, absent_says)
        if absent_says == "stop":
            where = both(counts, absent)
            self.reasons.append((where, Reason("not_applicable", node.key, part.row, detail=part.name)))
            cell = Cell(cell.number, cell.present, cell.missing, self.either(cell.stopped, where))
        return Part(part.name, part.row, cell, part.weight, counts)

    def _policies(self, node: Node) -> tuple[str | Fraction, str | Fraction]:
        defaults = self.graph.method.defaults
        missing = node.missing if node.missing is not None else (defaults.missing if defaults else "stop")
        absent = (
            node.not_applicable
            if node.not_applicable is not None
            else (defaults.not_applicable if defaults else "stop")
        )
        return missing, absent

    def _replaced(self, cell: Cell[N, B], counts: B, where: B, policy: str | Fraction) -> tuple[Cell[N, B], B]:
        both, negate = self.numbers.both, self.numbers.negate
        if policy == "skip":
            return cell, both(counts, negate(where))
        if not isinstance(policy, Fraction):
            return cell, counts
        number = self.numbers.choose(where, self.numbers.number(policy), cell.number)
        return Cell(number, self.either(cell.present, where), both(cell.missing, negate(where)), cell.stopped), counts

    def _relevant(self, item: Item, row: str, cell: Cell[N, B]) -> Cell[N, B]:
        truth = self.relevance(item, row)
        both = self.numbers.both
        return Cell(cell.number, both(cell.present, truth), both(cell.missing, truth), both(cell.stopped, truth))

    def relevance(self, item: Item, row: str) -> B:
        """Tell whether an item is asked at all in this row."""
        truth = self.yes
        if item.relevant is not None:
            truth = self.holds(item.relevant, row)
        fixed = self.graph.fixed_row(item.per, row) if item.per else None
        if fixed is not None and fixed.relevant is not None:
            truth = self.numbers.both(truth, self.holds(fixed.relevant, row))
        return truth

    def _row_value(self, key: str, row: str) -> Cell[N, B]:
        for rows in self.graph.fixed_rows.values():
            if row in rows and key in rows[row].values:
                return self.constant(rows[row].values[key])
        return Cell(self.zero, self.no, self.no, self.no)
