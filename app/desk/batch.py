"""Acts on many reports at once: which measurements can be chosen, and the document of one of them in a folder.

The vault belongs to one thread, making documents does not: `prepared` gathers what one document needs, `Prepared.write`
makes it and writes it. So one that fails, fails alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from app.desk.assessment import Assessment
from app.desk.decided import demand_seen
from app.desk.documents import order_of, report_bytes, subject_of_assessment
from app.desk.handing import document_title, free_file, safe_name
from app.desk.reporting import edition, signed_report, write_file
from app.desk.session import Session
from app.reports.subject import Subject
from app.vault.search import Cursor, Filters, Order, Sorting

if TYPE_CHECKING:
    from app.reports.making import Order as ReportOrder

PAGE = 200
STATES = ("concluded", "signed")
SIGNED_READERS = ("employer", "municipality")
"""Who reads the document that is signed."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A measurement that documents can be made of, as a list shows it."""

    stream: str
    name: str
    employer: str
    function: str
    visit: str
    state: str


@dataclass(frozen=True, slots=True)
class Prepared:
    """One document to make and write: its file's name, and the signed bytes or what makes it."""

    name: str
    signed: bytes | None = field(repr=False)
    subject: Subject
    order: ReportOrder

    def write(self, folder: Path) -> Path:
        """Write the document into a folder, beside what is there; return the file. Any thread. Raises LoonmaatError."""
        pdf = self.signed if self.signed is not None else report_bytes(self.subject, self.order)
        target = free_file(folder, self.name)
        write_file(target, pdf)
        return target


def candidates(session: Session, text: str = "") -> list[Candidate]:
    """Return the measurements that were concluded or signed and hold every word of a text, by name."""
    found: list[Candidate] = []
    after: Cursor | None = None
    wanted = Filters(kind="measurement", states=STATES)
    while True:
        page = session.vault.find(text, wanted, Sorting(Order.TITLE), after, PAGE)
        for row in page.rows:
            shown = row.summary
            function = str(shown.body.get("function", ""))
            found.append(Candidate(row.stream, shown.title, shown.employer, function, shown.dated, shown.state))
        if page.next is None:
            return found
        after = page.next


def prepared(session: Session, stream: str, reader: str, language: str = "nl") -> Prepared:
    """Return what one document needs: as it was signed when that is what was asked, else to be made now.

    Raises LoonmaatError when the measurement cannot be opened, must stay unseen while a second opinion on it is made,
    or there is no such document in the language.
    """
    demand_seen(session, stream)
    assessment = Assessment.open(session, stream)
    order = order_of(assessment, reader, language=language)
    as_signed = reader in SIGNED_READERS and edition(assessment).language == language
    signed = signed_report(assessment) if as_signed else None
    case = assessment.case
    day = case.dates.visit.isoformat() if case.dates.visit else ""
    title = document_title(order.texts, reader)
    name = safe_name(" - ".join(part for part in (title, case.employee.name, day) if part))
    return Prepared(f"{name}.pdf", signed, subject_of_assessment(assessment), order)
