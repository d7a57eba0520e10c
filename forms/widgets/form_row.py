"""The house widget for a row of a form: label, field, help, and beneath it in words what is wrong and how to mend it.

It sets the buddy of the label and the accessible name and description of the field, so that no form can forget.
Label above field: one column of questions, which still fits at 200%.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLayout, QLineEdit, QPlainTextEdit, QWidget

from forms.theme import GRID, INSIDE, LINE_LENGTH
from forms.widgets.faulty import mark_faulty
from forms.widgets.passphrase_field import PassphraseField
from forms.widgets.speech import Announcer, announce
from forms.widgets.words import Line, Sign, Words, column, row

_TYPED_IN = (QLineEdit, QPlainTextEdit, QComboBox, PassphraseField)


class FormRow(QWidget):
    """One question of a form.

    `optional` says so beside the label; `unit` stands behind the field; `characters` keeps a field as narrow as what
    goes into it. A field with the signals `faulty`, `mended` and `committed` shows its own errors here. Signal
    `faulty_changed(bool)`.
    """

    faulty_changed = Signal(bool)

    def __init__(
        self,
        label: str,
        field: QWidget,
        help_text: str = "",
        *,
        optional: bool = False,
        unit: str = "",
        characters: int = 0,
        announcer: Announcer = announce,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field, self._announce, self._characters = field, announcer, characters
        self._label_text, self._help_text, self._about = label, "", ""
        self._label = Words("", "strong")
        # Made when there is something to say: a page holds dozens of rows, and must open within 100 ms.
        self._help: Words | None = None
        self._error: Words | None = None
        self._rows = column(self._head(optional=optional), self._beside(unit), spacing=GRID)
        self.setLayout(self._rows)
        self.relabel(label)
        self.set_help(help_text)
        self._listen()
        self._limit()

    def _head(self, *, optional: bool) -> QLayout:
        head = row(self._label)
        if optional:
            head.addWidget(Line(self.tr("mag leeg blijven"), "small"))
        head.addStretch(1)
        return head

    def _beside(self, unit: str) -> QLayout:
        beside = row(self.field)
        if unit:
            beside.addWidget(Line(unit, "muted"))
        beside.addStretch(1)
        beside.setStretch(0, 0 if self._characters else 1000)  # as wide as it may be, and on the left
        return beside

    def _listen(self) -> None:
        for name, listener in (("faulty", self.set_error), ("mended", self.clear_error)):
            signal = getattr(self.field, name, None)
            if signal is not None:
                signal.connect(listener)
        committed = getattr(self.field, "committed", None)
        if committed is not None:
            committed.connect(lambda _value: self.clear_error())

    def relabel(self, label: str) -> None:
        """Ask another question with the same field."""
        self._label_text = label
        self._label.setText(label.replace("&", "&&"))  # a label with a buddy reads & as a shortcut
        self._label.setBuddy(self.field)
        self._name_field()
        self._describe(self.error())

    def set_about(self, about: str) -> None:
        """Say what the question is about, for who hears it alone: the task, whose name others see above it."""
        if about != self._about:
            self._about = about
            self._name_field()

    def name(self) -> str:
        """Return what the field is called: the question, and what it is about."""
        return f"{self._label_text} ({self._about})" if self._about else self._label_text

    def _name_field(self) -> None:
        self.field.setAccessibleName(self.name())

    def set_help(self, text: str) -> None:
        """Show another help text."""
        self._help_text = text
        if text and self._help is None:
            self._help = Words("", "small")
            self._rows.insertWidget(1, self._help)
        if self._help is not None:
            self._help.setText(text)
            self._help.setVisible(bool(text))
        self._describe(self.error())

    def set_error(self, text: str, remedy: str = "") -> None:
        """Say beneath the field what is wrong and how to mend it; also to who listens."""
        told = f"{text} {remedy}".strip()
        mark_faulty(self.field, faulty=True)
        self._show_error(told)
        self._announce(self.field, f"{self._label_text}: {told}")
        self.faulty_changed.emit(True)

    def clear_error(self) -> None:
        """Say that nothing is wrong."""
        if not self.error():
            return
        mark_faulty(self.field, faulty=False)
        self._show_error("")
        self.faulty_changed.emit(False)

    def error(self) -> str:
        """Return what stands beneath the field; empty when nothing is wrong."""
        return "" if self._error is None else self._error.text()

    def labels(self) -> tuple[QLabel, ...]:
        """Return all words of the row that are there, for tests."""
        return tuple(part for part in (self._label, self._help, self._error) if part is not None)

    def _show_error(self, told: str) -> None:
        if self._error is None:
            self._error = Words("", "attention")
            self._error_row = QWidget(self)
            self._error_row.setLayout(row(Sign("triangle-alert", "attention"), self._error, 1))
            self._rows.addWidget(self._error_row)
        self._error.setText(told)
        self._error_row.setVisible(bool(told))
        self._describe(told)

    def _describe(self, told: str) -> None:
        self.field.setAccessibleDescription(" ".join(part for part in (told, self._help_text) if part))

    def changeEvent(self, event: QEvent) -> None:
        """Keep the field as wide as its characters in the new font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._limit()

    def _limit(self) -> None:
        metrics = self.field.fontMetrics()
        if self._characters:
            self.field.setFixedWidth(metrics.horizontalAdvance("0") * self._characters + 4 * INSIDE)
        elif isinstance(self.field, _TYPED_IN):
            self.field.setMaximumWidth(metrics.averageCharWidth() * LINE_LENGTH)
