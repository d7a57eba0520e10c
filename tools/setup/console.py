"""Talking to the person at the terminal, and running the commands that do the work."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

Command = Sequence[str | Path]
"""A program and its arguments; paths may stay paths."""

STDERR = 2
"""Set-up talks on stderr only: stdout belongs to what is started afterwards."""


class SetupError(Exception):
    """Set-up cannot go on; the text says why and what to do about it."""


def say(text: str) -> None:
    """Print a line for the person who waits."""
    print(text, file=sys.stderr, flush=True)


def succeeds(command: Command, extra_environment: Mapping[str, str] | None = None) -> bool:
    """Run `command` with its output on stderr; return whether its exit code was 0.

    Raises `SetupError` when the program itself cannot be started.
    """
    environment = {**os.environ, **(extra_environment or {})}
    try:
        return subprocess.run(command, stdout=STDERR, env=environment, check=False).returncode == 0
    except OSError as problem:
        raise SetupError(f"{command[0]} cannot be started: {problem.strerror}.") from problem


def must_succeed(command: Command, extra_environment: Mapping[str, str] | None = None) -> None:
    """Run `command` as `succeeds` does; raise `SetupError` with the whole command when it fails."""
    if not succeeds(command, extra_environment):
        words = " ".join(os.fspath(word) for word in command)
        raise SetupError(f"This command failed; what it said stands above.\n  {words}")
