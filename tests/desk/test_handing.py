"""Handing over: names of files, an envelope that only its passphrase opens, an e-mail that is not sent."""

from __future__ import annotations

import email
import io
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.desk import checking, handing
from app.desk.assessment import Assessment
from app.desk.handing import Handout, Sender
from app.desk.house_style import set_house_style
from app.desk.session import Session
from app.errors import FaultyInputError
from app.reports.organisation import Organisation
from app.signing.verify import verify
from tests.helpers.clock import SeededRandomness
from tests.helpers.reports import sign

WORDS = "kbt4-7mxq-92ht-cdef"


@pytest.fixture
def by(session: Session) -> Sender:
    """Return whose words are used: an assessor of a municipality with a text of its own."""
    set_house_style(session, Organisation(name="Gemeente Proefstad", letter="Vragen? Bel ons op dinsdag."))
    return handing.sender(session)


# --- names -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rapport Loonwaardemeting - Sam de Vries", "Rapport Loonwaardemeting - Sam de Vries"),
        ("a/b\\c:d*e?f", "a b c d e f"),
        ("CON", "_CON"),
        ("lpt1.oud", "_lpt1.oud"),
        ("einde. . ", "einde"),
        ("", "_"),
        ("...", "_"),
        ("Zoë\u0000 \u202eDe\nVries", "Zoë DeVries"),
        ("x" * 500, "x" * 120),
    ],
)
def test_a_name_can_be_that_of_a_file_everywhere(text: str, name: str) -> None:
    assert handing.safe_name(text) == name


@given(st.text(max_size=200))
def test_any_text_gives_a_name_that_holds_nothing_forbidden(text: str) -> None:
    name = handing.safe_name(text)
    assert name
    assert not set(name) & set('<>:"/\\|?*')
    assert name.isprintable()
    assert name == name.strip(" .")


def test_a_file_that_is_there_is_never_overwritten(tmp_path: Path) -> None:
    for expected in ("rapport.pdf", "rapport (2).pdf", "rapport (3).pdf"):
        file = handing.free_file(tmp_path, "rapport.pdf")
        assert file.name == expected
        file.touch()


# --- the envelope ------------------------------------------------------------------------------------------------


def test_the_signed_report_comes_out_of_the_envelope_whole(ready: Assessment, by: Sender) -> None:
    pdf = sign(ready, "assessor")
    envelope = handing.locked(Handout("Rapport Loonwaardemeting", pdf), WORDS, by)
    with pikepdf.open(io.BytesIO(envelope.pdf), password=WORDS) as opened:
        assert opened.encryption.bits == 256
        assert opened.Root.PageMode == "/UseAttachments"
        inside = opened.attachments["Rapport Loonwaardemeting.pdf"].get_file().read_bytes()
    assert inside == pdf
    assert verify(inside).intact


def test_without_the_passphrase_nothing_of_it_can_be_read(by: Sender) -> None:
    envelope = handing.locked(Handout("Rapport", b"%PDF-1.7 Sam de Vries"), WORDS, by)
    for attempt in ("", "iets anders"):
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(io.BytesIO(envelope.pdf), password=attempt)
    assert b"Sam de Vries" not in envelope.pdf
    assert b"Rapport" not in envelope.pdf
    look = checking.first_look(envelope.pdf)
    assert [problem.code for problem in look.verification.problems] == ["encrypted"]


def test_the_envelope_does_not_say_that_it_is_an_archive(by: Sender) -> None:
    """ISO 19005-3, 6.1.3: no PDF/A is encrypted. It does stay accessible (PDF/UA-1)."""
    envelope = handing.locked(Handout("Rapport", b"x"), WORDS, by)
    with pikepdf.open(io.BytesIO(envelope.pdf), password=WORDS) as opened:
        about = opened.Root.Metadata.read_bytes()
    assert b"<pdfaid:part" not in about
    assert b"pdfaid:part=" not in about
    assert b"pdfuaid:part" in about


def test_a_suggested_passphrase_can_be_told_and_never_comes_twice() -> None:
    chance = SeededRandomness()
    found = {handing.suggested_passphrase(chance) for _ in range(200)}
    assert len(found) == 200
    assert all(len(words) == 19 and not set(words) & set("01oilu") for words in found)
    assert all(handing.check_passphrase(words) == words for words in found)


@pytest.mark.parametrize("poor", ["", "kort", "elf tekens!", " " * 30, "x" * 128, "goed genoeg \u0007 niet"])
def test_a_poor_passphrase_is_refused_with_what_to_do(by: Sender, poor: str) -> None:
    with pytest.raises(FaultyInputError) as caught:
        handing.locked(Handout("Rapport", b"x"), poor, by)
    assert caught.value.faults[0].remedy


def test_a_passphrase_with_accents_opens_in_either_way_of_writing_them(by: Sender) -> None:
    envelope = handing.locked(Handout("Rapport", b"x"), "cafe\u0301 au lait graag", by)
    with pikepdf.open(io.BytesIO(envelope.pdf), password="caf\u00e9 au lait graag") as opened:
        assert opened.attachments["Rapport.pdf"].get_file().read_bytes() == b"x"


# --- the e-mail --------------------------------------------------------------------------------------------------


def read(draft: bytes) -> EmailMessage:
    """Return the e-mail as a mail program reads it."""
    message = email.message_from_bytes(draft, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def test_the_draft_holds_the_document_and_words_of_the_house(by: Sender) -> None:
    message = read(handing.mail_draft("noor@delelie.example", Handout("Jouw loonwaarde", b"%PDF-1.7 x"), by))
    assert (message["X-Unsent"], message["To"], message["From"]) == ("1", "noor@delelie.example", None)
    body = message.get_body()
    assert body is not None
    text = body.get_content()
    for words in ("Jouw loonwaarde", "Bel ons op dinsdag", "Anna Jansen", "Gemeente Proefstad"):
        assert words in text
    (part,) = message.iter_attachments()
    assert (part.get_filename(), part.get_content_type()) == ("Jouw loonwaarde.pdf", "application/pdf")
    assert part.get_content() == b"%PDF-1.7 x"


def test_a_locked_one_says_that_the_passphrase_comes_another_way(by: Sender) -> None:
    envelope = handing.locked(Handout("Rapport", b"geheim"), WORDS, by)
    draft = handing.mail_draft("", envelope, by, about="Rapport", is_locked=True)
    text = read(draft).get_body()
    assert text is not None
    assert "los van dit bericht" in text.get_content()
    assert WORDS.encode() not in draft
    assert read(draft)["To"] is None


def test_the_same_draft_is_the_same_file(by: Sender) -> None:
    enclosed = Handout("Rapport", b"%PDF-1.7 x")
    assert handing.mail_draft("", enclosed, by) == handing.mail_draft("", enclosed, by)


@pytest.mark.parametrize(
    "address",
    ["noor", "noor@", "@delelie.nl", "noor@delelie", "a@b.nl\nBcc: c@d.nl", "a@b.nl, c@d.nl", "nöor@delelie.nl"],
)
def test_what_is_no_address_is_refused(by: Sender, address: str) -> None:
    with pytest.raises(FaultyInputError) as caught:
        handing.mail_draft(address, Handout("Rapport", b"x"), by)
    assert "naam@gemeente.nl" in caught.value.faults[0].remedy


def test_a_title_with_an_odd_sign_cannot_add_a_line_to_the_head(by: Sender) -> None:
    message = read(handing.mail_draft("", Handout("Rapport", b"x"), by, about="Rapport\r\nBcc: x@y.nl"))
    assert message["Bcc"] is None
