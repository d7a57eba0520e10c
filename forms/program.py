"""The program behind the window: the lock, what is behind it, and the way from one to the other.

Knows the entrance and the shell, which is all that the first paint needs. What is behind the lock is in
`forms/inside.py` and is imported once the lock is painted (docs/decisions/0062).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QApplication

from app.desk.places import Places
from app.desk.session import Means, Session
from app.desk.unlock import has_vault, is_elsewhere
from forms.mishaps import Mishaps, Reports
from forms.pages.entrance import Entrance
from forms.shell.idle_lock import IdleLock
from forms.shell.memory import WindowMemory
from forms.shell.navigation import Place
from forms.shell.other_window import ShowMe, ShowOther, bring_to_front
from forms.shell.window import MainWindow
from forms.theme import Look, Scheme, Theme
from forms.work import Works

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.desk.settings import Preferences
    from forms.inside import Inside, Spot
    from forms.widgets.commands import Command
    from forms.widgets.messages import Tone


class Program(QObject):
    """One window, one vault, one user. Signal `language_chosen(code)`: for the next start."""

    language_chosen = Signal(str)

    def __init__(self, places: Places, means: Means, theme: Theme, memory: WindowMemory) -> None:
        super().__init__()
        self.places, self.means, self.theme = places, means, theme
        reports = Reports(places.reports, means.now)
        self.works = Works(reports.keep)
        self.mishaps = Mishaps(self._tell, reports)
        self.inside: Inside | None = None
        self._spot: Spot | None = None
        self.window = MainWindow(_places(), memory, find=self._found)
        self.entrance = Entrance(places, means, self.works)
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - the window just made has one
        self.idle = IdleLock(app)
        self.show_me = ShowMe(places.vault, self)
        self._listen()

    def _listen(self) -> None:
        self.entrance.opened.connect(self._enter)
        self.entrance.other_wanted.connect(self._show_other)
        self.show_me.asked.connect(lambda: bring_to_front(self.window))
        self.idle.due.connect(self.lock)
        self.window.lock_wanted.connect(self.lock)
        self.window.closing.connect(self._close)
        self.window.place_wanted.connect(self.go)
        self.window.conversation_wanted.connect(self._talk)
        self.window.undo_wanted.connect(self._undo)
        self.window.redo_wanted.connect(self._redo)

    def open(self) -> None:
        """Show the window, at the lock or at the first start."""
        self.entrance.begin(first_time=not has_vault(self.places))
        self.window.show_alone(self.entrance, self.entrance.run_primary)
        self.window.show()

    def look_for_other(self) -> None:
        """Say at the lock that another window has the vault, before anyone types a passphrase for nothing."""
        if self.inside is None and has_vault(self.places) and is_elsewhere(self.places):
            self.entrance.tell_elsewhere()

    def _show_other(self) -> None:
        asking = ShowOther(self.places.vault, self)
        asking.answered.connect(lambda heard: self.window.close() if heard else self.entrance.tell_no_answer())
        asking.answered.connect(asking.deleteLater)
        asking.ask()

    def _enter(self, session: Session) -> None:
        from app.desk.settings import preferences  # noqa: PLC0415 - as below
        from forms.inside import Inside, Spot  # noqa: PLC0415 - every page: not before the lock is painted

        self.inside = Inside(session, self.window, self.works)
        self.inside.preferences_changed.connect(self._apply)
        self.inside.lock_wanted.connect(self.lock)
        self._apply(preferences(session))
        self.show_me.listen()
        self.inside.enter(self._spot or Spot())

    def lock(self) -> None:
        """Close the vault and show the lock. The place is remembered, nothing of a person is."""
        if self.inside is None:
            return
        self.idle.stop()
        self.show_me.rest()
        inside, self.inside = self.inside, None
        self._spot = inside.leave()
        inside.deleteLater()
        self.entrance.begin(first_time=False)
        self.window.show_alone(self.entrance, self.entrance.run_primary)

    def _close(self) -> None:
        self.lock()
        self.works.wait()

    def go(self, place: str) -> None:
        """Go to a place of the navigation; nothing happens at the lock."""
        if self.inside is not None:
            self.inside.go(place)

    def _talk(self) -> None:
        if self.inside is not None:
            self.inside.start_talk()

    def _found(self, text: str) -> Iterable[Command]:
        return self.inside.found(text) if self.inside is not None else ()

    def _tell(self, text: str, remedy: str, tone: Tone) -> None:
        """Tell what went wrong on the page; at the lock and in a conversation those who stand there tell it."""
        page = self.window.page()
        if page is not None and not self.window.is_alone():
            page.message.tell(text, remedy, tone=tone)

    def _undo(self) -> None:
        if self.inside is not None:
            self.inside.undo()

    def _redo(self) -> None:
        if self.inside is not None:
            self.inside.redo()

    def _apply(self, chosen: Preferences) -> None:
        """Take over what the user chose: colours, size of text, time to the lock."""
        percent = int(chosen.percent) if chosen.percent else None
        self.theme.choose(Look(Scheme(chosen.scheme), percent))
        self.idle.start(chosen.idle_minutes * 60)
        self.language_chosen.emit(chosen.language)


def _places() -> tuple[Place, ...]:
    translate = QCoreApplication.translate
    return (
        Place("today", translate("Program", "Vandaag"), "calendar"),
        Place("dossiers", translate("Program", "Dossiers"), "folder-open"),
        Place("figures", translate("Program", "Cijfers"), "chart-column"),
        Place("methods", translate("Program", "Methoden"), "book-open-text"),
        Place("calculator", translate("Program", "Rekenen"), "calculator"),
        Place("reports", translate("Program", "Rapporten"), "file-text"),
        Place("check", translate("Program", "Controleren"), "shield-check"),
        Place("settings", translate("Program", "Instellen"), "settings", apart=True),
    )
