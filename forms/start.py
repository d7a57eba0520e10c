"""Opens the window: application, theme, language, one window, and the program behind it."""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from app.desk.places import Places
from app.desk.session import Means
from forms.ahead import Ahead
from forms.language import Language, Speaker
from forms.program import Program
from forms.shell.memory import WindowMemory
from forms.theme import STYLE_ARGUMENTS, Theme
from forms.widgets.focus import FocusRing

LANGUAGE_KEY = "window/language"


def open_window() -> int:
    """Open the window and stay until it closes; return the exit code. The door has put the garbage collector off."""
    app = QApplication([*sys.argv[:1], *STYLE_ARGUMENTS])
    app.setApplicationName("Loonmaat")
    app.setOrganizationName("Loonmaat")
    program = make_program(app, Places.standard(), Means.real())
    sys.excepthook = program.mishaps.take
    program.open()
    ahead = Ahead(program)
    ahead.done.connect(_collect_again)
    ahead.done.connect(program.look_for_other)
    ahead.start()
    return app.exec()


def _collect_again() -> None:
    """Put the garbage collector on again, and spare it all that was imported: that stays as long as the program."""
    gc.freeze()
    gc.enable()


def make_program(app: QApplication, places: Places, means: Means, settings: QSettings | None = None) -> Program:
    """Return the program with its window, not yet shown. Tests bring their own places, means and settings."""
    settings = settings or QSettings()
    theme = Theme(app, places.resources / "fonts")
    Speaker(app, places.resources / "translations").speak(chosen_language(settings))
    program = Program(places, means, theme, WindowMemory(settings))
    FocusRing(app, program)
    program.language_chosen.connect(lambda code: settings.setValue(LANGUAGE_KEY, code))
    return program


def chosen_language(settings: QSettings) -> Language:
    """Return the language that was chosen last time; Dutch when none was. It is needed before the vault is open."""
    code = settings.value(LANGUAGE_KEY)
    return next((one for one in Language if one.value == code), Language.DUTCH)
