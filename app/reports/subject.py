"""What a report is about: the measurement, the definition it was made with, and its outcome."""

from __future__ import annotations

from dataclasses import dataclass

from app.dossier.measurement import Measurement
from app.dossier.open_points import REQUIRED_FIELDS
from app.errors import Fault, FaultyInputError
from app.scoring.graph import Graph
from app.scoring.load import Definition
from app.scoring.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Subject:
    """One measurement with everything a report says about it."""

    measurement: Measurement
    definition: Definition
    outcome: Outcome

    @property
    def graph(self) -> Graph:
        """The definition with its names looked up."""
        return self.definition.graph


NEEDED = {**REQUIRED_FIELDS, "dates.report": "Datum rapportage"}
"""Fields without which the prescribed model cannot be filled in (Regeling LKS 2021, bijlage)."""


def demand_complete(subject: Subject) -> None:
    """Raise FaultyInputError with every field of the prescribed model that is empty, and where to fill it in."""
    faults = []
    for name, label in NEEDED.items():
        value: object = subject.measurement.case
        for part in name.split("."):
            value = getattr(value, part)
        if value in ("", None):
            faults.append(Fault("missing_field", f"case.{name}", f"'{label}' ontbreekt.", "Vul dit in bij Gegevens."))
    if faults:
        raise FaultyInputError(faults, text="Het rapport kan nog niet gemaakt worden.")
