"""Fixtures for the wage tests: the shipped tables, and a short way to ask a question."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from app.desk.wages import open_tables, shipped_tables
from app.wages.breakdown import Breakdown
from app.wages.calculation import calculate
from app.wages.rows import WageTables
from app.wages.situation import Situation, read_situation

ILLUSTRATIVE = Fraction(2155) / Fraction("1.08")
"""The month wage behind 2155.00 with 8% holiday allowance, the illustrative figure of cases B05 to B19."""

Ask = Callable[..., Breakdown]


@pytest.fixture(scope="session")
def tables() -> WageTables:
    """Return the tables that come with the program."""
    return open_tables()


@pytest.fixture(scope="session")
def shipped() -> Path:
    """Return the folder of the tables that come with the program."""
    return shipped_tables()


@pytest.fixture(scope="session")
def situation(tables: WageTables) -> Callable[..., Situation]:
    """Return a function from texts to a situation, as a user would fill them in."""

    def read(*, lump_sum: bool = False, not_met: tuple[str, ...] = (), **fields: str) -> Situation:
        return read_situation(fields, tables.known, lump_sum=lump_sum, not_met=not_met)

    return read


@pytest.fixture(scope="session")
def ask(tables: WageTables, situation: Callable[..., Situation]) -> Ask:
    """Return a function from texts to an answer."""

    def answer(**fields: object) -> Breakdown:
        return calculate(situation(**fields), tables)

    return answer


@pytest.fixture(scope="session")
def illustrative(tables: WageTables) -> WageTables:
    """Return tables in which the last minimum wage is 2155.00 with allowance and employer costs are nil."""
    *wages, last = tables.minimum_wages
    no_costs = [replace(row, value=Fraction(0)) if row.figure == "employer_costs" else row for row in tables.figures]
    wage = replace(last, month=ILLUSTRATIVE)
    return replace(tables, minimum_wages=(*wages, wage), figures=tuple(no_costs))
