"""The live result as the panel shows it."""

from __future__ import annotations

from fractions import Fraction

from app.desk.assessment import Assessment
from app.scoring.outcome import whole_band
from forms.widgets.bars import TaskFactors
from forms.widgets.result_panel import ResultView


def result_view(assessment: Assessment, why_not: str) -> ResultView:
    """Return what the panel shows; a result that only a bar to signing withholds is shown as it is, with why."""
    outcome = assessment.outcome
    return ResultView(
        percent=outcome.exact if outcome.exact is not None else outcome.provisional,
        band=None if outcome.band is None else tuple(Fraction(end) for end in whole_band(outcome.band)),  # type: ignore[arg-type]  # two ends
        headings=_headings(assessment),
        tasks=_tasks(assessment),
        why_not=why_not,
    )


def _factors(assessment: Assessment) -> list[str]:
    result = assessment.graph.method.result
    return [key for key in result.factors if assessment.graph.nodes[key].per] if result is not None else []


def _headings(assessment: Assessment) -> tuple[str, ...]:
    return tuple(assessment.graph.nodes[key].text.say() for key in _factors(assessment))


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
