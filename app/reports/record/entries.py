"""Who would not sign, and the list of entries that the measurement is made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.reports.pdf.blocks import Block, DefinitionList, Heading, Paragraph, Table, Text
from app.reports.record.entry_words import entry_words, moment_words
from app.reports.telling import Telling


def refusals(telling: Telling) -> Iterator[Block]:
    """Yield who refused to sign, with the reason as it was given."""
    found = telling.subject.refusals
    if not found:
        return
    roles: Mapping[str, str] = telling.writer.texts.table("report.signatures")
    yield Heading(2, telling.say("dossier.refusals"))
    yield DefinitionList(
        [
            (
                telling.writer.colon(roles[refusal.role], refusal.name),
                telling.writer.typed(refusal.reason) or roles["no_reason"],
            )
            for refusal in found
        ]
    )


def entries(telling: Telling) -> Iterator[Block]:
    """Yield the list of entries: what was done, when, by whom, on which device; and the mark of the last one."""
    found = telling.subject.entries
    names = telling.writer.texts.table("dossier.entries")
    yield Heading(2, names["heading"])
    if not found:
        yield Paragraph(names["none"])
        return
    yield Paragraph(names["text"])
    rows: list[list[Text]] = [
        [str(one.number), moment_words(telling, one.at), one.author, entry_words(telling, one)] for one in found
    ]
    header = [names["number"], names["when"], names["who"], names["what"]]
    yield Table([header], rows, [0.7, 2.2, 2, 5], header_column=False)
    devices = ", ".join(dict.fromkeys(one.device for one in found if one.device))
    pairs: list[tuple[Text, Text]] = [(names["devices"], devices), (names["link"], found[-1].link)]
    yield DefinitionList([(label, value) for label, value in pairs if value])
