"""Do they agree: methods, assessors, first and second opinion, indicative and definitive, employer and employee.

Every comparison comes with sentences that a coordinator understands and with the pairs themselves, for the picture.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from typing import Literal, cast

from app.desk.follow import register_form
from app.desk.registered import Definitions, own_measurement, quiet, refresh_steps
from app.desk.session import Session
from app.desk.steps import Steps, followed
from app.dossier.tally import Pair
from app.errors import Fault, FaultyInputError
from app.exchange.sheets import Progress
from app.figures.agreement import Agreement, agreement, krippendorff
from app.figures.labels import labels_of
from app.figures.words import agreement_sentences, alpha_words, number
from app.scoring.definition import Item
from app.scoring.graph import Graph
from app.scoring.items import convert, entered_number
from app.scoring.load import Definition
from app.scoring.shape import Faults, did_you_mean
from app.scoring.written import read_answer
from app.vault import register
from app.vault.register import EVERYTHING, Scope

Compared = Literal["second-opinion", "method", "assessor", "stage", "party"]

COMPARED: Mapping[str, str] = {
    "second-opinion": "Eerste meting en second opinion",
    "method": "Methoden bij dezelfde mensen",
    "assessor": "Beoordelaars bij dezelfde mensen",
    "stage": "Definitieve en indicatieve waarde",
    "party": "Werkgever en werknemer, per vraag",
}
"""What can be compared, and what that is called."""

CAUTIONS = (
    "Overeenstemming zegt niet dat beide gelijk hebben: ze kunnen dezelfde fout maken.",
    "Gemiddeld geen verschil kan uit grote verschillen naar boven en naar beneden bestaan: kijk naar de spreiding.",
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two that were compared: who, how far they agree, what that means, and the pairs of values in percent.

    `pairs` holds (first, second); the difference is second minus first.
    """

    key: str
    first: str
    second: str
    found: Agreement
    sentences: tuple[str, ...]
    pairs: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Compare:
    """All comparisons of one kind. `alpha` is Krippendorff's, over the answers of employer and employee only."""

    what: str
    title: str
    comparisons: tuple[Comparison, ...]
    notes: tuple[str, ...]
    alpha: float | None = None


def compare(
    session: Session, what: str = "second-opinion", scope: Scope = EVERYTHING, progress: Progress = quiet
) -> Compare:
    """Return how far they agree. Raises FaultyInputError for something that cannot be compared.

    The period of a pair is that of its later measurement.
    """
    return followed(compare_steps(session, what, scope), progress)


def compare_steps(session: Session, what: str = "second-opinion", scope: Scope = EVERYTHING) -> Steps[Compare]:
    """Do what `compare` does, a piece at a time."""
    if what not in COMPARED:
        fault = Fault("unknown_name", "by", f"'{what[:40]}' kan niet vergeleken worden.", did_you_mean(what, COMPARED))
        raise FaultyInputError([fault])
    yield from refresh_steps(session, register_form(session))
    if what == "party":
        return (yield from _parties(session, scope))
    found = tuple(_comparisons(session, cast("Compared", what), scope))
    notes = CAUTIONS if found else ("Er zijn geen paren om te vergelijken.",)
    if what in ("method", "assessor"):
        days = register_form(session).limits.pair_within_days
        notes = (f"Paren zijn metingen van één persoon die hoogstens {days} dagen uit elkaar liggen.", *notes)
    return Compare(what, COMPARED[what], found, notes)


def _comparisons(session: Session, what: Compared, scope: Scope) -> Iterator[Comparison]:
    form = register_form(session)
    least, days = form.limits.conclude_from, form.limits.pair_within_days
    if what == "second-opinion":
        groups = {("eerste meting", "second opinion"): session.vault.ask(register.second_opinions)}
    elif what == "stage":
        pairs = session.vault.ask(partial(register.pairs_by, dimension="stage", days=days))
        groups = {("definitieve waarde", "indicatieve waarde"): pairs}
    else:
        dimension: Literal["method", "assessor"] = what  # type: ignore[assignment]  # the two that are left
        written = session.vault.ask(partial(register.titles, dimension=dimension))
        labels = labels_of(form, dimension, written)
        groups = _grouped(session.vault.ask(partial(register.pairs_by, dimension=dimension, days=days)), what, labels)
    for (first, second), pairs in groups.items():
        values = [
            (one.first.value, one.second.value) for one in pairs if _lies_in(scope, one.first.day, one.second.day)
        ]
        if values:
            yield comparison(first, second, values, least)


def _lies_in(scope: Scope, *days: str) -> bool:
    return (scope.day_from or "0") <= max(days) <= (scope.day_to or "9999-12-31")


def _grouped(
    pairs: Iterable[Pair], what: str, labels: Mapping[str, str]
) -> dict[tuple[str, str], list[Pair]]:  # fmt: skip
    groups: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in pairs:
        keys = [getattr(side, what) for side in (pair.first, pair.second)]
        groups[labels.get(keys[0], keys[0]), labels.get(keys[1], keys[1])].append(pair)
    return dict(groups)


def comparison(
    first: str, second: str, values: Sequence[tuple[Fraction, Fraction]], least: int
) -> Comparison:  # fmt: skip
    """Return how far two agree, with the sentences."""
    pairs = tuple((float(a), float(b)) for a, b in values)
    found = agreement([a for a, _ in pairs], [b for _, b in pairs])
    return Comparison(
        f"{first} – {second}", first, second, found, agreement_sentences(found, first, second, least), pairs
    )


# Employer and employee


def _parties(session: Session, scope: Scope) -> Steps[Compare]:
    form = register_form(session)
    definitions = Definitions(session)
    by_item: dict[str, list[tuple[Fraction, Fraction]]] = defaultdict(list)
    streams = session.vault.ask(register.own_streams)
    for place, stream in enumerate(streams, start=1):
        for label, employer, employee in _both(session, definitions, stream, scope):
            by_item[label].append((employer, employee))
        yield place, len(streams)
    found = tuple(
        comparison(f"{label}: werkgever", "werknemer", values, form.limits.conclude_from)
        for label, values in by_item.items()
    )
    every = [[float(a), float(b)] for values in by_item.values() for a, b in values]
    alpha = krippendorff(every)
    told = () if alpha is None else (f"Krippendorffs alfa over alle vragen: {number(alpha, 2)}, {alpha_words(alpha)}.",)
    notes = (*told, *CAUTIONS) if found else ("Er zijn geen vragen die werkgever en werknemer allebei beantwoordden.",)
    return Compare("party", COMPARED["party"], found, notes, alpha)


def _both(
    session: Session, definitions: Definitions, stream: str, scope: Scope
) -> Iterator[tuple[str, Fraction, Fraction]]:  # fmt: skip
    """Yield each question that both parties answered with a number: its label, and what each counts as, in percent."""
    own = own_measurement(session, definitions, stream)
    definition = definitions.get(own.draft.method.sha256) if own is not None and own.draft.method else None
    if own is None or definition is None or not _lies_in(scope, own.day.isoformat()):
        return
    graph, given = definition.graph, own.draft.given
    for (key, row, by), one in given.items():
        item = graph.items.get(key)
        if item is None or by != "employer" or graph.scale_of(item).kind not in ("number", "levels"):
            continue
        other = given.get((key, row, "employee"))
        employer, employee = (_counts_as(graph, item, said.value if said else None) for said in (one, other))
        if employer is not None and employee is not None:
            yield _label(definition, item), employer, employee


def _counts_as(graph: Graph, item: Item, written: object) -> Fraction | None:
    """Return what an answer counts as, in percent of a regular colleague; None for no number."""
    value = None if written is None else read_answer(graph, item, written, Faults(), "")
    entered = None if value is None else entered_number(graph, item, value)
    counts = None if entered is None else convert(graph.scale_of(item), entered)
    return None if counts is None else counts * 100


def _label(definition: Definition, item: Item) -> str:
    return f"{definition.method.title.say()} · {(item.short or item.text).say()}"
