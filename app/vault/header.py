"""The header: a small file beside the database that holds its key twice, locked, and says how.

It is readable by anybody and holds nothing about people. It is what tells a wrong passphrase from a damaged
file (lessons D2, E2), and it lets the cost of guessing grow over the years. It stands in the folder twice,
each with a checksum and a revision, so that one copy may be lost. Format: docs/vault.md.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from app.vault.cost import KdfCost
from app.vault.errors import DamagedHeader, Notice, VaultTooNew
from app.vault.files import write_safely
from app.vault.layout import COPY_NAME, MAIN_NAME
from app.vault.trouble import file_trouble

FORMAT = 1

_ABOUT = (
    "Kop van een kluis van Loonmaat. Bevat geen gegevens over personen. Zonder dit bestand gaat de kluis niet open."
)


@dataclass(frozen=True, slots=True)
class SealedKey:
    """The data key, locked with one other key.

    `salt` (16 bytes) made that other key; `nonce` (12) and `sealed` (48) hold the data key. `cost` is what
    the passphrase cost to stretch, None for the recovery key, which is random and needs no stretching.
    """

    salt: bytes
    nonce: bytes
    sealed: bytes
    cost: KdfCost | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """All that must be known to open the vault but the secret itself.

    `vault` is the UUID of the vault; `database_salt` (16 bytes) are the first bytes of its database, so that
    a header of another vault is recognised; `check` is a value that only the right data key gives; `revision`
    rises by one each time the header is written.
    """

    vault: str
    database_salt: bytes
    passphrase: SealedKey
    recovery: SealedKey
    check: bytes
    revision: int = 1


def header_bytes(header: Header) -> bytes:
    """Return the file of a header: JSON with a checksum over itself."""
    content: dict[str, object] = {
        "about": _ABOUT,
        "format": FORMAT,
        "revision": header.revision,
        "vault": header.vault,
        "cipher": "sqlcipher-4",
        "database_salt": header.database_salt.hex(),
        "passphrase": _locked_out(header.passphrase),
        "recovery": _locked_out(header.recovery),
        "check": header.check.hex(),
    }
    content["sum"] = _checksum(content)
    return (json.dumps(content, indent=2) + "\n").encode("utf-8")


def parse_header(content: bytes) -> Header:
    """Return the header in a file's bytes.

    Raise DamagedHeader when one bit is off, VaultTooNew for a later format.
    """
    try:
        fields = json.loads(content)
        if not isinstance(fields, dict) or fields.pop("sum", None) != _checksum(fields):
            raise DamagedHeader
        if fields["format"] > FORMAT:
            raise VaultTooNew
        return _header_in(fields)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise DamagedHeader from error


def write_header(folder: Path, header: Header) -> None:
    """Write both copies, one after the other: at each moment at least one of them is whole.

    Raises as write_safely.
    """
    write_main(folder, header)
    write_copy(folder, header)


def write_main(folder: Path, header: Header) -> None:
    """Write the first copy; from then on it is the header, for its revision is the highest.

    Raises as write_safely.
    """
    write_safely(folder / MAIN_NAME, header_bytes(header))


def write_copy(folder: Path, header: Header) -> None:
    """Write the second copy. Raises as write_safely."""
    write_safely(folder / COPY_NAME, header_bytes(header))


def has_header(folder: Path) -> bool:
    """Tell whether either copy stands in the folder."""
    return (folder / MAIN_NAME).exists() or (folder / COPY_NAME).exists()


@dataclass(frozen=True, slots=True)
class FoundHeader:
    """The newest whole header in a folder, and whether both copies are whole and equal (`sound`)."""

    header: Header
    sound: bool


def find_header(folder: Path) -> FoundHeader:
    """Read both copies and return the newest that is whole.

    Raises DamagedHeader when neither is, VaultTooNew when a newer program wrote it, NoRights, DiskFailure.
    """
    readable: list[Header] = []
    for name in (MAIN_NAME, COPY_NAME):
        try:
            readable.append(_read(folder / name))
        except DamagedHeader:
            continue
    if not readable:
        raise DamagedHeader(place=str(folder / MAIN_NAME))
    newest = max(readable, key=lambda header: header.revision)
    return FoundHeader(newest, sound=readable == [newest, newest])


HEALED = Notice(
    "header_healed",
    "Een van de twee koppen van de kluis was weg of beschadigd. Hij is hersteld uit de andere.",
    "Gebeurt dit vaker, laat dan de schijf nakijken.",
)


def _read(path: Path) -> Header:
    """Read one copy; a missing one counts as damaged."""
    with file_trouble(path):
        try:
            content = path.read_bytes()
        except FileNotFoundError as error:
            raise DamagedHeader(place=str(path)) from error
    return parse_header(content)


def _checksum(fields: dict[str, object]) -> str:
    """Return the SHA-256 over the fields in canonical JSON."""
    text = json.dumps(fields, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def _locked_out(key: SealedKey) -> dict[str, object]:
    """Return a sealed key as JSON fields."""
    kdf: dict[str, object] = {"kdf": "hkdf-sha256"}
    if key.cost is not None:
        kdf = {
            "kdf": "argon2id",
            "memory_kib": key.cost.memory_kib,
            "iterations": key.cost.iterations,
            "lanes": key.cost.lanes,
        }
    return kdf | {"salt": key.salt.hex(), "nonce": key.nonce.hex(), "sealed": key.sealed.hex()}


def _header_in(fields: dict[str, object]) -> Header:
    """Build the header from parsed JSON whose checksum fits."""
    passphrase = _locked_in(cast("dict[str, object]", fields["passphrase"]))
    if passphrase.cost is None or not passphrase.cost.is_sane():
        raise DamagedHeader
    return Header(
        vault=str(fields["vault"]),
        database_salt=_bytes(fields["database_salt"], 16),
        passphrase=passphrase,
        recovery=_locked_in(cast("dict[str, object]", fields["recovery"])),
        check=_bytes(fields["check"], 32),
        revision=_number(fields["revision"]),
    )


def _locked_in(fields: dict[str, object]) -> SealedKey:
    """Build a sealed key from its JSON fields."""
    cost = None
    if fields["kdf"] == "argon2id":
        cost = KdfCost(*(_number(fields[name]) for name in ("memory_kib", "iterations", "lanes")))
    return SealedKey(_bytes(fields["salt"], 16), _bytes(fields["nonce"], 12), _bytes(fields["sealed"], 48), cost)


def _bytes(value: object, length: int) -> bytes:
    """Return bytes of an exact length from hex digits."""
    content = bytes.fromhex(str(value))
    if len(content) != length:
        raise DamagedHeader
    return content


def _number(value: object) -> int:
    """Return a whole number; true and 1.0 are none."""
    if type(value) is not int:
        raise DamagedHeader
    return value
