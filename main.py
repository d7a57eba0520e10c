"""The door. Without arguments the window opens; with a command the same work is done without one."""

from __future__ import annotations

import gc
import sys
from pathlib import Path


def main() -> int:
    """Open the window, or run the command that was asked; return the exit code."""
    if len(sys.argv) > 1:
        from app.cli.commands import run  # noqa: PLC0415 - the window does not need the commands

        return run(sys.argv[1:])
    gc.disable()  # until the first page is painted and all is imported: 15 ms of every start, see forms/start.py
    from forms.start import open_window  # noqa: PLC0415 - the commands do not need Qt

    return open_window()


if __name__ == "__main__":
    # Only when run from the sources: an installed `loonmaat` has its packages, and no tools/.
    from tools.setup.environment import reexec_in_environment

    reexec_in_environment(Path(__file__).resolve().parent)
    raise SystemExit(main())
