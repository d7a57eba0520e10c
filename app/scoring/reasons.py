"""Why there is no result, in a sentence that the user understands."""

from __future__ import annotations

from collections.abc import Mapping

from app.scoring.answers import Answers
from app.scoring.cells import Reason
from app.scoring.decimals import shown_number
from app.scoring.definition import RESPONDENTS
from app.scoring.graph import Graph
from app.scoring.phrases import PHRASES, Language
from app.scoring.shape import exact

SENTENCES: Mapping[Language, Mapping[str, str]] = {
    "nl": {
        "missing": "Nog niet ingevuld: {where}.",
        "not_applicable": "'N.v.t.' kan niet meetellen: {where}.",
        "unknown": "'Weet ik niet' kan niet meetellen: {where}.",
        "no_rows": "Er zijn nog geen {rows}. Voeg er ten minste één toe.",
        "share_total": "De {rows} zijn samen {total}%; dat moet 100% zijn.",
        "share_zero": "De tijd van alle {rows} samen is nul.",
        "no_weight": "Alles wat meetelt bij {where} weegt samen nul.",
        "too_few": "Er telt te weinig mee bij {where}.",
        "norm_zero": "De norm is nul bij {where}; daarmee valt niet te vergelijken.",
        "outside_table": "De waarde valt buiten de tabel: {where}.",
        "outside_scale": "Het antwoord valt buiten de schaal: {where}.",
        "too_far_apart": "De bronnen verschillen te veel bij {where}; de beoordelaar moet beslissen.",
        "withheld": "Er is geen uitkomst door {where}.",
        "stage": "Het stadium '{stage}' kan nog niet.",
        "no_result": "Deze methode heeft geen uitkomst in procenten.",
        "row": "{name} bij '{row}'",
        "some_rows": "rijen",
    },
    "en": {
        "missing": "Not answered yet: {where}.",
        "not_applicable": "'Not applicable' cannot count: {where}.",
        "unknown": "'I do not know' cannot count: {where}.",
        "no_rows": "There are no {rows} yet. Add at least one.",
        "share_total": "The {rows} total {total}%; that must be 100%.",
        "share_zero": "The time of all {rows} together is zero.",
        "no_weight": "Everything that counts in {where} weighs nothing.",
        "too_few": "Too little counts in {where}.",
        "norm_zero": "The norm of {where} is zero; nothing can be compared with it.",
        "outside_table": "The value lies outside the table: {where}.",
        "outside_scale": "The answer lies outside the scale: {where}.",
        "too_far_apart": "The sources differ too much on {where}; the assessor must decide.",
        "withheld": "There is no result because of {where}.",
        "stage": "The stage '{stage}' is not possible yet.",
        "no_result": "This method has no result in percents.",
        "row": "{name} of '{row}'",
        "some_rows": "rows",
    },
}
"""One sentence for each code of a `Reason`; a reason with a text of its own (of the definition) is told in that."""


def told(graph: Graph, answers: Answers, reason: Reason, language: Language = "nl") -> str:
    """Return one reason as a sentence with its place: "Nog niet ingevuld: Tempo bij 'Sorteren'."."""
    if reason.text:
        return reason.text
    sentences = SENTENCES[language]
    code = "unknown" if reason.code == "not_applicable" and _is_unknown(answers, reason) else reason.code
    total = exact(reason.detail)
    return sentences.get(code, sentences["withheld"]).format(
        where=_where(graph, answers, reason, language),
        rows=_rows(graph, reason, language),
        total="…" if total is None else _number(shown_number(total), language),
        stage=_stage(graph, reason, language),
    )


def _is_unknown(answers: Answers, reason: Reason) -> bool:
    """Whether the answer is 'I do not know', which is no number either."""
    here = (one for one in answers.given.values() if (one.item, one.row) == (reason.node, reason.row))
    return any(getattr(one.value, "options", ()) == ("unknown",) for one in here)


def _number(text: str, language: Language) -> str:
    return text if language == "nl" else text.replace(",", ".")


def _stage(graph: Graph, reason: Reason, language: Language) -> str:
    return next((s.text.say(language) for s in graph.method.stages if s.key == reason.detail), reason.detail)


def _rows(graph: Graph, reason: Reason, language: Language) -> str:
    """Return what the rows of a reason are called together: hoofdtaken."""
    node = graph.nodes.get(reason.node)
    repeat = graph.repeats.get((node.over or node.per) if node is not None else "")
    if repeat is None:
        return SENTENCES[language]["some_rows"]
    return (repeat.plural or repeat.text).say(language).lower()


def _where(graph: Graph, answers: Answers, reason: Reason, language: Language) -> str:
    item, node = graph.items.get(reason.node), graph.nodes.get(reason.node)
    if item is not None:
        name = (item.short or item.text).say(language)
        if reason.detail in RESPONDENTS:
            name = f"{name} ({PHRASES[language][reason.detail]})"
    else:
        name = node.text.say(language) if node is not None else reason.node
    row = row_title(graph, answers, reason.row, language)
    return SENTENCES[language]["row"].format(name=name, row=row) if row else name


def row_title(graph: Graph, answers: Answers, row: str, language: Language = "nl") -> str:
    """Return what a row is called, whether the assessor or the definition made it; empty without a row."""
    for rows in answers.rows.values():
        for entry in rows:
            if entry.key == row:
                return entry.title or entry.key
    fixed = graph.row_named(row)
    return row if fixed is None else fixed.text.say(language)
