"""How values are written in a Dutch report."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from app.scoring.answers import Amount, Chosen, Counted, NotApplicable, TimeShare, Value, Words
from app.scoring.definition import Item
from app.scoring.graph import Graph
from app.scoring.words import shown_number

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


def day(value: date | None) -> str:
    """Return a date as 13 november 2026; empty when there is none."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}" if value is not None else ""


def percent(fraction: Fraction | None, decimals: int = 2) -> str:
    """Return a fraction as a percentage; a dash when there is none."""
    return "–" if fraction is None else f"{shown_number(fraction * 100, decimals)}%"


def hours(value: Fraction | None) -> str:
    """Return hours a week."""
    return "" if value is None else f"{shown_number(value)} uur per week"


def answer(graph: Graph, item: Item, value: Value) -> str:
    """Return an answer as a reader sees it: with its unit, its count or its words."""
    unit = graph.scale_of(item).unit
    behind = "" if unit is None else "%" if unit.say() == "%" else f" {unit.say()}"
    match value:
        case Amount(number):
            return f"{shown_number(number)}{behind}"
        case Counted(own, norm):
            return f"{shown_number(own / norm * 100)}% ({shown_number(own)} van {shown_number(norm)} geteld)"
        case TimeShare(amount, "hours"):
            return hours(amount)
        case TimeShare(amount, _):
            return f"{shown_number(amount)}%"
        case Chosen(options):
            named = {option.key: option.text.say() for option in graph.options(item)}
            return ", ".join(named.get(key, key) for key in options)
        case Words(text):
            return text
        case NotApplicable():
            return "n.v.t."
