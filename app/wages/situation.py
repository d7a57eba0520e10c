"""What is asked: one person, one job, one date. Read from text with every fault at once, in plain Dutch.

The window and the command both take this road, so both refuse the same impossible input with the same words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TypeVar

from app.errors import Fault, FaultyInputError
from app.wages.amounts import HUNDRED, day_text, parse_decimal, plain_number
from app.wages.reading import did_you_mean
from app.wages.rows import Period, Scheme

T = TypeVar("T")

MOST_HOURS = Fraction(60)
"""The longest working week that may be agreed (Arbeidstijdenwet art. 5:7 lid 2)."""

LEAST_HOLIDAY_ALLOWANCE = Fraction(8)
"""WML art. 15: at least 8%."""

MOST_HOLIDAY_ALLOWANCE = Fraction(50)
"""Above this it is a typing error, not an allowance."""

EARLIEST_BIRTH = date(1900, 1, 1)
YOUNGEST_WORKER = 15
ADULT_WHEN_UNKNOWN = 30
"""Age used when no birth date is given: an adult in every year (full age was 23, 22, 21)."""

_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_DUTCH = re.compile(r"([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})")


@dataclass(frozen=True, slots=True)
class Situation:
    """One question.

    `on`: the day asked about. `since`: the first day of a running subsidy, None when it starts on `on`.
    `wage_value`: percent, 0 to 100, None only for a lump sum. `hours`: agreed hours a week.
    `full_time_week`: usual hours of a full job, None when not given. `holiday_allowance`: percent due on the
    wage. `lump_sum`: the forfait of art. 10d lid 5. `cao_wage`: gross month wage of the job at the full-time
    week, None for the minimum wage.
    `not_met`: keys of conditions the user says are not met.
    """

    on: date
    hours: Fraction
    wage_value: Fraction | None = None
    scheme: Scheme = Scheme.SUBSIDY
    full_time_week: Fraction | None = None
    born: date | None = None
    holiday_allowance: Fraction = LEAST_HOLIDAY_ALLOWANCE
    lump_sum: bool = False
    since: date | None = None
    cao_wage: Fraction | None = None
    not_met: tuple[str, ...] = ()

    @property
    def started(self) -> date:
        """Return the first day of the subsidy."""
        return self.since or self.on

    @property
    def age(self) -> int | None:
        """Return the age on the day asked about, None when no birth date is known."""
        return None if self.born is None else age_on(self.born, self.on)

    def old_enough(self) -> bool:
        """Tell whether a minimum wage can exist on the day asked about: 15 or older, or no birth date known."""
        return self.age is None or self.age >= YOUNGEST_WORKER


def age_on(born: date, day: date) -> int:
    """Return the age in whole years; who was born on 29 February has a birthday on 1 March in other years."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def add_months(day: date, months: int) -> date:
    """Return the same day some months later, the last day of the month where that day does not exist."""
    years, month = divmod(day.month - 1 + months, 12)
    for last in range(day.day, 0, -1):
        try:
            return date(day.year + years, month + 1, last)
        except ValueError:
            continue
    raise AssertionError("every month has a first day")


def read_date(text: str) -> date:
    """Return the date in `text`, as 2026-07-01 or 1-7-2026. Raises ValueError with a Dutch sentence."""
    cleaned = text.strip()
    if match := _ISO.fullmatch(cleaned):
        year, month, day = (int(part) for part in match.groups())
    elif match := _DUTCH.fullmatch(cleaned):
        day, month, year = (int(part) for part in match.groups())
    else:
        raise ValueError(f"{text!r} is geen datum; schrijf bijvoorbeeld 2026-07-01")
    try:
        return date(year, month, day)
    except ValueError as error:
        raise ValueError(f"{text!r} bestaat niet in de kalender") from error


class FieldReader:
    """Reads named text fields and gathers a Fault for each that cannot be right."""

    def __init__(self, fields: Mapping[str, str | None]) -> None:
        self.faults: list[Fault] = []
        self._fields = fields

    def given(self, key: str) -> bool:
        """Tell whether a field was filled in."""
        return bool((self._fields.get(key) or "").strip())

    def day(self, key: str) -> date | None:
        """Read a date, None when absent or faulty."""
        return self._read(key, read_date)

    def number(self, key: str) -> Fraction | None:
        """Read a number, None when absent or faulty."""
        return self._read(key, _number)

    def whole(self, key: str) -> int | None:
        """Read a whole number, None when absent or faulty."""
        return self._read(key, _whole)

    def need(self, key: str, remedy: str) -> None:
        """Note a fault when a field is empty."""
        if not self.given(key):
            self.fault(key, "ontbreekt.", remedy)

    def fault(self, key: str, text: str, remedy: str = "") -> None:
        """Note that a field is wrong."""
        self.faults.append(Fault("wage_input", key, text, remedy))

    def raise_faults(self) -> None:
        """Raise FaultyInputError with everything noted, if anything was."""
        if self.faults:
            raise FaultyInputError(self.faults, text="De invoer klopt niet.")

    def _read(self, key: str, convert: Callable[[str], T]) -> T | None:
        if not self.given(key):
            return None
        try:
            return convert(str(self._fields[key]))
        except ValueError as error:
            self.fault(key, f"{error}.")
            return None


def read_situation(
    fields: Mapping[str, str | None], known: Period, *, lump_sum: bool = False, not_met: tuple[str, ...] = ()
) -> Situation:
    """Return the question that text fields describe.

    Keys: on, wage_value, hours, full_time_week, born, holiday_allowance, scheme, since, cao_wage. `known` is
    the stretch the wage tables cover. Raises FaultyInputError with every fault at once.
    """
    read = FieldReader(fields)
    scheme = _scheme(read, fields)
    situation = Situation(
        on=_on(read, known),
        hours=_hours(read),
        wage_value=_wage_value(read, lump_sum=lump_sum),
        scheme=scheme,
        full_time_week=_week(read, "full_time_week"),
        born=read.day("born"),
        holiday_allowance=_holiday_allowance(read),
        lump_sum=lump_sum,
        since=read.day("since"),
        cao_wage=_cao_wage(read),
        not_met=not_met,
    )
    _check_together(read, situation, known)
    read.raise_faults()
    return situation


def _on(read: FieldReader, known: Period) -> date:
    read.need("on", "Vul een datum in, bijvoorbeeld 2026-07-01.")
    on = read.day("on")
    if on is not None and on < known.start:
        read.fault("on", f"{day_text(on)} ligt voor de eerste bekende datum, {day_text(known.start)}.")
    return on or known.start


def _hours(read: FieldReader) -> Fraction:
    read.need("hours", "Vul de afgesproken uren per week in.")
    return _week(read, "hours") or Fraction(1)


def _week(read: FieldReader, key: str) -> Fraction | None:
    hours = read.number(key)
    if hours is not None and not 0 < hours <= MOST_HOURS:
        text = f"{plain_number(hours)} uur per week kan niet."
        read.fault(key, text, "Vul een getal in boven 0 en tot en met 60 (Arbeidstijdenwet art. 5:7).")
        return None
    return hours


def _wage_value(read: FieldReader, *, lump_sum: bool) -> Fraction | None:
    if not lump_sum:
        read.need("wage_value", "Vul de loonwaarde in, een percentage van 0 tot en met 100.")
    value = read.number("wage_value")
    if value is not None and not 0 <= value <= HUNDRED:
        read.fault("wage_value", f"{plain_number(value)} kan niet.", "Een loonwaarde ligt van 0 tot en met 100.")
    return value


def _holiday_allowance(read: FieldReader) -> Fraction:
    value = read.number("holiday_allowance")
    if value is None:
        return LEAST_HOLIDAY_ALLOWANCE
    if not LEAST_HOLIDAY_ALLOWANCE <= value <= MOST_HOLIDAY_ALLOWANCE:
        text = f"{plain_number(value)}% vakantiebijslag kan niet."
        read.fault("holiday_allowance", text, "Het is ten minste 8% (WML art. 15) en zeker niet meer dan 50%.")
    return value


def _cao_wage(read: FieldReader) -> Fraction | None:
    wage = read.number("cao_wage")
    if wage is not None and wage <= 0:
        read.fault("cao_wage", "is geen loon.", "Vul het brutoloon per maand bij een volledige werkweek in.")
    return wage


def _scheme(read: FieldReader, fields: Mapping[str, str | None]) -> Scheme:
    word = fields.get("scheme")
    options = [scheme.value for scheme in Scheme]
    if word is None or word in options:
        return Scheme(word or Scheme.SUBSIDY)
    read.fault("scheme", f"{word!r} is geen bekende regeling.", did_you_mean(word, options))
    return Scheme.SUBSIDY


def _check_together(read: FieldReader, situation: Situation, known: Period) -> None:
    """Check what only two fields together can tell. A date that could not be read was noted already."""
    if not read.given("on") or any(fault.place == "on" for fault in read.faults):
        return
    _check_birth(read, situation)
    since = situation.since
    if since is not None and since > situation.on:
        read.fault("since", "ligt na de gevraagde datum.", "De begindatum ligt op of voor die datum.")
    if since is not None and since < known.start:
        read.fault("since", f"ligt voor de eerste bekende datum, {day_text(known.start)}.")
    if situation.lump_sum and situation.scheme is not Scheme.SUBSIDY:
        read.fault("forfait", "hoort alleen bij loonkostensubsidie.", "Laat het weg of kies de regeling lks.")


def _check_birth(read: FieldReader, situation: Situation) -> None:
    born = situation.born
    if born is None:
        return
    if born > situation.on:
        read.fault("born", f"{day_text(born)} ligt na de gevraagde datum.", "Controleer de geboortedatum.")
    elif born < EARLIEST_BIRTH:
        read.fault("born", f"{day_text(born)} is te lang geleden.", "Controleer het jaar.")
    elif age_on(born, situation.on) < YOUNGEST_WORKER:
        age = age_on(born, situation.on)
        read.fault("born", f"De werknemer is dan {age} jaar; onder 15 jaar is er geen wettelijk minimumloon.")


_LONGEST_NUMBER = 20
"""Characters of a number that are shown when it is too long to read."""


def _number(text: str) -> Fraction:
    try:
        return parse_decimal(text)
    except ValueError as error:
        if len(text) > _LONGEST_NUMBER and text.strip().replace(",", ".", 1).replace(".", "", 1).isdecimal():
            raise ValueError(f"{text[:_LONGEST_NUMBER]}… heeft te veel cijfers; schrijf er minder") from error
        raise ValueError(f"{text[:80]!r} is geen getal; schrijf bijvoorbeeld 32 of 87,5") from error


def _whole(text: str) -> int:
    value = _number(text)
    if value.denominator != 1:
        raise ValueError(f"{text!r} is geen heel getal")
    return int(value)
