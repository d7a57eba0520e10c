"""The look of the house and a window for tests of the forms."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.desk.assessment import Assessment
from app.desk.session import Session
from forms.language import Language, Speaker
from forms.shell.window import MainWindow
from forms.theme import Look, Scheme, Theme
from forms.work import Works
from tests.helpers import gallery
from tests.helpers.desk import session_at
from tests.helpers.reports import kept_concluded, session_with_concluded, the_concluded

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(autouse=True, scope="session")
def dutch(qapp: QApplication) -> Speaker:
    """Speak Dutch in every test of the forms."""
    speaker = Speaker(qapp, ROOT / "resources" / "translations")
    speaker.speak(Language.DUTCH)
    return speaker


@pytest.fixture(scope="session")
def house_theme(qapp: QApplication) -> Theme:
    """Return the theme of the house, light at 100%, which every test may change and gets back."""
    return Theme(qapp, ROOT / "resources" / "fonts", Look(Scheme.LIGHT, 100))


@pytest.fixture
def theme(house_theme: Theme) -> Iterator[Theme]:
    """Give the theme as it was made, and put it back."""
    if house_theme.look != Look(Scheme.LIGHT, 100):
        house_theme.choose(Look(Scheme.LIGHT, 100))
    yield house_theme
    if house_theme.look != Look(Scheme.LIGHT, 100):
        house_theme.choose(Look(Scheme.LIGHT, 100))


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme) -> Callable[[QWidget], QWidget]:
    """Return a way to show a widget as an active window, kept alive for the test and cleared up afterwards."""
    kept: list[QWidget] = []

    def show(widget: QWidget) -> QWidget:
        kept.append(widget)
        qtbot.addWidget(widget)
        widget.show()
        with qtbot.waitActive(widget, timeout=5000):
            widget.activateWindow()
        return widget

    return show


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    """Return the main window, shown and active, with settings of its own."""
    made = gallery.window(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    with qtbot.waitActive(made, timeout=5000):
        made.activateWindow()
    return made


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """Return a session at a new vault of an assessor who is known."""
    yield from session_at(tmp_path / "person")


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a person's folder with a concluded measurement and an identity, made once."""
    return kept_concluded(tmp_path_factory.mktemp("kept") / "person")


@pytest.fixture
def ready(kept: Path, tmp_path: Path) -> Iterator[Assessment]:
    """Return a concluded measurement of an assessor with an identity, in a vault of its own."""
    for session in session_with_concluded(kept, tmp_path / "ready"):
        yield the_concluded(session)


@pytest.fixture
def works(qapp: QApplication) -> Iterator[Works]:
    """Return what runs slow work; a test in which something of ours broke fails."""
    reports: list[object] = []
    made = Works(reports.append)
    yield made
    assert made.wait(30_000)
    assert reports == []


@pytest.fixture
def settled(qtbot: QtBot, works: Works) -> Callable[[], None]:
    """Return a way to wait until all slow work was done and told."""

    def wait() -> None:
        qtbot.waitUntil(lambda: works.running == 0, timeout=60_000)

    return wait
