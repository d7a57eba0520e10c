"""Two methods side by side, and why they differ.

Either one set of answers is read by both, as far as they share questions, or one person was measured twice and each
method has its own answers. The difference is then told apart into what other answers do and what another calculation
does. That is the question that the field asked in vain: for one person, methods differed by over 40 points (AKC
Cahier 13a), and nobody could say where that came from.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from app.scoring.advice import Drop, waterfall
from app.scoring.answers import Answer, Answers
from app.scoring.definition import Item, Scale
from app.scoring.fit import fit, place_of
from app.scoring.graph import Graph
from app.scoring.items import ExactItems
from app.scoring.outcome import Outcome, exact_walk, score

HUNDRED = Fraction(100)


@dataclass(frozen=True, slots=True)
class Side:
    """One method with its answers: the outcome, and what each factor costs on the way from 100% down to it."""

    graph: Graph
    answers: Answers
    outcome: Outcome
    drops: tuple[Drop, ...]

    @property
    def title(self) -> str:
        """The name of the method."""
        return self.graph.method.title.say()


@dataclass(frozen=True, slots=True)
class Differing:
    """A question that both methods ask and that was answered differently, as it counts in each; None without value.

    `points` is by how much the second result changes when the first answer takes the place of its own; None where that
    cannot be told.
    """

    item: str
    row: str
    first: Fraction | None
    second: Fraction | None
    points: Fraction | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two sides and where their difference comes from, in percent points: second minus first.

    `difference` is `by_calculation` plus `by_answers`. The first is what the second method would make of the first's
    answers to the questions that both share; None where there is no result to compare.
    """

    first: Side
    second: Side
    shared: tuple[str, ...]
    difference: Fraction | None
    by_calculation: Fraction | None
    by_answers: Fraction | None
    differing: tuple[Differing, ...]


def side(graph: Graph, answers: Answers) -> Side:
    """Return one side of a comparison."""
    return Side(graph, answers, score(graph, answers), waterfall(graph, answers))


def compare(first: tuple[Graph, Answers], second: tuple[Graph, Answers]) -> Comparison:
    """Return one person measured by two methods, side by side."""
    one, other = side(*first), side(*second)
    shared = shared_questions(one.graph, other.graph)
    before, after = one.outcome.exact, other.outcome.exact
    between = score(other.graph, _with_answers_of(one, other, shared)).exact
    apart = None if before is None or after is None else after - before
    known = apart is not None and between is not None and before is not None and after is not None
    return Comparison(
        first=one,
        second=other,
        shared=shared,
        difference=apart,
        by_calculation=between - before if known and between is not None and before is not None else None,
        by_answers=after - between if known and between is not None and after is not None else None,
        differing=tuple(_differing(one, other, shared)),
    )


def on_the_same_answers(graphs: Sequence[Graph], answers: Answers) -> tuple[Side, ...]:
    """Return what several methods make of one set of answers; each reads the questions that it asks itself.

    With the four historic ways to combine pace, quality and deployability this shows why methods differed.
    """
    return tuple(side(graph, _asked_by(graph, answers)) for graph in graphs)


def shared_questions(first: Graph, second: Graph) -> tuple[str, ...]:
    """Return the questions of the same name that both ask, of the same rows and on scales that count the same."""
    return tuple(
        item.key
        for item in first.method.items
        if (twin := second.items.get(item.key)) is not None and _is_same(first, item, second, twin)
    )


def _is_same(first: Graph, item: Item, second: Graph, twin: Item) -> bool:
    ours, theirs = first.scale_of(item), second.scale_of(twin)
    same_rows = first.fixed_rows.get(item.per, {}).keys() == second.fixed_rows.get(twin.per, {}).keys()
    return item.per == twin.per and same_rows and _counts(ours) == _counts(theirs)


def _counts(scale: Scale) -> tuple[object, ...]:
    """Return what decides how an answer on a scale counts; its words do not."""
    levels = tuple((level.value, level.counts_as) for level in scale.levels)
    options = tuple(option.key for option in scale.options)
    return scale.kind, scale.divide_by or Fraction(1), levels, options, scale.stretches


def carried(answers: Answers, shared: Iterable[str]) -> Answers:
    """Return the answers to these questions only, with their rows and the numbers of the dossier."""
    names = set(shared)
    return replace(answers, given={key: one for key, one in answers.given.items() if one.item in names}, stage="")


def _asked_by(graph: Graph, answers: Answers) -> Answers:
    """Return the answers that a method asks for, as far as they fit it."""
    rows = {repeat: made for repeat, made in answers.rows.items() if repeat in graph.repeats}
    asked = replace(answers, rows=rows, stage="")
    faulty = {fault.place for fault in fit(graph, asked)}
    return replace(asked, given={key: one for key, one in asked.given.items() if place_of(one) not in faulty})


def _with_answers_of(one: Side, other: Side, shared: Sequence[str]) -> Answers:
    """Return the second's answers, those to the shared questions replaced by the first's."""
    names = set(shared)
    own = [answer for answer in other.answers.given.values() if answer.item not in names]
    theirs = as_if_asked(one.graph, carried(one.answers, names), other.graph).given.values()
    repeats = {other.graph.items[name].per for name in names} & set(one.answers.rows)
    rows = {**other.answers.rows, **{repeat: one.answers.rows[repeat] for repeat in repeats}}
    return replace(Answers.of([*own, *theirs], rows, other.answers.facts), stage=other.answers.stage)


def as_if_asked(graph: Graph, answers: Answers, other: Graph) -> Answers:
    """Return the answers to the questions both ask, from the mouths that the other method hears.

    Who may say it there, says it. Where nobody may, the answer that decided is taken to be everybody's: what differs is
    then the calculation, and not who was asked.
    """
    found: list[Answer] = []
    decided = ExactItems(graph, answers)
    places = dict.fromkeys((a.item, a.row) for a in answers.given.values())
    for name, row in places:
        said = [a for a in answers.given.values() if (a.item, a.row) == (name, row)]
        if name not in other.items:
            continue
        heard = [a for a in said if _may_say(other, a)]
        _, used = decided.used(graph.items[name], row)
        if not heard and used:
            deciding = answers.given[name, row, used[0]]
            heard = [replace(deciding, by=by) for by in other.items[name].respondents]
        found += heard
    return Answers.of(found, answers.rows, answers.facts)


def _may_say(graph: Graph, answer: Answer) -> bool:
    return answer.by in graph.items[answer.item].respondents


def _differing(one: Side, other: Side, shared: Sequence[str]) -> list[Differing]:
    """Return the shared questions that count differently, in the order of the first method."""
    ours, theirs = exact_walk(one.graph, one.answers), exact_walk(other.graph, other.answers)
    found = []
    for name in shared:
        per = one.graph.per(name)
        rows = [ref.key for ref in ours.rows(per)] if per else [""]
        both = {ref.key for ref in theirs.rows(per)} if per else {""}
        for row in [row for row in rows if row in both]:
            mine, yours = ours.item(name, row), theirs.item(name, row)
            first, second = (cell.number if cell.present else None for cell in (mine, yours))
            if first != second:
                found.append(Differing(name, row, first, second, _points(one, other, name, row)))
    return found


def _points(one: Side, other: Side, name: str, row: str) -> Fraction | None:
    """Return by how much the second result changes with the first's answers to one question in one row."""
    rest = [a for a in other.answers.given.values() if (a.item, a.row) != (name, row)]
    asked = as_if_asked(one.graph, one.answers, other.graph)
    moved = [a for a in asked.given.values() if (a.item, a.row) == (name, row)]
    answers = replace(other.answers, given={a.key: a for a in [*rest, *moved]})
    after = score(other.graph, answers).exact
    return None if after is None or other.outcome.exact is None else after - other.outcome.exact
