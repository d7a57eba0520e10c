"""What a result could become: which answers help most, what each factor costs now, and what the definition advises.

All of it follows from the same graph: an answer is moved one step, or a node is given a value of its own, and the walk
is made again. Nothing here looks at what a question is about.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from app.scoring.answers import Answers
from app.scoring.cells import RowRef
from app.scoring.definition import Item, Respondent, Scale
from app.scoring.evaluate import Evaluation
from app.scoring.graph import Graph, split_name
from app.scoring.items import ExactCell, ExactItems, fact_cell
from app.scoring.numbers import Exact
from app.scoring.outcome import HUNDRED, exact_walk, result_node
from app.scoring.phrases import Language
from app.scoring.reasons import row_title

Place = tuple[str, str]
Walk = Evaluation[Fraction, bool]


@dataclass(frozen=True, slots=True)
class Help:
    """One answer moved one step the better way: where, from what to what (in units of its scale), and what it gives.

    `points` is by how many percent points the unrounded result rises.
    """

    item: str
    row: str
    now: Fraction
    then: Fraction
    points: Fraction


@dataclass(frozen=True, slots=True)
class Drop:
    """What one factor costs: percent points from the 100% of a regular colleague. Negative where it adds.

    `node` is empty for what no factor explains. `row` is set when rows are told apart.
    """

    node: str
    row: str
    points: Fraction


@dataclass(frozen=True, slots=True)
class Advised:
    """A possibility that the definition mentions, with the row that it is about."""

    text: str
    row: str = ""


# --- what would help most ------------------------------------------------------------------------------------------


def helps_most(graph: Graph, answers: Answers, most: int = 5) -> tuple[Help, ...]:
    """Return the answers of which one step the better way raises the result most, the best first.

    Equal ones stand in the order of the definition. Empty when there is no result to raise.
    """
    walk = exact_walk(graph, answers)
    node = result_node(graph, answers.stage)
    if not node or not walk.node(node, "").present:
        return ()
    before = walk.node(node, "").number
    found = []
    for item, row in _movable(walk, node):
        now = walk.items.settled(item, row, entered=True).number
        then = one_step_better(graph.scale_of(item), item, now)
        if then is None:
            continue
        moved = Evaluation(graph, Exact(), _Moved(graph, answers, (item.key, row), then)).node(node, "")
        if moved.present and moved.number > before:
            found.append(Help(item.key, row, now, then, (moved.number - before) * HUNDRED))
    return tuple(sorted(found, key=lambda one: -one.points)[:most])


def one_step_better(scale: Scale, item: Item, now: Fraction) -> Fraction | None:
    """Return the answer one level or one step the better way, in units of the scale; None at the end of the scale."""
    if item.better == "neither":
        return None
    up = item.better == "higher"
    if scale.kind == "levels":
        beyond = [level.value for level in scale.levels if (level.value > now if up else level.value < now)]
        return (min if up else max)(beyond, default=None)
    if scale.kind != "number" or scale.step is None:
        return None
    end = scale.maximum if up else scale.minimum
    if end is not None and (now >= end if up else now <= end):
        return None
    moved = now + (scale.step if up else -scale.step)
    return moved if end is None else (min if up else max)(moved, end)


def _movable(walk: Walk, node: str) -> Iterator[tuple[Item, str]]:
    """Yield the answers that a result was computed from, in the order of the definition."""
    used = used_places(walk, node)
    for item in walk.graph.method.items:
        rows = [ref.key for ref in walk.rows(item.per)] if item.per else [""]
        yield from ((item, row) for row in rows if (item.key, row) in used and not item.fact)


def used_places(walk: Walk, node: str) -> set[Place]:
    """Return the items and nodes, with their rows, that a computed node rests on, itself included."""
    seen: set[Place] = set()
    waiting: list[Place] = [(node, "")]
    while waiting:
        name, row = waiting.pop()
        key = split_name(name.partition("#")[0])[0]
        row = row if walk.graph.per(key) else ""
        if (key, row) in seen:
            continue
        seen.add((key, row))
        done = walk.done.get((name, row))
        for part in done.parts if done is not None else ():
            if part.counts:
                waiting.append((part.name, part.row))
                weight = walk.graph.nodes[name].weight
                waiting += [(weight, part.row)] if weight else []
    return seen


class _Moved:
    """The answers of a measurement, one of them moved to another number."""

    def __init__(self, graph: Graph, answers: Answers, place: Place, number: Fraction) -> None:
        self.exact = ExactItems(graph, answers)
        self.place = place
        self.number = number

    def rows(self, repeat: str) -> Sequence[RowRef[bool]]:
        """See `Items`."""
        return self.exact.rows(repeat)

    def settled(self, item: Item, row: str, *, entered: bool) -> ExactCell:
        """See `Items`."""
        if (item.key, row) == self.place:
            return fact_cell(self.exact.graph, item, self.number, entered=entered)
        return self.exact.settled(item, row, entered=entered)

    def said(self, item: Item, row: str, by: Respondent, *, entered: bool) -> ExactCell:
        """See `Items`; what someone said is not moved, only what counts."""
        return self.exact.said(item, row, by, entered=entered)

    def option(self, item: Item, row: str, by: Respondent | None, option: str) -> bool:
        """See `Items`."""
        return self.exact.option(item, row, by, option)

    def shares(self, first: Item, second: Item, row: str) -> bool:
        """See `Items`."""
        return self.exact.shares(first, second, row)


# --- what each factor costs ----------------------------------------------------------------------------------------


def waterfall(graph: Graph, answers: Answers, *, by_row: bool = False, walked: Walk | None = None) -> tuple[Drop, ...]:
    """Return what each factor of the definition costs, from 100% down to the unrounded result.

    All factors are first set to what costs nothing, and then given their own value one by one, in the order that the
    definition gives them; another order would share the cost of two factors otherwise. The points add up to exactly
    100 minus the result. With `by_row` a factor that belongs to rows is told row by row. Empty without a result, and
    for a definition that names no factors. `walked`: the exact walk of these answers, by who has it already.
    """
    result, node = graph.method.result, result_node(graph, answers.stage)
    walk = walked or exact_walk(graph, answers)
    if result is None or not result.factors or not walk.node(node, "").present:
        return ()
    places = [place for factor in result.factors for place in _places(walk, factor, by_row=by_row)]
    names = [f"{factor}.{row}" if row else factor for factor, row in places]
    neutral = {name: result.neutral.get(factor, Fraction(1)) for name, (factor, _) in zip(names, places, strict=True)}
    values = [Fraction(1)]
    for released in range(len(names)):
        forced = {name: neutral[name] for name in names[released:]}
        cell = exact_walk(graph, answers, forced=forced).node(node, "")
        if not cell.present:
            return ()
        values.append(cell.number)
    values.append(walk.node(node, "").number)  # nothing forced: the result itself, which was walked above
    costs = [(before - after) * HUNDRED for before, after in pairwise(values)]
    rest = [Drop("", "", costs[0])] if costs[0] else []
    return (*rest, *(Drop(*place, cost) for place, cost in zip(places, costs[1:], strict=True)))


def _places(walk: Walk, factor: str, *, by_row: bool) -> list[Place]:
    per = walk.graph.nodes[factor].per
    if not per or not by_row:
        return [(factor, "")]
    return [(factor, ref.key) for ref in walk.rows(per) if ref.exists]


# --- what the definition advises -----------------------------------------------------------------------------------


def advised(graph: Graph, answers: Answers, language: Language = "nl") -> tuple[Advised, ...]:
    """Return the possibilities that the definition mentions for these answers, in its own order."""
    walk = exact_walk(graph, answers)
    found = []
    for rule in graph.method.advice:
        rows = [ref.key for ref in walk.rows(rule.per) if ref.exists] if rule.per else [""]
        for row in rows:
            if walk.holds(rule.when, row):
                title = row_title(graph, answers, row, language)
                found.append(Advised(rule.text.say(language).replace("{rij}", title), row))
    return tuple(found)
