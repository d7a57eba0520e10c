"""The places of the program, on the left: always in sight, one key each (Alt+1 and on), and the lock at the foot."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from forms.stylesheet import set_look
from forms.theme import BETWEEN, GRID, INSIDE
from forms.widgets.words import Button, Frame, Line, column


@dataclass(frozen=True, slots=True)
class Place:
    """A place one can go to. `apart` places stand at the foot."""

    key: str
    title: str
    icon_name: str
    apart: bool = False


class Navigation(Frame):
    """Shows the places. Signals: `wanted(key)`, `lock_wanted()`."""

    wanted = Signal(str)
    lock_wanted = Signal()

    def __init__(self, places: tuple[Place, ...], parent: QWidget | None = None) -> None:
        super().__init__("raised", parent)
        self.setAccessibleName(self.tr("Waar wilt u heen"))
        self._places = {place.key: place for place in places}
        self._counts: dict[str, int] = {}
        self._folded, self._here = False, ""
        self._name = Line("Loonmaat", "heading")
        self._name.setContentsMargins(BETWEEN, 0, BETWEEN, 0)
        self._buttons = {place.key: self._made(place, number) for number, place in enumerate(places, 1)}
        self._lock = Button(self.tr("Slot"), "place", icon_name="lock")
        self._lock.setToolTip(self.tr("Op slot doen (Ctrl+L)"))
        self._lock.setAccessibleName(self.tr("Op slot doen"))
        self._lock.clicked.connect(lambda _on=False: self.lock_wanted.emit())
        self._lay_out()
        self.fold(folded=False)

    def _lay_out(self) -> None:
        apart = [self._buttons[key] for key, place in self._places.items() if place.apart]
        usual = [self._buttons[key] for key, place in self._places.items() if not place.apart]
        layout = column(self._name, *usual, 1, *apart, self._lock, spacing=GRID)
        layout.setContentsMargins(0, BETWEEN + INSIDE, 0, BETWEEN)
        layout.insertSpacing(1, INSIDE)
        self.setLayout(layout)

    def _made(self, place: Place, number: int) -> Button:
        made = Button(place.title, "place", icon_name=place.icon_name)
        made.clicked.connect(lambda _on=False: self.wanted.emit(place.key))
        shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
        shortcut.activated.connect(lambda: self.wanted.emit(place.key))
        return made

    def mark(self, key: str) -> None:
        """Mark the place one is at; an empty key marks none."""
        self._here = key
        for name, shown in self._buttons.items():
            set_look(shown, "place-here" if name == key else "place")
            self._write(name)

    def count(self, key: str, number: int) -> None:
        """Show how much waits at a place; 0 shows nothing."""
        self._counts[key] = number
        self._write(key)

    def fold(self, *, folded: bool) -> None:
        """Show icons only, or words too. The names stay for who listens."""
        self._folded = folded
        self._name.setVisible(not folded)
        for key in self._places:
            self._write(key)
        self._lock.say("" if folded else self.tr("Slot (Ctrl+L)"))

    def is_folded(self) -> bool:
        """Return whether only icons are shown."""
        return self._folded

    def full_width(self) -> int:
        """Return the width with words."""
        widest = max(self.fontMetrics().horizontalAdvance(f"{place.title}  99") for place in self._places.values())
        lock = self.fontMetrics().horizontalAdvance(self.tr("Slot (Ctrl+L)"))
        return max(widest, lock) + self.fontMetrics().height() + 2 * BETWEEN + 3 * INSIDE

    def _write(self, key: str) -> None:
        place, count = self._places[key], self._counts.get(key, 0)
        shown = f"{place.title}  {count}" if count else place.title
        self._buttons[key].say("" if self._folded else shown)
        here = self.tr("u bent hier") if key == self._here else ""
        parts = (place.title, str(count) if count else "", here)
        self._buttons[key].setAccessibleName(", ".join(part for part in parts if part))
        self._buttons[key].setToolTip(place.title if self._folded else "")
