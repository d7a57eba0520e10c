"""Every widget of the gallery is walked as a screen reader and by Tab, at 100% and 200%."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from forms.shell.page import Page
from forms.shell.window import MainWindow
from forms.theme import TOUCH, Look, Scheme, Theme
from forms.widgets.form_row import FormRow
from forms.widgets.level_button import LevelButton
from forms.widgets.words import Words, column
from tests.helpers import gallery
from tests.helpers.accessibility import faults, on_screen, stops_without_role, told, traps, walk_by_tab

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


def _cut_button() -> QPushButton:
    button = QPushButton("Een knop met meer woorden dan erop passen")
    button.setFixedWidth(60)
    return button


def _out_of_its_place() -> QWidget:
    holder = QWidget()
    holder.setFixedSize(100, 40)
    outside = QPushButton("Weg", holder)
    outside.setGeometry(70, 0, 60, 30)
    return holder


def _two_alike() -> QWidget:
    holder = QWidget()
    holder.setLayout(column(QPushButton("Weghalen"), QPushButton("Weghalen")))
    return holder


def _own_colours() -> QLabel:
    label = QLabel("grijs op grijs")
    label.setStyleSheet("color: #888; background: #999")
    return label


@pytest.mark.parametrize(
    ("plant", "found"),
    [
        (QPushButton, "no name"),
        (QLineEdit, "a field with only what is typed"),
        (_row_without_label, "a row without a label"),
        (_small, "smaller than"),
        (_cut, "cut"),
        (_cut_button, "on a QPushButton"),
        (_out_of_its_place, "runs out of"),
        (_two_alike, "2 are called the same"),
        (_own_colours, "colours of its own"),
    ],
)
def test_the_walk_finds_a_fault_that_is_planted(
    plant: Callable[[], QWidget], found: str, shown: Callable[[QWidget], QWidget]
) -> None:
    holder = QWidget()
    holder.setLayout(column(plant(), 1))
    shown(holder)
    assert any(found in fault for fault in faults(holder))


class _Glue(QLineEdit):
    """A field that keeps Tab for itself."""

    def focusNextPrevChild(self, _forward: bool) -> bool:  # noqa: N802 - Qt gives the name
        """Stay."""
        return True


def test_the_walk_finds_a_trap_and_a_stop_without_a_role(window: MainWindow) -> None:
    page = Page("Val")
    glue, nothing = _Glue(), QWidget()
    glue.setAccessibleName("lijm")
    nothing.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    page.add(glue, nothing)
    window.show_page(page)
    assert any("Tab from 'lijm'" in fault for fault in traps(window))
    assert any("without a name or a role" in fault for fault in stops_without_role(window))
