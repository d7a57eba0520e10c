"""Lines: as wide as they may be, and together exactly the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.reports.lettering.characters import clean, clusters
from app.reports.lettering.fonts import load_fonts
from app.reports.lettering.lines import Format, Line, Setting, break_lines

BODY = Format(11)


def broken(text: str, width: float, *, rtl: bool = False, tabular: bool = False) -> tuple[Line, ...]:
    return break_lines([(text, BODY)], width, Setting(load_fonts(), rtl, tabular))


BREAKS = [
    # text                          width  lines
    ("kort", 100, ["kort"]),
    ("een twee drie", 40, ["een ", "twee ", "drie"]),
    ("eerste\ntweede", 200, ["eerste ", "tweede"]),
    ("werkgever/werknemer", 70, ["werkgever/", "werknemer"]),
    ("proef-plaatsing", 60, ["proef-", "plaatsing"]),
    ("min -5% nu", 30, ["min ", "-5% ", "nu"]),
    ("", 50, []),
]


@pytest.mark.parametrize(("text", "width", "lines"), BREAKS)
def test_where_lines_end(text: str, width: float, lines: list[str]) -> None:
    assert [line.text for line in broken(text, width)] == lines


@given(st.text(max_size=200), st.floats(15, 400), st.booleans())
def test_lines_hold_the_text_and_no_line_is_too_wide(text: str, width: float, rtl: bool) -> None:
    lines = broken(text, width, rtl=rtl)
    assert "".join(line.text for line in lines).rstrip() == clean(text).replace("\n", " ").rstrip()
    assert all(line.width <= width + 0.01 or len(clusters(line.text.strip())) == 1 for line in lines)


def test_a_word_of_ten_thousand_letters_is_cut_and_nothing_is_lost() -> None:
    lines = broken("W" * 10_000, 424)
    assert "".join(line.text for line in lines) == "W" * 10_000
    assert max(line.width for line in lines) <= 424


def test_figures_in_a_column_take_the_same_width() -> None:
    widths = {round(broken(number, 400, tabular=True)[0].width, 6) for number in ("111", "888", "640")}
    assert len(widths) == 1


def test_arabic_stands_from_right_to_left_and_is_read_from_its_beginning() -> None:
    (line,) = broken("السلام عليكم 66", 400, rtl=True)
    placed = list(line.placed())
    assert [atom.actual for atom, _ in placed] == ["السلام", " ", "عليكم", " ", "66"]
    assert [x for _, x in placed] == sorted((x for _, x in placed), reverse=True)


def test_a_link_keeps_its_own_number_over_lines() -> None:
    link = Format(11, link="https://example.org", mark=1)
    lines = break_lines([("zie ", BODY), ("de hele toelichting", link), (" nu", BODY)], 60, Setting(load_fonts()))
    marked = "".join(atom.actual for line in lines for atom in line.atoms if atom.format.mark)
    assert marked == "de hele toelichting"
