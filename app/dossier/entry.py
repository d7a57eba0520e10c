"""The entry: one thing that happened in a dossier or a measurement, and the chain that ties entries together.

Everything that Loonmaat knows of a person is a list of entries, kept in order and never changed. What holds
now, undo, the audit trail and the difference with last year all follow from that list (docs/architecture.md,
sentence 2).

The chain: each entry's `link` is the SHA-256 over the link before it and the entry's own canonical JSON, so
that an entry that was changed, taken out, put in or moved is found again (`check_chain`). It guards against
accident and against somebody who edits one entry; it is no signature: who holds the key of the vault can
compute a new chain.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import TypeAlias, cast
from uuid import UUID

from app.errors import Fault

Json: TypeAlias = "Mapping[str, Json] | Sequence[Json] | str | int | bool | None"
"""What may stand in a body. No float: a decimal number is written as a string, so that it stays exact."""

_EMPTY: Mapping[str, Json] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredEntry:
    """One entry of a stream (a dossier, a measurement), as it is kept for ever.

    `id` and `stream` are UUID strings made where the thing arose; `at` is UTC in ISO 8601 and comes from
    outside; `act` is one short word ("answer", "undo"); `body` is JSON without floats and is frozen on the
    way in. `number` runs 1, 2, 3 within the stream. 0 means: the next one. Any other number on a new entry
    says "I believe that this comes after number - 1", and the vault refuses it when that is not so. `link` is
    filled by the vault. Order is by `number` only; a clock that was set back changes nothing. Raises
    ValueError or TypeError when a field cannot be kept: a fault in the caller, not something a user did.
    """

    id: str
    stream: str
    stream_kind: str
    at: str
    author: str
    device: str
    act: str
    body: Mapping[str, Json] = field(default_factory=lambda: _EMPTY)
    number: int = 0
    link: str = ""

    def __post_init__(self) -> None:
        _demand_uuid(self.id)
        _demand_uuid(self.stream)
        _demand_utc(self.at)
        if not self.stream_kind or not self.act or self.number < 0:
            raise ValueError("an entry needs a kind of stream, an act, and a number of 0 or more")
        object.__setattr__(self, "body", frozen_mapping(self.body))


def frozen_mapping(value: Mapping[str, Json]) -> Mapping[str, Json]:
    """Return a read-only copy of a JSON object, all the way down.

    Raise TypeError for what JSON cannot keep exactly.
    """
    return cast("Mapping[str, Json]", _frozen(dict(value)))


def json_text(value: Json) -> str:
    """Return the canonical JSON of a value: keys sorted, no spaces, everything beyond ASCII escaped.

    ASCII only, so that no text that anybody ever pasted (a lone surrogate) can fail to be kept or to be
    hashed.
    """
    return json.dumps(value, sort_keys=True, separators=(",", ":"), default=dict)


def canonical(entry: StoredEntry) -> bytes:
    """Return the bytes of an entry that its link covers: every field but the link itself."""
    fields: dict[str, Json] = {
        "act": entry.act,
        "at": entry.at,
        "author": entry.author,
        "body": entry.body,
        "device": entry.device,
        "id": entry.id,
        "number": entry.number,
        "stream": entry.stream,
        "stream_kind": entry.stream_kind,
    }
    return json_text(fields).encode("ascii")


def link_after(previous: str, entry: StoredEntry) -> str:
    """Return the link (64 hex digits) of an entry after the link `previous` ("" for the first one)."""
    return hashlib.sha256(previous.encode("ascii") + b"\n" + canonical(entry)).hexdigest()


def placed(entry: StoredEntry, number: int, previous: str) -> StoredEntry:
    """Return the entry with its number in the stream and its link."""
    numbered = replace(entry, number=number)
    return replace(numbered, link=link_after(previous, numbered))


def check_chain(entries: Sequence[StoredEntry], *, head: str | None = None) -> list[Fault]:
    """Return every fault in the chain of one stream, given all its entries in order; none means: whole.

    `head` is the link that the last entry ought to have (the vault keeps it apart): only with it can entries
    that were taken off the end be missed.
    """
    faults: list[Fault] = []
    previous, expected = "", 1
    for entry in entries:
        faults += _chain_faults(entry, expected, previous, entries[0].stream)
        previous, expected = entry.link, entry.number + 1
    if head is not None and head != previous:
        faults.append(
            Fault(
                "chain_end",
                f"na regel {expected - 1}",
                "Aan het eind van het logboek ontbreken regels.",
                _REMEDY,
            )
        )
    return faults


_REMEDY = "Vergelijk met een reservekopie van de kluis."


def _chain_faults(entry: StoredEntry, expected: int, previous: str, stream: str) -> list[Fault]:
    """Return what is wrong with one entry, given the number and the link that come before it."""
    place = f"regel {entry.number}"
    if entry.stream != stream:
        return [Fault("chain_stranger", place, "Deze regel hoort bij een ander dossier.", _REMEDY)]
    if entry.number != expected:
        text = f"Hier hoort regel {expected} te staan: er is een regel weg of verplaatst."
        return [Fault("chain_gap", place, text, _REMEDY)]
    if entry.link != link_after(previous, entry):
        text = "Deze regel of een regel ervoor is veranderd nadat hij is vastgelegd."
        return [Fault("chain_changed", place, text, _REMEDY)]
    return []


def _frozen(value: object) -> Json:
    """Return a read-only copy of a JSON value."""
    if value is None or isinstance(value, (str, bool, int)):
        return value
    if isinstance(value, Mapping):
        if not all(isinstance(key, str) for key in value):
            raise TypeError("the keys of a body are strings")
        return MappingProxyType({key: _frozen(item) for key, item in value.items()})
    if isinstance(value, (list, tuple)):
        return tuple(_frozen(item) for item in value)
    raise TypeError(f"a body holds JSON without floats (a decimal as a string), not {type(value).__name__}")


def _demand_uuid(text: str) -> None:
    """Refuse what is not a UUID in its usual form: lower case, with hyphens."""
    if str(UUID(text)) != text:
        raise ValueError("an id is a UUID in lower case with hyphens")


def _demand_utc(text: str) -> None:
    """Refuse a time that is not ISO 8601 in UTC."""
    if datetime.fromisoformat(text).utcoffset() != timedelta(0):
        raise ValueError("the time of an entry is UTC, ISO 8601")
