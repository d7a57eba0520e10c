"""Weighing up: for each factor on one line what employer, employee and observation say, the decision and why.

A difference beyond the limit carries a sign and a word, and how much it is. When there is no room for everything on
one line the reason goes to a line of its own.

In the field of the decision a letter takes over what a source says: w (werkgever), m (werknemer, medewerker) and g
(gezien); = takes what was seen, or what all said. Enter goes on.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from forms.theme import BETWEEN, GRID
from forms.widgets.fields import NumberField, TextField
from forms.widgets.words import Line, Sign, Words, row

AGREED = "agreed"
TAKING = {"w": "employer", "m": "employee", "g": "observation", "=": AGREED}
"""Which letter takes over what which source says."""

_LABEL, _EMPLOYER, _EMPLOYEE, _SEEN, _DECISION, _WHY = range(6)
_TOP, _MIDDLE = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class SourcesLine:
    """One factor of one task. Sources are in words already (70, geteld); empty: not asked or not answered.

    `decision` and `reason` are the assessor's; `difference` says what differs beyond the limit. `about` names the task
    for who hears a field alone; others see it above the table.
    """

    key: str
    label: str
    employer: str = ""
    employee: str = ""
    seen: str = ""
    decision: Decimal | None = None
    reason: str = ""
    difference: str = ""
    about: str = ""

    def name(self) -> str:
        """Return the factor with the task it belongs to."""
        return f"{self.label} ({self.about})" if self.about else self.label


@dataclass(frozen=True, slots=True)
class _Words:
    """The words around the fields, in the language of the window."""

    sources: tuple[str, str, str]
    decision: str
    reason: str
    why: str
    nothing: str


class DecisionField(NumberField):
    """The decision: a percentage, or a letter that takes over what a source says. Signal `took(source)`."""

    took = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take over what a source says."""
        source = TAKING.get(event.text().lower())
        if source is not None and not self.isReadOnly():
            self.took.emit(source)
            return
        super().keyPressEvent(event)


class ReasonField(TextField):
    """The reason of a decision. Signal `entered()` for Enter."""

    entered = Signal()

    def _next(self) -> None:
        self.entered.emit()


class SourcesTable(QWidget):
    """Shows the lines of one task.

    Signals: `decided(key, Decimal or None)`, `explained(key, text or None)`; `taken(key, source)` when a letter asks to
    take over what a source says (`AGREED`: what was seen, or what all said); `went_on()` past the last line.
    """

    decided = Signal(str, object)
    explained = Signal(str, object)
    taken = Signal(str, str)
    went_on = Signal()

    def __init__(self, parent: QWidget | None = None, *, highest: Decimal | None = None) -> None:
        """`highest`: the most a decision may be, None for no bound (pace above 100 is kept as observed)."""
        super().__init__(parent)
        self._highest = highest
        self._lines: list[_Line] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(BETWEEN)
        self._grid.setVerticalSpacing(GRID)
        self.setLayout(self._grid)
        words = ("", *self.words().sources, self.tr("besluit"), self.tr("waarom"))
        self._heads = [Line(word, "small") for word in words]
        self._one_line = True

    def words(self) -> _Words:
        """Return the words around the fields of a line."""
        return _Words(
            sources=(self.tr("werkgever"), self.tr("werknemer"), self.tr("gezien")),
            decision=self.tr("Besluit over {0}, in procent"),
            reason=self.tr("Waarom: {0}"),
            why=self.tr("waarom?"),
            nothing=self.tr("niet gevraagd"),
        )

    def show_lines(self, lines: tuple[SourcesLine, ...]) -> None:
        """Show these lines; the same factors again keep their fields, so that no focus is lost."""
        if [line.key for line in lines] != [shown.key for shown in self._lines]:
            self._remake(lines)
        for shown, line in zip(self._lines, lines, strict=True):
            shown.show_line(line)
        self._place()

    def _remake(self, lines: tuple[SourcesLine, ...]) -> None:
        for shown in self._lines:
            shown.remove()
        self._lines = [_Line(line, self, self._highest) for line in lines]
        if self._lines:
            self.setFocusProxy(self._lines[0].decision())

    def focus_line(self, key: str) -> bool:
        """Put the focus on the decision of a line; False when there is no such line."""
        for line in self._lines:
            if line.key == key:
                line.take_focus()
                return True
        return False

    def first_open(self) -> QWidget | None:
        """Return the first decision that is not made; None when all are."""
        return next((line.decision() for line in self._lines if line.is_open()), None)

    def go_on_from(self, key: str, *, to_reason: bool) -> None:
        """Go from the decision of a line to its reason, or to the next line."""
        place = next(place for place, line in enumerate(self._lines) if line.key == key)
        if to_reason:
            self._lines[place].take_focus(reason=True)
        elif place + 1 < len(self._lines):
            self._lines[place + 1].take_focus()
        else:
            self.went_on.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the reasons beside or beneath."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in the new font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._place()

    def minimumSizeHint(self) -> QSize:
        """Return the least width: the reasons beneath."""
        return QSize(self._need() - self._why_width(), super().minimumSizeHint().height())

    def _why_width(self) -> int:
        return self.fontMetrics().averageCharWidth() * 22

    def _need(self) -> int:
        character = self.fontMetrics().averageCharWidth()
        heads = sum(head.sizeHint().width() for head in self._heads[_EMPLOYER : _DECISION + 1])
        return character * 12 + heads + 6 * BETWEEN + self._why_width()

    def _place(self) -> None:
        one_line = self.width() >= self._need()
        for place, head in enumerate(self._heads):
            self._grid.addWidget(head, 0, place)
        self._heads[_WHY].setVisible(one_line)
        self._grid.setColumnStretch(_LABEL, 2)
        self._grid.setColumnStretch(_WHY, 3 if one_line else 0)
        for number, line in enumerate(self._lines):
            line.place(self._grid, 1 + 3 * number, one_line=one_line)


class _Line:
    """The parts of one line."""

    def __init__(self, line: SourcesLine, table: SourcesTable, highest: Decimal | None) -> None:
        self.key = line.key
        self._label = Words("", "strong", table)
        self._sources = [Line("", parent=table) for _ in range(3)]
        self._decision = DecisionField(lowest=Decimal(0), highest=highest, unit="%", places=2)
        self._reason = ReasonField()
        self._difference, self._sign = Words("", "attention"), Sign("triangle-alert", "attention")
        self._note = QWidget(table)
        self._note.setLayout(row(self._sign, self._difference, 1))
        self._decision.committed.connect(lambda value: table.decided.emit(self.key, value))
        self._decision.took.connect(lambda source: table.taken.emit(self.key, source))
        self._reason.committed.connect(lambda value: table.explained.emit(self.key, value))
        self._reason.entered.connect(lambda: table.go_on_from(self.key, to_reason=False))
        self._words = table.words()
        self._reason.setPlaceholderText(self._words.why)

    def show_line(self, line: SourcesLine) -> None:
        self._label.setText(line.label)
        told = (line.employer, line.employee, line.seen)
        for shown, head, text in zip(self._sources, self._words.sources, told, strict=True):
            shown.setText(text or "—")
            shown.setAccessibleName(f"{line.name()}, {head}: {text or self._words.nothing}")
        self._decision.setAccessibleName(self._words.decision.format(line.name()))
        self._decision.setAccessibleDescription(line.difference)
        self._reason.setAccessibleName(self._words.reason.format(line.name()))
        if line.decision != self._decision.value():
            self._decision.set_value(line.decision)
        if (line.reason or None) != self._reason.value():
            self._reason.set_value(line.reason or None)
        self._difference.setText(line.difference)
        self._note.setVisible(bool(line.difference))

    def place(self, grid: QGridLayout, at: int, *, one_line: bool) -> None:
        grid.addWidget(self._label, at, _LABEL, _MIDDLE)
        for place, source in enumerate(self._sources):
            grid.addWidget(source, at, _EMPLOYER + place, _MIDDLE)
        self._decision.setFixedWidth(self._decision.fontMetrics().averageCharWidth() * 9)
        grid.addWidget(self._decision, at, _DECISION)
        if one_line:
            grid.addWidget(self._reason, at, _WHY)
        else:
            grid.addWidget(self._reason, at + 1, _LABEL, 1, _WHY)
        grid.addWidget(self._note, at + 2, _LABEL, 1, _WHY + 1, _TOP)

    def decision(self) -> QWidget:
        return self._decision

    def is_open(self) -> bool:
        return self._decision.value() is None

    def take_focus(self, *, reason: bool = False) -> None:
        (self._reason if reason else self._decision).setFocus(Qt.FocusReason.TabFocusReason)

    def remove(self) -> None:
        for part in (self._label, *self._sources, self._decision, self._reason, self._note):
            part.hide()
            part.deleteLater()
