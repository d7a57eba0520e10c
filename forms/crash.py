"""What a fault of ours looks like on paper: its kind and the places in the code, and nothing of what anyone typed.

The message of an exception may hold a name or an answer, so it is left out, and so are the values in the frames. Paths
are cut to the part within the program: a home folder bears a person's name.
"""

from __future__ import annotations

import platform
import traceback
from dataclasses import dataclass
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class CrashReport:
    """One fault: kinds of the errors (outermost first), places in the code (outermost first), versions."""

    kinds: tuple[str, ...]
    places: tuple[str, ...]
    versions: str

    def text(self) -> str:
        """Return the report as lines for a file or the clipboard."""
        return "\n".join((self.versions, *self.kinds, *(f"  {place}" for place in self.places)))


def report_of(error: BaseException) -> CrashReport:
    """Return the report of an error, with the errors that led to it."""
    kinds: list[str] = []
    places: list[str] = []
    seen: BaseException | None = error
    while seen is not None and len(kinds) < 10:  # a chain can be a ring
        kinds.append(f"{type(seen).__module__}.{type(seen).__qualname__}")
        places.extend(_places(seen))
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
    versions = f"Python {platform.python_version()} op {platform.system()} {platform.release()}"
    return CrashReport(tuple(kinds), tuple(places), versions)


def _places(error: BaseException) -> list[str]:
    frames = traceback.extract_tb(error.__traceback__, limit=50)
    return [f"{_within(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]


def _within(filename: str) -> str:
    path = Path(filename)
    if path.is_relative_to(_ROOT) and "site-packages" not in path.parts:
        return path.relative_to(_ROOT).as_posix()
    return "/".join(path.parts[-2:])
