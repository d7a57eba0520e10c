"""What is due, and the same as a calendar file without anything personal.

Due are measurements to repeat, drafts with open points, views that were asked and not answered, goals, appointments,
and temporary lump sums that end.

A day to measure again is an agreement, never a legal term (Participatiewet art. 10d lid 6 names none). Where none was
agreed the term of the form holds: a year, three for sheltered work, half a year under the pilot's rule.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from app.desk.follow import blinded, follow_up, is_awaited, register_form
from app.desk.registered import quiet, refresh
from app.desk.session import Session
from app.dossier.acts import Ledger
from app.exchange.calendar_file import Event, calendar_text
from app.exchange.sheets import Progress
from app.scoring.phrases import Language
from app.vault import register
from app.vault.search import Filters, Order, Sorting
from app.vault.summaries import SummaryRow

Kind = Literal["repeat", "draft", "view", "goal", "appointment", "lump_sum"]

TITLES: Mapping[Language, Mapping[Kind, str]] = {
    "nl": {
        "repeat": "Opnieuw meten",
        "draft": "Meting afmaken",
        "view": "Zienswijze gevraagd",
        "goal": "Doel bespreken",
        "appointment": "Afspraak",
        "lump_sum": "Forfait loopt af",
    },
    "en": {
        "repeat": "Measure again",
        "draft": "Finish measurement",
        "view": "View asked",
        "goal": "Talk about goal",
        "appointment": "Appointment",
        "lump_sum": "Fixed amount (forfait) ends",
    },
}
"""What each kind is called, on the page and (in Dutch) in the calendar."""

SENTENCES: Mapping[Language, Mapping[str, str]] = {
    "nl": {
        "begun": "De herhaling is begonnen.",
        "employee": "Gevraagd aan de werknemer.",
        "employer": "Gevraagd aan de werkgever.",
        "lump_sum": "Dan moet de loonwaarde gemeten zijn.",
        "open": "Nog {count} open.",
        "complete": "Alles is ingevuld.",
    },
    "en": {
        "begun": "The repeat measurement has begun.",
        "employee": "Asked of the employee.",
        "employer": "Asked of the employer.",
        "lump_sum": "By then the wage value must be measured.",
        "open": "{count} still open.",
        "complete": "Everything is filled in.",
    },
}
"""What is said of what is due, where nobody wrote a text."""

HORIZON = 60
"""Days that the page looks ahead when it is not asked otherwise."""

_MOST = 500


@dataclass(frozen=True, slots=True)
class DueItem:
    """One thing that is due. `on` is None for a draft; `code` finds the dossier without naming anyone.

    `measurement` is empty for what belongs to the dossier as a whole; `open_points` counts what a draft still asks.
    """

    kind: Kind
    on: datetime.date | None
    dossier: str
    measurement: str
    name: str
    employer: str
    text: str
    code: str
    late: bool = False
    open_points: int = 0


@dataclass(frozen=True, slots=True)
class Today:
    """Everything due until a day, the longest overdue first, and then the drafts, the latest worked on first."""

    day: datetime.date
    until: datetime.date
    due: tuple[DueItem, ...]
    drafts: tuple[DueItem, ...]


def today(session: Session, days: int = HORIZON, progress: Progress = quiet, *, language: Language = "nl") -> Today:
    """Return what is due from long ago until `days` from now, told in a language."""
    refresh(session, register_form(session), progress)
    day = session.means.today()
    until = day + datetime.timedelta(days=days)
    say = SENTENCES[language]
    due = [*_repeats(session, day, until, say), *_following(session, day, until, say)]
    due.sort(key=lambda item: (item.on or day, item.kind, item.dossier))
    return Today(day, until, tuple(due), tuple(_drafts(session, say)))


def code_of(stream: str) -> str:
    """Return the code by which a dossier is told in a calendar: the first eight signs of its id."""
    return stream[:8].upper()


def _repeats(session: Session, day: datetime.date, until: datetime.date, say: Mapping[str, str]) -> Iterator[DueItem]:
    rows = session.vault.ask(partial(register.due_rows, until=until.isoformat(), limit=_MOST))
    for row in rows:
        summary = session.vault.ask(partial(register.summary_of, stream=row.person))
        on = datetime.date.fromisoformat(row.due)
        begun = _repeat_begun(session, row.person, row.stream)
        text = say["begun"] if begun else ""
        yield _item("repeat", on, summary, text, day, measurement=row.stream)


def _repeat_begun(session: Session, dossier: str, measurement: str) -> bool:
    """Tell whether a measurement that repeats this one is under way."""
    drafts = session.vault.find("", Filters(kind="measurement", parent=dossier, states=("draft",)), limit=20)
    return any(Ledger.of(session.vault.entries(row.stream)).draft.previous == measurement for row in drafts.rows)


def _following(session: Session, day: datetime.date, until: datetime.date, say: Mapping[str, str]) -> Iterator[DueItem]:
    """Yield what follows measurements: goals, appointments, views, lump sums."""
    filters = Filters(kind="follow", due_from="0001-01-01", due_to=until.isoformat())
    for row in session.vault.find("", filters, Sorting(Order.DUE), limit=_MOST).rows:
        dossier = row.summary.parent
        summary = session.vault.ask(partial(register.summary_of, stream=dossier))
        follow = follow_up(session, dossier)
        hidden = blinded(session, follow)
        for goal in (goal for goal in follow.goals if goal.measurement not in hidden):
            if goal.again is not None and not goal.done and goal.again <= until:
                yield _item("goal", goal.again, summary, goal.text, day, measurement=goal.measurement)
        for one in follow.appointments:
            if not one.done and one.on <= until:
                yield _item("appointment", one.on, summary, one.text, day)
        for asked in follow.asked:
            if is_awaited(session, asked):
                yield _item("view", asked.on, summary, say[asked.party], day, measurement=asked.measurement)
        if follow.lump_sum_ends is not None and follow.lump_sum_ends <= until:
            yield _item("lump_sum", follow.lump_sum_ends, summary, say["lump_sum"], day)


def _drafts(session: Session, say: Mapping[str, str]) -> Iterator[DueItem]:
    filters = Filters(kind="measurement", states=("draft",))
    newest = Sorting(Order.CHANGED, descending=True)
    for row in session.vault.find("", filters, newest, limit=_MOST).rows:
        open_points = row.summary.body.get("open", 0)
        count = open_points if isinstance(open_points, int) else 0
        text = say["open"].format(count=count) if count else say["complete"]
        yield DueItem(
            "draft", None, row.summary.parent, row.stream, row.summary.title, row.summary.employer, text,
            code_of(row.summary.parent), open_points=count,
        )  # fmt: skip


def _item(
    kind: Kind, on: datetime.date, row: SummaryRow | None, text: str, day: datetime.date, *, measurement: str = ""
) -> DueItem:  # fmt: skip
    dossier = row.stream if row is not None else ""
    name, employer = (row.summary.title, row.summary.employer) if row is not None else ("", "")
    return DueItem(kind, on, dossier, measurement, name, employer, text, code_of(dossier), late=on < day)


def calendar(session: Session, items: Sequence[DueItem]) -> bytes:
    """Return what is due as a calendar file: kind, day and code; no name, no employer, no text that somebody wrote."""
    events = [
        Event(
            item.on,
            f"{TITLES['nl'][item.kind]} ({item.code})",
            f"{item.kind}-{item.dossier}-{item.measurement}-{item.on}",
        )
        for item in items
        if item.on is not None
    ]
    return calendar_text(events, session.means.now())
