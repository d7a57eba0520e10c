"""The case as named texts and back: `employee.name`, `placement.hours_per_week`, `views.employer.opinion`.

A form writes one such field at a time, as one entry; the case is read from them with the same strict reader as a file.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping

from app.dossier.people import Case
from app.errors import Fault
from app.scoring.shape import Faults, fields_of, read, read_value

DOSSIER_PARTS = ("employee", "employer", "placement")
"""Parts of the case that belong to the dossier; the others belong to one measurement."""


def field_names(shape: type = Case, before: str = "") -> Iterator[str]:
    """Yield the dotted name of every field of a case."""
    for key, (_, hint) in fields_of(shape).items():
        name = f"{before}{key}"
        if dataclasses.is_dataclass(hint) and isinstance(hint, type):
            yield from field_names(hint, f"{name}.")
        else:
            yield name


NAMES = frozenset(field_names())


def check_field(name: str, value: str) -> tuple[Fault, ...]:
    """Return why `value` cannot stand in the field `name`; an empty value always can."""
    if name not in NAMES:
        return (Fault("unknown_name", name, "Dit veld bestaat niet."),)
    if not value:
        return ()
    shape: type = Case
    *groups, last = name.split(".")
    for group in groups:
        shape = fields_of(shape)[group][1]
    faults = Faults()
    read_value(fields_of(shape)[last][1], value, faults, name)
    return tuple(faults.found)


def case_of(fields: Mapping[str, str]) -> Case:
    """Return the case that these fields make; a field that is empty, or that cannot be read, is left out."""
    nested: dict[str, object] = {}
    for name, value in fields.items():
        if value and name in NAMES and not check_field(name, value):
            _put(nested, name.split("."), value)
    case = read(Case, nested, Faults())
    return case if case is not None else Case()


def _put(nested: dict[str, object], path: list[str], value: str) -> None:
    for key in path[:-1]:
        inner = nested.setdefault(key, {})
        assert isinstance(inner, dict)  # noqa: S101 - names come from the shape itself
        nested = inner
    nested[path[-1]] = value
