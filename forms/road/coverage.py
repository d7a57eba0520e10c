"""How far the norm function matches the work: each value that the definition reports with the functions, and its test.

The tests themselves stand in the definition (a check with a lower bound); here they are only shown while one works.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desk.assessment import Assessment
from app.scoring.definition import Node
from app.scoring.graph import Graph, conditions_in
from app.scoring.words import shown_number
from forms.language import spoken
from forms.theme import GRID
from forms.widgets.words import Sign, Words, row

PLACE = "functions"


class CoverageLines(QWidget):
    """A line for each such value, with a sign and words for whether it is enough."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(GRID)
        self.setLayout(self._lines)
        self._shown: list[tuple[str, bool]] = []
        self._parts: list[QWidget] = []

    def show_for(self, assessment: Assessment) -> None:
        """Show what holds now; the same again costs nothing."""
        told = list(self._told(assessment))
        if told == self._shown:
            return
        self._shown = told
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = [_line(*one) for one in told]
        for part in self._parts:
            self._lines.addWidget(part)
        self.setVisible(bool(told))

    def _told(self, assessment: Assessment) -> Iterator[tuple[str, bool]]:
        for node in assessment.graph.method.nodes:
            value = assessment.outcome.values.get((node.key, ""))
            if PLACE not in node.report or node.per or value is None:
                continue
            least = least_of(assessment.graph, node)
            percent = f"{node.text.say(spoken())}: {shown_number(value * 100)}%"
            told = self.tr("{0} (ten minste {1}% is nodig)").format(percent, shown_number((least or Fraction(0)) * 100))
            yield (percent if least is None else told), least is None or value >= least


def least_of(graph: Graph, node: Node) -> Fraction | None:
    """Return the lower bound that a check of the definition puts on a value; None when there is none."""
    for check in graph.method.checks:
        for condition in conditions_in(check.when):
            if condition.of == node.key and condition.below is not None:
                return condition.below
    return None


def _line(told: str, enough: bool) -> QWidget:
    line = QWidget()
    sign = Sign("circle-check", "agreed") if enough else Sign("triangle-alert", "attention")
    line.setLayout(row(sign, Words(told, "" if enough else "attention"), 1))
    return line
