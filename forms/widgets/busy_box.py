"""What must not be disturbed: a box over the window while something is written as one whole, with the way to stop it.

Only for work in a transaction (an import): nothing else may be written until it has ended.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QProgressBar, QWidget

from forms.theme import AROUND, BETWEEN
from forms.widgets.words import Words, button, column, row
from forms.work import Step


class BusyBox(QDialog):
    """Shows what is going on and how far it is. Escape is the same as the button: stop."""

    def __init__(self, told: str, remark: str, stop: Callable[[], object], parent: QWidget | None = None) -> None:
        """`told` says what is going on, `remark` what stopping means."""
        super().__init__(parent)
        self.setWindowTitle("Loonmaat")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAccessibleName(told)
        self.setAccessibleDescription(remark)
        self._act = stop
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(told)
        self.stop = button(self.tr("Stoppen"), self.reject, icon_name="x")
        words = (Words(told, "heading"), Words(remark), self.bar, row(self.stop, 1))
        self.setLayout(column(*words, spacing=BETWEEN, margin=AROUND))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 56)

    def advance(self, step: Step) -> None:
        """Show how far it is."""
        if step.total:
            self.bar.setRange(0, step.total)
            self.bar.setValue(step.done)

    def reject(self) -> None:
        """Stop what is going on; who listens closes the box."""
        self._act()
