"""The tree of errors that a user can meet.

Two kinds (docs/architecture.md). An *environment* error is nobody's mistake in the code: a full disk, a locked file,
a wrong passphrase, a broken import. It becomes a message with cause, place and remedy. Everything else is *ours* and
becomes a crash report without personal data.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong in something a person made (a file, a form), told so that it can be mended.

    `code` is stable and never translated; `place` says where (a JSON path, `method.toml:12`, a cell); `text` says what
    is wrong and `remedy` how to mend it, both in Dutch. No field may hold personal data beyond what the user typed
    at that very place.
    """

    code: str
    place: str
    text: str
    remedy: str = ""

    def __str__(self) -> str:
        """Return the fault as one line for a terminal."""
        tail = f" {self.remedy}" if self.remedy else ""
        return f"{self.place}: {self.text}{tail}"


class LoonmaatError(Exception):
    """An environment error: `text` says what happened, `remedy` what the user can do. Both in Dutch."""

    code = "error"

    def __init__(self, text: str, *, place: str = "", remedy: str = "") -> None:
        super().__init__(text)
        self.text = text
        self.place = place
        self.remedy = remedy

    def __str__(self) -> str:
        """Return place, text and remedy as one line."""
        head = f"{self.place}: " if self.place else ""
        tail = f" {self.remedy}" if self.remedy else ""
        return f"{head}{self.text}{tail}"


class FaultyInputError(LoonmaatError):
    """Something handed to the program is wrong; `faults` holds every fault at once, never only the first."""

    code = "faulty_input"

    def __init__(self, faults: Sequence[Fault], *, text: str = "Er klopt iets niet.", place: str = "") -> None:
        super().__init__(text, place=place)
        self.faults = tuple(faults)


class RefusedError(LoonmaatError):
    """The act is not allowed in this state (a signed measurement is closed, a role may not override)."""

    code = "refused"
