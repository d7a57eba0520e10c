"""Finding dossiers by anything that belongs to them: their own words, those of their measurements, and notes beside.

A dossier owns what names it as its parent. One is found when it or something it owns holds every word, and when it
owns something that the filters leave. The roads are those of `search`: few rows hold the words or pass the filters, and
their owners are taken and sorted; or many do, and the index of the order is walked until the page is full.
"""

from __future__ import annotations

from app.vault.engine import Database
from app.vault.search import (
    Condition,
    Cursor,
    Filters,
    Order,
    Page,
    Sorting,
    are_few,
    condition_for,
    match_expression,
    page_of,
)

FEW_PARTS = 4000
"""So many measurements are looked up and sorted in less time than the index of dossiers is walked for them."""

_HOLDING = "SELECT rowid FROM summary_words WHERE summary_words MATCH ?"

_OWNERS_OF_WORDS = """SELECT DISTINCT CASE WHEN part.kind = ? THEN part.stream ELSE part.parent END AS stream
    FROM summary_words CROSS JOIN summary AS part ON part.number = summary_words.rowid WHERE summary_words MATCH ?"""

# One list of holders for the dossier and its parts, looked up by number in an index that holds all that is needed. The
# plus keeps SQLite from beginning at the words again for every dossier.
_HOLDS_WORDS = f"""EXISTS (SELECT 1 FROM (
    SELECT summary.number AS number
    UNION ALL
    SELECT part.number FROM summary AS part INDEXED BY summary_by_parent WHERE part.parent = summary.stream)
    WHERE +number IN ({_HOLDING}))"""  # noqa: S608 - ours


def find_owners(
    database: Database, owners: str, text: str, parts: Filters, sorting: Sorting, *, after: Cursor | None, limit: int
) -> Page:
    """Return at most `limit` streams of the kind `owners` after `after`, by what belongs to them (see the module)."""
    condition, few = Condition(""), _Few()
    condition.add("summary.kind = ?", owners)
    _demand_words(database, condition, few, owners, match_expression(text))
    _demand_parts(database, condition, few, condition_for("", parts))
    column, direction = sorting.by.value, "DESC" if sorting.descending else "ASC"
    if after is not None:
        beyond = "<" if sorting.descending else ">"
        condition.add(f"(summary.{column}, summary.stream) {beyond} (?, ?)", after.key, after.stream)
    source = few.source or f"summary INDEXED BY summary_by_{column}"
    sql = f"""SELECT summary.stream, summary.kind, summary.shown, summary.{column} FROM {source}
              WHERE {" AND ".join(condition.clauses)}
              ORDER BY summary.{column} {direction}, summary.stream {direction} LIMIT ?"""  # noqa: S608 - our names
    return page_of(database.execute(sql, [*few.values, *condition.values, limit + 1]).fetchall(), limit)


class _Few:
    """Where to begin when few dossiers are left; empty while none is known to be few."""

    def __init__(self) -> None:
        self.source = ""
        self.values: list[str | int] = []

    def take(self, streams: str, values: list[str | int], condition: Condition) -> None:
        """Begin at these streams; or demand them as well, when there is a beginning already."""
        if self.source:
            condition.add(f"summary.stream IN ({streams})", *values)
        else:
            self.source = f"({streams}) AS few CROSS JOIN summary ON summary.stream = few.stream"
            self.values = values


def _demand_words(database: Database, condition: Condition, few: _Few, owners: str, words: str) -> None:
    if not words:
        return
    if are_few(database, ("FROM summary_words WHERE summary_words MATCH ?", [words])):
        few.take(_OWNERS_OF_WORDS, [owners, words], condition)
    else:
        condition.add(_HOLDS_WORDS, words)


def _demand_parts(database: Database, condition: Condition, few: _Few, parts: Condition) -> None:
    if len(parts.clauses) == 1:  # the kind alone: nothing is filtered
        return
    found, values = parts.by_filters()
    if are_few(database, (found, values), FEW_PARTS):
        few.take(f"SELECT DISTINCT parent AS stream {found}", list(values), condition)
    else:
        clauses = " AND ".join(["part.parent = summary.stream", *parts.clauses])
        within = "summary AS part INDEXED BY summary_by_parent"  # else SQLite walks a whole period for every dossier
        condition.add(f"EXISTS (SELECT 1 FROM {within} WHERE {clauses})", *values)  # noqa: S608 - ours


def values_of(database: Database, kind: str, column: Order) -> list[str]:
    """Return every value of a column that streams of a kind have, as it was written, in order; "" is left out.

    The index is skipped through from value to value, so a column with few values costs few steps.
    """
    name = column.value
    sql = f"""WITH RECURSIVE one(key) AS (
                  SELECT min({name}) FROM summary WHERE kind = ?1
                  UNION ALL
                  SELECT (SELECT min({name}) FROM summary WHERE kind = ?1 AND {name} > one.key)
                  FROM one WHERE one.key IS NOT NULL)
              SELECT (SELECT json_extract(shown, '$.{name}') FROM summary WHERE kind = ?1 AND {name} = one.key LIMIT 1)
              FROM one WHERE one.key IS NOT NULL AND one.key <> ''"""  # noqa: S608 - a name of ours
    return [str(row[0]) for row in database.execute(sql, [kind]).fetchall()]


def owners_with(database: Database, owners: list[str], parts: Filters) -> set[str]:
    """Return which of these dossiers own something that the filters leave."""
    if not owners:
        return set()
    condition = condition_for("", parts)
    condition.add(f"parent IN ({', '.join('?' * len(owners))})", *owners)
    found = f"SELECT DISTINCT parent FROM summary INDEXED BY summary_by_parent WHERE {' AND '.join(condition.clauses)}"  # noqa: S608 - our words
    return {str(row[0]) for row in database.execute(found, condition.values).fetchall()}
