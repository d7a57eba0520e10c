"""The end of the report: the method and who used it, what to do when one disagrees, signatures, how to check them."""

from __future__ import annotations

from collections.abc import Iterator

from app.reports.pdf.blocks import (
    Block,
    BulletList,
    DefinitionList,
    Heading,
    KeepTogether,
    Note,
    Paragraph,
    SignaturePlace,
    Span,
    Table,
    Text,
    stretches,
)
from app.reports.prescribed.explanation import values_once
from app.reports.signatures import FIELDS, signers
from app.reports.telling import Telling
from app.scoring.outcome import score, stage_of

SIGNATURE_SIZE = (420, 92)
"""Points, wide and high: a drawing, and below it five lines that can be read on paper."""


def closing(telling: Telling) -> Iterator[Block]:
    """Yield the end of the report."""
    yield from appendix(telling)
    yield from method(telling)
    yield KeepTogether(
        [
            Heading(2, telling.say("report.objection.heading")),
            Paragraph(telling.say(_ground(telling), decider=_decider(telling))),
            Paragraph(telling.say("report.objection.facts", assessor=telling.case.assessor.name)),
        ]
    )
    yield from _signatures(telling)
    yield from _checking(telling)


def appendix(telling: Telling) -> Iterator[Block]:
    """Yield what a method records beside the result, such as additional costs (AKC: never part of the percentage)."""
    findings = telling.findings
    parts = [part for part in findings.parts(findings.placed("appendix")) if findings.is_answered(part)]
    rows: list[list[Text]] = [[telling.name(part), telling.decision(part)] for part in parts]
    rows += [[label, value] for label, value in values_once(telling, "appendix")]
    if not rows:
        return
    yield Heading(2, telling.say("report.appendix.heading"))
    header = [telling.say("report.sources.part"), telling.say("report.explanation.value")]
    yield Table([header], rows, [3, 2])


def method(telling: Telling) -> Iterator[Block]:
    """Yield which method, which exact version of it, and who used it with which qualification."""
    definition, assessor = telling.subject.definition, telling.case.assessor
    names = telling.writer.texts.table("report.method")
    pairs: list[tuple[Text, Text]] = [
        (names["name"], telling.writer.marked(definition.method.title)),
        (names["version"], definition.method.version),
        (names["stage"], _stage(telling)),
        (names["hash"], definition.sha256),
        (names["assessor"], assessor.name),
        (names["organisation"], assessor.organisation),
        (names["qualification"], telling.writer.typed(assessor.qualification)),
    ]
    fields = DefinitionList([(label, value) for label, value in pairs if value])
    yield KeepTogether([Heading(2, names["heading"]), fields])


def _stage(telling: Telling) -> str:
    """Return in which stage the result was asked for; empty in a method without stages."""
    stage = stage_of(telling.findings.graph, telling.findings.answers.stage)
    return "" if stage is None else telling.writer.text(stage.text)


def _ground(telling: Telling) -> str:
    return "report.objection.text" if telling.outcome.path is None else "report.objection.tree"


def _decider(telling: Telling) -> str:
    return telling.case.assignment.ordered_by or telling.say("report.objection.decider")


def _signatures(telling: Telling) -> Iterator[Block]:
    blocks: list[Block] = [Heading(2, telling.say("report.signatures.heading"))]
    refused = {refusal.role: refusal for refusal in telling.subject.refusals}
    for role, name in signers(telling.case).items():
        label = telling.say("common.colon", label=telling.say(f"report.signatures.{role}"), value=name)
        if role in refused:
            reason = refused[role].reason or telling.say("report.signatures.no_reason")
            said = [Span(telling.say("report.signatures.refused") + " "), *stretches(telling.writer.typed(reason))]
            blocks += [Paragraph(label, "small", keep_with_next=True), Note([Paragraph(said)])]
        else:
            who = telling.say(f"report.signatures.{role}").lower()
            tooltip = telling.say("report.signatures.tooltip", role=who, name=name)
            blocks.append(SignaturePlace(FIELDS[role], tooltip, label, *SIGNATURE_SIZE))
    yield KeepTogether(blocks)


def _checking(telling: Telling) -> Iterator[Block]:
    """Yield how a reader without this program can check the report; each line is true, tests/reports shows it."""
    lines = [*telling.writer.texts.lines("report.checking.steps")]
    if _recomputes(telling):
        lines.append(telling.say("report.checking.recompute"))
    yield KeepTogether([Heading(2, telling.say("report.checking.heading")), BulletList(lines)])


def _recomputes(telling: Telling) -> bool:
    """Tell whether the answers that this reader may see lead to the same result; hidden answers may count in it."""
    again = score(telling.findings.graph, telling.findings.answers)
    return again.exact == telling.outcome.exact and again.path == telling.outcome.path
