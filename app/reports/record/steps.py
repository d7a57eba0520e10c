"""The calculation step by step, and how much hangs on each judgement."""

from __future__ import annotations

from collections.abc import Iterator

from app.reports.chances import chances
from app.reports.pdf.blocks import Block, Heading, Paragraph, Table, Text
from app.reports.telling import Telling
from app.scoring.reasons import row_title
from app.scoring.words import rule_in_words


def trace(telling: Telling) -> Iterator[Block]:
    """Yield every step with its numbers, each after the steps it uses: to be redone with pencil and paper."""
    steps = telling.outcome.steps
    if not steps:
        return
    graph, answers = telling.findings.graph, telling.findings.answers
    language = telling.writer.trace_language
    names = telling.writer.texts.table("dossier.trace")
    rows: list[list[Text]] = []
    for number, step in enumerate(steps, 1):
        part = graph.nodes.get(step.node) or graph.items.get(step.node.partition("@")[0])
        label = step.node if part is None else telling.writer.label(part)
        row = row_title(graph, answers, step.row, language)
        name = telling.writer.colon(row, label) if row else label
        rows.append([str(number), name, rule_in_words(step, language, graph, answers)])
    yield Heading(2, names["heading"])
    yield Paragraph(names["text"])
    yield Table([[names["number"], names["step"], names["how"]]], rows, [0.6, 2.6, 6], header_column=False)


def helpful(telling: Telling) -> Iterator[Block]:
    """Yield what one step on each part would do to the result: how much hangs on each judgement."""
    found = chances(telling)
    if not found:
        return
    names, graph = telling.writer.texts.table("dossier.helpful"), telling.findings.graph
    rows: list[list[Text]] = [
        [
            telling.name(one.part),
            telling.writer.amount(graph.scale_of(one.part.item), one.now),
            telling.writer.amount(graph.scale_of(one.part.item), one.next),
            telling.say("development.points", points=telling.writer.number(one.points)),
        ]
        for one in found
    ]
    yield Heading(2, names["heading"])
    header = [names["part"], names["now"], names["next"], names["points"]]
    yield Table([header], rows, [4, 2, 2, 1.6], align=["start", "start", "start", "end"])
