"""The first page: the result in a sentence, two pictures, and what it means. Direction: look.md, "first page"."""

from __future__ import annotations

from collections.abc import Iterator

from app.reports.chances import losses
from app.reports.charts import fall_figure, result_figure
from app.reports.pdf.blocks import Block, BulletList, Heading, Note, Paragraph, bold
from app.reports.telling import Telling
from app.scoring.outcome import stage_of
from app.scoring.reasons import told

MOST_FACTORS = 4
"""Factors that are named in a sentence; more of them are seen in the picture only."""


def first_page(telling: Telling) -> Iterator[Block]:
    """Yield the first page."""
    case = telling.case
    yield Heading(1, telling.say("report.title"))
    about = telling.say("report.about", employee=case.employee.name, employer=case.employer.name)
    yield Paragraph(telling.say("common.pair", first=about, second=telling.writer.day(case.dates.report)), "small")
    yield from standing_disclaimer(telling)
    if telling.writer.language != "nl":
        yield Paragraph(telling.say("report.translation"), "small")
    yield from outcome(telling)
    yield from _meaning(telling)


def standing_disclaimer(telling: Telling) -> Iterator[Block]:
    """Yield what the definition wants said on every paper: that a historic method is no ground for a decision."""
    disclaimer = telling.subject.graph.method.disclaimer
    if disclaimer is not None:
        yield Note([Paragraph(telling.writer.marked(disclaimer))], tone="attention")


def outcome(telling: Telling) -> Iterator[Block]:
    """Yield the result in one sentence with its pictures; or why there is none; or where a tree ended."""
    result, case = telling.outcome, telling.case
    if result.path is not None:
        yield from _ending(telling)
    elif result.percent is None:
        yield Paragraph(telling.say("report.result.withheld"), "lead")
        yield BulletList(why_withheld(telling))
    else:
        values = {"employee": case.employee.name, "function": case.placement.function, "percent": str(result.percent)}
        yield Paragraph(telling.say("report.result.sentence", **values), "lead")
        yield from result_figure(telling)
        yield from fall_figure(telling, losses(telling))
    yield from _not_yet_definitive(telling)


def _not_yet_definitive(telling: Telling) -> Iterator[Block]:
    """Say that a later stage is still to come, so that nobody takes this result for the last word."""
    stages = telling.findings.graph.method.stages
    stage = stage_of(telling.findings.graph, telling.findings.answers.stage)
    if stage is not None and stage != stages[-1]:
        last = telling.writer.text(stages[-1].text)
        text = telling.say("report.result.stage", stage=telling.writer.text(stage.text), last=last)
        yield Note([Paragraph(text)], tone="attention")


def why_withheld(telling: Telling) -> list[str]:
    """Return the reasons why there is no result, each once."""
    findings = telling.findings
    language = telling.writer.trace_language
    reasons = (told(findings.graph, findings.answers, reason, language) for reason in telling.outcome.withheld)
    return list(dict.fromkeys(reasons))


def _ending(telling: Telling) -> Iterator[Block]:
    path = telling.outcome.path
    ending = None if path is None else path.ending
    if ending is None:
        yield Paragraph(telling.say("report.result.no_ending"), "lead")
        return
    yield Paragraph(telling.say("report.result.ending", ending=telling.writer.text(ending.text)), "lead")


def _meaning(telling: Telling) -> Iterator[Block]:
    """Yield what it means, what was done, how long it holds."""
    if telling.outcome.percent is not None:
        yield _answered(telling, "meaning", f"{telling.say('report.meaning.text')} {_margin(telling)}".strip())
    yield _answered(telling, "done", " ".join(_done(telling)))
    if telling.outcome.path is None:
        yield _answered(telling, "term", " ".join(_term(telling)))


def _answered(telling: Telling, topic: str, answer: str) -> Paragraph:
    return Paragraph([bold(telling.say(f"report.{topic}.question") + " "), answer])


def _margin(telling: Telling) -> str:
    findings, result = telling.findings, telling.subject.graph.method.result
    if telling.band is not None and result is not None:
        low, high = (str(end) for end in telling.band)
        return telling.say(f"report.margin.{result.band}", low=low, high=high)
    return telling.say("report.margin.counted") if findings.anything_counted and not findings.anything_estimated else ""


def _done(telling: Telling) -> Iterator[str]:
    case, factors = telling.case, telling.findings.factors
    yield telling.say(
        "report.done.visit",
        day=telling.writer.day(case.dates.visit),
        assessor=case.assessor.name,
        interviewed=case.employer.interviewed,
        employee=case.employee.name,
    )
    if factors and len(factors) <= MOST_FACTORS:
        repeat = telling.findings.graph.repeats.get(factors[0].per)
        names = telling.writer.listed([telling.writer.text(factor.text) for factor in factors])
        if repeat is None:
            yield telling.say("report.done.factors", factors=names)
        else:
            row = telling.writer.text(repeat.text).lower()
            yield telling.say("report.done.factors_per_row", factors=names, row=row)


def _term(telling: Telling) -> Iterator[str]:
    again = telling.case.dates.again
    yield telling.say("report.term.law")
    if again is not None:
        yield telling.say("report.term.again", day=telling.writer.day(again))
