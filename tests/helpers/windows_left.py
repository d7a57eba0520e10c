"""Finds windows that a test opened and left behind (the idea of novelWriter's conftest)."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def top_level_windows() -> list[QWidget]:
    """Return every window that exists now; nothing, at no cost, when this process has no Qt application."""
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    from PySide6.QtWidgets import QApplication

    return [] if QApplication.instance() is None else QApplication.topLevelWidgets()


def addresses(windows: list[QWidget]) -> set[int]:
    """Return where each window lives in memory: it keeps that, while its Python object may be made anew."""
    if not windows:
        return set()
    from shiboken6 import Shiboken

    return {address for window in windows for address in Shiboken.getCppPointer(window)}


def left_over(before: set[int]) -> list[QWidget]:
    """Return the windows that are not at an address in `before`, after Qt and Python could clear up."""
    if not _new(before):
        return []
    _delete_later()
    if _new(before):  # a cycle of Python objects may hold it: that is no fault of the test
        gc.collect()
        _delete_later()
    return _new(before)


def _new(before: set[int]) -> list[QWidget]:
    """Return the windows that came after `before` was noted and belong to no other window."""
    windows = [window for window in top_level_windows() if window.parent() is None]
    return [window for window in windows if not addresses([window]) & before]


def _delete_later() -> None:
    """Carry out every `deleteLater()` that is still waiting."""
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
