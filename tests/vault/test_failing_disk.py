"""A disk that fails at the first, second, ... write: each time the old or the new state, told, and going on works."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from app.vault.errors import DiskFailure, NoRights, NoSpace, VaultInUse
from app.vault.store import Vault
from tests.helpers.vaults import PASSPHRASE, PERSON, entry, fill, new_vault, summary, texts

LONG = "lang antwoord " * 700
"""About 10,000 characters: an append that writes several pages."""


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """Let no write of this process make a file larger than `size` bytes, as a full disk would."""
    resource = pytest.importorskip("resource", reason="Windows has no RLIMIT_FSIZE")
    before, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (before, hard))


def log_size(vault: Vault) -> int:
    """Return the size of the write-ahead log."""
    return (vault.folder / "kluis.db-wal").stat().st_size


def test_an_append_fails_at_every_possible_write_and_is_then_kept_whole(vault: Vault) -> None:
    """512 bytes more room each time, until the append gets through."""
    vault.append(entry("ervoor"), summary())
    room, failed = log_size(vault), 0
    while True:
        with largest_file(room):
            try:
                vault.append(entry(LONG), summary("Piet"))
            except (NoSpace, DiskFailure):
                failed += 1
            else:
                break
        assert texts(vault) == ["ervoor"]
        assert [row.summary.title for row in vault.streams("measurement")] == ["Jan de Vries"]
        room += 512
    assert failed > 10
    assert texts(vault) == ["ervoor", LONG]
    assert vault.examine() == []


def test_after_a_failed_append_the_next_one_and_a_new_start_work(vault: Vault) -> None:
    vault.append(entry("ervoor"))
    with largest_file(log_size(vault)), pytest.raises((NoSpace, DiskFailure)):
        vault.append(entry(LONG))
    vault.append(entry("erna"))
    vault.close()
    with Vault.open(vault.folder, passphrase=PASSPHRASE) as again:
        assert texts(again) == ["ervoor", "erna"]
        assert again.examine() == []


def test_a_disk_that_is_full_at_closing_loses_nothing(vault: Vault) -> None:
    """What does not fit into the one file stays in the write-ahead log, and is brought in at the next opening."""
    fill(vault, 300)
    with largest_file((vault.folder / "kluis.db").stat().st_size), pytest.raises((NoSpace, DiskFailure)):
        vault.close()
    assert not vault.is_open
    assert log_size(vault) > 0
    with Vault.open(vault.folder, passphrase=PASSPHRASE) as again:
        assert len(again.entries(PERSON)) == 300
        assert again.examine() == []


def test_creating_fails_at_every_possible_write_and_leaves_nothing(tmp_path: Path) -> None:
    room, failed = 0, 0
    while True:
        with largest_file(room):
            try:
                vault, _ = new_vault(tmp_path / "kluis")
            except (NoSpace, DiskFailure):
                failed += 1
            else:
                break
        assert list(tmp_path.iterdir()) == []
        room += 4096
    vault.close()
    assert failed > 10


def test_a_full_database_is_no_space(vault: Vault) -> None:
    """SQLite's own "database or disk is full", by its own limit."""
    vault.append(entry("ervoor"))
    assert vault._database is not None
    pages = vault._database.execute("PRAGMA page_count").fetchone()[0]
    for more in range(4):
        vault._database.execute(f"PRAGMA max_page_count = {pages + more}")
        with pytest.raises(NoSpace):
            vault.append(entry("x" * 50_000))
    assert texts(vault) == ["ervoor"]


def test_a_database_that_turns_read_only_is_no_rights(vault: Vault) -> None:
    assert vault._database is not None
    vault._database.execute("PRAGMA query_only = ON")
    with pytest.raises(NoRights):
        vault.append(entry())


def test_another_program_that_holds_the_database_is_in_use(vault: Vault) -> None:
    """A tool that ignores our lock file and begins to write."""
    from app.vault.engine import open_database

    stranger = open_database(vault._place)
    stranger.execute("BEGIN IMMEDIATE")
    assert vault._database is not None
    vault._database.execute("PRAGMA busy_timeout = 0")
    with pytest.raises(VaultInUse):
        vault.append(entry())
    stranger.execute("ROLLBACK")
    stranger.conn.close()
    vault.append(entry("erna"))
    assert texts(vault) == ["erna"]


def mounted(folder: Path, *options: str) -> None:
    """Mount, or skip where that is not allowed."""
    if shutil.which("mount") is None:
        pytest.skip("this system has no mount")
    done = subprocess.run(["mount", *options, str(folder)], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip("only root may mount")


@contextmanager
def tiny_disk(folder: Path, size: str) -> Iterator[None]:
    """Make a folder a real disk of so little."""
    folder.mkdir()
    mounted(folder, "-t", "tmpfs", "-o", f"size={size}", "tmpfs")
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def kept_until_full(vault: Vault) -> list[object]:
    """Append until there is no space, and return what was kept."""
    kept: list[object] = []
    for number in range(1000):
        try:
            vault.append(entry(f"{number} {LONG}"))
        except NoSpace:
            return kept
        kept.append(f"{number} {LONG}")
    raise AssertionError("the disk never ran full")


def test_a_real_disk_that_runs_full_loses_nothing_that_was_kept(tmp_path: Path) -> None:
    with tiny_disk(tmp_path / "schijf", "600k"):
        vault, _ = new_vault(tmp_path / "schijf" / "kluis")
        kept = kept_until_full(vault)
        assert len(kept) > 5
        assert texts(vault) == kept
        with suppress(NoSpace):  # whether the log still fits into the file depends on where it stopped
            vault.close()
        shutil.copytree(tmp_path / "schijf" / "kluis", tmp_path / "ruim")
    with Vault.open(tmp_path / "ruim", passphrase=PASSPHRASE) as roomy:
        assert texts(roomy) == kept
        assert roomy.examine() == []


def test_a_disk_that_may_only_be_read_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "schijf"
    with tiny_disk(folder, "4m"):
        vault, _ = new_vault(folder / "kluis")
        vault.close()
        mounted(folder, "-o", "remount,ro")
        with pytest.raises(NoRights):
            Vault.open(folder / "kluis", passphrase=PASSPHRASE)
        with pytest.raises(NoRights):
            new_vault(folder / "ander")
