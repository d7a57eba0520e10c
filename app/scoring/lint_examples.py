"""Worked examples: each checks something, and comes out."""

from __future__ import annotations

from app.scoring.circles import inputs_of
from app.scoring.definition import Example, Expected
from app.scoring.examples import run_example
from app.scoring.names import Names
from app.scoring.notes import Notes

MOST_WORK = 200_000
"""Examples times steps that the linter will run: about five seconds; our own take less than a tenth."""


def examples(names: Names, notes: Notes) -> None:
    """Run every worked example and note what does not come out."""
    graph = names.graph
    steps = max(sum(inputs_of(graph, node) for node in graph.method.nodes), 1)
    if steps * len(graph.method.examples) > MOST_WORK:
        told = "De voorbeelden samen nemen te veel rekenwerk; ze zijn niet uitgevoerd."
        notes.errors.add("too_many_parts", "examples", told, "Laat voorbeelden weg.")
        return
    for number, example in enumerate(graph.method.examples):
        place = f"examples[{number}]"
        if not _checks_something(example.expected):
            told = f"Voorbeeld '{example.name[:60]}' zegt niet wat er uit moet komen."
            notes.errors.add("empty_example", f"{place}.expected", told, "Voeg percent, exact of values toe.")
        for fault in run_example(graph, example, place):
            at = fault.place if fault.place.startswith(place) else _place_in(example, place, fault.place)
            told = f"Voorbeeld '{example.name[:60]}': {fault.text[:1].lower()}{fault.text[1:]}"
            notes.errors.add(fault.code, at, told, fault.remedy or "Verbeter het voorbeeld of de berekening.")


def _place_in(example: Example, place: str, found: str) -> str:
    """Return where in an example an answer stands that does not fit: `answers.pace.a@assessor` stands in row a."""
    head, _, rest = found.partition("@")[0].partition(".")
    item, _, row = rest.partition(".")
    if head != "answers" or not row:
        return f"{place}.{found.partition('@')[0]}"
    numbers = [number for number, one in enumerate(example.rows) if one.key == row and item in one.answers]
    return f"{place}.rows[{numbers[0]}].answers.{item}" if numbers else f"{place}.rows"


def _checks_something(expected: Expected) -> bool:
    asked = expected.percent is not None or expected.exact is not None or expected.withheld
    return bool(asked or expected.values or expected.warnings or expected.ending)
