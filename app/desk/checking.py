"""Acts of checking a report that came from somewhere: is it whole, who signed, does it equal what this vault holds.

Three steps, because the vault belongs to one thread and checking takes seconds: `first_look` (any thread) sees what the
file says of itself, `question_about` (the thread of the session) gathers what the vault knows of that measurement, and
`answer` (any thread) makes the report anew and compares.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from app.desk.assessment import Assessment
from app.desk.documents import (
    READERS,
    document_languages,
    measurement_bytes,
    order_of,
    report_bytes,
    subject_of_assessment,
)
from app.desk.money import money_for
from app.desk.reporting import content_hash, edition
from app.desk.session import Session
from app.desk.trust import trusted_certificates
from app.errors import LoonmaatError
from app.exchange.measurement_file import LARGEST_FILE, parse_json
from app.reports.privacy import seen_by
from app.reports.subject import Subject
from app.scoring.shape import Faults

if TYPE_CHECKING:
    import pikepdf

    from app.reports.making import Order
    from app.signing.findings import Verification

LARGEST_REPORT = 50_000_000
"""Bytes. A report of ours is well under one million."""


class Known(StrEnum):
    """Whether the vault holds this very file."""

    SAME = "same"
    EARLIER = "earlier"
    UNKNOWN = "unknown"


class Content(StrEnum):
    """How what stands in the file relates to the measurement in this vault."""

    EQUAL = "equal"
    """The report made anew from the measurement is, byte for byte, what stands below the signatures."""

    AS_SIGNED = "as_signed"
    """It is what was signed from this vault; made anew it looks different (house style, version of the program)."""

    SAME_DATA = "same_data"
    """The measurement in the attachment is equal; the pages could not be made again just so."""

    DIFFERENT = "different"
    """It is about a measurement of this vault, and differs from it."""

    UNKNOWN = "unknown"
    """It is about no measurement of this vault."""

    NOT_COMPARED = "not_compared"
    """The file was changed after signing, so that nothing in it is worth comparing."""


@dataclass(frozen=True, slots=True)
class FirstLook:
    """What a file says of itself: its signatures, what stands below them, and the measurement that is attached.

    `below` is the report without its signatures only if these hold; else the whole file, because anything may have been
    put on top of it.
    """

    verification: Verification
    below: bytes = field(repr=False)
    attached: bytes = field(repr=False)
    measurement: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way in which the vault can make a document of the measurement, for one reader in one language."""

    subject: Subject
    order: Order


@dataclass(frozen=True, slots=True)
class Question:
    """What the vault knows of the file: whether it is kept, under which signed mark, and how it could be made anew."""

    known: Known
    marks: frozenset[str]
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class CheckedReport:
    """What was found, for a page to show."""

    verification: Verification
    known: Known
    content: Content


def read_report(file: Path) -> bytes:
    """Return the bytes of a file to check. Raises LoonmaatError when it cannot be read or is far too large."""
    try:
        if file.stat().st_size > LARGEST_REPORT:
            raise LoonmaatError("Dit bestand is te groot voor een rapport.", place=file.name, remedy="Kies een PDF.")
        return file.read_bytes()
    except OSError as error:
        text = "Dit bestand kan niet gelezen worden."
        raise LoonmaatError(text, place=file.name, remedy="Kijk of het er nog is en of u het mag openen.") from error


def first_look(pdf: bytes, trust: Sequence[bytes] = ()) -> FirstLook:
    """Return what a file says of itself. Any thread; never raises on a hostile file."""
    from app.signing.original import unsigned_part  # noqa: PLC0415 - pyHanko is slow to import
    from app.signing.verify import verify  # noqa: PLC0415 - not at start

    found = verify(pdf, trust=trust)
    below = unsigned_part(pdf) if found.signed and found.intact else pdf
    attached = attached_measurement(below)
    return FirstLook(found, below, attached, _named_in(attached))


def trust_of(session: Session) -> tuple[bytes, ...]:
    """Return whom the user of this vault trusts, for `first_look`."""
    return trusted_certificates(session)


def question_about(session: Session, pdf: bytes, look: FirstLook) -> Question:
    """Return what the vault knows of a file. A measurement that cannot be opened any more can only be looked up."""
    known = known_in(session, pdf)
    if not look.measurement or not session.vault.entries(look.measurement):
        return Question(known, frozenset(), ())
    assessment = Assessment.open(session, look.measurement)
    marks = {str(body["mark"]) for body in assessment.draft.signatures if "mark" in body}
    return Question(known, frozenset(marks), tuple(_candidates(assessment)))


def answer(look: FirstLook, question: Question, step: Callable[[], None] = lambda: None) -> CheckedReport:
    """Return what was found, after making the report anew where that can tell something. Any thread.

    `step` is called before each document that is made, and may raise to stop.
    """
    return CheckedReport(look.verification, question.known, _content(look, question, step))


def known_in(session: Session, pdf: bytes) -> Known:
    """Tell whether the vault holds this very file: as it was last signed, or as it was before a later signature."""
    from app.vault.documents import streams_with  # noqa: PLC0415 - the desk is imported without the database

    sha256 = content_hash(pdf)
    for stream in session.vault.ask(lambda database: streams_with(database, sha256)):
        held = [info.sha256 for info in session.vault.documents(stream)]
        return Known.SAME if held[-1] == sha256 else Known.EARLIER
    return Known.UNKNOWN


def _content(look: FirstLook, question: Question, step: Callable[[], None]) -> Content:
    if look.verification.signatures and not look.verification.intact:
        return Content.NOT_COMPARED
    if not question.candidates:
        return Content.UNKNOWN
    alike = [one for one in question.candidates if _attachment_of(one) == look.attached]
    for one in alike:
        step()
        if _made(one) == look.below:
            return Content.EQUAL
    if content_hash(look.below) in question.marks:
        return Content.AS_SIGNED
    return Content.SAME_DATA if alike else Content.DIFFERENT


def _candidates(assessment: Assessment) -> Iterator[Candidate]:
    """Yield each document as the vault would make it now, the signed report in the kind that was signed first."""
    subject = subject_of_assessment(assessment)
    kind = edition(assessment)
    first = _as_signed(assessment, subject, kind.money)
    yield Candidate(first, order_of(assessment, "employer", language=kind.language))
    for language in document_languages(assessment.session.places):
        with suppress(LoonmaatError):  # a translation that an organisation added and that is faulty makes no documents
            for reader in READERS:
                yield Candidate(subject, order_of(assessment, reader, language=language))


def _as_signed(assessment: Assessment, subject: Subject, money: str) -> Subject:
    """Return the subject as it was when the report was signed first: who refused later does not stand in it."""
    entries = subject.entries
    signed = next((place for place, one in enumerate(entries) if one.act == "sign"), len(entries))
    before = sum(1 for one in entries[:signed] if one.act == "refuse")
    then = replace(subject, refusals=subject.refusals[:before])
    return money_for(then, money) if money and assessment.outcome.percent is not None else then


def _attachment_of(one: Candidate) -> bytes:
    return measurement_bytes(seen_by(one.subject, one.order.reader))


def _made(one: Candidate) -> bytes:
    """Return the document, or nothing when it cannot be made: then it cannot be what was handed in."""
    try:
        return report_bytes(one.subject, one.order)
    except LoonmaatError:
        return b""


# --- the measurement inside a foreign file -----------------------------------------------------------------------


def attached_measurement(pdf: bytes) -> bytes:
    """Return the measurement that is attached to a PDF; nothing when there is none that can be read. Never raises."""
    import pikepdf  # noqa: PLC0415 - as above

    # What qpdf and pikepdf answer to a file that is no PDF, or one made to harm.
    hostile = (
        pikepdf.PdfError,
        pikepdf.PasswordError,
        ValueError,
        TypeError,
        LookupError,
        AttributeError,
        RuntimeError,
        OverflowError,
    )
    try:
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            attachments = opened.attachments
            names = [name for name in attachments if name.endswith(".json")]
            return _inflated(attachments[names[0]].obj.EF.F) if len(names) == 1 else b""
    except (*hostile, zlib.error, MemoryError):
        return b""


def _inflated(stream: pikepdf.Object) -> bytes:
    """Return the bytes of an attachment, never more than a measurement has: a small file may unpack to anything."""
    raw = bytes(stream.read_raw_bytes())
    packed = str(stream.get("/Filter", ""))
    if not packed:
        return raw if len(raw) <= LARGEST_FILE else b""
    if packed != "/FlateDecode" or "/DecodeParms" in stream:
        return b""
    unpacking = zlib.decompressobj()
    found = unpacking.decompress(raw, LARGEST_FILE)
    return b"" if unpacking.unconsumed_tail else found


def _named_in(attached: bytes) -> str:
    """Return the id of the measurement in an attachment; empty when it says none."""
    if not attached:
        return ""
    found = parse_json(attached, Faults())
    named = found.get("id") if isinstance(found, dict) else None
    return named if isinstance(named, str) else ""
