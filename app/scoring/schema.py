"""The published schema: JSON Schema (2020-12) made from the dataclasses that the reader reads into.

The same fields, hints and explanations (`shape.part`) make the reader, this schema and the reference for method
authors, so that they cannot say different things. https://json-schema.org/draft/2020-12
"""

from __future__ import annotations

import dataclasses
import datetime
import types
from collections.abc import Mapping
from typing import Any, Literal, Union, get_args, get_origin

from app.scoring.shape import LANGUAGE, MOST_WHOLE, NUMBER, Text, fields_of, is_required

Schema = dict[str, object]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

TEXT: Schema = {
    "description": "Een tekst, of dezelfde tekst in meer talen.",
    "anyOf": [
        {"type": "string"},
        {
            "type": "object",
            "required": ["nl"],
            "propertyNames": {"pattern": f"^{LANGUAGE.pattern.removesuffix(chr(92) + 'Z')}$"},
            "additionalProperties": {"type": "string"},
        },
    ],
}
NUMBER_SCHEMA: Schema = {
    "description": 'Een exact getal: 5, 87.5 of "87.5"; hoogstens 30 cijfers.',
    "anyOf": [
        {"type": "number"},
        {"type": "string", "pattern": f"^{NUMBER.pattern.removesuffix(chr(92) + 'Z')}$"},
    ],
}
SIMPLE: Mapping[Any, Schema] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer", "minimum": 1 - MOST_WHOLE, "maximum": MOST_WHOLE - 1},
    datetime.date: {"type": "string", "format": "date"},
    object: {},
}


def schema_of(shape: type, *, id: str, title: str) -> Schema:
    """Return the JSON Schema of a file that holds a dataclass, with an explanation for every key."""
    parts: dict[str, Schema] = {}
    root = _reference(shape, parts)
    head: Schema = {"$schema": DIALECT, "$id": id, "title": title}
    return {**head, **root, "$defs": dict(sorted(parts.items()))}


def _reference(shape: type, parts: dict[str, Schema]) -> Schema:
    """Return a reference to the schema of a dataclass, which is made when it is met for the first time."""
    name = shape.__name__
    if name not in parts:
        parts[name] = {}
        parts[name].update(_object(shape, parts))
    return {"$ref": f"#/$defs/{name}"}


def _object(shape: type, parts: dict[str, Schema]) -> Schema:
    properties: dict[str, Schema] = {}
    required = []
    for key, (field, hint) in fields_of(shape).items():
        one = {"description": field.metadata.get("doc", ""), **schema_for(hint, parts)}
        if isinstance(field.default, (str, int)):
            one["default"] = field.default
        properties[key] = one
        if is_required(field):
            required.append(key)
    told = {"description": " ".join((shape.__doc__ or "").split())}
    return {**told, "type": "object", "properties": properties, "required": required, "additionalProperties": False}


def schema_for(hint: Any, parts: dict[str, Schema]) -> Schema:  # noqa: ANN401 - the type is in `hint`
    """Return the schema of one type hint; dataclasses, texts and numbers go into `parts`."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin is None:
        return _single(hint, parts)
    if origin is Literal:
        return {"enum": list(inner)}
    if origin is tuple:
        return {"type": "array", "items": schema_for(inner[0], parts)}
    if origin in (Union, types.UnionType):
        wanted = [schema_for(one, parts) for one in inner if one is not type(None)]
        return wanted[0] if len(wanted) == 1 else {"anyOf": wanted}
    return {"type": "object", "additionalProperties": schema_for(inner[1], parts)}


def _single(hint: Any, parts: dict[str, Schema]) -> Schema:  # noqa: ANN401 - the type is in `hint`
    if dataclasses.is_dataclass(hint) and isinstance(hint, type) and hint is not Text:
        return _reference(hint, parts)
    if hint in SIMPLE:
        return dict(SIMPLE[hint])
    name, schema = ("Text", TEXT) if hint is Text else ("Number", NUMBER_SCHEMA)
    parts.setdefault(name, schema)
    return {"$ref": f"#/$defs/{name}"}
