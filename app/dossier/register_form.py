"""What a register of measurements holds: its columns, the words that may stand in them, and the classes of the figures.

The data is in resources/register/register.toml, so that whoever knows the field can change it. Here it becomes types.
"""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Literal

from app.errors import FaultyInputError
from app.scoring.shape import Faults, part, read
from app.scoring.toml_text import parse

Kind = Literal["text", "choice", "percent", "money", "whole", "year", "day", "method", "duration"]
"""What may stand in a column."""

UNKNOWN = ""
"""The class of what was not recorded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of the words that may stand in a column."""

    key: str = part("Naam, zoals de kluis die bewaart.")
    title: str = part("Hoe het in de lijst en in de cijfers heet.")
    also: tuple[str, ...] = part("Wat ook verstaan wordt.", default=())
    source: str = part("Waar dit vandaan komt.", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a register."""

    key: str = part("Naam van het gegeven.")
    title: str = part("Wat erboven staat.")
    kind: Kind = part("Wat erin mag staan.")
    help: str = part("Uitleg voor wie invult.")
    required: bool = part("Of het er altijd moet staan.", default=False)
    also: tuple[str, ...] = part("Andere opschriften die verstaan worden.", default=())
    choice: tuple[Choice, ...] = part("De woorden die erin mogen staan.", default=())
    least: int = part("Kleinste hele getal.", default=0)
    most: int = part("Grootste hele getal.", default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A class of a table: everything above the class before it, up to and including `until`."""

    key: str = part("Naam van de klasse.")
    title: str = part("Hoe de klasse heet.")
    until: int = part("Tot en met dit getal.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """After how many months somebody agrees to look again."""

    key: str = part("Naam van de afspraak.")
    title: str = part("Hoe de afspraak heet.")
    months: int = part("Na hoeveel maanden.")
    source: str = part("Waar dit vandaan komt.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """From how many measurements something may be concluded, and under how many somebody can be recognised."""

    conclude_from: int = part("Vanaf zoveel metingen mag een gemiddelde iets zeggen.")
    identify_below: int = part("Onder zoveel metingen kan iemand herkend worden.")
    pair_within_days: int = part("Metingen van één persoon die zo dicht bij elkaar liggen, vormen een paar.")


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterForm:
    """The whole file."""

    limits: Limits = part("Grenzen.")
    column: tuple[Column, ...] = part("De kolommen, in volgorde.")
    method: tuple[Choice, ...] = part("De methoden.")
    term: tuple[Term, ...] = part("Afspraken over herhalen.")
    age_class: tuple[Band, ...] = part("Leeftijdsklassen.")
    duration_class: tuple[Band, ...] = part("Klassen van uitkeringsduur, in maanden.")
    value_class: tuple[Band, ...] = part("Klassen van de loonwaarde.")

    def column_named(self, key: str) -> Column:
        """Return the column with this key. Raises KeyError: a fault of ours."""
        return _by_key(self.column)[key]

    def titles_of(self, key: str) -> Mapping[str, str]:
        """Return what each word of a column is called."""
        return {one.key: one.title for one in self.column_named(key).choice}

    def with_methods(self, known: Iterable[tuple[str, str]]) -> RegisterForm:
        """Return the form with more methods: id and title of each definition at hand."""
        have = {one.key for one in self.method}
        more = tuple(Choice(key=key, title=title) for key, title in dict(known).items() if key not in have)
        return replace(self, method=(*self.method, *more))

    def months_of(self, term: str) -> int:
        """Return how many months a term is."""
        return next(one.months for one in self.term if one.key == term)


def _by_key(columns: Iterable[Column]) -> Mapping[str, Column]:
    return {column.key: column for column in columns}


@functools.lru_cache(maxsize=2)
def read_form(text: bytes) -> RegisterForm:
    """Read the form from its TOML, each text once: 20 ms. Raises FaultyInputError with every fault."""
    faults = Faults()
    data = parse(text, faults)
    form = read(RegisterForm, data, faults) if data is not None else None
    if form is None:
        raise FaultyInputError(faults.found, place="register.toml")
    return form


def class_of(bands: Iterable[Band], number: Fraction | int | None) -> str:
    """Return the class that a number falls in; UNKNOWN for no number.

    A class reaches up to the one after it: 19.5 is in 0-19, 99.9 in 80-99. Only a whole 100 is in 100.
    """
    if number is None:
        return UNKNOWN
    listed = list(bands)
    for band in listed:
        if number < band.until + 1:
            return band.key
    return listed[-1].key


def folded(text: str) -> str:
    """Return a text as a key to compare by: no case, no accents, one space between words."""
    if text.isascii():
        return " ".join(text.casefold().split())
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(sign for sign in decomposed if not unicodedata.combining(sign)).split())


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Finds the key that a written word stands for."""

    keys: Mapping[str, str] = field(default_factory=dict)

    @staticmethod
    def of(choices: Iterable[Choice]) -> Vocabulary:
        """Return the vocabulary of some choices: each by its key, its title and whatever else is understood."""
        found: dict[str, str] = {}
        for choice in choices:
            for word in (choice.key, choice.title, *choice.also):
                found.setdefault(folded(word), choice.key)
        return Vocabulary(found)

    def key_of(self, word: str) -> str | None:
        """Return the key of a word, or None when it is not known."""
        return self.keys.get(folded(word))
