"""Nothing about a person can be read on the disk, while the vault is open or after it, nor anything that opens it."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.vault.documents import sha256_of
from app.vault.errors import EntryConflict
from app.vault.store import Vault
from tests.helpers.vaults import PASSPHRASE, PERSON, entry, fill, new_vault, summary

MARKERS = ("Wilhelmina", "werkdruk", "opdrachtgever-x", "geheim-pkcs12", "rugklachten")


def bytes_on_disk(folder: Path) -> dict[str, bytes]:
    """Return every file under a folder."""
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def keep_markers(vault: Vault) -> None:
    """Keep every marker somewhere: entry, summary, search, document, definition, secret, setting."""
    document = b"%PDF rugklachten " * 500
    vault.append(entry("werkdruk " * 200), summary("Wilhelmina", words="rugklachten", municipality="opdrachtgever-x"))
    vault.put_document(document, sha256=sha256_of(document), stream=PERSON, kind="report", at="2026-03-02T09:00:00Z")
    vault.put_definition(sha256_of(b"werkdruk"), "uniform", "1", b"werkdruk")
    vault.put_secret("geheim-pkcs12", b"geheim-pkcs12" * 10)
    vault.set_setting("opdrachtgever-x", "Wilhelmina")
    fill(vault, 300)


def test_no_marker_can_be_read(folder: Path) -> None:
    vault, recovery_key = new_vault(folder)
    keep_markers(vault)
    vault.backup(folder / "reserve")
    secrets = [vault._data_key.secret, recovery_key.secret]
    while_open = bytes_on_disk(folder)
    vault.close()
    assert {"kluis.db", "kluis.db-wal", "kluis.db-shm", "kluis-kop.json"} <= set(while_open)
    assert len(while_open["kluis.db-wal"]) > 100_000
    for files in (while_open, bytes_on_disk(folder)):
        for name, content in files.items():
            for marker in (*MARKERS, PASSPHRASE, PERSON, recovery_key.text, "SQLite format"):
                assert marker.encode("utf-8") not in content, name
                assert marker.encode("utf-16-le") not in content, name
            for secret in secrets:
                assert secret not in content, name
                assert secret.hex().encode("ascii") not in content.lower(), name


def test_what_sqlite_sorts_aside_stays_in_memory(vault: Vault) -> None:
    assert vault._database is not None
    assert vault._database.execute("PRAGMA temp_store").fetchone() == (2,)


def test_no_error_tells_what_was_kept(vault: Vault) -> None:
    """Texts of errors are shown on a screen that others see, and read out."""
    kept = vault.append(entry("werkdruk"))
    with pytest.raises(EntryConflict) as caught:
        vault.append(kept)
    assert "werkdruk" not in str(caught.value) + repr(caught.value)
    assert PERSON not in str(caught.value)
