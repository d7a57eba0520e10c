"""The foot of the window: what was last said, and the primary act, always at the same place."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from forms.shell.page import Act
from forms.theme import BETWEEN, INSIDE
from forms.widgets.messages import StatusLine
from forms.widgets.words import Button, Frame, Line, row


class Foot(Frame):
    """Status on the left, the primary act with its keys on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("foot", parent)
        self.status = StatusLine()
        self._act: Act | None = None
        self._keys = Line("Ctrl+Enter", "small")
        self._why_not = Line("", "attention")
        self._button = Button("", "primary")
        self._button.clicked.connect(lambda _on=False: self.run())
        layout = row(self.status, self._why_not, self._keys, self._button, spacing=BETWEEN)
        layout.setStretch(0, 1)
        layout.setContentsMargins(BETWEEN * 2, INSIDE, BETWEEN * 2, INSIDE)
        self.setLayout(layout)
        self.show_act(None)

    def show_act(self, act: Act | None) -> None:
        """Show the primary act of the page; None shows none."""
        self._act = act
        can = act is not None and not act.why_not
        self._button.setVisible(act is not None)
        self._keys.setVisible(can)
        self._why_not.setVisible(act is not None and bool(act.why_not))
        if act is not None:
            self._button.say(act.text)
            self._button.setEnabled(can)
            self._button.setAccessibleDescription(act.why_not)
            self._why_not.setText(act.why_not)

    def run(self) -> None:
        """Do the primary act; say why when it cannot be done now."""
        if self._act is None:
            return
        if self._act.why_not:
            self.status.say(self._act.why_not)
            return
        self._act.run()

    def button(self) -> Button:
        """Return the button of the primary act."""
        return self._button
