"""Every answer of everybody, and what the definition remarked on them."""

from __future__ import annotations

from collections.abc import Iterator

from app.reports.findings import Part
from app.reports.pdf.blocks import Block, BulletList, Heading, Paragraph, Span, Table, Text, stretches
from app.reports.telling import Telling
from app.scoring.definition import RESPONDENTS, Respondent
from app.scoring.reasons import row_title


def answers(telling: Telling) -> Iterator[Block]:
    """Yield every answer of everybody, question by question, with its note."""
    findings = telling.findings
    rows = [
        [telling.name(part), _who(telling, by), telling.said(part, by), _note(telling, part, by)]
        for part in findings.parts(findings.items)
        for by in RESPONDENTS
        if findings.said(part, by) is not None
    ]
    yield Heading(2, telling.say("dossier.answers.heading"))
    if not rows:
        yield Paragraph(telling.say("dossier.answers.none"))
        return
    names = telling.writer.texts.table("dossier.answers")
    yield Table([[names["question"], names["who"], names["answer"], names["note"]]], rows, [3, 1.5, 2.2, 3.3])


def _who(telling: Telling, by: Respondent) -> str:
    return telling.writer.texts.table("common.person")[by]


def _note(telling: Telling, part: Part, by: Respondent) -> Text:
    answer = telling.findings.said(part, by)
    return "" if answer is None else telling.writer.typed(answer.note)


def remarks(telling: Telling) -> Iterator[Block]:
    """Yield every remark with its weight and its place."""
    found = telling.outcome.remarks
    if not found:
        return
    graph, given = telling.findings.graph, telling.findings.answers
    kinds = telling.writer.texts.table("dossier.severity")
    yield Heading(2, telling.say("dossier.remarks"))
    lines: list[Text] = []
    for remark in found:
        where = row_title(graph, given, remark.row, telling.writer.trace_language) if remark.row else ""
        told: list[str | Span] = [f"{kinds[remark.severity]}: ", *stretches(telling.writer.typed(remark.text))]
        lines.append([*told, f" ({where})"] if where and where not in remark.text else told)
    yield BulletList(lines)
