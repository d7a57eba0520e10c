"""The environment in .venv: made when needed, filled as requirements.lock says, and then left alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tools.setup.console import Command, SetupError, must_succeed, say, succeeds
from tools.setup.environment import environment_folder, environment_program, is_inside
from tools.setup.lock import NAME, entries, fingerprint, read_lock

STAMP = "loonmaat-is-set-up"
INSTALLER = "uv"
ONLY_WHEELS = ("--require-hashes", "--only-binary", ":all:")
"""What is not in the lock is refused, and nothing is built here: no stranger's code runs during set-up."""


def ensure_environment(project_root: Path) -> None:
    """Make .venv hold what the lock says, with this Python's version. Raises `SetupError`.

    The stamp is written last, so an interrupted run is simply done again.
    """
    lock = read_lock(project_root)
    stamp = environment_folder(project_root) / STAMP
    expected = _stamp_text(lock)
    if stamp.exists() and stamp.read_text(encoding="utf-8") == expected:
        return
    stamp.unlink(missing_ok=True)
    if not _is_usable(project_root):
        _make(project_root)
    _fill(project_root, lock)
    _write_whole(stamp, expected)


def _stamp_text(lock: str) -> str:
    """Return what the stamp of a finished environment says."""
    return f"lock {fingerprint(lock)}\npython {sys.version_info.major}.{sys.version_info.minor}\n"


def _write_whole(file: Path, text: str) -> None:
    """Write the file so that it is there whole or not at all."""
    beside = file.with_suffix(".new")
    beside.write_text(text, encoding="utf-8")
    beside.replace(file)


def _is_usable(project_root: Path) -> bool:
    """Return whether .venv has a Python that runs, is of our version and has pip."""
    python = environment_program(project_root, "python")
    question = "import sys, pip; print(sys.version_info[:2])"
    try:
        answer = subprocess.run([python, "-c", question], capture_output=True, text=True, check=False)
    except OSError:
        return False
    return answer.stdout.strip() == str(sys.version_info[:2])


def _make(project_root: Path) -> None:
    """Make .venv anew with Python's own venv and pip."""
    if is_inside(project_root):
        raise SetupError("This Python lives in .venv, which must be made anew: start with the system's Python.")
    say("Making the environment in .venv")
    must_succeed([sys.executable, "-m", "venv", "--clear", environment_folder(project_root)])


def _fill(project_root: Path, lock: str) -> None:
    """Install the lock: by uv, which takes seconds, or where uv cannot reach its packages by pip.

    pip reads the machine's own pip settings (a mirror, a proxy, certificates); uv does not. Why both:
    docs/decisions/0003-uv-installs.md.
    """
    python = environment_program(project_root, "python")
    say("Installing the packages of requirements.lock")
    _install_the_installer(project_root, lock)
    options: Command = ["--quiet", *ONLY_WHEELS, "--python", python]
    if succeeds([python, "-m", INSTALLER, "pip", "sync", *options, project_root / NAME]):
        return
    say("uv could not install the packages; trying pip, which takes about a minute.")
    _make(project_root)
    _pip_install(python, project_root / NAME)


def _install_the_installer(project_root: Path, lock: str) -> None:
    """Install uv itself with pip: the very version of the lock, by hash."""
    only_uv = environment_folder(project_root) / "uv-from-the-lock.txt"
    only_uv.write_text(entries(lock)[INSTALLER], encoding="utf-8")
    _pip_install(environment_program(project_root, "python"), only_uv)


def _pip_install(python: Path, requirements: Path) -> None:
    """Install a file of hashed requirements with the environment's pip. Raises `SetupError`."""
    options: Command = ["--quiet", "--no-deps", *ONLY_WHEELS, "--requirement", requirements]
    quiet = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_ROOT_USER_ACTION": "ignore"}
    must_succeed([python, "-m", "pip", "install", *options], quiet)
