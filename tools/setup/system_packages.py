"""The system packages of a Debian machine: which are missing, and how they come."""

from __future__ import annotations

import ctypes
import importlib
import importlib.util
import os
import shutil
import sys
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.setup.console import SetupError, must_succeed, say, succeeds

LIST = Path(__file__).with_name("system_packages.toml")
INSTALL = ("apt-get", "install", "--yes", "--no-install-recommends")
QUIET = {"DEBIAN_FRONTEND": "noninteractive"}


@dataclass(frozen=True, slots=True)
class SystemNeed:
    """A Debian package, and the sign that it is there: a library, program, file or module called `name`."""

    package: str
    kind: str
    name: str

    def is_met(self) -> bool:
        """Return whether this machine shows the sign, whoever put it there."""
        return SIGNS[self.kind](self.name)


def library_loads(name: str) -> bool:
    """Return whether the dynamic linker finds the shared library: just what Qt will ask of it."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def module_exists(name: str) -> bool:
    """Return whether this Python has the module, also when it was installed a moment ago."""
    importlib.invalidate_caches()
    return importlib.util.find_spec(name) is not None


SIGNS: dict[str, Callable[[str], bool]] = {
    "library": library_loads,
    "program": lambda name: shutil.which(name) is not None,
    "file": lambda name: Path(name).exists(),
    "module": module_exists,
}


def read_needs(groups: Sequence[str], file: Path = LIST) -> list[SystemNeed]:
    """Return the needs of these groups (`start`, `check`) in the order of the file."""
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return [_need(entry) for group in groups for entry in table[group]]


def _need(entry: dict[str, str]) -> SystemNeed:
    """Return one entry of the file as a need; an entry has a package and exactly one sign."""
    ((kind, name),) = ((key, value) for key, value in entry.items() if key != "package")
    return SystemNeed(entry["package"], kind, name)


def missing_packages(needs: Sequence[SystemNeed]) -> list[str]:
    """Return the packages whose sign this machine does not show, each once."""
    return list(dict.fromkeys(need.package for need in needs if not need.is_met()))


def provide(needs: Sequence[SystemNeed], may_install: bool | None = None) -> None:
    """Install what is missing, or raise `SetupError` with the command that does it.

    `may_install`: whether this process may change the system; None finds out. Only Linux has system packages
    to provide: the wheels for Windows and macOS bring all they need.
    """
    if not sys.platform.startswith("linux"):
        return
    packages = missing_packages(needs)
    if not packages:
        return
    if not (_is_root_on_debian() if may_install is None else may_install):
        raise SetupError(_remedy(packages))
    say(f"Installing system packages: {' '.join(packages)}")
    succeeds(["apt-get", "update"])  # lists of last week may do: the next command is the judge
    must_succeed([*INSTALL, *packages], QUIET)
    still_missing = missing_packages(needs)
    if still_missing:
        raise SetupError(f"Installed, but not usable afterwards: {' '.join(still_missing)}.")


def _is_root_on_debian() -> bool:
    """Return whether this process can install Debian packages."""
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def _remedy(packages: Sequence[str]) -> str:
    """Return what to tell someone who may not install packages."""
    return (
        f"These system packages are missing: {' '.join(packages)}.\n"
        "Have them installed as root (not on Debian: the packages that hold the same) and start again:\n"
        f"  apt-get update && {' '.join([*INSTALL, *packages])}"
    )
