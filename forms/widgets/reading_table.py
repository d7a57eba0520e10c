"""A table to read: rows of words and numbers under headings, walked with the arrow keys, told cell by cell.

Numbers stand to the right. One column takes what is left of the width. Words wrap. Long tables scroll within
themselves, so that what stands below stays near.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Grid:
    """What a table shows: its headings, its rows, and which columns hold numbers. `strong`: the last row is a total."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: frozenset[int] = frozenset()
    strong: bool = False
    wide: int = -1
    """The column that takes what is left of the width."""


class ReadingTable(QTableWidget):
    """Shows a grid. Signal `chosen(int)`: the row that has the focus, from 0."""

    chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None, *, most_rows: int = 14, widest: int = 44) -> None:
        """`most_rows`: from here on it scrolls; `widest`: characters of a column of words."""
        super().__init__(0, 0, parent)
        self._most, self._widest, self._wide = most_rows, widest, -1
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setDefaultAlignment(_LEFT)
        self.horizontalHeader().setHighlightSections(False)
        self.currentCellChanged.connect(lambda row, _column, _row, _from: self.chosen.emit(row))

    def show_grid(self, grid: Grid) -> None:
        """Show these rows; the focus stays on the same row when there is one."""
        place = max(0, self.currentRow())
        self.blockSignals(True)
        self._wide = grid.wide % len(grid.headings)
        self.setColumnCount(len(grid.headings))
        self.setRowCount(len(grid.rows))
        for column, words in enumerate(grid.headings):
            head = QTableWidgetItem(words)
            head.setTextAlignment(_RIGHT if column in grid.numbers else _LEFT)
            self.setHorizontalHeaderItem(column, head)
        for row, texts in enumerate(grid.rows):
            self._fill(row, texts, grid, strong=grid.strong and row == len(grid.rows) - 1)
        if grid.rows:
            self.setCurrentCell(min(place, len(grid.rows) - 1), 0)
        self.blockSignals(False)
        self._fit()

    def lines(self) -> list[list[str]]:
        """Return what the rows say, for tests."""
        return [
            [self._words(row, column) for column in range(self.columnCount())] for row in range(self.rowCount())
        ]  # fmt: skip

    def _words(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return item.text() if item is not None else ""

    def _fill(self, row: int, texts: Sequence[str], grid: Grid, *, strong: bool) -> None:
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setTextAlignment(_RIGHT if column in grid.numbers else _LEFT)
            if strong:
                font = item.font()
                font.setBold(True)
                item.setFont(font)
            self.setItem(row, column, item)

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the rows now that the font is that of the screen."""
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew at another width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.resizeRowsToContents()
            self._fit_height()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in the new font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        """Make columns as wide and rows as high as their words need, and the table as high as its rows."""
        self.ensurePolished()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.resizeColumnsToContents()
        room = self.fontMetrics().averageCharWidth() * self._widest
        for column in range(self.columnCount()):
            self.setColumnWidth(column, min(self.columnWidth(column), room))
        header.setMinimumSectionSize(self.fontMetrics().averageCharWidth() * 6)
        if 0 <= self._wide < self.columnCount():
            header.setSectionResizeMode(self._wide, QHeaderView.ResizeMode.Stretch)
        self.resizeRowsToContents()
        self._fit_height()

    def _fit_height(self) -> None:
        heights = [self.rowHeight(row) for row in range(self.rowCount())]
        shown = sum(heights[: self._most]) + (heights[0] // 2 if len(heights) > self._most else 0)
        too_wide = self.horizontalHeader().length() > self.viewport().width()
        bar = self.horizontalScrollBar().sizeHint().height() if too_wide else 0
        self.setFixedHeight(shown + self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth() + bar)
