"""Exact money: reading decimals, rounding to a step, and writing amounts for people and for machines.

Everything is a `Fraction` inside (hours pro rata over 36 do not end in decimals). Rounding happens only
where an amount is shown, or where the law itself rounds (`round_to_step`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from math import floor

SIGNIFICANT_DIGITS = 28
"""How many digits a value that does not end is written in (the decimal module's own default precision)."""

HUNDRED = Fraction(100)
CENT = Fraction(1, 100)

_DECIMAL = re.compile(r"[+-]?[0-9]{1,9}([.,][0-9]{1,12})?")
_MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


@dataclass(frozen=True, slots=True)
class ExactText:
    """A number as decimal text; `ends` is False when it had to be cut at `SIGNIFICANT_DIGITS`."""

    text: str
    ends: bool


def parse_decimal(text: str) -> Fraction:
    """Return the number in `text`; a decimal comma and a decimal point are both fine.

    Raises ValueError for anything else, also for thousands separators: "1.000" could mean one or a thousand
    to a reader, so "1.000,50" is refused rather than guessed.
    """
    cleaned = text.strip()
    if not _DECIMAL.fullmatch(cleaned):
        raise ValueError(text)
    return Fraction(cleaned.replace(",", "."))


def round_to_step(value: Fraction, step: Fraction) -> Fraction:
    """Return `value` on the nearest multiple of `step`, halves up; a step of 0 means: leave it as it is."""
    if step == 0:
        return value
    return floor(value / step + Fraction(1, 2)) * step


def exact_text(value: Fraction) -> ExactText:
    """Return `value` as decimal text with a point and at least two decimals, exact wherever it ends."""
    scale = _decimals_needed(value.denominator)
    if scale is None:
        context = Context(prec=SIGNIFICANT_DIGITS, rounding=ROUND_HALF_EVEN)
        cut = context.divide(Decimal(value.numerator), Decimal(value.denominator))
        return ExactText(format(cut, "f"), ends=False)
    return ExactText(_fixed(value, max(scale, 2)), ends=True)


def cents_text(value: Fraction) -> str:
    """Return `value` rounded half up to cents, as "1121.76" (how results are shown; no law rounds them)."""
    return _fixed(round_to_step(value, CENT), 2)


def euro(value: Fraction) -> str:
    """Return an amount the Dutch way, in cents half up: "€ 2.337,00"."""
    sign = "-" if value < 0 else ""
    whole, cents = cents_text(abs(value)).split(".")
    return f"{sign}€ {int(whole):,}".replace(",", ".") + f",{cents}"


def plain_number(value: Fraction) -> str:
    """Return a number the Dutch way without needless zeros: "87,5", "36"."""
    text = exact_text(value).text.rstrip("0").rstrip(".")
    return text.replace(".", ",")


def percent(value: Fraction) -> str:
    """Return a percentage the Dutch way: "8%", "23,5%"."""
    return f"{plain_number(value)}%"


def day_text(day: date) -> str:
    """Return a date the Dutch way: "1 juli 2026"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _decimals_needed(denominator: int) -> int | None:
    """Return how many decimals 1/denominator takes, or None when it never ends (a factor besides 2 and 5)."""
    twos = fives = 0
    while denominator % 2 == 0:
        denominator, twos = denominator // 2, twos + 1
    while denominator % 5 == 0:
        denominator, fives = denominator // 5, fives + 1
    return max(twos, fives) if denominator == 1 else None


def _fixed(value: Fraction, decimals: int) -> str:
    scaled = value * 10**decimals
    digits = str(abs(scaled.numerator)).rjust(decimals + 1, "0")
    sign = "-" if scaled < 0 else ""
    return f"{sign}{digits[:-decimals]}.{digits[-decimals:]}"
