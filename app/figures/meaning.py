"""What a table says in plain sentences, and what may not be concluded from it.

The cautions are those of the guide for coordinators (docs/coordinators.md), each beside the table it belongs to.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from app.figures.repeats import Repeats
from app.figures.tables import FigureRow, Table
from app.figures.words import number, percentage

UNITS: Mapping[str, str] = {"value": "procent", "cost": "euro", "minutes": "minuten", "change": "punten"}
"""What the means of a measure are in."""

ONE_PERSON = "Een cijfer over een groep zegt niets over één mens: het hoort niet in een dossier en niet in een gesprek."
NOT_BETTER = "Een hoger gemiddelde is geen betere en geen soepelere meting."
NOT_LARGE = "'Meer dan toeval' is niet 'groot', en 'kan toeval zijn' is niet 'geen verschil'."
NOT_HELP = (
    "Een stijging is niet het gevolg van begeleiding: er is geen groep zonder begeleiding om mee te vergelijken.",
    "Wie bij toeval laag begon, komt bij een tweede meting vanzelf hoger uit, en andersom.",
)
NOT_EFFORT = "Alleen wat is vastgelegd telt mee: wie kosten en tijd opschrijft, is misschien niet als de rest."

_COMPARED = (NOT_BETTER, NOT_LARGE)
CAUTIONS: Mapping[str, tuple[str, ...]] = {
    "per-method": _COMPARED,
    "per-municipality": _COMPARED,
    "per-assessor": _COMPARED,
    "repeats": NOT_HELP,
    "cost": (NOT_EFFORT,),
    "minutes": (NOT_EFFORT,),
}
"""What may not be concluded, for the tables that tempt to it."""


def cautions_of(table: Table) -> tuple[str, ...]:
    """Return what may not be concluded from a table: its own cautions, and the one that holds for all."""
    return (*CAUTIONS.get(table.name, ()), ONE_PERSON)


def told(table: Table, least: int) -> tuple[str, ...]:
    """Return what a table says, in sentences; nothing of a table that is empty. `least`: enough to conclude from."""
    if not table.total.rows:
        return ()
    if table.measure == "change":
        return _told_changes(table)
    return _told_counts(table) if table.counts else _told_means(table, least)


def _told_counts(table: Table) -> tuple[str, ...]:
    largest = max(table.rows, key=lambda row: row.rows)
    share = percentage(Fraction(largest.rows, table.total.rows))
    return (f"De grootste groep is '{largest.label}': {largest.rows} van de {table.total.rows}, dat is {share}.",)


def _told_changes(table: Table) -> tuple[str, ...]:
    groups = [f"{row.n} {row.label}" for row in table.rows]
    sentences = [f"{table.total.n} mensen zijn opnieuw gemeten."]
    if table.by == ("change",):
        sentences = [f"Van de {table.total.n} mensen zijn er {', '.join(groups[:-1])} en {groups[-1]}."]
    if table.total.mean is not None:
        sentences.append(f"Gemiddeld is de verandering {number(table.total.mean)} punten.")
    return tuple(sentences)


def ranges(found: Repeats) -> tuple[str, ...]:
    """Return how far people rose and fell at the least and at the most. Of single persons: not for others."""
    sentences = []
    for group in found.groups:
        if group.key != "same" and group.least is not None and group.most is not None:
            low, high = sorted((abs(group.least), abs(group.most)))
            sentences.append(f"Wie is {group.label}: {number(low)} tot {number(high)} punten.")
    return tuple(sentences)


def _told_means(table: Table, least: int) -> tuple[str, ...]:
    if table.total.mean is None:
        return ("Van geen enkele meting is dit bekend.",)
    unit, n = UNITS[table.measure], table.total.n
    counted = "1 meting" if n == 1 else f"{n} metingen"
    sentences = [f"{counted}, gemiddeld {number(table.total.mean)} {unit}."]
    enough = [row for row in table.rows if row.n >= least and row.mean is not None]
    if len(enough) > 1:
        sentences.append(_ends(enough, unit))
    elif len(table.rows) > 1:
        sentences.append(f"Er zijn geen twee groepen met {least} metingen of meer om te vergelijken.")
    return tuple(sentences)


def _ends(rows: list[FigureRow], unit: str) -> str:
    """Return which group comes out highest and which lowest, of those there are enough of."""
    ordered = sorted(rows, key=lambda row: row.mean or 0)
    low, high = ordered[0], ordered[-1]
    apart = (high.mean or Fraction(0)) - (low.mean or Fraction(0))
    points = "punten" if unit == "procent" else unit
    return (
        f"Van de groepen met genoeg metingen komt {high.label} het hoogst uit ({number(high.mean or 0)} {unit}) en "
        f"{low.label} het laagst ({number(low.mean or 0)} {unit}): {number(apart)} {points} verschil."
    )
