"""The recovery key survives being copied by hand, and tells where a copying error is."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.vault.errors import WrongRecoveryKey
from app.vault.recovery import RecoveryKey, parse_recovery_key

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
KEYS = some.binary(min_size=20, max_size=20).map(RecoveryKey)


def test_it_is_eight_groups_of_five_signs() -> None:
    assert RecoveryKey(bytes(20)).text == "00000-00001-00002-00003-00004-00005-00006-00007"
    assert re.fullmatch(f"([{SIGNS}]{{5}}-){{7}}[{SIGNS}]{{5}}", RecoveryKey(b"\xa5" * 20).text)


@given(KEYS)
def test_what_is_written_down_can_be_typed_back(key: RecoveryKey) -> None:
    assert parse_recovery_key(key.text) == key


@given(KEYS)
def test_case_spaces_and_lookalikes_do_not_matter(key: RecoveryKey) -> None:
    sloppy = key.text.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert parse_recovery_key(f"  {sloppy}\n") == key


@given(KEYS, some.integers(0, 39), some.sampled_from(SIGNS))
def test_every_single_wrong_sign_is_found_in_its_group(key: RecoveryKey, place: int, sign: str) -> None:
    signs = list(key.text.replace("-", ""))
    if signs[place] == sign:
        return
    signs[place] = sign
    with pytest.raises(WrongRecoveryKey) as caught:
        parse_recovery_key("".join(signs))
    assert caught.value.place == f"groep {place // 5 + 1}"


@given(KEYS, some.integers(0, 6))
def test_two_groups_that_changed_places_are_found(key: RecoveryKey, first: int) -> None:
    groups = key.text.split("-")
    groups[first], groups[first + 1] = groups[first + 1], groups[first]
    with pytest.raises(WrongRecoveryKey):
        parse_recovery_key("-".join(groups))


@pytest.mark.parametrize("text", ["", "AAAAA", RecoveryKey(bytes(20)).text + "-00000", "U" * 40, "é" * 40])
def test_what_is_no_recovery_key_is_told_so(text: str) -> None:
    with pytest.raises(WrongRecoveryKey) as caught:
        parse_recovery_key(text)
    assert caught.value.remedy


def test_another_size_is_a_fault_of_the_caller() -> None:
    with pytest.raises(ValueError, match="20 bytes"):
        RecoveryKey(b"kort")
