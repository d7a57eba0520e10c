"""What can never happen: conditions that no answer can fulfil, stretches no number falls in, results out of range."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from app.scoring.definition import Condition, Node
from app.scoring.graph import split_name
from app.scoring.names import Names, all_conditions, conditions_at
from app.scoring.notes import Notes
from app.scoring.numbers import Band
from app.scoring.reach import Reach, reach, rows_seen
from app.scoring.words import shown_number

REMEDY = "Verander de grens, of haal de voorwaarde weg."


def reachable(names: Names, notes: Notes) -> None:
    """Note what no answers can bring about. Needs a definition in which every name is known."""
    walk = reach(names.graph)
    for place, whole, scope in all_conditions(names.graph.method):
        _condition(walk, place, whole, scope, notes)
    for number, node in enumerate(names.graph.method.nodes):
        _table(walk, node, f"nodes[{number}]", notes)
        _clamp(walk, node, f"nodes[{number}]", notes)
    _result(walk, notes)


def _condition(walk: Reach, place: str, whole: Condition, scope: str, notes: Notes) -> None:
    """Note the smallest parts of a condition that can never hold; the whole only where no part alone is to blame."""
    rows = list(rows_seen(walk, scope))
    faulty = [(at, one) for at, one in conditions_at(whole, place) if _is_single(one) and _never(walk, one, rows)]
    for at, one in faulty:
        notes.warnings.add("never_true", at, f"Dit kan nooit gelden: {_why(walk, one)}.", REMEDY)
    if faulty:
        return
    for at, one in conditions_at(whole, place):
        against = _contradiction(one)
        if against:
            told = f"Dit kan nooit gelden: over '{against}' staan er twee dingen die niet samengaan."
            notes.warnings.add("never_true", at, told, REMEDY)
            return
    if _never(walk, whole, rows):
        notes.warnings.add("never_true", place, "Deze voorwaarde kan nooit gelden.", REMEDY)


def _is_single(condition: Condition) -> bool:
    return not (condition.all or condition.any or condition.none)


def _never(walk: Reach, condition: Condition, rows: list[str]) -> bool:
    if _asks_absence_in_vain(walk, condition):
        return True
    return not any(walk.holds(condition, row).can_hold for row in rows)


def _asks_absence_in_vain(walk: Reach, condition: Condition) -> bool:
    """Tell whether a condition waits for n.v.t. on a question that always applies and never allows it."""
    item = walk.graph.items.get(split_name(condition.of)[0])
    if condition.not_applicable is not True or item is None:
        return False
    rows = walk.graph.fixed_rows.get(item.per, {}).values()
    can_lapse = item.relevant is not None or any(row.relevant is not None for row in rows)
    numeric = walk.graph.scale_of(item).kind not in ("text", "choices", "yes_no")
    return item.not_applicable == "never" and not can_lapse and numeric


def _why(walk: Reach, condition: Condition) -> str:
    if condition.overlap:
        return "deze vragen hebben geen keuze gemeen"
    if condition.not_applicable:
        return f"bij '{condition.of}' kan geen n.v.t. geantwoord worden"
    if not condition.of:
        return "geen enkele rij draagt dit kenmerk" if condition.tag else "er is geen antwoord waarbij het waar is"
    band = walk.entered(condition.of, condition.row or _first_row(walk, condition.of)).number
    return f"'{condition.of}' loopt van {_shown(band.low)} tot en met {_shown(band.high)}"


def _first_row(walk: Reach, name: str) -> str:
    return next(iter(rows_seen(walk, walk.graph.per(split_name(name)[0]))), "")


def _shown(number: Fraction) -> str:
    return "heel veel" if number > 10**12 else "heel weinig" if number < -(10**12) else shown_number(number)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a conjunction asks of one value: a stretch with open or closed ends, and options."""

    low: tuple[Fraction, int] | None = None
    high: tuple[Fraction, int] | None = None
    options: frozenset[str] = frozenset()
    answered: frozenset[bool] = frozenset()

    @property
    def is_possible(self) -> bool:
        """Whether one value can fulfil it all."""
        if len(self.options) > 1 or len(self.answered) > 1:
            return False
        if False in self.answered and (self.low or self.high or self.options):
            return False
        return self.low is None or self.high is None or self.low <= self.high


def _contradiction(condition: Condition) -> str:
    """Return the name about which a condition and those that must hold with it disagree, or nothing."""
    asked: dict[tuple[str, str], _Asked] = {}
    for one in _together(condition):
        if one.of:
            asked[one.of, one.row] = _narrowed(asked, one)
            if not asked[one.of, one.row].is_possible:
                return one.of
    return ""


def _together(condition: Condition) -> Iterator[Condition]:
    yield condition
    for one in condition.all:
        yield from _together(one)


def _narrowed(asked: Mapping[tuple[str, str], _Asked], one: Condition) -> _Asked:
    """Return what is asked with one more condition. The second part of an end tells an open (1) from a closed one."""
    before = asked.get((one.of, one.row), _Asked())
    lows = [
        (number, rank) for number, rank in ((one.above, 1), (one.at_least, 0), (one.equals, 0)) if number is not None
    ]
    highs = [
        (number, rank) for number, rank in ((one.below, -1), (one.at_most, 0), (one.equals, 0)) if number is not None
    ]
    return _Asked(
        max([*lows, *([before.low] if before.low else [])], default=None),
        min([*highs, *([before.high] if before.high else [])], default=None),
        before.options | ({one.is_} if one.is_ else set()),
        before.answered | ({one.answered} if one.answered is not None else set()),
    )


def _bands(walk: Reach, node: Node) -> list[Band]:
    """Return what the first input of a node can be, in each of its rows."""
    return [walk.value(node.of[0], row).number for row in rows_seen(walk, node.over or node.per)]


def _table(walk: Reach, node: Node, place: str, notes: Notes) -> None:
    if node.rule != "lookup" or node.interpolate:
        return
    bands = _bands(walk, node)
    for at, one in enumerate(node.stretches):
        low, high = one.from_, one.to
        if not any((low is None or band.high >= low) and (high is None or band.low < high) for band in bands):
            told = "Geen enkele waarde valt in dit stuk."
            notes.warnings.add(
                "unreachable_range", f"{place}.stretches[{at}]", told, "Haal het weg, of verander de grens."
            )


def _clamp(walk: Reach, node: Node, place: str, notes: Notes) -> None:
    if node.rule != "clamp":
        return
    bands = _bands(walk, node)
    lowest, highest = min(band.low for band in bands), max(band.high for band in bands)
    if node.low is not None and highest < node.low:
        told = f"Alles ligt onder de ondergrens: de waarde is nooit meer dan {_shown(highest)}."
        notes.warnings.add("unreachable_range", f"{place}.low", told, "Verander low.")
    if node.high is not None and lowest > node.high:
        told = f"Alles ligt boven de bovengrens: de waarde is nooit minder dan {_shown(lowest)}."
        notes.warnings.add("unreachable_range", f"{place}.high", told, "Verander high.")


def _result(walk: Reach, notes: Notes) -> None:
    result = walk.graph.method.result
    if result is None:
        return
    band = walk.node(result.node, "").number
    low, high = band.low * 100, band.high * 100
    if high < 100:
        told = f"De uitkomst komt nooit boven {_shown(high)}%; een gewone collega haalt zo geen 100%."
        notes.warnings.add("unreachable_range", "result.node", told, "Kijk of de uitkomst een breuk is (1 = 100%).")
    if low > 100:
        told = f"De uitkomst is altijd meer dan 100% (ten minste {_shown(low)}%)."
        notes.warnings.add("unreachable_range", "result.node", told, "Kijk of de uitkomst een breuk is (1 = 100%).")
    if result.warn_below is not None and result.warn_below <= low:
        told = f"De uitkomst komt nooit onder {_shown(low)}%; deze waarschuwing verschijnt nooit."
        notes.warnings.add("never_true", "result.warn_below", told, "Verander de grens, of haal haar weg.")
    if result.warn_from is not None and result.warn_from > high:
        told = f"De uitkomst komt nooit boven {_shown(high)}%; deze waarschuwing verschijnt nooit."
        notes.warnings.add("never_true", "result.warn_from", told, "Verander de grens, of haal haar weg.")
