"""The work: the norm function and the main tasks, with a picture of the week and what is left of it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.errors import FaultyInputError
from app.scoring.definition import Item, Repeat
from app.scoring.words import shown_number
from forms.road.answer_row import AnswerRow
from forms.road.step_page import StepPage
from forms.theme import INSIDE
from forms.widgets.fields import TextField
from forms.widgets.form_row import FormRow
from forms.widgets.messages import Tone
from forms.widgets.week_bar import TaskShare, WeekBar
from forms.widgets.words import Button, Frame, Words, button, column, row, rule

if TYPE_CHECKING:
    from forms.road.road import Road


class TaskCard(QWidget):
    """One main task: its name, its questions, what can be done with it.

    Signals: `renamed(text)`, `moved(step)`, `removed()`.
    """

    renamed = Signal(str)
    moved = Signal(int)
    removed = Signal()

    def __init__(
        self, number: int, title: str, name: str, rows: list[AnswerRow], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.name = TextField(longest=120)
        self.name.set_value(name)
        self.name.committed.connect(lambda text: self.renamed.emit(str(text or "")))
        acts = row(
            1,
            button(self.tr("Omhoog"), lambda: self.moved.emit(-1), "quiet", icon_name="arrow-up"),
            button(self.tr("Omlaag"), lambda: self.moved.emit(1), "quiet", icon_name="arrow-down"),
            button(self.tr("Weghalen"), self.removed.emit, "quiet", icon_name="trash-2"),
        )
        label = self.tr("{0} {1}").format(title, number)
        self.setLayout(column(rule(), FormRow(label, self.name), *rows, acts, spacing=INSIDE))


class WorkPage(StepPage):
    """Asks the questions about the work once, and per task."""

    def __init__(self, road: Road, items: tuple[Item, ...]) -> None:
        super().__init__(road, "", "")
        self.retitle(
            self.tr("Taken en normfunctie"),
            self.tr("Het werk dat echt gedaan wordt, in hoogstens vijf hoofdtaken, en waarmee u vergelijkt."),
        )
        self._once = [item for item in items if not item.per]
        self._repeats = [r for r in self.assessment.graph.method.repeats if not r.rows]
        self._per = {r.key: [item for item in items if item.per == r.key] for r in self._repeats}
        self._cards: dict[str, TaskCard] = {}
        self._shape: tuple[object, ...] | None = None
        self._built: list[QWidget] = []
        self.week = WeekBar()
        self._coverage = Words("", "muted")

    def refresh(self) -> None:
        """Build anew when tasks or relevance changed, then show what is stored."""
        shape = tuple(
            (repeat.key, key, tuple(i.key for i in self._per[repeat.key] if self.road.is_relevant(i, key)))
            for repeat in self._repeats
            for key, _ in self.road.rows_of(repeat.key)
        )
        if shape != self._shape:
            self._shape = shape
            self._rebuild()
        super().refresh()
        for repeat in self._repeats:
            for key, title in self.road.rows_of(repeat.key):
                self._cards[key].name.set_value(title)
        self._show_week()

    def jump(self, name: str, row: str) -> bool:
        """Put the focus on a question, or on the button that adds a first task."""
        if name in [repeat.key for repeat in self._repeats]:
            self._add_buttons[name].setFocus()
            return True
        return super().jump(name, row)

    def _rebuild(self) -> None:
        for part in self._built:
            part.setParent(None)
            if part not in (self.week, self._coverage):
                part.deleteLater()
        self._built.clear()
        self.rows.clear()
        self._cards.clear()
        self._add_buttons: dict[str, Button] = {}
        for repeat in self._repeats:
            self._build_repeat(repeat)
        for item in self._once:
            self._put(self.ask(AnswerRow(self.assessment, item, "", "assessor", self.road.changed)))
        self._put(self._coverage)

    def _build_repeat(self, repeat: Repeat) -> None:
        self._put(Words((repeat.plural or repeat.text).say(), "heading"))
        for number, (key, title) in enumerate(self.road.rows_of(repeat.key), 1):
            rows = [
                self.ask(AnswerRow(self.assessment, item, key, "assessor", self.road.changed))
                for item in self._per[repeat.key]
                if self.road.is_relevant(item, key)
            ]
            card = TaskCard(number, repeat.text.say(), title, rows)
            self._listen(card, repeat.key, key, number - 1)
            self._cards[key] = card
            self._put(card)
        text = self.tr("{0} toevoegen").format(repeat.text.say())
        add = button(text, lambda: self._add(repeat.key), icon_name="plus")
        self._add_buttons[repeat.key] = add
        holder = Frame("")
        holder.setLayout(row(add, 1))
        self._put(holder)
        self._put(self.week)

    def _listen(self, card: TaskCard, repeat: str, key: str, place: int) -> None:
        assessment = self.assessment
        card.renamed.connect(lambda text: self._do(lambda: assessment.rename_row(repeat, key, text)))
        card.moved.connect(lambda step: self._do(lambda: assessment.move_row(repeat, key, max(0, place + step))))
        card.removed.connect(lambda: self._do(lambda: assessment.remove_row(repeat, key)))

    def _add(self, repeat: str) -> None:
        def act() -> None:
            key = self.assessment.add_row(repeat, "")
            self.refresh()
            self._cards[key].name.setFocus()

        self._do(act)

    def _do(self, act: object) -> None:
        assert callable(act)  # noqa: S101 - ours
        try:
            act()
        except FaultyInputError as error:
            self.message.tell(error.faults[0].text, error.faults[0].remedy, tone=Tone.ATTENTION)
            return
        self.road.changed()

    def _show_week(self) -> None:
        values = self.assessment.outcome.values
        shares = []
        for repeat in self._repeats:
            for key, title in self.road.rows_of(repeat.key):
                share = values.get(("share", key), Fraction(0)) * 100
                hours = self.road.hours_of(share)
                shares.append(TaskShare(title or self.tr("naamloos"), share, hours))
        self.week.setVisible(bool(shares))
        self.week.show_tasks(tuple(shares))
        coverage = values.get(("coverage", ""))
        self._coverage.setVisible(coverage is not None)
        if coverage is not None:
            told = self.tr("De normfunctie komt voor {0}% overeen met het echte werk; 60% is nodig.")
            self._coverage.setText(told.format(shown_number(coverage * 100)))

    def _put(self, part: QWidget) -> None:
        self._built.append(part)
        self.add(part)
        part.show()
