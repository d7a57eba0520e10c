"""Writes the reference in docs/method-authors.md from the schema: `python -m tools.method_reference`.

The tutorial above the mark is written by hand; everything below it comes from the dataclasses in
`app/scoring/definition.py`, so that no key can be undocumented or documented wrongly. A test holds the two together.
"""

from __future__ import annotations

import dataclasses
import datetime
import types
from collections.abc import Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin

from app.scoring.circles import DEEPEST, MOST_STEPS
from app.scoring.definition import Method
from app.scoring.integrity import MOST_PARTS, MOST_ROWS
from app.scoring.integrity_nodes import KEYS_OF_RULES, MORE_INPUTS, ONE_INPUT, TWO_INPUTS
from app.scoring.lint_scales import FACTS, KEYS_OF_KINDS
from app.scoring.phrases import RULES
from app.scoring.report_places import REPORT_PLACES
from app.scoring.shape import Text, fields_of, is_required
from app.scoring.toml_text import DEEPEST_NESTING, LARGEST_FILE, LONGEST_STRING

PAGE = Path(__file__).resolve().parent.parent / "docs" / "method-authors.md"
MARK = "<!-- Vanaf hier gemaakt door tools/method_reference.py; verander het daar. -->"

NAMES = {
    "Method": "Het bestand",
    "Source": "Bron: `[[sources]]`",
    "Parameter": "Vast getal: `[[parameters]]`",
    "Scale": "Schaal: `[[scales]]`",
    "Level": "Stap van een schaal: `levels`",
    "Option": "Keuze van een schaal: `options`",
    "Stretch": "Stuk van een tabel: `stretches`",
    "Group": "Groep vragen: `[[groups]]`",
    "Repeat": "Herhaling: `[[repeats]]`",
    "Row": "Vaste rij van een herhaling: `rows`",
    "Item": "Vraag: `[[items]]`",
    "Condition": "Voorwaarde: `relevant`, `when`, `where`, `needs`",
    "Reconcile": "Van meer antwoorden één: `reconcile`",
    "Defaults": "Als iets ontbreekt: `[defaults]`",
    "Node": "Knoop van de berekening: `[[nodes]]`",
    "Check": "Opmerking: `[[checks]]`",
    "Stage": "Stadium: `[[stages]]`",
    "Result": "Uitkomst: `[result]`",
    "Rounding": "Afronding: `rounding`",
    "Advice": "Mogelijkheid om te noemen: `[[advice]]`",
    "Tree": "Beslisboom: `[tree]`",
    "Question": "Vraag van de boom: `[[tree.questions]]`",
    "Ending": "Uitkomst van de boom: `[[tree.endings]]`",
    "Example": "Uitgewerkt voorbeeld: `[[examples]]`",
    "ExampleRow": "Rij van een voorbeeld: `rows`",
    "Expected": "Wat eruit moet komen: `expected`",
}
"""The heading of every part of a definition."""

SIMPLE: Mapping[Any, str] = {
    str: "woord of zin",
    bool: "`true` of `false`",
    int: "geheel getal",
    Fraction: "getal",
    Text: "tekst",
    datetime.date: "datum",
    object: "antwoord",
}


def reference() -> str:
    """Return the reference as Markdown."""
    parts = [*_head(), *(line for shape in _shapes() for line in _part(shape)), *_rules(), *_kinds(), *_lists()]
    return "\n".join(parts) + "\n"


def _head() -> Iterator[str]:
    yield "# Naslag: alles wat in een methode kan staan"
    yield ""
    yield 'Vet is verplicht. Een *tekst* is een zin, of `{ nl = "…", en = "…" }`. Een *getal* is `5`, `87.5` of'
    yield '`"87.5"` (met een punt). Een lijst staat tussen `[` en `]`. Een naam bestaat uit letters, cijfers en `_`.'


def _shapes() -> list[type]:
    """Return every dataclass of a definition, in the order in which it is met."""
    found: list[type] = []
    waiting: list[type] = [Method]
    while waiting:
        shape = waiting.pop(0)
        if shape in found:
            continue
        found.append(shape)
        waiting.extend(one for _, hint in fields_of(shape).values() for one in _inside(hint))
    return sorted(found, key=lambda shape: list(NAMES).index(shape.__name__))


def _inside(hint: Any) -> list[type]:  # noqa: ANN401 - a type hint
    if get_origin(hint) is not None:
        return [one for inner in get_args(hint) for one in _inside(inner)]
    return [hint] if dataclasses.is_dataclass(hint) and isinstance(hint, type) and hint is not Text else []


def _part(shape: type) -> Iterator[str]:
    yield from ("", f"## {NAMES[shape.__name__]}", "", "| sleutel | wat er staat | uitleg |", "|---|---|---|")
    for key, (field, hint) in fields_of(shape).items():
        name = f"**{key}**" if is_required(field) else key
        told = field.metadata["doc"].replace("|", "\\|")
        yield f"| {name} | {_kind(hint)} | {told}{_default(field)} |"


def _default(field: dataclasses.Field[Any]) -> str:
    known = field.default
    if isinstance(known, str) and known:
        return f" Anders `{known}`."
    if isinstance(known, (bool, int, Fraction)) and known not in (0, False):
        return f" Anders `{str(known).lower()}`."
    return ""


def _kind(hint: Any) -> str:  # noqa: ANN401 - a type hint
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return " of ".join(_kind(one) for one in inner if one is not type(None))
    if origin is Literal:
        return ", ".join(f"`{one}`" for one in inner)
    if origin is tuple:
        return f"lijst: {_kind(inner[0])}"
    if origin is not None:
        return f"per naam: {_kind(inner[1])}"
    if hint in SIMPLE:
        return SIMPLE[hint]
    return NAMES[hint.__name__].partition(":")[0].lower()


def _rules() -> Iterator[str]:
    yield from (
        "",
        "## Regels van een knoop",
        "",
        "| rule | wat er gebeurt | of | eigen sleutels |",
        "|---|---|---|---|",
    )
    for rule, words in RULES["nl"].items():
        keys = [key for key, rules, _ in KEYS_OF_RULES if rule in rules]
        if rule != "forced":
            yield f"| `{rule}` | {words} | {_inputs(rule)} | {', '.join(f'`{key}`' for key in keys)} |"


def _inputs(rule: str) -> str:
    if rule in ONE_INPUT:
        return "één"
    if rule in TWO_INPUTS:
        return "twee"
    return "twee of meer" if rule in MORE_INPUTS else "één of meer, of één met over"


def _kinds() -> Iterator[str]:
    yield from ("", "## Soorten schalen", "", "| kind | eigen sleutels |", "|---|---|")
    for kind in ("number", "levels", "choice", "choices", "yes_no", "share", "text"):
        keys = [f"`{key}`" for key, kinds in KEYS_OF_KINDS.items() if kind in kinds]
        yield f"| `{kind}` | {', '.join(keys)} |"


def _lists() -> Iterator[str]:
    yield from ("", "## Plaatsen in de rapporten", "", "| report | wat er staat |", "|---|---|")
    yield from (f"| `{place}` | {told} |" for place, told in REPORT_PLACES.items())
    yield from (
        "",
        "## Gegevens uit het dossier",
        "",
        f"`fact` is één van: {', '.join(f'`{fact}`' for fact in FACTS)}.",
    )
    yield from ("", "## Grenzen", "")
    yield f"- Een bestand is hoogstens {LARGEST_FILE // 1_000_000} MB, een tekst hoogstens {LONGEST_STRING} tekens."
    yield f"- Hoogstens {MOST_PARTS} onderdelen, {MOST_ROWS} rijen per herhaling, {MOST_STEPS} stappen per berekening."
    yield f"- Hoogstens {DEEPEST} knopen achter elkaar, en {DEEPEST_NESTING} haken in elkaar."


def page_with_reference(page: str) -> str:
    """Return the page with everything below the mark made anew."""
    return f"{page.partition(MARK)[0]}{MARK}\n\n{reference()}"


def main() -> None:
    """Write the page."""
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(page_with_reference(page), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
