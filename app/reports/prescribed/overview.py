"""The tables of the model: what the work consists of, and what each main task adds to the result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from app.reports.columns import widths
from app.reports.findings import Findings, Overview, Part, Row
from app.reports.pdf.blocks import Align, Block, BulletList, Cell, DefinitionList, Paragraph, Table, Text
from app.reports.telling import Telling
from app.scoring.definition import Item, Node
from app.scoring.outcome import banded


def functions_table(telling: Telling) -> Iterator[Block]:
    """Yield what each row of work is, for rows that the assessor made; a question nobody answered has no column."""
    findings = telling.findings
    for repeat in findings.graph.method.repeats:
        rows = findings.rows(repeat.key)
        asked = [item for item in findings.placed("functions") if item.per == repeat.key]
        answered = [item for item in asked if any(findings.is_answered(Part(item, row)) for row in rows)]
        overview = next((one for one in findings.overviews if one.repeat == repeat), None)
        timed = overview is not None and overview.share is not None
        if repeat.rows or not rows or not (answered or timed):
            continue
        header: list[Text | Cell] = [telling.writer.text(repeat.text), *map(telling.writer.label, answered)]
        header += [telling.say("report.overview.time")] if timed else []
        cells = [
            [telling.title(row), *_answers(telling, answered, row), *_time(telling, overview, row)] for row in rows
        ]
        wide = [2.0, *(3.0 if _is_text(findings, item) else 1.3 for item in answered), *([1.5] if timed else [])]
        yield Table([header], cells, wide, title=telling.writer.text(repeat.plural or repeat.text))


def _answers(telling: Telling, items: Sequence[Item], row: Row) -> list[Text]:
    return [telling.decision(Part(item, row)) for item in items]


def _is_text(findings: Findings, item: Item) -> bool:
    return findings.graph.scale_of(item).kind == "text"


def _time(telling: Telling, overview: Overview | None, row: Row) -> list[Text]:
    if overview is None or overview.share is None:
        return []
    share, hours = telling.findings.share(overview, row), telling.findings.hours(overview, row)
    told = telling.writer.percent(share)
    if hours is None:
        return [told]
    amount = telling.say("pictures.hours", value=telling.writer.number(hours))
    return [telling.say("report.overview.with_hours", share=told, hours=amount)]


def overview_tables(telling: Telling) -> Iterator[Block]:
    """Yield a table for each repeat of the overview, and below them the steps between it and the result."""
    findings = telling.findings
    for overview in findings.overviews:
        yield _table(telling, overview)
        if (formula := _formula(telling, overview)) is not None:
            yield Paragraph(formula, "small")
    totals = {one.total.key for one in findings.overviews if one.total is not None}
    between = [
        (telling.writer.label(node), telling.writer.value(node, findings.value(node.key)))
        for node in (*findings.placed_nodes("overview"), *findings.placed_nodes("result"))
        if not node.per and node.key not in totals and node.key not in findings.result_nodes
    ]
    if between:
        yield DefinitionList(between)


def _table(telling: Telling, overview: Overview) -> Table:
    writer = telling.writer
    timed, summed = overview.share is not None, overview.result is not None
    header: list[Text | Cell] = [writer.text(overview.repeat.text)]
    header += [telling.say("report.overview.time")] if timed else []
    header += [writer.label(column) for column in overview.columns]
    header += [telling.say("report.overview.result")] if summed else []
    rows = [_row(telling, overview, row) for row in overview.rows]
    total = _total(telling, overview)
    numbers = len(header) - 1
    align = _alignment(telling, overview, numbers)
    return Table(
        [header],
        rows + ([total] if total else []),
        widths(header, first=24),
        align=align,
        foot=1 if total else 0,
        title=telling.say("report.overview.title", rows=writer.text(overview.repeat.plural or overview.repeat.text)),
        summary=telling.say("report.overview.summary"),
    )


def _alignment(telling: Telling, overview: Overview, numbers: int) -> list[Align]:
    """Return how the columns stand: numbers under each other, words from the start."""
    align: list[Align] = ["start"]
    align += ["end"] * numbers
    first = 2 if overview.share is not None else 1
    for place, column in enumerate(overview.columns, first):
        if isinstance(column, Item) and telling.findings.graph.scale_of(column).kind != "number":
            align[place] = "start"
    return align


def _row(telling: Telling, overview: Overview, row: Row) -> list[Text | Cell]:
    findings, writer = telling.findings, telling.writer
    cells: list[Text | Cell] = [telling.title(row)]
    if overview.share is not None:
        cells.append(writer.exact_percent(findings.share(overview, row)))
    for column in overview.columns:
        if isinstance(column, Item):
            cells.append(telling.plain_decision(Part(column, row)))
        else:
            cells.append(_exact(telling, column, findings.value(column.key, row.key)))
    if overview.result is not None:
        cells.append(_exact(telling, overview.result, findings.value(overview.result.key, row.key)))
    return cells


def _exact(telling: Telling, node: Node, value: Fraction | None) -> str:
    return telling.writer.exact_percent(value) if node.unit is None else telling.writer.value(node, value)


def _total(telling: Telling, overview: Overview) -> list[Text | Cell]:
    """Return the last row, with the sum as it is before rounding; nothing without a result to add up to."""
    if overview.total is None or overview.result is None or telling.outcome.percent is None:
        return []
    value = telling.findings.value(overview.total.key)
    blanks: Sequence[Text | Cell] = ["" for _ in overview.columns]
    time = [telling.say("common.percent", number="100")] if overview.share is not None else []
    return [telling.writer.label(overview.total), *time, *blanks, _exact(telling, overview.total, value)]


def _formula(telling: Telling, overview: Overview) -> str | None:
    """Return what a row's result is the product of, down to its factors; None when it is no product."""
    if overview.result is None or overview.result.rule != "product":
        return None
    names = " × ".join(_multiplied(telling, overview.result))
    return telling.say("report.overview.formula", result=telling.say("report.overview.result"), factors=names)


def _multiplied(telling: Telling, node: Node) -> Iterator[str]:
    graph = telling.findings.graph
    for name in node.of:
        part = graph.nodes.get(str(name)) or graph.items.get(str(name))
        if isinstance(part, Node) and part.rule == "product":
            yield from _multiplied(telling, part)
        elif part is not None:
            yield telling.writer.label(part).lower()
        else:
            yield str(name)


def rounding(telling: Telling) -> Iterator[Block]:
    """Yield how the result follows from the sum: rounded once, by which rule; or that it does not follow from it."""
    outcome, method = telling.outcome, telling.findings.graph.method
    if outcome.percent is None or outcome.exact is None or method.result is None:
        return
    totals = [telling.findings.value(one.total.key) for one in telling.findings.overviews if one.total is not None]
    if any(total is not None and total * 100 == outcome.exact for total in totals) or not totals:
        exact = telling.say("common.percent", number=telling.writer.exact_number(outcome.exact))
        text = telling.say("report.rounding.text", exact=exact, percent=str(outcome.percent))
    else:
        text = telling.say("report.rounding.otherwise", percent=str(outcome.percent))
    sources = [source.text for source in method.sources if source.key in method.result.rounding.sources]
    yield Paragraph(" ".join([text, *_in_steps(telling, outcome.exact)]))
    if sources:
        yield Paragraph(telling.say("report.rounding.source", source="; ".join(sources)), "small")


def _in_steps(telling: Telling, exact: Fraction) -> Iterator[str]:
    """Yield the result in coarser steps, as far as the definition wants them shown: who finds one percent too fine."""
    result = telling.findings.graph.method.result
    for width in result.shown_in if result is not None else ():
        if width > 1:
            low, high = banded(exact, width)
            yield telling.say("report.rounding.steps", width=str(width), low=str(low), high=str(high))


def notes(telling: Telling) -> Iterator[Block]:
    """Yield what the definition notes on these answers: a pace above the norm, a result out of the usual range.

    Points to talk about and bars to signing are no part of a report; they were settled before it was made.
    """
    hidden = telling.subject.hidden
    shown = [
        telling.writer.typed(one.text)
        for one in telling.outcome.remarks
        if one.severity == "note" and not hidden.intersection((one.item, one.row))
    ]
    if shown:
        yield BulletList(list(dict.fromkeys(shown)))
