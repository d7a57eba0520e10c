"""A passphrase: hidden or shown at will, paste allowed (WCAG 3.3.8: no test of memory or of typing)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from forms.widgets.words import Button, row


class PassphraseField(QWidget):
    """One line that is not shown unless asked. Signals: `typed(str)` at each key, `entered(str)` on Enter.

    What was typed is never trimmed: a space is part of a passphrase. The widget keeps it no longer than `clear`.
    """

    typed = Signal(str)
    entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QLineEdit()
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._line.textChanged.connect(self.typed)
        self._line.returnPressed.connect(lambda: self.entered.emit(self._line.text()))
        self._show = Button(self.tr("Toon"), "quiet", icon_name="eye")
        self._show.clicked.connect(lambda _on=False: self._turn(shown=self._hidden()))
        self.setLayout(row(self._line, self._show))
        self.setFocusProxy(self._line)

    def text(self) -> str:
        """Return what was typed."""
        return self._line.text()

    def show_text(self, text: str) -> None:
        """Fill in a passphrase that the program thought of, readable, so that it can be told to somebody."""
        self._line.setText(text)
        self._turn(shown=True)

    def clear(self) -> None:
        """Forget what was typed and hide what comes."""
        self._line.clear()
        self._turn(shown=False)

    def setAccessibleName(self, name: str) -> None:
        """Pass the name on to the line that is typed in."""
        super().setAccessibleName(name)
        self._line.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        """Pass the description on to the line that is typed in."""
        super().setAccessibleDescription(description)
        self._line.setAccessibleDescription(description)

    def _hidden(self) -> bool:
        return self._line.echoMode() is QLineEdit.EchoMode.Password

    def _turn(self, *, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self._line.setEchoMode(mode)
        self._show.say(self.tr("Verberg") if shown else self.tr("Toon"))
        self._show.show_icon("eye-off" if shown else "eye")
