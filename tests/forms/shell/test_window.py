"""The window: places, pages that come and go, the primary act, the panel, standing alone, and what it gives away."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from forms.shell.memory import KEY, WindowMemory
from forms.shell.page import Act, Page
from forms.shell.window import MainWindow
from forms.theme import Look, Scheme, Theme
from forms.widgets.commands import Command
from forms.widgets.words import Line
from tests.helpers import gallery
from tests.helpers.accessibility import told

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class PlainPage(Page):
    """A page with one field that remembers what happened to it."""

    def __init__(self, title: str, *, panel: QWidget | None = None, why_not: str = "") -> None:
        super().__init__(title, f"Waarvoor {title.lower()} is.")
        self.happened: list[str] = []
        self.field = QLineEdit()
        self.field.setAccessibleName("veld")
        self.add(self.field, 1)
        self._panel, self.why_not = panel, why_not

    def primary(self) -> Act:
        """Return an act that can be refused."""
        return Act("Verder", lambda: self.happened.append("verder"), self.why_not)

    def panel(self) -> QWidget | None:
        """Return what was given."""
        return self._panel

    def commands(self) -> tuple[Command, ...]:
        """Return one act."""
        return (Command("Iets doen", lambda: self.happened.append("gedaan")),)

    def entered(self) -> None:
        """Remember it."""
        self.happened.append("in")

    def left(self) -> None:
        """Remember it."""
        self.happened.append("uit")


def focused(window: MainWindow) -> QWidget:
    return QApplication.focusWidget() or window


def test_the_title_tells_nothing_personal(window: MainWindow) -> None:
    window.show_page(PlainPage("Dossier van Sam de Vries"))
    assert window.windowTitle() == "Loonmaat"


def test_pages_are_told_that_they_come_and_go_and_the_first_field_has_the_focus(window: MainWindow) -> None:
    one, other = PlainPage("Een"), PlainPage("Twee")
    window.show_page(one)
    assert QApplication.focusWidget() is one.field
    window.show_page(other)
    window.show_page(one)
    assert one.happened == ["in", "uit", "in"]
    assert other.happened == ["in", "uit"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_ctrl_enter_does_the_primary_act_from_any_field(window: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    page = PlainPage("Een")
    window.show_page(page)
    qtbot.keyClick(page.field, key, CONTROL)
    assert page.happened == ["in", "verder"]


def test_an_act_that_cannot_be_done_says_why(window: MainWindow, qtbot: QtBot) -> None:
    page = PlainPage("Een", why_not="Vul eerst de datum in.")
    window.show_page(page)
    qtbot.keyClick(page.field, Qt.Key.Key_Return, CONTROL)
    assert page.happened == ["in"]
    assert not window.foot.button().isEnabled()
    assert "Vul eerst de datum in." in told(window)
    page.why_not = ""
    page.act_changed.emit()
    assert window.foot.button().isEnabled()


def test_what_a_page_says_stands_at_the_foot(window: MainWindow) -> None:
    page = PlainPage("Een")
    window.show_page(page)
    page.said.emit("opgeslagen")
    assert window.foot.status.text() == "opgeslagen"


def test_places_are_wanted_by_key_and_by_click(window: MainWindow, qtbot: QtBot) -> None:
    wanted = QSignalSpy(window.place_wanted)
    window.show_page(PlainPage("Een"))
    qtbot.keyClick(focused(window), Qt.Key.Key_2, ALT)
    qtbot.keyClick(focused(window), Qt.Key.Key_7, ALT)
    assert [wanted.at(place)[0] for place in range(2)] == ["dossiers", "settings"]


def test_the_place_one_is_at_is_told_and_so_is_what_waits(window: MainWindow) -> None:
    window.show_page(PlainPage("Een"), "dossiers")
    assert "Dossiers, u bent hier" in told(window)
    assert "Vandaag, 3" in told(window)


@pytest.mark.parametrize(
    ("key", "modifier", "signal"),
    [
        (Qt.Key.Key_L, CONTROL, "lock_wanted"),
        (Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier, "conversation_wanted"),
        (Qt.Key.Key_Z, CONTROL, "undo_wanted"),
        (Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier, "redo_wanted"),
        (Qt.Key.Key_Y, CONTROL, "redo_wanted"),
    ],
)
def test_keys_of_the_window(
    window: MainWindow, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, signal: str
) -> None:
    page = PlainPage("Een")
    window.show_page(page)
    heard = QSignalSpy(getattr(window, signal))
    window.foot.button().setFocus()
    qtbot.keyClick(window.foot.button(), key, modifier)
    assert heard.count() == 1


def test_while_something_stands_alone_the_keys_of_the_window_do_nothing(window: MainWindow, qtbot: QtBot) -> None:
    page = PlainPage("Een")
    window.show_page(page)
    heard = [QSignalSpy(signal) for signal in (window.undo_wanted, window.conversation_wanted, window.place_wanted)]
    window.show_alone(gallery.talk())
    for key, modifier in ((Qt.Key.Key_Z, CONTROL), (Qt.Key.Key_F9, CONTROL), (Qt.Key.Key_2, ALT)):
        qtbot.keyClick(focused(window), key, modifier)
    qtbot.keyClick(focused(window), Qt.Key.Key_Return, CONTROL)
    assert [spy.count() for spy in heard] == [0, 0, 0]
    assert "verder" not in page.happened


def test_after_standing_alone_the_focus_is_where_it_was(window: MainWindow) -> None:
    page = gallery.page("fields")
    window.show_page(page)
    field = page.findChildren(QLineEdit)[2]
    field.setFocus()
    window.show_alone(gallery.talk())
    window.show_together()
    assert QApplication.focusWidget() is field


def test_the_panel_folds_and_goes_with_the_page_that_wants_it(window: MainWindow, qtbot: QtBot) -> None:
    page = PlainPage("Een", panel=Line("66 procent"))
    window.show_page(page)
    assert "66 procent" in told(window)
    qtbot.keyClick(focused(window), Qt.Key.Key_F8)
    assert "66 procent" not in told(window)
    qtbot.keyClick(focused(window), Qt.Key.Key_F8)
    assert "66 procent" in told(window)
    window.show_page(PlainPage("Twee"))
    assert "66 procent" not in told(window)


def test_the_palette_finds_acts_places_and_what_is_handed_in(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    found = (Command("Dossier: De Lelie", lambda: None),)
    window = MainWindow(gallery.PLACES, WindowMemory(settings), find=lambda _text: found)
    qtbot.addWidget(window)
    window.show_page(PlainPage("Een"))
    names = [command.title for command in window.commands()]
    assert names[:2] == ["Verder", "Iets doen"]
    assert {"Ga naar Dossiers", "Ongedaan maken"} <= set(names)
    palette = window.open_palette()
    palette.findChild(QLineEdit).setText("lelie")
    assert palette.shown() == ("Dossier: De Lelie",)
    palette.reject()


def test_ctrl_k_and_f1_open_what_they_should(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page(PlainPage("Een"))
    palette = window.open_palette()
    assert "Verder" in palette.shown()
    palette.close()
    sheet = window.open_sheet()
    assert "Waarvoor een is." in told(sheet)
    sheet.close()


@pytest.mark.parametrize(("percent", "folded"), [(100, False), (200, True)])
def test_the_places_fold_to_icons_when_the_page_needs_the_room(
    window: MainWindow, theme: Theme, qtbot: QtBot, percent: int, folded: bool
) -> None:
    theme.choose(Look(Scheme.LIGHT, percent))
    window.show_page(gallery.page("fields"))
    qtbot.waitUntil(lambda: window.navigation.is_folded() is folded, timeout=2000)
    assert "Dossiers" in told(window), "the names stay for who listens"


def test_only_size_and_place_are_remembered(window: MainWindow, tmp_path: Path) -> None:
    closing = QSignalSpy(window.closing)
    window.show_page(PlainPage("Sam de Vries"))
    window.close()
    assert closing.count() == 1
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    assert settings.allKeys() == [KEY]


def test_a_window_comes_back_where_it_was(qtbot: QtBot, tmp_path: Path) -> None:
    memory = WindowMemory(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    before, after = QMainWindow(), QMainWindow()
    for made in (before, after):
        qtbot.addWidget(made)
    assert not memory.restore(after), "nothing is known yet"
    before.setGeometry(40, 60, 500, 400)
    memory.keep(before)
    assert memory.restore(after)
    assert after.geometry() == before.geometry()


def test_a_page_that_will_not_come_back_is_let_go(window: MainWindow, qtbot: QtBot) -> None:
    page = PlainPage("Een")
    window.show_page(page)
    with qtbot.waitSignal(page.destroyed, timeout=2000):
        window.drop_page(page)
    window.show_page(PlainPage("Twee"))
    assert window.page().title() == "Twee"
