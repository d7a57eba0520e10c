"""Conversation mode: employer or employee answers on the laptop, one question at a time, and sees nothing else.

Stands alone in the window. It ends by a button, Escape or F9, and then the assessor's passphrase is asked.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.desk.assessment import Assessment
from app.desk.talking import NOT_APPLICABLE, TalkQuestion, answer_not_known, answer_question, questions_for
from app.errors import FaultyInputError, LoonmaatError
from app.scoring.definition import Respondent, Scale
from app.scoring.words import decimal_text, shown_number
from forms.language import spoken
from forms.road.answer_fields import levels_for
from forms.theme import AROUND, BETWEEN
from forms.widgets.conversation import ConversationView, Question
from forms.widgets.level_choice import Level
from forms.widgets.words import Button, Words, column, row

NOT_KNOWN, WHO_IS_IT = "?", "who"
WHO: tuple[Respondent, ...] = ("employer", "employee")


class Talk(QStackedWidget):
    """Asks the questions of one respondent. Signal `left()` when someone wants to end it."""

    left = Signal()

    def __init__(self, assessment: Assessment, by: Respondent | None, parent: QWidget | None = None) -> None:
        """`by`: who sits at the laptop; None asks that first, when there is a choice."""
        super().__init__(parent)
        self.setObjectName("paper")
        self.assessment = assessment
        self._asked = {who: found for who in WHO if (found := questions_for(assessment, who, spoken()))}
        self.by: Respondent | None = by if by in self._asked else None
        if self.by is None and len(self._asked) == 1:
            self.by = next(iter(self._asked))
        self._questions: list[TalkQuestion] = []
        self._place, self._refused = 0, False
        self.view = ConversationView()
        self.view.answered.connect(self._answer)
        self.view.on.connect(lambda: self._go(1))
        self.view.back.connect(lambda: self._go(-1))
        self.end = _End()
        self.end.back.connect(self._back)
        self.end.left.connect(self.left)
        self.addWidget(self.view)
        self.addWidget(self.end)
        self._begin()

    def is_empty(self) -> bool:
        """Tell whether there is nothing to ask anyone."""
        return not self._asked

    def _begin(self) -> None:
        """Begin at the first question without an answer; ask who it is when that is not known."""
        if self.by is not None:
            self._questions = self._asked[self.by]
            self._place = next((at for at, one in enumerate(self._questions) if one.chosen is None), 0)
            self._show()
        elif self._asked:
            words = {"employer": self.tr("de werkgever"), "employee": self.tr("de werknemer")}
            levels = tuple(Level(who, words[who]) for who in self._asked)
            self.view.ask(Question(WHO_IS_IT, self.tr("Wie beantwoordt de vragen?"), levels))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: ARG002 - Qt gives it
        """Hand the focus to what is shown."""
        shown = self.currentWidget()
        if shown is not None:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends the conversation; F9 does too, which the window hears first."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _go(self, step: int) -> None:
        if self.by is None or self._refused:
            return
        self._place = min(max(0, self._place + step), len(self._questions))
        self._show()

    def _back(self) -> None:
        self._place = max(0, len(self._questions) - 1)
        self._show()

    def _show(self) -> None:
        if self._place >= len(self._questions):
            self.setCurrentWidget(self.end)
            self.end.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.setCurrentWidget(self.view)
        self.view.ask(self._worded(self._questions[self._place]))

    def _worded(self, question: TalkQuestion) -> Question:
        item = question.item
        about = self.tr("Het gaat over: {0}").format(question.where) if question.where else ""
        return Question(
            key=str(self._place),
            text=(item.easy or item.text).say(spoken()),
            levels=(*self._levels(question), Level(NOT_KNOWN, self.tr("weet ik niet"), letters="w", apart=True)),
            help_text=about,
            answer=NOT_KNOWN if question.not_known else question.chosen,
            number=self._place + 1,
            total=len(self._questions),
        )

    def _levels(self, question: TalkQuestion) -> tuple[Level, ...]:
        graph, item = self.assessment.graph, question.item
        scale = graph.scale_of(item)
        if scale.kind == "number":
            levels = self._amounts(scale)
            apart = item.not_applicable != "never"
            return (*levels, self._not_mine()) if apart else levels
        found = levels_for(graph, item, spoken(), easy=True)
        return tuple(self._not_mine() if one.key == NOT_APPLICABLE else one for one in found if one.key != "unknown")

    def _not_mine(self) -> Level:
        return Level(NOT_APPLICABLE, self.tr("dit hoort niet bij het werk"), letters="n", apart=True)

    def _amounts(self, scale: Scale) -> tuple[Level, ...]:
        """Return the suggestions of a number; a percentage in words, with the number small beside it."""
        unit = scale.unit.say(spoken()) if scale.unit else ""
        if unit != "%":
            return tuple(Level(decimal_text(one), f"{shown_number(one)} {unit}".strip()) for one in scale.suggestions)
        return tuple(
            Level(decimal_text(one), self.part_in_words(int(one)), note=f"{shown_number(one)} %")
            for one in scale.suggestions
        )

    def part_in_words(self, percent: int) -> str:
        """Return a percentage as people say it."""
        words = (
            (15, self.tr("bijna niets")),
            (35, self.tr("een klein deel")),
            (45, self.tr("iets minder dan de helft")),
            (55, self.tr("de helft")),
            (65, self.tr("iets meer dan de helft")),
            (75, self.tr("een groot deel")),
            (85, self.tr("het meeste")),
            (99, self.tr("bijna alles")),
            (100, self.tr("alles, net als een collega")),
        )
        return next((told for most, told in words if percent <= most), self.tr("meer dan een collega"))

    def _answer(self, key: str, level: object) -> None:
        if key == WHO_IS_IT:
            self.by = next((who for who in self._asked if who == level), None)
            QTimer.singleShot(0, self, self._begin)  # after the digit that chose has gone on
            return
        if self.by is not None:
            self._store(int(key), self.by, level)

    def _store(self, place: int, by: Respondent, level: object) -> None:
        question = self._questions[place]
        try:
            if level == NOT_KNOWN:
                answer_not_known(self.assessment, question, by)
            else:
                answer_question(self.assessment, question, by, None if level is None else str(level))
        except FaultyInputError:
            return  # what the definition refuses (n.v.t. that is not allowed now) is not stored and not chosen
        except LoonmaatError:
            self._refused = True
            QTimer.singleShot(0, self, partial(self._ask_again, question))  # after the digit that chose has gone on
            return
        self._questions = questions_for(self.assessment, by, spoken())
        self._place = min(place, len(self._questions) - 1)

    def _ask_again(self, question: TalkQuestion) -> None:
        """Stay at a question whose answer could not be stored (a disk that is full), and say so in plain words."""
        self._refused = False
        told = self.tr("Dit antwoord is niet bewaard. Vraag de loonwaardedeskundige om hulp.")
        self.view.ask(replace(self._worded(question), help_text=told))


class _End(QWidget):
    """The last page: thanks, and the laptop goes back. Signals `back()` and `left()`."""

    back = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._leave = Button(self.tr("Klaar"), "touch", icon_name="check")
        self._leave.clicked.connect(lambda _on=False: self.left.emit())
        again = Button(self.tr("Terug"), "touch", icon_name="arrow-left")
        again.clicked.connect(lambda _on=False: self.back.emit())
        thanks = Words(self.tr("Dank u wel. Dit waren de vragen."), "question")
        give = Words(self.tr("Geef de laptop terug. Alleen de loonwaardedeskundige kan verder."), "plain")
        self.setLayout(column(1, thanks, give, row(again, self._leave, 1), 2, spacing=BETWEEN, margin=AROUND * 2))
        self.setFocusProxy(self._leave)
