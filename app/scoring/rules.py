"""What each rule of a node does: the primitives that every method is built of.

A rule is told the walk, the node, the row and the inputs (`Part`), with missing and n.v.t. inputs already settled as
the node says. It returns a `Cell`. No rule ever fails on a value: a division by zero, a table without an entry or too
few inputs withhold the result and say why.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any, TypeVar

from app.scoring.cells import Cell, Part
from app.scoring.decimals import decimal_text
from app.scoring.definition import Node
from app.scoring.numbers import Table

if TYPE_CHECKING:
    from app.scoring.evaluate import Evaluation

N = TypeVar("N")
B = TypeVar("B")

RuleFunction = Callable[["Evaluation[Any, Any]", Node, str, Sequence[Part[Any, Any]]], Cell[Any, Any]]
Parts = Sequence[Part[N, B]]

ONE = Fraction(1)


def table_of(node: Node) -> Table:
    """Return the table of a lookup node."""
    return Table(
        starts=tuple(s.from_ for s in node.stretches),
        ends=tuple(s.to for s in node.stretches),
        values=tuple(s.value for s in node.stretches),
        interpolate=node.interpolate,
    )


def used(walk: Evaluation[N, B], part: Part[N, B]) -> B:
    """Tell whether the number of a part takes part in the arithmetic: it counts, and it and its weight are there."""
    truth = walk.numbers.both(part.counts, part.cell.present)
    return truth if part.weight is None else walk.numbers.both(truth, part.weight.present)


def together(walk: Evaluation[N, B], parts: Parts[N, B], number: N, *, all_of: bool = False) -> Cell[N, B]:
    """Return a cell with `number` whose state follows from its parts.

    Missing when a counting part is missing; withheld when one is withheld; n.v.t. when one passes its n.v.t. on, when
    none counts, or, with `all_of`, when any does not count.
    """
    yes = walk.yes
    if parts and all(used(walk, part) is yes for part in parts):
        return Cell(number, yes, walk.no, walk.no)
    both, negate, either = walk.numbers.both, walk.numbers.negate, walk.either
    missing = stopped = absent = some = walk.no
    for part in parts:
        for cell in (part.cell, part.weight) if part.weight is not None else (part.cell,):
            missing = either(missing, both(part.counts, cell.missing))
            stopped = either(stopped, both(part.counts, cell.stopped))
            absent = either(absent, both(part.counts, walk.absent(cell)))
        some = either(some, part.counts)
        if all_of:
            absent = either(absent, negate(part.counts))
    stopped = both(stopped, negate(missing))
    held = both(some, negate(absent))
    return Cell(number, both(held, both(negate(missing), negate(stopped))), missing, stopped)


def _product(walk: Evaluation[N, B], _node: Node, _row: str, parts: Parts[N, B]) -> Cell[N, B]:
    n, number = walk.numbers, walk.one
    for place, part in enumerate(parts):
        factor = n.choose(used(walk, part), part.cell.number, walk.one)
        number = factor if place == 0 else n.multiply(number, factor)
    return together(walk, parts, number)


def _sum(walk: Evaluation[N, B], _node: Node, _row: str, parts: Parts[N, B]) -> Cell[N, B]:
    n, number = walk.numbers, walk.zero
    for place, part in enumerate(parts):
        term = part.cell.number if part.weight is None else n.multiply(part.cell.number, part.weight.number)
        term = n.choose(used(walk, part), term, walk.zero)
        number = term if place == 0 else n.add(number, term)
    return together(walk, parts, number)


def _difference(walk: Evaluation[N, B], _node: Node, _row: str, parts: Parts[N, B]) -> Cell[N, B]:
    """Subtract from the first; where that is skipped there is nothing to subtract from, and the value is n.v.t."""
    n, first = walk.numbers, parts[0]
    number = first.cell.number
    for part in parts[1:]:
        number = n.subtract(number, n.choose(used(walk, part), part.cell.number, walk.zero))
    cell = together(walk, parts, number)
    return Cell(cell.number, n.both(cell.present, first.counts), cell.missing, cell.stopped)


def _ratio(walk: Evaluation[N, B], node: Node, row: str, parts: Parts[N, B]) -> Cell[N, B]:
    n = walk.numbers
    own, norm = parts[0].cell.number, parts[1].cell.number
    number = n.divide(own, norm)
    if node.high is not None:
        number = n.least(number, n.number(node.high))
    cell = together(walk, parts, number, all_of=True)
    return walk.stop(cell, n.equal(norm, walk.zero), ("norm_zero", ""), node, row)


def _extreme(walk: Evaluation[N, B], parts: Parts[N, B], pick: Callable[[N, N], N]) -> N:
    """Return the least or greatest of the parts that take part.

    It begins with the first part and not with zero: a band in which it is undecided whether that part counts would
    otherwise reach down to a zero that no answer can bring about.
    """
    n, seen = walk.numbers, walk.no
    number = parts[0].cell.number if parts else walk.zero
    for part in parts:
        counts = used(walk, part)
        best = n.choose(seen, pick(number, part.cell.number), part.cell.number)
        number = n.choose(counts, best, number)
        seen = walk.either(seen, counts)
    return number


def _least(walk: Evaluation[N, B], _node: Node, _row: str, parts: Parts[N, B]) -> Cell[N, B]:
    number = _extreme(walk, parts, walk.numbers.least)
    return together(walk, parts, number)


def _greatest(walk: Evaluation[N, B], _node: Node, _row: str, parts: Parts[N, B]) -> Cell[N, B]:
    number = _extreme(walk, parts, walk.numbers.greatest)
    return together(walk, parts, number)


def _clamp(walk: Evaluation[N, B], node: Node, _row: str, parts: Parts[N, B]) -> Cell[N, B]:
    n, number = walk.numbers, parts[0].cell.number
    if node.low is not None:
        number = n.greatest(number, n.number(node.low))
    if node.high is not None:
        number = n.least(number, n.number(node.high))
    return together(walk, parts, number)


def _linear(walk: Evaluation[N, B], node: Node, _row: str, parts: Parts[N, B]) -> Cell[N, B]:
    n, (low, high) = walk.numbers, line_of(node)
    number = n.subtract(parts[0].cell.number, n.number(low))
    return together(walk, parts, n.divide(number, n.number(high - low)))


def line_of(node: Node) -> tuple[Fraction, Fraction]:
    """Return of a linear node what becomes 0 and what becomes 1."""
    return (
        node.low if node.low is not None else Fraction(0),
        node.high if node.high is not None else ONE,
    )


def _lookup(walk: Evaluation[N, B], node: Node, row: str, parts: Parts[N, B]) -> Cell[N, B]:
    number, covered = walk.numbers.lookup(parts[0].cell.number, table_of(node))
    cell = together(walk, parts, number)
    return walk.stop(cell, walk.numbers.negate(covered), ("outside_table", ""), node, row)


def _shortage(walk: Evaluation[N, B], _node: Node, _row: str, parts: Parts[N, B]) -> Cell[N, B]:
    gap = walk.numbers.subtract(parts[0].cell.number, parts[1].cell.number)
    return together(walk, parts, walk.numbers.greatest(gap, walk.zero), all_of=True)


def _surplus(walk: Evaluation[N, B], _node: Node, _row: str, parts: Parts[N, B]) -> Cell[N, B]:
    gap = walk.numbers.subtract(parts[1].cell.number, parts[0].cell.number)
    return together(walk, parts, walk.numbers.greatest(gap, walk.zero), all_of=True)


def _size(walk: Evaluation[N, B], _node: Node, _row: str, parts: Parts[N, B]) -> Cell[N, B]:
    number = parts[0].cell.number
    return together(walk, parts, walk.numbers.greatest(number, walk.numbers.subtract(walk.zero, number)))


def _weight(walk: Evaluation[N, B], part: Part[N, B]) -> N:
    return walk.one if part.weight is None else part.weight.number


def _weighted_mean(walk: Evaluation[N, B], node: Node, row: str, parts: Parts[N, B]) -> Cell[N, B]:
    n = walk.numbers
    weighed = [(_weight(walk, part), part.cell.number, used(walk, part)) for part in parts]
    total = walk.zero
    for weight, _, counts in weighed:
        total = n.add(total, n.choose(counts, weight, walk.zero))
    cell = together(walk, parts, n.mean(weighed))
    return walk.stop(cell, n.equal(total, walk.zero), ("no_weight", ""), node, row)


def enough(walk: Evaluation[N, B], node: Node, row: str, parts: Parts[N, B], cell: Cell[N, B]) -> Cell[N, B]:
    """Withhold a node's value, or make it n.v.t., where too few parts or too little weight count."""
    if not node.at_least and node.at_least_weight is None:
        return cell
    n = walk.numbers
    count = total = counted = walk.zero
    for part in parts:
        weight, counts = _weight(walk, part), used(walk, part)
        total = n.add(total, n.choose(part.asked, weight, walk.zero))
        counted = n.add(counted, n.choose(counts, weight, walk.zero))
        count = n.add(count, n.choose(counts, walk.one, walk.zero))
    short = n.below(count, n.number(Fraction(node.at_least)))
    if node.at_least_weight is not None:
        short = walk.either(short, n.below(counted, n.multiply(total, n.number(node.at_least_weight))))
    if node.too_few == "withhold":
        # Also where nothing counts at all and the value would be n.v.t.: less than enough is never passed over.
        empty = n.both(short, walk.absent(cell))
        held = Cell(cell.number, walk.either(cell.present, empty), cell.missing, cell.stopped)
        return walk.stop(held, short, ("too_few", ""), node, row)
    gone = n.both(n.negate(short), n.negate(cell.missing))
    return Cell(cell.number, n.both(cell.present, gone), cell.missing, n.both(cell.stopped, gone))


def _spread(walk: Evaluation[N, B], _node: Node, _row: str, parts: Parts[N, B]) -> Cell[N, B]:
    """Return the population standard deviation."""
    n = walk.numbers
    counts = [used(walk, part) for part in parts]
    mean = n.mean([(walk.one, part.cell.number, here) for part, here in zip(parts, counts, strict=True)])
    away = [n.subtract(part.cell.number, mean) for part in parts]
    squares = [(walk.one, n.multiply(d, d), here) for d, here in zip(away, counts, strict=True)]
    return together(walk, parts, n.root(n.mean(squares)))


def _range(walk: Evaluation[N, B], _node: Node, _row: str, parts: Parts[N, B]) -> Cell[N, B]:
    n = walk.numbers
    top, bottom = _extreme(walk, parts, n.greatest), _extreme(walk, parts, n.least)
    return together(walk, parts, n.greatest(n.subtract(top, bottom), walk.zero))


def _count(walk: Evaluation[N, B], _node: Node, _row: str, parts: Parts[N, B]) -> Cell[N, B]:
    n, number = walk.numbers, walk.zero
    for part in parts:
        number = n.add(number, n.choose(used(walk, part), walk.one, walk.zero))
    return Cell(number, walk.yes, walk.no, walk.no)


def _share(walk: Evaluation[N, B], node: Node, row: str, parts: Parts[N, B]) -> Cell[N, B]:
    """Return this row's part of the total over all rows; percents must total 100 within the tolerance."""
    total, wrong, empty, whole = walk.once(f"{node.key}#total", lambda: _share_total(walk, node, parts))
    own = next((part.cell.number for part in parts if part.row == row), walk.zero)
    cell = Cell(walk.numbers.divide(own, total), whole.present, whole.missing, whole.stopped)
    detail = decimal_text(total) if isinstance(total, Fraction) else ""
    cell = walk.stop(cell, wrong, ("share_total", detail), node, row)
    return walk.stop(cell, empty, ("share_zero", ""), node, row)


def _share_total(walk: Evaluation[N, B], node: Node, parts: Parts[N, B]) -> tuple[N, B, B, Cell[N, B]]:
    """Return the total of the rows, where it is wrong, where it is zero, and the state all rows have in common."""
    n, item = walk.numbers, walk.graph.items[str(node.of[0])]
    total, in_percent = walk.zero, walk.no
    for part in parts:
        total = n.add(total, n.choose(used(walk, part), part.cell.number, walk.zero))
        in_percent = walk.either(in_percent, n.both(part.counts, walk.items.option(item, part.row, None, "percent")))
    off = n.subtract(n.divide(total, n.number(Fraction(100))), walk.one)
    size = n.greatest(off, n.subtract(walk.zero, off))
    wrong = n.both(in_percent, n.below(n.number(node.tolerance), size))
    empty = n.equal(total, walk.zero)
    return total, n.both(wrong, n.negate(empty)), empty, together(walk, parts, total)


def _if(walk: Evaluation[N, B], _node: Node, _row: str, parts: Parts[N, B]) -> Cell[N, B]:
    then, other = parts
    both, negate = walk.numbers.both, walk.numbers.negate
    # Where the condition is undecided (in a band), a branch that has no value is no outcome either.
    first = both(walk.either(then.asked, negate(other.cell.present)), then.cell.present)
    return together(walk, parts, walk.numbers.choose(first, then.cell.number, other.cell.number))


def _withhold(walk: Evaluation[N, B], node: Node, row: str, parts: Parts[N, B]) -> Cell[N, B]:
    cell = together(walk, parts, parts[0].cell.number)
    truth = walk.holds(node.when, row) if node.when is not None else walk.no
    return walk.stop(cell, truth, ("withheld", ""), node, row)


def _value(walk: Evaluation[N, B], _node: Node, _row: str, parts: Parts[N, B]) -> Cell[N, B]:
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
