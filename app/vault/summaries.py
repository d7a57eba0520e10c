"""The summary rows: one per stream, kept in step with its entries in the same transaction.

Only what changed is written. An answer usually changes the time and a part of the JSON; the indexes on names
and the word index then stay as they are, and an append stays within a millisecond.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, fields

from app.dossier.entry import Json, json_text
from app.dossier.summary import Summary
from app.vault.engine import Database

Key = str | int

NO_PERCENT = -1
"""How "there is no percentage" is kept in the column to sort by: before 0, and never taken for it."""


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One row of a list: which stream, of which kind, and what is known of it."""

    stream: str
    kind: str
    summary: Summary


def put_summary(database: Database, stream: str, kind: str, summary: Summary) -> None:
    """Keep the latest summary of a stream. The stream must be there."""
    row = database.execute(
        f"SELECT number, {', '.join(_COLUMNS)} FROM summary WHERE stream = ?",  # noqa: S608 - our names
        [stream],
    ).fetchone()
    new = _keys(summary)
    if row is None:
        _insert(database, stream, kind, summary, new)
        return
    number, old = int(row[0]), dict(zip(_COLUMNS, row[1:], strict=True))
    changed = {name: value for name, value in new.items() if old[name] != value}
    if changed:
        _update(database, number, changed)
    if words_of(summary) != words_of(summary_in(str(old["shown"]))):
        database.execute("UPDATE summary_words SET words = ? WHERE rowid = ?", [words_of(summary), number])


def summary_in(shown: str) -> Summary:
    """Return the summary from its JSON; what a newer program added is left out."""
    found: dict[str, Json] = json.loads(shown)
    return Summary(**{name: found[name] for name in _FIELDS if name in found})  # type: ignore[arg-type]  # ours


def folded(text: str) -> str:
    """Return a text as a key to sort and compare by: no case, no accents, one space between words."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(sign for sign in decomposed if not unicodedata.combining(sign)).split())


def words_of(summary: Summary) -> str:
    """Return everything in a summary that can be searched, as one text that SQLite can hold."""
    parts = (
        summary.title,
        summary.employer,
        summary.assessor,
        summary.municipality,
        summary.method,
        summary.state,
        summary.words,
    )
    return storable(unicodedata.normalize("NFC", "\n".join(parts)))


def storable(text: str) -> str:
    """Return a search key without what UTF-8 cannot hold (a lone surrogate from a broken paste)."""
    return text.encode("utf-8", "replace").decode("utf-8")


_FIELDS = tuple(field.name for field in fields(Summary))
_FOLDED = ("title", "employer", "assessor", "municipality")
_PLAIN = ("method", "state", "parent", "changed", "dated", "due")
_COLUMNS = (*_FOLDED, *_PLAIN, "percent", "shown")


def _keys(summary: Summary) -> dict[str, Key]:
    """Return the columns of a summary row."""
    keys: dict[str, Key] = {name: storable(folded(getattr(summary, name))) for name in _FOLDED}
    keys |= {name: storable(getattr(summary, name)) for name in _PLAIN}
    keys["percent"] = NO_PERCENT if summary.percent is None else summary.percent
    keys["shown"] = json_text({name: getattr(summary, name) for name in _FIELDS})
    return keys


def _insert(database: Database, stream: str, kind: str, summary: Summary, keys: dict[str, Key]) -> None:
    """Write the first summary of a stream, and its words."""
    columns: Sequence[str] = ("stream", "kind", *keys)
    places = ", ".join("?" * len(columns))
    cursor = database.execute(
        f"INSERT INTO summary ({', '.join(columns)}) VALUES ({places})",  # noqa: S608 - our names
        [stream, kind, *keys.values()],
    )
    database.execute("INSERT INTO summary_words (rowid, words) VALUES (?, ?)", [cursor.lastrowid, words_of(summary)])


def _update(database: Database, number: int, changed: dict[str, Key]) -> None:
    """Write the columns that changed, so that only their indexes are touched."""
    settings = ", ".join(f"{name} = ?" for name in changed)
    database.execute(
        f"UPDATE summary SET {settings} WHERE number = ?",  # noqa: S608 - our names
        [*changed.values(), number],
    )
