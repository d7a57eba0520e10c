"""Set Loonmaat up where needed and open its window: `python3 start.py`."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from tools.setup.console import SetupError, say
from tools.setup.environment import environment_program, hand_over
from tools.setup.prepare import prepare, told_plainly

ROOT = Path(__file__).resolve().parent


def main() -> int:
    """Set up, then open the window; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--no-window", action="store_true", help="only set up")
    options = parser.parse_args()
    return told_plainly(lambda: start(with_window=not options.no_window))


def start(*, with_window: bool) -> int:
    """Set up and, when asked, let the program take this process's place."""
    prepare(ROOT, groups=["start"])
    if with_window:
        require_screen()
        hand_over([environment_program(ROOT, "python"), ROOT / "main.py"])
    say("Loonmaat is set up. Open it with: python3 start.py")
    return 0


def require_screen() -> None:
    """Raise `SetupError` where Qt would end the process for want of a screen (on Linux only)."""
    named = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if sys.platform.startswith("linux") and not named:
        raise SetupError(
            "Loonmaat is set up, but there is no screen here (DISPLAY and WAYLAND_DISPLAY are empty).\n"
            "Start it on a desktop; without a window everything can be done too: python3 main.py --help"
        )


if __name__ == "__main__":
    raise SystemExit(main())
