"""A question whose answer can be counted on the spot: the usual row, with an instrument to count by (F4)."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.desk.assessment import Assessment
from app.desk.samples import add_sample, remove_sample, samples_of
from app.scoring.definition import Item, Respondent
from app.scoring.graph import Graph
from forms.language import spoken
from forms.road.answer_row import AnswerRow
from forms.road.counting_panel import CountingPanel
from forms.shell.idle_lock import waking_clock


class CountingRow(AnswerRow):
    """Opens a panel beneath the question; each sample is stored as it is added."""

    def __init__(
        self,
        assessment: Assessment,
        place: tuple[Item, str, Respondent],
        changed: Callable[[], None],
        *,
        label: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(assessment, place, changed, label=label, parent=parent)
        self.counting: CountingPanel | None = None
        self._add_aside("timer", self.tr("Tellen (F4)"), self.turn_counting)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F4 opens the panel, and closes it again."""
        if event.key() == Qt.Key.Key_F4:
            self.turn_counting()
            return
        super().keyPressEvent(event)

    def turn_counting(self) -> None:
        """Open the panel and go there, or close it and go back. A count in it goes on."""
        if self.counting is None:
            self.counting = self._made()
        elif not self.counting.isHidden():
            self.counting.hide()
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self.counting.show()
        self.counting.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _made(self) -> CountingPanel:
        made = CountingPanel(waking_clock, causes_of(self.assessment.graph, self.item))
        made.added.connect(self._add)
        made.removed.connect(lambda place: self._do(lambda: remove_sample(self.assessment, self._place(), place)))
        self._parts.addWidget(made)
        made.show_samples(samples_of(self.assessment, *self._place()))
        return made

    def _place(self) -> tuple[str, str, Respondent]:
        return (self.item.key, self.row, self.by)

    def _add(self, own: Fraction, norm: Fraction, told: str) -> None:
        before = self.assessment.draft.given_note(*self._place())
        self._do(lambda: add_sample(self.assessment, self._place(), own, norm))
        if told:
            note = f"{before}; {told}" if before else told
            self._do(lambda: self.assessment.note(*self._place(), note))

    def refresh(self) -> None:
        """Show what is stored, also in the panel."""
        before = self._shown
        super().refresh()
        if self.counting is not None and self._shown != before:
            self.counting.show_samples(samples_of(self.assessment, *self._place()))


def causes_of(graph: Graph, item: Item) -> tuple[tuple[str, str], ...]:
    """Return the causes that the definition offers with a question: the options of the choices item named after it."""
    named = (one for one in graph.method.items if one.per == item.per and one.key.startswith(f"{item.key}_"))
    causes = next((one for one in named if graph.scale_of(one).kind == "choices"), None)
    return () if causes is None else tuple((one.key, one.text.say(spoken())) for one in graph.scale_of(causes).options)
