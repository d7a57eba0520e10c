"""The recovery key: 160 random bits that open the vault without passphrase, in a form people can copy.

Eight groups of five signs: four carry 20 bits, the fifth is a check sign over the group and its place. So a
typing error is told with the number of its group before any cipher is tried. (BitLocker's key has the same
idea: eight groups of six digits, each divisible by 11.) The signs are Crockford's base 32, without I, L, O
and U.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from app.vault.errors import WrongRecoveryKey

SIZE = 20
"""Bytes in a recovery key."""

_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOKALIKES = str.maketrans("OIL", "011")
_GROUPS, _DATA_SIGNS = 8, 4


@dataclass(frozen=True, slots=True)
class RecoveryKey:
    """A recovery key. Shown once, never kept: `text` is for paper, and no repr gives it away."""

    secret: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.secret) != SIZE:
            raise ValueError(f"a recovery key has {SIZE} bytes")

    @property
    def text(self) -> str:
        """The key as people copy it: eight groups of five signs with hyphens between."""
        number = int.from_bytes(self.secret, "big")
        values = [(number >> (5 * shift)) & 31 for shift in reversed(range(_GROUPS * _DATA_SIGNS))]
        groups = [values[start : start + _DATA_SIGNS] for start in range(0, len(values), _DATA_SIGNS)]
        return "-".join(_group_text(place, group) for place, group in enumerate(groups))


def parse_recovery_key(text: str) -> RecoveryKey:
    """Return the key that was typed; case, spaces and hyphens do not matter, O reads as 0, I and L as 1.

    Raises WrongRecoveryKey that names the group with the typing error.
    """
    signs = re.sub(r"[\s\-\u2010-\u2015]", "", text).upper().translate(_LOOKALIKES)
    size = _DATA_SIGNS + 1
    if len(signs) != _GROUPS * size:
        raise WrongRecoveryKey(
            f"De herstelsleutel heeft {_GROUPS} groepen van {size} tekens; dit zijn {len(signs)} tekens.",
            remedy="Kijk of er een groep ontbreekt of dubbel staat.",
        )
    values: list[int] = []
    for place in range(_GROUPS):
        values += _group_values(place, signs[place * size : (place + 1) * size])
    number = 0
    for value in values:
        number = number << 5 | value
    return RecoveryKey(number.to_bytes(SIZE, "big"))


def _check(place: int, group: list[int]) -> int:
    """Return the check value of a group: any one wrong sign, and any two groups that changed places, show.

    The weights are odd, so no wrong sign is lost modulo 32.
    """
    return (place + sum((2 * index + 1) * value for index, value in enumerate(group))) % 32


def _group_text(place: int, group: list[int]) -> str:
    """Return the five signs of a group."""
    return "".join(_SIGNS[value] for value in [*group, _check(place, group)])


def _group_values(place: int, signs: str) -> list[int]:
    """Return the four values of a group whose check sign fits."""
    values = [_SIGNS.find(sign) for sign in signs]
    if -1 in values or values[-1] != _check(place, values[:-1]):
        raise WrongRecoveryKey(
            "In deze groep van de herstelsleutel zit een typfout.",
            place=f"groep {place + 1}",
            remedy="Vergelijk deze groep teken voor teken met het papier.",
        )
    return values[:-1]
