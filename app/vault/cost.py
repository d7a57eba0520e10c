"""How much work it costs to turn a passphrase into a key: dear to guess, quick enough to unlock."""

from __future__ import annotations

from dataclasses import dataclass

_GIB_IN_KIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class KdfCost:
    """The three parameters of Argon2id (RFC 9106): memory in KiB, passes over it, lanes side by side."""

    memory_kib: int
    iterations: int
    lanes: int

    def is_sane(self) -> bool:
        """Tell whether a laptop can pay this, so that a broken header cannot ask for 1 TB."""
        return (
            1 <= self.lanes <= 16
            and 1 <= self.iterations <= 64
            and 8 * self.lanes <= self.memory_kib <= 2 * _GIB_IN_KIB
        )


DEFAULT = KdfCost(memory_kib=128 * 1024, iterations=4, lanes=4)
"""Twice the memory and one pass more than the second choice of RFC 9106 section 4 (64 MiB, 3, 4).

About 0.3 s on 2 cores, under the 0.5 to 1 s that people accept for unlocking (docs/decisions/0034-vault-keys.md).
"""
