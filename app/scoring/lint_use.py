"""What is used nowhere, what reaches no report, and which forks of a tree nobody can come to."""

from __future__ import annotations

from collections.abc import Iterator

from app.scoring.definition import Tree
from app.scoring.graph import Graph, names_in, split_name
from app.scoring.integrity import ways
from app.scoring.names import Names, all_conditions, conditions_at, limits_of
from app.scoring.notes import Notes
from app.scoring.report_places import REPORT_PLACES


def use(names: Names, notes: Notes) -> None:
    """Note parts that do nothing for the result, the remarks or the reports."""
    graph = names.graph
    used = set(_used(graph))
    counted = _counted(graph)
    _items(graph, used, notes)
    _nodes(graph, used, counted, notes)
    _helpers(names, used, notes)
    _report_places(graph, notes)
    if graph.method.tree is not None:
        _tree(graph.method.tree, notes)


def _used(graph: Graph) -> Iterator[str]:
    """Yield every name that a node, a condition, a remark, a stage, the result or a tree looks at."""
    method = graph.method
    for node in method.nodes:
        yield from names_in(node)
    for place, whole, _ in all_conditions(method):
        for _, one in conditions_at(whole, place):
            yield split_name(one.of)[0]
            yield from one.overlap
    yield from (check.item for check in method.checks)
    yield from (stage.node for stage in method.stages)
    yield from (question.item for question in method.tree.questions) if method.tree else ()
    yield from (method.result.node, *method.result.factors) if method.result else ()


def _counted(graph: Graph) -> set[str]:
    """Return the items and nodes that the result is made of."""
    method = graph.method
    waiting = [stage.node for stage in method.stages] + ([method.result.node] if method.result else [])
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(names_in(graph.nodes[name]) if name in graph.nodes else ())
    return found


def _items(graph: Graph, used: set[str], notes: Notes) -> None:
    for number, item in enumerate(graph.method.items):
        if item.report or item.key in graph.method.unreported:
            continue
        place = f"items[{number}]"
        if item.key not in used:
            told = f"De vraag '{item.key}' wordt gesteld, maar nergens gebruikt."
            notes.warnings.add("unused", place, told, "Haal de vraag weg, of geef report een plaats.")
        else:
            told = f"Het antwoord op '{item.key}' staat in geen enkel rapport."
            notes.warnings.add("no_report_place", place, told, "Voeg report toe, of noem de vraag bij unreported.")


def _nodes(graph: Graph, used: set[str], counted: set[str], notes: Notes) -> None:
    """Note nodes without use or place; one that only remarks look at needs no place, for the remark tells it."""
    factors = graph.method.result.factors if graph.method.result else ()
    for number, node in enumerate(graph.method.nodes):
        place = f"nodes[{number}]"
        if node.key in factors and node.key not in counted:
            told = f"'{node.key}' is een factor van de uitkomst, maar de uitkomst rekent er niet op."
            notes.warnings.add("unused", "result.factors", told, "Haal de factor weg, of laat hem meetellen.")
        if node.report or node.key in graph.method.unreported:
            continue
        if node.key not in used:
            told = f"De knoop '{node.key}' wordt nergens gebruikt."
            notes.warnings.add("unused", place, told, "Haal de knoop weg, of geef report een plaats.")
        elif node.key in counted:
            told = f"De tussenuitkomst '{node.key}' staat in geen enkel rapport."
            notes.warnings.add("no_report_place", place, told, "Voeg report toe, of noem de knoop bij unreported.")


def _report_places(graph: Graph, notes: Notes) -> None:
    """Note a place that no report has: what is put there is printed nowhere."""
    placed = [(f"items[{number}].report", item.report) for number, item in enumerate(graph.method.items)]
    placed += [(f"nodes[{number}].report", node.report) for number, node in enumerate(graph.method.nodes)]
    for place, report in placed:
        for at, name in enumerate(report):
            if name not in REPORT_PLACES:
                told = f"'{name[:60]}' is geen plaats in een rapport."
                notes.errors.add("unknown_name", f"{place}[{at}]", told, notes.errors.hint(name, REPORT_PLACES))


def _helpers(names: Names, used: set[str], notes: Notes) -> None:
    """Note scales, groups, repeats, row numbers and parameters that nothing refers to."""
    method = names.graph.method
    repeats = {item.per for item in method.items} | {check.per for check in method.checks}
    repeats |= {node.per for node in method.nodes} | {node.over for node in method.nodes}
    repeats |= {advice.per for advice in method.advice}
    for kind, word, keys, known in (
        ("scales", "schaal", [s.key for s in method.scales], {item.scale for item in method.items}),
        ("groups", "groep", [g.key for g in method.groups], {item.group for item in method.items}),
        ("repeats", "herhaling", [r.key for r in method.repeats], repeats),
    ):
        for number, key in enumerate(keys):
            if key not in known:
                told = f"De {word} '{key}' wordt nergens gebruikt."
                notes.warnings.add("unused", f"{kind}[{number}]", told, "Haal haar weg, of gebruik haar.")
    _parameters(names, used, notes)
    for name in sorted(set(names.row_values) - used):
        number = next(n for n, r in enumerate(method.repeats) if r.key in names.row_values[name])
        told = f"Het getal '{name}' van de rijen wordt nergens gebruikt."
        notes.warnings.add("unused", f"repeats[{number}]", told, "Haal het weg, of noem het in een knoop.")


def _parameters(names: Names, used: set[str], notes: Notes) -> None:
    """Note a fixed number that is neither referred to nor written out where it counts.

    A condition compares with a number that stands in it; the parameter beside it holds its source. When the one is
    changed and the other is not, this tells. In a decision tree the numbers stand in the texts of the questions.
    """
    method = names.graph.method
    if not method.nodes:
        return
    written = {number for node in method.nodes for number in (node.low, node.high, *node.of, *node.weights)}
    for place, whole, _ in all_conditions(method):
        written.update(number for _, one in conditions_at(whole, place) for number in limits_of(one))
    for number, one in enumerate(method.parameters):
        if one.key not in used and one.value not in written:
            told = f"Het vaste getal '{one.key}' komt nergens terug."
            notes.warnings.add("unused", f"parameters[{number}]", told, "Haal het weg, of gebruik het.")


def _tree(tree: Tree, notes: Notes) -> None:
    targets = {question.key: [target for _, target in ways(question)] for question in tree.questions}
    reached: set[str] = set()
    waiting = [tree.start]
    while waiting:
        at = waiting.pop()
        if at not in reached:
            reached.add(at)
            waiting.extend(targets.get(at, ()))
    for number, question in enumerate(tree.questions):
        if question.key not in reached:
            told = f"Geen enkele weg leidt naar de vraag '{question.key}'."
            notes.warnings.add(
                "unused", f"tree.questions[{number}]", told, "Haal haar weg, of laat een weg erheen gaan."
            )
    for number, ending in enumerate(tree.endings):
        if ending.code not in reached:
            told = f"Geen enkele weg leidt naar de uitkomst '{ending.code}'."
            notes.warnings.add("unused", f"tree.endings[{number}]", told, "Haal haar weg, of laat een weg erheen gaan.")
