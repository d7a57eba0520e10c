"""How the amount goes on after its first day: birthdays, the end of the lump sum, each 1 January.

Participatiewet art. 10d lid 7: a running subsidy is set anew each 1 January, not on 1 July. For dispensation
the wage follows the minimum wage, so every row of the table is a turn.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from app.errors import RefusedError
from app.wages.breakdown import Breakdown
from app.wages.calculation import calculate
from app.wages.lookup import NotInForceError, UnknownDateError
from app.wages.parts import at_start
from app.wages.rows import Scheme, WageTables
from app.wages.situation import Situation, add_months, age_on
from app.wages.subsidy import lump_sum_ends

ONE_DAY = timedelta(days=1)
MONTHS_IN_YEAR = 12


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days on which one amount holds, both ends included, and why it begins.

    `breakdown` is None when it cannot be known yet; then `unknown` says why, in Dutch.
    """

    start: date
    end: date
    reasons: tuple[str, ...]
    breakdown: Breakdown | None
    unknown: str = ""


def year_course(situation: Situation, tables: WageTables) -> tuple[Stretch, ...]:
    """Return the stretches from the day asked about to the end of the next calendar year, in order."""
    last = date(situation.on.year + 1, 12, 31)
    turns: dict[date, list[str]] = {situation.on: ["Begin"]}
    for day, reason in _turns(situation, tables, last):
        turns.setdefault(day, []).append(reason)
    starts = sorted(turns)
    ends = [day - ONE_DAY for day in starts[1:]] + [last]
    return tuple(_stretch(situation, tables, s, e, tuple(turns[s])) for s, e in zip(starts, ends, strict=True))


def next_new_year(situation: Situation, tables: WageTables) -> Stretch:
    """Return what the amount becomes on the next 1 January; `unknown` where its figures are not known yet."""
    day = date(situation.on.year + 1, 1, 1)
    return next(stretch for stretch in year_course(situation, tables) if stretch.start == day)


def _turns(situation: Situation, tables: WageTables, last: date) -> Iterator[tuple[date, str]]:
    """Yield every day after the first on which the amount may change, with the reason in Dutch."""
    for day, reason in (
        *_new_years(situation),
        *_birthdays(situation, tables, last),
        *_lump_sum_end(situation, tables),
        *_rule_changes(situation, tables),
    ):
        if situation.on < day <= last:
            yield day, reason


def _new_years(situation: Situation) -> Iterator[tuple[date, str]]:
    yield date(situation.on.year + 1, 1, 1), "1 januari: nieuwe bedragen"


def _birthdays(situation: Situation, tables: WageTables, last: date) -> Iterator[tuple[date, str]]:
    """Yield birthdays up to the age of the full minimum wage (youth amounts go by age)."""
    if situation.born is None:
        return
    adult = max(row.adult_age for row in tables.minimum_wages if row.period.start <= last)
    for age in range(age_on(situation.born, situation.on) + 1, adult + 1):
        yield add_months(situation.born - ONE_DAY, age * MONTHS_IN_YEAR) + ONE_DAY, f"De werknemer wordt {age} jaar"


def _lump_sum_end(situation: Situation, tables: WageTables) -> Iterator[tuple[date, str]]:
    if situation.lump_sum:
        yield lump_sum_ends(situation, tables), "De eerste zes maanden zijn voorbij: de gemeten loonwaarde telt"


def _rule_changes(situation: Situation, tables: WageTables) -> Iterator[tuple[date, str]]:
    for row in tables.schemes:
        if row.scheme is situation.scheme:
            yield row.period.start, "De regels van de wet veranderen"
    if situation.scheme is not Scheme.SUBSIDY:
        for wage in tables.minimum_wages:
            yield wage.period.start, "Nieuw minimumloon"


def _stretch(situation: Situation, tables: WageTables, start: date, end: date, reasons: tuple[str, ...]) -> Stretch:
    try:
        return Stretch(start, end, reasons, calculate(at_start(situation, start), tables))
    except (UnknownDateError, NotInForceError, RefusedError) as error:
        return Stretch(start, end, reasons, None, error.text)
