"""The environment is made once, filled as the lock says, and made anew only when it must be."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tools.setup import packages
from tools.setup.console import Command, SetupError
from tools.setup.packages import STAMP, ensure_environment

LOCK = "alpha==1.0 \\\n    --hash=sha256:aa\nuv==0.1 \\\n    --hash=sha256:bb\n"


@dataclass
class Machine:
    """Stands in for the commands that set-up runs; `breaks` chooses the command that fails."""

    breaks: Callable[[str], bool] = lambda _command: False
    commands: list[str] = field(default_factory=list)

    def succeeds(self, command: Command, _environment: object = None) -> bool:
        """Note the command and pretend that it ran."""
        words = " ".join(os.fspath(word) for word in command)
        self.commands.append(words)
        if "-m venv" in words:
            Path(command[-1]).mkdir(exist_ok=True)
        return not self.breaks(words)

    def must_succeed(self, command: Command, environment: object = None) -> None:
        """Do the same, and raise where the real one would."""
        if not self.succeeds(command, environment):
            raise SetupError("failed")

    def kinds(self) -> list[str]:
        """Return what was done, in a word each."""
        words = {"-m venv": "make", "uv-from-the-lock": "pip uv", "-m uv": "uv all"}
        return [next((word for sign, word in words.items() if sign in done), "pip all") for done in self.commands]


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    """Replace every command of set-up by notes."""
    machine = Machine()
    monkeypatch.setattr(packages, "succeeds", machine.succeeds)
    monkeypatch.setattr(packages, "must_succeed", machine.must_succeed)
    return machine


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with a lock of two packages."""
    (tmp_path / "requirements.lock").write_text(LOCK, encoding="utf-8")
    return tmp_path


def test_a_new_machine_gets_everything(machine: Machine, project: Path) -> None:
    """Environment, uv by hash, and then the whole lock by uv."""
    ensure_environment(project)
    assert machine.kinds() == ["make", "pip uv", "uv all"]
    assert (project / ".venv" / STAMP).exists()


def test_uv_comes_from_the_lock_with_its_hash(machine: Machine, project: Path) -> None:
    """The installer itself is checked as strictly as what it installs."""
    ensure_environment(project)
    asked = (project / ".venv" / "uv-from-the-lock.txt").read_text(encoding="utf-8")
    assert asked == "uv==0.1 \\\n    --hash=sha256:bb\n"
    assert all("--require-hashes" in command for command in machine.commands if "install" in command)


def test_a_second_run_does_nothing(machine: Machine, project: Path) -> None:
    """The stamp answers for the environment."""
    ensure_environment(project)
    machine.commands.clear()
    ensure_environment(project)
    assert machine.commands == []


def test_a_changed_lock_is_followed(machine: Machine, project: Path) -> None:
    """After an update of the sources the environment follows by itself."""
    ensure_environment(project)
    machine.commands.clear()
    (project / "requirements.lock").write_text(LOCK.replace("1.0", "1.1"), encoding="utf-8")
    ensure_environment(project)
    assert machine.kinds()[-1] == "uv all"


def test_where_uv_gets_nothing_pip_tries(machine: Machine, project: Path) -> None:
    """The settings of the machine are known to pip; it goes on in an environment made anew."""
    machine.breaks = lambda command: "-m uv" in command
    ensure_environment(project)
    assert machine.kinds() == ["make", "pip uv", "uv all", "make", "pip all"]


def test_what_broke_off_is_done_again(machine: Machine, project: Path) -> None:
    """No stamp is left by a set-up that failed, also not that of an earlier lock."""
    ensure_environment(project)
    (project / "requirements.lock").write_text(LOCK.replace("1.0", "1.1"), encoding="utf-8")
    machine.breaks = lambda command: "-m pip" in command
    with pytest.raises(SetupError):
        ensure_environment(project)
    assert not (project / ".venv" / STAMP).exists()
