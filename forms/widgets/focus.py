"""Focus: the ring that is always seen, and the way to the next part."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from forms.theme import colours
from forms.widgets.focus_order import next_stop
from forms.widgets.paint import painting, pen

_WIDTH, _GAP = 2, 1
_MOVED = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest}


def focus_after(widget: QWidget) -> None:
    """Move the focus to the first part after `widget` (and all within it) that Tab would reach."""
    stop = next_stop(widget.window(), widget)
    if stop is not None:
        stop.setFocus(Qt.FocusReason.TabFocusReason)


class FocusRing(QObject):
    """Draws a ring of 2 px around whatever has the focus, outside it, in every window of the application.

    A stylesheet cannot draw outside a widget. The ring is a child of the window, so no neighbour covers it, and it is
    cut where a scroll area cuts the widget. Only the focused widget and what it stands in are watched.
    """

    def __init__(self, app: QApplication, owner: QObject | None = None) -> None:
        """Live as long as the owner, else as long as the application."""
        super().__init__(owner or app)
        self._ring: _Ring | None = None
        self._focused: QWidget | None = None
        self._watched: list[QWidget] = []
        app.focusChanged.connect(self.follow)

    def follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Stand around `new`; around nothing when it is None."""
        for widget in self._watched:
            if isValid(widget):  # what had the focus may be gone with its page
                widget.removeEventFilter(self)
        self._watched.clear()
        self._focused = new
        self._drop()
        if new is None or new.isWindow():
            return
        self._ring = _Ring(new.window())
        above: QWidget | None = new
        while above is not None:
            above.installEventFilter(self)
            self._watched.append(above)
            above = None if above.isWindow() else above.parentWidget()
        self._place()

    def _drop(self) -> None:
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow what has the focus."""
        if event.type() in _MOVED and self._ring is not None:
            self._place()
        return False

    def _place(self) -> None:
        if self._ring is None or self._focused is None or not isValid(self._focused):
            return
        seen = _seen(self._focused, _WIDTH + _GAP)
        self._ring.around(_in_window(self._focused).adjusted(-3, -3, 3, 3), seen)


class _Ring(QWidget):
    """The ring itself: takes no clicks, no focus and no place in the accessibility tree's names."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("focus-ring")

    def around(self, outside: QRect, seen: QRect) -> None:
        """Stand around the rectangle, cut to what is seen of it."""
        if seen.isEmpty():
            self.hide()
            return
        self.setGeometry(outside)
        self.setMask(seen.intersected(outside).translated(-outside.topLeft()))
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring."""
        with painting(self) as painter:
            painter.setPen(pen(colours().accent, _WIDTH))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 7, 7)


def _in_window(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), widget.rect().topLeft()), widget.size())


def _seen(widget: QWidget, room: int) -> QRect:
    """Return what can be seen of the widget and `room` around it, in the coordinates of its window."""
    window = widget.window()
    seen = _in_window(widget).adjusted(-room, -room, room, room).intersected(window.rect())
    above = widget.parentWidget()
    while above is not None and above is not window:
        area = above.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is above:
            seen = seen.intersected(_in_window(above))
        above = area
    return seen if widget.isVisible() else QRect()
