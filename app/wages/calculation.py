"""The one door to a calculation: a situation and the tables in, a breakdown out."""

from __future__ import annotations

from app.errors import Fault, FaultyInputError
from app.wages.breakdown import Breakdown
from app.wages.dispensation import pilot_wage, wage_dispensation
from app.wages.reading import did_you_mean
from app.wages.rows import Scheme, WageTables
from app.wages.situation import Situation
from app.wages.subsidy import wage_subsidy

_SCHEMES = {
    Scheme.SUBSIDY: wage_subsidy,
    Scheme.DISPENSATION: wage_dispensation,
    Scheme.PILOT: pilot_wage,
}


def calculate(situation: Situation, tables: WageTables) -> Breakdown:
    """Return what a situation means in euros under its scheme.

    Raises FaultyInputError for a condition that no table knows, and the errors of the scheme's own function.
    """
    _check_conditions(situation, tables)
    return _SCHEMES[situation.scheme](situation, tables)


def _check_conditions(situation: Situation, tables: WageTables) -> None:
    rows = [row for row in tables.conditions if row.scheme is situation.scheme and row.stops]
    known = sorted({row.key for row in rows})
    faults = [
        Fault("wage_input", "not_met", f"{key!r} is geen bekende voorwaarde.", did_you_mean(key, known))
        for key in situation.not_met
        if key not in known
    ]
    if faults:
        raise FaultyInputError(faults, text="De invoer klopt niet.")
