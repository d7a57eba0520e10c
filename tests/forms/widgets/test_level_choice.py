"""Choosing a level: a digit chooses and goes on, arrows only walk, nothing is chosen by accident."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from forms.widgets.level_choice import Level, LevelChoice, yes_no
from forms.widgets.words import column

LEVELS = (
    Level("a", "nooit", anchor="Geen enkele keer."),
    Level("b", "soms", anchor="Een paar keer."),
    Level("c", "altijd", anchor="Elke keer."),
    Level("na", "n.v.t.", letters="v", apart=True),
)
Show = Callable[[QWidget], QWidget]


@pytest.fixture
def choice(shown: Show) -> LevelChoice:
    made = LevelChoice(LEVELS)
    holder = QWidget()
    holder.setLayout(column(made, QLineEdit()))
    holder.resize(700, 300)
    shown(holder)
    made.setFocus()
    return made


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


def focused_text() -> str:
    widget = QApplication.focusWidget()
    return widget.level.text if hasattr(widget, "level") else type(widget).__name__


@pytest.mark.parametrize(("key", "chosen"), [(Qt.Key.Key_1, "a"), (Qt.Key.Key_3, "c"), (Qt.Key.Key_V, "na")])
def test_a_key_chooses_and_goes_on(choice: LevelChoice, qtbot: QtBot, key: Qt.Key, chosen: str) -> None:
    told, went = QSignalSpy(choice.committed), QSignalSpy(choice.went_on)
    press(qtbot, key)
    assert choice.value() == chosen
    assert (told.count(), went.count()) == (1, 1)
    assert focused_text() == "QLineEdit"


@pytest.mark.parametrize("key", [Qt.Key.Key_4, Qt.Key.Key_9, Qt.Key.Key_0, Qt.Key.Key_X])
def test_a_key_of_no_level_does_nothing(choice: LevelChoice, qtbot: QtBot, key: Qt.Key) -> None:
    press(qtbot, key)
    assert choice.value() is None
    assert focused_text() == "nooit"


def test_arrows_walk_without_choosing_and_show_the_anchor(choice: LevelChoice, qtbot: QtBot) -> None:
    told = QSignalSpy(choice.committed)
    press(qtbot, Qt.Key.Key_Right, Qt.Key.Key_Down)
    assert focused_text() == "altijd"
    assert choice.value() is None
    assert told.count() == 0
    assert choice.anchor() == "Elke keer."


def test_arrows_go_round(choice: LevelChoice, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_Left)
    assert focused_text() == "n.v.t."
    press(qtbot, Qt.Key.Key_Right)
    assert focused_text() == "nooit"


def test_space_chooses_and_stays(choice: LevelChoice, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert choice.value() == "b"
    assert focused_text() == "soms"


def test_enter_chooses_and_goes_on(choice: LevelChoice, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert choice.value() == "b"
    assert focused_text() == "QLineEdit"


def test_backspace_takes_the_answer_away(choice: LevelChoice, qtbot: QtBot) -> None:
    choice.set_value("b")
    told = QSignalSpy(choice.committed)
    choice.setFocus()
    press(qtbot, Qt.Key.Key_Backspace)
    assert choice.value() is None
    assert told.at(0) == [None]


def test_the_same_answer_again_is_not_told_again(choice: LevelChoice, qtbot: QtBot) -> None:
    choice.set_value("a")
    told = QSignalSpy(choice.committed)
    choice.setFocus()
    press(qtbot, Qt.Key.Key_1)
    assert told.count() == 0
    assert focused_text() == "QLineEdit"


def test_a_click_chooses_and_stays(choice: LevelChoice, qtbot: QtBot) -> None:
    qtbot.mouseClick(choice.buttons()[2], Qt.MouseButton.LeftButton)
    assert choice.value() == "c"
    assert focused_text() == "altijd"


def test_filling_tells_nothing(choice: LevelChoice) -> None:
    told = QSignalSpy(choice.committed)
    choice.set_value("c")
    choice.set_value(None)
    assert told.count() == 0
    assert choice.value() is None


def test_tab_stops_once_at_what_is_chosen(choice: LevelChoice, qtbot: QtBot) -> None:
    choice.set_value("c")
    QApplication.focusWidget().clearFocus()
    choice.setFocus()
    assert focused_text() == "altijd"
    press(qtbot, Qt.Key.Key_Tab)
    assert focused_text() == "QLineEdit"


def test_levels_stand_in_a_row_when_there_is_room_and_below_each_other_when_not(choice: LevelChoice) -> None:
    tops = {button.y() for button in choice.buttons()}
    assert len(tops) == 1
    narrow = LevelChoice(tuple(Level(str(n), "een vrij lang antwoord") for n in range(5)))
    assert narrow.heightForWidth(300) > 4 * narrow.heightForWidth(3000) / 2
    narrow.deleteLater()


def test_other_levels_can_be_offered(choice: LevelChoice, qtbot: QtBot) -> None:
    choice.offer((Level("x", "ja"), Level("y", "nee")))
    choice.setFocus()
    press(qtbot, Qt.Key.Key_2)
    assert choice.value() == "y"


@pytest.mark.parametrize(("key", "answer"), [(Qt.Key.Key_J, "true"), (Qt.Key.Key_N, "false"), (Qt.Key.Key_2, "false")])
def test_yes_and_no_have_letters(shown: Show, qtbot: QtBot, key: Qt.Key, answer: str) -> None:
    choice = yes_no("Ja", "Nee")
    shown(choice)
    choice.setFocus()
    press(qtbot, key)
    assert choice.value() == answer
