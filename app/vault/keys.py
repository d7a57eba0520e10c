"""The keys of the vault, in two layers (lessons E1).

A random data key encrypts the database and never changes. The passphrase and the recovery key each lock that
data key in the header. So changing the passphrase rewrites a few bytes and not the database, and a recovery
key makes daily use no weaker.

Passphrase: Argon2id (RFC 9106). Recovery key: HKDF-SHA256, since it is random already. Both lock with
AES-256-GCM, with the rest of the header's entry as associated data, so that nobody can swap parameters
unnoticed.
"""

from __future__ import annotations

import hmac
import json
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeAlias
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.vault.cost import DEFAULT, KdfCost
from app.vault.errors import DamagedHeader, NoMemory, WeakPassphrase, WrongPassphrase, WrongRecoveryKey
from app.vault.header import Header, SealedKey
from app.vault.recovery import SIZE as RECOVERY_SIZE
from app.vault.recovery import RecoveryKey

__all__ = ["DEFAULT", "DataKey", "KdfCost", "Randomness", "RecoveryKey"]

Randomness: TypeAlias = Callable[[int], bytes]
"""Gives so many unpredictable bytes: `os.urandom` in the program, something fixed in a test."""

MINIMUM_PASSPHRASE = 12
"""Characters. docs/decisions/0034-vault-keys.md says why, and what the screen ought to advise beyond it."""

_KEY_SIZE = 32


@dataclass(frozen=True, slots=True)
class DataKey:
    """The 32 bytes that encrypt the database.

    No repr gives them away. Python cannot wipe them from memory for sure.
    """

    secret: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class NewKeys:
    """What a new vault begins with: the header to write, the data key, and the recovery key to show once."""

    header: Header
    data_key: DataKey
    recovery_key: RecoveryKey


def make_keys(passphrase: str, *, randomness: Randomness, cost: KdfCost) -> NewKeys:
    """Make the keys of a new vault. Raises WeakPassphrase, NoMemory."""
    vault = str(UUID(bytes=randomness(16), version=4))
    data_key = DataKey(randomness(_KEY_SIZE))
    recovery_key = RecoveryKey(randomness(RECOVERY_SIZE))
    header = Header(
        vault=vault,
        database_salt=randomness(16),
        passphrase=_sealed_by_passphrase(vault, data_key, passphrase, randomness, cost),
        recovery=_sealed_by_recovery_key(vault, data_key, recovery_key, randomness),
        check=_check_value(vault, data_key),
    )
    return NewKeys(header, data_key, recovery_key)


def key_by_passphrase(header: Header, passphrase: str) -> DataKey:
    """Return the data key. Raises WrongPassphrase, DamagedHeader when what opens is not the key, NoMemory."""
    sealed = header.passphrase
    if sealed.cost is None:
        raise DamagedHeader
    key = _stretched(passphrase, sealed.salt, sealed.cost)
    try:
        return _opened(header, sealed, key, "passphrase")
    except InvalidTag as error:
        raise WrongPassphrase from error


def key_by_recovery_key(header: Header, recovery_key: RecoveryKey) -> DataKey:
    """Return the data key. Raises WrongRecoveryKey, DamagedHeader when what opens is not the key."""
    sealed = header.recovery
    try:
        return _opened(header, sealed, _derived(recovery_key, sealed.salt), "recovery")
    except InvalidTag as error:
        raise WrongRecoveryKey from error


def with_passphrase(
    header: Header, data_key: DataKey, passphrase: str, *, randomness: Randomness, cost: KdfCost
) -> Header:
    """Return the next revision of the header, with another passphrase. Raises WeakPassphrase, NoMemory."""
    sealed = _sealed_by_passphrase(header.vault, data_key, passphrase, randomness, cost)
    return replace(header, passphrase=sealed, revision=header.revision + 1)


def with_recovery_key(
    header: Header, data_key: DataKey, recovery_key: RecoveryKey, *, randomness: Randomness
) -> Header:
    """Return the next revision of the header, with another recovery key; the old one opens nothing more."""
    sealed = _sealed_by_recovery_key(header.vault, data_key, recovery_key, randomness)
    return replace(header, recovery=sealed, revision=header.revision + 1)


def normalised(passphrase: str) -> bytes:
    """Return the bytes of a passphrase, the same from every keyboard.

    The OpaqueString profile of RFC 8265 section 4.2: every space becomes an ordinary one, then NFC, then
    UTF-8. So é as one sign (Windows) and as e with an accent (macOS) are the same; capitals and full-width
    signs stay different.
    """
    spaced = "".join(" " if unicodedata.category(sign) == "Zs" else sign for sign in passphrase)
    return unicodedata.normalize("NFC", spaced).encode("utf-8", "surrogatepass")


def demand_strength(passphrase: str) -> None:
    """Raise WeakPassphrase for a new passphrase that is too short."""
    if len(unicodedata.normalize("NFC", passphrase.strip())) < MINIMUM_PASSPHRASE:
        raise WeakPassphrase


def _sealed_by_passphrase(
    vault: str, data_key: DataKey, passphrase: str, randomness: Randomness, cost: KdfCost
) -> SealedKey:
    """Lock the data key with a new passphrase."""
    demand_strength(passphrase)
    salt, nonce = randomness(16), randomness(12)
    empty = SealedKey(salt, nonce, b"", cost)
    sealed = AESGCM(_stretched(passphrase, salt, cost)).encrypt(
        nonce, data_key.secret, _context(vault, empty, "passphrase")
    )
    return replace(empty, sealed=sealed)


def _sealed_by_recovery_key(
    vault: str, data_key: DataKey, recovery_key: RecoveryKey, randomness: Randomness
) -> SealedKey:
    """Lock the data key with a recovery key."""
    salt, nonce = randomness(16), randomness(12)
    empty = SealedKey(salt, nonce, b"")
    sealed = AESGCM(_derived(recovery_key, salt)).encrypt(nonce, data_key.secret, _context(vault, empty, "recovery"))
    return replace(empty, sealed=sealed)


def _opened(header: Header, sealed: SealedKey, key: bytes, kind: str) -> DataKey:
    """Unlock the data key and see that it is the one the header speaks of.

    Raises InvalidTag, DamagedHeader.
    """
    secret = AESGCM(key).decrypt(sealed.nonce, sealed.sealed, _context(header.vault, sealed, kind))
    data_key = DataKey(secret)
    if not hmac.compare_digest(_check_value(header.vault, data_key), header.check):
        raise DamagedHeader("De kop van de kluis spreekt zichzelf tegen.")
    return data_key


def _context(vault: str, sealed: SealedKey, kind: str) -> bytes:
    """Return the associated data: what else must be as it was when the key was locked."""
    cost = sealed.cost
    numbers = [] if cost is None else [cost.memory_kib, cost.iterations, cost.lanes]
    return json.dumps(["loonmaat-kluis-1", vault, kind, sealed.salt.hex(), numbers]).encode("ascii")


def _check_value(vault: str, data_key: DataKey) -> bytes:
    """Return the value that only this data key gives, and that gives nothing of the key away."""
    return hmac.digest(data_key.secret, f"loonmaat-kluis-controle-1 {vault}".encode("ascii"), "sha256")


def _stretched(passphrase: str, salt: bytes, cost: KdfCost) -> bytes:
    """Turn a passphrase into a key, at a price. Raises NoMemory."""
    derivation = Argon2id(
        salt=salt,
        length=_KEY_SIZE,
        iterations=cost.iterations,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    try:
        return derivation.derive(normalised(passphrase))
    except MemoryError as error:
        raise NoMemory from error


def _derived(recovery_key: RecoveryKey, salt: bytes) -> bytes:
    """Turn a recovery key into a key."""
    derivation = HKDF(algorithm=SHA256(), length=_KEY_SIZE, salt=salt, info=b"loonmaat-kluis-herstel-1")
    return derivation.derive(recovery_key.secret)
