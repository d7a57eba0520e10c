"""The answers of many measurements, as columns.

A column belongs to one item, one row and one respondent. Per measurement it holds the number of its answer in a list
of all different answers: there are few of those, and each is converted only once, exactly.

Rows that an assessor made are counted: the first main task of one measurement stands in the same column as the first of
another. Measurements with as many rows stand together, so that a row is there for all of a group or for none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from app.scoring.answers import Answers, Value
from app.scoring.definition import Respondent

Codes = npt.NDArray[np.int32]
Place = tuple[str, str, Respondent]


@dataclass(frozen=True, slots=True)
class Group:
    """Measurements that stand together: from `start` up to `end`, asked for the same stage, with as many rows."""

    start: int
    end: int
    stage: str
    rows: Mapping[str, int]


class Register:
    """Many measurements, in columns.

    `columns` gives per place the numbers of the answers in `values`, counted from 1 and 0 where there is none; `facts`
    does so per number of the dossier in `fact_values`. `answers` are the measurements themselves, in the order of the
    columns, for what must be scored exactly; `order` gives for each the place where it was given.
    """

    def __init__(self, answers: Sequence[Answers]) -> None:
        """Turn answers that fit their definition into columns; this takes about as long as reading them."""
        shapes = [(one.stage, tuple((repeat, len(rows)) for repeat, rows in one.rows.items())) for one in answers]
        self.order = sorted(range(len(answers)), key=lambda place: shapes[place])
        self.answers = [answers[place] for place in self.order]
        self.groups = _groups([shapes[place] for place in self.order])
        self.values: tuple[Value, ...] = ()
        self.columns: dict[Place, Codes] = {}
        self.fact_values: tuple[Fraction, ...] = ()
        self.facts: dict[str, Codes] = {}
        self._row_keys = {row.key for one in answers for rows in one.rows.values() for row in rows}
        self._with_two_repeats = [number for number, one in enumerate(self.answers) if len(one.rows) > 1]
        self._fill()

    def __len__(self) -> int:
        """Return how many measurements there are."""
        return len(self.answers)

    def mixed_up(self, names: Iterable[str]) -> list[int]:
        """Return the measurements in which a row cannot be told by its key alone.

        Its key then occurs in two repeats, or is one of `names`, the rows that the definition lists.
        """
        fixed = self._row_keys.intersection(names)
        found = []
        for number in range(len(self.answers)) if fixed else self._with_two_repeats:
            keys = [row.key for rows in self.answers[number].rows.values() for row in rows]
            if len(set(keys)) < len(keys) or not fixed.isdisjoint(keys):
                found.append(number)
        return found

    def _fill(self) -> None:
        values: dict[Value, int] = {}
        numbers: dict[Fraction, int] = {}
        size = len(self.answers)
        for measurement, one in enumerate(self.answers):
            counted = counted_rows(one)
            for (item, row, by), answer in one.given.items():
                place = (item, counted.get(row, row), by)
                codes = self.columns.get(place)
                if codes is None:
                    codes = self.columns[place] = np.zeros(size, dtype=np.int32)
                codes[measurement] = values.setdefault(answer.value, len(values) + 1)
            for name, fact in one.facts.items():
                if name not in self.facts:
                    self.facts[name] = np.zeros(size, dtype=np.int32)
                self.facts[name][measurement] = numbers.setdefault(fact, len(numbers) + 1)
        self.values, self.fact_values = tuple(values), tuple(numbers)


def row_name(number: int) -> str:
    """Return how the row with this number, made by the assessor, is called in every measurement of a register."""
    return f"#{number}"


def counted_rows(answers: Answers) -> dict[str, str]:
    """Return what the rows that the assessor made are called in a register."""
    return {row.key: row_name(number) for rows in answers.rows.values() for number, row in enumerate(rows)}


def _groups(shapes: Sequence[tuple[str, tuple[tuple[str, int], ...]]]) -> tuple[Group, ...]:
    starts = [number for number in range(len(shapes)) if number == 0 or shapes[number] != shapes[number - 1]]
    bounds = pairwise([*starts, len(shapes)])
    return tuple(Group(start, end, shapes[start][0], dict(shapes[start][1])) for start, end in bounds)
