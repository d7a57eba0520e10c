"""Bytes to plain data: TOML, read so that no file, however hostile, can crash, hang or fill the memory.

tomllib itself stops at 1,000 nested brackets (RecursionError) and needs 3 s for one key of 10,000 dotted parts
(measured on Python 3.11, quadratic), so such keys are refused before it sees them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from app.scoring.faults import Faults
from app.scoring.toml_words import told_in_dutch

LARGEST_FILE = 2_000_000
"""Bytes. The largest definition of our own is under 100,000; more than this is not a method but an accident."""

DEEPEST_NESTING = 24
"""Groups and lists inside one another. A condition of three storeys in a check needs eight."""

MOST_VALUES = 60_000
"""Texts, numbers and truths together; ours has at most some thousands."""

LONGEST_STRING = 10_000
"""Characters of one text."""

LARGEST_NUMBER = 10**30
"""Python refuses to write a whole number of more than 4,300 digits, so a message about one would be an error itself."""

_NAME = r"""(?:(?<![\w-])[A-Za-z0-9_-]++|"[^"\n]*+"|'[^'\n]*+')"""
CHAIN = re.compile(rf"{_NAME}(?:[ \t]*+\.[ \t]*+{_NAME}){{{DEEPEST_NESTING}}}")
"""A name of very many parts (a.b.c...). Possessive, so that it cannot be made to search for ever."""


def parse(text: bytes, faults: Faults) -> Mapping[str, object] | None:
    """Return the plain data of a TOML file with exact decimals, or note why it cannot be read.

    Places are `regel 3, teken 5` where only the text is known, and paths such as `items[3]` where there is data.
    """
    source = decoded(text, faults)
    if source is None:
        return None
    chain = CHAIN.search(source)
    if chain is not None:
        _too_deep(faults, f"regel {source.count(chr(10), 0, chain.start()) + 1}")
        return None
    data = _toml(source, faults)
    return data if data is not None and _within_limits(data, faults) else None


def decoded(text: bytes, faults: Faults) -> str | None:
    """Return a file's bytes as text with line ends as on Unix, or note why they are no text."""
    if len(text) > LARGEST_FILE:
        told = f"Het bestand is groter dan {LARGEST_FILE // 1_000_000} MB."
        faults.add("file_too_large", "bestand", told, "Een methode is meestal kleiner dan 0,1 MB. Is dit het bestand?")
        return None
    try:
        source = text.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = text.count(b"\n", 0, error.start) + 1
        faults.add("not_utf8", f"regel {line}", "Het bestand is geen UTF-8-tekst.", "Sla het op als UTF-8.")
        return None
    if not source.strip():
        remedy = "Begin met een bestaande methode of met docs/method-authors.md."
        faults.add("empty_file", "bestand", "Het bestand is leeg.", remedy)
        return None
    return source


def _toml(source: str, faults: Faults) -> dict[str, object] | None:
    try:
        return tomllib.loads(source, parse_float=_decimal)
    except tomllib.TOMLDecodeError as error:
        faults.add(*told_in_dutch(str(error), source.count("\n") + 1))
    except RecursionError:
        _too_deep(faults, "bestand")
    except (InvalidOperation, ValueError):
        # int() refuses more than 4,300 digits, Decimal an exponent beyond 10**18.
        remedy = "Een getal heeft hoogstens 30 cijfers."
        faults.add("not_a_number", "bestand", "Er staat een onmogelijk groot getal in.", remedy)
    return None


def _within_limits(data: Mapping[str, object], faults: Faults) -> bool:
    """Walk over everything once, without recursion; note the first thing that is too deep, too much or too long."""
    waiting: list[tuple[str, int, object]] = [("", 0, data)]
    count = 0
    while waiting:
        place, depth, value = waiting.pop()
        count += 1
        if depth > DEEPEST_NESTING:
            _too_deep(faults, place)
            return False
        if count + len(waiting) > MOST_VALUES:
            faults.add("too_many_parts", "bestand", f"Er staan meer dan {MOST_VALUES} waarden in.", "Maak het kleiner.")
            return False
        if _too_long(place, value, faults):
            return False
        waiting.extend(_inside(place, depth, value))
    return True


def _too_long(place: str, value: object, faults: Faults) -> bool:
    if isinstance(value, str) and len(value) > LONGEST_STRING:
        told = f"Deze tekst heeft {len(value)} tekens; hoogstens {LONGEST_STRING} kan."
        faults.add("text_too_long", place, told, "Maak de tekst korter.")
        return True
    if isinstance(value, int) and abs(value) >= LARGEST_NUMBER:
        faults.add("not_a_number", place, "Dit getal is te groot.", "Een getal heeft hoogstens 30 cijfers.")
        return True
    return False


def _inside(place: str, depth: int, value: object) -> list[tuple[str, int, object]]:
    if isinstance(value, Mapping):
        dot = f"{place}." if place else ""
        return [(f"{dot}{key[:60]}", depth + 1, one) for key, one in value.items()]
    if isinstance(value, list):
        return [(f"{place}[{number}]", depth + 1, one) for number, one in enumerate(value[: MOST_VALUES + 1])]
    return []


def _too_deep(faults: Faults, place: str) -> None:
    told = f"Er staan meer dan {DEEPEST_NESTING} groepen of lijsten in elkaar."
    faults.add("too_deep", place, told, "Maak er losse knopen van.")


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace("_", ""))
