"""The parts of the work as the letter tells them: in easy words, with how well each goes.

What is a strength and what can grow follows from the definition alone: whether a step up or a step down on a question
moves the result, and how near an answer is to its best.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from app.reports.chances import Chance, chances
from app.reports.findings import Part, is_comparison
from app.reports.pdf.blocks import Text
from app.reports.telling import Telling
from app.scoring.definition import Node, Scale

GOOD = Fraction(85, 100)
"""From this part of a regular colleague a value is called good (own choice)."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A part in easy words. `value` is what it counts as, `goodness` how near it is to a regular colleague (0-1).

    `level` is the answer in easy words where the scale has levels; `now` and `next` are the present and the next step.
    """

    part: Part
    where: str
    question: Text
    value: Fraction
    goodness: Fraction
    level: str = ""
    now: str = ""
    next: str = ""


def judged(telling: Telling) -> tuple[Judged, ...]:
    """Return every part that says how well the employee does something, in the order of the definition."""
    steps = {chance.part.key: chance for chance in chances(telling)}
    parts = telling.findings.parts(telling.findings.scored)
    found = [_judged(telling, part, steps.get(part.key)) for part in parts]
    found += [_against_demand(telling, node, part, steps.get(part.key)) for node, part in _gaps(telling)]
    return tuple(one for one in found if one is not None)


def _gaps(telling: Telling) -> Iterator[tuple[Node, Part]]:
    """Yield the steps that hold an answer against what the job asks, with the part that is the employee's."""
    findings = telling.findings
    for node in findings.graph.method.nodes:
        names = [str(name) for name in node.of]
        if node.rule == "shortage" and node.per and all(name in findings.graph.items for name in names):
            for row in findings.rows(node.per):
                yield node, Part(findings.graph.items[names[1]], row)


def _against_demand(telling: Telling, node: Node, part: Part, chance: Chance | None) -> Judged | None:
    """Return a part as good as the job asks it to be; nothing where the job does not ask it."""
    findings = telling.findings
    asked = findings.entered(Part(findings.graph.items[str(node.of[0])], part.row))
    entered = findings.entered(part)
    if not asked or entered is None:
        return None
    return _told(telling, part, chance, entered / asked, entered / asked)


def _judged(telling: Telling, part: Part, chance: Chance | None) -> Judged | None:
    value, entered = telling.findings.counts_as(part), telling.findings.entered(part)
    scale = telling.findings.graph.scale_of(part.item)
    if value is None or entered is None or part.item.better == "neither" or not is_comparison(scale):
        return None
    return _told(telling, part, chance, value, 1 - value if part.item.better == "lower" else value)


def _told(telling: Telling, part: Part, chance: Chance | None, value: Fraction, goodness: Fraction) -> Judged:
    scale, entered = telling.findings.graph.scale_of(part.item), telling.findings.entered(part) or Fraction(0)
    return Judged(
        part,
        easy_row(telling, part),
        telling.writer.marked(part.item.easy or part.item.text),
        value,
        min(max(goodness, Fraction(0)), Fraction(1)),
        easy_level(telling, scale, entered),
        plain_step(telling, scale, entered),
        "" if chance is None else plain_step(telling, scale, chance.next),
    )


def easy_row(telling: Telling, part: Part) -> str:
    """Return what a row is called in easy words."""
    fixed = part.row.fixed
    return telling.title(part.row) if fixed is None else telling.writer.text(fixed.easy or fixed.text)


def easy_level(telling: Telling, scale: Scale, entered: Fraction) -> str:
    """Return the level that was chosen, in easy words; empty on a scale without levels."""
    level = next((one for one in scale.levels if one.value == entered), None)
    return "" if level is None else telling.writer.text(level.easy or level.text)


def plain_step(telling: Telling, scale: Scale, number: Fraction) -> str:
    """Return an answer as the letter writes it: a level in its own words, a percentage as so many of ten."""
    level = easy_level(telling, scale, number)
    if level:
        quotes = telling.writer.texts.table("common.quotes")
        return f"{quotes['open']}{level.rstrip('.')}{quotes['close']}"
    return telling.say("letter.value.of_ten", value=telling.writer.number(number / 10, 1))


def strongest(parts: Sequence[Judged], most: int) -> tuple[list[Judged], bool]:
    """Return what goes best, and whether it is good by itself; each row and each question at most twice.

    Where nothing reaches `GOOD` the single best is returned: something always goes best.
    """
    best = sorted(parts, key=lambda one: -one.goodness)
    good = [one for one in best if one.goodness >= GOOD]
    return _varied(good or best[:1], most), bool(good)


def _varied(parts: Sequence[Judged], most: int) -> list[Judged]:
    """Return the first parts, but no row and no question more than twice: a letter is no list of the same thing."""
    chosen: list[Judged] = []
    for one in parts:
        rows = sum(bool(one.where) and one.where == other.where for other in chosen)
        questions = (
            sum(one.part.item.key == other.part.item.key for other in chosen) if one.part.row.fixed is None else 0
        )
        if len(chosen) < most and max(rows, questions) < 2:
            chosen.append(one)
    return chosen


def growing(telling: Telling, most: int) -> list[Judged]:
    """Return the parts where a step helps most, with that step."""
    by_part = {one.part.key: one for one in judged(telling)}
    return _varied([by_part[chance.part.key] for chance in chances(telling) if chance.part.key in by_part], most)
