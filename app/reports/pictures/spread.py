"""Many measurements: how many in each class."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.reports.pictures.brush import Brush, Picture
from app.reports.pictures.words import DUTCH, Words
from app.reports.style import Palette

_CHART = 120.0
_CEILING = 16.0


@dataclass(frozen=True, slots=True)
class Class:
    """How many measurements lie from `low` up to `high` (percents)."""

    low: Decimal
    high: Decimal
    count: int


@dataclass(frozen=True, slots=True)
class Spread:
    """Classes that follow each other, and the middle measurement."""

    classes: Sequence[Class]
    median: Decimal | None = None


def spread_chart(spread: Spread, words: Words = DUTCH, palette: Palette | None = None, width: float = 467.0) -> Picture:
    """Return a column for each class with its number, and where the middle lies."""
    brush = Brush(width, _CEILING + _CHART + 44, palette or Palette())
    classes = spread.classes
    start, end = classes[0].low, classes[-1].high
    scale = (width - 30) / float(end - start)
    highest = max(1, *(one.count for one in classes))
    floor = _CEILING + _CHART
    for one in classes:
        x, wide = 15 + float(one.low - start) * scale, float(one.high - one.low) * scale
        tall = _CHART * one.count / highest
        brush.bar((x + 1.5, floor - tall, wide - 3, tall), brush.palette.accent.mixed(brush.palette.paper, 0.25))
        if one.count:
            brush.words(str(one.count), x + wide / 2, floor - tall - 8, size=9, bold=True, anchor="middle")
    brush.line((15, floor), (width - 15, floor), brush.palette.muted)
    _marks(brush, words, classes, floor, scale)
    if spread.median is not None:
        _median(brush, words, 15 + float(spread.median - start) * scale, spread.median, floor)
    return Picture(brush.drawing, _alt(spread, words))


def _marks(brush: Brush, words: Words, classes: Sequence[Class], floor: float, scale: float) -> None:
    """Write the ends of the classes, leaving out those for which there is no room."""
    last = -1e9
    for edge in (classes[0].low, *(one.high for one in classes)):
        x = 15 + float(edge - classes[0].low) * scale
        brush.line((x, floor), (x, floor + 4), brush.palette.muted)
        if x - last >= 30:
            brush.words(words.percentage(edge), x, floor + 13, size=8.5, colour="muted", anchor="middle")
            last = x


def _median(brush: Brush, words: Words, x: float, median: Decimal, floor: float) -> None:
    """Point at the middle from below, where nothing else stands."""
    y = floor + 24
    brush.polygon([(x - 5, y + 9), (x + 5, y + 9), (x, y)], brush.palette.attention, brush.palette.attention)
    text = words.median.format(value=words.percentage(median))
    left = x > brush.width / 2
    brush.words(text, x - 9 if left else x + 9, y + 6, bold=True, anchor="end" if left else "start", colour="attention")


def _alt(spread: Spread, words: Words) -> str:
    parts = [words.spread_alt]
    for one in spread.classes:
        low, high = words.number(one.low), words.number(one.high)
        parts.append(words.spread_class.format(low=low, high=high, count=one.count))
    if spread.median is not None:
        parts.append(words.spread_median.format(value=words.number(spread.median)))
    return " ".join(parts)
