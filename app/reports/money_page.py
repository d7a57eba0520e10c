"""The page about euros, where it was asked for: content of the wages room, in our blocks."""

from __future__ import annotations

from collections.abc import Iterator

from app.reports.pdf.blocks import Block, Heading, PageBreak, Paragraph, Table, Text
from app.reports.subject import MoneySection
from app.reports.telling import Telling


def money_page(telling: Telling) -> Iterator[Block]:
    """Yield the page, on a page of its own; nothing when it was not asked for. Its content is Dutch."""
    money = telling.subject.money
    if money is None:
        return
    typed = telling.writer.typed
    yield PageBreak()
    yield Heading(2, typed(money.title))
    yield Paragraph(typed(money.headline), "lead")
    for section in money.sections:
        yield Heading(3, typed(section.heading))
        yield from (Paragraph(typed(sentence)) for sentence in section.sentences if sentence)
        yield from _rows(telling, section)


def _rows(telling: Telling, section: MoneySection) -> Iterator[Block]:
    """Yield the rows as a table, without the columns that stand empty in all of them."""
    parts = [(row.label, row.explanation, row.source, row.amount) for row in section.rows]
    used = [number for number in range(4) if any(part[number] for part in parts)]
    if not parts or not used:
        return
    names = telling.writer.texts.table("common.money")
    header = [(names["what"], names["how"], names["source"], names["amount"])[number] for number in used]
    widths = [(2.2, 3.2, 2.4, 1.5)[number] for number in used]
    rows: list[list[Text]] = [[telling.writer.typed(part[number]) for number in used] for part in parts]
    yield Table([header], rows, widths, align=["end" if number == 3 else "start" for number in used])
