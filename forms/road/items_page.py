"""A step that asks one respondent the questions of the definition: employer, employee, observation, test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.scoring.definition import Item, Respondent
from forms.road.answer_row import AnswerRow
from forms.road.step_page import StepPage
from forms.widgets.words import Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from forms.road.road import Road


class ItemsPage(StepPage):
    """Questions in the order of the definition, per row where they repeat; rebuilt when the rows change."""

    def __init__(self, road: Road, by: Respondent, items: tuple[Item, ...], title: str, purpose: str) -> None:
        super().__init__(road, title, purpose)
        self._by, self._items = by, items
        self._shape: tuple[object, ...] = ()
        self._built: list[QWidget] = []

    def refresh(self) -> None:
        """Build anew when rows or relevance changed, then show what is stored."""
        shape = tuple((item.key, row, title) for item, row, title in self._asked())
        if shape != self._shape:
            self._shape = shape
            self._rebuild()
        super().refresh()

    def _asked(self) -> list[tuple[Item, str, str]]:
        """Return item, row and title of what is asked, per row in the order of the definition."""
        found = [(item, "", "") for item in self._items if not item.per]
        for repeat in self.assessment.graph.repeats:
            items = [item for item in self._items if item.per == repeat]
            for row, title in self.road.rows_of(repeat) if items else ():
                found += [(item, row, title) for item in items]
        return [one for one in found if self.road.is_relevant(one[0], one[1])]

    def _rebuild(self) -> None:
        for part in self._built:
            part.deleteLater()
        self._built.clear()
        self.rows.clear()
        before = ""
        for item, row, title in self._asked():
            if title != before and title:
                self._put(Words(title, "heading"))
            before = title
            label = (item.easy or item.text).say() if self._by in ("employer", "employee") else item.text.say()
            self._put(self.ask(AnswerRow(self.assessment, item, row, self._by, self.road.changed, label=label)))
        if not self._built:
            self._put(Words(self.tr("Er zijn nog geen taken. Vul eerst de hoofdtaken in."), "muted"))

    def _put(self, part: QWidget) -> None:
        self._built.append(part)
        self.add(part)
