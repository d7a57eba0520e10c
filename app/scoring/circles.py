"""What refers to what: circles, chains too long to walk, and numbers too long to write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from app.scoring.definition import Condition, Node
from app.scoring.faults import Faults
from app.scoring.graph import Graph, split_name

DEEPEST = 100
"""Steps from an answer to the result, one behind another. A step takes six calls of Python, of which 1,000 fit."""

CALLS_A_STEP = 6
CALLS_A_STOREY = 3
"""What one more storey of a condition (all, any, none) takes."""

MOST_STEPS = 20_000
"""Inputs looked at in one walk, rows and all; ours needs some hundreds. 20,000 take 0.5 s to weigh (measured)."""

MOST_FACTORS = 5_000
"""Written numbers that one exact number is made of. `n2 = n1 x n1, n3 = n2 x n2 …` would have 2^100."""

MOST_CIRCLES = 20
"""Circles that are told at once."""

Uses = Mapping[str, Mapping[str, int]]
"""Per item or node: the items and nodes it uses, with the calls that getting there takes."""


def circles(graph: Graph, faults: Faults) -> None:
    """Note every circle; where there is none, chains that are too deep and walks that are too long."""
    uses = {name: _uses(graph, name) for name in (*graph.nodes, *graph.items)}
    order = _ordered(graph, uses, faults)
    if order:
        _depth(graph, uses, order, faults)
        _length(graph, order, faults)
    _steps(graph, faults)


def _place(graph: Graph, name: str) -> str:
    """Return where a node or an item stands."""
    keys = list(graph.nodes) if name in graph.nodes else list(graph.items)
    return f"{'nodes' if name in graph.nodes else 'items'}[{keys.index(name)}]"


def _ordered(graph: Graph, uses: Uses, faults: Faults) -> tuple[str, ...]:
    """Return the names so that each uses only earlier ones; nothing when there is a circle, each of which is noted."""
    left = {name: set(used) for name, used in uses.items()}
    before = len(faults.found)
    for _ in range(MOST_CIRCLES):
        try:
            order = tuple(TopologicalSorter(left).static_order())
        except CycleError as error:
            circle = [str(name) for name in reversed(error.args[1])]
            way = " → ".join(circle[:12]) + (" → …" if len(circle) > 12 else "")
            told = f"'{circle[0]}' hangt van zichzelf af: {way}."
            faults.add("cycle", _place(graph, circle[0]), told, "Verbreek de kring bij één van deze.")
            left[circle[0]].discard(circle[1])
        else:
            return order if len(faults.found) == before else ()
    return ()


def _uses(graph: Graph, name: str) -> dict[str, int]:
    used: dict[str, int] = {}
    for other, calls in _references(graph, name):
        if other in graph.nodes or other in graph.items:
            used[other] = max(calls, used.get(other, 0))
    return used


def _references(graph: Graph, name: str) -> Iterator[tuple[str, int]]:
    repeat = ""
    if name in graph.nodes:
        node = graph.nodes[name]
        repeat = node.over or node.per
        for part in (*node.of, *([node.weight] if node.weight else [])):
            if isinstance(part, str):
                yield split_name(part)[0], CALLS_A_STEP
        yield from _in_condition(node.where, 1)
        yield from _in_condition(node.when, 1)
    elif name in graph.items:
        repeat = graph.items[name].per
        yield from _in_condition(graph.items[name].relevant, 1)
    for row in graph.fixed_rows.get(repeat, {}).values():
        yield from _in_condition(row.relevant, 1)


def _in_condition(condition: Condition | None, storey: int) -> Iterator[tuple[str, int]]:
    if condition is None:
        return
    calls = CALLS_A_STEP + storey * CALLS_A_STOREY
    if condition.of:
        yield split_name(condition.of)[0], calls
    for name in condition.overlap:
        yield name, calls
    for inner in (*condition.all, *condition.any, *condition.none):
        yield from _in_condition(inner, storey + 1)


def _depth(graph: Graph, uses: Uses, order: tuple[str, ...], faults: Faults) -> None:
    calls: dict[str, int] = {}
    for name in order:
        calls[name] = max((calls[other] + more for other, more in uses[name].items()), default=0)
        if calls[name] > DEEPEST * CALLS_A_STEP:
            told = f"'{name}' is meer dan {DEEPEST} stappen diep."
            faults.add("too_deep", _place(graph, name), told, "Laat knopen minder ver op elkaar voortbouwen.")
            return


def _length(graph: Graph, order: tuple[str, ...], faults: Faults) -> None:
    """Bound the digits of every exact number: how many written numbers it is made of."""
    factors: dict[str, int] = {}
    for name in order:
        factors[name] = _factors(graph, graph.nodes[name], factors) if name in graph.nodes else 1
        if factors[name] > MOST_FACTORS:
            told = f"'{name}' bouwt voort op meer dan {MOST_FACTORS} getallen; de uitkomst past dan nergens meer."
            faults.add("too_big", _place(graph, name), told, "Laat knopen elkaar niet steeds vermenigvuldigen.")
            return


def _factors(graph: Graph, node: Node, factors: Mapping[str, int]) -> int:
    def size(name: str) -> int:
        return factors.get(split_name(name)[0], 1)

    parts = [size(name) if isinstance(name, str) else 1 for name in node.of]
    weight = size(node.weight) if node.weight else 1 if node.weights else 0
    if node.rule in ("lookup", "count"):
        return 1
    if node.rule in ("clamp", "least", "greatest", "if", "withhold", "entered", "value", "size"):
        return max(parts, default=1)
    rows = rows_of(graph, node.over or node.per) if node.over or node.rule == "share" else 1
    squared = {"weighted_mean": 2, "mean": 2, "spread": 4}.get(node.rule, 1)
    return squared * rows * (sum(parts) + weight * len(parts))


def rows_of(graph: Graph, repeat: str) -> int:
    """Return how many rows a repeat has at most; 1 without a repeat."""
    if repeat not in graph.repeats:
        return 1
    return len(graph.repeats[repeat].rows) or max(graph.repeats[repeat].maximum, 1)


def _steps(graph: Graph, faults: Faults) -> None:
    steps = sum(inputs_of(graph, node) for node in graph.method.nodes)
    if steps > MOST_STEPS:
        told = f"De berekening neemt {steps} stappen; hoogstens {MOST_STEPS} kan."
        faults.add("too_many_parts", "bestand", told, "Gebruik minder rijen of minder knopen per rij.")


def inputs_of(graph: Graph, node: Node) -> int:
    """Return how many inputs a node has at most, over all its rows."""
    rows = rows_of(graph, node.per)
    if node.rule == "share":
        return rows * rows
    return rows * max(len(node.of), 1) * rows_of(graph, node.over)
