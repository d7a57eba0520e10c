"""How numbers stand on screen: whole percents, points lost, one decimal where a pair does not come out."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from forms.reading import show_decimal

Number = Decimal | Fraction | int
_WORKING_PLACES = Decimal("0.000001")


def as_decimal(number: Number) -> Decimal:
    """Return a number as a Decimal for showing; a fraction that does not end keeps six places."""
    if isinstance(number, Fraction):
        exact = Decimal(number.numerator) / Decimal(number.denominator)
        return exact if Fraction(exact) == number else exact.quantize(_WORKING_PLACES)
    return Decimal(number)


def whole_percent(number: Number) -> str:
    """Return a percentage in whole points, half up, as the method rounds its result."""
    return str(as_decimal(number).quantize(Decimal(1), ROUND_HALF_UP))


def points(number: Number) -> str:
    """Return points that are lost: with a true minus, so that a line of them reads as a subtraction."""
    whole = as_decimal(number).quantize(Decimal(1), ROUND_HALF_UP)
    return f"−{whole}" if whole > 0 else f"+{-whole}" if whole < 0 else "0"


def one_decimal(number: Number) -> str:
    """Return a number with at most one decimal, half up: 87,5."""
    return show_decimal(as_decimal(number).quantize(Decimal("0.1"), ROUND_HALF_UP))


def clock(seconds: Decimal) -> str:
    """Return seconds as 1:05 or 1:02:05."""
    whole = int(seconds)
    hours, minutes = divmod(whole // 60, 60)
    return f"{hours}:{minutes:02d}:{whole % 60:02d}" if hours else f"{minutes}:{whole % 60:02d}"
