"""The lock says exactly what is installed, names no host, and holds back what is known to crash."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tools.setup.lock import entries, fingerprint, read_lock, versions

LOCK = """\
# a remark
alpha==1.0 \\
    --hash=sha256:aa
    # via beta
beta-two==2.1 ; python_full_version < '3.12' \\
    --hash=sha256:bb \\
    --hash=sha256:cc
beta-two==3.0 ; python_full_version >= '3.12' \\
    --hash=sha256:dd
"""


def test_entries_keep_their_hashes() -> None:
    """One package can be installed from the lock on its own."""
    assert "--hash=sha256:aa" in entries(LOCK)["alpha"]
    assert "--hash=sha256:bb" not in entries(LOCK)["alpha"]


def test_versions_follow_the_markers() -> None:
    """A package may stand there once for each Python."""
    assert versions(LOCK) == {"alpha": ["1.0"], "beta-two": ["2.1", "3.0"]}


def test_another_lock_has_another_fingerprint() -> None:
    """One changed hash is enough to set up again."""
    assert fingerprint(LOCK) != fingerprint(LOCK.replace("aa", "ab"))


@pytest.fixture(scope="module")
def lock(project_root: Path) -> str:
    """Return the project's own lock."""
    return read_lock(project_root)


def test_the_lock_names_no_host(lock: str) -> None:
    """Which registry serves a machine is that machine's business."""
    assert "://" not in lock


def test_every_entry_has_a_hash(lock: str) -> None:
    """A package that was changed on the way is refused."""
    assert [name for name, part in entries(lock).items() if "--hash=sha256:" not in part] == []


def test_qt_stays_below_the_version_that_kills_the_process(lock: str) -> None:
    """PySide6 6.12.0 drops a reference to None per call on Python 3.11: docs/decisions/0005-qt.md."""
    found = [*versions(lock)["pyside6-essentials"], *versions(lock)["shiboken6"]]
    assert [version for version in found if tuple(map(int, version.split(".")[:2])) >= (6, 12)] == []


def test_the_lock_holds_every_dependency(lock: str, project_root: Path) -> None:
    """What pyproject.toml asks for is locked; a new dependency comes with a new lock."""
    assert [name for name in dependencies(project_root) if name not in versions(lock)] == []


def test_every_dependency_has_a_decision_page(project_root: Path) -> None:
    """Whoever adds a dependency says why, what it costs and what was tried instead."""
    pages = (project_root / "docs" / "decisions").glob("[0-9]*.md")
    explained = {
        name.lower()
        for page in pages
        for name in re.findall(r"^Dependency: `([\w.-]+)`", page.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert sorted(set(dependencies(project_root)) - explained) == []


def dependencies(project_root: Path) -> list[str]:
    """Return the names in pyproject.toml, for running and for developing, in small letters."""
    table = tomllib.loads((project_root / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [*table["project"]["dependencies"], *table["dependency-groups"]["dev"]]
    return [re.match(r"[\w.-]+", entry).group().lower() for entry in asked]  # type: ignore[union-attr] # each has one
