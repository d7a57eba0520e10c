"""Small things kept by name: secrets (bytes, such as the assessor's PKCS#12) and settings (text)."""

from __future__ import annotations

from app.vault.engine import Database
from app.vault.errors import NotInVault


def put_secret(database: Database, name: str, content: bytes) -> None:
    """Keep a secret under a name, in place of the one that was there."""
    database.execute(
        """INSERT INTO secret (name, content) VALUES (?, ?)
           ON CONFLICT (name) DO UPDATE SET content = excluded.content""",
        [name, content],
    )


def secret(database: Database, name: str) -> bytes:
    """Return a secret. Raises NotInVault."""
    row = database.execute("SELECT content FROM secret WHERE name = ?", [name]).fetchone()
    if row is None:
        raise NotInVault(place=name)
    return bytes(row[0])


def secret_names(database: Database) -> list[str]:
    """Return the names of all secrets."""
    return [row[0] for row in database.execute("SELECT name FROM secret ORDER BY name")]


def remove_secret(database: Database, name: str) -> None:
    """Forget a secret; one that is not there is forgotten already."""
    database.execute("DELETE FROM secret WHERE name = ?", [name])


def put_setting(database: Database, name: str, value: str) -> None:
    """Keep a setting under a name, in place of the one that was there."""
    database.execute(
        """INSERT INTO setting (name, value) VALUES (?, ?)
           ON CONFLICT (name) DO UPDATE SET value = excluded.value""",
        [name, value],
    )


def setting(database: Database, name: str, default: str) -> str:
    """Return a setting, or the default when it was never made."""
    row = database.execute("SELECT value FROM setting WHERE name = ?", [name]).fetchone()
    return default if row is None else str(row[0])
