"""The shape of an answer: steps with their article, notes, and how well the figures are known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from app.wages.rows import Confidence, Evidence
from app.wages.situation import Situation

MONTHS_IN_YEAR = 12


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its name, how it is computed in plain Dutch, which article says so, and what comes out.

    `value` is exact and in euros (per month unless the name says otherwise).
    """

    name: str
    formula: str
    article: str
    value: Fraction


@dataclass(frozen=True, slots=True)
class Used:
    """One figure that was used: its Dutch name and its evidence."""

    name: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Breakdown:
    """The answer to "what does it mean in euros", with everything needed to check it.

    `per_month` is what the municipality pays the employer (subsidy), or what the employer at least pays the
    employee (dispensation and pilot, without holiday allowance). Exact, in euros. `per_hour` only for
    dispensation.
    `amounts_of` is the day whose minimum wage and percentages were used.
    """

    situation: Situation
    amounts_of: date
    steps: tuple[Step, ...]
    per_month: Fraction
    per_hour: Fraction | None
    notes: tuple[str, ...]
    used: tuple[Used, ...]

    @property
    def per_year(self) -> Fraction:
        """Return twelve times the amount of this month; the course of the year may differ (course.py)."""
        return self.per_month * MONTHS_IN_YEAR

    @property
    def confidence(self) -> Confidence:
        """Return the confidence of the least certain figure that was used."""
        return lowest(self.used)

    def step(self, name: str) -> Step:
        """Return the step with a name. Raises KeyError when there is none."""
        for step in self.steps:
            if step.name == name:
                return step
        raise KeyError(name)


@dataclass(slots=True)
class Account:
    """Gathers steps, notes and figures while one answer is computed; never leaves the computing function."""

    steps: list[Step] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    used: list[Used] = field(default_factory=list)

    def step(self, name: str, formula: str, article: str, value: Fraction) -> Fraction:
        """Add a step and hand back its value, so that computing and telling are one line."""
        self.steps.append(Step(name, formula, article, value))
        return value

    def use(self, *used: Used) -> None:
        """Note that figures were used."""
        self.used.extend(used)

    def close(
        self, situation: Situation, amounts_of: date, per_month: Fraction, per_hour: Fraction | None = None
    ) -> Breakdown:
        """Return the finished answer, with a note for each figure that was not read in an official text."""
        notes = (*self.notes, *doubts(self.used))
        return Breakdown(
            situation=situation,
            amounts_of=amounts_of,
            steps=tuple(self.steps),
            per_month=per_month,
            per_hour=per_hour,
            notes=notes,
            used=tuple(self.used),
        )


def lowest(used: Iterable[Used]) -> Confidence:
    """Return the lowest confidence among figures that were used; H when there are none."""
    order = list(Confidence)
    return max((item.evidence.confidence for item in used), key=order.index, default=Confidence.HIGH)


def doubts(used: Iterable[Used]) -> tuple[str, ...]:
    """Return one Dutch sentence for every used figure below H: which, how certain, and its source."""
    notes: list[str] = []
    for item in used:
        evidence = item.evidence
        if evidence.confidence is Confidence.HIGH:
            continue
        level = f"zekerheid {evidence.confidence.value}: {evidence.confidence.words}"
        tail = f" {evidence.note}" if evidence.note else ""
        notes.append(f"Niet zeker ({level}): {item.name}. Bron: {evidence.full_source}.{tail}")
    return tuple(dict.fromkeys(notes))
