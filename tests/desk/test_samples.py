"""Counts while watching: several samples are one answer, with what they come to and how far they lie apart."""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.desk.assessment import Assessment
from app.desk.samples import add_sample, remove_sample, samples_of, spread_of
from app.desk.session import Session
from app.errors import FaultyInputError
from app.scoring.answers import Counted
from tests.helpers.desk import started


def counted(session: Session, *samples: tuple[int, int]) -> tuple[Assessment, str]:
    """Return a measurement with a task whose pace was counted so many times."""
    assessment = started(session)
    row = assessment.add_row("main_task", "Sorteren")
    for own, norm in samples:
        add_sample(assessment, ("pace", row, "observation"), Fraction(own), Fraction(norm))
    return assessment, row


def test_samples_add_up_to_one_counted_answer(session: Session) -> None:
    assessment, row = counted(session, (30, 40), (40, 40))
    answer = assessment.answers.get("pace", row, "observation")
    assert answer is not None
    assert answer.value == Counted(
        Fraction(70), Fraction(80), ((Fraction(30), Fraction(40)), (Fraction(40), Fraction(40)))
    )


def test_the_spread_says_how_far_the_counts_lie_apart(session: Session) -> None:
    assessment, row = counted(session, (30, 40), (40, 40), (10, 20))
    spread = spread_of(samples_of(assessment, "pace", row, "observation"))
    assert spread is not None
    assert (spread.count, spread.together, spread.lowest, spread.highest) == (3, 80, 50, 100)


def test_one_count_can_be_taken_away_and_the_last_leaves_nothing(session: Session) -> None:
    assessment, row = counted(session, (30, 40), (40, 40))
    remove_sample(assessment, ("pace", row, "observation"), 0)
    assert samples_of(assessment, "pace", row, "observation") == ((40, 40),)
    remove_sample(assessment, ("pace", row, "observation"), 0)
    assert assessment.answers.get("pace", row, "observation") is None


def test_a_count_without_a_norm_is_refused_and_keeps_what_was_there(session: Session) -> None:
    assessment, row = counted(session, (30, 40))
    remove_sample(assessment, ("pace", row, "observation"), 0)
    with pytest.raises(FaultyInputError):
        add_sample(assessment, ("pace", row, "observation"), Fraction(3), Fraction(0))
    assert samples_of(assessment, "pace", row, "observation") == ()


def test_nothing_counted_has_no_spread() -> None:
    assert spread_of(()) is None
