"""Which way letters run: the Unicode bidirectional algorithm (UAX 9) for a paragraph of Latin and Arabic or Hebrew.

Explicit embeddings and overrides are not here, because `characters.clean` removes them (they let a text read
differently from what it says). Isolates are: a name or a number that is filled in runs its own way, and does not turn
what stands beside it. Of the paired brackets (rule N0) only the common three are known.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from app.reports.lettering.characters import ISOLATE, ISOLATE_END

RTL_LANGUAGES = frozenset({"ar", "dv", "fa", "he", "ku-arab", "ps", "sd", "ug", "ur", "yi"})
_STRONG_RTL = frozenset({"R", "AL", "AN"})
_STRONG = frozenset({"L", "R", "EN", "AN"})
_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_NEUTRAL = frozenset({"B", "S", "WS", "ON", "BN"})


def is_rtl(language: str) -> bool:
    """Tell whether a language (BCP 47, such as `ar` or `fa-IR`) is written from right to left."""
    return language.lower().split("-")[0] in RTL_LANGUAGES or language.lower() in RTL_LANGUAGES


def has_rtl(text: str) -> bool:
    """Tell whether any character of `text` runs from right to left.

    Quick for text that is Latin throughout.
    """
    if text.isascii():
        return False
    return any(character >= "\u0590" and unicodedata.bidirectional(character) in _STRONG_RTL for character in text)


def begins_rtl(text: str) -> bool:
    """Tell whether the first letter of `text` that has a direction runs from right to left (rules P2 and P3).

    What is isolated counts only where nothing stands outside: a date is made of parts, and runs as its month does.
    """
    inside = {index for start, end in _isolates(text) for index in range(start, end)}
    outside = "".join(character for index, character in enumerate(text) if index not in inside)
    kinds = (unicodedata.bidirectional(character) for character in outside + text)
    return next((kind != "L" for kind in kinds if kind in {"L", "R", "AL"}), False)


def levels(text: str, rtl: bool) -> list[int]:
    """Return the embedding level of each character: even runs to the right, odd to the left.

    `rtl` is the direction of the paragraph.
    """
    return _levels(text, 1 if rtl else 0)


def _levels(text: str, base: int) -> list[int]:
    """Return the levels of a text inside level `base`; an isolate is neutral to what stands around it (X5c, X10)."""
    pairs = list(_isolates(text))
    inside = {index for start, end in pairs for index in range(start + 1, end)}
    outside = [index for index in range(len(text)) if index not in inside]
    found = [base] * len(text)
    for index, level in zip(outside, _flat_levels("".join(text[index] for index in outside), base), strict=True):
        found[index] = level
    for start, end in pairs:
        inner = text[start + 1 : end]
        found[start + 1 : end] = _levels(inner, base + (1 if begins_rtl(inner) != bool(base % 2) else 2))
    return found


def _flat_levels(text: str, base: int) -> list[int]:
    """Return the levels of a text without regard to isolates."""
    side = "R" if base % 2 else "L"
    kinds = ["ON" if one in (ISOLATE, ISOLATE_END) else unicodedata.bidirectional(one) or "L" for one in text]
    _resolve_weak(kinds, side)
    _resolve_brackets(text, kinds, side)
    _resolve_neutral(kinds, side)
    return [_level(kind, base) for kind in kinds]


def _isolates(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each outermost isolate begins and ends; a mark without the other is none."""
    opened: list[int] = []
    for index, character in enumerate(text):
        if character == ISOLATE:
            opened.append(index)
        elif character == ISOLATE_END and opened:
            start = opened.pop()
            if not opened:
                yield start, index


def _level(kind: str, base: int) -> int:
    """Rules I1 and I2."""
    if base % 2:
        return base if kind == "R" else base + 1
    return base + {"R": 1, "EN": 2, "AN": 2}.get(kind, 0)


def _resolve_weak(kinds: list[str], start: str) -> None:
    """Rules W1 to W7, in place."""
    _settle_marks(kinds, start)
    _settle_separators(kinds)
    _settle_terminators(kinds)
    strong = start
    for index, kind in enumerate(kinds):
        if kind in {"L", "R"}:
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[index] = "L"
        elif kind in {"ES", "ET", "CS"}:
            kinds[index] = "ON"


def _settle_marks(kinds: list[str], start: str) -> None:
    """W1 (marks follow their letter), W2 (digits after Arabic), W3 (Arabic is right to left)."""
    before = strong = start
    for index, kind in enumerate(kinds):
        now = before if kind == "NSM" else kind
        if now in {"L", "R", "AL"}:
            strong = now
        if now == "EN" and strong == "AL":
            now = "AN"
        kinds[index] = before = now
    for index, kind in enumerate(kinds):
        if kind == "AL":
            kinds[index] = "R"


def _settle_separators(kinds: list[str]) -> None:
    """W4: one separator between two numbers belongs to them."""
    for index in range(1, len(kinds) - 1):
        before, kind, after = kinds[index - 1 : index + 2]
        if before == after and ((kind == "CS" and before in {"EN", "AN"}) or (kind == "ES" and before == "EN")):
            kinds[index] = before


def _settle_terminators(kinds: list[str]) -> None:
    """W5: signs such as % and € beside a number belong to it."""
    for start, end in _stretches(kinds, frozenset({"ET"})):
        beside = {kinds[start - 1] if start else "", kinds[end] if end < len(kinds) else ""}
        if "EN" in beside:
            kinds[start:end] = ["EN"] * (end - start)


def _resolve_brackets(text: str, kinds: list[str], base: str) -> None:
    """N0: the two brackets of a pair run the same way as what they hold, or as what stands before them."""
    for start, end in _pairs(text, kinds):
        held = {_side(kind) for kind in kinds[start + 1 : end] if kind in _STRONG}
        if base in held:
            kinds[start] = kinds[end] = base
        elif held:
            before = next((_side(kind) for kind in reversed(kinds[:start]) if kind in _STRONG), base)
            kinds[start] = kinds[end] = before


def _pairs(text: str, kinds: Sequence[str]) -> list[tuple[int, int]]:
    """Return where bracket pairs open and close, in the order in which they open."""
    waiting: list[tuple[str, int]] = []
    found: list[tuple[int, int]] = []
    for index, character in enumerate(text):
        if kinds[index] != "ON":
            continue
        if character in _BRACKETS:
            waiting.append((_BRACKETS[character], index))
        for depth, (closing, start) in reversed(list(enumerate(waiting))):
            if closing == character:
                found.append((start, index))
                del waiting[depth:]
                break
    return sorted(found)


def _resolve_neutral(kinds: list[str], base: str) -> None:
    """N1 and N2: what lies between two of one direction joins them, else it follows the paragraph."""
    for start, end in _stretches(kinds, _NEUTRAL):
        before = _side(kinds[start - 1]) if start else base
        after = _side(kinds[end]) if end < len(kinds) else base
        kinds[start:end] = [before if before == after else base] * (end - start)


def _side(kind: str) -> str:
    return "L" if kind == "L" else "R"


def _stretches(kinds: Sequence[str], wanted: frozenset[str]) -> list[tuple[int, int]]:
    """Return the start and end of each unbroken stretch of `wanted`."""
    found: list[tuple[int, int]] = []
    for index, kind in enumerate(kinds):
        if kind not in wanted:
            continue
        if found and found[-1][1] == index:
            found[-1] = (found[-1][0], index + 1)
        else:
            found.append((index, index + 1))
    return found


def visual_order(given: Sequence[int]) -> list[int]:
    """Return the indices of `given` levels from left to right (rule L2)."""
    order = list(range(len(given)))
    lowest_odd = min((level for level in given if level % 2), default=0)
    if not lowest_odd:
        return order
    for level in range(max(given), lowest_odd - 1, -1):
        start = 0
        while start < len(order):
            if given[order[start]] < level:
                start += 1
                continue
            end = start
            while end < len(order) and given[order[end]] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = end
    return order
