"""From measurements to rows of the register: those made here, and those from elsewhere, in one shape.

A measurement made here counts once it is concluded. Its row is derived from its entries, those of its dossier and what
follows it; `refresh` derives anew whatever changed since, which the vault has noted.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from functools import partial

from app.desk.dossiers import Dossier
from app.desk.session import Session
from app.desk.steps import Steps, followed
from app.dossier.acts import Draft, Ledger
from app.dossier.case_fields import DOSSIER_PARTS, case_of
from app.dossier.entry import Json, json_text
from app.dossier.follow_up import FollowUp, follow_up_of, stream_of
from app.dossier.people import Case
from app.dossier.register_form import RegisterForm, folded
from app.dossier.registered import (
    Registered,
    age_class,
    duration_class,
    limitation_class,
    registered_of,
    value_class,
)  # fmt: skip
from app.exchange.register_writing import ANSWER
from app.exchange.sheets import Progress
from app.scoring.load import Definition, load
from app.scoring.outcome import stage_of
from app.scoring.shape import Faults, exact, read
from app.vault import register
from app.vault.register import RegisterRow

_AT_ONCE = 200
_HUNDRED = 100


def quiet(_done: int, _expected: int) -> None:
    """Tell nobody how far it is."""


def refresh(session: Session, form: RegisterForm, progress: Progress = quiet) -> int:
    """Derive the rows of everything that changed since the last time; return how many streams that were.

    Quick when little changed. `progress` may raise to stop; what was done stays done.
    """
    return followed(refresh_steps(session, form), progress)


def refresh_steps(session: Session, form: RegisterForm) -> Steps[int]:
    """Do what `refresh` does, a piece at a time."""
    expected, count = session.vault.ask(register.todo_count), 0
    definitions = Definitions(session)
    while some := session.vault.ask(partial(register.todo, limit=_AT_ONCE)):
        with session.vault.together():
            _derive(session, form, definitions, some)
        count += len(some)
        yield count, expected
    return count


def is_derived(session: Session) -> bool:
    """Tell whether so little changed since the last time that `refresh` takes no time anybody notices."""
    return session.vault.ask(register.todo_count) <= _AT_ONCE // 4


def _derive(session: Session, form: RegisterForm, definitions: Definitions, some: list[tuple[str, str]]) -> None:
    measurements = [stream for stream, kind in some if kind == "measurement"]
    dossiers = [stream for stream, kind in some if kind == "dossier"]
    dossiers += [_parent(session, stream) for stream, kind in some if kind == "follow"]
    measurements += session.vault.ask(partial(register.measurements_of, dossiers=dossiers))
    found = {stream: own_measurement(session, definitions, stream) for stream in dict.fromkeys(measurements)}
    rows = [_own_row(form, own) for own in found.values() if own is not None]
    session.vault.ask(partial(register.remove_rows, streams=list(found)))
    session.vault.ask(partial(register.put_rows, rows=rows))
    session.vault.ask(partial(register.done, streams=[stream for stream, _ in some]))


def _parent(session: Session, follow: str) -> str:
    return session.vault.ask(partial(register.parent_of, stream=follow))


class Definitions:
    """Reads each definition of the vault once."""

    def __init__(self, session: Session) -> None:
        """Read from the vault of this session."""
        self._session = session
        self._found: dict[str, Definition | None] = {}

    def get(self, sha256: str) -> Definition | None:
        """Return a definition; None when it can no longer be read."""
        if sha256 not in self._found:
            self._found[sha256] = load(self._session.vault.definition(sha256)).definition
        return self._found[sha256]


class OwnMeasurement:
    """A concluded measurement made here, with what is needed to register it."""

    def __init__(self, stream: str, draft: Draft, case: Case, follow: FollowUp, percent: int | None) -> None:
        self.stream = stream
        self.draft = draft
        self.case = case
        self.follow = follow
        self.percent = percent
        self.stage = ""
        self.concluded = ""

    @property
    def day(self) -> datetime.date:
        """The day it is about: the visit, else the report, else the day it was concluded."""
        dates = self.case.dates
        return dates.visit or dates.report or datetime.date.fromisoformat(self.concluded[:10])

    @property
    def due(self) -> datetime.date | None:
        """The agreed day to look again; None when none was agreed."""
        return self.case.dates.again


def own_measurement(session: Session, definitions: Definitions, stream: str) -> OwnMeasurement | None:
    """Return a measurement made here; None for one that is not concluded, or of which nothing can be counted."""
    entries = session.vault.entries(stream)
    draft = Ledger.of(entries).draft
    if draft.state == "draft" or draft.method is None or not draft.dossier:
        return None
    dossier = Dossier(draft.dossier, Ledger.of(session.vault.entries(draft.dossier)))
    follow = follow_up_of(session.vault.entries(stream_of(draft.dossier)))
    percent = session.vault.ask(partial(register.percent_of, stream=stream))
    own = OwnMeasurement(stream, draft, _case(draft, dossier), follow, percent)
    own.concluded = next((entry.at for entry in reversed(entries) if entry.act == "conclude"), entries[-1].at)
    own.stage = _stage(definitions.get(draft.method.sha256), draft)
    return own


def _case(draft: Draft, dossier: Dossier) -> Case:
    if draft.case is not None:
        frozen = read(Case, draft.case, Faults())
        return frozen if frozen is not None else Case()
    own = {name: value for name, value in dossier.fields.items() if name.partition(".")[0] in DOSSIER_PARTS}
    return case_of({**own, **draft.fields})


def _stage(definition: Definition | None, draft: Draft) -> str:
    """Return whether the value is the definitive one: of a method with stages, the last stage is."""
    asked = draft.fields.get("stage", "")
    if definition is None or not definition.method.stages or not asked:
        return "definitive"
    stage, last = stage_of(definition.graph, asked), stage_of(definition.graph, "")
    return "definitive" if stage == last else "indicative"


def registered_own(own: OwnMeasurement) -> Registered:
    """Return a measurement made here in the shape of a register, without its answers."""
    draft, case, follow = own.draft, own.case, own.follow
    assert draft.method is not None  # noqa: S101 - own_measurement saw to it
    agreed = follow.agreed_for(own.stream)
    opinion = follow.opinion_of(own.stream)
    cost, minutes = exact(follow.fact("cost", own.stream)), exact(follow.fact("minutes", own.stream))
    return Registered(
        pseudonym=draft.dossier,
        municipality=case.assignment.ordered_by,
        method=draft.method.id,
        day=own.day,
        value=None if own.percent is None else Fraction(own.percent),
        occasion="second_opinion" if opinion else "repeat" if draft.previous else "first",
        limitation=follow.fact("limitation"),
        wsw=follow.fact("wsw"),
        birth_year=case.employee.birth_date.year if case.employee.birth_date else None,
        sex=follow.fact("sex"),
        benefit=follow.fact("benefit"),
        assessor=case.assessor.name,
        reference=own.stream,
        second_opinion_of=opinion.first if opinion else "",
        stage=own.stage,
        agreed=agreed[-1].agreed if agreed else None,
        cost=cost,
        minutes=None if minutes is None else int(minutes),
        version=draft.method.version,
        sha256=draft.method.sha256,
        name=case.employee.name,
        employer=case.employer.name,
        function=case.placement.function,
    )


def with_answers(one: Registered, own: OwnMeasurement) -> Registered:
    """Return the measurement with its answers, each under the heading of its column."""
    return replace(one, answers=dict(_answers(own.draft)))


def _answers(draft: Draft) -> Iterator[tuple[str, str]]:
    places = {row.key: str(number) for rows in draft.rows.values() for number, row in enumerate(rows, start=1)}
    for repeat, rows in draft.rows.items():
        for number, row in enumerate(rows, start=1):
            yield f"{ANSWER}{repeat} [{number}]", row.title
    for (item, key, by), given in draft.given.items():
        if given.value is None:
            continue
        where = f" [{places.get(key, key)}]" if key else ""
        yield f"{ANSWER}{item}{where} {by}", _written(given.value)
        if given.note:
            yield f"{ANSWER}{item}{where} {by} toelichting", given.note


def _written(value: Json) -> str:
    return value if isinstance(value, str) else json_text(value)


def _own_row(form: RegisterForm, own: OwnMeasurement) -> RegisterRow:
    one = registered_own(own)
    row = row_of(form, one, own.stream, person=own.draft.dossier)
    months = form.months_of(own.follow.fact("term") or "ordinary")
    due = own.due or months_later(own.day, months)
    return replace(row, due=due.isoformat())


def months_later(day: datetime.date, months: int) -> datetime.date:
    """Return the same day so many months later; the last of the month where that day does not exist."""
    year, month = divmod(day.month - 1 + months, 12)
    first = datetime.date(day.year + year, month + 1, 1)
    following = datetime.date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return min(first + datetime.timedelta(days=day.day - 1), following - datetime.timedelta(days=1))


def row_of(form: RegisterForm, one: Registered, stream: str, *, batch: str = "", person: str = "") -> RegisterRow:
    """Return the row that counts a measurement."""
    return RegisterRow(
        stream=stream,
        batch=batch,
        person=person or one.person,
        counted=not one.is_indicative and one.occasion != "second_opinion",
        stage="indicative" if one.is_indicative else "definitive",
        day=one.day.isoformat(),
        occasion=one.occasion,
        value=_hundredths(one.value),
        agreed=_hundredths(one.agreed),
        cost=_hundredths(one.cost),
        minutes=None if one.minutes is None else one.minutes * _HUNDRED,
        method=one.method,
        limitation=limitation_class(one),
        wsw=one.wsw,
        age=age_class(form, one),
        sex=one.sex,
        duration=duration_class(form, one),
        value_class=value_class(form, one),
        access=one.access,
        municipality=folded(one.municipality),
        municipality_title=one.municipality,
        assessor=folded(one.assessor),
        assessor_title=one.assessor,
        reference=one.reference,
        second_opinion_of=one.second_opinion_of,
    )


def _hundredths(value: Fraction | None) -> int | None:
    return None if value is None else round(value * _HUNDRED)


def imported(session: Session, streams: Iterable[str]) -> Iterator[Registered]:
    """Yield the measurements from elsewhere that these streams keep."""
    for stream in streams:
        body: Mapping[str, Json] = session.vault.entries(stream)[0].body
        yield registered_of({name: value for name, value in body.items() if name != "batch"})
