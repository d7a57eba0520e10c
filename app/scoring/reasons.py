"""Why there is no result, in a sentence that the user understands."""

from __future__ import annotations

from app.scoring.answers import Answers
from app.scoring.cells import Reason
from app.scoring.graph import Graph
from app.scoring.shape import exact
from app.scoring.words import shown_number

PLAIN = {
    "share_zero": "De tijd van alle rijen samen is nul.",
    "no_weight": "Alles wat meetelt weegt samen nul.",
    "no_result": "Deze methode heeft geen uitkomst in procenten.",
    "norm_zero": "Een norm is nul; daarmee valt niet te vergelijken.",
    "outside_table": "Een waarde valt buiten de tabel van de methode.",
}


def told(graph: Graph, answers: Answers, reason: Reason) -> str:
    """Return one reason as a Dutch sentence with its place."""
    where = _where(graph, answers, reason)
    if reason.code == "missing":
        return f"Nog niet ingevuld: {where}."
    if reason.code == "not_applicable":
        return f"N.v.t. kan niet meetellen bij {where}."
    if reason.code == "no_rows":
        return "Er zijn nog geen rijen, zoals hoofdtaken, om over te rekenen."
    if reason.code == "share_total":
        total = exact(reason.detail)
        shown = f"{shown_number(total)}%" if total is not None else "geen 100%"
        return f"De delen zijn samen {shown}; dat moet 100% zijn."
    if reason.code == "too_few":
        return reason.text or f"Er telt te weinig mee bij {where}."
    return reason.text or PLAIN.get(reason.code, f"Geen uitkomst bij {where}.")


def _where(graph: Graph, answers: Answers, reason: Reason) -> str:
    item, node = graph.items.get(reason.node), graph.nodes.get(reason.node)
    if item is not None:
        name = (item.short or item.text).say()
    else:
        name = node.text.say() if node is not None else reason.node
    row = row_title(graph, answers, reason.row)
    return f"{name} bij '{row}'" if row else name


def row_title(graph: Graph, answers: Answers, row: str) -> str:
    """Return what a row is called, whether the assessor or the definition made it; empty without a row."""
    for rows in answers.rows.values():
        for entry in rows:
            if entry.key == row:
                return entry.title or entry.key
    for fixed in graph.fixed_rows.values():
        if row in fixed:
            return fixed[row].text.say()
    return row
