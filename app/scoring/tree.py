"""Decision trees: forks of yes, no and unknown that end in an outcome, with the path as the explanation."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from app.scoring.definition import Ending, Tree
from app.scoring.evaluate import Evaluation


@dataclass(frozen=True, slots=True)
class Fork:
    """One question that was passed: its name, the item that decided, the answer (yes, no, unknown), where it leads."""

    question: str
    item: str
    answer: str
    leads: str


@dataclass(frozen=True, slots=True)
class Path:
    """The way through a tree: the forks passed, and the ending, or the item that must still be answered."""

    forks: tuple[Fork, ...]
    ending: Ending | None
    waits_for: str = ""


def follow(tree: Tree, walk: Evaluation[Fraction, bool]) -> Path:
    """Follow the tree from its start until an ending or a question without an answer. The linter refuses circles."""
    questions = {question.key: question for question in tree.questions}
    endings = {ending.code: ending for ending in tree.endings}
    forks: list[Fork] = []
    at = tree.start
    while at in questions and len(forks) <= len(questions):
        question = questions[at]
        item = walk.graph.items[question.item]
        chosen = [word for word in ("yes", "no", "unknown") if walk.items.option(item, "", None, word)]
        if not chosen:
            return Path(tuple(forks), None, question.item)
        at = {"yes": question.yes, "no": question.no, "unknown": question.unknown}[chosen[0]]
        forks.append(Fork(question.key, question.item, chosen[0], at))
    return Path(tuple(forks), endings.get(at))
