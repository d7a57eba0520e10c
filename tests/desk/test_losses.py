"""The way down from 100: what each factor costs, and that the steps lead to the result."""

from __future__ import annotations

from fractions import Fraction

from app.desk.losses import losses
from app.desk.session import Session
from tests.helpers.desk import answered, started


def test_the_steps_lead_from_100_to_the_result(session: Session) -> None:
    assessment = answered(session)
    found = losses(assessment.graph, assessment.answers)
    assert [key for key, _ in found] == ["pace_counted", "quality_counted", "net_working_time_counted"]
    assert Fraction(100) - sum(points for _, points in found) == assessment.outcome.exact


def test_a_factor_costs_what_is_lost_after_those_before_it(session: Session) -> None:
    assessment = started(session)
    row = assessment.add_row("main_task", "Inpakken")
    assessment.answer("time", row, "assessor", "100%")
    assessment.answer("regular_performance", "", "assessor", "no")
    for item, value in (("pace", "80"), ("quality", "90"), ("net_working_time", "95")):
        assessment.answer(item, row, "assessor", value)
    points = [points for _, points in losses(assessment.graph, assessment.answers)]
    assert points == [20, 8, Fraction("3.6")]


def test_without_a_result_there_is_nothing_to_show(session: Session) -> None:
    assessment = started(session)
    assert losses(assessment.graph, assessment.answers) == ()
