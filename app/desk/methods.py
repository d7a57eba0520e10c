"""Acts on method definitions: which there are, one by name, and whether a file is one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.desk.places import Places
from app.errors import Fault, FaultyInputError, LoonmaatError, RefusedError
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

if TYPE_CHECKING:
    from app.desk.session import Session


def library_at(places: Places, kept: Mapping[Version, str] | None = None) -> Library:
    """Return all definitions: shipped, the user's own, of installed packages; with those that are faulty.

    `kept` holds the hash of every version that the vault has measurements of; a file that differs is faulty.
    """
    folders = [Folder(places.methods, "shipped"), Folder(places.own_methods, "own"), *package_folders()]
    return open_library(folders, kept=kept)


def kept_versions(session: Session) -> Mapping[Version, str]:
    """Return the hash of every version of a method that the vault keeps a definition of."""
    return {(info.method, info.version): info.sha256 for info in session.vault.definitions()}


def library_of(session: Session) -> Library:
    """Return all definitions as an open vault sees them: one that differs from what was measured with is refused."""
    return library_at(session.places, kept_versions(session))


def kept_definition(session: Session, sha256: str) -> Definition:
    """Return a definition that the vault keeps, whatever became of its file. Raises NotInVault, RefusedError."""
    definition = load(session.vault.definition(sha256)).definition
    if definition is None:
        raise RefusedError("De methode van deze meting kan niet meer gelezen worden.")
    return definition


def definitions_of(session: Session) -> list[Definition]:
    """Return every definition that the vault keeps, and every other one that is at hand."""
    kept = [kept_definition(session, sha256) for sha256 in kept_versions(session).values()]
    known = {definition.sha256 for definition in kept}
    return [*kept, *(one.definition for one in library_of(session).found if one.definition.sha256 not in known)]


def definitions_at(places: Places) -> list[Definition]:
    """Return every usable definition at hand."""
    return [one.definition for one in library_at(places).found]


def definition_named(places: Places, method: str, kept: Mapping[Version, str] | None = None) -> Definition:
    """Return the newest definition of a method by its id; `kept` as `library_at` takes it.

    Raises LoonmaatError: with the nearest name, or with what is wrong with the only file of this method.
    """
    library = library_at(places, kept)
    versions = library.versions(method)
    if versions:
        return versions[0].definition
    refused = next((one for one in library.faulty if one.method == method), None)
    if refused is not None:
        told, place = refused.reasons[0], str(refused.file)
        raise LoonmaatError(f"De methode '{method[:60]}' is geweigerd. {told.text}", place=place, remedy=told.remedy)
    hint = did_you_mean(method, [one.definition.method.id for one in library.found])
    raise LoonmaatError(f"De methode '{method[:60]}' is er niet.", remedy=hint)


def active_methods(places: Places, language: str = "nl") -> list[tuple[str, str]]:
    """Return id and title of every method that a measurement can start with: in force, with a wage value."""
    active = [one.method for one in definitions_at(places) if one.method.status == "active"]
    return [(method.id, method.title.say(language)) for method in active if method.result is not None]


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
