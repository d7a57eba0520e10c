"""Every field of the case, and the method with its sources."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from app.dossier.case_fields import field_names
from app.reports.pdf.blocks import Block, DefinitionList, Heading, NumberedList, Paragraph, Span, Text, link, stretches
from app.reports.telling import Telling


def fields(telling: Telling) -> Iterator[Block]:
    """Yield every field of the case, the empty ones too: that something was not filled in is also told."""
    names = telling.writer.texts.table("dossier.field")
    pairs: list[tuple[Text, Text]] = []
    for name in field_names():
        value: object = telling.case
        for part in name.split("."):
            value = getattr(value, part)
        pairs.append((names[name.replace(".", "_")], _field_value(telling, name, value)))
    pairs.append((names["measurement"], telling.subject.measurement.id))
    if telling.subject.measurement.previous:
        pairs.append((names["previous"], telling.subject.measurement.previous))
    yield Heading(2, telling.say("dossier.fields"))
    yield DefinitionList(pairs)


def _field_value(telling: Telling, name: str, value: object) -> Text:
    if value in ("", None):
        return telling.say("common.not_filled_in")
    if isinstance(value, date):
        return telling.writer.day(value)
    if isinstance(value, Fraction):
        return telling.writer.number(value)
    if name.endswith("opinion"):
        return telling.say(f"report.opinion.{value}")
    if name == "placement.kind":
        return telling.say(f"dossier.kind.{value}")
    return telling.writer.typed(str(value))


def method(telling: Telling) -> Iterator[Block]:
    """Yield the method, its exact version, and every source it names, with what kind of ground that is."""
    definition, names = telling.subject.definition, telling.writer.texts.table("report.method")
    yield Heading(2, telling.say("dossier.method.heading"))
    yield DefinitionList(
        [
            (names["name"], telling.writer.marked(definition.method.title)),
            (names["version"], definition.method.version),
            (names["hash"], definition.sha256),
        ]
    )
    kinds = telling.writer.texts.table("dossier.source")
    lines: list[Text] = []
    for source in definition.method.sources:
        where: list[str | Span] = [" ", link(source.url, source.url)] if source.url.startswith("http") else []
        lines.append([*stretches(telling.writer.typed(source.text)), f" ({kinds[source.kind]}).", *where])
    if lines:
        yield Paragraph(telling.say("dossier.method.sources"), keep_with_next=True)
        yield NumberedList(lines)
