"""Every decision that code or a page refers to is there, and the index names them all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

ROOMS = ("app", "forms", "tests", "tools", "docs", "methods", "resources")
NAMED = re.compile(r"decisions/([\w-]+\.md)")


def texts(root: Path) -> Iterator[tuple[Path, str]]:
    """Yield every source file and page with its text."""
    for room in ROOMS:
        for kind in ("*.py", "*.md", "*.toml"):
            for file in (root / room).rglob(kind):
                yield file.relative_to(root), file.read_text(encoding="utf-8")


def test_no_decision_is_named_that_is_not_there(project_root: Path) -> None:
    there = {file.name for file in (project_root / "docs" / "decisions").glob("*.md")}
    assert len(there) > 50
    gone = [(file, name) for file, text in texts(project_root) for name in NAMED.findall(text) if name not in there]
    assert gone == []


def test_the_index_names_every_decision(project_root: Path) -> None:
    folder = project_root / "docs" / "decisions"
    named = set(re.findall(r"\((\d{4}-[\w-]+\.md)\)", (folder / "README.md").read_text(encoding="utf-8")))
    assert named == {file.name for file in folder.glob("0*.md")}
