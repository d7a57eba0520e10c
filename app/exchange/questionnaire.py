"""A questionnaire out and in: the questions for one respondent as a workbook, to be filled in wherever that suits.

It names no person. Each question carries a code that says which measurement and which question it is, so that rows may
be sorted, left open or deleted, and a list of another measurement is never taken in.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.errors import Fault, FaultyInputError
from app.exchange.cells import CellFault, cleaned, text_of
from app.exchange.sheets import Progress, RawCell, RawRow, column_letters, open_sheets
from app.exchange.workbook_out import SheetOut, Written, workbook

HEADINGS = ("Gaat over", "Vraag", "Welke antwoorden er zijn", "Antwoord", "Toelichting", "Code (laat staan)")
_ABOUT, _QUESTION, _ANSWERS, _ANSWER, _NOTE, _CODE = range(1, 7)
_WIDTHS = {_ABOUT: 28, _QUESTION: 70, _ANSWERS: 60, _ANSWER: 26, _NOTE: 50, _CODE: 18}
_TEXT = "@"

_BARS = 3
"""A code is measurement|respondent|question|row."""

MOST_ROWS = 5_000
"""Rows that are looked at; no method asks anyone a tenth of that."""


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """One question as it stands in the workbook."""

    code: str
    about: str
    question: str
    answers: str


@dataclass(frozen=True, slots=True)
class FilledRow:
    """One question that came back: its row in the sheet, its code, and what was written."""

    number: int
    code: str
    answer: str
    note: str

    def place(self) -> str:
        """Return where the answer stands: D4."""
        return f"{column_letters(_ANSWER)}{self.number}"


def as_workbook(questions: Sequence[QuestionRow], explanation: Sequence[str], at: datetime.datetime) -> Written:
    """Return the workbook with the questions and a sheet that explains how to fill it in. Any thread."""
    rows = [(one.about, one.question, one.answers, None, None, one.code) for one in questions]
    formats = {_ANSWER: _TEXT, _NOTE: _TEXT, _CODE: _TEXT}
    asked = SheetOut(title="Vragen", heading=HEADINGS, rows=rows, widths=_WIDTHS, formats=formats)
    told = SheetOut(title="Uitleg", heading=["Uitleg"], rows=[(line,) for line in explanation], widths={1: 110})
    return workbook([asked, told], at, lambda _done, _expected: None)


def read_workbook(file: Path, progress: Progress) -> tuple[FilledRow, ...]:
    """Return every question of a questionnaire that came back. Any thread.

    Raises WorkbookRefusedError for a file that is refused whole, FaultyInputError when it is no questionnaire.
    """
    with open_sheets(file, progress) as sheets:
        for sheet in sheets:
            found = tuple(_rows(sheet.rows()))
            if found:
                return found
    text = "In dit bestand staan geen vragen van Loonmaat."
    remedy = "Kies de vragenlijst die u met Loonmaat maakte, zoals ze ingevuld terugkwam."
    raise FaultyInputError([Fault("no_questionnaire", file.name, text, remedy)], text=text)


def _rows(rows: Iterator[RawRow]) -> Iterator[FilledRow]:
    for row, _ in zip(rows, range(MOST_ROWS), strict=False):
        cells = {cell.column: cell for cell in row.cells}
        code = _text(row, cells.get(_CODE))
        if code.count("|") == _BARS:
            yield FilledRow(row.number, code, _text(row, cells.get(_ANSWER)), _text(row, cells.get(_NOTE)))


def _text(row: RawRow, cell: RawCell | None) -> str:
    """Return what somebody sees in a cell; a date that Excel made of it is a fault."""
    if cell is None:
        return ""
    try:
        return cleaned(text_of(cell))
    except CellFault as error:
        fault = Fault(error.code, f"{column_letters(cell.column)}{row.number}", error.text, error.remedy)
        raise FaultyInputError([fault], text="Deze vragenlijst kan zo niet ingelezen worden.") from error


def code_of(stream: str, by: str, item: str, row: str) -> str:
    """Return the code of a question. Of the measurement it holds eight signs, which tell nothing by themselves."""
    return "|".join((stream[:8], by, item, row))
