"""The program behind the window: which page is shown when, from the lock to a measurement and back.

Holds the session while the vault is open. Pages are dumb; what they ask for is done here through the desk.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QApplication

from app.desk.assessment import Assessment
from app.desk.dossiers import Dossier, new_dossier, open_dossier
from app.desk.places import Places
from app.desk.session import Means, Session
from app.desk.settings import Preferences, preferences
from app.desk.unlock import has_vault
from app.errors import LoonmaatError
from forms.pages.calculator import CalculatorPage
from forms.pages.check_report import CheckReportPage
from forms.pages.dossier import DossierPage
from forms.pages.dossiers import DossiersPage
from forms.pages.entrance import Entrance
from forms.pages.methods import MethodsPage
from forms.pages.settings import SettingsPage
from forms.road.road import Road
from forms.shell.idle_lock import IdleLock
from forms.shell.memory import WindowMemory
from forms.shell.navigation import Place
from forms.shell.page import Page
from forms.shell.window import MainWindow
from forms.theme import Look, Scheme, Theme
from forms.work import Works


class Program(QObject):
    """One window, one vault, one user. Signal `language_chosen(code)`: for the next start."""

    language_chosen = Signal(str)

    def __init__(self, places: Places, means: Means, theme: Theme, memory: WindowMemory) -> None:
        super().__init__()
        self.places, self.means, self.theme = places, means, theme
        self.works = Works(lambda _report: None)
        self.session: Session | None = None
        self.road: Road | None = None
        self.dossier_page: DossierPage | None = None
        self._pages: dict[str, Page] = {}
        self.window = MainWindow(_places(), memory)
        self.entrance = Entrance(places, means, self.works)
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - the window just made has one
        self.idle = IdleLock(app)
        self._listen()

    def _listen(self) -> None:
        self.entrance.opened.connect(self._take_session)
        self.idle.due.connect(self.lock)
        self.window.lock_wanted.connect(self.lock)
        self.window.closing.connect(self._close)
        self.window.place_wanted.connect(self.go)
        self.window.undo_wanted.connect(self._undo)
        self.window.redo_wanted.connect(self._redo)

    def open(self) -> None:
        """Show the window, at the lock or at the first start."""
        self.entrance.begin(first_time=not has_vault(self.places))
        self.window.show_alone(self.entrance)
        self.window.show()

    # --- the vault -------------------------------------------------------------------------------------------

    def _take_session(self, session: Session) -> None:
        self.session = session
        self._apply(preferences(session))
        if self.road is not None:
            self._come_back(self.road.stream, self.road.step)
        else:
            self.go("dossiers")

    def _come_back(self, stream: str, step: str) -> None:
        """Return to the measurement that was open when the lock came, at the same step."""
        self.open_measurement(stream, step)

    def lock(self) -> None:
        """Close the vault and show the lock. The place is remembered, nothing of a person is."""
        if self.session is None:
            return
        self.idle.stop()
        session, self.session = self.session, None
        if self.road is not None:
            self.road.finish()
        self._forget_pages()
        session.vault.close()
        self.entrance.begin(first_time=False)
        self.window.show_alone(self.entrance)

    def _forget_pages(self) -> None:
        for page in self._pages.values():
            self.window.drop_page(page)
        self._pages.clear()
        if self.dossier_page is not None:
            self.window.drop_page(self.dossier_page)
            self.dossier_page = None
        if self.road is not None:
            self.road.drop()

    def _close(self) -> None:
        if self.session is not None:
            self.lock()
        self.works.wait()

    # --- places ----------------------------------------------------------------------------------------------

    def go(self, place: str) -> None:
        """Go to a place of the navigation."""
        if self.session is None:
            return
        if place not in self._pages:
            self._pages[place] = self._made(place, self.session)
        self.window.show_page(self._pages[place], place)

    def _made(self, place: str, session: Session) -> Page:
        if place == "methods":
            return MethodsPage(session)
        if place == "calculator":
            return CalculatorPage(session)
        if place == "check":
            return CheckReportPage(session, self.works)
        if place == "settings":
            return self._settings(session)
        page = DossiersPage(session)
        page.opened.connect(self.open_dossier)
        page.new_wanted.connect(self.start_dossier)
        return page

    def _settings(self, session: Session) -> SettingsPage:
        page = SettingsPage(session, self.works)
        page.preferences_changed.connect(self._apply)
        page.session_changed.connect(self._replace_session)
        return page

    def _replace_session(self, session: Session) -> None:
        self.session = session

    def _apply(self, chosen: Preferences) -> None:
        """Take over what the user chose: colours, size of text, time to the lock."""
        percent = int(chosen.percent) if chosen.percent else None
        self.theme.choose(Look(Scheme(chosen.scheme), percent))
        self.idle.start(chosen.idle_minutes * 60)
        self.language_chosen.emit(chosen.language)

    def start_dossier(self) -> None:
        """Make a dossier and open it."""
        if self.session is not None:
            self._show_dossier(self.session, new_dossier(self.session))

    def open_dossier(self, stream: str) -> None:
        """Open a dossier from the list."""
        if self.session is not None:
            self._show_dossier(self.session, open_dossier(self.session, stream))

    def _show_dossier(self, session: Session, dossier: Dossier) -> None:
        if self.dossier_page is not None:
            self.window.drop_page(self.dossier_page)
        page = DossierPage(session, dossier)
        page.measurement_wanted.connect(self.open_measurement)
        page.new_measurement_wanted.connect(lambda method: self.start_measurement(page.dossier, method))
        self.dossier_page = page
        self.window.show_page(page, "dossiers")

    # --- measurements ----------------------------------------------------------------------------------------

    def start_measurement(self, dossier: Dossier, method: str) -> None:
        """Start a measurement with a method and show the first step."""
        if self.session is None:
            return
        try:
            assessment = Assessment.start(self.session, dossier, method)
        except LoonmaatError as error:
            self._tell(error)
            return
        self._show_road(assessment, "")

    def open_measurement(self, stream: str, step: str = "") -> None:
        """Open a measurement at a step; at the first open step when none is named."""
        if self.session is None:
            return
        try:
            assessment = Assessment.open(self.session, stream)
        except LoonmaatError as error:
            self._tell(error)
            return
        self._show_road(assessment, step)

    def _show_road(self, assessment: Assessment, step: str) -> None:
        if self.road is not None:
            self.road.drop()
        self.road = Road(assessment, self.window, self.works)
        self.road.left.connect(self._leave_road)
        self.road.show(step)

    def _leave_road(self) -> None:
        stream = self.road.dossier_stream if self.road is not None else ""
        if self.road is not None:
            self.road.drop()
            self.road = None
        if stream:
            self.open_dossier(stream)

    def _undo(self) -> None:
        if self.road is not None and self.road.is_shown():
            self.road.undo()
        elif self.dossier_page is not None and self.window.page() is self.dossier_page:
            self.dossier_page.undo()

    def _redo(self) -> None:
        if self.road is not None and self.road.is_shown():
            self.road.redo()
        elif self.dossier_page is not None and self.window.page() is self.dossier_page:
            self.dossier_page.redo()

    def _tell(self, error: LoonmaatError) -> None:
        page = self.window.page()
        if page is not None:
            page.message.tell(error.text, error.remedy)


def _places() -> tuple[Place, ...]:
    translate = QCoreApplication.translate
    return (
        Place("dossiers", translate("Program", "Dossiers"), "folder-open"),
        Place("methods", translate("Program", "Methoden"), "book-open-text"),
        Place("calculator", translate("Program", "Rekenen"), "calculator"),
        Place("check", translate("Program", "Controleren"), "shield-check"),
        Place("settings", translate("Program", "Instellen"), "settings", apart=True),
    )
