"""What is still open: a list that jumps there by click or Enter, in the order of the road."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QWidget

from forms.stylesheet import set_look
from forms.theme import GRID, INSIDE
from forms.widgets.refill import refill
from forms.widgets.speech import Announcer, announce
from forms.widgets.words import Words, column

_MOST_SHOWN = 6  # more of them scroll: the panel has other things to show


@dataclass(frozen=True, slots=True)
class OpenItem:
    """One thing that is open: `key` goes out with the signal, `place` says where it is (taak 2, werknemer)."""

    key: str
    text: str
    place: str = ""


class OpenItems(QWidget):
    """Shows what is open, with a count; signal `jump(key)`. `jump_on` goes to one after the other (F7)."""

    jump = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, announcer: Announcer = announce) -> None:
        super().__init__(parent)
        self._announce = announcer
        self._heading, self._done = Words("", "strong"), Words(self.tr("Alles is ingevuld."), "muted")
        self._list = _Items()
        self._heading.setBuddy(self._list)
        self._list.activated.connect(self._go)
        self._list.clicked.connect(self._go)
        self.setLayout(column(self._heading, self._done, self._list, spacing=GRID))
        self.setFocusProxy(self._list)
        self._items: tuple[OpenItem, ...] | None = None
        self._last: OpenItem | None = None
        self.show_items(())

    def show_items(self, items: tuple[OpenItem, ...]) -> None:
        """Show these; the same ones again cost nothing, another count is said to who listens."""
        if items == self._items:
            return
        before, self._items = self._items, items
        told = self.tr("Nog open ({0})").format(len(items))
        self._heading.setText(told)
        self._heading.setToolTip(self.tr("F7 gaat naar het volgende open punt"))
        self._list.setAccessibleName(told)
        self._list.fill(items)
        self._list.setVisible(bool(items))
        self._done.setVisible(not items)
        if before is not None and len(before) != len(items):
            self._announce(self, self.tr("Nog {0} open").format(len(items)))

    def items(self) -> tuple[OpenItem, ...]:
        """Return what is shown."""
        return self._items or ()

    def jump_on(self) -> None:
        """Jump to the open point after the one that was jumped to last; after the last one to the first."""
        items = self.items()
        if not items:
            return
        places = [(one.text, one.place) for one in items]
        last = (self._last.text, self._last.place) if self._last is not None else None
        self._jump_to((places.index(last) + 1) % len(items) if last in places else 0)

    def _go(self, index: QModelIndex) -> None:
        self._jump_to(index.row())

    def _jump_to(self, place: int) -> None:
        self._last = self.items()[place]
        self.jump.emit(self._last.key)


class _Items(QListWidget):
    """A list as high as its rows, up to a few, whose words wrap."""

    def __init__(self) -> None:
        super().__init__()
        self._texts: list[str] = []
        self.setObjectName("open-list")
        set_look(self, "bare")
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def fill(self, items: tuple[OpenItem, ...]) -> None:
        """Show these items."""
        self._texts = [" · ".join(part for part in (item.text, item.place) if part) for item in items]
        refill(self, self._texts)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where Enter goes."""
        super().focusInEvent(event)
        if self.currentRow() < 0:
            self.setCurrentRow(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Point at nothing while one is elsewhere."""
        super().focusOutEvent(event)
        self.setCurrentRow(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words for the new width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Wrap the words in the new font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        room = max(60, self.viewport().width() - 3 * INSIDE)
        flags, heights = int(Qt.TextFlag.TextWordWrap), []
        for place, text in enumerate(self._texts):
            words = self.fontMetrics().boundingRect(0, 0, room, 10_000, flags, text)
            heights.append(words.height() + 2 * GRID + 2)
            size = QSize(room, heights[-1])
            self.model().setData(self.model().index(place, 0), size, Qt.ItemDataRole.SizeHintRole)
        self.setFixedHeight(sum(heights[:_MOST_SHOWN]) + 2 * self.frameWidth() + 2)
