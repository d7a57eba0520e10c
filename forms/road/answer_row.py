"""One question with its field, its note and its error in words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.desk.assessment import Assessment
from app.errors import FaultyInputError
from app.scoring.definition import Item, Respondent
from forms.road.answer_fields import field_for
from forms.theme import GRID
from forms.widgets.form_row import FormRow
from forms.widgets.note_editor import NoteEditor
from forms.widgets.words import column


class AnswerRow(QWidget):
    """One item of one respondent in one row. Stores each answer at once; `changed` is called after it."""

    def __init__(
        self,
        assessment: Assessment,
        item: Item,
        row: str,
        by: Respondent,
        changed: Callable[[], None],
        *,
        label: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.assessment, self.item, self.row, self.by, self._changed = assessment, item, row, by, changed
        self.field = field_for(assessment.graph, item)
        help_text = item.help.say() if item.help else ""
        self._form_row = FormRow(label or item.text.say(), self.field, help_text, optional=not item.required)
        self.note = NoteEditor()
        kind = assessment.graph.scale_of(item).kind
        self.note.setVisible(kind not in ("text", "share", "choices") and item.reason != "never")
        self.setLayout(column(self._form_row, self.note, spacing=GRID))
        self.field.answered.connect(self._answer)
        self.field.cleared.connect(self._clear)
        self.note.committed.connect(self._note)
        self.setFocusProxy(self.field)

    def refresh(self) -> None:
        """Show what is stored now."""
        answer = self.assessment.answers.get(self.item.key, self.row, self.by)
        self.field.show_value(answer.value if answer else None)
        given = self.assessment.draft.given.get((self.item.key, self.row, self.by))
        self.note.set_value(given.note if given else None)
        self._form_row.clear_error()

    def _answer(self, written: object) -> None:
        try:
            self.assessment.answer(self.item.key, self.row, self.by, written)
        except FaultyInputError as error:
            self._form_row.set_error(error.faults[0].text, error.faults[0].remedy)
            return
        self._form_row.clear_error()
        self._changed()

    def _clear(self) -> None:
        self.assessment.clear(self.item.key, self.row, self.by)
        self._form_row.clear_error()
        self._changed()

    def _note(self, text: object) -> None:
        self.assessment.note(self.item.key, self.row, self.by, text if isinstance(text, str) else "")
        self._changed()
