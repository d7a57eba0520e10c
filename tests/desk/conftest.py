"""A session for tests of the desk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.desk.session import Session
from tests.helpers.desk import session_at


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """Return a session at a new vault of an assessor who is known."""
    yield from session_at(tmp_path)
