"""A second window at the same vault: it says that the first is open, shows it, and goes away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from forms.program import Program
from forms.shell.other_window import NAME, ShowOther
from forms.start import make_program
from tests.acceptance.driver import Hand, start_here
from tests.helpers.accessibility import told
from tests.helpers.desk import means, places_at
from tests.helpers.tour import Tour, settle
from tests.helpers.vaults import PASSPHRASE

ELSEWHERE = "De kluis is al open in een ander venster."


@pytest.fixture
def first(qapp: QApplication, tmp_path: Path) -> Iterator[Tour]:
    """Return the program with the vault open."""
    made = Tour(qapp, tmp_path)
    yield made
    made.close()


@pytest.fixture
def second(first: Tour, qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    """Return another window, started at the same vault."""
    settings = QSettings(str(tmp_path / "other.ini"), QSettings.Format.IniFormat)
    program = make_program(qapp, places_at(tmp_path), means(9), settings)
    start_here(program)
    yield program
    program.window.close()
    program.window.deleteLater()
    program.deleteLater()


def test_it_is_said_before_anyone_types_a_passphrase(second: Program) -> None:
    second.look_for_other()
    settle()
    assert ELSEWHERE in told(second.window)
    assert "Andere venster tonen" in told(second.window)


def test_it_is_said_to_who_types_it_all_the_same(second: Program) -> None:
    hand = Hand(second)
    hand.at("Wachtzin").answer(PASSPHRASE).until(lambda: ELSEWHERE in told(second.window), "it is said")
    assert second.inside is None


@pytest.mark.qt_log_ignore("does not support raise")  # offscreen there is nothing above or below
def test_the_first_comes_to_the_front_and_the_second_goes(first: Tour, second: Program, qtbot: QtBot) -> None:
    first.window.showMinimized()
    second.look_for_other()
    hand = Hand(second)
    for _ in range(10):
        hand.press("Tab")
        if hand.name() == "Andere venster tonen":
            break
    hand.at("Andere venster tonen").press("Space")
    qtbot.waitUntil(lambda: not second.window.isVisible(), timeout=5000)
    assert first.window.isVisible()
    assert not first.window.isMinimized()
    assert not (first.program.places.vault / NAME).exists()


def test_a_vault_that_is_open_on_another_computer_gives_no_answer(first: Tour, second: Program, qtbot: QtBot) -> None:
    first.program.show_me.rest()
    asking = ShowOther(first.program.places.vault, patience_ms=200)
    with qtbot.waitSignal(asking.answered, timeout=5000) as heard:
        asking.ask()
    assert heard.args == [False]
    second.entrance.tell_no_answer()
    assert "Het andere venster antwoordt niet." in told(second.window)
    assert not (first.program.places.vault / NAME).exists()


def test_after_the_first_is_locked_the_second_may_open(first: Tour, second: Program) -> None:
    first.program.lock()
    second.look_for_other()
    assert ELSEWHERE not in told(second.window)
    second.window.activateWindow()
    Hand(second).at("Wachtzin").answer(PASSPHRASE).until(lambda: second.inside is not None, "the vault opens")
