"""Invented people for examples, screenshots and tests. Nobody in it exists."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from app.dossier.people import Agreements, Assessor, Assignment, Case, Dates, Employee, Employer, Placement, View, Views


def example_case() -> Case:
    """Return a complete case: every field of the prescribed model is filled."""
    return Case(
        employee=Employee(name="Sam de Vries", birth_date=date(1998, 4, 12)),
        employer=Employer(
            name="Wasserij De Lelie",
            contact="Noor Bakker",
            email="noor@delelie.example",
            interviewed="Noor Bakker, teamleider",
        ),
        placement=Placement(
            function="medewerker wasserij",
            kind="employment",
            start=date(2026, 3, 2),
            hours_per_week=Fraction(32),
            full_time_hours=Fraction(38),
            working_days=Fraction(4),
        ),
        assignment=Assignment(
            ordered_by="Gemeente Voorbeeldstad", reference="VB-2026-0042", ordered_on=date(2026, 10, 5)
        ),
        assessor=Assessor(
            name="Anna Jansen",
            phone="06 0000 0000",
            email="anna@loonwaarde.example",
            organisation="Jansen Loonwaarde",
            qualification="Registerdeskundige loonwaarde",
        ),
        dates=Dates(visit=date(2026, 11, 10), report=date(2026, 11, 13), again=date(2027, 11, 10)),
        views=Views(
            employee=View(opinion="agrees", text="Ik herken dit. Ik wil graag leren sorteren."),
            employer=View(opinion="agrees", text="Dit past bij wat wij zien."),
        ),
        agreements=Agreements(
            goals="Leren sorteren op kleur: Noor doet het een week samen voor, vanaf maandag.\n"
            "Elke dag om 10.30 uur een vaste pauze."
        ),
    )
