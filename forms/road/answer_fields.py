"""Fields for one answer, by the kind of its scale. Each tells the answer as it would be written in a file.

Signals of all: `answered(written)`, `cleared()`, `went_on()` when a digit or Enter gave the answer, and
`faulty(text, remedy)` and `mended()`. `show_value(Value or None)` fills without telling.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from PySide6.QtWidgets import QWidget

from app.scoring.answers import Amount, Chosen, Counted, NotApplicable, TimeShare, Value, Words
from app.scoring.definition import Item, Option, Scale
from app.scoring.definition import Level as ScaleLevel
from app.scoring.graph import Graph
from app.scoring.phrases import PHRASES, Language
from app.scoring.words import decimal_text, shown_number
from forms.road.checks_answer import ChecksAnswer
from forms.road.entries import AmountEntry, AnswerField, ShareEntry
from forms.widgets.fields import LongTextField
from forms.widgets.level_choice import Level, LevelChoice
from forms.widgets.words import Line, row

__all__ = ["AnswerField", "field_for", "levels_for"]

NOT_APPLICABLE = "nvt"


class ChoiceAnswer(AnswerField):
    """One of a few: levels, options, yes or no. A digit chooses and goes on."""

    def __init__(self, levels: tuple[Level, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = LevelChoice(levels, goes_on=False)
        self.choice.committed.connect(self.tell)
        self.choice.went_on.connect(self.went_on)
        self.setLayout(row(self.choice))
        self.setFocusProxy(self.choice)

    def setAccessibleName(self, name: str) -> None:
        """Pass the name on to what has the focus."""
        super().setAccessibleName(name)
        self.choice.setAccessibleName(name)

    def show_value(self, value: Value | None) -> None:
        """See `AnswerField`."""
        match value:
            case Chosen(options) if options:
                self.choice.set_value(options[0])
            case Amount(number):
                self.choice.set_value(decimal_text(number))
            case NotApplicable():
                self.choice.set_value(NOT_APPLICABLE)
            case _:
                self.choice.set_value(None)


class TextAnswer(AnswerField):
    """A text in own words. Enter begins a new line; Tab goes on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = LongTextField(lines=2)
        self.field.committed.connect(self.tell)
        self.setLayout(row(self.field))
        self.setFocusProxy(self.field)

    def setAccessibleName(self, name: str) -> None:
        """Pass the name on to what has the focus."""
        super().setAccessibleName(name)
        self.field.setAccessibleName(name)

    def show_value(self, value: Value | None) -> None:
        """See `AnswerField`. What is being typed here stays."""
        text = value.text if isinstance(value, Words) else None
        if text != self.field.value():
            self.field.set_value(text)

    def take_back(self, stored: Value | None) -> None:
        """Keep what was typed, as not stored yet: leaving the field or typing on stores it."""
        self.field.not_kept(stored.text if isinstance(stored, Words) else "")


class ShareAnswer(AnswerField):
    """A part of the working time, in hours a week or in percent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = ShareEntry()
        self.follow(self.field)
        self.setLayout(row(self.field, Line(self.tr("uur per week, of met %"), "muted"), 1))

    def setAccessibleName(self, name: str) -> None:
        """Pass the name on to what has the focus."""
        super().setAccessibleName(name)
        self.field.setAccessibleName(name)

    def show_value(self, value: Value | None) -> None:
        """See `AnswerField`."""
        if not isinstance(value, TimeShare):
            self.field.put(None, "")
            return
        held = {value.unit: decimal_text(value.amount)}
        self.field.put(held, self.field.written(held))


class NumberAnswer(AnswerField):
    """A number: chosen from the suggestions with a digit, or typed; as a counted pair too (70/80) where that may be."""

    def __init__(self, scale: Scale, unit: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = AmountEntry(_decimal(scale.minimum), _decimal(scale.maximum), counted=scale.counted)
        self.suggestions = self._suggested(scale, unit)
        self._outcome = Line("", "strong")
        parts: list[QWidget] = [self.suggestions] if self.suggestions is not None else []
        self.setLayout(row(*parts, self.number, Line(unit, "muted"), self._outcome, 0 if parts else 1))
        self.follow(self.number)
        if self.suggestions is not None:
            self.setFocusProxy(self.suggestions)

    def _suggested(self, scale: Scale, unit: str) -> LevelChoice | None:
        if not scale.suggestions:
            return None
        sign = unit if unit == "%" else ""
        levels = tuple(Level(decimal_text(one), f"{shown_number(one)}{sign}") for one in scale.suggestions)
        choice = LevelChoice(levels, goes_on=False)
        choice.committed.connect(self.tell)
        choice.went_on.connect(self.went_on)
        return choice

    def setAccessibleName(self, name: str) -> None:
        """Pass the name on to what has the focus."""
        super().setAccessibleName(name)
        self.number.setAccessibleName(name)
        if self.suggestions is not None:
            self.suggestions.setAccessibleName(name)

    def show_value(self, value: Value | None) -> None:
        """See `AnswerField`."""
        self._outcome.setText(_outcome(value))
        self._outcome.setVisible(isinstance(value, Counted))
        match value:
            case Counted(own, norm):
                held: object = {"own": decimal_text(own), "norm": decimal_text(norm)}
            case Amount(number):
                held = decimal_text(number)
            case _:
                held = None
        self.number.put(held, "" if held is None else self.number.written(held))
        if self.suggestions is not None:
            self.suggestions.set_value(held if isinstance(held, str) else None)


def _outcome(value: Value | None) -> str:
    if not isinstance(value, Counted) or not value.norm:
        return ""
    percent = value.own / value.norm * 100
    sign = "=" if (percent * 10).denominator == 1 else "≈"
    return f"{sign} {shown_number(percent, 1)} %"


def field_for(graph: Graph, item: Item, language: Language = "nl") -> AnswerField:
    """Return the field that an item is answered in."""
    scale = graph.scale_of(item)
    if scale.kind == "choices":
        return ChecksAnswer(tuple((one.key, one.text.say(language)) for one in scale.options))
    if scale.kind == "share":
        return ShareAnswer()
    if scale.kind == "text":
        return TextAnswer()
    if scale.kind == "number":
        return NumberAnswer(scale, scale.unit.say(language) if scale.unit else "")
    return ChoiceAnswer(levels_for(graph, item, language))


def levels_for(graph: Graph, item: Item, language: Language = "nl", *, easy: bool = False) -> tuple[Level, ...]:
    """Return the answers of an item that is answered by choosing one; `easy` in plain words for a conversation."""
    scale, say = graph.scale_of(item), PHRASES[language]
    not_applicable = Level(NOT_APPLICABLE, say["not_applicable"], letters="n", apart=True)
    apart = (not_applicable,) if item.not_applicable != "never" else ()
    if scale.kind == "levels":
        return (*(_level(one, language, easy=easy) for one in scale.levels), *apart)
    if scale.kind == "yes_no":
        unknown = Level("unknown", say["unknown"], letters="w", apart=True)
        unsure = (unknown,) if graph.method.tree is not None else ()
        return (Level("yes", say["yes"], letters="jy"), Level("no", say["no"], letters="n"), *unsure, *apart)
    return (*(_option(one, language, easy=easy) for one in scale.options), *apart)


def _level(one: ScaleLevel, language: Language, *, easy: bool) -> Level:
    text = (one.easy or one.text if easy else one.text).say(language)
    return Level(decimal_text(one.value), text, anchor=one.anchor.say(language) if one.anchor and not easy else "")


def _option(one: Option, language: Language, *, easy: bool) -> Level:
    return Level(one.key, (one.easy or one.text if easy else one.text).say(language))


def _decimal(number: Fraction | None) -> Decimal | None:
    return None if number is None else Decimal(decimal_text(number))
