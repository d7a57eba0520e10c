"""Changes at random places in a file: one byte changed, bytes removed, bytes put in."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Tampering:
    """What was done to a file: `kind` at position `at`, and the result."""

    kind: str
    at: int
    changed: bytes


def tamperings(pdf: bytes, count: int, seed: int) -> Iterator[Tampering]:
    """Return `count` different changes of `pdf`, the same for the same seed; none leaves the file as it was."""
    chance = random.Random(seed)  # noqa: S311 - repeatable, not secret
    for _ in range(count):
        at = chance.randrange(len(pdf))
        kind = chance.choice(("bit", "byte", "remove", "insert", "cut", "swap"))
        changed = _done(pdf, kind, at, chance)
        if changed != pdf:
            yield Tampering(kind, at, changed)


def _done(pdf: bytes, kind: str, at: int, chance: random.Random) -> bytes:
    """Return `pdf` with one change at `at`."""
    before, byte, after = pdf[:at], pdf[at], pdf[at + 1 :]
    if kind == "bit":
        return before + bytes([byte ^ (1 << chance.randrange(8))]) + after
    if kind == "byte":
        return before + bytes([(byte + chance.randrange(1, 256)) % 256]) + after
    if kind == "remove":
        return before + after[chance.randrange(8) :]
    if kind == "insert":
        return before + chance.randbytes(chance.randrange(1, 9)) + pdf[at:]
    if kind == "cut":
        return before
    other = chance.randrange(len(pdf))
    low, high = sorted((at, other))
    return pdf[:low] + pdf[high : high + 1] + pdf[low + 1 : high] + pdf[low : low + 1] + pdf[high + 1 :]
