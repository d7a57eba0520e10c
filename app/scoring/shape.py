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
import difflib
import functools
import re
import types
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from app.errors import Fault

T = TypeVar("T")

NUMBER = re.compile(r"[+-]?\d{1,30}(\.\d{1,30})?\Z")
"""A written number: sign, digits, point, digits. No exponent: `1e999999` would be a way to fill the memory."""

WORDS_FOR = {str: "tekst", bool: "true of false", int: "een geheel getal", Fraction: "een getal"}


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


class Faults:
    """Collects faults while reading; `place` of each is a path such as `nodes[3].rule`."""

    def __init__(self) -> None:
        self.found: list[Fault] = []

    def add(self, code: str, place: str, text: str, remedy: str = "") -> None:
        """Note one fault."""
        self.found.append(Fault(code, place, text, remedy))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a Dutch hint that names the nearest known word, or lists the known words when none is near."""
    names = sorted(known)
    near = difflib.get_close_matches(word[:60], names, n=1, cutoff=0.6)
    if near:
        return f"Bedoelde u '{near[0]}'?"
    shown = ", ".join(names[:12]) + (" …" if len(names) > 12 else "")
    return f"Kies uit: {shown}." if names else ""


@functools.cache
def fields_of(shape: type) -> dict[str, tuple[dataclasses.Field[Any], Any]]:
    """Return per key of a dataclass its field and its resolved type hint."""
    hints = get_type_hints(shape)
    return {f.name.rstrip("_"): (f, hints[f.name]) for f in dataclasses.fields(shape)}


def read(shape: type[T], data: object, faults: Faults, place: str = "") -> T | None:
    """Read `data` as the dataclass `shape`; return None when anything in it was at fault (all noted in `faults`)."""
    if not isinstance(data, Mapping):
        faults.add("wrong_type", place or "bestand", f"Hier hoort een groep sleutels, niet {_kind(data)}.")
        return None
    known = fields_of(shape)
    before = len(faults.found)
    for key in data:
        if key not in known:
            faults.add(
                "unknown_key",
                _join(place, str(key)[:60]),
                "Deze sleutel bestaat niet.",
                did_you_mean(str(key), known),
            )
    values = {}
    for key, (field, hint) in known.items():
        if key in data:
            values[field.name] = read_value(hint, data[key], faults, _join(place, key))
        elif field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING:
            faults.add(
                "missing_key",
                place or "bestand",
                f"De sleutel '{key}' ontbreekt.",
                f"Voeg '{key}' toe: {field.metadata['doc']}",
            )
    return shape(**values) if len(faults.found) == before else None


def read_value(hint: Any, data: object, faults: Faults, place: str) -> Any:  # noqa: ANN401 - the type is in `hint`
    """Read one value as the type `hint`; a fault is noted and None returned when it does not fit."""
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _read_union(get_args(hint), data, faults, place)
    if origin is Literal:
        return _read_choice(get_args(hint), data, faults, place)
    if origin is tuple:
        return _read_list(get_args(hint)[0], data, faults, place)
    if origin is not None and issubclass(origin, Mapping):
        return _read_mapping(get_args(hint)[1], data, faults, place)
    if hint is Text:
        return _read_text(data, faults, place)
    if dataclasses.is_dataclass(hint):
        return read(hint if isinstance(hint, type) else type(hint), data, faults, place)
    return _read_scalar(hint, data, faults, place)


def exact(data: object) -> Fraction | None:
    """Return the exact number that `data` writes, or None when it writes none."""
    if isinstance(data, bool):
        return None
    if isinstance(data, int):
        return Fraction(data) if abs(data) < 10**30 else None
    if isinstance(data, Decimal):
        return (
            Fraction(data)
            if data.is_finite() and abs(data.adjusted()) < 30 and -data.as_tuple().exponent < 30
            else None
        )  # type: ignore[operator]  # finite, so an int
    if isinstance(data, str) and NUMBER.match(data):
        return Fraction(data)
    return None


def _read_scalar(hint: Any, data: object, faults: Faults, place: str) -> object:  # noqa: ANN401 - see read_value
    if hint is Any or hint is object:
        return data
    if hint is Fraction:
        number = exact(data)
        if number is None:
            faults.add(
                "not_a_number",
                place,
                f"Hier hoort een getal, niet {_kind(data)}.",
                'Schrijf cijfers met een punt, bijvoorbeeld "87.5".',
            )
        return number
    if hint is datetime.date and isinstance(data, str):
        return _read_date(data, faults, place)
    if isinstance(data, hint) and not (hint is not bool and isinstance(data, bool)):
        return data
    faults.add("wrong_type", place, f"Hier hoort {WORDS_FOR.get(hint, 'een datum')}, niet {_kind(data)}.")
    return None


def _read_date(data: str, faults: Faults, place: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(data)
    except ValueError:
        faults.add(
            "not_a_date",
            place,
            f"'{data[:40]}' is geen datum.",
            "Schrijf jaar-maand-dag, bijvoorbeeld 2026-11-22.",
        )
        return None


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
    shown = f"'{data[:40]}'" if isinstance(data, str) else _kind(data)
    faults.add(
        "unknown_choice",
        place,
        f"{shown} kan hier niet.",
        did_you_mean(data if isinstance(data, str) else "", choices),
    )
    return None


def _read_list(hint: Any, data: object, faults: Faults, place: str) -> tuple[object, ...]:  # noqa: ANN401
    if not isinstance(data, (list, tuple)):
        faults.add(
            "wrong_type",
            place,
            f"Hier hoort een lijst, niet {_kind(data)}.",
            "Zet er vierkante haken omheen: [ … ].",
        )
        return ()
    return tuple(read_value(hint, one, faults, f"{place}[{number}]") for number, one in enumerate(data))


def _read_mapping(hint: Any, data: object, faults: Faults, place: str) -> Mapping[str, object]:  # noqa: ANN401
    if not isinstance(data, Mapping):
        faults.add("wrong_type", place, f"Hier horen sleutels met waarden, niet {_kind(data)}.")
        return {}
    return {str(key): read_value(hint, one, faults, _join(place, str(key)[:60])) for key, one in data.items()}


def _read_text(data: object, faults: Faults, place: str) -> Text | None:
    if isinstance(data, str):
        return Text({"nl": data})
    if isinstance(data, Mapping) and all(isinstance(one, str) for one in data.values()):
        if "nl" in data:
            return Text(dict(data))
        faults.add("missing_translation", place, "De Nederlandse tekst ontbreekt.", 'Voeg nl = "…" toe.')
        return None
    faults.add(
        "wrong_type",
        place,
        f"Hier hoort een tekst, niet {_kind(data)}.",
        'Schrijf "…" of { nl = "…", en = "…" }.',
    )
    return None


def _kind(data: object) -> str:
    if isinstance(data, bool):
        return "true of false"
    names: dict[type, str] = {
        str: f"de tekst '{str(data)[:30]}'" if isinstance(data, str) else "tekst",
        list: "een lijst",
        dict: "een groep",
    }
    if isinstance(data, (int, Decimal)):
        return f"het getal {str(data)[:30]}"
    return names.get(type(data), "dit")


def _join(place: str, key: str) -> str:
    return f"{place}.{key}" if place else key
