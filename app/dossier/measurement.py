"""A measurement as a whole: the case, the method it was made with, and the answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction

from app.dossier.people import Case
from app.scoring.answers import Answers
from app.scoring.shape import part


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodRef:
    """Which exact definition a measurement was made with."""

    id: str = part("Naam van de methode.")
    version: str = part("Versie van de methode.")
    sha256: str = part("Hash van het exacte bestand van de methode.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """One assessment of one placement with one method. `previous` is the id of the measurement it repeats."""

    id: str
    method: MethodRef
    case: Case = field(default_factory=Case)
    answers: Answers = field(default_factory=Answers)
    previous: str = ""

    def with_facts(self) -> Measurement:
        """Return the measurement with the numbers of its placement among the answers, where a definition asks them."""
        return replace(self, answers=replace(self.answers, facts=facts_of(self.case)))


def facts_of(case: Case) -> Mapping[str, Fraction]:
    """Return the numbers of the placement that a definition may ask for by name (`fact` of an item)."""
    placement = case.placement
    known = {
        "hours_per_week": placement.hours_per_week,
        "full_time_hours": placement.full_time_hours,
        "working_days": placement.working_days,
    }
    return {name: number for name, number in known.items() if number is not None}


FACTS = ("hours_per_week", "full_time_hours", "working_days")
"""Every fact that a definition may name."""
