"""A method definition with its names looked up: what every reading of the graph walks over.

Made once per definition; holds no answers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from app.scoring.definition import (
    RESPONDENTS,
    Condition,
    Item,
    Method,
    Node,
    Option,
    Parameter,
    Reconcile,
    Repeat,
    Respondent,
    Row,
    Scale,
)
from app.scoring.shape import Text

Policy = str | Fraction
"""What a node does with an input that is not there: `stop`, `skip`, `pass`, or the number it then counts as."""

SHARE_UNITS = ("hours", "percent")
"""In which a part of the week is given; `is` of a condition may ask for one."""

YES_NO = (
    Option(key="no", text=Text({"nl": "nee", "en": "no"})),
    Option(key="yes", text=Text({"nl": "ja", "en": "yes"})),
    Option(key="unknown", text=Text({"nl": "weet ik niet", "en": "I do not know"})),
)
"""The options of every yes-or-no question; `unknown` only leads somewhere in a decision tree."""


@dataclass(frozen=True, slots=True)
class Graph:
    """A method and its parts by name."""

    method: Method
    items: Mapping[str, Item]
    nodes: Mapping[str, Node]
    scales: Mapping[str, Scale]
    repeats: Mapping[str, Repeat]
    parameters: Mapping[str, Parameter]
    fixed_rows: Mapping[str, Mapping[str, Row]]
    reconcile: Mapping[str, Reconcile]
    policies: Mapping[str, tuple[Policy, Policy]]
    rows_by_name: Mapping[str, Row]

    @staticmethod
    def of(method: Method) -> Graph:
        """Return the graph of a definition that the linter has accepted."""
        return Graph(
            method=method,
            items={i.key: i for i in method.items},
            nodes={n.key: n for n in method.nodes},
            scales={s.key: s for s in method.scales},
            repeats={r.key: r for r in method.repeats},
            parameters={p.key: p for p in method.parameters},
            fixed_rows={r.key: {row.key: row for row in r.rows} for r in method.repeats if r.rows},
            reconcile={i.key: reconcile_of(i) for i in method.items if i.respondents},
            policies={n.key: _policies(method, n) for n in method.nodes},
            rows_by_name={row.key: row for r in method.repeats for row in r.rows},
        )

    def scale_of(self, item: Item) -> Scale:
        """Return the scale an item is answered on."""
        return self.scales[item.scale]

    def per(self, name: str) -> str:
        """Return the repeat that an item or node belongs to, or an empty string."""
        part = self.items.get(name) or self.nodes.get(name)
        return part.per if part else ""

    def options(self, item: Item) -> tuple[Option, ...]:
        """Return the options that an item can be answered with; empty for numbers and texts."""
        scale = self.scale_of(item)
        return YES_NO if scale.kind == "yes_no" else scale.options

    def fixed_row(self, repeat: str, row: str) -> Row | None:
        """Return a row that the definition itself lists, or None."""
        return self.fixed_rows.get(repeat, {}).get(row)

    def row_named(self, row: str) -> Row | None:
        """Return the fixed row of this name, whatever repeat it belongs to, or None when there is none."""
        return self.rows_by_name.get(row)

    def tags_of(self, row: str) -> tuple[str, ...]:
        """Return the tags of a fixed row; a row that the assessor made has none."""
        fixed = self.rows_by_name.get(row)
        return () if fixed is None else fixed.tags


def _policies(method: Method, node: Node) -> tuple[Policy, Policy]:
    """Return what a node does with a missing and with an n.v.t. input: its own word, else the method's."""
    defaults = method.defaults
    missing: Policy = defaults.missing if defaults is not None else "stop"
    absent: Policy = defaults.not_applicable if defaults is not None else "stop"
    return (
        missing if node.missing is None else node.missing,
        absent if node.not_applicable is None else node.not_applicable,
    )


def split_name(name: str) -> tuple[str, Respondent | None]:
    """Split `pace@employer` into the name and the respondent; None when all respondents together are meant."""
    if "@" not in name:
        return name, None
    key, _, by = name.partition("@")
    for respondent in RESPONDENTS:
        if respondent == by:
            return key, respondent
    return key, None


def reconcile_of(item: Item) -> Reconcile:
    """Return how an item's answers become one; one respondent, or the assessor, decides when it does not say."""
    if item.reconcile is not None:
        return item.reconcile
    if "assessor" in item.respondents:
        return Reconcile(policy="assessor")
    return Reconcile(policy="primary", primary=item.respondents[0])


def conditions_in(condition: Condition | None) -> Iterator[Condition]:
    """Yield a condition and all conditions inside it."""
    if condition is None:
        return
    yield condition
    for inner in (*condition.all, *condition.any, *condition.none):
        yield from conditions_in(inner)


def names_in(node: Node) -> Iterator[str]:
    """Yield every name that a node refers to (items, nodes, parameters, row values), respondents stripped."""
    for name in node.of:
        if isinstance(name, str):
            yield split_name(name)[0]
    if node.weight:
        yield split_name(node.weight)[0]
    for condition in (*conditions_in(node.where), *conditions_in(node.when)):
        yield from names_in_condition(condition)


def names_in_condition(condition: Condition) -> Iterator[str]:
    """Yield the names one condition (not those inside it) refers to."""
    if condition.of:
        yield split_name(condition.of)[0]
    yield from condition.overlap
