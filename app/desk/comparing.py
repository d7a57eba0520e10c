"""Methods side by side: one person measured twice, one set of answers read twice, and the four ways of the pilots.

Everything comes in words and exact numbers, for the window and the command alike (`app/scoring/compare.py` works it
out). Numbers are percents and percent points.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from app.desk.assessment import Assessment
from app.desk.decided import demand_seen
from app.desk.finding import MeasurementSearch, measurements_of
from app.desk.methods import kept_versions, library_at
from app.desk.outcome import withheld_text
from app.desk.places import Places
from app.desk.session import Session
from app.errors import FaultyInputError, LoonmaatError, RefusedError
from app.scoring.answers import Answer, Answers
from app.scoring.compare import (
    Comparison,
    Differing,
    Side,
    as_if_asked,
    carried,
    compare,
    on_the_same_answers,
    shared_questions,
)
from app.scoring.decimals import decimal_text, shown_number
from app.scoring.fit import fit
from app.scoring.graph import Graph
from app.scoring.load import load
from app.scoring.outcome import whole_band
from app.scoring.phrases import Language
from app.scoring.reasons import row_title
from app.scoring.shape import Faults
from app.scoring.written import read_answer

WAYS = ("mean", "product", "difference", "mixture")
"""The four historic ways to combine pace, quality and deployability, by their files in resources/demonstrations."""

WAYS_ASK = ("pace", "quality", "deployability")

MOST_OFFERED = 200

Measured = tuple[Graph, Answers]


@dataclass(frozen=True, slots=True)
class SideView:
    """One method with its answers: its outcome, or why there is none, and what each factor costs from 100 down."""

    title: str
    version: str
    percent: int | None
    exact: Fraction | None
    band: tuple[int, int] | None
    withheld: str
    drops: tuple[tuple[str, Fraction], ...]


@dataclass(frozen=True, slots=True)
class DifferingView:
    """A question both ask, answered differently: as each answer counts, and what the first's would do to the second."""

    label: str
    where: str
    first: str
    second: str
    points: Fraction | None


@dataclass(frozen=True, slots=True)
class ComparedView:
    """Two sides, and where the difference (second minus first) comes from: other calculation, other answers."""

    first: SideView
    second: SideView
    shared: tuple[str, ...]
    difference: Fraction | None
    by_calculation: Fraction | None
    by_answers: Fraction | None
    differing: tuple[DifferingView, ...]


@dataclass(frozen=True, slots=True)
class Offered:
    """A measurement that can be compared: whose, when, with which method, and to what it came."""

    stream: str
    name: str
    method: str
    day: str
    percent: int | None


# --- what is compared -----------------------------------------------------------------------------------------------


def side_by_side(first: Measured, second: Measured, language: Language = "nl") -> ComparedView:
    """Return two measured methods side by side."""
    found = compare(first, second)
    return ComparedView(
        first=_side(found.first, language),
        second=_side(found.second, language),
        shared=tuple(_label(found.first.graph, key, language) for key in found.shared),
        difference=found.difference,
        by_calculation=found.by_calculation,
        by_answers=found.by_answers,
        differing=tuple(_differing(found, one, language) for one in found.differing),
    )


def read_by(graph: Graph, answers: Answers, other: Graph, language: Language = "nl") -> ComparedView:
    """Return what another method makes of the same answers, as far as it asks the same questions."""
    asked = as_if_asked(graph, carried(answers, shared_questions(graph, other)), other)
    (read,) = on_the_same_answers([other], asked)
    return side_by_side((graph, answers), (other, read.answers), language)


def measured(assessment: Assessment) -> Measured:
    """Return the method and the answers of an open measurement. Raises RefusedError when it must stay unseen."""
    demand_seen(assessment.session, assessment.stream)
    return assessment.graph, assessment.answers


def offered(session: Session) -> tuple[Offered, ...]:
    """Return the newest measurements that this user may see, to choose the first of two."""
    search = MeasurementSearch(session)
    search.begin()
    found: list[Offered] = []
    while search.has_more and len(found) < MOST_OFFERED:
        rows = [one for one in search.next_page() if one.kind == "measurement" and not one.hidden]
        found += [Offered(one.stream, one.name, one.method, one.dated, one.percent) for one in rows]
    return tuple(found[:MOST_OFFERED])


def offered_beside(session: Session, stream: str) -> tuple[Offered, ...]:
    """Return the other measurements of the same person that this user may see."""
    dossier = Assessment.open(session, stream).dossier
    rows = [row for row in measurements_of(session, dossier.stream) if row.stream != stream and not row.hidden]
    return tuple(Offered(one.stream, dossier.case.employee.name, one.method, one.visit, one.percent) for one in rows)


def compare_measurements(session: Session, first: str, second: str, language: Language = "nl") -> ComparedView:
    """Return two measurements of one person side by side. Raises RefusedError for what this user may not see."""
    beside = [one.stream for of in (first, second) for one in offered_beside(session, of)]
    if first not in beside or second not in beside:
        raise RefusedError("Deze twee metingen kunnen niet naast elkaar.", remedy="Kies twee metingen van één persoon.")
    sides = [measured(Assessment.open(session, stream)) for stream in (first, second)]
    return side_by_side(sides[0], sides[1], language)


def methods_to_read_with(session: Session, graph: Graph, language: Language = "nl") -> tuple[tuple[str, str], ...]:
    """Return id and title of every other method with a percentage that can count an answer given to this one."""
    found = [one.definition.graph for one in library_at(session.places, kept_versions(session)).found]
    others = [
        one.method for one in found if one.method.id != graph.method.id and one.method.result and _counts(graph, one)
    ]
    return tuple((method.id, method.title.say(language)) for method in others)


def _counts(graph: Graph, other: Graph) -> bool:
    """Tell whether two methods share a question that can count: no text, and no number of the dossier."""
    items = [graph.items[key] for key in shared_questions(graph, other)]
    return any(not item.fact and graph.scale_of(item).kind != "text" for item in items)


# --- the four ways --------------------------------------------------------------------------------------------------


def four_ways(places: Places, written: Mapping[str, str], language: Language = "nl") -> tuple[SideView, ...]:
    """Return what each historic way makes of the same pace, quality and deployability (percents, as typed).

    Source: Panteia 2012, in AKC Cahier 13a. Raises FaultyInputError for a number that cannot be.
    """
    graphs = [_way(places, name) for name in WAYS]
    faults = Faults()
    given = []
    for key in WAYS_ASK:
        value = read_answer(graphs[0], graphs[0].items[key], written.get(key, ""), faults, key)
        if value is not None:
            given.append(Answer(key, "", "assessor", value))
    answers = Answers.of(given)
    faults.found += fit(graphs[0], answers)
    if faults.found:
        raise FaultyInputError(faults.found, text="Deze getallen kunnen niet.")
    return tuple(_side(side, language) for side in on_the_same_answers(graphs, answers))


def _way(places: Places, name: str) -> Graph:
    file = places.resources / "demonstrations" / f"{name}.toml"
    definition = load(file.read_bytes()).definition
    if definition is None:
        raise LoonmaatError("Deze demonstratie is beschadigd.", place=str(file), remedy="Installeer Loonmaat opnieuw.")
    return definition.graph


# --- in words -------------------------------------------------------------------------------------------------------


def _side(side: Side, language: Language) -> SideView:
    method, outcome = side.graph.method, side.outcome
    rows = {(drop.node, drop.row): drop.points for drop in side.drops}
    return SideView(
        title=method.title.say(language),
        version=method.version,
        percent=outcome.percent,
        exact=outcome.exact,
        band=None if outcome.band is None else whole_band(outcome.band),
        withheld=withheld_text(side.graph, side.answers, outcome) or "",
        drops=tuple((_drop(side, node, row, language), points) for (node, row), points in rows.items()),
    )


def _drop(side: Side, node: str, row: str, language: Language) -> str:
    """Return what a factor is called; empty for what no factor explains."""
    told = side.graph.nodes[node].text.say(language) if node else ""
    return f"{told}: {row_title(side.graph, side.answers, row)}" if row else told


def _label(graph: Graph, key: str, language: Language) -> str:
    item = graph.items[key]
    return (item.short or item.text).say(language)


def _differing(found: Comparison, one: Differing, language: Language) -> DifferingView:
    graph = found.first.graph
    scale = graph.scale_of(graph.items[one.item])
    is_part = scale.divide_by is not None or any(level.counts_as is not None for level in scale.levels)
    first, second = (_counted(number, is_part=is_part) for number in (one.first, one.second))
    title = row_title(graph, found.first.answers, one.row) if one.row else ""
    return DifferingView(_label(graph, one.item, language), title, first, second, one.points)


def _counted(number: Fraction | None, *, is_part: bool) -> str:
    if number is None:
        return "-"
    return f"{shown_number(number * 100)}%" if is_part else shown_number(number)


def signed_points(points: Fraction | None) -> str:
    """Return points with their sign, as readers write them: `+3,5`, `-12`, `0`; `-` where there are none."""
    if points is None:
        return "-"
    return f"+{shown_number(points)}" if points > 0 else shown_number(points)


def as_json(compared: ComparedView) -> Mapping[str, object]:
    """Return a comparison as plain data; numbers are decimal strings."""
    return {
        "first": side_as_json(compared.first),
        "second": side_as_json(compared.second),
        "shared": list(compared.shared),
        "difference": _number(compared.difference),
        "by_calculation": _number(compared.by_calculation),
        "by_answers": _number(compared.by_answers),
        "differing": [
            {
                "label": o.label,
                "task": o.where or None,
                "first": o.first,
                "second": o.second,
                "points": _number(o.points),
            }
            for o in compared.differing
        ],
    }


def side_as_json(side: SideView) -> Mapping[str, object]:
    """Return one side as plain data."""
    return {
        "title": side.title,
        "version": side.version,
        "percent": side.percent,
        "exact": _number(side.exact),
        "band": None if side.band is None else list(side.band),
        "withheld": side.withheld or None,
        "costs": [{"label": label or None, "points": _number(points)} for label, points in side.drops],
    }


def _number(number: Fraction | None) -> str | None:
    return None if number is None else decimal_text(number)


def lines_of(sides: Sequence[SideView]) -> list[tuple[str, ...]]:
    """Return sides as the lines of a table: title, outcome, band, what each factor costs."""
    return [(side.title, outcome_words(side), band_words(side), costs_words(side)) for side in sides]


def outcome_words(side: SideView) -> str:
    """Return an outcome in short: `61%`, or why there is none."""
    if side.percent is None or side.exact is None:
        return side.withheld
    exact = shown_number(side.exact)
    return f"{side.percent}%" if exact == str(side.percent) else f"{side.percent}% ({exact})"


def band_words(side: SideView) -> str:
    """Return a band in short: `58-64%`; `-` where there is none."""
    return "-" if side.band is None else f"{side.band[0]}-{side.band[1]}%"


def costs_words(side: SideView) -> str:
    """Return what each factor costs, in points: `tempo -20; kwaliteit -8`; `-` where no factor explains it."""
    return "; ".join(f"{label or '…'} {signed_points(-points)}" for label, points in side.drops) or "-"
