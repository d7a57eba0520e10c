"""The one window: places on the left, the page with its header and foot, the panel beside it.

It shows pages and says what someone wants; what happens then is decided by whoever made it. Its title never tells
more than the name of the program, so that the task bar and a shared screen give nothing away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget
from shiboken6 import isValid

from forms.shell.memory import WindowMemory
from forms.widgets.commands import Command, KeyGroup
from forms.widgets.focus_order import next_stop

if TYPE_CHECKING:
    from forms.shell.around import Around
    from forms.shell.foot import Foot
    from forms.shell.navigation import Navigation, Place
    from forms.shell.page import Page
    from forms.shell.side_panel import SidePanel
    from forms.widgets.command_palette import CommandPalette
    from forms.widgets.shortcut_sheet import ShortcutSheet

SMALLEST = QSize(960, 600)
USUAL = QSize(1366, 768)


def _nothing(_text: str) -> tuple[Command, ...]:
    return ()


class MainWindow(QMainWindow):
    """Shows one page at a time.

    Signals: `place_wanted(key)`, `lock_wanted()`, `conversation_wanted()`, `undo_wanted()`, `redo_wanted()`,
    `closing()` before it closes.
    """

    place_wanted = Signal(str)
    lock_wanted = Signal()
    conversation_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    closing = Signal()

    def __init__(
        self,
        places: tuple[Place, ...],
        memory: WindowMemory,
        *,
        find: Callable[[str], Iterable[Command]] = _nothing,
    ) -> None:
        """`find` gives what else the palette finds for the letters typed, such as dossiers."""
        super().__init__()
        self.setWindowTitle("Loonmaat")
        self.setMinimumSize(SMALLEST)
        self._places, self._memory, self._find = places, memory, find
        self._page: Page | None = None
        self._focus_before: QWidget | None = None
        self._alone = False
        self._alone_act: Callable[[], object] = lambda: None
        self._whole = QStackedWidget()
        self.setCentralWidget(self._whole)
        self._listen()
        if not memory.restore(self):
            self.resize(USUAL)

    @cached_property
    def around(self) -> Around:
        """What stands around a page. Made with the first page: the lock, which is all a start shows, has none."""
        from forms.shell.around import Around  # noqa: PLC0415 - not at start

        around = Around(self._places)
        around.navigation.wanted.connect(self.place_wanted)
        around.navigation.lock_wanted.connect(self.lock_wanted)
        around.panel.conversation_wanted.connect(self.conversation_wanted)
        self._whole.addWidget(around)
        return around

    @property
    def navigation(self) -> Navigation:
        """The places on the left."""
        return self.around.navigation

    @property
    def panel(self) -> SidePanel:
        """The panel beside the page."""
        return self.around.panel

    @property
    def foot(self) -> Foot:
        """The status and the primary act."""
        return self.around.foot

    def _listen(self) -> None:
        keys: tuple[tuple[str, Callable[[], object]], ...] = (
            ("Ctrl+K", self.open_palette),
            ("F1", self.open_sheet),
            ("F8", self._turn_panel),
            ("Ctrl+L", self.lock_wanted.emit),
            ("Ctrl+Z", self.undo_wanted.emit),
            ("Ctrl+Shift+Z", self.redo_wanted.emit),
            ("Ctrl+Y", self.redo_wanted.emit),
        )
        for sequence in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(sequence), self).activated.connect(self._run_primary)
        QShortcut(QKeySequence("F9"), self).activated.connect(self.conversation_wanted)  # begins one, and ends it
        for sequence, act in keys:
            QShortcut(QKeySequence(sequence), self).activated.connect(self._when_together(act))

    def _when_together(self, act: Callable[[], object]) -> Callable[[], None]:
        """Keys of the window do nothing while something stands alone: a lock, a conversation."""

        def run() -> None:
            if not self.is_alone():
                act()

        return run

    def page(self) -> Page | None:
        """Return the page that is shown."""
        return self._page

    def show_page(self, page: Page, place: str = "") -> None:
        """Show a page; `place` is marked on the left. The page is kept by whoever made it, or by the window."""
        before = self._page
        if before is not None and before is not page:
            before.left()
            before.act_changed.disconnect(self._show_act)
            before.said.disconnect(self.foot.status.say)
        self._page = page
        if before is not page:
            self.rest("")
            page.act_changed.connect(self._show_act)
            page.said.connect(self.foot.status.say)
        page.entered()
        self.around.surround(page, place)
        self._whole.setCurrentWidget(self.around)
        self._alone = False
        if before is not page:
            page.scroll_bar().setValue(0)  # Qt may have given the focus to something far down on its way here
        page.focus_first()
        self._show_act()

    def drop_page(self, page: QWidget) -> None:
        """Let go of a page that will not come back, such as those of a measurement that was closed."""
        if page is self._page:
            self._page = None
        self.around.take_out(page)
        self._whole.removeWidget(page)
        page.deleteLater()

    def drop_around(self, *parts: QWidget) -> None:
        """Let go of a header or panel that will not come back."""
        for part in parts:
            self.around.drop(part)

    def show_alone(self, page: QWidget, act: Callable[[], object] = lambda: None) -> None:
        """Show this and nothing else: the lock, the first start, a conversation. `show_page` ends it.

        `act` is what Ctrl+Enter does meanwhile.
        """
        self._alone_act = act
        if self._whole.indexOf(page) < 0:
            self._whole.addWidget(page)
        if not self.is_alone():
            self._focus_before = self.focusWidget()
        self._alone = True
        self._whole.setCurrentWidget(page)
        page.setFocus()

    def show_together(self) -> None:
        """Show the page again that was there before something stood alone, with the focus where it was."""
        self._whole.setCurrentWidget(self.around)
        self._alone = False
        before, self._focus_before = self._focus_before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()
        elif self._page is not None:
            self._page.focus_first()

    def is_alone(self) -> bool:
        """Return whether something stands alone."""
        return self._alone

    def say(self, text: str) -> None:
        """Say something on the status line."""
        self.foot.status.say(text)

    def rest(self, text: str) -> None:
        """Show on the status line what holds while nothing is said."""
        self.foot.status.rest(text)

    def _show_act(self) -> None:
        self.foot.show_act(None if self._page is None else self._page.primary())
        if self.isActiveWindow() and QApplication.focusWidget() is None:
            self.foot.button().setFocus(Qt.FocusReason.OtherFocusReason)  # a page with nothing to fill in

    def _run_primary(self) -> None:
        """Do the primary act of the page, or of what stands alone: two shortcuts for one key would both stay silent."""
        if self.is_alone():
            self._alone_act()
        else:
            self.foot.run()

    def _turn_panel(self) -> None:
        self.around.turn_panel()

    def commands(self) -> tuple[Command, ...]:
        """Return what the palette offers: acts of the page, places, acts of the window, and what `find` gives."""
        page = self._page.commands() if self._page is not None else ()
        primary = self._page.primary() if self._page is not None else None
        first = (Command(primary.text, self._run_primary, keys="Ctrl+Enter"),) if primary is not None else ()
        places = tuple(
            Command(self.tr("Ga naar {0}").format(place.title), self._goer(place.key), keys=f"Alt+{number}")
            for number, place in enumerate(self._places, 1)
        )
        return (*first, *page, *places, *self._own_commands())

    def _goer(self, key: str) -> Callable[[], None]:
        return lambda: self.place_wanted.emit(key)

    def _own_commands(self) -> tuple[Command, ...]:
        return (
            Command(self.tr("Ongedaan maken"), self.undo_wanted.emit, keys="Ctrl+Z"),
            Command(self.tr("Opnieuw doen"), self.redo_wanted.emit, keys="Ctrl+Shift+Z"),
            Command(self.tr("Gespreksstand"), self.conversation_wanted.emit, keys="F9"),
            Command(self.tr("Op slot doen"), self.lock_wanted.emit, keys="Ctrl+L"),
            Command(self.tr("Alle toetsen"), self.open_sheet, keys="F1"),
        )

    def open_palette(self) -> CommandPalette:
        """Open the palette; return it for tests."""
        from forms.widgets.command_palette import CommandPalette  # noqa: PLC0415 - not at start

        palette = CommandPalette(self.commands(), self, search=self._find)
        palette.finished.connect(palette.deleteLater)
        palette.open()
        return palette

    def open_sheet(self) -> ShortcutSheet:
        """Open the sheet with all keys; return it for tests."""
        from forms.widgets.shortcut_sheet import ShortcutSheet  # noqa: PLC0415 - not at start

        page = self._page.keys() if self._page is not None else ()
        told = self._page.help_text() if self._page is not None else ""
        sheet = ShortcutSheet((*page, *self._own_keys()), self, help_text=told)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()
        return sheet

    def _own_keys(self) -> tuple[KeyGroup, ...]:
        return (
            KeyGroup(
                self.tr("Overal"),
                (
                    ("Ctrl+Enter", self.tr("de hoofdknop van de bladzijde")),
                    ("Ctrl+K", self.tr("zoeken en doen")),
                    ("Ctrl+Z", self.tr("ongedaan maken")),
                    ("Ctrl+Shift+Z", self.tr("opnieuw doen")),
                    ("F8", self.tr("paneel in- of uitklappen")),
                    ("F9", self.tr("gespreksstand")),
                    ("Ctrl+L", self.tr("op slot doen")),
                    ("F1", self.tr("deze lijst")),
                ),
            ),
            KeyGroup(
                self.tr("Plaatsen"),
                tuple((f"Alt+{number}", place.title) for number, place in enumerate(self._places, 1)),
            ),
            KeyGroup(
                self.tr("Invullen"),
                (
                    ("1-9", self.tr("een antwoord kiezen en verder gaan")),
                    ("Enter", self.tr("naar het volgende veld")),
                    ("Backspace", self.tr("een gekozen antwoord weghalen")),
                    ("Esc", self.tr("terugnemen wat u in dit veld typte")),
                    ("F2", self.tr("toelichting schrijven")),
                    ("Ctrl+PgUp", self.tr("een stap terug")),
                    ("Ctrl+PgDown", self.tr("een stap verder")),
                ),
            ),
        )

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go on by Tab in the order of the layouts, also to what was made later (see `focus_order`)."""
        stop = next_stop(self, self.focusWidget(), back=not forward)
        if stop is None:
            return False
        stop.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that it closes, and remember where it was."""
        self.closing.emit()
        self._memory.keep(self)
        super().closeEvent(event)
