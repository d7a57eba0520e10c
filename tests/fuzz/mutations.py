"""Changing a text file the way a clumsy editor, a bad disk or an attacker would: bytes, words, numbers, lines, nesting.

Half of what comes out can still be read as a file, so that the faults behind the reader are met as well.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable

WORD = re.compile(rb"[A-Za-z_][A-Za-z0-9_@-]*")
NUMBER = re.compile(rb"-?\d+(\.\d+)?")

HOSTILE = [
    b"0", b"-1", b"1e400", b"1e-400", b"nan", b"inf", b"9" * 40, b"9" * 5000, b"0x" + b"f" * 50, b"0.1", b"-0",
    b"1_000", b"true", b"false", b"null", b'""', b"[]", b"{}", b"[[]]", b'{ nl = "x" }', b"2026-02-30", b"2026-01-01",
    b'"' + b"a" * 300 + b'"', b"\xff", b"\x00", b"\xe2\x80\xae", b"\xef\xbb\xbf", b"\r", b"\r\n", b"'''", b'"""', b"#",
    b"[" * 60, b"{a=" * 60, b"a." * 60, b'{"a":' * 60, b"@employer", b"@", b"{rij}", b"{waarde}", b"\\u0000",
    b"\\ud800", b"70/80", b"50%", b"nvt", b"12 h", b"1/0", b"0/0",
]  # fmt: skip

Change = Callable[[bytes, random.Random], bytes]


def mutated(text: bytes, chance: random.Random, most: int = 4) -> bytes:
    """Return the text with one to `most` changes."""
    for _ in range(chance.randint(1, most)):
        text = chance.choice(CHANGES)(text, chance)
    return text


def _flip(text: bytes, chance: random.Random) -> bytes:
    if not text:
        return b"\0"
    at = chance.randrange(len(text))
    return text[:at] + bytes([chance.randrange(256)]) + text[at + 1 :]


def _cut(text: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(text) + 1)
    return text[:at] + text[at + chance.choice([1, 2, 10, 100, 1000]) :]


def _insert(text: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(HOSTILE) + text[at:]


def _repeat(text: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(text) + 1)
    piece = text[at : at + chance.choice([1, 10, 100])]
    return text[:at] + piece * chance.choice([2, 3, 50]) + text[at:]


def _number(text: bytes, chance: random.Random) -> bytes:
    return _replaced(text, NUMBER, chance.choice(HOSTILE), chance)


def _word(text: bytes, chance: random.Random) -> bytes:
    words = WORD.findall(text)
    return _replaced(text, WORD, chance.choice(words), chance) if words else text


def _hostile_word(text: bytes, chance: random.Random) -> bytes:
    return _replaced(text, WORD, chance.choice(HOSTILE), chance)


def _replaced(text: bytes, pattern: re.Pattern[bytes], new: bytes, chance: random.Random) -> bytes:
    found = list(pattern.finditer(text))
    if not found:
        return text
    match = chance.choice(found)
    return text[: match.start()] + new + text[match.end() :]


def _lines(text: bytes, chance: random.Random) -> bytes:
    """Take lines out, put them elsewhere, or double them."""
    lines = text.split(b"\n")
    at, count = chance.randrange(len(lines)), chance.choice([1, 2, 8])
    piece, rest = lines[at : at + count], lines[:at] + lines[at + count :]
    to = chance.randrange(len(rest) + 1)
    kept = chance.choice([rest, rest[:to] + piece + rest[to:], lines[:to] + piece + lines[to:]])
    return b"\n".join(kept)


CHANGES: list[Change] = [
    _flip,
    _cut,
    _insert,
    _repeat,
    _number,
    _number,
    _word,
    _word,
    _word,
    _hostile_word,
    _lines,
    _lines,
]
