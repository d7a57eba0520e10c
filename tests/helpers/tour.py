"""A walk through the whole program: the places, every step of every shipped method, conversations, dialogs, the lock.

For tests that look at every page for the same thing: names for a screen reader, words in the wrong language, text that
is cut. One vault serves the whole walk; a measurement enters it when its road is first walked.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.desk.assessment import Assessment, start_with
from app.desk.files import example_file
from app.desk.transfer import take_in
from forms.inside import Inside
from forms.start import make_program
from forms.theme import Look
from forms.widgets.gradual import Gradual
from tests.helpers.desk import ASSESSOR, means, places_at
from tests.helpers.vaults import PASSPHRASE, new_vault

PLACES = ("today", "dossiers", "figures", "methods", "calculator", "reports", "check", "settings")
BENEATH = ("register", "calibration", "house_style", "compare_methods")
"""Pages that another place leads to."""

METHODS = tuple(sorted(file.parent.name for file in places_at(Path()).methods.glob("*/method.toml")))


class Tour:
    """The program, unlocked, in a window of 1366 by 768 pixels."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        """`folder` is the test's own: the vault and the settings come in it."""
        places = places_at(folder)
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        vault, _key = new_vault(places.vault)
        for name, value in ASSESSOR.items():
            vault.set_setting(name, value)
        vault.close()
        self.program = make_program(app, places, means(), settings)
        self.window = self.program.window
        self.window.resize(1366, 768)
        self._streams: dict[str, str] = {}
        self.program.open()
        self.flashes = Flashes(app, self.window)
        self.unlock()

    @property
    def inside(self) -> Inside:
        """What is behind the lock."""
        assert self.program.inside is not None, "the vault is locked"
        return self.program.inside

    def unlock(self) -> None:
        """Give the passphrase and wait until the list of dossiers is there, in the active window."""
        self.program.entrance.unlock_page.passphrase_given.emit(PASSPHRASE)
        self.program.works.wait()
        settle()
        self.activate()

    def activate(self) -> None:
        """Make the window the active one, so that it has a focus to walk with."""
        if self.window.isActiveWindow():
            return
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window, 5000), "the window does not become active"

    def measurement(self, method: str) -> Assessment:
        """Return the example of a method; it enters the vault the first time."""
        session = self.inside.session
        if method not in self._streams:
            text = example_file(session.places, method)
            self._streams[method] = take_in(session, text.encode("utf-8")).stream
        return Assessment.open(session, self._streams[method])

    def wear(self, look: Look) -> None:
        """Take another look, with no measurement open: each of its parts would take it over, and nobody sees them."""
        theme, road = self.program.theme, self.inside.road
        if theme.look != look:
            if road is not None:
                road.left.emit()
            theme.choose(look)
            settle()
        self.activate()
        self.flashes.take()

    def open_dossier(self, method: str) -> None:
        """Open the dossier that the example of a method is in."""
        self.inside.open_dossier(self.measurement(method).dossier.stream)
        settle()

    def steps(self, method: str) -> Iterator[str]:
        """Open the measurement of a method and show each of its steps; yield its name while it is shown."""
        yield from self.road(self.measurement(method).stream)

    def road(self, stream: str) -> Iterator[str]:
        """Open a measurement and show each of its steps; yield its name while it is shown."""
        self.inside.open_measurement(stream)
        road = self.inside.road
        assert road is not None, "the measurement did not open"
        for step in road.plan.steps:
            road.show(step)
            settle()
            yield step

    def repeat(self, method: str) -> str:
        """Start a measurement that repeats the one of a method; return its id."""
        first = self.measurement(method)
        session = self.inside.session
        return start_with(session, first.dossier, first.definition, previous=first.stream).stream

    def go(self, place: str) -> None:
        """Go to a place of the navigation."""
        self.inside.go(place)
        settle()

    def close(self) -> None:
        """Close the window and let go of everything."""
        self.window.close()
        self.window.deleteLater()
        self.program.deleteLater()
        self.flashes.deleteLater()
        settle()


class Flashes(QObject):
    """Notes every part that comes up as a window of its own though it is none: it flashes, and takes the focus.

    It looks at which window has the focus. An event filter on the application would see more, but PySide then makes a
    Python object of whatever is just being deleted, and crashes.
    """

    def __init__(self, app: QApplication, window: QWidget) -> None:
        """Watch whether `window` loses the focus."""
        super().__init__()
        self._own = window.windowHandle()
        self._seen: list[str] = []
        app.focusWindowChanged.connect(self._look)

    def _look(self, window: QWindow | None) -> None:
        if window is not self._own:
            name = window.objectName() if window is not None else "something that was gone at once"
            self._seen.append(f"took the focus from the window: {name}")

    def take(self) -> list[str]:
        """Return what was seen since it was asked last."""
        taken, self._seen = self._seen, []
        return taken


def settle() -> None:
    """Let everything come that comes in turns, and go what waits to be deleted."""
    for _ in range(3):
        QApplication.processEvents()
    for window in QApplication.topLevelWidgets():
        for column in window.findChildren(Gradual):
            column.rows()
    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def shown_dialog(dialog: QWidget) -> Iterator[QWidget]:
    """Show a dialog for as long as it is looked at."""
    settle()
    try:
        yield dialog
    finally:
        dialog.close()
        settle()
