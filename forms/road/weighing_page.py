"""Weighing up: per task and factor what each source said, what the assessor decides, and why."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.desk.week import week_of
from app.desk.weighing import SOURCES, agreed, needs_reason, take
from app.errors import FaultyInputError
from app.scoring.answers import Amount, Answer, Counted
from app.scoring.definition import Item, Respondent
from app.scoring.items import entered_number
from app.scoring.words import decimal_text, shown_number
from forms.language import spoken
from forms.road.answer_row import AnswerRow
from forms.road.items_page import SEEN
from forms.road.step_page import StepPage
from forms.road.talk_points import TalkPoints
from forms.road.weigh_row import WeighRow
from forms.widgets.gradual import Gradual, Maker
from forms.widgets.messages import Tone
from forms.widgets.sources_table import AGREED, SourcesLine, SourcesTable
from forms.widgets.words import Words

if TYPE_CHECKING:
    from forms.road.road import Road

Heading = tuple[str, str]
"""A repeat and one of its rows."""


class WeighingPage(StepPage):
    """Tables of sources per task with the questions about them, then the questions that are the assessor's alone."""

    def __init__(self, road: Road, items: tuple[Item, ...]) -> None:
        super().__init__(road, "", "")
        self.retitle(
            self.tr("Afwegen"),
            self.tr("Wat werkgever, werknemer en u zelf zagen, naast elkaar. U beslist en zegt waarom."),
        )
        self._tabled = {item.key: item for item in items if self._is_table(item)}
        self._own = [item for item in items if item.key not in self._tabled]
        self._tables: dict[Heading, SourcesTable] = {}
        self._headings: dict[Heading, Words] = {}
        self._shape: object = None
        self._all: Gradual | None = None
        self._points = TalkPoints(self.jump)
        self.add(self._points)

    def _is_table(self, item: Item) -> bool:
        return len(item.respondents) > 1 and self.assessment.graph.scale_of(item).kind == "number"

    # --- showing ---------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Build anew when rows changed, then show every source and decision."""
        shape = tuple(
            (repeat, tuple(self.assessment.rows_of(repeat, spoken()))) for repeat in self.assessment.graph.repeats
        )
        if shape != self._shape:
            self._shape = shape
            self._rebuild()
        self._show_headings()
        self._points.show_for(self.assessment)
        for at, table in self._tables.items():
            self._fill(at, table)
        for one in self.rows:
            one.setVisible(self.assessment.is_relevant(one.item, one.row))
        super().refresh()

    def _fill(self, at: Heading, table: SourcesTable) -> None:
        items = [item for item in self._tabled.values() if item.per == at[0]]
        table.show_lines(tuple(self._line(item, at[1]) for item in items if self.assessment.is_relevant(item, at[1])))
        table.setEnabled(not self.assessment.is_closed)

    def first_focus(self) -> QWidget | None:
        """Begin at the first decision that is open."""
        for part in self.asked:
            if isinstance(part, AnswerRow):
                if part.is_open() and self.assessment.is_relevant(part.item, part.row):
                    return part
            elif isinstance(part, SourcesTable) and part.first_open() is not None:
                return part.first_open()
        return next(iter(self.asked), None)

    def jump(self, name: str, row: str) -> bool:
        """Put the focus on a decision or a question, making it when it is not there yet."""
        if self._all is not None:
            self._all.rows()
        if name not in self._tabled:
            return super().jump(name, row)
        wanted = (at for at in self._tables if at[0] == self._tabled[name].per and row in ("", at[1]))
        table = self._tables.get(next(wanted, ("", "")))
        return table is not None and table.focus_line(name)

    def go_on(self, row: QWidget) -> None:
        """Go to the next question, made now when it is not there yet."""
        if self._all is not None and row is self.asked[-1]:
            self._all.rows()
        super().go_on(row)

    # --- building --------------------------------------------------------------------------------------------

    def _rebuild(self) -> None:
        if self._all is not None:
            self._all.hide()
            self._all.deleteLater()
        self._tables.clear()
        self._headings.clear()
        self.asked.clear()
        self._all = Gradual(list(self._makers()), at_once=SEEN)
        self.add(self._all)
        self._all.show()

    def _makers(self) -> Iterator[Maker]:
        """Yield what is shown, in order: what is asked once before, a part for each row, what is asked once after."""
        before, after = self._once()
        yield from self._grouped(before)
        for repeat in ("", *self.assessment.graph.repeats):
            for row, title in self.assessment.rows_of(repeat, spoken()) if repeat else [("", "")]:
                yield from self._of_row((repeat, row), title)
        yield from self._grouped(after)

    def _once(self) -> tuple[list[Item], list[Item]]:
        """Return what is asked once, before and after the tables, in the order of the definition's groups."""
        order = [group.key for group in self.assessment.graph.method.groups]
        items = (*self._own, *self._tabled.values())
        place = {item.key: order.index(item.group) if item.group in order else 0 for item in items}
        first = min((place[key] for key in self._tabled), default=len(order))
        once = [item for item in self._own if not item.per]
        return [i for i in once if place[i.key] < first], [i for i in once if place[i.key] >= first]

    def _grouped(self, items: list[Item]) -> Iterator[Maker]:
        groups = {group.key: group.text.say(spoken()) for group in self.assessment.graph.method.groups}
        before = ""
        for item in items:
            heading = groups.get(item.group, "")
            if heading and heading != before:
                yield partial(Words, heading, "heading")
            before = heading
            yield partial(self._row, item, "")

    def _of_row(self, at: Heading, title: str) -> Iterator[Maker]:
        tabled = any(item.per == at[0] for item in self._tabled.values())
        own = [item for item in self._own if item.per == at[0]] if at[0] else []
        if title and (tabled or own):
            yield partial(self._heading, at, title)
        if tabled:
            yield partial(self._table, at)
        for item in own:
            yield partial(self._row, item, at[1])

    def _heading(self, at: Heading, title: str) -> QWidget:
        self._headings[at] = Words(title, "heading")
        self._show_headings()
        return self._headings[at]

    def _show_headings(self) -> None:
        """Name each row with its part of the week: a large task weighs more."""
        weeks = {r.key: week_of(self.assessment, r) for r in self.assessment.graph.method.repeats}
        for (repeat, row), heading in self._headings.items():
            week = weeks[repeat]
            title = dict(self.assessment.rows_of(repeat, spoken()))[row]
            percent = next((one.percent for one in week.rows if one.key == row), None) if week is not None else None
            heading.setText(title if percent is None else f"{title} · {shown_number(percent, 1)}%")

    def _table(self, at: Heading) -> QWidget:
        table, row = SourcesTable(), at[1]
        table.decided.connect(lambda key, value: self._decide(key, row, value))
        table.explained.connect(lambda key, text: self._explain(key, row, text))
        table.taken.connect(lambda key, source: self._take(table, key, row, source))
        table.went_on.connect(lambda: self.go_on(table))
        self._tables[at] = table
        self.asked.append(table)
        self._fill(at, table)
        return table

    def _row(self, item: Item, row: str) -> QWidget:
        kind = WeighRow if len(item.respondents) > 1 else AnswerRow
        made = self.ask(kind(self.assessment, (item, row, "assessor"), self.road.changed))
        if not self.assessment.is_relevant(item, row):
            made.hide()
        made.refresh()
        return made

    # --- lines -----------------------------------------------------------------------------------------------

    def _line(self, item: Item, row: str) -> SourcesLine:
        decision = self.assessment.answers.get(item.key, row, "assessor")
        return SourcesLine(
            key=item.key,
            label=(item.short or item.text).say(spoken()),
            about=self.road.row_title(row),
            employer=self._said(item, row, "employer"),
            employee=self._said(item, row, "employee"),
            seen=self._said(item, row, "observation"),
            decision=self._number(item, decision),
            reason=self.assessment.draft.given_note(item.key, row, "assessor"),
            difference=" ".join(self._remarks(item, row)),
        )

    def _number(self, item: Item, answer: Answer | None) -> Decimal | None:
        if answer is None or not isinstance(answer.value, (Amount, Counted)):
            return None
        number = entered_number(self.assessment.graph, item, answer.value)
        return None if number is None else Decimal(decimal_text(number))

    def _said(self, item: Item, row: str, by: Respondent) -> str:
        answer = self.assessment.answers.get(item.key, row, by)
        number = self._number(item, answer)
        if answer is None or number is None:
            return ""
        shown = shown_number(Fraction(number), 1)
        return self.tr("{0} (geteld)").format(shown) if isinstance(answer.value, Counted) else shown

    def _remarks(self, item: Item, row: str) -> Iterator[str]:
        """Yield what is remarked on a line, in a few words: the table says already which task and factor it is."""
        for remark in self.assessment.outcome_in(spoken()).remarks:
            if (remark.item, remark.row) != (item.key, row):
                continue
            if remark.code == "reason_missing":
                yield self.tr("Zeg waarom, of tel.")
            elif remark.code == "discuss":
                yield self.tr("Bespreken: de bronnen verschillen {0}.").format(self._apart(item, row))
            else:
                yield remark.text

    def _apart(self, item: Item, row: str) -> str:
        answers = (self.assessment.answers.get(item.key, row, by) for by in SOURCES)
        numbers = [number for answer in answers if (number := self._number(item, answer)) is not None]
        return shown_number(Fraction(max(numbers) - min(numbers)), 1)

    # --- acts ------------------------------------------------------------------------------------------------

    def _decide(self, key: str, row: str, value: object) -> None:
        item = self._tabled[key]
        try:
            if value is None:
                self.assessment.clear(key, row, "assessor")
            else:
                self.assessment.answer(key, row, "assessor", self._as_counted(item, row, Decimal(str(value))))
        except FaultyInputError as error:
            self.message.tell(error.faults[0].text, error.faults[0].remedy, tone=Tone.ATTENTION)
            return
        self.road.changed()

    def _as_counted(self, item: Item, row: str, value: Decimal) -> object:
        """Keep the count where the decision is exactly what was counted, so that it carries no band of an estimate."""
        seen = self.assessment.draft.given.get((item.key, row, "observation"))
        answer = self.assessment.answers.get(item.key, row, "observation")
        counted = answer is not None and isinstance(answer.value, Counted) and self._number(item, answer) == value
        return seen.value if seen is not None and counted else str(value)

    def _take(self, table: SourcesTable, key: str, row: str, source: str) -> None:
        """Take over what a source says, with the note it was given with, and go on."""
        item = self._tabled[key]
        by = agreed(self.assessment, item, row) if source == AGREED else next(s for s in SOURCES if s == source)
        if not take(self.assessment, item, row, by):
            self.said.emit(self.tr("Hier is niets om over te nemen."))
            return
        self.road.changed()
        table.go_on_from(key, to_reason=needs_reason(self.assessment, item, row))

    def _explain(self, key: str, row: str, text: object) -> None:
        self.assessment.note(key, row, "assessor", text if isinstance(text, str) else "")
        self.road.changed()

    def own_keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of deciding."""
        return (
            ("g", self.tr("overnemen wat gezien is, als besluit")),
            ("w", self.tr("overnemen wat de werkgever zegt")),
            ("m", self.tr("overnemen wat de werknemer zegt")),
            ("=", self.tr("overnemen wat gezien is, of waar iedereen het over eens is")),
        )
