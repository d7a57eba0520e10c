"""*Jouw loonwaarde*: the letter to the employee, in plain language.

Another text in another order than the report: what goes well, how we looked, the number in a picture, what can grow and
who helps, what changes for the pay, that one may disagree, and whom to call (look.md, "the employee's letter").
Every text of it is in `letter.toml`; tests/reports/test_readability.py holds them to short words and short sentences.
"""

from __future__ import annotations

from collections.abc import Iterator

from app.reports.charts import blocks_figure, history_figure
from app.reports.comparison import Change, Comparison, compare
from app.reports.letter_parts import Judged, growing, judged, plain_step, strongest
from app.reports.pdf.blocks import (
    Block,
    BulletList,
    Figure,
    Heading,
    KeepTogether,
    Note,
    Paragraph,
    Text,
    bold,
    stretches,
)
from app.reports.telling import Telling

MOST_STRENGTHS = 3
MOST_CHANCES = 3
MOST_CHANGES = 3
LONG = 300
"""Characters. A longer text may be cut by the end of a page."""


def story(telling: Telling) -> list[Block]:
    """Return the whole letter as blocks."""
    scores = telling.outcome.path is None  # a tree asks no more than where somebody belongs
    return [
        *_opening(telling),
        *(_strengths(telling) if scores else ()),
        *(_how_we_looked(telling) if scores else ()),
        *_number(telling),
        *_compared(telling),
        *(_growth(telling) if scores else ()),
        *_pay(telling),
        *_disagree(telling),
        *_call(telling),
    ]


def _opening(telling: Telling) -> Iterator[Block]:
    case = telling.case
    yield Heading(1, telling.say("letter.title"))
    yield Paragraph(
        telling.say("letter.about", name=case.employee.name, day=telling.writer.day(case.dates.report)), "small"
    )
    yield Paragraph(telling.say("letter.greeting", name=case.employee.name))
    where = telling.say("letter.opening.where", function=case.placement.function, employer=case.employer.name)
    visit = telling.say("letter.opening.visit", day=telling.writer.day(case.dates.visit))
    yield Paragraph(f"{where} {visit}")
    if telling.subject.graph.method.status == "historical":
        yield Note([Paragraph(telling.say("letter.opening.historical"))], tone="attention")


# --- what goes well ----------------------------------------------------------------------------------------------


def _strengths(telling: Telling) -> Iterator[Block]:
    good, certain = strongest(judged(telling), MOST_STRENGTHS)
    yield Heading(2, telling.say("letter.strengths.heading"))
    if not good:
        yield Paragraph(telling.say("letter.strengths.none", assessor=telling.case.assessor.name))
        return
    yield Paragraph(telling.say("letter.strengths.these" if certain else "letter.strengths.best"), keep_with_next=True)
    yield BulletList([_said(one, _praise(telling, one)) for one in good])


def _said(one: Judged, verdict: str) -> Text:
    """Return a part as: the work, the question in easy words, and how it goes."""
    where = [bold(f"{one.where}. ")] if one.where else []
    return [*where, *stretches(one.question), " ", verdict]


def _praise(telling: Telling, one: Judged) -> str:
    if one.level:
        return one.level
    if one.goodness >= 1:
        return telling.say("letter.value.same")
    return telling.say("letter.value.tenths", value=telling.writer.number(one.value * 10, 1))


# --- how, and what came out --------------------------------------------------------------------------------------


def _how_we_looked(telling: Telling) -> Iterator[Block]:
    case, findings = telling.case, telling.findings
    yield Heading(2, telling.say("letter.looked.heading"))
    talked = telling.say("letter.looked.talked", interviewed=case.employer.interviewed or case.employer.name)
    yield Paragraph(f"{talked} {telling.say('letter.looked.compared')}")
    asked = [findings.item_under(factor) for factor in findings.factors]
    questions = [telling.writer.marked(item.easy or item.text) for item in asked if item is not None]
    if questions and len(questions) == len(asked):
        yield Paragraph(telling.say("letter.looked.at"), keep_with_next=True)
        yield BulletList(questions)
    if findings.anything_counted:
        yield Paragraph(telling.say("letter.looked.counted"))
    elif findings.anything_estimated:
        yield Paragraph(telling.say("letter.looked.estimated"))


def _number(telling: Telling) -> Iterator[Block]:
    outcome = telling.outcome
    if outcome.path is not None:
        yield from _ending(telling)
    elif outcome.percent is None:
        yield Heading(2, telling.say("letter.number.none_heading"))
        yield Paragraph(telling.say("letter.number.none", assessor=telling.case.assessor.name))
    else:
        percent = str(outcome.percent)
        heading = Heading(2, telling.say("letter.number.heading", percent=percent))
        key = "letter.number.full" if outcome.percent >= 100 else "letter.number.means"
        values = {} if outcome.percent >= 100 else {"percent": percent}
        means = Paragraph(telling.say(key, **values))
        yield KeepTogether([heading, *blocks_figure(telling), means])
        yield Paragraph(" ".join(_about_the_number(telling)))


def _about_the_number(telling: Telling) -> Iterator[str]:
    if telling.band is not None:
        low, high = (str(end) for end in telling.band)
        yield telling.say("letter.number.band", low=low, high=high)
    yield telling.say("letter.number.work")


def _ending(telling: Telling) -> Iterator[Block]:
    path = telling.outcome.path
    yield Heading(2, telling.say("letter.number.ending_heading"))
    if path is None or path.ending is None:
        yield Paragraph(telling.say("letter.number.none", assessor=telling.case.assessor.name))
    else:
        yield Paragraph(telling.writer.marked(path.ending.easy or path.ending.text))
        yield Paragraph(telling.say("letter.number.ending", assessor=telling.case.assessor.name))


# --- what changed, what can grow ---------------------------------------------------------------------------------


def _compared(telling: Telling) -> Iterator[Block]:
    comparison = compare(telling)
    if comparison is None or telling.outcome.percent is None or comparison.earlier.outcome.percent is None:
        return
    yield Heading(2, telling.say("letter.compared.heading"))
    yield Paragraph(_then_and_now(telling, comparison))
    if not comparison.same_method:
        yield Paragraph(telling.say("letter.compared.other_method"))
        return
    yield from (block for block in history_figure(telling) if isinstance(block, Figure))
    parts = {one.part.key: one for one in judged(telling)}
    known = [(parts[change.part.key], change) for change in comparison.changes if change.part.key in parts]
    changes = [_change(telling, one, change) for one, change in known]
    if changes:
        yield Paragraph(telling.say("letter.compared.why"), keep_with_next=True)
        yield BulletList(changes[:MOST_CHANGES])


def _then_and_now(telling: Telling, comparison: Comparison) -> str:
    day = telling.writer.day(comparison.earlier.case.dates.visit)
    then, now = str(comparison.earlier.outcome.percent), str(telling.outcome.percent)
    text = telling.say("letter.compared.then_and_now", day=day, before=then, after=now)
    if comparison.points is None:
        return text
    key = "same" if comparison.points == 0 else "up" if comparison.points > 0 else "down"
    if comparison.points and not comparison.certain:
        key = f"maybe_{key}"
    return f"{text} {telling.say(f'letter.compared.{key}')}"


def _change(telling: Telling, one: Judged, change: Change) -> Text:
    """Return what a part was and what it is, in easy words."""
    scale = telling.findings.graph.scale_of(change.part.item)
    before, after = (plain_step(telling, scale, number) for number in change.steps)
    return _said(one, telling.say("letter.compared.change", before=before, after=after))


def _growth(telling: Telling) -> Iterator[Block]:
    yield Heading(2, telling.say("letter.growth.heading"))
    if grows := growing(telling, MOST_CHANCES):
        yield Paragraph(telling.say("letter.growth.these"), keep_with_next=True)
        yield BulletList([_said(one, _next_step(telling, one)) for one in grows])
    else:
        yield Paragraph(telling.say("letter.growth.talk"))
    yield from _goals(telling)
    yield Paragraph(telling.say("letter.growth.help"))


def _next_step(telling: Telling, one: Judged) -> str:
    return telling.say("letter.growth.step", now=one.now, next=one.next)


def _goals(telling: Telling) -> Iterator[Block]:
    goals = [line.strip() for line in telling.case.agreements.goals.splitlines() if line.strip()]
    if goals:
        yield Paragraph(telling.say("letter.growth.agreed"), keep_with_next=True)
        yield BulletList([telling.writer.typed(goal) for goal in goals])


# --- what happens next -------------------------------------------------------------------------------------------


def _pay(telling: Telling) -> Iterator[Block]:
    decider = telling.case.assignment.ordered_by or telling.say("letter.pay.decider")
    texts = [telling.say("letter.pay.decision", decider=decider)]
    if telling.outcome.percent is not None and telling.outcome.percent >= 100:
        texts.append(telling.say("letter.pay.full"))
    yield from _section(telling, "letter.pay.heading", *texts, telling.say("letter.pay.schemes"))
    if telling.case.dates.again is not None:
        yield Paragraph(telling.say("letter.pay.again", day=telling.writer.day(telling.case.dates.again)))


def _disagree(telling: Telling) -> Iterator[Block]:
    case = telling.case
    texts = [telling.say("letter.disagree.tell", assessor=case.assessor.name)]
    yield from _section(telling, "letter.disagree.heading", *texts, telling.say("letter.disagree.object"))
    if case.views.employee.text:
        yield Paragraph(telling.say("letter.disagree.you_said"), keep_with_next=True)
        yield Note([Paragraph(telling.writer.typed(case.views.employee.text))])


def _call(telling: Telling) -> Iterator[Block]:
    case = telling.case
    texts = [telling.say("letter.call.phone", assessor=case.assessor.name, phone=case.assessor.phone)]
    texts.append(telling.say("letter.call.facts"))
    blocks: list[Block] = [Heading(2, telling.say("letter.call.heading")), *map(Paragraph, texts)]
    blocks += [Paragraph(telling.writer.typed(telling.letter))] if telling.letter else []
    end = "\n".join(filter(None, (telling.say("letter.call.regards"), case.assessor.name, case.assessor.organisation)))
    blocks.append(Paragraph(end))
    yield from [KeepTogether(blocks)] if len(telling.letter) < LONG else blocks


def _section(telling: Telling, heading: str, *texts: str) -> Iterator[Block]:
    """Yield a heading with paragraphs that stay together on a page."""
    paragraphs = [Paragraph(text) for text in texts]
    blocks: list[Block] = [Heading(2, telling.writer.texts.say(heading)), *paragraphs]
    yield from [KeepTogether(blocks)] if all(len(text) < LONG for text in texts) else blocks
