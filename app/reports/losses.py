"""What each factor takes off the result: the steps of the waterfall."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from app.reports.telling import Telling
from app.scoring.outcome import HUNDRED, exact_walk


def losses(telling: Telling) -> Sequence[tuple[str, Fraction]]:
    """Return the factors with the points each takes off, in the definition's order; nothing when they explain nothing.

    The first is set free from 1 to its value, then the second too, and so on: each step is the difference that makes.
    """
    findings = telling.findings
    exact = telling.outcome.exact
    if exact is None or not findings.factors or not findings.result_nodes:
        return ()
    steps: list[tuple[str, Fraction]] = []
    left = HUNDRED
    for number, factor in enumerate(findings.factors, 1):
        forced = {later.key: Fraction(1) for later in findings.factors[number:]}
        cell = exact_walk(findings.graph, findings.answers, forced=forced).node(findings.result_nodes[0], "")
        if not cell.present:
            return ()
        steps.append((telling.writer.label(factor), left - cell.number * HUNDRED))
        left = cell.number * HUNDRED
    return steps if left == exact else ()
