"""The page about euros, where it was asked for: content of the wages room, in our blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.reports.pdf.blocks import Block, Heading, PageBreak, Paragraph, Table, Text
from app.reports.subject import MoneySection
from app.reports.telling import Telling

_SHIPPED = re.compile(r" \[[\w.-]+, meegeleverd\]")
"""Which file of the program a figure came from says nothing to an employer; that an administrator's table brought it
does, and stays (docs/wages.md)."""


def money_page(telling: Telling) -> Iterator[Block]:
    """Yield the page, on a page of its own; nothing when it was not asked for. Its content is Dutch."""
    money = telling.subject.money
    if money is None:
        return
    yield PageBreak()
    yield Heading(2, _set(telling, money.title))
    yield Paragraph(_set(telling, money.headline), "lead")
    for section in money.sections:
        yield Heading(3, _set(telling, section.heading))
        yield from (Paragraph(_set(telling, sentence)) for sentence in section.sentences if sentence)
        yield from _rows(telling, section)


def _set(telling: Telling, text: str) -> Text:
    """Return a text of the wages room as it stands on paper: an amount is never cut at the end of a line."""
    return telling.writer.typed(_SHIPPED.sub("", text).replace("-€ ", "−€ ").replace("€ ", "€\u00a0"))


def _rows(telling: Telling, section: MoneySection) -> Iterator[Block]:
    """Yield the rows as a table, without the columns that stand empty in all of them."""
    parts = [(row.label, row.explanation, row.source, row.amount) for row in section.rows]
    used = [number for number in range(4) if any(part[number] for part in parts)]
    if not parts or not used:
        return
    names = telling.writer.texts.table("common.money")
    header = [(names["what"], names["how"], names["source"], names["amount"])[number] for number in used]
    widths = [(2.2, 3.2, 2.4, 1.5)[number] for number in used]
    rows: list[list[Text]] = [[_set(telling, part[number]) for number in used] for part in parts]
    yield Table([header], rows, widths, align=["end" if number == 3 else "start" for number in used])
