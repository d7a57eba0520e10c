"""Finding method definitions: those shipped, the user's own, and those of installed packages, all in the same way.

A definition that is faulty is listed with its reasons and harms nothing else. Definitions are data: nothing of a
package is imported or run to find its files.

Packages name their folder by an entry point in the group `loonmaat.methods` (docs/method-authors.md):

    [project.entry-points."loonmaat.methods"]
    my-methods = "my_package.methods"
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Literal

from app.scoring.lint import Finding, lint
from app.scoring.load import LARGEST_FILE, Definition, content_hash, load

GROUP = "loonmaat.methods"
"""The group of entry points by which installed packages offer definitions."""

FILE = "method.toml"

MOST_FILES = 200
"""Definitions looked at in one folder; more is not a folder of methods."""

Origin = Literal["shipped", "own", "package"]

Version = tuple[str, str]
"""Id and version of a method."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder that holds definitions, each in a folder of its own; `package` names who installed it."""

    path: Path
    origin: Origin
    package: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A definition that can be used, and where it stands."""

    definition: Definition
    file: Path
    origin: Origin
    package: str = ""

    @property
    def readme(self) -> Path:
        """Where the definition's explanation of fact, inference and own choice would be."""
        return self.file.with_name("README.md")


@dataclass(frozen=True, slots=True)
class Faulty:
    """A definition that cannot be used, where it stands, and why; `method` is its id where it could be read."""

    file: Path
    origin: Origin
    reasons: tuple[Finding, ...]
    package: str = ""
    method: str = ""


@dataclass(frozen=True, slots=True)
class Library:
    """All definitions at hand."""

    found: tuple[Found, ...]
    faulty: tuple[Faulty, ...]

    def versions(self, method: str) -> tuple[Found, ...]:
        """Return every version of a method, the newest first."""
        same = [one for one in self.found if one.definition.method.id == method]
        return tuple(sorted(same, key=lambda one: _order(one.definition.method.version), reverse=True))

    def by_hash(self, sha256: str) -> Found | None:
        """Return the definition with this hash, or None when it is not at hand."""
        return next((one for one in self.found if one.definition.sha256 == sha256), None)


@dataclass(slots=True)
class _Shelf:
    """A library while it is filled: earlier folders go before later ones."""

    hashes: dict[Version, str]
    measured: frozenset[Version] = frozenset()
    found: list[Found] = field(default_factory=list)
    faulty: list[Faulty] = field(default_factory=list)


def open_library(folders: Iterable[Folder], *, kept: Mapping[Version, str] | None = None) -> Library:
    """Return the definitions in some folders; of the same definition twice, the first.

    `kept` holds the hashes of versions that measurements were made with. A file that says to be one of these versions
    but has another hash is faulty: one version never has two hashes. Shipped definitions are known to be faultless (the
    tests hold them to the linter); all others go through the linter here.
    """
    shelf = _Shelf(dict(kept or {}), frozenset(kept or {}))
    for folder in folders:
        for file in definition_files(folder.path):
            _put(shelf, folder, file)
    return Library(tuple(shelf.found), tuple(shelf.faulty))


def definition_files(folder: Path) -> list[Path]:
    """Return the definition files in a folder: its own, and one for each folder in it. No folder: none."""
    try:
        inside = sorted(one for one in folder.iterdir() if one.is_dir())
    except OSError:
        return []
    candidates = [folder / FILE, *(one / FILE for one in inside[:MOST_FILES])]
    return [file for file in candidates if file.is_file()]


def _put(shelf: _Shelf, folder: Folder, file: Path) -> None:
    text = read_definition(file)
    reasons = (text,) if isinstance(text, Finding) else _reasons(text, file, folder.origin)
    definition = load(text).definition if isinstance(text, bytes) and not reasons else None
    if definition is None:
        shelf.faulty.append(Faulty(file, folder.origin, reasons, folder.package))
    else:
        _settle(shelf, Found(definition, file, folder.origin, folder.package))


def _reasons(text: bytes, file: Path, origin: Origin) -> tuple[Finding, ...]:
    """Return why a definition cannot be used."""
    if origin == "shipped" and load(text).definition is not None:
        return ()
    return lint(text, filename=str(file)).errors


def _settle(shelf: _Shelf, found: Found) -> None:
    """Put a good definition on the shelf, unless its version already has a hash."""
    method, sha256 = found.definition.method, found.definition.sha256
    version = method.id, method.version
    known = shelf.hashes.setdefault(version, sha256)
    if known == sha256:
        if not any(one.definition.sha256 == sha256 for one in shelf.found):
            shelf.found.append(found)
        return
    told = f"Versie {method.version} van '{method.id}' bestaat al, met een andere inhoud."
    if version in shelf.measured:
        told = f"Versie {method.version} van '{method.id}' is hier al gebruikt, en had toen een andere inhoud."
    reason = Finding("second_hash", 0, "version", told, "Geef de gewijzigde methode een nieuwe versie.")
    shelf.faulty.append(Faulty(found.file, found.origin, (reason,), found.package, method.id))


def read_definition(file: Path) -> bytes | Finding:
    """Return the bytes of a definition file, of a file that is too large only the first, or why it cannot be read."""
    try:
        with file.open("rb") as stream:
            return stream.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        return Finding("unreadable", 0, "bestand", "Dit bestand is er niet.", "Kijk of de naam klopt.")
    except OSError as error:
        told = f"Het bestand kan niet gelezen worden ({type(error).__name__})."
        return Finding("unreadable", 0, "bestand", told, "Kijk of u het mag lezen, en of de schijf in orde is.")


def second_hashes(files: Iterable[tuple[str, bytes]]) -> Mapping[str, Finding]:
    """Return per name the fault of a definition whose version an earlier one has with another content."""
    hashes: dict[Version, str] = {}
    faults: dict[str, Finding] = {}
    for name, text in files:
        definition = load(text).definition
        if definition is None:
            continue
        method = definition.method
        if hashes.setdefault((method.id, method.version), content_hash(text)) != definition.sha256:
            told = f"Een ander bestand is ook versie {method.version} van '{method.id}', met een andere inhoud."
            faults[name] = Finding("second_hash", 1, "version", told, "Geef elke inhoud een eigen versie.")
    return faults


def package_folders(points: Iterable[EntryPoint] | None = None) -> list[Folder]:
    """Return the folders that installed packages offer; a package whose folder cannot be found offers none."""
    found = list(entry_points(group=GROUP)) if points is None else list(points)
    return [
        Folder(path, "package", point.dist.name if point.dist is not None else point.name)
        for point in sorted(found, key=lambda one: (one.name, one.value))
        for path in _folder_of(point)
    ]


def _folder_of(point: EntryPoint) -> Iterator[Path]:
    """Yield the folder that an entry point names. Only looks for the top package; that imports nothing."""
    top, *inner = point.value.partition(":")[0].strip().split(".")
    try:
        spec = importlib.util.find_spec(top) if top.isidentifier() else None
    except (ImportError, ValueError):
        return
    for place in (spec.submodule_search_locations or ()) if spec is not None else ():
        folder = Path(place, *inner)
        if folder.is_dir():
            yield folder
            return


def _order(version: str) -> list[int]:
    return [int(part) if part.isdigit() else 0 for part in version.split(".")]
