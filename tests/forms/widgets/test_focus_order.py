"""Tab follows the layouts, also through parts that were made after the rest."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QLineEdit, QWidget, QWidgetItem
from shiboken6 import getAllValidWrappers

from forms.shell.page import Page
from forms.shell.window import MainWindow
from forms.widgets.focus_order import next_stop, stops
from forms.widgets.words import column, row


def named(name: str) -> QLineEdit:
    """Return a field with a name."""
    field = QLineEdit()
    field.setAccessibleName(name)
    return field


def names(found: list[QWidget]) -> list[str]:
    """Return the names of stops."""
    return [stop.accessibleName() for stop in found]


def test_stops_are_in_the_order_of_the_layouts_not_of_making(qapp: QApplication) -> None:
    holder, third, first, second = QWidget(), named("drie"), named("een"), named("twee")
    holder.setLayout(column(row(first, second), third))
    assert names(stops(holder)) == ["een", "twee", "drie"]


def test_a_grid_is_read_row_by_row(qapp: QApplication) -> None:
    holder, grid = QWidget(), QGridLayout()
    grid.addWidget(named("rechts onder"), 1, 1)
    grid.addWidget(named("links boven"), 0, 0)
    grid.addWidget(named("links onder"), 1, 0)
    holder.setLayout(grid)
    assert names(stops(holder)) == ["links boven", "links onder", "rechts onder"]


def test_no_wrapper_of_a_layout_item_is_left_behind(qapp: QApplication) -> None:
    """One that is left outlives its item; a widget that later lies at its address ends the process when it goes."""
    holder, inner = QWidget(), QWidget()
    inner.setLayout(row(named("twee"), named("drie")))
    holder.setLayout(column(named("een"), inner))
    before = _layout_items()
    assert len(stops(holder)) == 3
    assert _layout_items() == before


def _layout_items() -> int:
    return sum(isinstance(wrapper, QWidgetItem) for wrapper in getAllValidWrappers())


def test_hidden_and_disabled_parts_are_passed_by(qapp: QApplication) -> None:
    holder, hidden, disabled = QWidget(), named("verborgen"), named("uit")
    holder.setLayout(column(hidden, disabled, named("aan")))
    hidden.hide()
    disabled.setEnabled(False)
    assert names(stops(holder)) == ["aan"]


def test_the_next_stop_goes_round_and_passes_what_is_within(qapp: QApplication) -> None:
    holder, inner = QWidget(), QWidget()
    inner.setLayout(row(named("twee"), named("drie")))
    first, last = named("een"), named("vier")
    holder.setLayout(column(first, inner, last))
    assert next_stop(holder, inner) is last
    assert next_stop(holder, last) is first
    assert next_stop(holder, inner, back=True) is first
    assert next_stop(QWidget(), None) is None


def test_tab_stays_on_the_page_when_a_row_is_made_later(window: MainWindow) -> None:
    page = Page("Bladzijde")
    first = named("eerste")
    page.add(first)
    window.show_page(page)
    late = named("later gemaakt")
    page.add(late)
    late.show()
    first.setFocus()
    window.focusNextPrevChild(True)
    assert QApplication.focusWidget() is late
    late.setFocus(Qt.FocusReason.OtherFocusReason)
    window.focusNextPrevChild(False)
    assert QApplication.focusWidget() is first
