"""Any number of options, folded to one line until someone wants them: a task has three lists of eleven causes.

Folded it is one stop for Tab: Space opens, Enter goes on. Open, arrows walk over the boxes and Space ticks; Enter folds
and goes on.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from app.scoring.answers import Chosen, Value
from forms.road.entries import AnswerField
from forms.theme import BETWEEN
from forms.widgets.words import Button, column, row

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_MOST_COLUMNS = 4


class ChecksAnswer(AnswerField):
    """Tells the list of options that are ticked, or that none is."""

    def __init__(self, options: tuple[tuple[str, str], ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = dict(options)
        self._chosen: tuple[str, ...] = ()
        self.line = FoldedLine("", "quiet", icon_name="chevron-right", name=self.tr("Kiezen"))
        self.line.clicked.connect(lambda _on=False: self.unfold())
        self.line.passed.connect(self.went_on)
        self.boxes: Boxes | None = None  # made when they are opened: folded, most are never looked at
        self._rows = column(row(self.line, 1))
        self.setLayout(self._rows)
        self.setFocusProxy(self.line)
        self._show_line()

    def show_value(self, value: Value | None) -> None:
        """See `AnswerField`."""
        self._chosen = value.options if isinstance(value, Chosen) else ()
        if self.boxes is not None:
            self.boxes.tick(self._chosen)
        self._show_line()

    def setAccessibleName(self, name: str) -> None:
        """Say with the line and with each box what is asked: alone its words would tell nothing."""
        super().setAccessibleName(name)
        self._show_line()
        if self.boxes is not None:
            self.boxes.describe(name)

    def unfold(self) -> None:
        """Show the boxes and go there."""
        if self.boxes is None:
            self.boxes = Boxes(tuple(self._words.items()))
            self.boxes.describe(self.accessibleName())
            self.boxes.tick(self._chosen)
            self.boxes.changed.connect(self._changed)
            self.boxes.left.connect(self._fold_and_go)
            self._rows.addWidget(self.boxes)
        self.line.hide()
        self.boxes.show()
        self.setFocusProxy(self.boxes)
        self.boxes.setFocus(Qt.FocusReason.TabFocusReason)

    def _changed(self) -> None:
        if self.boxes is not None:
            self.tell(list(self.boxes.ticked()) or None)

    def _fold_and_go(self) -> None:
        if self.boxes is not None:
            self.line.show()
            self.setFocusProxy(self.line)
            self.went_on.emit()
            self.boxes.hide()

    def _show_line(self) -> None:
        told = ", ".join(self._words[key] for key in self._chosen) or self.tr("geen gekozen")
        self.line.say(told)
        self.line.setAccessibleName(f"{self.accessibleName()}: {told}")
        self.line.setToolTip(self.tr("Kiezen (spatie)"))


class FoldedLine(Button):
    """Shows what was chosen. Space and a click open; signal `passed()` for Enter, which goes on."""

    passed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go on."""
        if Qt.Key(event.key()) in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.passed.emit()
            return
        super().keyPressEvent(event)


class Boxes(QWidget):
    """The boxes in as many columns as fit. Signals: `changed()`, and `left()` for Enter."""

    changed = Signal()
    left = Signal()

    def __init__(self, options: tuple[tuple[str, str], ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes = {key: QCheckBox(text.replace("&", "&&")) for key, text in options}
        self._columns = 0
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(BETWEEN)
        self._grid.setVerticalSpacing(0)
        self.setLayout(self._grid)
        for box in self._boxes.values():
            box.clicked.connect(lambda _on=False: self.changed.emit())
        self._arrange(1)
        self._stop_at(0)

    def all(self) -> list[QCheckBox]:
        """Return the boxes in order."""
        return list(self._boxes.values())

    def tick(self, chosen: tuple[str, ...]) -> None:
        """Tick these and no others, without telling."""
        for key, box in self._boxes.items():
            box.setChecked(key in chosen)

    def ticked(self) -> tuple[str, ...]:
        """Return what is ticked."""
        return tuple(key for key, box in self._boxes.items() if box.isChecked())

    def describe(self, name: str) -> None:
        """Say with each box what is asked."""
        for box in self._boxes.values():
            box.setAccessibleDescription(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, Enter goes on."""
        key = Qt.Key(event.key())
        steps = {**_STEPS, Qt.Key.Key_Up: -self._columns, Qt.Key.Key_Down: self._columns}
        if key in steps:
            self._walk(steps[key])
        elif key in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _walk(self, step: int) -> None:
        boxes = self.all()
        at = next((place for place, box in enumerate(boxes) if box.hasFocus()), 0)
        self._stop_at(min(max(0, at + step), len(boxes) - 1))
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def _stop_at(self, place: int) -> None:
        for at, box in enumerate(self.all()):
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus if at == place else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.all()[place])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many columns as fit."""
        super().resizeEvent(event)
        self._arrange(max(1, min(_MOST_COLUMNS, (self.width() + BETWEEN) // (self._widest() + BETWEEN))))

    def _widest(self) -> int:
        return max(box.sizeHint().width() for box in self.all())

    def minimumSizeHint(self) -> QSize:
        """Return the least size: one column."""
        return QSize(self._widest(), super().minimumSizeHint().height())

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        for at in range(max(self._columns, columns) + 1):
            self._grid.setColumnStretch(at, 1 if at == columns else 0)
        self._columns = columns
        for place, box in enumerate(self.all()):
            self._grid.addWidget(box, place // columns, place % columns)
