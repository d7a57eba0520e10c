"""Fill a list or a table anew without items made in Python.

PySide6 6.11 on Python 3.11 now and then ends the process when a list is cleared whose items were made in Python: the
wrapper of an item is released twice (seen with gdb in QListWidget.clear, 2 in 14 walks of the road). Items that Qt
makes itself have no wrapper to release. The walks of the whole road in tests/acceptance would notice it again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QListWidget

Index = QModelIndex | QPersistentModelIndex
_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


def refill(shown: QListWidget, texts: Sequence[str], roles: Mapping[int, Sequence[object]] | None = None) -> None:
    """Show these texts in a list, and nothing that was there before; `roles` gives more of each row by its role."""
    shown.clear()
    shown.addItems(list(texts))
    model = shown.model()
    for role, values in (roles or {}).items():
        for place, value in enumerate(values):
            model.setData(model.index(place, 0), value, role)


class TextTable(QAbstractTableModel):
    """Rows of texts under headings."""

    def __init__(self, headings: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = list(headings)
        self._lines: list[tuple[str, ...]] = []

    def show_lines(self, lines: Sequence[tuple[str, ...]]) -> bool:
        """Show these lines; return whether anything changed."""
        if list(lines) == self._lines:
            return False
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()
        return True

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the text of a cell; the same for who listens."""
        return self._lines[index.row()][index.column()] if role in _SHOWN else None

    def headerData(self, place: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a heading."""
        return self._headings[place] if way is Qt.Orientation.Horizontal and role in _SHOWN else None
