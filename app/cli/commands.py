"""All commands together: which there are, and the one border where an environment error becomes a message."""

from __future__ import annotations

import argparse
import importlib
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from app.cli.parser import Parser
from app.errors import FaultyInputError, LoonmaatError

COMMANDS = {
    "example": "app.cli.measure",
    "score": "app.cli.measure",
    "report": "app.cli.report",
    "verify": "app.cli.verify",
    "methods": "app.cli.methods",
    "subsidy": "app.cli.wages",
    "minimum-wage": "app.cli.wages",
    "import": "app.cli.registers",
    "export": "app.cli.registers",
    "figures": "app.cli.figures",
}
"""Which module brings which command. Only the module of the asked command is imported, so that each starts fast."""


def run(words: Sequence[str]) -> int:
    """Run one command; return its exit code. Faults go to stderr, one a line, each with place and remedy."""
    if sys.stdout is None:  # closed by who started us: say what there is to say into nothing
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - until the end of the process
    _write_utf8()
    parser = Parser(
        prog="loonmaat", description="Loonwaarde bepalen op de werkplek. Zonder opdracht opent het venster."
    )
    subparsers = parser.add_subparsers(dest="command", metavar="OPDRACHT", parser_class=Parser)
    for module in _modules(words):
        importlib.import_module(module).add_commands(subparsers)
    arguments = parser.parse_args(list(words))
    if not hasattr(arguments, "run"):
        parser.error("the following arguments are required: OPDRACHT")
    return _guarded(arguments)


def _write_utf8() -> None:
    """Write UTF-8 to files and pipes too: on Windows they would refuse a name like Łukasz, or the sign →."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _modules(words: Sequence[str]) -> list[str]:
    asked = next((word for word in words if not word.startswith("-")), "")
    return [COMMANDS[asked]] if asked in COMMANDS else sorted(set(COMMANDS.values()))


def _guarded(arguments: argparse.Namespace) -> int:
    try:
        code: int = arguments.run(arguments)
        sys.stdout.flush()
    except FaultyInputError as error:
        sys.stderr.write("".join(f"{_placed(error.place)}{fault}\n" for fault in error.faults))
        return 2
    except LoonmaatError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    except BrokenPipeError:
        _drop_output()  # who read the output stopped reading (`... | head`)
        return 1
    except OSError as error:
        _drop_output()
        sys.stderr.write(f"De uitkomst kan niet geschreven worden ({error.strerror}). Kies een andere plaats.\n")
        return 2
    return code


def _drop_output() -> None:
    """Keep Python from failing once more at its last flush."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _placed(place: str) -> str:
    return f"{place}: " if place else ""
