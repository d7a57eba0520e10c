"""The comparison with an earlier measurement as blocks: before, after, why."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from app.reports.chances import losses
from app.reports.charts import history_figure
from app.reports.comparison import MOST_CHANGES, Comparison, compare
from app.reports.findings import ONCE, Part
from app.reports.pdf.blocks import Align, Block, BulletList, Heading, KeepTogether, Paragraph, Table, Text, plain
from app.reports.telling import Telling


def compared(telling: Telling, most: int | None = MOST_CHANGES) -> Iterator[Block]:
    """Yield the comparison under its own heading; nothing without an earlier measurement.

    At most `most` changes are told; None tells all of them, as the full record does.
    """
    comparison = compare(telling)
    if comparison is None:
        return
    yield Heading(2, telling.say("common.compared.heading"))
    yield Paragraph(before_and_after(telling, comparison))
    if not comparison.same_method:
        yield Paragraph(telling.say("common.compared.other_method"))
        return
    yield from history_figure(telling)
    yield from _factors(telling, comparison)
    yield from _rows_changed(telling, comparison)
    yield from _why(telling, comparison, most)
    yield from _conditions(telling, comparison)


def before_and_after(telling: Telling, comparison: Comparison) -> str:
    """Return in a sentence or two what it was and what it is."""
    then, now = comparison.earlier.outcome.percent, telling.outcome.percent
    day = telling.writer.day(comparison.earlier.case.dates.visit)
    if then is None:
        return telling.say("common.compared.no_result_then", day=day)
    if now is None:
        return telling.say("common.compared.no_result_now", day=day, before=str(then))
    text = telling.say("common.compared.then_and_now", day=day, before=str(then), after=str(now))
    if comparison.points is None:
        return text
    text = f"{text} {direction(telling, comparison.points)}"
    sure = comparison.certain or comparison.points == 0
    return text if sure else f"{text} {telling.say('common.compared.margins')}"


def direction(telling: Telling, points: int) -> str:
    """Return whether it went up or down, and how far."""
    if points == 0:
        return telling.say("common.compared.same")
    return telling.say("common.compared.up" if points > 0 else "common.compared.down", points=str(abs(points)))


def _rows_changed(telling: Telling, comparison: Comparison) -> Iterator[Block]:
    lines: list[Text] = [telling.say("common.compared.new", name=name) for name in comparison.new]
    lines += [telling.say("common.compared.gone", name=name) for name in comparison.gone]
    for name, before, after in comparison.times:
        parts = {"before": telling.writer.percent(before), "after": telling.writer.percent(after)}
        lines.append(telling.say("common.compared.time", name=name, **parts))
    if lines:
        yield BulletList(lines)


def _factors(telling: Telling, comparison: Comparison) -> Iterator[Block]:
    """Yield what each factor cost then and costs now, and the difference that makes in the result."""
    then, now = dict(losses(comparison.earlier)), dict(losses(telling))
    names = [*now, *(name for name in then if name not in now)]
    if not names:
        return
    table = telling.writer.texts.table("common.compared.factors")
    header = [table["factor"], table["before"], table["after"], table["difference"]]
    zero = Fraction(0)
    rows: list[list[Text]] = [
        [name, *(_points(telling, -value) for value in (then.get(name, zero), now.get(name, zero))),
         _points(telling, then.get(name, zero) - now.get(name, zero))]
        for name in names
    ]  # fmt: skip
    align: list[Align] = ["start", "end", "end", "end"]
    yield KeepTogether([Table([header], rows, [3, 1.6, 1.6, 2], align=align, title=table["title"])])


def _points(telling: Telling, points: Fraction) -> str:
    sign = "+" if points > 0 else "−" if points < 0 else ""
    return f"{sign}{telling.writer.number(abs(points))}"


def _why(telling: Telling, comparison: Comparison, most: int | None) -> Iterator[Block]:
    shown = comparison.changes[:most]
    if not shown:
        yield Paragraph(telling.say("common.compared.nothing_changed"))
        return
    items = telling.findings.scored
    rows: list[list[Text]] = [
        [telling.name(change.part, items), change.before, change.after, telling.writer.typed(change.note)]
        for change in shown
    ]
    table = telling.writer.texts.table("common.compared.table")
    header = [table["part"], table["before"], table["after"], table["why"]]
    yield Table([header], rows, [3, 1.6, 1.6, 3], title=table["title"])
    if len(comparison.changes) > len(shown):
        yield Paragraph(telling.say("common.compared.more", count=str(len(comparison.changes) - len(shown))), "small")


def _conditions(telling: Telling, comparison: Comparison) -> Iterator[Block]:
    """Yield what the employer arranged then and now, where that differs: often the reason of all the rest."""
    earlier = comparison.earlier
    then = {item.key: item for item in earlier.findings.placed("conditions") if not item.per}
    rows: list[list[Text]] = []
    for item in telling.findings.placed("conditions"):
        if item.key in then and not item.per:
            before, after = earlier.decision(Part(then[item.key], ONCE)), telling.decision(Part(item, ONCE))
            rows += [[telling.writer.label(item), before, after]] if plain(before) != plain(after) else []
    if rows:
        table = telling.writer.texts.table("common.compared.conditions")
        header = [table["what"], table["before"], table["after"]]
        yield Table([header], rows, [2, 3, 3], title=table["title"])
