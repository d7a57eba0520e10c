"""What the linter finds: errors forbid the use of a definition, warnings do not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from app.errors import Fault
from app.scoring.faults import Faults
from app.scoring.names import Names

PART = re.compile(r"\w+(\[\d+\])?")


@dataclass(frozen=True, slots=True)
class Notes:
    """Errors and warnings while they are gathered."""

    errors: Faults = field(default_factory=Faults)
    warnings: Faults = field(default_factory=Faults)


Look = Callable[[Names, Notes], None]
"""One thing the linter looks at."""


def part_of(place: str) -> str:
    """Return which part of a definition a place belongs to: `nodes[3]` for `nodes[3].when.all[0]`."""
    match = PART.match(place)
    return match.group() if match else place


def damaged_parts(faults: Iterable[Fault]) -> frozenset[str]:
    """Return the parts that could not be read as they stand; an unknown key alone damages nothing."""
    return frozenset(part_of(fault.place) for fault in faults if fault.code != "unknown_key")
