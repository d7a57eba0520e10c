"""Read one row of a wage table with types, and remember every fault instead of stopping at the first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from difflib import get_close_matches
from enum import StrEnum
from fractions import Fraction
from typing import TypeVar

from app.errors import Fault
from app.wages.amounts import parse_decimal
from app.wages.rows import Confidence, Evidence, Period

E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")

_NO_DATE = date(2010, 1, 1)


def did_you_mean(word: str, known: list[str]) -> str:
    """Return a Dutch hint with the nearest known word, or the known words when nothing is near."""
    near = get_close_matches(word, known, n=1)
    return f"Bedoelt u {near[0]!r}?" if near else f"Bekend zijn: {', '.join(sorted(known))}."


class RowReader:
    """One row of a TOML table: typed getters that note a fault and go on with a stand-in value.

    The stand-in is never seen: as soon as there is one fault, loading fails as a whole with all of them.
    """

    def __init__(self, place: str, data: Mapping[str, object], origin: str) -> None:
        self.place = place
        self.faults: list[Fault] = []
        self._data = data
        self._origin = origin
        self._asked: list[str] = []

    def period(self) -> Period:
        """Read `from` and, where present, `until`."""
        start = self._read("from", _day, _NO_DATE)
        end = self._read("until", _day, None, needed=False)
        if end is not None and end < start:
            self._fault("until", "ligt voor de begindatum", "Zet een latere datum.")
        return Period(start, end)

    def evidence(self) -> Evidence:
        """Read article, source, confidence and note: a figure without a source is refused."""
        return Evidence(
            article=self.text("article"),
            source=self.text("source"),
            confidence=self.choice("confidence", Confidence),
            origin=self._origin,
            note=self.text("note", needed=False),
        )

    def text(self, key: str, *, needed: bool = True) -> str:
        """Read a text; a needed text may not be empty."""
        return self._read(key, _filled if needed else _text, "", needed=needed)

    def number(self, key: str) -> int:
        """Read a whole number."""
        return self._read(key, _whole, 0)

    def flag(self, key: str) -> bool:
        """Read true or false."""
        return self._read(key, _flag, False)

    def amount(self, key: str, *, zero: bool = False) -> Fraction:
        """Read an amount above nil; with `zero` nil itself is fine too."""
        value = self._read(key, _amount, Fraction(1))
        if value == 0 and not zero:
            self._fault(key, "is nul", "Vul een bedrag boven nul in.")
        return value

    def amount_or_none(self, key: str) -> Fraction | None:
        """Read an amount that may be absent."""
        if key in self._data:
            return self.amount(key)
        self._asked.append(key)
        return None

    def choice(self, key: str, kind: type[E]) -> E:
        """Read one of the words of an enumeration."""
        word = self.text(key)
        options = [member.value for member in kind]
        if word and word not in options:
            self._fault(key, f"kent {word!r} niet", did_you_mean(word, options))
        return kind(word) if word in options else next(iter(kind))

    def percentages(self, key: str) -> tuple[tuple[int, Fraction], ...]:
        """Read a table of age = "percentage"."""
        return self._read(key, _percentages, ())

    def finish(self) -> list[Fault]:
        """Return all faults of the row, unknown keys included."""
        for key in self._data:
            if key not in self._asked:
                self._fault(key, "is hier geen bekende sleutel", did_you_mean(key, self._asked))
        return self.faults

    def _read(self, key: str, convert: Callable[[object], T], default: T, *, needed: bool = True) -> T:
        self._asked.append(key)
        if key not in self._data:
            if needed:
                self._fault(key, "ontbreekt", "Voeg deze sleutel toe.")
            return default
        try:
            return convert(self._data[key])
        except ValueError as error:
            self._fault(key, str(error))
            return default

    def _fault(self, key: str, text: str, remedy: str = "") -> None:
        self.faults.append(Fault("wage_table", f"{self.place}, {key}", f"{text}.", remedy))


def _day(value: object) -> date:
    if isinstance(value, datetime) or not isinstance(value, date):
        raise ValueError("is geen datum; schrijf jjjj-mm-dd zonder aanhalingstekens")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("is geen tekst; zet er aanhalingstekens om")
    return value


def _filled(value: object) -> str:
    text = _text(value)
    if not text.strip():
        raise ValueError("is leeg")
    return text


def _whole(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError("is geen heel getal")
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("is geen true of false")
    return value


def _amount(value: object) -> Fraction:
    """Read an amount; it must be a text, because a TOML float would no longer be exact."""
    if not isinstance(value, str):
        raise ValueError('is geen bedrag tussen aanhalingstekens, zoals "1407.60"')
    try:
        number = parse_decimal(value)
    except ValueError as error:
        raise ValueError(f"is geen getal: {value!r}") from error
    if number < 0:
        raise ValueError(f"is negatief: {value!r}")
    return number


def _percentages(value: object) -> tuple[tuple[int, Fraction], ...]:
    if not isinstance(value, dict) or not value:
        raise ValueError('is geen lijst van leeftijden, zoals { 20 = "80" }')
    pairs = []
    for age, share in value.items():
        if not (str(age).isascii() and str(age).isdigit()):
            raise ValueError(f"kent een leeftijd die geen getal is: {age!r}")
        pairs.append((int(age), _amount(share)))
    return tuple(sorted(pairs, reverse=True))
