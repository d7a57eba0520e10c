"""A note to an answer: out of the way until F2, then a text field; Escape or F2 goes back to where one was."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from forms.theme import GRID
from forms.widgets.fields import LongTextField
from forms.widgets.words import Button, Words, column, row


class NoteEditor(QWidget):
    """Shows the note and opens to write it. The page binds F2 to `open`.

    Signal `committed(text or None)`.
    """

    committed = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, wanted: str = "", with_button: bool = True) -> None:
        """`wanted`: why a note is asked for, in words; empty when it is free. Without a button the page opens it."""
        super().__init__(parent)
        self._return_to: QWidget | None = None
        self._text = ""
        self._wanted = wanted
        # Made when someone writes or a note is there: a page of 42 items has 42 of these.
        self._field: LongTextField | None = None
        self._shown: Words | None = None
        self._button = Button(self.tr("Toelichting (F2)"), "quiet", icon_name="message-square-text")
        self._button.clicked.connect(lambda _on=False: self.open())
        self._rows = column(row(self._button, 1), spacing=GRID)
        if not with_button:
            self._button.hide()
        if wanted:
            self._rows.addWidget(Words(wanted, "attention"))
        self.setLayout(self._rows)

    def set_value(self, text: str | None) -> None:
        """Show this note without telling."""
        self._text = text or ""
        if self._field is not None:
            self._field.set_value(text)
        self._show()

    def value(self) -> str | None:
        """Return the note."""
        return self._text or None

    def is_open(self) -> bool:
        """Return whether the field is open to write in."""
        return self._field is not None and not self._field.isHidden()

    def open(self) -> None:
        """Open the field and go there; open already, go back."""
        if self.is_open():
            self.close_field()
            return
        self._return_to = QApplication.focusWidget()
        field = self._made_field()
        field.show()
        self._show()
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_field(self) -> None:
        """Close the field, tell what was written, and go back to where one was."""
        if self._field is None:
            return
        self._field.finish()
        back = self._return_to if self._return_to is not None else self._button
        back.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.hide()
        self._show()

    def _made_field(self) -> LongTextField:
        if self._field is None:
            self._field = LongTextField(self, lines=2)
            self._field.setAccessibleName(self.tr("Toelichting"))
            self._field.setAccessibleDescription(self._wanted)
            self._field.set_value(self._text)
            self._field.committed.connect(self._tell)
            self._rows.addWidget(self._field)
        return self._field

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 opens and closes; Escape closes."""
        if event.key() == Qt.Key.Key_F2 or (event.key() == Qt.Key.Key_Escape and self.is_open()):
            self.open()
            return
        super().keyPressEvent(event)

    def _tell(self, text: str | None) -> None:
        self._text = text or ""
        self.committed.emit(text)

    def _show(self) -> None:
        wanted = bool(self._text) and not self.is_open()
        if wanted and self._shown is None:
            self._shown = Words("", parent=self)
            self._rows.addWidget(self._shown)
        if self._shown is not None:
            self._shown.setText(self._text)
            self._shown.setVisible(wanted)
