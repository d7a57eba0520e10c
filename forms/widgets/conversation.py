"""Conversation mode: one question, large, with its answers and nothing else, for who sits across the table.

By digits, letters or touch. Where one is stands small; nothing of the result, of other answers or of other people.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from forms.theme import AROUND, BETWEEN
from forms.widgets.level_choice import Level, LevelChoice
from forms.widgets.scroll_area import ScrollArea
from forms.widgets.words import Button, Line, Words, column, row


@dataclass(frozen=True, slots=True)
class Question:
    """One question in plain words; `help_text` may explain it; `number` of `total`."""

    key: str
    text: str
    levels: tuple[Level, ...]
    help_text: str = ""
    answer: str | None = None
    number: int = 1
    total: int = 1


class ConversationView(QWidget):
    """Asks one question. Signals: `answered(key of question, key of level or None)`, `back()`, `on()`."""

    answered = Signal(str, object)
    back = Signal()
    on = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._key = ""
        self._text, self._help = Words("", "question"), Words("", "plain")
        self._choice = LevelChoice(big=True, goes_on=False)
        self._choice.committed.connect(lambda level: self.answered.emit(self._key, level))
        self._choice.went_on.connect(self.on)
        self.setFocusProxy(self._choice)
        self._back = self._step_button(self.tr("Terug"), "arrow-left", self.back.emit)
        self._on = self._step_button(self.tr("Verder"), "arrow-right", self.on.emit)
        self._on.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._where = Line("", "small")
        foot = row(self._back, 1, self._where, 1, self._on)
        foot.setContentsMargins(AROUND * 2, 0, AROUND * 2, AROUND)
        sheet = QWidget()
        sheet.setObjectName("paper")
        sheet.setLayout(column(1, self._text, self._help, self._choice, 2, spacing=BETWEEN, margin=AROUND * 2))
        area = ScrollArea()
        area.setWidget(sheet)
        area.setAccessibleName(self.tr("De vraag"))
        self.setLayout(column(area, foot, spacing=0))

    def _step_button(self, text: str, icon_name: str, act: object) -> Button:
        made = Button(text, "touch", icon_name=icon_name)
        made.clicked.connect(lambda _on=False: act())  # type: ignore[operator]  # a bound signal can be called
        return made

    def ask(self, question: Question) -> None:
        """Ask this question."""
        self._key = question.key
        self._text.setText(question.text)
        self._help.setText(question.help_text)
        self._help.setVisible(bool(question.help_text))
        self._choice.offer(question.levels)
        self._choice.set_value(question.answer)
        self._choice.setAccessibleName(question.text)
        self._choice.setAccessibleDescription(question.help_text)
        self._back.setEnabled(question.number > 1)
        self._where.setText(self.tr("vraag {0} van {1}").format(question.number, question.total))
        self._choice.setFocus(Qt.FocusReason.OtherFocusReason)
