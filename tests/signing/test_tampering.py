"""A changed file is never accepted, wherever the change is. Ten thousand places: tests/fuzz/tamper.py."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.signing.verify import verify
from tests.signing.tampering import tamperings


def accepted(signed: bytes, count: int, seed: int) -> list[tuple[str, int]]:
    """Return which of `count` changes were accepted."""
    return [(done.kind, done.at) for done in tamperings(signed, count, seed) if verify(done.changed).intact]


def test_no_change_of_a_certified_report_is_accepted(certified: bytes) -> None:
    assert verify(certified).intact
    assert accepted(certified, 150, seed=1) == []


def test_no_change_of_a_countersigned_report_is_accepted(certified: bytes, countersigned: bytes) -> None:
    assert verify(countersigned).intact
    assert accepted(countersigned, 150, seed=2) == []


def test_no_digit_of_the_container_can_be_changed(certified: bytes) -> None:
    """The container is the one part that no signature covers: every 60th digit of it, changed in five ways."""
    start, end = (int(part) for part in re.findall(rb"/ByteRange \[0 (\d+) (\d+)", certified)[-1])
    for at in range(start, end, 60):
        for digit in b"07Ff ":
            changed = certified[:at] + bytes([digit]) + certified[at + 1 :]
            assert changed == certified or not verify(changed).intact, (at, chr(digit))


def test_cutting_off_the_last_signature_leaves_the_earlier_report(certified: bytes, countersigned: bytes) -> None:
    """The one change that cannot be seen in the file itself; the vault knows which signatures there were."""
    found = verify(countersigned[: len(certified)])
    assert found.intact
    assert len(found.signatures) == 1


@given(st.binary(max_size=300))
def test_no_bytes_at_all_make_it_raise(junk: bytes) -> None:
    assert not verify(junk).intact
    assert not verify(b"%PDF-1.7\n" + junk + b"\nstartxref\n9\n%%EOF\n").intact


@pytest.mark.parametrize("kept", [0, 1, 8, 100, 5000, 15000, 30000])
def test_no_part_of_a_signed_file_makes_it_raise(certified: bytes, kept: int) -> None:
    assert not verify(certified[:kept]).intact
    assert not verify(certified[-kept:] if kept else b"").intact
