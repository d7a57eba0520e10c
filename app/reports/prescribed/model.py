"""The prescribed model "Rapport Loonwaardemeting LKS": all its fields, in its order.

Source: Regeling loonkostensubsidie Participatiewet 2021, art. 2 and bijlage (loonwaarde.md A14). What a method asks
stands where the definition puts it: `header`, `functions`, `tasks`, `question`,
`overview`, `explanation`, `conditions`.
"""

from __future__ import annotations

from collections.abc import Iterator

from app.reports.findings import ONCE, Part
from app.reports.pdf.blocks import Block, DefinitionList, Heading, KeepTogether, Paragraph, Text, bold, plain
from app.reports.prescribed.explanation import explanations
from app.reports.prescribed.overview import functions_table, notes, overview_tables, rounding
from app.reports.telling import Telling
from app.scoring.definition import Item

SHORT_TEXT = 500
"""Characters. A longer text may be cut by the end of a page."""


def model(telling: Telling) -> Iterator[Block]:
    """Yield the model."""
    yield from _header(telling)
    yield from _functions(telling)
    if telling.outcome.path is None:
        yield from _question(telling)
        yield from _overview(telling)
    yield from explanations(telling)
    yield from _conditions(telling)
    yield from _views(telling)


def once(telling: Telling, item: Item) -> Text:
    """Return the answer to a question that is asked once, whoever decided it."""
    return telling.decision(Part(item, ONCE))


def _header(telling: Telling) -> Iterator[Block]:
    case, writer = telling.case, telling.writer
    norm = [(telling.writer.label(item), once(telling, item)) for item in telling.findings.placed("header")
            if not item.fact and not item.per]  # fmt: skip
    fields: list[tuple[str, Text]] = [
        ("employee", case.employee.name),
        ("birth_date", writer.day(case.employee.birth_date)),
        ("report_date", writer.day(case.dates.report)),
        ("visit_date", writer.day(case.dates.visit)),
        ("employer", case.employer.name),
        ("contact", case.employer.contact),
        ("email", case.employer.email),
        ("interviewed", case.employer.interviewed),
    ]
    rest: list[tuple[str, Text]] = [
        ("function", case.placement.function),
        ("hours", writer.hours(case.placement.hours_per_week)),
        ("full_time", writer.hours(case.placement.full_time_hours)),
        ("assessor", case.assessor.name),
        ("phone", case.assessor.phone),
    ]
    yield Heading(2, telling.say("report.header.heading"))
    yield DefinitionList([*_named(telling, fields), *norm, *_named(telling, rest)])


def _named(telling: Telling, fields: list[tuple[str, Text]]) -> Iterator[tuple[Text, Text]]:
    names = telling.writer.texts.table("report.field")
    yield from ((names[name], value or telling.say("common.missing")) for name, value in fields)


def _functions(telling: Telling) -> Iterator[Block]:
    findings, writer = telling.findings, telling.writer
    asked = [item for item in findings.placed("functions") if not item.per and findings.is_answered(Part(item, ONCE))]
    pairs: list[tuple[Text, Text]] = [(writer.label(item), once(telling, item)) for item in asked]
    values = [(node, findings.value(node.key)) for node in findings.placed_nodes("functions") if not node.per]
    pairs += [(writer.label(node), writer.value(node, value)) for node, value in values if value is not None]
    yield Heading(2, telling.say("report.functions.heading"))
    yield DefinitionList([(telling.say("report.field.function"), telling.case.placement.function), *pairs])
    yield from functions_table(telling)


def _question(telling: Telling) -> Iterator[Block]:
    for item in telling.findings.placed("question"):
        if not item.per:
            answer = telling.decision(Part(item, ONCE))
            yield KeepTogether(
                [
                    Heading(2, telling.say("report.question.heading")),
                    Paragraph([telling.writer.text(item.text) + " ", bold(plain(answer).upper())]),
                ]
            )


def _overview(telling: Telling) -> Iterator[Block]:
    yield Heading(2, telling.say("report.overview.heading"))
    yield from overview_tables(telling)
    yield from rounding(telling)
    yield from notes(telling)


def _conditions(telling: Telling) -> Iterator[Block]:
    items = [item for item in telling.findings.placed("conditions") if not item.per]
    answered = [item for item in items if telling.findings.is_answered(Part(item, ONCE))]
    texts: list[Text] = [once(telling, item) for item in answered]
    said = texts or [telling.say("report.conditions.none" if items else "report.conditions.not_asked")]
    yield from together(Heading(2, telling.say("report.conditions.heading")), *(Paragraph(text) for text in said))


def _views(telling: Telling) -> Iterator[Block]:
    views = telling.case.views
    yield Heading(2, telling.say("report.views.heading"))
    for party, view in (("employee", views.employee), ("employer", views.employer)):
        pairs: list[tuple[Text, Text]] = [
            (telling.say(f"report.views.{party}"), telling.say(f"report.opinion.{view.opinion or 'not_asked'}")),
            (telling.say("report.views.text"), telling.writer.typed(view.text) or telling.say("common.missing")),
        ]
        fields = DefinitionList(pairs)
        yield KeepTogether([fields]) if len(view.text) < SHORT_TEXT else fields


def together(heading: Heading, *paragraphs: Paragraph) -> Iterator[Block]:
    """Yield a heading with its paragraphs: on one page when they are short, flowing when they are long."""
    length = sum(len(plain(paragraph.text)) for paragraph in paragraphs)
    blocks: list[Block] = [heading, *paragraphs]
    yield from [KeepTogether(blocks)] if length < SHORT_TEXT else blocks
