"""A hand at the keyboard: presses keys on whatever has the focus, and nothing else. Counts what it does.

The count follows the keystroke-level model (Card, Moran, Newell 1980): K for each key, M for each thing one has to
think of. A key that is held down with another (Ctrl) counts with it, as one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from forms.program import Program

SECONDS_PER_KEY = 0.28
"""K of an average typist."""

SECONDS_TO_THINK = 1.35
"""M."""


@dataclass(slots=True)
class Count:
    """What was done so far: keys pressed, and things thought of."""

    keys: int = 0
    thoughts: int = 0

    def seconds(self) -> float:
        """Return the time the model predicts."""
        return self.keys * SECONDS_PER_KEY + self.thoughts * SECONDS_TO_THINK

    def told(self, name: str) -> str:
        """Return the count as a line of print."""
        return f"{name}: {self.keys} keys, {self.thoughts} thoughts, {self.seconds():.0f} s by the model"


class Hand:
    """Presses keys. Every press goes to the widget with the focus; without one the test fails."""

    def __init__(self, program: Program) -> None:
        """Take the program whose window is shown and active."""
        self.program = program
        self.count = Count()

    # --- keys ------------------------------------------------------------------------------------------------

    def focused(self) -> QWidget:
        """Return what has the focus."""
        focused = QApplication.focusWidget() or self._given_back()
        assert focused is not None, "nothing has the focus"
        assert focused.isVisible(), f"the focus is on something that is not shown: {focused!r}"
        return focused

    def _given_back(self) -> QWidget | None:
        """Make the window active after a dialog closed, as a window manager does; offscreen there is none."""
        if QApplication.activeWindow() is None:
            self.program.window.activateWindow()
            QTest.qWaitForWindowActive(self.program.window, 1000)
        return QApplication.focusWidget()

    def press(self, *keys: str) -> Hand:
        """Press keys named as in a menu: "Enter", "Ctrl+Return", "F2"."""
        for key in keys:
            combination = QKeySequence(key)[0]
            QTest.keyClick(self.focused(), combination.key(), combination.keyboardModifiers())
            self.count.keys += 1
            QApplication.processEvents()
        return self

    def type(self, text: str) -> Hand:
        """Type a text, a key for each letter."""
        for letter in text:
            QTest.keyClick(self.focused(), letter)
            self.count.keys += 1
        QApplication.processEvents()
        return self

    def answer(self, text: str, then: str = "Return") -> Hand:
        """Think, type a text, and go on."""
        self.count.thoughts += 1
        return self.type(text).press(then)

    def choose(self, *signs: str) -> Hand:
        """Think and choose with one key, so many times."""
        for sign in signs:
            self.count.thoughts += 1
            self.type(sign)
        return self

    def clear_count(self) -> None:
        """Begin to count anew."""
        self.count = Count()

    # --- waiting and looking ---------------------------------------------------------------------------------

    def wait(self) -> Hand:
        """Wait until slow work is done and told."""
        self.program.works.wait()
        for _ in range(3):
            QApplication.processEvents()
        return self

    def until(self, holds: Callable[[], bool], what: str) -> Hand:
        """Wait for slow work until something holds; fail with `what` when it does not."""
        for _ in range(50):
            self.wait()
            if holds():
                return self
        raise AssertionError(f"this did not happen: {what}")

    def name(self) -> str:
        """Return what a screen reader calls the thing with the focus."""
        return told_name(self.focused())

    def at(self, name: str) -> Hand:
        """Check that the thing with the focus, or what it stands in, has this in its name."""
        seen: QWidget | None = self.focused()
        names = []
        while seen is not None:
            names.append(told_name(seen))
            seen = None if seen.isWindow() else seen.parentWidget()
        where = [one for one in names if one]
        assert any(name in one for one in names), f"the focus is at {where} ({self.focused()!r}), not at {name!r}"
        return self


def told_name(widget: QWidget) -> str:
    """Return the name of a widget as a screen reader is told it."""
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name) if found is not None else ""


def start_here(program: Program) -> None:
    """Show the window of the program and make it the active one."""
    program.open()
    program.window.activateWindow()
    assert QTest.qWaitForWindowActive(program.window, 5000), "the window does not become active"
    for _ in range(3):
        QApplication.processEvents()
    if QApplication.focusWidget() is None:
        program.window.setFocus(Qt.FocusReason.OtherFocusReason)
