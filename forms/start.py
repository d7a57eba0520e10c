"""Opens the window: application, theme, language, one window, and the program behind it."""

from __future__ import annotations

import sys

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from app.desk.places import Places
from app.desk.session import Means
from forms.language import Language, Speaker
from forms.program import Program
from forms.shell.memory import WindowMemory
from forms.theme import Theme


def open_window() -> int:
    """Open the window and stay until it closes; return the exit code."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Loonmaat")
    app.setOrganizationName("Loonmaat")
    program = make_program(app, Places.standard(), Means.real())
    program.open()
    return app.exec()


def make_program(app: QApplication, places: Places, means: Means, settings: QSettings | None = None) -> Program:
    """Return the program with its window, not yet shown. Tests bring their own places, means and settings."""
    theme = Theme(app, places.resources / "fonts")
    Speaker(app, places.resources / "translations").speak(Language.DUTCH)
    return Program(places, means, theme, WindowMemory(settings or QSettings()))
