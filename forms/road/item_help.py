"""Everything the definition says about a question, for who asks: explanation, levels and sources."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.scoring.definition import Item
from app.scoring.graph import Graph
from app.scoring.words import shown_number
from forms.language import spoken

translate = QCoreApplication.translate


def item_help(graph: Graph, item: Item) -> str:
    """Return the help of a question in paragraphs; empty when the definition says nothing."""
    parts = [
        item.help.say(spoken()) if item.help else "",
        *_anchors(graph, item),
        _discussion(item),
        *_sources(graph, item),
    ]
    return "\n".join(part for part in parts if part)


def _anchors(graph: Graph, item: Item) -> list[str]:
    return [
        f"{shown_number(level.value)} {level.text.say(spoken())}: {level.anchor.say(spoken())}"
        for level in graph.scale_of(item).levels
        if level.anchor
    ]


def _discussion(item: Item) -> str:
    if item.discuss_from is None:
        return ""
    told = translate("ItemHelp", "Verschillen de bronnen {0} of meer, dan is dat een gesprekspunt.")
    return told.format(shown_number(item.discuss_from))


def _sources(graph: Graph, item: Item) -> list[str]:
    known = {source.key: source for source in graph.method.sources}
    told = translate("ItemHelp", "Bron: {0}")
    return [told.format(known[key].text) for key in item.sources if key in known]
