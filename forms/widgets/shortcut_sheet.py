"""All keys on one sheet (F1), in groups, as a table that can be read line by line."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollBar, QWidget

from forms.theme import AROUND, BETWEEN, GRID
from forms.widgets.commands import KeyGroup
from forms.widgets.scroll_area import ScrollArea
from forms.widgets.words import Line, Words, button, column, row

__all__ = ["KeyGroup", "ShortcutSheet", "native"]

_MOVES = {
    Qt.Key.Key_Up: QScrollBar.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QScrollBar.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QScrollBar.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QScrollBar.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QScrollBar.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QScrollBar.SliderAction.SliderToMaximum,
}


def native(keys: str) -> str:
    """Return keys as they stand on this system's keyboard and in the language of the window; words stay words."""
    sequence = QKeySequence(keys)
    shown = sequence.toString(QKeySequence.SequenceFormat.NativeText)
    return shown or keys


class ShortcutSheet(QDialog):
    """Shows the groups; `help_text` stands above them: what this page is for."""

    def __init__(self, groups: tuple[KeyGroup, ...], parent: QWidget | None = None, *, help_text: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle("Loonmaat")
        self.setAccessibleName(self.tr("Toetsen"))
        sheet = QWidget()
        sheet.setObjectName("paper")
        sheet.setLayout(self._groups(groups, help_text))
        area = ScrollArea()
        area.setWidget(sheet)
        self._scrolled_by_keys(area.verticalScrollBar())
        area.setAccessibleName(self.tr("Alle toetsen"))
        close = button(self.tr("Sluiten (Esc)"), self.accept, "primary")
        foot = row(1, close)
        foot.setContentsMargins(AROUND, BETWEEN, AROUND, BETWEEN)
        self.setLayout(column(area, foot, spacing=0))
        character = self.fontMetrics().averageCharWidth()
        self.resize(min(character * 90, 1100), 620)
        close.setFocus()

    def _scrolled_by_keys(self, bar: QScrollBar) -> None:
        """Let the keys that move a page move it, whatever has the focus: there is only one button."""
        for key, move in _MOVES.items():
            QShortcut(QKeySequence(key), self, partial(bar.triggerAction, move))

    def _groups(self, groups: tuple[KeyGroup, ...], help_text: str) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        grid.setHorizontalSpacing(AROUND)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(1, 1)
        if help_text:
            grid.addWidget(Words(help_text), 0, 0, 1, 2)
        at = 1
        for group in groups:
            grid.setRowMinimumHeight(at, BETWEEN if at > 1 or help_text else 0)
            grid.addWidget(Words(group.title, "heading"), at + 1, 0, 1, 2)
            at += 2
            for keys, told in group.keys:
                grid.addWidget(Line(native(keys), "strong"), at, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(Words(told), at, 1)
                at += 1
        grid.setRowStretch(at, 1)
        return grid
