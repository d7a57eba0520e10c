"""An outline as plain text, for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from app.scoring.outline import Asked, Branch, Outline

WIDTH = 100


def outline_text(outline: Outline) -> str:
    """Return an outline as Dutch text, with the calculation as an indented tree; lines of at most `WIDTH` signs."""
    lines = [outline.title, "=" * len(outline.title), *_wrapped(outline.summary)]
    if outline.disclaimer:
        lines += ["", *_wrapped(f"Let op: {outline.disclaimer}")]
    lines += ["", *(f"{word}: {value}" for word, value in outline.identity)]
    for part in (_questions(outline), _calculation(outline), _tree(outline), _remarks(outline), _rest(outline)):
        lines += part
    return "\n".join(lines) + "\n"


def _wrapped(text: str, indent: str = "", first: str | None = None) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=indent if first is None else first, subsequent_indent=indent)


def _heading(title: str) -> list[str]:
    return ["", title, "-" * len(title)]


def _questions(outline: Outline) -> Iterator[str]:
    yield from _heading("Wat er gevraagd wordt")
    for group in outline.groups:
        yield from ["", f"{group.title}."]
        yield from _wrapped(group.help)
        for asked in group.questions:
            yield from _asked(asked)
    for title, rows in outline.repeats:
        if rows:
            yield from ["", *_wrapped(f"{title}: {', '.join(rows)}.")]


def _asked(asked: Asked) -> Iterator[str]:
    per = f" (per {asked.per.lower()})" if asked.per else ""
    yield from _wrapped(f"{asked.text}{per}", "    ", "  - ")
    yield from _wrapped(f"door: {', '.join(asked.who)}; antwoord: {asked.scale}", "    ")
    if asked.when:
        yield from _wrapped(f"alleen als {asked.when}", "    ")


def _calculation(outline: Outline) -> Iterator[str]:
    if outline.calculation:
        yield from _heading("Hoe het telt")
    for title, branch in outline.calculation:
        yield from ["", f"{title}:"]
        yield from _branch(branch, 1)


def _branch(branch: Branch, depth: int) -> Iterator[str]:
    told = branch.title + (f" (per {branch.per.lower()})" if branch.per else "")
    if branch.weight:
        told += f" [gewicht {branch.weight}]" if branch.weight[:1].isdigit() else f" [{branch.weight}]"
    if branch.rule:
        told += f" = {branch.rule}"
    if branch.again:
        told += " (zie boven)"
    indent = "  " * depth
    yield from _wrapped(told, f"{indent}  ", f"{indent}{'' if depth == 1 else '- '}")
    for term in branch.terms:
        yield from _wrapped(f"({term})", f"{indent}    ")
    for part in branch.parts:
        yield from _branch(part, depth + 1)


def _tree(outline: Outline) -> Iterator[str]:
    if outline.ways:
        yield from _heading("De beslisboom")
    for way in outline.ways:
        yield from _wrapped(f"{way.key}. {way.question}", "    ", "  ")
        yield "    " + "; ".join(f"{answer}: {target}" for answer, target in way.leads)
    for code, text in outline.endings:
        yield from _wrapped(f"{code}: {text}", "    ", "  ")


def _remarks(outline: Outline) -> Iterator[str]:
    if outline.remarks:
        yield from _heading("Opmerkingen die niet meetellen")
    for one in outline.remarks:
        yield from _wrapped(f"{one.weight}: {one.text}", "    ", "  - ")
        yield from _wrapped(f"als {one.when}", "    ")


def _rest(outline: Outline) -> Iterator[str]:
    yield from _heading("Bronnen")
    for source in outline.sources:
        yield from _wrapped(f"{source.kind}: {source.text}", "    ", "  - ")
        if source.url:
            yield f"    {source.url}"
    yield from _heading("Uitgewerkte voorbeelden")
    for proof in outline.examples:
        yield from _wrapped(f"{proof.name}: {proof.result} ({proof.source})", "    ", "  - ")
