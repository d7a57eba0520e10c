"""Who was asked what, and how much of it has come in: the list on the first step of a measurement."""

from __future__ import annotations

from dataclasses import dataclass

from app.desk.assessment import Assessment
from app.desk.plan import RESPONDENT_STEPS, plan_of
from app.scoring.definition import Respondent


@dataclass(frozen=True, slots=True)
class Intake:
    """The questions for one respondent: how many are asked now, and how many have an answer or a note."""

    by: Respondent
    asked: int
    given: int


def intakes(assessment: Assessment) -> tuple[Intake, ...]:
    """Return an intake for each respondent of the method but the assessor, in the order of the road."""
    plan = plan_of(assessment.graph)
    return tuple(_intake(assessment, by) for step, by in RESPONDENT_STEPS.items() if step in plan.steps)


def _intake(assessment: Assessment, by: Respondent) -> Intake:
    places = [
        (item.key, row, by)
        for item in assessment.graph.method.items
        if by in item.respondents
        for row in ([key for key, _ in assessment.rows_of(item.per)] if item.per else [""])
        if assessment.is_relevant(item, row)
    ]
    return Intake(by, len(places), sum(1 for place in places if place in assessment.draft.given))
