"""A workbook out: text stays text, numbers stay numbers, and nothing of it touches the temporary folder.

openpyxl writes each sheet to a temporary file first, in plain text; here it writes to memory (lessons E8). Text is
forced to be text, whatever it begins with, and marked so that Excel keeps it text when somebody edits the cell. Signs
that XML cannot hold are replaced, and counted, so that it can be told.
"""

from __future__ import annotations

import datetime
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from io import BytesIO
from typing import Any

from app.exchange.sheets import Progress

Value = str | int | Decimal | datetime.date | None
"""What a cell may hold."""

MOST_SIGNS = 32_767
"""Characters that Excel keeps in one cell."""

ILLEGAL = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_LOOKS_LIKE_FORMULA = ("=", "+", "-", "@", "\t", "\r")

_TEXT, _DAY = "@", "dd-mm-yyyy"


@dataclass(frozen=True, slots=True)
class Drop:
    """A list to choose from, in a column (1 is A): the words offered."""

    column: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetOut:
    """One sheet: its heading, its rows, and how its columns look. `formats` are number formats by column."""

    title: str
    heading: Sequence[str]
    rows: Sequence[Sequence[Value]]
    widths: Mapping[int, float] = field(default_factory=dict)
    formats: Mapping[int, str] = field(default_factory=dict)
    drops: Sequence[Drop] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """The bytes of a file, and how many signs could not be written as they were."""

    content: bytes
    replaced: int


class Guard:
    """Makes texts safe to write, and counts what it replaced."""

    def __init__(self) -> None:
        self.replaced = 0

    def text(self, text: str) -> str:
        """Return a text that XML can hold and Excel reads back as it is."""
        safe, count = ILLEGAL.subn("\ufffd", text)
        safe = _LOOKS_ESCAPED.sub("_x005F_", safe)
        if len(safe) > MOST_SIGNS:
            count += len(safe) - MOST_SIGNS
            safe = safe[:MOST_SIGNS]
        self.replaced += count
        return safe


def workbook(sheets: Sequence[SheetOut], at: datetime.datetime, progress: Progress) -> Written:
    """Return a workbook with these sheets. Any thread; `progress` hears rows, and may raise to stop."""
    from openpyxl import Workbook  # noqa: PLC0415 - 0.3 s to import, and only needed here

    book = Workbook(write_only=True)
    book.properties.creator = "Loonmaat"
    book.properties.created = book.properties.modified = at.replace(tzinfo=None)
    guard = Guard()
    lists = [drop for sheet in sheets for drop in sheet.drops]
    try:
        for sheet in sheets:
            _fill(book, sheet, guard, progress, lists)
    except BaseException:  # stopped, or an error: openpyxl's half-written sheets would complain when they are let go
        _let_go(book)
        raise
    if lists:
        _add_lists(book, lists, guard)
    return Written(_saved(book), guard.replaced)


def _let_go(book: Any) -> None:  # noqa: ANN401 - openpyxl has no types
    for sheet in book.worksheets:
        sheet.close()


def _fill(book: Any, sheet: SheetOut, guard: Guard, progress: Progress, lists: Sequence[Drop]) -> None:  # noqa: ANN401 - openpyxl has no types
    from openpyxl.styles import Font  # noqa: PLC0415 - as above

    out = book.create_sheet(sheet.title)
    out.freeze_panes = "A2"
    for column, width in sheet.widths.items():
        out.column_dimensions[_letters(column)].width = width
    for column, shown_as in sheet.formats.items():
        out.column_dimensions[_letters(column)].number_format = shown_as
    for drop in sheet.drops:
        out.data_validations.append(_validation(drop, lists.index(drop)))
    # The size goes before the rows; without it a reader must go through the whole sheet to know it.
    size = f"A1:{_letters(len(sheet.heading))}{len(sheet.rows) + 1}"
    out.calculate_dimension = lambda: size
    _in_memory(out)
    head = [_text_cell(out, guard.text(words)) for words in sheet.heading]
    for cell in head:
        cell.font = Font(bold=True)
    out.append(head)
    for number, row in enumerate(sheet.rows, start=1):
        if number % 200 == 0:
            progress(number, 0)
        out.append([_cell(out, value, guard) for value in row])


def _letters(column: int) -> str:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - as above

    return str(get_column_letter(column))


def _in_memory(sheet: Any) -> None:  # noqa: ANN401 - openpyxl has no types
    """Let a sheet write to memory in place of a temporary file, which openpyxl offers no public way for."""
    from openpyxl.worksheet._writer import WorksheetWriter  # noqa: PLC0415 - as above

    sheet._writer = WorksheetWriter(sheet, out=BytesIO())  # noqa: SLF001 - see above; a test watches the temporary folder
    sheet._writer.write_top()  # noqa: SLF001 - as above


def _cell(sheet: Any, value: Value, guard: Guard) -> object:  # noqa: ANN401 - openpyxl has no types
    if isinstance(value, str):
        return _text_cell(sheet, guard.text(value)) if value else None
    if isinstance(value, datetime.date):
        from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - as above

        cell = WriteOnlyCell(sheet, value=value)
        cell.number_format = _DAY
        return cell
    return value


def _text_cell(sheet: Any, text: str) -> Any:  # noqa: ANN401 - openpyxl has no types
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - as above

    cell = WriteOnlyCell(sheet)
    cell.value = text
    cell.data_type = "s"
    if text.startswith(_LOOKS_LIKE_FORMULA):
        cell.quotePrefix = True
    return cell


def _validation(drop: Drop, place: int) -> object:
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415 - as above

    column = _letters(place + 1)
    found = DataValidation(
        type="list", formula1=f"=_lijsten!${column}$1:${column}${len(drop.words)}", allow_blank=True,
        showErrorMessage=True, errorTitle="Kies uit de lijst", error="Dit woord staat niet in de lijst.",
    )  # fmt: skip
    found.add(f"{_letters(drop.column)}2:{_letters(drop.column)}100001")
    return found


def _add_lists(book: Any, lists: Sequence[Drop], guard: Guard) -> None:  # noqa: ANN401 - openpyxl has no types
    """Put the words of the lists on a hidden sheet: a list written in the rule itself ends at 255 characters."""
    out = book.create_sheet("_lijsten")
    out.sheet_state = "veryHidden"
    _in_memory(out)
    for number in range(max(len(drop.words) for drop in lists)):
        words = [drop.words[number] if number < len(drop.words) else None for drop in lists]
        out.append([_cell(out, word, guard) for word in words])


def _saved(book: Any) -> bytes:  # noqa: ANN401 - openpyxl has no types
    from openpyxl.writer.excel import ExcelWriter  # noqa: PLC0415 - as above

    class InMemory(ExcelWriter):  # type: ignore[misc]  # openpyxl has no types
        """Takes each sheet from memory instead of from a temporary file."""

        def write_worksheet(self, sheet: Any) -> None:  # noqa: ANN401 - openpyxl has no types
            sheet.close()
            writer = sheet._writer  # noqa: SLF001 - as in _in_memory
            sheet._rels = writer._rels  # noqa: SLF001 - as openpyxl's own method does
            self._archive.writestr(sheet.path[1:], writer.out.getvalue())
            self.manifest.append(sheet)

    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, allowZip64=True) as archive:
        InMemory(book, archive).write_data()
    return buffer.getvalue()
