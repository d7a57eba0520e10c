"""The language of the window: Dutch unless English was chosen, Qt's own texts included.

Source texts are Dutch (`tr()`), so Dutch needs no translation of ours, only Qt's (`qtbase_nl`; the older prefix `qt_`
holds nothing for Qt 6). `tools/translate.py` keeps `resources/translations/loonmaat_en.ts` and makes the `.qm`.
A packaged program carries `qtbase_nl.qm` beside our own, since a packager may leave Qt's folder out.
"""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication


class Language(Enum):
    """A language that can be chosen; the value is its code."""

    DUTCH = "nl"
    ENGLISH = "en"


def spoken() -> Literal["nl", "en"]:
    """Return the language in which the window says the texts of a method: that of our translation, when one is loaded.

    Numbers in it are written the Dutch way (docs/decisions/0063).
    """
    return "en" if QCoreApplication.translate("Language", "nl") == "en" else "nl"


_LOCALES = {
    Language.DUTCH: QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands),
    Language.ENGLISH: QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


class Speaker:
    """Holds the translators of one application. Choose before the first window is made; later windows follow."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        """`folder` is resources/translations."""
        self._app = app
        self._folder = folder

    def speak(self, language: Language) -> tuple[str, ...]:
        """Take a language; return the names of the files that were found and loaded. No other language is left."""
        for translator in self._app.findChildren(QTranslator):
            self._app.removeTranslator(translator)
            translator.deleteLater()
        QLocale.setDefault(_LOCALES[language])
        names = (f"qtbase_{language.value}", f"loonmaat_{language.value}")
        return tuple(name for name in names if self._load(name))

    def _load(self, name: str) -> bool:
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for folder in (str(self._folder), qt_folder):
            translator = QTranslator(self._app)
            if translator.load(name, folder):
                self._app.installTranslator(translator)
                return True
            translator.deleteLater()
        return False
