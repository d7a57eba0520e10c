"""A step that asks one respondent the questions of the definition: employer, employee, observation, test."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.scoring.definition import Item, Respondent
from forms.language import spoken
from forms.road.answer_row import AnswerRow
from forms.road.counting_row import CountingRow
from forms.road.step_page import StepPage
from forms.theme import BETWEEN, GRID
from forms.widgets.gradual import Gradual, Maker
from forms.widgets.words import Words, column

if TYPE_CHECKING:
    from forms.road.road import Road

SEEN = 6
"""Rows that fit on a small screen; the others are made while one reads."""

Asked = tuple[Item, str]
"""A question: the item, and the row it is asked for."""


class ItemsPage(StepPage):
    """Questions in the order of the definition, per row where they repeat.

    All are there from the beginning, also those that are not relevant now: an answer that makes one relevant shows it
    at once, and nothing else moves. Built anew only when the rows change.
    """

    def __init__(self, road: Road, by: Respondent, items: tuple[Item, ...], words: tuple[str, str]) -> None:
        super().__init__(road, *words)
        self._by, self._items = by, items
        self._shape: list[tuple[str, str, str]] = []
        self._headings: list[tuple[Words, list[AnswerRow]]] = []
        self._all: Gradual | None = None
        self._none = Words(self.tr("Er zijn nog geen taken. Vul eerst de hoofdtaken in."), "muted")
        self.add(self._none)

    def refresh(self) -> None:
        """Build anew when rows changed, then show what is stored and what is relevant."""
        shape = [(item.key, row, title) for item, row, title in self._wanted()]
        if self._all is None or shape != self._shape:
            self._shape = shape
            self._rebuild()
        for row in self.rows:
            row.setVisible(self.assessment.is_relevant(row.item, row.row))
            row.refresh()
        for heading, rows in self._headings:
            heading.setVisible(any(not row.isHidden() for row in rows))

    def jump(self, name: str, row: str) -> bool:
        """Put the focus on a question, making it when it is not there yet."""
        if self._all is not None:
            self._all.rows()
        return super().jump(name, row)

    def go_on(self, row: QWidget) -> None:
        """Go to the next question, made now when it is not there yet."""
        if self._all is not None:
            self._all.row(min(len(self._shape) - 1, self.asked.index(row) + 2))
        super().go_on(row)

    def _wanted(self) -> Iterator[tuple[Item, str, str]]:
        """Yield item, row and the heading it stands under, per row in the order of the definition."""
        groups = {group.key: group.text.say(spoken()) for group in self.assessment.graph.method.groups}
        for item in self._items:
            if not item.per:
                yield item, "", groups.get(item.group, "")
        for repeat in self.assessment.graph.repeats:
            items = [item for item in self._items if item.per == repeat]
            for row, title in self.assessment.rows_of(repeat, spoken()) if items else ():
                for item in items:
                    yield item, row, title

    def _rebuild(self) -> None:
        if self._all is not None:
            self._all.hide()
            self._all.deleteLater()
        self.asked.clear()
        self._headings.clear()
        wanted = list(self._wanted())
        before = ""
        makers = []
        for item, row, heading in wanted:
            makers.append(self._maker((item, row), heading if heading != before else ""))
            before = heading
        self._all = Gradual(makers, at_once=SEEN)
        self._none.setVisible(not wanted)
        self.add(self._all)
        self._all.show()

    def _maker(self, asked: Asked, heading: str) -> Maker:
        def make() -> QWidget:
            row = self.ask(self._row(*asked))
            if not self.assessment.is_relevant(row.item, row.row):
                row.hide()  # and never "show" here: a row without a parent yet would come up as a window
            row.refresh()
            if not heading:
                if self._headings:
                    self._headings[-1][1].append(row)
                return row
            return self._under(heading, row)

        return make

    def _under(self, heading: str, row: AnswerRow) -> QWidget:
        words, holder = Words(heading, "heading"), QWidget()
        words.setContentsMargins(0, BETWEEN if self._headings else 0, 0, 0)
        holder.setLayout(column(words, row, spacing=GRID * 3))
        self._headings.append((words, [row]))
        if not self.assessment.is_relevant(row.item, row.row):
            words.hide()
        return holder

    def _row(self, item: Item, row: str) -> AnswerRow:
        easy = self._by in ("employer", "employee")
        label = (item.easy or item.text).say(spoken()) if easy else item.text.say(spoken())
        counts = self._by == "observation" and self.assessment.graph.scale_of(item).counted
        kind = CountingRow if counts else AnswerRow
        return kind(self.assessment, (item, row, self._by), self.road.changed, label=label)

    def own_keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of counting, where there is something to count."""
        if self._by != "observation":
            return ()
        return (("F4", self.tr("tellen met teller en stopwatch")),)
