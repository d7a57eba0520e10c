"""What is looked at before somebody else's workbook is opened: is it one, how large is it really, what does it carry.

A workbook is a zip of XML. Everything here works on declared sizes and streams, so that a file made to fill the memory
is refused before it does (docs/decisions/0068-register-files.md). zipfile never unpacks more of a part than its
declared size, so the declared sizes bound the work.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from zlib import error as ZlibError  # noqa: N812 - zlib names its exception in lower case

from app.errors import Fault, FaultyInputError, LoonmaatError

LARGEST_FILE = 60_000_000
"""Bytes on disk: 100,000 rows of 25 columns are about 15 MB."""

LARGEST_PART = 700_000_000
"""Bytes of one sheet unpacked; it is read as a stream."""

LARGEST_HELD = 150_000_000
"""Bytes unpacked of what openpyxl keeps in memory: texts, styles, names."""

MOST_PARTS = 2000

_CHUNK = 1 << 20
_OVERLAP = 300

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
"""How a file of Excel 97-2003 begins; a workbook with a password is wrapped in the same."""

_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]{0,80}?ref="([A-Z0-9:]{3,30})"')
_ENTITY = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_NOT_UTF8 = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")

Stop = Callable[[], None]
"""Called now and then; raises when the user wants to stop."""


class WorkbookRefusedError(LoonmaatError):
    """A file that is no workbook we can read safely; refused whole."""

    code = "workbook_refused"


def admit(file: Path) -> None:
    """Look at a file before it is opened. Raises WorkbookRefusedError with the cause and the remedy."""
    beginning = _beginning(file)
    if beginning.startswith(_OLE):
        _refuse_ole(file)
    if not beginning.startswith(b"PK"):
        _refuse_other(file, beginning)
    with opened(file) as archive:
        _look_at_parts(file, archive)


def opened(file: Path) -> zipfile.ZipFile:
    """Return the file as a zip. Raises WorkbookRefusedError when it is broken."""
    try:
        return zipfile.ZipFile(file)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise refused(file, "Dit bestand is beschadigd.", "Open het in Excel en sla het opnieuw op.") from error


def refused(file: Path, text: str, remedy: str) -> WorkbookRefusedError:
    """Return the error for a file that is refused whole."""
    return WorkbookRefusedError(text, place=file.name, remedy=remedy)


def _beginning(file: Path) -> bytes:
    try:
        size = file.stat().st_size
        if size > LARGEST_FILE:
            text = f"Dit bestand is {size // 1_000_000} MB; hoogstens {LARGEST_FILE // 1_000_000} MB kan."
            raise refused(file, text, "Deel het register op in meer bestanden.")
        with file.open("rb") as stream:
            return stream.read(4096)
    except FileNotFoundError:
        raise refused(file, "Dit bestand is er niet.", "Kijk of de naam klopt.") from None
    except OSError as error:
        raise refused(
            file, f"Dit bestand kan niet gelezen worden ({error.strerror}).", "Sluit het in Excel."
        ) from error


def _refuse_ole(file: Path) -> None:
    content = file.read_bytes()
    if "EncryptedPackage".encode("utf-16-le") in content or "EncryptionInfo".encode("utf-16-le") in content:
        raise refused(file, "Dit bestand heeft een wachtwoord.", "Haal in Excel het wachtwoord eraf en sla het op.")
    raise refused(file, "Dit is een oud Excel-bestand (.xls).", "Sla het in Excel op als .xlsx.")


def _refuse_other(file: Path, beginning: bytes) -> None:
    head = beginning.lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    kind = "een webpagina" if head.startswith((b"<html", b"<!doctype html", b"<table")) else "geen Excel-bestand"
    raise refused(file, f"Dit is {kind}, wat de naam ook zegt.", "Open het in Excel en sla het op als .xlsx.")


_CARRIED = (
    (re.compile(r"vbaproject", re.IGNORECASE), "Dit bestand bevat macro's.", "Sla het op als .xlsx, zonder macro's."),
    (
        re.compile(r"externallinks/", re.IGNORECASE),
        "Dit bestand verwijst naar andere bestanden.",
        "Kies in Excel Gegevens, Koppelingen bewerken, Koppeling verbreken, en sla het opnieuw op.",
    ),
    (re.compile(r"xl/workbook\.bin$", re.IGNORECASE), "Dit is een binair Excel-bestand (.xlsb).", "Sla op als .xlsx."),
)


def _look_at_parts(file: Path, archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    names = [part.filename for part in parts]
    if "xl/workbook.xml" not in names and not any(name.lower() == "xl/workbook.bin" for name in names):
        kind = "een LibreOffice-bestand (.ods)" if "mimetype" in names else "geen Excel-bestand"
        raise refused(file, f"Dit is {kind}.", "Sla het op als .xlsx.")
    for pattern, text, remedy in _CARRIED:
        if any(pattern.search(name) for name in names):
            raise refused(file, text, remedy)
    if any(part.flag_bits & 1 for part in parts):
        raise refused(file, "Dit bestand heeft een wachtwoord.", "Haal in Excel het wachtwoord eraf en sla het op.")
    held = sum(part.file_size for part in parts if not is_sheet(part.filename))
    largest = max((part.file_size for part in parts if is_sheet(part.filename)), default=0)
    total = sum(part.file_size for part in parts)
    if len(parts) > MOST_PARTS or held > LARGEST_HELD or largest > LARGEST_PART or total > LARGEST_PART + LARGEST_HELD:
        text = f"Uitgepakt is dit bestand {total // 1_000_000} MB; dat is geen gewoon register."
        raise refused(file, text, "Kopieer alleen de regels naar een nieuw bestand, of deel het op.")


def is_sheet(name: str) -> bool:
    """Tell whether a part of a workbook is a sheet, which is read as a stream."""
    return name.startswith("xl/worksheets/") and name.endswith(".xml")


def look_inside(file: Path, stop: Stop) -> dict[str, tuple[str, ...]]:
    """Go through all XML once; return the merged cells of each sheet, by the name of its part.

    Raises WorkbookRefusedError for XML that could make the reader do something else than read (a DOCTYPE), and for a
    part that is damaged.
    """
    found: dict[str, tuple[str, ...]] = {}
    with opened(file) as archive:
        for part in archive.infolist():
            if not part.filename.lower().endswith((".xml", ".rels")):
                continue
            merged: list[str] = []
            for chunk in _chunks(file, archive, part):
                stop()
                _demand_plain(file, chunk)
                merged += [name.decode("ascii") for name in _MERGED.findall(chunk)]
            if is_sheet(part.filename) and merged:
                found[part.filename] = tuple(dict.fromkeys(merged))
    return found


def _chunks(file: Path, archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """Yield a part in pieces that overlap, so that nothing is missed at a border."""
    last = b""
    try:
        with archive.open(part) as stream:
            while piece := stream.read(_CHUNK):
                yield last + piece
                last = piece[-_OVERLAP:]
    except (zipfile.BadZipFile, ZlibError, EOFError, NotImplementedError, RuntimeError, OSError) as error:
        raise refused(file, "Dit bestand is beschadigd.", "Open het in Excel en sla het opnieuw op.") from error


def _demand_plain(file: Path, chunk: bytes) -> None:
    if chunk.startswith(_NOT_UTF8) or _ENTITY.search(chunk):
        raise refused(
            file, "Dit bestand bevat XML die Excel niet schrijft.", "Open het in Excel en sla het opnieuw op."
        )


def told(faults: list[Fault], file: Path) -> FaultyInputError:
    """Return the error that tells every fault in a file."""
    return FaultyInputError(faults, text="Dit register kan zo niet ingelezen worden.", place=file.name)
