"""The main tasks: what each factor came to, and how the week is divided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.reports.pictures.brush import OKABE_ITO, PATTERNS, Brush, Picture, text_width
from app.reports.pictures.words import DUTCH, Words
from app.reports.style import Palette

_WIDTH = 467.0
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Task:
    """A main task: its part of the time in percents, and a value for each factor (None: not filled in)."""

    name: str
    share: Decimal
    values: Sequence[Decimal | None] = ()
    hours: Decimal | None = None


@dataclass(frozen=True, slots=True)
class TaskFactors:
    """The tasks with their factors, named in order (tempo, kwaliteit, netto werktijd)."""

    factors: Sequence[str]
    tasks: Sequence[Task]

    def __post_init__(self) -> None:
        """Refuse tasks whose values are not those of the factors."""
        if any(len(task.values) != len(self.factors) for task in self.tasks):
            raise ValueError("every task has one value for each factor")


_ROW = 46.0
_HEAD = 20.0
_NAMES = 0.32


def task_bars(
    given: TaskFactors, words: Words = DUTCH, palette: Palette | None = None, width: float = _WIDTH
) -> Picture:
    """Return a row for each task and in it a bar for each factor, full at 100."""
    brush = Brush(width, _HEAD + _ROW * len(given.tasks), palette or Palette())
    names = width * _NAMES
    column = (width - names) / len(given.factors)
    for number, factor in enumerate(given.factors):
        brush.words(factor, names + number * column, 8, size=9, bold=True, width=column - 12)
    for row, task in enumerate(given.tasks):
        middle = _HEAD + row * _ROW + _ROW / 2
        brush.line((0, middle - _ROW / 2), (width, middle - _ROW / 2), brush.palette.line)
        two_lines = text_width(task.name, 9.5, bold=True) > names - 14
        brush.words(task.name, 0, middle - (7 if two_lines else 6), bold=True, width=names - 14, lines=2)
        share = words.share.format(value=words.number(task.share))
        brush.words(share, 0, middle + (14 if two_lines else 8), size=8.5, colour="muted", width=names - 14)
        for number, value in enumerate(task.values):
            _factor_bar(brush, words, value, (names + number * column, middle, column))
    return Picture(brush.drawing, _tasks_alt(given, words))


def _factor_bar(brush: Brush, words: Words, value: Decimal | None, place: tuple[float, float, float]) -> None:
    """Draw one factor of one task: a bar full at 100, and its number; above 100 says what it counts as."""
    x, middle, column = place
    full = column - 48
    brush.frame((x, middle - 6, full, 12), brush.palette.line, brush.palette.paper)
    if value is not None:
        brush.bar((x, middle - 6, full * float(min(max(value, Decimal(0)), _HUNDRED)) / 100, 12), brush.palette.accent)
    above = value is not None and value > _HUNDRED
    brush.words(words.percentage(value), x + full + 5, middle, size=9.5, bold=True, width=40)
    if above:
        brush.words(words.counts_as, x, middle + 13, size=8, colour="muted", width=column - 4)


def _tasks_alt(given: TaskFactors, words: Words) -> str:
    parts = [words.tasks_alt.format(factors=", ".join(given.factors))]
    for task in given.tasks:
        said = (words.named(label, value) for label, value in zip(given.factors, task.values, strict=True))
        values = ", ".join(said)
        parts.append(words.task_alt.format(name=task.name, share=words.number(task.share), values=values))
    return " ".join(parts)


_KEY = 18.0


def week_bar(
    tasks: Sequence[Task], words: Words = DUTCH, palette: Palette | None = None, width: float = _WIDTH
) -> Picture:
    """Return one bar for the whole working time, divided over the tasks, with a numbered key below."""
    brush = Brush(width, 44 + _KEY * len(tasks), palette or Palette())
    total = sum((task.share for task in tasks), Decimal(0))
    x = 0.0
    for number, task in enumerate(tasks):
        length = width * float(task.share / total)
        _week_part(brush, number, (x, 4, length, 28))
        _week_key(brush, words, number, task, 44 + _KEY * number + _KEY / 2)
        x += length
    alt = " ".join(
        [words.week_alt] + [words.week_part.format(name=task.name, share=words.number(task.share)) for task in tasks]
    )
    return Picture(brush.drawing, alt)


def _week_part(brush: Brush, number: int, box: tuple[float, float, float, float]) -> None:
    x, top, length, height = box
    brush.bar((x, top, length, height), OKABE_ITO[number % len(OKABE_ITO)], PATTERNS[1 + number % 5])
    label = str(number + 1)
    around = text_width(label, 10, bold=True) + 8
    if around + 2 > length:
        return
    brush.frame((x + length / 2 - around / 2, top + 6, around, 16), brush.palette.muted, brush.palette.paper)
    brush.words(label, x + length / 2, top + 14, size=10, bold=True, anchor="middle")


def _week_key(brush: Brush, words: Words, number: int, task: Task, middle: float) -> None:
    brush.bar((0, middle - 6, 20, 12), OKABE_ITO[number % len(OKABE_ITO)], PATTERNS[1 + number % 5])
    brush.words(f"{number + 1}", 28, middle, size=9.5, bold=True)
    amount = words.percentage(task.share)
    if task.hours is not None:
        amount = f"{amount} · {words.hours.format(value=words.number(task.hours))}"
    taken = brush.words(amount, brush.width, middle, size=9.5, bold=True, anchor="end")
    brush.words(task.name, 42, middle, width=brush.width - 42 - taken - 12)
