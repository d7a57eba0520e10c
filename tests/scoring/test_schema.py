"""The published schema says what the reader accepts, and stands in the repository as the code would write it."""

from __future__ import annotations

import datetime
import json
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from app.scoring.definition import Method
from app.scoring.faults import Faults
from app.scoring.schema import schema_of
from app.scoring.shape import fields_of, read
from tests.helpers.small_method import SMALL, changed
from tools.schemas import as_text, schemas

SCHEMA = schema_of(Method, id="urn:test", title="test")
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)


def plain(text: str) -> Any:
    """Return a TOML text as JSON would hold it: numbers as numbers, dates as texts."""

    def inside(value: object) -> object:
        if isinstance(value, dict):
            return {key: inside(one) for key, one in value.items()}
        if isinstance(value, list):
            return [inside(one) for one in value]
        return value.isoformat() if isinstance(value, datetime.date) else value

    return inside(tomllib.loads(text))


def is_read(text: str) -> bool:
    """Tell whether the reader takes a text."""
    faults = Faults()
    return read(Method, tomllib.loads(text, parse_float=Decimal), faults) is not None


@pytest.mark.parametrize("path", sorted(schemas()))
def test_the_published_schemas_are_in_step_with_the_code(path: str, project_root: Path) -> None:
    """After a change: python -m tools.schemas."""
    assert (project_root / path).read_text(encoding="utf-8") == as_text(schemas()[path])


@pytest.mark.parametrize("path", sorted(schemas()))
def test_the_published_schemas_are_schemas(path: str, project_root: Path) -> None:
    """By the standard's own schema of schemas."""
    Draft202012Validator.check_schema(json.loads((project_root / path).read_text(encoding="utf-8")))


def test_every_key_is_explained() -> None:
    """The reference for authors is made of these explanations."""
    parts = SCHEMA["$defs"]
    assert isinstance(parts, dict)
    assert not [
        (name, key)
        for name, part in parts.items()
        for key, one in part.get("properties", {}).items()
        if not one["description"]
    ]
    assert set(parts["Method"]["properties"]) == set(fields_of(Method))


def test_every_shipped_definition_fits(project_root: Path) -> None:
    """Read by tomllib, checked by a program that is not ours."""
    files = sorted((project_root / "methods").glob("*/method.toml"))
    assert files
    for file in files:
        assert not list(VALIDATOR.iter_errors(plain(file.read_text(encoding="utf-8")))), file


# The reader and the schema agree on each of these, one way or the other.
SHAPES = [
    ('version = "1.0.0"\n', ""),
    ('version = "1.0.0"\n', 'version = "1.0.0"\nversie = "1"\n'),
    ('rule = "sum"', 'rule = "som"'),
    ('rule = "sum"', 'rule = "mean"'),
    ("maximum = 5\n", 'maximum = "vijf"\n'),
    ("maximum = 5\n", "maximum = 5000000000\n"),
    ("discuss_from = 15", "discuss_from = true"),
    ("discuss_from = 15", "discuss_from = 7.5"),
    ("discuss_from = 15", 'discuss_from = "7.5"'),
    ("discuss_from = 15", 'discuss_from = "1e3"'),
    ("discuss_from = 15", 'discuss_from = "7,5"'),
    ('of = ["totaal", "vaardig"]\nweights', 'of = "totaal"\nweights'),
    ('of = ["totaal", "vaardig"]\ntext', 'of = ["totaal", 1, 0.5]\ntext'),
    ('text = { nl = "totaal", en = "total" }', "text = 3"),
    ('text = { nl = "totaal", en = "total" }', 'text = "totaal"'),
    ('text = { nl = "totaal", en = "total" }', 'text = { en = "total" }'),
    ('text = { nl = "totaal", en = "total" }', 'text = { nl = "t", eng = "t" }'),
    ('valid_from = "2026-01-01"', 'valid_from = "1 mei"'),
    ('valid_from = "2026-01-01"', "valid_from = 2026-01-01"),
    ('{ of = "tempo", below = 20 }', '{ any = [{ none = [{ of = "tempo", below = 20 }] }] }'),
    ('{ of = "tempo", below = 20 }', '{ any = { of = "tempo" } }'),
]


@pytest.mark.parametrize(("old", "new"), SHAPES)
def test_the_schema_and_the_reader_agree(old: str, new: str) -> None:
    """What the one takes the other takes."""
    text = changed(old, new)
    assert VALIDATOR.is_valid(plain(text)) == is_read(text)


def test_both_kinds_are_among_the_rows() -> None:
    """Otherwise agreeing would prove little."""
    assert {is_read(changed(old, new)) for old, new in SHAPES} == {True, False}
    assert is_read(SMALL)
