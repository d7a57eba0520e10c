"""Damaged and hostile workbooks: whatever is in the file, it is read, told per cell or refused; never anything else."""

from __future__ import annotations

import datetime
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.dossier.register_form import RegisterForm, read_form
from app.exchange.register_reading import Reading, read_register
from app.exchange.workbook_gate import WorkbookRefusedError
from tests.helpers.workbooks import GOOD, quiet, with_cell, workbook

TODAY = datetime.date(2026, 3, 2)
FORM: RegisterForm = read_form((Path(__file__).resolve().parents[2] / "resources/register/register.toml").read_bytes())


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return a register of three rows."""
    rows = [GOOD, with_cell(pseudoniem="8", duur=7), with_cell(pseudoniem="9", loonwaarde="57,5 %")]
    return workbook(tmp_path_factory.mktemp("heel") / "r.xlsx", rows).read_bytes()


def outcome(content: bytes, folder: Path) -> Reading | WorkbookRefusedError:
    """Read these bytes; anything but a reading or a refusal fails the test by itself."""
    file = folder / "r.xlsx"
    file.write_bytes(content)
    try:
        return read_register(file, FORM, TODAY, progress=quiet)
    except WorkbookRefusedError as refused:
        return refused


def is_read_or_refused_in_words(found: Reading | WorkbookRefusedError) -> bool:
    """Return whether it is a reading, or a refusal that says what is wrong and what to do."""
    if isinstance(found, WorkbookRefusedError):
        return bool(found.text and found.remedy)
    return isinstance(found, Reading)


@given(place=st.integers(0, 10**6), value=st.integers(1, 255))
@settings(max_examples=150)
def test_one_changed_byte(
    whole: bytes, tmp_path_factory: pytest.TempPathFactory, place: int, value: int
) -> None:  # fmt: skip
    damaged = bytearray(whole)
    damaged[place % len(damaged)] ^= value
    assert is_read_or_refused_in_words(outcome(bytes(damaged), tmp_path_factory.getbasetemp()))


@given(cut=st.integers(0, 10**6))
@settings(max_examples=60)
def test_a_file_cut_off(whole: bytes, tmp_path_factory: pytest.TempPathFactory, cut: int) -> None:
    assert is_read_or_refused_in_words(outcome(whole[: cut % len(whole)], tmp_path_factory.getbasetemp()))


PIECES = st.sampled_from(
    [
        b'<c r="A2" t="s"><v>99999999999</v></c>', b'<c r="XFD2"><v>1</v></c>', b'<c r="A2" t="d"><v>morgen</v></c>',
        b'<c r="A2" t="b"><v>7</v></c>', b'<c r="!!"><v>1</v></c>', b'<c r="A2"><v>1e999</v></c>', b"<c/>",
        b'<c r="A2"><v>NaN</v></c>', b'<c r="A2" s="999"><v>1</v></c>', b'<c r="A2"><f>1+1</f></c>',
        b'<c r="D2" s="1"><v>99999999</v></c>', b'<c r="E2" t="n"><v>-0</v></c>', b'<c r="A2" t="e"><v>#REF!</v></c>',
        b'<row r="0"><c r="A0"><v>1</v></c></row>', b"<c r='A2' t='inlineStr'><is><t>&#0;</t></is></c>",
        b'<c r="A2" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>', b'<c r="E2"><v>1e15</v></c>',
        b'<c r="A99999999"><v>1</v></c>', b"<mergeCell ref='A1'/>", b'<row r="-5"/>', b"<row/>", b"<!-- <row> -->",
    ]
)  # fmt: skip
"""Cells and rows that no spreadsheet writes."""


@given(pieces=st.lists(PIECES, min_size=1, max_size=4), at=st.integers(0, 30))
@settings(max_examples=150)
def test_strange_cells(
    whole: bytes, tmp_path_factory: pytest.TempPathFactory, pieces: list[bytes], at: int
) -> None:  # fmt: skip
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = "xl/worksheets/sheet1.xml"
    before = parts[name].split(b"<c ")
    place = at % len(before)
    parts[name] = (
        b"<c ".join(before[:place] or before[:1]) + b"".join(pieces) + b"<c " + b"<c ".join(before[place or 1 :])
    )
    assert is_read_or_refused_in_words(outcome(_zipped(parts), tmp_path_factory.getbasetemp()))


MARKS = st.sampled_from([b"<", b">", b'"', b"&#0;", b"-1", b"9" * 20, b' r="1"', b' s="77"', b"\xff"])


@given(part=st.integers(0, 20), at=st.integers(0, 10**5), gone=st.integers(0, 30), mark=MARKS)
@settings(max_examples=200)
def test_a_part_that_is_damaged_inside_a_whole_zip(
    whole: bytes, tmp_path_factory: pytest.TempPathFactory, *, part: int, at: int, gone: int, mark: bytes
) -> None:
    """The zip itself vouches for its parts by a checksum, so damage to the XML takes making the zip anew."""
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = list(parts)[part % len(parts)]
    place = at % (len(parts[name]) + 1)
    parts[name] = parts[name][:place] + mark + parts[name][place + gone :]
    assert is_read_or_refused_in_words(outcome(_zipped(parts), tmp_path_factory.getbasetemp()))


def _zipped(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    return buffer.getvalue()


def test_the_whole_file_is_read(whole: bytes, tmp_path: Path) -> None:
    """Else the tests above would show nothing."""
    reading = outcome(whole, tmp_path)
    assert isinstance(reading, Reading)
    assert (reading.faults, len(reading.rows)) == ((), 3)
