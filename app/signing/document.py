"""Opens a PDF for signing or checking, and knows its signature fields.

Loads pyHanko: imported by `pades` and `inspection` only.
"""

from __future__ import annotations

import logging
import struct
import zlib
from io import BytesIO

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from pyhanko.pdf_utils.generic import IndirectObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.rw_common import PdfHandler
from pyhanko.sign.fields import MDPPerm, enumerate_sig_fields
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko_certvalidator.errors import PathError, ValidationError

from app.signing.errors import (
    ClosedDocumentError,
    FieldMissingError,
    FieldSignedError,
    UnreadableDocumentError,
)

HOSTILE = (
    PdfError,
    ValidationError,
    PathError,
    InvalidSignature,
    UnsupportedAlgorithm,
    ValueError,  # among them pyHanko's errors about signatures, bad UTF-8, a broken certificate
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    RuntimeError,  # endless nesting (RecursionError), parts that pyHanko does not know (NotImplementedError)
    OSError,  # a position before the start of the file
    EOFError,
    struct.error,
    zlib.error,
    MemoryError,  # a size that no computer has
)
"""What reading a PDF made to harm raises out of pyHanko and the libraries below it. pyHanko promises no more
than this list for broken input; tests/fuzz/tamper.py looks for more. It stands only around reading a foreign
file."""

# pyHanko tells what it finds to the log, names of people included. The findings say all of it, to the user
# alone.
for talkative in ("pyhanko", "pyhanko_certvalidator", "fontTools"):
    logging.getLogger(talkative).setLevel(logging.CRITICAL + 1)


class FrugalWriter(IncrementalPdfFileWriter):
    """An incremental writer that leaves /Info and the XMP metadata alone.

    pyHanko would note itself as producer and the present time there with every signature. That changes
    objects that were signed, and takes the time from the computer instead of from the one who signs.
    """

    def _update_meta(self) -> None:
        """Write no metadata."""


def open_for_update(pdf: bytes) -> FrugalWriter:
    """Return a writer for the next signature. Raises `UnreadableDocumentError`."""
    try:
        writer = FrugalWriter(BytesIO(pdf))
        encrypted = writer.prev.encrypted
        _ = encrypted or writer.prev.root, list(enumerate_sig_fields(writer.prev))
    except HOSTILE as error:
        raise UnreadableDocumentError from error
    if encrypted:
        raise UnreadableDocumentError("Deze PDF is met een wachtwoord beveiligd en kan niet ondertekend worden.")
    return writer


def check_field(writer: FrugalWriter, field: str) -> None:
    """Raise `FieldMissingError` or `FieldSignedError` unless `field` is there and empty."""
    present = {name: value for name, value, _ in enumerate_sig_fields(writer.prev)}
    if field not in present:
        raise FieldMissingError(field, list(present))
    if present[field] is not None:
        raise FieldSignedError(field)


def check_open(writer: FrugalWriter) -> None:
    """Raise `ClosedDocumentError` when a signature that is there allows nothing more (DocMDP 1)."""
    levels = [signature.docmdp_level for signature in writer.prev.embedded_signatures]
    if MDPPerm.NO_CHANGES in levels:
        raise ClosedDocumentError


def open_for_reading(pdf: bytes) -> PdfFileReader:
    """Return a reader that refuses what is not exactly as the standard says. Raises one of `HOSTILE`."""
    return PdfFileReader(BytesIO(pdf), strict=True)


def filled_fields(handler: PdfHandler) -> dict[str, IndirectObject]:
    """Return the signature fields that hold a value, with the reference to it. Raises one of `HOSTILE`."""
    return {name: field.get_object().raw_get("/V") for name, value, field in enumerate_sig_fields(handler, True)}


def signature_in(reader: PdfFileReader, name: str) -> EmbeddedPdfSignature:
    """Return the signature in the field `name`. Raises one of `HOSTILE`."""
    ((_, _, field),) = list(enumerate_sig_fields(reader, filled_status=True, with_name=name))
    return EmbeddedPdfSignature(reader, field, name)
