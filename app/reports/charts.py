"""The pictures of a measurement: each a figure with its words, or nothing where it would say nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from app.reports.findings import Overview, Part, is_comparison
from app.reports.pdf.blocks import Block, Figure
from app.reports.pictures.brush import Picture
from app.reports.pictures.compare import Moment, SourceRow, Sources, history, source_dots
from app.reports.pictures.result import Fall, Result, Step, result_bar, ten_blocks, waterfall
from app.reports.pictures.tasks import Task, TaskFactors, task_bars, week_bar
from app.reports.telling import Telling
from app.scoring.definition import Item, Node, Respondent

MOST_SIGNS = 3
"""Sources that the picture of sources has a sign for."""

MOST_PARTS = 8
"""Rows in one picture; more is no picture any more but a table, and a table there is already."""


def decimal(value: Fraction | int) -> Decimal:
    """Return a fraction as a decimal, exact enough to draw and to write with one decimal."""
    fraction = Fraction(value)
    return Decimal(fraction.numerator) / Decimal(fraction.denominator)


def percents(value: Fraction | None) -> Decimal | None:
    """Return a fraction in percents; None when there is none."""
    return None if value is None else decimal(value * 100)


def result_figure(telling: Telling) -> Iterator[Block]:
    """Yield the bar with the result and its band."""
    if (result := _result(telling)) is not None:
        yield _figure(result_bar(result, telling.writer.pictures, telling.palette))


def blocks_figure(telling: Telling) -> Iterator[Block]:
    """Yield the ten blocks."""
    if (result := _result(telling)) is not None:
        yield _figure(ten_blocks(result, telling.writer.pictures, telling.palette))


def _result(telling: Telling) -> Result | None:
    if telling.outcome.percent is None:
        return None
    band = None if telling.band is None else (Decimal(telling.band[0]), Decimal(telling.band[1]))
    return Result(Decimal(telling.outcome.percent), band)


def fall_figure(telling: Telling, steps: Sequence[tuple[str, Fraction]]) -> Iterator[Block]:
    """Yield the way from 100 to the result; `steps` are labels with the points they take off."""
    if telling.outcome.percent is None or not steps:
        return
    fall = Fall(
        telling.say("common.regular_colleague"),
        [Step(label, decimal(points)) for label, points in steps],
        telling.say("common.wage_value"),
        Decimal(telling.outcome.percent),
    )
    yield _figure(waterfall(fall, telling.writer.pictures, telling.palette))


def task_figure(telling: Telling, overview: Overview) -> Iterator[Block]:
    """Yield a bar for each factor in each row; what was observed, so that a pace above the norm is seen."""
    factors = [column for column in overview.columns if isinstance(column, Node) and column.unit is None]
    if overview.share is None or not factors or len(factors) != len(overview.columns):
        return
    tasks = [_task(telling, overview, factors, number) for number in range(len(overview.rows))]
    names = [telling.writer.label(factor) for factor in factors]
    yield _figure(task_bars(TaskFactors(names, tasks), telling.writer.pictures, telling.palette))


def _task(telling: Telling, overview: Overview, factors: Sequence[Node], number: int) -> Task:
    findings, row = telling.findings, overview.rows[number]
    values = []
    for factor in factors:
        item = findings.item_under(factor)
        seen = findings.counts_as(Part(item, row)) if item is not None else findings.value(factor.key, row.key)
        values.append(percents(seen))
    share = percents(findings.share(overview, row)) or Decimal(0)
    hours = findings.hours(overview, row)
    return Task(telling.title(row), share, values, None if hours is None else decimal(hours))


def week_figure(telling: Telling, overview: Overview) -> Iterator[Block]:
    """Yield the working time divided over the rows, when it is known for all and there is something to divide."""
    if overview.share is None or len(overview.rows) < 2:
        return
    if any(telling.findings.share(overview, row) is None for row in overview.rows):
        return
    tasks = [_task(telling, overview, (), number) for number in range(len(overview.rows))]
    yield _figure(week_bar(tasks, telling.writer.pictures, telling.palette))


def source_figure(telling: Telling, parts: Sequence[Part], items: Sequence[Item]) -> Iterator[Block]:
    """Yield the answers of several sources side by side, for parts that count as a percentage of a colleague."""
    findings = telling.findings
    shown = [part for part in parts if is_comparison(findings.graph.scale_of(part.item))]
    sources = findings.sources(shown)
    several = any(sum(findings.said(part, by) is not None for by in sources) > 1 for part in shown)
    if not several or len(sources) > MOST_SIGNS or len(shown) > MOST_PARTS:
        return
    names = [telling.say(f"common.respondent.{by}") for by in sources]
    rows = [_source_row(telling, part, sources, items) for part in shown]
    given = Sources(names, telling.say("common.respondent.assessor"), rows)
    yield _figure(source_dots(given, telling.writer.pictures, telling.palette))


def _source_row(telling: Telling, part: Part, sources: Sequence[Respondent], items: Sequence[Item]) -> SourceRow:
    findings = telling.findings
    values = [percents(findings.counts_as(part, by)) for by in sources]
    label = telling.writer.label(part.item) if len(items) > 1 else telling.name(part, items)
    return SourceRow(label, values, percents(findings.counts_as(part)))


def history_figure(telling: Telling) -> Iterator[Block]:
    """Yield a column for this measurement and for each before it, oldest first, where there is one before."""
    moments: list[Moment] = []
    one: Telling | None = telling
    while one is not None:
        if one.outcome.percent is not None:
            band = None if one.band is None else (Decimal(one.band[0]), Decimal(one.band[1]))
            moments.append(Moment(one.writer.day(one.case.dates.visit), Decimal(one.outcome.percent), band))
        one = one.before()
    if len(moments) > 1:
        yield _figure(history(moments[::-1], telling.writer.pictures, telling.palette))


def _figure(picture: Picture) -> Figure:
    return Figure(picture.drawing, picture.alt)
