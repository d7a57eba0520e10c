"""The rows of the wage tables: what a figure is, when it holds, and where it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction


class Confidence(StrEnum):
    """How well a figure is known; the letters are those of the sources, best first."""

    HIGH = "H"
    MEDIUM = "M"
    LOW = "L"
    KNOWLEDGE = "K"

    @property
    def words(self) -> str:
        """Return what the letter means, in Dutch."""
        return _WORDS[self]


_WORDS = {
    Confidence.HIGH: "gelezen in de wet of een officiële publicatie, of sluitend nagerekend",
    Confidence.MEDIUM: "uit een andere bron, of afgeleid",
    Confidence.LOW: "uit één zwakke bron",
    Confidence.KNOWLEDGE: "algemene kennis, geen bron gevonden",
}


class Scheme(StrEnum):
    """The three arrangements the program computes; the values are what a user types."""

    SUBSIDY = "lks"
    DISPENSATION = "loondispensatie"
    PILOT = "pilot"

    @property
    def words(self) -> str:
        """Return what the scheme is called, in Dutch."""
        return _SCHEME_WORDS[self]


_SCHEME_WORDS = {
    Scheme.SUBSIDY: "loonkostensubsidie (Participatiewet)",
    Scheme.DISPENSATION: "loondispensatie (Wajong)",
    Scheme.PILOT: "pilot loondispensatie",
}


class WageBase(StrEnum):
    """What the wage value is a percentage of."""

    LEGAL_WAGE = "legal_wage"
    MINIMUM_WAGE = "minimum_wage"


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days, both ends included; `end` None means until a newer row says otherwise."""

    start: date
    end: date | None = None

    def holds(self, day: date) -> bool:
        """Tell whether `day` lies in the period."""
        return self.start <= day and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a figure comes from. `origin` says which file and whether an administrator's table brought it."""

    article: str
    source: str
    confidence: Confidence
    origin: str
    note: str = ""

    @property
    def full_source(self) -> str:
        """Return the source together with the table it came through: shipped, or the administrator's."""
        return f"{self.source} [{self.origin}]"


@dataclass(frozen=True, slots=True)
class Row:
    """What every row of every table has."""

    period: Period
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class MinimumWageRow(Row):
    """The adult minimum wage of one half-year, gross, without holiday allowance, in euros.

    Until 2023 month, week and day are statutory; from 2024 the hour, and the reference month for rules that
    refer to it (WML art. 8 lid 1). `adult_age` is the age from which the full amount is due.
    """

    adult_age: int
    month: Fraction
    week: Fraction | None
    day: Fraction | None
    hour: Fraction | None


@dataclass(frozen=True, slots=True)
class YouthRow(Row):
    """Percentages of the adult amount by age, "regular" or for the work-study route "bbl"."""

    route: str
    percentages: tuple[tuple[int, Fraction], ...]

    def at(self, age: int) -> Fraction | None:
        """Return the percentage for an age, or None when the row does not name it."""
        return dict(self.percentages).get(age)


@dataclass(frozen=True, slots=True)
class FigureRow(Row):
    """One figure of the rules: a percentage, months or a rounding step. `name` is Dutch."""

    figure: str
    name: str
    value: Fraction


@dataclass(frozen=True, slots=True)
class HoursRow(Row):
    """How agreed hours count.

    `base_hours` is the week the full amount belongs to (None: the full-time week of the work itself);
    `upward` tells whether more hours raise the amount; `full_time_week_max` caps the full-time week;
    `full_time_week_assumed` is used when nobody gave one, and the result says so.
    """

    base_hours: Fraction | None
    upward: bool
    full_time_week_max: Fraction | None
    full_time_week_assumed: Fraction


@dataclass(frozen=True, slots=True)
class SchemeRow(Row):
    """When a scheme holds and what its wage value is a percentage of."""

    scheme: Scheme
    wage_base: WageBase


@dataclass(frozen=True, slots=True)
class ConditionRow(Row):
    """One condition the law names. `stops`: without it the amount is nil. Never advice."""

    scheme: Scheme
    key: str
    text: str
    stops: bool


@dataclass(frozen=True, slots=True)
class WageTables:
    """All tables together, checked: no gaps, no overlaps, every figure with a source."""

    minimum_wages: tuple[MinimumWageRow, ...]
    youth: tuple[YouthRow, ...]
    figures: tuple[FigureRow, ...]
    hours: tuple[HoursRow, ...]
    schemes: tuple[SchemeRow, ...]
    conditions: tuple[ConditionRow, ...]

    @property
    def known(self) -> Period:
        """Return the days for which a minimum wage is known; outside it nothing can be computed."""
        return Period(self.minimum_wages[0].period.start, self.minimum_wages[-1].period.end)
