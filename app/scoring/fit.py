"""Whether answers fit a definition: every fault at once, each at its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from fractions import Fraction

from app.errors import Fault
from app.scoring.answers import Amount, Answer, Answers, Chosen, Counted, NotApplicable, TimeShare, Words
from app.scoring.decimals import shown_number
from app.scoring.definition import Item, Scale
from app.scoring.evaluate import Evaluation
from app.scoring.graph import Graph
from app.scoring.items import ExactItems, convert
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
        counted = Counter(row.key for row in rows)
        for key in sorted(key for key, count in counted.items() if count > 1):
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
    yield from _value(graph, item, answer, place)
    if answer.by == "assessor" and graph.reconcile[item.key].policy != "assessor" and graph.method.role == "guiding":
        yield Fault("role", place, "Een begeleidende beoordelaar verandert geen scores.", "Haal dit antwoord weg.")


def _row_is_wrong(graph: Graph, answers: Answers, item: Item, row: str) -> bool:
    if not item.per:
        return bool(row)
    if item.per in graph.fixed_rows:
        return row not in graph.fixed_rows[item.per]
    return row not in [entry.key for entry in answers.rows.get(item.per, ())]


KINDS: Mapping[str, tuple[type, ...]] = {
    "number": (Amount, Counted),
    "levels": (Amount,),
    "choice": (Chosen,),
    "choices": (Chosen,),
    "yes_no": (Chosen,),
    "share": (TimeShare,),
    "text": (Words,),
}
"""Which values an answer on each kind of scale can have, besides n.v.t."""


def _value(graph: Graph, item: Item, answer: Answer, place: str) -> Iterator[Fault]:
    scale, value = graph.scale_of(item), answer.value
    if isinstance(value, NotApplicable):
        return
    if not isinstance(value, KINDS[scale.kind]):
        yield Fault("wrong_type", place, "Zo'n antwoord hoort niet bij deze vraag.", "Beantwoord de vraag opnieuw.")
    elif isinstance(value, Chosen):
        yield from _chosen([option.key for option in graph.options(item)], scale, value, place)
    elif isinstance(value, Counted):
        yield from _counted(scale, value, place)
    elif isinstance(value, Amount):
        yield from _amount(scale, value.number, place)
    elif isinstance(value, TimeShare):
        yield from _within(scale, value.amount, place)


def _chosen(known: list[str], scale: Scale, value: Chosen, place: str) -> Iterator[Fault]:
    unknown = [option for option in value.options if option not in known]
    if unknown:
        shown = f"'{unknown[0][:40]}' is hier geen keuze."
        yield Fault("unknown_choice", place, shown, did_you_mean(unknown[0], known))
    if scale.kind != "choices" and len(value.options) != 1:
        yield Fault("wrong_type", place, "Hier hoort één keuze.", did_you_mean("", known))


def _counted(scale: Scale, value: Counted, place: str) -> Iterator[Fault]:
    if not scale.counted:
        yield Fault("pair_not_allowed", place, "Bij deze vraag kan geen geteld paar.", "Vul één getal in.")
    if value.own < 0 or value.norm < 0:
        yield Fault("not_a_number", place, "Een telling is niet kleiner dan nul.", "Tel opnieuw.")
    if value.norm == 0:
        text = "De norm is nul; daarmee valt niet te vergelijken."
        yield Fault("norm_zero", place, text, "Tel ook bij een gewone collega.")


def _amount(scale: Scale, number: Fraction, place: str) -> Iterator[Fault]:
    levels = [level.value for level in scale.levels]
    if scale.kind == "levels" and number not in levels:
        shown = ", ".join(shown_number(level) for level in levels[:12])
        yield Fault("off_scale", place, f"{shown_number(number)} is geen stap van de schaal.", f"Kies uit: {shown}.")
        return
    faults = list(_within(scale, number, place))
    yield from faults
    if not faults and convert(scale, number) is None:
        yield Fault("off_scale", place, f"{shown_number(number)} valt buiten de schaal.", "Vul een ander getal in.")


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
