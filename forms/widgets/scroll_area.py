"""A part of the window that scrolls down, never sideways, and keeps what has the focus in sight."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QSizePolicy, QWidget

from forms.theme import AROUND


class ScrollArea(QScrollArea):
    """Scrolls down only, and brings whatever gets the focus into sight with room around it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]  # there is one

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        content = self.widget()
        if new is not None and content is not None and content.isAncestorOf(new) and self.isVisible():
            self.ensureWidgetVisible(new, 0, AROUND)
            QTimer.singleShot(0, self, self._follow_again)  # what came with the focus has its place only then

    def _follow_again(self) -> None:
        focused, content = QApplication.focusWidget(), self.widget()
        if focused is not None and content is not None and content.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, AROUND)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave a wheel that would do nothing to who stands around."""
        if self.verticalScrollBar().maximum() == 0:
            event.ignore()
        else:
            super().wheelEvent(event)
