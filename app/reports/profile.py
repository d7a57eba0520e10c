"""What a method shows beside the result: the picture of the person and the work (place `profile`)."""

from __future__ import annotations

from collections.abc import Iterator

from app.reports.columns import widths
from app.reports.findings import ONCE, Part, Row
from app.reports.pdf.blocks import Block, Cell, DefinitionList, Heading, Table, Text
from app.reports.telling import Telling
from app.scoring.definition import Item, Node, Repeat


def profile(telling: Telling) -> Iterator[Block]:
    """Yield a table per repeat and a list of what is there once; nothing where the definition places nothing here."""
    findings = telling.findings
    shown: list[Item | Node] = [*findings.placed("profile"), *findings.placed_nodes("profile")]
    blocks: list[Block] = []
    for repeat in findings.graph.method.repeats:
        columns = [part for part in shown if part.per == repeat.key]
        rows = findings.rows(repeat.key)
        if columns and rows:
            blocks.append(_table(telling, repeat, columns, rows))
    once: list[tuple[Text, Text]] = [
        (telling.writer.label(part), _cell(telling, part, ONCE)) for part in shown if not part.per
    ]
    if once:
        blocks.append(DefinitionList(once))
    if blocks:
        yield Heading(2, telling.say("common.profile"))
        yield from blocks


def _table(telling: Telling, repeat: Repeat, columns: list[Item | Node], rows: tuple[Row, ...]) -> Table:
    header: list[Text | Cell] = [telling.writer.text(repeat.text), *map(telling.writer.label, columns)]
    cells: list[list[Text | Cell]] = [
        [telling.title(row), *(_cell(telling, part, row) for part in columns)] for row in rows
    ]
    return Table([header], cells, widths(header))


def _cell(telling: Telling, part: Item | Node, row: Row) -> Text:
    if isinstance(part, Item):
        return telling.decision(Part(part, row))
    return telling.writer.value(part, telling.findings.value(part.key, row.key))
