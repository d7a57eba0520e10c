"""Files that are refused whole, each for its own reason and with what to do."""

from __future__ import annotations

import datetime
import zipfile
from pathlib import Path

import pytest

from app.dossier.register_form import RegisterForm, read_form
from app.exchange import workbook_gate
from app.exchange.register_reading import read_register
from app.exchange.workbook_gate import WorkbookRefusedError
from tests.helpers.workbooks import ole, quiet, sheet_xml, with_parts, workbook, zipped

TODAY = datetime.date(2026, 3, 2)


@pytest.fixture(scope="module")
def form(project_root: Path) -> RegisterForm:
    """Return the shipped form."""
    return read_form((project_root / "resources/register/register.toml").read_bytes())


def refusal(file: Path, form: RegisterForm) -> WorkbookRefusedError:
    """Read a file that must be refused; return the refusal, which names the file and says what to do."""
    with pytest.raises(WorkbookRefusedError) as caught:
        read_register(file, form, TODAY, progress=quiet)
    assert caught.value.place == file.name
    assert caught.value.remedy
    return caught.value


NOT_WORKBOOKS = {
    "an .xls in disguise": (ole("Workbook"), "oud Excel-bestand (.xls)"),
    "a workbook with a password": (ole("EncryptedPackage"), "heeft een wachtwoord"),
    "a page of HTML": (b"<html><table><tr><td>1</td></tr></table></html>", "een webpagina"),
    "a CSV": (b"Pseudoniem;Gemeente\n1;Oss\n", "geen Excel-bestand"),
    "nothing": (b"", "geen Excel-bestand"),
    "a broken zip": (b"PK\x03\x04" + bytes(100), "beschadigd"),
    "a zip of something else": (zipped(letter_dot_txt=b"dag"), "geen Excel-bestand"),
    "LibreOffice's own": (zipped(mimetype=b"application/vnd.oasis"), "LibreOffice-bestand (.ods)"),
    "a binary workbook": (zipped(xl__workbook_dot_bin=b"x"), "binair Excel-bestand (.xlsb)"),
    "no sheets": (zipped(xl__workbook_dot_xml=b"<workbook/>"), "beschadigd"),
}


@pytest.mark.parametrize("name", NOT_WORKBOOKS)
def test_what_is_no_workbook(name: str, form: RegisterForm, tmp_path: Path) -> None:
    content, words = NOT_WORKBOOKS[name]
    file = tmp_path / "register.xlsx"
    file.write_bytes(content)
    assert words in refusal(file, form).text


def test_a_file_that_is_not_there(form: RegisterForm, tmp_path: Path) -> None:
    assert "is er niet" in refusal(tmp_path / "weg.xlsx", form).text


CARRIED = {
    "macros": ({"xl__vbaProject_dot_bin": b"x"}, "macro's"),
    "links to other files": ({"xl__externalLinks__externalLink1_dot_xml": b"<externalLink/>"}, "andere bestanden"),
    "an entity": ({"xl__extra_dot_xml": b'<!DOCTYPE a [<!ENTITY b "boem">]><a>&b;</a>'}, "XML die Excel niet schrijft"),
    "UTF-16": (
        {"xl__extra_dot_xml": '<!DOCTYPE a [<!ENTITY b "boem">]>'.encode("utf-16")},
        "XML die Excel niet schrijft",
    ),
}


@pytest.mark.parametrize("name", CARRIED)
def test_what_a_workbook_may_not_carry(name: str, form: RegisterForm, tmp_path: Path) -> None:
    parts, words = CARRIED[name]
    file = with_parts(workbook(tmp_path / "plain.xlsx"), tmp_path / "r.xlsx", **parts)
    assert words in refusal(file, form).text


def test_a_zip_bomb_is_refused_unopened(form: RegisterForm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One megabyte that unpacks to a gigabyte: refused by its declared size, before any of it is unpacked."""
    file = with_parts(workbook(tmp_path / "plain.xlsx"), tmp_path / "bomb.xlsx")
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/sharedStrings.xml", "w") as part:
        for _ in range(200):
            part.write(bytes(1_000_000))
    assert file.stat().st_size < 1_000_000
    monkeypatch.setattr(zipfile.ZipFile, "open", _must_not_open)
    assert "Uitgepakt is dit bestand 200 MB" in refusal(file, form).text


def _must_not_open(*_: object, **__: object) -> object:
    raise AssertionError("nothing of a bomb may be unpacked")


def test_a_part_that_says_to_be_small_is_not_read_further(form: RegisterForm, tmp_path: Path) -> None:
    """The size in the directory is a lie: what comes out is more. zipfile stops there, and the file is refused."""
    plain = workbook(tmp_path / "plain.xlsx")
    content = bytearray(plain.read_bytes())
    size = len(sheet_xml(plain)).to_bytes(4, "little")
    at = content.rindex(b"xl/worksheets/sheet1.xml") - 46 + 24
    assert bytes(content[at : at + 4]) == size
    content[at : at + 4] = (100).to_bytes(4, "little")
    file = tmp_path / "lying.xlsx"
    file.write_bytes(content)
    assert "beschadigd" in refusal(file, form).text


@pytest.mark.parametrize(
    ("limit", "words"), [("LARGEST_FILE", "hoogstens 0 MB"), ("LARGEST_PART", "Uitgepakt"), ("MOST_PARTS", "Uitgepakt")]
)
def test_what_is_too_large(
    limit: str, words: str, form: RegisterForm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook_gate, limit, 5)
    assert words in refusal(workbook(tmp_path / "r.xlsx"), form).text


def test_a_damaged_sheet_is_refused_whole(form: RegisterForm, tmp_path: Path) -> None:
    plain = workbook(tmp_path / "plain.xlsx")
    broken = sheet_xml(plain).replace(b"</row>", b"</rij>", 1)
    file = with_parts(plain, tmp_path / "r.xlsx", xl__worksheets__sheet1_dot_xml=broken)
    assert "beschadigd" in refusal(file, form).text


def test_a_text_that_points_nowhere_is_refused(form: RegisterForm, tmp_path: Path) -> None:
    """A cell that refers to a shared text that is not there."""
    plain = workbook(tmp_path / "plain.xlsx")
    cell = b'<c r="A2" t="inlineStr"><is><t>007</t></is></c>'
    broken = sheet_xml(plain).replace(cell, b'<c r="A2" t="s"><v>99</v></c>')
    assert broken != sheet_xml(plain)
    file = with_parts(plain, tmp_path / "r.xlsx", xl__worksheets__sheet1_dot_xml=broken)
    assert "beschadigd" in refusal(file, form).text
