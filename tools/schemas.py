"""Writes the published schemas: `python -m tools.schemas`. A test holds the files to the code."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from app.exchange.measurement_file import MeasurementPart
from app.scoring.definition import Method
from app.scoring.schema import Schema, schema_of

ROOT = Path(__file__).resolve().parent.parent


def schemas() -> Mapping[str, Schema]:
    """Return every published schema by its file."""
    return {
        "resources/schemas/method-1.json": schema_of(
            Method, id="urn:loonmaat:method:1", title="Loonmaat: methode (method.toml)"
        ),
        "resources/schemas/measurement-1.json": schema_of(
            MeasurementPart, id="urn:loonmaat:measurement:1", title="Loonmaat: meting (JSON)"
        ),
    }


def as_text(schema: Schema) -> str:
    """Return a schema as the text of its file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def main() -> None:
    """Write the files."""
    for path, schema in schemas().items():
        (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / path).write_text(as_text(schema), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
