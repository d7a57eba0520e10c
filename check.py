"""Set up where needed and run everything that CI must pass: `python3 check.py`."""

from __future__ import annotations

import argparse
from pathlib import Path

from tools.checks import run_all
from tools.setup.prepare import prepare, told_plainly

ROOT = Path(__file__).resolve().parent


def main() -> int:
    """Set up, check, and return 0 only if every check passed and tests ran."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="leave out the tests that are marked slow")
    options = parser.parse_args()
    return told_plainly(lambda: check(quick=options.quick))


def check(*, quick: bool) -> int:
    """Set up what the program and its tests need, and run the checks."""
    prepare(ROOT, groups=["start", "check"])
    return run_all(ROOT, quick=quick)


if __name__ == "__main__":
    raise SystemExit(main())
