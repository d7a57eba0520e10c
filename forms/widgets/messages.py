"""What the program says: a line of status, a message that stays, a question before an act, an empty page.

Nothing pops up and goes away by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QSizePolicy, QWidget

from forms.stylesheet import set_look
from forms.theme import AROUND, BETWEEN, GRID, INSIDE
from forms.widgets.speech import Announcer, announce
from forms.widgets.words import Button, Frame, Line, Sign, Words, button, column, row


class Tone(Enum):
    """What kind of message; the value is look, icon and colour of the icon."""

    INFO = ("message", "info", "accent")
    ATTENTION = ("message-attention", "triangle-alert", "attention")
    AGREED = ("message-agreed", "circle-check", "agreed")


class StatusLine(Line):
    """One line at the foot: said, not blinked. The same thing said again is not announced again within a page."""

    def __init__(self, parent: QWidget | None = None, *, announcer: Announcer = announce) -> None:
        super().__init__("", "small", parent)
        self._announce = announcer
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, text: str) -> None:
        """Show the text and say it to who listens."""
        self.setText(text)
        self.setToolTip(text)
        self._announce(self, text)

    def rest(self, text: str) -> None:
        """Show what holds until something else is said; nobody is told: it holds already."""
        self.setText(text)
        self.setToolTip(text)


class MessageBar(Frame):
    """A message within the page: what happened, how to mend it, perhaps the act that mends it. Stays until closed."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None, *, announcer: Announcer = announce) -> None:
        super().__init__("message", parent)
        self._announce = announcer
        self._act: Callable[[], object] = lambda: None
        self._sign = Sign("info", "accent")
        self._text, self._remedy = Words("", "strong"), Words("")
        self._parts = row(spacing=INSIDE, margin=INSIDE + GRID)
        self._button = Button("")
        self._button.clicked.connect(lambda _on=False: self._act())
        self._close = button("", self._shut, "quiet", icon_name="x", name=self.tr("Melding sluiten"))
        top = Qt.AlignmentFlag.AlignTop
        words = column(self._text, self._remedy, row(self._button, 1), spacing=GRID)
        self._parts.addWidget(self._sign, 0, top)
        self._parts.addLayout(words, 1)
        self._parts.addWidget(self._close, 0, top)
        self.setLayout(self._parts)
        self.hide()

    def tell(
        self,
        text: str,
        remedy: str = "",
        *,
        tone: Tone = Tone.INFO,
        act: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        """Show a message; `act` is the words on a button and what it does."""
        look, icon_name, colour = tone.value
        set_look(self, look)
        self._sign.show_icon(icon_name, colour)
        self._text.setText(text)
        self._remedy.setText(remedy)
        self._close.setAccessibleName(f"{self._close.toolTip()}: {text}")
        self._remedy.setVisible(bool(remedy))
        one_line = not remedy and act is None
        top = Qt.AlignmentFlag.AlignVCenter if one_line else Qt.AlignmentFlag.AlignTop
        self._parts.setAlignment(self._sign, top)
        self._button.setVisible(act is not None)
        if act is not None:
            self._button.say(act[0])
            self._act = act[1]
        self.show()
        self._announce(self, f"{text} {remedy}".strip())

    def words(self) -> str:
        """Return what it says, for tests and for who copies it."""
        return f"{self._text.text()} {self._remedy.text()}".strip()

    def _shut(self) -> None:
        self.hide()
        self.closed.emit()


class EmptyState(QWidget):
    """A page with nothing on it yet: what this is, what to do first, and the one button that does it."""

    acted = Signal()

    def __init__(self, title: str, text: str, act: str, parent: QWidget | None = None, *, icon_name: str = "") -> None:
        super().__init__(parent)
        self._button = Button(act, "primary")
        self._button.clicked.connect(lambda _on=False: self.acted.emit())
        parts: list[QWidget] = [Words(title, "heading"), Words(text)]
        layout = column(*parts, spacing=INSIDE)
        if icon_name:
            layout.insertWidget(0, Sign(icon_name, "muted"))
        layout.addSpacing(INSIDE)
        layout.addLayout(row(self._button, 1))
        layout.addStretch(1)
        self.setLayout(layout)
        self.setFocusProxy(self._button)


class ConfirmBox(QDialog):
    """Asks before what cannot be undone. The words on the button say what will happen; Escape does nothing at all.

    Signal `confirmed()`. The safe button has the focus.
    """

    confirmed = Signal()

    def __init__(self, question: str, told: str, act: str, parent: QWidget | None = None) -> None:
        """`question` in a sentence, `told`: what it means and what stays, `act`: the verb on the button."""
        super().__init__(parent)
        self.setWindowTitle("Loonmaat")  # nothing personal in a title
        self._act = button(act, self.accept)
        self._keep = button(self.tr("Niet doen"), self.reject, "primary")
        text = row(Sign("triangle-alert", "attention"), Words(question, "heading"), 1)
        acts = row(self._keep, self._act, 1)
        self._words = column(text, Words(told), acts, spacing=BETWEEN, margin=AROUND)
        self.setLayout(self._words)
        self.setAccessibleName(question)
        self.setAccessibleDescription(told)
        self.accepted.connect(self.confirmed)
        self._keep.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height that the words need at a width that reads well: a dialog does not ask them by itself."""
        super().showEvent(event)
        parent = self.parentWidget()
        room = 900 if parent is None else parent.width() - 2 * AROUND
        wide = min(self.fontMetrics().averageCharWidth() * 64, room)
        self.resize(wide, self._words.totalHeightForWidth(wide))
