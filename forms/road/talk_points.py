"""What to talk about, listed before the weighing: where the sources differ, and where one cause stands twice."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.desk.assessment import Assessment
from app.scoring.reasons import row_title
from app.scoring.remarks import Remark
from forms.language import spoken
from forms.theme import GRID, INSIDE
from forms.widgets.words import Frame, Sign, Words, button, column, row


class TalkPoints(Frame):
    """A list with a button at each point that goes there; hidden when there is nothing to discuss."""

    def __init__(self, go: Callable[[str, str], object], parent: QWidget | None = None) -> None:
        """`go` puts the focus on an item in a row."""
        super().__init__("message-attention", parent)
        self._go = go
        self._lines = QVBoxLayout()
        self._lines.setSpacing(GRID)
        self._shown: list[Remark] = []
        self._parts: list[QWidget] = []
        head = row(Sign("messages-square", "attention"), Words(self.tr("Gesprekspunten"), "strong"), 1)
        layout = column(head, spacing=GRID, margin=INSIDE + GRID)
        layout.addLayout(self._lines)
        self.setLayout(layout)
        self.hide()

    def show_for(self, assessment: Assessment) -> None:
        """Show the points that hold now; the same again costs nothing."""
        points = [one for one in assessment.outcome_in(spoken()).remarks if one.severity == "question"]
        if points == self._shown:
            return
        self._shown = points
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = [
            self._line(one, row_title(assessment.graph, assessment.answers, one.row, spoken())) for one in points
        ]
        for part in self._parts:
            self._lines.addWidget(part)
        self.setVisible(bool(points))

    def _line(self, point: Remark, where: str) -> QWidget:
        told = f"{where}: {point.text}" if where and where not in point.text else point.text
        go = button(self.tr("Ernaartoe"), lambda: self._go(point.item, point.row), "quiet", icon_name="arrow-right")
        go.setAccessibleName(self.tr("Ernaartoe: {0}").format(told))
        if not point.item:
            go.hide()
        line = QWidget()
        words = Words(told)
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        layout = row(words, go)
        layout.setStretch(0, 1)
        line.setLayout(layout)
        return line
