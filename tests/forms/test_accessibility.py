"""Every widget of the gallery is walked as a screen reader and by Tab, at 100% and 200%."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from forms.shell.window import MainWindow
from forms.theme import TOUCH, Look, Scheme, Theme
from forms.widgets.form_row import FormRow
from forms.widgets.level_button import LevelButton
from forms.widgets.words import Words, column
from tests.helpers import gallery
from tests.helpers.accessibility import faults, on_screen, told, walk_by_tab

GROUPS = tuple(gallery.GROUPS)


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("group", GROUPS)
def test_every_widget_has_name_role_and_size_and_is_not_cut(
    group: str, percent: int, window: MainWindow, theme: Theme, qtbot: QtBot
) -> None:
    theme.choose(Look(Scheme.LIGHT, percent))
    window.show_page(gallery.page(group))
    qtbot.wait(1)
    assert faults(window) == []


@pytest.mark.parametrize("group", GROUPS)
def test_tab_goes_through_everything_and_is_caught_nowhere(group: str, window: MainWindow) -> None:
    window.show_page(gallery.page(group))
    stops = walk_by_tab(window)
    assert len(stops) > 10
    assert all(stop.isVisible() and stop.isEnabled() for stop in stops)


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("group", GROUPS)
def test_nothing_runs_wider_than_the_page(
    group: str, percent: int, window: MainWindow, theme: Theme, qtbot: QtBot
) -> None:
    theme.choose(Look(Scheme.LIGHT, percent))
    page = gallery.page(group)
    window.show_page(page)
    qtbot.wait(1)
    sheet, room = page.sheet_and_room()
    assert sheet.width() <= room.width()


def test_levels_are_radio_buttons_with_their_state(shown: Callable[[QWidget], QWidget]) -> None:
    group = shown(gallery.choices())
    levels = [node for node in on_screen(group) if node.kind == "LevelButton"]
    assert {node.role for node in levels} == {QAccessible.Role.RadioButton}
    chosen = [button.level.text for button in group.findChildren(LevelButton) if button.isChecked()]
    assert chosen == ["bijna altijd"]


def test_conversation_mode_shows_the_question_and_none_of_the_rest(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page(gallery.page("choices"))
    assert "66" in told(window)
    window.show_alone(gallery.talk())
    qtbot.wait(1)
    seen = told(window)
    assert "Lukt het om het werk" in seen
    for hidden in ("66", "61", "Loonwaarde", "Dossiers", "Kwaliteit", "Strijken", "Werkgever"):
        assert hidden not in seen, hidden


def test_targets_in_conversation_mode_can_be_touched(window: MainWindow, qtbot: QtBot) -> None:
    view = gallery.talk()
    window.show_alone(view)
    qtbot.wait(1)
    assert faults(view, smallest=TOUCH) == []


def _row_without_label() -> FormRow:
    row = FormRow("Naam", QLineEdit())
    for label in row.findChildren(Words):
        label.setBuddy(QWidget(row))
    return row


def _small() -> QPushButton:
    button = QPushButton("x")
    button.setFixedSize(10, 10)
    return button


def _cut() -> Words:
    words = Words("Een tekst die op deze hoogte niet past, want hij is te lang. " * 5)
    words.setFixedHeight(12)
    return words


@pytest.mark.parametrize(
    ("plant", "found"),
    [
        (QPushButton, "no name"),
        (QLineEdit, "a field with only what is typed"),
        (_row_without_label, "a row without a label"),
        (_small, "smaller than"),
        (_cut, "cut"),
    ],
)
def test_the_walk_finds_a_fault_that_is_planted(
    plant: Callable[[], QWidget], found: str, shown: Callable[[QWidget], QWidget]
) -> None:
    holder = QWidget()
    holder.setLayout(column(plant(), 1))
    shown(holder)
    assert any(found in fault for fault in faults(holder))
