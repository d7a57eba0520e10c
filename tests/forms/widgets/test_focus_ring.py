"""The ring around what has the focus: outside it, in its window, cut where it is scrolled away, gone with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from forms.palette import LIGHT
from forms.widgets.focus import FocusRing, focus_after
from forms.widgets.scroll_area import ScrollArea
from forms.widgets.words import column

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def ring(qapp: QApplication) -> Iterator[FocusRing]:
    made = FocusRing(qapp)
    yield made
    qapp.focusChanged.disconnect(made.follow)
    made.deleteLater()


def drawn(window: QWidget) -> QWidget | None:
    rings = [part for part in window.findChildren(QWidget, "focus-ring") if part.isVisible()]
    return rings[0] if rings else None


def two_fields() -> tuple[QWidget, QLineEdit, QLineEdit]:
    holder, one, other = QWidget(), QLineEdit(), QLineEdit()
    holder.setLayout(column(one, other, margin=20, spacing=20))
    return holder, one, other


@pytest.mark.usefixtures("ring")
def test_the_ring_stands_around_what_has_the_focus_and_follows_it(shown: Show) -> None:
    holder, one, other = two_fields()
    shown(holder)
    for field in (one, other):
        field.setFocus()
        around = drawn(holder)
        assert around is not None
        assert around.geometry() == field.geometry().adjusted(-3, -3, 3, 3)


@pytest.mark.usefixtures("ring")
def test_the_ring_is_two_pixels_of_accent_outside_the_widget(shown: Show) -> None:
    holder, one, _other = two_fields()
    shown(holder)
    one.setFocus()
    left = one.geometry().left()
    image = holder.grab().toImage()
    row = one.geometry().center().y()
    assert [image.pixelColor(left - away, row) for away in (2, 3)] == [QColor(LIGHT.accent)] * 2


@pytest.mark.usefixtures("ring")
def test_the_ring_moves_along_when_the_window_does_something_else(shown: Show, qtbot: QtBot) -> None:
    holder, one, _other = two_fields()
    shown(holder)
    one.setFocus()
    holder.resize(holder.width() + 200, holder.height())
    qtbot.waitUntil(lambda: drawn(holder).width() == one.width() + 6, timeout=2000)


@pytest.mark.usefixtures("ring")
def test_the_ring_goes_with_the_widget_that_goes(shown: Show, qtbot: QtBot) -> None:
    holder, one, other = two_fields()
    shown(holder)
    one.setFocus()
    one.deleteLater()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not one, timeout=2000)
    other.setFocus()
    assert drawn(holder).geometry() == other.geometry().adjusted(-3, -3, 3, 3)


@pytest.mark.usefixtures("ring")
def test_the_ring_is_cut_where_the_page_scrolls_it_away(shown: Show) -> None:
    area, sheet, fields = ScrollArea(), QWidget(), [QLineEdit() for _ in range(30)]
    sheet.setLayout(column(*fields))
    area.setWidget(sheet)
    area.resize(300, 200)
    shown(area)
    fields[0].setFocus()
    assert drawn(area) is not None
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    assert drawn(area) is None


def test_what_gets_the_focus_is_scrolled_into_sight(shown: Show) -> None:
    area, sheet, fields = ScrollArea(), QWidget(), [QLineEdit() for _ in range(30)]
    sheet.setLayout(column(*fields))
    area.setWidget(sheet)
    area.resize(300, 200)
    shown(area)
    fields[25].setFocus()
    top = fields[25].mapTo(area.viewport(), QPoint(0, 0)).y()
    assert 0 <= top <= area.viewport().height() - fields[25].height()


def test_going_on_skips_what_is_hidden_or_cannot_be_used(shown: Show) -> None:
    holder, parts = QWidget(), [QLineEdit() for _ in range(4)]
    holder.setLayout(column(*parts))
    shown(holder)
    parts[1].hide()
    parts[2].setEnabled(False)
    focus_after(parts[0])
    assert QApplication.focusWidget() is parts[3]
