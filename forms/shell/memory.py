"""What the window remembers of the last time: its size and place, and nothing else. No file, name or page."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow

KEY = "window/geometry"


class WindowMemory:
    """Keeps size and place in the settings that are handed in."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def restore(self, window: QMainWindow) -> bool:
        """Put the window where it was; False when nothing is known (Qt keeps it on a screen that exists)."""
        kept = self._settings.value(KEY)
        return isinstance(kept, QByteArray) and window.restoreGeometry(kept)

    def keep(self, window: QMainWindow) -> None:
        """Remember where the window is."""
        self._settings.setValue(KEY, window.saveGeometry())
