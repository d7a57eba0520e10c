"""Long acts on the vault in steps, so that a window can take turns with them.

What touches the vault belongs to one thread, the window's. An act that takes seconds is therefore a generator: it
yields how far it is after every piece (done, expected; expected 0: not known) and returns its result. Closing the
generator stops the act, and a transaction it stands in is rolled back. Who can wait follows it to the end.

An act that yields within a transaction does so within `Vault.waiting`, so that nothing of somebody else enters it.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import closing
from typing import TypeAlias, TypeVar

T = TypeVar("T")

Steps: TypeAlias = Generator[tuple[int, int], None, T]


def followed(steps: Steps[T], progress: Callable[[int, int], None]) -> T:
    """Go through an act to its end and return its result. `progress` may raise to stop it."""
    with closing(steps):
        while True:
            try:
                done, expected = next(steps)
            except StopIteration as end:
                result: T = end.value
                return result
            progress(done, expected)
