"""Makes a report: which reader it is for decides which document; the same measurement gives the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time

from app.errors import LoonmaatError
from app.reports import development, letter, prescribed, record
from app.reports.completeness import demand_complete
from app.reports.organisation import Organisation
from app.reports.pdf.archive import Attachment
from app.reports.pdf.blocks import Block
from app.reports.pdf.document import Document
from app.reports.privacy import demand_no_bsn, seen_by
from app.reports.style import TextStyle, Theme
from app.reports.subject import Subject
from app.reports.telling import Telling
from app.reports.texts import Texts
from app.reports.writer import Writer

Story = Callable[[Telling], list[Block]]


@dataclass(frozen=True, slots=True)
class Kind:
    """A document: the file of its texts, the story told with them, and whether it has room for a page about euros.

    `borrows` names other files that it takes texts from.
    """

    texts: str
    story: Story
    borrows: tuple[str, ...] = ()
    money: bool = False
    theme: Theme = field(default_factory=Theme)


LETTER_THEME = replace(
    Theme(),
    body=TextStyle(11, 15.5, after=6),
    headings=(TextStyle(23, 28, bold=True, after=8), TextStyle(14.5, 19, bold=True, before=13, after=4)),
)
"""As large to read, and closer together: an ordinary letter is two pages."""

KINDS: Mapping[str, Kind] = {
    "employer": Kind("report", prescribed.story, money=True),
    "municipality": Kind("report", prescribed.story, money=True),
    "employee": Kind("letter", letter.story, theme=LETTER_THEME),
    "jobcoach": Kind("development", development.story),
    "dossier": Kind("dossier", record.story, ("report", "development"), money=True),
}
"""For whom a document can be made, and which. Employer and municipality read the same prescribed model."""

READERS = tuple(KINDS)


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for: for whom, in which language, in whose house style, and what is attached.

    `attach` writes a measurement, as far as the reader may see it, as a file; None attaches nothing.
    """

    reader: str
    texts: Texts
    organisation: Organisation
    attach: Callable[[Subject], bytes] | None = None


def make_report(subject: Subject, order: Order) -> bytes:
    """Return the unsigned PDF. The subject itself is never changed.

    Raises LookupError for another reader than `READERS`; FaultyInputError with everything that this document cannot do
    without and with every text that holds a burgerservicenummer; LoonmaatError when there is no such document in this
    language, or no page about euros in this document.
    """
    kind = KINDS[order.reader]
    _demand_possible(kind, subject, order)
    demand_complete(subject, order.reader)
    seen = seen_by(subject, order.reader)
    demand_no_bsn(seen)
    writer = Writer(order.texts)
    style = order.organisation.style(seen.measurement.case.assessor.organisation)
    telling = Telling(seen, writer, style.palette, order.organisation.letter)
    document = Document(
        writer.say(f"{kind.texts}.document_title", employee=seen.measurement.case.employee.name),
        language=writer.say("common.language_tag"),
        subject=writer.say(f"{kind.texts}.subject"),
        house_style=style,
        attachment=_attachment(seen, order),
        theme=kind.theme,
        page_label=writer.texts.say("common.page", page="{page}", pages="{pages}"),
    )
    return document.build(kind.story(telling), created=_moment(seen))


def _demand_possible(kind: Kind, subject: Subject, order: Order) -> None:
    if not all(order.texts.has(file) for file in (kind.texts, *kind.borrows)):
        text = f"Dit document is er niet in de taal '{order.texts.language}'."
        raise LoonmaatError(text, remedy="Kies nl, of voeg een vertaling toe.")
    if subject.money is not None and not kind.money:
        text = "In dit document is geen plaats voor een bladzijde over geld."
        raise LoonmaatError(text, remedy="Vraag die bij het rapport voor werkgever of gemeente.")


def _attachment(seen: Subject, order: Order) -> Attachment | None:
    if order.attach is None:
        return None
    description = order.texts.say("common.attachment")
    return Attachment("meting.json", description, "application/json", order.attach(seen))


def _moment(seen: Subject) -> datetime:
    """Return the moment that the file says it was made: the day of the report, so that the bytes are the same again."""
    day = seen.measurement.case.dates.report
    assert day is not None  # noqa: S101 - demand_complete saw it
    return datetime.combine(day, time(), UTC)
