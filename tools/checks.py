"""Everything that must hold before a change may join: style, types, layers and tests.

All checks run, also after one has failed, so that one run shows everything. pytest comes last and its closing
line is the last line on stdout, because CI reads there how many tests ran.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tools.setup.console import Command
from tools.setup.environment import environment_program


@dataclass(frozen=True, slots=True)
class Check:
    """A named command that is run in the project's folder and is passed when its exit code is 0."""

    name: str
    command: Command


def still_checks(project_root: Path) -> list[Check]:
    """Return the checks that read the code without running it."""
    python = environment_program(project_root, "python")
    return [
        Check("ruff check", [python, "-m", "ruff", "check", "--quiet", "."]),
        Check("ruff format", [python, "-m", "ruff", "format", "--check", "--quiet", "."]),
        Check("mypy", [python, "-m", "mypy", "--no-error-summary"]),
        Check("import-linter", [environment_program(project_root, "lint-imports")]),
    ]


def tests(project_root: Path, *, quick: bool) -> Check:
    """Return the run of the tests, over all cores; `quick` leaves out what is marked slow."""
    python = environment_program(project_root, "python")
    command: Command = [
        python,
        "-m",
        "pytest",
        "--numprocesses",
        "auto",
        "--dist",
        "worksteal",
        "--verbosity",
        "0",
    ]
    chosen = ["-m", "not slow"] if quick else []
    return Check("pytest", [*command, *chosen])


def run_all(project_root: Path, *, quick: bool) -> int:
    """Run every check; return 0 if all passed and at least one test ran, else 1."""
    failed = [check.name for check in still_checks(project_root) if not _passes(check, project_root)]
    code, closing_line = run_tests(tests(project_root, quick=quick).command, project_root)
    if code != 0 or not says_tests_passed(closing_line):
        failed.append("pytest")
    if failed:
        print(f"Not passed: {', '.join(failed)}\n{closing_line}", flush=True)
    return 1 if failed else 0


def _passes(check: Check, project_root: Path) -> bool:
    """Run a check; print its name and, when it does not pass, all it said."""
    outcome = subprocess.run(
        check.command,
        cwd=project_root,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    passed = outcome.returncode == 0
    print(f"{check.name}: {'passed' if passed else 'NOT PASSED'}", flush=True)
    if not passed:
        print(outcome.stdout, flush=True)
    return passed


def run_tests(command: Command, project_root: Path) -> tuple[int, str]:
    """Run pytest, passing its output on line by line; return its exit code and its last line with text."""
    environment = {**os.environ, "PYTHONUTF8": "1"}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    closing_line = ""
    with subprocess.Popen(
        command,
        cwd=project_root,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as running:
        for line in running.stdout or ():
            sys.stdout.write(line)
            sys.stdout.flush()
            closing_line = line.strip() or closing_line
    return running.returncode, closing_line


def says_tests_passed(closing_line: str) -> bool:
    """Return whether pytest's closing line counts tests that passed: a run of no tests proves nothing."""
    return re.search(r"\b[1-9][0-9]* passed\b", closing_line) is not None
