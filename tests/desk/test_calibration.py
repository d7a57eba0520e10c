"""Calibration: blind until scored, exact by the formula of the law, close or not over time."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from app.desk.calibration import (
    attempts,
    beside_group,
    cases,
    cases_to_score,
    group_agreement,
    progress_of,
    score_case,
    scored_before,
)
from app.desk.session import Session
from app.dossier.reference_case import ReferenceCase, read_cases
from app.errors import FaultyInputError
from app.scoring.outcome import rounded

CASES = read_cases((Path(__file__).resolve().parents[2] / "resources/calibration/cases.toml").read_bytes())


@pytest.mark.parametrize("case", CASES, ids=[case.key for case in CASES])
def test_each_gold_value_follows_from_its_tasks(case: ReferenceCase) -> None:
    """Besluit loonkostensubsidie Participatiewet 2021, art. 5 lid 2; pace counts as at most 100."""
    assert sum(task.share for task in case.task) == 100
    total = sum(
        (min(one.pace, Fraction(100)) * one.quality * one.net_working_time * one.share for one in case.task),
        Fraction(0),
    )
    assert rounded(total / 100**3) == case.gold


@pytest.mark.parametrize("case", CASES, ids=[case.key for case in CASES])
def test_no_case_gives_its_value_away(case: ReferenceCase) -> None:
    assert f"{case.gold}%" not in case.text
    assert f"{case.gold} procent" not in case.text


def test_a_case_is_shown_without_value_or_explanation(session: Session) -> None:
    told = repr(cases_to_score(session))
    assert "gold" not in told
    assert not [case.key for case in cases(session) if case.explanation.strip()[:40] in told]


def test_the_value_comes_after_the_score(session: Session) -> None:
    found = score_case(session, "groen", Fraction(65), "tempo zwaar laten wegen")
    assert (found.gold, found.difference, found.counts) == (71, -6, True)
    assert "0,60 x 68" in found.explanation
    assert [case.key for case in cases_to_score(session) if case.scored] == ["groen"]


def test_only_the_first_score_counts(session: Session) -> None:
    score_case(session, "groen", Fraction(40), "")
    again = score_case(session, "groen", Fraction(71), "nu weet ik het")
    assert not again.counts
    found = progress_of(session)
    assert (found.closeness.n, found.closeness.mean, len(found.attempts)) == (1, -31, 2)


def test_closeness_over_time(session: Session) -> None:
    for key, value in (("inpakken", 84), ("groen", 60), ("kantine", 76), ("archief", 37)):
        score_case(session, key, Fraction(value), "")
    found = progress_of(session)
    assert found.closeness.mean == Fraction(20 - 11 + 2 + 0, 4)
    assert (found.closeness.within_10, found.closeness.within_15) == (Fraction(1, 2), Fraction(3, 4))
    assert [apart for _, apart in found.course] == [20, Fraction(31, 2), 11, Fraction(33, 4)]
    assert found.closeness.sentences[0].endswith("de norm bij een eerste validatie is 55%: gehaald.")
    assert "minder dan 30" in found.closeness.sentences[-1]


def test_assessors_are_compared_on_the_cases_they_share(session: Session) -> None:
    other = replace(session, author="Bea Smit")
    for key, mine, theirs in (("inpakken", 64, 60), ("groen", 71, 75), ("kantine", 74, 74)):
        score_case(session, key, Fraction(mine), "")
        score_case(other, key, Fraction(theirs), "")
    score_case(session, "archief", Fraction(37), "")
    found = group_agreement(attempts(session))
    assert found is not None
    assert found[0] == pytest.approx(0.8832, abs=0.00005)  # pingouin 0.7.0 gives the same, to its last digit
    assert progress_of(session, "Bea Smit").closeness.n == 3


def test_an_assessor_stands_beside_the_others_together(session: Session) -> None:
    for author, value in ((session.author, 66), ("Bea Smit", 70), ("Cor Bos", 90)):
        score_case(replace(session, author=author), "groen", Fraction(value), "")
    found = beside_group(session)
    assert (found.mine.n, found.mine.apart) == (1, 5)
    assert (found.theirs.n, found.theirs.apart, found.others) == (2, 10, 2)
    assert found.icc is None  # one case is too few


def test_agreement_is_told_only_over_enough_cases(session: Session) -> None:
    other = replace(session, author="Bea Smit")
    for case in cases(session):
        assert beside_group(session).icc is None
        score_case(session, case.key, case.gold, "")
        score_case(other, case.key, case.gold, "")
    assert beside_group(session).icc == (1.0, (1.0, 1.0))


def test_the_value_stays_to_be_seen_by_who_scored_and_by_nobody_else(session: Session) -> None:
    score_case(session, "groen", Fraction(65), "")
    score_case(session, "groen", Fraction(71), "")
    seen = scored_before(session, "groen")
    assert seen is not None
    assert (seen.value, seen.gold) == (65, 71)
    assert "0,60 x 68" in seen.explanation
    assert scored_before(session, "kantine") is None
    assert scored_before(replace(session, author="Bea Smit"), "groen") is None


@pytest.mark.parametrize(("key", "value"), [("groem", 50), ("groen", 101), ("groen", -1)])
def test_what_cannot_be_scored(session: Session, key: str, value: int) -> None:
    with pytest.raises(FaultyInputError):
        score_case(session, key, Fraction(value), "")
    assert attempts(session) == ()


def test_without_scores_there_is_nothing_to_say(session: Session) -> None:
    assert progress_of(session).closeness.sentences == ("Er is nog geen casus gescoord.",)
    assert group_agreement(()) is None
