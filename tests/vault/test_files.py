"""Replacing a file: patience with a virus scanner on Windows, none elsewhere."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.vault import files
from app.vault.files import move_folder, replace_patiently


class Scanner:
    """Stands for `os.replace` while a virus scanner holds the file for so many tries."""

    def __init__(self, tries: int, monkeypatch: pytest.MonkeyPatch) -> None:
        self._tries, self._replace = tries, os.replace
        monkeypatch.setattr(files.os, "replace", self)

    def __call__(self, source: Path, target: Path) -> None:
        """Refuse a while, then rename."""
        self._tries -= 1
        if self._tries >= 0:
            raise PermissionError(13, "in use")
        self._replace(source, target)


@pytest.fixture
def beside(tmp_path: Path) -> Path:
    path = tmp_path / "nieuw"
    path.write_bytes(b"nieuw")
    return path


def test_windows_waits_for_a_scanner(beside: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Scanner(3, monkeypatch)
    monkeypatch.setattr(files, "ON_WINDOWS", True)
    waited: list[float] = []
    replace_patiently(beside, beside.with_name("kop"), pause=waited.append)
    assert beside.with_name("kop").read_bytes() == b"nieuw"
    assert waited == sorted(waited)
    assert len(waited) == 3


def test_windows_does_not_wait_for_ever(beside: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Scanner(1000, monkeypatch)
    monkeypatch.setattr(files, "ON_WINDOWS", True)
    waited: list[float] = []
    with pytest.raises(PermissionError):
        replace_patiently(beside, beside.with_name("kop"), pause=waited.append)
    assert 0.5 < sum(waited) < 2


def test_elsewhere_no_rights_is_no_rights(beside: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Scanner(1, monkeypatch)
    monkeypatch.setattr(files, "ON_WINDOWS", False)
    waited: list[float] = []
    with pytest.raises(PermissionError):
        replace_patiently(beside, beside.with_name("kop"), pause=waited.append)
    assert waited == []


def test_a_folder_moves_to_a_missing_or_an_empty_place_only(tmp_path: Path) -> None:
    for name in ("missing", "empty", "full"):
        (tmp_path / f"source-{name}").mkdir()
        (tmp_path / f"source-{name}" / "file").touch()
    (tmp_path / "empty").mkdir()
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "precious").touch()
    move_folder(tmp_path / "source-missing", tmp_path / "missing")
    move_folder(tmp_path / "source-empty", tmp_path / "empty")
    with pytest.raises(OSError, match="empty"):
        move_folder(tmp_path / "source-full", tmp_path / "full")
    assert (tmp_path / "missing" / "file").exists()
    assert (tmp_path / "empty" / "file").exists()
    assert (tmp_path / "full" / "precious").exists()
