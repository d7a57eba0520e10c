"""Fields for one answer, by the kind of its scale. Each tells the answer as it would be written in a file.

Signals of all: `answered(written)` and `cleared()`. `show_value(Value or None)` fills without telling.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from app.scoring.answers import Amount, Chosen, Counted, NotApplicable, TimeShare, Value, Words
from app.scoring.definition import Item, Scale
from app.scoring.graph import Graph
from app.scoring.words import decimal_text, shown_number
from forms.reading import UnreadableError, read_decimal
from forms.widgets.counted_pair import CountedPair
from forms.widgets.fields import LongTextField, NumberField, TypedField
from forms.widgets.level_choice import Level, LevelChoice
from forms.widgets.words import Line, column, row

NOT_APPLICABLE = "nvt"


class AnswerField(QWidget):
    """Base of the fields of this file."""

    answered = Signal(object)
    cleared = Signal()
    faulty = Signal(str, str)
    mended = Signal()

    def show_value(self, value: Value | None) -> None:
        """Fill the field without telling."""
        raise NotImplementedError

    def _tell(self, written: object) -> None:
        if written is None:
            self.cleared.emit()
        else:
            self.answered.emit(written)


class ChoiceAnswer(AnswerField):
    """One of a few: levels, options, yes or no. A digit chooses and goes on."""

    def __init__(self, levels: tuple[Level, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = LevelChoice(levels)
        self.choice.committed.connect(self._tell)
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


class ChecksAnswer(AnswerField):
    """Any number of options."""

    def __init__(self, options: tuple[tuple[str, str], ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes = {key: QCheckBox(text) for key, text in options}
        for box in self._boxes.values():
            box.clicked.connect(lambda _on=False: self._changed())
        self.setLayout(column(*self._boxes.values(), spacing=0))
        self.setFocusProxy(next(iter(self._boxes.values())))

    def _changed(self) -> None:
        chosen = [key for key, box in self._boxes.items() if box.isChecked()]
        self._tell(chosen or None)

    def show_value(self, value: Value | None) -> None:
        """See `AnswerField`."""
        chosen = value.options if isinstance(value, Chosen) else ()
        for key, box in self._boxes.items():
            box.setChecked(key in chosen)


class TextAnswer(AnswerField):
    """A text in own words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = LongTextField(lines=2)
        self.field.committed.connect(self._tell)
        self.setLayout(row(self.field))
        self.setFocusProxy(self.field)

    def setAccessibleName(self, name: str) -> None:
        """Pass the name on to what has the focus."""
        super().setAccessibleName(name)
        self.field.setAccessibleName(name)

    def show_value(self, value: Value | None) -> None:
        """See `AnswerField`."""
        self.field.set_value(value.text if isinstance(value, Words) else None)


class ShareEntry(TypedField):
    """A part of the week: `16` or `16 u` is hours, `50%` is percent. The value is the written form."""

    def read(self, text: str) -> dict[str, str]:
        """Read hours or percent."""
        percent = text.rstrip().endswith("%")
        number = read_decimal(text.rstrip().rstrip("%uh").strip())
        if number < 0 or number > (100 if percent else 168):
            raise UnreadableError(
                self.tr("Zo veel kan hier niet."), remedy=self.tr("Vul uren per week in, of procenten met %.")
            )
        return {"percent" if percent else "hours": decimal_text(Fraction(number))}

    def written(self, value: object) -> str:
        """Write hours as they are, percents with their sign."""
        if not isinstance(value, dict):
            return ""
        unit, number = next(iter(value.items()))
        shown = number.replace(".", ",")
        return f"{shown}%" if unit == "percent" else shown


class ShareAnswer(AnswerField):
    """A part of the working time, in hours a week or in percent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = ShareEntry()
        self.field.setMaxLength(12)
        self.field.setFixedWidth(96)
        self.field.committed.connect(self._tell)
        self.field.faulty.connect(self.faulty)
        self.field.mended.connect(self.mended)
        self.setLayout(row(self.field, Line(self.tr("uur per week, of met %"), "muted"), 1))
        self.setFocusProxy(self.field)

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
    """A number: typed, or chosen from the suggestions with a digit, or counted as a pair."""

    def __init__(self, scale: Scale, unit: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = NumberField(lowest=_decimal(scale.minimum), highest=_decimal(scale.maximum))
        self.number.setFixedWidth(96)
        self.number.committed.connect(lambda value: self._tell(None if value is None else str(value)))
        self.number.faulty.connect(self.faulty)
        self.number.mended.connect(self.mended)
        self.suggestions = self._suggested(scale, unit)
        self.pair = CountedPair(self.tr("stuks")) if scale.counted else None
        typed = row(*([self.suggestions] if self.suggestions else []), self.number, Line(unit, "muted"))
        parts: list[QWidget] = []
        layout = column(typed, *parts)
        if self.pair is not None:
            self.pair.committed.connect(self._counted)
            self.pair.faulty.connect(self.faulty)
            self.pair.mended.connect(self.mended)
            layout.addLayout(row(Line(self.tr("of geteld:"), "muted"), self.pair, 1))
        self.setLayout(layout)
        self.setFocusProxy(self.suggestions or self.number)

    def _suggested(self, scale: Scale, unit: str) -> LevelChoice | None:
        if not scale.suggestions:
            return None
        sign = unit if unit == "%" else ""
        levels = tuple(Level(decimal_text(one), f"{shown_number(one)}{sign}") for one in scale.suggestions)
        choice = LevelChoice(levels)
        choice.committed.connect(self._tell)
        return choice

    def setAccessibleName(self, name: str) -> None:
        """Pass the name on to what has the focus."""
        super().setAccessibleName(name)
        self.number.setAccessibleName(name)
        if self.suggestions is not None:
            self.suggestions.setAccessibleName(name)

    def _counted(self, pair: object) -> None:
        if isinstance(pair, tuple):
            self._tell({"own": str(pair[0]), "norm": str(pair[1])})
        else:
            self._tell(None)

    def show_value(self, value: Value | None) -> None:
        """See `AnswerField`."""
        number = _decimal(value.number) if isinstance(value, Amount) else None
        self.number.set_value(number)
        if self.suggestions is not None:
            known = isinstance(value, Amount)
            self.suggestions.set_value(decimal_text(value.number) if known and isinstance(value, Amount) else None)
        if self.pair is not None:
            counted = isinstance(value, Counted)
            self.pair.set_value(
                (_sure(value.own), _sure(value.norm)) if counted and isinstance(value, Counted) else None
            )


def field_for(graph: Graph, item: Item, language: str = "nl") -> AnswerField:
    """Return the field that an item is answered in."""
    scale = graph.scale_of(item)
    apart = (Level(NOT_APPLICABLE, "n.v.t.", letters="n", apart=True),) if item.not_applicable != "never" else ()
    if scale.kind == "levels":
        levels = (
            Level(
                decimal_text(one.value), one.text.say(language), anchor=one.anchor.say(language) if one.anchor else ""
            )
            for one in scale.levels
        )
        return ChoiceAnswer((*levels, *apart))
    if scale.kind == "yes_no":
        return ChoiceAnswer((Level("yes", "ja", letters="j"), Level("no", "nee", letters="n"), *apart))
    if scale.kind == "choice":
        return ChoiceAnswer((*(Level(one.key, one.text.say(language)) for one in scale.options), *apart))
    if scale.kind == "choices":
        return ChecksAnswer(tuple((one.key, one.text.say(language)) for one in scale.options))
    if scale.kind == "share":
        return ShareAnswer()
    if scale.kind == "text":
        return TextAnswer()
    return NumberAnswer(scale, scale.unit.say(language) if scale.unit else "")


def _decimal(number: Fraction | None) -> Decimal | None:
    return None if number is None else Decimal(decimal_text(number))


def _sure(number: Fraction) -> Decimal:
    return Decimal(decimal_text(number))
