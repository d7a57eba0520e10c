"""The base of every step: shares header and panel, shows what is stored, and goes from question to question."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.desk.assessment import Assessment
from forms.language import spoken
from forms.road.answer_row import AnswerRow
from forms.road.item_help import item_help
from forms.shell.page import Act, Page
from forms.widgets.commands import Command, KeyGroup

if TYPE_CHECKING:
    from forms.road.road import Road


class StepPage(Page):
    """One step of the road. Rows are kept with `ask`, in the order in which Enter goes through them."""

    def __init__(self, road: Road, title: str, purpose: str) -> None:
        super().__init__(title, purpose)
        self.road = road
        self.asked: list[QWidget] = []

    @property
    def assessment(self) -> Assessment:
        """The measurement."""
        return self.road.assessment

    @property
    def rows(self) -> list[AnswerRow]:
        """The questions on this page, in order."""
        return [part for part in self.asked if isinstance(part, AnswerRow)]

    def ask(self, row: AnswerRow) -> AnswerRow:
        """Keep a row so that it is refreshed and can be jumped to; return it to be put in its place."""
        self.asked.append(row)
        row.went_on.connect(self.go_on)
        return row

    def header(self) -> QWidget:
        """Return the road, which all steps share."""
        return self.road.header

    def panel(self) -> QWidget:
        """Return the live result, which all steps share."""
        return self.road.panel

    def primary(self) -> Act | None:
        """Go to the next step."""
        return Act(self.tr("Verder"), self.road.next)

    def entered(self) -> None:
        """Show what is stored now."""
        self.refresh()

    def refresh(self) -> None:
        """Show what is stored now; steps with more to show extend this."""
        for row in self.rows:
            row.refresh()

    # --- going on --------------------------------------------------------------------------------------------

    def go_on(self, row: QWidget) -> None:
        """Go to the next question; from the last one to the button that goes to the next step."""
        later = self.asked[self.asked.index(row) + 1 :]
        following = next((part for part in later if not part.isHidden() and part.isEnabled()), None)
        if following is None:
            self.road.window.foot.button().setFocus(Qt.FocusReason.TabFocusReason)
        else:
            following.setFocus(Qt.FocusReason.TabFocusReason)

    def first_focus(self) -> QWidget | None:
        """Begin at the first question without an answer, else at the first question."""
        usable = [row for row in self.rows if not row.isHidden() and row.isEnabled()]
        return next((row for row in usable if row.is_open()), next(iter(usable), None))

    def jump(self, name: str, row: str) -> bool:
        """Put the focus on a question; False when this step does not have it."""
        for one in self.rows:
            if one.item.key == name and row in ("", one.row):
                one.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    # --- what F1 and Ctrl+K find -----------------------------------------------------------------------------

    def focused_row(self) -> AnswerRow | None:
        """Return the question that has the focus."""
        part = QApplication.focusWidget()
        while part is not None and not isinstance(part, AnswerRow):
            part = part.parentWidget()
        return part

    def help_text(self) -> str:
        """Return what the page is for, and everything about the question that has the focus."""
        row = self.focused_row()
        if row is None:
            return self.purpose()
        return f"{row.item.text.say(spoken())}\n{item_help(self.assessment.graph, row.item)}"

    def commands(self) -> tuple[Command, ...]:
        """Offer what can be done here, every step and every question of the measurement."""
        return (*self.acts(), *self.road.commands())

    def acts(self) -> Iterator[Command]:
        """Yield what can be done on this step only."""
        yield from ()

    def keys(self) -> tuple[KeyGroup, ...]:
        """Return the keys of a step."""
        keys = (
            ("F1", self.tr("uitleg bij de vraag, en alle toetsen")),
            ("F2", self.tr("toelichting bij de vraag, en weer terug")),
            ("F7", self.tr("naar het volgende open punt")),
            ("Ctrl+PgDown", self.tr("volgende stap")),
            ("Ctrl+PgUp", self.tr("vorige stap")),
        )
        return (KeyGroup(self.tr("In deze meting"), (*keys, *self.own_keys())),)

    def own_keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of this step only."""
        return ()
