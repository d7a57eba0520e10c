"""The panel beside the page: folds to a strip, and in conversation mode it is gone with the rest."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from forms.theme import BETWEEN, INSIDE
from forms.widgets.scroll_area import ScrollArea
from forms.widgets.words import Button, Frame, button, column, row

_CHARACTERS = 36


class SidePanel(Frame):
    """Holds what a page wants beside it. Signals: `conversation_wanted()`, `folded(bool)`."""

    conversation_wanted = Signal()
    folded = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("side", parent)
        self._content: QWidget | None = None
        self._folded = False
        self._sheet = Frame("raised")
        self._slot = QVBoxLayout(self._sheet)
        self._slot.setContentsMargins(BETWEEN, BETWEEN, BETWEEN, BETWEEN)
        self._area = ScrollArea()
        self._area.setWidget(self._sheet)
        self._area.setAccessibleName(self.tr("Stand van de meting"))
        self._talk = button(self.tr("Gespreksstand (F9)"), self.conversation_wanted.emit, icon_name="messages-square")
        self._fold = Button("", "quiet", icon_name="panel-right-close", name=self.tr("Paneel inklappen (F8)"))
        self._fold.clicked.connect(lambda _on=False: self.fold(folded=not self._folded))
        foot = row(self._talk, 1, self._fold)
        foot.setContentsMargins(BETWEEN, INSIDE, INSIDE, INSIDE)
        self.setLayout(column(self._area, foot, spacing=0))
        self.hide()

    def show_content(self, content: QWidget | None) -> None:
        """Show this beside the page; None takes the panel away. The same again costs nothing."""
        if content is not self._content:
            if self._content is not None:
                self._slot.removeWidget(self._content)
                self._content.hide()
            self._content = content
            if content is not None:
                self._slot.addWidget(content)
                content.show()
            self._area.verticalScrollBar().setValue(0)
        self.setVisible(content is not None)

    def drop(self, content: QWidget) -> None:
        """Let go of what is shown, when it is this."""
        if content is self._content:
            self.show_content(None)

    def fold(self, *, folded: bool) -> None:
        """Fold to a strip, or open."""
        self._folded = folded
        self._area.setVisible(not folded)
        self._talk.setVisible(not folded)
        self._fold.show_icon("panel-right-open" if folded else "panel-right-close")
        name = self.tr("Paneel uitklappen (F8)") if folded else self.tr("Paneel inklappen (F8)")
        self._fold.setAccessibleName(name)
        self._fold.setToolTip(name)
        self.folded.emit(folded)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the key out of the button when there is no room for it; the sheet with keys names it too."""
        super().resizeEvent(event)
        self._talk.say(self.tr("Gespreksstand (F9)"))
        room = self.width() - self._fold.sizeHint().width() - BETWEEN - 2 * INSIDE
        if self._talk.sizeHint().width() > room:
            self._talk.say(self.tr("Gespreksstand"))

    def is_folded(self) -> bool:
        """Return whether it is a strip."""
        return self._folded

    def wanted_width(self) -> int:
        """Return how wide it wants to be in the present font; a large text gets relatively less of the window."""
        if self._folded:
            return self._fold.sizeHint().width() + 2 * BETWEEN
        character = self.fontMetrics().averageCharWidth()
        return min(character * _CHARACTERS, 280 + character * 8)
