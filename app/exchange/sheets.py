"""The rows of a workbook, one after the other, as plain cells: what stands there, of what kind, and how it is shown.

openpyxl in its read-only mode, so that memory stays small. The size that a sheet says it has is not believed (files
exist that say A1 and hold thousands of rows). Formulas are seen as such and never computed.
"""

from __future__ import annotations

import re
import warnings
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO, Literal
from zlib import error as ZlibError  # noqa: N812 - zlib names its exception in lower case

from app.exchange.workbook_gate import admit, look_inside, refused

Progress = Callable[[int, int], None]
"""Hears how many rows are done, and how many are expected (0: unknown); may raise to stop."""

CellKind = Literal["text", "number", "date", "truth", "formula", "error"]

_KINDS: dict[str, CellKind] = {
    "s": "text", "str": "text", "inlineStr": "text", "n": "number", "d": "date", "b": "truth", "f": "formula",
    "e": "error",
}  # fmt: skip
_AT_ONCE = 500
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")

_BROKEN = (
    SyntaxError, zipfile.BadZipFile, ZlibError, EOFError, OSError, KeyError, IndexError, ValueError, TypeError,
    AttributeError, OverflowError,
)  # fmt: skip
"""What openpyxl raises on files that no spreadsheet wrote; only its own calls stand under this.

SyntaxError is what the XML readers of Python and of lxml, whichever openpyxl finds, have in common.
"""


@dataclass(frozen=True, slots=True)
class RawCell:
    """One filled cell: its column (1 is A), its value as Python has it, and its number format."""

    column: int
    value: Any
    kind: CellKind
    shown_as: str = "General"


@dataclass(frozen=True, slots=True)
class RawRow:
    """One row that is not blank, by its number in the sheet."""

    number: int
    cells: tuple[RawCell, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A visible sheet: its title, the cells that are merged, the rows it says to have, and a way to read them."""

    title: str
    merged: tuple[str, ...]
    says: int
    rows: Callable[[], Iterator[RawRow]]


def column_letters(column: int) -> str:
    """Return the letters of a column: 1 is A, 28 is AB."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


@contextmanager
def open_sheets(file: Path, progress: Progress) -> Iterator[list[Sheet]]:
    """Look at a workbook and give its visible sheets. Raises WorkbookRefusedError."""
    admit(file)
    merged = look_inside(file, lambda: progress(0, 0))
    with file.open("rb") as stream:  # ours: openpyxl leaves a file open that it cannot read, and Windows locks it
        book = _load(file, stream)
        try:
            yield [_sheet(file, one, merged) for one in book.worksheets if one.sheet_state == "visible"]
        finally:
            book.close()


def _load(file: Path, stream: BinaryIO) -> Any:  # noqa: ANN401 - openpyxl has no types
    from openpyxl import load_workbook  # noqa: PLC0415 - 0.3 s to import, and only needed here

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # lists of choices it does not know, and the like
            return load_workbook(stream, read_only=True, keep_links=False)
    except _BROKEN as error:
        raise _broken(file) from error


def _broken(file: Path) -> Exception:
    return refused(file, "Dit bestand is beschadigd.", "Open het in Excel en sla het opnieuw op.")


def _sheet(file: Path, sheet: Any, merged: dict[str, tuple[str, ...]]) -> Sheet:  # noqa: ANN401 - as above
    part = str(sheet._worksheet_path).lstrip("/")  # noqa: SLF001 - nothing public says which part a sheet is
    says = int(sheet.max_row or 0)
    return Sheet(str(sheet.title), merged.get(part, ()), says, lambda: _rows(file, sheet))


def _rows(file: Path, sheet: Any) -> Iterator[RawRow]:  # noqa: ANN401 - as above
    """Yield the rows that are not blank."""
    sheet.reset_dimensions()
    source = enumerate(sheet.iter_rows(), start=1)
    while True:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", UserWarning)  # a number too large for a date: it becomes an error cell
                some = [(number, _filled(cells)) for number, cells in islice(source, _AT_ONCE)]
        except _BROKEN as error:
            raise _broken(file) from error
        yield from (RawRow(number, cells) for number, cells in some if cells)
        if not some:
            return


def _filled(cells: tuple[Any, ...]) -> tuple[RawCell, ...]:
    return tuple(_cell(cell) for cell in cells if cell.value is not None and _says_something(cell.value))


def _says_something(value: object) -> bool:
    return not isinstance(value, str) or bool(value.strip())


def _cell(cell: Any) -> RawCell:  # noqa: ANN401 - as above
    kind = _KINDS.get(cell.data_type, "error")
    shown_as = cell.number_format if kind in ("number", "date") else "General"
    value = unescaped(cell.value) if isinstance(cell.value, str) else cell.value
    return RawCell(int(cell.column), value, kind, shown_as)


def unescaped(text: str) -> str:
    """Return a text with Excel's way of writing odd signs (_x000D_) undone."""
    return _ESCAPED.sub(lambda found: chr(int(found.group(1), 16)), text)
