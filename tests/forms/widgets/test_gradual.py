"""A long page is there at once; what is asked for comes before its turn."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from forms.widgets.gradual import Gradual

Show = Callable[[QWidget], QWidget]


def makers(made: list[int], count: int = 20) -> list[Callable[[], QWidget]]:
    def maker(number: int) -> Callable[[], QWidget]:
        def make() -> QWidget:
            made.append(number)
            return QLabel(f"rij {number}")

        return make

    return [maker(number) for number in range(count)]


def test_the_first_rows_are_there_and_the_others_come(shown: Show, qtbot: QtBot) -> None:
    made: list[int] = []
    column = Gradual(makers(made), at_once=5)
    assert made == [0, 1, 2, 3, 4]
    with qtbot.waitSignal(column.complete, timeout=5000):
        shown(column)
    assert made == list(range(20))


def test_a_row_that_is_jumped_to_is_made_now_with_those_before_it(qtbot: QtBot) -> None:
    made: list[int] = []
    column = Gradual(makers(made), at_once=2)
    qtbot.addWidget(column)
    assert column.row(7).text() == "rij 7"
    assert made == list(range(8))


def test_all_rows_in_order_and_each_made_once(qtbot: QtBot) -> None:
    made: list[int] = []
    column = Gradual(makers(made), at_once=2)
    qtbot.addWidget(column)
    assert [row.text() for row in column.rows()] == [f"rij {number}" for number in range(20)]
    column.rows()
    assert made == list(range(20))


def test_fewer_rows_than_a_screen_are_all_there(qtbot: QtBot) -> None:
    made: list[int] = []
    column = Gradual(makers(made, 3))
    qtbot.addWidget(column)
    assert made == [0, 1, 2]
