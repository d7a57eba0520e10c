"""The answers of one measurement, as the scoring sees them: typed, immutable, without persons, dates or files.

An answer that is missing, one that is not applicable and one that is zero are three things: a missing answer does not
occur here at all, `NotApplicable` is a value of its own, and zero is `Amount(0)`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Literal

from app.scoring.definition import Respondent

Key = tuple[str, str, Respondent]
"""Where an answer belongs: item, row (empty when the item is asked once), respondent."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in the units of the scale (87.5 percent, level 3, 16 hours)."""

    number: Fraction


@dataclass(frozen=True, slots=True)
class Counted:
    """A counted pair: what the employee did and what is usual, in the same unit. 70 of 80 is 87.5 percent.

    `samples` holds the separate counts the pair is the sum of, when several were made.
    """

    own: Fraction
    norm: Fraction
    samples: tuple[tuple[Fraction, Fraction], ...] = ()


@dataclass(frozen=True, slots=True)
class TimeShare:
    """A part of the working time, in hours a week or in percent of the whole."""

    amount: Fraction
    unit: Literal["hours", "percent"]


@dataclass(frozen=True, slots=True)
class Chosen:
    """One or more options of a choice, in the order of the definition's options."""

    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """A text."""

    text: str


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """The question does not apply here."""


Value = Amount | Counted | TimeShare | Chosen | Words | NotApplicable


@dataclass(frozen=True, slots=True)
class Answer:
    """What one respondent answered to one item, with a note for the reader."""

    item: str
    row: str
    by: Respondent
    value: Value
    note: str = ""

    @property
    def key(self) -> Key:
        """Where the answer belongs."""
        return (self.item, self.row, self.by)


@dataclass(frozen=True, slots=True)
class RowEntry:
    """A row that the assessor made, such as a main task."""

    key: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Answers:
    """All answers of one measurement.

    `rows` holds the rows per repeat that the assessor made; fixed rows stand in the definition. `facts` are numbers of
    the dossier that the definition may ask for (hours_per_week, full_time_hours, working_days). `stage` is the stage
    that a result is asked for; empty is the last one.
    """

    rows: Mapping[str, tuple[RowEntry, ...]] = field(default_factory=dict)
    given: Mapping[Key, Answer] = field(default_factory=dict)
    facts: Mapping[str, Fraction] = field(default_factory=dict)
    stage: str = ""

    @staticmethod
    def of(
        answers: Iterable[Answer],
        rows: Mapping[str, tuple[RowEntry, ...]] | None = None,
        facts: Mapping[str, Fraction] | None = None,
        stage: str = "",
    ) -> Answers:
        """Return the answers as one whole; a later answer at the same key replaces an earlier one."""
        return Answers(rows or {}, {a.key: a for a in answers}, facts or {}, stage)

    def get(self, item: str, row: str, by: Respondent) -> Answer | None:
        """Return the answer there, or None when it is missing."""
        return self.given.get((item, row, by))

    def with_answer(self, answer: Answer) -> Answers:
        """Return the answers with this one put in its place."""
        return replace(self, given={**self.given, answer.key: answer})

    def without(self, key: Key) -> Answers:
        """Return the answers with the one at `key` taken out."""
        return replace(self, given={k: a for k, a in self.given.items() if k != key})
