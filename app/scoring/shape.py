"""Reads plain data (from TOML or JSON) into frozen dataclasses and tells every fault at once.

The dataclass *is* the schema: its field names are the allowed keys, its type hints the allowed values, and the text
given to `part` is the explanation that the published schema and the reference for method authors are made from.
A trailing underscore in a field name is not part of the key (`from_` is written `from`).

Numbers are exact: an integer, a decimal of the file (parsed as `Decimal`) or a string of digits becomes a `Fraction`;
a binary float never occurs.
"""

from __future__ import annotations

import dataclasses
import datetime
import functools
import re
import types
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from app.scoring.faults import Faults, did_you_mean

__all__ = ["Faults", "Text", "did_you_mean", "exact", "fields_of", "part", "read", "salvage"]

T = TypeVar("T")

MOST_DIGITS = 30
"""Digits before, and after, the point of a number."""

NUMBER = re.compile(rf"[+-]?\d{{1,{MOST_DIGITS}}}(\.\d{{1,{MOST_DIGITS}}})?\Z", re.ASCII)
"""A written number: sign, digits, point, digits. No exponent: `1e999999` would be a way to fill the memory."""

MOST_WHOLE = 10**9
"""A whole number (minutes, rows, decimals) stays below this."""

LANGUAGE = re.compile(r"[a-z]{2}\Z")

WORDS_FOR = {str: "een tekst", bool: "true of false", int: "een geheel getal", Fraction: "een getal"}
REMEDIES = {
    str: 'Zet er "aanhalingstekens" omheen.',
    bool: "Schrijf true of false, zonder aanhalingstekens.",
    int: "Schrijf alleen cijfers, zonder aanhalingstekens.",
}


def part(doc: str, **options: Any) -> Any:  # noqa: ANN401 - dataclasses.field itself is typed so
    """Return a dataclass field whose `doc` explains the key to authors; `options` go to `dataclasses.field`."""
    return dataclasses.field(metadata={"doc": doc}, **options)


@dataclass(frozen=True, slots=True)
class Text:
    """A text in one or more languages; Dutch (`nl`) is always there."""

    words: Mapping[str, str]

    def say(self, language: str = "nl") -> str:
        """Return the text in `language`, or in Dutch where it was not translated."""
        return self.words.get(language) or self.words["nl"]


def fields_of(shape: type) -> Mapping[str, tuple[dataclasses.Field[Any], Any]]:
    """Return per key of a dataclass its field and its resolved type hint."""
    return _fields_of(shape)


@functools.cache
def _fields_of(shape: Any) -> dict[str, tuple[dataclasses.Field[Any], Any]]:  # noqa: ANN401 - a type, as a cache key
    hints = get_type_hints(shape)
    return {f.name.rstrip("_"): (f, hints[f.name]) for f in dataclasses.fields(shape)}


def is_required(field: dataclasses.Field[Any]) -> bool:
    """Tell whether a file must give this key."""
    return field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING


def read(shape: type[T], data: object, faults: Faults, place: str = "") -> T | None:
    """Read `data` as the dataclass `shape`; return None when anything in it was at fault (all noted in `faults`)."""
    before = len(faults.found)
    value = salvage(shape, data, faults, place)
    return value if len(faults.found) == before else None


def salvage(shape: type[T], data: object, faults: Faults, place: str = "") -> T:
    """Read `data` as the dataclass `shape` and put something harmless where it was at fault (all noted in `faults`).

    With this the linter can look further than the first layer of faults; nothing is ever scored with it.
    """
    if not isinstance(data, Mapping):
        faults.add("wrong_type", place or "bestand", f"Hier hoort een groep sleutels, niet {kind_of(data)}.")
        data = {}
        return shape(**{f.name: _given(f, hint) for f, hint in fields_of(shape).values()})
    known = fields_of(shape)
    for key in data:
        if key not in known:
            remedy = faults.hint(str(key), known)
            faults.add("unknown_key", join(place, str(key)), f"De sleutel '{str(key)[:60]}' bestaat hier niet.", remedy)
    values = {}
    for key, (field, hint) in known.items():
        if key in data:
            values[field.name] = read_value(hint, data[key], faults, join(place, key))
            continue
        if is_required(field):
            remedy = f"Voeg '{key}' toe: {field.metadata['doc']}"
            faults.add("missing_key", join(place, key), f"De sleutel '{key}' ontbreekt.", remedy)
        values[field.name] = _given(field, hint)
    return shape(**values)


def read_value(hint: Any, data: object, faults: Faults, place: str) -> Any:  # noqa: ANN401 - the type is in `hint`
    """Read one value as the type `hint`; where it does not fit, a fault is noted and something harmless returned."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin is None:
        return _read_single(hint, data, faults, place)
    if origin in (Union, types.UnionType):
        return _read_union(inner, data, faults, place)
    if origin is Literal:
        return _read_choice(inner, data, faults, place)
    if origin is tuple:
        return _read_list(inner[0], data, faults, place)
    return _read_mapping(inner[1], data, faults, place)


def _read_single(hint: Any, data: object, faults: Faults, place: str) -> object:  # noqa: ANN401 - see read_value
    if hint is Text:
        return _read_text(data, faults, place)
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return salvage(hint, data, faults, place)
    return _read_scalar(hint, data, faults, place)


def exact(data: object) -> Fraction | None:
    """Return the exact number that `data` writes, or None when it writes none."""
    if isinstance(data, bool):
        return None
    if isinstance(data, int):
        return Fraction(data) if abs(data) < 10**MOST_DIGITS else None
    if isinstance(data, Decimal):
        return Fraction(data) if _is_short(data) else None
    if isinstance(data, str) and NUMBER.match(data):
        return Fraction(data)
    return None


def _is_short(data: Decimal) -> bool:
    exponent = data.as_tuple().exponent
    return isinstance(exponent, int) and data.adjusted() < MOST_DIGITS and -exponent <= MOST_DIGITS


def _given(field: dataclasses.Field[Any], hint: Any) -> object:  # noqa: ANN401 - see read_value
    """Return the value of a key that the file does not give."""
    if field.default is not dataclasses.MISSING:
        return field.default
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return stand_in(hint)


def stand_in(hint: Any) -> Any:  # noqa: ANN401 - the type is in `hint`
    """Return something harmless of the type `hint`."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return None if type(None) in inner else stand_in(inner[0])
    if origin is Literal:
        return inner[0]
    if origin is not None:
        return () if origin is tuple else {}
    if dataclasses.is_dataclass(hint) and isinstance(hint, type) and hint is not Text:
        return hint(**{f.name: _given(f, one) for f, one in fields_of(hint).values()})
    return HARMLESS[hint] if hint in HARMLESS else hint()


HARMLESS: Mapping[Any, object] = {Text: Text({"nl": ""}), datetime.date: datetime.date.min, object: ""}


def _read_scalar(hint: Any, data: object, faults: Faults, place: str) -> object:  # noqa: ANN401 - see read_value
    if hint is Any or hint is object:
        return data
    if hint is Fraction:
        return _read_number(data, faults, place)
    if hint is datetime.date:
        return _read_date(data, faults, place)
    is_truth = hint is not bool and isinstance(data, bool)
    if isinstance(data, hint) and not is_truth and not (isinstance(data, int) and abs(data) >= MOST_WHOLE):
        return data
    faults.add(
        "wrong_type", place, f"Hier hoort {WORDS_FOR.get(hint, 'iets anders')}, niet {kind_of(data)}.",
        REMEDIES.get(hint, ""),
    )  # fmt: skip
    return stand_in(hint)


def _read_number(data: object, faults: Faults, place: str) -> Fraction:
    number = exact(data)
    if number is None:
        remedy = 'Schrijf cijfers met een punt, bijvoorbeeld 87.5 of "87.5"; hoogstens 30 cijfers, zonder e.'
        faults.add("not_a_number", place, f"Hier hoort een getal, niet {kind_of(data)}.", remedy)
        return Fraction(0)
    return number


def _read_date(data: object, faults: Faults, place: str) -> datetime.date:
    if isinstance(data, datetime.date) and not isinstance(data, datetime.datetime):
        return data
    try:
        if isinstance(data, str):
            return datetime.date.fromisoformat(data)
    except ValueError:
        pass
    remedy = 'Schrijf jaar-maand-dag, bijvoorbeeld "2026-11-22".'
    faults.add("not_a_date", place, f"Hier hoort een datum, niet {kind_of(data)}.", remedy)
    return datetime.date.min


def _read_union(hints: tuple[Any, ...], data: object, faults: Faults, place: str) -> object:
    wanted = [h for h in hints if h is not type(None)]
    if len(wanted) == 1:
        return None if data is None else read_value(wanted[0], data, faults, place)
    for hint in wanted:
        attempt = Faults()
        value = read_value(hint, data, attempt, place)
        if not attempt.found:
            return value
    fitting = wanted[-1] if isinstance(data, Mapping) else wanted[0]
    return read_value(fitting, data, faults, place)


def _read_choice(choices: tuple[Any, ...], data: object, faults: Faults, place: str) -> object:
    if isinstance(data, str) and data in choices:
        return data
    remedy = faults.hint(data if isinstance(data, str) else "", choices)
    faults.add("unknown_choice", place, f"{kind_of(data, capital=True)} kan hier niet.", remedy)
    return choices[0]


def _read_list(hint: Any, data: object, faults: Faults, place: str) -> tuple[object, ...]:  # noqa: ANN401 - any annotation
    if not isinstance(data, (list, tuple)):
        remedy = "Zet er vierkante haken omheen: [ … ]."
        faults.add("wrong_type", place, f"Hier hoort een lijst, niet {kind_of(data)}.", remedy)
        return ()
    found: list[object] = []
    for number, one in enumerate(data):
        if faults.full:
            break
        found.append(read_value(hint, one, faults, f"{place}[{number}]"))
    return tuple(found)


def _read_mapping(hint: Any, data: object, faults: Faults, place: str) -> Mapping[str, object]:  # noqa: ANN401 - any annotation
    if not isinstance(data, Mapping):
        remedy = "Schrijf { naam = waarde }."
        faults.add("wrong_type", place, f"Hier horen sleutels met waarden, niet {kind_of(data)}.", remedy)
        return {}
    return {str(key): read_value(hint, one, faults, join(place, str(key))) for key, one in data.items()}


def _read_text(data: object, faults: Faults, place: str) -> Text:
    if isinstance(data, str):
        return Text({"nl": data})
    if isinstance(data, Mapping) and all(isinstance(one, str) for one in data.values()):
        for key in data:
            if not LANGUAGE.match(str(key)):
                remedy = "Schrijf de taal in twee letters: nl of en."
                faults.add("unknown_key", join(place, str(key)), f"'{str(key)[:30]}' is geen taal.", remedy)
        if "nl" not in data:
            faults.add("missing_translation", place, "De Nederlandse tekst ontbreekt.", 'Voeg nl = "…" toe.')
        return Text({"nl": "", **data})
    remedy = 'Schrijf "…" of { nl = "…", en = "…" }.'
    faults.add("wrong_type", place, f"Hier hoort een tekst, niet {kind_of(data)}.", remedy)
    return Text({"nl": ""})


def kind_of(data: object, *, capital: bool = False) -> str:
    """Return what a value of a file is, in words, to say that something else was wanted."""
    if isinstance(data, bool):
        word = "true of false"
    elif isinstance(data, str):
        word = f"'{data[:40]}'" if capital else f"de tekst '{data[:30]}'"
    elif isinstance(data, int):
        word = f"het getal {data}" if abs(data) < 10**30 else "zo'n groot getal"
    elif isinstance(data, Decimal):
        word = f"het getal {str(data)[:30]}"
    elif isinstance(data, (datetime.date, datetime.time)):
        word = f"de tijd {data}" if isinstance(data, (datetime.time, datetime.datetime)) else f"de datum {data}"
    elif isinstance(data, (list, tuple)):
        word = "een lijst"
    else:
        word = "een groep sleutels" if isinstance(data, Mapping) else "niets"
    return word[:1].upper() + word[1:] if capital else word


def join(place: str, key: str) -> str:
    """Return the place of a key inside a place; a long key is cut."""
    return f"{place}.{key[:60]}" if place else key[:60]
