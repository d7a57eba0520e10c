"""Registers out: as a workbook, as CSV, as JSON, and an empty one with its explanation.

Which columns there are follows from the measurements: the columns of the form that hold anything, and one for each
item that any version of any definition asked (`antwoord: ...`). A column that a row does not have stays empty.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from app.dossier.register_form import Column, RegisterForm
from app.dossier.registered import Registered
from app.exchange.register_reading import ANSWER
from app.exchange.sheets import Progress
from app.exchange.table_writing import csv_of
from app.exchange.workbook_out import Drop, SheetOut, Value, Written, workbook
from app.scoring.decimals import decimal_text

FORMAT = "loonmaat-register/1"

_PLAIN_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,13})(?:\.\d{0,6}[1-9])?\Z", re.ASCII)
"""A number whose text can be made again from the number: no leading or trailing zeros."""

__all__ = ["ANSWER", "RegisterTable", "as_csv", "as_json", "as_workbook", "table_of", "template"]

_WIDE = 24.0
_NARROW = 14.0


@dataclass(frozen=True, slots=True)
class RegisterTable:
    """Measurements as a table: keys and headings of its columns, and the values of its rows."""

    keys: tuple[str, ...]
    headings: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def table_of(form: RegisterForm, measurements: Sequence[Registered]) -> RegisterTable:
    """Return measurements as a table in a fixed order: the same measurements, the same table."""
    columns = [column for column in form.column if column.required or _occurs(column, measurements)]
    answers = sorted({key for one in measurements for key in one.answers}, key=_in_order)
    shown = _Shown(form)
    rows = [
        (*(shown.value(column, one) for column in columns), *(_answer(one.answers.get(key, "")) for key in answers))
        for one in measurements
    ]
    keys = (*(column.key for column in columns), *answers)
    headings = (*(column.title for column in columns), *answers)
    return RegisterTable(keys, headings, tuple(sorted(rows, key=_row_order)))


def _occurs(column: Column, measurements: Iterable[Registered]) -> bool:
    return any(getattr(one, column.key) not in ("", None) for one in measurements)


def _in_order(key: str) -> list[tuple[int, str]]:
    """Return a key to sort headings by, in which 10 comes after 9."""
    return [(int(part), "") if part.isdigit() else (0, part) for part in re.split(r"(\d+)", key)]


def _row_order(row: Sequence[Value]) -> tuple[str, ...]:
    return tuple(str(value if value is not None else "") for value in row)


class _Shown:
    """Turns what the vault keeps into what a reader sees."""

    def __init__(self, form: RegisterForm) -> None:
        self.titles = {column.key: form.titles_of(column.key) for column in form.column}
        self.titles["method"] = {method.key: method.title for method in form.method}
        self.titles["benefit"] = {band.key: band.title for band in form.duration_class}

    def value(self, column: Column, one: Registered) -> Value:
        """Return the value of a column."""
        kept = getattr(one, column.key)
        if kept is None or kept == "":
            return None
        if isinstance(kept, Fraction):
            text = decimal_text(kept)
            # A bare 0.5 is refused on the way in, because it nearly always is a fraction; with its sign it is clear.
            return f"{text}%" if column.kind == "percent" and 0 < kept < 1 else Decimal(text)
        if isinstance(kept, str) and column.kind in ("choice", "method", "duration"):
            months = column.kind == "duration" and kept.isdigit()
            return int(kept) if months else self.titles[column.key].get(kept, kept)
        assert isinstance(kept, (str, int, datetime.date))  # noqa: S101 - the other types of Registered
        return kept


def _answer(text: str) -> Value:
    if not text:
        return None
    return Decimal(text) if _PLAIN_NUMBER.match(text) else text


def as_workbook(
    form: RegisterForm, table: RegisterTable, notes: Sequence[str], at: datetime.datetime, progress: Progress
) -> Written:
    """Return a register as a workbook, with a sheet that says what is in it."""
    kinds = {column.key: column.kind for column in form.column}
    widths = {
        number: _WIDE if kinds.get(key, "text") == "text" else _NARROW for number, key in enumerate(table.keys, start=1)
    }
    sheets = [
        SheetOut(title="Metingen", heading=table.headings, rows=table.rows, widths=widths),
        SheetOut(
            title="Over dit bestand", heading=["Over dit bestand"], rows=[[note] for note in notes], widths={1: 100}
        ),
    ]
    return workbook(sheets, at, progress)


def as_csv(table: RegisterTable) -> Written:
    """Return a register as CSV for a Dutch Excel. Leading zeros are in the file; Excel itself drops them on opening."""
    return csv_of(table.headings, table.rows)


def as_json(table: RegisterTable, notes: Sequence[str]) -> Written:
    """Return a register as JSON: numbers as decimal strings, dates in ISO 8601, nothing that is empty."""
    whole = {
        "format": FORMAT,
        "notes": list(notes),
        "columns": [{"key": k, "title": h} for k, h in zip(table.keys, table.headings, strict=True)],
        "rows": [
            {key: _json_value(value) for key, value in zip(table.keys, row, strict=True) if value is not None}
            for row in table.rows
        ],
    }
    return Written((json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace"), 0)


def _json_value(value: Value) -> str | int:
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    return value if value is not None else ""


# The empty register

_EXPLANATION = (
    "Vul op het blad Metingen een regel in voor elke meting. Verander de kopregel niet.",
    "Verplicht zijn de kolommen waar 'verplicht' bij staat. Laat leeg wat niet is vastgelegd; vul geen nul in.",
    "Gebruik geen namen en geen BSN. Een pseudoniem hoort bij één persoon binnen één gemeente.",
    "Formules worden niet uitgerekend: plak als waarden. Voeg geen cellen samen.",
    "Proef eerst: loonmaat import REGISTER.xlsx --vault KLUIS --dry-run noemt alles wat niet klopt, per cel.",
)


def template(form: RegisterForm, at: datetime.datetime, progress: Progress) -> Written:
    """Return an empty register: the columns with lists to choose from, and a sheet that explains each."""
    numbered = list(enumerate(form.column, start=1))
    formats = {number: _format_of(column) for number, column in numbered if _format_of(column)}
    drops = [Drop(number, words) for number, column in numbered if (words := _words(form, column))]
    measurements = SheetOut(
        title="Metingen", heading=[column.title for column in form.column], rows=(), formats=formats, drops=drops,
        widths={number: _WIDE if column.kind in ("text", "method") else _NARROW + 4 for number, column in numbered},
    )  # fmt: skip
    lines: list[Sequence[Value]] = [(line,) for line in _EXPLANATION]
    lines += [(), ("Kolom", "Verplicht", "Wat erin hoort", "Woorden")]
    lines += [
        (column.title, "verplicht" if column.required else "", column.help, "; ".join(_words(form, column)))
        for column in form.column
    ]
    explained = SheetOut(title="Uitleg", heading=["Register van metingen"], rows=lines, widths={1: 30, 3: 80, 4: 60})
    return workbook([measurements, explained], at, progress)


def _format_of(column: Column) -> str:
    return {"text": "@", "duration": "@", "choice": "@", "method": "@", "day": "dd-mm-yyyy"}.get(column.kind, "")


def _words(form: RegisterForm, column: Column) -> tuple[str, ...]:
    titles: Mapping[str, Iterable[str]] = {
        "choice": (choice.title for choice in column.choice),
        "method": (method.title for method in form.method),
        "duration": (band.title for band in form.duration_class),
    }
    return tuple(titles.get(column.kind, ()))
