"""A calendar file (.ics, RFC 5545) of whole days."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Event:
    """A whole day with a title; `key` is what makes it the same event when the file is read again."""

    on: datetime.date
    title: str
    key: str


def calendar_text(events: Iterable[Event], at: datetime.datetime) -> bytes:
    """Return a calendar of these events, as made at a moment: the same events, the same bytes."""
    from icalendar import Calendar  # noqa: PLC0415 - 0.14 s to import, and only needed here
    from icalendar import Event as Entry  # noqa: PLC0415 - as above

    calendar = Calendar()
    calendar.add("prodid", "-//Loonmaat//Afspraken//NL")
    calendar.add("version", "2.0")
    for event in events:
        entry = Entry()
        entry.add("uid", f"{uuid.uuid5(uuid.NAMESPACE_URL, f'loonmaat:event:{event.key}')}@loonmaat")
        entry.add("dtstamp", at.astimezone(datetime.UTC).replace(microsecond=0))
        entry.add("dtstart", event.on)
        entry.add("dtend", event.on + datetime.timedelta(days=1))
        entry.add("summary", event.title)
        entry.add("transp", "TRANSPARENT")
        entry.add("class", "PRIVATE")
        calendar.add_component(entry)
    return bytes(calendar.to_ical())
