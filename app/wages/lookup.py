"""Find the row that holds on a day, or say plainly that none is known: never guess."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from app.errors import LoonmaatError
from app.wages.amounts import day_text
from app.wages.rows import (
    ConditionRow,
    FigureRow,
    HoursRow,
    MinimumWageRow,
    Row,
    Scheme,
    SchemeRow,
    WageTables,
    YouthRow,
)

R = TypeVar("R", bound=Row)


class UnknownDateError(LoonmaatError):
    """No row of a table covers the day asked for; the text says which days are covered."""

    code = "unknown_date"


class NotInForceError(LoonmaatError):
    """The scheme did not exist on the day asked for."""

    code = "not_in_force"


def minimum_wage_row(tables: WageTables, day: date) -> MinimumWageRow:
    """Return the minimum wage row of a day. Raises UnknownDateError outside the table."""
    return _at(tables.minimum_wages, day, "Het minimumloon")


def youth_row(tables: WageTables, day: date, route: str) -> YouthRow | None:
    """Return the youth percentages of a day for a route, or None where the route had none of its own then."""
    return _find([row for row in tables.youth if row.route == route], day)


def figure(tables: WageTables, day: date, name: str) -> FigureRow:
    """Return one figure of the rules on a day. Raises UnknownDateError outside its rows."""
    rows = [row for row in tables.figures if row.figure == name]
    subject = f"De {rows[0].name}" if rows else f"Het cijfer {name}"
    return _at(rows, day, subject)


def hours_row(tables: WageTables, day: date) -> HoursRow:
    """Return how agreed hours count on a day. Raises UnknownDateError outside the table."""
    return _at(tables.hours, day, "De regel over de uren")


def scheme_row(tables: WageTables, day: date, scheme: Scheme) -> SchemeRow:
    """Return the rules of a scheme on a day. Raises NotInForceError when the scheme did not exist then."""
    rows = [row for row in tables.schemes if row.scheme is scheme]
    row = _find(rows, day)
    if row is None:
        text = f"De regeling {scheme.words} gold niet op {day_text(day)}. Zij geldt {_days(rows)}."
        raise NotInForceError(text, remedy="Kies een andere datum of een andere regeling.")
    return row


def conditions(tables: WageTables, day: date, scheme: Scheme) -> tuple[ConditionRow, ...]:
    """Return the conditions the law named for a scheme on a day, in the order of the file."""
    return tuple(row for row in tables.conditions if row.scheme is scheme and row.period.holds(day))


def _at(rows: Sequence[R], day: date, subject: str) -> R:
    row = _find(rows, day)
    if row is None:
        text = f"{subject} op {day_text(day)} is niet bekend. {_covered(rows)}"
        raise UnknownDateError(text, remedy="Kies een andere datum, of vraag uw beheerder om een nieuwere tabel.")
    return row


def _find(rows: Sequence[R], day: date) -> R | None:
    return next((row for row in rows if row.period.holds(day)), None)


def _covered(rows: Sequence[Row]) -> str:
    return f"De tabel loopt {_days(rows)}." if rows else "Er staat niets in de tabel."


def _days(rows: Sequence[Row]) -> str:
    """Return the days that a list of joined rows covers, as Dutch words."""
    start, end = rows[0].period.start, rows[-1].period.end
    if end is None:
        return f"vanaf {day_text(start)}"
    return f"van {day_text(start)} tot en met {day_text(end)}"
