"""How values are written as JSON: decimals as strings, dates as ISO, and nothing that is empty."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Mapping
from fractions import Fraction

from app.scoring.answers import Amount, Chosen, Counted, TimeShare, Value, Words
from app.scoring.definition import Item
from app.scoring.graph import Graph
from app.scoring.words import decimal_text


def answer_value(graph: Graph, item: Item, value: Value) -> object:
    """Return an answer's value as it is written in a file (see `written.py` for the reading)."""
    match value:
        case Amount(number):
            return decimal_text(number)
        case Counted(own, norm, samples):
            pair: dict[str, object] = {"own": decimal_text(own), "norm": decimal_text(norm)}
            if samples:
                pair["samples"] = [{"own": decimal_text(a), "norm": decimal_text(b)} for a, b in samples]
            return pair
        case TimeShare(amount, unit):
            return {unit: decimal_text(amount)}
        case Chosen(options):
            return list(options) if graph.scale_of(item).kind == "choices" else options[0]
        case Words(text):
            return text
    raise TypeError(f"{type(value).__name__} has no written value")


def plain(value: object) -> object:
    """Return a dataclass as plain JSON data, leaving out every field that has its default value."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            field.name.rstrip("_"): plain(getattr(value, field.name))
            for field in dataclasses.fields(value)
            if _is_set(value, field)
        }
    if isinstance(value, Fraction):
        return decimal_text(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    return value


def _is_set(owner: object, field: dataclasses.Field[object]) -> bool:
    value = getattr(owner, field.name)
    if field.default is not dataclasses.MISSING:
        return bool(value != field.default)
    if field.default_factory is not dataclasses.MISSING:
        return bool(value != field.default_factory())
    return True
