"""The first page of a repeat measurement: what was taken over, row by row, each confirmed with one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.desk.plan import CHANGES, WEIGHING, WORK
from app.desk.repeat import answers_in_words
from forms.language import spoken
from forms.road.step_page import StepPage
from forms.shell.page import Act
from forms.theme import INSIDE
from forms.widgets.level_choice import Level, LevelChoice
from forms.widgets.words import Sign, Words, column, row, rule

if TYPE_CHECKING:
    from forms.road.road import Road

STILL, CHANGED = "still", "changed"


class TakenOver(QWidget):
    """One row as it was, with the question whether it still is so.

    Signals: `confirmed()`, `differs()`, `went_on(self)`.
    """

    confirmed = Signal()
    differs = Signal()
    went_on = Signal(object)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = Words("")
        self._sign, self._state = Sign("circle", "muted"), Words("", "muted")
        self.choice = LevelChoice(
            (
                Level(STILL, self.tr("klopt nog"), letters="j"),
                Level(CHANGED, self.tr("er is iets veranderd"), letters="n"),
            ),
            goes_on=False,
            may_clear=False,
        )
        self.choice.setAccessibleName(self.tr("{0}: klopt dit nog?").format(title))
        self.choice.committed.connect(self._answered)
        self.choice.went_on.connect(self._gone_on)
        state = row(self._sign, self._state, 1)
        self.setLayout(column(rule(), Words(title, "heading"), self._told, self.choice, state, spacing=INSIDE))
        self.setFocusProxy(self.choice)

    def show_row(self, lines: list[tuple[str, str]], *, waiting: bool, known: bool) -> None:
        """Show the answers, and whether they wait to be confirmed; `known`: they were taken over and confirmed."""
        self._told.setText(" · ".join(f"{label}: {text}" for label, text in lines))
        self.choice.set_value(STILL if known and not waiting else None)
        self.choice.setVisible(waiting or known)
        told = self.tr("overgenomen, nog niet bevestigd") if waiting else self.tr("bevestigd")
        self._state.setText(told if waiting or known else self.tr("opnieuw beantwoord"))
        self._sign.show_icon("circle" if waiting else "circle-check", "muted" if waiting else "agreed")

    def is_waiting(self) -> bool:
        """Tell whether it still has to be confirmed."""
        return self.choice.value() != STILL and not self.choice.isHidden()

    def _answered(self, key: object) -> None:
        (self.confirmed if key == STILL else self.differs).emit()

    def _gone_on(self) -> None:
        if self.choice.value() == STILL:
            self.went_on.emit(self)


class RepeatPage(StepPage):
    """Lists every row of the previous measurement; nothing counts until it was looked at."""

    def __init__(self, road: Road) -> None:
        super().__init__(road, "", "")
        self.retitle(
            self.tr("Herhaling"),
            self.tr("Dit komt uit de vorige meting en telt pas mee als u het bevestigt. Eén toets per taak."),
        )
        self._rows: dict[str, TakenOver] = {}

    def refresh(self) -> None:
        """Show each row with its state."""
        draft, wanted = self.assessment.draft, self._wanted()
        for key, title in wanted:
            if key not in self._rows:
                self._rows[key] = self._made(key, title)
            origins = {given.origin for (_, at, _), given in draft.given.items() if at == key}
            waiting = key in draft.unconfirmed
            known = bool(origins - {""})
            self._rows[key].show_row(answers_in_words(self.assessment, key, spoken()), waiting=waiting, known=known)
            self._rows[key].setEnabled(not self.assessment.is_closed)
        for key, part in self._rows.items():
            part.setVisible(key in dict(wanted))

    def _wanted(self) -> list[tuple[str, str]]:
        rows = [row for repeat in self.assessment.graph.repeats for row in self.assessment.rows_of(repeat, spoken())]
        answered = {key[1] for key in self.assessment.draft.given}
        once = [("", self.tr("Het werk als geheel"))] if "" in answered else []
        return [*((key, title) for key, title in rows if key in answered), *once]

    def _made(self, key: str, title: str) -> TakenOver:
        made = TakenOver(title)
        made.confirmed.connect(lambda: self._confirm(key))
        made.differs.connect(lambda: self._change(key))
        made.went_on.connect(self.go_on)
        self.asked.append(made)
        self.add(made)
        made.show()
        return made

    def _confirm(self, key: str) -> None:
        self.assessment.confirm(key)
        where = self.road.row_title(key)
        self.road.changed(self.tr("Bevestigd en opgeslagen: {0}.").format(where or self.tr("het werk als geheel")))

    def _change(self, key: str) -> None:
        """Go to where this row is decided; what is answered there no longer needs to be confirmed."""
        self.refresh()
        step = WEIGHING if key and WEIGHING in self.road.plan.steps else WORK
        self.road.go_to(step, "", key)

    def first_focus(self) -> QWidget | None:
        """Begin at the first row that waits."""
        return next((part for part in self._rows.values() if part.is_waiting()), None)

    def primary(self) -> Act | None:
        """Go to what changed, once everything is confirmed; else to the next step."""
        if self.assessment.draft.unconfirmed:
            return super().primary()
        return Act(self.tr("Naar wat veranderde"), lambda: self.road.show(CHANGES))

    def jump(self, name: str, row: str) -> bool:  # noqa: ARG002 - every point of this step is a row
        """Put the focus on a row."""
        part = self._rows.get(row)
        if part is not None:
            part.setFocus(Qt.FocusReason.OtherFocusReason)
        return part is not None

    def own_keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of confirming."""
        return (("1", self.tr("klopt nog, en naar de volgende")), ("2", self.tr("er is iets veranderd")))
