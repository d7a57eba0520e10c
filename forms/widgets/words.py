"""The small parts that everything is built of: words, icons, buttons, lines, and boxes without a box."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from forms.icons import drawing, icon
from forms.stylesheet import set_look
from forms.theme import GRID, INSIDE, LINE_LENGTH, colour

_RENEW = {
    QEvent.Type.PaletteChange,
    QEvent.Type.FontChange,
    QEvent.Type.StyleChange,
    QEvent.Type.EnabledChange,
    QEvent.Type.DevicePixelRatioChange,
}


_REFONT = {QEvent.Type.FontChange, QEvent.Type.StyleChange}
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class Words(QLabel):
    """Plain text that wraps and never runs wider than 75 characters. Never reads its text as markup."""

    def __init__(self, text: str = "", look: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setText(text)
        if look:
            set_look(self, look)
        self._limit()

    def changeEvent(self, event: QEvent) -> None:
        """Keep to the length of a line in the new font."""
        super().changeEvent(event)
        if event.type() in _REFONT:
            self._limit()

    def sizeHint(self) -> QSize:
        """Return the size on one line, or on more when that is longer than a line may be."""
        flags = int(Qt.TextFlag.TextWordWrap)
        room = self.fontMetrics().boundingRect(0, 0, self.maximumWidth(), 10_000, flags, self.text())
        margins = self.contentsMargins()
        return QSize(
            room.width() + margins.left() + margins.right() + 2,
            room.height() + margins.top() + margins.bottom(),
        )

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words at a width.

        A layout asks with the width of its column, also when that is more than a line may be; a label that answers for
        the wider line gets too little height, and whatever stands beneath it is cut.
        """
        return super().heightForWidth(min(width, self.maximumWidth()))

    def _limit(self) -> None:
        width = self.fontMetrics().averageCharWidth() * LINE_LENGTH
        if self.maximumWidth() != width:
            self.setMaximumWidth(width)


class Line(QLabel):
    """Plain text on one line that is never wrapped: a number, a name of a column."""

    def __init__(self, text: str = "", look: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        if look:
            set_look(self, look)


class Sign(QLabel):
    """An icon in a colour of the palette, as high as the text beside it. `name` is for who cannot see it.

    Without a name it is decoration: the word stands beside it.
    """

    def __init__(self, icon_name: str, tone: str = "ink", name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._icon, self._tone = icon_name, tone
        self._drawn: tuple[object, ...] = ()
        self.setAccessibleName(name)

    def show_icon(self, icon_name: str, tone: str = "ink", name: str = "") -> None:
        """Show another icon."""
        self._icon, self._tone = icon_name, tone
        self.setAccessibleName(name)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew in the new colours and size."""
        super().changeEvent(event)
        if event.type() in _RENEW and self._drawn:
            self._draw()

    def sizeHint(self) -> QSize:
        """Return the size, drawn: what is never laid out is never drawn."""
        self._draw()
        return super().sizeHint()

    def _draw(self) -> None:
        size = round(self.fontMetrics().height() * 1.1)
        wanted = (self._icon, colour(self._tone), size, self.devicePixelRatioF())
        if wanted != self._drawn:
            self._drawn = wanted
            self.setPixmap(drawing(*wanted))


class Button(QPushButton):
    """A button with a verb on it, perhaps an icon before it. A button with an icon alone must be given a name."""

    def __init__(
        self, text: str, look: str = "", *, icon_name: str = "", name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon_name
        self._drawn: tuple[object, ...] = ()
        self.setText(text.replace("&", "&&"))
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if name or not text:
            self.setAccessibleName(name)
        if not text:
            self.setToolTip(name)
        if look:
            set_look(self, look)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press it as well as Space: Qt keeps Enter for the default button of a dialog."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers() & ~_KEYPAD:
            self.click()
            return
        super().keyPressEvent(event)

    def words(self) -> str:
        """Return the text on it as it is read."""
        return self.text().replace("&&", "&")

    def say(self, text: str) -> None:
        """Change the text on it."""
        self.setText(text.replace("&", "&&"))
        self._draw()

    def show_icon(self, icon_name: str) -> None:
        """Show another icon."""
        self._icon = icon_name
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon anew in the new colours and size."""
        super().changeEvent(event)
        if event.type() in _RENEW and self._drawn:
            self._draw()

    def sizeHint(self) -> QSize:
        """Return the size with its icon drawn: what is never laid out is never drawn."""
        self._draw()
        return super().sizeHint()

    def _draw(self) -> None:
        if not self._icon:
            return
        size = round(self.fontMetrics().height() * 1.1)
        gap = GRID if self.text() else 0
        wanted = (self._icon, colour(self._tone()), size, gap, self.devicePixelRatioF())
        if wanted != self._drawn:
            self._drawn = wanted
            self.setIcon(icon(*wanted))
            self.setIconSize(QSize(size + gap, size))

    def _tone(self) -> str:
        if not self.isEnabled():
            return "muted"
        return "on_accent" if self.property("look") == "primary" else "ink"


def button(text: str, act: Callable[[], object], look: str = "", *, icon_name: str = "", name: str = "") -> Button:
    """Return a button that does `act`."""
    made = Button(text, look, icon_name=icon_name, name=name)
    made.clicked.connect(lambda _checked=False: act())
    return made


class Frame(QFrame):
    """A ground of one of the looks of the stylesheet, with nothing on it yet."""

    def __init__(self, look: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, look)


def rule() -> Frame:
    """Return a separating line."""
    return Frame("line")


def column(*parts: QWidget | QLayout | int, spacing: int = INSIDE, margin: int = 0) -> QVBoxLayout:
    """Return the parts below each other; a number is a stretch."""
    layout = QVBoxLayout()
    _fill(layout, parts, spacing, margin)
    return layout


def row(*parts: QWidget | QLayout | int, spacing: int = INSIDE, margin: int = 0) -> QHBoxLayout:
    """Return the parts beside each other; a number is a stretch."""
    layout = QHBoxLayout()
    _fill(layout, parts, spacing, margin)
    return layout


def _fill(layout: QBoxLayout, parts: tuple[QWidget | QLayout | int, ...], spacing: int, margin: int) -> None:
    layout.setSpacing(spacing)
    layout.setContentsMargins(margin, margin, margin, margin)
    for part in parts:
        if isinstance(part, int):
            layout.addStretch(part)
        elif isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addWidget(part)
