"""The result: the number with its band, how it came about, and what is still open before it can be signed."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTableWidget, QTableWidgetItem

from app.desk.outcome import withheld_text
from app.scoring.outcome import rounded, whole_band
from app.scoring.reasons import row_title
from app.scoring.words import rule_in_words, shown_number
from forms.road.step_page import StepPage
from forms.widgets.words import Words

if TYPE_CHECKING:
    from forms.road.road import Road


class ResultPage(StepPage):
    """Shows the outcome in words, the remarks, and every step of the calculation."""

    def __init__(self, road: Road) -> None:
        super().__init__(road, "", "")
        self.retitle(self.tr("Uitkomst"), self.tr("Het getal, hoe zeker het is, en hoe het tot stand kwam."))
        self._told = Words("", "heading")
        self._band = Words("", "")
        self._remarks = Words("", "muted")
        self._heading = Words(self.tr("Zo is gerekend"), "heading")
        self.table = QTableWidget(0, 3)
        self.table.setAccessibleName(self.tr("Stappen van de berekening"))
        self.table.setHorizontalHeaderLabels([self.tr("stap"), self.tr("hoe"), self.tr("uitkomst")])
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.setTabKeyNavigation(False)
        self._heading.setBuddy(self.table)
        self.add(self._told, self._band, self._remarks, self._heading, self.table)

    def refresh(self) -> None:
        """Show the outcome that holds now."""
        outcome, graph, answers = self.assessment.outcome, self.assessment.graph, self.assessment.answers
        if outcome.percent is not None:
            self._told.setText(self.tr("De loonwaarde is {0} procent.").format(outcome.percent))
        elif outcome.provisional is not None:
            self._told.setText(self.tr("Voorlopig {0} procent.").format(rounded(outcome.provisional)))
        else:
            self._told.setText(self.tr("Er is nog geen uitkomst."))
        self._band.setText(self._band_words() or withheld_text(graph, answers, outcome) or "")
        self._remarks.setText("\n".join(f"• {remark.text}" for remark in outcome.remarks))
        self._remarks.setVisible(bool(outcome.remarks))
        self._show_steps()

    def _band_words(self) -> str:
        band = self.assessment.outcome.band
        if band is None:
            return ""
        low, high = whole_band(band)
        if low == high:
            return self.tr("Alles is geteld; er is geen marge.")
        return self.tr("Schattingen hebben een marge. De loonwaarde ligt tussen {0} en {1} procent.").format(low, high)

    def _show_steps(self) -> None:
        graph, answers = self.assessment.graph, self.assessment.answers
        steps = [step for step in self.assessment.outcome.steps if step.value is not None and step.node in graph.nodes]
        self.table.setRowCount(len(steps))
        for number, step in enumerate(steps):
            where = row_title(graph, answers, step.row)
            name = graph.nodes[step.node].text.say()
            cells = (
                f"{name} ({where})" if where else name,
                rule_in_words(step),
                shown_number(step.value or Fraction(0), 4),
            )
            for place, text in enumerate(cells):
                self.table.setItem(number, place, QTableWidgetItem(text))
        self.table.resizeColumnsToContents()
        self.table.setColumnWidth(1, min(self.table.columnWidth(1), 420))
        rows = min(len(steps), 12) + 1
        self.table.setMinimumHeight(self.table.fontMetrics().height() * 2 * rows)
