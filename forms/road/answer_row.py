"""One question with its field, its note, its help on demand, and in words what the definition remarks on the answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.errors import FaultyInputError, LoonmaatError
from app.scoring.answers import Answer
from app.scoring.definition import Item, Respondent
from app.scoring.reasons import row_title
from app.scoring.remarks import Remark
from forms.language import spoken
from forms.road.answer_fields import field_for
from forms.road.item_help import item_help
from forms.theme import GRID
from forms.widgets.form_row import FormRow
from forms.widgets.note_editor import NoteEditor
from forms.widgets.words import Button, Sign, Words, column, row

if TYPE_CHECKING:
    from app.desk.assessment import Assessment

Shown = tuple[Answer | None, str, tuple[Remark, ...], bool]
"""What a row showed last: the answer, its note, the remarks on it, and whether it can be answered."""

_WITHOUT_NOTE = ("text", "choices")


class AnswerRow(QWidget):
    """One item of one respondent in one row. Stores each answer at once; `changed` is called after it.

    Signal `went_on(self)` when a digit or Enter gave the answer.
    """

    went_on = Signal(object)

    def __init__(
        self,
        assessment: Assessment,
        place: tuple[Item, str, Respondent],
        changed: Callable[[], None],
        *,
        label: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.assessment, self._changed = assessment, changed
        self.item, self.row, self.by = place
        self.field = field_for(assessment.graph, self.item, spoken())
        self.form_row = FormRow(label or self.item.text.say(spoken()), self.field, optional=not self.item.required)
        self.note: NoteEditor | None = None
        self._help: Words | None = None
        self._remarks: QWidget | None = None
        self._shown: Shown | None = None
        self._asides: dict[str, Button] = {}
        self._lay_out()
        self.field.answered.connect(self._answer)
        self.field.cleared.connect(self._clear)
        self.field.went_on.connect(self._go_on)
        self.field.faulty.connect(self.form_row.set_error)
        self.field.mended.connect(self.form_row.clear_error)
        self.setFocusProxy(self.field)

    def _lay_out(self) -> None:
        self._aside = row(spacing=0)
        if self.item.help or self.item.sources:
            self._add_aside("circle-question-mark", self.tr("Uitleg bij deze vraag (F1)"), self.turn_help)
        if self.has_note():
            self._add_aside("message-square-text", self.tr("Toelichting (F2)"), self.open_note)
        beside = row(self.form_row, self._aside, spacing=GRID)
        beside.setStretch(0, 1)
        beside.setAlignment(self._aside, Qt.AlignmentFlag.AlignTop)
        self._parts = column(beside, spacing=GRID)
        self.setLayout(self._parts)

    def _add_aside(self, icon_name: str, name: str, act: Callable[[], object]) -> None:
        made = Button("", "quiet", icon_name=icon_name, name=name)
        made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # F1 and F2 do the same from the field; Tab goes to answers
        made.clicked.connect(lambda _on=False: act())
        self._aside.addWidget(made)
        self._asides[name] = made

    def _say_what_it_is_about(self) -> None:
        """Name field and buttons after the task as well: there are as many of each as there are tasks."""
        self.form_row.set_about(row_title(self.assessment.graph, self.assessment.answers, self.row, spoken()))
        for name, button in self._asides.items():
            button.setAccessibleName(f"{name}: {self.form_row.name()}")

    def has_note(self) -> bool:
        """Tell whether a note can be written with this answer; a text is its own note."""
        return self.assessment.graph.scale_of(self.item).kind not in _WITHOUT_NOTE

    def turn_help(self) -> None:
        """Show the help beneath the question, or hide it."""
        if self._help is None:
            self._help = Words(item_help(self.assessment.graph, self.item), "small")
            self._parts.insertWidget(1, self._help)
            self._help.hide()
        self._help.setVisible(self._help.isHidden())

    def open_note(self) -> None:
        """Open the note to write it; open already, close it and go back."""
        if self.has_note():
            self._note_editor().open()

    def _note_editor(self) -> NoteEditor:
        if self.note is None:
            self.note = NoteEditor(with_button=False)
            self.note.set_value(self.assessment.draft.given_note(self.item.key, self.row, self.by))
            self.note.committed.connect(self._note)
            self._parts.addWidget(self.note)
        return self.note

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 opens the note."""
        if event.key() == Qt.Key.Key_F2 and self.has_note():
            self.open_note()
            return
        super().keyPressEvent(event)

    def is_open(self) -> bool:
        """Tell whether this has no answer yet, though it must have one."""
        return self.item.required and self.assessment.answers.get(self.item.key, self.row, self.by) is None

    def refresh(self) -> None:
        """Show what is stored now; the same as before costs nothing."""
        self._say_what_it_is_about()
        place = (self.item.key, self.row, self.by)
        note = self.assessment.draft.given_note(*place)
        now = (self.assessment.answers.get(*place), note, self._remarks_now(), not self.assessment.is_closed)
        if now == self._shown:
            return
        before, self._shown = self._shown, now
        self.setEnabled(now[3])
        if before is None or now[0] != before[0] or self.form_row.error():
            self.field.show_value(now[0].value if now[0] else None)
            self.form_row.clear_error()
        if note or self.note is not None:
            editor = self._note_editor()
            if note != (editor.value() or ""):
                editor.set_value(note)
        if before is None or now[2] != before[2]:
            self._show_remarks(now[2])

    def _remarks_now(self) -> tuple[Remark, ...]:
        """Return what is remarked on this question; differences between sources stand where they are weighed."""
        if self.by != "assessor" and "assessor" in self.item.respondents:
            return ()
        found = self.assessment.outcome_in(spoken()).remarks
        return tuple(one for one in found if one.item == self.item.key and one.row == self.row)

    def _show_remarks(self, remarks: tuple[Remark, ...]) -> None:
        if self._remarks is not None:
            self._remarks.hide()
            self._remarks.deleteLater()
            self._remarks = None
        if not remarks:
            return
        self._remarks = QWidget()
        lines = (row(Sign("triangle-alert", "attention"), Words(one.text, "attention"), 1) for one in remarks)
        self._remarks.setLayout(column(*lines, spacing=GRID))
        self._parts.insertWidget(1, self._remarks)

    def _answer(self, written: object) -> None:
        self._do(lambda: self.assessment.answer(self.item.key, self.row, self.by, written))

    def _clear(self) -> None:
        self._do(lambda: self.assessment.clear(self.item.key, self.row, self.by))

    def _note(self, text: object) -> None:
        written = text if isinstance(text, str) else ""
        self._do(lambda: self.assessment.note(self.item.key, self.row, self.by, written))

    def _do(self, act: Callable[[], object]) -> None:
        """Store something; say beside the field why it could not be (a faulty value, a full disk)."""
        try:
            act()
        except LoonmaatError as error:
            first = error.faults[0] if isinstance(error, FaultyInputError) else error
            self.form_row.set_error(first.text, first.remedy)
            if first is error:  # of the environment, and not of what was answered: the same key must store it later
                stored = self.assessment.answers.get(self.item.key, self.row, self.by)
                self.field.take_back(stored.value if stored else None)
            return
        self.form_row.clear_error()
        self._changed()

    def _go_on(self) -> None:
        """Go on once the answer stands; what could not be stored keeps the focus."""
        if not self.form_row.error():
            self.went_on.emit(self)
