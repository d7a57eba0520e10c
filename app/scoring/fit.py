"""Whether answers fit a definition: every fault at once, each at its place."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from app.errors import Fault
from app.scoring.answers import Amount, Answer, Answers, NotApplicable, TimeShare
from app.scoring.decimals import shown_number
from app.scoring.definition import Item, Scale
from app.scoring.evaluate import Evaluation
from app.scoring.graph import Graph, reconcile_of
from app.scoring.items import ExactItems
from app.scoring.numbers import Exact
from app.scoring.shape import did_you_mean


def fit(graph: Graph, answers: Answers) -> tuple[Fault, ...]:
    """Return what in the answers cannot be: unknown places, values off the scale, n.v.t. where it is not allowed."""
    faults = list(_rows(graph, answers))
    known = [answer for answer in answers.given.values() if answer.item in graph.items]
    for answer in answers.given.values():
        faults += _one(graph, answers, answer)
    if not faults:
        walk = Evaluation(graph, Exact(), ExactItems(graph, answers))
        faults += [fault for answer in known for fault in _absent(walk, answer)]
    faults += _units(graph, answers)
    if answers.stage and answers.stage not in [stage.key for stage in graph.method.stages]:
        hint = did_you_mean(answers.stage, [stage.key for stage in graph.method.stages])
        faults.append(Fault("unknown_name", "stage", f"'{answers.stage[:40]}' is geen stadium van deze methode.", hint))
    return tuple(faults)


def place_of(answer: Answer) -> str:
    """Return where an answer stands, for a fault: item, row and respondent."""
    row = f".{answer.row}" if answer.row else ""
    return f"answers.{answer.item}{row}@{answer.by}"


def _rows(graph: Graph, answers: Answers) -> Iterator[Fault]:
    for repeat, rows in answers.rows.items():
        place = f"rows.{repeat}"
        if repeat not in graph.repeats:
            yield Fault(
                "unknown_name",
                place,
                "Deze herhaling bestaat niet in de methode.",
                did_you_mean(repeat, graph.repeats),
            )
            continue
        if graph.repeats[repeat].rows:
            yield Fault("fixed_rows", place, "De rijen hiervan staan vast in de methode.", "Haal ze hier weg.")
        keys = [row.key for row in rows]
        for key in sorted({key for key in keys if keys.count(key) > 1}):
            yield Fault(
                "duplicate_key",
                f"{place}.{key[:40]}",
                "Deze rij komt twee keer voor.",
                "Geef elke rij een eigen key.",
            )


def _one(graph: Graph, answers: Answers, answer: Answer) -> Iterator[Fault]:
    place = place_of(answer)
    item = graph.items.get(answer.item)
    if item is None:
        yield Fault(
            "unknown_name",
            place,
            "Deze vraag bestaat niet in de methode.",
            did_you_mean(answer.item, graph.items),
        )
        return
    if answer.by not in item.respondents:
        known = ", ".join(item.respondents)
        yield Fault("unknown_respondent", place, f"'{answer.by}' beantwoordt deze vraag niet.", f"Kies uit: {known}.")
    if item.fact:
        yield Fault("from_dossier", place, "Dit komt uit het dossier.", f"Vul '{item.fact}' daar in.")
    if _row_is_wrong(graph, answers, item, answer.row):
        yield Fault(
            "unknown_row",
            place,
            f"De rij '{answer.row[:40]}' bestaat niet." if answer.row else "De rij ontbreekt.",
        )
    yield from _value(graph.scale_of(item), answer, place)
    if answer.by == "assessor" and reconcile_of(item).policy != "assessor" and graph.method.role == "guiding":
        yield Fault("role", place, "Een begeleidende beoordelaar verandert geen scores.", "Haal dit antwoord weg.")


def _row_is_wrong(graph: Graph, answers: Answers, item: Item, row: str) -> bool:
    if not item.per:
        return bool(row)
    if item.per in graph.fixed_rows:
        return row not in graph.fixed_rows[item.per]
    return row not in [entry.key for entry in answers.rows.get(item.per, ())]


def _value(scale: Scale, answer: Answer, place: str) -> Iterator[Fault]:
    value = answer.value
    if isinstance(value, NotApplicable):
        return
    if scale.kind == "levels" and isinstance(value, Amount):
        levels = [level.value for level in scale.levels]
        if value.number not in levels:
            shown = ", ".join(shown_number(level) for level in levels[:12])
            yield Fault(
                "off_scale",
                place,
                f"{shown_number(value.number)} is geen stap van de schaal.",
                f"Kies uit: {shown}.",
            )
    elif isinstance(value, (Amount, TimeShare)):
        yield from _within(scale, value.number if isinstance(value, Amount) else value.amount, place)


def _within(scale: Scale, number: Fraction, place: str) -> Iterator[Fault]:
    unit = f" {scale.unit.say()}" if scale.unit else ""
    if scale.minimum is not None and number < scale.minimum:
        yield Fault(
            "off_scale",
            place,
            f"{shown_number(number)} is te laag.",
            f"Vul {shown_number(scale.minimum)}{unit} of meer in.",
        )
    if scale.maximum is not None and number > scale.maximum:
        yield Fault(
            "off_scale",
            place,
            f"{shown_number(number)} is te hoog.",
            f"Vul hoogstens {shown_number(scale.maximum)}{unit} in.",
        )


def _absent(walk: Evaluation[Fraction, bool], answer: Answer) -> Iterator[Fault]:
    """Refuse n.v.t. where the definition does not allow it."""
    item = walk.graph.items[answer.item]
    if not isinstance(answer.value, NotApplicable) or item.not_applicable == "allowed":
        return
    allowed = item.not_applicable == "when" and item.not_applicable_when is not None
    if not (allowed and item.not_applicable_when is not None and walk.holds(item.not_applicable_when, answer.row)):
        yield Fault(
            "not_applicable_refused",
            place_of(answer),
            "N.v.t. kan hier niet.",
            "Geef een antwoord, of laat het leeg.",
        )


def _units(graph: Graph, answers: Answers) -> Iterator[Fault]:
    """All rows give their part of the week in the same unit."""
    for item in graph.method.items:
        given = [a for a in answers.given.values() if a.item == item.key and isinstance(a.value, TimeShare)]
        units = {a.value.unit for a in given if isinstance(a.value, TimeShare)}
        if len(units) > 1:
            yield Fault(
                "mixed_units",
                f"answers.{item.key}",
                "Uren en procenten staan door elkaar.",
                "Kies voor alle rijen hetzelfde.",
            )
