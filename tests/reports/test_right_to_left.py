"""A language from right to left is a folder of files: what is filled in keeps its own order, in it and in Dutch."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from app.desk.documents import measurement_bytes
from app.reports.lettering.fonts import load_fonts
from app.reports.lettering.lines import Format, Line, Setting, break_lines
from app.reports.making import Order, make_report
from app.reports.organisation import Organisation
from app.reports.pdf.blocks import Span
from app.reports.pdf.compose import Composer
from app.reports.style import Theme
from app.reports.texts import Texts, load_texts
from app.reports.writer import Writer
from tests.helpers.measured import repeat
from tests.helpers.paper import TEXTS
from tests.helpers.paper import texts as dutch
from tests.helpers.read_aloud import all_text
from tests.helpers.right_to_left import write_language

HOUSE = Organisation(name="Gemeente Voorbeeldstad", address=("Postbus 1", "1234 AB Voorbeeldstad"))


@pytest.fixture
def arabic(tmp_path: Path) -> Texts:
    """Return the texts of the made-up language."""
    return load_texts([TEXTS, write_language(tmp_path)], "ar")


def seen(line: Line) -> str:
    """Return a line as it is seen from left to right."""
    placed = sorted(line.placed(), key=lambda one: one[1])
    return "".join(atom.actual[::-1] if atom.level % 2 else atom.actual for atom, _ in placed)


def looks(text: str, *, rtl: bool) -> str:
    """Return a text on one line as it is seen from left to right."""
    (line,) = break_lines([(text, Format(11))], 5000, Setting(load_fonts(), rtl))
    return seen(line)


def test_a_telephone_number_keeps_its_order(arabic: Texts) -> None:
    """Groups of digits would else be read from the last to the first: another number."""
    said = looks(arabic.say("letter.call.phone", assessor="Anna (A.) Jansen", phone="06 1234 5678"), rtl=True)
    assert "06 1234 5678" in said
    assert "Anna (A.) Jansen" in said


def test_a_date_runs_as_the_language_does(arabic: Texts) -> None:
    writer = Writer(arabic)
    said = looks(writer.say("letter.opening.visit", day=writer.day(date(2026, 11, 13))), rtl=True)
    assert said.index("2026") < said.index("13")


def test_a_name_in_arabic_turns_nothing_in_a_dutch_letter() -> None:
    said = dutch().say("letter.about", name="سارة", day="13 november 2026")
    assert looks(said, rtl=False).endswith(", 13 november 2026")


@pytest.mark.parametrize("end", [".", "?", ")"])
def test_a_dutch_sentence_ends_at_its_end(end: str) -> None:
    composer = Composer(load_fonts(), Theme(), rtl=True)
    piece = composer.text(Span(f"Ik herken dit{end}", language="nl-NL"), Theme().body, None, 400)
    assert seen(piece.lines[0]) == f"Ik herken dit{end}"


def test_what_was_typed_cannot_open_what_is_filled_in(arabic: Texts) -> None:
    """An end of an isolate that somebody typed is not ours: the number behind the name still keeps its order."""
    said = arabic.say("letter.call.phone", assessor="Anna\u2069 Jansen", phone="06 1234 5678")
    assert "06 1234 5678" in looks(said, rtl=True)


def test_no_mark_of_an_isolate_is_in_a_document(arabic: Texts) -> None:
    data = make_report(repeat(), Order("employee", arabic, HOUSE, measurement_bytes))
    said = all_text(data)
    assert "Sam de Vries" in said
    assert not {"\u2068", "\u2069"} & set(said)


def test_numbers_have_the_mark_of_the_language(arabic: Texts) -> None:
    assert Writer(arabic).number(Fraction(13, 2)) == "6٫5"
