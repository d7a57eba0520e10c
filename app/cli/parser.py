"""The command line in Dutch: argparse with its own texts replaced."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn, Protocol

DUTCH = (
    (r"the following arguments are required: (.*)", r"Hier ontbreekt: \1."),
    (r"unrecognized arguments: (.*)", r"Dit hoort hier niet: \1."),
    (r"argument (\S+): invalid choice: (.*?) \(choose from (.*)\)", r"\2 kan niet bij \1. Kies uit: \3."),
    (r"argument (\S+): expected one argument", r"Bij \1 hoort een waarde."),
    (r"argument (\S+): expected at least one argument", r"Bij \1 hoort ten minste één waarde."),
    (r"argument (\S+): ignored explicit argument (.*)", r"Bij \1 hoort geen waarde; \2 staat er te veel."),
    (r"argument (\S+): not allowed with argument (\S+)", r"\1 kan niet samen met \2."),
    (r"one of the arguments (.*) is required", r"Kies één van: \1."),
    (r"argument (\S+): (de naam is leeg)", r"Bij \1: \2. Noem een bestand of een map."),
    (r"ambiguous option: (\S+) could match (.*)", r"\1 is niet duidelijk; bedoelde u \2?"),
)
"""What argparse says, and what we say instead."""


def named_path(text: str) -> Path:
    """Return a path that was typed; an empty one names nothing, and would otherwise mean the folder one is in."""
    if not text.strip():
        raise argparse.ArgumentTypeError("de naam is leeg")
    return Path(text)


_MANY = (argparse._AppendAction, argparse._HelpAction)  # noqa: SLF001 - argparse tells in no other way what may come twice


class SubParsers(Protocol):
    """What a command needs of argparse's subparsers, whose own type is private."""

    def add_parser(self, name: str, *, help: str, description: str) -> argparse.ArgumentParser:
        """Add a command and return its parser."""
        ...


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks Dutch and ends with exit code 2."""

    def parse_known_args(  # type: ignore[override]  # argparse types it for any namespace
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """Refuse an option that is given twice; argparse would silently take the last."""
        typed = sys.argv[1:] if args is None else args
        for option in self._option_string_actions:
            if not isinstance(self._option_string_actions[option], _MANY) and _times(option, typed) > 1:
                self.error(f"{option} staat er twee keer. Laat er één staan.")
        return super().parse_known_args(typed, namespace)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and how to get help; end with 2."""
        sys.stderr.write(f"{in_dutch(message)}\nHulp: {self.prog} --help\n")
        raise SystemExit(2)

    def format_help(self) -> str:
        """Return the help with argparse's own headings in Dutch."""
        text = super().format_help()
        for english, dutch in (
            ("usage:", "gebruik:"),
            ("positional arguments:", "wat u opgeeft:"),
            ("options:", "keuzes:"),
            ("show this help message and exit", "toon deze hulp"),
        ):
            text = text.replace(english, dutch)
        return text


def _times(option: str, typed: Sequence[str]) -> int:
    """Return how often an option was typed; what follows `--` is no option."""
    before = typed[: typed.index("--")] if "--" in typed else typed
    return sum(word == option or word.startswith(f"{option}=") for word in before)


def in_dutch(message: str) -> str:
    """Return argparse's message in Dutch; one that is not known is given as it is."""
    for english, dutch in DUTCH:
        if re.fullmatch(english, message):
            return re.sub(english, dutch, message)
    return message
