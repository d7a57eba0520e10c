"""A program that is started with the system's Python goes on in the environment, or says what is missing."""

from __future__ import annotations

import importlib.metadata
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tools.setup import environment
from tools.setup.environment import NEEDED_MODULES, NOT_SET_UP, environment_program, reexec_in_environment


@pytest.fixture
def handed_over(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Play a Python that lacks a module, and note what it hands over to instead of doing so."""
    calls: list[list[str]] = []
    monkeypatch.setattr(environment, "NEEDED_MODULES", ("json", "no_such_module"))
    monkeypatch.setattr(environment, "hand_over", lambda command: calls.append([os.fspath(w) for w in command]))
    monkeypatch.setattr(sys, "orig_argv", ["python3", "-I", "main.py", "score", "een bestand.json"])
    return calls


def test_the_environment_takes_over_with_the_same_words(handed_over: list[list[str]], tmp_path: Path) -> None:
    """Options of Python and spaces in names arrive as they were."""
    python = environment_program(tmp_path, "python")
    python.parent.mkdir(parents=True)
    python.touch()
    reexec_in_environment(tmp_path)
    assert handed_over == [[os.fspath(python), "-I", "main.py", "score", "een bestand.json"]]


def test_without_an_environment_the_command_is_named(
    handed_over: list[list[str]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line, no traceback, an exit code of its own."""
    with pytest.raises(SystemExit) as stop:
        reexec_in_environment(tmp_path)
    assert stop.value.code == NOT_SET_UP
    assert handed_over == []
    assert capsys.readouterr().err == (
        "Loonmaat is not set up here (no_such_module is missing). Run: python3 start.py\n"
    )


def test_a_python_that_has_everything_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Installed in an environment of one's own choice, the program needs no .venv."""
    monkeypatch.setattr(environment, "hand_over", lambda _command: pytest.fail("handed over for nothing"))
    reexec_in_environment(tmp_path)


def test_inside_the_environment_nothing_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There even a missing module is not looked for: every start would pay for it."""
    (tmp_path / ".venv").mkdir()
    monkeypatch.setattr(sys, "prefix", os.fspath(tmp_path / ".venv"))
    monkeypatch.setattr(environment, "NEEDED_MODULES", ("no_such_module",))
    reexec_in_environment(tmp_path)


def test_the_exit_code_comes_back(project_root: Path) -> None:
    """Who hands over ends as the other one ends."""
    code = "import sys; from tools.setup import environment as e; e.hand_over([sys.executable, '-c', 'exit(7)'])"
    assert subprocess.run([sys.executable, "-c", code], cwd=project_root, check=False).returncode == 7


def test_the_needed_modules_are_those_of_the_dependencies(project_root: Path) -> None:
    """A dependency that is added to pyproject.toml is looked for at the start as well."""
    table = tomllib.loads((project_root / "pyproject.toml").read_text(encoding="utf-8"))
    asked = {entry.split(">")[0].split("[")[0].lower() for entry in table["project"]["dependencies"]}
    brought = importlib.metadata.packages_distributions()
    found = {name.lower().replace("_", "-") for module in NEEDED_MODULES for name in brought[module]}
    assert asked <= found
