"""Which names a definition knows, and noting a reference to one it does not know."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain

from app.scoring.definition import Condition, Method, Scale
from app.scoring.faults import Faults
from app.scoring.graph import SHARE_UNITS, YES_NO, Graph, split_name
from app.scoring.shape import NUMBER

Placed = Iterator[tuple[str, Condition]]


@dataclass(frozen=True, slots=True)
class Names:
    """A definition with what its parts may refer to.

    `row_values` says per name of a fixed number of rows in which repeats it occurs; `fixed_rows` per row its repeat.
    """

    graph: Graph
    all: frozenset[str]
    row_values: Mapping[str, frozenset[str]]
    fixed_rows: Mapping[str, str]
    sources: frozenset[str]
    groups: frozenset[str]

    @staticmethod
    def of(method: Method) -> Names:
        """Gather the names once."""
        graph = Graph.of(method)
        values: dict[str, set[str]] = {}
        for repeat in method.repeats:
            for row in repeat.rows:
                for name in row.values:
                    values.setdefault(name, set()).add(repeat.key)
        return Names(
            graph=graph,
            all=frozenset({*graph.items, *graph.nodes, *graph.parameters, *values}),
            row_values={name: frozenset(repeats) for name, repeats in values.items()},
            fixed_rows={row.key: repeat.key for repeat in method.repeats for row in repeat.rows},
            sources=frozenset(source.key for source in method.sources),
            groups=frozenset(group.key for group in method.groups),
        )

    def known(self, name: str, known: Collection[str], place: str, kind: str, faults: Faults) -> bool:
        """Tell whether a name exists; note it, with the nearest one that does, when it does not."""
        if name in known:
            return True
        faults.add("unknown_name", place, f"'{name[:60]}' is geen {kind} in dit bestand.", faults.hint(name, known))
        return False

    def reference(self, name: str | Fraction, place: str, scope: str, faults: Faults, *, row: str = "") -> None:
        """Note what is wrong with a reference to an item, node, parameter or row value, made from rows of `scope`."""
        if isinstance(name, Fraction):
            return
        key, by = split_name(name)
        if by is None and "@" in name:
            key = name.partition("@")[0]
            remedy = faults.hint(name.partition("@")[2], _respondents(self.graph, key))
            faults.add("unknown_respondent", place, f"'{name[:60]}' noemt een bron die niet bestaat.", remedy)
        if NUMBER.match(name):
            told = f"'{name[:60]}' is hier een naam, geen getal."
            faults.add("unknown_name", place, told, "Schrijf een getal zonder aanhalingstekens.")
            return
        if not self.known(key, self.all, place, "vraag, knoop of parameter", faults):
            return
        if by is not None and by not in _respondents(self.graph, key):
            remedy = f"Zet {by} bij respondents van '{key}'." if key in self.graph.items else "Haal @… weg."
            faults.add("unknown_respondent", place, f"'{name[:60]}' vraagt een bron die '{key}' niet heeft.", remedy)
        self._scope(key, place, scope, row, faults)

    def _scope(self, key: str, place: str, scope: str, row: str, faults: Faults) -> None:
        """Note a value of rows asked elsewhere: it is there in the same rows, with a row named, or over all rows."""
        here = self.fixed_rows.get(row, "?") if row else scope
        if row and row not in self.fixed_rows:
            faults.add("unknown_name", place, f"'{row[:60]}' is geen vaste rij.", faults.hint(row, self.fixed_rows))
            return
        is_value = key not in self.graph.items and key not in self.graph.nodes and key in self.row_values
        homes = self.row_values[key] if is_value else {self.graph.per(key)} - {""}
        if homes and here not in homes:
            home = sorted(homes)[0]
            remedy = f'Gebruik per = "{home}", over = "{home}", of noem de rij.'
            faults.add("wrong_scope", place, f"'{key}' hoort bij de rijen van '{home}'; hier zijn die er niet.", remedy)

    def condition(self, condition: Condition | None, place: str, scope: str, faults: Faults) -> None:
        """Note what is wrong with the names in a condition and in all conditions inside it."""
        for at, one in conditions_at(condition, place):
            if one.of:
                self.reference(one.of, at, scope, faults, row=one.row)
                self._options(one, at, faults)
            elif _asks_something(one):
                faults.add("missing_key", at, "Deze voorwaarde zegt niet waarover hij gaat.", 'Voeg of = "…" toe.')
            for name in one.overlap:
                if self.known(name, self.graph.items, f"{at}.overlap", "vraag", faults):
                    self.reference(name, f"{at}.overlap", scope, faults)

    def _options(self, condition: Condition, place: str, faults: Faults) -> None:
        item = self.graph.items.get(split_name(condition.of)[0])
        for key, option in (("is", condition.is_), ("includes", condition.includes)):
            if not option:
                continue
            scale = self.graph.scales.get(item.scale) if item is not None else None
            options = _choices(scale, key) if scale is not None else []
            if options:
                self.known(option, options, f"{place}.{key}", "keuze bij deze vraag", faults)
            elif item is None or scale is not None:
                told = f"'{condition.of[:60]}' is geen keuzevraag; '{key}' kan hier niet."
                faults.add("wrong_condition", f"{place}.{key}", told, "Gebruik above, at_least, below of at_most.")


def _choices(scale: Scale, word: str) -> list[str]:
    """Return what an answer on a scale can be compared with; of a part of the week, the unit it is given in."""
    if scale.kind == "share" and word == "is":
        return list(SHARE_UNITS)
    return [option.key for option in (YES_NO if scale.kind == "yes_no" else scale.options)]


def conditions_at(condition: Condition | None, place: str) -> Placed:
    """Yield a condition and all conditions inside it, each with its place."""
    if condition is None:
        return
    yield place, condition
    for kind, inner in (("all", condition.all), ("any", condition.any), ("none", condition.none)):
        for number, one in enumerate(inner):
            yield from conditions_at(one, f"{place}.{kind}[{number}]")


def all_conditions(method: Method) -> Iterator[tuple[str, Condition, str]]:
    """Yield every whole condition of a definition with its place and the repeat whose rows it sees."""
    for place, condition, scope in chain(_of_questions(method), _of_calculation(method), _of_remarks(method)):
        if condition is not None:
            yield place, condition, scope


def _of_questions(method: Method) -> Iterator[tuple[str, Condition | None, str]]:
    for number, item in enumerate(method.items):
        yield f"items[{number}].relevant", item.relevant, item.per
        yield f"items[{number}].not_applicable_when", item.not_applicable_when, item.per
    for number, repeat in enumerate(method.repeats):
        for at, row in enumerate(repeat.rows):
            yield f"repeats[{number}].rows[{at}].relevant", row.relevant, repeat.key


def _of_calculation(method: Method) -> Iterator[tuple[str, Condition | None, str]]:
    for number, node in enumerate(method.nodes):
        yield f"nodes[{number}].where", node.where, node.over or node.per
        yield f"nodes[{number}].when", node.when, node.per
    for number, stage in enumerate(method.stages):
        yield f"stages[{number}].needs", stage.needs, ""


def _of_remarks(method: Method) -> Iterator[tuple[str, Condition | None, str]]:
    for number, check in enumerate(method.checks):
        yield f"checks[{number}].when", check.when, check.per
    for number, advice in enumerate(method.advice):
        yield f"advice[{number}].when", advice.when, advice.per


def limits_of(condition: Condition) -> tuple[Fraction | None, ...]:
    """Return the numbers a condition compares with: above, at_least, below, at_most, equals."""
    return (condition.above, condition.at_least, condition.below, condition.at_most, condition.equals)


def _asks_something(condition: Condition) -> bool:
    asked = (*limits_of(condition), condition.answered, condition.not_applicable)
    return bool(condition.is_ or condition.includes or any(one is not None for one in asked))


def _respondents(graph: Graph, key: str) -> tuple[str, ...]:
    return graph.items[key].respondents if key in graph.items else ()
