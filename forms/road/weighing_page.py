"""Weighing up: per task and factor what each source said, what the assessor decides, and why."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.errors import FaultyInputError
from app.scoring.answers import Amount, Answer, Counted
from app.scoring.definition import Item, Respondent
from app.scoring.items import entered_number
from app.scoring.words import decimal_text, shown_number
from forms.road.answer_row import AnswerRow
from forms.road.step_page import StepPage
from forms.widgets.messages import Tone
from forms.widgets.sources_table import SourcesLine, SourcesTable
from forms.widgets.words import Words

if TYPE_CHECKING:
    from forms.road.road import Road


class WeighingPage(StepPage):
    """Tables of sources per task, then the questions that are the assessor's alone."""

    def __init__(self, road: Road, items: tuple[Item, ...]) -> None:
        super().__init__(road, "", "")
        self.retitle(
            self.tr("Afwegen"),
            self.tr("Wat werkgever, werknemer en u zelf zagen, naast elkaar. U beslist en zegt waarom."),
        )
        numbers = [item for item in items if self._is_table(item)]
        self._tabled = {item.key: item for item in numbers}
        self._own = [item for item in items if item.key not in self._tabled]
        self._tables: dict[tuple[str, str], SourcesTable] = {}
        self._shape: tuple[object, ...] | None = None
        self._built: list[QWidget] = []

    def _is_table(self, item: Item) -> bool:
        return len(item.respondents) > 1 and self.assessment.graph.scale_of(item).kind == "number"

    def refresh(self) -> None:
        """Build anew when rows changed, then show every source and decision."""
        shape = tuple((r, key) for r in self.assessment.graph.repeats for key, _ in self.road.rows_of(r)) + tuple(
            (item.key, row) for item, row in self._asked()
        )
        if shape != self._shape:
            self._shape = shape
            self._rebuild()
        for (repeat, row), table in self._tables.items():
            lines = [self._line(item, row) for item in self._tabled.values() if item.per == repeat]
            table.show_lines(tuple(lines))
            table.setEnabled(not self.assessment.is_closed)
        super().refresh()

    def jump(self, name: str, row: str) -> bool:
        """Put the focus on a decision or a question."""
        table = self._tables.get((self._tabled[name].per, row)) if name in self._tabled else None
        if table is not None:
            return table.focus_line(name)
        return super().jump(name, row)

    def _asked(self) -> list[tuple[Item, str]]:
        found = []
        for item in self._own:
            rows = [key for key, _ in self.road.rows_of(item.per)] if item.per else [""]
            found += [(item, row) for row in rows if self.road.is_relevant(item, row)]
        return found

    def _rebuild(self) -> None:
        for part in self._built:
            part.deleteLater()
        self._built.clear()
        self._tables.clear()
        self.rows.clear()
        for repeat in ("", *self.assessment.graph.repeats):
            rows = self.road.rows_of(repeat) if repeat else [("", "")]
            for row, title in rows:
                self._build_row(repeat, row, title)

    def _build_row(self, repeat: str, row: str, title: str) -> None:
        tabled = any(item.per == repeat for item in self._tabled.values())
        own = [item for item, at in self._asked() if item.per == repeat and at == row]
        if title and (tabled or own):
            share = self.assessment.outcome.values.get(("share", row))
            told = f"{title} · {shown_number(share * 100)}%" if share is not None else title
            self._put(Words(told, "heading"))
        if tabled:
            table = SourcesTable()
            table.decided.connect(lambda key, value: self._decide(key, row, value))
            table.explained.connect(lambda key, text: self._explain(key, row, text))
            self._tables[repeat, row] = table
            self._put(table)
        for item in own:
            self._put(self.ask(AnswerRow(self.assessment, item, row, "assessor", self.road.changed)))

    def _line(self, item: Item, row: str) -> SourcesLine:
        decision = self.assessment.answers.get(item.key, row, "assessor")
        given = self.assessment.draft.given.get((item.key, row, "assessor"))
        number = self._number(item, decision)
        return SourcesLine(
            key=item.key,
            label=(item.short or item.text).say(),
            employer=self._said(item, row, "employer"),
            employee=self._said(item, row, "employee"),
            seen=self._said(item, row, "observation"),
            decision=number,
            reason=given.note if given else "",
            difference=self._difference(item, row),
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
        shown = str(number).replace(".", ",")[:6]
        return self.tr("{0} (geteld)").format(shown) if isinstance(answer.value, Counted) else shown

    def _difference(self, item: Item, row: str) -> str:
        for remark in self.assessment.outcome.remarks:
            if remark.code == "discuss" and (remark.item, remark.row) == (item.key, row):
                return self.tr("bespreken")
        return ""

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
        seen = self.assessment.answers.get(item.key, row, "observation")
        if seen is not None and isinstance(seen.value, Counted) and self._number(item, seen) == value:
            return {"own": decimal_text(seen.value.own), "norm": decimal_text(seen.value.norm)}
        return str(value)

    def _explain(self, key: str, row: str, text: object) -> None:
        self.assessment.note(key, row, "assessor", text if isinstance(text, str) else "")
        self.road.changed()

    def _put(self, part: QWidget) -> None:
        self._built.append(part)
        self.add(part)
