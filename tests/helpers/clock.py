"""Time and chance that a test holds in its hand."""

from __future__ import annotations

import random
import uuid
from datetime import UTC, datetime, timedelta

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
"""A Monday morning: the moment at which every test begins unless it says otherwise."""


class FixedClock:
    """A clock that stands still until the test moves it. Call it to read it: an aware `datetime` in UTC."""

    def __init__(self, now: datetime = START) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """Return the present moment."""
        return self.now

    def advance(self, **parts: float) -> datetime:
        """Move on by `timedelta(**parts)`, or back: a laptop's clock may be set back. Return the moment."""
        self.now += timedelta(**parts)
        return self.now


class SeededRandomness:
    """A repeatable stand-in for `secrets.token_bytes` and `uuid.uuid4`. The same seed gives the same row."""

    def __init__(self, seed: int = 20210701) -> None:
        self._random = random.Random(seed)  # noqa: S311 - chance for tests, never for keys

    def __call__(self, size: int) -> bytes:
        """Return the next `size` bytes, as `secrets.token_bytes` would."""
        return self._random.randbytes(size)

    def uuid(self) -> uuid.UUID:
        """Return the next UUID, as `uuid.uuid4` would."""
        return uuid.UUID(bytes=self._random.randbytes(16), version=4)
