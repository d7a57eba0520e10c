"""The command palette (Ctrl+K): finds any act, page, dossier or item by a few letters of its name, in order."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from forms.stylesheet import set_look
from forms.theme import BETWEEN, GRID, INSIDE, colours
from forms.widgets.commands import Command
from forms.widgets.refill import refill
from forms.widgets.words import Line, column

__all__ = ["Command", "CommandPalette", "found", "plain", "rank"]

_MOST = 50  # more than one reads; further letters narrow it down
_SEARCH_FROM = 2  # letters; one letter would find half the dossiers
_TAIL = Qt.ItemDataRole.UserRole + 1
_TOLD = Qt.ItemDataRole.AccessibleTextRole
_LIST_KEYS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


def plain(text: str) -> str:
    """Return text for finding: small letters without accents."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


def rank(wanted: str, text: str) -> int | None:
    """Return how well `text` fits the letters wanted, lower is better; None when it does not. Both already plain.

    A text that begins with them comes first, then one with a word that does, then one that holds them, then one
    that has the letters in order; among equals the shorter text.
    """
    if not wanted:
        return len(text)
    if text.startswith(wanted):
        return len(text)
    if f" {wanted}" in text:
        return 1_000 + len(text)
    if wanted in text:
        return 2_000 + len(text)
    return _scattered(wanted, text)


def _scattered(wanted: str, text: str) -> int | None:
    """Return the rank of letters in order with others between; the closer together the better."""
    at, first = -1, -1
    for letter in wanted.replace(" ", ""):
        at = text.find(letter, at + 1)
        if at < 0:
            return None
        first = at if first < 0 else first
    return 3_000 + 10 * (at - first) + len(text)


def found(commands: Iterable[tuple[str, Command]], wanted: str) -> list[Command]:
    """Return the commands that fit, best first. `commands` are pairs of the plain text and the command."""
    letters = plain(wanted.strip())
    ranked = ((rank(letters, text), place, command) for place, (text, command) in enumerate(commands))
    fitting = [(number, place, command) for number, place, command in ranked if number is not None]
    if letters:
        fitting.sort(key=lambda entry: entry[:2])
    return [command for _number, _place, command in fitting]


class _Entries(QStyledItemDelegate):
    """Draws the name on the left, and muted on the right what it belongs to and its keys."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, at: QModelIndex | QPersistentModelIndex) -> None:
        super().paint(painter, option, at)
        painter.save()
        painter.setPen(colours().muted)
        room = option.rect.adjusted(0, 0, -INSIDE - GRID, 0)
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(side), str(at.data(_TAIL)))
        painter.restore()


class CommandPalette(QDialog):
    """Asks what one wants to do. Runs it after it has closed, so that focus and modality are as they were."""

    chosen = Signal(object)

    def __init__(
        self,
        commands: Iterable[Command],
        parent: QWidget | None = None,
        *,
        search: Callable[[str], Iterable[Command]] = lambda _text: (),
    ) -> None:
        """`search` finds more for the letters typed, among what is too much to list (dossiers)."""
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle("Loonmaat")
        self.setAccessibleName(self.tr("Zoeken en doen"))
        self._commands = [(plain(f"{command.title} {command.hint}"), command) for command in commands]
        self._found: list[Command] = []
        self._search = search
        self._line = QLineEdit()
        self._line.setPlaceholderText(self.tr("Wat wilt u doen, of waar wilt u heen?"))
        self._line.setAccessibleName(self.tr("Zoek een handeling, bladzijde of dossier"))
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Gevonden"))
        self._list.setItemDelegate(_Entries(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._none = Line(self.tr("Niets gevonden. Probeer minder letters."), "muted")
        self._line.textChanged.connect(self._find)
        self._line.installEventFilter(self)
        self._list.clicked.connect(lambda _index: self._take())
        self.setLayout(column(self._line, self._none, self._list, spacing=GRID, margin=BETWEEN))
        set_look(self, "sheet")
        character = self.fontMetrics().averageCharWidth()
        self.resize(min(character * 76, 960), 480)
        self._find("")

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let the arrows walk the list while one types; Enter takes."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        if event.key() in _LIST_KEYS:
            self._list.event(QKeyEvent(event.type(), event.key(), event.modifiers()))
            return True
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take()
            return True
        return False

    def shown(self) -> tuple[str, ...]:
        """Return the names that are found now."""
        return tuple(command.title for command in self._found)

    def _find(self, wanted: str) -> None:
        more = self._search(wanted.strip()) if len(wanted.strip()) >= _SEARCH_FROM else ()
        self._found = [*found(self._commands, wanted), *more][:_MOST]
        size = QSize(0, self._list.fontMetrics().height() + INSIDE + GRID)
        roles: dict[int, Sequence[object]] = {
            _TAIL: ["   ".join(part for part in (one.hint, one.keys) if part) for one in self._found],
            _TOLD: [", ".join(part for part in (one.title, one.hint, one.keys) if part) for one in self._found],
            Qt.ItemDataRole.SizeHintRole: [size] * len(self._found),
        }
        refill(self._list, self.shown(), roles)
        self._list.setCurrentRow(0)
        self._list.setVisible(bool(self._found))
        self._none.setVisible(not self._found)

    def _take(self) -> None:
        place = self._list.currentRow()
        if not 0 <= place < len(self._found):
            return
        command = self._found[place]
        self.accept()
        self.chosen.emit(command)
        command.run()
