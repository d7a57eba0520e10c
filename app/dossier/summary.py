"""The summary of a stream: the one row that lists show, sort, filter and search.

It is derived: whoever holds the entries of a stream can make it again. The vault keeps the latest one beside
the entries, so that a list of 100,000 dossiers opens without reading a million entries.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from app.dossier.entry import Json, frozen_mapping

_EMPTY: Mapping[str, Json] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What lists know of one dossier or measurement. "" and None mean: there is none.

    `title` is the name shown; `state` a short word of the dossier room; `changed` UTC in ISO 8601, `dated`
    (what the thing is about) and `due` (when somebody must look again) ISO dates; `parent` the stream it
    belongs to (the dossier of a measurement); `percent` the wage value in whole percents. `words` is searched
    and never shown; `body` is whatever else a row shows. Texts are kept as typed: sorting and searching
    ignore case and accents.
    """

    title: str
    state: str
    changed: str
    dated: str = ""
    due: str = ""
    parent: str = ""
    method: str = ""
    assessor: str = ""
    employer: str = ""
    municipality: str = ""
    percent: int | None = None
    words: str = ""
    body: Mapping[str, Json] = field(default_factory=lambda: _EMPTY)

    def __post_init__(self) -> None:
        object.__setattr__(self, "body", frozen_mapping(self.body))
