"""Counts made while watching: samples of what was done against what is usual, together one answer.

The answer is the sum of the samples (so a long count weighs more than a short one); the spread says how far the single
counts lie apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from app.desk.assessment import Assessment
from app.exchange.json_form import answer_value
from app.scoring.answers import Counted
from app.scoring.definition import Respondent

HUNDRED = Fraction(100)


@dataclass(frozen=True, slots=True)
class Spread:
    """What several counts come to, in percent: together, and the lowest and highest of them."""

    count: int
    together: Fraction
    lowest: Fraction
    highest: Fraction


def samples_of(assessment: Assessment, item: str, row: str, by: Respondent) -> tuple[tuple[Fraction, Fraction], ...]:
    """Return the counts of an answer as (own, norm); a pair without separate counts is one."""
    answer = assessment.answers.get(item, row, by)
    if answer is None or not isinstance(answer.value, Counted):
        return ()
    return answer.value.samples or ((answer.value.own, answer.value.norm),)


def add_sample(assessment: Assessment, place: tuple[str, str, Respondent], own: Fraction, norm: Fraction) -> None:
    """Add a count to the answer at (item, row, respondent). Raises FaultyInputError when it cannot stand."""
    _store(assessment, place, (*samples_of(assessment, *place), (own, norm)))


def remove_sample(assessment: Assessment, place: tuple[str, str, Respondent], number: int) -> None:
    """Take one count away, by its place in the row of counts; the answer is missing when it was the only one."""
    kept = [one for at, one in enumerate(samples_of(assessment, *place)) if at != number]
    if kept:
        _store(assessment, place, tuple(kept))
    else:
        assessment.clear(*place)


def spread_of(samples: tuple[tuple[Fraction, Fraction], ...]) -> Spread | None:
    """Return what the counts come to; None when there is nothing to compare with."""
    norm = sum((one[1] for one in samples), start=Fraction(0))
    single = [own / usual * HUNDRED for own, usual in samples if usual]
    if not norm or not single:
        return None
    own = sum((one[0] for one in samples), start=Fraction(0))
    return Spread(len(samples), own / norm * HUNDRED, min(single), max(single))


def _store(
    assessment: Assessment, place: tuple[str, str, Respondent], samples: tuple[tuple[Fraction, Fraction], ...]
) -> None:
    own = sum((one[0] for one in samples), start=Fraction(0))
    norm = sum((one[1] for one in samples), start=Fraction(0))
    pair = Counted(own, norm, samples if len(samples) > 1 else ())
    assessment.answer(*place, answer_value(assessment.graph, assessment.graph.items[place[0]], pair))
