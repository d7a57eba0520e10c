"""The theme: which palette, which sizes, and how they reach the widgets. The one place where looks are decided.

`Theme` is made once, by the door, and lives as long as the application. It sets the font, the palette and one
stylesheet generated from the same numbers; no page styles anything by itself. It follows the system (dark, more
contrast, size of text) unless the user chose otherwise.

Sizes are in logical pixels at 100%: Qt multiplies by the scale of the screen. The size of text comes on top, 100% to
200%, and is what EN 301 549 11.7 asks to take from the platform.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication, QWidget

from forms.palette import DARK, HIGH_CONTRAST, LIGHT, Colours, colour_of, colours_of, qt_palette
from forms.sizes import Sizes
from forms.stylesheet import stylesheet

FAMILY = "Atkinson Hyperlegible"
STYLE_ARGUMENTS = ("-style", "fusion")
"""For QApplication: the same drawing on every system, the stylesheet does the rest.

An argument, since `setStyle` hands back a QStyle whose many enums cost every start 5 ms (docs/decisions/0062).
"""

_FONT_FILES = ("Regular", "Bold")  # nothing on screen is in italics; the reports load their own

# The grid is 4: 8 inside a part, 16 between parts, 32 around the page.
GRID, INSIDE, BETWEEN, AROUND = 4, 8, 16, 32
TOUCH = 44  # smallest target in conversation mode (issue 4; WCAG 2.5.5)
TARGET = 32  # smallest target elsewhere; WCAG 2.5.8 asks 24
LINE_LENGTH = 75  # characters in a line of running text
MOTION_MS = 150


class Scheme(Enum):
    """What the user chose; `SYSTEM` follows the system, also while the program runs."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


@dataclass(frozen=True, slots=True)
class Look:
    """What the user chose in the settings: the scheme and the size of text in percent (None follows the system)."""

    scheme: Scheme = Scheme.SYSTEM
    percent: int | None = None


class Theme(QObject):
    """Keeps the application in one look. Signal `changed(Sizes)` after every change."""

    changed = Signal(object)

    def __init__(self, app: QApplication, fonts: Path, look: Look = Look()) -> None:
        super().__init__(app)
        self._app = app
        self._system_scale = system_scale(app)
        self._look = look
        self.family = load_fonts(fonts)
        app.styleHints().colorSchemeChanged.connect(self._follow)
        self.colours, self.sizes = LIGHT, Sizes()
        self._apply()

    @property
    def look(self) -> Look:
        """What was chosen."""
        return self._look

    def choose(self, look: Look) -> None:
        """Take another look at once."""
        self._look = look
        self._apply()

    def _follow(self) -> None:
        if self._look.scheme is Scheme.SYSTEM:
            self._apply()

    def _apply(self) -> None:
        percent = self._look.percent
        self.sizes = Sizes(self._system_scale if percent is None else min(2.0, max(1.0, percent / 100)))
        self.colours = colours_for(self._look.scheme, self._app)
        self._app.setPalette(qt_palette(self.colours))
        self._app.setFont(body_font(self.family, self.sizes))
        self._app.setStyleSheet(stylesheet(self.colours, self.sizes))
        self.changed.emit(self.sizes)


def colours_for(scheme: Scheme, app: QApplication) -> Colours:
    """Return the palette for a choice; for `SYSTEM` what the system asks for now."""
    chosen = {Scheme.LIGHT: LIGHT, Scheme.DARK: DARK, Scheme.HIGH_CONTRAST: HIGH_CONTRAST}
    return chosen[scheme] if scheme in chosen else system_colours(app)


def system_colours(app: QApplication) -> Colours:
    """Return the palette that the system asks for now."""
    if _wants_contrast(app):
        return HIGH_CONTRAST
    return DARK if app.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT


def _wants_contrast(app: QApplication) -> bool:
    hints = app.styleHints()
    if not hasattr(hints, "accessibility"):  # came with Qt 6.10; before that the system's wish is not known
        return False
    return bool(hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast)


def system_scale(app: QApplication) -> float:
    """Return the system's size of text against what is usual on that system, 1.0 to 2.0.

    Must be asked before the theme sets a font of its own. Usual: 9 pt on Windows, 13 pt on macOS, 9 to 11 elsewhere.
    """
    usual = {"win32": 9.0, "darwin": 13.0}.get(sys.platform, 11.0)
    points = app.font().pointSizeF()
    if points <= 0:  # the system gave its size in pixels
        points = QFontInfo(app.font()).pointSizeF()
    return min(2.0, max(1.0, points / usual))


def load_fonts(folder: Path) -> str:
    """Load the house font from `folder` and return its family; the system's own family when it is not there."""
    for style in _FONT_FILES:
        file = folder / f"AtkinsonHyperlegible-{style}.ttf"
        if file.is_file():
            QFontDatabase.addApplicationFont(str(file))
    return FAMILY if FAMILY in QFontDatabase.families() else QApplication.font().family()


def body_font(family: str, sizes: Sizes) -> QFont:
    """Return the font of running text, with figures of one width so that columns of numbers stand straight."""
    font = QFont(family)
    font.setPixelSize(sizes.body)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def colours() -> Colours:
    """Return the colours that a painted widget uses now.

    They are read from the application's palette, not the widget's own: a stylesheet rule on a parent changes single
    roles of the palettes below it.
    """
    return colours_of(QApplication.palette())


def colour(name: str) -> str:
    """Return one colour by its name: much cheaper than all of them, and drawn often at the start."""
    return colour_of(QApplication.palette(), name)


def motion_ms(widget: QWidget) -> int:
    """Return how long a movement may take: 150 ms, or 0 when the system says that nothing should move."""
    from PySide6.QtWidgets import QStyle  # noqa: PLC0415 - its many enums take 8 ms, and nothing moves at start

    allowed = widget.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, widget)
    return MOTION_MS if allowed > 0 else 0


def with_percent(look: Look, percent: int | None) -> Look:
    """Return the same look at another size of text."""
    return replace(look, percent=percent)
