"""Good files to begin from: every shipped definition, a small one, and a filled-in measurement for each method."""

from __future__ import annotations

from app.dossier.example import example_case
from app.dossier.measurement import Measurement, MethodRef, facts_of
from app.exchange.measurement_file import write_measurement
from app.scoring.example_answers import filled_answers
from app.scoring.load import Definition
from tests.fuzz.targets import ROOT
from tests.helpers.small_method import SMALL


def definition_seeds() -> list[bytes]:
    """Return definitions as bytes."""
    return [SMALL.encode(), *(file.read_bytes() for file in sorted((ROOT / "methods").glob("*/method.toml")))]


def measurement_seeds(definitions: list[Definition]) -> list[bytes]:
    """Return a complete measurement for every definition that has an example with a result."""
    return [measurement_seed(one).encode() for one in definitions if one.method.result is not None]


def measurement_seed(definition: Definition) -> str:
    """Return a complete measurement file for a definition, made from its worked example."""
    case = example_case()
    method = MethodRef(id=definition.method.id, version=definition.method.version, sha256=definition.sha256)
    answers = filled_answers(definition.graph, facts_of(case))
    made = Measurement(id="7b0f2a52-9d5e-4d6a-8a53-1f0c9f1f4a01", method=method, case=case, answers=answers)
    return write_measurement(made, definition.graph)
