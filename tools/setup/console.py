"""Talking to the person at the terminal, and running the commands that do the work."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

Command = Sequence[str | Path]
"""A program and its arguments; paths may stay paths."""


class SetupError(Exception):
    """Set-up cannot go on; the text says why and what to do about it."""


def say(text: str) -> None:
    """Print a line for the person who waits, on stderr: stdout belongs to what is started afterwards."""
    print(text, file=sys.stderr, flush=True)


def succeeds(command: Command, extra_environment: Mapping[str, str] | None = None) -> bool:
    """Run `command`; return whether its exit code was 0, and show what it said only when it was not.

    Raises `SetupError` when the program itself cannot be started.
    """
    environment = {**os.environ, **(extra_environment or {})}
    try:
        ended = subprocess.run(command, env=environment, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    except OSError as problem:
        raise SetupError(f"{command[0]} cannot be started: {problem.strerror}.") from problem
    if ended.returncode != 0:
        say(ended.stdout.decode("utf-8", errors="replace"))
    return ended.returncode == 0


def must_succeed(command: Command, extra_environment: Mapping[str, str] | None = None) -> None:
    """Run `command` as `succeeds` does; raise `SetupError` with the whole command when it fails."""
    if not succeeds(command, extra_environment):
        words = " ".join(os.fspath(word) for word in command)
        raise SetupError(f"This command failed; what it said stands above.\n  {words}")
