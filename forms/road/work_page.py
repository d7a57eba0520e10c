"""The work: the main tasks with a picture of the week, and the norm function with the test on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.desk.jobs import Job, jobs_like, take_job
from app.desk.merging import merge_rows
from app.desk.week import Week, week_of
from app.errors import FaultyInputError
from app.scoring.definition import Item, Repeat
from app.scoring.words import shown_number
from forms.language import spoken
from forms.road.answer_row import AnswerRow
from forms.road.coverage import CoverageLines
from forms.road.job_offer import JobOffer
from forms.road.step_page import StepPage
from forms.road.task_card import TaskCard
from forms.widgets.commands import Command
from forms.widgets.messages import Tone
from forms.widgets.week_bar import TaskShare, WeekBar
from forms.widgets.words import Button, Frame, Words, button, row

if TYPE_CHECKING:
    from forms.road.road import Road


class WorkPage(StepPage):
    """Asks the questions about the work once, and per task."""

    def __init__(self, road: Road, items: tuple[Item, ...]) -> None:
        super().__init__(road, "", "")
        self.retitle(
            self.tr("Taken en normfunctie"),
            self.tr("Het werk dat echt gedaan wordt, in hoofdtaken, en de functie waarmee u vergelijkt."),
        )
        self._once = [item for item in items if not item.per]
        self._repeats = [r for r in self.assessment.graph.method.repeats if not r.rows]
        self._per = {r.key: [item for item in items if item.per == r.key] for r in self._repeats}
        self._cards: dict[str, TaskCard] = {}
        self._add_buttons: dict[str, Button] = {}
        self._weeks: dict[str, WeekBar] = {}
        self._coverage = CoverageLines()
        self._shape: object = None
        self._built: list[QWidget] = []
        self._offer = JobOffer(self._take_job)
        self.add(self._offer)

    # --- showing ---------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Build anew when tasks or relevance changed, then show what is stored."""
        shape = tuple((key, self._relevant(repeat, key)) for repeat in self._repeats for key, _ in self._rows(repeat))
        if shape != self._shape:
            self._shape = shape
            self._rebuild()
        super().refresh()
        for repeat in self._repeats:
            self._show_names(repeat)
            self._show_week(repeat)
        for item_row in self.rows:
            if not item_row.item.per:
                item_row.setVisible(self.assessment.is_relevant(item_row.item, ""))
        self._coverage.show_for(self.assessment)
        for part in (*self._cards.values(), *self._add_buttons.values()):
            part.setEnabled(not self.assessment.is_closed)

    def entered(self) -> None:
        """Offer an earlier measurement of the same job while there is no task yet."""
        super().entered()
        empty = not self._cards and not self.assessment.is_closed
        self._offer.show_jobs(jobs_like(self.assessment.session, self.assessment) if empty else [])

    def first_focus(self) -> QWidget | None:
        """Begin at the first task without an answer; without any task at the button that adds one."""
        if not self._cards:
            return next(iter(self._add_buttons.values()), None)
        nameless = (card.name for card in self._cards.values() if not card.name.value())
        return next(nameless, None) or super().first_focus()

    def _rows(self, repeat: Repeat) -> list[tuple[str, str]]:
        return self.assessment.rows_of(repeat.key)

    def _relevant(self, repeat: Repeat, key: str) -> tuple[str, ...]:
        return tuple(item.key for item in self._per[repeat.key] if self.assessment.is_relevant(item, key))

    def _show_names(self, repeat: Repeat) -> None:
        rows = self._rows(repeat)
        for key, title in rows:
            self._cards[key].name.set_value(title)
            self._cards[key].show_others(tuple(one for one in rows if one[0] != key))

    def _show_week(self, repeat: Repeat) -> None:
        week = week_of(self.assessment, repeat, spoken())
        shown = self._weeks.get(repeat.key)
        if shown is None:
            return
        shown.setVisible(week is not None and bool(week.rows))
        if week is not None:
            shown.show_tasks(tuple(self._shares(week)))

    def _shares(self, week: Week) -> Iterator[TaskShare]:
        for one in week.rows:
            hours = self.tr("{0} uur").format(shown_number(one.hours)) if one.hours is not None else ""
            yield TaskShare(one.title or self.tr("naamloos"), one.percent or 0, hours, " ".join(one.remarks))

    # --- building --------------------------------------------------------------------------------------------

    def _rebuild(self) -> None:
        for part in self._built:
            part.hide()
            part.deleteLater()
        self._built.clear()
        self.asked.clear()
        self._cards.clear()
        self._add_buttons.clear()
        self._weeks.clear()
        self._coverage = CoverageLines()
        for repeat in self._repeats:
            self._build_repeat(repeat)
        if self._once:
            self._put(Words(self._once_heading(), "heading"))
        for item in self._once:
            self._put(self.ask(AnswerRow(self.assessment, (item, "", "assessor"), self.road.changed)))
        self._put(self._coverage)

    def _once_heading(self) -> str:
        groups = {group.key: group.text.say(spoken()) for group in self.assessment.graph.method.groups}
        return groups.get(self._once[0].group) or self.tr("Het werk als geheel")

    def _build_repeat(self, repeat: Repeat) -> None:
        self._put(Words((repeat.plural or repeat.text).say(spoken()), "heading"))
        for number, (key, _title) in enumerate(self._rows(repeat), 1):
            self._build_card(repeat, number, key)
        add = button(
            self.tr("{0} toevoegen").format(repeat.text.say(spoken())), lambda: self._add(repeat.key), icon_name="plus"
        )
        self._add_buttons[repeat.key] = add
        self.asked.append(add)
        holder = Frame("")
        holder.setLayout(row(add, 1))
        self._put(holder)
        self._weeks[repeat.key] = WeekBar()
        self._put(self._weeks[repeat.key])

    def _build_card(self, repeat: Repeat, number: int, key: str) -> None:
        items = [item for item in self._per[repeat.key] if self.assessment.is_relevant(item, key)]
        rows = [AnswerRow(self.assessment, (item, key, "assessor"), self.road.changed) for item in items]
        card = TaskCard(f"{repeat.text.say(spoken())} {number}", rows)
        self.asked.append(card)
        for one in rows:
            self.ask(one)
        card.went_on.connect(self.go_on)
        self._listen(card, repeat.key, key, number - 1)
        self._cards[key] = card
        self._put(card)

    def _listen(self, card: TaskCard, repeat: str, key: str, place: int) -> None:
        now = self.assessment
        card.renamed.connect(lambda text: self._do(lambda: now.rename_row(repeat, key, text)))
        card.moved.connect(lambda step: self._move(repeat, key, place + step))
        card.removed.connect(lambda: self._do(lambda: now.remove_row(repeat, key)))
        card.merged.connect(lambda other: self._do(lambda: merge_rows(now, repeat, *self._ordered(repeat, key, other))))

    def _put(self, part: QWidget) -> None:
        self._built.append(part)
        self.add(part)
        part.show()

    # --- acts ------------------------------------------------------------------------------------------------

    def _ordered(self, repeat: str, first: str, second: str) -> tuple[str, str]:
        """Return the two rows in the order of the page: the earlier one stays."""
        keys = [key for key, _ in self.assessment.rows_of(repeat)]
        return (first, second) if keys.index(first) < keys.index(second) else (second, first)

    def _move(self, repeat: str, key: str, to: int) -> None:
        if 0 <= to < len(self.assessment.rows_of(repeat)):
            self._do(lambda: self.assessment.move_row(repeat, key, to))
            self._cards[key].name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, repeat: str) -> None:
        def act() -> None:
            key = self.assessment.add_row(repeat, "")
            self.refresh()
            self._cards[key].name.setFocus(Qt.FocusReason.OtherFocusReason)

        self._do(act)

    def _take_job(self, job: Job) -> None:
        self._do(lambda: take_job(self.assessment.session, self.assessment, job))
        self._offer.show_jobs([])
        self.focus_first()

    def _do(self, act: Callable[[], object]) -> None:
        try:
            act()
        except FaultyInputError as error:
            self.message.tell(error.faults[0].text, error.faults[0].remedy, tone=Tone.ATTENTION)
            return
        self.road.changed()

    def jump(self, name: str, row: str) -> bool:
        """Put the focus on a question, on a task, or on the button that adds a first one."""
        if name in self._add_buttons:
            wanted: QWidget = self._cards.get(row) or self._add_buttons[name]
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return super().jump(name, row)

    def acts(self) -> Iterator[Command]:
        """Yield adding a task."""
        for repeat in self._repeats:
            add = self._add_buttons.get(repeat.key)
            if add is not None and add.isEnabled():
                yield Command(add.words(), add.click)

    def own_keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of tasks."""
        return ((self.tr("Alt+Omhoog"), self.tr("taak omhoog")), (self.tr("Alt+Omlaag"), self.tr("taak omlaag")))
