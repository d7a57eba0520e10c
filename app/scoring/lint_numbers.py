"""The numbers of nodes: weights that should add up, tables without holes, what happens when something is missing."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction

from app.scoring.definition import Node
from app.scoring.graph import split_name
from app.scoring.integrity_nodes import ONE_INPUT, TWO_INPUTS
from app.scoring.lint_scales import Domain, domain, table
from app.scoring.names import Names, conditions_at
from app.scoring.notes import Notes
from app.scoring.words import shown_number

NEAR = Fraction(1, 5)
"""Weights that come to within a fifth of 1 or 100 were meant to come to it."""


def numbers(names: Names, notes: Notes) -> None:
    """Note what is odd about the numbers in nodes, rows and questions."""
    for number, node in enumerate(names.graph.method.nodes):
        place = f"nodes[{number}]"
        _adds_up(node.weights, f"{place}.weights", notes)
        _row_weights(names, node, f"{place}.weight", notes)
        _policy(node, place, notes)
        if node.rule == "lookup" and node.stretches and not node.interpolate:
            table(node.stretches, f"{place}.stretches", _asked(names, node), notes)
    for number, item in enumerate(names.graph.method.items):
        if item.reconcile is not None:
            _adds_up(list(item.reconcile.weights.values()), f"items[{number}].reconcile.weights", notes)
    _row_values(names, notes)


def _adds_up(weights: Collection[Fraction], place: str, notes: Notes) -> None:
    total = sum(weights, Fraction(0))
    if len(weights) < 2:
        return
    for whole, limit in ((Fraction(1), Fraction(1)), (Fraction(100), Fraction(100))):
        percentages = whole == 1 or all(weight >= 1 for weight in weights)
        small = whole == 100 or all(weight < limit for weight in weights)
        if percentages and small and total != whole and abs(total - whole) <= whole * NEAR:
            told = f"De gewichten zijn samen {shown_number(total, 4)}, niet {shown_number(whole)}."
            notes.warnings.add("weights_total", place, told, f"Laat ze optellen tot {shown_number(whole)}.")


def _row_weights(names: Names, node: Node, place: str, notes: Notes) -> None:
    """Look at weights that stand as a fixed number in each row."""
    if node.over not in names.graph.repeats or node.weight not in names.row_values or node.where is not None:
        return
    rows = names.graph.repeats[node.over].rows
    _adds_up([row.values[node.weight] for row in rows if node.weight in row.values], place, notes)


def _policy(node: Node, place: str, notes: Notes) -> None:
    """Note `skip` where nothing is left to count with: "not filled in" would silently become n.v.t."""
    if node.rule == "share" or (node.rule not in ONE_INPUT and node.rule not in TWO_INPUTS):
        if node.rule == "count" and node.not_applicable == "pass":
            told = "Tellen gaat altijd; 'pass' doet hier niets."
            notes.warnings.add("absurd_policy", f"{place}.not_applicable", told, "Haal not_applicable weg.")
        return
    if node.missing == "skip":
        told = f"'{node.rule}' kan niets overslaan: wat niet is ingevuld, zou hier stil n.v.t. worden."
        notes.warnings.add("absurd_policy", f"{place}.missing", told, 'Schrijf missing = "stop" of een getal.')
    if node.not_applicable == "skip":
        told = f"'{node.rule}' kan niets overslaan; de uitkomst wordt dan zelf n.v.t."
        notes.warnings.add("absurd_policy", f"{place}.not_applicable", told, 'Schrijf not_applicable = "pass".')


def _asked(names: Names, node: Node) -> Domain | None:
    """Return which numbers a table is asked for, when it stands on an answer that counts as itself."""
    item = names.graph.items.get(split_name(str(node.of[0]))[0]) if node.of else None
    scale = names.graph.scales.get(item.scale) if item is not None else None
    if item is None or scale is None or item.fact or scale.counted:
        return None
    if scale.divide_by is not None or scale.stretches or any(level.counts_as is not None for level in scale.levels):
        return None
    return domain(scale)


def _row_values(names: Names, notes: Notes) -> None:
    """Note a fixed number that some rows of a repeat have and others lack, and tags that no row has."""
    method = names.graph.method
    for number, repeat in enumerate(method.repeats):
        for name in sorted({name for row in repeat.rows for name in row.values}):
            for at, row in enumerate(repeat.rows):
                if name not in row.values:
                    told = f"Rij '{row.key[:60]}' heeft geen '{name}'; andere rijen wel."
                    place = f"repeats[{number}].rows[{at}]"
                    notes.errors.add("missing_key", place, told, f"Voeg values = {{ {name} = … }} toe.")
    tags = {tag for repeat in method.repeats for row in repeat.rows for tag in row.tags}
    for number, node in enumerate(method.nodes):
        for place, one in (*conditions_at(node.where, f"nodes[{number}].where"),
                           *conditions_at(node.when, f"nodes[{number}].when")):  # fmt: skip
            if one.tag:
                names.known(one.tag, tags, f"{place}.tag", "kenmerk van een rij", notes.errors)
