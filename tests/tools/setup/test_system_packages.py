"""Missing system packages are seen by what they bring, and told with the command that brings them."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tools.setup import system_packages
from tools.setup.console import SetupError
from tools.setup.system_packages import SIGNS, SystemNeed, missing_packages, provide, read_needs

ALWAYS_THERE = SystemNeed("python3", "program", os.fspath(sys.executable))


def absent(package: str, folder: Path) -> SystemNeed:
    """Return a need for a file that is not there (yet)."""
    return SystemNeed(package, "file", os.fspath(folder / package))


@pytest.fixture
def _on_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let these tests be the same on every system."""
    monkeypatch.setattr(sys, "platform", "linux")


@pytest.mark.parametrize(
    ("kind", "there", "not_there"),
    [
        ("program", sys.executable, "no-such-program"),
        ("file", __file__, __file__ + ".gone"),
        ("module", "json", "no_such_module"),
    ],
)
def test_a_sign_is_seen_or_missed(kind: str, there: str, not_there: str) -> None:
    """Each kind of sign tells presence from absence."""
    assert SystemNeed("p", kind, there).is_met()
    assert not SystemNeed("p", kind, not_there).is_met()


def test_a_library_that_does_not_load_is_missing() -> None:
    """The name of a library that exists nowhere is no sign."""
    assert not SystemNeed("p", "library", "libno-such-library.so.9").is_met()


def test_a_package_is_named_once(tmp_path: Path) -> None:
    """Two signs of one package make one request."""
    needs = [absent("b", tmp_path), ALWAYS_THERE, absent("a", tmp_path), absent("b", tmp_path)]
    assert missing_packages(needs) == ["b", "a"]


@pytest.mark.usefixtures("_on_linux")
def test_without_root_the_command_is_named(tmp_path: Path) -> None:
    """Who may not install is told which command does it, and nothing is run."""
    needs = [absent("libone1", tmp_path), ALWAYS_THERE, absent("libtwo2", tmp_path)]
    with pytest.raises(SetupError) as caught:
        provide(needs, may_install=False)
    assert str(caught.value).endswith(
        "\n  apt-get update && apt-get install --yes --no-install-recommends libone1 libtwo2"
    )


@pytest.mark.usefixtures("_on_linux")
def test_with_root_what_is_missing_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the missing packages are asked for, and afterwards they are looked for again."""
    asked: list[list[str]] = []

    def install(command: list[str], _environment: object) -> None:
        asked.append(command)
        (tmp_path / "libone1").touch()

    monkeypatch.setattr(system_packages, "succeeds", lambda _command: True)
    monkeypatch.setattr(system_packages, "must_succeed", install)
    provide([ALWAYS_THERE, absent("libone1", tmp_path)], may_install=True)
    assert [command[-1] for command in asked] == ["libone1"]


@pytest.mark.usefixtures("_on_linux")
def test_an_installation_that_brings_nothing_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even when apt says yes, what we look for is looked for again."""
    monkeypatch.setattr(system_packages, "succeeds", lambda _command: True)
    monkeypatch.setattr(system_packages, "must_succeed", lambda _command, _environment: None)
    with pytest.raises(SetupError, match="libone1"):
        provide([absent("libone1", tmp_path)], may_install=True)


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_elsewhere_than_on_linux_nothing_is_looked_for(
    system: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The wheels for Windows and macOS bring all they need."""
    monkeypatch.setattr(sys, "platform", system)
    provide([absent("libone1", tmp_path)], may_install=False)
    assert not list(tmp_path.iterdir())


def test_the_list_can_be_read_whole() -> None:
    """Every entry names a package and one known sign; both groups have some."""
    for group in ("start", "check"):
        needs = read_needs([group])
        assert needs
        assert {need.kind for need in needs} <= SIGNS.keys()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux needs system packages")
def test_this_machine_has_what_the_tests_need() -> None:
    """The tests that follow may rely on it: what is missing is named here."""
    assert missing_packages(read_needs(["start", "check"])) == []
