"""What would help most, in the words of a document: parts of the work with their next step (`scoring/advice.py`)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from app.reports.findings import Part
from app.reports.pdf.blocks import Text
from app.reports.telling import Telling
from app.scoring.advice import Drop, advised

MOST_STEPS = 6
"""Steps in the picture of the way down from 100; more do not fit on the first page beside what they mean."""


@dataclass(frozen=True, slots=True)
class Chance:
    """A part, its present answer and the step after it in the units of its scale, and how many points that adds."""

    part: Part
    now: Fraction
    next: Fraction
    points: Fraction


def chances(telling: Telling) -> tuple[Chance, ...]:
    """Return every part where a step would help, the most helpful first; nothing without a result."""
    findings = telling.findings
    if telling.outcome.exact is None:
        return ()
    parts = {part.key: part for part in findings.parts(findings.scored)}
    return tuple(
        Chance(parts[one.item, one.row], one.now, one.then, one.points)
        for one in findings.helps
        if (one.item, one.row) in parts
    )


def losses(telling: Telling) -> Sequence[tuple[str, Fraction]]:
    """Return what each factor takes off the result, in points, in the order of the definition.

    Nothing without a result, or where no factor costs anything: a picture of nothing says nothing.
    """
    drops = telling.findings.drops if telling.outcome.exact is not None else ()
    if not any(drop.points for drop in drops):
        return ()
    return _fewer(telling, [(_name(telling, drop), drop.points) for drop in drops])


def _fewer(telling: Telling, steps: list[tuple[str, Fraction]]) -> list[tuple[str, Fraction]]:
    """Return at most `MOST_STEPS` steps: the largest, in their order, and the rest of them taken together."""
    if len(steps) <= MOST_STEPS:
        return steps
    largest = sorted(steps, key=lambda step: -abs(step[1]))[: MOST_STEPS - 1]
    rest = sum((points for name, points in steps if (name, points) not in largest), Fraction(0))
    return [*(step for step in steps if step in largest), (telling.say("common.other_loss"), rest)]


def _name(telling: Telling, drop: Drop) -> str:
    node = telling.findings.graph.nodes.get(drop.node)
    return telling.say("common.other_loss") if node is None else telling.writer.label(node)


def advices(telling: Telling) -> list[Text]:
    """Return what the definition advises for these answers, once for each row it is about."""
    findings = telling.findings
    found: list[Text] = []
    titles = {row.key: telling.title(row) for repeat in findings.graph.repeats for row in findings.rows(repeat)}
    for one in advised(findings.graph, findings.answers, telling.writer.trace_language):
        title = titles.get(one.row, "")
        if one.row in findings.subject.hidden:
            continue
        found.append(telling.writer.colon(title, one.text) if title and title not in one.text else one.text)
    return found
