"""Finding definitions: shipped, own and of packages alike; a faulty one is listed with reasons and does no harm."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from app.exchange.library import (
    GROUP,
    Folder,
    Library,
    Origin,
    definition_files,
    open_library,
    package_folders,
    second_hashes,
)
from app.scoring.load import LARGEST_FILE, content_hash
from tests.helpers.small_method import SMALL, changed

NEWER = changed('version = "1.0.0"', 'version = "1.10.0"')
OTHER = changed('id = "kleine-methode"', 'id = "andere-methode"')
BROKEN = changed('rule = "sum"', 'rule = "som"')


def folder(root: Path, origin: Origin = "own", **methods: str | bytes) -> Folder:
    """Write definitions in folders of their own; return the folder that holds them."""
    for name, text in methods.items():
        place = root / name
        place.mkdir(parents=True)
        (place / "method.toml").write_bytes(text.encode() if isinstance(text, str) else text)
    return Folder(root, origin)


def names(library: Library) -> list[str]:
    """Return what can be used, as `id version`."""
    return [f"{one.definition.method.id} {one.definition.method.version}" for one in library.found]


def faults(library: Library) -> Mapping[str, set[str]]:
    """Return per faulty folder the codes of its reasons."""
    return {one.file.parent.name: {reason.code for reason in one.reasons} for one in library.faulty}


def test_three_kinds_of_folders_make_one_library(tmp_path: Path) -> None:
    """Shipped, own and of a package: found in the same way, each knowing where it is from."""
    library = open_library([
        folder(tmp_path / "shipped", "shipped", a=SMALL),
        folder(tmp_path / "own", "own", b=NEWER),
        folder(tmp_path / "package", "package", c=OTHER),
    ])  # fmt: skip
    assert names(library) == ["kleine-methode 1.0.0", "kleine-methode 1.10.0", "andere-methode 1.0.0"]
    assert [one.origin for one in library.found] == ["shipped", "own", "package"]


def test_a_faulty_definition_is_listed_and_harms_nothing(tmp_path: Path) -> None:
    """Broken, unreadable, empty, hostile: each with its reasons; the good one is there."""
    methods = folder(
        tmp_path, a=SMALL, broken=BROKEN, empty="", image=b"\x89PNG\xff", large=b"a" * (LARGEST_FILE + 1)
    )  # fmt: skip
    library = open_library([methods])
    assert names(library) == ["kleine-methode 1.0.0"]
    assert faults(library) == {
        "broken": {"unknown_choice"},
        "empty": {"empty_file"},
        "image": {"not_utf8"},
        "large": {"file_too_large"},
    }
    assert all(reason.line for one in library.faulty for reason in one.reasons)


def test_what_the_linter_calls_an_error_forbids_use(tmp_path: Path) -> None:
    """It could be calculated with, but its worked example does not come out."""
    assert faults(open_library([folder(tmp_path, a=changed("percent = 82", "percent = 83"))])) == {
        "a": {"example_differs"}
    }


def test_one_version_has_one_hash(tmp_path: Path) -> None:
    """The shipped one stands; a changed copy under the same version is refused, an exact copy is the same thing."""
    library = open_library([
        folder(tmp_path / "shipped", "shipped", a=SMALL),
        folder(tmp_path / "own", "own", b=SMALL.replace("Kleine methode", "Mijn methode"), c=SMALL),
    ])  # fmt: skip
    assert names(library) == ["kleine-methode 1.0.0"]
    assert faults(library) == {"b": {"second_hash"}}


def test_a_version_that_was_measured_with_keeps_its_hash(tmp_path: Path) -> None:
    """A file that was changed after a measurement was made with it is not the same method any more."""
    kept = {("kleine-methode", "1.0.0"): "0" * 64}
    library = open_library([folder(tmp_path, a=SMALL, b=OTHER)], kept=kept)
    assert (names(library), faults(library)) == (["andere-methode 1.0.0"], {"a": {"second_hash"}})
    same = {("kleine-methode", "1.0.0"): content_hash(SMALL.encode())}
    assert names(open_library([Folder(tmp_path, "own")], kept=same)) == ["kleine-methode 1.0.0", "andere-methode 1.0.0"]


def test_other_line_ends_are_the_same_definition(tmp_path: Path) -> None:
    """A checkout on Windows changes every line end and nothing else."""
    library = open_library([folder(tmp_path, a=SMALL, b=SMALL.replace("\n", "\r\n"))])
    assert (names(library), library.faulty) == (["kleine-methode 1.0.0"], ())


def test_versions_are_ordered_as_numbers(tmp_path: Path) -> None:
    """1.10.0 is newer than 1.9.0."""
    older = changed('version = "1.0.0"', 'version = "1.9.0"')
    library = open_library([folder(tmp_path, a=older, b=NEWER)])
    assert [one.definition.method.version for one in library.versions("kleine-methode")] == ["1.10.0", "1.9.0"]


def test_a_definition_is_found_by_its_hash(tmp_path: Path) -> None:
    """That is how a measurement finds the method it was made with."""
    library = open_library([folder(tmp_path, a=SMALL)])
    found = library.by_hash(content_hash(SMALL.encode()))
    assert found is not None
    assert found.readme == tmp_path / "a" / "README.md"
    assert library.by_hash("0" * 64) is None


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    """Nobody has to make an empty folder first."""
    assert open_library([Folder(tmp_path / "none", "own")]) == Library((), ())


def test_a_folder_may_itself_be_a_method(tmp_path: Path) -> None:
    """Files with other names and empty folders are passed over."""
    (tmp_path / "method.toml").write_text(SMALL, encoding="utf-8")
    (tmp_path / "notes.toml").write_text("no method", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    assert definition_files(tmp_path) == [tmp_path / "method.toml"]


@pytest.mark.skipif(sys.platform == "win32", reason="chmod does not take reading away on Windows")
def test_a_file_that_may_not_be_read_is_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk refuses; the reason says so."""
    methods = folder(tmp_path, a=SMALL, b=OTHER)
    real = Path.open

    def refuse(self: Path, *args: str, **more: str) -> object:
        if self.parent.name == "a":
            raise PermissionError(13, "Permission denied")
        return real(self, *args, **more)  # type: ignore[call-overload]  # as given

    monkeypatch.setattr(Path, "open", refuse)
    library = open_library([methods])
    assert (names(library), faults(library)) == (["andere-methode 1.0.0"], {"a": {"unreadable"}})


def test_files_under_one_version_with_two_contents_are_told() -> None:
    """For checking a whole folder at once."""
    texts = [("a", SMALL.encode()), ("b", SMALL.replace("Half", "Anders").encode()), ("c", NEWER.encode())]
    assert {name: fault.code for name, fault in second_hashes(texts).items()} == {"b": "second_hash"}


# --- packages --------------------------------------------------------------------------------------------------


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a package that may not be imported: running anything of it fails the test."""
    top = tmp_path / "site" / "strange_methods"
    folder(top / "data", a=SMALL)
    (top / "__init__.py").write_text("raise AssertionError('nothing of a package is run')\n", encoding="utf-8")
    (top / "data" / "__init__.py").write_text("raise AssertionError('nor inside it')\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(top.parent))
    return top


def test_a_package_is_found_without_running_it(package: Path) -> None:
    """Its entry point names a folder; the folder is looked up, nothing is imported."""
    folders = package_folders([EntryPoint("strange", "strange_methods.data", GROUP)])
    assert folders == [Folder(package / "data", "package", "strange")]
    assert names(open_library(folders)) == ["kleine-methode 1.0.0"]
    assert "strange_methods" not in sys.modules


@pytest.mark.parametrize(
    "value", ["no_such_package", "strange_methods.nowhere", "", "a b", "..", "strange_methods:x.y"]
)
def test_an_entry_point_that_leads_nowhere_offers_nothing(package: Path, value: str) -> None:
    """Whatever a package writes there, other methods are found."""
    assert [one.path for one in package_folders([EntryPoint("odd", value, GROUP)])] in ([], [package])


def test_packages_of_this_environment_are_asked() -> None:
    """Without arguments the installed packages are asked; this project's own environment has none."""
    assert package_folders() == []
