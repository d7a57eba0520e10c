"""Figures as rows of words: tables of groups, who was measured again, and how far two agree."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from app.desk.agreement import Compare, Comparison
from app.desk.figures import Depth
from app.figures.agreement import Interval
from app.figures.tables import FigureRow, Table
from app.figures.words import interval, number, percentage
from forms.widgets.reading_table import Grid

translate = QCoreApplication.translate

NOTHING = "—"


def grid_of_table(found: Table, depth: Depth | None) -> Grid:
    """Return a table of groups; what needs more reckoning stands in it once `depth` is there."""
    corrected = {row.key: row.adjusted for row in depth.corrected.rows} if depth is not None else {}
    with_ends = any(depth.intervals.get(row.keys) for row in found.rows) if depth else found.measure != "change"
    headings = [
        translate("Figures", "Groep"),
        translate("Figures", "Aantal"),
        translate("Figures", "Gemiddelde"),
        *([translate("Figures", "95%-interval")] if with_ends else []),
        translate("Figures", "Spreiding (sd)"),
        *([translate("Figures", "Gecorrigeerd")] if corrected else []),
        translate("Figures", "Opmerking"),
    ]
    ends = depth.intervals if depth is not None else {}
    rows = tuple(
        (row.label, *_numbers(found, row, corrected, ends if with_ends else None), row.note)
        for row in (*found.rows, found.total)
    )
    return Grid(tuple(headings), rows, frozenset(range(1, len(headings) - 1)), strong=True)


def _numbers(
    found: Table, row: FigureRow, corrected: Mapping[str, float], intervals: Mapping[tuple[str, ...], Interval] | None
) -> list[str]:
    """Return the numbers of a row; `intervals` None where the table has no column for them."""
    if row.withheld:
        count = 3 + (intervals is not None) + bool(corrected)
        return [translate("Figures", "weggelaten")] * count
    numbers = [str(found.shown_n(row)), _number(row.mean)]
    if intervals is not None:
        numbers.append(_ends(intervals.get(row.keys) if row.keys else None))
    numbers.append(_number(row.sd))
    if corrected:
        numbers.append(_number(corrected.get(row.keys[0])) if row.keys else NOTHING)
    return numbers


def grid_of_comparisons(found: Compare) -> Grid:
    """Return a row for each comparison."""
    headings = (
        translate("Figures", "Naast elkaar"),
        translate("Figures", "Paren"),
        translate("Figures", "Verschil"),
        translate("Figures", "95%-interval"),
        translate("Figures", "Grenzen"),
        translate("Figures", "ICC(2,1)"),
        translate("Figures", "Interval ICC"),
        translate("Figures", "Binnen 10"),
        translate("Figures", "Binnen 15"),
    )
    return Grid(headings, tuple(_compared(one) for one in found.comparisons), frozenset(range(1, 9)), wide=0)


def _compared(one: Comparison) -> tuple[str, ...]:
    found = one.found
    return (
        one.key,
        str(found.n),
        _number(found.difference),
        _ends(found.interval),
        _ends(found.limits),
        _number(found.icc, 2),
        _ends(found.icc_interval, 2),
        percentage(found.within_10),
        percentage(found.within_15),
    )


def _number(value: Fraction | Decimal | float | None, decimals: int = 1) -> str:
    return NOTHING if value is None else number(value, decimals)


def _ends(ends: Interval | None, decimals: int = 1) -> str:
    return NOTHING if ends is None else interval(ends, decimals)


def listed(sentences: tuple[str, ...]) -> str:
    """Return sentences below each other, each after a dot."""
    return "\n".join(f"• {one}" for one in sentences)
