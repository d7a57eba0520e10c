"""Makes a report: which reader it is for decides which document; the same measurement gives the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, time

from app.reports import employer
from app.reports.pdf.blocks import Block
from app.reports.pdf.document import Document
from app.reports.style import HouseStyle
from app.reports.subject import Subject, demand_complete

STORIES: Mapping[str, Callable[[Subject], list[Block]]] = {"employer": employer.story, "municipality": employer.story}
"""For whom a report can be made, and what it then says. Employer and municipality read the same prescribed model."""

READERS = tuple(STORIES)


def make_report(subject: Subject, reader: str, *, style: HouseStyle | None = None) -> bytes:
    """Return the unsigned PDF of a measurement for a reader (one of `READERS`).

    Raises LookupError for another reader, and FaultyInputError with every field of the prescribed model that is still empty.
    """
    story = STORIES[reader]
    demand_complete(subject)
    case = subject.measurement.case
    assert case.dates.report is not None  # noqa: S101 - demand_complete saw it
    document = Document(
        f"Rapport Loonwaardemeting {case.employee.name}",
        subject="Loonwaardebepaling",
        house_style=style or HouseStyle(name=case.assessor.organisation),
    )
    return document.build(story(subject), created=datetime.combine(case.dates.report, time(), UTC))
