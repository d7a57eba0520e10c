"""What must hold of nodes: each has the inputs its rule needs, at the place where they are, and no key it ignores."""

from __future__ import annotations

from collections.abc import Callable

from app.scoring.definition import Node
from app.scoring.faults import Faults
from app.scoring.names import Names

TWO_INPUTS = ("ratio", "shortage", "surplus", "if")
MORE_INPUTS = ("difference",)
ONE_INPUT = ("clamp", "linear", "lookup", "size", "withhold", "entered", "value", "share")
OVER_ROWS = ("product", "sum", "least", "greatest", "weighted_mean", "mean", "spread", "range", "count")
"""How many inputs a rule needs; those over rows take one, in every row, or any number here."""

WEIGHED = ("sum", "weighted_mean")

KEYS_OF_RULES: tuple[tuple[str, tuple[str, ...], Callable[[Node], bool]], ...] = (
    ("over", OVER_ROWS, lambda n: bool(n.over)),
    ("where", OVER_ROWS, lambda n: n.where is not None),
    ("weight", WEIGHED, lambda n: bool(n.weight)),
    ("weights", WEIGHED, lambda n: bool(n.weights)),
    ("low", ("clamp", "linear"), lambda n: n.low is not None),
    ("high", ("clamp", "linear", "ratio"), lambda n: n.high is not None),
    ("stretches", ("lookup",), lambda n: bool(n.stretches)),
    ("interpolate", ("lookup",), lambda n: n.interpolate),
    ("when", ("if", "withhold"), lambda n: n.when is not None),
    ("at_least", OVER_ROWS, lambda n: n.at_least != 0),
    ("at_least_weight", OVER_ROWS, lambda n: n.at_least_weight is not None),
    ("too_few", OVER_ROWS, lambda n: n.too_few != "withhold"),
    ("tolerance", ("share",), lambda n: n.tolerance != 0),
    ("because", ("withhold", "ratio", "lookup", "share", *OVER_ROWS), lambda n: n.because is not None),
)
"""Per key of a node: the rules that look at it, and whether a node gives it. Source: `rules.py` and `evaluate.py`."""


def nodes(names: Names, faults: Faults) -> None:
    """Note what makes a node impossible to compute, or what it says in vain."""
    for number, node in enumerate(names.graph.method.nodes):
        place = f"nodes[{number}]"
        for key, repeat in (("per", node.per), ("over", node.over)):
            if repeat:
                names.known(repeat, names.graph.repeats, f"{place}.{key}", "herhaling", faults)
        _inputs(names, node, place, faults)
        _ignored(node, place, faults)
        _needed(node, place, faults)
        _numbers(node, place, faults)


def _inputs(names: Names, node: Node, place: str, faults: Faults) -> None:
    scope = node.over or node.per
    for at, name in enumerate(node.of):
        names.reference(name, f"{place}.of[{at}]", scope, faults)
    if node.weight:
        names.reference(node.weight, f"{place}.weight", scope, faults)
    if not node.of:
        told = f"Knoop '{node.key}' zegt niet waarop hij rekent."
        faults.add("missing_key", place, told, 'Voeg of = ["…"] toe.')
        return
    _count(node, place, faults)
    if node.over and node.over == node.per:
        told = "Een knoop kan niet per rij én over diezelfde rijen gaan."
        faults.add("wrong_scope", f"{place}.over", told, "Kies per of over.")
    if node.rule == "share":
        _share(names, node, place, faults)
    if node.rule == "entered" and str(node.of[0]).partition("@")[0] not in names.graph.items:
        told = "entered neemt het antwoord op een vraag zoals ingevuld; dit is geen vraag."
        faults.add("wrong_inputs", f"{place}.of", told, "Noem een vraag, of gebruik value.")


def _count(node: Node, place: str, faults: Faults) -> None:
    count = len(node.of)
    if node.over and count > 1:
        told = f"Met over rekent een knoop op één naam, in elke rij; hier staan er {count}."
        faults.add("wrong_inputs", f"{place}.of", told, "Maak per rij eerst één knoop.")
    elif node.rule in ONE_INPUT and count > 1:
        faults.add("wrong_inputs", f"{place}.of", f"'{node.rule}' rekent op één ding; hier staan er {count}.",
                   "Houd er één over.")  # fmt: skip
    elif node.rule in TWO_INPUTS and count != 2:
        faults.add("wrong_inputs", f"{place}.of", f"'{node.rule}' rekent op twee dingen; hier staan er {count}.",
                   "Noem er precies twee.")  # fmt: skip
    elif node.rule in MORE_INPUTS and count < 2:
        faults.add("wrong_inputs", f"{place}.of", f"'{node.rule}' rekent op twee of meer dingen; hier staat er één.",
                   "Noem er nog een.")  # fmt: skip


def _share(names: Names, node: Node, place: str, faults: Faults) -> None:
    item = names.graph.items.get(str(node.of[0]))
    scale = names.graph.scales.get(item.scale) if item is not None else None
    if scale is None or scale.kind != "share" or not node.per:
        told = "share hoort per rij, op een vraag met een schaal van de soort share."
        faults.add("wrong_scope", place, told, "Voeg per toe en noem die vraag.")


def _ignored(node: Node, place: str, faults: Faults) -> None:
    """Note keys that the rule does not look at: the author means something that does not happen."""
    for key, rules, is_given in KEYS_OF_RULES:
        if node.rule in rules or not is_given(node):
            continue
        told = f"'{node.rule}' kijkt niet naar '{key}'."
        remedy = f"Haal '{key}' weg; alleen {_either(rules)} gebruikt het."
        if key in ("weight", "weights") and node.rule == "mean":
            remedy = 'Schrijf rule = "weighted_mean".'
        faults.add("ignored_key", f"{place}.{key}", told, remedy)
    if node.where is not None and not node.over:
        faults.add("ignored_key", f"{place}.where", "'where' kiest rijen, maar er is geen over.", "Voeg over toe.")
    if node.rule in OVER_ROWS and not node.at_least and node.at_least_weight is None:
        _without_lower_limit(node, place, faults)


def _without_lower_limit(node: Node, place: str, faults: Faults) -> None:
    """Note what a node says about too few parts when it does not say how many are enough."""
    may_stop = node.rule in ("weighted_mean", "mean")
    for key, is_given in (("too_few", node.too_few != "withhold"), ("because", node.because and not may_stop)):
        if is_given:
            told = f"'{key}' zegt wat er gebeurt als er te weinig meetelt, maar er is geen ondergrens."
            faults.add("ignored_key", f"{place}.{key}", told, "Voeg at_least of at_least_weight toe.")


def _either(rules: tuple[str, ...]) -> str:
    return rules[0] if len(rules) == 1 else f"{', '.join(rules[:-1])} of {rules[-1]}"


def _needed(node: Node, place: str, faults: Faults) -> None:
    """Note keys without which the rule cannot do its work."""
    if node.rule in ("if", "withhold") and node.when is None:
        remedy = 'Voeg when = { of = "…", below = 1 } toe.'
        faults.add("missing_key", place, f"'{node.rule}' heeft een voorwaarde nodig.", remedy)
    if node.rule == "lookup" and not node.stretches:
        remedy = "Voeg stretches = [ { from = 0, to = 10, value = 1 } ] toe."
        faults.add("missing_key", place, "lookup heeft een tabel nodig.", remedy)
    if node.interpolate and any(stretch.from_ is None for stretch in node.stretches):
        told = "Met interpolate heeft elk punt een from nodig."
        faults.add("missing_key", f"{place}.stretches", told, "Voeg from toe.")
    if node.interpolate and len({stretch.from_ for stretch in node.stretches}) < len(node.stretches):
        told = "Twee punten van de lijn staan op dezelfde plaats."
        faults.add("duplicate_key", f"{place}.stretches", told, "Geef elk punt een eigen from.")
    if node.rule == "clamp" and node.low is None and node.high is None:
        faults.add("missing_key", place, "clamp heeft een grens nodig.", "Voeg low of high toe, of gebruik value.")
    if node.rule == "weighted_mean" and not node.weight and not node.weights:
        told = "Een gewogen gemiddelde heeft gewichten nodig."
        faults.add("missing_key", place, told, "Voeg weight of weights toe, of gebruik mean.")
    if node.rule == "withhold" and node.because is None:
        told = "Wie geen uitkomst geeft, zegt waarom."
        faults.add("missing_key", place, told, 'Voeg because = "…" toe.')


def _numbers(node: Node, place: str, faults: Faults) -> None:
    low, high = node.low, node.high
    if node.rule == "linear" and (high if high is not None else 1) == (low or 0):
        told = "low en high zijn gelijk; daar kan niet door gedeeld worden."
        faults.add("bad_number", f"{place}.low", told, "Neem twee verschillende getallen.")
    if node.rule == "clamp" and low is not None and high is not None and low > high:
        told = "De ondergrens ligt boven de bovengrens."
        faults.add("unreachable_range", f"{place}.low", told, "Wissel low en high om.")
    if node.weights and node.over:
        told = "Vaste gewichten horen bij de delen van of, niet bij rijen."
        faults.add("wrong_weights", f"{place}.weights", told, "Geef de rijen een getal en noem dat bij weight.")
    elif node.weights and len(node.weights) != len(node.of):
        told = f"Er zijn {len(node.weights)} gewichten bij {len(node.of)} delen."
        faults.add("wrong_weights", f"{place}.weights", told, "Geef elk deel één gewicht.")
    if node.weight and node.weights:
        told = "Er is een gewicht én een lijst gewichten; alleen de lijst telt."
        faults.add("ignored_key", f"{place}.weight", told, "Kies weight of weights.")
    if any(weight < 0 for weight in node.weights):
        faults.add("bad_number", f"{place}.weights", "Een gewicht is kleiner dan nul.", "Neem nul of meer.")
    elif node.weights and not sum(node.weights) > 0:
        remedy = "Geef ten minste één deel gewicht."
        faults.add("no_weight", f"{place}.weights", "De gewichten zijn samen nul.", remedy)
    if node.at_least < 0 or (node.at_least_weight is not None and not 0 <= node.at_least_weight <= 1):
        told = "at_least is 0 of meer; at_least_weight is een breuk van 0 tot en met 1."
        faults.add("bad_number", place, told, "Verander het getal.")
    if node.tolerance < 0:
        faults.add("bad_number", f"{place}.tolerance", "De afwijking is kleiner dan nul.", "Neem nul of meer.")
