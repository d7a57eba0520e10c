"""What changed since the previous measurement: per factor before, after and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.desk.repeat import Change, changes, percent_before
from app.scoring.examples import decider
from forms.language import spoken
from forms.road.step_page import StepPage
from forms.road.task_card import NameField
from forms.theme import GRID
from forms.widgets.form_row import FormRow
from forms.widgets.words import Sign, Words, column, row

if TYPE_CHECKING:
    from forms.road.road import Road


class ChangesPage(StepPage):
    """A line for each change, with room to say why; the reason is the note of the present answer."""

    def __init__(self, road: Road) -> None:
        super().__init__(road, "", "")
        self.retitle(
            self.tr("Wat veranderde"),
            self.tr("Alleen wat anders is dan de vorige keer, met de reden. Wat hier niet staat, bleef gelijk."),
        )
        self._told = Words("", "heading")
        self._none = Words(self.tr("Er is niets veranderd."), "")
        self._before = percent_before(self.assessment)
        self._shown: tuple[tuple[str, ...], ...] | None = None
        self._lines: list[QWidget] = []
        self._reasons: dict[tuple[str, str], NameField] = {}
        self.add(self._told, self._none)

    def refresh(self) -> None:
        """Show what differs now; a reason that is being written keeps its field."""
        self._told.setText(self._sentence())
        found = changes(self.assessment, spoken())
        shape = tuple((one.item, one.row, one.before, one.after) for one in found)
        if shape != self._shown:
            self._shown = shape
            self._rebuild(found)
        for one in found:
            field = self._reasons.get((one.item, one.row))
            if field is not None and (one.why or None) != field.value():
                field.set_value(one.why or None)

    def _sentence(self) -> str:
        now = self.assessment.outcome.percent
        if now is None or self._before is None:
            return self.tr("De vorige loonwaarde was {0} procent.").format(self._before) if self._before else ""
        if now == self._before:
            return self.tr("De loonwaarde bleef {0} procent.").format(now)
        return self.tr("De loonwaarde ging van {0} naar {1} procent.").format(self._before, now)

    def _rebuild(self, found: tuple[Change, ...]) -> None:
        for part in self._lines:
            part.hide()
            part.deleteLater()
        self._reasons.clear()
        self.asked.clear()
        self._lines = [self._line(change) for change in found]
        self.add(*self._lines)
        for part in self._lines:
            part.show()
        self._none.setVisible(not found)

    def _line(self, change: Change) -> QWidget:
        where = self.tr("{0} bij {1}").format(change.label, change.where) if change.where else change.label
        old, new = change.before or self.tr("er niet"), change.after or self.tr("er niet meer")
        told = self.tr("{0}: was {1}, is nu {2}").format(where, old, new)
        icon = {1: "arrow-up", -1: "arrow-down"}.get(change.direction, "arrow-right")
        name = {1: self.tr("hoger"), -1: self.tr("lager")}.get(change.direction, self.tr("anders"))
        line = QWidget()
        if not change.item:
            line.setLayout(row(Sign(icon, "accent", name), Words(told), 1))
            return line
        field = NameField(longest=500)
        field.set_value(change.why or None)
        field.committed.connect(lambda text: self._explain(change, str(text or "")))
        field.entered.connect(lambda: self.go_on(field))
        field.setEnabled(not self.assessment.is_closed)
        self._reasons[change.item, change.row] = field
        self.asked.append(field)
        reason = FormRow(self.tr("Waarom? {0}").format(told), field)
        line.setLayout(column(row(Sign(icon, "accent", name), reason), spacing=GRID))
        return line

    def _explain(self, change: Change, text: str) -> None:
        item = self.assessment.graph.items[change.item]
        self.assessment.note(change.item, change.row, decider(item), text)
        self.road.changed()

    def first_focus(self) -> QWidget | None:
        """Begin at the first change without a reason."""
        empty = (field for field in self._reasons.values() if not field.value())
        return next(empty, self.road.window.foot.button())

    def jump(self, name: str, row: str) -> bool:
        """Put the focus on the reason of a change."""
        field = self._reasons.get((name, row))
        if field is not None:
            field.setFocus()
        return field is not None
