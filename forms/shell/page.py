"""What a page is: one idea on the screen, with a title, one line that says what it is for, and one primary act.

A page is a dumb view like the widgets in it: whoever makes it fills it and listens. The shell gives it its place and
tells it when it comes and goes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLayout, QScrollBar, QVBoxLayout, QWidget

from forms.theme import AROUND, BETWEEN, GRID, INSIDE
from forms.widgets.commands import Command, KeyGroup
from forms.widgets.focus_order import stops
from forms.widgets.messages import MessageBar
from forms.widgets.scroll_area import ScrollArea
from forms.widgets.words import Words, column


@dataclass(frozen=True, slots=True)
class Act:
    """The one primary act of a page: the verb on the button, what it does, and why it cannot be done now (or empty)."""

    text: str
    run: Callable[[], object]
    why_not: str = ""


class Page(QWidget):
    """Base of every page: a title, a purpose, a message bar, and a column of parts that scrolls when it must.

    Subclasses put parts in with `add` and override what they need. Signals: `act_changed()` when `primary()` gives
    something else; `said(str)` for the status line; `heading_changed()` when the title does.
    """

    act_changed = Signal()
    said = Signal(str)
    heading_changed = Signal()
    fills = False
    """Whether the parts take the whole height (a list does); else they stand at the top with the room below them."""

    def __init__(self, title: str, purpose: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._purpose = Words(title, "title"), Words(purpose, "muted")
        self.message = MessageBar()
        self._parts = QVBoxLayout()
        self._parts.setSpacing(BETWEEN)
        self._area = ScrollArea()
        self._sheet = QWidget()
        self._sheet.setObjectName("paper")
        head = column(self._title, self._purpose, spacing=GRID)
        content = column(head, self.message, spacing=BETWEEN, margin=AROUND)
        content.setContentsMargins(AROUND, BETWEEN + INSIDE, AROUND, AROUND)
        content.addLayout(self._parts, 1 if self.fills else 0)
        if not self.fills:
            content.addStretch(1)
        self._sheet.setLayout(content)
        self._area.setWidget(self._sheet)
        self._area.setAccessibleName(title)
        self.setLayout(column(self._area))
        self._purpose.setVisible(bool(purpose))

    def title(self) -> str:
        """Return the title."""
        return self._title.text()

    def purpose(self) -> str:
        """Return what the page is for, in one line."""
        return self._purpose.text()

    def retitle(self, title: str, purpose: str = "") -> None:
        """Give the page another title and purpose."""
        self._title.setText(title)
        self._purpose.setText(purpose)
        self._purpose.setVisible(bool(purpose))
        self._area.setAccessibleName(title)
        self.heading_changed.emit()

    def add(self, *parts: QWidget | QLayout | int) -> None:
        """Put parts below each other; a number is a stretch."""
        for part in parts:
            if isinstance(part, int):
                self._parts.addStretch(part)
            elif isinstance(part, QLayout):
                self._parts.addLayout(part)
            else:
                self._parts.addWidget(part)

    def first_focus(self) -> QWidget | None:
        """Return where the focus goes when the page comes; None for the first part that takes it."""
        return None

    def primary(self) -> Act | None:
        """Return the primary act as it is now."""
        return None

    def header(self) -> QWidget | None:
        """Return what stands above the page (the road of a measurement). Pages may share one."""
        return None

    def panel(self) -> QWidget | None:
        """Return what stands beside the page (the live result). Pages may share one."""
        return None

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done here, for the palette."""
        return ()

    def keys(self) -> tuple[KeyGroup, ...]:
        """Return the keys of this page, for the sheet."""
        return ()

    def help_text(self) -> str:
        """Return what F1 tells above the keys: what the page is for, or more where there is more to say."""
        return self.purpose()

    def entered(self) -> None:
        """Come on screen: fill what may have changed."""

    def left(self) -> None:
        """Go off screen: let go of what costs something."""

    def scroll_bar(self) -> QScrollBar:
        """Return the bar that scrolls the page."""
        return self._area.verticalScrollBar()

    def sheet_and_room(self) -> tuple[QWidget, QWidget]:
        """Return what is scrolled and what it is seen through, for tests that nothing runs wider."""
        return self._sheet, self._area.viewport()

    def focus_first(self) -> None:
        """Put the focus where it begins."""
        wanted = self.first_focus() or first_stop(self._sheet)
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)


def first_stop(within: QWidget) -> QWidget | None:
    """Return the first part in the order of Tab within a widget that takes the focus."""
    return next(iter(stops(within)), None)
