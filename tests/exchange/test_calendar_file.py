"""A calendar file: valid, the same every time, nothing in it but what it was given."""

from __future__ import annotations

import datetime

from icalendar import Calendar

from app.exchange.calendar_file import Event, calendar_text

AT = datetime.datetime(2026, 3, 2, 9, 30, 15, 123456, tzinfo=datetime.UTC)
EVENTS = [
    Event(datetime.date(2026, 12, 31), "Opnieuw meten (3F2A9C01)", "a"),
    Event(datetime.date(2027, 1, 1), "Doel; bespreken, " + "é" * 60, "b"),
]


def test_a_calendar_reads_back() -> None:
    calendar = Calendar.from_ical(calendar_text(EVENTS, AT).decode("utf-8"))
    found = [(one["summary"], one.decoded("dtstart"), one.decoded("dtend")) for one in calendar.walk("vevent")]
    assert found == [
        ("Opnieuw meten (3F2A9C01)", datetime.date(2026, 12, 31), datetime.date(2027, 1, 1)),
        (EVENTS[1].title, datetime.date(2027, 1, 1), datetime.date(2027, 1, 2)),
    ]
    assert (calendar["version"], "prodid" in calendar) == ("2.0", True)


def test_lines_are_those_of_rfc_5545() -> None:
    """Section 3.1: lines end with CRLF and are at most 75 octets."""
    lines = calendar_text(EVENTS, AT).split(b"\r\n")
    assert all(len(line) <= 75 and b"\n" not in line for line in lines)
    assert b"DTSTAMP:20260302T093015Z" in lines


def test_a_whole_day_says_that_it_is_one() -> None:
    """Section 3.3.4: without VALUE=DATE a date would be taken for a moment."""
    assert b"DTSTART;VALUE=DATE:20261231" in calendar_text(EVENTS, AT)


def test_the_same_events_are_the_same_file_and_each_has_its_own_id() -> None:
    assert calendar_text(EVENTS, AT) == calendar_text(EVENTS, AT)
    calendar = Calendar.from_ical(calendar_text(EVENTS, AT).decode("utf-8"))
    assert len({str(one["uid"]) for one in calendar.walk("vevent")}) == 2
