"""Which step asks which question: derived from the definition, so that any method has its road."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.scoring.definition import Item, Respondent
from app.scoring.graph import Graph

PREPARATION, DATA, REPEAT, WORK, WEIGHING = "preparation", "data", "repeat", "work", "weighing"
RESULT, CHANGES, MONEY, VIEWS, SIGN = "result", "changes", "money", "views", "sign"
RESPONDENT_STEPS: Mapping[str, Respondent] = {
    "employer": "employer",
    "employee": "employee",
    "observation": "observation",
    "test": "test",
}
"""Steps that are a conversation or an observation, by key."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps of a method in order, and the items of each."""

    steps: tuple[str, ...]
    items: Mapping[str, tuple[Item, ...]]

    def step_of(self, item: str) -> str:
        """Return the step where an item is decided: weighing up where several sources come together."""
        for step in (WEIGHING, WORK, *RESPONDENT_STEPS):
            if any(one.key == item for one in self.items.get(step, ())):
                return step
        return RESULT


def plan_of(graph: Graph, *, repeats: bool = False) -> Plan:
    """Return the road of a method; one that repeats an earlier measurement confirms first and shows what changed."""
    items: dict[str, list[Item]] = {}
    first_shared = _first_shared_group(graph)
    for item in graph.method.items:
        if item.fact:
            continue
        for by in item.respondents:
            if by != "assessor":
                items.setdefault(by, []).append(item)
        if "assessor" in item.respondents:
            items.setdefault(_assessor_step(graph, item, first_shared), []).append(item)
    asked = [step for step in RESPONDENT_STEPS if items.get(step)]
    begin = [PREPARATION, DATA, *([REPEAT] if repeats else []), *([WORK] if _has_work(graph, items) else [])]
    middle = [*asked, *([WEIGHING] if items.get(WEIGHING) else [])]
    in_euros = [MONEY] if graph.method.result is not None else []
    end = [RESULT, *([CHANGES] if repeats else []), *in_euros, VIEWS, SIGN]
    return Plan((*begin, *middle, *end), {step: tuple(found) for step, found in items.items()})


def _has_work(graph: Graph, items: Mapping[str, Sequence[Item]]) -> bool:
    return bool(items.get(WORK)) or any(not repeat.rows for repeat in graph.method.repeats)


def _first_shared_group(graph: Graph) -> int:
    """Return the place of the first group with a question for somebody else than the assessor."""
    order = [group.key for group in graph.method.groups]
    shared = [
        order.index(i.group) for i in graph.method.items if set(i.respondents) != {"assessor"} and i.group in order
    ]
    return min(shared, default=len(order))


def _assessor_step(graph: Graph, item: Item, first_shared: int) -> str:
    if set(item.respondents) != {"assessor"}:
        return WEIGHING
    order = [group.key for group in graph.method.groups]
    place = order.index(item.group) if item.group in order else 0
    return WORK if place < first_shared else WEIGHING
