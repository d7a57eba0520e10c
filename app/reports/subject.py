"""What a report is about: the measurement, the definition it was made with, its outcome, and what goes with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from app.dossier.measurement import Measurement
from app.scoring.graph import Graph
from app.scoring.load import Definition
from app.scoring.outcome import Outcome


class Entry(Protocol):
    """One line of the list a measurement is made of (`dossier.entry.StoredEntry`, or as read from a file)."""

    @property
    def id(self) -> str:
        """What it is known by."""

    @property
    def number(self) -> int:
        """Its place in the list, from 1."""

    @property
    def at(self) -> str:
        """When, UTC in ISO 8601."""

    @property
    def author(self) -> str:
        """Who."""

    @property
    def device(self) -> str:
        """On which device."""

    @property
    def act(self) -> str:
        """What was done, one word."""

    @property
    def body(self) -> object:
        """What it holds, as JSON data."""

    @property
    def link(self) -> str:
        """The hash that ties it to the line before it."""


class MoneyRow(Protocol):
    """One row of the money page: what, how, where it is written, how much."""

    @property
    def label(self) -> str:
        """What."""

    @property
    def explanation(self) -> str:
        """How."""

    @property
    def source(self) -> str:
        """Where it is written."""

    @property
    def amount(self) -> str:
        """How much, as shown."""


class MoneySection(Protocol):
    """A heading with sentences and rows."""

    @property
    def heading(self) -> str:
        """The heading."""

    @property
    def sentences(self) -> Sequence[str]:
        """What is said."""

    @property
    def rows(self) -> Sequence[MoneyRow]:
        """What is listed."""


class Money(Protocol):
    """The money page as content (made by the wages room; the desk hands it over)."""

    @property
    def title(self) -> str:
        """Its title."""

    @property
    def headline(self) -> str:
        """The answer in one sentence."""

    @property
    def sections(self) -> Sequence[MoneySection]:
        """Its parts."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Somebody who would not sign: role (assessor, employer, employee), name and the reason as it was given."""

    role: str
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Subject:
    """One measurement with everything a report says about it.

    `previous` is the measurement it is compared with, `entries` the list it is made of, `money` the page about euros
    where it was asked for. `hidden` names the items and rows that this reader must not see (`privacy.seen_by`).
    """

    measurement: Measurement
    definition: Definition
    outcome: Outcome
    previous: Subject | None = None
    entries: tuple[Entry, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    money: Money | None = None
    hidden: frozenset[str] = frozenset()

    @property
    def graph(self) -> Graph:
        """The definition with its names looked up."""
        return self.definition.graph
