"""Fields tell a value once, say in words what they cannot read, and lose nothing that was typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from forms.widgets.fields import (
    PAUSE_MS,
    DateField,
    HoursField,
    LongTextField,
    NumberField,
    PickField,
    TextField,
    TypedField,
    percent_field,
)
from forms.widgets.form_row import FormRow
from forms.widgets.words import column

Show = Callable[[QWidget], QWidget]
TODAY = date(2026, 11, 22)


def type_in(qtbot: QtBot, field: TypedField, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("make", "typed", "read"),
    [
        (TextField, "  De Lelie ", ("De Lelie", "De Lelie")),
        (lambda: DateField(lambda: TODAY), "3-7", (date(2026, 7, 3), "3 juli 2026")),
        (percent_field, "87.50", (Decimal("87.50"), "87,5")),
        (lambda: NumberField(unit="stuks"), "70 stuks", (Decimal(70), "70")),
        (HoursField, "1:30", (Fraction(3, 2), "1,5")),
        (HoursField, "20 min", (Fraction(1, 3), "0:20")),
    ],
)
def test_what_is_typed_is_read_told_once_and_shown(
    shown: Show, qtbot: QtBot, make: Callable[[], TypedField], typed: str, read: tuple[object, str]
) -> None:
    value, written = read
    field = make()
    shown(field)
    told = QSignalSpy(field.committed)
    type_in(qtbot, field, typed)
    field.finish()
    assert [told.at(place)[0] for place in range(told.count())] == [value]
    assert field.text() == written


@pytest.mark.parametrize(
    ("make", "typed", "words"),
    [
        (lambda: DateField(lambda: TODAY), "31-6-2026", "bestaat niet"),
        (lambda: DateField(lambda: TODAY, latest=TODAY), "1-1-2027", "kan hier niet"),
        (percent_field, "101", "grootste getal dat hier kan is 100 %"),
        (percent_field, "-1", "kleinste getal dat hier kan is 0 %"),
        (percent_field, "1,234", "hoogstens 2 cijfers"),
        (percent_field, "veel", "geen getal"),
        (HoursField, "200", "Zo veel uur"),
    ],
)
def test_what_cannot_be_read_is_said_in_words_and_kept(
    shown: Show, qtbot: QtBot, make: Callable[[], TypedField], typed: str, words: str
) -> None:
    field = make()
    shown(field)
    told, faulty = QSignalSpy(field.committed), QSignalSpy(field.faulty)
    type_in(qtbot, field, typed)
    assert told.count() == 0
    assert words in faulty.at(0)[0]
    assert faulty.at(0)[1], "a remedy"
    assert field.text() == typed


def test_enter_goes_to_the_next_field_but_not_away_from_a_fault(shown: Show, qtbot: QtBot) -> None:
    holder, first, second = QWidget(), percent_field(), percent_field()
    holder.setLayout(column(first, second))
    shown(holder)
    type_in(qtbot, first, "veel")
    assert QApplication.focusWidget() is first
    type_in(qtbot, first, "50")
    assert QApplication.focusWidget() is second


def test_escape_takes_back_what_was_typed_and_mends(shown: Show, qtbot: QtBot) -> None:
    field = percent_field()
    field.set_value(Decimal(50))
    shown(field)
    mended = QSignalSpy(field.mended)
    type_in(qtbot, field, "veel")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "50"
    assert mended.count() == 1
    assert field.value() == Decimal(50)


def test_an_emptied_field_tells_none(shown: Show, qtbot: QtBot) -> None:
    field = percent_field()
    field.set_value(Decimal(50))
    shown(field)
    told = QSignalSpy(field.committed)
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    field.finish()
    assert told.at(0) == [None]


def test_filling_tells_nothing(shown: Show) -> None:
    field = TextField()
    shown(field)
    told = QSignalSpy(field.committed)
    field.set_value("tekst")
    field.finish()
    assert told.count() == 0


def test_control_characters_do_not_come_in(shown: Show) -> None:
    field = TextField()
    shown(field)
    field.setText("De\x00 Lelie\x0b")
    field.finish()
    assert field.value() == "De Lelie"


def test_a_long_text_is_told_after_a_pause(shown: Show, qtbot: QtBot) -> None:
    field = LongTextField()
    shown(field)
    field.setFocus()
    with qtbot.waitSignal(field.committed, timeout=PAUSE_MS * 5) as told:
        qtbot.keyClicks(field, "werkt rustig")
    assert told.args == ["werkt rustig"]


def test_a_long_text_is_told_when_it_is_left(shown: Show, qtbot: QtBot) -> None:
    holder, text, other = QWidget(), LongTextField(), TextField()
    holder.setLayout(column(text, other))
    shown(holder)
    told = QSignalSpy(text.committed)
    text.setFocus()
    qtbot.keyClicks(text, "werkt")
    qtbot.keyClick(text, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is other
    assert told.at(0) == ["werkt"]


def test_a_long_text_grows_with_what_is_written(shown: Show, qtbot: QtBot) -> None:
    field = LongTextField(lines=2, most_lines=6)
    shown(field)
    low = field.height()
    field.set_value("regel\n" * 4)
    middle = field.height()
    field.set_value("regel\n" * 100)
    assert low < middle < field.height() < middle * 2


def test_ten_thousand_characters_come_through(shown: Show) -> None:
    field = LongTextField()
    shown(field)
    field.setPlainText("a" * 10_000)
    field.finish()
    assert field.value() == "a" * 10_000


def test_a_pick_tells_its_key_and_nothing_can_be_picked(shown: Show, qtbot: QtBot) -> None:
    field = PickField()
    field.offer((("a", "Strijken"), ("b", "Vouwen")), "Kies een taak")
    shown(field)
    told = QSignalSpy(field.committed)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert [told.at(place)[0] for place in range(told.count())] == ["a", "b"]
    field.set_value(None)
    assert field.value() is None


def test_undo_in_a_field_where_nothing_was_typed_belongs_to_the_program(shown: Show, qtbot: QtBot) -> None:
    field = TextField()
    shown(field)
    field.set_value("oud")
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "oud"
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "oud"


def said_to(said: list[str]) -> Callable[[QWidget, str], None]:
    return lambda _widget, text: said.append(text)


def test_a_row_sets_buddy_name_and_description(shown: Show) -> None:
    field = TextField()
    row = FormRow("Werkgever & partner", field, "Zoals in het register.")
    shown(row)
    assert field.accessibleName() == "Werkgever & partner"
    assert field.accessibleDescription() == "Zoals in het register."
    assert [label.text() for label in row.labels() if label.buddy() is field] == ["Werkgever && partner"]


def test_a_row_says_what_is_wrong_beneath_and_to_who_listens(shown: Show, qtbot: QtBot) -> None:
    said: list[str] = []
    field = percent_field()
    row = FormRow("Tempo", field, announcer=said_to(said))
    shown(row)
    type_in(qtbot, field, "veel")
    assert row.error() == "Dit is geen getal. Schrijf een getal, zoals 87,5."
    assert said == ["Tempo: Dit is geen getal. Schrijf een getal, zoals 87,5."]
    assert "geen getal" in field.accessibleDescription()
    type_in(qtbot, field, "80")
    assert row.error() == ""
    assert field.accessibleDescription() == ""


def test_a_row_keeps_a_fault_that_someone_else_found_until_it_is_mended(shown: Show, qtbot: QtBot) -> None:
    field = percent_field()
    row = FormRow("Aandeel", field)
    shown(row)
    changed = QSignalSpy(row.faulty_changed)
    row.set_error("Samen 110 %.", "Maak een aandeel kleiner.")
    assert row.error() == "Samen 110 %. Maak een aandeel kleiner."
    row.clear_error()
    assert [changed.at(place)[0] for place in range(changed.count())] == [True, False]
