"""Makes documents in tests: the texts that come with the program, no house style unless asked for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from app.desk.documents import measurement_bytes
from app.reports.making import KINDS, Order, make_report
from app.reports.organisation import Organisation
from app.reports.pdf.blocks import Block
from app.reports.privacy import seen_by
from app.reports.subject import Subject
from app.reports.telling import Telling
from app.reports.texts import Texts, load_texts
from app.reports.writer import Writer

TEXTS = Path(__file__).resolve().parents[2] / "resources" / "texts"

NONE = Organisation()


@cache
def texts(language: str = "nl") -> Texts:
    """Return the texts of a language that comes with the program."""
    return load_texts([TEXTS], language)


def writer(language: str = "nl") -> Writer:
    """Return a writer in a language."""
    return Writer(texts(language))


def order(reader: str, language: str = "nl", organisation: Organisation = NONE) -> Order:
    """Return an order for a document."""
    return Order(reader, texts(language), organisation, measurement_bytes)


def paper(subject: Subject, reader: str, language: str = "nl", organisation: Organisation = NONE) -> bytes:
    """Return the document as bytes."""
    return make_report(subject, order(reader, language, organisation))


def telling(subject: Subject, reader: str = "employer", language: str = "nl") -> Telling:
    """Return what a story is told from, as this reader may see it."""
    return Telling(seen_by(subject, reader), writer(language))


def story(subject: Subject, reader: str, language: str = "nl") -> Sequence[Block]:
    """Return the blocks of a document."""
    return KINDS[reader].story(telling(subject, reader, language))
