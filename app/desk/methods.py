"""Acts on method definitions: which there are, one by name, and whether a file is one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from app.desk.places import Places
from app.errors import Fault, FaultyInputError, LoonmaatError
from app.exchange.library import (
    Folder,
    Library,
    Version,
    definition_files,
    open_library,
    package_folders,
    read_definition,
    second_hashes,
)
from app.scoring.faults import did_you_mean
from app.scoring.lint import Finding, LintReport, lint
from app.scoring.load import Definition, load


def library_at(places: Places, kept: Mapping[Version, str] | None = None) -> Library:
    """Return all definitions: shipped, the user's own, of installed packages; with those that are faulty.

    `kept` holds the hash of every version that the vault has measurements of; a file that differs is faulty.
    """
    folders = [Folder(places.methods, "shipped"), Folder(places.own_methods, "own"), *package_folders()]
    return open_library(folders, kept=kept)


def definitions_at(places: Places) -> list[Definition]:
    """Return every usable definition at hand."""
    return [one.definition for one in library_at(places).found]


def definition_named(places: Places, method: str) -> Definition:
    """Return the newest definition of a method by its id; raises LoonmaatError with the nearest name."""
    known = definitions_at(places)
    same = [definition for definition in known if definition.method.id == method]
    if not same:
        hint = did_you_mean(method, [definition.method.id for definition in known])
        raise LoonmaatError(f"De methode '{method[:60]}' is er niet.", remedy=hint)
    return max(same, key=lambda one: [int(part) for part in one.method.version.split(".")])


def active_methods(places: Places) -> list[tuple[str, str]]:
    """Return id and Dutch title of every method that a measurement can start with: in force, with a wage value."""
    active = [one.method for one in definitions_at(places) if one.method.status == "active"]
    return [(method.id, method.title.say()) for method in active if method.result is not None]


def definition_in(file: Path) -> Definition:
    """Return the definition in a file; raises FaultyInputError with every fault when it is none."""
    text = read_definition(file)
    report = _checked(str(file), text)
    definition = load(text).definition if isinstance(text, bytes) else None
    if definition is None:
        faults = [Fault(one.code, f"regel {one.line}", one.text, one.remedy) for one in report.errors]
        raise FaultyInputError(faults, text="Deze methode kan niet gelezen worden.", place=str(file))
    return definition


def check_definitions(path: Path) -> list[LintReport]:
    """Return what the linter says of a definition file, or of every definition in a folder and the folders in it.

    Raises LoonmaatError when there is nothing to check.
    """
    files = definition_files(path) if path.is_dir() else [path]
    if not files:
        raise LoonmaatError("Hier staat geen methode.", place=str(path), remedy="Een methode heet method.toml.")
    texts = {str(file): read_definition(file) for file in files}
    reports = [_checked(name, text) for name, text in texts.items()]
    clashes = second_hashes((name, text) for name, text in texts.items() if isinstance(text, bytes))
    return [
        replace(report, errors=(*report.errors, clashes[report.file])) if report.file in clashes else report
        for report in reports
    ]


def _checked(name: str, text: bytes | Finding) -> LintReport:
    return LintReport(name, errors=(text,)) if isinstance(text, Finding) else lint(text, filename=name)
