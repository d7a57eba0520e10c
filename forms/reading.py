"""Read what a person types: Dutch dates, numbers with comma or point, hours. And write them back the same way.

Exact: numbers become Decimal, hours a Fraction. What cannot be read gives an `UnreadableError` that says what is wrong
and how to write it.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from app.errors import LoonmaatError

translate = QCoreApplication.translate

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_NEAR = {"eergisteren": -2, "gisteren": -1, "vandaag": 0, "morgen": 1, "overmorgen": 2}
_WEEKDAY = re.compile(r"^(ma|di|wo|do|vr|za|zo)[a-z]*\.?\s+")
_NUMERIC = re.compile(r"^(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?$")
_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")
_WORDED = re.compile(r"^(\d{1,2})\s*([a-z]{3,})\.?(?:\s+(\d{4}|\d{2}))?$")
_AHEAD = 10  # a year of two digits lies at most this far ahead, so that 68 in 2026 is 1968 and 31 is 2031


class UnreadableError(LoonmaatError):
    """What was typed cannot be read; `text` says why, `remedy` how to write it."""

    code = "unreadable"


def read_date(text: str, today: date) -> date:
    """Read a date as people write it: 3-7-2026, 3/7/26, 3 juli 2026, 3 jul, vr 3 juli, 2026-07-03, vandaag.

    Without a year it is the year of `today`. Raises UnreadableError.
    """
    plain = _WEEKDAY.sub("", " ".join(text.lower().split()))
    if plain in _NEAR:
        return today + timedelta(days=_NEAR[plain])
    day, month, year = _parts(plain, today)
    try:
        return date(year, month, day)
    except ValueError:
        told = translate("Reading", "De datum {text} bestaat niet.").format(text=text.strip())
        raise UnreadableError(told, remedy=translate("Reading", "Kijk de dag en de maand na.")) from None


def _parts(plain: str, today: date) -> tuple[int, int, int]:
    if found := _ISO.match(plain):
        return int(found[3]), int(found[2]), int(found[1])
    if found := _NUMERIC.match(plain):
        return int(found[1]), int(found[2]), _year(found[3], today)
    if (found := _WORDED.match(plain)) and (month := _month(found[2])):
        return int(found[1]), month, _year(found[3], today)
    raise UnreadableError(
        translate("Reading", "Dit is niet als datum te lezen."),
        remedy=translate("Reading", "Schrijf de datum als 3-7-2026 of 3 juli 2026."),
    )


def _month(word: str) -> int:
    starts = [place for place, name in enumerate(MONTHS, 1) if name.startswith(word)]
    if word == "mrt":
        return 3
    return starts[0] if len(starts) == 1 else 0


def _year(written: str | None, today: date) -> int:
    if written is None:
        return today.year
    if len(written) == 4:
        return int(written)
    year = today.year // 100 * 100 + int(written)
    return year if year <= today.year + _AHEAD else year - 100


def show_date(day: date) -> str:
    """Write a date in words: 3 juli 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def read_decimal(text: str) -> Decimal:
    """Read a number with a comma or a point: 87,5 · 87.5 · 1.234,50 · 1 234. Raises UnreadableError.

    A single point with three digits behind it (1.234) can mean two things and is refused.
    """
    plain = re.sub(r"[\s  €%]", "", text)
    if re.fullmatch(r"[-+]?[1-9]\d{0,2}\.\d{3}", plain):
        whole, comma = plain.replace(".", ""), plain.replace(".", ",")
        remedy = translate("Reading", "Schrijf {whole} of {comma}.").format(whole=whole, comma=comma)
        raise UnreadableError(translate("Reading", "De punt kan hier twee dingen betekenen."), remedy=remedy)
    if re.fullmatch(r"[-+]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?", plain):
        plain = plain.replace(".", "")
    elif re.fullmatch(r"[-+]?[1-9]\d{0,2}(,\d{3})+\.\d+", plain):
        plain = plain.replace(",", "")
    plain = plain.replace(",", ".")
    if not re.fullmatch(r"[-+]?(\d+(\.\d*)?|\.\d+)", plain, re.ASCII):
        raise UnreadableError(
            translate("Reading", "Dit is geen getal."), remedy=translate("Reading", "Schrijf een getal, zoals 87,5.")
        )
    return Decimal(plain)


def show_decimal(number: Decimal) -> str:
    """Write a number with a comma, without zeros that say nothing: 87,5."""
    written = f"{number:f}"
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    return ("0" if written in {"-0", ""} else written).replace(".", ",")


_CLOCK = re.compile(r"^(\d{1,3})\s*(?::|u|uur|h)\s*([0-5]?\d)\s*(?:m|min|minuten)?$")
_HOURS = re.compile(r"^(.+?)\s*(?:u|uur|uren|h)$")
_MINUTES = re.compile(r"^(.+?)\s*(?:m|min|minuut|minuten)$")


def read_hours(text: str) -> Fraction:
    """Read hours: 36 · 7,5 · 1:30 · 1u30 · 90 min. Returns hours as an exact fraction. Raises UnreadableError."""
    plain = " ".join(text.lower().split())
    if found := _CLOCK.match(plain):
        return Fraction(int(found[1])) + Fraction(int(found[2]), 60)
    try:
        if found := _MINUTES.match(plain):
            return Fraction(read_decimal(found[1])) / 60
        found = _HOURS.match(plain)
        return Fraction(read_decimal(found[1] if found else plain))
    except UnreadableError as error:
        raise UnreadableError(
            translate("Reading", "Dit zijn geen uren."),
            remedy=error.remedy if "," in error.remedy else translate("Reading", "Schrijf 7,5 of 7:30."),
        ) from None


def show_hours(hours: Fraction) -> str:
    """Write hours: 7,5 when that is exact in two decimals, otherwise 1:20; minutes are rounded to whole ones."""
    if (hours * 100).denominator == 1:
        return show_decimal(Decimal(int(hours * 100)) / 100)
    minutes = round(hours * 60)
    return f"{minutes // 60}:{minutes % 60:02d}"
