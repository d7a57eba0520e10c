"""`example METHOD` prints a filled-in measurement file; `score FILE` prints its outcome. Both as JSON."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any

from app.cli.parser import named_path
from app.desk.files import example_file, read_file, scored
from app.desk.places import Places

_EXAMPLE = "Toont een ingevuld metingbestand met verzonnen mensen, als JSON."
_SCORE = "Rekent een metingbestand uit en toont de uitkomst met elke stap, als JSON."


def add_commands(subparsers: Any) -> None:  # noqa: ANN401 - argparse does not export its type
    """Add both commands."""
    example = subparsers.add_parser("example", help="toon een ingevuld voorbeeld van een meting", description=_EXAMPLE)
    example.add_argument("method", metavar="METHODE", help="naam van de methode, zoals uniform-2021")
    example.set_defaults(run=print_example)
    score = subparsers.add_parser("score", help="reken een meting uit", description=_SCORE)
    score.add_argument(
        "file", metavar="BESTAND", type=named_path, help="een metingbestand (JSON); - is de standaardinvoer"
    )
    score.set_defaults(run=print_score)


def print_example(arguments: argparse.Namespace) -> int:
    """Print a complete, filled-in measurement file for a method."""
    sys.stdout.write(example_file(Places.standard(), arguments.method))
    return 0


def print_score(arguments: argparse.Namespace) -> int:
    """Print the outcome of a measurement file as JSON."""
    outcome = scored(read_file(Places.standard(), arguments.file))
    sys.stdout.write(json.dumps(outcome, ensure_ascii=False, indent=2) + "\n")
    return 0
