"""The result: the number with its band, how it came about, and what is still open before it can be signed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from app.desk.outcome import withheld_text
from app.scoring.definition import Ending, Question
from app.scoring.graph import Graph
from app.scoring.outcome import rounded, whole_band
from app.scoring.remarks import Remark
from app.scoring.words import Teller, shown_number
from forms.language import spoken
from forms.road.live import result_losses
from forms.road.step_page import StepPage
from forms.theme import GRID
from forms.widgets.bars import Waterfall
from forms.widgets.refill import TextTable
from forms.widgets.words import Sign, Words, column, row

if TYPE_CHECKING:
    from forms.road.road import Road


class ResultPage(StepPage):
    """Shows the outcome in words and as a way down from 100, the remarks per task, and every step."""

    def __init__(self, road: Road) -> None:
        super().__init__(road, "", "")
        self.retitle(self.tr("Uitkomst"), self.tr("Het getal, hoe zeker het is, en hoe het tot stand kwam."))
        self._told, self._band = Words("", "heading"), Words("")
        self._fall = Waterfall()
        self._remarks = _Remarks()
        self._heading = Words(self.tr("Zo is gerekend"), "heading")
        self.table = StepsTable((self.tr("stap"), self.tr("hoe"), self.tr("uitkomst")))
        self.table.setAccessibleName(self.tr("Stappen van de berekening"))
        self._heading.setBuddy(self.table)
        fall = QWidget()
        fall.setMaximumWidth(self._told.maximumWidth())
        fall.setLayout(column(self._fall))
        self.add(self._told, self._band, fall, self._remarks, self._heading, self.table)

    def first_focus(self) -> QWidget | None:
        """Begin at the button that goes on: there is nothing to fill in, and the number must stay in sight."""
        return self.road.window.foot.button()

    def refresh(self) -> None:
        """Show the outcome that holds now."""
        outcome = self.assessment.outcome_in(spoken())
        self._told.setText(self._number())
        reason = withheld_text(self.assessment.graph, self.assessment.answers, outcome, spoken())
        self._band.setText(self._band_words() or reason or "")
        losses = result_losses(self.assessment)
        self._fall.setVisible(bool(losses))
        self._fall.show_losses(self.tr("Gewone collega"), losses, self.tr("Loonwaarde"))
        self._remarks.show_remarks(list(self._grouped()))
        self._show_steps()

    def _number(self) -> str:
        outcome = self.assessment.outcome
        if outcome.percent is not None:
            return self.tr("De loonwaarde is {0} procent.").format(outcome.percent)
        if outcome.provisional is not None:
            return self.tr("Voorlopig {0} procent.").format(rounded(outcome.provisional))
        path = outcome.path
        if path is not None and path.ending is not None:
            return path.ending.text.say(spoken())
        return self.tr("Er is nog geen uitkomst.")

    def _band_words(self) -> str:
        band = self.assessment.outcome.band
        if band is None:
            return ""
        low, high = whole_band(band)
        if low == high:
            return self.tr("Alles is geteld; er is geen marge.")
        return self.tr("Schattingen hebben een marge. De loonwaarde ligt tussen {0} en {1} procent.").format(low, high)

    def _grouped(self) -> Iterator[tuple[str, list[Remark]]]:
        """Yield where, and the remarks there, each said once."""
        groups: dict[str, dict[str, Remark]] = {}
        for remark in self.assessment.outcome_in(spoken()).remarks:
            where = self.road.row_title(remark.row)
            groups.setdefault(where, {}).setdefault(remark.text, remark)
        for where, remarks in groups.items():
            yield where, list(remarks.values())

    def _show_steps(self) -> None:
        graph = self.assessment.graph
        teller = Teller(spoken(), graph, self.assessment.answers, dutch_numbers=True)
        lines = []
        for step in self.assessment.outcome.steps:
            if isinstance(step.says, Question | Ending):
                lines.append((_asked(graph, step.says), teller.step(step), ""))
            elif step.value is not None and step.node in graph.nodes:
                where, name = self.road.row_title(step.row), graph.nodes[step.node].text.say(spoken())
                lines.append((f"{name} ({where})" if where else name, teller.step(step), shown_number(step.value, 4)))
        self.table.show_lines(lines)


def _asked(graph: Graph, part: Question | Ending) -> str:
    """Return the question of a fork in a decision tree, or what an ending says."""
    return (graph.items[part.item] if isinstance(part, Question) else part).text.say(spoken())


class StepsTable(QTableView):
    """The steps as a table whose words wrap, as high as it needs: the page scrolls, not the table."""

    def __init__(self, headings: tuple[str, str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = TextTable(headings, self)
        self.setModel(self._lines)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)

    def show_lines(self, lines: list[tuple[str, str, str]]) -> None:
        """Show these lines; the same again costs nothing."""
        if self._lines.show_lines(lines):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap for the new width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def _fit(self) -> None:
        self.setColumnWidth(0, self.viewport().width() * 3 // 10)
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(number) for number in range(self._lines.rowCount()))
        self.setFixedHeight(rows + self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth() + 2)

    def minimumSizeHint(self) -> QSize:
        """Ask no width of the page."""
        return QSize(200, super().minimumSizeHint().height())


class _Remarks(QWidget):
    """The remarks under the name of the task they are about."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(GRID)
        self.setLayout(self._lines)
        self._shown: list[tuple[str, list[Remark]]] = []
        self._parts: list[QWidget] = []

    def show_remarks(self, groups: list[tuple[str, list[Remark]]]) -> None:
        if groups == self._shown:
            return
        self._shown = groups
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = []
        for where, remarks in groups:
            self._put(Words(where or self.tr("Het werk als geheel"), "strong"))
            for remark in remarks:
                line = QWidget()
                note = remark.severity == "note"
                sign = Sign("info", "accent") if note else Sign("triangle-alert", "attention")
                line.setLayout(row(sign, Words(remark.text), 1))
                self._put(line)

    def _put(self, part: QWidget) -> None:
        self._parts.append(part)
        self._lines.addWidget(part)
