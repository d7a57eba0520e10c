"""The header: one bit off is noticed, one copy may be lost, and no failed write loses both."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.vault.errors import DamagedHeader, DiskFailure, NoRights, NoSpace, VaultError, VaultTooNew
from app.vault.header import (
    Header,
    find_header,
    header_bytes,
    parse_header,
    write_copy,
    write_header,
    write_main,
)
from app.vault.keys import make_keys
from app.vault.layout import COPY_NAME, MAIN_NAME
from tests.helpers.clock import SeededRandomness
from tests.helpers.vaults import CHEAP, PASSPHRASE


@pytest.fixture
def header() -> Header:
    return make_keys(PASSPHRASE, randomness=SeededRandomness(), cost=CHEAP).header


def test_what_is_written_is_read(header: Header) -> None:
    assert parse_header(header_bytes(header)) == header


def test_any_one_flipped_bit_is_noticed(header: Header) -> None:
    content = header_bytes(header)
    for place in range(len(content) * 8):
        flipped = bytearray(content)
        flipped[place // 8] ^= 1 << place % 8
        with pytest.raises(DamagedHeader):
            parse_header(bytes(flipped))


def test_any_cut_is_noticed(header: Header) -> None:
    content = header_bytes(header)
    for length in range(len(content) - 2):
        with pytest.raises(DamagedHeader):
            parse_header(content[:length])


@pytest.mark.parametrize("content", [b"null", b"[]", b'{"sum": 1}', b"\xff\xfe", b"[" * 100_000])
def test_what_is_no_header_is_a_damaged_one(content: bytes) -> None:
    with pytest.raises(DamagedHeader):
        parse_header(content)


def resigned(header: Header, **fields: object) -> bytes:
    """Return the header's file with other fields and a checksum that fits them."""
    from app.vault.header import _checksum

    content = json.loads(header_bytes(header)) | fields
    del content["sum"]
    return json.dumps(content | {"sum": _checksum(content)}).encode("utf-8")


@pytest.mark.parametrize(
    "fields",
    [
        {"check": "00"},
        {"revision": True},
        {"revision": "1"},
        {"passphrase": {}},
        {"passphrase": None},
        {"recovery": []},
        {"database_salt": "geen hex"},
    ],
)
def test_a_whole_file_with_a_senseless_field_is_damaged(header: Header, fields: dict[str, object]) -> None:
    with pytest.raises(DamagedHeader):
        parse_header(resigned(header, **fields))


@pytest.mark.parametrize("number", [2**40, 0, -1, 8.0])
def test_a_senseless_cost_is_not_paid(header: Header, number: object) -> None:
    fields = json.loads(header_bytes(header))["passphrase"] | {"memory_kib": number}
    with pytest.raises(DamagedHeader):
        parse_header(resigned(header, passphrase=fields))


def test_a_later_format_asks_for_a_newer_program(header: Header) -> None:
    with pytest.raises(VaultTooNew):
        parse_header(resigned(header, format=2))


def _removed(path: Path) -> None:
    path.unlink()


def _emptied(path: Path) -> None:
    path.write_bytes(b"")


def _scribbled(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-30] + b"x" * 30)


@pytest.mark.parametrize("damage", [_removed, _emptied, _scribbled])
@pytest.mark.parametrize("name", [MAIN_NAME, COPY_NAME])
def test_either_copy_may_be_lost(tmp_path: Path, header: Header, name: str, damage: Callable[[Path], None]) -> None:
    write_header(tmp_path, header)
    damage(tmp_path / name)
    found = find_header(tmp_path)
    assert (found.header, found.sound) == (header, False)


@pytest.mark.parametrize("damage", [_removed, _emptied, _scribbled])
def test_both_lost_is_told(tmp_path: Path, header: Header, damage: Callable[[Path], None]) -> None:
    write_header(tmp_path, header)
    for name in (MAIN_NAME, COPY_NAME):
        damage(tmp_path / name)
    with pytest.raises(DamagedHeader):
        find_header(tmp_path)


def test_the_newest_copy_counts(tmp_path: Path, header: Header) -> None:
    """A crash between the two writes leaves two whole copies that differ."""
    newer = replace(header, revision=2)
    write_copy(tmp_path, header)
    write_main(tmp_path, newer)
    assert find_header(tmp_path).header == newer
    assert not find_header(tmp_path).sound


FAILURES: list[tuple[int, type[VaultError]]] = [
    (errno.ENOSPC, NoSpace),
    (errno.EACCES, NoRights),
    (errno.EROFS, NoRights),
    (errno.EIO, DiskFailure),
]


@pytest.mark.parametrize("failure", FAILURES, ids=lambda failure: failure[1].__name__)
@pytest.mark.parametrize("call", ["open", "fsync", "replace"])
def test_a_write_that_fails_leaves_the_old_header(
    tmp_path: Path, header: Header, monkeypatch: pytest.MonkeyPatch, call: str, failure: tuple[int, type[VaultError]]
) -> None:
    number, error = failure
    write_header(tmp_path, header)

    def failing(*_: object, **__: object) -> object:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as broken:
        broken.setattr(os, call, failing)
        with pytest.raises(error):
            write_main(tmp_path, replace(header, revision=2))
    assert find_header(tmp_path).header == header
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([MAIN_NAME, COPY_NAME])


def test_only_the_owner_may_read_it(tmp_path: Path, header: Header) -> None:
    if os.name == "nt":
        pytest.skip("Windows keeps rights on the folder of the user, not in a mode")
    write_header(tmp_path, header)
    assert (tmp_path / MAIN_NAME).stat().st_mode & 0o077 == 0
