"""The outside of a signed PDF, byte by byte: where it begins and ends, and what each signature leaves out.

Plain bytes, no PDF library: a file that two programs could read in two ways is refused here before any
library has an opinion. The attacks: Mladenov, Mainka, Meyer zu Selhausen, Grothe and Schwenk, "1 Trillion
Dollar Refund - How To Spoof PDF Signatures", CCS 2019; and "Shadow Attacks", NDSS 2021.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.errors import Fault

HEADER = re.compile(rb"%PDF-(?:1\.[0-7]|2\.0)[\r\n]")
ENDINGS = (b"%%EOF\n", b"%%EOF\r\n", b"%%EOF\r", b"%%EOF")

HEXADECIMAL = re.compile(rb"<(?:[0-9A-F]*|[0-9a-f]*)>")
"""Written one way only: all capitals or none, without white space."""

MOST_BYTES = 200 << 20
"""A report is a few megabytes. Above this we do not try."""


@dataclass(frozen=True, slots=True)
class Gap:
    """The only part of the file that a signature does not cover: `<`, its own container in hexadecimal, `>`.

    `start` and `end` are positions in the file, `covered` is where what it covers ends. `container` is the
    CMS structure without the zeros after it.
    """

    start: int
    end: int
    covered: int
    container: bytes


class FrameError(ValueError):
    """A signature whose outside is not exactly as it should be; `fault` says what."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.code)
        self.fault = fault


def outline_faults(pdf: bytes) -> list[Fault]:
    """Return what is wrong with where the file begins and ends; nothing for a clean file."""
    if len(pdf) > MOST_BYTES:
        return [_fault("too_large", "Dit bestand is te groot voor een rapport.")]
    if not HEADER.match(pdf):
        return [_fault("no_pdf_start", "Dit bestand begint niet als een PDF.")]
    if not pdf.endswith(ENDINGS):
        return [_fault("no_pdf_end", "Er staat iets achter het einde van de PDF, of het einde ontbreekt.")]
    return []


def gap_of(pdf: bytes, byte_range: Sequence[int]) -> Gap:
    """Return the gap that a /ByteRange leaves (ISO 32000-1, 12.8.1). Raises `FrameError`.

    The range must run from the first byte to the gap and from the gap to the end of a revision, and the gap
    must hold one hexadecimal string and nothing else.
    """
    if len(byte_range) != 4 or not all(type(number) is int or _whole(number) for number in byte_range):
        raise FrameError(_fault("byte_range", "Een handtekening zegt niet goed wat zij dekt."))
    first, start, end, rest = (int(number) for number in byte_range)
    if first != 0 or not 0 < start < end < end + rest <= len(pdf):
        raise FrameError(_fault("byte_range", "Een handtekening zegt niet goed wat zij dekt."))
    written = pdf[start:end]
    if not HEXADECIMAL.fullmatch(written) or len(written) % 2:
        raise FrameError(_fault("gap", "In een handtekening staat iets dat er niet hoort."))
    if not pdf.endswith(ENDINGS, 0, end + rest):
        raise FrameError(_fault("byte_range", "Een handtekening dekt niet een heel bestand."))
    return Gap(start, end, end + rest, _without_zeros(bytes.fromhex(written[1:-1].decode("ascii"))))


def appended_faults(pdf: bytes, start: int, end: int, offsets: Sequence[int], xref: int) -> list[Fault]:
    """Return what is wrong with an update that lies between `start` and `end` of the file.

    `offsets` are where its cross-reference table says that objects begin, `xref` is where that table itself
    is. The update must consist of those objects, the table and the trailer, and nothing else: no object that
    is in no table, no second table, no text in between, so that a reader that repairs files sees what all
    others see.
    """
    places = sorted({*offsets, xref})
    ends = [*places[1:], end]
    if not places or places[0] < start or places[-1] >= end or pdf[start : places[0]].strip():
        return [_hidden()]
    parts = [pdf[at:until] for at, until in zip(places, ends, strict=True)]
    objects = parts[:-1] if xref == places[-1] else parts
    sound = all(_is_one_object(part) for part in objects) and _is_one_ending(parts[-1])
    return [] if sound and xref == places[-1] else [_hidden()]


OBJECT_START = re.compile(rb"(?<!\d)\d++[\0\t\n\f\r ]++\d++[\0\t\n\f\r ]++obj\b")
"""Possessive, and never from the middle of a number: a file of ten million digits must not keep us busy."""


def _is_one_object(part: bytes) -> bool:
    """Return whether these bytes are exactly one object, from `12 0 obj` to `endobj`."""
    alone = len(OBJECT_START.findall(part)) == 1 and part.count(b"endobj") == 1
    return alone and OBJECT_START.match(part) is not None and part.rstrip(b"\r\n \t").endswith(b"endobj")


def _is_one_ending(part: bytes) -> bool:
    """Return whether these bytes are one cross-reference table or stream, one trailer and one ending."""
    if part.count(b"startxref") != 1 or part.count(b"%%EOF") != 1 or not part.endswith(ENDINGS):
        return False
    starts = len(OBJECT_START.findall(part))
    if part.startswith(b"xref"):
        return starts == 0 and part.count(b"trailer") == 1
    return starts == 1 and OBJECT_START.match(part) is not None and part.count(b"endobj") == 1


def _without_zeros(filled: bytes) -> bytes:
    """Return the DER structure at the start of `filled`; what follows it must be zeros. Raises `FrameError`."""
    length = der_length(filled)
    if length is None or length > len(filled) or filled[length:].strip(b"\0"):
        raise FrameError(_fault("gap", "In een handtekening staat iets dat er niet hoort."))
    return filled[:length]


def der_length(data: bytes) -> int | None:
    """Return how many bytes the DER structure at the start of `data` takes, by its own header (X.690, 8.1.3)."""
    if len(data) < 2:
        return None
    if data[1] < 0x80:
        return 2 + data[1]
    count = data[1] & 0x7F
    if not 1 <= count <= 4 or len(data) < 2 + count:
        return None
    return 2 + count + int.from_bytes(data[2 : 2 + count], "big")


def _whole(number: object) -> bool:
    """Return whether a PDF library's number is a whole one."""
    return isinstance(number, int) and not isinstance(number, bool)


def _hidden() -> Fault:
    """Return the fault of an update that holds more than it says."""
    return _fault("hidden", "Na het ondertekenen is iets toegevoegd dat in geen inhoudsopgave staat.")


def _fault(code: str, text: str) -> Fault:
    """Return a fault of the file as a whole."""
    return Fault(code, "bestand", text, "Vraag het ondertekende rapport opnieuw op.")
