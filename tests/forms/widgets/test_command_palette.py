"""The palette finds by a few letters, the nearest first, and does what is chosen after it has closed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from forms.widgets.command_palette import Command, CommandPalette, found, plain, rank
from forms.widgets.shortcut_sheet import KeyGroup, ShortcutSheet
from tests.helpers.accessibility import told

Show = Callable[[QWidget], QWidget]
NAMES = ("Rapport maken", "Report afdrukken", "Ga naar Dossiers", "Dossier: De Lelie", "Café Zoë", "Op slot doen")


def nothing() -> None:
    """Do nothing."""


def find(wanted: str) -> list[str]:
    commands = [(plain(name), Command(name, nothing)) for name in NAMES]
    return [command.title for command in found(commands, wanted)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("rap", "Rapport maken"),
        ("maken", "Rapport maken"),
        ("dos", "Dossier: De Lelie"),
        ("lelie", "Dossier: De Lelie"),
        ("cafe zoe", "Café Zoë"),
        ("gd", "Ga naar Dossiers"),
        ("SLOT", "Op slot doen"),
    ],
)
def test_the_nearest_comes_first(typed: str, first: str) -> None:
    assert find(typed)[0] == first


def test_nothing_typed_shows_all_in_their_order() -> None:
    assert find("") == list(NAMES)


def test_what_does_not_fit_is_not_found() -> None:
    assert find("xyz") == []


@given(st.text(max_size=20), st.text(max_size=60))
def test_ranking_never_fails_and_the_whole_text_always_fits(wanted: str, text: str) -> None:
    assert rank(plain(text), plain(text)) is not None
    ranked = rank(plain(wanted), plain(text))
    assert ranked is None or ranked >= 0


def test_typing_arrows_and_enter_do_the_act_after_closing(shown: Show, qtbot: QtBot) -> None:
    done: list[bool] = []
    palette = CommandPalette((Command("Een", nothing), Command("Twee", lambda: done.append(palette.isVisible()))))
    shown(palette)
    line = palette.findChild(QLineEdit)
    assert QApplication.focusWidget() is line
    qtbot.keyClick(line, Qt.Key.Key_Down)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert done == [False]


def test_nothing_found_is_said(shown: Show, qtbot: QtBot) -> None:
    palette = CommandPalette((Command("Een", nothing),))
    shown(palette)
    qtbot.keyClicks(palette.findChild(QLineEdit), "xyz")
    assert "Niets gevonden" in told(palette)
    assert palette.shown() == ()


def test_the_hint_is_found_too_and_told_with_the_keys(shown: Show, qtbot: QtBot) -> None:
    palette = CommandPalette((Command("Openen", nothing, "Strijken en vouwen", "Ctrl+O"),))
    shown(palette)
    qtbot.keyClicks(palette.findChild(QLineEdit), "strijk")
    assert palette.shown() == ("Openen",)
    assert "Openen, Strijken en vouwen, Ctrl+O" in told(palette)


def test_the_sheet_shows_keys_what_they_do_and_what_the_page_is_for(shown: Show) -> None:
    sheet = ShortcutSheet((KeyGroup("Overal", (("Ctrl+K", "zoeken"), ("1-9", "kiezen"))),), help_text="Wie u meet.")
    shown(sheet)
    seen = told(sheet)
    for words in ("Overal", "Ctrl+K", "zoeken", "1-9", "Wie u meet."):
        assert words in seen
