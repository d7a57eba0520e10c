"""Writes requirements.lock anew from pyproject.toml: `.venv/bin/python -m tools.update_lock [PACKAGE ...]`.

Versions that still fit stay; named packages go to their newest, and with `--all` every package does. The lock
names no address of a registry: that is looked at before it is put in place. Why the lock has this form:
docs/decisions/0002-one-lock-in-pip-form.md.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tools.setup.lock import NAME

ROOT = Path(__file__).resolve().parent.parent
COMPILE = (
    *("uv", "pip", "compile", "pyproject.toml", "--group", "dev"),
    *("--universal", "--generate-hashes", "--no-emit-index-url", "--no-emit-find-links"),
    *("--custom-compile-command", "python -m tools.update_lock"),
)


def main() -> int:
    """Compile the lock beside the old one, look at it, and only then put it in place."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("packages", nargs="*", help="packages to bring to their newest version")
    parser.add_argument("--all", action="store_true", help="bring every package to its newest version")
    options = parser.parse_args()
    new = ROOT / f"{NAME}.new"
    new.write_bytes((ROOT / NAME).read_bytes())
    try:
        subprocess.run(command(new, options.packages, everything=options.all), cwd=ROOT, check=True)
        if "://" in new.read_text(encoding="utf-8"):
            print("The new lock names an address; it is not put in place.", file=sys.stderr)
            return 1
        new.replace(ROOT / NAME)
    finally:
        new.unlink(missing_ok=True)
    return 0


def command(output: Path, packages: Sequence[str], *, everything: bool) -> list[str]:
    """Return the call of uv that writes `output`, starting from the versions that stand in it already."""
    upgrade = [word for package in packages for word in ("--upgrade-package", package)]
    whole = ["--upgrade"] if everything else []
    return [sys.executable, "-m", *COMPILE, "--quiet", *upgrade, *whole, "--output-file", str(output)]


if __name__ == "__main__":
    raise SystemExit(main())
