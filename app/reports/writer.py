"""Writes values in the language of a document: numbers, dates, answers, and the names that a definition gives."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from app.reports.pdf.blocks import Span, Text
from app.reports.pictures.words import Words as PictureWords
from app.reports.texts import BASE, Texts
from app.scoring import shape
from app.scoring.answers import Amount, Chosen, Counted, NotApplicable, TimeShare, Value, Words
from app.scoring.decimals import shown_number
from app.scoring.definition import Item, Node, Scale
from app.scoring.graph import Graph
from app.scoring.phrases import Language

HUNDRED = Fraction(100)

MOST_DECIMALS = 4
"""An exact number is written with at most these; one that goes on gets an ellipsis instead of being rounded."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes in one language."""

    texts: Texts
    pictures: PictureWords = field(init=False)

    def __post_init__(self) -> None:
        """Take the words of the pictures from the texts."""
        names = {one.name for one in dataclasses.fields(PictureWords)} - {"decimal_mark"}
        table = self.texts.table("pictures")
        words = {name: table[name] for name in names}
        mark = self.texts.say("common.decimal_mark")
        object.__setattr__(self, "pictures", PictureWords(decimal_mark=mark, **words))

    @property
    def language(self) -> str:
        """The language, as a key of texts (`nl`)."""
        return self.texts.language

    @property
    def trace_language(self) -> Language:
        """The language in which the scoring room tells its steps: Dutch or English."""
        return "en" if self.language == "en" else "nl"

    def say(self, key: str, /, **values: str) -> str:
        """Return a text; see `Texts.say`."""
        return self.texts.say(key, **values)

    # --- numbers and dates -----------------------------------------------------------------------------------

    def number(self, value: Fraction | int, decimals: int = 2) -> str:
        """Return a number rounded half up to at most so many decimals."""
        return shown_number(Fraction(value), decimals).replace(",", self.say("common.decimal_mark"))

    def exact_number(self, value: Fraction) -> str:
        """Return a number that is not rounded: whole when its decimals end soon, else cut, with an ellipsis."""
        whole = value * 10**MOST_DECIMALS
        if whole.denominator == 1:
            return self.number(value, MOST_DECIMALS)
        cut = Fraction(int(whole), 10**MOST_DECIMALS)
        return self.say("common.and_so_on", number=self.number(cut, MOST_DECIMALS))

    def percent(self, fraction: Fraction | None, decimals: int = 2) -> str:
        """Return a fraction as a percentage; a dash when there is none."""
        if fraction is None:
            return self.say("common.missing")
        return self.say("common.percent", number=self.number(fraction * HUNDRED, decimals))

    def exact_percent(self, fraction: Fraction | None) -> str:
        """Return a fraction as a percentage that is not rounded; a dash when there is none."""
        if fraction is None:
            return self.say("common.missing")
        return self.say("common.percent", number=self.exact_number(fraction * HUNDRED))

    def day(self, value: date | None) -> str:
        """Return a date as 13 november 2026; empty when there is none."""
        if value is None:
            return ""
        month = self.texts.lines("common.months")[value.month - 1]
        return self.say("common.date", day=str(value.day), month=month, year=str(value.year))

    def hours(self, value: Fraction | None) -> str:
        """Return hours a week; empty when there are none."""
        return "" if value is None else self.say("common.hours", number=self.number(value))

    # --- texts of the definition and of people ---------------------------------------------------------------

    def text(self, text: shape.Text) -> str:
        """Return a text of the definition, in Dutch where it was not translated."""
        return text.say(self.language)

    def marked(self, text: shape.Text) -> Text:
        """Return a text of the definition; one that is Dutch in another document says so to a screen reader."""
        return text.say(self.language) if self.language in text.words else self.typed(text.say())

    def typed(self, text: str) -> Text:
        """Return what somebody typed: Dutch, also in a document in another language."""
        return text if self.language == BASE or not text else Span(text, language="nl-NL")

    def label(self, part: Item | Node) -> str:
        """Return the short name of a question or a step, with a capital."""
        short = part.short if isinstance(part, Item) else None
        text = self.text(short or part.text)
        return text[:1].upper() + text[1:]

    def colon(self, label: str, value: str) -> str:
        """Return a label with its value."""
        return self.say("common.colon", label=label, value=value)

    def listed(self, names: Sequence[str]) -> str:
        """Return names after each other, with a word before the last."""
        if len(names) < 2:
            return "".join(names)
        return self.say("common.listed", first=", ".join(names[:-1]), last=names[-1])

    # --- answers ---------------------------------------------------------------------------------------------

    def answer(self, graph: Graph, item: Item, value: Value) -> str:
        """Return an answer as a reader sees it: with its unit, its count or its words."""
        scale = graph.scale_of(item)
        match value:
            case Amount(number):
                told = self.amount(scale, number)
            case Counted(own, norm):
                told = self._counted(scale, own, norm)
            case TimeShare(amount, unit):
                told = self.hours(amount) if unit == "hours" else self.percent(amount / HUNDRED)
            case Chosen(options):
                told = ", ".join(self._option(graph, item, key) for key in options)
            case Words(text):
                told = text
            case NotApplicable():
                told = self.say("common.not_applicable")
        return told

    def amount(self, scale: Scale, number: Fraction) -> str:
        """Return a number in units of a scale: what its level is called, or the number with its unit."""
        for level in scale.levels:
            if level.value == number:
                return self.text(level.text)
        return self.with_unit(number, scale.unit)

    def with_unit(self, number: Fraction, unit: shape.Text | None) -> str:
        """Return a number with its unit behind it; a percent sign stands against the number."""
        if unit is None:
            return self.number(number)
        if unit.say() == "%":
            return self.say("common.percent", number=self.number(number))
        return self.say("common.amount", number=self.number(number), unit=self.text(unit))

    def value(self, node: Node, number: Fraction | None) -> str:
        """Return the value of a step: in its own unit, or as a percentage."""
        if number is None:
            return self.say("common.missing")
        return self.percent(number) if node.unit is None else self.with_unit(number, node.unit)

    def _counted(self, scale: Scale, own: Fraction, norm: Fraction) -> str:
        ratio = own / norm * (scale.divide_by or Fraction(1)) if norm else None
        told = self.say("common.missing") if ratio is None else self.with_unit(ratio, scale.unit)
        return self.say("common.counted", percent=told, own=self.number(own), norm=self.number(norm))

    def _option(self, graph: Graph, item: Item, key: str) -> str:
        if graph.scale_of(item).kind == "yes_no":
            return self.texts.table("common.yes_no")[key]
        return next((self.text(option.text) for option in graph.options(item) if option.key == key), key)
