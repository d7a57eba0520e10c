"""Opening: each cause is told apart, and a failed opening makes and changes nothing."""

from __future__ import annotations

import os
import random
import shutil
import threading
from pathlib import Path

import pytest

from app.vault.engine import dbapi2
from app.vault.errors import (
    DamagedHeader,
    DamagedVault,
    HeaderMismatch,
    LockedVault,
    NoRights,
    NoSpace,
    VaultInUse,
    VaultMissing,
    WrongPassphrase,
    WrongRecoveryKey,
)
from app.vault.layout import COPY_NAME, MAIN_NAME
from app.vault.lock import VaultLock
from app.vault.opening import unlock_by_passphrase
from app.vault.recovery import RecoveryKey
from app.vault.store import Vault
from tests.helpers.other_process import holding
from tests.helpers.vaults import CHEAP, PASSPHRASE, PERSON, entry, fill, new_vault, reopened, texts

PAGE = 4096


def opened(folder: Path) -> None:
    """Open and close."""
    Vault.open(folder, passphrase=PASSPHRASE).close()


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file in a folder but the lock, which opening may leave."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "kluis.slot"}


@pytest.fixture
def filled(folder: Path) -> Path:
    """Return the folder of a closed vault with entries on many pages."""
    made, _ = new_vault(folder)
    fill(made, 200)
    made.close()
    return folder


def test_passphrase_and_recovery_key_both_open(folder: Path) -> None:
    made, recovery_key = new_vault(folder)
    made.append(entry("bewaard"))
    made.close()
    with Vault.open(folder, passphrase=PASSPHRASE) as vault:
        assert texts(vault) == ["bewaard"]
    with Vault.open_with_recovery_key(folder, recovery_key=recovery_key.text.lower()) as vault:
        assert texts(vault) == ["bewaard"]


def test_the_slow_half_may_run_on_another_thread(filled: Path) -> None:
    """The window derives the key in a worker and opens on its own thread."""
    unlocked = []
    worker = threading.Thread(target=lambda: unlocked.append(unlock_by_passphrase(filled, PASSPHRASE)))
    worker.start()
    worker.join()
    with Vault(unlocked[0]) as vault:
        assert len(vault.entries(PERSON)) == 200


def test_an_open_vault_belongs_to_its_thread(vault: Vault) -> None:
    caught = []

    def elsewhere() -> None:
        try:
            vault.entries(PERSON)
        except dbapi2.ProgrammingError as error:
            caught.append(error)

    worker = threading.Thread(target=elsewhere)
    worker.start()
    worker.join()
    assert len(caught) == 1


def test_a_wrong_passphrase_is_neither_damage_nor_loss(filled: Path) -> None:
    before = contents(filled)
    with pytest.raises(WrongPassphrase):
        Vault.open(filled, passphrase="vijf paarden lopen langzaam")
    assert contents(filled) == before


def test_a_wrong_recovery_key_is_told(filled: Path) -> None:
    with pytest.raises(WrongRecoveryKey):
        Vault.open_with_recovery_key(filled, recovery_key=RecoveryKey(bytes(20)).text)


@pytest.mark.parametrize("exists", [True, False])
def test_where_no_vault_is_none_is_made(tmp_path: Path, exists: bool) -> None:
    folder = tmp_path / "leeg"
    if exists:
        folder.mkdir()
    with pytest.raises(VaultMissing):
        opened(folder)
    assert folder.exists() == exists
    assert not exists or list(folder.iterdir()) == []


def test_a_database_that_is_gone_is_not_made_anew(filled: Path) -> None:
    (filled / "kluis.db").unlink()
    with pytest.raises(VaultMissing, match=r"kluis\.db"):
        opened(filled)
    assert not (filled / "kluis.db").exists()


def test_a_database_that_goes_between_the_two_halves_is_not_made_anew(filled: Path) -> None:
    unlocked = unlock_by_passphrase(filled, PASSPHRASE)
    (filled / "kluis.db").unlink()
    with pytest.raises(VaultMissing):
        Vault(unlocked)
    assert not (filled / "kluis.db").exists()


def test_a_header_that_is_gone_is_told(filled: Path) -> None:
    for name in (MAIN_NAME, COPY_NAME):
        (filled / name).unlink()
    with pytest.raises(DamagedHeader):
        opened(filled)


@pytest.mark.parametrize("name", [MAIN_NAME, COPY_NAME])
def test_a_header_is_healed_from_its_copy(filled: Path, name: str) -> None:
    (filled / name).write_bytes(b"weg")
    with Vault.open(filled, passphrase=PASSPHRASE) as vault:
        assert [notice.code for notice in vault.notices] == ["header_healed"]
    assert (filled / MAIN_NAME).read_bytes() == (filled / COPY_NAME).read_bytes()
    with Vault.open(filled, passphrase=PASSPHRASE) as vault:
        assert vault.notices == ()


def test_a_header_of_another_vault_is_told(filled: Path, tmp_path: Path) -> None:
    other, _ = new_vault(tmp_path / "ander", seed=2)
    other.close()
    shutil.copy(tmp_path / "ander" / "kluis.db", filled / "kluis.db")
    with pytest.raises(HeaderMismatch):
        opened(filled)


@pytest.mark.parametrize("length", [0, 1, 100, PAGE - 1, PAGE, 5 * PAGE, 5 * PAGE + 7])
def test_a_file_cut_short_is_damaged(filled: Path, length: int) -> None:
    path = filled / "kluis.db"
    path.write_bytes(path.read_bytes()[:length])
    with pytest.raises(DamagedVault):
        opened(filled)
    assert path.stat().st_size == length


def test_any_flipped_bit_is_damage(filled: Path) -> None:
    """In forty pages, at a place drawn with a fixed seed; the first 16 bytes are the salt, which the header has too."""
    path, draw = filled / "kluis.db", random.Random(7)  # noqa: S311 - chance for tests
    whole = path.read_bytes()
    assert len(whole) > 20 * PAGE
    for _ in range(40):
        place = draw.randrange(16, len(whole))
        flipped = bytearray(whole)
        flipped[place] ^= 1 << draw.randrange(8)
        path.write_bytes(flipped)
        with pytest.raises(DamagedVault):
            opened(filled)
    path.write_bytes(whole)
    opened(filled)


def test_a_damaged_salt_is_survived(filled: Path) -> None:
    path = filled / "kluis.db"
    path.write_bytes(bytes(16) + path.read_bytes()[16:])
    with Vault.open(filled, passphrase=PASSPHRASE) as vault:
        assert len(vault.entries(PERSON)) == 200


def test_swapped_pages_are_damage(filled: Path) -> None:
    path = filled / "kluis.db"
    pages = [path.read_bytes()[start : start + PAGE] for start in range(0, path.stat().st_size, PAGE)]
    pages[8], pages[9] = pages[9], pages[8]
    path.write_bytes(b"".join(pages))
    with pytest.raises(DamagedVault):
        opened(filled)


def test_what_can_still_be_read_can_be_rescued(filled: Path) -> None:
    """Without the check of all pages, one damaged page costs what stands on it and not the rest."""
    with Vault.open(filled, passphrase=PASSPHRASE) as vault:
        vault.set_setting("taal", "nl")
        page = vault._database.execute("SELECT rootpage FROM sqlite_master WHERE name = 'entry'").fetchone()[0]  # type: ignore[union-attr]  # open
    content = bytearray((filled / "kluis.db").read_bytes())
    content[(page - 1) * PAGE + 50] ^= 1
    (filled / "kluis.db").write_bytes(content)
    with pytest.raises(DamagedVault):
        opened(filled)
    with Vault.open(filled, passphrase=PASSPHRASE, thorough=False) as vault:
        assert vault.setting("taal") == "nl"
        assert [fault.code for fault in vault.examine()] == ["damaged_page"]
        with pytest.raises(DamagedVault):
            vault.entries(PERSON)


def test_a_second_program_is_told_that_it_is_in_use(filled: Path) -> None:
    other = holding(filled, PASSPHRASE)
    try:
        with pytest.raises(VaultInUse):
            opened(filled)
    finally:
        other.communicate("")
    opened(filled)


def test_a_killed_program_leaves_no_lock(filled: Path) -> None:
    other = holding(filled, PASSPHRASE)
    other.kill()
    other.communicate()
    assert (filled / "kluis.slot").exists()
    opened(filled)


def test_a_second_opening_in_the_same_program_is_refused_too(vault: Vault, folder: Path) -> None:
    with pytest.raises(VaultInUse):
        opened(folder)
    vault.append(entry())
    vault.close()
    opened(folder)


def test_a_failed_opening_lets_go_of_the_lock(filled: Path) -> None:
    path = filled / "kluis.db"
    whole = path.read_bytes()
    path.write_bytes(whole[:PAGE])
    with pytest.raises(DamagedVault):
        opened(filled)
    path.write_bytes(whole)
    opened(filled)


def test_a_folder_without_rights_is_told(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    really_open = os.open

    def refusing(path: str, flags: int, *rest: int, **named: int) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR):
            raise PermissionError(13, "Permission denied")
        return really_open(path, flags, *rest, **named)

    monkeypatch.setattr(os, "open", refusing)
    (filled / "kluis.slot").unlink()
    with pytest.raises(NoRights):
        opened(filled)


def test_a_vault_that_may_only_be_read_is_told_when_opened(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database opened by SQLite's own read-only mode: the first sign must not be a lost answer."""
    from app.vault import engine

    uri = engine.file_uri
    monkeypatch.setattr(
        engine, "file_uri", lambda path, *, create: uri(path, create=create).replace("mode=rw", "mode=ro")
    )
    with pytest.raises(NoRights):
        opened(filled)


def test_after_closing_nothing_can_be_kept(vault: Vault) -> None:
    vault.append(entry("ervoor"))
    vault.close()
    assert not vault.is_open
    for act in (
        lambda: vault.append(entry("erna")),
        lambda: vault.append_all([]),
        lambda: vault.set_setting("a", "b"),
        lambda: vault.put_secret("a", b"b"),
        lambda: vault.entries(PERSON),
        lambda: vault.change_passphrase(PASSPHRASE, "een heel andere zin", cost=CHEAP),
        lambda: vault.backup(vault.folder / "reserve"),
    ):
        with pytest.raises(LockedVault):
            act()
    vault.close()
    with Vault.open(vault.folder, passphrase=PASSPHRASE) as again:
        assert texts(again) == ["ervoor"]


def test_after_closing_one_file_holds_everything(vault: Vault) -> None:
    fill(vault, 50)
    assert (vault.folder / "kluis.db-wal").exists()
    vault.close()
    names = {path.name for path in vault.folder.iterdir()}
    assert names == {"kluis.db", MAIN_NAME, COPY_NAME, "kluis.slot"}


def test_the_lock_can_be_let_go_of_twice(tmp_path: Path) -> None:
    lock = VaultLock(tmp_path)
    lock.release()
    lock.release()
    VaultLock(tmp_path).release()


def test_reopening_brings_everything_back(vault: Vault) -> None:
    vault.append(entry("één"))
    with reopened(vault) as again:
        assert texts(again) == ["één"]
        again.append(entry("twee"))
        assert [found.number for found in again.entries(PERSON)] == [1, 2]


def test_a_large_file_is_not_read_whole_at_every_opening(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its damage is found when a page is used, by examining, and by each backup."""
    path = filled / "kluis.db"
    content = bytearray(path.read_bytes())
    content[-100] ^= 1
    path.write_bytes(content)
    monkeypatch.setattr("app.vault.opening.CHECKED_UP_TO", len(content) - 1)
    with Vault.open(filled, passphrase=PASSPHRASE) as vault:
        assert [fault.code for fault in vault.examine()] == ["damaged_page"]
    monkeypatch.setattr("app.vault.opening.CHECKED_UP_TO", len(content))
    with pytest.raises(DamagedVault):
        opened(filled)


def test_a_header_that_cannot_be_healed_stops_nothing(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise NoSpace

    (filled / COPY_NAME).unlink()
    monkeypatch.setattr("app.vault.store.write_main", full)
    with Vault.open(filled, passphrase=PASSPHRASE) as vault:
        assert [notice.code for notice in vault.notices] == ["header_not_copied"]
        assert len(vault.entries(PERSON)) == 200


def test_a_database_without_tables_is_damaged(filled: Path) -> None:
    with Vault.open(filled, passphrase=PASSPHRASE) as vault:
        assert vault._database is not None
        vault._database.execute("PRAGMA user_version = 0")
    with pytest.raises(DamagedVault):
        opened(filled)


def test_the_vault_keeps_its_name(filled: Path) -> None:
    with Vault.open(filled, passphrase=PASSPHRASE) as vault, pytest.raises(VaultInUse):
        opened(vault.folder)
    with Vault.open(filled, passphrase=PASSPHRASE) as again:
        assert again.id == vault.id
