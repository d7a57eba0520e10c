"""Finding dossiers and measurements as somebody types: by words, filters and order, page after page.

Paging is by keyset: the next page starts after the last row shown, so page 1,000 costs what page 1 costs
(lessons F4). Three roads lead to a page, and counts that stop early pick one. Few rows hold the words, or few are
left by the filters: take those and sort. Many: walk the index of the order and keep what matches, until the page is
full. So a page out of 100,000 rows takes milliseconds, whatever is asked (tests/bench/bench_vault.py).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import partial
from typing import TypeAlias, cast

from app.vault.engine import Database
from app.vault.summaries import Key, SummaryRow, folded, storable, summary_in

_FEW = 1000
_MOST_WORDS = 12


class Order(Enum):
    """What a list can be sorted by. Names sort without case or accents; "there is none" comes first."""

    TITLE = "title"
    EMPLOYER = "employer"
    ASSESSOR = "assessor"
    MUNICIPALITY = "municipality"
    METHOD = "method"
    STATE = "state"
    CHANGED = "changed"
    DATED = "dated"
    DUE = "due"
    PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class Sorting:
    """The order of a list."""

    by: Order = Order.TITLE
    descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Which streams to look among; an empty field filters nothing.

    Dates are ISO dates, both ends included; a row without that date never falls within a period.
    """

    kind: str
    states: Sequence[str] = ()
    methods: Sequence[str] = ()
    assessor: str = ""
    municipality: str = ""
    employer: str = ""
    parent: str = ""
    dated_from: str = ""
    dated_to: str = ""
    due_from: str = ""
    due_to: str = ""


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where a page ended: the sort key and the stream of its last row. Only for asking the page after it."""

    key: Key
    stream: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page of rows, and the cursor for the next one; None at the end of the list."""

    rows: tuple[SummaryRow, ...]
    next: Cursor | None


Source: TypeAlias = "tuple[str, list[Key]]"
"""FROM and WHERE as SQL, and the values for its question marks."""


@dataclass(slots=True)
class Condition:
    """A growing WHERE with its values, and the words to search for ("" for none)."""

    words: str
    clauses: list[str] = field(default_factory=list)
    values: list[Key] = field(default_factory=list)

    def add(self, clause: str, *values: Key) -> None:
        """Demand one more thing."""
        self.clauses.append(clause)
        self.values += values

    def by_words(self) -> Source:
        """Begin at the rows that hold the words: right when those are few."""
        where = " AND ".join(["summary_words MATCH ?", *self.clauses])
        source = "FROM summary_words CROSS JOIN summary ON summary.number = summary_words.rowid"
        return f"{source} WHERE {where}", [self.words, *self.values]

    def by_filters(self) -> Source:
        """Begin at the rows that the filters leave: right when those are few."""
        where, values = self._with_words()
        return f"FROM summary WHERE {where}", values

    def by_order(self, column: str) -> Source:
        """Walk the index of a column: right when many rows match, with a LIMIT."""
        where, values = self._with_words()
        return f"FROM summary INDEXED BY summary_by_{column} WHERE {where}", values

    def _with_words(self) -> Source:
        """Return the whole WHERE, the words as one more demand on a row."""
        if not self.words:
            return " AND ".join(self.clauses), self.values
        held = "number IN (SELECT rowid FROM summary_words WHERE summary_words MATCH ?)"
        return " AND ".join([*self.clauses, held]), [*self.values, self.words]


def find(
    database: Database, text: str, filters: Filters, sorting: Sorting, *, after: Cursor | None, limit: int
) -> Page:
    """Return at most `limit` rows after `after` (None: the first) that hold every word begun in `text`.

    Any text may be given, also half a word or only a quote; without a letter or digit it filters nothing.
    """
    condition = condition_for(text, filters)
    choose = _road(database, condition, sorting.by.value)
    column, direction = sorting.by.value, "DESC" if sorting.descending else "ASC"
    key = column if isinstance(choose, partial) else f"+{column}"  # the plus: sort the few, do not walk the index
    if after is not None:
        beyond = "<" if sorting.descending else ">"
        condition.add(f"({key}, stream) {beyond} (?, ?)", after.key, after.stream)
    found, values = choose()
    order = f"ORDER BY {key} {direction}, stream {direction} LIMIT ?"
    sql = f"SELECT stream, kind, shown, {column} {found} {order}"
    return page_of(database.execute(sql, [*values, limit + 1]).fetchall(), limit)


def all_of(database: Database, kind: str) -> list[SummaryRow]:
    """Return every row of a kind, by title."""
    rows = database.execute(
        "SELECT stream, shown FROM summary WHERE kind = ? ORDER BY title, stream", [kind]
    ).fetchall()
    return [SummaryRow(stream, kind, summary_in(shown)) for stream, shown in rows]


def count(database: Database, text: str, filters: Filters) -> int:
    """Return how many rows `find` would give in all its pages."""
    condition = condition_for(text, filters)
    found, values = condition.by_words() if condition.words else condition.by_filters()
    return int(database.execute(f"SELECT count(*) {found}", values).fetchone()[0])


def match_expression(text: str) -> str:
    """Return the FTS5 query for a text: every run of letters and digits, quoted, as the beginning of a word.

    "" when there is none. Quoting makes AND, NEAR, * and the like ordinary words.
    """
    words = re.findall(r"[^\W_]+", storable(unicodedata.normalize("NFC", text)))
    return " ".join(f'"{word}"*' for word in words[:_MOST_WORDS])


def condition_for(text: str, filters: Filters) -> Condition:
    """Return the condition for a text and filters."""
    condition = Condition(match_expression(text))
    condition.add("kind = ?", filters.kind)
    # A plus keeps SQLite, which has no statistics, from beginning at the index of a column with few values.
    narrow = bool(filters.assessor or filters.municipality or filters.employer or filters.parent)
    narrow = narrow or bool(filters.dated_from or filters.dated_to or filters.due_from or filters.due_to)
    _add_choice(condition, "+state" if narrow or filters.methods else "state", filters.states)
    _add_choice(condition, "+method" if narrow else "method", filters.methods)
    for column in ("assessor", "municipality", "employer"):
        if value := folded(getattr(filters, column)):
            condition.add(f"{column} = ?", storable(value))
    if filters.parent:
        condition.add("parent = ?", filters.parent)
    _add_period(condition, "dated", filters.dated_from, filters.dated_to)
    _add_period(condition, "due", filters.due_from, filters.due_to)
    return condition


def _add_choice(condition: Condition, column: str, choices: Sequence[str]) -> None:
    """Demand one of several values, if any are given."""
    if choices:
        condition.add(f"{column} IN ({', '.join('?' * len(choices))})", *choices)


def _add_period(condition: Condition, column: str, start: str, end: str) -> None:
    """Demand a date within a period, if one is given."""
    if start or end:
        condition.add(f"{column} BETWEEN ? AND ?", start or "0", end or "9999-12-31")


def _road(database: Database, condition: Condition, column: str) -> Callable[[], Source]:
    """Choose where to begin: at the words, at the filters, or at the order."""
    words = "FROM summary_words WHERE summary_words MATCH ?"
    if condition.words and are_few(database, (words, [condition.words])):
        return condition.by_words
    if len(condition.clauses) > 1 and are_few(database, condition.by_filters()):
        return condition.by_filters
    return partial(condition.by_order, column)


def are_few(database: Database, source: Source, most: int = 0) -> bool:
    """Tell whether a source gives few rows (at most `most`, when it is given); the count stops once it knows better."""
    found, values = source
    sql = f"SELECT count(*) FROM (SELECT 1 {found} LIMIT ?)"  # noqa: S608 - only names of ours
    most = most or _FEW
    return int(database.execute(sql, [*values, most + 1]).fetchone()[0]) <= most


def page_of(rows: list[tuple[object, ...]], limit: int) -> Page:
    """Make a page out of at most one row too many."""
    shown = rows[:limit]
    last = cast("tuple[str, str, str, Key]", shown[-1]) if len(rows) > limit and shown else None
    found = tuple(SummaryRow(str(stream), str(kind), summary_in(str(json_row))) for stream, kind, json_row, _ in shown)
    return Page(found, Cursor(last[3], last[0]) if last else None)
