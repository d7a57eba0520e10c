"""Acts on a measurement file: make an example, read one, score it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from app.desk.methods import definition_named, definitions_at
from app.desk.outcome import outcome_as_json
from app.desk.places import Places
from app.dossier.example import example_case
from app.dossier.measurement import Measurement, MethodRef, facts_of
from app.errors import LoonmaatError
from app.exchange.measurement_file import LARGEST_FILE, MeasurementFile, read_measurement, write_measurement
from app.scoring.example_answers import filled_answers
from app.scoring.outcome import score

if TYPE_CHECKING:
    from collections.abc import Mapping


def example_file(places: Places, method: str) -> str:
    """Return a complete, filled-in measurement file for a method: its worked example, with invented people."""
    definition = definition_named(places, method)
    case = example_case()
    reference = MethodRef(id=definition.method.id, version=definition.method.version, sha256=definition.sha256)
    answers = filled_answers(definition.graph, facts_of(case))
    made = Measurement(
        id=str(uuid5(NAMESPACE_URL, f"loonmaat:example:{definition.sha256}")),
        method=reference,
        case=case,
        answers=answers,
    )
    return write_measurement(made, definition.graph)


def read_file(places: Places, file: Path) -> MeasurementFile:
    """Read a measurement file from disk, or from standard input for `-`.

    Raises LoonmaatError when it cannot be read and FaultyInputError with all its faults.
    """
    return read_measurement(file_bytes(file), definitions_at(places), place=file.name)


def file_bytes(file: Path) -> bytes:
    """Return the bytes of a file, at most `LARGEST_FILE` and one; raises LoonmaatError with the cause."""
    if str(file) == "-":
        return sys.stdin.buffer.read(LARGEST_FILE + 1)
    try:
        with file.open("rb") as stream:
            return stream.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise LoonmaatError("Dit bestand is er niet.", place=str(file), remedy="Kijk of de naam klopt.") from None
    except OSError as error:
        if file.is_dir():
            raise LoonmaatError("Dit is een map, geen bestand.", place=str(file), remedy="Kies een bestand.") from None
        raise LoonmaatError(f"Dit bestand kan niet gelezen worden ({error.strerror}).", place=str(file)) from error


def scored(file: MeasurementFile) -> Mapping[str, object]:
    """Return the outcome of a measurement file as plain JSON data."""
    graph = file.definition.graph
    return outcome_as_json(file.definition, file.measurement.answers, score(graph, file.measurement.answers))
