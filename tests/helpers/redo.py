"""Redoes the steps of a trace from the trace alone, the way a stranger with pencil and paper would.

Nothing of the engine's arithmetic is used here: each rule is worked out anew from what the step itself carries.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from math import isqrt, prod

from app.scoring.answers import Amount, Chosen, Counted, TimeShare
from app.scoring.definition import Condition, Node, Stretch
from app.scoring.steps import Input, Said, Seen, Settled, Step

Numbers = Sequence[Fraction]


def redo(step: Step) -> Fraction | None:
    """Return the value of a step, worked out from its own data."""
    if step.settled is not None:
        return _answer(step, step.settled)
    node = step.says
    assert isinstance(node, Node)
    used = [one for one in step.inputs if one.counts]
    if step.rule == "count":
        return Fraction(sum(one.value is not None for one in used))
    if any(one.value is None for one in used) or (step.value is None):
        return None
    numbers = [one.value for one in used if one.value is not None]
    if step.rule == "share":
        own = next((one.value for one in used if one.row == step.row), None)
        return (own or Fraction(0)) / sum(numbers)  # a row that is skipped has no part of the total
    if step.rule in ("mean", "weighted_mean", "sum") and any(one.weight is not None for one in used):
        return _weighted(step.rule, used)
    return RULES[step.rule](node, numbers)


def _weighted(rule: str, used: Sequence[Input]) -> Fraction:
    above = sum((one.weight or Fraction(0)) * (one.value or Fraction(0)) for one in used)
    below = sum(one.weight or Fraction(0) for one in used)
    return Fraction(above) if rule == "sum" else above / below


def _clamp(node: Node, numbers: Numbers) -> Fraction:
    x = numbers[0]
    if node.low is not None and x < node.low:
        x = node.low
    return node.high if node.high is not None and x > node.high else x


def _ratio(node: Node, numbers: Numbers) -> Fraction:
    x = numbers[0] / numbers[1]
    return node.high if node.high is not None and x > node.high else x


def _linear(node: Node, numbers: Numbers) -> Fraction:
    low = node.low or Fraction(0)
    high = Fraction(1) if node.high is None else node.high
    return (numbers[0] - low) / (high - low)


def _lookup(node: Node, numbers: Numbers) -> Fraction:
    if node.interpolate:
        return _along(sorted((s.from_ or Fraction(0), s.value) for s in node.stretches), numbers[0])
    return in_table(node.stretches, numbers[0])


def in_table(stretches: Sequence[Stretch], x: Fraction) -> Fraction:
    """Return the value of the stretch that x lies in."""
    for one in stretches:
        if (one.from_ is None or one.from_ <= x) and (one.to is None or x < one.to):
            return one.value
    raise AssertionError(f"{x} lies in no stretch")


def _along(points: Sequence[tuple[Fraction, Fraction]], x: Fraction) -> Fraction:
    if x <= points[0][0]:
        return points[0][1]
    for place in range(1, len(points)):
        (x0, y0), (x1, y1) = points[place - 1], points[place]
        if x <= x1:
            return y0 + (x - x0) / (x1 - x0) * (y1 - y0)
    return points[-1][1]


def _spread(_node: Node, numbers: Numbers) -> Fraction:
    mean = sum(numbers) / len(numbers)
    square = sum((x - mean) ** 2 for x in numbers) / len(numbers)
    return Fraction(isqrt(int(square * 10**48)), 10**24)


RULES: Mapping[str, Callable[[Node, Numbers], Fraction]] = {
    "product": lambda _, n: prod(n, start=Fraction(1)),
    "sum": lambda _, n: sum(n, Fraction(0)),
    "difference": lambda _, n: n[0] - sum(n[1:]),
    "ratio": _ratio,
    "least": lambda _, n: min(n),
    "greatest": lambda _, n: max(n),
    "clamp": _clamp,
    "linear": _linear,
    "lookup": _lookup,
    "shortage": lambda _, n: max(Fraction(0), n[0] - n[1]),
    "surplus": lambda _, n: max(Fraction(0), n[1] - n[0]),
    "size": lambda _, n: abs(n[0]),
    "mean": lambda _, n: sum(n) / Fraction(len(n)),
    "spread": _spread,
    "range": lambda _, n: max(n) - min(n),
    "if": lambda _, n: n[0],
    "withhold": lambda _, n: n[0],
    "entered": lambda _, n: n[0],
    "value": lambda _, n: n[0],
}


# --- answers -----------------------------------------------------------------------------------------------------


def _answer(step: Step, settled: Settled) -> Fraction | None:
    if settled.policy == "fact" or step.value is None:
        return step.value  # a fact of the dossier is its own source
    raw = step.rule == "answer_entered"
    found = [(said, _counts(said, settled, raw=raw)) for said in settled.said]
    told = [(said, number) for said, number in found if number is not None]
    if settled.policy == "weighted":
        total = sum(said.weight or Fraction(0) for said, _ in told)
        return sum((said.weight or Fraction(0)) * number for said, number in told) / total
    return sum((number for _, number in told), Fraction(0)) / len(told)


def _counts(said: Said, settled: Settled, *, raw: bool) -> Fraction | None:
    """Return what an answer counts as, from how it was given."""
    scale, entered = settled.scale, _entered(said, settled)
    if entered is None or raw:
        return entered
    for level in scale.levels:
        if level.value == entered and level.counts_as is not None:
            return level.counts_as
    if scale.stretches:
        return in_table(scale.stretches, entered)
    return entered / (scale.divide_by or 1)


def _entered(said: Said, settled: Settled) -> Fraction | None:
    match said.given:
        case Amount(number):
            return number
        case Counted(own, norm):
            return own / norm * (settled.scale.divide_by or 1)
        case TimeShare(amount, _):
            return amount
        case Chosen((option,)):
            keys = [one.key for one in settled.scale.options] or ["no", "yes"]
            return Fraction(keys.index(option)) if option in keys else None
    return None


# --- conditions ----------------------------------------------------------------------------------------------------


def redo_condition(condition: Condition, seen: Sequence[Seen], row: str, per: Callable[[str], str]) -> bool:
    """Return whether a condition holds, from what the trace says it looked at."""
    row = condition.row or row
    places = {(one.name, one.row): one for one in seen}
    truths = [redo_condition(one, seen, row, per) for one in condition.all]
    truths += [any(redo_condition(one, seen, row, per) for one in condition.any)] if condition.any else []
    truths += [not redo_condition(one, seen, row, per) for one in condition.none]
    if condition.of:
        name = condition.of
        truths += _leaf(condition, places[name, row if per(name.partition("@")[0]) else ""])
    if condition.tag:
        truths.append(condition.tag in places["#tags", row].options)
    if condition.overlap:
        chosen = [set(places[name, row if per(name) else ""].options) for name in condition.overlap]
        truths.append(any(chosen[i] & chosen[j] for i in range(len(chosen)) for j in range(i)))
    return all(truths)


def _leaf(condition: Condition, seen: Seen) -> list[bool]:
    x = seen.value
    limits: list[tuple[Fraction | None, Callable[[Fraction, Fraction], bool]]] = [
        (condition.above, lambda a, b: a > b),
        (condition.at_least, lambda a, b: a >= b),
        (condition.below, lambda a, b: a < b),
        (condition.at_most, lambda a, b: a <= b),
        (condition.equals, lambda a, b: a == b),
    ]
    truths = [x is not None and holds(x, limit) for limit, holds in limits if limit is not None]
    truths += [option in seen.options for option in (condition.is_, condition.includes) if option]
    if condition.answered is not None:
        truths.append((seen.state != "missing") is condition.answered)
    if condition.not_applicable is not None:
        truths.append((seen.state == "not_applicable") is condition.not_applicable)
    return truths
