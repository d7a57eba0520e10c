"""An argument parser that speaks Dutch: its usage, its headings and its faults; a fault ends with exit code 2."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from typing import Never

_FAULTS = (
    (re.compile(r"the following arguments are required: (.+)"), r"Dit ontbreekt: \1."),
    (re.compile(r"unrecognized arguments: (.+)"), r"Dit is niet bekend: \1. Bekijk de opties met --help."),
    (re.compile(r"argument (\S+): expected one argument"), r"\1: hier hoort een waarde achter."),
    (re.compile(r"argument (\S+): expected at least one argument"), r"\1: hier hoort ten minste een waarde achter."),
    (re.compile(r"argument (\S+): ignored explicit argument (.+)"), r"\1: hier hoort geen waarde achter."),
    (re.compile(r"argument (.+): invalid choice: (\S+) \(choose from (.+)\)"), r"\2 is niet bekend. Kies uit: \3."),
    (re.compile(r"ambiguous option: (\S+) could match (.+)"), r"\1 kan van alles zijn: \2."),
)
_HEADINGS = {"options": "opties", "positional arguments": "opdrachten"}


class DutchFormatter(argparse.HelpFormatter):
    """Help with Dutch headings."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Write the usage line behind "gebruik"."""
        super().add_usage(usage, actions, groups, "gebruik: " if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        """Begin a section under its Dutch heading."""
        super().start_section(_HEADINGS.get(heading or "", heading))


class DutchParser(argparse.ArgumentParser):
    """An ArgumentParser whose user never meets English. Subcommands made from it are Dutch as well."""

    def __init__(self, *, prog: str | None = None, description: str | None = None) -> None:
        super().__init__(
            prog=prog, description=description, formatter_class=DutchFormatter, add_help=False, allow_abbrev=False
        )
        self.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def error(self, message: str) -> Never:
        """Tell the fault in Dutch on stderr and leave with exit code 2."""
        self.exit(2, f"{in_dutch(message)}\n")


def in_dutch(message: str) -> str:
    """Return argparse's message in Dutch, or the message itself when it is none of the known ones."""
    for pattern, dutch in _FAULTS:
        if pattern.fullmatch(message):
            return pattern.sub(dutch, message)
    return message
