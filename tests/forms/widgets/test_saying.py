"""What the program says and asks: messages, confirmation, notes, passphrase, signature, sources, conversation."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from forms.widgets.conversation import ConversationView
from forms.widgets.fields import NumberField, TextField
from forms.widgets.messages import ConfirmBox, EmptyState, MessageBar, StatusLine, Tone
from forms.widgets.note_editor import NoteEditor
from forms.widgets.passphrase_field import PassphraseField
from forms.widgets.signature_pad import SignaturePad
from forms.widgets.sources_table import SourcesLine, SourcesTable
from forms.widgets.words import Button, Sign, Words, column
from tests.helpers import gallery
from tests.helpers.accessibility import told

Show = Callable[[QWidget], QWidget]


def said_by(said: list[str]) -> Callable[[QWidget, str], None]:
    return lambda _widget, text: said.append(text)


def pressed(widget: QWidget, words: str) -> Button:
    return next(button for button in widget.findChildren(Button) if button.words() == words)


def test_the_status_is_shown_and_said(shown: Show) -> None:
    said: list[str] = []
    line = StatusLine(announcer=said_by(said))
    shown(line)
    line.say("opgeslagen")
    assert line.text() == "opgeslagen"
    assert said == ["opgeslagen"]


def test_a_message_has_text_remedy_and_the_act_that_mends(shown: Show, qtbot: QtBot) -> None:
    said, done = [], []
    holder = QWidget()
    bar = MessageBar(holder, announcer=said_by(said))
    holder.setLayout(column(bar, 1))
    holder.resize(500, 200)
    shown(holder)
    bar.tell("De schijf is vol.", "Maak ruimte.", tone=Tone.ATTENTION, act=("Opnieuw", lambda: done.append(1)))
    assert said == ["De schijf is vol. Maak ruimte."]
    qtbot.mouseClick(pressed(bar, "Opnieuw"), Qt.MouseButton.LeftButton)
    assert done == [1]
    assert bar.isVisible()


def test_a_message_stays_until_it_is_closed_and_has_a_sign_for_its_tone(shown: Show, qtbot: QtBot) -> None:
    holder = QWidget()
    bar = MessageBar(holder)
    holder.setLayout(column(bar, 1))
    holder.resize(500, 200)
    shown(holder)
    bar.tell("Klaar.", tone=Tone.AGREED)
    assert bar.findChild(Sign).isVisible()
    close = next(button for button in bar.findChildren(Button) if button.accessibleName() == "Melding sluiten: Klaar.")
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_words_are_never_read_as_markup(shown: Show) -> None:
    words = Words("<b>De Lelie</b> & Zn.")
    shown(words)
    assert words.textFormat() is Qt.TextFormat.PlainText
    assert "<b>De Lelie</b> & Zn." in told(words)


def test_before_what_cannot_be_undone_the_safe_button_has_the_focus(shown: Show, qtbot: QtBot) -> None:
    box = ConfirmBox("Wissen?", "Alles verdwijnt.", "Wissen")
    confirmed, refused = QSignalSpy(box.confirmed), QSignalSpy(box.rejected)
    shown(box)
    assert QApplication.focusWidget().words() == "Niet doen"
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert (confirmed.count(), refused.count()) == (0, 1)


def test_what_was_confirmed_is_told(shown: Show, qtbot: QtBot) -> None:
    box = ConfirmBox("Wissen?", "Alles verdwijnt.", "Wissen")
    confirmed = QSignalSpy(box.confirmed)
    shown(box)
    qtbot.mouseClick(pressed(box, "Wissen"), Qt.MouseButton.LeftButton)
    assert confirmed.count() == 1


def test_an_empty_page_has_the_one_button(shown: Show, qtbot: QtBot) -> None:
    page = EmptyState("Nog niets", "Begin met een dossier.", "Dossier maken")
    acted = QSignalSpy(page.acted)
    shown(page)
    page.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert acted.count() == 1


def test_f2_writes_a_note_and_goes_back_to_where_one_was(shown: Show, qtbot: QtBot) -> None:
    holder, line, note = QWidget(), QLineEdit(), NoteEditor()
    holder.setLayout(column(line, note))
    shown(holder)
    line.setFocus()
    notes = QSignalSpy(note.committed)
    note.open()
    qtbot.keyClicks(QApplication.focusWidget(), "geteld")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F2)
    assert notes.at(0) == ["geteld"]
    assert QApplication.focusWidget() is line
    assert not note.is_open()
    assert "geteld" in told(note)


def test_a_note_left_by_escape_is_kept_too(shown: Show, qtbot: QtBot) -> None:
    note = NoteEditor()
    shown(note)
    notes = QSignalSpy(note.committed)
    note.open()
    qtbot.keyClicks(QApplication.focusWidget(), "gezien")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert notes.at(0) == ["gezien"]


def test_a_passphrase_is_hidden_shown_and_pasted(shown: Show, qtbot: QtBot) -> None:
    field = PassphraseField()
    shown(field)
    line = field.findChild(QLineEdit)
    QApplication.clipboard().setText(" vier gewone woorden ")
    line.paste()
    assert field.text() == " vier gewone woorden "
    assert line.echoMode() is QLineEdit.EchoMode.Password
    qtbot.mouseClick(field.findChild(Button), Qt.MouseButton.LeftButton)
    assert line.echoMode() is QLineEdit.EchoMode.Normal
    field.clear()
    assert (field.text(), line.echoMode()) == ("", QLineEdit.EchoMode.Password)
    QApplication.clipboard().clear()


def test_what_is_hidden_is_not_told(shown: Show) -> None:
    field = PassphraseField()
    shown(field)
    field.findChild(QLineEdit).setText("geheim")
    assert "geheim" not in told(field)


def draw(pad: SignaturePad, *points: tuple[float, float]) -> None:
    surface = pad.surface()
    at = [QPoint(round(across * surface.width()), round(down * surface.height())) for across, down in points]
    QTest.mousePress(surface, Qt.MouseButton.LeftButton, pos=at[0])
    for point in at[1:]:
        QTest.mouseMove(surface, point)
    QTest.mouseRelease(surface, Qt.MouseButton.LeftButton, pos=at[-1])


def test_a_drawn_signature_is_strokes_from_0_to_1(shown: Show) -> None:
    pad = SignaturePad("S. de Vries")
    shown(pad)
    draw(pad, (0.1, 0.5), (0.5, 0.2), (0.9, 0.5))
    draw(pad, (0.2, 0.8), (0.4, 0.8))
    drawn = pad.value()
    assert drawn is not None
    assert [len(stroke) for stroke in drawn.strokes] == [3, 2]
    assert all(0 <= part <= 1 for stroke in drawn.strokes for point in stroke for part in point)
    assert drawn.strokes[0][1] == pytest.approx((0.5, 0.2), abs=0.01)


def test_a_signature_is_taken_away_and_told_as_none(shown: Show, qtbot: QtBot) -> None:
    pad = SignaturePad("S. de Vries")
    shown(pad)
    draw(pad, (0.1, 0.5), (0.9, 0.5))
    changes = QSignalSpy(pad.changed)
    qtbot.mouseClick(pressed(pad, "Opnieuw"), Qt.MouseButton.LeftButton)
    assert changes.at(0) == [None]


def test_who_cannot_draw_types_the_name(shown: Show, qtbot: QtBot) -> None:
    pad = SignaturePad("S. de Vries")
    shown(pad)
    name = pad.findChild(TextField)
    name.setFocus()
    qtbot.keyClicks(name, "Sam de Vries")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    drawn = pad.value()
    assert drawn is not None
    assert (drawn.strokes, drawn.typed_name) == ((), "Sam de Vries")


def test_each_source_is_named_with_its_factor(shown: Show) -> None:
    table = SourcesTable()
    table.show_lines(gallery.SOURCES)
    shown(table)
    seen = told(table)
    for words in ("Tempo, werkgever: 60", "Tempo, gezien: 70 (geteld)", "Besluit over Tempo, in procent"):
        assert words in seen
    assert "Verschil 15: bespreek dit met beiden." in seen


def test_a_decision_and_its_reason_are_told_with_their_line(shown: Show, qtbot: QtBot) -> None:
    table = SourcesTable()
    table.show_lines(gallery.SOURCES)
    shown(table)
    decided, explained = QSignalSpy(table.decided), QSignalSpy(table.explained)
    decision, reason = table.findChildren(NumberField)[2], table.findChildren(TextField)[2]
    decision.setFocus()
    qtbot.keyClicks(decision, "90")
    qtbot.keyClick(decision, Qt.Key.Key_Return)
    reason.setFocus()
    qtbot.keyClicks(reason, "besproken")
    qtbot.keyClick(reason, Qt.Key.Key_Return)
    assert decided.at(0) == ["net", Decimal(90)]
    assert explained.at(0) == ["net", "besproken"]


def test_new_lines_keep_the_field_that_is_typed_in(shown: Show, qtbot: QtBot) -> None:
    table = SourcesTable()
    table.show_lines(gallery.SOURCES)
    shown(table)
    field = table.findChildren(NumberField)[2]
    field.setFocus()
    qtbot.keyClicks(field, "9")
    table.show_lines((*gallery.SOURCES[:2], SourcesLine("net", "Netto werktijd", "85", "100", "91")))
    assert QApplication.focusWidget() is field
    assert field.text() == "9"


def test_a_question_is_answered_by_a_digit_and_goes_on(shown: Show, qtbot: QtBot) -> None:
    view = gallery.talk()
    shown(view)
    answered, went_on = QSignalSpy(view.answered), QSignalSpy(view.on)
    view.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_2)
    assert answered.at(0) == ["stamina", "2"]
    assert went_on.count() == 1


@pytest.mark.parametrize(("key", "level"), [(Qt.Key.Key_W, "unknown"), (Qt.Key.Key_H, "not_mine")])
def test_not_knowing_is_an_answer(shown: Show, qtbot: QtBot, key: Qt.Key, level: str) -> None:
    view = gallery.talk()
    shown(view)
    answered = QSignalSpy(view.answered)
    view.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), key)
    assert answered.at(0) == ["stamina", level]


def test_the_first_question_has_no_way_back(shown: Show) -> None:
    view = ConversationView()
    view.ask(gallery.QUESTION_1)
    shown(view)
    assert not pressed(view, "Terug").isEnabled()
