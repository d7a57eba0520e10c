"""The outcome of one measurement: the result with its band, or why there is none, with remarks and the whole trace."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from app.scoring.answers import Answers
from app.scoring.cells import Cell, Input, Part, Reason, Step
from app.scoring.definition import Result, Stage
from app.scoring.evaluate import Evaluation
from app.scoring.graph import Graph
from app.scoring.items import BandItems, ExactItems
from app.scoring.numbers import Bands, Exact
from app.scoring.remarks import Remark, remarks
from app.scoring.tree import Path, follow

HUNDRED = Fraction(100)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a measurement comes to.

    `percent`, `exact` and `band` (all in percent) are None when the result is withheld; `withheld` then says why.
    `provisional` is the unrounded result where only a bar to signing withholds it, to show while the work goes on.
    `values` holds every node's value as a fraction, by (node, row). `path` is the way through a decision tree.
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


def score(graph: Graph, answers: Answers) -> Outcome:
    """Return the outcome of answers that fit the definition (`fit.py` says whether they do)."""
    walk: Evaluation[Fraction, bool] = Evaluation(graph, Exact(), ExactItems(graph, answers))
    if graph.method.tree is not None:
        path = follow(graph.method.tree, walk)
        return Outcome(None, None, None, (), remarks(walk, answers, None), (), {}, path=path)
    result = graph.method.result
    if result is None:
        return Outcome(None, None, None, (Reason("no_result", ""),), remarks(walk, answers, None), (), {})
    return _scored(walk, answers, result)


def _scored(walk: Evaluation[Fraction, bool], answers: Answers, result: Result) -> Outcome:
    stage = _stage(walk.graph, answers)
    node = stage.node if stage is not None else result.node
    cell = walk.node(node, "")
    exact = cell.number * HUNDRED if cell.present else None
    noticed = remarks(walk, answers, exact)
    why = () if cell.present else _why(walk, node)
    why += _stage_reasons(walk, stage) + tuple(
        Reason("blocked", remark.item, remark.row, remark.text) for remark in noticed if remark.severity == "blocks"
    )
    shown = exact if not why else None
    return Outcome(
        percent=None if shown is None else rounded(shown, result.rounding.step),
        exact=shown,
        band=None if shown is None else _band(walk, node),
        withheld=why,
        remarks=noticed,
        steps=steps_of(walk),
        values={key: done.cell.number for key, done in walk.done.items() if done.cell.present},
        provisional=exact,
    )


def rounded(percent: Fraction, step: Fraction = Fraction(1)) -> int:
    """Round half up to a multiple of `step` percent (Besluit LKS 2021, art. 3 lid 2: whole percents, arithmetically)."""
    return int(floor(percent / step + Fraction(1, 2)) * step)


def whole_band(band: tuple[Fraction, Fraction]) -> tuple[int, int]:
    """Return a band in whole percents, outward, so that it still holds everything."""
    return floor(band[0]), ceil(band[1])


def banded(percent: Fraction, width: int) -> tuple[int, int]:
    """Return the stretch of `width` points that a result falls in (73 in fives: 70 to 75)."""
    low = floor(percent / width) * width
    return low, low + width


def _stage(graph: Graph, answers: Answers) -> Stage | None:
    stages = graph.method.stages
    wanted = [stage for stage in stages if stage.key == answers.stage]
    return wanted[0] if wanted else (stages[-1] if stages else None)


def _stage_reasons(walk: Evaluation[Fraction, bool], stage: Stage | None) -> tuple[Reason, ...]:
    if stage is None or stage.needs is None or walk.holds(stage.needs, ""):
        return ()
    return (Reason("stage", stage.node, "", stage.because.say() if stage.because else stage.text.say()),)


def _band(walk: Evaluation[Fraction, bool], node: str) -> tuple[Fraction, Fraction]:
    exact_items = walk.items
    assert isinstance(exact_items, ExactItems)  # noqa: S101 - narrows the type; the caller made it so
    band = Evaluation(walk.graph, Bands(), BandItems(exact_items), forced=walk.forced).node(node, "").number
    return band.low * HUNDRED, band.high * HUNDRED


def _why(walk: Evaluation[Fraction, bool], node: str) -> tuple[Reason, ...]:
    """Walk back from a result that is not there to what is missing or withheld, each place once."""
    found: dict[tuple[str, str, str], Reason] = {}
    seen: set[tuple[str, str]] = set()
    waiting = [(node, "")]
    while waiting:
        place = waiting.pop()
        if place in seen:
            continue
        seen.add(place)
        here, before = _causes(walk, place)
        found.update({(r.code, r.node, r.row): r for r in here})
        waiting.extend(before)
    return tuple(sorted(found.values(), key=lambda r: (r.code, r.node, r.row))) or (Reason("not_applicable", node),)


def _causes(walk: Evaluation[Fraction, bool], place: tuple[str, str]) -> tuple[list[Reason], list[tuple[str, str]]]:
    """Return the reasons that arise at a step, and the steps before it that have no value."""
    done = walk.done.get(place)
    if done is None or done.cell.present:
        return [], []
    if done.rule.startswith("answer"):
        code = "missing" if done.cell.missing else "norm_zero" if done.cell.stopped else "not_applicable"
        return [Reason(code, place[0].partition("#")[0], place[1])], []
    own = [reason for where, reason in walk.reasons if where and (reason.node, reason.row) == place]
    own += [
        r for where, r in walk.reasons if where and r.node == place[0] and r.code == "not_applicable" and r not in own
    ]
    if not done.parts:
        own.append(Reason("no_rows", place[0], place[1]))
    return own, [_place(walk, part) for part in done.parts if part.counts and not part.cell.present]


def _place(walk: Evaluation[Fraction, bool], part: Part[Fraction, bool]) -> tuple[str, str]:
    key = part.name.partition("@")[0]
    row = part.row if walk.graph.per(key) else ""
    return (
        (f"{key}#entered", row) if (f"{key}#entered", row) in walk.done and (key, row) not in walk.done else (key, row)
    )


def steps_of(walk: Evaluation[Fraction, bool]) -> tuple[Step, ...]:
    """Return the finished steps of a walk in the order they were computed, so that each uses only earlier ones."""
    return tuple(
        Step(
            node=name.partition("#")[0],
            row=row,
            rule=done.rule,
            inputs=tuple(_input(part) for part in done.parts if part.counts),
            state=_state(done.cell),
            value=done.cell.number if done.cell.present else None,
        )
        for (name, row), done in walk.done.items()
    )


def _input(part: Part[Fraction, bool]) -> Input:
    weight = part.weight.number if part.weight is not None and part.weight.present else None
    return Input(part.name, part.row, _state(part.cell), part.cell.number if part.cell.present else None, weight)


def _state(cell: Cell[Fraction, bool]) -> str:
    if cell.present:
        return "value"
    return "missing" if cell.missing else "withheld" if cell.stopped else "not_applicable"
