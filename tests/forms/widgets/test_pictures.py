"""What is painted is also said, moves only when it may, and costs nothing when nothing changed."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from forms.palette import LIGHT
from forms.widgets.bars import BandBar, Loss, TaskBars, TaskFactors, Waterfall
from forms.widgets.open_items import OpenItem, OpenItems
from forms.widgets.result_panel import ResultPanel, ResultView
from forms.widgets.shown import clock, one_decimal, points, whole_percent
from forms.widgets.stepper_bar import RoadStep, StepButton, StepperBar, StepState
from forms.widgets.week_bar import TaskShare, WeekBar, total_share
from tests.helpers.accessibility import told

Show = Callable[[QWidget], QWidget]


@pytest.mark.parametrize(
    ("number", "written"), [("66.5", "67"), ("66.49", "66"), ("0.5", "1"), ("100", "100"), (Fraction(2, 3), "1")]
)
def test_percents_are_whole_and_half_goes_up(number: str | Fraction, written: str) -> None:
    assert whole_percent(Decimal(number) if isinstance(number, str) else number) == written


@pytest.mark.parametrize(("number", "written"), [(Decimal("18.6"), "−19"), (Decimal(0), "0"), (Decimal(-3), "+3")])
def test_points_lost_read_as_a_subtraction(number: Decimal, written: str) -> None:
    assert points(number) == written


@pytest.mark.parametrize(("number", "written"), [(Fraction(7, 8) * 100, "87,5"), (Fraction(100, 3), "33,3")])
def test_a_pair_that_does_not_come_out_has_one_decimal(number: Fraction, written: str) -> None:
    assert one_decimal(number) == written


@pytest.mark.parametrize(("seconds", "written"), [(0, "0:00"), (65, "1:05"), (3725, "1:02:05")])
def test_time_as_on_a_stopwatch(seconds: int, written: str) -> None:
    assert clock(Decimal(seconds)) == written


def pixels(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def test_the_bar_is_filled_as_far_as_the_result(shown: Show, qtbot: QtBot) -> None:
    bar = BandBar()
    bar.setFixedWidth(200)
    bar.show_result(Decimal(50), (Decimal(45), Decimal(55)))
    shown(bar)
    image = pixels(bar)
    assert image.pixelColor(90, 9) == QColor(LIGHT.accent)
    assert image.pixelColor(110, 9) == QColor(LIGHT.surface)
    assert bar.accessibleName() == "Balk: 50 procent, tussen 45 en 55"


def test_a_new_result_moves_and_ends_where_it_should(
    shown: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("forms.widgets.bars.motion_ms", lambda _widget: 30)
    bar = BandBar()
    bar.setFixedWidth(200)
    shown(bar)
    bar.show_result(Decimal(100), None)
    assert pixels(bar).pixelColor(150, 9) == QColor(LIGHT.surface)
    qtbot.waitUntil(lambda: pixels(bar).pixelColor(150, 9) == QColor(LIGHT.accent), timeout=3000)


def test_nothing_moves_when_the_system_says_so(shown: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("forms.widgets.bars.motion_ms", lambda _widget: 0)
    bar = BandBar()
    bar.setFixedWidth(200)
    shown(bar)
    bar.show_result(Decimal(100), None)
    assert pixels(bar).pixelColor(150, 9) == QColor(LIGHT.accent)


def test_the_waterfall_ends_where_the_losses_lead(shown: Show) -> None:
    fall = Waterfall()
    fall.setFixedWidth(200)
    fall.show_losses("Gewone collega", (Loss("Tempo", Decimal(40)), Loss("Kwaliteit", Decimal(10))), "Loonwaarde")
    shown(fall)
    image, row = pixels(fall), fall.height_needed() // 4
    middle = row - 9
    assert image.pixelColor(150, row + middle + 1) == QColor(LIGHT.attention)
    assert image.pixelColor(90, 3 * row + middle + 1) == QColor(LIGHT.accent)
    assert image.pixelColor(110, 3 * row + middle + 1) != QColor(LIGHT.accent)
    assert "Tempo −40, Kwaliteit −10" in fall.accessibleName()


def test_the_bars_of_the_tasks_say_what_is_open(shown: Show) -> None:
    bars = TaskBars()
    bars.show_tasks(("tempo", "kwaliteit"), (TaskFactors("Strijken", (Decimal(70), None)),))
    assert bars.accessibleName() == "Strijken: tempo 70, kwaliteit —"
    bars.deleteLater()


def said_by(said: list[str]) -> Callable[[QWidget, str], None]:
    return lambda _widget, text: said.append(text)


def test_the_panel_shows_and_says_a_new_result_once(shown: Show) -> None:
    said: list[str] = []
    panel = ResultPanel(announcer=said_by(said))
    shown(panel)
    view = ResultView(Decimal("66.2"), (Decimal(61), Decimal(71)), (Loss("Tempo", Decimal("33.8")),))
    panel.show_result(view)
    panel.show_result(view)
    assert said == ["Loonwaarde nu 66 procent"]
    assert "tussen 61 en 71" in told(panel)


def test_the_panel_says_why_there_is_no_result(shown: Show) -> None:
    panel = ResultPanel(announcer=said_by([]))
    shown(panel)
    panel.show_result(ResultView(None, why_not="Het tempo van taak 2 ontbreekt."))
    assert "Het tempo van taak 2 ontbreekt." in told(panel)
    assert "procent" not in told(panel)


ITEMS = (OpenItem("a", "Kwaliteit", "taak 2"), OpenItem("b", "Zienswijze"))


def test_what_is_open_is_counted_and_jumped_to_by_key(shown: Show, qtbot: QtBot) -> None:
    items = OpenItems(announcer=said_by([]))
    items.show_items(ITEMS)
    shown(items)
    assert "Nog open (2)" in told(items)
    jumped = QSignalSpy(items.jump)
    items.findChild(QWidget, "open-list").setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert jumped.at(0) == ["b"]


def test_another_count_is_said_and_the_same_is_not(shown: Show) -> None:
    said: list[str] = []
    items = OpenItems(announcer=said_by(said))
    shown(items)
    items.show_items(ITEMS)
    items.show_items(ITEMS)
    items.show_items(())
    assert said == ["Nog 2 open", "Nog 0 open"]
    assert "Alles is ingevuld." in told(items)


ROAD = (
    RoadStep("a", "Gegevens", StepState.DONE),
    RoadStep("b", "Hoofdtaken", StepState.ATTENTION, "aandelen zijn samen 110 %"),
    RoadStep("c", "Werkgever"),
)


def test_the_road_tells_each_state_in_words(shown: Show) -> None:
    bar = StepperBar()
    bar.show_steps(ROAD, "b")
    shown(bar)
    names = [button.accessibleName() for button in bar.findChildren(StepButton)]
    assert names == [
        "Stap 1 van 3: Gegevens, klaar",
        "Stap 2 van 3: Hoofdtaken, vraagt aandacht, u bent hier",
        "Stap 3 van 3: Werkgever, nog open",
    ]
    assert "aandelen zijn samen 110 %" in told(bar)


@pytest.mark.parametrize(("here", "way", "wanted"), [("b", 1, ["c"]), ("b", -1, ["a"]), ("c", 1, []), ("a", -1, [])])
def test_the_road_goes_a_step_and_not_beyond_its_ends(here: str, way: int, wanted: list[str]) -> None:
    bar = StepperBar()
    bar.show_steps(ROAD, here)
    chosen = QSignalSpy(bar.chosen)
    bar.go(way)
    assert [chosen.at(place)[0] for place in range(chosen.count())] == wanted
    bar.deleteLater()


def test_the_keys_of_the_road_work_from_anywhere_in_the_window(shown: Show, qtbot: QtBot) -> None:
    bar = StepperBar()
    bar.show_steps(ROAD, "b")
    shown(bar)
    chosen = QSignalSpy(bar.chosen)
    qtbot.keyClick(bar, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(bar, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert [chosen.at(place)[0] for place in range(chosen.count())] == ["c", "a"]


def test_the_titles_of_the_road_go_when_there_is_no_room_for_all(shown: Show) -> None:
    bar = StepperBar()
    bar.show_steps(ROAD, "b")
    bar.resize(600, 80)
    shown(bar)
    high = bar.findChildren(StepButton)[0].sizeHint().height()
    bar.resize(120, 80)
    assert bar.findChildren(StepButton)[0].sizeHint().height() < high


def test_the_week_says_its_tasks_and_what_is_left(shown: Show) -> None:
    week = WeekBar()
    week.show_tasks((TaskShare("Strijken", Fraction(50), "16 uur"), TaskShare("Vouwen", Fraction(100, 3))))
    shown(week)
    seen = told(week)
    assert "50 % · 16 uur" in seen
    assert "De week: Strijken 50 procent, Vouwen 33,3 procent" in seen
    assert "nog te verdelen" in seen
    assert "16,7 %" in seen


def test_a_week_that_is_full_or_too_full_says_so(shown: Show, qtbot: QtBot) -> None:
    week = WeekBar()
    shown(week)
    week.show_tasks((TaskShare("Strijken", Decimal(100)),))
    qtbot.waitUntil(lambda: "100 %" in told(week), timeout=2000)
    assert "verdel" not in told(week)
    week.show_tasks((TaskShare("Strijken", Decimal(110)),))
    qtbot.waitUntil(lambda: "te veel verdeeld" in told(week), timeout=2000)


def test_thirds_of_a_week_make_a_whole_week() -> None:
    assert total_share(tuple(TaskShare("x", Fraction(100, 3)) for _ in range(3))) == 100
