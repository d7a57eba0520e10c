"""What is behind the lock: the places, the dossiers and the measurement that is open, for one session.

Pages are dumb; what they ask for is done here through the desk. This module imports every page and with them most of
the program, so it is imported when the lock is painted (see `forms/ahead.py`), never before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from app.desk import history, whereabouts
from app.desk.assessment import Assessment
from app.desk.decided import demand_seen
from app.desk.dossiers import Dossier, new_dossier, open_dossier
from app.desk.finding import DossierSearch
from app.desk.moving import is_move
from app.desk.plan import RESPONDENT_STEPS
from app.desk.registered import is_derived
from app.desk.repeat import start_repeat
from app.desk.session import Session
from app.desk.story import Story
from app.desk.today import today
from app.desk.whereabouts import Whereabouts
from app.dossier.entry import StoredEntry
from app.errors import LoonmaatError
from forms.pages.batch import BatchPage
from forms.pages.calculator import CalculatorPage
from forms.pages.calibration import CalibrationPage
from forms.pages.check_report import CheckReportPage
from forms.pages.compare_methods import CompareMethodsPage
from forms.pages.dossier import DossierPage
from forms.pages.dossiers import DossiersPage
from forms.pages.figures import FiguresPage
from forms.pages.house_style import HouseStylePage
from forms.pages.methods import MethodsPage
from forms.pages.newer_version import NewerVersionPage
from forms.pages.register import RegisterPage
from forms.pages.settings import SettingsPage
from forms.pages.side_by_side import SideBySidePage
from forms.pages.story import StoryPage
from forms.pages.story_acts import StoryActPage
from forms.pages.today import TodayPage, due_count
from forms.road.road import Road
from forms.road.talk import Talk
from forms.shell.page import Page
from forms.shell.window import MainWindow
from forms.widgets.commands import Command
from forms.work import Works

SHOWN_UNDER = {"house_style": "settings", "compare_methods": "methods", "register": "figures", "calibration": "figures"}
"""Pages that are not in the navigation themselves, by the place that leads to them."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where someone was when the lock came: a measurement and its step, or nothing. Tells nothing of a person."""

    stream: str = ""
    step: str = ""


class Inside(QObject):
    """Everything that is shown while the vault is open.

    Signals: `preferences_changed(Preferences)`; `lock_wanted()` when a conversation ends: the passphrase comes first.
    """

    preferences_changed = Signal(object)
    lock_wanted = Signal()

    def __init__(self, session: Session, window: MainWindow, works: Works) -> None:
        super().__init__()
        self.session, self.window, self.works = session, window, works
        self.road: Road | None = None
        self.dossier_page: DossierPage | None = None
        self.story_page: StoryPage | None = None
        self.talk: Talk | None = None
        self._pages: dict[str, Page] = {}

    def enter(self, spot: Spot) -> None:
        """Begin where the lock came; where one was when the program ended as it should not; or at the dossiers."""
        crashed = whereabouts.begin(self.session)
        if spot.stream:
            self.open_measurement(spot.stream, spot.step)
        elif crashed is not None:
            self._recover(crashed)
        else:
            self.go("dossiers")
        QTimer.singleShot(0, self, self._count_due)

    def _count_due(self) -> None:
        """Show beside *Vandaag* how much is due, when that is quick to say: a register that must be derived waits."""
        if self.session.vault.is_open and is_derived(self.session):
            self.window.navigation.count("today", due_count(today(self.session, 0)))

    def _recover(self, place: Whereabouts) -> None:
        self.go("dossiers")
        self.open_measurement(place.stream, place.step)
        page = self.window.page()
        if page is not None and self.road is not None:
            told = self.tr("Loonmaat is de vorige keer niet goed afgesloten. U bent terug waar u was.")
            page.message.tell(told, self.tr("Alles tot en met uw laatste antwoord is bewaard."))

    def leave(self) -> Spot:
        """Store what stands half typed, let go of every page, close the vault; return where one was."""
        spot = Spot() if self.road is None else Spot(self.road.stream, self.road.step)
        for page in self._pages.values():
            page.left()  # what it is doing in the vault stops before anything else is kept, and before it closes
        self.window.setFocus()  # a field tells what stands in it when it loses the focus
        self._drop_talk()
        if self.road is not None:
            self.road.drop()
        for page in self._pages.values():
            self.window.drop_page(page)
        self._pages.clear()
        self._drop_dossier()
        self._drop_story()
        whereabouts.end(self.session)
        self.session.vault.close()
        return spot

    # --- places ----------------------------------------------------------------------------------------------

    def go(self, place: str) -> None:
        """Go to a place of the navigation."""
        if place not in self._pages:
            self._pages[place] = self._made(place)
        self.window.show_page(self._pages[place], SHOWN_UNDER.get(place, place))

    def _made(self, place: str) -> Page:
        makers: Mapping[str, Callable[[], Page]] = {
            "today": self._today,
            "dossiers": self._dossiers,
            "figures": self._figures,
            "register": self._register,
            "calibration": self._calibration,
            "methods": self._methods,
            "compare_methods": self._compare_methods,
            "calculator": lambda: CalculatorPage(self.session),
            "reports": lambda: BatchPage(self.session, self.works),
            "check": lambda: CheckReportPage(self.session, self.works),
            "settings": self._settings,
            "house_style": self._house_style,
        }
        return makers[place]()

    def _today(self) -> TodayPage:
        page = TodayPage(self.session, self.works)
        page.dossier_wanted.connect(self.open_dossier)
        page.measurement_wanted.connect(self.open_measurement)
        page.story_wanted.connect(self.open_story)
        page.counted.connect(lambda count: self.window.navigation.count("today", count))
        return page

    def _dossiers(self) -> DossiersPage:
        page = DossiersPage(self.session)
        page.opened.connect(self.open_dossier)
        page.measurement_opened.connect(self.open_measurement)
        page.new_wanted.connect(self.start_dossier)
        return page

    def _figures(self) -> FiguresPage:
        page = FiguresPage(self.session, self.works)
        page.register_wanted.connect(lambda: self.go("register"))
        page.calibration_wanted.connect(lambda: self.go("calibration"))
        return page

    def _register(self) -> RegisterPage:
        page = RegisterPage(self.session, self.works)
        page.back.connect(lambda: self.go("figures"))
        return page

    def _calibration(self) -> CalibrationPage:
        page = CalibrationPage(self.session)
        page.back.connect(lambda: self.go("figures"))
        return page

    def _methods(self) -> MethodsPage:
        page = MethodsPage(self.session)
        page.compare_wanted.connect(lambda: self.go("compare_methods"))
        return page

    def _compare_methods(self) -> CompareMethodsPage:
        page = CompareMethodsPage(self.session)
        page.back.connect(lambda: self.go("methods"))
        return page

    def _settings(self) -> SettingsPage:
        page = SettingsPage(self.session, self.works)
        page.preferences_changed.connect(self.preferences_changed)
        page.session_changed.connect(self._replace_session)
        page.house_style_wanted.connect(lambda: self.go("house_style"))
        return page

    def _house_style(self) -> HouseStylePage:
        page = HouseStylePage(self.session, self.works)
        page.back.connect(lambda: self.go("settings"))
        return page

    def _replace_session(self, session: Session) -> None:
        self.session = session

    # --- dossiers --------------------------------------------------------------------------------------------

    def start_dossier(self) -> None:
        """Make a dossier and open it."""
        self._show_dossier(new_dossier(self.session))

    def open_dossier(self, stream: str) -> None:
        """Open a dossier from the list."""
        self._show_dossier(open_dossier(self.session, stream))

    def _show_dossier(self, dossier: Dossier) -> None:
        self._drop_dossier()
        page = DossierPage(self.session, dossier)
        page.measurement_wanted.connect(self.open_measurement)
        page.new_measurement_wanted.connect(lambda method: self.start_measurement(page.dossier, method))
        page.repeat_wanted.connect(self.start_repeat)
        page.newer_wanted.connect(self.show_newer_version)
        page.story_wanted.connect(lambda: self.open_story(page.dossier.stream))
        self.dossier_page = page
        self.window.show_page(page, "dossiers")

    def _drop_dossier(self) -> None:
        if self.dossier_page is not None:
            self.window.drop_page(self.dossier_page)
            self.dossier_page = None

    # --- looking back ----------------------------------------------------------------------------------------

    def open_story(self, dossier: str) -> None:
        """Look back at a person."""
        self._drop_story()
        page = StoryPage(self.session, self.works, dossier)
        page.back.connect(lambda: self.open_dossier(dossier))
        page.measurement_wanted.connect(self.open_measurement)
        page.act_wanted.connect(self._show_act)
        page.beside_wanted.connect(self._show_beside)
        self.story_page = page
        self.window.show_page(page, "dossiers")

    def _show_act(self, page: StoryActPage) -> None:
        page.back.connect(lambda: self._back_to_story(page, ""))
        page.done.connect(lambda told: self._back_to_story(page, told))
        page.opened.connect(lambda stream: self._leave_story_for(page, stream))
        self.window.show_page(page, "dossiers")

    def _show_beside(self, told: Story, stream: str) -> None:
        page = SideBySidePage(self.session, told, stream)
        page.back.connect(lambda: self._back_to_story(page, ""))
        self.window.show_page(page, "dossiers")

    def _back_to_story(self, page: Page, told: str) -> None:
        if self.story_page is not None:
            self.window.show_page(self.story_page, "dossiers")
        self.window.drop_page(page)
        if told:
            self.window.say(told)

    def _leave_story_for(self, page: Page, stream: str) -> None:
        self.open_measurement(stream)
        self.window.drop_page(page)

    def _drop_story(self) -> None:
        if self.story_page is not None:
            self.window.drop_page(self.story_page)
            self.story_page = None

    # --- measurements ----------------------------------------------------------------------------------------

    def start_measurement(self, dossier: Dossier, method: str) -> None:
        """Start a measurement with a method and show the first step."""
        try:
            assessment = Assessment.start(self.session, dossier, method)
        except LoonmaatError as error:
            self._tell(error)
            return
        self._show_road(assessment, "")

    def start_repeat(self, previous: str) -> None:
        """Start a measurement that repeats another one and show its first step."""
        try:
            assessment = start_repeat(self.session, previous)
        except LoonmaatError as error:
            self._tell(error)
            return
        self._show_road(assessment, "")

    def show_newer_version(self, stream: str) -> None:
        """Show what moving a draft to the newest version of its method would do; moving is the one act there."""
        try:
            page = NewerVersionPage(Assessment.open(self.session, stream))
        except LoonmaatError as error:
            self._tell(error)
            return
        page.moved.connect(lambda moved: self._leave_newer_version(page, lambda: self.open_measurement(moved)))
        page.back.connect(lambda: self._leave_newer_version(page, self._back_to_dossier))
        self.window.show_page(page, "dossiers")

    def _leave_newer_version(self, page: NewerVersionPage, go: Callable[[], None]) -> None:
        go()
        self.window.drop_page(page)

    def _back_to_dossier(self) -> None:
        if self.dossier_page is not None:
            self.window.show_page(self.dossier_page, "dossiers")

    def open_measurement(self, stream: str, step: str = "") -> None:
        """Open a measurement at a step; at the first open step when none is named."""
        try:
            demand_seen(self.session, stream)
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
        whereabouts.remember(self.session, "", "")
        if stream:
            self.open_dossier(stream)

    # --- conversation ----------------------------------------------------------------------------------------

    def start_talk(self) -> None:
        """Hand the laptop over: one question at a time, and nothing else to see until the passphrase is given.

        The same key in a conversation ends it.
        """
        if self.talk is not None:
            self.lock_wanted.emit()
            return
        if self.road is None or not self.road.is_shown():
            self.window.say(self.tr("Open eerst een meting; daarin kan een gesprek beginnen."))
            return
        self.road.finish()
        talk = Talk(self.road.assessment, RESPONDENT_STEPS.get(self.road.step))
        if talk.is_empty() or self.road.assessment.is_closed:
            self.window.say(self.tr("Er zijn nu geen vragen voor werkgever of werknemer. Vul eerst de taken in."))
            talk.deleteLater()
            return
        self.talk = talk
        talk.left.connect(self.lock_wanted)
        self.window.show_alone(talk)

    def _drop_talk(self) -> None:
        if self.talk is not None:
            self.window.drop_page(self.talk)
            self.talk = None

    # --- undo, finding, telling ------------------------------------------------------------------------------

    def found(self, text: str) -> Iterator[Command]:
        """Yield the dossiers that hold the words typed in the palette."""
        search = DossierSearch(self.session)
        search.begin(text)
        for row in search.next_page():
            name = row.name or self.tr("(nog geen naam)")
            told = " · ".join(part for part in (name, row.function, row.employer) if part)
            yield Command(told, partial(self.open_dossier, row.stream), hint=self.tr("dossier"))

    def undo(self) -> None:
        """Take back the last act of what is on screen."""
        if self.road is not None and self.road.is_shown():
            self._step(self.road, self.road.undo, history.undo, self.road.assessment.ledger.can_undo)
        elif self.dossier_page is not None and self.window.page() is self.dossier_page:
            self.dossier_page.undo()

    def redo(self) -> None:
        """Bring back what was taken back last."""
        if self.road is not None and self.road.is_shown():
            self._step(self.road, self.road.redo, history.redo, self.road.assessment.ledger.can_redo)
        elif self.dossier_page is not None and self.window.page() is self.dossier_page:
            self.dossier_page.redo()

    def _step(
        self, road: Road, plain: Callable[[], None], act: Callable[[Assessment], object], entry: StoredEntry | None
    ) -> None:
        """Take an act back or bring it back; one that moved to another version of the method makes the road anew."""
        if not is_move(entry):
            plain()
            return
        road.finish()
        act(road.assessment)
        self.open_measurement(road.stream, road.step)
        version = self.road.assessment.definition.method.version if self.road is not None else ""
        self.window.say(self.tr("De meting gaat verder met versie {0} van de methode.").format(version))

    def _tell(self, error: LoonmaatError) -> None:
        page = self.window.page()
        if page is not None:
            page.message.tell(error.text, error.remedy)
