"""Who and what a measurement is about: employee, employer, placement, assignment, assessor and their views.

The fields are those of the prescribed model "Rapport Loonwaardemeting LKS" (Regeling loonkostensubsidie
Participatiewet 2021, bijlage), with the assignment and the agreed goals beside it: no BSN, no diagnosis, nothing about
health. The prescribed model identifies a person by name and date of birth.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from app.scoring.shape import part


@dataclass(frozen=True, slots=True, kw_only=True)
class Employee:
    """The person whose wage value is determined."""

    name: str = part("Naam van de werknemer.", default="")
    birth_date: datetime.date | None = part("Geboortedatum.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Employer:
    """The employer and who speaks for them."""

    name: str = part("Naam van de werkgever.", default="")
    contact: str = part("Contactpersoon.", default="")
    email: str = part("E-mailadres van de contactpersoon.", default="")
    interviewed: str = part("Wie namens de werkgever is gesproken.", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """One employee with one employer in one job."""

    function: str = part("De functie die de werknemer echt uitvoert.", default="")
    kind: Literal["", "trial", "employment"] = part(
        "trial is een proefplaatsing, employment een dienstverband.", default=""
    )
    start: datetime.date | None = part("Eerste dag op deze plek.", default=None)
    hours_per_week: Fraction | None = part("Afgesproken uren per week.", default=None)
    full_time_hours: Fraction | None = part("Uren van een voltijdsweek in deze functie.", default=None)
    working_days: Fraction | None = part("Aantal werkdagen per week.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """Who ordered the measurement and will establish the value."""

    ordered_by: str = part("Opdrachtgever: de gemeente of UWV.", default="")
    reference: str = part("Kenmerk van de opdracht.", default="")
    ordered_on: datetime.date | None = part("Datum van de opdracht.", default=None)
    known: str = part("Wat er vooraf bekend is over het werk.", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessor:
    """The loonwaardedeskundige."""

    name: str = part("Naam van de loonwaardedeskundige.", default="")
    phone: str = part("Telefoonnummer.", default="")
    email: str = part("E-mailadres.", default="")
    organisation: str = part("Organisatie.", default="")
    qualification: str = part("Opleiding of registratie waaruit de deskundigheid blijkt.", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """The two dates of the prescribed model, and the agreement to measure again."""

    visit: datetime.date | None = part("Datum van het bedrijfsbezoek.", default=None)
    report: datetime.date | None = part("Datum van het rapport.", default=None)
    again: datetime.date | None = part(
        "Wanneer opnieuw gemeten wordt: een afspraak, geen wettelijke termijn.", default=None
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What one party says of the draft (zienswijze)."""

    opinion: Literal["", "agrees", "disagrees", "none"] = part(
        "agrees: eens; disagrees: oneens; none: geen zienswijze.", default=""
    )
    text: str = part("De toelichting, in eigen woorden.", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Views:
    """The views of both parties."""

    employee: View = part("Zienswijze van de werknemer.", default_factory=View)
    employer: View = part("Zienswijze van de werkgever.", default_factory=View)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreements:
    """What was agreed at the visit; for the employee and the job coach, no part of the prescribed model."""

    goals: str = part("Afgesproken doelen: wat, wie helpt en wanneer; één per regel.", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Everything around the answers."""

    employee: Employee = part("De werknemer.", default_factory=Employee)
    employer: Employer = part("De werkgever.", default_factory=Employer)
    placement: Placement = part("De plaatsing.", default_factory=Placement)
    assignment: Assignment = part("De opdracht.", default_factory=Assignment)
    assessor: Assessor = part("De loonwaardedeskundige.", default_factory=Assessor)
    dates: Dates = part("Datums.", default_factory=Dates)
    views: Views = part("De zienswijzen.", default_factory=Views)
    agreements: Agreements = part("De afspraken.", default_factory=Agreements)
