"""Why a result is not there: what is missing, not applicable or withheld, each place once."""

from __future__ import annotations

from fractions import Fraction

from app.scoring.answers import Counted
from app.scoring.cells import Part, Reason
from app.scoring.evaluate import Evaluation
from app.scoring.graph import split_name
from app.scoring.items import ExactItems

Walk = Evaluation[Fraction, bool]
Place = tuple[str, str]


def why(walk: Walk, node: str) -> tuple[Reason, ...]:
    """Walk back from a result that is not there to where that arose."""
    found: dict[tuple[str, str, str], Reason] = {}
    seen: set[Place] = set()
    waiting: list[Place] = [(node, "")]
    while waiting:
        place = waiting.pop()
        if place in seen:
            continue
        seen.add(place)
        here, before = _causes(walk, place)
        found.update({(r.code, r.node, r.row): r for r in here})
        waiting.extend(before)
    told = list(found.values()) or [reason for where, reason in walk.reasons if where]
    return tuple(sorted(told, key=lambda r: (r.code, r.node, r.row))) or (Reason("not_applicable", node),)


def _causes(walk: Walk, place: Place) -> tuple[list[Reason], list[Place]]:
    """Return the reasons that arise at a step, and the steps before it that have no value."""
    done = walk.done.get(place)
    if done is None or done.cell.present:
        return [], []
    if done.rule.startswith("answer"):
        return [_about_answer(walk, place, missing=done.cell.missing, stopped=done.cell.stopped)], []
    own = [reason for where, reason in walk.reasons if where and (reason.node, reason.row) == place]
    own = [reason for reason in own if reason.code != "not_applicable"]
    counting = [part for part in done.parts if part.counts]
    if not counting and not own:
        own.append(Reason("not_applicable" if done.parts else "no_rows", *place))
    return own, [before for part in counting for before in _before(walk, place[0], part)]


def _about_answer(walk: Walk, place: Place, *, missing: bool, stopped: bool) -> Reason:
    key, by = split_name(place[0].partition("#")[0])
    if not stopped:
        return Reason("missing" if missing else "not_applicable", key, place[1], detail=by or "")
    items, item = walk.items, walk.graph.items[key]
    assert isinstance(items, ExactItems)  # noqa: S101 - reasons are told of the exact reading only
    respondents = (by,) if by is not None else item.respondents
    answers = [items.answers.get(key, place[1], one) for one in respondents]
    no_norm = any(a is not None and isinstance(a.value, Counted) and not a.value.norm for a in answers)
    return Reason("norm_zero" if no_norm else "outside_scale", key, place[1])


def _before(walk: Walk, node: str, part: Part[Fraction, bool]) -> list[Place]:
    """Return where a part that has no value, or its weight, comes from."""
    found = [] if part.cell.present else [_place(walk, part.name, part.row)]
    if part.weight is not None and not part.weight.present:
        found.append(_place(walk, walk.graph.nodes[node].weight, part.row))
    return found


def _place(walk: Walk, name: str, row: str) -> Place:
    key = split_name(name.partition("#")[0])[0]
    return name, row if walk.graph.per(key) else ""
