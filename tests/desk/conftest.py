"""A session for tests of the desk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.desk.assessment import Assessment
from app.desk.session import Session
from tests.helpers.desk import session_at
from tests.helpers.reports import kept_concluded, session_with_concluded, the_concluded


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """Return a session at a new vault of an assessor who is known."""
    yield from session_at(tmp_path)


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a person's folder with a concluded measurement and an identity, made once."""
    return kept_concluded(tmp_path_factory.mktemp("kept") / "person")


@pytest.fixture
def ready(kept: Path, tmp_path: Path) -> Iterator[Assessment]:
    """Return a concluded measurement of an assessor with an identity, in a vault of its own."""
    for session in session_with_concluded(kept, tmp_path / "ready"):
        yield the_concluded(session)
