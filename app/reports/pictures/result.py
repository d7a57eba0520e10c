"""The result itself: a bar with its band, ten blocks, and the way down from 100 in steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.reports.pictures.brush import Anchor, Brush, Picture, text_width
from app.reports.pictures.words import DUTCH, Words
from app.reports.style import Palette

_WIDTH = 467.0
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Result:
    """A result in percents with its band, if it has one."""

    percent: Decimal
    band: tuple[Decimal, Decimal] | None = None


def result_bar(result: Result, words: Words = DUTCH, palette: Palette | None = None, width: float = _WIDTH) -> Picture:
    """Return a bar from 0 to 100 with the result and its band."""
    brush = Brush(width, 82, palette or Palette())
    colours = brush.palette
    left, right, top, height = 8.0, width - 8, 34.0, 22.0
    scale = (right - left) / float(max(_HUNDRED, result.percent, *(result.band or ())))
    brush.bar((left, top, right - left, height), colours.tint)
    brush.bar((left, top, float(result.percent) * scale, height), colours.accent)
    if result.band is not None:
        _band(brush, left, scale, top + height, result.band)
    at = left + float(result.percent) * scale
    brush.line((at, top - 6), (at, top + height), colours.ink, 1.5)
    _title(brush, result, words, at)
    for mark in (0, 25, 50, 75, 100):
        x = left + mark * scale
        brush.line((x, top + height + 12), (x, top + height + 15), colours.muted)
        anchor: Anchor = "start" if mark == 0 else "end" if x > right - 10 else "middle"
        brush.words(words.percentage(Decimal(mark)), x, top + height + 21, size=8.5, colour="muted", anchor=anchor)
    return Picture(brush.drawing, _result_alt(result, words))


def _band(brush: Brush, left: float, scale: float, top: float, band: tuple[Decimal, Decimal]) -> None:
    """Draw the band as a bracket under the bar: seen without colour, and nothing hidden behind it."""
    low, high = (left + float(end) * scale for end in band)
    brush.bar((low, top + 3, high - low, 6), brush.palette.accent, "rising")


def _title(brush: Brush, result: Result, words: Words, at: float) -> None:
    """Write the result above its place, and the band beside it where there is room."""
    text = words.percentage(result.percent)
    half = text_width(text, 20, bold=True) / 2
    centre = min(max(at, half), brush.width - half)
    brush.words(text, centre, 14, size=20, bold=True, anchor="middle", colour="accent")
    if result.band is None:
        return
    low, high = (words.number(end) for end in result.band)
    band = words.band.format(low=low, high=high)
    if centre + half + 10 + text_width(band, 10) <= brush.width:
        brush.words(band, centre + half + 10, 17, size=10, colour="muted")
    else:
        brush.words(band, centre - half - 10, 17, size=10, colour="muted", anchor="end")


def _result_alt(result: Result, words: Words) -> str:
    parts = [words.result_scale, words.result.format(value=words.number(result.percent))]
    if result.band is not None:
        low, high = (words.number(end) for end in result.band)
        parts.append(words.result_band.format(low=low, high=high))
    return " ".join(parts)


def ten_blocks(result: Result, words: Words = DUTCH, palette: Palette | None = None, width: float = _WIDTH) -> Picture:
    """Return ten blocks, as many of them full as the result says: for who does not think in percents."""
    brush = Brush(width, 62, palette or Palette())
    colours = brush.palette
    gap = 7.0
    side = min(34.0, (width - 9 * gap) / 10)
    tenths = result.percent / 10
    for number in range(10):
        x = number * (side + gap)
        part = min(max(tenths - number, Decimal(0)), Decimal(1))
        brush.frame((x + 0.5, 2, side - 1, side), colours.muted, colours.paper)
        brush.bar((x + 0.5, 2, (side - 1) * float(part), side), colours.accent)
    text = words.blocks.format(value=words.number(tenths))
    brush.words(text, 0, side + 17, size=13, bold=True, colour="accent")
    return Picture(brush.drawing, words.blocks_alt.format(value=words.number(tenths)))


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the way down: what it is and how many points it takes off (below zero: puts on)."""

    label: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Fall:
    """The way from the start to the result. Raises ValueError when the steps do not lead there, within rounding."""

    start_label: str
    steps: Sequence[Step]
    result_label: str
    result: Decimal
    start: Decimal = _HUNDRED

    def __post_init__(self) -> None:
        """Refuse a picture that would not be true."""
        end = self.start - sum((step.amount for step in self.steps), Decimal(0))
        if abs(end - self.result) > Decimal("0.5"):
            raise ValueError(f"the steps lead to {end}, not to {self.result}")


_ROW = 27.0
_LABELS = 0.34
"""The part of the width that labels take."""


def waterfall(fall: Fall, words: Words = DUTCH, palette: Palette | None = None, width: float = _WIDTH) -> Picture:
    """Return the way down from the start to the result, a row for each step."""
    brush = Brush(width, _ROW * (len(fall.steps) + 2) + 4, palette or Palette())
    left = width * _LABELS
    totals = _totals(fall)
    scale = (width - left - 46) / float(max(fall.start, *totals))
    _total_row(brush, (0, fall.start_label, words.percentage(fall.start)), left, float(fall.start) * scale)
    before = fall.start
    for number, (step, after) in enumerate(zip(fall.steps, totals, strict=True), 1):
        _join(brush, number, left + float(before) * scale)
        _step_row(
            brush, (number, step, words.number(-step.amount)), left, (float(before) * scale, float(after) * scale)
        )
        before = after
    last = len(fall.steps) + 1
    _join(brush, last, left + float(before) * scale)
    _total_row(brush, (last, fall.result_label, words.percentage(fall.result)), left, float(fall.result) * scale)
    return Picture(brush.drawing, _fall_alt(fall, words))


def _join(brush: Brush, row: int, x: float) -> None:
    """Draw the line that leads from the row above into this one."""
    brush.line((x, row * _ROW - 4), (x, row * _ROW + 5), brush.palette.muted, dashed=True)


def _step_row(brush: Brush, row: tuple[int, Step, str], left: float, ends: tuple[float, float]) -> None:
    number, step, value = row
    low, high = sorted(ends)
    top = number * _ROW + 5
    down = step.amount >= 0
    colour = brush.palette.attention if down else brush.palette.agreed
    brush.words(step.label, left - 10, top + 9, anchor="end", width=left - 12, lines=2)
    brush.bar((left + low, top, max(high - low, 1.0), 18), colour, "rising" if down else "level")
    brush.words(value, left + high + 6, top + 9, bold=True)


def _totals(fall: Fall) -> list[Decimal]:
    """Return what is left after each step."""
    left = fall.start
    return [left := left - step.amount for step in fall.steps]


def _total_row(brush: Brush, row: tuple[int, str, str], left: float, length: float) -> None:
    """Draw the first row, or the last, which is the result."""
    number, label, value = row
    top = number * _ROW + 5
    colour = "accent" if number else "muted"
    brush.words(label, left - 10, top + 9, anchor="end", width=left - 12, lines=2, bold=bool(number))
    brush.bar((left, top, length, 18), getattr(brush.palette, colour))
    brush.words(value, left + length + 6, top + 9, bold=True, colour="accent" if number else "ink")


def _fall_alt(fall: Fall, words: Words) -> str:
    parts = [words.fall_alt.format(start=words.number(fall.start), result=words.number(fall.result))]
    for step in fall.steps:
        template = words.fall_step if step.amount >= 0 else words.rise_step
        parts.append(template.format(label=step.label, amount=words.number(abs(step.amount))))
    return " ".join(parts)
