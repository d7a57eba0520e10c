"""The program with a vault of its own, shown in a real window, and a hand at its keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from forms.program import Program
from forms.start import make_program
from tests.acceptance.driver import Hand, start_here
from tests.helpers.desk import means, places_at


@pytest.fixture
def new_program(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[], Program]]:
    """Return a way to start the program at the same vault, as often as a story needs."""
    made: list[Program] = []

    def start() -> Program:
        settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
        program = make_program(qapp, places_at(tmp_path), means(7 + len(made)), settings)
        made.append(program)
        program.window.resize(1366, 768)
        start_here(program)
        return program

    yield start
    for program in made:
        program.window.close()
        program.window.deleteLater()
        program.deleteLater()


@pytest.fixture
def hand(new_program: Callable[[], Program]) -> Hand:
    """Return a hand at the keyboard of a program that was never started before."""
    return Hand(new_program())
