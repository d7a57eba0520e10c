"""What follows a measurement: goals, notes and appointments of the job coach, values that were agreed, second opinions.

All of it is a stream of its own beside the dossier, so that none of it can change a measurement, and undo in the
dossier cannot reach it. Nothing is ever taken back: what turned out otherwise, or is
worded otherwise, is a new entry, and both entries stay.
"""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import TypeVar

from app.dossier.acts import text_of
from app.dossier.entry import StoredEntry
from app.scoring.shape import exact

KIND = "follow"
"""The kind of stream. The vault notes when one changes (app/vault/register.py)."""

FACTS = ("limitation", "wsw", "sex", "benefit", "term", "cost", "minutes")
"""What may be recorded of a person or a measurement for the figures; none of it stands in a report."""

PARTIES = ("employee", "employer")


def stream_of(dossier: str) -> str:
    """Return the stream of what follows in a dossier: made from the dossier's own id, so that two vaults agree."""
    return str(uuid.uuid5(uuid.UUID(dossier), "loonmaat:follow"))


@dataclass(frozen=True, slots=True)
class Goal:
    """An agreement of job coach and employee about one item, with a day to look again; `done` says what came of it."""

    id: str
    measurement: str
    item: str
    row: str
    text: str
    again: datetime.date | None
    at: str
    author: str
    done: str = ""


@dataclass(frozen=True, slots=True)
class CoachNote:
    """A note of the job coach, about an item or about the whole (an empty item)."""

    id: str
    measurement: str
    item: str
    row: str
    text: str
    at: str
    author: str


@dataclass(frozen=True, slots=True)
class Appointment:
    """A day on which somebody looks again; `done` says what came of it."""

    id: str
    on: datetime.date
    text: str
    done: str = ""


@dataclass(frozen=True, slots=True)
class Agreed:
    """Another value than the measured one was agreed: who agreed, why, and on what basis. Both stay visible."""

    measurement: str
    measured: Fraction
    agreed: Fraction
    who: str
    why: str
    basis: str
    at: str
    author: str


@dataclass(frozen=True, slots=True)
class Opinion:
    """A second measurement of the same placement and period, blind to the first; `author` started it."""

    first: str
    second: str
    author: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A view on the draft of a measurement that was asked of a party."""

    measurement: str
    party: str
    on: datetime.date


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Everything that holds now. `facts` are by name, with the measurement they belong to (empty: the person)."""

    facts: Mapping[tuple[str, str], str] = field(default_factory=dict)
    goals: tuple[Goal, ...] = ()
    notes: tuple[CoachNote, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    agreed: tuple[Agreed, ...] = ()
    opinions: tuple[Opinion, ...] = ()
    asked: tuple[Asked, ...] = ()
    lump_sum_ends: datetime.date | None = None

    def fact(self, name: str, measurement: str = "") -> str:
        """Return a fact of a measurement, or of the person; empty when it was not recorded."""
        return self.facts.get((name, measurement)) or self.facts.get((name, ""), "")

    def opinion_of(self, second: str) -> Opinion | None:
        """Return what a measurement is a second opinion on, or None."""
        return next((one for one in self.opinions if one.second == second), None)

    def agreed_for(self, measurement: str) -> tuple[Agreed, ...]:
        """Return every value that was agreed instead of a measured one, oldest first."""
        return tuple(one for one in self.agreed if one.measurement == measurement)


Following = TypeVar("Following", Goal, CoachNote, Appointment)


def follow_up_of(entries: Iterable[StoredEntry]) -> FollowUp:
    """Return what the entries of a stream come to; an act of a later version of the program changes nothing here."""
    found = FollowUp()
    for entry in entries:
        act = ACTS.get(entry.act)
        found = act(found, entry) if act is not None else found
    return found


def day_of(text: str) -> datetime.date | None:
    """Return the day in an ISO date; None when there is none."""
    return datetime.date.fromisoformat(text) if text else None


def _fact(found: FollowUp, entry: StoredEntry) -> FollowUp:
    key = (text_of(entry, "name"), text_of(entry, "measurement"))
    return replace(found, facts={**found.facts, key: text_of(entry, "value")})


def _place(entry: StoredEntry) -> tuple[str, str, str, str]:
    return text_of(entry, "measurement"), text_of(entry, "item"), text_of(entry, "row"), text_of(entry, "text")


def _goal(found: FollowUp, entry: StoredEntry) -> FollowUp:
    goal = Goal(entry.id, *_place(entry), day_of(text_of(entry, "again")), entry.at, entry.author)
    return replace(found, goals=_put(found.goals, goal, text_of(entry, "of")))


def _coach_note(found: FollowUp, entry: StoredEntry) -> FollowUp:
    note = CoachNote(entry.id, *_place(entry), entry.at, entry.author)
    return replace(found, notes=_put(found.notes, note, text_of(entry, "of")))


def _appointment(found: FollowUp, entry: StoredEntry) -> FollowUp:
    on = day_of(text_of(entry, "on"))
    if on is None:
        return found
    made = Appointment(entry.id, on, text_of(entry, "text"))
    return replace(found, appointments=_put(found.appointments, made, text_of(entry, "of")))


def _put(known: tuple[Following, ...], made: Following, of: str) -> tuple[Following, ...]:
    """Add what is new; or put it in the place of the one it is of, under the id that one has."""
    places = {one.id: place for place, one in enumerate(known)}
    if of not in places:
        return known + (made,)  # noqa: RUF005 - a tuple of one kind stays one for mypy
    return known[: places[of]] + (replace(made, id=of),) + known[places[of] + 1 :]  # noqa: RUF005 - as above


def _done(found: FollowUp, entry: StoredEntry) -> FollowUp:
    of, text = text_of(entry, "of"), text_of(entry, "text")
    goals = tuple(replace(one, done=text) if one.id == of else one for one in found.goals)
    appointments = tuple(replace(one, done=text) if one.id == of else one for one in found.appointments)
    return replace(found, goals=goals, appointments=appointments)


def _agree(found: FollowUp, entry: StoredEntry) -> FollowUp:
    measured, agreed = (exact(entry.body.get(name)) for name in ("measured", "agreed"))
    if measured is None or agreed is None:
        return found
    who, why, basis = (text_of(entry, name) for name in ("who", "why", "basis"))
    one = Agreed(text_of(entry, "measurement"), measured, agreed, who, why, basis, entry.at, entry.author)
    return replace(found, agreed=(*found.agreed, one))


def _opinion(found: FollowUp, entry: StoredEntry) -> FollowUp:
    opinion = Opinion(text_of(entry, "first"), text_of(entry, "second"), entry.author)
    return replace(found, opinions=(*found.opinions, opinion))


def _ask_view(found: FollowUp, entry: StoredEntry) -> FollowUp:
    on = day_of(text_of(entry, "on"))
    if on is None:
        return found
    return replace(found, asked=(*found.asked, Asked(text_of(entry, "measurement"), text_of(entry, "party"), on)))


def _lump_sum(found: FollowUp, entry: StoredEntry) -> FollowUp:
    return replace(found, lump_sum_ends=day_of(text_of(entry, "ends")))


ACTS: Mapping[str, Callable[[FollowUp, StoredEntry], FollowUp]] = {
    "fact": _fact,
    "goal": _goal,
    "coach_note": _coach_note,
    "appointment": _appointment,
    "done": _done,
    "agree": _agree,
    "second_opinion": _opinion,
    "ask_view": _ask_view,
    "lump_sum": _lump_sum,
}
"""What each act does."""
