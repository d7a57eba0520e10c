"""Which way letters run. Capitals stand for Hebrew letters here, as in the examples of Unicode's annex 9."""

import pytest

from app.reports.lettering.characters import isolated
from app.reports.lettering.direction import begins_rtl, has_rtl, is_rtl, levels, visual_order

HEBREW = {chr(ord("A") + number): chr(0x5D0 + number) for number in range(26)}

LETTERS = {letter: name for name, letter in HEBREW.items()}


def seen(text: str, *, rtl: bool) -> str:
    """Return the text as it is seen from left to right."""
    real = "".join(HEBREW.get(character, character) for character in text)
    return "".join(text[index] for index in visual_order(levels(real, rtl)))


SEEN = [
    # written                        in a Dutch text                  in an Arabic or Hebrew text
    ("car is bmw", "car is bmw", "car is bmw"),
    ("CAR IS", "SI RAC", "SI RAC"),
    ("car THE CAR is", "car RAC EHT is", "is RAC EHT car"),
    ("prijs ABC 12%", "prijs 12% CBA", "12% CBA prijs"),
    ("ABC 1,5 DEF", "FED 1,5 CBA", "FED 1,5 CBA"),
    ("ABC bij lelie (66%) DEF", "CBA bij lelie (66%) FED", "FED bij lelie (66%) CBA"),
    ("(ABC)", "(CBA)", ")CBA("),
    ("ABC, def", "CBA, def", "def ,CBA"),
]


@pytest.mark.parametrize(("written", "dutch", "arabic"), SEEN)
def test_the_order_in_which_letters_are_seen(written: str, dutch: str, arabic: str) -> None:
    assert seen(written, rtl=False) == dutch
    assert seen(written, rtl=True) == arabic


APART = [
    # a sentence, what is filled in                    in a Dutch text              in an Arabic or Hebrew text
    ("voor [ABC], 13 mei", "voor CBA, 13 mei", "voor CBA, 13 mei"),
    ("ABC [06 12 34].", "CBA 06 12 34.", ".06 12 34 CBA"),
    ("ABC [lelie (x).] DEF", "FED lelie (x). CBA", "FED lelie (x). CBA"),
    ("ABC [[12] DEF [2026]] GHI", "IHG 2026 FED 12 CBA", "IHG 2026 FED 12 CBA"),
    ("[ABC] def", "CBA def", "def CBA"),
    ("ABC] 1[ 2", "2 1 CBA", "2 1 CBA"),
]
"""Square brackets stand for the marks of an isolate."""


@pytest.mark.parametrize(("written", "dutch", "arabic"), APART)
def test_what_is_filled_in_runs_its_own_way_and_turns_nothing_beside_it(written: str, dutch: str, arabic: str) -> None:
    marked = written.translate({ord("["): "\u2068", ord("]"): "\u2069"})
    for rtl, expected in ((False, dutch), (True, arabic)):
        real = "".join(LETTERS.get(one, one) for one in seen(marked, rtl=rtl))
        assert real.translate({0x2068: None, 0x2069: None}) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("abc", False), ("12 \u05d0", True), ("06 12", False), ("", False),
     (isolated("abc") + " \u05d0", True), (isolated("12") + " " + isolated("\u05d0"), True)],
)  # fmt: skip
def test_a_text_runs_as_its_first_letter_that_is_not_filled_in(text: str, expected: bool) -> None:
    assert begins_rtl(text) is expected


@pytest.mark.parametrize(("language", "expected"), [("ar", True), ("fa-IR", True), ("he", True), ("nl-NL", False)])
def test_languages_that_run_from_right_to_left(language: str, expected: bool) -> None:
    assert is_rtl(language) is expected


def test_latin_text_needs_no_turning() -> None:
    assert not has_rtl("gewone tekst – één €")
    assert has_rtl("gewoon السلام")
