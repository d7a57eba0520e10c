"""A small table out, as a workbook or CSV. The caller withholds first what may not leave the house."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.exchange.sheets import Progress
from app.exchange.workbook_out import ILLEGAL, SheetOut, Value, Written, workbook

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_WIDTHS = {1: 40.0, 2: 12.0, 3: 14.0, 4: 16.0, 5: 60.0}


@dataclass(frozen=True, slots=True)
class SmallTable:
    """A table as it is written: its title, its heading, its lines, and what a reader must know."""

    title: str
    heading: tuple[str, ...]
    lines: tuple[tuple[Value, ...], ...]
    notes: tuple[str, ...]


def table_as_workbook(table: SmallTable, at: datetime.datetime, progress: Progress) -> Written:
    """Return a table as a workbook with its notes on a second sheet."""
    notes: Sequence[Sequence[Value]] = [[note] for note in table.notes]
    sheets = [
        SheetOut(title="Tabel", heading=table.heading, rows=table.lines, widths=_WIDTHS),
        SheetOut(title="Wat dit betekent", heading=[table.title], rows=notes, widths={1: 110}),
    ]
    return workbook(sheets, at, progress)


def table_as_csv(table: SmallTable) -> Written:
    """Return a table as CSV for a Dutch Excel: semicolons, decimal commas, UTF-8 with a mark."""
    return csv_of(table.heading, table.lines)


def csv_of(heading: Sequence[str], lines: Sequence[Sequence[Value]]) -> Written:
    """Return lines as CSV. A text that a spreadsheet would take for a formula gets an apostrophe before it."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    writer.writerow([_text(words) for words in heading])
    writer.writerows([_cell(value) for value in line] for line in lines)
    text, replaced = ILLEGAL.subn("\ufffd", out.getvalue())
    return Written(text.replace("\n", "\r\n").encode("utf-8-sig"), replaced)


def _cell(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, (int, Decimal)):
        return str(value).replace(".", ",")
    return _text(value)


def _text(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
