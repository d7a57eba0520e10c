"""The live result as the panel shows it."""

from __future__ import annotations

from fractions import Fraction

from app.desk.assessment import Assessment
from app.desk.losses import losses
from app.scoring.outcome import whole_band
from forms.language import spoken
from forms.widgets.bars import Loss, TaskFactors
from forms.widgets.result_panel import ResultView


def result_view(assessment: Assessment, why_not: str) -> ResultView:
    """Return what the panel shows; a result that only a bar to signing withholds is shown as it is, with why."""
    outcome = assessment.outcome
    band = None if outcome.band is None else whole_band(outcome.band)
    return ResultView(
        percent=outcome.exact if outcome.exact is not None else outcome.provisional,
        band=None if band is None else (Fraction(band[0]), Fraction(band[1])),
        losses=result_losses(assessment),
        headings=_headings(assessment),
        tasks=_tasks(assessment),
        why_not=why_not,
    )


def result_losses(assessment: Assessment) -> tuple[Loss, ...]:
    """Return what each factor costs, as long as there is a number that they lead to."""
    shown = assessment.outcome.exact if assessment.outcome.exact is not None else assessment.outcome.provisional
    found = losses(assessment.graph, assessment.answers, assessment.walk) if shown is not None else ()
    named = tuple(Loss(assessment.graph.nodes[key].text.say(spoken()), points) for key, points in found)
    leads = Fraction(100) - sum((points for _, points in found), start=Fraction(0))
    return named if leads == shown else ()


def _factors(assessment: Assessment) -> list[str]:
    result = assessment.graph.method.result
    return [key for key in result.factors if assessment.graph.nodes[key].per] if result is not None else []


def _headings(assessment: Assessment) -> tuple[str, ...]:
    return tuple(assessment.graph.nodes[key].text.say(spoken()) for key in _factors(assessment))


def _tasks(assessment: Assessment) -> tuple[TaskFactors, ...]:
    factors = _factors(assessment)
    if not factors:
        return ()
    values = assessment.outcome.values
    rows = assessment.draft.rows.get(assessment.graph.nodes[factors[0]].per, ())
    found = []
    for row in rows:
        shown = [values.get((key, row.key)) for key in factors]
        found.append(TaskFactors(row.title, tuple(None if one is None else one * 100 for one in shown)))
    return tuple(found)
