"""How the result came about: pictures, who said what beside each other, what was counted, and what changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from app.reports.charts import source_figure, task_figure, week_figure
from app.reports.columns import widths
from app.reports.compared import compared
from app.reports.findings import Part
from app.reports.pdf.blocks import Block, Cell, Heading, KeepTogether, Paragraph, Table, Text
from app.reports.profile import profile
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
        yield from sources(telling, findings.scored)
    yield from path(telling)
    yield from profile(telling)
    yield from compared(telling)


def sources(telling: Telling, items: Sequence[Item]) -> Iterator[Block]:
    """Yield what each source said and what was decided: a table per row of work, one for what else there is."""
    findings = telling.findings
    answered = [part for part in findings.parts(items) if findings.is_answered(part)]
    hows = {_how(telling, part) for part in answered}
    yield Paragraph(_how_in_general(telling, hows), keep_with_next=True)
    if len(hows) < 2 and not findings.sources(answered):
        return  # the overview has shown every value, and nobody else said anything
    for repeat in dict.fromkeys(item.per for item in items):
        here = [item for item in items if item.per == repeat]
        parts = [part for part in answered if part.item.per == repeat]
        if repeat and not findings.graph.repeats[repeat].rows:
            said = findings.sources(parts)
            for row in findings.rows(repeat):
                own = [part for part in parts if part.row.key == row.key]
                labelled = [(telling.writer.label(part.item), part) for part in own]
                table = _source_table(telling, labelled, telling.title(row), said, len(hows) > 1)
                yield KeepTogether([*table, *source_figure(telling, own, here)])
        else:
            title = telling.writer.text(findings.graph.repeats[repeat].text) if repeat else ""
            labelled = [(telling.name(part, here), part) for part in parts]
            yield from _source_table(telling, labelled, title, findings.sources(parts), len(hows) > 1)
            yield from source_figure(telling, parts, here)


def _how_in_general(telling: Telling, hows: Set[str]) -> str:
    """Return in a sentence what was counted and what was estimated; where all was found alike, how."""
    findings = telling.findings
    if findings.anything_counted and findings.anything_estimated:
        return telling.say("report.sources.both")
    general = telling.say("report.sources.counted" if findings.anything_counted else "report.sources.estimated")
    (only, *others) = hows or {""}
    policies = telling.writer.texts.table("common.policy").values()
    told = [policy for policy in policies if not others and only.endswith(policy)]
    return f"{general} {telling.say('report.sources.all', how=told[0])}" if told else general


def _source_table(
    telling: Telling, labelled: Sequence[tuple[str, Part]], title: str, said: Sequence[Respondent], how: bool
) -> Iterator[Block]:
    """Yield a table of parts: a column for each of the sources, the decision and, if they differ, how it was found."""
    if not labelled:
        return
    header: list[Text | Cell] = [telling.say("report.sources.part")]
    header += [_respondent(telling, by) for by in (*said, "assessor")]
    rows: list[list[Text | Cell]] = []
    for label, part in labelled:
        cells = (telling.plain_said(part, by) for by in said)
        rows.append([label, *cells, telling.plain_decision(part), *([_how(telling, part)] if how else [])])
    if how:
        header.append(telling.say("report.sources.how"))
    wide = widths(header)
    yield Table([header], rows, [*wide[:-1], ROOM_FOR_COUNTS] if how else wide, title=title)


def _respondent(telling: Telling, by: str) -> str:
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
