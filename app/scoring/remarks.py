"""Remarks that do not score: what the definition's checks notice, and what holds for every method.

Severities: `note` (good to know), `question` (talk about it at the visit), `reason` (an explanation must be given
before signing), `blocks` (no result until it is mended).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from app.scoring.answers import Answers, Counted, NotApplicable
from app.scoring.cells import Part
from app.scoring.decimals import shown_number
from app.scoring.definition import Check, Item, Result
from app.scoring.evaluate import Evaluation
from app.scoring.graph import Graph, split_name
from app.scoring.phrases import Language

Walk = Evaluation[Fraction, bool]

SENTENCES: Mapping[Language, Mapping[str, str]] = {
    "nl": {
        "reason_missing": "Geef een toelichting bij '{name}'.",
        "discuss": "'{name}': de bronnen verschillen {apart}. Bespreek dit.",
        "one_source": "'{name}': één bron gaf antwoord; dat antwoord telt.",
        "raised_to_bound": "'{name}' komt uit op {under} en telt als {low}: lager kan niet.",
        "weighs_nothing": "'{name}' is ingevuld, maar weegt hier nul en telt niet mee.",
        "too_many_rows": (
            "Er zijn {count} {name}; er mogen er hoogstens {most} zijn. Voeg samen wat bij elkaar hoort."
        ),
        "too_few_rows": "Er zijn {count} {name}; er moeten er minstens {least} zijn.",
        "unusual_result": "De uitkomst is ongewoon. Kijk de antwoorden nog eens na.",
    },
    "en": {
        "reason_missing": "Explain '{name}'.",
        "discuss": "'{name}': the sources differ by {apart}. Talk about this.",
        "one_source": "'{name}': one source gave an answer; that answer counts.",
        "raised_to_bound": "'{name}' comes to {under} and counts as {low}: lower is not possible.",
        "weighs_nothing": "'{name}' is filled in, but weighs nothing here and does not count.",
        "too_many_rows": "There are {count} {name}; at most {most} are allowed. Merge what belongs together.",
        "too_few_rows": "There are {count} {name}; there must be at least {least}.",
        "unusual_result": "The result is unusual. Check the answers once more.",
    },
}
"""One sentence for each code of a remark of our own; those of a definition have its text."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One remark: a code that never changes, how heavy it is, its text, and where it belongs."""

    code: str
    severity: str
    text: str
    item: str = ""
    row: str = ""


def remarks(walk: Walk, answers: Answers, exact: Fraction | None, language: Language = "nl") -> tuple[Remark, ...]:
    """Return every remark on these answers; `exact` is the unrounded result in percent, if there is one.

    Another language changes texts only, never which remarks there are nor their order. Numbers in it are written the
    Dutch way, as in the fields that they are about.
    """
    method = walk.graph.method
    found = [remark for check in method.checks for remark in _checked(walk, check, language)]
    for item in method.items:
        if _is_watched(walk.graph, item):
            for row in _rows(walk, item):
                found += _on_item(walk, answers, item, row, language)
    found += _on_rows(walk.graph, answers, language)
    found += _on_steps(walk, language)
    if method.result is not None and exact is not None:
        found += _on_result(method.result, exact, language)
    return tuple(found)


def barring(walk: Walk, answers: Answers) -> Iterator[Remark]:
    """Yield the remarks that withhold a result, and no others."""
    for check in walk.graph.method.checks:
        if check.severity == "blocks":
            yield from _checked(walk, check)
    yield from _on_rows(walk.graph, answers)


def _rows(walk: Walk, item: Item) -> list[str]:
    return [ref.key for ref in walk.rows(item.per) if ref.exists] if item.per else [""]


def _checked(walk: Walk, check: Check, language: Language = "nl") -> Iterator[Remark]:
    rows = [(r.key, r.title) for r in walk.rows(check.per) if r.exists] if check.per else [("", "")]
    for row, title in rows:
        if walk.holds(check.when, row):
            told = _filled(walk, check, row, title, language)
            yield Remark(check.code, check.severity, told, check.item, row)


def _filled(walk: Walk, check: Check, row: str, title: str, language: Language) -> str:
    """Fill {rij} and {waarde} in a check's text; nothing else in it is looked at."""
    text = check.text.say(language).replace("{rij}", title or row)
    if "{waarde}" in text and check.when.of:
        text = text.replace("{waarde}", _value_of(walk, check.when.of, check.when.row or row, language))
    return text


def _value_of(walk: Walk, name: str, row: str, language: Language) -> str:
    key, _ = split_name(name)
    if key in walk.graph.items:
        cell = walk.item(key, row, entered=True)
        return shown_number(cell.number) if cell.present else "…"
    cell, node = walk.value(name, row), walk.graph.nodes.get(key)
    if not cell.present:
        return "…"
    if node is not None and node.unit is not None:
        return f"{shown_number(cell.number)} {node.unit.say(language)}".strip()
    return shown_number(cell.number * 100) + "%"


def _is_watched(graph: Graph, item: Item) -> bool:
    """Whether anything can be remarked on an item's answers: a reason to give, or respondents who may differ."""
    policy = graph.reconcile[item.key].policy
    overridable = "assessor" in item.respondents and policy != "assessor"
    return item.reason != "never" or overridable or item.discuss_from is not None or policy == "mean_if_close"


def _on_item(walk: Walk, answers: Answers, item: Item, row: str, language: Language) -> Iterator[Remark]:
    if not walk.relevance(item, row):
        return
    name, say = (item.short or item.text).say(language), SENTENCES[language]
    if _reason_is_missing(walk.graph, answers, item, row):
        yield Remark("reason_missing", "reason", say["reason_missing"].format(name=name), item.key, row)
    others = [by for by in item.respondents if by != "assessor" and answers.get(item.key, row, by) is not None]
    present = [cell.number for by in others if (cell := walk.items.said(item, row, by, entered=True)).present]
    limit = item.discuss_from
    if limit is not None and len(present) > 1 and max(present) - min(present) >= limit:
        apart = shown_number(max(present) - min(present))
        yield Remark("discuss", "question", say["discuss"].format(name=name, apart=apart), item.key, row)
    asked = [by for by in item.respondents if by != "assessor"]
    if walk.graph.reconcile[item.key].policy == "mean_if_close" and len(present) == 1 and len(asked) > 1:
        yield Remark("one_source", "note", say["one_source"].format(name=name), item.key, row)


def _reason_is_missing(graph: Graph, answers: Answers, item: Item, row: str) -> bool:
    """Whether the deciding answer needs an explanation and has none: always, when estimated, or when overriding."""
    rule = graph.reconcile[item.key]
    by = "assessor" if "assessor" in item.respondents else rule.primary or item.respondents[0]
    answer = answers.get(item.key, row, by)
    if answer is None or answer.note.strip() or isinstance(answer.value, NotApplicable):
        return False
    overrides = answer.by == "assessor" and rule.policy != "assessor" and "assessor" not in rule.weights
    return item.reason == "always" or overrides or (item.reason == "estimate" and not isinstance(answer.value, Counted))


def _on_steps(walk: Walk, language: Language) -> Iterator[Remark]:
    """Say where a bound or a weight makes an answer count for something else than its reader would think."""
    for (name, row), done in list(walk.done.items()):
        node = walk.graph.nodes.get(name)
        if node is None or not done.cell.present:
            continue
        if node.rule == "clamp" and node.low is not None and done.parts[0].cell.number < node.low:
            under, low = shown_number(done.parts[0].cell.number, 4), shown_number(node.low, 4)
            sentence = SENTENCES[language]["raised_to_bound"]
            text = sentence.format(name=node.text.say(language), under=under, low=low)
            yield Remark("raised_to_bound", "note", text, "", row)
        if node.weight:
            yield from _weightless(walk, done.parts, language)


def _weightless(walk: Walk, parts: Sequence[Part[Fraction, bool]], language: Language) -> Iterator[Remark]:
    for part in parts:
        item = walk.graph.items.get(split_name(part.name)[0])
        weighs_nothing = part.counts and part.weight is not None and part.weight.present and not part.weight.number
        if item is not None and part.cell.present and weighs_nothing:
            text = SENTENCES[language]["weighs_nothing"].format(name=(item.short or item.text).say(language))
            yield Remark("weighs_nothing", "note", text, item.key, part.row)


def _on_rows(graph: Graph, answers: Answers, language: Language = "nl") -> Iterator[Remark]:
    for repeat in graph.method.repeats:
        if repeat.rows:
            continue
        count = len(answers.rows.get(repeat.key, ()))
        name, say = (repeat.plural or repeat.text).say(language).lower(), SENTENCES[language]
        if count > repeat.maximum:
            text = say["too_many_rows"].format(count=count, name=name, most=repeat.maximum)
            yield Remark("too_many_rows", "blocks", text)
        if 0 < count < repeat.minimum:
            text = say["too_few_rows"].format(count=count, name=name, least=repeat.minimum)
            yield Remark("too_few_rows", "blocks", text)


def _on_result(result: Result, exact: Fraction, language: Language) -> Iterator[Remark]:
    low = result.warn_below is not None and exact < result.warn_below
    high = result.warn_from is not None and exact >= result.warn_from
    if low or high:
        text = result.warn_text.say(language) if result.warn_text else SENTENCES[language]["unusual_result"]
        yield Remark("unusual_result", "note", text)
