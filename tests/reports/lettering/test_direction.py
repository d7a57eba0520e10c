"""Which way letters run. Capitals stand for Hebrew letters here, as in the examples of Unicode's annex 9."""

import pytest

from app.reports.lettering.direction import has_rtl, is_rtl, levels, visual_order

HEBREW = {chr(ord("A") + number): chr(0x5D0 + number) for number in range(26)}


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


@pytest.mark.parametrize(("language", "expected"), [("ar", True), ("fa-IR", True), ("he", True), ("nl-NL", False)])
def test_languages_that_run_from_right_to_left(language: str, expected: bool) -> None:
    assert is_rtl(language) is expected


def test_latin_text_needs_no_turning() -> None:
    assert not has_rtl("gewone tekst – één €")
    assert has_rtl("gewoon السلام")
