"""The report as it was before anyone signed: the first bytes of every signed file, for signatures only append."""

from __future__ import annotations

import re
from hashlib import sha256

from app.signing.errors import UnreadableDocumentError

ENDING = re.compile(rb"startxref\s+(\d+)\s+%%EOF(?:\r\n|\r|\n)?")
TABLE = re.compile(rb"xref\b|\d+\s+\d+\s+obj\b")


def unsigned_part(pdf: bytes) -> bytes:
    """Return the report without its signatures, byte for byte as it was made; an unsigned one is returned whole.

    So a signed report holds the content of a measurement when this equals the report made of it anew. Raises
    `UnreadableDocumentError` when no end of a PDF is found.
    """
    for ending in ENDING.finditer(pdf):
        table = int(ending.group(1))
        # Text in the report could look like an ending too, but it does not say where a table really is.
        if 0 < table < ending.start() and TABLE.match(pdf, table):
            return pdf[: ending.end()]
    raise UnreadableDocumentError


def document_mark(pdf: bytes) -> str:
    """Return the SHA-256 of the unsigned report, in hexadecimal; adding signatures does not change it.

    A drawn signature is bound to it, and its first signs stand in every visible field. Raises
    `UnreadableDocumentError`.
    """
    return sha256(unsigned_part(pdf)).hexdigest()
