"""Workbooks as people and programs make them: good ones, and every kind of bad one."""

from __future__ import annotations

import datetime
import zipfile
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

HEADING = (
    "Pseudoniem",
    "Gemeente",
    "Methode",
    "Datum meting",
    "Loonwaarde (%)",
    "Geboortejaar",
    "Duur uitkering",
    "Opmerking",
)
GOOD = ("007", "Oss", "Actíva", datetime.date(2012, 3, 14), 56.5, 1985, "6-12 maanden", "rustig aan")


def workbook(
    target: Path,
    rows: Sequence[Sequence[object]] = (GOOD,),
    *,
    heading: Sequence[object] = HEADING,
    change: Callable[[Worksheet], object] | None = None,
) -> Path:
    """Write a register with these rows; `change` may do something odd to the sheet."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Metingen"
    sheet.append(list(heading))
    for row in rows:
        sheet.append(list(row))
    if change is not None:
        change(sheet)
    book.save(target)
    return target


def with_cell(**changed: object) -> list[object]:
    """Return the good row with other values, by the first word of the heading: pseudoniem, datum, loonwaarde."""
    names = [words.split()[0].lower() for words in HEADING]
    return [changed.get(name, value) for name, value in zip(names, GOOD, strict=True)]


def with_parts(source: Path, target: Path, **parts: bytes) -> Path:
    """Copy a workbook with other or more parts; `__` in a name stands for a slash, `_dot_` for a point."""
    added = {name.replace("__", "/").replace("_dot_", "."): content for name, content in parts.items()}
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, added.pop(name, old.read(name)))
        for name, content in added.items():
            new.writestr(name, content)
    return target


def sheet_xml(source: Path) -> bytes:
    """Return the XML of the first sheet."""
    with zipfile.ZipFile(source) as archive:
        return archive.read("xl/worksheets/sheet1.xml")


def ole(marker: str) -> bytes:
    """Return the beginning of an OLE file (Excel 97-2003, or a workbook with a password) that holds this name."""
    return bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512) + marker.encode("utf-16-le") + bytes(512)


def zipped(**parts: bytes) -> bytes:
    """Return a zip with these parts."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return buffer.getvalue()


def quiet(_done: int, _expected: int) -> None:
    """Hear nothing."""


def formatted(cell: str, number_format: str) -> Callable[[Worksheet], None]:
    """Return a change that gives a cell a number format."""

    def change(sheet: Worksheet) -> None:
        found: Any = sheet[cell]
        found.number_format = number_format

    return change
