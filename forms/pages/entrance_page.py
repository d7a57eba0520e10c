"""The base of the pages at the entrance: alone on the screen, a narrow column, one primary button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from forms.theme import AROUND, BETWEEN, GRID
from forms.widgets.messages import MessageBar
from forms.widgets.scroll_area import ScrollArea
from forms.widgets.words import Button, Words, column, row


class EntrancePage(QWidget):
    """A title, what it is for, parts, and one act. Signal `acted()` on the button, or Ctrl+Enter in the window."""

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.message = MessageBar()
        self.act = Button("", "primary", name=self.tr("Verder"))
        self._first: QWidget = self.act
        self._title, self._purpose = Words("", "title"), Words("", "muted")
        self.act.clicked.connect(lambda _on=False: self.acted.emit())
        self._parts = QVBoxLayout()
        self._parts.setSpacing(BETWEEN)
        self._below = QVBoxLayout()
        head = column(Words("Loonmaat", "muted"), self._title, self._purpose, spacing=GRID)
        sheet = column(
            head, self.message, self._parts, row(self.act, 1), self._below, 1, spacing=BETWEEN, margin=AROUND
        )
        self._sheet = QWidget()
        self._sheet.setObjectName("paper")
        centred = QWidget()
        centred.setObjectName("paper")
        self._sheet.setLayout(sheet)
        around = row(1, self._sheet, 1)
        around.setStretch(1, 4)
        centred.setLayout(around)
        area = ScrollArea()
        area.setWidget(centred)
        self.setLayout(column(area))

    def entitle(self, title: str, purpose: str, act: str) -> None:
        """Give the page its title, what it is for, and the verb on its button."""
        self.setAccessibleName(title)
        self._title.setText(title)
        self._purpose.setText(purpose)
        self.act.say(act)
        self.act.setAccessibleName(act)
        self.act.setToolTip("")

    def add(self, *parts: QWidget | QLayout) -> None:
        """Put parts above the button."""
        for part in parts:
            if isinstance(part, QLayout):
                self._parts.addLayout(part)
            else:
                self._parts.addWidget(part)

    def add_below(self, part: QWidget) -> None:
        """Put a quiet part below the button."""
        self._below.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)

    def begin_at(self, field: QWidget) -> None:
        """Name what gets the focus when the page comes; without a name its button does."""
        self._first = field

    def forget(self) -> None:
        """Forget what was typed. A page that asks for a secret says how."""

    def work(self, *, busy: bool) -> None:
        """Keep the button from being pressed twice while slow work runs."""
        self.act.setEnabled(not busy)

    def focus_first(self) -> None:
        """Put the focus on the first field.

        It is named and not sought: asking Qt for the children of a widget makes Python classes of all kinds they might
        be of, which took 20 ms of every start.
        """
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)
