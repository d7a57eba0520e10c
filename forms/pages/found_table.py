"""What was found, as a table: rows come page by page as one scrolls; sorting and paging are done in SQL."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.vault.search import Order, Sorting

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")
_LEAST_ROWS = 5


class Found(Protocol[Row]):
    """A growing list of rows (app/desk/finding.py)."""

    rows: list[Row]
    has_more: bool

    def next_page(self) -> list[Row]:
        """Return the next rows."""

    def take(self, rows: Sequence[Row]) -> None:
        """Add rows."""


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """A column: its heading, what it sorts by, the words of a cell, its share of the width in characters."""

    title: str
    order: Order
    told: Callable[[Row], str]
    characters: int
    falls: bool = False
    """Whether the first sort is from high to low: newest first."""


class Shape(Protocol):
    """What a table asks of a column."""

    @property
    def order(self) -> Order:
        """What it sorts by."""

    @property
    def characters(self) -> int:
        """Its share of the width."""


class FoundModel(QAbstractTableModel, Generic[Row]):
    """Rows as they were found, under columns."""

    def __init__(self, found: Found[Row], columns: tuple[Column[Row], ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found, self.columns = found, columns

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many rows were fetched."""
        return 0 if parent.isValid() else len(self._found.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell; who listens hears the whole row at its first cell."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._told(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.heard(index.row()) if index.column() == 0 else self._told(index)
        return None

    def _told(self, index: Index) -> str:
        return self.columns[index.column()].told(self._found.rows[index.row()])

    def heard(self, row: int) -> str:
        """Return a whole row in words, the headings before what is not a name."""
        shown = self._found.rows[row]
        cells = [(column.title, column.told(shown)) for column in self.columns]
        return ", ".join(told if place < 2 else f"{title} {told}" for place, (title, told) in enumerate(cells) if told)

    def headerData(self, place: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a heading."""
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return self.columns[place].title if way is Qt.Orientation.Horizontal and role in shown else None

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether there is another page."""
        return not parent.isValid() and self._found.has_more

    def fetchMore(self, parent: Index) -> None:
        """Fetch the next page."""
        if parent.isValid():
            return
        count = len(self._found.rows)
        more = self._found.next_page()
        if more:
            self.beginInsertRows(QModelIndex(), count, count + len(more) - 1)
            self._found.take(more)
            self.endInsertRows()

    def row_at(self, place: int) -> Row:
        """Return what stands on a row."""
        return self._found.rows[place]

    def renew(self, begin: Callable[[], None]) -> None:
        """Begin anew: other words, filters or another order."""
        self.beginResetModel()
        begin()
        self._found.take(self._found.next_page())
        self.endResetModel()


class FoundTable(QTableView):
    """Shows what was found. Signals: `opened(row)` for Enter or a double click, `sort_wanted(column)` for a heading."""

    opened = Signal(int)
    sort_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: Sequence[Shape] = ()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.sectionClicked.connect(self.sort_wanted)
        self.activated.connect(lambda index: self.opened.emit(index.row()))

    def show_model(self, model: QAbstractTableModel, columns: Sequence[Shape]) -> None:
        """Show these rows."""
        self._columns = columns
        self.setModel(model)
        self._fit()

    def show_sorting(self, sorting: Sorting) -> None:
        """Show by which column the rows are sorted; no sign when that column is not shown."""
        header = self.horizontalHeader()
        place = next((place for place, one in enumerate(self._columns) if one.order is sorting.by), -1)
        way = Qt.SortOrder.DescendingOrder if sorting.descending else Qt.SortOrder.AscendingOrder
        header.setSortIndicatorShown(place >= 0)
        header.setSortIndicator(place, way)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the new width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def minimumSizeHint(self) -> QSize:
        """Keep room for some rows: the page scrolls when there is less."""
        line = self.fontMetrics().height() + 8
        return QSize(200, self.horizontalHeader().sizeHint().height() + _LEAST_ROWS * line + 2 * self.frameWidth())

    def _fit(self) -> None:
        """Give each column its share; with too little room shorten the widest, and only then scroll sideways."""
        unit, room = self.fontMetrics().averageCharWidth(), self.viewport().width()
        for place, width in enumerate(divided([column.characters * unit for column in self._columns], room)):
            self.setColumnWidth(place, width)


def divided(wanted: Sequence[int], room: int) -> list[int]:
    """Return a width for each column that wants one: more for all when there is room, less for the widest when not.

    No column becomes narrower than half of what it wants; then together they are wider than the room.
    """
    total = sum(wanted)
    if total <= room:
        return [width * room // max(1, total) for width in wanted]
    widths, left = list(wanted), total - room
    for place in sorted(range(len(widths)), key=lambda place: -wanted[place]):
        given = min(left, wanted[place] // 2)
        widths[place] -= given
        left -= given
    return widths


def short_day(iso: str) -> str:
    """Return an ISO date, perhaps with a time, in figures, so that days stand beneath each other; empty for none."""
    if not iso:
        return ""
    day = date.fromisoformat(iso[:10])
    return f"{day.day}-{day.month}-{day.year}"
