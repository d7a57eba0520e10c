"""Makes the trace: every step of an exact walk, with all that is needed to redo it with pencil and paper."""

from __future__ import annotations

from fractions import Fraction

from app.scoring.cells import Cell, Part
from app.scoring.definition import Condition, Item, Respondent, Tree
from app.scoring.evaluate import Done, Evaluation
from app.scoring.graph import split_name
from app.scoring.items import ExactItems
from app.scoring.steps import Input, Said, Seen, Settled, Step
from app.scoring.tree import Path

Walk = Evaluation[Fraction, bool]


def steps_of(walk: Walk) -> tuple[Step, ...]:
    """Return the finished steps of a walk in the order they were computed, so that each uses only earlier ones."""
    return tuple(_step(walk, place, row, done) for (place, row), done in list(walk.done.items()))


def steps_of_path(walk: Walk, tree: Tree, path: Path) -> tuple[Step, ...]:
    """Return the way through a decision tree as steps: each answer and the fork it decides, and the ending."""
    questions = {question.key: question for question in tree.questions}
    steps = []
    for fork in path.forks:
        seen = _seen(walk, fork.item, "")
        steps.append(_answer_step(walk, fork.item))
        says = questions[fork.question]
        steps.append(Step(fork.question, "", "fork", (), "path", None, says, seen=(seen,), leads=fork.leads))
    if path.waits_for:
        steps.append(_answer_step(walk, path.waits_for))
    if path.ending is not None:
        steps.append(Step(path.ending.code, "", "ending", (), "path", None, path.ending))
    return tuple(steps)


def _answer_step(walk: Walk, item: str) -> Step:
    walk.item(item, "")
    return _step(walk, item, "", walk.done[item, ""])


def _step(walk: Walk, place: str, row: str, done: Done[Fraction, bool]) -> Step:
    name = place.partition("#")[0]
    key, by = split_name(name)
    state, value = state_of(done.cell), done.cell.number if done.cell.present else None
    item = walk.graph.items.get(key)
    if item is not None:
        return Step(name, row, done.rule, (), state, value, item, settled=_settled(walk, item, row, by))
    node = walk.graph.nodes[key]
    inputs = tuple(_input(part) for part in done.parts if part.asked)
    if node.when is None:
        return Step(name, row, done.rule, inputs, state, value, node)
    held = walk.holds(node.when, row)
    return Step(name, row, done.rule, inputs, state, value, node, held, seen_by(walk, node.when, row))


def state_of(cell: Cell[Fraction, bool]) -> str:
    """Return which of the four a cell is, as a word."""
    if cell.present:
        return "value"
    return "missing" if cell.missing else "withheld" if cell.stopped else "not_applicable"


def _input(part: Part[Fraction, bool]) -> Input:
    cell = part.cell
    return Input(
        part.name.partition("#")[0],
        part.row,
        state_of(cell),
        cell.number if cell.present else None,
        part.weight.number if part.weight is not None and part.weight.present else None,
        part.counts,
        state_of(part.was) if cell.present and not part.was.present else "",
    )


def seen_by(walk: Walk, condition: Condition, row: str) -> tuple[Seen, ...]:
    """Return what a condition and those inside it look at, each place once."""
    found: dict[tuple[str, str], Seen] = {}
    _look(walk, condition, row, found)
    return tuple(found.values())


def _look(walk: Walk, condition: Condition, row: str, found: dict[tuple[str, str], Seen]) -> None:
    row = condition.row or row
    for name in (condition.of, *condition.overlap):
        if name:
            seen = _seen(walk, name, row)
            found[seen.name, seen.row] = seen
    if condition.tag:
        found["#tags", row] = Seen("#tags", row, "value", None, walk.graph.tags_of(row))
    for inner in (*condition.all, *condition.any, *condition.none):
        _look(walk, inner, row, found)


def _seen(walk: Walk, name: str, row: str) -> Seen:
    key, by = split_name(name)
    cell = walk.entered(name, row)
    at = row if walk.graph.per(key) else ""
    item = walk.graph.items.get(key)
    chosen = _items(walk).chosen(item, at, by) if item is not None else ()
    return Seen(name, at, state_of(cell), cell.number if cell.present else None, chosen)


def _settled(walk: Walk, item: Item, row: str, by: Respondent | None) -> Settled:
    scale = walk.graph.scale_of(item)
    if not walk.relevance(item, row):
        return Settled("irrelevant", scale)
    if item.fact:
        return Settled("fact", scale)
    items = _items(walk)
    policy, used = ("one", (by,)) if by is not None else items.used(item, row)
    rule = walk.graph.reconcile[item.key]
    said = []
    for one in used:
        answer = items.answers.get(item.key, row, one)
        if answer is not None:
            entered, counts = items.said(item, row, one, entered=True), items.said(item, row, one, entered=False)
            weight = rule.weights.get(one, Fraction(0)) if policy == "weighted" else None
            said.append(Said(one, answer.value, _number(entered), _number(counts), weight))
    return Settled(policy, scale, tuple(said), rule.limit if policy == "mean_if_close" else None)


def _number(cell: Cell[Fraction, bool]) -> Fraction | None:
    return cell.number if cell.present else None


def _items(walk: Walk) -> ExactItems:
    items = walk.items
    assert isinstance(items, ExactItems)  # noqa: S101 - a trace is made of the exact reading only
    return items
