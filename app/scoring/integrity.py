"""What must hold before a definition can be run at all: every name exists, nothing goes in circles, sizes are sane.

The linter (`lint.py`) looks further, at what a definition can do but should not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from app.scoring.definition import Condition, Item, Method, Node, Repeat, Scale
from app.scoring.graph import YES_NO, Graph, conditions_in, names_in, split_name
from app.scoring.shape import Faults, did_you_mean

MOST_PARTS = 2_000
"""Items, nodes, rows and checks together; ours has at most some hundreds."""

DEEPEST = 100
"""Steps from an answer to the result, one behind another."""

INPUTS = {"difference": 2, "ratio": 2, "shortage": 2, "surplus": 2, "if": 2}
"""How many inputs a rule needs; the others need one or more."""

ONE_INPUT = ("clamp", "linear", "lookup", "size", "withhold", "entered", "value", "share")


def integrity(method: Method, faults: Faults) -> None:
    """Note every fault that would make the walk impossible."""
    if _too_many(method, faults):
        return
    before = len(faults.found)
    _keys(method, faults)
    graph = Graph.of(method)
    for check in (_scales, _items, _nodes, _checks, _result, _tree):
        check(graph, faults)
    if len(faults.found) == before:
        _circles(graph, faults)


def _too_many(method: Method, faults: Faults) -> bool:
    rows = sum(len(repeat.rows) for repeat in method.repeats)
    count = len(method.items) + len(method.nodes) + len(method.checks) + len(method.scales) + rows
    if count > MOST_PARTS:
        faults.add("too_many_parts", "bestand", f"De methode heeft {count} onderdelen; hoogstens {MOST_PARTS} kan.")
    return count > MOST_PARTS


def _keys(method: Method, faults: Faults) -> None:
    """Every key occurs once; items, nodes, parameters and row values share one space of names."""
    lists: dict[str, Sequence[str]] = {
        "scales": [s.key for s in method.scales],
        "groups": [g.key for g in method.groups],
        "repeats": [r.key for r in method.repeats],
        "sources": [s.key for s in method.sources],
        "stages": [s.key for s in method.stages],
        "examples": [e.name for e in method.examples],
    }
    for kind, keys in lists.items():
        _unique(kind, keys, faults)
    named = chain((("items", i.key) for i in method.items), (("nodes", n.key) for n in method.nodes),
                  (("parameters", p.key) for p in method.parameters))  # fmt: skip
    seen: dict[str, str] = {}
    for kind, key in named:
        if not key.isidentifier():
            faults.add(
                "bad_key",
                f"{kind}.{key[:40]}",
                "Een naam heeft alleen letters, cijfers en _ .",
                "Kies een andere naam.",
            )
        if key in seen:
            faults.add(
                "duplicate_key",
                f"{kind}.{key}",
                f"De naam '{key}' bestaat al bij {seen[key]}.",
                "Kies een andere naam.",
            )
        seen[key] = kind
    for number, repeat in enumerate(method.repeats):
        _unique(f"repeats[{number}].rows", [row.key for row in repeat.rows], faults)


def _unique(place: str, keys: Iterable[str], faults: Faults) -> None:
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            faults.add(
                "duplicate_key",
                f"{place}.{key[:40]}",
                f"'{key[:40]}' komt twee keer voor.",
                "Geef elk een eigen naam.",
            )
        seen.add(key)


def _scales(graph: Graph, faults: Faults) -> None:
    for number, scale in enumerate(graph.method.scales):
        place = f"scales[{number}]"
        if scale.kind == "levels" and not scale.levels:
            faults.add("no_levels", place, f"Schaal '{scale.key}' heeft geen stappen.", "Voeg levels toe.")
        if scale.kind in ("choice", "choices") and not scale.options:
            faults.add("no_options", place, f"Schaal '{scale.key}' heeft geen keuzes.", "Voeg options toe.")
        if scale.divide_by is not None and scale.divide_by <= 0:
            faults.add("bad_number", f"{place}.divide_by", "Delen kan alleen door een getal boven nul.")
        if scale.minimum is not None and scale.maximum is not None and scale.minimum > scale.maximum:
            faults.add(
                "unreachable_range",
                place,
                "Het kleinste antwoord is groter dan het grootste.",
                "Wissel ze om.",
            )
        _unique(f"{place}.options", [o.key for o in scale.options], faults)
        _unique(f"{place}.levels", [str(level.value) for level in scale.levels], faults)


def _items(graph: Graph, faults: Faults) -> None:
    for number, item in enumerate(graph.method.items):
        place = f"items[{number}]"
        _known(item.scale, graph.scales, f"{place}.scale", "schaal", faults)
        if item.per:
            _known(item.per, graph.repeats, f"{place}.per", "herhaling", faults)
        if item.group:
            _known(item.group, [g.key for g in graph.method.groups], f"{place}.group", "groep", faults)
        if not item.respondents:
            faults.add("no_respondent", place, f"Niemand beantwoordt '{item.key}'.", "Noem ten minste één bron.")
        for condition in (item.relevant, item.not_applicable_when):
            _conditions(graph, condition, place, item.per, faults)
        _reconcile(graph, item, place, faults)


def _reconcile(graph: Graph, item: Item, place: str, faults: Faults) -> None:
    rule = item.reconcile
    if rule is None:
        if len(item.respondents) > 1 and "assessor" not in item.respondents:
            faults.add(
                "no_reconcile",
                place,
                f"'{item.key}' heeft meer bronnen maar zegt niet hoe ze één worden.",
                "Voeg reconcile toe.",
            )
        return
    named = [rule.primary] if rule.primary else []
    for by in (*named, *rule.weights, *rule.needs):
        _known(by, item.respondents, f"{place}.reconcile", "bron van deze vraag", faults)
    if rule.policy == "primary" and rule.primary is None:
        faults.add(
            "missing_key",
            f"{place}.reconcile",
            "Bij primary hoort wie dat is.",
            'Voeg primary = "employer" toe.',
        )
    if rule.policy == "weighted" and not sum(rule.weights.values()) > 0:
        faults.add(
            "no_weight",
            f"{place}.reconcile.weights",
            "De gewichten zijn samen nul.",
            "Geef ten minste één bron gewicht.",
        )
    if (
        rule.policy != "assessor"
        and graph.method.role == "guiding"
        and "assessor" in item.respondents
        and "assessor" not in rule.weights
    ):
        faults.add(
            "role",
            place,
            "Een begeleidende beoordelaar verandert geen scores.",
            "Haal assessor weg of wijzig role.",
        )


def _nodes(graph: Graph, faults: Faults) -> None:
    for number, node in enumerate(graph.method.nodes):
        place = f"nodes[{number}]"
        for kind, repeat in (("per", node.per), ("over", node.over)):
            if repeat:
                _known(repeat, graph.repeats, f"{place}.{kind}", "herhaling", faults)
        _inputs(graph, node, place, faults)
        _shape_of_rule(node, place, faults)
        scope = node.over or node.per
        for name in (*node.of, *([node.weight] if node.weight else [])):
            if isinstance(name, str):
                _reference(graph, name, f"{place}.of", scope, faults)
        _conditions(graph, node.where, f"{place}.where", scope, faults)
        _conditions(graph, node.when, f"{place}.when", node.per, faults)


def _inputs(graph: Graph, node: Node, place: str, faults: Faults) -> None:
    if not node.of:
        faults.add("missing_key", place, f"Knoop '{node.key}' zegt niet waarop hij rekent.", "Voeg of = [ … ] toe.")
    wanted = INPUTS.get(node.rule, 0)
    single = node.rule in ONE_INPUT or bool(node.over)
    if (
        (wanted and len(node.of) < wanted)
        or (single and len(node.of) > 1)
        or (node.rule in ("ratio", "if") and len(node.of) != 2)
    ):
        faults.add(
            "wrong_inputs",
            f"{place}.of",
            f"'{node.rule}' rekent op {wanted or 1} ding(en), hier staan er {len(node.of)}.",
        )
    if node.over and node.over == node.per:
        faults.add(
            "wrong_scope",
            place,
            "Een knoop kan niet per rij én over diezelfde rijen gaan.",
            "Kies per of over.",
        )
    if node.rule == "share" and (not node.per or not _is_share(graph, node)):
        faults.add("wrong_scope", place, "share hoort per rij, op een vraag met een schaal van de soort share.")


def _is_share(graph: Graph, node: Node) -> bool:
    item = graph.items.get(str(node.of[0])) if node.of else None
    scale = graph.scales.get(item.scale) if item else None
    return scale is not None and scale.kind == "share"


def _shape_of_rule(node: Node, place: str, faults: Faults) -> None:
    if node.rule in ("if", "withhold") and node.when is None:
        faults.add("missing_key", place, f"'{node.rule}' heeft een voorwaarde nodig.", "Voeg when = { … } toe.")
    if node.rule == "lookup" and not node.stretches:
        faults.add("missing_key", place, "lookup heeft een tabel nodig.", "Voeg stretches = [ … ] toe.")
    if node.interpolate and any(s.from_ is None for s in node.stretches):
        faults.add("missing_key", f"{place}.stretches", "Met interpolate heeft elk punt een from nodig.")
    if node.rule == "linear" and node.high is not None and node.high == (node.low or 0):
        faults.add("bad_number", place, "low en high zijn gelijk; daar kan niet door gedeeld worden.")
    if node.weights and len(node.weights) != len(node.of):
        faults.add(
            "wrong_weights",
            f"{place}.weights",
            f"Er zijn {len(node.weights)} gewichten bij {len(node.of)} delen.",
        )
    if node.weights and not sum(node.weights) > 0:
        faults.add(
            "no_weight",
            f"{place}.weights",
            "De gewichten zijn samen nul.",
            "Geef ten minste één deel gewicht.",
        )


def _checks(graph: Graph, faults: Faults) -> None:
    for number, check in enumerate(graph.method.checks):
        place = f"checks[{number}]"
        if check.per:
            _known(check.per, graph.repeats, f"{place}.per", "herhaling", faults)
        if check.item:
            _known(check.item, graph.items, f"{place}.item", "vraag", faults)
        _conditions(graph, check.when, f"{place}.when", check.per, faults)
    for number, advice in enumerate(graph.method.advice):
        _conditions(graph, advice.when, f"advice[{number}].when", advice.per, faults)
    for number, repeat in enumerate(graph.method.repeats):
        _rows(graph, number, repeat, faults)


def _rows(graph: Graph, number: int, repeat: Repeat, faults: Faults) -> None:
    if repeat.minimum > repeat.maximum or repeat.maximum < 1 or repeat.maximum > 200:
        faults.add("unreachable_range", f"repeats[{number}]", "Het aantal rijen kan niet.", "Kies 1 tot en met 200.")
    for row_number, row in enumerate(repeat.rows):
        _conditions(graph, row.relevant, f"repeats[{number}].rows[{row_number}].relevant", repeat.key, faults)


def _result(graph: Graph, faults: Faults) -> None:
    method = graph.method
    named = [("result", method.result.node)] if method.result else []
    named += [(f"stages[{number}]", stage.node) for number, stage in enumerate(method.stages)]
    for place, node in named:
        _known(node, graph.nodes, f"{place}.node", "knoop", faults)
        if node in graph.nodes and graph.nodes[node].per:
            faults.add("wrong_scope", f"{place}.node", f"'{node}' hoort bij rijen; een uitkomst is er één keer.")
    for stage_number, stage in enumerate(method.stages):
        _conditions(graph, stage.needs, f"stages[{stage_number}].needs", "", faults)
    if method.result is not None:
        for name in method.result.factors:
            _known(name, graph.nodes, "result.factors", "knoop", faults)
        if method.result.rounding.step <= 0:
            faults.add("bad_number", "result.rounding.step", "Afronden kan alleen op een stap boven nul.")
    if (method.result is None) == (method.tree is None):
        faults.add("no_result", "bestand", "Een methode heeft een result of een tree, en niet allebei.")
    if method.result is not None and method.defaults is None:
        faults.add(
            "missing_key",
            "bestand",
            "De sleutel 'defaults' ontbreekt.",
            "Voeg [defaults] met missing en not_applicable toe.",
        )


def _tree(graph: Graph, faults: Faults) -> None:
    tree = graph.method.tree
    if tree is None:
        return
    places = {q.key for q in tree.questions} | {e.code for e in tree.endings}
    _known(tree.start, places, "tree.start", "vraag of uitkomst", faults)
    for number, question in enumerate(tree.questions):
        place = f"tree.questions[{number}]"
        _known(question.item, graph.items, f"{place}.item", "vraag", faults)
        for word, target in (("yes", question.yes), ("no", question.no), ("unknown", question.unknown)):
            _known(target, places, f"{place}.{word}", "vraag of uitkomst", faults)


def _conditions(graph: Graph, condition: Condition | None, place: str, scope: str, faults: Faults) -> None:
    for one in conditions_in(condition):
        at = scope if not one.row else ""
        if one.of:
            _reference(graph, one.of, place, at, faults, by_row=bool(one.row))
            _option(graph, one, place, faults)
        for name in one.overlap:
            _known(name, graph.items, place, "vraag", faults)
        if not one.of and (one.is_ or one.includes or one.above is not None or one.answered is not None):
            faults.add("missing_key", place, "Deze voorwaarde zegt niet waarover hij gaat.", 'Voeg of = "…" toe.')


def _option(graph: Graph, condition: Condition, place: str, faults: Faults) -> None:
    item = graph.items.get(split_name(condition.of)[0])
    for option in (condition.is_, condition.includes):
        if not option:
            continue
        if item is None or item.scale not in graph.scales:
            faults.add("wrong_condition", place, f"'{condition.of}' is geen keuzevraag; 'is' kan hier niet.")
            continue
        _known(option, [o.key for o in _options(graph, graph.scales[item.scale])], place, "keuze", faults)


def _options(graph: Graph, scale: Scale) -> Iterator[object]:
    yield from (YES_NO if scale.kind == "yes_no" else scale.options)


def _reference(graph: Graph, name: str, place: str, scope: str, faults: Faults, *, by_row: bool = False) -> None:
    key, by = split_name(name)
    row_values = {value for repeat in graph.method.repeats for row in repeat.rows for value in row.values}
    known = {*graph.items, *graph.nodes, *graph.parameters, *row_values}
    _known(key, known, place, "vraag, knoop of parameter", faults)
    if "@" in name and (by is None or key not in graph.items or by not in graph.items[key].respondents):
        faults.add("unknown_respondent", place, f"'{name}' vraagt een bron die deze vraag niet heeft.")
    per = graph.per(key)
    if per and not by_row and per != scope:
        faults.add("wrong_scope", place, f"'{key}' hoort bij '{per}'; hier kan dat niet zonder per, over of row.")


def _known(name: str, known: Iterable[str], place: str, kind: str, faults: Faults) -> None:
    names = list(known)
    if name not in names:
        faults.add("unknown_name", place, f"'{name[:60]}' is geen {kind} in dit bestand.", did_you_mean(name, names))


def _circles(graph: Graph, faults: Faults) -> None:
    """Note a circle, or a chain that is too long, once; relevance of items and rows is part of the chain."""
    depth: dict[str, int] = {}
    waiting: set[str] = set()

    def visit(name: str) -> int:
        if name in depth:
            return depth[name]
        if name in waiting or len(waiting) > DEEPEST * 2:
            return -1
        waiting.add(name)
        below = [visit(other) for other in _uses(graph, name)]
        waiting.discard(name)
        depth[name] = -1 if -1 in below else 1 + max(below, default=0)
        return depth[name]

    for number, node in enumerate(graph.method.nodes):
        found = visit(node.key)
        if found == -1:
            faults.add(
                "cycle",
                f"nodes[{number}]",
                f"'{node.key}' rekent op zichzelf, rechtstreeks of langs een omweg.",
                "Verbreek de kring.",
            )
            return
        if found > DEEPEST:
            faults.add("too_deep", f"nodes[{number}]", f"'{node.key}' is meer dan {DEEPEST} stappen diep.")
            return
    for number, item in enumerate(graph.method.items):
        if visit(item.key) == -1:
            faults.add(
                "cycle",
                f"items[{number}]",
                f"Of '{item.key}' gevraagd wordt, hangt van zichzelf af.",
                "Verbreek de kring.",
            )
            return


def _uses(graph: Graph, name: str) -> set[str]:
    used: set[str] = set()
    conditions: list[Condition | None] = []
    if name in graph.nodes:
        node = graph.nodes[name]
        used.update(names_in(node))
        conditions += [row.relevant for row in graph.fixed_rows.get(node.over or node.per, {}).values()]
    if name in graph.items:
        item = graph.items[name]
        conditions.append(item.relevant)
        conditions += [row.relevant for row in graph.fixed_rows.get(item.per, {}).values()] if item.per else []
    for condition in conditions:
        for one in conditions_in(condition):
            used.update({split_name(one.of)[0]} if one.of else set(), one.overlap)
    return {one for one in used if one in graph.nodes or one in graph.items}
