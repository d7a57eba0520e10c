"""A reference case: a text on which an assessor scores blind, and the value it should come to."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from fractions import Fraction

from app.errors import FaultyInputError
from app.scoring.shape import Faults, part, read
from app.scoring.toml_text import parse

KIND = "calibration"
"""The kind of stream in which one attempt is kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseTask:
    """One main task, in percents, as the text describes it."""

    title: str = part("Hoe de taak heet.")
    share: Fraction = part("Deel van de werktijd.")
    pace: Fraction = part("Tempo, zoals gezien.")
    quality: Fraction = part("Kwaliteit.")
    net_working_time: Fraction = part("Netto werktijd.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceCase:
    """One case."""

    key: str = part("Naam van de casus.")
    title: str = part("Hoe de casus heet.")
    gold: Fraction = part("De waarde waarop hij hoort uit te komen.")
    text: str = part("Wat de beoordelaar te lezen krijgt.")
    explanation: str = part("Hoe de waarde tot stand komt; pas na het scoren te zien.")
    task: tuple[CaseTask, ...] = part("De hoofdtaken waaruit de waarde volgt.")

    @property
    def sha256(self) -> str:
        """The hash of text and value: another text is another case."""
        return hashlib.sha256(f"{self.text}\n{self.gold}".encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceCases:
    """The whole file."""

    case: tuple[ReferenceCase, ...] = part("De casussen.")


def read_cases(text: bytes) -> tuple[ReferenceCase, ...]:
    """Read the cases from their TOML. Raises FaultyInputError with every fault."""
    faults = Faults()
    data = parse(text, faults)
    found = read(ReferenceCases, data, faults) if data is not None else None
    if found is None:
        raise FaultyInputError(faults.found, place="cases.toml")
    return found.case
