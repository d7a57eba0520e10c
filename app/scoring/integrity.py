"""What must hold before a definition can be run at all: every name exists, nothing goes in circles, sizes are sane.

The linter (`lint.py`) looks further, at what a definition can do but should not. Nodes and their rules are looked at
in `integrity_nodes.py`, circles in `circles.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from app.scoring.circles import circles
from app.scoring.definition import Item, Method, Question, Reconcile, Repeat, Scale, Tree
from app.scoring.faults import Faults
from app.scoring.integrity_nodes import nodes
from app.scoring.names import Names, all_conditions

Placed = tuple[str, str]
"""A place and the key that stands there."""

MOST_PARTS = 2_000
"""Items, nodes, rows and checks together; ours has at most some hundreds."""

LABEL = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,59}\Z")
"""A name that is only looked up; one that is calculated with is a plain word, since `name@employer` means something."""

MOST_DECIMALS = 20

MOST_ROWS = 200
"""Rows of one repeat."""


def integrity(method: Method, faults: Faults) -> None:
    """Note every fault that would make the walk impossible."""
    if _too_many(method, faults):
        return
    _keys(method, faults)
    names = Names.of(method)
    for check in (_scales, _items, _repeats, nodes, _checks, _result, _tree, _examples):
        check(names, faults)
    for place, condition, scope in all_conditions(method):
        names.condition(condition, place, scope, faults)
    circles(names.graph, faults)


def _too_many(method: Method, faults: Faults) -> bool:
    rows = sum(len(repeat.rows) for repeat in method.repeats)
    lists = (method.items, method.nodes, method.checks, method.scales, method.parameters, method.repeats,
             method.sources, method.groups, method.stages, method.advice, method.examples)  # fmt: skip
    count = rows + sum(len(one) for one in lists)
    if count > MOST_PARTS:
        told = f"De methode heeft {count} onderdelen; hoogstens {MOST_PARTS} kan."
        faults.add("too_many_parts", "bestand", told, "Splits de methode, of laat weg wat niet nodig is.")
    return count > MOST_PARTS


def _keys(method: Method, faults: Faults) -> None:
    """Every key occurs once; items, nodes, parameters and row values share one space of names."""
    for kind, keys in (
        ("sources", [s.key for s in method.sources]),
        ("scales", [s.key for s in method.scales]),
        ("groups", [g.key for g in method.groups]),
        ("repeats", [r.key for r in method.repeats]),
        ("stages", [s.key for s in method.stages]),
    ):
        _labels(((f"{kind}[{number}].key", key) for number, key in enumerate(keys)), faults)
    rows = [
        (f"repeats[{n}].rows[{at}].key", row.key) for n, r in enumerate(method.repeats) for at, row in enumerate(r.rows)
    ]
    _labels(rows, faults)
    named = chain(
        ((f"items[{number}].key", item.key) for number, item in enumerate(method.items)),
        ((f"nodes[{number}].key", node.key) for number, node in enumerate(method.nodes)),
        ((f"parameters[{number}].key", one.key) for number, one in enumerate(method.parameters)),
        {name: (place, name) for place, name in _row_values(method)}.values(),
    )
    _unique(_plain_words(named, faults), faults)
    _unique(((f"examples[{number}].name", one.name) for number, one in enumerate(method.examples)), faults)


def _row_values(method: Method) -> list[tuple[str, str]]:
    return [
        (f"repeats[{number}].rows[{at}].values.{name}", name)
        for number, repeat in enumerate(method.repeats)
        for at, row in enumerate(repeat.rows)
        for name in row.values
    ]


def _plain_words(placed: Iterable[Placed], faults: Faults) -> Iterator[Placed]:
    """Pass on the keys that are plain words, and note those that are not."""
    for place, key in placed:
        if key.isascii() and key.isidentifier() and len(key) <= 60:
            yield place, key
        else:
            remedy = "Gebruik alleen letters, cijfers en _ (hoogstens 60), en begin met een letter."
            faults.add("bad_key", place, f"'{key[:40]}' kan geen naam zijn.", remedy)


def _labels(placed: Iterable[Placed], faults: Faults) -> None:
    """Note keys that are no names and keys that occur twice."""
    kept = []
    for place, key in placed:
        if LABEL.match(key):
            kept.append((place, key))
        else:
            remedy = "Gebruik letters, cijfers, _ en - (hoogstens 60)."
            faults.add("bad_key", place, f"'{key[:40]}' kan geen naam zijn.", remedy)
    _unique(kept, faults)


def _unique(placed: Iterable[Placed], faults: Faults) -> None:
    seen: dict[str, str] = {}
    for place, key in placed:
        if key in seen:
            told = f"De naam '{key[:40]}' bestaat al (bij {seen[key].partition('[')[0]})."
            faults.add("duplicate_key", place, told, "Geef elk een eigen naam.")
        seen.setdefault(key, place)


def _scales(names: Names, faults: Faults) -> None:
    for number, scale in enumerate(names.graph.method.scales):
        place = f"scales[{number}]"
        if scale.kind == "levels" and not scale.levels:
            faults.add("no_levels", place, f"Schaal '{scale.key}' heeft geen stappen.", "Voeg levels = [ … ] toe.")
        if scale.kind in ("choice", "choices") and not scale.options:
            faults.add("no_options", place, f"Schaal '{scale.key}' heeft geen keuzes.", "Voeg options = [ … ] toe.")
        _labels(((f"{place}.options[{at}].key", o.key) for at, o in enumerate(scale.options)), faults)
        _numbers_of_scale(scale, place, faults)


def _numbers_of_scale(scale: Scale, place: str, faults: Faults) -> None:
    for key, number in (("divide_by", scale.divide_by), ("step", scale.step)):
        if number is not None and number <= 0:
            faults.add(
                "bad_number", f"{place}.{key}", f"'{key}' moet groter zijn dan nul.", "Neem een getal boven nul."
            )
    if scale.minimum is not None and scale.maximum is not None and scale.minimum >= scale.maximum:
        told = "Het kleinste antwoord is niet kleiner dan het grootste."
        faults.add("unreachable_range", f"{place}.minimum", told, "Wissel minimum en maximum om.")
    seen = set()
    for at, level in enumerate(scale.levels):
        if level.value in seen:
            told = "Twee stappen hebben hetzelfde getal."
            faults.add("duplicate_key", f"{place}.levels[{at}].value", told, "Geef elke stap een eigen getal.")
        seen.add(level.value)


def _items(names: Names, faults: Faults) -> None:
    for number, item in enumerate(names.graph.method.items):
        place = f"items[{number}]"
        names.known(item.scale, names.graph.scales, f"{place}.scale", "schaal", faults)
        if item.per:
            names.known(item.per, names.graph.repeats, f"{place}.per", "herhaling", faults)
        if item.group:
            names.known(item.group, names.groups, f"{place}.group", "groep", faults)
        if not item.respondents:
            remedy = "Noem ten minste één bron."
            faults.add("no_respondent", f"{place}.respondents", f"Niemand beantwoordt '{item.key}'.", remedy)
        if len(set(item.respondents)) < len(item.respondents):
            faults.add("duplicate_key", f"{place}.respondents", "Een bron staat er twee keer.", "Haal er één weg.")
        if item.fact and item.per:
            told = "Een gegeven uit het dossier is er één keer, niet per rij."
            faults.add("wrong_scope", f"{place}.per", told, "Haal per weg.")
        if item.respondents:
            _reconcile(names, item, place, faults)


def _reconcile(names: Names, item: Item, place: str, faults: Faults) -> None:
    rule = item.reconcile
    if rule is None:
        if len(item.respondents) > 1 and "assessor" not in item.respondents:
            told = f"'{item.key}' heeft meer bronnen maar zegt niet hoe hun antwoorden één worden."
            faults.add("no_reconcile", place, told, "Voeg reconcile toe.")
        return
    place = f"{place}.reconcile"
    _respondents_of(names, item, rule, place, faults)
    if rule.policy == "primary" and rule.primary is None:
        faults.add("missing_key", place, "Bij primary hoort wie dat is.", 'Voeg primary = "employer" toe.')
    if rule.policy == "assessor" and "assessor" not in item.respondents:
        told = "De beoordelaar beslist, maar staat niet bij de bronnen van deze vraag."
        faults.add("unknown_respondent", place, told, "Zet assessor bij respondents.")
    _weights(rule, place, faults)
    is_guiding = names.graph.method.role == "guiding" and rule.policy != "assessor"
    if is_guiding and "assessor" in item.respondents and "assessor" not in rule.weights:
        told = "Een begeleidende beoordelaar verandert geen scores."
        faults.add("role", place, told, "Haal assessor weg of wijzig role.")


def _respondents_of(names: Names, item: Item, rule: Reconcile, place: str, faults: Faults) -> None:
    named = [("primary", rule.primary)] if rule.primary else []
    named += [("weights", by) for by in rule.weights]  # type: ignore[misc]  # a key of weights is any word
    named += [("needs", by) for by in rule.needs]
    for key, by in named:
        names.known(str(by), item.respondents, f"{place}.{key}", "bron van deze vraag", faults)


def _weights(rule: Reconcile, place: str, faults: Faults) -> None:
    if any(weight < 0 for weight in rule.weights.values()):
        faults.add("bad_number", f"{place}.weights", "Een gewicht is kleiner dan nul.", "Neem nul of meer.")
    if rule.policy == "weighted" and not sum(rule.weights.values()) > 0:
        remedy = "Geef ten minste één bron gewicht."
        faults.add("no_weight", f"{place}.weights", "De gewichten zijn samen nul.", remedy)


def _repeats(names: Names, faults: Faults) -> None:
    for number, repeat in enumerate(names.graph.method.repeats):
        _size_of_repeat(repeat, f"repeats[{number}]", faults)


def _size_of_repeat(repeat: Repeat, place: str, faults: Faults) -> None:
    if repeat.minimum < 0 or not 1 <= repeat.maximum <= MOST_ROWS or repeat.minimum > repeat.maximum:
        told = f"{repeat.minimum} tot en met {repeat.maximum} rijen kan niet."
        faults.add("unreachable_range", f"{place}.maximum", told, f"Kies 1 tot en met {MOST_ROWS}.")
    if len(repeat.rows) > repeat.maximum:
        told = f"Er staan {len(repeat.rows)} vaste rijen; volgens maximum mogen het er {repeat.maximum} zijn."
        faults.add("unreachable_range", f"{place}.maximum", told, f"Schrijf maximum = {len(repeat.rows)}.")


def _checks(names: Names, faults: Faults) -> None:
    for number, check in enumerate(names.graph.method.checks):
        place = f"checks[{number}]"
        if check.per:
            names.known(check.per, names.graph.repeats, f"{place}.per", "herhaling", faults)
        if check.item:
            names.known(check.item, names.graph.items, f"{place}.item", "vraag", faults)
    for number, advice in enumerate(names.graph.method.advice):
        if advice.per:
            names.known(advice.per, names.graph.repeats, f"advice[{number}].per", "herhaling", faults)


def _result(names: Names, faults: Faults) -> None:
    method = names.graph.method
    if method.result is not None:
        _result_node(names, method.result.node, "result.node", faults)
        for at, name in enumerate(method.result.factors):
            names.known(name, names.graph.nodes, f"result.factors[{at}]", "knoop", faults)
        for name in method.result.neutral:
            names.known(name, method.result.factors, f"result.neutral.{name[:60]}", "factor van de uitkomst", faults)
        step = method.result.rounding.step
        if step <= 0 or step.denominator != 1:
            told = "Er wordt afgerond op hele procenten of op een veelvoud daarvan."
            faults.add("bad_number", "result.rounding.step", told, "Neem 1, 5 of 10.")
        if any(not 1 <= width <= 100 for width in method.result.shown_in):
            faults.add("bad_number", "result.shown_in", "Een stap is 1 tot en met 100 punten.", "Neem 1, 5 of 10.")
    for number, stage in enumerate(method.stages):
        _result_node(names, stage.node, f"stages[{number}].node", faults)
    if (method.result is None) == (method.tree is None):
        told = "Een methode heeft een [result] of een [tree], en niet allebei."
        faults.add("no_result", "bestand", told, "Voeg er één toe, of haal er één weg.")
    if method.result is not None and method.defaults is None:
        remedy = 'Voeg [defaults] toe met missing = "stop" en not_applicable = "stop".'
        faults.add("missing_key", "bestand", "De sleutel 'defaults' ontbreekt.", remedy)


def _examples(names: Names, faults: Faults) -> None:
    for number, example in enumerate(names.graph.method.examples):
        if not 0 <= example.expected.decimals <= MOST_DECIMALS:
            told = f"Vergelijken kan tot 0 tot en met {MOST_DECIMALS} decimalen."
            faults.add("bad_number", f"examples[{number}].expected.decimals", told, "Neem 4.")
        if len(example.rows) > MOST_ROWS:
            told = f"Het voorbeeld heeft {len(example.rows)} rijen; hoogstens {MOST_ROWS} kan."
            faults.add("too_many_parts", f"examples[{number}].rows", told, "Laat rijen weg.")


def _result_node(names: Names, node: str, place: str, faults: Faults) -> None:
    if names.known(node, names.graph.nodes, place, "knoop", faults) and names.graph.nodes[node].per:
        told = f"'{node}' hoort bij rijen; een uitkomst is er één keer."
        faults.add("wrong_scope", place, told, "Maak een knoop met over die de rijen samenneemt.")


def _tree(names: Names, faults: Faults) -> None:
    tree = names.graph.method.tree
    if tree is None:
        return
    codes = [(f"tree.questions[{n}].key", q.key) for n, q in enumerate(tree.questions)]
    _labels([*codes, *((f"tree.endings[{n}].code", e.code) for n, e in enumerate(tree.endings))], faults)
    places = frozenset({q.key for q in tree.questions} | {e.code for e in tree.endings})
    names.known(tree.start, places, "tree.start", "vraag of uitkomst", faults)
    for number, question in enumerate(tree.questions):
        place = f"tree.questions[{number}]"
        _fork(names, question, place, faults)
        for word, target in ways(question):
            names.known(target, places, f"{place}.{word}", "vraag of uitkomst", faults)
    _tree_circles(tree, faults)


def _fork(names: Names, question: Question, place: str, faults: Faults) -> None:
    if not names.known(question.item, names.graph.items, f"{place}.item", "vraag", faults):
        return
    item = names.graph.items[question.item]
    scale = names.graph.scales.get(item.scale)
    if item.per or (scale is not None and scale.kind != "yes_no"):
        told = f"'{item.key}' is geen vraag die één keer met ja of nee te beantwoorden is."
        faults.add("wrong_scope", f"{place}.item", told, "Geef die vraag een schaal van de soort yes_no, zonder per.")


def ways(question: Question) -> tuple[tuple[str, str], ...]:
    """Return the ways out of a fork: the word and where it leads."""
    return (("yes", question.yes), ("no", question.no), ("unknown", question.unknown))


def _tree_circles(tree: Tree, faults: Faults) -> None:
    """Note the first fork that can be reached from itself."""
    targets = {question.key: {target for _, target in ways(question)} for question in tree.questions}
    for number, question in enumerate(tree.questions):
        reached: set[str] = set()
        waiting = list(targets[question.key])
        while waiting:
            at = waiting.pop()
            if at not in reached:
                reached.add(at)
                waiting.extend(targets.get(at, ()))
        if question.key in reached:
            told = f"Vanaf '{question.key}' komt de boom weer bij '{question.key}' uit."
            faults.add("cycle", f"tree.questions[{number}]", told, "Laat elke weg bij een uitkomst eindigen.")
            return
