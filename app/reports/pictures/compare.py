"""Side by side: what each source said, and what came of earlier measurements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.reports.pictures.brush import OKABE_ITO, Brush, Picture
from app.reports.pictures.words import DUTCH, Words
from app.reports.style import Palette

_WIDTH = 467.0
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class SourceRow:
    """What was said of one factor: a value for each source (None: not asked), and what was decided."""

    label: str
    values: Sequence[Decimal | None]
    decision: Decimal | None


@dataclass(frozen=True, slots=True)
class Sources:
    """Rows under the names of the sources (werkgever, werknemer, gezien) and of the decision."""

    names: Sequence[str]
    decision_name: str
    rows: Sequence[SourceRow]

    def __post_init__(self) -> None:
        """Refuse more sources than there are signs for, and rows that do not have one value for each."""
        if not 1 <= len(self.names) <= 3:
            raise ValueError("one, two or three sources")
        if any(len(row.values) != len(self.names) for row in self.rows):
            raise ValueError("every row has one value for each source")


_ROW = 40.0
_HEAD = 36.0
_LABELS = 112.0
_COLUMN = 54.0


def source_dots(given: Sources, words: Words = DUTCH, palette: Palette | None = None, width: float = _WIDTH) -> Picture:
    """Return a row for each factor: every source its own sign on a line, and the numbers beside it."""
    brush = Brush(width, _HEAD + _ROW * len(given.rows) + 16, palette or Palette())
    columns = len(given.names) + 1
    plot = (_LABELS, width - _LABELS - columns * _COLUMN - 12)
    top = max((value for row in given.rows for value in (*row.values, row.decision) if value), default=_HUNDRED)
    top = max(top, _HUNDRED)
    scale = plot[1] / float(top)
    _head(brush, given, width - columns * _COLUMN)
    for number, row in enumerate(given.rows):
        middle = _HEAD + number * _ROW + _ROW / 2
        brush.line((0, middle - _ROW / 2), (width, middle - _ROW / 2), brush.palette.line)
        brush.words(row.label, 0, middle, width=_LABELS - 10, lines=2)
        _dots(brush, row, (plot[0], middle, scale, plot[1]))
        _numbers(brush, words, row, middle, width - columns * _COLUMN)
    _axis(brush, words, plot[0], scale, _HEAD + _ROW * len(given.rows))
    return Picture(brush.drawing, _sources_alt(given, words, top))


def _head(brush: Brush, given: Sources, left: float) -> None:
    """Write the names over the columns of numbers, each with its sign: the key of the picture."""
    for number, name in enumerate((*given.names, given.decision_name)):
        x = left + number * _COLUMN + _COLUMN / 2
        bold = number == len(given.names)
        _sign(brush, 3 if bold else number, x, 7)
        brush.words(name, x, 23, size=8.5, bold=bold, anchor="middle", width=_COLUMN - 3)


def _sign(brush: Brush, kind: int, x: float, y: float) -> None:
    """Draw the sign of a source: square, triangle, circle; of the decision: a full upright bar."""
    ink, paper = brush.palette.ink, brush.palette.paper
    if kind == 0:
        brush.frame((x - 4, y - 4, 8, 8), ink, OKABE_ITO[1])
    elif kind == 1:
        brush.polygon([(x - 5, y + 4), (x + 5, y + 4), (x, y - 5)], OKABE_ITO[4], ink)
    elif kind == 2:
        brush.circle(x, y, 4.2, paper, ink)
    else:
        brush.bar((x - 1.6, y - 7, 3.2, 14), brush.palette.accent)


def _dots(brush: Brush, row: SourceRow, place: tuple[float, float, float, float]) -> None:
    """Draw the signs, every source at a height of its own, so that equal values do not hide each other."""
    left, middle, scale, length = place
    brush.line((left, middle), (left + length, middle), brush.palette.line)
    if row.decision is not None:
        x = left + float(row.decision) * scale
        brush.bar((x - 1.6, middle - 17, 3.2, 34), brush.palette.accent)
    for number, value in enumerate(row.values):
        if value is not None:
            _sign(brush, number, left + float(value) * scale, middle + (number - (len(row.values) - 1) / 2) * 11)


def _numbers(brush: Brush, words: Words, row: SourceRow, middle: float, left: float) -> None:
    for number, value in enumerate((*row.values, row.decision)):
        last = number == len(row.values)
        text = words.missing if value is None else words.number(value)
        x = left + number * _COLUMN + _COLUMN / 2
        brush.words(text, x, middle, size=10.5, bold=last, anchor="middle", colour="accent" if last else "ink")


def _axis(brush: Brush, words: Words, left: float, scale: float, top: float) -> None:
    for mark in (0, 50, 100):
        x = left + mark * scale
        brush.line((x, top - 3), (x, top), brush.palette.muted)
        brush.words(words.percentage(Decimal(mark)), x, top + 8, size=8.5, colour="muted", anchor="middle")


def _sources_alt(given: Sources, words: Words, top: Decimal) -> str:
    parts = [words.sources_alt.format(top=words.number(top))]
    for row in given.rows:
        said = [_said(name, value, words) for name, value in zip(given.names, row.values, strict=True)]
        decided = given.decision_name
        if row.decision is None:
            said.append(words.decision_missing.format(label=decided))
        else:
            said.append(words.named(decided, row.decision))
        parts.append(words.source_row.format(label=row.label, values=", ".join(said)))
    return " ".join(parts)


def _said(name: str, value: Decimal | None, words: Words) -> str:
    return words.source_missing.format(label=name) if value is None else words.named(name, value)


@dataclass(frozen=True, slots=True)
class Moment:
    """One measurement of the same placement: when, what came out, between which ends."""

    label: str
    percent: Decimal
    band: tuple[Decimal, Decimal] | None = None


_CHART = 150.0
_CEILING = 26.0


def history(
    moments: Sequence[Moment], words: Words = DUTCH, palette: Palette | None = None, width: float = _WIDTH
) -> Picture:
    """Return a column for each measurement, oldest first, the last in the accent colour, each with its band."""
    brush = Brush(width, _CEILING + _CHART + 30, palette or Palette())
    highest = max(_HUNDRED, *(end for moment in moments for end in (moment.percent, *(moment.band or ()))))
    scale = _CHART / float(highest)
    floor = _CEILING + _CHART
    for mark in (0, 50, 100):
        y = floor - mark * scale
        brush.line((34, y), (width, y), brush.palette.line if mark else brush.palette.muted)
        brush.words(words.percentage(Decimal(mark)), 28, y, size=8.5, colour="muted", anchor="end")
    room = (width - 44) / len(moments)
    for number, moment in enumerate(moments):
        middle = 44 + room * (number + 0.5)
        _column(brush, words, moment, (middle, floor, scale, min(52.0, room * 0.5)), number == len(moments) - 1)
        brush.words(moment.label, middle, floor + 15, size=9, anchor="middle", width=room - 6, lines=2)
    return Picture(brush.drawing, " ".join([words.history_alt, *(_moment_alt(moment, words) for moment in moments)]))


def _column(brush: Brush, words: Words, moment: Moment, place: tuple[float, float, float, float], last: bool) -> None:
    middle, floor, scale, wide = place
    top = floor - float(moment.percent) * scale
    colour = brush.palette.accent if last else brush.palette.muted
    brush.bar((middle - wide / 2, top, wide, floor - top), colour, "solid" if last else "falling")
    above = top
    if moment.band is not None:
        low, high = (floor - float(end) * scale for end in moment.band)
        brush.line((middle, low), (middle, high), brush.palette.paper, 4.5)
        brush.line((middle, low), (middle, high), brush.palette.ink, 1.5)
        for end in (low, high):
            brush.line((middle - 6, end), (middle + 6, end), brush.palette.ink, 1.5)
        above = min(above, high)
    brush.words(words.percentage(moment.percent), middle, above - 10, size=12, bold=True, anchor="middle")


def _moment_alt(moment: Moment, words: Words) -> str:
    value = words.number(moment.percent)
    if moment.band is None:
        return words.history_point.format(label=moment.label, value=value)
    low, high = (words.number(end) for end in moment.band)
    return words.history_point_band.format(label=moment.label, value=value, low=low, high=high)
