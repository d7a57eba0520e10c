"""Where the environment is, and how a program that was started outside it gets inside.

Read at every start of main.py, so it imports only what Python has loaded by then.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

FOLDER = ".venv"

NOT_SET_UP = 3
"""Exit code of a program that was started before anything was set up."""

NEEDED_MODULES = (
    "PySide6",
    "sqlcipher3",
    "sqlite_utils",
    "reportlab",
    "pikepdf",
    "pyhanko",
    "cryptography",
    "openpyxl",
    "pypdfium2",
    "platformdirs",
    "filelock",
    "numpy",
    "uharfbuzz",
    "PIL",
    "scipy",
    "icalendar",
)
"""The modules of `dependencies` in pyproject.toml; tests/test_setup_environment.py holds the two together."""


def environment_folder(project_root: Path) -> Path:
    """Return the folder of the environment, whether or not it exists."""
    return project_root / FOLDER


def environment_program(project_root: Path, name: str) -> Path:
    """Return the path of a program in the environment, such as `python`; on Windows with its `.exe`."""
    if os.name == "nt":
        return environment_folder(project_root) / "Scripts" / f"{name}.exe"
    return environment_folder(project_root) / "bin" / name


def is_inside(project_root: Path) -> bool:
    """Return whether this very Python is the environment's."""
    folder = environment_folder(project_root)
    return folder.is_dir() and folder.samefile(sys.prefix)


def hand_over(command: Sequence[str | Path]) -> NoReturn:
    """Let `command` take this process's place; its exit code becomes ours. Does not return.

    Windows cannot replace a process (its `os.execv` starts a second one and lets the console go on at once),
    so there the command runs as a child that we wait for.
    """
    words = [os.fspath(word) for word in command]
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name == "nt":
        import subprocess  # noqa: PLC0415 - takes 10 ms, which every start elsewhere would pay

        raise SystemExit(subprocess.run(words, check=False).returncode)
    os.execv(words[0], words)  # noqa: S606 - no shell is what we want


def reexec_in_environment(project_root: Path) -> None:
    """Return at once inside the environment; elsewhere go on in it, when this Python lacks a module.

    Meant for the first lines of main.py, so that `python3 main.py ...` works with the system's Python too.
    Where there is no environment, a line on stderr names the command that makes it; exit code `NOT_SET_UP`.
    """
    if is_inside(project_root) or getattr(sys, "frozen", False):
        return
    missing = [name for name in NEEDED_MODULES if importlib.util.find_spec(name) is None]
    if not missing:
        return
    python = environment_program(project_root, "python")
    if not python.exists():
        print(f"Loonmaat is not set up here ({missing[0]} is missing). Run: python3 start.py", file=sys.stderr)
        raise SystemExit(NOT_SET_UP)
    hand_over([python, *sys.orig_argv[1:]])
