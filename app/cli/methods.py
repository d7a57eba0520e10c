"""`methods list`, `methods show METHODE` and `methods check PAD`: which methods there are, what one says, is one right.

`check` ends with 0 when all is well, 1 with warnings and 2 with errors; `list` with 1 when a definition is faulty.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from app.cli.comparing import add_comparing
from app.cli.parser import SubParsers, named_path
from app.desk.methods import check_definitions, definition_in, definition_named, library_at
from app.desk.places import Places
from app.exchange.library import Faulty, Found, Library
from app.scoring.lint import Finding, LintReport
from app.scoring.outline import outline
from app.scoring.outline_text import outline_text
from app.scoring.outline_words import WORDS

WORDS_OF_COMMAND = "Methoden: welke er zijn, hoe ze tellen, en of een bestand klopt."
ORIGINS = {"shipped": "meegeleverd", "own": "eigen map", "package": "pakket"}
ERRORS_SHOWN = 3
"""Reasons of a faulty definition that `list` shows; `check` shows all."""


def add_commands(subparsers: SubParsers) -> None:
    """Add the commands; each sets `run`, a function from the parsed arguments to an exit code."""
    parser = subparsers.add_parser("methods", help=WORDS_OF_COMMAND, description=WORDS_OF_COMMAND)
    inner = parser.add_subparsers(dest="act", metavar="OPDRACHT", required=True)
    listed = inner.add_parser("list", help="toon alle methoden", description="Toon alle methoden.")
    listed.add_argument("--json", action="store_true", help="als JSON")
    listed.set_defaults(run=list_methods)
    words = "Toon wat een methode vraagt, van wie, hoe ze telt, en waar ze vandaan komt."
    shown = inner.add_parser("show", help=words, description=words)
    shown.add_argument(
        "method", metavar="METHODE", help="naam van de methode, zoals uniform-2021, of een bestand .toml"
    )
    shown.set_defaults(run=show_method)
    words = "Controleer een methode: alle fouten in één keer, met regel en hoe ze te herstellen zijn."
    checked = inner.add_parser("check", help=words, description=words)
    checked.add_argument("path", metavar="PAD", type=named_path, help="een method.toml, of een map met methoden")
    checked.add_argument("--json", action="store_true", help="als JSON")
    checked.set_defaults(run=check_methods)
    add_comparing(inner)


def list_methods(arguments: argparse.Namespace) -> int:
    """Print every method with its version, status and where it is from; return 1 when one is faulty."""
    library = library_at(Places.standard())
    if arguments.json:
        _print_json({"found": [_found(one) for one in library.found], "faulty": [_faulty(f) for f in library.faulty]})
    else:
        sys.stdout.write("".join(f"{line}\n" for line in listing(library)))
    return 1 if library.faulty else 0


def listing(library: Library) -> Iterator[str]:
    """Yield the lines of a list of methods: a table of those that can be used, then the faulty ones with reasons."""
    rows = [_row(one) for one in library.found]
    widths = [max((len(row[at]) for row in rows), default=0) for at in range(4)]
    for row in rows:
        yield "  ".join(row[at].ljust(widths[at]) for at in range(4)) + f"  ({row[4]})"
    for one in library.faulty:
        yield f"Kan niet gebruikt worden: {one.file}"
        for reason in one.reasons[:ERRORS_SHOWN]:
            yield f"  {line_of(str(one.file), reason)}"
        if len(one.reasons) > ERRORS_SHOWN:
            yield f'  en nog {len(one.reasons) - ERRORS_SHOWN} fouten; zie methods check "{one.file}"'


def _row(one: Found) -> tuple[str, str, str, str, str]:
    method = one.definition.method
    origin = f"{ORIGINS[one.origin]} {one.package}".strip()
    status = WORDS["nl"][f"status_{method.status}"].partition(":")[0]
    return method.id, method.version, status, method.title.say(), origin


def _found(one: Found) -> Mapping[str, object]:
    method = one.definition.method
    identity = {"id": method.id, "version": method.version, "status": method.status, "title": method.title.say()}
    return {**identity, "sha256": one.definition.sha256, "file": str(one.file), "origin": one.origin}


def _faulty(one: Faulty) -> Mapping[str, object]:
    return {"file": str(one.file), "origin": one.origin, "errors": [asdict(reason) for reason in one.reasons]}


def show_method(arguments: argparse.Namespace) -> int:
    """Print what a method asks, of whom, how it counts, its sources, status and examples."""
    name = arguments.method
    definition = definition_in(Path(name)) if name.endswith(".toml") else definition_named(Places.standard(), name)
    sys.stdout.write(outline_text(outline(definition.graph)))
    return 0


def check_methods(arguments: argparse.Namespace) -> int:
    """Print everything that is wrong with a definition, or with all in a folder; return the heaviest exit code."""
    reports = check_definitions(arguments.path)
    if arguments.json:
        plain = [as_json(report) for report in reports]
        _print_json(plain if arguments.path.is_dir() else plain[0])
    else:
        sys.stdout.write("".join(f"{line}\n" for line in told(reports)))
    return max(report.exit_code for report in reports)


def as_json(report: LintReport) -> Mapping[str, object]:
    """Return a report as plain data: the file, and per error and warning its code, line, place, text and remedy."""
    return {
        "file": report.file,
        "errors": [asdict(one) for one in report.errors],
        "warnings": [asdict(one) for one in report.warnings],
    }


def told(reports: Sequence[LintReport]) -> Iterator[str]:
    """Yield a line for each finding, in the order of the file, and a last line that counts them."""
    errors = warnings = 0
    for report in reports:
        errors, warnings = errors + len(report.errors), warnings + len(report.warnings)
        yield from _told(report)
    if not errors and not warnings:
        yield "In orde." if len(reports) == 1 else f"{len(reports)} methoden zijn in orde."
    else:
        yield f"{_count(errors, 'fout', 'fouten')}, {_count(warnings, 'waarschuwing', 'waarschuwingen')}."


def _told(report: LintReport) -> Iterable[str]:
    found = [("fout", one) for one in report.errors] + [("let op", one) for one in report.warnings]
    for kind, one in sorted(found, key=lambda pair: pair[1].line):
        yield line_of(report.file, one, kind)


def line_of(file: str, finding: Finding, kind: str = "fout") -> str:
    """Return a finding as `method.toml:12: fout: what is wrong. How to mend it.`."""
    place = f"{file}:{finding.line}" if finding.line else file
    return f"{place}: {kind}: {finding.text} {finding.remedy}".rstrip()


def _count(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"


def _print_json(data: object) -> None:
    sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
