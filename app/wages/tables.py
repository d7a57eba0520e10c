"""Load the wage tables: the shipped folder, then an administrator's rows that add or supersede.

A table is refused as a whole, with every fault named at once (file, row, key), when periods leave a gap or
overlap, a figure has no source, a key is unknown or an amount is not exact. docs/wages.md tells how to add a
row.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from typing import Generic, TypeVar

from app.errors import Fault, FaultyInputError
from app.wages.reading import RowReader, did_you_mean
from app.wages.rows import (
    ConditionRow,
    FigureRow,
    HoursRow,
    MinimumWageRow,
    Period,
    Row,
    Scheme,
    SchemeRow,
    WageBase,
    WageTables,
    YouthRow,
)

R = TypeVar("R", bound=Row)

FORMAT = 1
"""The layout of the table files that this program reads."""

ONE_DAY = timedelta(days=1)
SHIPPED = "meegeleverd"
ADMINISTRATOR = "tabel van de beheerder"


@dataclass(frozen=True, slots=True)
class Kind(Generic[R]):
    """One table file: how a row is built, and which rows form one series whose periods must join."""

    file: str
    build: Callable[[RowReader], R]
    series: Callable[[R], str]


def load_tables(shipped: Path, extra: Path | None = None) -> WageTables:
    """Read all tables from `shipped` and lay the rows of `extra` (None, or a few files) over them.

    A row of `extra` with the same series and begin date replaces the shipped row; any other row is added.
    Raises FaultyInputError with every fault in every file.
    """
    loader = _Loader(shipped, extra)
    tables = WageTables(
        minimum_wages=loader.rows(_MINIMUM_WAGE),
        youth=loader.rows(_YOUTH),
        figures=loader.rows(_FIGURES),
        hours=loader.rows(_HOURS),
        schemes=loader.rows(_SCHEMES),
        conditions=loader.rows(_CONDITIONS),
    )
    loader.refuse_unknown_files()
    if loader.faults:
        raise FaultyInputError(loader.faults, text="De bedragen konden niet worden gelezen.")
    return tables


class _Loader:
    """Gathers rows and faults over both folders."""

    def __init__(self, shipped: Path, extra: Path | None) -> None:
        self.faults: list[Fault] = []
        self._shipped = shipped
        self._extra = extra

    def rows(self, kind: Kind[R]) -> tuple[R, ...]:
        """Return the merged, checked rows of one table, by series and date."""
        rows = self._read(kind, self._shipped / kind.file, SHIPPED)
        if self._extra is not None and (self._extra / kind.file).is_file():
            rows = _laid_over(kind, rows, self._read(kind, self._extra / kind.file, ADMINISTRATOR))
        return tuple(_joined(kind, rows, self.faults))

    def refuse_unknown_files(self) -> None:
        """Refuse a missing folder and unknown table files: a typing error would change nothing."""
        if self._extra is None:
            return
        if not self._extra.is_dir():
            self._fault(self._extra.name, "is geen map.", "Noem de map waarin de tabellen staan.")
            return
        known = [kind.file for kind in _KINDS]
        for path in sorted(self._extra.glob("*.toml")):
            if path.name not in known:
                self._fault(path.name, "is geen bekende tabel.", did_you_mean(path.name, known))

    def _read(self, kind: Kind[R], path: Path, origin: str) -> list[R]:
        raw = self._raw_rows(path)
        rows: list[R] = []
        for number, data in enumerate(raw, start=1):
            reader = RowReader(f"{path.name}, rij {number}", data, f"{path.name}, {origin}")
            row = kind.build(reader)
            faults = reader.finish()
            self.faults.extend(faults)
            if not faults:
                rows.append(row)
        return rows

    def _raw_rows(self, path: Path) -> list[dict[str, object]]:
        try:
            document = tomllib.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            self._fault(path.name, "ontbreekt.", "Zet het bestand terug of installeer opnieuw.")
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            self._fault(path.name, f"is geen leesbare tabel ({error}).", "Herstel deze regel.")
        else:
            return self._rows_of(path.name, document)
        return []

    def _rows_of(self, name: str, document: dict[str, object]) -> list[dict[str, object]]:
        known = ["format", "title", "row"]
        for key in document:
            if key not in known:
                self._fault(f"{name}, {key}", "is geen bekende sleutel.", did_you_mean(key, known))
        if document.get("format") != FORMAT:
            text = f"heeft format {document.get('format')!r}; dit programma leest format {FORMAT}."
            self._fault(name, text, "Gebruik een tabel voor deze versie van het programma.")
        rows = document.get("row")
        if not isinstance(rows, list) or not rows or not all(isinstance(row, dict) for row in rows):
            self._fault(name, "heeft geen rijen.", "Begin elke rij met [[row]].")
            return []
        return rows

    def _fault(self, place: str, text: str, remedy: str) -> None:
        self.faults.append(Fault("wage_table_file", place, text, remedy))


def _laid_over(kind: Kind[R], shipped: Sequence[R], extra: Sequence[R]) -> list[R]:
    """Return the shipped rows with those of the administrator added or put in their place."""
    replaced = {(kind.series(row), row.period.start) for row in extra}
    kept = [row for row in shipped if (kind.series(row), row.period.start) not in replaced]
    return kept + list(extra)


def _joined(kind: Kind[R], rows: Iterable[R], faults: list[Fault]) -> list[R]:
    """Return the rows by series, in the order of the file, and by date; gaps and overlaps are faults.

    An open row ends the day before the next one of its series begins.
    """
    series: dict[str, list[R]] = {}
    for row in rows:
        series.setdefault(kind.series(row), []).append(row)
    result: list[R] = []
    for name, group in series.items():
        members = sorted(group, key=lambda row: row.period.start)
        for earlier, later in pairwise(members):
            closed = _closed(earlier, later)
            faults.extend(_join_faults(f"{kind.file}, {name}", closed, later))
            result.append(closed)
        result.append(members[-1])
    return result


def _closed(row: R, successor: R) -> R:
    if row.period.end is not None or successor.period.start <= row.period.start:
        return row
    return replace(row, period=Period(row.period.start, successor.period.start - ONE_DAY))


def _join_faults(place: str, row: Row, successor: Row) -> list[Fault]:
    expected = None if row.period.end is None else row.period.end + ONE_DAY
    start = successor.period.start
    if expected == start:
        return []
    if expected is None or start < expected:
        text = f"de rij van {start} overlapt de rij van {row.period.start}."
        return [Fault("wage_table_overlap", place, text, "Sluit de eerste rij een dag voor de volgende.")]
    text = f"tussen {row.period.end} en {start} ontbreekt een rij."
    return [Fault("wage_table_gap", place, text, f"Voeg een rij toe vanaf {expected}.")]


def _minimum_wage(read: RowReader) -> MinimumWageRow:
    return MinimumWageRow(
        period=read.period(),
        evidence=read.evidence(),
        adult_age=read.number("adult_age"),
        month=read.amount("month"),
        week=read.amount_or_none("week"),
        day=read.amount_or_none("day"),
        hour=read.amount_or_none("hour"),
    )


def _youth(read: RowReader) -> YouthRow:
    return YouthRow(read.period(), read.evidence(), read.text("route"), read.percentages("percentages"))


def _figure(read: RowReader) -> FigureRow:
    return FigureRow(
        period=read.period(),
        evidence=read.evidence(),
        figure=read.text("figure"),
        name=read.text("name"),
        value=read.amount("value", zero=True),
    )


def _hours(read: RowReader) -> HoursRow:
    return HoursRow(
        period=read.period(),
        evidence=read.evidence(),
        base_hours=read.amount_or_none("base_hours"),
        upward=read.flag("upward"),
        full_time_week_max=read.amount_or_none("full_time_week_max"),
        full_time_week_assumed=read.amount("full_time_week_assumed"),
    )


def _scheme(read: RowReader) -> SchemeRow:
    scheme, base = read.choice("scheme", Scheme), read.choice("wage_base", WageBase)
    return SchemeRow(read.period(), read.evidence(), scheme, base)


def _condition(read: RowReader) -> ConditionRow:
    return ConditionRow(
        period=read.period(),
        evidence=read.evidence(),
        scheme=read.choice("scheme", Scheme),
        key=read.text("key"),
        text=read.text("text"),
        stops=read.flag("stops"),
    )


_MINIMUM_WAGE = Kind("minimum-wage.toml", _minimum_wage, lambda _row: "minimumloon")
_YOUTH = Kind("youth-percentages.toml", _youth, lambda row: row.route)
_FIGURES = Kind("figures.toml", _figure, lambda row: row.figure)
_HOURS = Kind("hours.toml", _hours, lambda _row: "uren")
_SCHEMES = Kind("schemes.toml", _scheme, lambda row: row.scheme.value)
_CONDITIONS = Kind("conditions.toml", _condition, lambda row: f"{row.scheme.value} {row.key}")
_KINDS = (_MINIMUM_WAGE, _YOUTH, _FIGURES, _HOURS, _SCHEMES, _CONDITIONS)
