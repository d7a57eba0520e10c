"""How the result came about: pictures, who said what beside each other, what was counted, and what changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.reports.charts import source_figure, task_figure, week_figure
from app.reports.columns import widths
from app.reports.compared import compared
from app.reports.findings import Part
from app.reports.pdf.blocks import Block, Cell, Heading, Paragraph, Table, Text
from app.reports.telling import Telling
from app.scoring.answers import Counted
from app.scoring.definition import Item, Respondent

ROOM_FOR_COUNTS = 18.0
"""Letters: `geteld: 70 van 100`."""


def origin(telling: Telling) -> Iterator[Block]:
    """Yield all of it; nothing for a method that scores nothing (a tree)."""
    findings = telling.findings
    if findings.scored:
        yield Heading(2, telling.say("report.origin.heading"))
        for overview in findings.overviews:
            yield from week_figure(telling, overview)
            yield from task_figure(telling, overview)
        yield Heading(3, telling.say("report.sources.heading"))
        yield Paragraph(_counted_or_estimated(telling))
        yield from sources(telling, findings.scored)
    yield from path(telling)
    yield from compared(telling)


def _counted_or_estimated(telling: Telling) -> str:
    findings = telling.findings
    if findings.anything_counted and findings.anything_estimated:
        return telling.say("report.sources.both")
    return telling.say("report.sources.counted" if findings.anything_counted else "report.sources.estimated")


def sources(telling: Telling, items: Sequence[Item]) -> Iterator[Block]:
    """Yield what each source said and what was decided: a table per row of work, one for what else there is."""
    findings = telling.findings
    for repeat in dict.fromkeys(item.per for item in items):
        here = [item for item in items if item.per == repeat]
        made = bool(repeat) and not findings.graph.repeats[repeat].rows
        parts = [part for part in findings.parts(here) if findings.is_answered(part)]
        if not made:
            title = telling.writer.text(findings.graph.repeats[repeat].text) if repeat else ""
            yield from _source_table(telling, parts, here, title)
            yield from source_figure(telling, parts, here)
            continue
        said = findings.sources(parts)
        for row in findings.rows(repeat):
            own = [part for part in parts if part.row.key == row.key]
            yield from _source_table(telling, own, here, telling.title(row), said)
            yield from source_figure(telling, own, here)


def _source_table(
    telling: Telling, parts: Sequence[Part], items: Sequence[Item], title: str, said: Sequence[Respondent] | None = None
) -> Iterator[Block]:
    """Yield a table of parts; `said` names the sources that have a column, so that tables of one kind look alike."""
    if not parts:
        return
    by_question = said is not None
    said = telling.findings.sources(parts) if said is None else said
    header: list[Text | Cell] = [
        telling.say("report.sources.part"),
        *(_respondent(telling, by) for by in said),
        _respondent(telling, "assessor"),
        telling.say("report.sources.how"),
    ]
    rows: list[list[Text | Cell]] = [
        [
            telling.writer.label(part.item) if by_question else telling.name(part, items),
            *(telling.plain_said(part, by) for by in said),
            telling.plain_decision(part),
            _how(telling, part),
        ]
        for part in parts
    ]
    estimated = all(row[-1] == telling.say("report.sources.how_estimated") for row in rows)
    if estimated and not telling.findings.anything_counted:
        header, rows = header[:-1], [row[:-1] for row in rows]  # the sentence above has said it of all
        yield Table([header], rows, widths(header), title=title)
    else:
        yield Table([header], rows, [*widths(header)[:-1], ROOM_FOR_COUNTS], title=title)


def _respondent(telling: Telling, by: Respondent) -> str:
    name = telling.writer.texts.table("common.respondent")[by]
    return name[:1].upper() + name[1:]


def _how(telling: Telling, part: Part) -> str:
    """Return how a value was found: counted, estimated, n.v.t., or made of several answers."""
    findings = telling.findings
    if findings.is_absent(part):
        return telling.say("common.not_applicable")
    answer = findings.decided(part)
    if answer is not None and isinstance(answer.value, Counted):
        own, norm = telling.writer.number(answer.value.own), telling.writer.number(answer.value.norm)
        return telling.say("report.sources.how_counted", own=own, norm=norm)
    how = telling.say("report.sources.how_counted_all" if findings.is_counted(part) else "report.sources.how_estimated")
    policy, used = findings.deciders(part)
    if len(used) > 1:
        return telling.say("common.several", value=how, how=telling.writer.texts.table("common.policy")[policy])
    return how


def path(telling: Telling) -> Iterator[Block]:
    """Yield the way through a decision tree: every question that was passed, with its answer."""
    found = telling.outcome.path
    if found is None or not found.forks:
        return
    items = telling.findings.graph.items
    answers = telling.writer.texts.table("common.yes_no")
    shown = [fork for fork in found.forks if fork.item not in telling.subject.hidden]
    rows = [[str(number), telling.writer.text(items[fork.item].text), answers[fork.answer]]
            for number, fork in enumerate(shown, 1)]  # fmt: skip
    if rows:
        yield Heading(2, telling.say("report.path.heading"))
        names = telling.writer.texts.table("report.path")
        header = [names["step"], names["question"], names["answer"]]
        yield Table([header], rows, [0.6, 6, 1.4])
