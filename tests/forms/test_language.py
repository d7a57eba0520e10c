"""Dutch everywhere, Qt's own words included; English can be chosen, and no translation lacks a place to fill in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit
from pytestqt.qtbot import QtBot

from forms.language import Language, Speaker, spoken
from tools import translate


@pytest.fixture
def speaker(dutch: Speaker) -> Iterator[Speaker]:
    yield dutch
    dutch.speak(Language.DUTCH)


def standard_words(qtbot: QtBot) -> list[str]:
    kinds = QDialogButtonBox.StandardButton
    wanted = (kinds.Save, kinds.Close, kinds.Cancel, kinds.Yes, kinds.No, kinds.Apply)
    box = QDialogButtonBox()
    qtbot.addWidget(box)
    return [box.addButton(kind).text().replace("&", "") for kind in wanted]


def test_the_standard_buttons_of_qt_are_dutch(speaker: Speaker, qtbot: QtBot) -> None:
    assert "qtbase_nl" in speaker.speak(Language.DUTCH)
    assert standard_words(qtbot) == ["Opslaan", "Sluiten", "Annuleren", "Ja", "Nee", "Toepassen"]


def test_the_menu_of_a_field_is_dutch(speaker: Speaker, qtbot: QtBot) -> None:
    field = QLineEdit("tekst")
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    words = [action.text().replace("&", "").split("\t")[0] for action in menu.actions() if action.text()]
    menu.deleteLater()
    assert {"Knippen", "Kopiëren", "Plakken", "Alles selecteren"} <= set(words)


def test_english_can_be_chosen_and_dutch_comes_back(speaker: Speaker, qtbot: QtBot) -> None:
    assert "loonmaat_en" in speaker.speak(Language.ENGLISH)
    assert QCoreApplication.translate("MainWindow", "Ongedaan maken") == "Undo"
    assert standard_words(qtbot)[0] == "Save"
    speaker.speak(Language.DUTCH)
    assert QCoreApplication.translate("MainWindow", "Ongedaan maken") == "Ongedaan maken"


def test_another_speaker_before_leaves_no_words_behind(speaker: Speaker, qtbot: QtBot, qapp: QApplication) -> None:
    Speaker(qapp, translate.TS.parent).speak(Language.DUTCH)
    speaker.speak(Language.ENGLISH)
    assert standard_words(qtbot)[0] == "Save"


def test_numbers_and_days_are_written_as_the_language_does(speaker: Speaker) -> None:
    speaker.speak(Language.DUTCH)
    assert QLocale().toString(1234.5, "f", 2).endswith("234,50")


def test_a_language_without_files_leaves_the_dutch_of_the_source(qapp: QApplication, tmp_path: Path) -> None:
    speaker = Speaker(qapp, tmp_path)
    assert "loonmaat_nl" not in speaker.speak(Language.DUTCH)
    assert QCoreApplication.translate("MainWindow", "Ongedaan maken") == "Ongedaan maken"


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> tuple[translate.Message, ...]:
    """Return the texts as they stand in the source now, with the translations that are there."""
    ts = tmp_path_factory.mktemp("translations") / "loonmaat_en.ts"
    ts.write_bytes(translate.TS.read_bytes())
    translate.update(ts)
    return translate.messages(ts)


def test_every_placeholder_is_in_the_translation_too(fresh: tuple[translate.Message, ...]) -> None:
    assert [message for message in fresh if not message.placeholders_agree()] == []


def test_every_text_of_the_window_is_translated(fresh: tuple[translate.Message, ...]) -> None:
    assert [(message.context, message.source) for message in fresh if not message.finished] == []
    assert len(fresh) > 900


def test_every_text_has_the_context_it_is_looked_up_in(fresh: tuple[translate.Message, ...]) -> None:
    """`tr` under another name (`tr = self.tr`) is taken out without its class, and then never found."""
    assert [message.source for message in fresh if not message.context] == []


def test_the_texts_of_a_method_follow_the_window(speaker: Speaker) -> None:
    assert spoken() == "nl"
    speaker.speak(Language.ENGLISH)
    assert spoken() == "en"


def test_what_the_program_loads_is_made_of_what_is_kept(tmp_path: Path) -> None:
    made = tmp_path / "made.qm"
    translate.release(translate.TS, made)
    assert made.read_bytes() == translate.QM.read_bytes()
