"""A vault that is new for every test, and closed after it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.vault.store import Vault
from tests.helpers.vaults import new_vault


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of the vault; it is not there until a vault is."""
    return tmp_path / "kluis"


@pytest.fixture
def vault(folder: Path) -> Iterator[Vault]:
    """Give an open, empty vault in `folder`."""
    made, _ = new_vault(folder)
    yield made
    made.close()
