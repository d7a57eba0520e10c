"""The minimum wage of a day for an age: the table for adults, percentages and rounding for the young.

Rules: WML art. 7 and 8; Besluit minimumjeugdloon(regeling) art. 2 (percentages of each amount, and their
rounding) and art. 3 (work-study route); WML art. 14 lid 10 (week is 3/13 of the month, day a fifth of the
week) where the table holds only a month.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from app.errors import LoonmaatError
from app.wages import lookup
from app.wages.amounts import HUNDRED, day_text, round_to_step
from app.wages.breakdown import Used
from app.wages.rows import MinimumWageRow, WageTables, YouthRow

YOUNGEST = 15
"""Below this age there is no statutory minimum wage (Besluit minimumjeugdloon art. 1)."""

WEEK_STEP = Fraction(5, 100)
WORKING_DAYS = 5
WEEKS_IN_MONTH = Fraction(13, 3)


class TooYoungError(LoonmaatError):
    """There is no statutory minimum wage for the age asked for."""

    code = "too_young"


@dataclass(frozen=True, slots=True)
class MinimumWage:
    """The gross minimum wage of a day for an age, without holiday allowance, in euros.

    `month` is the reference month from 2024. `week`, `day` (to 2023) and `hour` (from 2024) are None where
    the law of that day has no such amount. `share` is the youth percentage, 100 for adults. `used` names
    every figure behind the month, `other_used` those behind week, day and hour only.
    """

    on: date
    age: int
    bbl: bool
    row: MinimumWageRow
    share: Fraction
    share_article: str
    month: Fraction
    week: Fraction | None
    day: Fraction | None
    hour: Fraction | None
    used: tuple[Used, ...]
    other_used: tuple[Used, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Share:
    """The part of the adult amount for an age."""

    value: Fraction
    article: str
    row: YouthRow | None
    notes: tuple[str, ...] = ()


def minimum_wage(tables: WageTables, on: date, age: int, *, bbl: bool = False) -> MinimumWage:
    """Return the minimum wage on a day for an age in whole years, `bbl` for the work-study route.

    Raises UnknownDateError for a day outside the table and TooYoungError below 15.
    """
    row = lookup.minimum_wage_row(tables, on)
    share = _share(tables, row, on, age, bbl=bbl)
    used, other = list(_first_used(row, share, age)), list[Used]()
    month = _youth_amount(row.month, share, _rounding(tables, on, share, "youth_month_step", used))
    week, hour = _adult_week(row), row.hour
    if week is not None:
        week = _youth_amount(week, share, _rounding(tables, on, share, "youth_week_step", other))
    if hour is not None:
        hour = _youth_amount(hour, share, _rounding(tables, on, share, "youth_hour_step", other))
    return MinimumWage(
        on=on,
        age=age,
        bbl=bbl,
        row=row,
        share=share.value,
        share_article=share.article,
        month=month,
        week=week,
        day=None if week is None else week / WORKING_DAYS,
        hour=hour,
        used=tuple(used),
        other_used=tuple(other),
        notes=(*share.notes, *_notes(row)),
    )


def hourly_indication(week: Fraction, full_time_week: Fraction) -> Fraction:
    """Return the hourly indication that was published before 2024: week over full-time week, up to a cent.

    Not a statutory amount (the law had none). Source: tables of 2022 and 2023, case E11 of the tests.
    """
    cents = week / full_time_week * HUNDRED
    return Fraction(-((-cents) // 1)) / HUNDRED


def _share(tables: WageTables, row: MinimumWageRow, on: date, age: int, *, bbl: bool) -> _Share:
    if age >= row.adult_age:
        return _Share(HUNDRED, row.evidence.article, None)
    regular = lookup.youth_row(tables, on, "regular")
    route = lookup.youth_row(tables, on, "bbl") if bbl else None
    for youth in (route, regular):
        value = youth.at(age) if youth else None
        if youth is not None and value is not None:
            return _Share(value, youth.evidence.article, youth, _route_notes(bbl, youth))
    text = f"Voor iemand van {age} jaar is er geen wettelijk minimumloon; dat begint bij {YOUNGEST} jaar."
    raise TooYoungError(text, remedy="Kies een leeftijd van 15 jaar of ouder.")


def _route_notes(bbl: bool, youth: YouthRow) -> tuple[str, ...]:
    if bbl and youth.route != "bbl":
        return ("Voor deze leeftijd en datum is er geen eigen bbl-percentage; het gewone percentage geldt.",)
    return ()


def _first_used(row: MinimumWageRow, share: _Share, age: int) -> Iterator[Used]:
    yield Used(f"minimumloon van {day_text(row.period.start)}", row.evidence)
    if share.row is not None:
        yield Used(f"percentage voor {age} jaar", share.row.evidence)


def _rounding(tables: WageTables, on: date, share: _Share, step: str, used: list[Used]) -> Fraction:
    """Return the rounding step for a youth amount, noting it as used; 0 (none) for adults."""
    if share.row is None:
        return Fraction(0)
    row = lookup.figure(tables, on, step)
    used.append(Used(row.name, row.evidence))
    return row.value


def _youth_amount(adult: Fraction, share: _Share, step: Fraction) -> Fraction:
    return round_to_step(adult * share.value / HUNDRED, step)


def _adult_week(row: MinimumWageRow) -> Fraction | None:
    """Return the week of the table, or 3/13 of the month where the table names none (until 2023)."""
    if row.hour is not None or row.week is not None:
        return row.week
    return round_to_step(row.month / WEEKS_IN_MONTH, WEEK_STEP)


def _notes(row: MinimumWageRow) -> tuple[str, ...]:
    if row.hour is not None:
        return (
            "Sinds 2024 is het minimumloon een uurloon. Het maandbedrag is het referentiemaandloon "
            "(36 uur per week), voor regelingen die ernaar verwijzen.",
        )
    notes = ["Een wettelijk minimumloon per uur was er nog niet; het uurloon hing af van de volledige werkweek."]
    if row.week is None:
        notes.append("Week en dag staan niet in de tabel en zijn berekend: 3/13 en 3/65 van de maand (WML art. 14).")
    return tuple(notes)
