"""*Dossierstuk*: everything, for a second opinion or an objection.

All fields, every answer of everybody with its note, every remark, each step of the calculation with its numbers, and
the list of entries the measurement is made of. It may hold what the report may not: its reader has a right to it
(AVG art. 15) or decides on an objection (Awb).
"""

from __future__ import annotations

from collections.abc import Iterator

from app.reports.compared import compared
from app.reports.money_page import money_page
from app.reports.pdf.blocks import Block, Heading, Paragraph
from app.reports.prescribed.first_page import outcome, standing_disclaimer
from app.reports.prescribed.origin import path
from app.reports.record.answers import answers, remarks
from app.reports.record.entries import entries, refusals
from app.reports.record.fields import fields, method
from app.reports.record.steps import helpful, trace
from app.reports.telling import Telling


def story(telling: Telling) -> list[Block]:
    """Return the whole piece as blocks."""
    return [
        *_opening(telling),
        *fields(telling),
        *method(telling),
        *answers(telling),
        *remarks(telling),
        *trace(telling),
        *path(telling),
        *helpful(telling),
        *compared(telling, most=None),
        *refusals(telling),
        *entries(telling),
        *money_page(telling),
    ]


def _opening(telling: Telling) -> Iterator[Block]:
    case = telling.case
    yield Heading(1, telling.say("dossier.title"))
    about = telling.say("report.about", employee=case.employee.name, employer=case.employer.name)
    yield Paragraph(telling.say("common.pair", first=about, second=telling.writer.day(case.dates.report)), "small")
    yield Paragraph(telling.say("dossier.opening"))
    yield from standing_disclaimer(telling)
    yield from outcome(telling)
