"""Two windows at one vault: the second asks the first to show itself, and closes.

They share nothing but the folder of the vault, so they speak through it: the second puts an empty file there, the
first takes it away and comes to the front. No network, no port, nothing that a firewall asks about. A vault that is
open on another computer gives no answer, and then that is said.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

NAME = "kluis.toon"
"""The file that asks."""

_LOOK_EVERY_MS = 100
_PATIENCE_MS = 3_000


class ShowMe(QObject):
    """Listens while this program has the vault. Signal `asked()` when another window wants this one shown."""

    asked = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """`folder` is that of the vault."""
        super().__init__(parent)
        self._folder = folder
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)

    def listen(self) -> None:
        """Begin to listen; what was asked of nobody before is forgotten."""
        _take_away(self._folder / NAME)
        self._watcher.addPath(str(self._folder))

    def rest(self) -> None:
        """Stop listening: the vault is closed."""
        self._watcher.removePath(str(self._folder))

    def _look(self) -> None:
        if _take_away(self._folder / NAME):
            self.asked.emit()


class ShowOther(QObject):
    """Asks once. Signal `answered(bool)`: whether the other window heard it."""

    answered = Signal(bool)

    def __init__(self, folder: Path, parent: QObject | None = None, *, patience_ms: int = _PATIENCE_MS) -> None:
        super().__init__(parent)
        self._file = folder / NAME
        self._left = patience_ms
        self._timer = QTimer(self, interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    def ask(self) -> None:
        """Ask. A folder in which nothing can be written counts as no answer."""
        try:
            self._file.touch()
        except OSError:
            self.answered.emit(False)
            return
        self._timer.start()

    def _look(self) -> None:
        self._left -= _LOOK_EVERY_MS
        heard = not self._file.exists()
        if heard or self._left <= 0:
            self._timer.stop()
            _take_away(self._file)
            self.answered.emit(heard)


def bring_to_front(window: QWidget) -> None:
    """Show a window above the others. Where the system forbids that (Windows), its button in the task bar flashes."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def _take_away(file: Path) -> bool:
    """Return whether the file was there and is gone now."""
    with suppress(OSError):
        file.unlink()
        return True
    return False
