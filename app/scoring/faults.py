"""Collecting what is wrong with something a person wrote, and naming the word that was probably meant."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable

from app.errors import Fault

MOST_FAULTS = 500
"""More than this nobody mends in one sitting; a file with more is not a definition but an accident, or an attack."""

MOST_HINTS = 40
"""Only the first faults get a "did you mean": comparing words is slow, and a hostile file can ask it very often."""

MOST_COMPARED = 300
"""Names that one word is compared with; 2,000 long names take 0.1 s (measured), these under 0.02 s."""


class Faults:
    """Collects faults while reading; `place` of each is a path such as `nodes[3].rule`."""

    def __init__(self) -> None:
        self.found: list[Fault] = []

    def add(self, code: str, place: str, text: str, remedy: str = "") -> None:
        """Note one fault; the last one that fits says that there are more."""
        if len(self.found) < MOST_FAULTS:
            self.found.append(Fault(code, place, text, remedy))
        elif len(self.found) == MOST_FAULTS:
            more = f"Er is nog meer mis; hier staan de eerste {MOST_FAULTS}."
            self.found.append(Fault("more_faults", "bestand", more, "Verbeter eerst deze."))

    @property
    def full(self) -> bool:
        """Whether looking further is no use: everything from here on is only "more"."""
        return len(self.found) > MOST_FAULTS

    def hint(self, word: str, known: Collection[str]) -> str:
        """Return what was probably meant by `word`, or nothing once there are many faults."""
        return did_you_mean(word, known) if len(self.found) < MOST_HINTS else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a Dutch hint that names the nearest known word, or lists the known words when none is near."""
    names = sorted(known)
    near = nearest(word, names)
    if near:
        return f"Bedoelde u '{near}'?"
    shown = ", ".join(names[:12]) + (" …" if len(names) > 12 else "")
    return f"Kies uit: {shown}." if names else ""


def nearest(word: str, names: Collection[str]) -> str:
    """Return the name most like `word`, or an empty string when none is near."""
    if len(names) > MOST_COMPARED:
        names = [name for name in names if name[:1] == word[:1]][:MOST_COMPARED]
    near = difflib.get_close_matches(word[:60], names, n=1)
    return near[0] if near else ""
