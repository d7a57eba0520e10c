"""Scales and questions: every key means something, every answer counts as something, every range can be reached."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from app.scoring.definition import Item, Reconcile, Scale, Stretch
from app.scoring.faults import Faults
from app.scoring.names import Names
from app.scoring.notes import Notes
from app.scoring.words import shown_number

KEYS_OF_KINDS = {
    "unit": ("number", "levels", "share"),
    "minimum": ("number", "share"),
    "maximum": ("number", "share"),
    "step": ("number", "levels"),
    "suggestions": ("number",),
    "levels": ("levels",),
    "options": ("choice", "choices"),
    "divide_by": ("number", "levels", "choice"),
    "stretches": ("number", "levels", "choice"),
    "counted": ("number",),
}
"""Per key of a scale: the kinds that look at it. Source: `items.py` (what counts), `written.py` (what can be said)."""

KEYS_OF_POLICIES = {
    "primary": ("primary",),
    "limit": ("mean_if_close",),
    "weights": ("weighted",),
    "needs": ("weighted", "mean_if_close"),
}
"""Per key of reconcile: the policies that look at it. Source: `reconcile.py`."""

FACTS = ("hours_per_week", "full_time_hours", "working_days")
"""What the dossier can tell; the same list as `app.dossier.measurement.FACTS` (a test holds them together)."""


def scales(names: Names, notes: Notes) -> None:
    """Note what is wrong with scales and with how questions use them."""
    graph = names.graph
    for number, scale in enumerate(graph.method.scales):
        place = f"scales[{number}]"
        _ignored(scale, place, notes.errors)
        _levels(scale, place, notes)
        _suggestions(scale, place, notes.errors)
        if scale.stretches:
            table(scale.stretches, f"{place}.stretches", domain(scale), notes)
    for number, item in enumerate(graph.method.items):
        _item(names, item, f"items[{number}]", notes)


def _ignored(scale: Scale, place: str, errors: Faults) -> None:
    for key, kinds in KEYS_OF_KINDS.items():
        given = getattr(scale, key)
        if scale.kind not in kinds and given not in (None, (), False):
            told = f"Een schaal van de soort {scale.kind} kijkt niet naar '{key}'."
            errors.add("ignored_key", f"{place}.{key}", told, f'Haal het weg, of neem kind = "{kinds[0]}".')
    if scale.divide_by is not None and scale.stretches:
        told = "divide_by telt niet mee als er stretches zijn."
        errors.add("ignored_key", f"{place}.divide_by", told, "Kies één van de twee.")


def _levels(scale: Scale, place: str, notes: Notes) -> None:
    without = [at for at, level in enumerate(scale.levels) if level.counts_as is None]
    if without and len(without) < len(scale.levels):
        for at in without:
            told = f"Stap {shown_number(scale.levels[at].value)} zegt niet waarvoor hij telt; de andere wel."
            notes.errors.add("level_without_weight", f"{place}.levels[{at}]", told, "Voeg counts_as toe.")
    counted = [level.counts_as for level in sorted(scale.levels, key=lambda one: one.value)]
    known = [one for one in counted if one is not None]
    if known not in (sorted(known), sorted(known, reverse=True)):
        told = "Een hogere stap telt soms voor meer en soms voor minder."
        notes.warnings.add("odd_order", f"{place}.levels", told, "Kijk counts_as van elke stap na.")
    if scale.levels and scale.kind == "levels" and len(scale.levels) > 9:
        told = f"De schaal heeft {len(scale.levels)} stappen; met de cijfertoetsen zijn er 9 te kiezen."
        notes.warnings.add("too_many_levels", f"{place}.levels", told, 'Neem minder stappen, of kind = "number".')


def _suggestions(scale: Scale, place: str, errors: Faults) -> None:
    for at, number in enumerate(scale.suggestions):
        low = scale.minimum is not None and number < scale.minimum
        high = scale.maximum is not None and number > scale.maximum
        if low or high:
            told = f"{shown_number(number)} staat niet op de schaal."
            errors.add("unreachable_range", f"{place}.suggestions[{at}]", told, "Haal het weg, of verruim de schaal.")


@dataclass(frozen=True, slots=True)
class Domain:
    """The answers a table must know: each of `numbers`, or with `between` all from the first to the second."""

    numbers: tuple[Fraction, ...]
    between: bool = False


def domain(scale: Scale) -> Domain | None:
    """Return the answers a table over this scale must know, or None when the scale has no ends."""
    if scale.kind == "levels":
        return Domain(tuple(level.value for level in scale.levels))
    if scale.kind == "yes_no":
        return Domain((Fraction(0), Fraction(1)))
    if scale.kind == "choice":
        return Domain(tuple(Fraction(place) for place in range(len(scale.options))))
    if scale.minimum is None or scale.maximum is None:
        return None
    return Domain((scale.minimum, scale.maximum), between=True)


def table(stretches: Sequence[Stretch], place: str, asked: Domain | None, notes: Notes) -> None:
    """Note stretches of a table that are empty, that overlap, that nothing reaches, and gaps between them."""
    for at, one in enumerate(stretches):
        if one.from_ is not None and one.to is not None and one.from_ >= one.to:
            told = f"Dit stuk begint bij {shown_number(one.from_)} en eindigt al voor {shown_number(one.to)}."
            notes.errors.add("unreachable_range", f"{place}[{at}]", told, "Maak to groter dan from.")
        before = next((number for number, other in enumerate(stretches[:at]) if _overlap(one, other)), None)
        if before is not None:
            told = f"Dit stuk overlapt stuk {before + 1}; het eerste telt."
            remedy = "Laat elk stuk beginnen waar het vorige eindigt."
            notes.errors.add("unreachable_range", f"{place}[{at}]", told, remedy)
    if asked is not None and asked.numbers:
        _covered(stretches, place, asked, notes)


def _overlap(a: Stretch, b: Stretch) -> bool:
    starts = [one.from_ for one in (a, b) if one.from_ is not None]
    stops = [one.to for one in (a, b) if one.to is not None]
    return not starts or not stops or max(starts) < min(stops)


def _covered(stretches: Sequence[Stretch], place: str, asked: Domain, notes: Notes) -> None:
    low, high = asked.numbers[0], asked.numbers[-1]
    if asked.between:
        missing = _gap(stretches, low, high)
        used = [_touches(one, low, high) for one in stretches]
    else:
        missing = next((one for one in asked.numbers if not any(_holds(part, one) for part in stretches)), None)
        used = [any(_holds(part, one) for one in asked.numbers) for part in stretches]
    if missing is not None:
        told = f"{shown_number(missing)} kan geantwoord worden, maar staat in geen enkel stuk."
        notes.errors.add("gap_in_table", place, told, "Voeg een stuk toe; to hoort er zelf niet bij.")
    for at, is_used in enumerate(used):
        if not is_used:
            told = "Geen enkel antwoord valt in dit stuk."
            notes.warnings.add("unreachable_range", f"{place}[{at}]", told, "Haal het weg, of verruim de schaal.")


def _holds(stretch: Stretch, number: Fraction) -> bool:
    return (stretch.from_ is None or number >= stretch.from_) and (stretch.to is None or number < stretch.to)


def _touches(stretch: Stretch, low: Fraction, high: Fraction) -> bool:
    return (stretch.from_ is None or stretch.from_ <= high) and (stretch.to is None or stretch.to > low)


def _gap(stretches: Sequence[Stretch], low: Fraction, high: Fraction) -> Fraction | None:
    """Return the first number from low to high that no stretch holds."""
    at = low
    for _ in stretches:
        holding = [one for one in stretches if _holds(one, at)]
        if not holding:
            return at
        stop = holding[0].to
        if stop is None or stop > high:
            return None
        at = stop
    return at if not any(_holds(one, at) for one in stretches) else None


def _item(names: Names, item: Item, place: str, notes: Notes) -> None:
    errors = notes.errors
    if item.not_applicable == "when" and item.not_applicable_when is None:
        told = "Er staat niet wanneer n.v.t. mag."
        errors.add("missing_key", place, told, "Voeg not_applicable_when = { … } toe.")
    if item.not_applicable != "when" and item.not_applicable_when is not None:
        told = f"not_applicable is '{item.not_applicable}', dus deze voorwaarde telt niet."
        errors.add("ignored_key", f"{place}.not_applicable_when", told, 'Schrijf not_applicable = "when".')
    if item.discuss_from is not None:
        _discuss(names, item, f"{place}.discuss_from", errors)
    if item.reconcile is not None:
        _reconcile(item.reconcile, f"{place}.reconcile", errors)
    if item.fact:
        _fact(names, item, place, errors)


def _discuss(names: Names, item: Item, place: str, errors: Faults) -> None:
    scale = names.graph.scales.get(item.scale)
    if len([by for by in item.respondents if by != "assessor"]) < 2:
        told = "Er is geen tweede bron om mee te verschillen."
        errors.add("ignored_key", place, told, "Haal discuss_from weg, of noem meer bronnen.")
    elif scale is not None and scale.kind in ("text", "choices"):
        told = "Bij deze schaal is er geen getal om te vergelijken."
        errors.add("ignored_key", place, told, "Haal discuss_from weg.")


def _reconcile(rule: Reconcile, place: str, errors: Faults) -> None:
    for key, policies in KEYS_OF_POLICIES.items():
        if getattr(rule, key) not in (None, {}, ()) and rule.policy not in policies:
            told = f"'{rule.policy}' kijkt niet naar '{key}'."
            errors.add("ignored_key", f"{place}.{key}", told, f'Haal het weg, of schrijf policy = "{policies[0]}".')


def _fact(names: Names, item: Item, place: str, errors: Faults) -> None:
    names.known(item.fact, FACTS, f"{place}.fact", "gegeven uit het dossier", errors)
    scale = names.graph.scales.get(item.scale)
    if scale is not None and scale.kind != "number":
        told = "Een gegeven uit het dossier is een getal."
        errors.add("wrong_scale", f"{place}.scale", told, "Neem een schaal van de soort number.")
