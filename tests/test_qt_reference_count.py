"""A Qt call may not cost a reference to None.

PySide6 6.12.0 on Python 3.10 and 3.11 drops one per call that returns nothing; after about 6,000 calls Python
ends the process with "none_dealloc", and no exception can be caught (docs/decisions/0005-qt.md). From Python
3.12 on None is immortal: its count says nothing, and need not.
"""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 1_000
NOISE = 50
"""What other things may change meanwhile; seen: at most 1."""


def test_qt_calls_keep_the_references_to_none(qtbot: QtBot) -> None:
    """After 1,000 calls None has as many references as before."""
    label = QLabel()
    qtbot.addWidget(label)
    label.setText("warm")
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        label.setText("loonwaarde")
    assert abs(sys.getrefcount(None) - before) < NOISE
