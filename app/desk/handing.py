"""Acts of handing over: a name for the file, a locked envelope around a document, and an e-mail for the user to send.

Nothing is sent and nothing is written here: each act returns bytes, and `reporting.write_file` puts them where the user
asked. A signed document is never changed; why it is put in an envelope: docs/decisions/0071-locked-envelope.md.
"""

from __future__ import annotations

import hashlib
import io
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from app.desk.documents import text_folders
from app.desk.house_style import house_style
from app.desk.session import Session
from app.desk.unlock import assessor_fields
from app.errors import Fault, FaultyInputError
from app.reports.organisation import Organisation
from app.reports.texts import Texts, load_texts

SHORTEST_PASSPHRASE = 12
"""Characters, as for the vault (docs/decisions/0034-vault-keys.md)."""

LONGEST_PASSPHRASE = 127
"""Bytes of UTF-8 that count (ISO 32000-2, 7.6.4.3.3)."""

_SIGNS = "23456789abcdefghjkmnpqrstvwxyz"
"""What is told by telephone without mistakes: no 0 and o, 1, i and l, u and v."""

_GROUPS, _GROUP = 4, 4

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?\Z", re.IGNORECASE)
"""What no file can be called on Windows (Naming Files, Paths, and Namespaces)."""

LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Handout:
    """A document to hand over: what it is called, and its bytes."""

    title: str
    pdf: bytes = field(repr=False)

    @property
    def file_name(self) -> str:
        """The name of its file."""
        return f"{safe_name(self.title)}.pdf"


@dataclass(frozen=True, slots=True)
class Sender:
    """Whose words an e-mail or an envelope has: the texts, the organisation, and who signs the message."""

    texts: Texts
    organisation: Organisation
    name: str
    phone: str
    at: datetime


def handing_texts(session: Session) -> Texts:
    """Return the texts of handing over. Raises LoonmaatError when they are faulty."""
    return load_texts(text_folders(session.places), "nl")


def sender(session: Session) -> Sender:
    """Return whose words an e-mail or an envelope has now."""
    known = assessor_fields(session)
    return Sender(
        handing_texts(session),
        house_style(session),
        known["assessor.name"],
        known["assessor.phone"],
        session.means.now(),
    )


def document_title(texts: Texts, reader: str) -> str:
    """Return what a document for a reader is called; nothing of a person is in it."""
    return texts.say(f"handing.file_names.{reader}")


# --- names of files ----------------------------------------------------------------------------------------------


def safe_name(text: str) -> str:
    """Return a name that a file can have on every system, as near to the text as can be."""
    clean = "".join(sign for sign in unicodedata.normalize("NFC", text) if sign.isprintable())
    name = " ".join(_FORBIDDEN.sub(" ", clean).split())[:LONGEST_NAME].strip(" .")
    return f"_{name}" if _RESERVED.match(name) or not name else name


def free_file(folder: Path, name: str) -> Path:
    """Return a file in a folder that is not there yet: `name.pdf`, else `name (2).pdf` and so on."""
    stem, dot, kind = name.rpartition(".")
    number, file = 1, folder / name
    while file.exists():
        number += 1
        file = folder / f"{stem} ({number}){dot}{kind}"
    return file


# --- the locked envelope -----------------------------------------------------------------------------------------


def suggested_passphrase(randomness: Callable[[int], bytes]) -> str:
    """Return a passphrase of four groups of four signs, made to be told by telephone: 78 bits of chance."""
    number = int.from_bytes(randomness(16), "big")
    signs = [_SIGNS[number // len(_SIGNS) ** place % len(_SIGNS)] for place in range(_GROUPS * _GROUP)]
    return "-".join("".join(signs[start : start + _GROUP]) for start in range(0, len(signs), _GROUP))


def check_passphrase(passphrase: str) -> str:
    """Return the passphrase as every PDF reader writes it. Raises FaultyInputError when it is too short or too long."""
    written = unicodedata.normalize("NFKC", passphrase.strip())
    if len(written) < SHORTEST_PASSPHRASE:
        text = f"Deze wachtzin heeft {len(written)} tekens; ten minste {SHORTEST_PASSPHRASE} is nodig."
        raise FaultyInputError(
            [Fault("passphrase_short", "passphrase", text, "Maak hem langer of laat er een bedenken.")]
        )
    if len(written.encode("utf-8")) > LONGEST_PASSPHRASE or not written.isprintable():
        text = "Deze wachtzin kan geen PDF-lezer gebruiken."
        raise FaultyInputError([Fault("passphrase_odd", "passphrase", text, "Neem letters, cijfers en streepjes.")])
    return written


def locked(handout: Handout, passphrase: str, by: Sender) -> Handout:
    """Return an envelope that only the passphrase opens, with the document in it, untouched. Any thread.

    AES-256 (ISO 32000-2, 7.6.4, revision 6). Raises FaultyInputError for a passphrase that is no good.
    """
    import pikepdf  # noqa: PLC0415 - not needed to show a page

    written = check_passphrase(passphrase)
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(_envelope_page(handout, by))) as pdf:
        pdf.Root.PageMode = pikepdf.Name.UseAttachments  # readers that can, open the window of attachments at once
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as about:
            # PDF/A forbids encryption (ISO 19005-3, 6.1.3), so the envelope must not say that it is one.
            for claim in ("pdfaid:part", "pdfaid:conformance"):
                about.pop(claim, None)
        pdf.save(out, encryption=pikepdf.Encryption(user=written, owner=written, R=6))
    return Handout(by.texts.say("handing.envelope.title"), out.getvalue())


def _envelope_page(handout: Handout, by: Sender) -> bytes:
    from app.reports.pdf.archive import Attachment  # noqa: PLC0415 - as above
    from app.reports.pdf.blocks import Block, Heading, NumberedList, Paragraph  # noqa: PLC0415 - not at start
    from app.reports.pdf.document import Document  # noqa: PLC0415 - not at start

    say = by.texts.say
    inside = Attachment(handout.file_name, say("handing.envelope.attachment"), "application/pdf", handout.pdf)
    document = Document(
        say("handing.envelope.title"),
        subject=say("handing.envelope.subject"),
        house_style=by.organisation.style(),
        attachment=inside,
        page_label=say("common.page", page="{page}", pages="{pages}"),
    )
    story: list[Block] = [
        Heading(1, say("handing.envelope.title")),
        Paragraph(say("handing.envelope.lead", document=handout.file_name), "lead"),
        Heading(2, say("handing.envelope.steps_heading")),
        NumberedList(by.texts.lines("handing.envelope.steps", document=handout.file_name)),
        Heading(2, say("handing.envelope.why_heading")),
        Paragraph(say("handing.envelope.why")),
        Paragraph(say("handing.envelope.care")),
    ]
    return document.build(story, created=by.at)


# --- the e-mail --------------------------------------------------------------------------------------------------


def mail_draft(to: str, enclosed: Handout, by: Sender, *, about: str = "", is_locked: bool = False) -> bytes:
    """Return an e-mail that a mail program opens as a draft (.eml), with the document attached. Nothing is sent.

    `about` names the document in subject and text (its own title without it). Nothing of the person measured is in
    subject, text or name of the file. Raises FaultyInputError for an address that cannot be one; `to` may be empty.
    """
    message = EmailMessage(policy=SMTP)
    title = " ".join((about or enclosed.title).split())
    message["X-Unsent"] = "1"  # Outlook then opens it for editing instead of for reading
    message["Subject"] = by.texts.say("handing.mail.subject", document=title)
    if to.strip():
        message["To"] = (check_address(to.strip()),)
    message.set_content(_mail_text(title, by, is_locked=is_locked))
    message.add_attachment(enclosed.pdf, maintype="application", subtype="pdf", filename=enclosed.file_name)
    # The library would draw lots for what separates the parts; the same draft is the same file.
    message.set_boundary(f"=_loonmaat_{hashlib.sha256(enclosed.pdf).hexdigest()[:32]}")
    return message.as_bytes()


def check_address(text: str) -> Address:
    """Return an address that an e-mail can be sent to. Raises FaultyInputError."""
    try:
        found = Address(addr_spec=text)
    except (ValueError, IndexError, MessageError) as error:
        raise _no_address() from error
    if not found.username or "." not in found.domain or not text.isascii():
        raise _no_address()
    return found


def _no_address() -> FaultyInputError:
    remedy = "Typ een adres zoals naam@gemeente.nl, of laat het leeg."
    return FaultyInputError([Fault("mail_address", "to", "Dit is geen e-mailadres.", remedy)])


def _mail_text(title: str, by: Sender, *, is_locked: bool) -> str:
    say = by.texts.say
    middle = [say("handing.mail.enclosed", document=title), *([say("handing.mail.locked")] if is_locked else [])]
    letter = by.organisation.letter.strip()
    signed = [say("handing.mail.closing"), by.name, by.organisation.name, by.phone]
    parts = [say("handing.mail.greeting"), "\n".join(middle), letter, "\n".join(line for line in signed if line)]
    return "\n\n".join(part for part in parts if part) + "\n"
