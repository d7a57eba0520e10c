"""The whole of set-up in one call, and the border where its errors become messages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from tools.setup.console import SetupError, say
from tools.setup.packages import ensure_environment
from tools.setup.system_packages import provide, read_needs

FAILED = 1
INTERRUPTED = 130


def prepare(project_root: Path, groups: Sequence[str]) -> None:
    """Provide the system packages of these groups, and the environment. Costs little when all is there."""
    provide(read_needs(groups))
    ensure_environment(project_root)


def told_plainly(work: Callable[[], int]) -> int:
    """Do `work` and return its exit code; an error of the machine becomes a message, not a traceback."""
    try:
        return work()
    except SetupError as problem:
        say(str(problem))
    except OSError as problem:  # no space, no rights: the text of the system says which file
        say(f"Set-up stopped: {problem}")
    except KeyboardInterrupt:
        say("Stopped. Start again to go on where it was.")
        return INTERRUPTED
    return FAILED
