"""What a trace is made of: plain data that says how a number came about, step by step.

A step carries the part of the definition that it follows (`says`: bounds, tables, weights, scale), its inputs with
their values, what its condition looked at, and for an answer what each respondent said. `trace.py` makes it, `words.py`
puts it in words.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from app.scoring.answers import Value
from app.scoring.definition import Ending, Item, Node, Question, Respondent, Scale


class Input(NamedTuple):
    """One input of a step. `state` is `value`, `missing`, `not_applicable` or `withheld`.

    `counts` is false for an input that was skipped. `was` is the state of the answer where the node gives a missing or
    n.v.t. input a value of its own; otherwise it is empty.
    """

    name: str
    row: str
    state: str
    value: Fraction | None
    weight: Fraction | None = None
    counts: bool = True
    was: str = ""


class Seen(NamedTuple):
    """What a condition looked at: a number in the units of its scale, or the options that were chosen."""

    name: str
    row: str
    state: str
    value: Fraction | None
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """What one respondent answered: as given, as a number in units of the scale, and what that counts as.

    `weight` is set where respondents are weighed.
    """

    by: Respondent
    given: Value
    entered: Fraction | None
    counts_as: Fraction | None
    weight: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Settled:
    """How an answer came about: by which policy, from what was said, on which scale.

    `policy` is that of `Reconcile`, or `assessor` where the assessor overrode it, `one` where a single respondent is
    asked for, `fact` for a number of the dossier, `irrelevant` for a question that is not asked here.
    """

    policy: str
    scale: Scale
    said: tuple[Said, ...] = ()
    limit: Fraction | None = None


class Step(NamedTuple):
    """One step of the trace: which node or item, its rule, its inputs and its value.

    `state` is `value`, `missing`, `not_applicable` or `withheld`. `held` tells of `if` and `withhold` whether the
    condition held, `seen` what it looked at. `settled` belongs to an answer. A `fork` of a decision tree has no
    value but the state `path`: `leads` is the fork or ending that its answer leads to; the last step is the `ending`.
    """

    node: str
    row: str
    rule: str
    inputs: tuple[Input, ...]
    state: str
    value: Fraction | None
    says: Node | Item | Question | Ending | None = None
    held: bool | None = None
    seen: tuple[Seen, ...] = ()
    settled: Settled | None = None
    leads: str = ""
