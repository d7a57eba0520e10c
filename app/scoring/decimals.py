"""Numbers as text: exact for files, rounded for readers."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction

DIGITS = 28
"""A fraction without an end in decimals (1/3) is written in 28 digits; all others are written whole."""


def decimal_text(number: Fraction) -> str:
    """Return a fraction as a decimal string with a point: exact where it ends, otherwise in 28 digits."""
    context = Context(prec=DIGITS, rounding=ROUND_HALF_EVEN)
    rest = number.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest == 1:
        context = Context(prec=len(str(abs(number.numerator))) + number.denominator.bit_length() * 4)
    value = context.divide(Decimal(number.numerator), Decimal(number.denominator))
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def shown_number(number: Fraction, decimals: int = 2) -> str:
    """Return a number as Dutch readers write it: comma, at most two decimals, rounded half up."""
    scale = 10**decimals
    whole = (abs(number) * scale * 2 + 1) // 2
    text = f"{whole // scale}.{whole % scale:0{decimals}d}".rstrip("0").rstrip(".")
    return ("-" if number < 0 and whole else "") + text.replace(".", ",")
