"""What each rule of a node does: the primitives that every method is built of.

A rule is told the walk, the node, the row and the inputs (`Part`), with missing and n.v.t. inputs already settled as
the node says. It returns a `Cell`. No rule ever fails on a value: a division by zero, a table without an entry or too
few inputs withhold the result and say why.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from app.scoring.cells import Cell, Part, Reason
from app.scoring.definition import Node
from app.scoring.numbers import Table

if TYPE_CHECKING:
    from app.scoring.evaluate import Evaluation

RuleFunction = Callable[["Evaluation[Any, Any]", Node, str, Sequence[Part[Any, Any]]], Cell[Any, Any]]

ONE = Fraction(1)


def table_of(node: Node) -> Table:
    """Return the table of a lookup node."""
    return Table(
        starts=tuple(s.from_ for s in node.stretches),
        ends=tuple(s.to for s in node.stretches),
        values=tuple(s.value for s in node.stretches),
        interpolate=node.interpolate,
    )


def together(
    walk: Evaluation[Any, Any], parts: Sequence[Part[Any, Any]], number: Any, *, all_of: bool = False
) -> Cell[Any, Any]:  # noqa: ANN401 - a number of the walk's kind
    """Return a cell with `number` whose state follows from its parts.

    Missing when a counting part is missing; withheld when one is withheld; n.v.t. when one passes its n.v.t. on, when
    none counts, or, with `all_of`, when any does not count.
    """
    both, negate, either = walk.numbers.both, walk.numbers.negate, walk.either
    missing = stopped = absent = some = walk.no
    for part in parts:
        for cell in (part.cell, part.weight) if part.weight is not None else (part.cell,):
            missing = either(missing, both(part.counts, cell.missing))
            stopped = either(stopped, both(part.counts, cell.stopped))
            held = either(cell.present, either(cell.missing, cell.stopped))
            absent = either(absent, both(part.counts, negate(held)))
        some = either(some, part.counts)
        if all_of:
            absent = either(absent, negate(part.counts))
    stopped = both(stopped, negate(missing))
    present = both(both(some, negate(absent)), both(negate(missing), negate(stopped)))
    return Cell(number, present, missing, stopped)


def _product(walk: Evaluation[Any, Any], node: Node, _row: str, parts: Sequence[Part[Any, Any]]) -> Cell[Any, Any]:
    number = walk.numbers.number(ONE)
    for part in parts:
        number = walk.numbers.multiply(
            number, walk.numbers.choose(part.counts, part.cell.number, walk.numbers.number(ONE))
        )
    return together(walk, parts, number)


def _sum(walk: Evaluation[Any, Any], node: Node, _row: str, parts: Sequence[Part[Any, Any]]) -> Cell[Any, Any]:
    n, number = walk.numbers, walk.zero
    for part in parts:
        term = part.cell.number if part.weight is None else n.multiply(part.cell.number, part.weight.number)
        number = n.add(number, n.choose(part.counts, term, walk.zero))
    return _enough(walk, node, _row, parts, together(walk, parts, number))


def _difference(walk: Evaluation[Any, Any], node: Node, _row: str, parts: Sequence[Part[Any, Any]]) -> Cell[Any, Any]:
    number = parts[0].cell.number
    for part in parts[1:]:
        number = walk.numbers.subtract(number, walk.numbers.choose(part.counts, part.cell.number, walk.zero))
    return together(walk, parts, number)


def _ratio(walk: Evaluation[Any, Any], node: Node, row: str, parts: Sequence[Part[Any, Any]]) -> Cell[Any, Any]:
    own, norm = parts[0].cell.number, parts[1].cell.number
    number = walk.numbers.divide(own, norm)
    if node.high is not None:
        number = walk.numbers.least(number, walk.numbers.number(node.high))
    cell = together(walk, parts, number, all_of=True)
    return walk.stop(cell, walk.numbers.equal(norm, walk.zero), Reason("norm_zero", node.key, row))


def _extreme(
    walk: Evaluation[Any, Any], parts: Sequence[Part[Any, Any]], pick: Callable[[Any, Any], Any]
) -> Cell[Any, Any]:
    if not parts:
        return together(walk, parts, walk.zero)
    number, seen = parts[0].cell.number, parts[0].counts
    for part in parts[1:]:
        best = walk.numbers.choose(seen, pick(number, part.cell.number), part.cell.number)
        number = walk.numbers.choose(part.counts, best, number)
        seen = walk.either(seen, part.counts)
    return together(walk, parts, number)


def _least(walk: Evaluation[Any, Any], node: Node, _row: str, parts: Sequence[Part[Any, Any]]) -> Cell[Any, Any]:
    return _extreme(walk, parts, walk.numbers.least)


def _greatest(walk: Evaluation[Any, Any], node: Node, _row: str, parts: Sequence[Part[Any, Any]]) -> Cell[Any, Any]:
    return _extreme(walk, parts, walk.numbers.greatest)


def _clamp(walk: Evaluation[Any, Any], node: Node, _row: str, parts: Sequence[Part[Any, Any]]) -> Cell[Any, Any]:
    number = parts[0].cell.number
    if node.low is not None:
        number = walk.numbers.greatest(number, walk.numbers.number(node.low))
    if node.high is not None:
        number = walk.numbers.least(number, walk.numbers.number(node.high))
    return together(walk, parts, number)


def _linear(walk: Evaluation[Any, Any], node: Node, _row: str, parts: Sequence[Part[Any, Any]]) -> Cell[Any, Any]:
    low, high = node.low or Fraction(0), node.high if node.high is not None else ONE
    number = walk.numbers.subtract(parts[0].cell.number, walk.numbers.number(low))
    return together(walk, parts, walk.numbers.divide(number, walk.numbers.number(high - low)))


def _lookup(walk: Evaluation[Any, Any], node: Node, row: str, parts: Sequence[Part[Any, Any]]) -> Cell[Any, Any]:
    number, covered = walk.numbers.lookup(parts[0].cell.number, table_of(node))
    return walk.stop(
        together(walk, parts, number), walk.numbers.negate(covered), Reason("outside_table", node.key, row)
    )


def _shortage(walk: Evaluation[Any, Any], node: Node, _row: str, parts: Sequence[Part[Any, Any]]) -> Cell[Any, Any]:
    gap = walk.numbers.subtract(parts[0].cell.number, parts[1].cell.number)
    return together(walk, parts, walk.numbers.greatest(gap, walk.zero), all_of=True)


def _surplus(walk: Evaluation[Any, Any], node: Node, _row: str, parts: Sequence[Part[Any, Any]]) -> Cell[Any, Any]:
    gap = walk.numbers.subtract(parts[1].cell.number, parts[0].cell.number)
    return together(walk, parts, walk.numbers.greatest(gap, walk.zero), all_of=True)


def _size(walk: Evaluation[Any, Any], node: Node, _row: str, parts: Sequence[Part[Any, Any]]) -> Cell[Any, Any]:
    number = parts[0].cell.number
    return together(walk, parts, walk.numbers.greatest(number, walk.numbers.subtract(walk.zero, number)))


def _weighted_mean(walk: Evaluation[Any, Any], node: Node, row: str, parts: Sequence[Part[Any, Any]]) -> Cell[Any, Any]:
    one = walk.numbers.number(ONE)
    weighed = [(part.weight.number if part.weight else one, part.cell.number, part.counts) for part in parts]
    total = walk.zero
    for weight, _, counts in weighed:
        total = walk.numbers.add(total, walk.numbers.choose(counts, weight, walk.zero))
    cell = _enough(walk, node, row, parts, together(walk, parts, walk.numbers.mean(weighed)))
    return walk.stop(cell, walk.numbers.equal(total, walk.zero), Reason("no_weight", node.key, row))


def _enough(
    walk: Evaluation[Any, Any], node: Node, row: str, parts: Sequence[Part[Any, Any]], cell: Cell[Any, Any]
) -> Cell[Any, Any]:
    """Withhold, or make n.v.t., where too few parts or too little weight count."""
    n, one = walk.numbers, walk.numbers.number(ONE)
    count = total = counted = walk.zero
    for part in parts:
        weight = part.weight.number if part.weight else one
        total, counted = n.add(total, weight), n.add(counted, n.choose(part.counts, weight, walk.zero))
        count = n.add(count, n.choose(part.counts, one, walk.zero))
    short = n.below(count, n.number(Fraction(node.at_least)))
    if node.at_least_weight is not None:
        short = walk.either(short, n.below(counted, n.multiply(total, n.number(node.at_least_weight))))
    if node.too_few == "not_applicable":
        return Cell(
            cell.number,
            n.both(cell.present, n.negate(short)),
            n.both(cell.missing, n.negate(short)),
            cell.stopped,
        )
    return walk.stop(cell, short, Reason("too_few", node.key, row, node.because.say() if node.because else ""))


def _spread(walk: Evaluation[Any, Any], node: Node, _row: str, parts: Sequence[Part[Any, Any]]) -> Cell[Any, Any]:
    """Population standard deviation."""
    n, one = walk.numbers, walk.numbers.number(ONE)
    mean = n.mean([(one, part.cell.number, part.counts) for part in parts])
    away = [(one, n.subtract(part.cell.number, mean), part.counts) for part in parts]
    return together(walk, parts, n.root(n.mean([(one, n.multiply(d, d), counts) for _, d, counts in away])))


def _range(walk: Evaluation[Any, Any], node: Node, _row: str, parts: Sequence[Part[Any, Any]]) -> Cell[Any, Any]:
    top, bottom = _extreme(walk, parts, walk.numbers.greatest), _extreme(walk, parts, walk.numbers.least)
    return together(walk, parts, walk.numbers.subtract(top.number, bottom.number))


def _count(walk: Evaluation[Any, Any], node: Node, _row: str, parts: Sequence[Part[Any, Any]]) -> Cell[Any, Any]:
    number, one = walk.zero, walk.numbers.number(ONE)
    for part in parts:
        here = walk.numbers.both(part.counts, part.cell.present)
        number = walk.numbers.add(number, walk.numbers.choose(here, one, walk.zero))
    return Cell(number, walk.yes, walk.no, walk.no)


def _share(walk: Evaluation[Any, Any], node: Node, row: str, parts: Sequence[Part[Any, Any]]) -> Cell[Any, Any]:
    """Return this row's part of the total over all rows; percents must total 100 within the tolerance."""
    n, item = walk.numbers, walk.graph.items[str(node.of[0])]
    total, own, in_percent = walk.zero, walk.zero, walk.no
    for part in parts:
        total = n.add(total, n.choose(part.counts, part.cell.number, walk.zero))
        in_percent = walk.either(in_percent, n.both(part.counts, walk.items.option(item, part.row, None, "percent")))
        own = part.cell.number if part.row == row else own
    cell = together(walk, parts, n.divide(own, total))
    off = n.subtract(n.divide(total, n.number(Fraction(100))), n.number(ONE))
    size = n.greatest(off, n.subtract(walk.zero, off))
    wrong = n.both(in_percent, n.below(n.number(node.tolerance), size))
    detail = str(total) if isinstance(total, Fraction) else ""
    cell = walk.stop(cell, wrong, Reason("share_total", node.key, row, detail=detail))
    return walk.stop(cell, n.equal(total, walk.zero), Reason("share_zero", node.key, row))


def _if(walk: Evaluation[Any, Any], node: Node, _row: str, parts: Sequence[Part[Any, Any]]) -> Cell[Any, Any]:
    then, other = parts
    return together(walk, parts, walk.numbers.choose(then.counts, then.cell.number, other.cell.number))


def _withhold(walk: Evaluation[Any, Any], node: Node, row: str, parts: Sequence[Part[Any, Any]]) -> Cell[Any, Any]:
    cell = together(walk, parts, parts[0].cell.number)
    truth = walk.holds(node.when, row) if node.when is not None else walk.no
    return walk.stop(cell, truth, Reason("withheld", node.key, row, node.because.say() if node.because else ""))


def _value(walk: Evaluation[Any, Any], node: Node, _row: str, parts: Sequence[Part[Any, Any]]) -> Cell[Any, Any]:
    return together(walk, parts, parts[0].cell.number)


RULES: dict[str, RuleFunction] = {
    "product": _product,
    "sum": _sum,
    "difference": _difference,
    "ratio": _ratio,
    "least": _least,
    "greatest": _greatest,
    "clamp": _clamp,
    "linear": _linear,
    "lookup": _lookup,
    "shortage": _shortage,
    "surplus": _surplus,
    "size": _size,
    "weighted_mean": _weighted_mean,
    "mean": _weighted_mean,
    "spread": _spread,
    "range": _range,
    "count": _count,
    "share": _share,
    "if": _if,
    "withhold": _withhold,
    "entered": _value,
    "value": _value,
}
"""One function per rule word of the definition; the linter knows which keys each needs."""
