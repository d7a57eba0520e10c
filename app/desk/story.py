"""A person's story: all measurements of a placement on one line, two of them side by side, and what followed.

A measurement on which this user makes a second opinion stays shut until that is concluded: its value and answers are
not in what is returned here at all.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

from app.desk.assessment import Assessment
from app.desk.decided import Place, titles_of
from app.desk.dossiers import open_dossier
from app.desk.finding import measurements_of
from app.desk.follow import blinded, follow_up, is_awaited, next_day
from app.desk.repeat import answer_in_words
from app.desk.session import Session
from app.dossier.follow_up import Agreed, Appointment, Asked, CoachNote, FollowUp, Goal
from app.errors import RefusedError
from app.scoring.definition import Item
from app.scoring.examples import decider
from app.scoring.outcome import score

KINDS = {"first": "eerste meting", "repeat": "herhaling", "second_opinion": "second opinion"}


@dataclass(frozen=True, slots=True)
class Signed:
    """Who signed a report, or would not and why: `role` is assessor, employee or employer."""

    role: str
    name: str
    refused: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class StageValue:
    """The value at one stage of a method that has stages: indicative and definitive stay side by side."""

    title: str
    percent: int | None


@dataclass(frozen=True, slots=True)
class StoryPoint:
    """One measurement on the line. `hidden`: this user may not see it yet, and everything but its day is empty.

    `kind` is first, repeat or second_opinion; `about` the measurement that a second opinion is about; `agreed` every
    value that was agreed instead, oldest first: the measured value stays beside it.
    """

    stream: str
    day: datetime.date | None
    kind: str
    state: str
    method: str = ""
    method_title: str = ""
    version: str = ""
    sha256: str = ""
    assessor: str = ""
    percent: int | None = None
    band: tuple[Fraction, Fraction] | None = None
    stages: tuple[StageValue, ...] = ()
    agreed: tuple[Agreed, ...] = ()
    signed: tuple[Signed, ...] = ()
    about: str = ""
    previous: str = ""
    again: datetime.date | None = None
    hidden: bool = False

    @property
    def holds(self) -> Fraction | None:
        """The value that holds: the last one agreed, else the measured one."""
        if self.agreed:
            return self.agreed[-1].agreed
        return None if self.percent is None else Fraction(self.percent)


@dataclass(frozen=True, slots=True)
class Story:
    """Everything of one dossier, oldest first, and the first day on which somebody must look again.

    `awaited` are the views that were asked and did not come yet; `titles` name what goals and notes are about, by
    measurement, item and row.
    """

    dossier: str
    name: str
    employer: str
    function: str
    points: tuple[StoryPoint, ...]
    goals: tuple[Goal, ...]
    notes: tuple[CoachNote, ...]
    appointments: tuple[Appointment, ...]
    asked: tuple[Asked, ...]
    next_day: datetime.date | None
    awaited: tuple[Asked, ...] = ()
    lump_sum_ends: datetime.date | None = None
    titles: Mapping[Place, str] = field(default_factory=dict)

    def about(self, one: Goal | CoachNote) -> str:
        """Return what a goal or a note is about, in words; empty for the whole."""
        return self.titles.get((one.measurement, one.item, one.row), "")


@dataclass(frozen=True, slots=True)
class ComparedItem:
    """One question in two measurements, in words; empty where it was not asked or answered. `why` is the later note."""

    item: str
    row: str
    label: str
    where: str
    before: str
    after: str
    why: str
    changed: bool


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two measurements beside each other: the changed questions first, and what differs in how was measured."""

    before: StoryPoint
    after: StoryPoint
    items: tuple[ComparedItem, ...]
    differences: tuple[str, ...]

    @property
    def change(self) -> int | None:
        """The later value minus the earlier one, in points; None where one has no value."""
        if self.before.percent is None or self.after.percent is None:
            return None
        return self.after.percent - self.before.percent


def story(session: Session, dossier: str) -> Story:
    """Return the story of a dossier."""
    opened, follow = open_dossier(session, dossier), follow_up(session, dossier)
    hidden = blinded(session, follow)
    points = [_point(session, row.stream, follow, hidden) for row in measurements_of(session, dossier)]
    points.sort(key=lambda point: (point.day or datetime.date.max, point.kind != "first", point.stream))
    awaited = tuple(asked for asked in follow.asked if is_awaited(session, asked))
    days = [day for day in (next_day(replace(follow, asked=awaited)), _agreed_again(points)) if day is not None]
    case = opened.case
    return Story(
        dossier, case.employee.name, case.employer.name, case.placement.function, tuple(points),
        tuple(goal for goal in follow.goals if goal.measurement not in hidden),
        tuple(note for note in follow.notes if note.measurement not in hidden),
        follow.appointments, follow.asked, min(days, default=None),
        awaited, follow.lump_sum_ends,
        _titles_of_notes(session, follow, hidden),
    )  # fmt: skip


def _titles_of_notes(session: Session, follow: FollowUp, hidden: frozenset[str]) -> dict[Place, str]:
    """Return the names of the questions that goals and notes are about, but of a measurement that must stay unseen."""
    about = {one.measurement for one in follow.goals if one.item} | {
        one.measurement for one in follow.notes if one.item
    }
    return {(stream, *key): title for stream in about - hidden for key, title in titles_of(session, stream).items()}


def _agreed_again(points: Sequence[StoryPoint]) -> datetime.date | None:
    """Return the day that the latest settled measurement says to measure again."""
    settled = [point for point in points if point.state != "draft" and point.kind != "second_opinion"]
    return settled[-1].again if settled else None


def _point(session: Session, stream: str, follow: FollowUp, hidden: frozenset[str]) -> StoryPoint:
    assessment = Assessment.open(session, stream)
    opinion = follow.opinion_of(stream)
    kind = "second_opinion" if opinion else "repeat" if assessment.draft.previous else "first"
    dates = assessment.case.dates
    bare = StoryPoint(stream, dates.visit or dates.report, kind, assessment.draft.state, hidden=stream in hidden)
    if bare.hidden:
        return bare
    method, outcome = assessment.definition.method, assessment.outcome
    return replace(
        bare,
        method=method.id,
        method_title=method.title.say(),
        version=method.version,
        sha256=assessment.definition.sha256,
        assessor=assessment.case.assessor.name,
        percent=outcome.percent,
        band=outcome.band,
        stages=tuple(_stages(assessment)),
        agreed=follow.agreed_for(stream),
        signed=tuple(_signed(assessment)),
        about=opinion.first if opinion else "",
        previous=assessment.draft.previous,
        again=dates.again,
    )


def _stages(assessment: Assessment) -> Iterator[StageValue]:
    for stage in assessment.graph.method.stages:
        found = score(assessment.graph, replace(assessment.answers, stage=stage.key))
        yield StageValue(stage.text.say(), found.percent)


def _signed(assessment: Assessment) -> Iterator[Signed]:
    for body in assessment.draft.signatures:
        yield Signed(str(body.get("role", "")), str(body.get("name", "")), refused=False)
    for body in assessment.draft.refusals:
        reason = str(body.get("reason", ""))
        yield Signed(str(body.get("role", "")), str(body.get("name", "")), refused=True, reason=reason)


# Side by side


def side_by_side(session: Session, before: str, after: str) -> SideBySide:
    """Return two measurements of one dossier beside each other.

    Raises RefusedError for measurements of two dossiers, and while one of them must stay unseen.
    """
    first, second = Assessment.open(session, before), Assessment.open(session, after)
    if first.dossier.stream != second.dossier.stream:
        raise RefusedError("Deze metingen zijn van twee dossiers.", remedy="Kies twee metingen van één dossier.")
    follow = follow_up(session, first.dossier.stream)
    hidden = blinded(session, follow)
    if hidden & {before, after}:
        raise RefusedError(
            "De eerste meting blijft dicht zolang de second opinion niet is afgerond.",
            remedy="Rond eerst de second opinion af; daarna staan beide naast elkaar.",
        )
    points = [_point(session, stream, follow, hidden) for stream in (before, after)]
    items = [*_items(first, second)]
    items.sort(
        key=lambda one: not one.changed
    )  # stable: within changed and unchanged the order of the definition stays
    return SideBySide(points[0], points[1], tuple(items), tuple(_differences(first, second)))


def _items(first: Assessment, second: Assessment) -> Iterator[ComparedItem]:
    asked: dict[str, Item] = {item.key: item for item in first.graph.method.items}
    asked |= {item.key: item for item in second.graph.method.items}
    for key, item in asked.items():
        if item.fact or not item.respondents:
            continue
        for row, where in _rows(first, second, item):
            before, after = _answer(first, key, row.get("first")), _answer(second, key, row.get("second"))
            if before[0] or after[0]:
                label = (item.short or item.text).say()
                place = row.get("second") or row.get("first") or ""
                yield ComparedItem(key, place, label, where, before[0], after[0], after[1], before[0] != after[0])


def _rows(first: Assessment, second: Assessment, item: Item) -> Iterator[tuple[Mapping[str, str], str]]:
    """Yield the rows an item is asked in, with the key of the row in each measurement that has it.

    Rows of a repeated measurement keep their key; those of another are the same when they have the same title.
    """
    if not item.per:
        yield {"first": "", "second": ""}, ""
        return
    ours, theirs = (_titles(one, item.per) for one in (first, second))
    by_title = {title.casefold().strip(): key for key, title in ours.items()}
    taken: set[str] = set()
    for key, title in theirs.items():
        twin = key if key in ours else by_title.get(title.casefold().strip())
        if twin is not None:
            taken.add(twin)
        yield {"second": key} | ({} if twin is None else {"first": twin}), title
    yield from (({"first": key}, title) for key, title in ours.items() if key not in taken)


def _titles(assessment: Assessment, repeat: str) -> dict[str, str]:
    return dict(assessment.rows_of(repeat)) if repeat in assessment.graph.repeats else {}


def _answer(assessment: Assessment, key: str, row: str | None) -> tuple[str, str]:
    """Return the answer that decides in words, with its note; two empty texts when there is none."""
    item = assessment.graph.items.get(key)
    given = None if item is None or row is None else assessment.draft.given.get((key, row, decider(item)))
    if item is None or given is None:
        return "", ""
    return answer_in_words(assessment, item, given.value), given.note


def _differences(first: Assessment, second: Assessment) -> Iterator[str]:
    ours, theirs = first.definition.method, second.definition.method
    if ours.id != theirs.id:
        yield (
            f"Gemeten met een andere methode: eerst '{ours.title.say()}', daarna '{theirs.title.say()}'. "
            "Een verschil kan aan de methode liggen."
        )
    elif first.definition.sha256 != second.definition.sha256:
        yield f"Gemeten met een andere versie van de methode: eerst {ours.version}, daarna {theirs.version}."
    names = [one.case.assessor.name for one in (first, second)]
    if names[0] != names[1] and all(names):
        yield f"Gemeten door een ander: eerst {names[0]}, daarna {names[1]}."
    functions = [one.case.placement.function for one in (first, second)]
    if functions[0] != functions[1] and all(functions):
        yield f"Gemeten in ander werk: eerst {functions[0]}, daarna {functions[1]}."
