"""One row that the assessor makes, such as a main task: its name, its questions, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from forms.road.answer_row import AnswerRow
from forms.theme import INSIDE
from forms.widgets.faulty import is_faulty
from forms.widgets.fields import TextField
from forms.widgets.flow import flow
from forms.widgets.form_row import FormRow
from forms.widgets.words import Button, button, column, rule

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class NameField(TextField):
    """The name of a row. Signal `entered()` for Enter."""

    entered = Signal()

    def _next(self) -> None:
        if not is_faulty(self):
            self.entered.emit()


class TaskCard(QWidget):
    """Shows one row.

    Signals: `renamed(text)`, `moved(step)`, `removed()`, `merged(key of the other row)`, `went_on(self)` from the name.
    """

    renamed = Signal(str)
    moved = Signal(int)
    removed = Signal()
    merged = Signal(str)
    went_on = Signal(object)

    def __init__(self, title: str, rows: list[AnswerRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = NameField(longest=120)
        self.name.committed.connect(lambda text: self.renamed.emit(str(text or "")))
        self.name.entered.connect(lambda: self.went_on.emit(self))
        self._merge = Button(self.tr("Samenvoegen"), "quiet", icon_name="merge")
        self._merge.clicked.connect(lambda _on=False: self.open_merge())
        self._others: tuple[tuple[str, str], ...] = ()
        acts = (
            button(self.tr("Omhoog"), lambda: self.moved.emit(-1), "quiet", icon_name="arrow-up"),
            button(self.tr("Omlaag"), lambda: self.moved.emit(1), "quiet", icon_name="arrow-down"),
            self._merge,
            button(self.tr("Weghalen"), self.removed.emit, "quiet", icon_name="trash-2"),
        )
        for one in acts:
            one.setAccessibleName(f"{one.words()}: {title}")  # each card has the same four
        self.name_row = FormRow(title, self.name)
        self.setLayout(column(rule(), self.name_row, *rows, flow(*acts), spacing=INSIDE))
        self.setFocusProxy(self.name)

    def show_others(self, others: tuple[tuple[str, str], ...]) -> None:
        """Say with which rows (key and name) this one can be merged."""
        self._others = others
        self._merge.setVisible(bool(others))

    def open_merge(self) -> QMenu | None:
        """Merge with the only other row, or ask which; return what asks, for tests."""
        if len(self._others) == 1:
            self.merged.emit(self._others[0][0])
            return None
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Samenvoegen met welke taak?"))
        for key, name in self._others:
            action = menu.addAction(self.tr("met {0}").format(name or self.tr("een taak zonder naam")))
            action.triggered.connect(lambda _on=False, key=key: self.merged.emit(key))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._merge.mapToGlobal(self._merge.rect().bottomLeft()))
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Up and Alt+Down move it."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
            return
        super().keyPressEvent(event)
