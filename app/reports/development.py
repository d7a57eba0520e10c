"""*Ontwikkelblad*: for the job coach. What would help most, each part now and its next step, goals, what changed.

It tells of possibilities, not of what is wrong: the step that adds most comes first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.reports.chances import Chance, advices, chances, losses
from app.reports.charts import fall_figure, result_figure
from app.reports.compared import compared
from app.reports.findings import ONCE, Part
from app.reports.pdf.blocks import Block, BulletList, Heading, KeepTogether, Paragraph, Table, Text
from app.reports.prescribed.first_page import standing_disclaimer, why_withheld
from app.reports.profile import profile
from app.reports.telling import Telling

MOST_HELPFUL = 5
EMPTY_LINES = 4


def story(telling: Telling) -> list[Block]:
    """Return the whole sheet as blocks."""
    return [
        *_opening(telling),
        *_most_helpful(telling),
        *_possibilities(telling),
        *_steps(telling),
        *profile(telling),
        *_causes(telling),
        *_goals(telling),
        *compared(telling),
    ]


def _opening(telling: Telling) -> Iterator[Block]:
    case, outcome = telling.case, telling.outcome
    yield Heading(1, telling.say("development.title"))
    about = telling.say("development.about", employee=case.employee.name, function=case.placement.function)
    yield Paragraph(telling.say("common.pair", first=about, second=telling.writer.day(case.dates.report)), "small")
    yield from standing_disclaimer(telling)
    if outcome.percent is not None:
        yield Paragraph(telling.say("development.result", percent=str(outcome.percent)), "lead")
        yield from result_figure(telling)
        yield from fall_figure(telling, losses(telling))
    elif outcome.path is not None and outcome.path.ending is not None:
        yield Paragraph(telling.say("development.ending", ending=telling.writer.text(outcome.path.ending.text)), "lead")
    else:
        yield Paragraph(telling.say("development.withheld"), "lead")
        yield BulletList(why_withheld(telling) or [telling.say("development.no_reason")])


def _most_helpful(telling: Telling) -> Iterator[Block]:
    """Yield the few steps that add most to the result."""
    found = chances(telling)[:MOST_HELPFUL]
    if not found:
        return
    names = telling.writer.texts.table("development.helpful")
    header = [names["part"], names["now"], names["next"], names["points"]]
    rows = [[*_step(telling, chance), telling.say("development.points", points=_points(telling, chance))]
            for chance in found]  # fmt: skip
    yield Heading(2, names["heading"])
    yield Paragraph(names["text"])
    yield Table([header], rows, [4, 1.8, 1.8, 1.6], align=["start", "start", "start", "end"])


def _points(telling: Telling, chance: Chance) -> str:
    return telling.writer.number(chance.points)


def _step(telling: Telling, chance: Chance) -> list[Text]:
    scale = telling.findings.graph.scale_of(chance.part.item)
    now, later = telling.writer.amount(scale, chance.now), telling.writer.amount(scale, chance.next)
    return [telling.name(chance.part, telling.findings.scored), now, later]


def _possibilities(telling: Telling) -> Iterator[Block]:
    """Yield what the definition advises here, and what the assessor wrote as a possibility."""
    lines: list[Text] = advices(telling)
    parts = telling.findings.parts(telling.findings.placed("advice"))
    lines += [telling.decision(part) for part in parts if telling.findings.is_answered(part)]
    if lines:
        yield Heading(2, telling.say("development.possibilities.heading"))
        yield BulletList(lines)


def _steps(telling: Telling) -> Iterator[Block]:
    """Yield every part with where it is now and what the next step would be."""
    findings = telling.findings
    steps = {chance.part.key: chance for chance in chances(telling)}
    asked = [item for item in findings.scored if item.better != "neither"]
    parts = [part for part in findings.parts(asked) if findings.entered(part) is not None]
    if not parts:
        return
    names = telling.writer.texts.table("development.steps")
    rows = [_level_row(telling, part, steps.get(part.key)) for part in parts]
    yield Heading(2, names["heading"])
    yield Table([[names["part"], names["now"], names["next"]]], rows, [4, 3, 3])


def _level_row(telling: Telling, part: Part, chance: Chance | None) -> list[Text]:
    name = telling.name(part, telling.findings.scored)
    if chance is None:
        return [name, _anchored(telling, part), telling.say("development.no_next")]
    return [name, _anchored(telling, part), _with_anchor(telling, part, chance)]


def _anchored(telling: Telling, part: Part) -> Text:
    entered = telling.findings.entered(part)
    levels = telling.findings.graph.scale_of(part.item).levels
    anchor = next((one.anchor for one in levels if one.value == entered and one.anchor is not None), None)
    told = telling.plain_decision(part)
    return told if anchor is None else telling.writer.colon(told, telling.writer.text(anchor))


def _with_anchor(telling: Telling, part: Part, chance: Chance) -> Text:
    scale = telling.findings.graph.scale_of(part.item)
    anchor = next((one.anchor for one in scale.levels if one.value == chance.next and one.anchor is not None), None)
    told = telling.writer.amount(scale, chance.next)
    return told if anchor is None else telling.writer.colon(told, telling.writer.text(anchor))


def _causes(telling: Telling) -> Iterator[Block]:
    """Yield what was named as the cause of a lower value, per row: where a change of work or help can start."""
    findings = telling.findings
    items = [item for item in findings.placed("explanation") if findings.graph.scale_of(item).kind == "choices"]
    parts = [part for part in findings.parts(items) if findings.is_answered(part)]
    conditions = [Part(item, ONCE) for item in findings.placed("conditions") if not item.per]
    parts += [part for part in conditions if findings.is_answered(part)]
    if parts:
        names = telling.writer.texts.table("development.causes")
        rows: list[list[Text]] = [[telling.name(part), telling.decision(part)] for part in parts]
        yield Heading(2, names["heading"])
        yield Table([[names["part"], names["answer"]]], rows, [2, 3])


def _goals(telling: Telling) -> Iterator[Block]:
    """Yield what was agreed, and room to write what will be."""
    goals = [line.strip() for line in telling.case.agreements.goals.splitlines() if line.strip()]
    names = telling.writer.texts.table("development.goals")
    blocks: list[Block] = [Heading(2, names["heading"])]
    if goals:
        blocks.append(BulletList([telling.writer.typed(goal) for goal in goals]))
    blocks.append(Paragraph(names["text"]))
    blocks.append(_empty_table([names["what"], names["who"], names["when"]]))
    yield KeepTogether(blocks)


def _empty_table(header: Sequence[str]) -> Table:
    """Return lines to write on; a hard space keeps each as high as a line of writing."""
    row: list[Text] = ["\u00a0\n\u00a0", "", ""]
    return Table([header], [row] * EMPTY_LINES, [5, 3, 2], header_column=False)
