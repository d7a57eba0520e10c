"""The outcome of one measurement: the result with its band, or why there is none, with remarks and the whole trace."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from app.scoring.answers import Answers
from app.scoring.cells import Reason
from app.scoring.definition import Result, Stage
from app.scoring.evaluate import Evaluation
from app.scoring.graph import Graph
from app.scoring.items import BandItems, ExactItems
from app.scoring.numbers import Band, Bands, Exact, Maybe
from app.scoring.remarks import Remark, barring, remarks
from app.scoring.steps import Step
from app.scoring.trace import steps_of, steps_of_path
from app.scoring.tree import Path, follow
from app.scoring.why import why

HUNDRED = Fraction(100)

Walk = Evaluation[Fraction, bool]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a measurement comes to.

    `percent`, `exact` and `band` (all in percent) are None when the result is withheld; `withheld` then says why.
    `provisional` is the unrounded result where only a bar to signing withholds it, to show while the work goes on.
    `values` holds every node's and item's value by (name, row). `path` is the way through a decision tree.
    """

    percent: int | None
    exact: Fraction | None
    band: tuple[Fraction, Fraction] | None
    withheld: tuple[Reason, ...]
    remarks: tuple[Remark, ...]
    steps: tuple[Step, ...]
    values: Mapping[tuple[str, str], Fraction]
    provisional: Fraction | None = None
    path: Path | None = None


def exact_walk(graph: Graph, answers: Answers, *, forced: Mapping[str, Fraction] | None = None) -> Walk:
    """Return a walk in fractions over these answers; nothing is computed until it is asked for."""
    return Evaluation(graph, Exact(), ExactItems(graph, answers), forced=forced)


def score(graph: Graph, answers: Answers) -> Outcome:
    """Return the outcome of answers that fit the definition (`fit.py` says whether they do)."""
    walk = exact_walk(graph, answers)
    if graph.method.tree is not None:
        path = follow(graph.method.tree, walk)
        steps = steps_of_path(walk, graph.method.tree, path)
        return Outcome(None, None, None, (), remarks(walk, answers, None), steps, {}, path=path)
    result = graph.method.result
    if result is None:
        return Outcome(None, None, None, (Reason("no_result", ""),), remarks(walk, answers, None), (), {})
    return _scored(walk, answers, result)


def _scored(walk: Walk, answers: Answers, result: Result) -> Outcome:
    stage = stage_of(walk.graph, answers.stage)
    node = stage.node if stage is not None else result.node
    cell = walk.node(node, "")
    exact = cell.number * HUNDRED if cell.present else None
    noticed = remarks(walk, answers, exact)
    withheld = () if cell.present else why(walk, node)
    withheld += _stage_reasons(walk, stage) + tuple(
        Reason("blocked", remark.item, remark.row, remark.text) for remark in noticed if remark.severity == "blocks"
    )
    shown = exact if not withheld else None
    _walk_beside(walk)
    return Outcome(
        percent=None if shown is None else rounded(shown, result.rounding.step),
        exact=shown,
        band=None if shown is None else _band(walk, node),
        withheld=withheld,
        remarks=noticed,
        steps=steps_of(walk),
        values={place: done.cell.number for place, done in walk.done.items() if done.cell.present},
        provisional=exact,
    )


def _walk_beside(walk: Walk) -> None:
    """Compute the nodes that a report shows beside the result and that the result itself does not use."""
    for node in walk.graph.method.nodes:
        if node.report:
            for row in [ref.key for ref in walk.rows(node.per) if ref.exists] if node.per else [""]:
                walk.node(node.key, row)


def result_only(graph: Graph, answers: Answers) -> tuple[int | None, Fraction | None]:
    """Return the rounded and the exact result in percent, both None when it is withheld: `score` without the rest."""
    result = graph.method.result
    if result is None:
        return None, None
    walk = exact_walk(graph, answers)
    stage = stage_of(graph, answers.stage)
    cell = walk.node(result_node(graph, answers.stage), "")
    if not cell.present or _stage_reasons(walk, stage) or any(barring(walk, answers)):
        return None, None
    exact = cell.number * HUNDRED
    return rounded(exact, result.rounding.step), exact


def rounded(percent: Fraction, step: Fraction = Fraction(1)) -> int:
    """Round half up to a multiple of `step` percent.

    Besluit LKS 2021, art. 3 lid 2: to whole percents, arithmetically.
    """
    return int(floor(percent / step + Fraction(1, 2)) * step)


def whole_band(band: tuple[Fraction, Fraction]) -> tuple[int, int]:
    """Return a band in whole percents, outward, so that it still holds everything."""
    return floor(band[0]), ceil(band[1])


def banded(percent: Fraction, width: int) -> tuple[int, int]:
    """Return the stretch of `width` points that a result falls in (73 in fives: 70 to 75)."""
    low = floor(percent / width) * width
    return low, low + width


def stage_of(graph: Graph, key: str) -> Stage | None:
    """Return the stage that a result is asked for: the one named, else the last; None in a method without stages."""
    stages = graph.method.stages
    wanted = [stage for stage in stages if stage.key == key]
    return wanted[0] if wanted else (stages[-1] if stages else None)


def result_node(graph: Graph, stage: str) -> str:
    """Return the node that is the result in a stage; empty for a method without a percentage."""
    found = stage_of(graph, stage)
    if found is not None:
        return found.node
    return graph.method.result.node if graph.method.result is not None else ""


def _stage_reasons(walk: Walk, stage: Stage | None) -> tuple[Reason, ...]:
    if stage is None or stage.needs is None or walk.holds(stage.needs, ""):
        return ()
    return (Reason("stage", stage.node, "", stage.because.say() if stage.because else "", stage.key),)


def _band(walk: Walk, node: str) -> tuple[Fraction, Fraction]:
    band = band_walk(walk).node(node, "").number
    return band.low * HUNDRED, band.high * HUNDRED


def band_walk(walk: Walk) -> Evaluation[Band, Maybe]:
    """Return the same walk with a band around every estimate; what is asked at all is as in the exact walk."""
    items = walk.items
    assert isinstance(items, ExactItems)  # noqa: S101 - narrows the type; `exact_walk` made it so
    return Evaluation(walk.graph, Bands(), BandItems(items), forced=walk.forced, asked_by=walk)
