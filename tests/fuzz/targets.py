"""What must hold of every file, however it came about: a clean refusal, or something that works to the end."""

from __future__ import annotations

import json
from pathlib import Path

from app.desk.outcome import outcome_as_json
from app.errors import FaultyInputError
from app.exchange.measurement_file import read_measurement, write_measurement
from app.scoring.lint import lint
from app.scoring.load import Definition, load
from app.scoring.outcome import score
from app.scoring.outline import outline
from app.scoring.outline_text import outline_text

ROOT = Path(__file__).resolve().parents[2]


def definition_target(text: bytes) -> str:
    """Read a definition; return `refused`, `faulty` or `used`. Raises when anything but a clean refusal happens."""
    report = lint(text, filename="method.toml")
    loaded = load(text)
    lines = text.count(b"\n") + 1
    for one in (*report.errors, *report.warnings):
        assert one.text, one
        assert 1 <= one.line <= lines, one
    assert loaded.definition is not None or report.errors, "refused without a reason"
    assert loaded.definition is not None or loaded.faults, "refused without a fault"
    if loaded.definition is None:
        return "refused"
    assert outline_text(outline(loaded.definition.graph)).strip()
    return "faulty" if report.errors else "used"


def measurement_target(text: bytes, definitions: list[Definition]) -> str:
    """Read and score a measurement; return `refused`, `withheld` or `scored`. Raises when anything else happens."""
    try:
        file = read_measurement(text, definitions)
    except FaultyInputError as error:
        return _refused(error)
    graph, answers = file.definition.graph, file.measurement.answers
    outcome = score(graph, answers)
    assert json.dumps(outcome_as_json(file.definition, answers, outcome))
    again = read_measurement(write_measurement(file.measurement, graph).encode(), [file.definition])
    assert again.measurement.answers == answers, "written and read again, it is another measurement"
    return "scored" if outcome.percent is not None or outcome.path is not None else "withheld"


def _refused(error: FaultyInputError) -> str:
    assert error.faults, "refused without a fault"
    assert all(one.text for one in error.faults)
    return "refused"


def shipped_definitions() -> list[Definition]:
    """Return the definitions that come with the program."""
    loaded = [load(file.read_bytes()).definition for file in sorted((ROOT / "methods").glob("*/method.toml"))]
    return [one for one in loaded if one is not None]
