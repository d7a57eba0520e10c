"""A table of words, as high as its lines need: the page scrolls, not the table. Enter opens a line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QScrollArea, QTableView, QWidget

from forms.theme import INSIDE
from forms.widgets.refill import TextTable

Index = QModelIndex | QPersistentModelIndex


class SpokenTable(TextTable):
    """Rows of texts of which who listens hears the whole line at its first cell."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the text of a cell; at the first one, for who listens, the whole line."""
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            told = (self.data(self.index(index.row(), place)) for place in range(self.columnCount()))
            return ", ".join(str(text) for text in told if text)
        return super().data(index, role)


class LinesTable(QTableView):
    """Shows lines under headings; `shares` divide the width. Signals: `opened(line)`, `chosen(line)`.

    `keeps`: the chosen line stays marked when one goes elsewhere, because what stands below is about it.
    """

    opened = Signal(int)
    chosen = Signal(int)

    def __init__(
        self, headings: Sequence[str], shares: Sequence[int], parent: QWidget | None = None, *, keeps: bool = False
    ) -> None:
        super().__init__(parent)
        self._keeps = keeps
        self._shares = tuple(shares)
        self.lines: list[tuple[str, ...]] = []
        self._texts = SpokenTable(headings, self)
        self.setModel(self._texts)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.activated.connect(lambda index: self.opened.emit(index.row()))

    def show_lines(self, lines: Sequence[tuple[str, ...]]) -> None:
        """Show these lines, the first of them chosen; the same again changes nothing."""
        self.lines = list(lines)
        if self._texts.show_lines(self.lines):
            self._fit()
            if self.lines:
                self.selectRow(0)
                self._mark()

    def line(self) -> int:
        """Return which line is chosen; -1 for none."""
        return self.currentIndex().row()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Keep the chosen line in sight: the page scrolls."""
        super().currentChanged(current, previous)
        if current.row() != previous.row() and current.isValid():
            if self.hasFocus():
                self._bring_in_sight(current)
            self.chosen.emit(current.row())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come in with a line chosen."""
        super().focusInEvent(event)
        if self.lines:
            self.selectRow(max(0, self.currentIndex().row()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Mark nothing any more, unless what stands below is about it."""
        super().focusOutEvent(event)
        self._mark()

    def _mark(self) -> None:
        if not self._keeps and not self.hasFocus():
            self.clearSelection()

    def _bring_in_sight(self, index: Index) -> None:
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        sheet = area.widget() if isinstance(area, QScrollArea) else None
        if isinstance(area, QScrollArea) and sheet is not None:
            place = self.visualRect(index)
            middle = self.viewport().mapTo(sheet, place.center())
            area.ensureVisible(sheet.width() // 2, middle.y(), 0, place.height() // 2 + 2 * INSIDE)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in the new font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and hasattr(self, "_texts"):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap for the new width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def _fit(self) -> None:
        room, whole = self.viewport().width(), sum(self._shares)
        for place, share in enumerate(self._shares):
            self.setColumnWidth(place, room * share // whole)
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(number) for number in range(self._texts.rowCount()))
        head = self.horizontalHeader().sizeHint().height() if not self.horizontalHeader().isHidden() else 0
        self.setFixedHeight(rows + head + 2 * self.frameWidth() + 2)

    def minimumSizeHint(self) -> QSize:
        """Ask no width of the page."""
        return QSize(200, super().minimumSizeHint().height())
