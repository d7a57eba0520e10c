"""Why a result is not there: what is missing, not applicable or withheld, each place once."""

from __future__ import annotations

from fractions import Fraction

from app.scoring.answers import Counted
from app.scoring.cells import Part, Reason
from app.scoring.definition import Item, Respondent
from app.scoring.evaluate import Evaluation
from app.scoring.graph import split_name
from app.scoring.items import ExactItems
from app.scoring.reconcile import heard

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
    (key, by), row = split_name(place[0].partition("#")[0]), place[1]
    items, item = walk.items, walk.graph.items[key]
    assert isinstance(items, ExactItems)  # noqa: S101 - reasons are told of the exact reading only
    if missing:
        return _about_missing(items, item, row, by)
    if not stopped:
        return Reason("not_applicable", key, row, detail=by or "")
    respondents = (by,) if by is not None else items.used(item, row)[1]
    answers = [items.answers.get(key, row, one) for one in respondents]
    counted = [answer.value for answer in answers if answer is not None and isinstance(answer.value, Counted)]
    no_norm = any(not pair.norm for pair in counted)
    return Reason("norm_zero" if no_norm else "outside_scale", key, row, detail=by or "")


def _about_missing(items: ExactItems, item: Item, row: str, by: Respondent | None) -> Reason:
    """Tell who must still answer: one respondent, the assessor between sources that differ too much, or anyone."""
    rule = items.graph.reconcile[item.key]
    if by is not None:
        return Reason("missing", item.key, row, detail=by)
    said = [items.said(item, row, one, entered=True) for one in heard(item, rule)]
    numbers = [cell.number for cell in said if cell.present]
    if rule.limit is not None and numbers and max(numbers) - min(numbers) > rule.limit:
        return Reason("too_far_apart", item.key, row)
    needed = [one for one in rule.needs if items.answers.get(item.key, row, one) is None]
    return Reason("missing", item.key, row, detail=needed[0] if needed and numbers else "")


def _before(walk: Walk, node: str, part: Part[Fraction, bool]) -> list[Place]:
    """Return where a part that has no value, or its weight, comes from."""
    found = [] if part.cell.present else [_place(walk, part.name, part.row)]
    if part.weight is not None and not part.weight.present:
        found.append(_place(walk, walk.graph.nodes[node].weight, part.row))
    return found


def _place(walk: Walk, name: str, row: str) -> Place:
    key = split_name(name.partition("#")[0])[0]
    return name, row if walk.graph.per(key) else ""
