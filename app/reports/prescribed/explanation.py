"""Why each value is what it is: per main task, in the assessor's words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.reports.findings import Part, Row
from app.reports.pdf.blocks import Block, DefinitionList, Heading, Paragraph, Span, Table, Text, bold, stretches
from app.reports.telling import Telling
from app.scoring.definition import Item, Repeat


def explanations(telling: Telling) -> Iterator[Block]:
    """Yield the explanation of every part that the definition wants explained; nothing when there is none."""
    findings = telling.findings
    items = findings.placed("explanation")
    blocks: list[Block] = []
    for repeat in findings.graph.method.repeats:
        asked = [item for item in items if item.per == repeat.key]
        if asked and repeat.rows:
            blocks += _table(telling, repeat, asked)
        elif asked:
            blocks += [block for row in findings.rows(repeat.key) for block in _row(telling, row, asked)]
    blocks += _once(telling, [item for item in items if not item.per])
    if blocks:
        yield Heading(2, telling.say("report.explanation.heading"))
        yield from blocks


def _row(telling: Telling, row: Row, items: Sequence[Item]) -> Iterator[Block]:
    parts = [Part(item, row) for item in items]
    answered = [part for part in parts if telling.findings.is_answered(part)]
    if answered:
        yield Heading(3, telling.title(row))
    for part in answered:
        note = telling.note(part)
        yield Paragraph(_sentence(telling, telling.writer.label(part.item), telling.decision(part), note))


def _sentence(telling: Telling, label: str, value: Text, note: str) -> list[str | Span]:
    told: list[str | Span] = [bold(telling.say("common.colon", label=label, value="")), *stretches(value)]
    if note:
        told += [". ", *stretches(telling.writer.typed(note))]
    return told


def _table(telling: Telling, repeat: Repeat, items: Sequence[Item]) -> Iterator[Block]:
    """Yield the fixed rows of a method as one table: many short lines instead of many headings."""
    findings = telling.findings
    parts = [part for part in findings.parts(items) if part.item.per == repeat.key and _adds(telling, part)]
    if not parts:
        return
    rows: list[list[Text]] = [
        [telling.name(part, items), telling.decision(part), telling.writer.typed(telling.note(part))] for part in parts
    ]
    names = telling.writer.texts.table("report.explanation")
    header = [telling.writer.text(repeat.text), names["value"], telling.say("report.views.text")]
    yield Table([header], rows, [3, 2, 4], title=telling.writer.text(repeat.plural or repeat.text))


def _adds(telling: Telling, part: Part) -> bool:
    """Tell whether an answer says something that the overview or the table of sources does not say already."""
    elsewhere = "overview" in part.item.report or part.item in telling.findings.scored
    return telling.findings.is_answered(part) and (not elsewhere or bool(telling.note(part)))


def _once(telling: Telling, items: Sequence[Item]) -> Iterator[Block]:
    findings = telling.findings
    answered = [part for part in findings.parts(items) if _adds(telling, part)]
    pairs = [(telling.writer.label(part.item), _with_note(telling, part)) for part in answered]
    pairs += values_once(telling, "explanation")
    if pairs:
        yield DefinitionList(pairs)


def values_once(telling: Telling, place: str) -> list[tuple[str, Text]]:
    """Return the steps of the calculation at a place of the report that have one value, with that value."""
    findings = telling.findings
    values = [(node, findings.value(node.key)) for node in findings.placed_nodes(place) if not node.per]
    return [
        (telling.writer.label(node), telling.writer.value(node, value)) for node, value in values if value is not None
    ]


def _with_note(telling: Telling, part: Part) -> Text:
    answer, note = telling.decision(part), telling.note(part)
    return [*stretches(answer), ". ", *stretches(telling.writer.typed(note))] if note else answer
