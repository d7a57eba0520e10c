"""Two layers of keys: each secret opens, no other does, and parameters cannot be swapped."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.vault.cost import DEFAULT, KdfCost
from app.vault.errors import DamagedHeader, NoMemory, WeakPassphrase, WrongPassphrase, WrongRecoveryKey
from app.vault.header import Header
from app.vault.keys import (
    NewKeys,
    key_by_passphrase,
    key_by_recovery_key,
    make_keys,
    normalised,
    with_passphrase,
    with_recovery_key,
)
from app.vault.recovery import RecoveryKey
from tests.helpers.clock import SeededRandomness
from tests.helpers.vaults import CHEAP, PASSPHRASE


@pytest.fixture
def new() -> NewKeys:
    return make_keys(PASSPHRASE, randomness=SeededRandomness(), cost=CHEAP)


def test_both_secrets_open_the_same_key(new: NewKeys) -> None:
    assert key_by_passphrase(new.header, PASSPHRASE) == new.data_key
    assert key_by_recovery_key(new.header, new.recovery_key) == new.data_key


@pytest.mark.parametrize("wrong", ["", PASSPHRASE + " ", PASSPHRASE.upper(), PASSPHRASE[:-1]])
def test_another_passphrase_is_wrong(new: NewKeys, wrong: str) -> None:
    with pytest.raises(WrongPassphrase):
        key_by_passphrase(new.header, wrong)


def test_another_recovery_key_is_wrong(new: NewKeys) -> None:
    with pytest.raises(WrongRecoveryKey):
        key_by_recovery_key(new.header, RecoveryKey(bytes(20)))


def test_no_two_vaults_share_anything_random(new: NewKeys) -> None:
    other = make_keys(PASSPHRASE, randomness=SeededRandomness(2), cost=CHEAP)
    for name in ("vault", "database_salt", "check"):
        assert getattr(new.header, name) != getattr(other.header, name)
    assert new.data_key != other.data_key
    assert new.recovery_key != other.recovery_key


def test_a_new_passphrase_replaces_the_old_one_and_leaves_the_recovery_key(new: NewKeys) -> None:
    changed = with_passphrase(
        new.header, new.data_key, "een andere lange zin", randomness=SeededRandomness(3), cost=CHEAP
    )
    assert key_by_passphrase(changed, "een andere lange zin") == new.data_key
    assert key_by_recovery_key(changed, new.recovery_key) == new.data_key
    assert changed.revision == new.header.revision + 1
    with pytest.raises(WrongPassphrase):
        key_by_passphrase(changed, PASSPHRASE)


def test_a_new_recovery_key_replaces_the_old_one_and_leaves_the_passphrase(new: NewKeys) -> None:
    key = RecoveryKey(b"k" * 20)
    changed = with_recovery_key(new.header, new.data_key, key, randomness=SeededRandomness(3))
    assert key_by_recovery_key(changed, key) == key_by_passphrase(changed, PASSPHRASE) == new.data_key
    with pytest.raises(WrongRecoveryKey):
        key_by_recovery_key(changed, new.recovery_key)


def _swapped_locks(header: Header) -> Header:
    return replace(header, recovery=replace(header.passphrase, cost=None))


@pytest.mark.parametrize(
    "tampered",
    [
        lambda h: replace(h, vault="00000000-0000-4000-8000-000000000000"),
        lambda h: replace(h, recovery=replace(h.recovery, salt=bytes(16))),
        lambda h: replace(h, recovery=replace(h.recovery, nonce=bytes(12))),
        lambda h: replace(h, recovery=replace(h.recovery, sealed=bytes(48))),
        _swapped_locks,
    ],
)
def test_a_lock_opens_only_in_its_own_header(new: NewKeys, tampered: object) -> None:
    assert callable(tampered)
    with pytest.raises(WrongRecoveryKey):
        key_by_recovery_key(tampered(new.header), new.recovery_key)


def test_the_cost_is_bound_to_the_lock(new: NewKeys) -> None:
    dearer = replace(new.header.passphrase, cost=KdfCost(16, 1, 1))
    with pytest.raises(WrongPassphrase):
        key_by_passphrase(replace(new.header, passphrase=dearer), PASSPHRASE)


def test_a_passphrase_lock_without_a_cost_is_a_damaged_header(new: NewKeys) -> None:
    with pytest.raises(DamagedHeader):
        key_by_passphrase(replace(new.header, passphrase=new.header.recovery), PASSPHRASE)


def test_a_check_value_that_does_not_fit_is_a_damaged_header(new: NewKeys) -> None:
    with pytest.raises(DamagedHeader):
        key_by_passphrase(replace(new.header, check=bytes(32)), PASSPHRASE)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("cafe\u0301 aan de gracht", "café aan de gracht"),
        ("A\u030angstro\u0308m en meer", "Ångström en meer"),
        ("vier\u00a0losse woorden", "vier losse woorden"),
        ("vier\u2003losse woorden", "vier losse woorden"),
    ],
)
def test_the_same_passphrase_from_any_keyboard(one: str, other: str) -> None:
    """RFC 8265, OpaqueString: NFC, and every space an ordinary one."""
    assert one != other
    assert normalised(one) == normalised(other)


@pytest.mark.parametrize(("one", "other"), [("Wachtzin", "wachtzin"), ("ﬁets", "fiets"), ("１", "1"), ("a ", "a")])
def test_what_looks_alike_but_was_typed_otherwise_stays_different(one: str, other: str) -> None:
    assert normalised(one) != normalised(other)


@pytest.mark.parametrize("short", ["", "           ", "wachtwoord1", " " * 20 + "kort", "e\u0301" * 11])
def test_a_short_new_passphrase_is_refused(short: str) -> None:
    with pytest.raises(WeakPassphrase):
        make_keys(short, randomness=SeededRandomness(), cost=CHEAP)


@pytest.mark.parametrize("odd", ["\ud800 los surrogaat erin", "\x00 nul en meer tekens", "木" * 12, "🐴" * 12])
def test_any_signs_make_a_passphrase(odd: str) -> None:
    new = make_keys(odd, randomness=SeededRandomness(), cost=CHEAP)
    assert key_by_passphrase(new.header, odd) == new.data_key


def test_too_little_memory_is_told(new: NewKeys, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_memory(*_: object, **__: object) -> object:
        raise MemoryError

    monkeypatch.setattr("app.vault.keys.Argon2id", lambda **_: type("Full", (), {"derive": no_memory})())
    with pytest.raises(NoMemory):
        key_by_passphrase(new.header, PASSPHRASE)


def test_no_repr_tells_a_secret(new: NewKeys) -> None:
    shown = repr(new)
    assert new.data_key.secret.hex() not in shown
    assert repr(new.data_key.secret) not in shown
    assert repr(new.recovery_key.secret) not in shown
    assert new.recovery_key.text not in shown


def test_the_default_cost_is_at_least_what_rfc_9106_recommends() -> None:
    assert DEFAULT.memory_kib >= 64 * 1024
    assert DEFAULT.iterations >= 3
    assert DEFAULT.is_sane()
